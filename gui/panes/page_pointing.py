"""What happens at the links and terms of a page: by pointer, click and keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from gui.panes.page import Page
from gui.panes.page_anchors import next_anchor
from gui.panes.rows import plain_tip
from gui.panes.term_card import TermCard
from gui.text.pieces import FOLD, LINK, TERM
from gui.text.writer import Writer
from readout.note.links import shown

HOVER = 180
"""Milliseconds that the pointer rests on a term until its card comes."""


class Pointing(QObject):
    """Shows cards of terms, says where links go (``status``) and opens them (``link_opened``)."""

    link_opened = Signal(str)
    status = Signal(str)

    def __init__(
        self, page: Page, card: TermCard, seen: Callable[[], tuple[int, int]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._card = card
        self._seen = seen
        self._writer: Writer | None = None
        self._pointed = ("", QRect())
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER)
        self._hover.timeout.connect(lambda: self._show_card(*self._pointed))
        page.pointed.connect(self._point)
        page.activated.connect(self._activate)
        page.tabbed.connect(self._tab)

    def set_writer(self, writer: Writer | None) -> None:
        """Take over the terms and links of what is shown now."""
        self._writer = writer
        self._hover.stop()
        self._card.hide()

    def step(self, sign: str | tuple[str, ...], *, forward: bool) -> bool:
        """Go to the next or previous anchor of a kind or some; whether there is one."""
        cursor = next_anchor(self._page, sign, self._seen(), forward=forward)
        if cursor is None:
            return False
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        anchor = cursor.charFormat().anchorHref()
        if sign == TERM:
            self._show_card(anchor, self._page.anchor_rect(cursor))
        else:
            self.status.emit(self._address(anchor))
        return True

    def _tab(self, forward: bool) -> None:
        if not self.step((LINK, FOLD), forward=forward):
            self.status.emit("")
            self._page.leave(forward=forward)

    def _show_card(self, anchor: str, rect: QRect) -> None:
        number = int(anchor[1:]) if anchor.startswith(TERM) and self._writer else -1
        if self._writer is not None and 0 <= number < len(self._writer.terms):
            self._card.show_term(self._writer.terms[number], rect)

    def _point(self, anchor: str, rect: QRect) -> None:
        self._pointed = (anchor, rect)
        if anchor.startswith(TERM):
            self._hover.start()
        else:
            self._hover.stop()
            self._card.hide_soon()
        address = self._address(anchor)
        self._page.viewport().setToolTip(plain_tip(address) if address else "")
        self.status.emit(address)

    def _activate(self, anchor: str, rect: QRect) -> None:
        if anchor.startswith(TERM):
            self._show_card(anchor, rect)
        elif address := self._href(anchor):
            self.status.emit(shown(address))
            self.link_opened.emit(address)

    def _href(self, anchor: str) -> str:
        number = anchor[1:] if anchor.startswith(LINK) else ""
        hrefs = self._writer.hrefs if self._writer else ()
        return hrefs[int(number)] if number.isdecimal() and int(number) < len(hrefs) else ""

    def _address(self, anchor: str) -> str:
        return shown(self._href(anchor))
