"""The files of progress as one device sees them: its own, those of the others, its snapshots.

What is read is checked whole. Our own file, damaged, is put aside under a name that says so and
the good copies are loaded; nobody else's file is ever touched, be it damaged or in conflict.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from readout.errors import ProgressError
from readout.places import Profile
from readout.progress import durable
from readout.progress.durable import Disk, Signature
from readout.progress.encoding import Encoder
from readout.progress.lock import PATIENCE, locked
from readout.progress.record import (
    DamagedError,
    Document,
    NewerError,
    merge,
    parse,
)
from readout.progress.snapshots import Snapshots, stamp

LARGEST = 256 * 1024 * 1024
"""Bytes; a million touched items are as much."""


@dataclass(slots=True)
class _Other:
    signature: Signature | None
    document: Document | None


class Shelf:
    """The files of one profile. Its methods are called by one thread at a time.

    ``notices`` gets a plain sentence for each thing that the user should know.
    """

    def __init__(self, profile: Profile, device: str, disk: Disk, wall: Callable[[], int]) -> None:
        self.own = profile.progress / f"{device}.json"
        self.notices: list[str] = []
        self.read_only = False
        self._profile = profile
        self._device = device
        self._disk = disk
        self._wall = wall
        self._snapshots = Snapshots(profile.snapshots, device, disk)
        self._encoder = Encoder()
        self._signature: Signature | None = None
        self._others: dict[str, _Other] = {}

    def lock(self, patience: float = PATIENCE) -> AbstractContextManager[None]:
        """The profile's lock. Raises ProgressError, or OSError where it cannot be made."""
        durable.make_folder(self._profile.lock.parent, self._disk)
        return locked(self._profile.lock, patience)

    def load(self) -> Document:
        """Our own file at the start: itself, else the good copies, else nothing; never raises."""
        try:
            self._sweep()
            mine = self._read_own()
            if mine is not None or not self._snapshots.any():
                return mine or Document()
        except NewerError as newer:
            return self._newer(newer)
        except DamagedError:
            pass
        except OSError as error:
            self.notices.append(sentence(error, f"Progress cannot be read from {self.own}"))
            return self._snapshots.load()[0] or Document()
        return self._recover()

    def _recover(self) -> Document:
        try:
            with self.lock():
                kept = self.news() or Document()
                if self._signature is None and not self.read_only:
                    self.write(kept)  # so that the next start finds nothing wrong
                return kept
        except ProgressError as error:  # another process recovers; saving looks again
            self.notices.append(str(error))
        except OSError as error:
            what = f"The progress file {self.own.name} is damaged or missing and was left so"
            self.notices.append(sentence(error, what))
        return self._snapshots.load()[0] or Document()

    def _newer(self, newer: NewerError) -> Document:
        if self.read_only:
            return newer.document or Document()
        self.read_only = True
        self.notices.append(
            "Progress was written by a later version of Readout: "
            "it is shown but not changed here; update Readout to go on ticking."
        )
        return newer.document or Document()

    def changed(self) -> bool:
        """Whether our own file is not the one that was last read or written here."""
        return durable.signature(self.own) != self._signature

    def news(self) -> Document | None:
        """What stands in our own file that was not read or written here; under the lock.

        A damaged file is put aside and the good copies are given; with a newer schema
        ``read_only`` is set. Raises OSError.
        """
        if self._signature is not None and not self.changed():
            return None
        try:
            found = self._read_own()
        except NewerError as newer:
            return self._newer(newer)
        except DamagedError as damage:
            aside = self._put_aside()
            told = f"The progress file {self.own.name} was damaged ({damage})"
            told += f" and was put aside as {aside.name}"
        else:
            if found is not None or not self._snapshots.any():
                return found
            told = f"The progress file {self.own.name} was missing"
        kept, later = self._snapshots.load()
        if later:
            self.read_only = True
            told += "; copies of it are of a later version of Readout: update Readout to go on"
        elif kept is None:
            told += "; there was no good copy, so this device's ticks are missing: put one back"
        else:
            told += "; the newest good copy was loaded"
        self.notices.append(told + ".")
        return kept

    def write(self, mine: Document) -> None:
        """Write our own file, keeping the version before; under the lock. Raises OSError."""
        parts = self._encoder.encode(mine, self._device)
        durable.make_folder(self.own.parent, self._disk)
        if self._signature is not None and not self.changed():
            self._snapshots.keep(self.own, self._wall())
        self._signature = durable.write(self.own, parts, self._disk)

    def write_to(self, path: Path, document: Document) -> None:
        """Write a document to another file than our own. Raises OSError."""
        durable.write(path, Encoder().encode(document, self._device), self._disk)

    def copy(self) -> Path | None:
        """Keep a copy of our own file that shares nothing with it; gives it. Raises OSError."""
        with self.lock():
            if self._signature is None or self.changed():
                return None  # not known to be good: the next save looks at it
            data = self.own.read_bytes()
            try:
                parse(data)
            except ProgressError:
                self._signature = None
                return None
            return self._snapshots.copy(self.own, data, self._wall())

    def others(self) -> Document | None:
        """What the other devices' files say, merged; ``None`` where nothing changed since."""
        before = self._others
        found: dict[str, _Other] = {}
        for path in self._paths():
            known = before.get(path.name)
            now = durable.signature(path)
            if now is None or (known is not None and known.signature == now):
                if known is not None:
                    found[path.name] = known
                continue
            document = self._read_other(path)
            if document is None and known is not None:
                document = known.document  # damaged since: what it said is still known
            found[path.name] = _Other(now, document)
        self._others = found
        if {name: other.signature for name, other in found.items()} == {
            name: other.signature for name, other in before.items()
        }:
            return None
        merged = Document()
        for other in found.values():
            if other.document is not None:
                merged = merge(merged, other.document)
        return merged

    def _paths(self) -> list[Path]:
        try:
            names = sorted(os.listdir(self.own.parent))  # noqa: PTH208  names are enough
        except OSError:
            return []
        return [
            self.own.with_name(name)
            for name in names
            if name.endswith(".json") and not name.startswith(".") and name != self.own.name
        ]

    def _read_other(self, path: Path) -> Document | None:
        try:
            return parse(self._read(path)[0])
        except DamagedError as damage:
            told = f"The progress file {path.name} of another device is damaged ({damage})"
            self.notices.append(told + "; it was left alone and left out.")
        except NewerError:
            told = f"The progress file {path.name} is of a later version of Readout"
            self.notices.append(told + " and was left out: update Readout to see it.")
        except OSError as error:
            self.notices.append(sentence(error, f"Progress cannot be read from {path}"))
        return None

    def _read_own(self) -> Document | None:
        self._signature = None
        try:
            data, signature = self._read(self.own)
        except FileNotFoundError:
            return None
        document = parse(data)
        self._signature = signature
        return document

    def _read(self, path: Path) -> tuple[bytes, Signature]:
        for wait in durable.WAITS:
            try:
                return durable.read(path, LARGEST)
            except PermissionError:
                if os.name == "posix":
                    raise
                self._disk.sleep(wait)  # Windows: somebody has it open for the moment
        return durable.read(path, LARGEST)

    def _put_aside(self) -> Path:
        name = f"{self.own.name}.damaged-{stamp(self._wall())}"
        aside = self.own.with_name(name)
        count = 1
        while aside.exists():
            count += 1
            aside = self.own.with_name(f"{name}-{count}")
        durable.replace(self.own, aside, self._disk)
        self._disk.fsync_folder(aside.parent)
        return aside

    def _sweep(self) -> None:
        folders = (self.own.parent, self._profile.snapshots)
        names = self._device + "."
        if not any(durable.orphans(folder, names) for folder in folders):
            return
        try:
            with self.lock(patience=0):
                for folder in folders:
                    durable.sweep(folder, names, self._disk)
        except (ProgressError, OSError):
            return  # another process is saving; they stay for the next start


def sentence(error: OSError, what: str) -> str:
    """One plain sentence for the user: what could not be done, why, and what to do."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            why = "the disk is full: make room and try again"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            why = "it is not allowed: check the folder's permissions and try again"
        case errno.EIO:
            why = "the disk reports a fault: save elsewhere"
        case _:
            why = f"{error.strerror or error}: try again"
    return f"{what}: {why}."
