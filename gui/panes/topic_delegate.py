"""How a topic looks in the tree: its title in one line, its count or the dot at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from gui.panes.drawing import draw_focus, draw_ground
from gui.panes.fold_sign import draw_fold
from gui.panes.rows import Index, RowDelegate
from gui.panes.tree_model import VALUE
from gui.theme.theme import Theme


class TopicDelegate(RowDelegate):
    """Rows of one height, their ground over the whole width of the view."""

    def __init__(self, theme: Theme, tree: QTreeView) -> None:
        super().__init__(theme, tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """The tokens' row, higher where the type is larger."""
        line = QFontMetrics(self.theme.font("base")).height()
        return QSize(10, max(self.tokens.size.row, line + self.tokens.space.m - 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, from the view's left edge to its right."""
        tokens, topic = self.tokens, index.data(VALUE)
        whole = QRect(option.rect)
        whole.setLeft(0)
        whole.setRight(self._tree.viewport().width() - 1)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        draw_ground(
            painter,
            whole,
            tokens,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hover=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )
        turned = self._tree.isRightToLeft()
        right = whole.right() - tokens.space.m - 1
        if not topic.read:
            self._dot(painter, right, whole)
            right -= tokens.size.dot + tokens.space.s
        if topic.count:
            right = self._count(painter, topic.count, right, whole)
        left = tokens.space.xl + 2  # behind the indent, on which side it is
        left += whole.right() - option.rect.right() if turned else option.rect.left()
        self._fold(painter, left - tokens.space.m - 1, whole, index)
        font = self.theme.font("base")
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.text))
        room = self.turned(whole, QRect(left, whole.top(), right - left, whole.height()))
        text = QFontMetrics(font).elidedText(topic.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.start, text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, whole, tokens)
        painter.restore()

    def _dot(self, painter: QPainter, right: int, row: QRect) -> None:
        side = self.tokens.size.dot
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.tokens.colours.accent))
        top = row.top() + (row.height() - side) / 2
        painter.drawEllipse(QRectF(self.at(row, right - side, side), top, side, side))
        painter.restore()

    def _count(self, painter: QPainter, text: str, right: int, row: QRect) -> int:
        font = self.theme.font("tiny")
        wide = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.colours.muted))
        room = self.turned(row, QRect(right - wide, row.top(), wide + 1, row.height()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.end, text)
        return right - wide - self.tokens.space.s

    def _fold(self, painter: QPainter, x: int, row: QRect, index: Index) -> None:
        model = self._tree.model()
        here = model.index(index.row(), 0, index.parent())
        topic = index.data(VALUE)
        if not topic.folds and not model.hasChildren(here):
            return
        down = not topic.folded if topic.folds else self._tree.isExpanded(here)
        middle = QPointF(self.at(row, x, 0), row.center().y() + 0.5)
        back = self._tree.isRightToLeft()
        draw_fold(painter, middle, self.tokens, down=down, back=back)

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """All rows are of one height."""
        return self.tokens.size.row

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Not used: ``paint`` draws the whole row."""
