"""What a result says: its place in the note, and the part of its passage that fits in a line."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QFontMetrics

from readout.search.hit import Hit

LONGEST = 400
"""Signs of a passage that are shown."""
_BEFORE = 60
"""Signs shown before the first match of a long passage."""
_NEAR = 12
"""Signs shown before the first match where the line is too short for all of them."""

Spans = list[tuple[int, int]]


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


def fitted(text: str, spans: Spans, metrics: QFontMetrics, room: int) -> tuple[str, Spans]:
    """A passage that one line cannot hold, cut so that no match falls off the line's end.

    First its beginning goes, then what stands in the widest gap between two matches.
    """

    def holds() -> bool:
        return not spans or metrics.horizontalAdvance(text[: spans[-1][1]]) <= room

    if not holds():
        start = text.rfind(" ", 0, max(0, spans[0][0] - _NEAR)) + 1
        text, spans = _without(text, spans, 0, start)
    if not holds() and len(spans) > 1:
        end, start = max(
            ((one[1], other[0]) for one, other in pairwise(spans)), key=lambda gap: gap[1] - gap[0]
        )
        begin = text.find(" ", end + _NEAR, start) + 1
        text, spans = _without(text, spans, begin, text.rfind(" ", begin, start - _NEAR) + 1)
    return text, spans


def _without(text: str, spans: Spans, start: int, end: int) -> tuple[str, Spans]:
    """The text with ``…`` for its part ``[start:end]``, and the spans where they are then."""
    mark = "… " if start else "…"
    if end - start <= len(mark):
        return text, spans
    shift = end - start - len(mark)
    moved = [(a - shift, b - shift) if a >= end else (a, b) for a, b in spans]
    return text[:start] + mark + text[end:], moved
