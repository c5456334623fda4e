"""The items that the user touched, by the note they are of, and notes by what is in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from readout.progress.clock import device_of
from readout.progress.identity import words
from readout.progress.kinship import SAME
from readout.progress.likeness import LIKENESS, Likeness, code_of, digest_of, from_kept
from readout.progress.record import Record
from readout.progress.store import Progress

ASKED = "asked"
"""The field of a record that keeps an open question: the ids of the items that it may be."""

ASIDE = "aside-"
"""How the keys of records begin that stood under the id of an item which is another now."""

_OURS = {SAME, ASKED}


class Item(NamedTuple):
    """A touched item: all the records of it, and the one that stands for it, with what it says."""

    key: str
    keys: frozenset[str]
    text: str
    section: str | None
    ordinal: int
    code: str


class Touched:
    """An index over the records of progress; made anew where they changed since."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._revision = -1
        self._items: dict[str, dict[str, None]] = {}
        self._notes: dict[str, Record] = {}
        self._holders: dict[str, list[str]] = {}
        self._at: dict[str, list[str]] = {}
        self._devices: dict[str, set[str]] = {}

    def items(self, notes: frozenset[str]) -> list[Item]:
        """The items of these notes, those whose everything was taken back left out."""
        self._look()
        kin = self._progress.kin("items")
        made: dict[str, Item] = {}
        for note in sorted(notes):
            for key in self._items.get(note, ()):
                family = kin.get(key, (key,))
                if family[0] not in made and (item := self._item(family, notes)):
                    made[family[0]] = item
        return list(made.values())

    def count(self) -> int:
        """How many items were touched in all notes, their older forms not counted."""
        kin = self._progress.kin("items")
        found: set[str] = set()
        for key, record in self._progress.each("items"):
            fields = record["fields"].items()
            if any(name not in _OURS and each["value"] is not None for name, each in fields):
                found.add(kin.get(key, (key,))[0])
        return len(found)

    def _item(self, family: tuple[str, ...], notes: frozenset[str]) -> Item | None:
        fields = self._progress.fields("items", family[0])
        if all(each["value"] is None for name, each in fields.items() if name not in _OURS):
            return None
        records = {key: self._progress.record("items", key) for key in family}
        said = {key: record for key, record in records.items() if record and "text" in record}
        of_these = [key for key in said if said[key].get("note", {}).get("id") in notes] or [*said]
        if not of_these:
            return None
        key = max(of_these, key=lambda each: (self._set(each), each))
        record = said[key]
        return Item(
            key,
            frozenset(family),
            record["text"],
            record.get("section"),
            record.get("ordinal", 0),
            code_of(words(record["text"])),
        )

    def _set(self, key: str) -> str:
        """When it was last said to be the form of another: the newest form is the last to."""
        field = self._progress.field("items", key, SAME)
        return field["clock"] if field is not None and field["value"] is not None else ""

    def likeness(self, note: str) -> Likeness | None:
        """What was kept of a note; ``None`` where nothing was."""
        return from_kept(self._progress.get("notes", note, LIKENESS))

    def knows(self, notes: frozenset[str]) -> bool:
        """Whether anything was done in one of these notes, and not taken back."""
        self._look()
        return any(
            note in self._notes or any(map(self._used, self._items.get(note, ()))) for note in notes
        )

    def _used(self, key: str) -> bool:
        fields = self._progress.fields("items", key).values()
        return any(each["value"] is not None for each in fields)

    def apart(self, notes: frozenset[str]) -> frozenset[str]:
        """The other notes in which only devices did something that did nothing in these.

        A device that knew both has seen which is which.
        """
        if not self._progress.shared:
            return frozenset()
        self._look()
        if not self._devices:
            by: dict[str, set[str]] = defaultdict(set)
            items = (
                (each.get("note", {}).get("id"), each) for _, each in self._progress.each("items")
            )
            for note, record in (*items, *self._progress.each("notes")):
                if isinstance(note, str):
                    clocks = (field["clock"] for field in record["fields"].values())
                    by[note].update(map(device_of, clocks))
            self._devices = dict(by)
        here = set().union(*(self._devices.get(note, ()) for note in notes))
        others = (note for note, devices in self._devices.items() if here.isdisjoint(devices))
        return frozenset(others).difference(notes)

    def about(self, note: str) -> Record:
        """Title, date and path of a note, as progress has them."""
        self._look()
        found = self._notes.get(note)
        return found.get("note", {}) if found is not None else {}

    def at_path(self, path: str) -> list[str]:
        """The notes that were last touched in the file of this path."""
        self._look()
        return self._at.get(path, [])

    def sharing(self, likeness: Likeness) -> Counter[str]:
        """The notes that have items or text in common with this, and how many codes."""
        self._look()
        if not self._holders:
            holders: dict[str, list[str]] = defaultdict(list)
            for note, record in self._notes.items():
                kept = from_kept(record["fields"][LIKENESS]["value"])
                for code in kept.digests + kept.body if kept is not None else ():
                    holders[code].append(note)
            self._holders = dict(holders)
        found: Counter[str] = Counter()
        for code in {*map(digest_of, likeness.items), *likeness.body}:
            found.update(self._holders.get(code, ()))
        return found

    def _look(self) -> None:
        if self._revision == self._progress.revision:
            return
        self._revision = self._progress.revision
        items: dict[str, dict[str, None]] = defaultdict(dict)
        for key, record in self._progress.each("items"):
            note = record.get("note", {}).get("id")
            if isinstance(note, str):
                items[note][key] = None
        notes = {
            note: record
            for note, record in self._progress.each("notes")
            if record["fields"].get(LIKENESS, {}).get("value") is not None
        }
        if any(record is not self._notes.get(note) for note, record in notes.items()):
            self._holders = {}
        self._notes = notes
        self._items = items
        self._at, self._devices = {}, {}
        for note, record in notes.items():
            path = record.get("note", {}).get("path")
            if isinstance(path, str):
                self._at.setdefault(path, []).append(note)
