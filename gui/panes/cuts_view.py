"""The table that a line's cuts give, live: the line one works on, and those that are in doubt."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.panes.cuts_model import UNSURE, CutsModel
from gui.panes.drawing import draw_focus, draw_ground, draw_line_below, lay
from gui.panes.rows import Index, RowDelegate
from gui.theme.theme import Theme
from gui.theme.tokens import REGULAR, SEMIBOLD

_LINES = 6
_SAMPLE = 40
_WIDEST = 280
_NARROWEST = 56
_BAR = 3
"""The width of the sign before an uncertain line, seen on a chosen one too."""


class CutCellDelegate(RowDelegate):
    """A cell: its text wrapped, the header semibold, an uncertain line on a ground that says so."""

    def font_of(self, row: int) -> QFont:
        """The font of a line."""
        return self.theme.font("small", REGULAR if row else SEMIBOLD)

    def needed(self, text: str, row: int, width: int) -> int:
        """Pixels that a text needs in a column of a width."""
        laid = lay(text, self.font_of(row), width - 2 * self.tokens.space.m, _LINES)
        return round(laid.height) + 2 * self.tokens.space.s - 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """What the cell needs in its column as wide as it is."""
        view = self.view
        assert isinstance(view, QTableView)  # noqa: S101  made for it
        width = view.columnWidth(index.column())
        return QSize(width, self.needed(index.data(), index.row(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tokens, rect = self.tokens, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        if index.data(UNSURE):
            painter.fillRect(rect, QColor(tokens.colours.warning_ground))
        draw_ground(painter, rect, tokens, selected=chosen, hover=False)
        if index.data(UNSURE) and not index.column():
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            painter.fillRect(bar, QColor(tokens.colours.warning))
        draw_line_below(painter, rect, tokens)
        space = tokens.space
        laid = lay(index.data(), self.font_of(index.row()), rect.width() - 2 * space.m, _LINES)
        y = rect.y() + max(space.s - 1.0, (rect.height() - laid.height) / 2)
        quiet = not index.row() and not chosen
        colour = tokens.colours.muted if quiet else tokens.colours.text
        laid.draw(painter, rect.x() + space.m, y, colour)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()


class CutsView(QTableView):
    """Shows a CutsModel; ``chosen(row)`` is the line that one works on."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, model: CutsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = model
        self.setObjectName("cutsTable")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setModel(model)
        self.delegate = CutCellDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setVisible(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.chosen.emit(now.row()))
        model.dataChanged.connect(self._changed)

    def go_to(self, row: int) -> None:
        """Choose a row; Qt's own way finds none in a window read from the right."""
        self.setCurrentIndex(self._table.index(row, 0))

    def fit(self) -> None:
        """Columns by what they hold, together as wide as the view; then the rows."""
        count = self._table.columnCount()
        if not count:
            return
        wanted = [self._wanted(column) for column in range(count)]
        room = self.viewport().width()
        share = max(1.0, room / max(1, sum(wanted)))
        widths = [max(_NARROWEST, int(width * share)) for width in wanted]
        if sum(widths) > room:
            spare = max(0, room - _NARROWEST * count)
            more = [width - _NARROWEST for width in widths]
            widths = [_NARROWEST + each * spare // max(1, sum(more)) for each in more]
        widths[-1] += max(0, room - sum(widths))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row in range(self._table.rowCount()):
            self._fit_row(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fit the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _wanted(self, column: int) -> int:
        rows = range(min(self._table.rowCount(), _SAMPLE))
        widest = max(
            QFontMetricsF(self.delegate.font_of(row)).horizontalAdvance(
                self._table.cell(row, column)[:200]
            )
            for row in rows
        )
        return round(min(widest, _WIDEST)) + 2 * self._theme.tokens.space.m + 2

    def _changed(self, first: Index, last: Index) -> None:
        for row in range(first.row(), last.row() + 1):
            self._fit_row(row)

    def _fit_row(self, row: int) -> None:
        columns = range(self._table.columnCount())
        self.setRowHeight(
            row,
            max(
                self.delegate.needed(self._table.cell(row, column), row, self.columnWidth(column))
                for column in columns
            ),
        )
