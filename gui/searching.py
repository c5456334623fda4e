"""The search box, the page of results and the way into a note at a match.

``gui.results_page`` says what is seen, ``gui.finding`` finds; this room joins them and knows the
way back: Escape in a note that was opened from the results leads to the results, Escape there to
where one was before the search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui.background import Lane
from gui.dates import short_date
from gui.finding import ALL_KINDS, Finding, Found
from gui.history import Target
from gui.pane_set import PaneSet
from gui.pointers import walk
from gui.said import said
from gui.searched import Searched
from gui.searches import Searches
from gui.session import Session
from gui.vocabulary import Vocabulary
from readout.note.model import NOTHING, Note
from readout.search.hit import Hit

if TYPE_CHECKING:
    from gui.panes.offers import Offer
    from gui.results_page import ResultsPage


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where one was before the search: the note, the place in it, what had the keyboard."""

    path: str
    place: str
    focus: QWidget | None


class Searching(QObject):
    """Joins the search box, the finder and the page of results, which the first search makes.

    ``page_changed`` says whether the results are to be seen; ``page`` is the widget then.
    """

    page_changed = Signal(bool)
    share_wanted = Signal()
    """All notes that were found are to go out to others."""

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._searched = Searched(session)
        self.finding = Finding(self._searched.engine, self)
        self.searches = Searches(session.settings, self)
        self.vocabulary = Vocabulary(self._searched.own, self._searched.names, self)
        self._reading = Lane("preview", self)
        self._read: tuple[str, Note | None] = ("", None)
        self._page: ResultsPage | None = None
        self._found = Found("")
        self._open_first = False
        self._origin = _Origin("", "", None)
        self._in_hit = ""
        """The note that was opened from the results; a catalogued one is still to be read."""
        self._unmarked = False
        self.open = False
        self._hear()

    @property
    def page(self) -> QWidget:
        """The page of results."""
        return self._results()

    @property
    def settled(self) -> bool:
        """Whether all that was asked for is there, the chosen passage too."""
        return self.finding.settled and (self._page is None or self._page.settled)

    def start(self) -> None:
        """Give the search box the keyboard, its words chosen."""
        self._panes.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panes.search.selectAll()
        if self._panes.search.text().strip():
            self._typed(self._panes.search.text())

    def leave(self) -> None:
        """Back to where one was before the search, nothing marked any more."""
        self._open_first = False
        self.finding.drop()
        origin, moved = self._origin, bool(self._in_hit)
        self.close()
        self._in_hit = ""
        self._panes.detail.mark(())
        if moved and origin.path in self._session.notes:
            self._session.show(origin.path)
            self._panes.detail.restore(origin.place)
        focus = origin.focus
        if focus is None or not isValid(focus) or not focus.isVisible():
            focus = self._panes.detail
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Take the results away; the words stay in the box."""
        self._panes.search.close_offers()
        if self.open:
            self.open = False
            self.page_changed.emit(False)

    def found_notes(self) -> tuple[list[str], str]:
        """The notes that were found, the best first, and the query they were found by."""
        return list(dict.fromkeys(hit.path for hit in self._found.hits)), self._found.query.strip()

    def shut(self) -> None:
        """Stop working."""
        self._reading.close()
        self.finding.close()
        self.vocabulary.close()

    def open_hit(self, hit: Hit) -> None:
        """Show the note of a hit at its place, the words of the query marked."""
        self._open_first = False
        self.searches.remember(self._found.query)
        words = self._found.words
        self.close()
        self._in_hit = hit.path
        self._session.show(hit.path, Target(hit.where, hit.block, words))
        self._panes.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def help(self) -> None:
        """Show below the box what can be asked for, as examples that can be taken."""
        from gui.search_offers import examples  # noqa: PLC0415  no start needs it

        self._panes.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._panes.search.show_offers(examples())

    def _hear(self) -> None:
        session, panes = self._session, self._panes
        self.finding.found.connect(self._show_found)
        self.finding.counted.connect(lambda counts: self._results().set_counts(counts))
        self.finding.failed.connect(session.catalogued.look)
        self.searches.changed.connect(session.save_settings)
        session.entries_changed.connect(self._notes_changed)
        session.catalogued.changed.connect(self._notes_changed)
        session.catalogued.ready.connect(self._look_again)  # a note's line may be as it was
        session.note_shown.connect(self._note_shown)
        box = panes.search
        box.words, box.kept = self._words, self._kept
        self.vocabulary.came.connect(box.offer_words_again)
        box.query_changed.connect(self._typed)
        box.entered.connect(self._entered)
        box.next_match.connect(panes.detail.next_match)
        box.previous_match.connect(panes.detail.previous_match)
        box.closed.connect(self.leave)
        box.to_results.connect(self._to_results)
        box.taken.connect(self._take)
        box.offers_changed.connect(self._say_problem)
        box.renamed.connect(self._rename)
        box.removed.connect(self._remove)
        panes.detail.matches_changed.connect(self._matches_changed)
        panes.detail.page.escaped.connect(self._escaped)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # The way there and back

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._panes.search and old is not None and not self._is_mine(old):
            place = self._panes.detail.position()
            self._origin = _Origin(self._session.path, place, old)
            self._in_hit = ""

    def _is_mine(self, widget: QWidget) -> bool:
        box = self._panes.search
        parts = (box, box.popup, self._page)
        inside = any(p is not None and (p is widget or p.isAncestorOf(widget)) for p in parts)
        return inside or widget.window() is not box.window()

    def _matches_changed(self, _current: int, total: int) -> None:
        self._unmarked = total == 0

    def _escaped(self) -> None:
        """Escape in the note: where it took the marks of a hit away, back to the results."""
        if self._in_hit and self._unmarked and not self.open and self._found.query.strip():
            QTimer.singleShot(0, self, self._return)  # the window, too, is to see this key

    def _return(self) -> None:
        self._open_page()
        self._results().take_keyboard()

    def _note_shown(self, another: bool) -> None:
        if another:
            self._in_hit = self._in_hit if self._in_hit == self._session.path else ""
            self.close()

    # From the box to the page

    def _typed(self, query: str) -> None:
        self._open_first = False
        if query.strip():
            self._search(query)
            return
        self.finding.search("")
        if self._page is not None:
            self._page.show_all_kinds()
        self._in_hit = ""
        self.close()
        self._panes.detail.mark(())

    def _search(self, query: str) -> None:
        kind = self._page.kind if self._page is not None else ""
        self.finding.search(query, frozenset((kind,)) if kind else ALL_KINDS)

    def _entered(self) -> None:
        if self.finding.busy or not self.open:
            self.start()
            self._open_first = True
            return
        hit = self._results().current()
        if hit is not None:
            self.open_hit(hit)

    def _show_found(self, found: Found) -> None:
        if not found.query.strip():
            return
        self._found = found
        if not found.later:  # else who opened the first of the hits meanwhile is to stay there
            self._open_page()
        self._results().set_found(found)
        self._say_problem()
        if self.open:
            self._results().draw()
        self._results().set_saved(self.searches.name_of(found.query))
        self._panes.search.set_found(
            len(found.hits), found.notes, found.milliseconds, more=found.more
        )
        hit = self._results().current()
        if self._open_first and hit is not None:  # else notes may still be on their way
            self.open_hit(hit)

    def _say_problem(self) -> None:
        """What is wrong with the query, unless one is just choosing what it goes on with."""
        if self._page is not None:
            offered = self._panes.search.offers()
            self._page.set_problem("" if offered else said(self._found.problem))

    def _open_page(self) -> None:
        if not self.open:  # before hits are put in, for marks are drawn where they are seen
            self.open = True
            self._results()
            self.page_changed.emit(True)

    def _to_results(self) -> None:
        self._open_first = False
        if self.open:
            self._results().take_keyboard()

    def _to_box(self) -> None:
        self._panes.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _notes_changed(self) -> None:
        self._searched.changed()
        self._read = ("", None)
        self.vocabulary.changed()
        self._look_again()

    def _look_again(self) -> None:
        if self.open:
            self.finding.again()

    def _results(self) -> ResultsPage:
        if self._page is None:
            from gui.results_page import ResultsPage  # noqa: PLC0415  no start needs it

            self._page = page = ResultsPage(self._panes.theme, self._said_date)
            page.opened.connect(self.open_hit)
            page.previewed.connect(self._preview)
            page.kind_chosen.connect(lambda _: self._search(self._panes.search.text()))
            page.save_toggled.connect(self._toggle_saved)
            page.help_wanted.connect(self.help)
            page.share_wanted.connect(self.share_wanted)
            page.left.connect(self._to_box)
        return self._page

    def _preview(self, hit: Hit) -> None:
        path = hit.path
        self._reading.drop()
        note = self._searched.note_of(path) or (self._read[1] if path == self._read[0] else None)
        if note is not None:
            self._show_preview(note, hit)
            return
        read = self._searched.reading_of(path)

        def done(note: Note | None) -> None:
            self._read = (path, note)
            if self._results().current() == hit:
                self._show_preview(note, hit)

        self._reading.submit(lambda _: read(), done)

    def _show_preview(self, note: Note | None, hit: Hit) -> None:
        if note is None:
            self._results().preview_nothing()
        else:
            self._results().preview(part_of(note, hit.where), hit, self._found.words)

    def _said_date(self, path: str) -> str:
        date = self._searched.date_of(path)
        return short_date(date, self._session.settings.value.date_order) if date else ""

    # What is offered below the box

    def _words(self, text: str, cursor: int) -> Sequence[Offer]:
        from gui.search_offers import completed  # noqa: PLC0415  no start needs it

        return completed(text, cursor, self.vocabulary.words())

    def _kept(self) -> Sequence[Offer]:
        from gui.search_offers import kept  # noqa: PLC0415  no start needs it

        return kept(self.searches.saved, self.searches.recent)

    def _take(self, offer: Offer) -> None:
        if offer.sort == "help" and not offer.text:
            self.help()
            return
        box = self._panes.search
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.setText(offer.text)

    def _rename(self, offer: Offer, name: str) -> None:
        self.searches.rename(offer.label, name)
        self._kept_changed()

    def _remove(self, offer: Offer) -> None:
        if offer.sort == "saved":
            self.searches.unsave(offer.label)
        else:
            self.searches.forget(offer.text)
        self._kept_changed()

    def _kept_changed(self) -> None:
        self._panes.search.offer_kept()
        if self._page is not None:
            self._page.set_saved(self.searches.name_of(self._found.query))

    def _toggle_saved(self) -> None:
        query = self._panes.search.text()
        known = self.searches.name_of(query)
        if known:
            self.searches.unsave(known)
        else:
            self.searches.save(query)
        self._results().set_saved(self.searches.name_of(query))


def part_of(note: Note, where: str) -> Note:
    """A note with one section alone, its heading being the title."""
    section = next((section for place, section in walk(note) if place == where), None)
    if section is None:
        return replace(note, sections=note.sections[:1])
    alone = replace(section, title=NOTHING)
    return Note(note.path, section.title, sections=(alone,))
