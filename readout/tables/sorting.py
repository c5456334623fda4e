"""The rows of columns in order, by several of them.

>>> from readout.tables.columns import typed
>>> table = [typed("Team", ["b", "a", "b"]), typed("Size", ["9 %", "10 %", "80 %"])]
>>> arranged(table, [Sort(0), Sort(1, descending=True)])
[1, 2, 0]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from readout.tables.columns import Column

_EXACT = 2**53
"""Whole numbers below are exact as floats, which are compared faster than long integers."""


class Sort(NamedTuple):
    """A column that rows are sorted by, and whether downwards."""

    column: int
    descending: bool = False


def arranged(
    columns: Sequence[Column], sorts: Sequence[Sort], rows: Iterable[int] | None = None
) -> list[int]:
    """The rows in the order of some columns, the first the most important; equal ones as they are.

    ``rows`` are those that are wanted, in the table's own order; all where there are none. As in
    ``values.order`` the cells of a column's kind come first, then other texts, and empty ones
    last, upwards and downwards.
    """
    total = len(columns[0].cells) if columns else 0
    listed = list(range(total) if rows is None else rows)
    wanted = [each for each in sorts if 0 <= each.column < len(columns)]
    for key in reversed(_keys(columns, wanted)):
        listed.sort(key=key.__getitem__)
    return listed


def among(rows: Sequence[int], mask: bytes) -> list[int]:
    """Those of the rows that a mask (``filters.mask``) keeps, in their order."""
    return list(compress(rows, map(mask.__getitem__, rows)))


def _keys(columns: Sequence[Column], sorts: Sequence[Sort]) -> list[Sequence[float]]:
    """What is to be sorted by, each a number by row: as many columns in one as it can hold."""
    made: list[Sequence[float]] = []
    room = 0
    for each in sorts:
        column = columns[each.column]
        ranks = column.falling if each.descending else column.ranks
        count = column.parts[1] + 1
        if made and room * count < _EXACT:
            wide = float(count)
            made[-1] = [a * wide + b for a, b in zip(made[-1], ranks, strict=True)]
            room *= count
        else:
            made.append(ranks)
            room = count
    return made
