"""A ring that fills as items are done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme


class ProgressRing(QWidget):
    """``done`` of ``total``; the accessible text says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = 0.0
        self.setObjectName("progressRing")
        self.setAccessibleName(self.tr("Progress"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_done(self, done: int, total: int, words: str) -> None:
        """Fill the ring to its part; ``words`` say the same."""
        self._part = min(1.0, done / total) if total else 0.0
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the tokens' size, growing with the type."""
        tokens = self._theme.tokens
        side = round(tokens.size.ring * max(1.0, tokens.type.base / 13))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ring, from the top to the right."""
        colours = self._theme.tokens.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        wide = side / 8.5
        box = QRectF(0, 0, side, side).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(QColor(colours.line), wide))
        painter.drawEllipse(box)
        if self._part:
            pen = QPen(QColor(colours.accent), wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(self._part * 360 * 16))
        painter.end()
