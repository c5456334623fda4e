"""The card that says what a term means: over the page, beside the word, never in the way of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from gui.theme.theme import Theme
from readout.note.model import Term

_SHADOW = 14  # pixels around the card for its shadow
_WIDTH = 326
HIDE_AFTER = 250
"""Milliseconds between the pointer leaving and the card closing, to be able to reach it."""


class TermCard(QWidget):
    """A term and its definition as plain text. ``followed`` when its link is chosen."""

    followed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("termCard")
        self.setAccessibleName(self.tr("Definition"))
        self._theme = theme
        self._room = parent
        self._term = _label("termCardTerm")
        self._meaning = _label("termCardMeaning")
        self._more = QToolButton()
        self._more.setObjectName("termCardMore")
        self._more.setAccessibleName(self.tr("More"))
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.clicked.connect(self.followed)
        box = QVBoxLayout(self)
        margin = _SHADOW + theme.tokens.space.m
        box.setContentsMargins(margin + 2, margin, margin + 2, margin)
        box.setSpacing(4)
        for part in (self._term, self._meaning):
            box.addWidget(part)
        box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(HIDE_AFTER)
        self._hiding.timeout.connect(self.hide)
        self._style()
        theme.changed.connect(self._style)
        self.hide()

    def show_term(self, term: Term, beside: QRect, more: str = "") -> None:
        """Show it below a rectangle of the parent, or above where there is no room below."""
        self._hiding.stop()
        self._term.setText(_shortened(term.term.plain, 300))
        self._meaning.setText(_shortened(term.definition.plain, 1_200))
        self._more.setText(more)
        self._more.setAccessibleName(more or self.tr("More"))
        self._more.setVisible(bool(more))
        self.setAccessibleName(term.term.plain)
        self.setAccessibleDescription(term.definition.plain)
        outer = self._room.rect()
        wide = min(_WIDTH + 2 * _SHADOW, outer.width())
        box = self.layout()
        assert box is not None  # noqa: S101  made in the constructor
        self.resize(wide, max(box.heightForWidth(wide), box.minimumSize().height()))
        below = beside.bottom() + 6 - _SHADOW
        above = beside.top() - 6 - self.height() + _SHADOW
        fits = below + self.height() <= outer.height() or above < 0
        left = max(-_SHADOW, min(beside.left() - _SHADOW - 8, outer.width() - wide))
        self.move(QPoint(left, below if fits else above))
        self.raise_()
        self.show()

    def hide_soon(self) -> None:
        """Close unless the pointer comes to the card."""
        if self.isVisible() and not self._hiding.isActive():
            self._hiding.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here: stay."""
        self._hiding.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone again."""
        self._hiding.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The card and its shadow."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        radius = tokens.radius.popup
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens.colours.shadow)
        shade.setAlphaF(0.018 if not tokens.dark else 0.04)
        painter.setBrush(shade)
        for grown in range(_SHADOW, 0, -1):
            box = card.adjusted(-grown, 3 - grown, grown, grown)
            painter.drawRoundedRect(box, radius + grown, radius + grown)
        painter.setPen(QPen(QColor(tokens.colours.line), 1))
        painter.setBrush(QColor(tokens.colours.base))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _style(self) -> None:
        colours, sizes = self._theme.tokens.colours, self._theme.tokens.type
        self._term.setStyleSheet(
            f"color: {colours.text}; font-size: {sizes.base}px; font-weight: 600;"
        )
        self._meaning.setStyleSheet(f"color: {colours.muted}; font-size: {sizes.base}px;")
        self._more.setStyleSheet(
            f"color: {colours.accent}; font-size: {sizes.tiny}px; padding: 2px 0; border: none;"
        )


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(QFont(label.font()))
    return label


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"
