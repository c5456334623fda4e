"""The notes that are to be shared, with their corrections and their items as they stand now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.session import Session
from readout.export.html.page import Shared
from readout.items.gather import Snapshot, applied, said, snapshot
from readout.items.named import corrected_notes
from readout.items.rows import ItemRow
from readout.note.model import Note
from readout.reading.read import shown

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue

_ASPECTS = ("title", "date", "due", "kind", "role", "columns", "cuts")


class Wanted(NamedTuple):
    """What to gather from, taken in the window's thread; all in it may be used in another.

    ``here`` are the notes that are open, corrected, and ``errors`` why some cannot be read.
    """

    paths: Sequence[str]
    here: Mapping[str, Note]
    errors: Mapping[str, str]
    catalogue: Catalogue | None
    touched: Snapshot


class Gathered(NamedTuple):
    """The notes in the order wanted; ``failed`` has a sentence for each that could not be had."""

    shared: list[Shared]
    failed: list[str]


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("Sharing", text)


def wanted(session: Session, paths: Iterable[str]) -> Wanted:
    """What is needed of a session to share these notes."""
    paths = list(dict.fromkeys(paths))
    here = {path: note for path in paths if (note := session.notes.get(path))}
    errors = {path: error for path in paths if (error := session.notes.error(path))}
    elsewhere = any(path in session.catalogued for path in paths if path not in here)
    catalogue = session.catalogued.catalogue() if elsewhere else None
    return Wanted(paths, here, errors, catalogue, snapshot(session.progress))


def gathered(source: Wanted, step: Callable[[int], None]) -> Gathered:
    """The notes; ``step`` is told how many were looked at, and may raise to end it."""
    catalogue, touched = source.catalogue, source.touched
    known = dict(source.here)
    if catalogue is not None:
        inside = corrected_notes(catalogue, touched.notes, touched.kin, source.here, _ASPECTS)
        known = {note.path: note for note in inside} | known
    notes, failed = list[Note](), list[str]()
    for count, path in enumerate(source.paths, 1):
        note = known.get(path) or (catalogue.note(path) if catalogue is not None else None)
        if note is None:
            failed.append(_reason(source, path))
        else:
            notes.append(note)
        step(count)
    rows: dict[str, list[ItemRow]] = {note.path: [] for note in notes}
    for row in applied(said(None, notes, touched), touched):
        if row.path in rows and not row.dismissed:
            rows[row.path].append(row)
    return Gathered([Shared(note, rows[note.path]) for note in notes], failed)


def _reason(source: Wanted, path: str) -> str:
    name = Path(path).name
    if path in source.errors:
        reason = source.errors[path].removeprefix(f"{shown(path)}: ")
        return f"{name}: {reason}"
    entry = source.catalogue.entry(path) if source.catalogue is not None else None
    if entry is not None and entry.error:
        return f"{name}: {entry.error}"
    return tr("%1 is not read yet: share it again in a moment.").replace("%1", name)
