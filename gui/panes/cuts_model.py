"""The lines of a glued table and their cells, header first, for Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from gui.panes.rows import Index
from readout.corrections.recutting import Cuts
from readout.corrections.tables import cells_at

_NONE = QModelIndex()
UNSURE = Qt.ItemDataRole.UserRole
"""Whether how the line was cut is in doubt."""


class CutsModel(QAbstractTableModel):
    """A row a line. Every line has the same number of cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[str, ...] = ()
        self.cuts: list[Cuts] = []
        self._unsure: frozenset[int] = frozenset()

    def set_table(
        self, lines: Sequence[str], cuts: Sequence[Cuts], unsure: Collection[int]
    ) -> bool:
        """Show lines with their cuts; gives whether rows or columns are other ones."""
        shape = len(self.cuts[0]) if self.cuts else -1
        if tuple(lines) == self.lines and cuts and len(cuts[0]) == shape:
            self.cuts, self._unsure = list(cuts), frozenset(unsure)
            last = self.index(len(self.lines) - 1, shape)
            self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self.lines, self.cuts = tuple(lines), list(cuts)
        self._unsure = frozenset(unsure)
        self.endResetModel()
        return True

    def move(self, row: int, cuts: Cuts) -> None:
        """Cut one line elsewhere."""
        self.cuts[row] = cuts
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(cuts)))

    def cell(self, row: int, column: int) -> str:
        """The words of a cell, without the blanks around them."""
        return cells_at(self.lines[row], self.cuts[row])[column].strip()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are, the header among them."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        """How many cells each has."""
        return len(self.cuts[0]) + 1 if self.cuts and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell; with its column's title for a screen reader."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{self.cell(0, column)}: {self.cell(row, column)}"
                unsure = self.tr("uncertain")
                return f"{said}, {unsure}" if row in self._unsure else said
            case role if role == UNSURE:
                return row in self._unsure
        return None
