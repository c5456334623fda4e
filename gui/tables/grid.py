"""The joined grid: a grid whose first column leads to the note that a row comes from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.background import Lane
from gui.grid.grid import Grid
from gui.grid.model import GridModel
from gui.panes.rows import Index
from gui.tables.words import tr
from gui.theme.theme import Theme
from readout.tables.joining import NOTE, Joined

_LINES = 3
"""Lines of a row at the most: all of a cell is seen in its note."""


class JoinedModel(GridModel):
    """The rows of a joined grid; a note says in which of its sections the row stands."""

    def __init__(self, parent: QObject | None = None, lane: Lane | None = None) -> None:
        super().__init__(parent, lane)
        self.joined: Joined | None = None

    def show(self, joined: Joined | None) -> None:
        """Show this grid."""
        self.joined = joined
        self.set_columns(joined.columns if joined is not None else ())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As of any grid; with the section where one points at a note."""
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NOTE and self.joined:
            section = self.joined.source(self.source_row(index.row())).place.section
            where = f"{self.text(index.row(), NOTE)} › {section}" if section else ""
            return where or super().data(index, role)
        return super().data(index, role)


class JoinedGrid(Grid):
    """``row_activated(row)`` comes from a click on a note, too, and from the menu."""

    def __init__(self, theme: Theme, model: JoinedModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, "joinedTable", _LINES, parent)
        self.set_name(tr("Joined tables"))
        self.view.delegate.leads = frozenset({NOTE})
        self.view.setMouseTracking(True)
        self.view.entered.connect(self._point)
        self.view.viewportEntered.connect(self._leave)
        self.view.clicked.connect(self._click)

    def cell_menu(self, column: int) -> QMenu:
        """As of any grid, with the way to the note first."""
        menu = super().cell_menu(column)
        first = menu.actions()[0] if menu.actions() else None
        current = self.view.currentIndex()
        if current.isValid():
            row = self.model.source_row(current.row())
            leading = menu.addAction(tr("Show in its note"))
            leading.setObjectName("joinedShowInNote")
            leading.triggered.connect(lambda _=False: self.row_activated.emit(row))
            if first is not None:
                menu.insertAction(first, leading)
                menu.insertSeparator(first)
        return menu

    def _point(self, index: QModelIndex) -> None:
        if index.column() == NOTE:
            self.view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._leave()

    def _leave(self) -> None:
        self.view.viewport().unsetCursor()

    def _click(self, index: QModelIndex) -> None:
        # Who holds a key chooses rows.
        held = QApplication.keyboardModifiers()
        if index.column() == NOTE and held == Qt.KeyboardModifier.NoModifier:
            self.row_activated.emit(self.model.source_row(index.row()))
