"""Making records kin, parting them, and setting aside what stands under an id of another item."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from typing import Any

from readout.note.model import Note
from readout.note.views import actions
from readout.progress.kinship import SAME, Kin
from readout.progress.record import Field, Group
from readout.progress.review import Review
from readout.progress.store import Change, Progress
from readout.progress.touched import ASIDE, ASKED

_APART = {SAME, ASKED}


class Linking:
    """Changes of one note's records, gathered so that they can be taken back together."""

    def __init__(self, progress: Progress, note: Note) -> None:
        self.changes: list[Change] = []
        self._progress = progress
        self._note = note
        self._placed = actions(note)
        self._keys = [key for key, _ in progress.item_keys(note)]
        self._here = frozenset(self._keys)
        self._cleared: set[str] = set()

    def notes(self, note: str, other: str) -> None:
        """The note was the other: what belongs to either belongs to both."""
        if other not in self._progress.kin("notes").get(note, (note,)):
            about = {"note": self._progress.about_note(self._note)}
            self._put("notes", note, SAME, other, about)

    def follow(self, review: Review) -> dict[str, str]:
        """Link each followed item to its record, keep the questions; gives where records moved.

        First all is set aside that stands under the id of an item which is another now: the
        second of two doubled items becomes the first where the first was deleted.
        """
        wanted = {each.record: each.item for each in (*review.same, *review.reworded)}
        unsure = [each.record for each in review.uncertain]
        unsure += [each.record for each in review.gone]
        stands: dict[str, str] = {}
        for record in (*wanted, *unsure):
            family = self._family(record)
            here = self._here.intersection(family)
            stands[record] = record
            if here and wanted.get(record) not in here:
                stands[record] = self._set_aside(record, sorted(here))
            elif len(here) > 1:
                for other in sorted(here - {wanted[record]}):
                    self._part(wanted[record], other)
                stands[record] = wanted[record]
        for record in wanted:
            self._ask(stands[record], None)
        for question in () if review.unsure else review.uncertain:
            asked = [candidate.item for candidate in question.candidates]
            self._ask(stands[question.record], asked)
        kin = self._progress.kin("items")  # once: each link makes it anew
        for record, item in wanted.items():
            self._join(item, stands[record], kin)
        return stands

    def answer(self, record: str, number: int | None) -> None:
        """The record is of this item, or of none that was asked about."""
        self._ask(record, None)
        if number is not None:
            self._join(self._keys[number - 1], record, self._progress.kin("items"))

    def part(self, record: str, number: int) -> None:
        """The record is not of this item, which is free again."""
        item = self._keys[number - 1]
        if item in self._family(record) and item != record:
            self._set_aside(record, [item])

    def _family(self, key: str) -> tuple[str, ...]:
        return self._progress.kin("items").get(key, (key,))

    def _join(self, item: str, record: str, kin: Kin) -> None:
        if item in kin.get(record, (record,)):
            return
        about = self._about(item)
        if item in self._cleared:  # just now, so it would win over what was done before
            for name, field in _user(self._progress.fields("items", record)).items():
                self.changes.append(self._progress.put("items", item, name, field, about))
        # an id that already points elsewhere goes on doing so: the end of its chain points here
        loose, seen = item, {item}
        while (further := self._points_to(loose)) is not None and further not in seen:
            seen.add(further)
            loose = further
        self._put("items", loose, SAME, record, about if loose == item else {})

    def _points_to(self, key: str) -> str | None:
        value = self._progress.get("items", key, SAME)
        return value if isinstance(value, str) else None

    def _about(self, item: str) -> dict[str, Any]:
        return self._progress.about_item(self._note, self._placed[self._keys.index(item)])

    def _ask(self, record: str, asked: list[str] | None) -> None:
        if self._progress.get("items", record, ASKED) != asked:
            self._put("items", record, ASKED, asked, {})

    def _set_aside(self, record: str, here: Iterable[str]) -> str:
        """Move what was done to a record of its own; the ids that are here are free again."""
        progress = self._progress
        fields = _user(progress.fields("items", record))
        said = progress.record("items", record) or {}
        clocks = sorted(field["clock"] for field in fields.values())
        digest = hashlib.sha256("\0".join(("aside", record, *clocks)).encode()).hexdigest()
        aside = ASIDE + digest[:24]  # the same on another device that sets the same aside
        about = {key: said[key] for key in ("text", "note", "section", "ordinal") if key in said}
        here = frozenset(here)
        family = self._family(record)
        for key in family:
            if self._points_to(key) is not None:
                self._put("items", key, SAME, None, {})
        self._cleared |= here
        for key in here:
            for name, field in progress.fields("items", key).items():
                if name not in _APART and field["value"] is not None:
                    self._put("items", key, name, None, {})
        for name, field in fields.items():
            self.changes.append(progress.put("items", aside, name, field, about))
        rest = [key for key in family if key not in here]
        for key in (*rest[1:], *([aside] if rest else [])):
            self._put("items", key, SAME, rest[0], {})
        return aside

    def _part(self, kept: str, other: str) -> None:
        """Both forms are in the note now, so they are two items; each keeps what it had."""
        progress = self._progress
        fields = _user(progress.fields("items", kept))
        family = self._family(kept)
        for key in family:
            if self._points_to(key) is not None:
                self._put("items", key, SAME, None, {})
        for key in family:
            if key not in {kept, other}:
                self._put("items", key, SAME, kept, {})
        for name, field in fields.items():
            now = progress.field("items", kept, name)
            if now is None or now["value"] != field["value"]:
                change = progress.put("items", kept, name, field, self._about(kept))
                self.changes.append(change)

    def _put(self, group: Group, key: str, name: str, value: object, about: dict[str, Any]) -> None:
        self.changes.append(self._progress.set(group, key, name, value, about))


def links_more(progress: Progress, review: Review, asked: Collection[tuple[str, ...]]) -> bool:
    """Whether a note that is as it was at its last look has more to be linked or asked now.

    ``asked`` are the earlier notes that the user is asked about. What is kept of the note is no
    reason: two devices that have different versions of it would write theirs in turn for ever.
    """
    if review.earlier and review.earlier not in asked:
        return True
    kin = progress.kin("items")
    followed = (*review.same, *review.reworded)
    open_ = () if review.unsure else review.uncertain
    return any(each.item not in kin.get(each.record, (each.record,)) for each in followed) or any(
        progress.get("items", each.record, ASKED) is None for each in open_
    )


def _user(fields: dict[str, Field]) -> dict[str, Field]:
    """What the user did: without what links and asks, and without what they took back."""
    return {
        name: each
        for name, each in fields.items()
        if name not in _APART and each["value"] is not None
    }
