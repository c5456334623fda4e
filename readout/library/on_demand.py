"""A folder's catalogue and index for the command line: brought up to date first, then asked.

They are kept apart from the window's library, which has other folders: one cache a folder, the
latest few. A small folder is read as it is, which takes less than opening them would.
"""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from readout.errors import ReadoutError
from readout.library.catalogue import Catalogue, Entry, index_folder
from readout.library.walk import walk
from readout.note.model import Note

FEW, SMALL = 100, 1_000_000
"""Files, and bytes of them, that are read as they are."""
CACHES = 8
"""Folders whose caches are kept; the ones not used for longest go first."""
_PATIENCE = 60.0  # seconds to wait for another command that reads the same folder


@dataclass(frozen=True, slots=True)
class UpToDate:
    """A folder's notes as they are now; ``given`` is the folder as it was named."""

    given: Path
    root: str
    catalogue: Catalogue

    @property
    def index(self) -> Path:
        """The folder of the search index."""
        return index_folder(self.catalogue.folder)

    def path(self, known: str) -> str:
        """A path as ``find_files`` gives it for the folder as it was named."""
        return str(self.given / known[len(self.root) :].lstrip(os.sep))

    def entries(self) -> list[Entry]:
        """All notes in the order of ``find_files``, those that could not be read among them."""
        return sorted(self.catalogue.entries(), key=self._order)

    def note(self, entry: Entry) -> Note | None:
        """The note of an entry, its path as ``path`` gives it."""
        note = self.catalogue.note_of(entry.id)
        return None if note is None else replace(note, path=self.path(entry.path))

    def _order(self, entry: Entry) -> tuple[list[tuple[int, str]], int]:
        # The files of a folder come before the folders in it, an archive's notes as it has them.
        inside = entry.path.startswith(f"{entry.folder}#")
        *folders, name = Path(entry.folder if inside else entry.path).parts
        return [*((1, folder) for folder in folders), (0, name)], entry.id


@contextmanager
def up_to_date(folder: str, cache: Path) -> Iterator[UpToDate | None]:
    """The notes of a folder; None where they are to be read without a cache.

    That is where they are few, or where the profile's ``cache`` cannot be written.
    """
    root = os.path.abspath(folder)  # noqa: PTH100  resolve() follows links
    found = walk(root).files
    if len(found) <= FEW and sum(stamp.size for stamp in found.values()) <= SMALL:
        yield None
        return
    place = cache / "commands" / hashlib.sha256(os.fsencode(root)).hexdigest()[:24]
    try:
        _update(place, root)
    except ReadoutError:
        yield None
        return
    _sweep(place)
    with Catalogue(place) as catalogue:
        yield UpToDate(Path(folder), root, catalogue)


def _update(place: Path, root: str) -> None:
    from readout.library.updater import Updating, kept  # noqa: PLC0415  few folders are large

    gc.disable()  # what is made here has no cycles
    try:
        with kept(place, _PATIENCE), Updating(place, lambda _: None) as updating:
            updating.inbox.put({"folders": [root]})
            updating.run(until_ready=True)
    finally:
        gc.enable()


def _sweep(place: Path) -> None:
    """Remove the caches that were not used for longest."""
    with suppress(OSError):
        os.utime(place)
        caches = sorted(place.parent.iterdir(), key=os.path.getmtime)
        for old in caches[:-CACHES]:
            shutil.rmtree(old, ignore_errors=True)
