"""A drop-down list that is drawn as flat as the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QWidget

from gui.parts import rounded
from gui.theme.theme import Step, Theme


class Chooser(QComboBox):
    """Shows what is chosen in one line, elided, in a step of the type scale."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, step: Step = "small"
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step: Step = step
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """As wide as the longest of its lines needs, within the limits set."""
        metrics = QFontMetrics(self._theme.font(self._step))
        texts = (self.itemText(at) for at in range(min(self.count(), 100)))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=40)
        return QSize(widest + 40, metrics.height() + self._theme.tokens.space.m)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(80, self.sizeHint().height())

    def showPopup(self) -> None:
        """The list has round corners, as the menus have them."""
        if not isinstance(self.itemDelegate(), QStyledItemDelegate):
            # The usual one does not heed what the style sheet says of its lines.
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()
        holder = self.view().window()
        holder.setMask(rounded(holder.rect(), self._theme.tokens.radius.control))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A frame, the text, a sign that there is more."""
        tokens, font = self._theme.tokens, self._theme.font(self._step)
        colours = tokens.colours
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 1))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.base))
        painter.drawRoundedRect(frame, tokens.radius.control, tokens.radius.control)
        style, turn = QStyle.visualRect, self.layoutDirection()
        room = style(turn, self.rect(), self.rect().adjusted(tokens.space.s, 0, -24, 0))
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(self.currentText(), elide, room.width())
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        flags = QStyle.visualAlignment(
            turn, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignAbsolute, text)
        pen = QPen(QColor(colours.muted), 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(14 if self.isRightToLeft() else self.width() - 14, self.height() / 2)
        path = QPainterPath(middle + QPointF(-3.5, -1.5))
        path.lineTo(middle + QPointF(0, 2))
        path.lineTo(middle + QPointF(3.5, -1.5))
        painter.drawPath(path)
        painter.end()
