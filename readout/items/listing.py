"""The action items of a note with progress applied, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout.items.people import Names
from readout.items.rows import ItemRow, asleep, overdue, own_row, rows_of, with_progress
from readout.note.model import Note
from readout.progress.store import Progress


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items are wanted; what is left out chooses nothing away.

    ``done`` takes those that are, or those that are open. ``owner`` holds beginnings of words of
    one owner's name, as in a search; ``none`` are the items of nobody. ``overdue_on`` is an ISO
    date: the open items that were due before it, but those that are snoozed until later.
    """

    done: bool | None = None
    owner: str = ""
    overdue_on: str | None = None


def rows_now(note: Note, progress: Progress) -> list[ItemRow]:
    """The note's items in reading order, then those the user added; dismissed ones too."""
    rows = []
    for row in rows_of(note):
        record = progress.record("items", row.item)
        rows.append(row if record is None else with_progress(row, record))
    for item in progress.own_items(note):
        row, record = own_row(item.key, item.text, note), progress.record("own", item.key)
        rows.append(row if record is None else with_progress(row, record))
    return rows


def listed(note: Note, progress: Progress) -> Iterator[ItemRow]:
    """As ``rows_now``, but without dismissed items."""
    return (row for row in rows_now(note, progress) if not row.dismissed)


def chosen(items: Iterable[ItemRow], choice: Choice) -> Iterator[ItemRow]:
    """The items that are wanted, in their order."""
    names, today = Names([choice.owner]), choice.overdue_on
    for item in items:
        if choice.done is not None and item.done != choice.done:
            continue
        if today is not None and (not overdue(item, today) or asleep(item, today)):
            continue
        if choice.owner and not names.among(item.owners):
            continue
        yield item
