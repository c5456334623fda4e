"""What the user did: ticks, items of their own, what is kept about a note."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from readout.errors import UsageError
from readout.note.model import Note
from readout.note.views import PlacedAction
from readout.progress.clock import Clock
from readout.progress.fields import Change, Fields
from readout.progress.identity import item_ids, note_id
from readout.progress.likeness import LIKENESS, likeness_of
from readout.progress.record import Field
from readout.progress.shelf import Shelf

__all__ = ["Change", "OwnItem", "Progress"]

_NOTES_KNOWN = 512
"""For how many notes the ids of their items are remembered."""


@dataclass(frozen=True, slots=True)
class OwnItem:
    """An item that the user added to a note."""

    key: str
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class _Known:
    note: Note  # held, so that no other note gets its ``id()``
    key: str
    items: tuple[tuple[str, int], ...]


class Progress(Fields):
    """The progress of a profile, asked and changed by notes and their items."""

    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        super().__init__(shelf, clock)
        self._ids: dict[int, _Known] = {}
        self._without: tuple[int, set[str]] | None = None  # notes touched that are not "notes"

    # Action items of notes

    def item_id(self, note: Note, placed: PlacedAction) -> str:
        """By what this item is known in the file."""
        return self._known(note).items[placed.number - 1][0]

    def done(self, note: Note, placed: PlacedAction) -> bool:
        """The user's mark where there is one, else the source's."""
        mark = self.get("items", self.item_id(note, placed), "done")
        return placed.action.done if mark is None else bool(mark)

    def mark(self, note: Note, placed: PlacedAction, done: bool | None = True) -> Change:
        """Tick or untick; ``None`` takes the user's mark back, so that the source's holds."""
        return self.set_item(note, placed, "done", done, source_done=placed.action.done)

    def source_changed(self, note: Note, placed: PlacedAction) -> bool:
        """Whether the source's mark changed after the user's, and away from it: one to ask about.

        ``mark`` answers; until then the user's holds.
        """
        field = self.field("items", self.item_id(note, placed), "done")
        return differs(field, done=placed.action.done)

    def dismissed(self, note: Note, placed: PlacedAction) -> bool:
        """Whether the user does not want to see this item."""
        return bool(self.get("items", self.item_id(note, placed), "dismissed"))

    def dismiss(self, note: Note, placed: PlacedAction) -> Change:
        """Put the item out of sight."""
        return self.set_item(note, placed, "dismissed", value=True)

    def restore(self, note: Note, placed: PlacedAction) -> Change:
        """Show a dismissed item again."""
        return self.set_item(note, placed, "dismissed", value=False)

    def item_value(self, note: Note, placed: PlacedAction, name: str) -> Any:
        """Any other thing kept about an item, ``None`` where there is none."""
        return self.get("items", self.item_id(note, placed), name)

    def set_item(
        self, note: Note, placed: PlacedAction, name: str, value: object, **beside: object
    ) -> Change:
        """Keep anything about an item, with what the file says about the item itself."""
        item, about = self.item_id(note, placed), self.about_item(note, placed)
        change = self.put("items", item, name, {"value": value, **beside}, about)
        self.first_touched(note)
        return change

    def about_item(self, note: Note, placed: PlacedAction) -> dict[str, Any]:
        """What the file says of an item beside what was done to it."""
        return {
            "text": placed.action.text.plain,
            "note": self.about_note(note),
            "section": placed.section,
            "ordinal": self._known(note).items[placed.number - 1][1],
        }

    def has_likeness(self, note: str) -> bool:
        """Whether it is kept by what the note of this id will be known again."""
        return self.field("notes", note, LIKENESS) is not None

    def first_touched(self, note: Note) -> None:
        """Keep by what the note will be known again; later only following it changes that."""
        if not self.has_likeness(self._known(note).key) and not self._older(note):
            self.set_note(note, LIKENESS, likeness_of(note).kept())

    def _older(self, note: Note) -> bool:
        """Whether a version that kept no likeness saw items of this note that are not in it now."""
        known = self._known(note)
        if self._without is None or self._without[0] != self._shape:
            ids = (record.get("note", {}).get("id") for _, record in self.each("items"))
            found = {each for each in ids if isinstance(each, str)}
            self._without = (self._shape, found.difference(key for key, _ in self.each("notes")))
        if known.key not in self._without[1]:
            return False
        here = {item for item, _ in known.items}
        return any(
            key not in here and record.get("note", {}).get("id") == known.key
            for key, record in self.each("items")
        )

    # Items that the user added

    def own_items(self, note: Note) -> list[OwnItem]:
        """The items that the user added to this note, in the order of their adding."""
        known = self._known(note).key
        family = self.kin("notes").get(known, (known,))
        added = []
        for key, record in self.records("own").items():
            values = {name: field["value"] for name, field in record["fields"].items()}
            if record.get("note", {}).get("id") in family and not values.get("deleted"):
                text = str(values.get("text") or record.get("text", ""))
                clock = record["fields"].get("added", {}).get("clock", "")
                added.append((clock, OwnItem(key, text, bool(values.get("done")))))
        return [item for _, item in sorted(added, key=lambda each: each[0])]

    def add_own(self, note: Note, text: str) -> OwnItem:
        """Add an item; it can be deleted and changed by ``set_own``."""
        key = os.urandom(12).hex()
        about = {"text": text, "note": self.about_note(note)}
        self.set("own", key, "added", value=True, about=about)  # its clock is their order
        self.first_touched(note)
        return OwnItem(key, text, done=False)

    def set_own(self, key: str, name: str, value: object) -> Change:
        """Set ``done``, ``deleted``, ``text`` or anything else of an own item."""
        if self.record("own", key) is None:
            raise UsageError("There is no such item: it was never added here.")
        return self.set("own", key, name, value)

    # Things that belong to a note

    def note_value(self, note: Note, name: str) -> Any:
        """A thing kept about a note (``place``, ``read:<section>`` …), ``None`` where none is."""
        return self.get("notes", self._known(note).key, name)

    def note_values(self, note: Note) -> dict[str, Any]:
        """All things kept about a note."""
        fields: Mapping[str, Field] = self.fields("notes", self._known(note).key)
        return {key: each["value"] for key, each in fields.items() if each["value"] is not None}

    def set_note(self, note: Note, name: str, value: object) -> Change:
        """Keep a thing about a note."""
        return self.set(
            "notes", self._known(note).key, name, value, {"note": self.about_note(note)}
        )

    def note_key(self, note: Note) -> str:
        """By what this note is known in the file."""
        return self._known(note).key

    def item_keys(self, note: Note) -> tuple[tuple[str, int], ...]:
        """Id and ordinal of each of the note's items, in order."""
        return self._known(note).items

    def _known(self, note: Note) -> _Known:
        known = self._ids.get(id(note))
        if known is None:
            if len(self._ids) >= _NOTES_KNOWN:
                self._ids.clear()
            known = self._ids[id(note)] = _Known(note, note_id(note), item_ids(note))
        return known

    def about_note(self, note: Note) -> dict[str, Any]:
        """What the file says of a note beside what is kept about it."""
        title, date = note.identity
        return {
            "id": self._known(note).key,
            "title": title,
            "date": date,
            "path": note.path,
        }


def differs(mark: Field | None, *, done: bool) -> bool:
    """Whether the source's mark, ``done``, changed since the user's, and away from it."""
    if mark is None or mark["value"] is None:
        return False
    return bool(mark.get("source_done", done)) != done != bool(mark["value"])
