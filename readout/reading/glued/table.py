"""Read a run of lines as a table: find how many columns it has, then cut every line."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from readout.reading.glued.cells import Cell
from readout.reading.glued.columns import Column, columns_of
from readout.reading.glued.confidence import confidence_of
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
MOST_CHARS = 64_000
MOST_LINES = 400
MOST_COLUMNS = 12
_ALTERNATIVES = 3
_WORTH_A_TRY = 5.0
"""A number of columns worse by more than this a line is not tried: columns bring less."""
_MANY_CHARS = 8_000
"""Above this a line's less likely places are left out: a long table tells by its many rows."""
_LINES_FOR_COUNT = 40
_CLEAR_LEAD = 2.0
_HEADER_DISSENT = 0.12
"""How far a header that wants another number of cells weakens the lead of the table's."""
_DOUBTED = 0.5
_HEADER_WEIGHT = 2.0
_PASSES = 2
_COST_OF_A_CELL = 1.0
"""What a cell must bring by being like its column; else more columns always seem better."""


class GluedRow(NamedTuple):
    """A line cut into cells: joined without anything between them they are the line.

    ``alternatives`` are the next best ways to cut it, best first, at most three.
    """

    cells: tuple[str, ...]
    confidence: float
    alternatives: tuple[tuple[str, ...], ...]


class GluedTable(NamedTuple):
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
    table over 64,000 characters is not tried.
    """
    if not _may_be_tried(lines, columns):
        return None
    lexicon = lexicon_of(lines, headings, words)
    most = 30 if sum(map(len, lines)) < _MANY_CHARS else 16
    prepared = [
        line_of(text, lexicon, most, columns or 0, header=number == 0)
        for number, text in enumerate(lines)
    ]
    alone = [best_scores(line, MOST_COLUMNS) for line in prepared]
    counts = _likely_counts(alone) if columns is None else [columns]
    if not counts:
        return None
    sample = prepared[:_LINES_FOR_COUNT]
    tries = sorted((_read(sample, count) for count in counts), key=lambda one: -one.total)
    best = tries[0] if len(sample) == len(prepared) else _read(prepared, tries[0].columns)
    lead = (tries[0].total - tries[1].total) / len(sample) if len(tries) > 1 else _CLEAR_LEAD
    lead = min(lead, _CLEAR_LEAD) - _HEADER_DISSENT * _dissent(alone[0], best.columns)
    rows = [
        _row(line, readings, scores, lead)
        for line, readings, scores in zip(prepared, best.readings, alone, strict=True)
    ]
    middle = sorted(row.confidence for row in rows[1:])[len(rows) // 2 - 1]
    if middle < _DOUBTED:
        # Where most rows are in doubt, the number of columns is, and so the header with them.
        rows[0] = rows[0]._replace(confidence=min(rows[0].confidence, middle))
    trust = 1.0 if columns is not None else 1.0 - math.exp(-max(0.0, lead))
    return GluedTable(tuple(rows), round(trust, 3))


def _dissent(alone: Sequence[Reading], count: int) -> float:
    """How much better a line taken alone would like another number of cells than ``count``."""
    own = alone[count - 1].score if count <= len(alone) else alone[-1].score
    return max(reading.score for reading in alone) - own


def _may_be_tried(lines: Sequence[str], columns: int | None) -> bool:
    if len(lines) < 2 or len(lines) > MOST_LINES:
        return False
    if columns is not None and not 2 <= columns <= 4 * MOST_COLUMNS:
        return False
    sizes = [len(line) for line in lines]
    if max(sizes) > MOST_CHARS_A_LINE or sum(sizes) > MOST_CHARS:
        return False
    return all(line.strip() and "\n" not in line for line in lines)


def _likely_counts(alone: Sequence[Sequence[Reading]]) -> list[int]:
    """Choose the numbers of columns that fit all lines best: at most three."""
    totals = [0.0] * MOST_COLUMNS
    for number, readings in enumerate(alone):
        top = max(reading.score for reading in readings)
        weight = _HEADER_WEIGHT if number == 0 else 1.0
        for count, reading in enumerate(readings):
            # One odd line must not outvote the others: what it can take away is bounded.
            totals[count] += weight * max(reading.score, top - 12.0)
    ranked = sorted(range(2, MOST_COLUMNS + 1), key=lambda count: -totals[count - 1])
    best = totals[ranked[0] - 1]
    if best <= totals[0]:
        return []
    near = best - _WORTH_A_TRY * len(alone)
    return [count for count in ranked[:3] if totals[count - 1] >= near]


class _Try(NamedTuple):
    """A table read with one number of columns."""

    columns: int
    total: float
    readings: list[list[Reading]]


def _read(lines: Sequence[Line], count: int) -> _Try:
    """Cut all lines, then again with what the columns turned out to hold."""
    chosen = [best_readings(line, count, 1)[0] for line in lines]
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
    return _Try(count, total - _COST_OF_A_CELL * count * len(lines), readings)


def _reread(
    line: Line, count: int, columns: Sequence[Column], own: Sequence[Cell] | None, keep: int
) -> list[Reading]:
    """Cut one line by what the *other* rows' columns hold; the header is fitted to none."""
    if own is None:
        return best_readings(line, count, keep)
    for column, cell in zip(columns, own, strict=True):
        column.count(cell, -1)
    found = best_readings(line, count, keep, [column.fits() for column in columns])
    for column, cell in zip(columns, own, strict=True):
        column.count(cell)
    return found


def _row(
    line: Line, readings: Sequence[Reading], alone: Sequence[Reading], lead: float
) -> GluedRow:
    return GluedRow(
        texts_of(line.text, readings[0].cuts),
        confidence_of(line, readings, alone, lead),
        tuple(texts_of(line.text, other.cuts) for other in readings[1 : _ALTERNATIVES + 1]),
    )
