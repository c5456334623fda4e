"""The card that says what a term means: over the page, beside the word, never in the way of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.panes.term_meaning import Meanings, Said
from gui.theme.theme import Theme

_SHADOW = 14  # pixels around the card for its shadow
_WIDTH = 326  # at the usual size of type; of one column
_HIGHEST = 300  # of the meanings, at the usual size of type; more is scrolled
_LOWEST = 60
_LONGEST_TERM = 300
HIDE_AFTER = 250
"""Milliseconds between the pointer leaving and the card closing, to be able to reach it."""


class CardText(NamedTuple):
    """What a card says: a term, what is told beside it, and what notes say it means."""

    term: str
    said: tuple[Said, ...]
    beside: str = ""
    warns: bool = False


class TermCard(QWidget):
    """A term and what notes say of it, as plain text.

    ``followed`` with the place of a meaning that is to be gone to; ``left`` when the keyboard is
    given back to the page.
    """

    followed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("termCard")
        self.setAccessibleName(self.tr("Definition"))
        self._theme = theme
        self._room = parent
        self._beside = QRect()
        self._term = _label("termCardTerm")
        self._count = _label("termCardCount")
        self._count.setWordWrap(False)
        self._meanings = Meanings(theme)
        self._meanings.followed.connect(self._follow)
        self._area = QScrollArea()
        self._area.setObjectName("termCardArea")
        self._area.setAccessibleName(self.tr("Definitions"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._meanings)
        for part in (self._area, self._area.viewport(), self._meanings):
            part.setAutoFillBackground(False)
        self._head = QHBoxLayout()
        self._head.addWidget(self._term, 1)
        self._head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(theme.tokens.space.xs)
        self._box.addLayout(self._head)
        self._box.addWidget(self._area)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(HIDE_AFTER)
        self._hiding.timeout.connect(self.hide)
        self._style()
        theme.changed.connect(self._style)
        self.hide()

    def show_text(self, text: CardText, beside: QRect) -> None:
        """Show it below a rectangle of the parent, or above where there is more room."""
        self._hiding.stop()
        again = self.has_keyboard
        self._beside = beside
        self._term.setText(_shortened(text.term))
        self._count.setText(text.beside)
        self._count.setVisible(bool(text.beside))
        self._count.setAccessibleName(text.beside)
        colours, sizes = self._theme.tokens.colours, self._theme.tokens.type
        colour = colours.warning if text.warns else colours.muted
        self._count.setStyleSheet(f"color: {colour}; font-size: {sizes.small}px;")
        self.setAccessibleName(text.term)
        self.setAccessibleDescription("\n".join(each.meaning for each in text.said))
        self._meanings.set_said(text.said)
        self._area.verticalScrollBar().setValue(0)
        self._place()
        self.raise_()
        self.show()
        if again and not self.take_keyboard():
            self.left.emit()

    def take_keyboard(self) -> bool:
        """Give the keyboard to the first note that is named; whether there is one."""
        links = self._links()
        if links:
            links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(links)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        return any(link.hasFocus() for link in self._links())

    def hide_soon(self) -> None:
        """Close unless the pointer comes to the card, or the keyboard is in it."""
        if self.isVisible() and not self._hiding.isActive() and not self.has_keyboard:
            self._hiding.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here: stay."""
        self._hiding.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone again."""
        self.hide_soon()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Page Up and Page Down scroll."""
        bar = self._area.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Escape:
                self._leave()
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round the notes of the card; Escape leads out, as does its being hidden."""
        if not self.isVisible():
            self.left.emit()
            return True
        links = self._links()
        at = next((at for at, link in enumerate(links) if link.hasFocus()), None)
        if at is None:
            return super().focusNextPrevChild(forward)
        link = links[(at + (1 if forward else -1)) % len(links)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        link.setFocus(reason)
        self._area.ensureWidgetVisible(link)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The card and its shadow."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        radius = tokens.radius.popup
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens.colours.shadow)
        for grown in range(_SHADOW, 0, -1):  # the nearer the darker: it ends without an edge
            shade.setAlpha((1 + (_SHADOW - grown) // 4) * (3 if tokens.dark else 1))
            painter.setBrush(shade)
            box = card.adjusted(-grown, 3 - grown, grown, grown)
            painter.drawRoundedRect(box, radius + grown, radius + grown)
        painter.setPen(QPen(QColor(tokens.colours.line), 1))
        painter.setBrush(QColor(tokens.colours.base))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def _links(self) -> list[QWidget]:
        links = (part.link for part in self._meanings.parts)
        return [link for link in links if link.isEnabled() and not link.isHidden()]

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _follow(self, place: object) -> None:
        self._leave()
        self.followed.emit(place)

    def _place(self) -> None:
        tokens, room = self._theme.tokens, self._room.rect()
        larger = tokens.type.base / 13  # the usual size
        self._term.ensurePolished()
        margins = self._box.contentsMargins()
        around = margins.left() + margins.right()
        column = round(_WIDTH * larger) - 2 * tokens.space.m
        both = 2 * column + 2 * tokens.space.m
        columns = 2 if len(self._meanings.parts) > 1 and both + around <= room.width() else 1
        width = min(both if columns == 2 else column, room.width() - around)
        self._term.setMaximumWidth(width)
        beside = self._count.sizeHint().width() if not self._count.isHidden() else 0
        head = self._term.heightForWidth(max(width - beside - self._head.spacing(), 40))
        above, below = self._beside.top() - 6, room.height() - self._beside.bottom() - 6
        rest = margins.top() + margins.bottom() + head + self._box.spacing()
        needed = self._meanings.arrange(width, columns)
        most = max(_LOWEST, min(round(_HIGHEST * larger), max(above, below) - rest + 2 * _SHADOW))
        if needed > most:
            needed = self._meanings.arrange(width - self._bar_width(), columns)
        high = min(needed, most)
        self._area.setFixedSize(width, high)
        self.resize(width + around, rest + high)
        is_below = self.height() - 2 * _SHADOW <= below or below >= above
        y = self._beside.bottom() + 6 - _SHADOW if is_below else above - self.height() + _SHADOW
        left = self._beside.left() - _SHADOW - 8
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._beside.right() + _SHADOW + 8 - self.width()
        left = max(-_SHADOW, min(left, room.width() - self.width() + _SHADOW))
        self.move(QPoint(min(left, max(0, room.width() - self.width())), y))

    def _bar_width(self) -> int:
        return self._area.verticalScrollBar().sizeHint().width() + self._theme.tokens.space.xs

    def _style(self) -> None:
        tokens = self._theme.tokens
        colours, sizes, margin = tokens.colours, tokens.type, _SHADOW + tokens.space.m
        self._term.setStyleSheet(
            f"color: {colours.text}; font-size: {sizes.base}px; font-weight: 600;"
        )
        self._head.setSpacing(tokens.space.m)
        beside = _SHADOW + tokens.space.edge
        self._box.setContentsMargins(beside, margin, beside, margin)
        self._area.setStyleSheet("QScrollArea { background: transparent; }")
        self.hide()  # what it shows was laid out in other type


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TERM else text[:_LONGEST_TERM].rstrip() + "…"
