"""Tables without rules: runs that stand below each other over several lines."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.reading.pdf.lines import is_marker, read_order, run_of
from readout.reading.pdf.model import Box, Grid, Line, Run, Word
from readout.reading.pdf.rows import CellLines, rows_of, text_of_line

_APART = 1.0  # points that at least part two columns
_ALIGNED = 1.5  # points by which words at the start of a column may differ
_FARTHEST = 3.4  # of the size: lines of a table are nearer
_CLOSE = 1.3  # of the size: a line nearer than this may belong to the cell above
_MANY = 4  # columns, from which running text does not fit between them by chance
_AHEAD = 30  # lines below that tell where columns begin
_LEAST_LINES = 3  # with two columns; one less with more

Span = tuple[float, float]


@dataclass(slots=True)
class _Growing:
    """A table while lines are added to it; ``spans`` are where its columns stand."""

    spans: list[Span]
    starts: list[float]
    lines: list[Line] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)

    def add(self, line: Line) -> bool:
        """Take the line below, if it fits."""
        fitting = self._fitting(line)
        if fitting is None or not self._near(line):
            return False
        if self.lines:
            self.gaps.append(line[0].y - self.lines[-1][0].y)
        self.spans = _merged(self.spans, fitting)
        self.lines.append(fitting)
        return True

    def _support(self, span: Span) -> int:
        """How many lines have words in a column."""
        return sum(
            any(run.x0 < span[1] and run.x1 > span[0] for run in line) for line in self.lines
        )

    def _bridged(self, line: Line) -> bool:
        """Whether a line joins two columns of which one was seen only once.

        The words of a cell that fill its width can stand far apart.
        """
        joined = _merged(self.spans, line)
        if len(joined) < len(self.spans) - 1 or len(joined) < 3:
            return False
        lost = [
            span
            for whole in joined
            for parts in [[span for span in self.spans if whole[0] <= span[0] < whole[1]]]
            if len(parts) > 1
            for span in parts
        ]
        return min(map(self._support, lost), default=2) < 2

    def in_first(self, line: Line) -> bool:
        """Whether a line stands in the first column alone."""
        return len(line) == 1 and line[0].x0 < self.spans[0][1]

    def _fitting(self, line: Line) -> Line | None:
        if any(run.thing is not None for run in line):
            return None
        if len(_merged(self.spans, line)) >= len(self.spans):
            return line
        places = [*self.starts, *(start for start, _ in self.spans[1:])]
        parts = _split(line, places)
        if len(_merged(self.spans, parts)) >= len(self.spans):
            return parts
        parts = [part for run in line for part in self._parted(run)]
        if len(_merged(self.spans, parts)) >= len(self.spans):
            return parts
        return line if self._bridged(line) else None

    def _parted(self, run: Run) -> list[Run]:
        """A run parted in the gutters it reaches over, where the file's order parts it too."""
        words = sorted(run.words, key=lambda word: word.x0)
        parts: list[list[Word]] = [words[:1]]
        for before, word in pairwise(words):
            # Cells that wrap are written one after the other, not line by line.
            jumps = not 0 < word.order - before.order <= len(before.text) + 3
            sure = jumps or len(self.spans) >= _MANY
            if sure and not word.glued and self._in_gutter(before.x1, word.x0):
                parts.append([])
            parts[-1].append(word)
        return [run_of(part) for part in parts]

    def _in_gutter(self, start: float, end: float) -> bool:
        return any(
            start < over[0] + _ALIGNED and end > under[1] - _ALIGNED
            for under, over in pairwise(self.spans)
        )

    def _near(self, line: Line) -> bool:
        if not self.lines:
            return True
        size = statistics.median(run.size for run in self.lines[-1])
        gap = line[0].y - self.lines[-1][0].y
        if gap > _FARTHEST * size or not 0.8 * size < line[0].size < 1.2 * size:
            return False
        if not self.in_first(line):
            return True
        return not is_marker(line[0].words[:1]) and (
            not self.gaps or gap <= max(1.1 * max(self.gaps), _CLOSE * size)
        )


def take_borderless(
    lines: Sequence[Line], rules: Sequence[Box], carried: Sequence[Span]
) -> list[Line | Grid]:
    """The lines of a column, tables among them as grids.

    ``carried`` are the columns of a table that ended the page before, and may go on here.
    """
    made: list[Line | Grid] = []
    at = 0
    if carried and lines:
        grown = _Growing(list(carried), _starts(lines))
        at = _grow(grown, lines, 0)
        beyond = any(not grown.in_first(line) for line in grown.lines[:1])
        if beyond and len(grown.spans) == len(carried):
            made.append(_grid(grown, rules))
        else:
            at = 0
    while at < len(lines):
        line = lines[at]
        if len(line) < 2:
            made.append(line)
            at += 1
            continue
        starts = _starts(lines[at : at + _AHEAD])
        spans = [(run.x0, run.x1) for run in _split(line, starts)]
        grown = _Growing(_merged(spans, ()), starts)
        end = _grow(grown, lines, at)
        if _is_table(grown):
            _reach_up(grown, made)
            made.append(_grid(grown, rules))
            at = end
        else:
            made.append(line)
            at += 1
    return made


def spans_of(grid: Grid) -> list[Span]:
    """Where the words of a table's columns stand; empty where a column holds none."""
    spans = []
    for column in range(len(grid.rows[0])):
        words = [word for row in grid.rows for line in row[column] for word in line]
        if not words:
            return []
        spans.append((min(word.x0 for word in words), max(word.x1 for word in words)))
    return spans


def _grow(grown: _Growing, lines: Sequence[Line], at: int) -> int:
    """Add lines from ``at`` on as long as they fit; where it ended."""
    end = at
    while end < len(lines) and grown.add(lines[end]):
        end += 1
    # A line in the first column alone is what follows the table, unless it is close.
    least = min(grown.gaps, default=0.0)
    while len(grown.lines) > 1 and grown.in_first(grown.lines[-1]):
        near = max(1.1 * least, _CLOSE * grown.lines[-1][0].size)
        if grown.gaps[-1] <= near and _has_first(grown.lines[-2], grown):
            break
        grown.lines.pop()
        grown.gaps.pop()
        end -= 1
    return end


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where runs behind a wide gap begin below each other, more than once."""
    places = sorted(run.x0 for line in lines for run in line)
    left = places[0] + 2 if places else 0.0
    return [
        start for start, following in pairwise(places) if following - start <= 0.6 and start > left
    ]


def _split(line: Line, places: Sequence[float]) -> Line:
    """The runs of a line that reach over places where columns begin, parted there."""
    made: Line = []
    for run in line:
        words = sorted(run.words, key=lambda word: word.x0)
        parts: list[list[Word]] = [words[:1]]
        for word in words[1:]:
            if any(abs(word.x0 - place) <= _ALIGNED for place in places) and not word.glued:
                parts.append([])
            parts[-1].append(word)
        made += [run_of(part) for part in parts]
    return made


def _has_first(line: Line, grown: _Growing) -> bool:
    return line[0].x0 < grown.spans[0][1]


def _reach_up(grown: _Growing, made: list[Line | Grid]) -> None:
    """Take lines above that stand in later columns: cells of the first row that begin higher."""
    while made:
        above = made[-1]
        if isinstance(above, Grid) or len(above) != 1 or above[0].thing is not None:
            return
        run, first = above[0], grown.lines[0][0]
        inside = any(x0 - _ALIGNED <= run.x0 and run.x1 <= x1 + 30 for x0, x1 in grown.spans[1:])
        if not inside or first.y - run.y > 1.6 * run.size or abs(first.size - run.size) > 1:
            return
        if len(_merged(grown.spans, above)) != len(grown.spans):
            return
        grown.spans = _merged(grown.spans, above)
        grown.lines.insert(0, above)
        made.pop()


def _is_table(grown: _Growing) -> bool:
    several = [line for line in grown.lines if len(line) > 1]
    width = len(grown.spans)
    if width < 2 or len(several) < _LEAST_LINES - (width > 2):
        return False
    # Labels with what they say beside them are lines of text.
    return width > 2 or not all(text_of_line(line[0].words).endswith(":") for line in several)


def _merged(spans: Sequence[Span], runs: Sequence[Run]) -> list[Span]:
    made: list[Span] = []
    for start, end in sorted([*spans, *((run.x0, run.x1) for run in runs)]):
        if made and start < made[-1][1] + _APART:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return made


def _grid(grown: _Growing, rules: Sequence[Box]) -> Grid:
    columns: list[CellLines] = [[] for _ in grown.spans]
    for line in grown.lines:
        cells: dict[int, list[Word]] = {}
        for run in line:
            middle = (run.x0 + run.x1) / 2
            column = next(
                index for index, (_, end) in enumerate(grown.spans) if middle <= end + _APART
            )
            cells.setdefault(column, []).extend(run.words)
        for column, words in cells.items():
            columns[column].append(read_order(sorted(words, key=lambda word: word.x0)))
    first, last = grown.lines[0], grown.lines[-1]
    left, right = grown.spans[0][0], grown.spans[-1][1]
    between = [
        box.y0
        for box in rules
        if first[0].y < box.y0 < last[0].y
        and min(box.x1, right) - max(box.x0, left) > 0.5 * (right - left)
    ]
    edges = [*(start for start, _ in grown.spans), right]
    top, bottom = first[0].y - first[0].size, last[0].y
    return Grid(rows_of(columns, between), edges, top, bottom, ruled=False)
