"""What the commands of reading a note do: a method of the command's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from gui.focus_mode import FocusMode
from gui.pages import Pages
from gui.pane_set import PaneSet
from gui.pointers import topics, walk
from gui.searching import Searching
from gui.session import Session
from gui.whats_new import WhatsNew

if TYPE_CHECKING:
    from gui.printing import Printing


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("ReadingCalls", text)


class ReadingCalls:
    """Finding, stepping, marking, copying, printing; for ``Calls``, which has what it uses."""

    focusing: FocusMode
    news: WhatsNew
    _session: Session
    _pages: Pages
    _panes: PaneSet
    _searching: Searching
    _window: QWidget
    launch: Callable[[QUrl], bool]
    _printing: Printing | None = None

    def search(self) -> None:
        """Go to the search box."""
        self.focusing.show_search()
        self._searching.start()

    def find_in_note(self) -> None:
        """Find words in the shown note; in all notes where none is shown."""
        elsewhere = self._searching.open or self._pages.current is not None
        if self._session.note is None or elsewhere:
            self.search()
        else:
            self._panes.detail.matches.start()

    def next_match(self) -> None:
        """Go to the next match in the note."""
        self._panes.detail.next_match()

    def previous_match(self) -> None:
        """Go to the match before."""
        self._panes.detail.previous_match()

    def next_term(self) -> None:
        """Go to the next term in the note and show what it means."""
        self._panes.detail.next_term()

    def previous_term(self) -> None:
        """Go to the term before."""
        self._panes.detail.previous_term()

    def toggle_read(self) -> None:
        """Mark the topic one is at as read, or as unread."""
        where = self._panes.topics.current
        if where:
            self._session.set_read(where, where not in self._session.read_sections())

    def next_unread(self) -> None:
        """Go to the next topic that was not read, from the one where one is on."""
        note = self._session.note
        if note is None:
            return
        places, read = topics(note), self._session.read_sections()
        order = [where for where, _ in walk(note)]
        here = self._panes.topics.current
        at = order.index(here) if here in order else -1
        unread = [where for where in places if where not in read and where != here]
        if not unread:
            self._panes.status.say(tr("All topics of this note are read."))
            return
        after = [where for where in unread if order.index(where) > at]
        self._panes.topics.chosen.emit((after or unread)[0])

    def next_new(self) -> None:
        """Go to the next passage that is new since the note was last read."""
        self._step_new(1)

    def previous_new(self) -> None:
        """Go to the one before."""
        self._step_new(-1)

    def dismiss_new(self) -> None:
        """Take the marks of what is new away."""
        self.news.dismiss()
        self._panes.status.say(tr("Nothing in this note is marked as new any more."))

    def focus_mode(self) -> None:
        """Show the page alone, or all that stood around it again."""
        if not self.focusing.end():
            self._pages.leave()
            self._searching.close()
            self.focusing.begin()

    def copy_with_source(self) -> None:
        """Copy what is chosen in the note, else the topic one is at, and where it stands."""
        from gui.quoting import quoted, source_of  # noqa: PLC0415  no start needs it

        note, page = self._session.note, self._panes.detail.page
        if note is None:
            return
        cursor = page.textCursor()
        where = self._panes.topics.current
        if cursor.hasSelection():
            piece = page.piece_of(cursor.selectionStart())
            where = piece.where if piece is not None else ""
        else:
            cursor = self._topic(where)
        topic = next((each.title.plain for at, each in walk(note) if at == where), "")
        source = source_of(note, topic, self._session.settings.value.date_order)
        made = quoted(page.text_of(cursor), page.html_of(cursor), source)
        QGuiApplication.clipboard().setMimeData(made)
        self._panes.status.say(tr("Copied with its source."))

    def copy_link(self) -> None:
        """Copy a link to what is chosen in the note, else to the topic one is at."""
        from gui.passage_links import link_to  # noqa: PLC0415  no start needs it

        page = self._panes.detail.page
        cursor, where, block = page.textCursor(), self._panes.topics.current, None
        if cursor.hasSelection():
            piece = page.piece_of(cursor.selectionStart())
            where, block = (piece.where, piece.block) if piece is not None else (where, None)
        words = page.text_of(cursor).partition("\n")[0].lstrip("•☐☑ ")
        link = link_to(self._session.path, where or "/sections/0", block, words)
        QGuiApplication.clipboard().setText(link)
        self._panes.status.say(tr("Copied a link; pasted into Readout, it leads here."))

    def open_passage(self, text: str) -> bool:
        """Go where a link to a passage leads; whether the text is one."""
        if not text.startswith("file:"):
            return False
        from gui.passage_links import passage_of  # noqa: PLC0415  no start needs it

        passage = passage_of(text)
        if passage is not None:
            self._session.open([passage.file])
            self._session.show(passage.path, passage.target)
        return passage is not None

    def print_note(self) -> None:
        """Make pages of the note and open them where they can be printed."""
        if self._printing is None:
            from gui.printing import Printing  # noqa: PLC0415  no start needs it

            say = self._panes.status.say
            self._printing = Printing(self._session, say, self._launch, self._window)
        self._printing.start()

    def end_printing(self) -> None:
        """Make no more pages, for the window goes."""
        if self._printing is not None:
            self._printing.close()

    def _launch(self, url: QUrl) -> bool:
        return self.launch(url)  # which may be replaced

    def _topic(self, where: str) -> QTextCursor:
        """All of a topic, without those inside it."""
        detail = self._panes.detail
        detail.complete()
        cursor = QTextCursor(detail.page.document())
        cursor.setPosition(detail.places.position(where) or 0)
        end = detail.page.document().findBlock(detail.places.end(where) or 0)
        stop = end.position() + max(0, end.length() - 1)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _step_new(self, by: int) -> None:
        self._pages.leave()
        self._searching.close()
        if not self.news.step(by):
            self._panes.status.say(tr("Nothing in this note is new since you last read it."))
