"""All action items of a library: as its notes say them, with what the user did.

the window's thread                another thread
snapshot(progress)  ─────────────▶ gather(catalogue, notes, snapshot) ─▶ rows
snapshot(progress) after a tick ─▶ applied(said rows, snapshot)       ─▶ rows
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

from readout.items.columns import Items
from readout.items.named import corrected_notes, notes_named
from readout.items.rows import ItemRow, is_date, own_row, rows_of
from readout.note.model import Note
from readout.progress.identity import note_id
from readout.progress.kinship import Kin
from readout.progress.record import Record
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue
    from readout.library.packed import PagedNote


class Snapshot(NamedTuple):
    """What progress says of items, as it was when this was taken; nothing in it changes.

    ``items`` and ``own`` are the records by their keys, those of one thing already joined;
    ``notes`` are the records of notes as they stand, ``kin`` says which of them are of one.
    """

    items: Mapping[str, Record]
    own: Mapping[str, Record]
    notes: Sequence[tuple[str, Record]]
    kin: Kin


def snapshot(progress: Progress) -> Snapshot:
    """Take what ``gather`` needs of progress; in the thread that changes it."""
    return Snapshot(
        progress.records("items"),
        progress.records("own"),
        [*progress.each("notes")],
        progress.kin("notes"),
    )


def gather(catalogue: Catalogue | None, notes: Iterable[Note], touched: Snapshot) -> Items:
    """All items, dismissed ones too: note by note in reading order, own items last.

    ``notes`` are those that are open, corrected: they stand instead of what the catalogue has of
    the same paths, at its place; those of which it has no items come first.
    """
    return applied(said(catalogue, notes, touched), touched)


def said(catalogue: Catalogue | None, notes: Iterable[Note], touched: Snapshot) -> Items:
    """All items as the notes say them, and own items as they were added."""
    here = list(notes)
    if catalogue is not None:
        known = {note.path for note in here}
        here += corrected_notes(catalogue, touched.notes, touched.kin, known)
    instead: dict[str, list[ItemRow]] = {}
    for note in here:
        instead.setdefault(note.path, []).extend(rows_of(note))
    pages = catalogue.pages_of_actions(apart=instead) if catalogue is not None else []
    placed = {page.apart for page in pages}
    made = Items()
    made.extend(row for path, rows in instead.items() if path not in placed for row in rows)
    for page in pages:
        if page.apart:
            made.extend(instead[page.apart])
        else:
            made.add_page(page)
    made.extend(_own(catalogue, here, touched))
    return made


def applied(items: Items, touched: Snapshot) -> Items:
    """What ``said`` gave with what the user did; ``items`` themselves are as before."""
    made = items.copy()
    records, own = touched.items, touched.own
    for at in compress(range(len(items)), map(records.__contains__, items.ids)):
        if at not in items.own:
            made.touch(at, records[items.ids[at]])
    for at in items.own:
        if items.ids[at] in own:
            made.touch(at, own[items.ids[at]])
    return made


def _own(catalogue: Catalogue | None, notes: Sequence[Note], touched: Snapshot) -> list[ItemRow]:
    """The items that the user added, in the order of their adding, each with its note.

    Where the note is not there now, they have the title, date and path that it had.
    """
    if not touched.own:
        return []
    said = dict(touched.notes)
    here = {note_id(note): note for note in notes}
    found: Mapping[str, Sequence[PagedNote]] = {}
    if catalogue is not None:
        ids = {key for record in touched.own.values() for key in _family(record, touched.kin)}
        abouts = [record.get("note", {}) for record in touched.own.values()]
        abouts += [said[key].get("note", {}) for key in ids if key in said]
        found = notes_named(catalogue, abouts)
    made: list[tuple[str, str, ItemRow]] = []
    for key, record in touched.own.items():
        fields, about = record["fields"], record.get("note", {})
        text = str(fields.get("text", {}).get("value") or record.get("text", ""))
        family = _family(record, touched.kin)
        note = next((here[each] for each in family if each in here), None)
        if note is not None:
            row = own_row(key, text, note)
        else:
            row = ItemRow(key, own=True, text=text)
            row = _with_note(row, about, next((found[i][0] for i in family if i in found), None))
        made.append((fields.get("added", {}).get("clock", ""), key, row))
    return [row for _, _, row in sorted(made)]


def _family(record: Record, kin: Kin) -> tuple[str, ...]:
    """The ids of a record's note, its own first."""
    key = record.get("note", {}).get("id")
    return (key, *kin.get(key, ())) if isinstance(key, str) else ()


def _with_note(row: ItemRow, about: Mapping[str, Any], note: PagedNote | None) -> ItemRow:
    if note is not None:
        return row._replace(path=note.path, note=note.title, icon=note.icon, date=note.date)
    title, path, day = (about.get(name) for name in ("title", "path", "date"))
    return row._replace(
        path=path if isinstance(path, str) else "",
        note=title if isinstance(title, str) else "",
        date=str(day) if is_date(day) else None,
    )
