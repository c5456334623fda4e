"""What is looked for in a page: found with each key, marked, stepped through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gui.background import Lane
from gui.panes.find_text import Haystack, Place
from gui.panes.page import Page
from gui.theme.theme import Theme

LONG = 200_000
"""Signs from which on a text is made ready in a thread of its own."""
_LAYER = "find"


class PageFind(QObject):
    """The places of one query in a page; ``found(current, total)``, ``current`` from 1, or 0.

    ``reach(position)`` unfolds and scrolls to a place; ``passed_over`` gives the positions of
    blocks that are no words of the note.
    """

    found = Signal(int, int)

    def __init__(
        self,
        page: Page,
        theme: Theme,
        reach: Callable[[int], None],
        passed_over: Callable[[], set[int]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._theme = theme
        self._reach = reach
        self._passed_over = passed_over
        self._lane = Lane("find", self)
        self._text: Haystack | None = None
        self._places: Sequence[Place] = ()
        self._current = -1
        self._query = ""
        self._whole = False
        self._from = 0
        self._eager = False
        self.active = False

    @property
    def ready(self) -> bool:
        """Whether the text can be looked through."""
        return self._text is not None

    @property
    def total(self) -> int:
        """How many places there are."""
        return len(self._places)

    def begin(self) -> None:
        """Look through the page as it is now, from what is on the screen on."""
        self.active = True
        self.renew()

    def end(self) -> None:
        """Take the marks away, and let the place one is at be what is chosen."""
        here = self.current()
        self.active = False
        self._lane.drop()
        self._text, self._places, self._current = None, (), -1
        self._page.show_layer(_LAYER, ())
        if here is not None:
            self._page.setTextCursor(self._cursor(here))

    def renew(self) -> None:
        """The page holds another text, or more of it."""
        here = self.current()
        self._from = here[0] if here is not None else self._page.seen()[0]
        self._eager = False
        self._lane.drop()
        self._text, self._places, self._current = None, (), -1
        self._page.show_layer(_LAYER, ())
        raw, passed_over = self._page.document().toRawText(), self._passed_over()
        if len(raw) < LONG:
            self._take(Haystack(raw, passed_over))
        else:
            self._lane.submit(lambda _: Haystack(raw, passed_over), self._take)

    def look_for(self, query: str, *, whole: bool) -> None:
        """Look for something else, from the place where one is."""
        here = self.current()
        if here is not None:
            self._from = here[0]
        self._query, self._whole = query, whole
        self._eager = True
        self._look()

    def step(self, by: int) -> None:
        """Go on to the next place (1) or back to the one before (-1), round the ends."""
        if not self._places:
            return
        here = self.current()
        first, last = self._page.seen()
        if self._text is not None and (here is None or not first <= here[0] <= last):
            # Who scrolled away goes on from what is seen, not from where they were.
            at = self._text.at_or_behind(self._places, first if by > 0 else last)
            self._current = at if by > 0 else at - 1
        else:
            self._current += by
        self._current %= len(self._places)
        self._go()

    def current(self) -> Place | None:
        """The place one is at, in the document."""
        if self._text is None or not 0 <= self._current < len(self._places):
            return None
        return self._text.place(self._places[self._current])

    def show(self) -> None:
        """Mark what is on the screen."""
        if self.active:
            self._page.show_layer(_LAYER, self._marks())

    def close(self) -> None:
        """Stop working."""
        self._lane.close()

    def _take(self, text: Haystack) -> None:
        self._text = text
        self._look()

    def _look(self) -> None:
        if self._text is None:
            return
        self._places = self._text.find(self._query, whole=self._whole)
        self._current = -1
        if self._places:
            at = self._text.at_or_behind(self._places, self._from)
            self._current = at % len(self._places)
        if self._places and self._eager:
            self._go()
        else:
            self.show()
            self._tell()

    def _go(self) -> None:
        here = self.current()
        if here is not None:
            self._reach(here[0])
        self.show()
        self._tell()

    def _tell(self) -> None:
        self.found.emit(self._current + 1, len(self._places))

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _marks(self) -> list[QTextEdit.ExtraSelection]:
        if self._text is None or not self._places:
            return []
        first, last = self._page.seen()
        colours = self._theme.tokens.colours
        made = []
        at = max(0, self._text.at_or_behind(self._places, first) - 1)
        for number in range(at, len(self._places)):
            place = self._text.place(self._places[number])
            if place[0] > last:
                break
            if not self._page.document().findBlock(place[0]).isVisible():
                continue
            one = QTextEdit.ExtraSelection()
            look = one.format
            ground = colours.current_mark if number == self._current else colours.mark
            look.setBackground(QColor(ground))
            look.setForeground(QColor(colours.on_mark))
            one.format = look
            one.cursor = self._cursor(place)
            made.append(one)
        return made
