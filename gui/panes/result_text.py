"""What a result says: its place in the note, and the part of its passage that fits in a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetricsF

from readout.search.hit import Hit

LONGEST = 400
"""Signs of a passage that are shown."""
_BEFORE = 60
"""Signs shown before the first match of a long passage."""
_NEAR = 12
"""Signs shown before a match where the line is too short for all of them."""
_NEAREST = 2
"""The same where even that is too much."""

_AFTER = 16
"""Signs shown behind the last match, where there are so many."""
_MORE = "…"
_SURELY = 24
"""Pixels by which the sum of the words may be wrong in a line, and the last blank."""
_WORDS_KNOWN = 20_000

Spans = list[tuple[int, int]]


class Ruler:
    """Measures texts by their words, each of which is measured once: passages share them."""

    def __init__(self, font: QFont) -> None:
        self._advance = QFontMetricsF(font).horizontalAdvance
        self._words: dict[str, float] = {"": 0.0}
        self._blank = self._advance(" ")

    def width(self, text: str) -> float:
        """The pixels that a text takes in one line, to a pixel or two."""
        known, parts = self._words, text.split(" ")
        for word in parts:
            if word not in known:
                if len(known) >= _WORDS_KNOWN:
                    known.clear()
                    return self.width(text)
                known[word] = self._advance(word)
        return sum(map(known.__getitem__, parts)) + self._blank * (len(parts) - 1)

    def enough(self, text: str, room: float) -> str:
        """A text's beginning, to a word's end, that is surely wider than the room; or all of it."""
        wide, end = 0.0, 0
        for word in text.split(" "):
            wide += self.width(word) + self._blank
            end += len(word) + 1
            if wide > room + _SURELY:
                return text[:end]
        return text


def one_line(text: str) -> str:
    """The text without breaks and doubled blanks."""
    return " ".join(text.split())


def passage(hit: Hit) -> tuple[str, Spans]:
    """The part of a long passage around its first match, and the matches in it."""
    start = 0
    first = hit.spans[0][0] if hit.spans else 0
    if first > _BEFORE * 2:
        start = hit.text.find(" ", first - _BEFORE, first) + 1 or first - _BEFORE
    text = ("…" if start else "") + hit.text[start : start + LONGEST]
    shift = start - (1 if start else 0)
    spans = [
        (a - shift, min(b - shift, len(text))) for a, b in hit.spans if start <= a < start + LONGEST
    ]
    return " ".join(text.split("\n")), spans


def fitted(text: str, spans: Spans, width: Callable[[str], float], room: int) -> tuple[str, Spans]:
    """A passage that one line cannot hold, cut so that no match falls off the line's end.

    First words of its beginning go, then of the widest gap between two matches: no more of
    either than is needed to see the last match and a little of what follows. ``width`` gives
    the pixels that a text takes.
    """

    def holds(cut: tuple[str, Spans]) -> bool:
        words, places = cut
        last = min(len(words), places[-1][1] + _AFTER)
        more = _MORE if last < len(words) else ""
        return width(words[:last] + more) <= room

    made = (text, spans)
    for near in (_NEAR, _NEAREST):
        if not spans or holds(made):
            break
        made = _cut(text, spans, (0, spans[0][0] - near), holds)
        if not holds(made):
            made = _cut_gap(*made, near, holds)
    return made


def _cut_gap(
    text: str, spans: Spans, near: int, holds: Callable[[tuple[str, Spans]], bool]
) -> tuple[str, Spans]:
    """The text with less in its widest gap between two matches."""
    gaps = [(one[1], other[0]) for one, other in pairwise(spans)]
    end, start = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
    begin = text.find(" ", end + near, start) + 1
    return _cut(text, spans, (begin, start - near), holds) if begin else (text, spans)


def _cut(
    text: str,
    spans: Spans,
    between: tuple[int, int],
    holds: Callable[[tuple[str, Spans]], bool],
) -> tuple[str, Spans]:
    """The text without the fewest words behind ``between[0]`` that let the rest hold."""
    begin, end = between
    ends = [at + 1 for at in range(begin, max(begin, end)) if text[at] == " "]
    if not ends:
        return text, spans
    at = bisect_left(ends, True, key=lambda end: holds(_without(text, spans, begin, end)))
    return _without(text, spans, begin, ends[min(at, len(ends) - 1)])


def _without(text: str, spans: Spans, start: int, end: int) -> tuple[str, Spans]:
    """The text with ``…`` for its part ``[start:end]``, and the spans where they are then."""
    mark = "… " if start else "…"
    if end - start <= len(mark):
        return text, spans
    shift = end - start - len(mark)
    moved = [(a - shift, b - shift) if a >= end else (a, b) for a, b in spans]
    return text[:start] + mark + text[end:], moved
