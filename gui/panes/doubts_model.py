"""The list of doubts for Qt, and how its lines look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.panes.doubt_rows import DoubtRow
from gui.panes.drawing import draw_line_below, lay
from gui.panes.rows import Index, RowDelegate
from gui.theme.tokens import REGULAR, SEMIBOLD

_NONE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
_LINES = 2


class DoubtModel(QAbstractListModel):
    """A row a DoubtRow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DoubtRow] = []

    def set_rows(self, rows: Sequence[DoubtRow]) -> None:
        """Show these; where they are the same ones in other states, in their places."""
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if same and rows:
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
        """What is uncertain; with what was read and how it stands for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{row.title}, {row.detail}"
                settled = self.tr("settled")
                return f"{said}, {settled}" if row.settled else said
            case Qt.ItemDataRole.ToolTipRole:
                return row.detail
            case role if role == ROW:
                return row
        return None


class DoubtDelegate(RowDelegate):
    """Its title, what was read below it, a hairline; a tick behind what is settled."""

    def height(self, index: Index, width: int) -> int:
        """The title and up to two lines."""
        row: DoubtRow = index.data(ROW)
        room = self._room(width, row)
        title = lay(row.title, self.theme.font("base", SEMIBOLD), room, 2)
        detail = lay(row.detail, self.theme.font("tiny"), width - 2 * self._side(), _LINES)
        return round(title.height + detail.height) + 2 * self.tokens.space.s + 6

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One doubt."""
        row: DoubtRow = index.data(ROW)
        tokens, colours = self.tokens, self.tokens.colours
        x, y = rect.x() + self._side(), rect.y() + tokens.space.s
        strong = SEMIBOLD if row.open else REGULAR
        room = self._room(rect.width(), row)
        title = lay(row.title, self.theme.font("base", strong), room, 2)
        title.draw(
            painter, self.at(rect, x, room), y, colours.muted if row.settled else colours.text
        )
        detail = lay(row.detail, self.theme.font("tiny"), rect.width() - 2 * self._side(), _LINES)
        detail.draw(painter, x, y + title.height + 4, colours.muted)
        if row.settled:
            side = tokens.size.icon
            tick = self.at(rect, rect.right() - self._side() - side + 2, side)
            box = QRectF(tick, y, side, side)
            self.theme.icon("check", colours.accent).paint(painter, box.toRect())
        draw_line_below(painter, rect, tokens)

    def _side(self) -> int:
        return self.tokens.space.m + 2

    def _room(self, width: int, row: DoubtRow) -> int:
        tick = self.tokens.size.icon + self.tokens.space.s if row.settled else 0
        return width - 2 * self._side() - tick
