"""The sign that says that something folds: it points at what is folded, and down at what is not."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.theme.tokens import Tokens


def draw_fold(
    painter: QPainter, middle: QPointF, tokens: Tokens, *, down: bool, back: bool = False
) -> None:
    """Draw it around a point; ``back`` where lines begin at the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens.colours.muted), 1.4)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    if back:
        painter.translate(2 * middle.x(), 0)
        painter.scale(-1, 1)
    across, along = (3.5, 2.0) if down else (2.0, 3.5)
    path = QPainterPath(middle + QPointF(-across, -along))
    path.lineTo(middle + (QPointF(0, along) if down else QPointF(across, 0)))
    path.lineTo(middle + (QPointF(across, -along) if down else QPointF(-across, along)))
    painter.drawPath(path)
    painter.restore()
