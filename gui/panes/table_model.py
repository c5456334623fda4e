"""A note's table for Qt: what a cell shows and what it is worth are two methods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from gui.panes.rows import Index
from readout.note.model import Table
from readout.note.values import order

_NONE = QModelIndex()


class TableModel(QAbstractTableModel):
    """One table. It is sorted by an array of row numbers, the table staying as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._order: list[int] = []
        self.sorted_by: int | None = None
        self.descending = False

    def set_table(self, table: Table | None) -> None:
        """Show a table in its own order."""
        self.beginResetModel()
        self._table = table
        self._order = list(range(len(table.rows))) if table else []
        self.sorted_by, self.descending = None, False
        self.endResetModel()

    def sort_by(self, column: int | None, *, descending: bool = False) -> None:
        """Sort by the values of a column; ``None`` gives the note's order back."""
        if self._table is None or (column is not None and not 0 <= column < self.columnCount()):
            return
        self.layoutAboutToBeChanged.emit()
        before = self._order
        if column is None:
            self._order = list(range(len(before)))
        else:
            cells = [self.value(row, column) for row in range(len(before))]
            self._order = order(cells, descending=descending)
        self.sorted_by, self.descending = column, descending and column is not None
        places = {row: at for at, row in enumerate(self._order)}
        old = self.persistentIndexList()
        new = [self.index(places[before[one.row()]], one.column()) for one in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def value(self, row: int, column: int) -> str:
        """What a cell of the table (not of the view) is sorted by."""
        return self._table.rows[row][column].plain if self._table else ""

    def shown(self, row: int, column: int) -> str:
        """What a row of the view shows in a column."""
        return self.value(self._order[row], column)

    def titles(self) -> list[str]:
        """The columns' titles."""
        return [cell.plain for cell in self._table.columns] if self._table else []

    def cells(self, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """What rows of the view show in some columns."""
        return [[self.shown(row, column) for column in columns] for row in rows]

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NONE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; with its column's title for a screen reader."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                title = self.titles()[index.column()]
                return f"{title}: {self.shown(index.row(), index.column())}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' titles, and how one is sorted; rows have numbers."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        titles = self.titles()
        if not 0 <= section < len(titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return titles[section]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and section == self.sorted_by:
            return self.tr("sorted downwards") if self.descending else self.tr("sorted upwards")
        return None
