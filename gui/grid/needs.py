"""How wide the columns of a grid ask to be, each asked when that is first needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from gui.grid.cells import CellDelegate
from gui.grid.header import GridHeader
from gui.grid.model import GridModel
from gui.theme.theme import Theme

_SAMPLE = 600
"""So many cells say how wide columns are to be."""
_LONGEST = 200
_WIDEST = 300
_WORD = 110
"""A longer word may be broken, in pixels of usual type."""
_COMFORTABLE = 180
"""A column of a table that scrolls sideways is as wide as it wants up to here."""


class Need(NamedTuple):
    """What a column asks for in pixels: for its longest word, for its title, for one line."""

    word: int
    title: int
    line: int

    @property
    def least(self) -> int:
        """Where neither its title nor a word is broken."""
        return max(self.word, self.title)

    @property
    def wanted(self) -> int:
        """Where nothing in it is broken."""
        return max(self.least, self.line)


class Needs:
    """What the columns ask for; known until it is forgotten."""

    def __init__(
        self, theme: Theme, model: GridModel, delegate: CellDelegate, header: GridHeader
    ) -> None:
        self._theme, self._table, self._delegate, self._header = theme, model, delegate, header
        self._known: dict[int, Need] = {}

    def forget(self, columns: Iterable[int] | None = None) -> None:
        """These columns have other titles; none given: another table or type."""
        for column in list(self._known) if columns is None else columns:
            self._known.pop(column, None)

    def known(self, column: int) -> bool:
        """Whether it was asked already."""
        return column in self._known

    def of(self, column: int, columns: int) -> Need:
        """What a column asks for, one of so many."""
        found = self._known.get(column)
        if found is None:
            found = self._known[column] = self._asked(column, columns)
        return found

    def alone(self, column: int, columns: int) -> int:
        """Its width in a table that scrolls sideways, where no column is squeezed for others."""
        need = self.of(column, columns)
        return max(need.word, min(need.wanted, self.comfortable))

    @property
    def comfortable(self) -> int:
        """As wide as a column is at the most where the table scrolls sideways."""
        return round(_COMFORTABLE * self._theme.tokens.type.small / 12)

    def _asked(self, column: int, columns: int) -> Need:
        metrics = QFontMetricsF(self._delegate.font_of(column))
        rows = range(min(self._table.rowCount(), max(8, _SAMPLE // max(1, columns)), 60))
        texts = [self._table.text(row, column)[:_LONGEST] for row in rows]
        longest = sorted((word for text in texts for word in text.split()), key=len)[-3:]
        word = max(map(metrics.horizontalAdvance, longest), default=0.0)
        line = max(map(metrics.horizontalAdvance, texts), default=0.0)
        around = 2 * self._theme.tokens.space.m + 2
        most = _WORD * self._theme.tokens.type.small / 12
        return Need(
            round(min(word, most)) + around,
            min(self._header.title_width(column), _WIDEST),
            round(min(line, _WIDEST)) + around,
        )
