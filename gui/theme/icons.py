"""Icons: the bundled SVG lines, drawn in a colour of the tokens.

The files (``resources/icons``, by the names their makers gave) draw in ``currentColor``. Qt's
SVG knows no such thing, so the colour is written in before drawing.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme.tokens import Tokens
from readout import places

TURNED = frozenset(
    (
        *("arrow-left", "arrow-right", "chevron-right", "list", "list-checks"),
        *("panel-left", "panel-right", "redo-2", "undo-2"),
    )
)
"""Those that point along a line of text, and so the other way in a window read from the right."""


def icon(name: str, tokens: Tokens, colour: str | None = None, size: int = 0) -> QIcon:
    """The icon of this name in ``colour`` (else muted) and ``size`` (else the tokens')."""
    made = QIcon()
    side = size or tokens.size.icon
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    for ratio in ratios or {1.0}:
        made.addPixmap(pixmap(name, colour or tokens.colours.muted, side, ratio))
        off = pixmap(name, tokens.colours.strong_line, side, ratio)
        made.addPixmap(off, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` device-independent pixels."""
    file = places.resources() / "icons" / f"{name}.svg"
    drawing = file.read_bytes().replace(b"currentColor", colour.encode())
    side = round(size * ratio)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in TURNED and QGuiApplication.isRightToLeft():
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
