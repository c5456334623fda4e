"""A note's action items as the catalogue keeps them: a few texts, each a column of all of them.

So 100,000 items are fetched for a page in half the time of as many rows: the engine joins the
columns of many notes without Python's lock, which each row would wait for, and parting a long text
takes a sixth of the time of fetching what is in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

_PAGE = 250
"""Ids of notes whose items are fetched as one value: more take no less time, and the engine has no
value of a gigabyte."""
_AT_ONCE = 500
"""Values that one query asks for."""
_ITEM, _PART = "\x1f", "\x1d"
"""Stand between items, and between the parts of a place or the owners of one item."""
_BLANKS = str.maketrans(_ITEM + _PART, "  ")
_NOTE = "n.id, CAST(n.path AS TEXT), n.title, n.icon, n.date, n.actions"
_QUERY = f"""
    SELECT json_group_array(json_array({_NOTE})), group_concat(a.ids, char(31)),
        group_concat(a.places, char(31)), group_concat(a.owners, char(31)),
        group_concat(a.dues, char(31)), group_concat(a.texts, char(31))
    FROM actions a CROSS JOIN notes n ON n.id = a.note WHERE a.note BETWEEN ? AND ?
"""  # noqa: S608  a constant


class Place(NamedTuple):
    """Where an item stands and what its note marked, as in ``rows.ActionRow``."""

    where: str
    section: str
    block: int
    ordinal: int
    due_inferred: bool
    done: bool


class Item(NamedTuple):
    """One item, before it is packed."""

    id: str
    place: Place
    owners: Sequence[str]
    due: str | None
    text: str


class PagedNote(NamedTuple):
    """A note of a page, and how many items it has."""

    id: int
    path: str
    title: str
    icon: str
    date: str | None
    items: int


class Page(NamedTuple):
    """Items of some notes: each column has as many values as the notes have items together."""

    notes: list[PagedNote]
    ids: list[str]
    places: list[Place]
    owners: list[tuple[str, ...]]
    dues: list[str | None]
    texts: list[str]

    def part(self, note: PagedNote, start: int, end: int) -> Page:
        """The items of one of the notes, which stand from ``start`` to before ``end``."""
        there = slice(start, end)
        return Page(
            [note],
            self.ids[there],
            self.places[there],
            self.owners[there],
            self.dues[there],
            self.texts[there],
        )


def pack(items: Sequence[Item]) -> list[str]:
    """The columns of a note's items, as in ``Page``; what parts them is a blank in their texts."""
    places = (
        (where, _clean(section), block, ordinal, int(inferred), int(done))
        for _, (where, section, block, ordinal, inferred, done), *_ in items
    )
    return [
        _ITEM.join(item.id for item in items),
        _ITEM.join(_PART.join(map(str, place)) for place in places),
        _ITEM.join(_PART.join(map(_clean, item.owners)) for item in items),
        _ITEM.join(item.due or "" for item in items),
        _ITEM.join(_clean(item.text) for item in items),
    ]


def ids_in(column: str) -> list[str]:
    """The ids in the first column."""
    return column.split(_ITEM)


def owners_in(column: str) -> list[str]:
    """All owners in a column of them, some more than once."""
    return column.replace(_ITEM, _PART).split(_PART)


def pages(database: sqlite3.Connection, notes: Iterable[int] | None) -> Iterator[Page]:
    """The items of all notes by their ids, or of some. Raises sqlite3.Error, ValueError."""
    parting = _Parting()
    # As text, for a path may hold bytes that are none.
    database.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        for limits in _ranges(database) if notes is None else ((note, note) for note in notes):
            found, *columns = database.execute(_QUERY, limits).fetchone()
            yield parting.page(found, columns)
    finally:
        database.text_factory = str


def _ranges(database: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """The first and last ids of the pages; sorted by the engine, they would be copied first."""
    last = 0
    while True:
        query = "SELECT min(note) FROM actions WHERE note > ?"
        (first,) = database.execute(query, (last,)).fetchone()
        if first is None:
            return
        last = first + _PAGE - 1
        yield first, last


def notes_like(
    database: sqlite3.Connection, titles: Iterable[str], paths: Iterable[bytes]
) -> Iterator[PagedNote]:
    """The notes with one of these titles or paths. Raises sqlite3.Error."""
    query = "SELECT id, path, title, icon, date, actions FROM notes WHERE error = '' AND "
    # By the path first: of notes of one title and date that one is meant.
    for column, values in (("path", [*paths]), ("title", [*titles])):
        for at in range(0, len(values), _AT_ONCE):
            some = values[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in database.execute(f"{query} {column} IN ({marks})", some).fetchall():
                id_, path, *rest = row
                yield PagedNote(id_, os.fsdecode(path), *rest)


class _Places(dict[str, Place]):
    """Places by how they are packed: many items are at the same one of their notes."""

    def __missing__(self, packed: str) -> Place:
        where, section, block, ordinal, inferred, done = packed.split(_PART)
        made = Place(where, section, int(block), int(ordinal), inferred == "1", done == "1")
        self[packed] = made
        return made


class _Owners(dict[str, tuple[str, ...]]):
    """Owners of one item by how they are packed."""

    def __missing__(self, packed: str) -> tuple[str, ...]:
        made = self[packed] = tuple(packed.split(_PART))
        return made


class _Dues(dict[str, "str | None"]):
    """Dates, each kept once."""

    def __missing__(self, packed: str) -> str:
        self[packed] = packed
        return packed


class _Parting:
    """Parts columns; what is said of many items is made once."""

    def __init__(self) -> None:
        self._places = _Places()
        self._owners = _Owners({"": ()})
        self._dues = _Dues({"": None})
        from msgspec.json import Decoder  # noqa: PLC0415  a catalogue is opened without it

        self._notes = Decoder(list[PagedNote])

    def page(self, found: str, columns: Sequence[str | None]) -> Page:
        """The items of notes by their joined columns. Raises ValueError where they do not fit."""
        try:
            notes = self._notes.decode(found)
        except UnicodeEncodeError:  # the path of a file need not be text
            notes = [PagedNote(*note) for note in json.loads(found)]
        total = sum([note.items for note in notes])
        parted = [column.split(_ITEM) if column is not None else [] for column in columns]
        if any(len(column) != total for column in parted):
            raise ValueError("the columns of action items are not of one length")
        ids, places, owners, dues, texts = parted
        return Page(
            notes,
            ids,
            [*map(self._places.__getitem__, places)],
            [*map(self._owners.__getitem__, owners)],
            [*map(self._dues.__getitem__, dues)],
            texts,
        )


def _clean(text: str) -> str:
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode()  # what is no Unicode cannot be stored
    return text if text.isprintable() else text.translate(_BLANKS)
