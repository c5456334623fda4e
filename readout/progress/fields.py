"""The fields of a profile's records: asked and changed in memory, saved when there is time.

One ``Fields`` may be used by two threads: the window's, which asks and changes, and another,
which calls ``save``, and just before may set what nobody sees. Changing never waits for the disk.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Self

from readout.errors import ProgressError, UsageError
from readout.places import Profile
from readout.progress.clock import Clock
from readout.progress.device import device_id
from readout.progress.durable import Disk
from readout.progress.kinship import SAME, Kin, fields_in, kin_in, newest
from readout.progress.record import (
    GROUPS,
    Document,
    Field,
    Group,
    Record,
    merge,
    merge_record,
    newer,
    plain_value,
    taking_in,
)
from readout.progress.shelf import Shelf, sentence

_READ_ONLY = (
    "Progress was written by a later version of Readout and cannot be changed here: update Readout."
)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the user did, as ``revert`` undoes it."""

    group: Group
    key: str
    name: str
    before: Field | None
    """The field as it was; ``None`` where nobody had set it."""

    @property
    def value(self) -> Any:
        """The value before, ``None`` where there was none."""
        return None if self.before is None else self.before["value"]


class Fields:
    """All devices' files merged, this device's written.

    ``read_only`` is set where our file is of a later version of Readout. ``notices`` holds
    plain sentences to show (a damaged file put aside …); the caller may empty it.
    """

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock
        self._state = Lock()  # held for moments only: around _mine, _others and the clock
        self._files = Lock()  # held around everything that the shelf does
        self._revision = 0  # counts all that changes what is shown
        self._edits = 0  # counts what the user changed
        self._shape = 0  # counts what may make records kin of each other, or part them
        self._kin: tuple[int, dict[Group, Kin]] = (-1, {})
        self._mine = shelf.load()
        self._others = shelf.others() or Document()
        self._saved = 0
        clock.observe(self._mine.clocks())
        clock.observe(self._others.clocks())

    @classmethod
    def open(
        cls,
        profile: Profile,
        device: str | None = None,
        now: Callable[[], float] = time.time,
        disk: Disk | None = None,
    ) -> Self:
        """Load what there is; whatever is wrong with it becomes a notice, never an error.

        ``device`` is for tests: it names this device. ``now`` gives seconds since 1970.
        """
        name = device_id(device)
        clock = Clock(name, now)
        return cls(Shelf(profile, name, disk or Disk(), clock.wall), clock)

    @property
    def notices(self) -> list[str]:
        """Plain sentences that the user should see."""
        return self._shelf.notices

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._shelf.read_only

    @property
    def revision(self) -> int:
        """Another number after each change, by the user or from another device."""
        return self._revision

    @property
    def unsaved(self) -> bool:
        """Whether something was changed since the last save."""
        return self._edits != self._saved

    # Any field of any record

    def field(self, group: Group, key: str, name: str) -> Field | None:
        """The field as the newest device left it, with its clock; ``None`` where nobody set it.

        Where the record has kin (see ``kinship``), the newest of theirs.
        """
        kin = self.kin(group).get(key) if name != SAME else None
        if kin is None:
            return self._stored_field(group, key, name)
        return newest(self._stored_field(group, each, name) for each in kin)

    def _stored_field(self, group: Group, key: str, name: str) -> Field | None:
        mine, theirs = self._mine.field(group, key, name), self._others.field(group, key, name)
        if mine is None or theirs is None:
            return theirs if mine is None else mine
        return newer(mine, theirs)

    def kin(self, group: Group) -> Kin:
        """Which records of a group are of one thing."""
        shape, known = self._kin
        if shape != self._shape:
            shape, known = self._shape, {}
            self._kin = (shape, known)
        if group not in known:
            known[group] = kin_in((self._mine, self._others), group)
        return known[group]

    def get(self, group: Group, key: str, name: str) -> Any:
        """The field's value, ``None`` where nobody set it or it was taken back."""
        field = self.field(group, key, name)
        return None if field is None else field["value"]

    def set(
        self,
        group: Group,
        key: str,
        name: str,
        value: object,
        about: Mapping[str, Any] | None = None,
    ) -> Change:
        """Set one field, in memory; ``None`` takes it back.

        ``about`` is what the record says beside its fields. Raises UsageError where JSON has no
        such value, ProgressError where progress is read-only.
        """
        return self.put(group, key, name, {"value": value}, about or {})

    def put(
        self, group: Group, key: str, name: str, field: Mapping[str, Any], about: Mapping[str, Any]
    ) -> Change:
        """As ``set``, with more in the field than its value."""
        try:
            field, about = plain_value([field, about])
        except (TypeError, ValueError, RecursionError):
            raise UsageError(f"{name} cannot be kept: it is no plain value.") from None
        with self._state:
            if self.read_only:
                raise ProgressError(_READ_ONLY)
            before = self.field(group, key, name)
            clock = self._clock.stamp(after=before["clock"] if before else "")
            record = self._mine.groups[group].get(key)
            if record is None:
                theirs = self._others.groups[group].get(key, {})
                record = {key: theirs[key] for key in theirs if key != "fields"} | {"fields": {}}
            fields = {**record["fields"], name: {**(before or {}), **field, "clock": clock}}
            made = {**about, **record, **about, "fields": fields}
            if "note" in about:  # with what a later version wrote there
                made["note"] = {**record.get("note", {}), **about["note"]}
            self._mine.groups[group][key] = made
            self._shape += name == SAME
            self._revision += 1
            self._edits += 1
        return Change(group, key, name, before)

    def revert(self, change: Change) -> Change:
        """Put back what was before; gives the change that does it again."""
        return self.put(change.group, change.key, change.name, change.before or {"value": None}, {})

    def record(self, group: Group, key: str) -> Record | None:
        """One whole record, merged, with the fields of its kin; ``None`` where there is none."""
        with self._state:
            mine, theirs = self._mine.groups[group].get(key), self._others.groups[group].get(key)
        both = [each for each in (mine, theirs) if each is not None]
        found = merge_record(*both) if len(both) > 1 else next(iter(both), None)
        if key not in self.kin(group):
            return found
        fields = self.fields(group, key)
        return {**(found or {}), "fields": fields} if found or fields else None

    def fields(self, group: Group, key: str) -> dict[str, Field]:
        """All fields of a record and its kin: of each the newest."""
        kin = self.kin(group)
        made = fields_in(self._others, kin, group, key)
        for name, mine in fields_in(self._mine, kin, group, key).items():
            made[name] = newer(made[name], mine) if name in made else mine
        return made

    def each(self, group: Group) -> Iterator[tuple[str, Record]]:
        """All records of a group as they stand, ours and those of others, not merged: quick."""
        with self._state:
            found = [*self._mine.groups[group].items(), *self._others.groups[group].items()]
        return iter(found)

    @property
    def shared(self) -> bool:
        """Whether other devices did something, too."""
        return any(self._others.groups.values())

    def ours(self, group: Group) -> list[Record]:
        """The records of a group that this device wrote itself, as they stand."""
        with self._state:
            return [*self._mine.groups[group].values()]

    def records(self, group: Group) -> dict[str, Record]:
        """All records of a group, merged, each with the fields of its kin."""
        with self._state:
            made = dict(self._others.groups[group])
            for key, record in self._mine.groups[group].items():
                theirs = made.get(key)
                made[key] = record if theirs is None else merge_record(record, theirs)
        for key in self.kin(group):
            if key in made:
                made[key] = {**made[key], "fields": self.fields(group, key)}
        return made

    # Files

    def save(self) -> bool:
        """Write what was changed, durably; gives whether there was anything to write.

        Waits for the disk and for other processes: not for the window's thread. What another
        process wrote meanwhile is merged first. Raises ProgressError where it cannot be written;
        everything stays in memory and a later ``save`` tries again.
        """
        with self._files:
            if not self.unsaved:
                return False
            try:
                with self._shelf.lock():
                    self._take_in()
                    if self.read_only:
                        raise ProgressError(_READ_ONLY)
                    with self._state:
                        mine, edits = self._mine.copy(), self._edits
                    self._shelf.write(mine)
            except OSError as error:
                what = f"Progress could not be saved to {self._shelf.own}"
                raise ProgressError(sentence(error, what)) from error
            self._saved = edits
            return True

    def refresh(self) -> bool:
        """Read what other processes and devices wrote since; gives whether anything changed.

        Like ``save`` not for the window's thread. Raises ProgressError.
        """
        with self._files:
            changed = False
            if self._shelf.changed() and not self.read_only:
                try:
                    with self._shelf.lock():
                        changed = self._take_in()
                except OSError as error:
                    what = f"Progress cannot be read from {self._shelf.own}"
                    raise ProgressError(sentence(error, what)) from error
            others = self._shelf.others()
            if others is None:
                return changed
            with self._state:
                self._others = others
                self._clock.observe(others.clocks())
                self._shape += 1  # after the others were taken: see kin
                self._revision += 1
            return True

    def keep_copy(self) -> Path | None:
        """Keep a copy of our file as a snapshot, once a start, when there is time; gives it.

        The other snapshots are of the versions before the last save; this one is of the last.
        Raises ProgressError.
        """
        with self._files:
            try:
                return self._shelf.copy()
            except OSError as error:
                raise ProgressError(sentence(error, "No copy of progress could be kept")) from error

    # Elsewhere

    def write_to(self, path: Path) -> Path:
        """Write all that is known, other devices' too, to a file or into a folder; gives the file.

        For when our own file cannot be written; ``bring_in`` reads it back. Waits for the disk.
        Raises ProgressError, also where another file would be written over.
        """
        from readout.progress import elsewhere  # noqa: PLC0415  few ever need it

        with self._state:
            whole = merge(self._mine, self._others)
        return elsewhere.write(path, whole, self._shelf)

    def bring_in(self, path: Path) -> tuple[Change, ...]:
        """Take in a file of progress that was kept elsewhere; gives what takes it back.

        Of each field the newest holds, as between devices, so bringing in twice does no harm.
        Reads the disk. Raises ProgressError where it is none, or of a later version.
        """
        from readout.progress import elsewhere  # noqa: PLC0415  few ever need it

        found = elsewhere.read(path)
        with self._state:
            if self.read_only:
                raise ProgressError(_READ_ONLY)
            changes = []
            for name in GROUPS:
                for key, record in found.groups[name].items():
                    for field, new in record["fields"].items():
                        before = self._stored_field(name, key, field)
                        if before is None or newer(before, new) is new:
                            changes.append(Change(name, key, field, before))
            if not changes:
                return ()
            self._mine = merge(self._mine, found)
            self._clock.observe(found.clocks())
            self._shape += 1
            self._revision += 1
            self._edits += 1
        return tuple(changes)

    def _take_in(self) -> bool:
        news = self._shelf.news()
        if news is None:
            return False
        with self._state:
            seen = self._mine.copy()
        merged = taking_in(seen, news)  # long, and the window goes on ticking meanwhile
        with self._state:
            for name in GROUPS:
                group, before = merged.groups[name], seen.groups[name]
                for key, record in self._mine.groups[name].items():
                    if record is not before.get(key):
                        other = group.get(key)
                        group[key] = record if other is None else merge_record(record, other)
            self._mine = merged
            self._clock.observe(merged.clocks())
            self._shape += 1
            self._revision += 1
        return True
