"""The catalogue's database: its tables, and how it is opened, put aside and made anew.

It is a cache: whatever is wrong with it, it is thrown away and made again from the files.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from readout import __version__, places
from readout.library.packed import PAGE

SCHEMA = 4
"""Another number for every other form of the tables: it is part of the file's name."""
FILE = f"catalogue-{SCHEMA}.sqlite3"
DAMAGED = "catalogue.damaged"
"""Stands beside the catalogue when somebody found it damaged: whoever writes makes it anew."""
_BEGINNING = b"SQLite format 3\0"
INDEX = "index"
"""The folder of the search index, beside the catalogue."""
PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""
_ROOMS = ("note", "reading")
_MODULES = ("progress/identity.py", "library/rows.py", "library/packed.py", "library/reading.py")
"""The code that makes of a file what the catalogue keeps."""

_TABLES = """
CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    generation INTEGER NOT NULL,
    readers TEXT NOT NULL,
    filled TEXT NOT NULL         -- the search index that has it
);
CREATE TABLE roots (path BLOB PRIMARY KEY, device INTEGER, inode INTEGER) WITHOUT ROWID;
CREATE TABLE folders (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    folder INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    digest BLOB,                 -- NULL: not read yet
    fresh INTEGER NOT NULL,      -- whether this very code read it
    indexed INTEGER NOT NULL,    -- whether the search index has it as it is here
    away INTEGER NOT NULL,
    changed INTEGER NOT NULL,    -- the generation of its last change
    title TEXT NOT NULL,
    icon TEXT NOT NULL,
    date TEXT,
    tags TEXT NOT NULL,
    topics INTEGER NOT NULL,
    actions INTEGER NOT NULL,
    open INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    tables INTEGER NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX notes_changed ON notes (changed);
CREATE INDEX notes_unindexed ON notes (id) WHERE indexed = 0;
CREATE TABLE gone (
    id INTEGER PRIMARY KEY,
    changed INTEGER NOT NULL,
    indexed INTEGER NOT NULL     -- whether the search index has it no longer
);
CREATE INDEX gone_changed ON gone (changed);
CREATE TABLE forms (id INTEGER PRIMARY KEY, form BLOB NOT NULL);
CREATE TABLE actions (           -- all of a note's as one row, see packed.py
    note INTEGER PRIMARY KEY,
    ids TEXT, dones TEXT, dues TEXT, places TEXT, owners TEXT, texts TEXT
);
CREATE TABLE action_pages (      -- the same of many notes, joined; there until one of them changes
    first INTEGER PRIMARY KEY,
    notes TEXT, ids TEXT, dones TEXT, dues TEXT, places TEXT, owners TEXT, texts TEXT
);
CREATE TABLE items (             -- where an action item stands, and its source's mark
    item TEXT, note INTEGER, done INTEGER, PRIMARY KEY (item, note)
) WITHOUT ROWID;
CREATE TABLE terms (
    note INTEGER, number INTEGER, place TEXT, block INTEGER, term TEXT, definition TEXT,
    PRIMARY KEY (note, number)
) WITHOUT ROWID;
CREATE TABLE tables (
    note INTEGER, number INTEGER, place TEXT, block INTEGER, columns TEXT,
    PRIMARY KEY (note, number)
) WITHOUT ROWID;
"""
_CHANGES = (
    ("INSERT ON actions", "NEW.note"),
    ("DELETE ON actions", "OLD.note"),
    ("UPDATE OF path, title, icon, date, actions ON notes", "OLD.id"),
)
"""After what the page of a note's items is not as it was."""
_TRIGGERS = "".join(
    f"""
CREATE TRIGGER page_{number} AFTER {change} BEGIN
    DELETE FROM action_pages WHERE first = ({note} - 1) / {PAGE} * {PAGE} + 1;
END;
"""  # noqa: S608  constants
    for number, (change, note) in enumerate(_CHANGES)
)


class NoCatalogueError(Exception):
    """There is no catalogue yet, or none that can be used."""


def open_to_read(folder: Path) -> sqlite3.Connection:
    """A connection that changes nothing. Raises NoCatalogueError, sqlite3.Error."""
    file = folder / FILE
    if not file.is_file() or (folder / DAMAGED).exists():
        raise NoCatalogueError
    connection = _connect(file)
    try:
        connection.execute("PRAGMA query_only = 1")
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_to_write(folder: Path) -> sqlite3.Connection:
    """A connection for the one process that writes, making the catalogue where there is none.

    What is damaged is made anew, and what another version left is thrown away. Raises OSError,
    sqlite3.OperationalError where the folder cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (folder / DAMAGED).exists() or _is_hollow(folder / FILE):
        remove(folder)
    try:
        return _made(folder / FILE)
    except (sqlite3.DatabaseError, NoCatalogueError) as error:
        if isinstance(error, sqlite3.OperationalError) and not _is_damage(error):
            raise
        remove(folder)
        return _made(folder / FILE)


def remove(folder: Path) -> None:
    """Throw the catalogue away, also those of other schemas. Raises OSError."""
    for file in folder.glob("catalogue-*.sqlite3*"):
        file.unlink(missing_ok=True)
    (folder / DAMAGED).unlink(missing_ok=True)


def mark_damaged(folder: Path) -> None:
    """Let whoever writes the catalogue make it anew; nothing where that cannot be said."""
    try:
        (folder / DAMAGED).touch(mode=0o600)
    except OSError:
        return


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the database itself is broken, not that it is busy."""
    if isinstance(error, sqlite3.OperationalError):
        return _is_damage(error)
    return isinstance(error, sqlite3.DatabaseError)


def readers_stamp() -> str:
    """What changes with the readers' code; the code in a package changes with its version."""
    if hasattr(sys, "_MEIPASS"):
        return __version__
    from readout.library.bundled import code_stamp  # noqa: PLC0415  a package needs none

    code = places.program() / "readout"
    modules = [(code / module).stat() for module in _MODULES]
    stamps = [f"{about.st_size} {about.st_mtime_ns}" for about in modules]
    return " ".join([*(code_stamp(code / room) for room in _ROOMS), *stamps])


def _made(file: Path) -> sqlite3.Connection:
    connection = _connect(file)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        # A commit may be lost when the power fails, never torn; then the files are read again.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES}{_TRIGGERS}")
            connection.execute("INSERT INTO state VALUES (1, 1, '', '')")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
            connection.commit()
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    state = None
    if version == SCHEMA:
        state = connection.execute("SELECT generation, readers, filled FROM state").fetchone()
    if state is None:
        raise NoCatalogueError


def _is_hollow(file: Path) -> bool:
    """Whether no database stands there: of one that is none, who reads it may keep it locked."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(_BEGINNING)) != _BEGINNING
    except FileNotFoundError:
        return True


def _connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        file, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=64
    )


def _is_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    broken = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
    # What cannot be read is made anew elsewhere on the disk; where that cannot be, it is said.
    return code in broken or code == sqlite3.SQLITE_IOERR
