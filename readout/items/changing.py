"""Changing an action item by its row, where the note itself need not be at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from readout.errors import UsageError
from readout.items.rows import ItemRow, is_date
from readout.note.model import Note
from readout.progress.identity import known_as, note_id
from readout.progress.store import Change, Progress

_FEW = 16
"""So many notes are read in some 30 ms."""


def _nowhere(_path: str) -> Note | None:
    return None


class ItemChanges:
    """What can be done to an item; each gives the changes that ``Progress.revert`` takes back.

    ``note_at`` gives the note at a path where it is at hand at once, corrected or not. When
    something in a note is first touched, progress keeps by what the note can be known again
    (``progress.likeness``), which takes the whole note. The paths of those that were not at hand
    are in ``unseen``: ``see_few`` reads few of them beside the saving, so that all is written at
    once; have many read when there is time and give them to ``see``. Until then, and where that
    never comes, ticks follow their items by words alone.

    Every method raises ProgressError where progress is read-only, UsageError where a date is none.
    """

    def __init__(
        self, progress: Progress, note_at: Callable[[str], Note | None] = _nowhere
    ) -> None:
        self._progress = progress
        self._note_at = note_at
        self._unseen: dict[str, str] = {}

    @property
    def unseen(self) -> tuple[str, ...]:
        """The paths of touched notes that are still to be seen."""
        return tuple(self._unseen)

    @property
    def many(self) -> bool:
        """Whether more notes are to be seen than saving is to wait for."""
        return len(self._unseen) > _FEW

    def see_few(self, note_at: Callable[[str], Note | None]) -> None:
        """See the notes that ``note_at`` gives, where they are not ``many``.

        For the thread that saves, just before it does.
        """
        for path in () if self.many else self.unseen:
            note = note_at(path)
            if note is not None:
                self.see(note)
            else:  # nor will it be had later: they are not to become many
                self._unseen.pop(path, None)

    def see(self, note: Note) -> None:
        """Keep by what a touched note is known again; one that is another by now is passed over."""
        if self._unseen.pop(note.path, None) == note_id(note):
            self._progress.first_touched(note)

    def tick(self, row: ItemRow, done: bool) -> tuple[Change, ...]:
        """Tick or untick."""
        if row.own:
            return self._put(row, "done", done)
        return self._put(row, "done", done, source_done=row.source_done)

    def set_due(self, row: ItemRow, due: str | None) -> tuple[Change, ...]:
        """Set when it is due, an ISO date; ``None``: on no date."""
        return self._put(row, "due", _day(due) or "")

    def set_owners(self, row: ItemRow, names: Iterable[str]) -> tuple[Change, ...]:
        """Set whose it is; no names: nobody's."""
        cleaned = (" ".join(name.split()) for name in names)
        return self._put(row, "owners", list(dict.fromkeys(filter(None, cleaned))))

    def set_comment(self, row: ItemRow, comment: str) -> tuple[Change, ...]:
        """Set the user's own words on it; none takes them away."""
        return self._put(row, "comment", comment)

    def snooze(self, row: ItemRow, until: str | None) -> tuple[Change, ...]:
        """Put it out of sight until an ISO date; ``None`` wakes it."""
        return self._put(row, "snoozed", _day(until))

    def dismiss(self, row: ItemRow, dismissed: bool) -> tuple[Change, ...]:
        """Put it out of sight for good, or show it again; an own item: removed, or back."""
        return self._put(row, "deleted" if row.own else "dismissed", dismissed)

    def part(self, row: ItemRow, label: str | None) -> tuple[Change, ...]:
        """Set by what it is told apart from others of its words (see ``parting``)."""
        return self._put(row, "parted", label)

    def _put(self, row: ItemRow, name: str, value: object, **beside: object) -> tuple[Change, ...]:
        if row.own:
            return (self._progress.set_own(row.item, name, value),)
        about = _about(row)
        change = self._progress.put("items", row.item, name, {"value": value, **beside}, about)
        self._touch(row, about["note"]["id"])
        return (change,)

    def _touch(self, row: ItemRow, key: str) -> None:
        if self._progress.has_likeness(key):
            return
        note = self._note_at(row.path)
        if note is not None and note_id(note) == key:
            self._progress.first_touched(note)
        else:
            self._unseen[row.path] = key


def _day(iso: str | None) -> str | None:
    """The date, where it is one. Raises UsageError."""
    if iso is not None and not is_date(iso):
        raise UsageError("That is no date: write it as 2026-03-31.")
    return iso


def _about(row: ItemRow) -> dict[str, Any]:
    """What the file of progress says of the item, as ``Progress.about_item``."""
    title, date = row.read_as or (row.note, row.date)
    note = {"id": known_as(title, date), "title": title, "date": date, "path": row.path}
    return {"text": row.text, "note": note, "section": row.section, "ordinal": row.ordinal}
