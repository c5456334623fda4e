"""A note's action items as the catalogue keeps them: a few texts, each a column of all of them.

So 100,000 items are fetched in half the time of as many rows: the engine joins the columns of many
notes without Python's lock, which each row would wait for, and parting a long text takes a sixth of
the time of fetching what is in it. What is joined is kept as a page until one of its notes changes,
which takes another three quarters; and a column is parted when somebody asks for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby, repeat
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    import sqlite3

_T = TypeVar("_T")

PAGE = 250
"""Ids of notes whose items are one page: more take no less time, and the engine has no value of a
gigabyte. The first page begins with id 1. The catalogue's triggers know it too."""
_AT_ONCE = 500
"""Values that one query asks for."""
_ITEM, _PART = "\x1f", "\x1d"
"""Stand between items, and between the parts of a place or the owners of one item."""
_BLANKS = str.maketrans(_ITEM + _PART, "  ")
_MARKS = bytes.maketrans(b"01", b"\0\1")
_NOTE = "n.id, CAST(n.path AS TEXT), n.title, n.icon, n.date, n.actions"
_JOINED = f"""
    SELECT json_group_array(json_array({_NOTE})), group_concat(a.ids, char(31)),
        group_concat(a.dones, ''), group_concat(a.dues, char(31)),
        group_concat(a.places, char(31)), group_concat(a.owners, char(31)),
        group_concat(a.texts, char(31))
    FROM actions a CROSS JOIN notes n ON n.id = a.note WHERE a.note BETWEEN ? AND ?
"""  # noqa: S608  a constant
_KEPT = "SELECT notes, ids, dones, dues, places, owners, texts FROM action_pages WHERE first = ?"


class Place(NamedTuple):
    """Where an item stands, as in ``rows.ActionRow``."""

    where: str = ""
    section: str = ""
    block: int = 0
    ordinal: int = 0
    due_inferred: bool = False

    @classmethod
    def unpacked(cls, packed: str) -> Place:
        """The place that ``pack`` wrote; where that is none any more, the note itself."""
        try:
            where, section, block, ordinal, inferred = packed.split(_PART)
            return cls(where, section, int(block), int(ordinal), inferred == "1")
        except ValueError:
            return cls()


class Item(NamedTuple):
    """One item, before it is packed; ``done`` as its note marks it."""

    id: str
    done: bool
    due: str | None
    place: Place
    owners: Sequence[str]
    text: str


class PagedNote(NamedTuple):
    """A note of a page, and how many items it has."""

    id: int
    path: str
    title: str
    icon: str
    date: str | None
    items: int


_NOBODY = PagedNote(0, "", "", "", None, 0)


class Late(Generic[_T]):
    """A column that is parted when it is first asked for: mostly long after its page."""

    __slots__ = ("_held", "_part")

    def __init__(self, held: bytes | list[_T], part: Callable[[bytes], list[_T]]) -> None:
        self._held = held
        self._part = part

    def values(self) -> list[_T]:
        """The values, one for each item."""
        held = self._held  # in one step: two threads may ask
        if isinstance(held, bytes):
            held = self._held = self._part(held)
        return held

    def some(self, there: slice) -> Late[_T]:
        """Those of some items."""
        return Late(self.values()[there], self._part)


class Page(NamedTuple):
    """Items of some notes: each column has a value for each, ``dones`` a byte.

    ``notes`` has the same one for all items of a note. ``apart`` is the path of the only note,
    where that was asked for.
    """

    ids: list[str]
    dones: bytes
    dues: list[str | None]
    notes: Late[PagedNote]
    places: Late[Place]
    owners: Late[tuple[str, ...]]
    texts: Late[str]
    apart: str = ""

    @classmethod
    def of(cls, notes: list[PagedNote], items: Sequence[Item]) -> Page:
        """A page of these items, each with its note."""
        parting = _Parting()
        return cls(
            [item.id for item in items],
            bytes(item.done for item in items),
            [item.due for item in items],
            Late(notes, _noted),
            Late([item.place for item in items], parting.places),
            Late([tuple(item.owners) for item in items], parting.owners),
            Late([item.text for item in items], _parted),
        )

    def with_apart(self, paths: Collection[str]) -> Iterator[Page]:
        """The same, the items of each of the notes at these paths on a page of their own."""
        start = 0
        for path, run in groupby(
            self.notes.values(), lambda note: note.path if note.path in paths else ""
        ):
            there = slice(start, start + len([*run]))
            late = (self.notes.some(there), self.places.some(there), self.owners.some(there))
            ids, dones, dues = self.ids[there], self.dones[there], self.dues[there]
            yield Page(ids, dones, dues, *late, self.texts.some(there), path)
            start = there.stop


def pack(items: Sequence[Item]) -> list[str]:
    """The columns of a note's items, as in ``Page``; what parts them is a blank in their texts."""
    places = (
        (where, _clean(section), block, ordinal, int(inferred))
        for where, section, block, ordinal, inferred in (item.place for item in items)
    )
    return [
        _ITEM.join(item.id for item in items),
        "".join(str(int(item.done)) for item in items),
        _ITEM.join(item.due or "" for item in items),
        _ITEM.join(_PART.join(map(str, place)) for place in places),
        _ITEM.join(_PART.join(map(_clean, item.owners)) for item in items),
        _ITEM.join(_clean(item.text) for item in items),
    ]


def ids_in(column: str) -> list[str]:
    """The ids in the first column."""
    return column.split(_ITEM)


def owners_in(column: str) -> list[str]:
    """All owners in a column of them, some more than once."""
    return column.replace(_ITEM, _PART).split(_PART)


def pages(
    database: sqlite3.Connection, notes: Iterable[int] | None, apart: Collection[str] = ()
) -> Iterator[Page]:
    """The items of all notes by their ids, or of some; those at some paths on pages of their own.

    Raises sqlite3.Error, ValueError.
    """
    parting = _Parting()
    firsts = {(note.id - 1) // PAGE * PAGE + 1 for note in notes_like(database, (), apart)}
    database.text_factory = bytes
    try:
        if notes is not None:
            for note in notes:
                yield parting.page(database.execute(_JOINED, (note, note)).fetchone())
            return
        for first in _firsts(database):
            kept = database.execute(_KEPT, (first,)).fetchone()
            row = kept or database.execute(_JOINED, _limits(first)).fetchone()
            page = parting.page(row)
            if first in firsts:
                yield from page.with_apart(apart)
            else:
                yield page
    finally:
        database.text_factory = str


def unkept(database: sqlite3.Connection) -> list[int]:
    """The first ids of the pages that are not kept, or no longer. Raises sqlite3.Error."""
    return [
        first
        for first in _firsts(database)
        if database.execute("SELECT 1 FROM action_pages WHERE first = ?", (first,)).fetchone()
        is None
    ]


def keep(database: sqlite3.Connection, first: int) -> None:
    """Keep a page, joined, until one of its notes changes. Raises sqlite3.Error."""
    query = f"INSERT OR REPLACE INTO action_pages SELECT ?, * FROM ({_JOINED})"  # noqa: S608
    database.execute(query, (first, *_limits(first)))


def _limits(first: int) -> tuple[int, int]:
    return first, first + PAGE - 1


def _firsts(database: sqlite3.Connection) -> Iterator[int]:
    """The first ids of the pages that have items."""
    last = 0
    while True:
        query = "SELECT min(note) FROM actions WHERE note > ?"
        (note,) = database.execute(query, (last,)).fetchone()
        if note is None:
            return
        first, last = _limits((note - 1) // PAGE * PAGE + 1)
        yield first


def notes_like(
    database: sqlite3.Connection, titles: Iterable[str], paths: Iterable[str]
) -> Iterator[PagedNote]:
    """The notes with one of these titles or paths. Raises sqlite3.Error."""
    query = "SELECT id, path, title, icon, date, actions FROM notes WHERE error = '' AND "
    # By the path first: of notes of one title and date that one is meant.
    named: tuple[tuple[str, list[str] | list[bytes]], ...] = (
        ("path", [os.fsencode(path) for path in paths if is_path(path)]),
        ("title", [*titles]),
    )
    for column, values in named:
        for at in range(0, len(values), _AT_ONCE):
            some = values[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in database.execute(f"{query} {column} IN ({marks})", some).fetchall():
                id_, path, *rest = row
                yield PagedNote(id_, os.fsdecode(path), *rest)


def is_path(text: str) -> bool:
    """Whether a text can be the path of a file."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


class _Made(dict[str, _T]):
    """What is made of texts, each once: many items are at one place, or of the same owners."""

    def __init__(self, make: Callable[[str], _T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, packed: str) -> _T:
        made = self[packed] = self._make(packed)
        return made


class _Parting:
    """Parts columns; what is said of many items is made once."""

    def __init__(self) -> None:
        self._places = _Made(Place.unpacked).__getitem__
        self._owners = _Made(_owners).__getitem__
        self._dues = _Made(_due).__getitem__

    def page(self, columns: Sequence[bytes | None]) -> Page:
        """The items of notes by their joined columns. Raises ValueError where they do not fit."""
        notes, ids, dones, *parted = [column or b"" for column in columns]
        dues, places, owners, texts = parted
        counts = [column.count(_ITEM.encode()) + bool(dones) for column in (ids, *parted)]
        if {*counts} != {len(dones)}:
            raise ValueError("the columns of action items are not of one length")
        if not dones:
            return Page.of([], [])
        return Page(
            _parted(ids),
            dones.translate(_MARKS),
            [*map(self._dues, _parted(dues))],
            Late(notes, partial(_noted, items=len(dones))),
            Late(places, self.places),
            Late(owners, self.owners),
            Late(texts, _parted),
        )

    def places(self, column: bytes) -> list[Place]:
        """The places in a column."""
        return [*map(self._places, _parted(column))]

    def owners(self, column: bytes) -> list[tuple[str, ...]]:
        """The owners of each item in a column."""
        return [*map(self._owners, _parted(column))]


def _noted(found: bytes, items: int = 0) -> list[PagedNote]:
    """The note of each item; where a disk has spoilt them, nobody knows whose the items are."""
    try:
        # The path of a file need not be text.
        said = json.loads(found.decode(errors="surrogateescape"))
        notes = [PagedNote(*note) for note in said]
        made = [*chain.from_iterable(map(repeat, notes, [note.items for note in notes]))]
    except (ValueError, TypeError):
        made = []
    return made if len(made) == items else [_NOBODY] * items


def _owners(packed: str) -> tuple[str, ...]:
    return tuple(packed.split(_PART)) if packed else ()


def _due(packed: str) -> str | None:
    return packed or None


def _parted(column: bytes) -> list[str]:
    return column.decode(errors="replace").split(_ITEM)


def _clean(text: str) -> str:
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode()  # what is no Unicode cannot be stored
    return text if text.isprintable() else text.translate(_BLANKS)
