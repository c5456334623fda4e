"""Words to the lines and runs they stand in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from operator import attrgetter

from readout.reading.patterns import late
from readout.reading.pdf.model import Line, Run, Word

WIDE_GAP = 1.0  # of the size of the text: a wider one parts runs
_SOME_GAP = 0.2  # of the size: parts runs that are not written one after the other
_NEAR_ORDER = 3  # signs between words that are: a space, or the end of a line
_SAME_LINE = 0.35  # of the size: baselines nearer than this are one
# Where all signs stand that are read from right to left.
_LEFTWARD = late(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_TOP_LEFT = attrgetter("y", "x0")
_ALONG = attrgetter("x0", "order")
_MARKERS = frozenset("•‣⁃◦▪▫●○■□–—*·➢➤►▶-☐☑☒✅✓✔❑❏")


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Words as lines from top to bottom, each as its runs from left to right."""
    return [line_of(row) for row in rows_of_words(words)]


def rows_of_words(words: Sequence[Word]) -> list[list[Word]]:
    """Words as what stands on one baseline, from top to bottom."""
    rows: list[list[Word]] = []
    y, size = 0.0, 0.0  # of the first word of the row
    for word in sorted(words, key=_TOP_LEFT):
        own = word.look.size
        if rows and word.y - y <= _SAME_LINE * min(own, size):
            rows[-1].append(word)
        else:
            rows.append([word])
            y, size = word.y, own
    return rows


def line_of(words: Sequence[Word]) -> Line:
    """Words on one baseline as its runs from left to right."""
    words = sorted(words, key=_ALONG)
    before, part = words[0], words[:1]
    parts = [part]
    for word in words[1:]:
        ahead = word.order - before.order
        length = len(before.text) if ahead >= 0 else len(word.text)
        follows = -length - _NEAR_ORDER <= ahead <= length + _NEAR_ORDER
        look = word.look
        size = look.size if look is before.look else min(before.look.size, look.size)
        # The lines of cells that wrap are written cell by cell, not from left to right.
        wide = (WIDE_GAP if follows else _SOME_GAP) * size
        if (
            word.x0 - before.x1 > wide
            and not word.glued
            and not (word.spaced and follows)
            and word.x0 - max(other.x1 for other in part[-3:]) > wide
        ):
            part = [word]
            parts.append(part)
        else:
            part.append(word)
        before = word
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
    looks = [word.look for word in words]
    size = looks[0].size
    if looks.count(looks[0]) < len(looks):
        sizes: dict[float, int] = {}
        for word in words:
            sizes[word.look.size] = sizes.get(word.look.size, 0) + len(word.text)
        size = max(sizes, key=lambda size: (sizes[size], size))
    return Run(
        read_order(words),
        min([word.x0 for word in words]),
        max([word.x1 for word in words]),
        words[0].y,
        size,
    )


def read_order(words: Sequence[Word]) -> list[Word]:
    """Words from left to right as they are read: the other way round where most are so."""
    text = "".join([word.text for word in words])
    if text.isascii() or not _LEFTWARD.search(text):
        return list(words)
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
