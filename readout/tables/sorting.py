"""The rows of columns in order, by several of them.

>>> from readout.tables.columns import typed
>>> table = [typed("Team", ["b", "a", "b"]), typed("Size", ["9 %", "10 %", "80 %"])]
>>> arranged(table, [Sort(0), Sort(1, descending=True)])
[1, 2, 0]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from typing import NamedTuple

from readout.tables.columns import Column

_AT_ONCE = 5_000
"""Rows that are put in order in one step."""


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
    for each in reversed(wanted):
        column = columns[each.column]
        ranks = column.falling if each.descending else column.ranks
        listed = _by_rank(listed, ranks, column.parts[1] + 1)
    return listed


def _by_rank(rows: list[int], ranks: Sequence[int], count: int) -> list[int]:
    """Rows in the order of their ranks, which are below ``count``; equal ones as they are.

    Many are counted and placed: unlike sorting that lets other threads have their turns.
    """
    if len(rows) <= _AT_ONCE:
        return sorted(rows, key=ranks.__getitem__)
    places = [0] * (count + 1)
    for row in rows:
        places[ranks[row] + 1] += 1
    places = list(accumulate(places))
    placed = [0] * len(rows)
    for row in rows:
        rank = ranks[row]
        place = places[rank]
        placed[place] = row
        places[rank] = place + 1
    return placed


def among(rows: Sequence[int], mask: bytes) -> list[int]:
    """Those of the rows that a mask (``filters.mask``) keeps, in their order."""
    return list(compress(rows, map(mask.__getitem__, rows)))
