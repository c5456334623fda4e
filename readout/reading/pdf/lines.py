"""Words to the lines and runs they stand in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from readout.reading.pdf.model import Line, Run, Word

WIDE_GAP = 1.0  # of the size of the text: a wider one parts runs
_SOME_GAP = 0.2  # of the size: parts runs that are not written one after the other
_NEAR_ORDER = 3  # signs between words that are: a space, or the end of a line
_SAME_LINE = 0.35  # of the size: baselines nearer than this are one
_MARKERS = frozenset("•‣⁃◦▪▫●○■□–—*·➢➤►▶-☐☑☒✅✓✔❑❏")


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Words as lines from top to bottom, each as its runs from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        if rows and word.y - rows[-1][0].y <= _SAME_LINE * min(
            word.look.size, rows[-1][0].look.size
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_runs(row) for row in rows]


def _runs(words: list[Word]) -> Line:
    words.sort(key=lambda word: (word.x0, word.order))
    parts: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        gap = word.x0 - max(before.x1, *(other.x1 for other in parts[-1][-3:]))
        size = min(before.look.size, word.look.size)
        first, second = sorted((before, word), key=lambda word: word.order)
        follows = second.order - first.order <= len(first.text) + _NEAR_ORDER
        if word.glued or (word.spaced and follows):
            apart = False
        else:
            # The lines of cells that wrap are written cell by cell, not from left to right.
            apart = gap > (WIDE_GAP if follows else _SOME_GAP) * size
        if apart:
            parts.append([word])
        else:
            parts[-1].append(word)
    if len(parts) == 2 and is_marker(parts[0]):
        parts = [parts[0] + parts[1]]
    return [run_of(part) for part in parts]


def is_marker(words: Sequence[Word]) -> bool:
    """Whether words are a bullet, a number or a box that opens an item."""
    text = "".join(word.text for word in words)
    if text in _MARKERS or words[0].look.symbols or text in ("[]", "[x]", "[X]"):
        return len(text) <= 3
    if len(text) == 1 and unicodedata.category(text) == "Co":
        return True
    return len(text) <= 5 and text[:-1].isdecimal() and text[-1] in ".)"


def run_of(words: Sequence[Word]) -> Run:
    """Words side by side as a run, in the order they are read."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.look.size] = sizes.get(word.look.size, 0) + len(word.text)
    return Run(
        read_order(words),
        min(word.x0 for word in words),
        max(word.x1 for word in words),
        words[0].y,
        max(sizes, key=lambda size: (sizes[size], size)),
    )


def read_order(words: Sequence[Word]) -> list[Word]:
    """Words from left to right as they are read: the other way round where most are so."""
    ways = [_way(word.text) for word in words]
    if "R" not in ways:
        return list(words)
    if ways.count("R") < ways.count("L"):
        return _turned(words, ways, "R")
    return _turned(words[::-1], ways[::-1], "L")


def _turned(words: Sequence[Word], ways: Sequence[str], way: str) -> list[Word]:
    """Words with each stretch of the other direction turned round."""
    made: list[Word] = []
    stretch: list[Word] = []
    for word, found in zip(words, ways, strict=True):
        if found == way or (stretch and found == "N"):
            stretch.append(word)
        else:
            made += [*stretch[::-1], word]
            stretch = []
    return made + stretch[::-1]


def _way(text: str) -> str:
    """R where a word is read from right to left, L from left to right, N where it says nothing.

    Digits are read from left to right.
    """
    if text.isascii():
        return "L" if any(sign.isalnum() for sign in text) else "N"
    for sign in text:
        found = unicodedata.bidirectional(sign)
        if found in ("R", "AL"):
            return "R"
        if found in ("L", "EN", "AN"):
            return "L"
    return "N"
