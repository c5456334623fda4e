"""The terms of all notes joined to the page that shows one: marked in it, explained on the card.

What terms there are is gathered when a page is whole and has been painted, off the window's
thread, and kept until notes change; then the page is looked through, off that thread, too. A page
of a library's note is thus read without waiting, and its marks come a moment later.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

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
from readout.note.model import Note
from readout.terms.asking import Asked, ask
from readout.terms.glossary import Definition
from readout.terms.known import Known, known_terms

AGAIN_AFTER = 700
"""Milliseconds that changes of notes are waited for together."""
_REMEMBERED = 200


class _Gathered(NamedTuple):
    known: Known
    generation: int


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
        self._known: Known | None = None
        self._generation = -1
        self._notes: list[Note] = []
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
        if self._known is None:
            self._gather()
        else:
            self._mark()

    def settings_changed(self) -> None:
        """Other marks may be wanted."""
        self._raw = ""
        self._mark()

    # What terms there are

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _gather(self) -> None:
        """Gather them where notes are others than before; not while a library is being read."""
        session, catalogued = self._session, self._session.catalogued
        notes = session.notes.all()
        same = len(notes) == len(self._notes) and all(map(_is, notes, self._notes))
        self._stale = self._gathering is not None
        if self._stale or (self._known is not None and catalogued.busy):
            return  # asked for again when that ends
        catalogue = catalogued.catalogue() if catalogued.folders else None
        if self._known is not None and same and catalogue is None and self._generation == 0:
            return
        before = self._generation if same else -1

        def work(job: Job[_Gathered | None]) -> _Gathered | None:
            generation = catalogue.generation() if catalogue is not None else 0
            if generation == before:
                return None
            return _Gathered(known_terms(catalogue, notes, lambda: job.cancelled), generation)

        def done(found: _Gathered | None) -> None:
            self._gathering = None
            if found is not None:
                self._known, self._generation = found
                self._notes = notes
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
        known, settings = self._known, self._session.settings.value
        if self._marking is not None:
            self._marking.cancel()
            self._marking = None
        if known is None or not self._detail.is_complete:
            return
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
        session, catalogued = self._session, self._session.catalogued
        key = term, session.path
        if key in self._answers:
            call(self._answers[key])
            return
        known = self._known
        if known is None:
            return
        catalogue = catalogued.catalogue() if catalogued.folders else None
        notes, order = session.notes.all(), session.settings.value.date_order

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


def _is(one: Note, other: Note) -> bool:
    return one is other
