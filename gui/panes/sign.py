"""A large sign over what stands where nothing else does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import Theme

_SIDE, _ICON = 64, 28


class Sign(QWidget):
    """An icon on a disc, for the eye alone: what it means is said in words below it."""

    def __init__(self, name: str, label: str, icon: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = icon
        self._theme = theme
        theme.changed.connect(self._changed)

    def sizeHint(self) -> QSize:
        """As large as the type asks for."""
        side = round(_SIDE * max(1.0, self._theme.scale))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The disc and the icon in it."""
        colours, side = self._theme.tokens.colours, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected))
        painter.drawEllipse(QRectF(0, 0, side, side))
        inner = side * _ICON // _SIDE
        at = (side - inner) // 2
        icon = self._theme.icon(self._icon, colours.accent, inner)
        icon.paint(painter, QRect(at, at, inner, inner))
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
