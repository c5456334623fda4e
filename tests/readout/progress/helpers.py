"""Notes to tick and disks that fail, for the tests of progress."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from readout.note.model import Action, Note, Section, Text
from readout.note.views import PlacedAction, actions
from readout.places import Profile
from readout.progress.durable import Disk
from readout.progress.store import Progress

NOW = 1_763_632_800.0  # 2025-11-20T10:00:00Z


def note_of(*texts: str, title: str = "Interview", path: str = "a.md", done: bool = False) -> Note:
    items = tuple(Action(Text(text), done=done) for text in texts)
    return Note(
        path, Text(title), date="2025-11-20", sections=(Section(Text("To do"), "actions", items),)
    )


def item(note: Note, text: str, nth: int = 0) -> PlacedAction:
    return [placed for placed in actions(note) if placed.action.text.plain == text][nth]


def ticked(progress: Progress, note: Note) -> list[str]:
    return [p.action.text.plain for p in actions(note) if progress.done(note, p)]


def opened(profile: Profile, device: str = "here", disk: Disk | None = None) -> Progress:
    return Progress.open(profile, device, lambda: NOW, disk)


def file_of(profile: Profile, device: str = "here") -> Path:
    return profile.progress / f"{device}.json"


class Killed(BaseException):
    """The process ended here."""


class Dying(Disk):
    """A disk whose process ends at the ``step``-th call: before it, after it or in its middle."""

    def __init__(self, step: int, when: str, die: Callable[[], None]) -> None:
        self.step = step
        self.when = when
        self.calls: list[str] = []
        self._die = die

    def _call(self, name: str, call: Callable[[], object]) -> object:
        self.calls.append(name)
        if len(self.calls) < self.step:
            return call()
        if len(self.calls) == self.step and self.when == "after":
            call()
        self._die()
        raise AssertionError

    def open(self, path: Path) -> int:
        return self._call("open", lambda: super(Dying, self).open(path))  # type: ignore[return-value]

    def write(self, handle: int, data: memoryview) -> int:
        if len(self.calls) + 1 == self.step and self.when == "middle":
            os.write(handle, data[: len(data) // 2])
        return self._call("write", lambda: super(Dying, self).write(handle, data))  # type: ignore[return-value]

    def fsync(self, handle: int) -> None:
        self._call("fsync", lambda: super(Dying, self).fsync(handle))

    def close(self, handle: int) -> None:
        self._call("close", lambda: super(Dying, self).close(handle))

    def replace(self, source: Path, target: Path) -> None:
        self._call("replace", lambda: super(Dying, self).replace(source, target))

    def link(self, source: Path, target: Path) -> None:
        self._call("link", lambda: super(Dying, self).link(source, target))

    def unlink(self, path: Path) -> None:
        self._call("unlink", lambda: super(Dying, self).unlink(path))

    def fsync_folder(self, folder: Path) -> None:
        self._call("fsync_folder", lambda: super(Dying, self).fsync_folder(folder))


class Failing(Disk):
    """A disk that answers one kind of call with an error, so often as ``times`` says."""

    def __init__(self, call: str, code: int, times: int = 1_000) -> None:
        self.left = times
        self.slept = 0
        self._call = call
        self._code = code

    def _fail(self, call: str) -> None:
        if call == self._call and self.left:
            self.left -= 1
            raise OSError(self._code, os.strerror(self._code))

    def open(self, path: Path) -> int:
        self._fail("open")
        return super().open(path)

    def write(self, handle: int, data: memoryview) -> int:
        self._fail("write")
        return super().write(handle, data)

    def fsync(self, handle: int) -> None:
        self._fail("fsync")
        super().fsync(handle)

    def close(self, handle: int) -> None:
        super().close(handle)
        self._fail("close")

    def replace(self, source: Path, target: Path) -> None:
        self._fail("replace")
        super().replace(source, target)

    def link(self, source: Path, target: Path) -> None:
        self._fail("link")
        super().link(source, target)

    def fsync_folder(self, folder: Path) -> None:
        self._fail("fsync_folder")
        super().fsync_folder(folder)

    def sleep(self, seconds: float) -> None:
        self.slept += bool(seconds)


class Short(Disk):
    """A disk that takes a few bytes at a time, and is full after ``room`` bytes."""

    def __init__(self, room: int = 10**9) -> None:
        self.room = room

    def write(self, handle: int, data: memoryview) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        count = super().write(handle, data[: min(7, self.room)])
        self.room -= count
        return count
