"""A line with bars where it is cut, wrapped to a width: where everything stands, and what is where.

Places are code points of the line, lengths pixels.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QFont, QTextLayout

from gui.text.signs import Utf16, is_right_to_left

BAR = 15
"""The room that a bar takes between two cells."""


@dataclass(frozen=True, slots=True)
class Run:
    """Signs ``[start:end]`` of the line that stand side by side."""

    start: int
    end: int
    x: float
    row: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The middle of a bar; its place is that of the cut of the same number."""

    x: float
    row: int


class CutLayout:
    """The line laid out in a font. ``stops`` are the places where it can be cut."""

    def __init__(self, line: str, font: QFont) -> None:
        self.line = line
        self.runs: list[Run] = []
        self.bars: list[Bar] = []
        self.rows = 1
        layout = QTextLayout(line.replace("\n", " ").replace("\t", " "), font)
        layout.beginLayout()
        whole = layout.createLine()
        layout.endLayout()
        units = Utf16(line)
        ends = [units.units(at) for at in range(len(line) + 1)]
        self._x = [_x_of(whole.cursorToX(end)) for end in ends] if whole.isValid() else [0.0]
        self.back = is_right_to_left(line)
        """Whether the line begins at the right; all places are counted from where it begins."""
        if self.back:
            self._x = [self._x[0] - x for x in self._x]
        stops = [at for at, end in enumerate(ends) if layout.isValidCursorPosition(end)]
        self.stops = stops or [0]

    def lay(self, cuts: Sequence[int], width: float) -> None:
        """Wrap to a width: behind a blank or a bar, else anywhere."""
        self.runs, self.bars = [], []
        x, row = 0.0, 0
        for number, (start, end) in enumerate(pairwise((0, *cuts, len(self.line)))):
            if number:
                if x + BAR > width and x > 0:
                    x, row = 0.0, row + 1
                self.bars.append(Bar(x + BAR / 2, row))
                x += BAR
            at = start
            while at < end:
                fits = self._fitting(at, end, width - x)
                if fits == at and x > 0:
                    x, row = 0.0, row + 1
                    continue
                fits = max(fits, at + 1)  # a sign wider than all the room
                self.runs.append(Run(at, fits, x, row))
                x += self.width(at, fits)
                if fits < end:
                    x, row = 0.0, row + 1
                at = fits
        self.rows = row + 1

    def place_at(self, x: float, row: int) -> int:
        """The place where the line can be cut that is nearest to a point."""
        row = max(0, min(row, self.rows - 1))
        best, far = 0, float("inf")
        for run in self.runs:
            if run.row != row:
                continue
            first = bisect_left(self.stops, run.start)
            for stop in self.stops[first : bisect_right(self.stops, run.end)]:
                away = abs(run.x + self.width(run.start, stop) - x)
                if away < far:
                    best, far = stop, away
        return best

    def step(self, place: int, by: int) -> int:
        """The next (1) or previous (-1) place where the line can be cut."""
        at = bisect_left(self.stops, place) + by
        return self.stops[max(0, min(at, len(self.stops) - 1))]

    def word(self, place: int, by: int) -> int:
        """The next or previous end of a word, capitals inside one parting it too."""
        at = self.step(place, by)
        while at != (edge := self.step(at, by)):
            if self._parts_words(at):
                break
            at = edge
        return at

    def _parts_words(self, at: int) -> bool:
        before, after = self.line[at - 1 : at], self.line[at : at + 1]
        if before.isalnum() != after.isalnum():
            return True
        return before.islower() and after.isupper()

    def _fitting(self, start: int, end: int, room: float) -> int:
        """Up to where signs from ``start`` fit, not within a word where that can be."""
        if self.width(start, end) <= room:
            return end
        fits = start
        while fits < end and self.width(start, fits + 1) <= room:
            fits += 1
        fits = max(start, self.stops[bisect_right(self.stops, fits) - 1])
        blank = self.line.rfind(" ", start, fits + 1)
        return min(blank + 1, end) if blank >= start else (start if room < 60 else fits)

    def width(self, start: int, end: int) -> float:
        """How wide some signs are."""
        return abs(self._x[end] - self._x[start])


def _x_of(found: object) -> float:
    """Qt gives the x alone, or with the cursor that it is of."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
