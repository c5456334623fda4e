"""The files of an index: opened, made, and made anew where anything is wrong with them.

    stamp.json      which room is the index, by what version it was made, how far its words reach
    ROOM/           the engine's files
    ROOM.words      the vocabulary

A damaged index is never mended: another room is made and the stamp names that. So a reader that
still has the old one open is not disturbed, nor is a file deleted that a system holds.
"""

from __future__ import annotations

import json
import os
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import tantivy

from readout.errors import ReadoutError
from readout.progress import durable
from readout.search.checksums import has_its_sum
from readout.search.schema import make_schema, register
from readout.search.vocabulary import Mark, Vocabulary

LAYOUT = 3
"""Raised when documents, words or folding change."""
VERSION = f"{LAYOUT}-{getattr(tantivy, '__version__', '')}-{unicodedata.unidata_version}"
_STAMP = "stamp.json"
_KINDS = ("idx", "pos", "term", "store", "fast", "fieldnorm")  # the engine's files of a segment
_TRIES = 5


class SearchError(ReadoutError):
    """The index could not be made, read or written."""


class Damaged(Exception):  # noqa: N818  never leaves the room: what is damaged is made anew
    """The index is not what was committed."""


class Stamp(NamedTuple):
    """What an index says of itself."""

    room: str
    mark: Mark = Mark()


class Opened(NamedTuple):
    """An index that was opened whole."""

    stamp: Stamp
    engine: tantivy.Index
    vocabulary: Vocabulary


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp, or None where there is none that this version understands."""
    try:
        made = json.loads((folder / _STAMP).read_bytes())
        if made["version"] != VERSION:
            return None
        room = str(made["room"])
        if not room.isalnum():
            return None
        return Stamp(room, Mark(int(made["words"]), int(made["checksum"])))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Put the stamp in place of the one before, whole or not at all. Raises OSError."""
    made = {
        "version": VERSION,
        "room": stamp.room,
        "words": stamp.mark.size,
        "checksum": stamp.mark.checksum,
    }
    durable.write(folder / _STAMP, json.dumps(made).encode(), durable.Disk())


def words_path(folder: Path, stamp: Stamp) -> Path:
    """The vocabulary's file."""
    return folder / f"{stamp.room}.words"


def open_index(folder: Path, stamp: Stamp) -> Opened:
    """The index that the stamp names. Raises Damaged."""
    meta = folder / stamp.room / "meta.json"
    for _ in range(_TRIES):
        before = _bytes(meta)
        try:
            return _open(folder, stamp, before)
        except Damaged:
            if before == _bytes(meta):
                raise
            # A writer committed meanwhile, and deleted the files of before: open those of now.
            stamp = read_stamp(folder) or stamp
    raise Damaged


def _open(folder: Path, stamp: Stamp, meta: bytes) -> Opened:
    vocabulary = Vocabulary(words_path(folder, stamp))
    if not vocabulary.sound(stamp.mark):
        raise Damaged
    # Without these the engine would begin an empty index, or fail only when it searches.
    room = folder / stamp.room
    if not all((room / name).exists() for name in (".managed.json", *_files(meta))):
        raise Damaged
    with engine():
        index = connect(room)
    return Opened(stamp, index, vocabulary)


def _files(meta: bytes) -> list[str]:
    """The files that what was committed consists of."""
    try:
        segments = json.loads(meta)["segments"]
        made = []
        for segment in segments:
            name = str(segment["segment_id"]).replace("-", "")
            made += [f"{name}.{kind}" for kind in _KINDS]
            if segment["deletes"]:
                made.append(f"{name}.{segment['deletes']['opstamp']}.del")
    except (ValueError, TypeError, KeyError):
        raise Damaged from None
    return made


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def is_whole(folder: Path, stamp: Stamp) -> bool:
    """Whether every file has the content that was committed; reads all of them.

    The engine looks at no checksum when it opens an index, and fails where it comes to the harm.
    """
    meta = folder / stamp.room / "meta.json"
    for _ in range(_TRIES):
        before = _bytes(meta)
        try:
            return all(has_its_sum(folder / stamp.room / name) for name in _files(before))
        except (OSError, Damaged):
            if before == _bytes(meta):
                return False  # else a writer committed, and deleted the files of before
    return True


def discard(folder: Path, stamp: Stamp) -> None:
    """Let whoever writes the index make it anew; nothing where that was done already."""
    now = read_stamp(folder)
    if now is not None and now.room == stamp.room:
        with suppress(OSError):
            (folder / _STAMP).unlink()


def make_index(folder: Path) -> Opened:
    """An empty index in place of what is there. Raises SearchError where the disk refuses."""
    stamp = Stamp(os.urandom(8).hex())
    try:
        (folder / stamp.room).mkdir(parents=True)
        words_path(folder, stamp).touch()
        with engine():
            index = connect(folder / stamp.room)
        write_stamp(folder, stamp)
    except (OSError, Damaged) as error:
        reason = getattr(error, "strerror", None) or "the disk refused"
        raise SearchError(
            f"The search index could not be made in {folder}: {reason}. Check the disk."
        ) from None
    _clear(folder, stamp)
    return Opened(stamp, index, Vocabulary(words_path(folder, stamp)))


def connect(room: Path) -> tantivy.Index:
    """The engine over the files in a room, or over a new one."""
    index = tantivy.Index(make_schema(), str(room))
    register(index)
    index.config_reader("manual")  # else a thread looks for changes twice a second
    index.reload()
    return index


def _clear(folder: Path, stamp: Stamp) -> None:
    """Delete what was the index before; what is held open stays until the next time."""
    for each in folder.iterdir():
        if each.name.startswith((stamp.room, _STAMP)):
            continue
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        else:
            with suppress(OSError):
                each.unlink()


@contextmanager
def engine() -> Iterator[None]:
    """Whatever the engine says of files that it cannot read is damage.

    A broken file can make it panic, which is no Exception in Python.
    """
    try:
        yield
    except BaseException as error:
        if isinstance(error, (ValueError, OSError)) or type(error).__name__ == "PanicException":
            raise Damaged(str(error)) from None
        raise
