"""The list of doubts for Qt, and how its lines look."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.panes.doubt_rows import DoubtRow
from gui.panes.drawing import draw_line_below, lay
from gui.panes.keyed_rows import ROW, KeyedRows
from gui.panes.rows import Index, RowDelegate
from gui.theme.tokens import REGULAR, SEMIBOLD

_LINES = 2


class DoubtModel(KeyedRows[DoubtRow]):
    """A row a DoubtRow."""

    def said(self, row: DoubtRow, role: int) -> Any:
        """What is uncertain; with what was read and how it stands for a screen reader."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{row.title}, {row.detail}"
                settled = self.tr("settled")
                return f"{said}, {settled}" if row.settled else said
            case Qt.ItemDataRole.ToolTipRole:
                return row.detail
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
