"""What the delegates of several panes draw: wrapped text, chips, check boxes, the focus ring.

Everything is drawn as plain text with the theme's tokens; nothing here reads HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from gui.text.signs import is_right_to_left
from gui.theme.tokens import Tokens

Side: TypeAlias = Literal["", "right"]
LONGEST = 4_000
"""So many signs of a text are laid out in a row of a list; more would hold up the window."""
_ELLIPSIS = "…"


@dataclass(slots=True)
class Laid:
    """A text laid out in lines; ``height`` and ``width`` are what it takes."""

    layout: QTextLayout
    height: float
    width: float

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        colour: str,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        """Draw it with its top left at ``x, y``."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, QPointF(x, y), list(formats))


def lay(  # noqa: PLR0913  what is laid out, in what room, and how
    text: str,
    font: QFont,
    width: float,
    lines: int = 0,
    formats: Sequence[QTextLayout.FormatRange] = (),
    *,
    side: Side = "",
) -> Laid:
    """``text`` in lines of ``width``; at most ``lines`` of them (0: all), then an ellipsis.

    Lines stand at ``side``, else where those of the text begin.
    """
    text = text[:LONGEST].replace("\n", "\u2028").replace("\t", " ")
    laid = _lay(text, font, width, formats, side)
    layout = laid.layout
    if lines and layout.lineCount() > lines:
        start = layout.lineAt(lines - 1).textStart()
        tail = QFontMetricsF(font).elidedText(
            _from_utf16(text, start).replace("\u2028", " "),
            Qt.TextElideMode.ElideRight,
            max(width - 2, 1),
        )
        cut = _until_utf16(text, start) + tail
        laid = _lay(cut if tail else cut.rstrip() + _ELLIPSIS, font, width, formats, side)
    return laid


def _lay(
    text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange], side: Side
) -> Laid:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    right = is_right_to_left(text)
    if right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    # In a window read from the right all stands there.
    if right or side == "right" or QGuiApplication.isRightToLeft():
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(list(formats))
    layout.setCacheEnabled(True)
    height = wide = 0.0
    leading = round(0.16 * font.pixelSize())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height() + leading
        wide = max(wide, line.naturalTextWidth())
    layout.endLayout()
    return Laid(layout, max(0.0, height - leading), wide)


def _from_utf16(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[2 * units :].decode("utf-16-le", "replace")


def _until_utf16(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace")


def chip_width(text: str, font: QFont, tokens: Tokens) -> float:
    """How wide a chip with this text is."""
    return QFontMetricsF(font).horizontalAdvance(text) + 2 * (tokens.space.s - 1)


def chip_height(font: QFont) -> float:
    """How high all chips of this font are."""
    return round(QFontMetricsF(font).height()) + 5


def draw_chip(  # noqa: PLR0913  what is drawn, where, and how
    painter: QPainter,
    at: tuple[float, float],
    text: str,
    font: QFont,
    tokens: Tokens,
    *,
    warn: bool = False,
    most: float = 400,
) -> float:
    """Draw a small label with its top left ``at``, no wider than ``most``; its width."""
    room = most - 2 * (tokens.space.s - 1)
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    box = QRectF(*at, chip_width(text, font, tokens), chip_height(font))
    colours = tokens.colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.warning_ground if warn else colours.chip))
    painter.drawRoundedRect(box, tokens.radius.chip, tokens.radius.chip)
    painter.setPen(QColor(colours.warning if warn else colours.muted))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box.width()


def draw_ground(
    painter: QPainter, rect: QRect, tokens: Tokens, *, selected: bool, hover: bool
) -> None:
    """The ground of a row, where it has one of its own."""
    if selected:
        painter.fillRect(rect, QColor(tokens.colours.selected))
    elif hover:
        painter.fillRect(rect, QColor(tokens.colours.hover))


def draw_line_below(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """The hairline at the bottom of a row or cell, without gaps to its neighbours."""
    painter.fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.colours.line)
    )


def draw_focus(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """The ring around the row that has the keyboard."""
    wide = tokens.size.focus
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.colours.accent), wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = wide / 2 + 0.5
    painter.drawRoundedRect(
        QRectF(rect).adjusted(inset, inset, -inset, -inset),
        tokens.radius.chip,
        tokens.radius.chip,
    )
    painter.restore()
