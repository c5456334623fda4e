"""The tables of notes with the way back to each: from notes at hand, and from a catalogue.

Of a catalogue's notes only the parts with tables are read, out of their parsed forms: a note made
anew would take twice the time. 20,000 notes take two seconds the first time; after that only what
changed is read.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from readout.json_bytes import load
from readout.note.model import Note, Table
from readout.note.views import walk

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue, Entry
    from readout.progress.kinship import Kin
    from readout.progress.record import Record
    from readout.progress.store import Progress

_AT_ONCE = 100
_ASPECTS = frozenset(("title", "date", "role", "columns", "cuts"))
"""The aspects of corrections that change tables, or the notes they stand in."""


class Place(NamedTuple):
    """Where a table stands: its note, the JSON Pointer of its section, its index there.

    ``note``, ``icon`` and ``date`` are the note's title, icon and ISO date, ``section`` is the
    section's title.
    """

    path: str
    note: str
    icon: str
    date: str | None
    where: str
    block: int
    section: str


class FoundTable(NamedTuple):
    """A table's texts, as many in each row as there are ``titles``, and where it stands."""

    place: Place
    titles: tuple[str, ...]
    rows: Sequence[Sequence[str]]


class Touched(NamedTuple):
    """What progress says of notes, as it was when this was taken; nothing in it changes."""

    notes: Sequence[tuple[str, Record]] = ()
    kin: Kin | None = None


def touched_by(progress: Progress) -> Touched:
    """Take what ``gather`` needs of progress; in the thread that changes it."""
    return Touched([*progress.each("notes")], progress.kin("notes"))


def tables_of(note: Note) -> list[FoundTable]:
    """The tables of a note in reading order."""
    about = note.path, note.title.plain, note.icon, note.date
    return [
        FoundTable(
            Place(*about, where, at, section.title.plain),
            tuple(cell.plain for cell in block.columns),
            [[cell.plain for cell in row] for row in block.rows],
        )
        for where, section in walk(note)
        for at, block in enumerate(section.blocks)
        if isinstance(block, Table)
    ]


class Gatherer:
    """Gathers all tables, and after that once more only those of a catalogue's notes that changed.

    One thread at a time may ask it. ``folder`` is the catalogue's; None where there is none.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._catalogue: Catalogue | None = None
        self._generation = 0
        self._unread: dict[int, Entry] = {}
        self._read: dict[int, _OfNote] = {}
        self._titles: dict[tuple[str, ...], tuple[str, ...]] = {}

    def gather(
        self,
        notes: Iterable[Note],
        touched: Touched = Touched(),  # noqa: B008  nothing in it changes
        go_on: Callable[[int, int], bool] = lambda _done, _total: True,
    ) -> list[FoundTable]:
        """All tables, those of the newest notes first, of undated ones last.

        ``notes`` are those that are open, corrected: they stand instead of what the catalogue has
        of their paths. ``go_on`` is told now and then how many notes of how many are gone through;
        where it says no, what was found until then is given, and the next time goes on there.
        A table that is the same as before is the same object.
        """
        here = {note.path: note for note in notes}
        if self.folder is not None:
            catalogue = self._opened(self.folder)
            if touched.kin is not None:
                from readout.items.named import corrected_notes  # noqa: PLC0415  few are corrected

                known = [*here]
                for note in corrected_notes(catalogue, touched.notes, touched.kin, known, _ASPECTS):
                    here[note.path] = note
            self._renew(catalogue, go_on)
        listed = []
        for note_id in sorted(self._read):
            found = self._read[note_id]
            opened = here.pop(found.path, None)
            listed.append(found if opened is None else _of_note(opened))
        dated = [*map(_of_note, here.values()), *listed]
        dated.sort(key=lambda each: each.date, reverse=True)
        return [table for each in dated for table in each.tables]

    def close(self) -> None:
        """Let go of the catalogue."""
        if self._catalogue is not None:
            self._catalogue.close()

    def _opened(self, folder: Path) -> Catalogue:
        if self._catalogue is None:
            from readout.library.catalogue import Catalogue  # noqa: PLC0415  no start needs it

            # One of its own: that it was made anew is told but once.
            self._catalogue = Catalogue(folder)
        return self._catalogue

    def _renew(self, catalogue: Catalogue, go_on: Callable[[int, int], bool]) -> None:
        """Take in what changed in the catalogue."""
        generation = catalogue.generation()
        changes = catalogue.changed_since(self._generation)
        self._generation = generation
        gone = [*changes.removed, *(entry.id for entry in changes.entries)]
        for note_id in gone:
            self._read.pop(note_id, None)
            self._unread.pop(note_id, None)
        self._unread |= {entry.id: entry for entry in changes.entries if entry.tables}
        entries = [*self._unread.values()]
        for at in range(0, len(entries), _AT_ONCE):
            if not go_on(at, len(entries)):
                break
            some = entries[at : at + _AT_ONCE]
            for entry, found in zip(some, self._some(catalogue, some), strict=True):
                self._read[entry.id] = found
                del self._unread[entry.id]

    def _some(self, catalogue: Catalogue, entries: Sequence[Entry]) -> Iterator[_OfNote]:
        forms = _forms(catalogue, [entry.id for entry in entries])
        for entry in entries:
            try:
                form = load(zlib.decompress(forms[entry.id]))
                about = entry.path, entry.title, entry.icon, entry.date
                tables = [*_in_sections(form["sections"], "", about, self._titles)]
            except (zlib.error, ValueError, KeyError, TypeError, RecursionError):
                # Gone meanwhile, or damaged, which the catalogue itself sees to.
                note = catalogue.note_of(entry.id)
                tables = tables_of(note) if note is not None else []
            yield _OfNote(entry.path, entry.date or "", tables)


class _OfNote(NamedTuple):
    path: str
    date: str
    tables: Sequence[FoundTable]


def _of_note(note: Note) -> _OfNote:
    return _OfNote(note.path, note.date or "", tables_of(note))


def _forms(catalogue: Catalogue, ids: Sequence[int]) -> dict[int, bytes]:
    """The parsed forms of some notes; by a connection of their own, so that no other waits."""
    from readout.library import schema  # noqa: PLC0415  the window's start needs none of it

    marks = ",".join("?" * len(ids))
    try:
        with closing(schema.open_to_read(catalogue.folder)) as database:
            query = f"SELECT id, form FROM forms WHERE id IN ({marks})"  # noqa: S608  marks
            return dict(database.execute(query, ids).fetchall())
    except (schema.NoCatalogueError, sqlite3.Error, OSError):
        return {}


def _in_sections(
    sections: Iterable[Mapping[str, Any]],
    above: str,
    about: tuple[str, str, str, str | None],
    known: dict[tuple[str, ...], tuple[str, ...]],
) -> Iterator[FoundTable]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        for at, block in enumerate(section["blocks"]):
            if block["type"] == "table":
                place = Place(*about, where, at, section["title"])
                titles = tuple(block["columns"])
                yield FoundTable(place, known.setdefault(titles, titles), block["rows"])
        yield from _in_sections(section["sections"], where, about, known)
