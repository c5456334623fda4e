"""How a term looks in the list of all, and how each of its definitions does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.glossary.model import VALUE, DefinitionModel
from gui.glossary.words import notes_words, source_words
from gui.panes.drawing import Laid, draw_line_below, lay
from gui.panes.rows import Index, RowDelegate
from gui.theme.tokens import SEMIBOLD
from readout.terms.glossary import Definition, Entry

_LONGEST = 400


class EntryDelegate(RowDelegate):
    """The term, at its side how many notes define it, under it the newest meaning in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All rows alike, so that a hundred thousand are one step."""
        return QSize(100, self.height(index, 0))

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """Two lines and some room."""
        lines = (self.theme.font("base", SEMIBOLD), self.theme.font("small"))
        return sum(QFontMetrics(font).height() for font in lines) + 2 * self.tokens.space.s

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One term."""
        entry: Entry = index.data(VALUE)
        tokens, colours = self.tokens, self.tokens.colours
        room = rect.adjusted(tokens.space.edge, tokens.space.s, -tokens.space.edge, -tokens.space.s)
        strong, small = self.theme.font("base", SEMIBOLD), self.theme.font("small")
        metrics, beside = QFontMetrics(strong), notes_words(entry)
        wide = QFontMetrics(small).horizontalAdvance(beside) + tokens.space.m if beside else 0
        elide = Qt.TextElideMode.ElideRight
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        name = metrics.elidedText(_line(entry.term), elide, room.width() - wide)
        painter.drawText(room, top | self.start, name)
        painter.setFont(small)
        if beside:
            painter.setPen(QColor(colours.warning if entry.drifts else colours.muted))
            painter.drawText(room, top | self.end, beside)
        painter.setPen(QColor(colours.muted))
        meaning = QFontMetrics(small).elidedText(
            _line(entry.definitions[0].meaning), elide, room.width()
        )
        low = room.adjusted(0, metrics.height(), 0, 0)
        painter.drawText(low, top | self.start, meaning)


class DefinitionDelegate(RowDelegate):
    """What one note says: the meaning wrapped, under it the note and its date."""

    def _lay(self, each: Definition, width: int) -> tuple[Laid, Laid]:
        model = self.view.model()
        order = model.order if isinstance(model, DefinitionModel) else "day"
        room = width - 2 * self.tokens.space.edge
        meaning = lay(each.meaning or "—", self.theme.font("body"), room)
        return meaning, lay(source_words(each, order), self.theme.font("small"), room, 2)

    def height(self, index: Index, width: int) -> int:
        """The lines and room around them."""
        meaning, source = self._lay(index.data(VALUE), width)
        lines = round(meaning.height + source.height) + self.tokens.space.xs
        return lines + 2 * self.tokens.space.m

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One definition."""
        tokens = self.tokens
        meaning, source = self._lay(index.data(VALUE), rect.width())
        x, y = rect.x() + tokens.space.edge, rect.y() + tokens.space.m
        meaning.draw(painter, x, y, tokens.colours.text)
        source.draw(painter, x, y + meaning.height + tokens.space.xs, tokens.colours.muted)
        draw_line_below(painter, rect, tokens)


def _line(text: str) -> str:
    return " ".join(text[:_LONGEST].split())
