"""The search box: as one types it says what is wanted, and shows how much was found.

Below it stands what it could go on with, what was saved, what was looked for before. Nothing of
that touches the text before it is taken; Enter takes a line only after an arrow key chose it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from gui.parts import IconButton
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from gui.panes.offer_popup import OfferPopup
    from gui.panes.offers import Offer

WORD_AFTER = 400
"""Milliseconds without a key until the beginning of a key (``own``) is offered as one: who goes on
typing a plain word sees nothing come and go. After a colon values are offered at once."""
_KEYED = re.compile(r"(?:^|[\s-])[^\W\d_]+:[^\s]*$|:[\"“„«][^\"”“»]*$")
_BEGUN = re.compile(r"(?:^|\s)-?[^\W\d_]{2,}$")


class SearchBox(QLineEdit):
    """``query_changed(text)`` with each change; ``entered`` with Enter, ``closed`` with Escape.

    ``next_match`` and ``previous_match`` come with F3 and Shift+F3, ``to_results`` with Down.
    ``taken(offer)`` when a line of the list below was taken that is no word of the language;
    ``renamed(offer, name)`` and ``removed(offer)`` of saved and last searches. ``offers_changed``
    when something is offered or nothing any more.
    """

    query_changed = Signal(str)
    entered = Signal()
    next_match = Signal()
    previous_match = Signal()
    closed = Signal()
    to_results = Signal()
    taken = Signal(object)
    renamed = Signal(object, str)
    removed = Signal(object)
    offers_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = ""
        shortcut = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        if self.isRightToLeft():
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._hint = shortcut.replace("+", " ")
        self._popup: OfferPopup | None = None
        self._wanting = False
        self.words: Callable[[str, int], Sequence[Offer]] = lambda _text, _cursor: ()
        """What the text could go on with at the cursor."""
        self.kept: Callable[[], Sequence[Offer]] = lambda: ()
        """Saved and last searches."""
        self.setObjectName("searchBox")
        self.setAccessibleName(self.tr("Search"))
        self.setMaxLength(1_000)
        self._button = IconButton("searchHistory", "history", theme, self)
        self._button.setToolTip(self.tr("Saved and last searches"))
        self._button.setAccessibleName(self._button.toolTip())
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setStyleSheet("QToolButton { padding: 0; }")
        self._button.clicked.connect(self._toggle_kept)
        self._offering = QTimer(self)
        self._offering.setSingleShot(True)
        self._offering.timeout.connect(self._offer_words)
        self.set_notes(0)
        self.textChanged.connect(self._changed)
        self.textEdited.connect(self._edited)
        theme.changed.connect(self.update)

    @property
    def popup(self) -> OfferPopup | None:
        """The list below, once it was needed."""
        return self._popup

    def set_notes(self, notes: int) -> None:
        """How many notes can be searched: said in the empty box."""
        said = self.tr("Search %1 notes").replace("%1", self.locale().toString(notes))
        self.setPlaceholderText(said if notes > 1 else self.tr("Search"))

    def set_hint(self, keys: str) -> None:
        """The keys that lead here, shown while it is empty."""
        self._hint = keys
        self.update()

    def set_found(
        self, matches: int, notes: int, milliseconds: float, *, more: bool = False
    ) -> None:
        """How much was found where, and in what time; ``more``: that is not all."""
        number = self.locale().toString
        if not matches:
            text = self.tr("no matches")
        else:
            one = self.tr("1 match") if matches == 1 else self.tr("%1 matches")
            one = self.tr("first %1 matches") if more else one
            where = self.tr("in 1 note") if notes == 1 else self.tr("in %1 notes")
            one, where = one.replace("%1", number(matches)), where.replace("%1", number(notes))
            time = self.tr("%1 ms").replace("%1", number(max(1, round(milliseconds))))
            text = f"{one} {where} · {time}"
        self.set_status(text)

    def set_status(self, text: str) -> None:
        """Any short words at the right of the box; none takes them away."""
        if text != self._found:
            self._found = text
            self.setAccessibleDescription(text)
            self._make_room()
            self.update()

    def offer_kept(self) -> None:
        """Show saved and last searches below."""
        self.show_offers(self.kept())

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these below."""
        self._offering.stop()
        self._list().offer(offers)

    def offer_words_again(self) -> None:
        """Words came to be known: offer them where there was nothing to offer."""
        if self._wanting:
            self._offer_words()

    def close_offers(self) -> None:
        """Show nothing below any more."""
        self._offering.stop()
        self._wanting = False
        if self._popup is not None:
            self._popup.hide()

    def _list(self) -> OfferPopup:
        if self._popup is None:
            from gui.panes.offer_popup import OfferPopup  # noqa: PLC0415  no start needs it

            self._popup = OfferPopup(self._theme, self)
            self._popup.taken.connect(self._take)
            self._popup.renamed.connect(self.renamed)
            self._popup.removed.connect(self.removed)
            self._popup.seen.connect(self.offers_changed)
            self._popup.moved.connect(self.setAccessibleDescription)
        return self._popup

    def _toggle_kept(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.offers():
            self.close_offers()
        else:
            self.offer_kept()

    def offers(self) -> bool:
        """Whether anything is offered now."""
        return self._popup is not None and self._popup.isVisible()

    def _changed(self, text: str) -> None:
        if not text:
            self.set_status("")
        self.query_changed.emit(text)

    def _edited(self) -> None:
        """By the user: look soon what it could go on with, after this key is drawn."""
        before = self.text()[: self.cursorPosition()]
        self._wanting = False
        if _KEYED.search(before):
            self._offering.start(0)
            return
        self.close_offers()
        if _BEGUN.search(before):
            self._offering.start(WORD_AFTER)

    def _offer_words(self) -> None:
        if self.hasFocus() and self.text():
            offers = self.words(self.text(), self.cursorPosition())
            self._wanting = not offers
            if offers or self._popup is not None:
                self._list().offer(offers)

    def _take(self, offer: Offer) -> None:
        if offer.sort == "word":
            self.setText(offer.text)
            self.setCursorPosition(offer.cursor)
            self._edited()
        else:
            self.taken.emit(offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with a meaning of their own."""
        if self.offers() and self._popup is not None and self._popup.key(event):
            event.accept()
            return
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.close_offers()
                self.entered.emit()
            case Qt.Key.Key_F3:
                (self.previous_match if back else self.next_match).emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Up if not self.text():
                self.offer_kept()
            case Qt.Key.Key_Down:
                self.close_offers()
                self.to_results.emit()
            case Qt.Key.Key_Escape:
                self.close_offers()
                self.closed.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Tab takes a value of a key; the beginning of a plain word it leaves as it is."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self._popup is not None
            and self._popup.isVisible()
        ):
            offer = self._popup.chosen()
            if offer is None and _KEYED.search(self.text()[: self.cursorPosition()]):
                offer = self._popup.first()
            if offer is not None and offer.sort == "word":
                self.close_offers()
                self._take(offer)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is below goes with the keyboard, unless it went there."""
        super().focusOutEvent(event)
        if self._popup is not None and not self._popup.has_focus():
            self.close_offers()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click into the empty box shows what was looked for before."""
        super().mousePressEvent(event)
        if not self.text():
            self.offer_kept()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands at the end."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        side = max(16, self.height() - 8)
        self._button.setFixedSize(side, side)
        start = 4 if self.isRightToLeft() else self.width() - side - 4
        self._button.move(start, (self.height() - side) // 2)
        shown = self._found
        wide = QFontMetrics(self._theme.font("tiny")).horizontalAdvance(shown)
        fits = shown and wide <= self.width() // 2
        end = (wide + self._theme.tokens.space.m if fits else 0) + side
        self.setTextMargins(*((end, 0, 0, 0) if self.isRightToLeft() else (0, 0, end, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and what stands at its right."""
        super().paintEvent(event)
        tokens, font = self._theme.tokens, self._theme.font("tiny")
        text = self._found if self.text() else self._hint
        if not text or (not self.text() and self.hasFocus()):
            return
        wide = QFontMetrics(font).horizontalAdvance(text)
        asked = 0 if self.text() else self.fontMetrics().horizontalAdvance(self.placeholderText())
        beside = wide + asked + self._button.width() + tokens.space.page
        if wide > self.width() // 2 or beside > self.width():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.muted))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        right = self.width() - 4 - self._button.width() - tokens.space.xs
        room = QRect(right - wide - 2, 0, wide + 4, self.height())
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        if not self.text():
            high = QFontMetrics(font).height() + 5
            left, top = right - wide - tokens.space.s - 8.5, (self.height() - high) // 2 + 0.5
            if self.isRightToLeft():
                left = self.width() - left - wide - 14
            key = QRectF(left, top, wide + 14, high)
            painter.setPen(QPen(QColor(tokens.colours.line), 1))
            painter.drawRoundedRect(key, tokens.radius.chip, tokens.radius.chip)
            painter.setPen(QColor(tokens.colours.muted))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, text)
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
