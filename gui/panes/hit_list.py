"""The list of the results: it knows where its rows are without laying them out.

Qt's own list asks for every row before the first is seen, and again after each change of its
size: 5 ms for 500 hits, with each key that is typed. This one adds up two heights, and touches no
row that is not drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.panes.result_delegate import Look, ResultDelegate
from gui.panes.result_model import ResultModel
from gui.panes.rows import Index, RowList
from gui.theme.theme import Theme
from readout.search.hit import Hit

_Move: TypeAlias = QAbstractItemView.CursorAction
_Hint: TypeAlias = QAbstractItemView.ScrollHint


class HitList(RowList):
    """Shows a ResultModel. ``left`` when one goes up from the first hit."""

    left = Signal()

    _tops: list[int] | None = [0]  # noqa: RUF012  no rows, as long as Qt makes the view
    """Where each row begins and, last, where all end; None where it is to be worked out."""

    def __init__(self, theme: Theme, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self._pointer: QPoint | None = None
        self.delegate = ResultDelegate(theme, self, model)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        for changed in (model.modelReset, model.rowsInserted):
            changed.connect(self._lay)  # keys may come before Qt's own turn

    # Where rows are

    def _lay(self) -> None:
        self.doItemsLayout()

    def doItemsLayout(self) -> None:
        """The rows or their heights changed."""
        self._tops = None
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Let the scroll bar reach to the last row."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._places()[-1] - page))

    def verticalOffset(self) -> int:
        """Pixels above the view."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport."""
        tops, row = self._places(), index.row()
        if not index.isValid() or row + 1 >= len(tops):
            return QRect()
        top, width = tops[row] - self.verticalOffset(), self.viewport().width()
        return QRect(0, top, width, tops[row + 1] - tops[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        row = self._row_at(point.y() + self.verticalOffset())
        return self._hits.index(row) if row >= 0 else QModelIndex()

    def sizeHintForRow(self, row: int) -> int:
        """Pixels that a row takes, -1 where there is none."""
        tops = self._places()
        return tops[row + 1] - tops[row] if 0 <= row < len(tops) - 1 else -1

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:  # noqa: ARG002
        """Bring a row into view, the first of a note with the note's line."""
        rect, page = self.visualRect(index), self.viewport().height()
        if not rect.isValid():
            return
        if index.row() and self._hits.next_hit(index.row() - 1, -1) != index.row() - 1:
            rect.setTop(self.visualRect(self._hits.index(index.row() - 1)).top())
        by = 0
        if rect.top() < 0:
            by = rect.top()
        elif rect.bottom() >= page:
            by = min(rect.top(), rect.bottom() + 1 - page)
        self.verticalScrollBar().setValue(self.verticalOffset() + by)

    def _places(self) -> list[int]:
        if self._tops is None:
            note, hit = self.delegate.heights()
            heights = (hit if is_hit else note for is_hit in self._hits.are_hits())
            self._tops = list(accumulate(heights, initial=0))
        return self._tops

    def _row_at(self, y: int) -> int:
        tops = self._places()
        return bisect_right(tops, y) - 1 if 0 <= y < tops[-1] else -1

    # Moving and choosing

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The hit that a key goes to."""
        row, last = self.currentIndex().row(), self._hits.rowCount() - 1
        y, page = self._places()[max(row, 0)], self.viewport().height()
        match action:
            case _Move.MoveUp | _Move.MovePrevious:
                goal = self._hits.next_hit(row - 1, -1)
            case _Move.MoveDown | _Move.MoveNext:
                goal = self._hits.next_hit(row + 1)
            case _Move.MoveHome:
                goal = self._hits.next_hit(0)
            case _Move.MoveEnd:
                goal = last
            case _Move.MovePageUp:
                goal = self._hits.next_hit(max(self._row_at(max(0, y - page)), 0))
            case _Move.MovePageDown:
                beyond = self._row_at(y + page)
                goal = self._hits.next_hit(beyond) if beyond >= 0 else last
            case _:
                goal = row
        return self._hits.index(goal) if goal >= 0 else self.currentIndex()

    def setSelection(self, _rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """One hit can be chosen: the one that was gone to."""
        self.selectionModel().select(self.currentIndex(), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is to be drawn anew."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the first hit leads back to the search box."""
        above = self._hits.next_hit(self.currentIndex().row() - 1, -1)
        if event.key() == Qt.Key.Key_Up and above < 0:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    # Drawing

    def enterEvent(self, event: QEnterEvent) -> None:
        """Know where the pointer is: to ask the system for it at each painting takes too long."""
        super().enterEvent(event)
        self._pointer = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Know where the pointer is now."""
        super().mouseMoveEvent(event)
        self._pointer = event.position().toPoint()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self._pointer = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        tops, offset, width = self._places(), self.verticalOffset(), self.viewport().width()
        bottom = min(event.rect().bottom() + offset, tops[-1] - 1)
        first, last = self._row_at(event.rect().top() + offset), self._row_at(bottom)
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        hovered, current = self._hovered(), self.currentIndex()
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        focused = current.row() if self.hasFocus() else -1
        for row in range(first, last + 1) if 0 <= first <= last else ():
            rect = QRect(0, tops[row] - offset, width, tops[row + 1] - tops[row])
            shown = self._hits.row(row)
            if shown is not None:
                look = Look(row in chosen, row == hovered, row == focused)
                self.delegate.draw_row(painter, rect, shown, look)
        painter.end()

    def _hovered(self) -> int:
        """The row of the hit under the pointer, -1 for none."""
        if self._pointer is None or not self.viewport().underMouse():
            return -1
        row = self._row_at(self._pointer.y() + self.verticalOffset())
        return row if isinstance(self._hits.row(row), Hit) else -1
