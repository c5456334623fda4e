"""How the results are drawn: every row of one of two heights, so that none has to be measured."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView

from gui.panes.drawing import (
    Laid,
    chip_height,
    chip_width,
    draw_focus,
    draw_ground,
    draw_line_below,
    lay,
)
from gui.panes.result_model import NoteLine, ResultModel, Row, place
from gui.panes.result_text import Ruler, Spans, fitted, one_line, passage
from gui.panes.rows import Index, RowDelegate
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD
from readout.search.hit import Hit

_NO_ICON = "📄"
_KEPT = 200
"""So many passages are kept as they were laid out."""
_RIGHT = Qt.TextElideMode.ElideRight
_MIDDLE = Qt.TextElideMode.ElideMiddle


class Look(NamedTuple):
    """What stands behind a row: whether it is chosen, under the pointer, has the keyboard."""

    selected: bool = False
    hover: bool = False
    focus: bool = False


class _Type:
    """Fonts and what is measured of them, made once for a theme: each row needs them."""

    def __init__(self, theme: Theme) -> None:
        self.base, self.bold = theme.font("base"), theme.font("base", SEMIBOLD)
        self.tiny = theme.font("tiny")
        self.of_base, self.of_bold = QFontMetrics(self.base), QFontMetrics(self.bold)
        self.of_tiny = QFontMetrics(self.tiny)
        self.ruler, self.tiny_ruler = Ruler(self.base), Ruler(self.tiny)
        self.chip = chip_height(self.tiny)
        colours = theme.tokens.colours
        self.text, self.muted = QColor(colours.text), QColor(colours.muted)
        self.ground = QColor(colours.chip)
        self.mark = QTextCharFormat()
        self.mark.setBackground(QColor(colours.mark))
        self.mark.setForeground(QColor(colours.on_mark))

    def elided(self, text: str, room: int, how: Qt.TextElideMode = _RIGHT) -> str:
        """A tiny text cut to its room, where it has to be."""
        if self.tiny_ruler.width(text) + 4 < room:
            return text
        return self.of_tiny.elidedText(text, how, max(room, 1))


class ResultDelegate(RowDelegate):
    """A note's line: icon, title, date. A hit: its place with the chip at the right, its passage.

    Only rows that are seen are laid out; they are kept for when the pointer or the choice moves.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView, model: ResultModel) -> None:
        super().__init__(theme, view)
        self._model = model
        self._laid: dict[tuple[str, tuple[tuple[int, int], ...], int], Laid] = {}
        self._chips: dict[tuple[str, int], tuple[str, float]] = {}
        self._made: _Type | None = None

    def forget(self) -> None:
        """The theme changed."""
        super().forget()
        self._laid.clear()
        self._chips.clear()
        self._made = None

    def heights(self) -> tuple[int, int]:
        """Pixels that a note's line takes, and a hit."""
        made, space = self._type(), self.tokens.space
        hit = made.of_tiny.height() + made.of_base.height() + 2 * space.m - 3
        return made.of_bold.height() + space.l + 2, hit

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """One of the two, whatever the width."""
        return self.heights()[int(isinstance(self._model.row(index.row()), Hit))]

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One row."""
        row = self._model.row(index.row())
        if row is not None:
            self.draw_row(painter, rect, row)

    def draw_row(self, painter: QPainter, rect: QRect, row: Row, look: Look | None = None) -> None:
        """One row with what is behind it."""
        if look is not None:
            draw_ground(painter, rect, self.tokens, selected=look.selected, hover=look.hover)
        if isinstance(row, NoteLine):
            self._draw_note(painter, rect, row)
        else:
            self._draw_hit(painter, rect, row)
        if look is not None and look.focus:
            draw_focus(painter, rect, self.tokens)

    def _type(self) -> _Type:
        if self._made is None:
            self._made = _Type(self.theme)
        return self._made

    def _left(self) -> int:
        """Where the icons stand."""
        return self.tokens.space.l + 4

    def _text_left(self) -> int:
        """Where titles and passages begin."""
        return self._left() + round(self.tokens.type.base * 2)

    def _draw_note(self, painter: QPainter, rect: QRect, line: NoteLine) -> None:
        made, space = self._type(), self.tokens.space
        date = self._model.date(line)
        wide = made.of_tiny.horizontalAdvance(date)
        left, right = rect.x() + self._text_left(), rect.right() - space.xl
        room = right - left - (wide + space.s if date else 0)
        base = rect.bottom() - space.s + 2 - made.of_bold.descent()
        title = made.of_bold.elidedText(one_line(line.title[:300]), _RIGHT, room)
        painter.setFont(made.base)
        painter.setPen(made.text)
        icon = (line.icon or _NO_ICON)[:8]
        x = rect.x() + self._left()
        painter.drawText(
            QPointF(self.at(rect, x, made.of_base.horizontalAdvance(icon)), base), icon
        )
        painter.setFont(made.bold)
        long = made.of_bold.horizontalAdvance(title)
        painter.drawText(QPointF(self.at(rect, left, long), base), title)
        if date:
            painter.setFont(made.tiny)
            painter.setPen(made.muted)
            painter.drawText(QPointF(self.at(rect, left + long + space.s, wide), base), date)

    def _draw_hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        made, space = self._type(), self.tokens.space
        small = made.of_tiny
        left, right = rect.x() + self._text_left(), rect.right() - space.xl
        y = rect.y() + space.s - 1
        where, why = place(hit), self._model.why(hit)
        if not where:  # a title: it stands in the middle, beside the chip
            y = rect.y() + (rect.height() - small.height()) // 2
        painter.setFont(made.tiny)
        chip = self._model.chip(hit)
        at = self._draw_chip(painter, rect, (right, y - 2), chip, (right - left) // 3)
        room = at - space.s - left
        painter.setPen(made.muted)
        if why:
            why = made.elided(why, max(room // 2, 1))
            wide = small.horizontalAdvance(why)
            x = self.at(rect, left + room - wide, wide)
            painter.drawText(QPointF(x, y + small.ascent()), why)
            room -= wide + space.m
        if where:
            where = made.elided(where, room, _MIDDLE)
            x = self.at(rect, left, small.horizontalAdvance(where))
            painter.drawText(QPointF(x, y + small.ascent()), where)
        below = y + max(small.height(), int(made.chip) - 4) + 3
        wide = right - left if where else room
        laid = self._passage(hit, wide)
        if not where:
            below = rect.y() + (rect.height() - round(laid.height)) // 2
        painter.setPen(made.text)
        laid.layout.draw(painter, QPointF(self.at(rect, left, wide), below))
        under = rect.adjusted(self._text_left(), 0, 0, 0)
        draw_line_below(painter, self.turned(rect, under), self.tokens)

    def _draw_chip(
        self, painter: QPainter, row: QRect, at: tuple[int, int], text: str, most: int
    ) -> int:
        """Draw the chip so that its upper right corner is ``at``; where it begins.

        Both are counted from left to right, to whichever side the row is turned.
        """
        made, tokens = self._type(), self.tokens
        known = self._chips.get((text, most))
        if known is None:
            if len(self._chips) >= _KEPT:
                self._chips.clear()
            inner = most - 2 * (tokens.space.s - 1)
            shown = QFontMetricsF(made.tiny).elidedText(text, _RIGHT, inner)
            known = self._chips[text, most] = shown, chip_width(shown, made.tiny, tokens)
        shown, wide = known
        left = round(at[0] - wide)
        box = QRectF(self.at(row, left, wide), at[1], wide, made.chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(made.ground)
        painter.drawRoundedRect(box, tokens.radius.chip, tokens.radius.chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(made.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return left

    def _passage(self, hit: Hit, width: int) -> Laid:
        key = (hit.text, hit.spans, width)
        laid = self._laid.get(key)
        if laid is None:
            made = self._type()
            text, spans = fitted(*passage(hit), made.ruler.width, width)
            # What cannot be seen is not laid out: no sign is narrower than two pixels.
            text = made.ruler.enough(text[: width // 2], width)
            text = made.of_base.elidedText(text, _RIGHT, width)
            spans = [(start, min(end, len(text))) for start, end in spans if start < len(text)]
            # Drawn under the words, so that the text keeps its own shaping.
            laid = lay(text, made.base, width, 1, _marks(text, spans, made.mark))
            if len(self._laid) >= _KEPT:
                self._laid.pop(next(iter(self._laid)))
            self._laid[key] = laid
        return laid


def _marks(text: str, spans: Spans, look: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    units = Utf16(text)
    made = []
    for start, end in spans:
        one = QTextLayout.FormatRange()
        one.start, one.length = units.units(start), units.units(end) - units.units(start)
        one.format = look
        made.append(one)
    return made
