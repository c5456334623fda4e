"""What is marked in a page: the words of a search, or what is looked for in the note itself.

While the bar is open, F3 steps through what is looked for there; else through the words of the
search that led here, and where there are none, the bar opens with what was looked for last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.panes.page import Page
from gui.panes.page_marks import Marks
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from gui.panes.find_bar import FindBar
    from gui.panes.page_find import PageFind

_LAYER = "matches"
_LONGEST = 200
"""Signs of a choice up to which it is taken for words to be found."""


class Matches(QObject):
    """``told(current, total)``: the marked words, ``current`` from 1, 0 for none.

    ``reach(position)`` unfolds and scrolls to a place; ``hold(bar)`` puts the bar where it stands;
    ``passed_over`` as in ``PageFind``.
    """

    told = Signal(int, int)

    def __init__(  # noqa: PLR0913, PLR0917  what the page is and how one moves in it
        self,
        page: Page,
        theme: Theme,
        reach: Callable[[int], None],
        hold: Callable[[QWidget], None],
        passed_over: Callable[[], set[int]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._theme = theme
        self._reach = reach
        self._hold = hold
        self._passed_over = passed_over
        self.marks = Marks(page.document())
        self._bar: FindBar | None = None
        self._find: PageFind | None = None

    @property
    def finding(self) -> bool:
        """Whether the bar is open."""
        return self._find is not None and self._find.active

    # The words of a search

    def set_words(self, words: Sequence[str]) -> None:
        """Mark these wherever they are; none takes the marks away."""
        self.marks.set_words(words)
        self.show()
        self.tell()

    def tell(self) -> None:
        """Say again how many there are."""
        self.told.emit(self.marks.current + 1, len(self.marks.matches))

    def step(self, by: int) -> None:
        """Go on to the next (1) or back to the one before (-1)."""
        if self.finding and self._find is not None:
            self._find.step(by)
            return
        if not self.marks.words:
            self.start()
            return
        first, last = self._page.seen()
        match = self.marks.step(by, first if by > 0 else last)
        if match is not None:
            self._reach(match[0])
            self.show()
            self.tell()

    # In the note

    def start(self) -> None:
        """Open the bar, with what is chosen in the page, and take the keyboard."""
        bar, find = self._ready()
        chosen = self._page.textCursor()
        words = chosen.selectedText() if chosen.hasSelection() else ""
        usable = len(words) <= _LONGEST and "\u2029" not in words and words.strip()
        before = bar.words
        if not find.active:
            find.begin()
            self.show()
        bar.start(words.strip() if usable else "")
        if bar.words and bar.words == before:
            find.look_for(bar.words, whole=bar.whole)

    def end(self) -> bool:
        """Close the bar; whether it was open."""
        if self._bar is None or self._find is None or not self._find.active:
            return False
        held = self._bar.isAncestorOf(self._bar.window().focusWidget() or self._page)
        self._find.end()
        self._bar.hide()
        if held:
            self._page.setFocus()
        self.show()
        return True

    def renew(self) -> None:
        """The page holds another text, or more of it."""
        if self._find is not None and self._find.active:
            self._find.renew()

    def show(self) -> None:
        """Mark what is on the screen."""
        if self._find is not None:
            self._find.show()
        seen = () if self.finding else self.marks.selections(*self._page.seen(), self._theme.tokens)
        self._page.show_layer(_LAYER, seen)

    def close(self) -> None:
        """Stop working."""
        if self._find is not None:
            self._find.close()

    def _ready(self) -> tuple[FindBar, PageFind]:
        if self._bar is None or self._find is None:
            from gui.panes.find_bar import FindBar  # noqa: PLC0415  no start needs it
            from gui.panes.page_find import PageFind  # noqa: PLC0415  the same

            find = PageFind(self._page, self._theme, self._reach, self._passed_over, self)
            bar = FindBar(self._theme)
            bar.hide()
            self._hold(bar)
            bar.changed.connect(lambda words, whole: find.look_for(words, whole=whole))
            bar.stepped.connect(find.step)
            bar.left.connect(self.end)
            find.found.connect(bar.say)
            self._find, self._bar = find, bar
        return self._bar, self._find
