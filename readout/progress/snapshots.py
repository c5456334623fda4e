"""Earlier versions of this device's file: what is loaded when that is damaged or gone.

``<device>.previous.json`` is the version before the last save. ``<device>.<time>.json`` is kept
when the last such is at least five minutes away. They are second names of the replaced file (or
copies, where a file has but one name), so keeping one costs no writing.
"""

from __future__ import annotations

import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from readout.progress import durable
from readout.progress.durable import Disk
from readout.progress.record import DamagedError, Document, NewerError, merge, parse

APART_MS = 5 * 60 * 1000
KEPT = 50
"""How many timed snapshots stay; the previous version is one more."""


def stamp(ms: int) -> str:
    """Milliseconds since 1970 as a part of a file's name."""
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")


class Snapshots:
    """The snapshots of one device. Whoever calls holds the profile's lock."""

    def __init__(self, folder: Path, device: str, disk: Disk) -> None:
        self._folder = folder
        self._device = device
        self._disk = disk
        self._timed = re.compile(re.escape(device) + r"\.([0-9]{8}T[0-9]{6}Z)\.json")

    @property
    def previous(self) -> Path:
        """The version before the last save."""
        return self._folder / f"{self._device}.previous.json"

    def timed(self) -> list[Path]:
        """The timed snapshots, oldest first."""
        return [path for path in self._all() if self._timed.fullmatch(path.name)]

    def any(self) -> bool:
        """Whether there is one, good or not."""
        return bool(self._all())

    def keep(self, good: Path, ms: int) -> None:
        """Keep this file, known to be good, which is about to be replaced. Raises OSError."""
        durable.make_folder(self._folder, self._disk)
        self._name(good, self.previous)
        timed = self.timed()
        if timed and abs(ms - self._ms(timed[-1])) < APART_MS:
            return
        made = self._folder / f"{self._device}.{stamp(ms)}.json"
        self._name(good, made)
        for path in [path for path in timed if path != made][: -KEPT + 1]:
            self._disk.unlink(path)

    def copy(self, good: Path, data: bytes, ms: int) -> Path:
        """Keep a copy that shares nothing with the file itself, unless there is one; gives it."""
        durable.make_folder(self._folder, self._disk)
        now = good.stat()
        for path in self._all():
            kept = path.stat()
            same = (kept.st_size, kept.st_mtime_ns) == (now.st_size, now.st_mtime_ns)
            if same and not os.path.samestat(kept, now):
                return path
        made = self._folder / f"{self._device}.{stamp(ms)}.json"
        durable.write(made, data, self._disk)
        os.utime(made, ns=(now.st_atime_ns, now.st_mtime_ns))
        return made

    def load(self) -> tuple[Document | None, bool]:
        """What the good ones say, and whether one is of a newer schema.

        All are merged: the newest has the newest fields, and whichever is the newest by the
        file system's time, no field of another can win over it.
        """
        found: Document | None = None
        newer = False
        for path in sorted(self._all(), key=_changed):
            try:
                good = parse(path.read_bytes())
            except NewerError:
                newer = True
            except (DamagedError, OSError):
                continue
            else:
                found = good if found is None else merge(found, good)
        return found, newer

    def _all(self) -> list[Path]:
        try:
            names = sorted(os.listdir(self._folder))  # noqa: PTH208  names are enough
        except OSError:
            return []
        return [
            self._folder / name
            for name in names
            if self._timed.fullmatch(name) or name == self.previous.name
        ]

    def _ms(self, path: Path) -> int:
        name = self._timed.fullmatch(path.name)
        try:
            made = datetime.strptime(name[1] if name else "", "%Y%m%dT%H%M%S%z")
        except ValueError:
            return -APART_MS  # no such day: as far away as any
        return int(made.timestamp() * 1000)

    def _name(self, good: Path, name: Path) -> None:
        try:
            if os.path.samestat(good.stat(), name.stat()):
                return  # renaming one name of a file to another of it does nothing
        except OSError:
            pass
        temporary = name.with_name(durable.temporary_name(name.name))
        try:
            self._disk.link(good, temporary)
        except OSError:
            durable.write(name, good.read_bytes(), self._disk)
            shutil.copystat(good, name)
            return
        try:
            durable.replace(temporary, name, self._disk)
        except BaseException:
            durable.remove(temporary, self._disk)
            raise


def _changed(path: Path) -> int:
    found = durable.signature(path)
    return found[3] if found else 0
