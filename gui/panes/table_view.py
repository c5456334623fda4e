"""The view of the highlights table: wrapped cells, rows as high as they need, columns that fit.

Heights are worked out for the rows on the screen at once and for the others in idle slices, so
that a table of thousands of rows opens as fast as one of ten.
"""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.panes.drawing import draw_focus, draw_ground, draw_line_below, lay
from gui.panes.rows import Index, RowDelegate
from gui.panes.table_header import TableHeader
from gui.panes.table_model import TableModel
from gui.theme.theme import Theme
from gui.theme.tokens import REGULAR, SEMIBOLD

_SAMPLE = 60
_WIDEST = 300
_LINES = 12
_BUDGET = 0.008
_MOST_ROWS = 5_000


class CellDelegate(RowDelegate):
    """A cell: its text wrapped, the first column semibold, a hairline below the row."""

    def font_of(self, column: int) -> QFont:
        """The font of a column."""
        return self.theme.font("small", SEMIBOLD if column == 0 else REGULAR)

    def needed(self, text: str, column: int, width: int) -> int:
        """Pixels that a text needs in a column of a width."""
        space = self.tokens.space
        laid = lay(text, self.font_of(column), width - 2 * space.m, _LINES)
        return round(laid.height) + 2 * space.s - 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """What the cell needs in its column as wide as it is."""
        view = self.view
        assert isinstance(view, QTableView)  # noqa: S101  made for it
        width = view.columnWidth(index.column())
        return QSize(width, self.needed(index.data(), index.column(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tokens, rect = self.tokens, QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        draw_ground(
            painter,
            rect,
            tokens,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hover=False,
        )
        draw_line_below(painter, rect, tokens)
        column, space = index.column(), tokens.space
        text = index.data()
        laid = lay(text, self.font_of(column), rect.width() - 2 * space.m, _LINES)
        y = rect.y() + max(space.s - 1.0, (rect.height() - laid.height) / 2)
        laid.draw(painter, rect.x() + space.m, y, tokens.colours.text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()


class HighlightsView(QTableView):
    """Shows a TableModel. ``sort_wanted`` is the header's ``sectionClicked`` or the key S."""

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = model
        self._own_widths = False
        self._fitting = False
        self._fitted: set[int] = set()
        self.setObjectName("highlightsTable")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setModel(model)
        self.delegate = CellDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.header = TableHeader(theme, model, self)
        self.setHorizontalHeader(self.header)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._fit_some)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.fit_rows)
        self._to_end = QTimer(self)
        self._to_end.setSingleShot(True)
        self._to_end.setInterval(0)
        self._to_end.timeout.connect(self.scrollToBottom)
        # A press on the header sorts; it does not choose the column's cells as well.
        self.header.sectionPressed.disconnect()
        self.header.sectionEntered.disconnect()
        self.header.sectionResized.connect(self._resized)
        self.verticalScrollBar().valueChanged.connect(self._fit_visible)
        model.modelReset.connect(self.fit)
        model.layoutChanged.connect(self.fit_rows)

    def fit(self) -> None:
        """Another table or type: columns and rows anew."""
        self._own_widths = False
        self.fit_columns()
        self.fit_rows()

    def fit_columns(self) -> None:
        """Columns by what they hold, together as wide as the view where that can be."""
        if self._fitting or not self._table.columnCount() or self._own_widths:
            return
        # A scroll bar may come or go by it, and with it the room.
        self._fitting = True
        room = -1
        for _ in range(3):
            if self.viewport().width() != room:
                room = self.viewport().width()
                self._fit_columns(room)
        self._fitting = False

    def _fit_columns(self, room: int) -> None:
        count = self._table.columnCount()
        least = [min(self.header.title_width(column), _WIDEST) for column in range(count)]
        wanted = [max(least[c], self._wanted(c)) for c in range(count)]
        spare = room - sum(least)
        more = [one - other for one, other in zip(wanted, least, strict=True)]
        if spare > 0:
            whole = sum(more)
            if whole > spare:
                widths = [a + b * spare // whole for a, b in zip(least, more, strict=True)]
            else:
                widths = [one + (room - sum(wanted)) // count for one in wanted]
            widths[-1] += room - sum(widths)
        else:
            widths = least
        # Columns made to fit need no scroll bar, not even until the rows have theirs.
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if spare > 0 else policy.ScrollBarAsNeeded
        )
        self.header.blockSignals(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.header.blockSignals(False)
        self.updateGeometries()

    def _wanted(self, column: int) -> int:
        metrics = QFontMetricsF(self.delegate.font_of(column))
        rows = range(min(self._table.rowCount(), _SAMPLE))
        texts = (self._table.shown(row, column)[:200] for row in rows)
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        return round(min(widest, _WIDEST)) + 2 * self._theme.tokens.space.m + 2

    def fit_rows(self) -> None:
        """Rows by what they hold: those on the screen now, the others while idle."""
        self._fitted.clear()
        self.verticalHeader().setDefaultSectionSize(self._usual())
        self._fit_visible()
        if len(self._fitted) < self._table.rowCount() <= _MOST_ROWS:
            self._idle.start()

    def _usual(self) -> int:
        return self.delegate.needed("Ag", 0, 500)

    def _fit_visible(self) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        known = len(self._fitted)
        bottom = self.viewport().height()
        row = max(self.rowAt(0), 0)
        while row < self._table.rowCount() and self.rowViewportPosition(row) < bottom:
            self._fit_row(row)
            row += 1
        if at_end and len(self._fitted) > known:
            self._to_end.start()  # rows that grew pushed the last ones out of sight

    def _fit_some(self) -> None:
        end = perf_counter() + _BUDGET
        for row in range(self._table.rowCount()):
            if row not in self._fitted:
                self._fit_row(row)
                if perf_counter() > end:
                    return
        self._idle.stop()

    def _fit_row(self, row: int) -> None:
        if row in self._fitted:
            return
        self._fitted.add(row)
        height = max(
            self.delegate.needed(self._table.shown(row, column), column, self.columnWidth(column))
            for column in range(self._table.columnCount())
        )
        if height != self.rowHeight(row):
            self.setRowHeight(row, height)

    def _resized(self) -> None:
        # Qt tells this for its own changes too; only a drag is the user's.
        if QGuiApplication.mouseButtons():
            self._own_widths = True
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns and rows fit the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()
            self.fit_rows()
        else:
            self._fit_visible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S sorts by the column one is in."""
        if event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.header.sectionClicked.emit(self.currentIndex().column())
            event.accept()
        else:
            super().keyPressEvent(event)
