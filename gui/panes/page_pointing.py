"""What happens at the links and terms of a page: by pointer, click and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QTextCursor

from gui.panes.announcing import announce
from gui.panes.page import Page
from gui.panes.page_anchors import next_anchor
from gui.panes.rows import plain_tip
from gui.panes.term_card import CardText, TermCard
from gui.panes.term_meaning import Said
from gui.text.pieces import ELSEWHERE, FOLD, LINK, TERM
from gui.text.writer import Writer
from readout.note.links import shown

HOVER = 180
"""Milliseconds that the pointer rests on a term until its card comes."""
Ask: TypeAlias = Callable[[str, Callable[[CardText], None]], None]
"""Asks what all notes say of a term; answered at once where it was asked before, or later."""


class Pointing(QObject):
    """Shows cards of terms, says where links go (``status``) and opens them (``link_opened``).

    ``followed`` has the place of a definition that is to be gone to. ``ask`` may be set; without
    it a card says what the note itself does.
    """

    link_opened = Signal(str)
    status = Signal(str)
    followed = Signal(object)

    def __init__(
        self, page: Page, card: TermCard, seen: Callable[[], tuple[int, int]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._card = card
        self._seen = seen
        self._writer: Writer | None = None
        self._pointed = ("", QRect())
        self._wanted = 0
        self.ask: Ask | None = None
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER)
        self._hover.timeout.connect(lambda: self._show_card(*self._pointed))
        page.pointed.connect(self._point)
        page.activated.connect(self._activate)
        page.tabbed.connect(self._tab)
        card.followed.connect(self.followed)
        card.left.connect(page.setFocus)

    def set_writer(self, writer: Writer | None) -> None:
        """Take over the terms and links of what is shown now."""
        self._writer = writer
        self.forget()

    def forget(self) -> None:
        """Want no card any more."""
        self._wanted += 1
        self._hover.stop()
        self._card.hide()

    @property
    def terms(self) -> list[str]:
        """The terms that the shown note defines."""
        return [term.term.plain for term in self._writer.terms] if self._writer else []

    def step(self, sign: str | tuple[str, ...], *, forward: bool) -> bool:
        """Go to the next or previous anchor of a kind or some; whether there is one."""
        cursor = next_anchor(self._page, sign, self._seen(), forward=forward)
        if sign == TERM:
            cursor = self._nearer(cursor, forward=forward)
        if cursor is None:
            return False
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        anchor = self._page.anchor_of(cursor)
        if sign == TERM:
            self._show_card(anchor, self._page.anchor_rect(cursor), aloud=True)
        else:
            self.status.emit(self._address(anchor))
        return True

    def _nearer(self, cursor: QTextCursor | None, *, forward: bool) -> QTextCursor | None:
        """Of the note's next own term and the next term of other notes the one that comes first."""
        marks = self._page.mentions
        other = marks.next(self._start(forward=forward), forward=forward) if marks else None
        if cursor is None or other is None:
            return cursor or other
        first = other.selectionStart() < cursor.selectionStart()
        return other if first == forward else cursor

    def _start(self, *, forward: bool) -> int:
        cursor, (first, last) = self._page.textCursor(), self._seen()
        at = cursor.selectionEnd() if forward else cursor.selectionStart()
        if cursor.hasSelection() and first <= at <= last:
            return at
        return first if forward else last

    def _tab(self, forward: bool) -> None:
        if not self.step((LINK, FOLD), forward=forward):
            self.status.emit("")
            self._page.leave(forward=forward)

    def _show_card(
        self, anchor: str, rect: QRect, *, aloud: bool = False, take: bool = False
    ) -> None:
        """Show what the note says, and what all do as soon as that is known."""
        self._wanted += 1
        wanted, own = self._wanted, self._own(anchor)
        answered = False

        def answer(text: CardText) -> None:
            nonlocal answered
            answered = True
            if wanted != self._wanted:
                return
            self._card.show_text(text, rect)
            if take:
                self._card.take_keyboard()
            if aloud:
                announce(self._page, _aloud(text))

        term = own.term if own is not None else self._elsewhere(anchor)
        if term and self.ask is not None:
            self.ask(term, answer)
        if answered:
            return
        if own is None:
            self._card.hide()  # what it may show is of another term
            return
        self._card.show_text(own, rect)
        if aloud and self.ask is None:
            announce(self._page, _aloud(own))

    def _own(self, anchor: str) -> CardText | None:
        number = int(anchor[1:]) if anchor.startswith(TERM) and self._writer else -1
        if self._writer is None or not 0 <= number < len(self._writer.terms):
            return None
        term = self._writer.terms[number]
        return CardText(term.term.plain, (Said(term.definition.plain),))

    def _elsewhere(self, anchor: str) -> str:
        return self._page.mentions.term(anchor) if self._page.mentions else ""

    def _point(self, anchor: str, rect: QRect) -> None:
        self._pointed = (anchor, rect)
        if not self._card.has_keyboard:
            self._wanted += 1  # an answer that is still to come would come too late
        if anchor.startswith((TERM, ELSEWHERE)) and not self._card.has_keyboard:
            self._hover.start()
        else:
            self._hover.stop()
            self._card.hide_soon()
        address = self._address(anchor)
        self._page.viewport().setToolTip(plain_tip(address) if address else "")
        self.status.emit(address)

    def _activate(self, anchor: str, rect: QRect) -> None:
        if anchor.startswith((TERM, ELSEWHERE)):
            by_keyboard = self._page.textCursor().hasSelection()
            self._show_card(anchor, rect, take=by_keyboard)
        elif address := self._href(anchor):
            self.status.emit(shown(address))
            self.link_opened.emit(address)

    def _href(self, anchor: str) -> str:
        number = anchor[1:] if anchor.startswith(LINK) else ""
        hrefs = self._writer.hrefs if self._writer else ()
        return hrefs[int(number)] if number.isdecimal() and int(number) < len(hrefs) else ""

    def _address(self, anchor: str) -> str:
        return shown(self._href(anchor))


def _aloud(text: CardText) -> str:
    """A card as it is said: the term, then each meaning and whose it is."""
    said = (
        f"{each.meaning} ({each.source})" if each.source else each.meaning for each in text.said
    )
    return f"{text.term}: {'; '.join(said)}"
