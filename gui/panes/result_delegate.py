"""How the results are drawn: every row of one of two heights, so that none has to be measured."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView

from gui.panes.drawing import Laid, chip_height, chip_width, draw_chip, draw_line_below, lay
from gui.panes.result_model import CHIP, DATE, PLACE, ROW, WHY, NoteLine, Row
from gui.panes.result_text import Ruler, Spans, fitted, one_line, passage
from gui.panes.rows import Index, RowDelegate
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD
from readout.search.hit import Hit

_NO_ICON = "📄"
_KEPT = 200
"""So many passages are kept as they were laid out."""


class ResultDelegate(RowDelegate):
    """A note's line: icon, title, date. A hit: its place with the chip at the right, its passage.

    Only rows that are seen are laid out; they are kept for when the pointer or the choice moves.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(theme, view)
        self._laid: dict[tuple[str, tuple[tuple[int, int], ...], int], Laid] = {}
        self._ruler = Ruler(theme.font("base"))
        self._heights_of_all: tuple[int, int] | None = None

    def forget(self) -> None:
        """The theme changed."""
        super().forget()
        self._laid.clear()
        self._ruler = Ruler(self.theme.font("base"))
        self._heights_of_all = None

    def heights(self) -> tuple[int, int]:
        """Pixels that a note's line takes, and a hit."""
        if self._heights_of_all is None:
            self._heights_of_all = self._note_height(), self._hit_height()
        return self._heights_of_all

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """One of the two, whatever the width."""
        return self.heights()[int(isinstance(index.data(ROW), Hit))]

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One row."""
        row: Row = index.data(ROW)
        if isinstance(row, NoteLine):
            self._draw_note(painter, rect, row, index.data(DATE))
        else:
            self._draw_hit(painter, rect, index, row)

    def _note_height(self) -> int:
        return QFontMetrics(self.theme.font("base", SEMIBOLD)).height() + self.tokens.space.l + 2

    def _hit_height(self) -> int:
        small = QFontMetrics(self.theme.font("tiny")).height()
        return small + QFontMetrics(self.theme.font("base")).height() + 2 * self.tokens.space.m - 3

    def _left(self) -> int:
        """Where the icons stand."""
        return self.tokens.space.l + 4

    def _text_left(self) -> int:
        """Where titles and passages begin."""
        return self._left() + round(self.tokens.type.base * 2)

    def _draw_note(self, painter: QPainter, rect: QRect, line: NoteLine, date: str) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        bold, tiny = self.theme.font("base", SEMIBOLD), self.theme.font("tiny")
        wide = QFontMetrics(tiny).horizontalAdvance(date)
        left, right = rect.x() + self._text_left(), rect.right() - tokens.space.xl
        room = right - left - (wide + tokens.space.s if date else 0)
        metrics = QFontMetrics(bold)
        base = rect.bottom() - tokens.space.s + 2 - metrics.descent()
        title = metrics.elidedText(one_line(line.title[:300]), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self.theme.font("base"))
        painter.setPen(QColor(colours.text))
        painter.drawText(rect.x() + self._left(), base, (line.icon or _NO_ICON)[:8])
        painter.setFont(bold)
        painter.drawText(left, base, title)
        painter.setFont(tiny)
        painter.setPen(QColor(colours.muted))
        painter.drawText(left + metrics.horizontalAdvance(title) + tokens.space.s, base, date)

    def _draw_hit(self, painter: QPainter, rect: QRect, index: Index, hit: Hit) -> None:
        tokens, colours = self.tokens, self.tokens.colours
        tiny = self.theme.font("tiny")
        small = QFontMetrics(tiny)
        left, right = rect.x() + self._text_left(), rect.right() - tokens.space.xl
        y = rect.y() + tokens.space.s - 1
        place, why = index.data(PLACE), index.data(WHY)
        if not place:  # a title: it stands in the middle, beside the chip
            y = rect.y() + (rect.height() - small.height()) // 2
        beside = self._draw_chip(painter, right, y - 2, index.data(CHIP), (right - left) // 3)
        room = beside - tokens.space.s - left
        painter.setFont(tiny)
        painter.setPen(QColor(colours.muted))
        if why:
            why = small.elidedText(why, Qt.TextElideMode.ElideRight, max(room // 2, 1))
            wide = small.horizontalAdvance(why)
            painter.drawText(left + room - wide, y + small.ascent(), why)
            room -= wide + tokens.space.m
        shown = small.elidedText(place, Qt.TextElideMode.ElideMiddle, max(room, 1))
        painter.drawText(left, y + small.ascent(), shown)
        below = y + max(small.height(), int(chip_height(tiny)) - 4) + 3
        laid = self._passage(hit, right - left if place else room)
        if not place:
            below = rect.y() + (rect.height() - round(laid.height)) // 2
        laid.draw(painter, left, below, colours.text)
        draw_line_below(painter, rect.adjusted(self._text_left(), 0, 0, 0), tokens)

    def _draw_chip(self, painter: QPainter, right: int, y: int, text: str, most: int) -> int:
        """Draw the chip so that it ends at ``right``; where it begins."""
        tiny = self.theme.font("tiny")
        left = round(right - min(chip_width(text, tiny, self.tokens), most))
        draw_chip(painter, (left, y), text, tiny, self.tokens, most=most)
        return left

    def _passage(self, hit: Hit, width: int) -> Laid:
        key = (hit.text, hit.spans, width)
        laid = self._laid.get(key)
        if laid is None:
            base = self.theme.font("base")
            metrics = QFontMetrics(base)
            text, spans = fitted(*passage(hit), self._ruler.width, width)
            # What cannot be seen is not laid out: no sign is narrower than two pixels.
            text = metrics.elidedText(text[: width // 2], Qt.TextElideMode.ElideRight, width)
            spans = [(start, min(end, len(text))) for start, end in spans if start < len(text)]
            # Drawn under the words, so that the text keeps its own shaping.
            laid = lay(text, base, width, 1, self._marks(text, spans))
            if len(self._laid) >= _KEPT:
                self._laid.pop(next(iter(self._laid)))
            self._laid[key] = laid
        return laid

    def _marks(self, text: str, spans: Spans) -> list[QTextLayout.FormatRange]:
        units = Utf16(text)
        look = QTextCharFormat()
        look.setBackground(QColor(self.tokens.colours.mark))
        look.setForeground(QColor(self.tokens.colours.on_mark))
        made = []
        for start, end in spans:
            one = QTextLayout.FormatRange()
            one.start, one.length = units.units(start), units.units(end) - units.units(start)
            one.format = look
            made.append(one)
        return made
