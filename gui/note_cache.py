"""Notes as they were parsed before, so that a start need not read them anew.

A cache in the profile, by what a file holds and by the readers' code: whatever changes, the note
is read anew. It may be removed at any time.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from readout import __version__, places
from readout.note import codec
from readout.note.model import Note

if TYPE_CHECKING:
    from readout.worker.reader import Reader

MOST = 5_000
"""Files that are kept; the oldest go first."""
LARGEST = 2_000_000
"""Bytes of a file that is looked up; a larger one is read anew, by its reader's own limits."""


class NoteCache:
    """Parsed notes in a folder that need not exist yet.

    The readers are imported when the first note has to be read: they cost 60 ms. ``guarded``
    has large and foreign files read by a worker process with limits of time and memory.
    """

    def __init__(self, folder: Path, *, guarded: bool = True) -> None:
        self._folder = folder / "notes"
        self._guarded = guarded
        self._reader: Reader | None = None
        self._closed = False
        self._stamp = ""

    def read(self, path: str) -> Note:
        """The note in a file. Raises ReadError."""
        kept = self._kept(Path(path))
        note = None if kept is None else _parsed(kept, path)
        if note is None:
            from readout.library import bundled  # noqa: PLC0415  see above

            note = bundled.read(path, self._read_anew) if self._guarded else bundled.read(path)
            if kept is not None:
                self._keep(kept, note)
        return note

    def _read_anew(self, path: str | Path) -> Note:
        from readout.worker.reader import Reader  # noqa: PLC0415  see above

        self._reader = self._reader or Reader()
        try:
            return self._reader.read(path)
        finally:
            if self._closed:
                self._reader.close()

    def cancel(self) -> None:
        """Stop reading the file that the worker reads now, from another thread."""
        if self._reader is not None:
            self._reader.cancel()

    def close(self) -> None:
        """End the worker."""
        self._closed = True
        if self._reader is not None:
            self._reader.close()

    def has(self, path: str) -> bool:
        """Whether this file was read before or came along, so that reading takes but a moment."""
        kept = self._kept(Path(path))
        if kept is not None and kept.is_file():
            return True
        from readout.library import bundled  # noqa: PLC0415  see above

        return bundled.has(path)

    def sweep(self) -> None:
        """Remove the oldest where there are too many."""
        try:
            files = sorted(self._folder.iterdir(), key=os.path.getmtime)
            for file in files[:-MOST]:
                file.unlink()
        except OSError:
            return

    def _kept(self, file: Path) -> Path | None:
        """Where the parsed form of a file is or is to be; None where it is not to be kept."""
        try:
            if not file.is_file() or file.stat().st_size > LARGEST:
                return None
            self._stamp = self._stamp or _code_stamp()
            made_from = f"{self._stamp}\0{file.name}\0".encode("utf-8", "surrogatepass")
            return self._folder / f"{sha256(made_from + file.read_bytes()).hexdigest()[:32]}.json"
        except (OSError, ValueError):
            return None

    def _keep(self, kept: Path, note: Note) -> None:
        half = kept.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            text = json.dumps(codec.encode(note), ensure_ascii=False, separators=(",", ":"))
            half.write_text(text, encoding="utf-8")
            half.replace(kept)
        except (OSError, ValueError):
            return  # without it the note is read anew, that is all


def _parsed(kept: Path, path: str) -> Note | None:
    try:
        return replace(codec.decode(json.loads(kept.read_bytes())), path=path)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _code_stamp() -> str:
    """What changes with the readers' code; the code in a package changes with its version."""
    if hasattr(sys, "_MEIPASS"):
        return __version__
    about = [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for folder, _, _ in os.walk(places.program() / "readout")
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    ]
    return f"{__version__} {sorted(about)}"
