"""What the cells of a column have in common, learned from one reading to improve the next."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
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
"""More than the best that ``Column.fit`` can give."""


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
        size = math.log(cell.words + len(cell.value) / 6 + 0.2)
        self.rows += times
        self.forms[cell.form] += times
        if cell.value:
            self.values[cell.value] += times
            self.starts[cell.value.split(None, 1)[0]] += times
        self.stops += times * cell.stop
        self.length += times * size
        self.squares += times * size * size

    def fit(self, cell: Cell) -> float:
        """How well a cell goes with the others of this column; about 0 where nothing is known."""
        rows = max(self.rows, 0)
        if not rows:
            return 0.0
        share = (self.forms.get(cell.form, 0) + 2.0 * _PRIOR) / (rows + 2.0)
        score = _FORM_WEIGHT * max(-2.5, min(_BEST_FORM, math.log(share / _PRIOR)))
        if not cell.value:
            return score
        if self.values.get(cell.value, 0) > 0:
            score += _VALUE_BONUS
        elif self.starts.get(cell.value.split(None, 1)[0], 0) > 0:
            score += 0.5
        mean = self.length / rows
        spread = max(0.25, self.squares / rows - mean * mean) + 1.0 / rows
        size = math.log(cell.words + len(cell.value) / 6 + 0.2)
        score -= _LENGTH_WEIGHT * min(4.0, (size - mean) ** 2 / (2 * spread))
        if cell.form in ("capital", "small"):
            stops = (self.stops + 0.5) / (rows + 1.0)
            score += _STOP_WEIGHT * math.log(2 * (stops if cell.stop else 1.0 - stops))
        return score


def columns_of(table: Sequence[Sequence[Cell]], count: int) -> list[Column]:
    """The columns of a table's body rows."""
    columns = [Column() for _ in range(count)]
    for row in table:
        for column, cell in zip(columns, row, strict=True):
            column.count(cell)
    return columns
