"""The terms of all notes joined to the page that shows one: marked in it, explained on the card.

What terms there are is gathered when a page is whole and has been painted, off the window's
thread, and kept until notes change; then the page is looked through, off that thread, too. A page
of a library's note is thus read without waiting, and its marks come a moment later.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from gui.background import Job, Lane
from gui.glossary.ground import ground_of
from gui.glossary.words import card_text
from gui.history import Target
from gui.panes.detail import DetailPane
from gui.panes.term_card import CardText
from gui.panes.term_marks import TermMarks
from gui.session import Session
from gui.text.marking import Marked, mark
from readout import places
from readout.note.model import Note
from readout.terms.asking import Asked, ask
from readout.terms.glossary import Definition
from readout.terms.known import Known, known_terms

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

AGAIN_AFTER = 700
"""Milliseconds that changes of notes are waited for together."""
_REMEMBERED = 200


class _Sources(NamedTuple):
    """Whose terms count for the note that is shown, those that are open and the catalogue's.

    Readout's own notes and the user's do not explain each other: what *progress* is to Readout is
    no matter of somebody's project.
    """

    bundled: bool
    notes: list[Note]
    catalogue: Catalogue | None


class _Gathered(NamedTuple):
    known: Known
    generation: int
    notes: list[Note]


class TermMarking(QObject):
    """Marks the terms of all notes in the one that is shown, and answers what they mean.

    ``look`` is to be called when a page is whole. Where the settings want no marks, cards still
    have what other notes say of the note's own terms.
    """

    def __init__(
        self, session: Session, detail: DetailPane, lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._detail = detail
        self._lane = lane
        self._gathered: dict[bool, _Gathered] = {}
        self._stale = False
        self._gathering: Job[_Gathered | None] | None = None
        self._marking: Job[Marked] | None = None
        self._answers: dict[tuple[str, str], CardText] = {}
        self._raw = ""
        self._marks = detail.page.mentions = TermMarks(detail.page)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AGAIN_AFTER)
        self._timer.timeout.connect(self._gather)
        detail.pointing.ask = self._ask
        detail.pointing.followed.connect(self._follow)
        session.note_shown.connect(self._forget)
        catalogued = session.catalogued
        for signal in (session.entries_changed, catalogued.changed, catalogued.ready):
            signal.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether marks may come or change by themselves in a moment."""
        return bool(self._gathering or self._marking) or self._timer.isActive()

    def look(self) -> None:
        """The page is whole: mark it."""
        if self._sources().bundled not in self._gathered:
            self._gather()
        else:
            self._mark()
            self._gather()

    def settings_changed(self) -> None:
        """Other marks may be wanted."""
        self._raw = ""
        self._mark()

    # What terms there are

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _sources(self) -> _Sources:
        session, catalogued = self._session, self._session.catalogued
        bundled = _is_bundled(session.path)
        notes = [note for note in session.notes.all() if _is_bundled(note.path) == bundled]
        is_wanted = bool(catalogued.folders) and not bundled
        return _Sources(bundled, notes, catalogued.catalogue() if is_wanted else None)

    def _gather(self) -> None:
        """Gather them where notes are others than before; not while a library is being read."""
        bundled, notes, catalogue = self._sources()
        known = self._gathered.get(bundled)
        self._stale = self._gathering is not None
        if self._stale or (known is not None and self._session.catalogued.busy):
            return  # asked for again when that ends
        same = known is not None and list(map(id, notes)) == list(map(id, known.notes))
        before = known.generation if known is not None and same else -1
        if before == 0 and catalogue is None:
            return

        def work(job: Job[_Gathered | None]) -> _Gathered | None:
            generation = catalogue.generation() if catalogue is not None else 0
            if generation == before:
                return None
            known = known_terms(catalogue, notes, lambda: job.cancelled)
            return _Gathered(known, generation, notes)

        def done(found: _Gathered | None) -> None:
            self._gathering = None
            if found is not None:
                self._gathered[bundled] = found
                self._answers.clear()
                self._raw = ""
                self._mark()
            if self._stale:
                self._gather()

        self._gathering = self._lane.submit(work, done)

    # Where they stand on the page

    def _forget(self) -> None:
        """Another note is shown, or this one anew; marks stay where its text is the same so far."""
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        self._detail.pointing.forget()
        here = self._detail.page.document().toRawText()
        if not (here and self._raw.startswith(here)):
            self._raw = ""
            self._marks.show(Marked())

    def _mark(self) -> None:
        """Mark the page, unless it is not whole or has the same text as that which is marked."""
        settings = self._session.settings.value
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        gathered = self._gathered.get(_is_bundled(self._session.path))
        if gathered is None or not self._detail.is_complete:
            return
        known = gathered.known
        if not (settings.other_terms and len(known)):
            self._marks.show(Marked())
            return
        ground = ground_of(self._detail)
        if ground.raw == self._raw:
            return  # in other type or colours

        def done(marked: Marked) -> None:
            self._marking = None
            self._raw = ground.raw
            self._marks.show(marked)

        sparing = not settings.every_mention
        self._marking = self._lane.submit(lambda _: mark(ground, known, sparing=sparing), done)

    # What they mean

    def _ask(self, term: str, call: Callable[[CardText], None]) -> None:
        key = term, self._session.path
        if key in self._answers:
            call(self._answers[key])
            return
        bundled, notes, catalogue = self._sources()
        if bundled not in self._gathered:
            return
        known, order = self._gathered[bundled].known, self._session.settings.value.date_order

        def work(_: Job[Asked]) -> Asked:
            return ask(term, known, catalogue, notes, key[1])

        def done(asked: Asked) -> None:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[key] = card_text(asked, key[1], order)
            call(self._answers[key])

        self._lane.submit(work, done)

    def _follow(self, place: object) -> None:
        if isinstance(place, Definition):
            self._session.show(place.path, Target(place.where, place.block))


def _is_bundled(path: str) -> bool:
    return os.path.dirname(path) == str(places.data())  # noqa: PTH120  asked of every open note
