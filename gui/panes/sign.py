"""What stands where nothing else does: a large sign, and below it why."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.panes.labels import muted
from gui.theme.theme import Theme

_SIDE, _ICON = 64, 28
_WIDTH = 400
_LEAST = 120


def measure(width: int, scale: float) -> int:
    """The width of a sentence in type ``scale`` times its size: no page is held wider by it."""
    return round(width * min(max(1.0, scale), 1.25))


def balance(label: QLabel, width: int) -> None:
    """Be as high as its words need at a width, and so narrow that no line has a lone last word."""
    label.setMinimumWidth(0)  # else no height is told for less than the width of before
    high = label.heightForWidth(width)
    least = _LEAST if high > 0 else width
    while least < width:
        middle = (least + width) // 2
        if label.heightForWidth(middle) > high:
            least = middle + 1
        else:
            width = middle
    label.setFixedWidth(width)
    label.setMinimumHeight(max(0, high))


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

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()


class Blank(QWidget):
    """A sign and a sentence in the middle of a page; the label has the name that is given."""

    def __init__(self, name: str, icon: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"{name}Page")
        self._theme = theme
        self._sign = Sign(f"{name}Sign", "", icon, theme)
        self._words = muted("", name)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for part in (self._sign, self._words):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        theme.changed.connect(self._style)
        self.say("")

    def say(self, text: str, icon: str = "") -> None:
        """Say why nothing is here, with another icon where one is given."""
        self._words.setText(text)
        for part in (self, self._sign, self._words):
            part.setAccessibleName(text or self.tr("Nothing is here."))
        if icon:
            self._sign.set_icon(icon)
        self._style()

    def _style(self) -> None:
        theme = self._theme
        space, colours = theme.tokens.space, theme.tokens.colours
        self._column.setContentsMargins(*[space.xl] * 4)
        self._column.setSpacing(space.m)
        self._words.setStyleSheet(f"color: {colours.muted}; font-size: {theme.tokens.type.base}px;")
        balance(self._words, measure(_WIDTH, theme.scale))
