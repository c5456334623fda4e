"""All action items of a library: as its notes say them, with what the user did.

the window's thread                another thread
snapshot(progress)  ─────────────▶ gather(catalogue, notes, snapshot) ─▶ rows
snapshot(progress) after a tick ─▶ applied(said rows, snapshot)       ─▶ rows
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from readout.items.rows import ItemRow, rows_of, with_progress
from readout.note.model import Note
from readout.progress.identity import note_id
from readout.progress.kinship import Kin
from readout.progress.record import Record
from readout.progress.store import Progress

if TYPE_CHECKING:
    from readout.library.catalogue import Catalogue
    from readout.library.packed import Page

_ROW: Callable[[tuple[Any, ...]], ItemRow] = partial(tuple.__new__, ItemRow)
"""Makes a row of its values: ``ItemRow._make`` checks their number each time."""


class Snapshot(NamedTuple):
    """What progress says of items, as it was when this was taken; nothing in it changes.

    ``items`` and ``own`` are the records by their keys, those of one thing already joined;
    ``kin`` says which notes are one.
    """

    items: Mapping[str, Record]
    own: Mapping[str, Record]
    kin: Kin


def snapshot(progress: Progress) -> Snapshot:
    """Take what ``gather`` needs of progress; in the thread that changes it."""
    return Snapshot(progress.records("items"), progress.records("own"), progress.kin("notes"))


def gather(catalogue: Catalogue | None, notes: Iterable[Note], touched: Snapshot) -> list[ItemRow]:
    """All items, dismissed ones too: note by note in reading order, own items last.

    ``notes`` are those that are open, corrected: they stand instead of what the catalogue has of
    the same paths.
    """
    return applied(said(catalogue, notes, touched), touched)


def said(catalogue: Catalogue | None, notes: Iterable[Note], touched: Snapshot) -> list[ItemRow]:
    """All items as the notes say them, and own items as they were added."""
    here = list(notes)
    rows = [row for note in here for row in rows_of(note)]
    if catalogue is not None:
        known = {note.path for note in here}
        for page in catalogue.action_pages():
            rows += _rows_in(page, known)
    return rows + _own(here, touched)


def _rows_in(page: Page, but: set[str]) -> list[ItemRow]:
    """The items of a page, but those of some paths; in few steps, as there may be many of them."""
    if not page.ids:
        return []
    counts = [note.items for note in page.notes]
    _, paths, titles, icons, dates, _ = zip(*page.notes, strict=True)
    wheres, sections, blocks, ordinals, inferred, marks = zip(*page.places, strict=True)
    columns = (
        page.ids,
        repeat(False),
        *(_spread(values, counts) for values in (paths, titles, icons, dates)),
        sections,
        wheres,
        blocks,
        chain.from_iterable(range(1, count + 1) for count in counts),
        ordinals,
        page.texts,
        page.owners,
        page.dues,
        inferred,
        marks,
        *map(repeat, (None, "", None, False)),
        marks,
        *map(repeat, (None, None)),
    )
    rows = [*map(_ROW, zip(*columns, strict=False))]
    if but.isdisjoint(paths):
        return rows
    return [row for row in rows if row.path not in but]


def _spread(values: Iterable[Any], counts: Iterable[int]) -> Iterator[Any]:
    """Each value as often as its count says."""
    return chain.from_iterable(map(repeat, values, counts))


def applied(rows: Sequence[ItemRow], touched: Snapshot) -> list[ItemRow]:
    """What ``said`` gave with what the user did; the rows of untouched items are the same."""
    items, own = touched.items, touched.own
    made = []
    for row in rows:
        record = (own if row.own else items).get(row.item)
        made.append(row if record is None else with_progress(row, record))
    return made


def _own(notes: Sequence[Note], touched: Snapshot) -> list[ItemRow]:
    """The items that the user added, in the order of their adding, each with its note."""
    found = {note_id(note): note for note in notes} if touched.own else {}
    made: list[tuple[str, ItemRow]] = []
    for key, record in touched.own.items():
        fields = record["fields"]
        about = record.get("note", {})
        text = fields.get("text", {}).get("value") or record.get("text", "")
        known = str(about.get("id", ""))
        family = touched.kin.get(known, (known,))
        note = next((found[each] for each in family if each in found), None)
        row = ItemRow(
            key,
            own=True,
            path=str(about.get("path", "")) if note is None else note.path,
            note=str(about.get("title", "")) if note is None else note.title.plain,
            icon="" if note is None else note.icon,
            date=about.get("date") if note is None else note.date,
            text=str(text),
        )
        made.append((fields.get("added", {}).get("clock", ""), row))
    return [row for _, row in sorted(made, key=lambda each: each[0])]
