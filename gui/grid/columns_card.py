"""The card in which columns are hidden, shown and put in order.

Space ticks a column, Alt+Up and Alt+Down move it; Escape closes the card.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.card import Card
from gui.grid.controls import flat
from gui.grid.model import GridModel
from gui.grid.ticks import Line, TickList, TickModel
from gui.grid.view import GridView
from gui.grid.words import titled, tr
from gui.panes.check_button import CheckButton
from gui.theme.theme import Theme

_MOST_LINES = 12


class ColumnsCard(Card):
    """The columns of a view, in the order in which they stand."""

    def __init__(self, theme: Theme, model: GridModel, view: GridView, parent: QWidget) -> None:
        super().__init__("columnsCard", tr("Columns"), theme, parent)
        self._table = model
        self._view = view
        self._lines = TickModel(self)
        self._lines.ticked.connect(self._tick)
        self._list = TickList(theme, self._lines, "columnsList", tr("Columns"))
        self._list.installEventFilter(self)
        self._list.entered_row.connect(self.close)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._up = flat("columnUp", tr("Up"), lambda: self._move(-1))
        self._down = flat("columnDown", tr("Down"), lambda: self._move(1))
        self._up.setToolTip(tr("Move the column up (Alt+Up)"))
        self._down.setToolTip(tr("Move the column down (Alt+Down)"))
        self._all = flat("columnsAll", tr("Show all"), self._show_all)
        self._reset = flat("columnsReset", tr("Reset"), self._reset_all)
        self._reset.setToolTip(tr("All columns as in the table, in their usual widths"))
        self._stays = CheckButton(tr("First column stays in sight"), theme)
        self._stays.setObjectName("columnStays")
        self._stays.setAccessibleName(self._stays.text())
        self._stays.setChecked(view.keeps_first)
        self._stays.toggled.connect(view.set_keeps_first)
        foot = QHBoxLayout()
        foot.setSpacing(theme.tokens.space.xs)
        for part in (self._up, self._down):
            foot.addWidget(part)
        foot.addStretch()
        for part in (self._all, self._reset):
            foot.addWidget(part)
        self.column.addWidget(self._list)
        below = QHBoxLayout()  # the box below those of the list
        below.setContentsMargins(theme.tokens.space.s, 0, 0, 0)
        below.addWidget(self._stays)
        self.column.addLayout(below)
        self.column.addLayout(foot)
        self.setFocusProxy(self._list)
        self._fill()
        self._list.setFixedHeight(
            min(_MOST_LINES, max(1, self._lines.rowCount())) * self._list.line_height() + 2
        )
        self._list.setCurrentIndex(
            self._lines.index(max(0, self._lines.row_of(view.current_column())))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the column."""
        if (
            watched is self._list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the card from wherever one is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _order(self) -> list[int]:
        header = self._view.header
        return [header.logicalIndex(at) for at in range(header.count())]

    def _fill(self) -> None:
        titles = self._table.titles()
        shown = self._view.shown_columns()
        lines = [Line(column, titled(titles, column)) for column in self._order()]
        self._lines.set_lines(lines, shown)
        self._enable()

    def _enable(self) -> None:
        row = self._list.currentIndex().row()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self._lines.rowCount() - 1)
        self._all.setEnabled(len(self._view.shown_columns()) < self._lines.rowCount())

    def _tick(self, key: object, on: bool) -> None:
        assert isinstance(key, int)  # noqa: S101  columns are numbers
        self._view.set_hidden(key, hidden=not on)
        self._fill()  # the last one stays ticked

    def _move(self, by: int) -> None:
        row = self._list.currentIndex().row()
        if row >= 0 and 0 <= row + by < self._lines.rowCount():
            self._view.header.moveSection(row, row + by)
            self._fill()
            self._list.setCurrentIndex(self._lines.index(row + by))

    def _show_all(self) -> None:
        for column in self._order():
            self._view.set_hidden(column, hidden=False)
        self._fill()

    def _reset_all(self) -> None:
        self._view.arrange_columns((), (), {}, keeps_first=True)
        self._view.arrangement_changed.emit()
        self._stays.setChecked(True)
        self._fill()
        self._list.setCurrentIndex(self._lines.index(0))
