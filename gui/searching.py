"""The search box, the page of results and the way into a note at a match."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.finding import Finding, Found
from gui.history import Target
from gui.pane_set import PaneSet
from gui.pointers import walk
from gui.session import Session
from readout.note.model import NOTHING, Note
from readout.search.hit import Hit

if TYPE_CHECKING:
    from gui.results_page import ResultsPage


class Searching(QObject):
    """Joins the search box, the finder and the page of results, which the first search makes.

    ``page_changed`` says whether the results are to be seen; ``page`` is the widget then.
    """

    page_changed = Signal(bool)

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self.finding = Finding(session.notes.all, self)
        self._page: ResultsPage | None = None
        self._previewed = ""
        self._open_first = False
        self.open = False
        self.finding.found.connect(self._found)
        session.entries_changed.connect(self._notes_changed)
        session.note_shown.connect(self._note_shown)
        box = panes.search
        box.query_changed.connect(self._typed)
        box.entered.connect(self._entered)
        box.next_match.connect(panes.detail.next_match)
        box.previous_match.connect(panes.detail.previous_match)
        box.closed.connect(self.leave)
        box.to_results.connect(self._to_results)

    @property
    def page(self) -> QWidget:
        """The page of results."""
        return self._results()

    def start(self) -> None:
        """Give the search box the keyboard, its words chosen."""
        self._panes.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panes.search.selectAll()
        if self._panes.search.text().strip():
            self._typed(self._panes.search.text())

    def leave(self) -> None:
        """Back to the note, nothing marked any more."""
        self.close()
        self._panes.detail.mark(())
        self._panes.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Take the results away; the words stay in the box."""
        if self.open:
            self.open = False
            self.page_changed.emit(False)

    def open_hit(self, hit: Hit) -> None:
        """Show the note of a hit at its place, the words of the query marked."""
        words = self._panes.search.text().split()
        self.close()
        self._session.show(hit.path, Target(hit.where, hit.block, words))
        self._panes.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, query: str) -> None:
        self._open_first = False
        if query.strip():
            self.finding.search(query)
        else:
            self.finding.search("")
            self.close()
            self._panes.detail.mark(())

    def _entered(self) -> None:
        if self.finding.busy or not self.open:
            self._open_first = True
            self.start()
            self._open_first = True
            return
        hit = self._results().current()
        if hit is not None:
            self.open_hit(hit)

    def _found(self, found: Found) -> None:
        if not found.query.strip():
            return
        page = self._results()
        if not self.open:  # first, for marks are drawn where they are seen
            self.open = True
            self.page_changed.emit(True)
        page.set_found(found)
        self._panes.search.set_found(len(found.hits), found.notes, found.milliseconds)
        if self._open_first:
            self._open_first = False
            hit = page.current()
            if hit is not None:
                self.open_hit(hit)

    def _to_results(self) -> None:
        if self.open:
            self._results().setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_shown(self, another: bool) -> None:
        if another:
            self.close()

    def _notes_changed(self) -> None:
        if self.open:
            self.finding.again()

    def _results(self) -> ResultsPage:
        if self._page is None:
            from gui.results_page import ResultsPage  # noqa: PLC0415  no start needs it

            self._page = ResultsPage(self._panes.theme)
            self._page.opened.connect(self.open_hit)
            self._page.previewed.connect(self._preview)
        return self._page

    def _preview(self, hit: Hit) -> None:
        note = self._session.notes.get(hit.path)
        if note is not None:
            words = self._panes.search.text().split()
            self._results().preview(part_of(note, hit.where), hit, words)


def part_of(note: Note, where: str) -> Note:
    """A note with one section alone, its heading being the title."""
    section = next((section for place, section in walk(note) if place == where), None)
    if section is None:
        return replace(note, sections=note.sections[:1])
    alone = replace(section, title=NOTHING)
    return Note(note.path, section.title, sections=(alone,))
