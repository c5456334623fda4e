"""How the columns of a table stand in a note's page: their sides, widths and order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gui.text.pieces import CELL_PADDING
from gui.text.signs import is_right_to_left, table_turned
from readout.note.model import Table
from readout.tables.figures import stand_at_end


class TableColumns(NamedTuple):
    """How the columns of a table stand.

    The number of the last one, their widths in percent where these are fixed, whether they are
    read from the right, and which ones hold figures.
    """

    last: int
    widths: Sequence[int]
    turned: bool
    figures: frozenset[int]

    def side(self, column: int, text: str) -> str:
        """The side at which the lines of a cell stand; nothing where that is where they begin."""
        # Units stand below units at the right in every script.
        turned = self.turned and not is_right_to_left(text)
        return "right" if turned or column in self.figures else ""

    def gap(self, column: int) -> str:
        """What parts figures from words that begin right behind them."""
        ends = column in self.figures and column + 1 not in self.figures
        parted = ends and column != self.last and not self.turned
        return f"margin-right:{2 * CELL_PADDING}px;" if parted else ""


def columns_of(table: Table, *, fixed: bool) -> TableColumns:
    """How they stand; ``fixed`` where the table is written in parts that are to be as one."""
    cells = ([cell.plain for cell in row] for row in (table.columns, *table.rows))
    numbers = range(len(table.columns))
    figures = (at for at in numbers if stand_at_end([row[at].plain for row in table.rows]))
    widths = _widths(table) if fixed else ()
    return TableColumns(len(numbers) - 1, widths, table_turned(cells), frozenset(figures))


def _widths(table: Table) -> list[int]:
    """The columns' widths in percent, by how much they hold."""
    sample = (table.columns, *table.rows[:200])
    most = [
        max(4, min(60, max(len(row[column].plain) for row in sample)))
        for column in range(len(table.columns))
    ]
    whole = sum(most) or 1
    return [max(1, 100 * one // whole) for one in most]
