"""Rows that are known by a key, as a model for Qt: those that stay keep their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from gui.panes.rows import Index

ROW = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()


class Keyed(Protocol):
    """What a row has to have: a key that no other row has."""

    @property
    def key(self) -> str: ...  # noqa: D102


Row = TypeVar("Row", bound=Keyed)


class KeyedRows(QAbstractListModel, Generic[Row]):
    """A list of rows. ``ROW`` gives one itself; what it says is for subclasses (``said``)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def said(self, row: Row, role: int) -> Any:
        """What a row says in a role. To be overridden."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where they are the same ones in other states, in their places."""
        if rows and [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a key, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says, or the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        return row if role == ROW else self.said(row, role)
