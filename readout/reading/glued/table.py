"""Read a run of lines as a table: find how many columns it has, then cut every line."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from readout.reading.glued.cells import Cell
from readout.reading.glued.columns import Column, columns_of
from readout.reading.glued.cuts import (
    Line,
    Reading,
    best_readings,
    best_scores,
    cells_of,
    line_of,
    texts_of,
)
from readout.reading.glued.words import lexicon_of

MOST_CHARS_A_LINE = 2_000
MOST_CHARS = 100_000
MOST_LINES = 400
MOST_COLUMNS = 12
_ALTERNATIVES = 3
_LINES_FOR_COUNT = 60
_HEADER_WEIGHT = 2.0
_PASSES = 2


@dataclass(frozen=True, slots=True)
class GluedRow:
    """A line cut into cells: joined without anything between them they are the line.

    ``alternatives`` are the next best ways to cut it, best first, at most three.
    """

    cells: tuple[str, ...]
    confidence: float
    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GluedTable:
    """The rows of a table, its header first; all have the same number of cells."""

    rows: tuple[GluedRow, ...]
    column_confidence: float


def unglue(
    lines: Sequence[str],
    *,
    headings: Sequence[str] = (),
    words: Collection[str] = (),
    columns: int | None = None,
) -> GluedTable | None:
    """Cut each line of a table whose separators were lost; ``None`` where nothing is plausible.

    ``headings`` are the note's other headings (a row's label is often one), ``words`` its other
    words (a word with a capital inside that stands there is not cut), ``columns`` fixes the
    number of columns. The time grows with the number of characters; a line over 2,000 or a
    table over 100,000 characters is not tried.
    """
    if not _may_be_tried(lines, columns):
        return None
    lexicon = lexicon_of(lines, headings, words)
    most = 30 if sum(map(len, lines)) < 20_000 else 20
    prepared = [line_of(text, lexicon, max(most, columns or 0)) for text in lines]
    if columns is None:
        counts = _likely_counts(prepared)
        if not counts:
            return None
    else:
        counts = [(columns, 0.0)]
    tries = [_read(prepared, count, gain) for count, gain in counts]
    tries.sort(key=lambda one: -one.total)
    best = tries[0]
    if columns is not None:
        column_confidence = 1.0
    else:
        lead = best.total - tries[1].total if len(tries) > 1 else 3.0 * len(lines)
        column_confidence = _odds(lead / math.sqrt(len(lines)))
    rows = tuple(
        _row(line, readings, column_confidence)
        for line, readings in zip(prepared, best.readings, strict=True)
    )
    return GluedTable(rows, column_confidence)


def _may_be_tried(lines: Sequence[str], columns: int | None) -> bool:
    if len(lines) < 2 or len(lines) > MOST_LINES:
        return False
    if columns is not None and not 2 <= columns <= 4 * MOST_COLUMNS:
        return False
    sizes = [len(line) for line in lines]
    if max(sizes) > MOST_CHARS_A_LINE or sum(sizes) > MOST_CHARS:
        return False
    return all(line.strip() and "\n" not in line for line in lines)


def _likely_counts(lines: Sequence[Line]) -> list[tuple[int, float]]:
    """The numbers of columns that fit all lines best, with how well: at most three."""
    totals = [0.0] * MOST_COLUMNS
    for number, line in enumerate(lines[:_LINES_FOR_COUNT]):
        readings = best_scores(line, MOST_COLUMNS)
        top = max(reading.score for reading in readings)
        weight = _HEADER_WEIGHT if number == 0 else 1.0
        for count, reading in enumerate(readings):
            # One odd line must not outvote the others: what it can take away is bounded.
            totals[count] += weight * max(reading.score, top - 12.0)
    ranked = sorted(range(2, MOST_COLUMNS + 1), key=lambda count: -totals[count - 1])
    best = totals[ranked[0] - 1]
    if best <= totals[0]:
        return []
    return [(count, totals[count - 1]) for count in ranked[:3]]


@dataclass(frozen=True, slots=True)
class _Try:
    """A table read with one number of columns."""

    total: float
    readings: list[list[Reading]]


def _read(lines: Sequence[Line], count: int, gain: float) -> _Try:
    """Cut all lines, then again with what the columns turned out to hold."""
    chosen = [best_readings(line, count, lambda _number, _cell: 0.0, 1)[0] for line in lines]
    readings: list[list[Reading]] = []
    for number in range(_PASSES):
        last = number == _PASSES - 1
        body = columns_of(
            [cells_of(line, reading) for line, reading in zip(lines[1:], chosen[1:], strict=True)],
            count,
        )
        readings = []
        for index, line in enumerate(lines):
            own = cells_of(line, chosen[index])
            readings.append(_reread(line, count, body, own if index else None, 4 if last else 1))
        chosen = [found[0] for found in readings]
    total = sum(
        found[0].score * (_HEADER_WEIGHT if number == 0 else 1.0)
        for number, found in enumerate(readings)
    )
    return _Try(total + gain * 0.0, readings)


def _reread(
    line: Line, count: int, columns: Sequence[Column], own: Sequence[Cell] | None, keep: int
) -> list[Reading]:
    """Cut one line by what the *other* rows' columns hold; the header is fitted to none."""
    if own is None:
        return best_readings(line, count, lambda _number, _cell: 0.0, keep)
    for column, cell in zip(columns, own, strict=True):
        column.count(cell, -1)
    known: dict[tuple[int, int], float] = {}

    def fit(number: int, cell: Cell) -> float:
        key = (number, id(cell))
        mark = known.get(key)
        if mark is None:
            mark = known[key] = columns[number].fit(cell)
        return mark

    found = best_readings(line, count, fit, keep)
    for column, cell in zip(columns, own, strict=True):
        column.count(cell)
    return found


def _row(line: Line, readings: Sequence[Reading], column_confidence: float) -> GluedRow:
    best = readings[0]
    lead = best.score - readings[1].score if len(readings) > 1 else 6.0
    confidence = _odds(0.9 * lead - 1.2) * column_confidence
    if any(not cell.value for cell in cells_of(line, best)):
        confidence = min(confidence, 0.4)
    return GluedRow(
        texts_of(line.text, best.cuts),
        round(confidence, 3),
        tuple(texts_of(line.text, other.cuts) for other in readings[1 : _ALTERNATIVES + 1]),
    )


def _odds(mark: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, mark))))
