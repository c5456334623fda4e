"""Looks whether notes in which something was done are gone: at a start, and when files go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from gui.catalogued import Lines
from gui.session import Session
from readout.note.model import Note

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue
    from readout.progress.lost import Lost

AFTER = 1_000
"""Milliseconds from the last news until it is looked: a file may come back by another name."""


class Losses(QObject):
    """Tells ``session.following`` of each loss once; the settings keep of which it was told.

    What was gone between two looks is one step, and so are folders that are away since.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._look)
        session.intake.lost.connect(self._soon)
        session.catalogued.changed.connect(self._listed)
        session.catalogued.ready.connect(self._timer.start)
        if session.settings.value.gone is None and not session.progress.ours("items"):
            session.settings.change(gone=())  # nothing can be gone yet
        self._timer.start()

    def _soon(self, _: Sequence[str]) -> None:
        self._timer.start()

    def _listed(self, lines: Lines) -> None:
        if lines.removed:
            self._timer.start()

    def _look(self) -> None:
        session = self._session
        if session.intake.busy or session.following.busy:
            self._timer.start()
            return
        value = session.settings.value
        away = session.intake.away()
        find = partial(
            _find,
            session,
            _named(session),
            session.following.asked(),
            [folder for folder in away if folder not in value.away],
            frozenset(session.catalogued.lines),
        )
        session.following.gone(find, partial(self._told, away))

    def _told(self, away: Sequence[str], lost: Lost) -> None:
        settings = self._session.settings
        told = {"away": tuple(away), "gone": lost.gone}
        before = settings.value
        settings.change(**told)
        if settings.value != before:
            self._session.save_settings()


def _find(
    session: Session,
    named: Callable[[Sequence[Mapping[str, Any]]], Iterable[str]],
    asked: frozenset[str],
    away: Sequence[str],
    listed: frozenset[str],
) -> Lost:
    from readout.progress.lost import Lost, Open, lost_notes  # noqa: PLC0415  no start needs it
    from readout.progress.mass import notes_at  # noqa: PLC0415  the same

    library, progress = session.library, session.progress
    value = session.settings.value
    folders = library.folders()
    opened = Open(folders, frozenset(value.files), frozenset(value.closed), listed, named)
    lost = lost_notes(progress, opened, value.gone, asked)
    return Lost(lost.gone, (*lost.new, *notes_at(progress, (), away)) if away else lost.new)


def _named(session: Session) -> Callable[[Sequence[Mapping[str, Any]]], Iterable[str]]:
    """Finds the notes that are there by another file name, in another thread."""
    catalogued = session.catalogued
    catalogue = catalogued.catalogue() if catalogued.folders else None
    return partial(_ids, session.notes.all(), catalogue)


def _ids(
    notes: Sequence[Note], catalogue: Catalogue | None, abouts: Sequence[Mapping[str, Any]]
) -> set[str]:
    from readout.items.named import notes_named  # noqa: PLC0415  no start needs it
    from readout.progress.identity import note_id  # noqa: PLC0415  the same
    from readout.progress.mass import file_of  # noqa: PLC0415  the same

    found = {note_id(note) for note in notes if Path(file_of(note.path)).exists()}
    return found | (notes_named(catalogue, abouts).keys() if catalogue is not None else set())
