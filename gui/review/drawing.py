"""An item's words with what differs marked, in lists and alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.panes.drawing import LONGEST, Laid, lay
from gui.review.differences import Spans
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from gui.theme.tokens import Tokens


def marked(text: str, spans: Spans, tokens: Tokens) -> list[QTextLayout.FormatRange]:
    """How these places of a text are drawn, given in code points."""
    units = Utf16(text)
    look = QTextCharFormat()
    look.setBackground(QColor(tokens.colours.mark))
    look.setForeground(QColor(tokens.colours.on_mark))
    made = []
    for start, end in spans:
        if end <= LONGEST:
            one = QTextLayout.FormatRange()
            one.start, one.length = units.units(start), units.units(end) - units.units(start)
            one.format = look
            made.append(one)
    return made


def laid(text: str, spans: Spans, font: QFont, width: float, tokens: Tokens) -> Laid:
    """The whole text in lines of a width, what differs marked."""
    return lay(text, font, width, formats=marked(text, spans, tokens))


class MarkedText(QWidget):
    """One text that wraps, as high as it needs."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._spans: Spans = ()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_text(self, text: str, spans: Spans, name: str) -> None:
        """Show a text, called ``name`` for who cannot see it."""
        self._text, self._spans = text, spans
        self.setAccessibleName(f"{name}: {text}")
        self._fit()

    def show_spans(self, spans: Spans) -> None:
        """Mark other places of the same text."""
        self._spans = spans
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines at this width."""
        return QSize(self.width(), round(self._laid().height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setClipRect(QRectF(event.rect()))
        self._laid().draw(painter, 0, 0, self._theme.tokens.colours.text)

    def _laid(self) -> Laid:
        theme = self._theme
        return laid(self._text, self._spans, theme.font("base"), max(1, self.width()), theme.tokens)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, round(self._laid().height)))
        self.update()
