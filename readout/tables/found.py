"""The tables of notes with the way back to each: from notes at hand, and from a catalogue.

Of a catalogue's notes only the parts with tables are read, out of their parsed forms: a note made
anew would take twice the time. 20,000 notes take two seconds.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

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
    titles: Sequence[str]
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
            [cell.plain for cell in block.columns],
            [[cell.plain for cell in row] for row in block.rows],
        )
        for where, section in walk(note)
        for at, block in enumerate(section.blocks)
        if isinstance(block, Table)
    ]


def gather(
    catalogue: Catalogue | None,
    notes: Iterable[Note],
    touched: Touched = Touched(),  # noqa: B008  nothing in it changes
    go_on: Callable[[int, int], bool] = lambda _done, _total: True,
) -> list[FoundTable]:
    """All tables, those of the newest notes first, of undated ones last.

    ``notes`` are those that are open, corrected: they stand instead of what the catalogue has of
    their paths. ``go_on`` is told now and then how many notes of how many are gone through; where
    it says no, what was found until then is given.
    """
    here = {note.path: note for note in notes}
    if catalogue is not None and touched.kin is not None:
        from readout.items.named import corrected_notes  # noqa: PLC0415  few notes are corrected

        known = [*here]
        for note in corrected_notes(catalogue, touched.notes, touched.kin, known, _ASPECTS):
            here[note.path] = note
    listed: list[_Dated] = []
    if catalogue is not None:
        entries = [each for each in catalogue.entries() if each.tables or each.path in here]
        listed = _catalogued(catalogue, entries, here, go_on)
        for entry in entries:
            here.pop(entry.path, None)
    dated = [*map(_of_note, here.values()), *listed]
    dated.sort(key=lambda each: each[0], reverse=True)
    return [table for _, tables in dated for table in tables]


_Dated: TypeAlias = tuple[str, list[FoundTable]]
"""A note's date and its tables."""


def _of_note(note: Note) -> _Dated:
    return note.date or "", tables_of(note)


def _catalogued(
    catalogue: Catalogue,
    entries: Sequence[Entry],
    here: Mapping[str, Note],
    go_on: Callable[[int, int], bool],
) -> list[_Dated]:
    """The tables of a catalogue's notes, those that are ``here`` at their places."""
    made: list[_Dated] = []
    for at in range(0, len(entries), _AT_ONCE):
        if not go_on(at, len(entries)):
            break
        made += _some(catalogue, entries[at : at + _AT_ONCE], here)
    return made


def _some(
    catalogue: Catalogue, entries: Sequence[Entry], here: Mapping[str, Note]
) -> Iterator[_Dated]:
    forms = _forms(catalogue, [entry.id for entry in entries if entry.path not in here])
    for entry in entries:
        if entry.path in here:
            yield _of_note(here[entry.path])
            continue
        try:
            form = load(zlib.decompress(forms[entry.id]))
            about = entry.path, entry.title, entry.icon, entry.date
            yield entry.date or "", [*_in_sections(form["sections"], "", about)]
        except (zlib.error, ValueError, KeyError, TypeError, RecursionError):
            # Gone meanwhile, or damaged, which the catalogue itself sees to.
            note = catalogue.note_of(entry.id)
            if note is not None:
                yield _of_note(note)


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
) -> Iterator[FoundTable]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        for at, block in enumerate(section["blocks"]):
            if block["type"] == "table":
                place = Place(*about, where, at, section["title"])
                yield FoundTable(place, block["columns"], block["rows"])
        yield from _in_sections(section["sections"], where, about)
