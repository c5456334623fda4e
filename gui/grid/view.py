"""The view of a grid: wrapped cells, rows as high as they need, a first column that stays.

Heights are worked out for the rows on the screen at once and for the others in idle slices, so
that a table of thousands of rows opens as fast as one of ten. The first column is drawn over the
others while they scroll sideways, by this one view: selection, keyboard and screen readers know
one table.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.grid.cells import LINES, CellDelegate
from gui.grid.fitting import Fitting
from gui.grid.header import GridHeader, draw_edge
from gui.grid.keys import column_key
from gui.grid.model import GridModel
from gui.theme.theme import Theme

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridView(QTableView):
    """Shows a GridModel.

    ``menu_wanted(column)`` and ``filter_wanted(column)`` to open what belongs to a column,
    ``row_activated(number)`` with the row of the table by Enter or a double click,
    ``arrangement_changed`` when columns were hidden, moved, made wider or left to scroll.
    """

    menu_wanted = Signal(int)
    filter_wanted = Signal(int)
    row_activated = Signal(int)
    arrangement_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        model: GridModel,
        name: str,
        lines: int = LINES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = model
        self._keeps_first = True
        self._column = 0
        self._row = -1
        self._said = ""
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setModel(model)
        self.delegate = CellDelegate(theme, self, model, self.first_column, lines)
        self.setItemDelegate(self.delegate)
        self.header = GridHeader(theme, model, self, name.removesuffix("Table") + "Header")
        self.setHorizontalHeader(self.header)
        # A press on the header sorts; it does not choose the column's cells as well.
        self.header.sectionPressed.disconnect()
        self.header.sectionEntered.disconnect()
        self.header.sectionHandleDoubleClicked.disconnect()
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.fitting = Fitting(theme, self, model, self.delegate, self.header)
        self.header.pressed_on.connect(lambda column, add: model.cycle(column, add=add))
        self.header.menu_wanted.connect(self.menu_wanted)
        self.header.sectionMoved.connect(self._moved)
        self.fitting.changed.connect(self.arrangement_changed)
        self.doubleClicked.connect(self._activate)
        model.modelAboutToBeReset.connect(self._remember)
        model.replaced.connect(self.reset_columns)
        model.arranged.connect(self._come_back)

    # Columns

    @property
    def keeps_first(self) -> bool:
        """Whether the first column stays in sight while the others scroll."""
        return self._keeps_first

    def set_keeps_first(self, keeps: bool) -> None:
        """Let the first column stay, or scroll with the others."""
        if keeps != self._keeps_first:
            self._keeps_first = keeps
            self._refreeze()
            self.viewport().update()
            self.arrangement_changed.emit()

    def first_column(self) -> int:
        """The column that stands first of those that are seen; -1 where there is none."""
        header = self.header
        for at in range(header.count()):
            column = header.logicalIndex(at)
            if not header.isSectionHidden(column):
                return column
        return -1

    def shown_columns(self) -> list[int]:
        """The columns that are seen, in the order in which they stand."""
        header = self.header
        logical = (header.logicalIndex(at) for at in range(header.count()))
        return [column for column in logical if not header.isSectionHidden(column)]

    def current_column(self) -> int:
        """The column one is in, or was in last; -1 where there is none."""
        shown = self.shown_columns()
        now = self.currentIndex().column()
        column = now if now >= 0 else self._column
        return column if column in shown else next(iter(shown), -1)

    def set_hidden(self, column: int, *, hidden: bool) -> None:
        """Hide a column or show it; the last one that is seen stays."""
        shown = self.shown_columns()
        if hidden == (column not in shown) or (hidden and len(shown) < 2):
            return
        if hidden and self.currentIndex().column() == column:
            at = shown.index(column)
            self._go(self.currentIndex().row(), shown[at - 1 if at else 1])
        self.header.setSectionHidden(column, hidden)
        self._changed()

    def move_column(self, column: int, by: int) -> None:
        """Change places with the column seen before it (-1) or behind it (1)."""
        shown = self.shown_columns()
        if column in shown and 0 <= shown.index(column) + by < len(shown):
            other = shown[shown.index(column) + by]
            self.header.moveSection(self.header.visualIndex(column), self.header.visualIndex(other))

    def widen(self, column: int, by: int) -> None:
        """Make a column so many pixels wider."""
        if column >= 0:
            self.fitting.set_width(column, self.columnWidth(column) + by)

    def reset_columns(self) -> None:
        """All columns seen, in their own order and widths, the first one staying."""
        self._row, self._column = -1, 0
        if self._table.reads_from_right():
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        else:
            self.unsetLayoutDirection()
        self.arrange_columns((), (), {}, keeps_first=True)

    def arrange_columns(
        self,
        order: Sequence[int],
        hidden: Collection[int],
        widths: Mapping[int, int],
        *,
        keeps_first: bool,
    ) -> None:
        """Columns as they were left: their order (others behind), those hidden, and widths."""
        header, count = self.header, self.header.count()
        wanted = [column for column in dict.fromkeys(order) if 0 <= column < count]
        placed = set(wanted)
        wanted += [column for column in range(count) if column not in placed]
        hidden = set(hidden) if set(hidden) < set(wanted) else set()
        header.blockSignals(True)
        for at, column in enumerate(wanted):
            header.moveSection(header.visualIndex(column), at)
            header.setSectionHidden(column, column in hidden)
        header.blockSignals(False)
        self._keeps_first = keeps_first
        self.fitting.take_widths({c: w for c, w in widths.items() if 0 <= c < count})
        self.fitting.fit()
        self._refreeze()
        self.viewport().update()

    def _moved(self) -> None:
        self._changed()

    def _changed(self) -> None:
        self.fitting.fit_columns()
        self.fitting.fit_rows()
        self._refreeze()
        self.viewport().update()
        self.arrangement_changed.emit()

    # The column that stays

    def frozen(self) -> int:
        """The column that is drawn over the others now, or -1."""
        if not self._keeps_first or not self.horizontalScrollBar().value():
            return -1
        column = self.first_column()
        narrow = column >= 0 and 2 * self.columnWidth(column) <= self.viewport().width()
        return column if narrow else -1

    def _refreeze(self) -> None:
        self.header.frozen = self.frozen()
        self.header.viewport().update()

    def _frozen_rect(self, column: int) -> QRect:
        width = self.columnWidth(column)
        x = self.viewport().width() - width if self.isRightToLeft() else 0
        return QRect(x, 0, width, self.viewport().height())

    def indexAt(self, at: QPoint) -> QModelIndex:
        """The cell that is seen at a point."""
        column = self.frozen()
        if column >= 0 and self._frozen_rect(column).contains(at):
            row = self.rowAt(at.y())
            return self._table.index(row, column) if row >= 0 else QModelIndex()
        return super().indexAt(at)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a cell is seen."""
        rect = super().visualRect(index)
        column = self.frozen() if index.isValid() else -1
        if column >= 0 and index.column() == column:
            rect.moveLeft(self._frozen_rect(column).left())
        return rect

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, not below the column that stays."""
        bar = self.horizontalScrollBar()
        before, column = bar.value(), self.frozen()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if column >= 0 and index.column() == column:
            bar.setValue(before)
            return
        column = self.frozen()
        start = self.header.sectionPosition(index.column())
        if column >= 0 and start < bar.value() + self.columnWidth(column):
            bar.setValue(start - self.columnWidth(column))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays is drawn anew where the others have moved."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self._refreeze()
            self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw anew, the column that stays too, which Qt looks for elsewhere."""
        super().selectionChanged(selected, deselected)
        if self.frozen() >= 0:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and over them those of the column that stays."""
        super().paintEvent(event)
        if self._said:
            self._draw_said()
        column = self.frozen()
        if column < 0:
            return
        rect = self._frozen_rect(column)
        painter = QPainter(self.viewport())
        painter.fillRect(rect, QColor(self._theme.tokens.colours.base))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        state = QStyle.StateFlag
        chosen, current = self.selectionModel(), self.currentIndex()
        row = self.rowAt(max(0, event.rect().top()))
        bottom = event.rect().bottom()
        while 0 <= row < self._table.rowCount() and self.rowViewportPosition(row) <= bottom:
            index = self._table.index(row, column)
            cell = QRect(rect.x(), self.rowViewportPosition(row), rect.width(), self.rowHeight(row))
            option.rect = cell
            look = state.State_Enabled
            if chosen.isSelected(index):
                look |= state.State_Selected
            if index == current and self.hasFocus():
                look |= state.State_HasFocus
            option.state = look
            self.delegate.paint(painter, option, index)
            row += 1
        draw_edge(painter, rect, self._theme, mirrored=self.isRightToLeft())
        painter.end()

    def _draw_said(self) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(self._theme.tokens.colours.muted))
        space = self._theme.tokens.space
        room = self.viewport().rect().adjusted(space.m, space.m, -space.m, -space.m)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, self._said)
        painter.end()

    # Rows

    def say(self, text: str) -> None:
        """Say this where the rows would be; nothing to show them."""
        if text != self._said:
            self._said = text
            self.setAccessibleDescription(text)
            self.viewport().update()

    def show_row(self, source: int) -> bool:
        """Choose a row of the table and bring it into sight; whether it is shown at all."""
        row = self._table.view_row(source)
        if row >= 0:
            self._go(row, max(self.first_column(), 0))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return row >= 0

    def choose(self, *, row: int = -1, column: int = -1) -> None:
        """Choose a whole row or a whole column, whatever keys are held."""
        last_row, last = self._table.rowCount() - 1, self._table.columnCount() - 1
        top, bottom = (row, row) if row >= 0 else (0, last_row)
        left, right = (column, column) if column >= 0 else (0, last)
        if bottom >= 0 and right >= 0:
            table = self._table
            cells = QItemSelection(table.index(top, left), table.index(bottom, right))
            self._go(top, left)
            self.selectionModel().select(cells, _ALONE)

    def _go(self, row: int, column: int) -> None:
        chosen = self.selectionModel()
        chosen.setCurrentIndex(self._table.index(row, column), _ALONE)

    def _remember(self) -> None:
        now = self.currentIndex()
        if now.isValid():
            self._row, self._column = self._table.source_row(now.row()), now.column()

    def _come_back(self) -> None:
        """The cell one was in, after other rows came."""
        self.header.viewport().update()
        if not self.currentIndex().isValid() and self._table.rowCount():
            row = self._table.view_row(self._row)
            if row >= 0:
                self._go(row, self.current_column())

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_activated.emit(self._table.source_row(index.row()))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort, filter, hide, move and widen the column one is in; Enter on a row."""
        column = self.current_column()
        if column < 0 or not column_key(self, self._table, event, column):
            if event.key() in _ENTER and self.currentIndex().isValid():
                self._activate(self.currentIndex())
            else:
                super().keyPressEvent(event)
                return
        event.accept()
