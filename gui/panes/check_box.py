"""A check box as lists and pages draw it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gui.theme.tokens import Tokens


def draw_check(painter: QPainter, box: QRectF, tokens: Tokens, *, done: bool, hot: bool) -> None:
    """A check box with rounded corners; ``hot`` while the pointer is on it."""
    colours = tokens.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
    radius = tokens.radius.chip
    if done:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(inner, radius, radius)
        side = box.width()
        tick = [
            QPointF(box.x() + across * side, box.y() + down * side)
            for across, down in ((0.28, 0.53), (0.44, 0.68), (0.73, 0.35))
        ]
        pen = QPen(QColor(colours.on_accent), max(1.4, side / 11))
        painter.setPen(pen)
        painter.setBrush(QBrush())
        painter.drawPolyline(tick)
    else:
        painter.setPen(QPen(QColor(colours.accent if hot else colours.strong_line), 1.5))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(inner, radius, radius)
    painter.restore()
