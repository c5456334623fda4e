"""What the cells of a column have in common, learned from one reading to improve the next."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from readout.reading.glued.cells import Cell

_FORM_WEIGHT = 1.0
_VALUE_BONUS = 2.0
_LENGTH_WEIGHT = 0.6
_PRIOR = 0.12
"""How common a form is taken to be before any cell was seen."""
_BEST_FORM = 2.0
_STOP_WEIGHT = 0.4
BEST_FIT = _FORM_WEIGHT * _BEST_FORM + _VALUE_BONUS + _STOP_WEIGHT * math.log(2)
"""More than the best that ``Column.fits`` can give."""


@dataclass(slots=True)
class Column:
    """Sums over the body cells of a column. A row's own cells can be left out of them."""

    rows: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    starts: Counter[str] = field(default_factory=Counter)
    stops: int = 0
    length: float = 0.0
    squares: float = 0.0

    def count(self, cell: Cell, times: int = 1) -> None:
        """Add a cell, or take it out again (``times=-1``)."""
        size = cell.size
        self.rows += times
        self.forms[cell.form] += times
        if cell.value:
            self.values[cell.value] += times
            self.starts[cell.first] += times
        self.stops += times * cell.stop
        self.length += times * size
        self.squares += times * size * size

    def fits(self) -> Callable[[Cell], float]:
        """How well a cell goes with the others of this column as it now stands; about 0 for none.

        What all cells of one form have in common is worked out once, for many are tried.
        """
        rows = self.rows
        if rows <= 0:
            return _nothing_known
        forms, values, starts = self.forms, self.values, self.starts
        known: dict[tuple[str, bool], float] = {}
        mean = self.length / rows
        spread = 2 * (max(0.25, self.squares / rows - mean * mean) + 1.0 / rows)
        stops = (self.stops + 0.5) / (rows + 1.0)

        def of_form(cell: Cell) -> float:
            share = (forms.get(cell.form, 0) + 2.0 * _PRIOR) / (rows + 2.0)
            score = _FORM_WEIGHT * max(-2.5, min(_BEST_FORM, math.log(share / _PRIOR)))
            if cell.form in ("capital", "small"):
                score += _STOP_WEIGHT * math.log(2 * (stops if cell.stop else 1.0 - stops))
            return score

        def fit(cell: Cell) -> float:
            key = cell.form, cell.stop
            score = known.get(key)
            if score is None:
                score = known[key] = of_form(cell)
            value = cell.value
            if not value:
                return score
            if values.get(value, 0) > 0:
                score += _VALUE_BONUS
            elif starts.get(cell.first, 0) > 0:
                score += 0.5
            off = cell.size - mean
            return score - _LENGTH_WEIGHT * min(4.0, off * off / spread)

        return fit


def _nothing_known(_: Cell) -> float:
    return 0.0


def columns_of(table: Sequence[Sequence[Cell]], count: int) -> list[Column]:
    """The columns of a table's body rows."""
    columns = [Column() for _ in range(count)]
    for row in table:
        for column, cell in zip(columns, row, strict=True):
            column.count(cell)
    return columns
