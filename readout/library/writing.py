"""Writing the catalogue: what the updater found out, a transaction at a time.

Nothing is seen by others before ``commit``. A row whose ``indexed`` is 0 is not in the search
index as it stands here, and a gone note whose ``indexed`` is 0 still is: what a killed updater
left undone is found by these.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from readout.library import packed
from readout.library.catalogue import Catalogue
from readout.library.rows import form_of, sound
from readout.library.walk import Stamp
from readout.reading.read import parted
from readout.reading.source import name_of

_WEEK = 7 * 24 * 3600 * 1000  # of generations, which are milliseconds by the clock
_EMPTY = {
    "icon": "", "date": None, "tags": (), "topics": 0, "open": 0,
    "items": (), "terms": (), "tables": (),
}  # fmt: skip


class Known(NamedTuple):
    """What the catalogue knows of a file: enough to see whether it changed.

    ``digest`` is None where it was not read yet; ``fresh`` whether this very code read it.
    """

    id: int
    path: str
    stamp: Stamp
    digest: bytes | None
    fresh: bool
    away: bool


class Writing(Catalogue):
    """The catalogue of the one process that writes it.

    Raises OSError, sqlite3.Error as SQLite does; ``schema.is_damage`` tells the damaged file.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, writable=True)
        self._folders: dict[str, int] = {}
        self._generation = 0

    # What is known

    def known(self, below: str = "") -> dict[str, Known]:
        """The files and members that are known, all of them or those below a folder."""
        query = "SELECT id, path, size, mtime, inode, digest, fresh, away FROM notes"
        limits: tuple[bytes, ...] = ()
        if below:
            start = os.fsencode(below.rstrip(os.sep) + os.sep)
            query += " WHERE path >= ? AND path < ?"
            limits = (start, start[:-1] + bytes([start[-1] + 1]))
        return {known.path: known for known in self._knowns(query, limits)}

    def known_at(self, path: str) -> list[Known]:
        """What is known by one path: a file, or an archive's members."""
        query = "SELECT id, path, size, mtime, inode, digest, fresh, away FROM notes WHERE"
        encoded = os.fsencode(path)
        members = f"{query} path >= ? AND path < ?"
        return [
            *self._knowns(f"{query} path = ?", (encoded,)),
            *self._knowns(members, (encoded + b"#", encoded + b"$")),
        ]

    def _knowns(self, query: str, values: tuple[bytes, ...]) -> Iterator[Known]:
        for id_, path, size, mtime, inode, *rest in self._run(query, *values):
            digest, fresh, away = rest
            stamp = Stamp(size, mtime, inode)
            yield Known(id_, os.fsdecode(path), stamp, digest, fresh == 1, away == 1)

    def id_at(self, path: str) -> int | None:
        """The id of the note at a path."""
        row = self._run("SELECT id FROM notes WHERE path = ?", os.fsencode(path)).fetchone()
        return None if row is None else int(row[0])

    def is_unread(self, note_id: int) -> bool:
        """Whether nothing of a note was put yet."""
        row = self._run("SELECT digest IS NULL FROM notes WHERE id = ?", note_id).fetchone()
        return row is not None and row[0] == 1

    def error_of(self, note_id: int) -> str:
        """Why a note could not be read; nothing for one that could, or is not read yet."""
        row = self._run("SELECT error FROM notes WHERE id = ?", note_id).fetchone()
        return "" if row is None else str(row[0])

    def place_of(self, root: str) -> tuple[int, int]:
        """The device and inode that a folder had when it last held notes; zeros if never."""
        query = "SELECT device, inode FROM roots WHERE path = ?"
        row = self._run(query, os.fsencode(root)).fetchone()
        return (0, 0) if row is None else (row[0], row[1])

    # What is there

    def set_place(self, root: str, place: tuple[int, int]) -> None:
        """Keep the device and inode of a folder that holds notes."""
        if self.place_of(root) != place:
            self.begin()
            self._run("INSERT OR REPLACE INTO roots VALUES (?, ?, ?)", os.fsencode(root), *place)

    def add(self, path: str, stamp: Stamp) -> int:
        """A file that was found and is not read yet; its new id."""
        self.begin()
        return int(
            self._run(
                "INSERT INTO notes (path, folder, size, mtime, inode, fresh, indexed, away,"
                " changed, title, icon, tags, topics, actions, open, terms, tables, error)"
                " VALUES (?, ?, ?, ?, ?, 1, 1, 0, ?, ?, '', '', 0, 0, 0, 0, 0, '')",
                os.fsencode(path),
                self._folder(path),
                *stamp,
                self._generation,
                sound(name_of(path)),
            ).lastrowid
            or 0
        )

    def put(self, note_id: int, stamp: Stamp, digest: bytes, made: dict[str, Any] | str) -> None:
        """What was read: what ``rows.made_of`` made of the note, or why it could not be."""
        self.begin()
        error = ""
        unread = self.is_unread(note_id)
        if isinstance(made, str):
            path = os.fsdecode(
                self._run("SELECT path FROM notes WHERE id = ?", note_id).fetchone()[0]
            )
            error, made = made, {**_EMPTY, "title": name_of(path)}
        self._run(
            "UPDATE notes SET size = ?, mtime = ?, inode = ?, digest = ?, fresh = 1, indexed = 0,"
            " away = 0, changed = ?, title = ?, icon = ?, date = ?, tags = ?,"
            " topics = ?, actions = ?, open = ?, terms = ?, tables = ?, error = ? WHERE id = ?",
            *stamp,
            digest,
            self._generation,
            sound(made["title"]),
            sound(made["icon"]),
            made["date"],
            sound("\x1f".join(made["tags"])),
            made["topics"],
            len(made["items"]),
            made["open"],
            len(made["terms"]),
            len(made["tables"]),
            sound(error),
            note_id,
        )
        if not unread:
            self._drop_parts(note_id)
        if not error:
            self._put_parts(note_id, made)

    def same(self, note_id: int, stamp: Stamp) -> None:
        """The file was touched, its content is what was read."""
        self.begin()
        self._run(
            "UPDATE notes SET changed = iif(mtime = ? AND away = 0, changed, ?),"
            " size = ?, mtime = ?, inode = ?, away = 0 WHERE id = ?",
            stamp.mtime,
            self._generation,
            *stamp,
            note_id,
        )

    def move(self, note_id: int, path: str) -> None:
        """The note is at another path now, where no other note is."""
        self.begin()
        self._run(
            "UPDATE notes SET path = ?, folder = ?, away = 0, changed = ? WHERE id = ?",
            os.fsencode(path),
            self._folder(path),
            self._generation,
            note_id,
        )

    def set_away(self, ids: Iterable[int], *, away: bool) -> None:
        """Notes whose folder or drive is not there, or there again."""
        self.begin()
        rows = [(int(away), self._generation, id_) for id_ in ids]
        query = "UPDATE notes SET away = ?, changed = ? WHERE id = ?"
        self.connection().executemany(query, rows)

    def remove(self, ids: Iterable[int]) -> None:
        """Notes that belong to the library no longer."""
        self.begin()
        for id_ in ids:
            self._drop_parts(id_)
            self._run("DELETE FROM notes WHERE id = ?", id_)
            self._run("INSERT OR REPLACE INTO gone VALUES (?, ?, 0)", id_, self._generation)

    # What the readers' code and the search index have of it

    def forget_gone(self) -> None:
        """Forget what went a week ago: who still showed it has asked long since."""
        limit = time.time_ns() // 1_000_000 - _WEEK
        self._run("DELETE FROM gone WHERE indexed = 1 AND changed < ?", limit)

    def read_by(self, readers: str) -> None:
        """Notes are read by this code from now on; what another read is fresh no longer."""
        (before,) = self._run("SELECT readers FROM state").fetchone()
        if before != readers:
            self.begin()
            self._run("UPDATE notes SET fresh = 0")
            self._run("UPDATE state SET readers = ?", readers)

    @property
    def was_read(self) -> bool:
        """Whether the library was looked through since the catalogue was made."""
        (readers,) = self._run("SELECT readers FROM state").fetchone()
        return bool(readers)

    def unindexed(self) -> tuple[list[int], list[int]]:
        """The notes that the search index has to take in, and those it has to let go."""
        put = "SELECT id FROM notes WHERE indexed = 0"
        gone = "SELECT id FROM gone WHERE indexed = 0"
        return [id_ for (id_,) in self._run(put)], [id_ for (id_,) in self._run(gone)]

    @property
    def filled(self) -> str:
        """The name (``SearchIndex.born``) of the search index that has the notes."""
        return str(self._run("SELECT filled FROM state").fetchone()[0])

    def fill(self, born: str) -> None:
        """The search index is another one, and empty."""
        self.begin()
        self._run("UPDATE state SET filled = ?", born)
        self._run("UPDATE notes SET indexed = 0 WHERE digest IS NOT NULL")
        self._run("UPDATE gone SET indexed = 1")

    def set_indexed(self, ids: Iterable[int]) -> None:
        """The search index has these as they are here, on the disk."""
        rows = [(id_,) for id_ in ids]
        self.connection().execute("BEGIN IMMEDIATE")
        self.connection().executemany("UPDATE notes SET indexed = 1 WHERE id = ?", rows)
        self.connection().executemany("UPDATE gone SET indexed = 1 WHERE id = ?", rows)
        self.connection().execute("COMMIT")

    def keep_pages(self) -> None:
        """Join the action items of notes that changed, so that all are soon fetched."""
        for first in packed.unkept(self.connection()):
            packed.keep(self.connection(), first)

    # Transactions

    def begin(self) -> None:
        """Begin a change where none is under way."""
        if not self.connection().in_transaction:
            self._run("BEGIN IMMEDIATE")
            (before,) = self._run("SELECT generation FROM state").fetchone()
            # By the clock, so that a catalogue made anew does not come to an old one's numbers.
            self._generation = max(time.time_ns() // 1_000_000, before + 1)
            self._run("UPDATE state SET generation = ?", self._generation)

    def commit(self) -> int:
        """Let everybody see the change; the generation it made, 0 where there was none."""
        if not self.connection().in_transaction:
            return 0
        self._run("COMMIT")
        return self._generation

    def close(self) -> None:
        """Let go of the file; what was not committed is given up."""
        if self._opened is not None and self._opened.in_transaction:
            self._opened.rollback()
        super().close()

    def _run(self, query: str, *values: object) -> sqlite3.Cursor:
        return self.connection().execute(query, values)

    def _run_many(self, query: str, rows: list[tuple[object, ...]]) -> None:
        if rows:
            self.connection().executemany(query, rows)

    def _folder(self, path: str) -> int:
        archive, _, member = parted(path)
        folder = archive if member else os.path.dirname(path)  # noqa: PTH120  as it came
        if folder not in self._folders:
            encoded = os.fsencode(folder)
            self._run("INSERT OR IGNORE INTO folders (path) VALUES (?)", encoded)
            row = self._run("SELECT id FROM folders WHERE path = ?", encoded).fetchone()
            self._folders[folder] = row[0]
        return self._folders[folder]

    def _drop_parts(self, note_id: int) -> None:
        self._run("DELETE FROM forms WHERE id = ?", note_id)
        row = self._run("SELECT ids FROM actions WHERE note = ?", note_id).fetchone()
        ids = packed.ids_in(row[0]) if row is not None else ()
        items = "DELETE FROM items WHERE item = ? AND note = ?"
        self._run_many(items, [(item, note_id) for item in ids])
        for table in ("actions", "terms", "tables"):
            self._run(f"DELETE FROM {table} WHERE note = ?", note_id)  # noqa: S608  these three

    def _put_parts(self, note_id: int, made: dict[str, Any]) -> None:
        self._run("INSERT INTO forms VALUES (?, ?)", note_id, form_of(made))
        if made["items"]:
            columns = "INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?)"
            self._run(columns, note_id, *made["actions"])
        self._run_many(
            "INSERT INTO items VALUES (?, ?, ?)",
            [(item, note_id, done) for item, done in made["items"]],
        )
        self._run_many(
            "INSERT INTO terms VALUES (?, ?, ?, ?, ?, ?)",
            [
                (note_id, number, where, block, sound(term), sound(definition))
                for number, (where, block, term, definition) in enumerate(made["terms"], 1)
            ],
        )
        self._run_many(
            "INSERT INTO tables VALUES (?, ?, ?, ?, ?)",
            [
                (note_id, number, where, block, _line(columns))
                for number, (where, block, columns) in enumerate(made["tables"], 1)
            ],
        )


def _line(words: Iterable[str]) -> str:
    return sound("\x1f".join(words))
