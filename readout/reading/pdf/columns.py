"""The reading order of a page whose text stands in columns.

A gutter is a place that no run crosses in many lines one below the other. Whether it parts two
columns of text or the cells of a table is told by the order in which the file has its words
(a table row by row, columns one after the other), else by how the lines fill their column.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout.reading.pdf.model import Line, Run

_FEWEST = 4  # lines on either side of a gutter
_DEEPEST = 4
_MOST_GUTTERS = 12  # tried on a page
_NARROW = 0.7  # of the size of the text: a gutter is wider


@dataclass(frozen=True, slots=True)
class Column:
    """Lines one below the other, between the edges of their column."""

    lines: list[Line]
    left: float
    right: float
    whole: bool
    """Whether it is as wide as the page's text."""


def columns_of(lines: Sequence[Line]) -> list[Column]:
    """The lines of a page as columns, in reading order."""
    return _columns(list(lines), 0)


def _columns(lines: list[Line], depth: int) -> list[Column]:
    if not lines:
        return []
    found = _gutter(lines) if depth < _DEEPEST else None
    if found is None:
        runs = [run for line in lines for run in line]
        edges = min(run.x0 for run in runs), max(run.x1 for run in runs)
        return [Column(lines, *edges, depth == 0)]
    at, start, end = found
    left = _side(lines[start:end], at, after=False)
    right = _side(lines[start:end], at, after=True)
    return [
        *(_whole(lines[:start])),
        *_columns(left, depth + 1),
        *_columns(right, depth + 1),
        *_columns(lines[end:], depth),
    ]


def _whole(lines: list[Line]) -> list[Column]:
    """Lines above the first gutter of a page: they have none."""
    return _columns(lines, _DEEPEST) if lines else []


def _side(lines: Sequence[Line], at: float, *, after: bool) -> list[Line]:
    parts = ([run for run in line if (run.x0 >= at) is after] for line in lines)
    return [part for part in parts if part]


def _gutter(lines: list[Line]) -> tuple[float, int, int] | None:
    """Where columns part, with the first line of them and the one after the last."""
    best: tuple[float, int, int] | None = None
    for at in _candidates(lines):
        for start, end in _uncrossed(lines, at):
            part = lines[start:end]
            left, right = _side(part, at, after=False), _side(part, at, after=True)
            if min(len(left), len(right)) < _FEWEST or not _are_columns(left, right):
                continue
            first = next(index for index, line in enumerate(part) if line[-1].x0 >= at)
            if best is None or end - start - first > best[2] - best[1]:
                best = at, start + first, end
    return best


def _candidates(lines: Sequence[Line]) -> list[float]:
    """Where runs begin below each other, the commonest first; the leftmost is a margin."""
    starts = sorted(run.x0 for line in lines for run in line)
    places: list[list[float]] = []
    for start in starts:
        if places and start - places[-1][0] <= 2.0:
            places[-1].append(start)
        else:
            places.append([start])
    places = [place for place in places if len(place) >= _FEWEST and place[0] > starts[0] + 20]
    places.sort(key=len, reverse=True)
    return [place[0] - 0.5 for place in places[:_MOST_GUTTERS]]


def _uncrossed(lines: Sequence[Line], at: float) -> list[tuple[int, int]]:
    """The stretches of lines of which no run crosses a place."""
    found, start = [], 0
    for index, line in enumerate(lines):
        if any(run.x0 < at < run.x1 for run in line):
            found.append((start, index))
            start = index + 1
    return [*found, (start, len(lines))]


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    sides = [(run, False) for line in left for run in line]
    sides += [(run, True) for line in right for run in line]
    runs = [(run, side) for run, side in sides if run.words]
    if any(run.thing is not None for run, _ in sides) and len(runs) < 2 * _FEWEST:
        return False
    gap = min(run.x0 for run, side in runs if side) - max(run.x1 for run, side in runs if not side)
    if gap < _NARROW * statistics.median(run.size for run, _ in runs):
        return False
    runs.sort(key=lambda pair: min(word.order for word in pair[0].words))
    turns = sum(before[1] != after[1] for before, after in pairwise(runs))
    fewest = min(len(left), len(right))
    prose = [_is_prose(side) for side in (left, right)]
    if turns <= max(2, 0.15 * fewest):
        # Short cells on the same baselines are a table, whatever their order.
        return any(prose) or (fewest >= 2 * _FEWEST and not _aligned(left, right))
    return fewest >= 2 * _FEWEST and all(prose)


def _aligned(left: Sequence[Line], right: Sequence[Line]) -> bool:
    baselines = {round(line[0].y) for line in left}
    same = sum(bool(baselines & {round(line[0].y) + step for step in (-1, 0, 1)}) for line in right)
    return same >= 0.8 * len(right)


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines fill their column as running text does."""
    runs: list[Run] = [run for line in lines for run in line if run.words]
    if not runs:
        return False
    edges = min(run.x0 for run in runs), max(run.x1 for run in runs)
    width = max(1.0, edges[1] - edges[0])
    fill = statistics.median((run.x1 - run.x0) / width for run in runs)
    count = sum(len(run.words) for run in runs) / len(lines)
    return fill >= 0.7 and count >= 3.5
