"""The catalogue as those see it who show and search: notes of the library, without their files.

A database in the profile's cache, written by one process (``updater``) and read by any. Where
there is none yet, or a damaged one, it is empty: the writer makes it anew, and whoever reads goes
on with the new one. Every note by its ``id``, which no other note ever gets.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, Self, TypeVar

from readout.library import packed, schema
from readout.library.rows import ActionRow, Entry, TableRow, TermRow, rows_in, sound, unpack
from readout.note.model import Note

__all__ = ["ActionRow", "Catalogue", "Changes", "Entry", "TableRow", "TermRow", "index_folder"]

_T = TypeVar("_T")
_COLUMNS = (
    "id, path, folder, title, icon, date, tags, topics, actions, open, terms, tables, mtime,"
    " error, away"
)
_ENTRY = f"SELECT {_COLUMNS} FROM notes"  # noqa: S608  a constant
_FIELDS = _COLUMNS.replace("path", "CAST(path AS TEXT)")
_PAGE = 2_000
"""Rows of the list that are fetched as one value."""
_FAULTS = (schema.NoCatalogueError, sqlite3.Error, OSError)
_AT_ONCE = 500
"""Rows of a page that is fetched, and ids that one query asks for."""


def library_folder(cache: Path) -> Path:
    """Where the catalogue and the search index of a profile's library are."""
    return cache / "library"


def index_folder(folder: Path) -> Path:
    """Where the search index is that belongs to the catalogue in ``folder``."""
    return folder / schema.INDEX


class Changes(NamedTuple):
    """What changed: forget the ``removed`` ids first, then take in the ``entries``."""

    entries: list[Entry]
    removed: Sequence[int]


class Catalogue:
    """The notes of a library, asked from any thread.

    ``folder`` is ``library_folder`` of a profile's cache. ``writable`` makes the catalogue where
    there is none, and throws a damaged one away; one process at a time may do so. Then every
    method raises sqlite3.Error, where one that only reads takes a damaged catalogue for empty.
    """

    def __init__(self, folder: Path, *, writable: bool = False) -> None:
        self.folder = folder
        self.lock = RLock()
        self._writable = writable
        self._file = folder / schema.FILE
        self._opened: sqlite3.Connection | None = None
        self._place = (0, 0)
        self._last = 0
        self._replaced = False
        if writable:
            self.connection()

    def entries(self) -> list[Entry]:
        """All notes, in the order in which they were found."""
        return self._ask_apart(self._all, [])

    def changed_since(self, generation: int) -> Changes:
        """What changed after a ``generation``; ask for the new one before, not after.

        Where the catalogue was made anew meanwhile, all that was there is gone and all that is
        there is new.
        """
        nothing = Changes([], ())
        return self._ask_apart(lambda database: self._changes(database, generation), nothing)

    def generation(self) -> int:
        """A number that changes with every change of the notes; 0 where there is no catalogue.

        It may be larger than an int of C.
        """
        return self._ask(_generation, 0)

    def ids(self) -> set[int]:
        """The ids of all notes."""
        return self._ask(lambda it: {id_ for (id_,) in it.execute("SELECT id FROM notes")}, set())

    def entry(self, path: str) -> Entry | None:
        """The entry of the note at a path."""

        def ask(database: sqlite3.Connection) -> Entry | None:
            row = database.execute(f"{_ENTRY} WHERE path = ?", (os.fsencode(path),))
            found = _made(database, row.fetchall())
            return found[0] if found else None

        return self._ask(ask, None)

    def paths(self, ids: Iterable[int]) -> dict[int, str]:
        """The paths of notes by their ids; those that are gone are left out."""
        wanted = list(ids)

        def ask(database: sqlite3.Connection) -> dict[int, str]:
            found: dict[int, str] = {}
            for at in range(0, len(wanted), _AT_ONCE):
                some = wanted[at : at + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT id, path FROM notes WHERE id IN ({marks})"  # noqa: S608  marks
                found |= {id_: os.fsdecode(path) for id_, path in database.execute(query, some)}
            return found

        return self._ask(ask, {})

    def note(self, path: str) -> Note | None:
        """The note at a path as it was read; None where it is unknown, unread or unreadable."""
        return self._note("path", os.fsencode(path))

    def note_of(self, note_id: int) -> Note | None:
        """The note of an id, as ``note``."""
        return self._note("id", note_id)

    def actions(self, notes: Iterable[int] | None = None) -> Iterator[ActionRow]:
        """All action items, note by note in the order of ``entries``; or those of some notes."""
        for page in self.pages_of_actions(notes):
            yield from rows_in(page)

    def pages_of_actions(
        self, notes: Iterable[int] | None = None, apart: Collection[str] = ()
    ) -> list[packed.Page]:
        """The items of ``actions`` by columns, some notes at a time.

        Those of the notes at the paths in ``apart`` are on pages of their own.
        """
        try:
            return self._ask_apart(lambda database: [*packed.pages(database, notes, apart)], [])
        except ValueError:
            self._damaged()
            return []

    def notes_like(self, titles: Iterable[str], paths: Iterable[str]) -> list[packed.PagedNote]:
        """The notes that have one of these titles or paths."""
        named, placed = [*map(sound, titles)], [*paths]

        def ask(database: sqlite3.Connection) -> list[packed.PagedNote]:
            return list(packed.notes_like(database, named, placed))

        return self._ask_apart(ask, [])

    def owners(self, most: int) -> list[tuple[str, int]]:
        """The names of those who own most action items, and how many."""

        def ask(database: sqlite3.Connection) -> str:
            query = "SELECT group_concat(owners, char(31)) FROM actions WHERE owners != ''"
            (together,) = database.execute(query).fetchone()
            return together or ""

        counts = Counter(packed.owners_in(self._ask(ask, "")))
        del counts[""]
        return counts.most_common(most)

    def marked(self, items: Iterable[str]) -> dict[int, list[tuple[str, bool]]]:
        """Where action items of these ids stand: by note each one's id and its source's mark."""
        wanted = list(items)

        def ask(database: sqlite3.Connection) -> dict[int, list[tuple[str, bool]]]:
            found: dict[int, list[tuple[str, bool]]] = {}
            for at in range(0, len(wanted), _AT_ONCE):
                some = wanted[at : at + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT note, item, done FROM items WHERE item IN ({marks})"  # noqa: S608
                for note, item, done in database.execute(query, some):
                    found.setdefault(note, []).append((item, bool(done)))
            return found

        return self._ask(ask, {})

    def terms(self, notes: Iterable[int] | None = None) -> Iterator[TermRow]:
        """All terms, as ``actions``."""
        query = "SELECT note, number, place, block, term, definition FROM terms"
        return (TermRow(*row) for row in self._rows(query, notes))

    def each_defined(
        self, take: Callable[[str, list[int]], bool], without: Iterable[int] = ()
    ) -> None:
        """Give ``take`` each term that is said to mean something, with the notes that say so.

        It says whether it wants more. Those ``without`` which the rest is meant are few notes.
        """
        marks = ",".join(str(int(note)) for note in without)
        query = (
            "SELECT term, group_concat(note) FROM terms"  # noqa: S608  numbers
            f" WHERE trim(definition) != '' AND note NOT IN ({marks}) GROUP BY term"
        )

        def ask(database: sqlite3.Connection) -> None:
            for term, notes in database.execute(query):
                if not take(term, sorted(map(int, notes.split(",")))):
                    return

        self._ask_apart(ask, None)

    def tables(self, notes: Iterable[int] | None = None) -> Iterator[TableRow]:
        """The headers of all tables, as ``actions``."""
        query = "SELECT note, number, place, block, columns FROM tables"
        for *row, columns in self._rows(query, notes):
            yield TableRow._make((*row, tuple(columns.split("\x1f")) if columns else ()))

    def close(self) -> None:
        """Let go of the file; asking again opens it."""
        with self.lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def stands(self) -> bool:
        """Whether the file that was opened is still there: one that went is not seen by others."""
        try:
            about = os.stat(self._file)  # noqa: PTH116  asked at each key press
        except OSError:
            return False
        return (about.st_dev, about.st_ino) == self._place

    def connection(self) -> sqlite3.Connection:
        """The open database, the new one where it was made anew.

        Raises NoCatalogueError, sqlite3.Error; OSError too where it is writable.
        """
        if self._opened is not None and not self._writable and not self.stands:
            self._replaced = True
            self.close()
        if self._opened is None:
            make = schema.open_to_write if self._writable else schema.open_to_read
            self._opened = make(self.folder)
            about = self._file.stat()
            self._place = (about.st_dev, about.st_ino)
        return self._opened

    def _ask(self, call: Callable[[sqlite3.Connection], _T], nothing: _T) -> _T:
        with self.lock:
            try:
                return call(self.connection())
            except _FAULTS as error:
                return self._without(error, nothing)

    def _ask_apart(self, call: Callable[[sqlite3.Connection], _T], nothing: _T) -> _T:
        """``_ask`` for what takes long: by a connection of its own, so that no other waits."""
        if self._writable:
            return self._ask(call, nothing)
        try:
            with self.lock:
                self.connection()  # which sees whether the catalogue was made anew
            with closing(schema.open_to_read(self.folder)) as database:
                database.execute("BEGIN")  # all that is asked is of one moment
                return call(database)
        except _FAULTS as error:
            with self.lock:
                return self._without(error, nothing)

    def _without(self, error: Exception, nothing: _T) -> _T:
        """Go on without a catalogue; who writes raises the error."""
        if self._writable:
            raise error
        if isinstance(error, sqlite3.Error) and schema.is_damage(error):
            self._damaged()
        return nothing

    def _damaged(self) -> None:
        """Let the writer make the catalogue anew, and keep it from nothing."""
        self._replaced = self._replaced or self._opened is not None
        self.close()
        schema.mark_damaged(self.folder)

    def _changes(self, database: sqlite3.Connection, generation: int) -> Changes:
        if self._replaced or generation <= 0:
            removed = range(1, self._last + 1) if self._replaced else ()
            changes = Changes(_entries(database), removed)
            self._last, self._replaced = 0, False
        else:
            # Put in order here: for an order of its own the engine would go through all rows.
            rows = database.execute(f"{_ENTRY} WHERE changed > ?", (generation,)).fetchall()
            entries = _made(database, sorted(rows))
            gone = database.execute("SELECT id FROM gone WHERE changed > ?", (generation,))
            changes = Changes(entries, [id_ for (id_,) in gone])
        self._remember(changes.entries)
        return changes

    def _all(self, database: sqlite3.Connection) -> list[Entry]:
        entries = _entries(database)
        self._remember(entries)
        return entries

    def _remember(self, entries: list[Entry]) -> None:
        self._last = max(self._last, entries[-1].id if entries else 0)

    def _note(self, column: str, value: bytes | int) -> Note | None:
        query = f"SELECT path, form FROM notes JOIN forms USING (id) WHERE {column} = ?"  # noqa: S608

        def ask(database: sqlite3.Connection) -> Note | None:
            row = database.execute(query, (value,)).fetchone()
            if row is None:
                return None
            try:
                return replace(unpack(row[1]), path=os.fsdecode(row[0]))
            except ValueError:
                self._damaged()
                return None

        return self._ask(ask, None)

    def _rows(self, query: str, notes: Iterable[int] | None) -> Iterator[tuple[Any, ...]]:
        """The rows of some notes or of all, a page at a time: a writer goes on meanwhile."""
        for note in notes or ():
            yield from self._page(f"{query} WHERE note = ? ORDER BY number", note)
        if notes is None:
            query += f" WHERE (note, number) > (?, ?) ORDER BY note, number LIMIT {_AT_ONCE}"
            last = (0, 0)
            while page := self._page(query, *last):
                yield from page
                last = page[-1][:2]

    def _page(self, query: str, *values: int) -> list[tuple[Any, ...]]:
        return self._ask(lambda database: database.execute(query, values).fetchall(), [])


def _generation(database: sqlite3.Connection) -> int:
    (generation,) = database.execute("SELECT generation FROM state").fetchone()
    return int(generation)


def _entries(database: sqlite3.Connection) -> list[Entry]:
    entries: list[Entry] = []
    # As text, for a path may hold bytes that are none.
    database.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    try:
        while page := _page_of(database, entries[-1].id if entries else 0):
            entries += _made(database, page)
    finally:
        database.text_factory = str
    return entries


def _page_of(database: sqlite3.Connection, after: int) -> list[list[Any]]:
    """The next rows as one value: each row that is fetched would wait for Python's own lock."""
    rows = f"{_ENTRY} WHERE id > ? ORDER BY id LIMIT {_PAGE}"
    query = f"SELECT json_group_array(json_array({_FIELDS})) FROM ({rows})"  # noqa: S608  constants
    (page,) = database.execute(query, (after,)).fetchone()
    found: list[list[Any]] = json.loads(page)
    return found


def _made(database: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> list[Entry]:
    """Entries of rows; 100,000 of them within some 200 ms, so all is done in one expression."""
    if not rows:
        return []
    if len(rows) == 1:
        named = database.execute("SELECT id, path FROM folders WHERE id = ?", (rows[0][2],))
    else:
        named = database.execute("SELECT id, path FROM folders")
    folders = {id_: os.fsdecode(path) for id_, path in named}
    tags: dict[str, tuple[str, ...]] = {"": ()}
    for line in {row[6] for row in rows}:
        tags[line] = tuple(line.split("\x1f")) if line else ()
    decode, make = os.fsdecode, tuple.__new__
    return [
        make(Entry, (n, decode(p), folders[f], t, i, d, tags[g], c, a, o, e, b, m, x, w == 1))
        for n, p, f, t, i, d, g, c, a, o, e, b, m, x, w in rows
    ]
