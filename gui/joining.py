"""Session and panes joined: panes show what the session has and tell it what the user wants."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background import Job, Lane
from gui.history import Target
from gui.note_menu import NoteMenu
from gui.pane_set import PaneSet
from gui.pointers import walk
from gui.reading_time import minutes
from gui.session import Session
from gui.sourcing import Sourcing
from gui.wording import About, subtitle
from readout.note.model import Note, Term
from readout.note.views import terms

DOUBTS_AFTER = 120
"""Milliseconds after a note is shown until its doubts are counted: it is drawn first."""
PLACE_AFTER = 1_500
"""Milliseconds after the last scrolling until the place is kept."""


class Joining(QObject):
    """Keeps the panes as the session is. ``shown`` comes after a note was put into all panes."""

    shown = Signal()

    def __init__(self, session: Session, panes: PaneSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._shown: Note | None = None
        self._place_timer = _after(PLACE_AFTER, self.keep_place, self)
        self._doubts_timer = _after(DOUBTS_AFTER, self._count_doubts, self)
        self._counting = Lane("doubts", self)
        self.menu = NoteMenu(session, panes, self)
        self._sourcing = Sourcing(session, panes, self)
        self._hear_session()
        self._hear_panes()

    def keep_place(self) -> None:
        """Remember where one is in the shown note."""
        if self._shown is not None:
            self._session.marks.keep(self._shown, "place", self._panes.detail.position())

    def shut(self) -> None:
        """Stop working."""
        self._doubts_timer.stop()
        self._counting.close()
        self._sourcing.shut()

    def jump(self, key: str) -> None:
        """Show where an action item stands in its note."""
        note = self._session.note
        place = self._session.ticking.block_of(note, key) if note else None
        if place is not None:
            self._go(Target(*place))

    def define(self, term: str) -> None:
        """Show where a term is defined."""
        note = self._session.note
        if note is None:
            return
        for where, section in walk(note):
            for index, block in enumerate(section.blocks):
                if isinstance(block, Term) and block.term.plain == term:
                    self._go(Target(where, index))
                    return

    def _hear_session(self) -> None:
        session, status = self._session, self._panes.status
        session.note_shown.connect(self._show)
        session.went.connect(self._went)
        session.items_changed.connect(self._fill_items)
        session.marks.read_changed.connect(self._fill_read)
        session.reading.connect(status.set_reading)
        session.catalogued.index_changed.connect(status.set_index)
        session.catalogued.ready.connect(lambda: self._panes.banners.settle("index"))
        session.following.told.connect(status.say)
        session.trouble.connect(self._panes.banners.tell)
        session.saving.state_changed.connect(self._saved)
        status.stop.connect(session.intake.stop)

    def _hear_panes(self) -> None:
        session, panes = self._session, self._panes
        panes.notes.chosen.connect(session.show)
        panes.notes.removed.connect(lambda paths: session.close_note(*paths))
        panes.topics.chosen.connect(self._chosen)
        panes.topics.walked.connect(self._walked)
        panes.topics.read_toggled.connect(session.set_read)
        panes.topics.fold_toggled.connect(self._fold)
        panes.detail.folded.connect(self._folded)
        panes.detail.section_reached.connect(self._reached)
        panes.detail.section_read.connect(self._was_read)
        panes.detail.status.connect(panes.status.say)
        panes.highlights.views_changed.connect(self._keep_tables)
        panes.highlights.copied.connect(panes.status.say)
        panes.items.ticked.connect(session.tick)
        for signal, act in (
            (panes.items.dismissed, session.ticking.dismiss),
            (panes.items.restored, session.ticking.restore),
            (panes.items.removed, session.ticking.remove),
            (panes.items.added, session.ticking.add),
        ):
            signal.connect(self._with_note(act))
        panes.items.jump.connect(self.jump)
        panes.terms.chosen.connect(self.define)

    def _with_note(self, act: Callable[[Note, str], None]) -> Callable[[str], None]:
        def call(word: str) -> None:
            if self._session.note is not None:
                act(self._session.note, word)

        return call

    def _fold(self, where: str, folded: bool) -> None:
        self._panes.detail.set_folded(where, folded=folded)

    def _folded(self) -> None:
        self._panes.topics.set_folded(self._panes.detail.folds.folded())

    def _chosen(self, where: str) -> None:
        self._go(Target(where))

    def _walked(self, where: str) -> None:
        """The page goes along with who walks through the tree; that is no place to come back to."""
        self._panes.detail.walk_to(where)
        self._panes.highlights.show_section(where)
        self._place_timer.start()

    def _was_read(self, where: str) -> None:
        self._session.set_read(where, True)

    def _go(self, target: Target) -> None:
        self._session.show(self._session.path, target)

    def _show(self, another: bool) -> None:
        session, panes = self._session, self._panes
        if another:
            self.keep_place()
            self._counting.drop()
            panes.status.doubts.set_count(0)
        place: object = None
        if self._shown is not None and not another:
            place = panes.detail.position()
        note = self._shown = session.note
        self._place_timer.stop()
        order = session.settings.value.date_order
        panes.notes.set_date_order(order)
        panes.notes.set_current(session.path)
        panes.topics.set_note(note)
        panes.detail.show_note(note, subtitle(_about(note), order) if note else "")
        panes.topics.set_folded(panes.detail.folds.folded())
        panes.highlights.set_note(note)
        panes.terms.set_terms(terms(note) if note else ())
        self._fill_items()
        self._fill_read()
        left = session.kept("tables")
        panes.highlights.restore_views(session.kept("sort") if left is None else left)
        if place is None:
            place = session.kept("place")
        if isinstance(place, str) and place:
            panes.detail.restore(place)
        here = place.partition("#")[0] if isinstance(place, str) else ""
        panes.topics.set_current(here or "/sections/0")
        self._doubts_timer.start()
        self.shown.emit()

    def _count_doubts(self) -> None:
        self._counting.drop()
        read, note, mark = self._session.read, self._session.note, self._panes.status.doubts
        if read is None or note is None or not (read.doubts or note.doubts):
            mark.set_count(0)
            return
        known, reckon = read, self._session.correcting.reckoning(read)

        def work(_: Job[int]) -> int:
            from gui.panes.doubt_rows import open_doubts  # noqa: PLC0415  most notes have none

            return open_doubts(known, reckon())

        self._counting.submit(work, mark.set_count)

    def _went(self, target: Target) -> None:
        if target.words:
            self._panes.detail.mark(target.words)
        if target.where or target.words:
            self._panes.detail.go_to(target.where, target.block, target.words)
        if target.where:
            self._panes.topics.set_current(target.where)
            self._panes.highlights.show_section(target.where)

    def _reached(self, where: str) -> None:
        self._panes.topics.set_current(where)
        self._panes.highlights.show_section(where)
        self._place_timer.start()

    def _fill_items(self) -> None:
        self._panes.items.set_date_order(self._session.settings.value.date_order)
        self._panes.items.set_items(self._session.items())
        self._panes.detail.set_ticked(self._session.ticked())
        self._panes.topics.set_done(*self._session.counts())
        self._far()

    def _fill_read(self) -> None:
        self._panes.topics.set_read(self._session.read_sections())
        self._far()

    def _far(self) -> None:
        self._panes.status.set_far(*self._session.counts(), *self._session.topics_read())

    def _saved(self, state: str) -> None:
        if state == "saved":
            self._panes.banners.settle("save")
        self._panes.status.set_saved(state)  # type: ignore[arg-type]  # signals know but str

    def _keep_tables(self, state: object) -> None:
        if self._shown is not None:
            self._session.marks.keep(self._shown, "tables", state)


def _about(note: Note) -> About:
    return About(note.date, note.date_text, minutes(note), note.path)


def _after(milliseconds: int, call: Callable[[], None], parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(call)
    return timer
