"""Action items as lists show them and exports write them: of any notes, progress applied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from readout.note.model import Note
from readout.note.views import actions
from readout.progress.clock import rank
from readout.progress.record import Field, Record
from readout.progress.store import Progress
from readout.search.folding import fold
from readout.search.words import words


class ListedItem(NamedTuple):
    """An action item with all that is known of it (a NamedTuple: there may be 100,000 of them).

    ``item`` is by what progress knows it. ``number`` counts from 1 through its note; 0 is an item
    that the user added. ``note``, ``path`` and ``date`` are its note's title, file and ISO date,
    ``section`` is the title of the section it stands in. ``due`` is an ISO date; ``due_inferred``
    says that the words of the note needed its date to be understood. ``done_at`` is when the user
    ticked it and ``changed`` when they last changed anything of it, in seconds since 1970; None
    where that is not known or nobody did.
    """

    item: str
    number: int
    text: str
    note: str
    path: str
    date: str | None = None
    section: str = ""
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_inferred: bool = False
    done: bool = False
    done_at: int | None = None
    changed: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items are wanted; what is left out chooses nothing away.

    ``done`` takes those that are, or those that are open. ``owner`` holds beginnings of words of
    one owner's name, as in a search; ``none`` are the items of nobody. ``overdue_on`` is an ISO
    date: the open items that were due before it.
    """

    done: bool | None = None
    owner: str = ""
    overdue_on: str | None = None


def listed(note: Note, progress: Progress) -> Iterator[ListedItem]:
    """The note's items in reading order, then those the user added; dismissed ones are left out."""
    title = note.title.plain
    for placed in actions(note):
        key, action = progress.item_id(note, placed), placed.action
        record = progress.record("items", key)
        made = ListedItem(
            key,
            placed.number,
            action.text.plain,
            title,
            note.path,
            note.date,
            placed.section,
            action.owners,
            action.due,
            action.due_inferred,
            action.done,
        )
        if record is None:
            yield made
        elif not _value(record, "dismissed"):
            yield _with_progress(made, record)
    for own in progress.own_items(note):
        made = ListedItem(own.key, 0, own.text, title, note.path, note.date)
        yield _with_progress(made, progress.record("own", own.key) or {"fields": {}})


def chosen(items: Iterable[ListedItem], choice: Choice) -> Iterator[ListedItem]:
    """The items that are wanted, in their order."""
    wanted = words(fold(choice.owner))
    for item in items:
        if choice.done is not None and item.done != choice.done:
            continue
        if choice.overdue_on is not None and not overdue(item, choice.overdue_on):
            continue
        if choice.owner and not _is_of(item, wanted):
            continue
        yield item


def overdue(item: ListedItem, today: str) -> bool:
    """Whether an item is open and was due before ``today``, an ISO date."""
    return not item.done and item.due is not None and item.due < today


def _is_of(item: ListedItem, wanted: list[str]) -> bool:
    if wanted == ["none"]:
        return not item.owners
    names = (words(fold(owner)) for owner in item.owners)
    return bool(wanted) and any(
        all(any(part.startswith(word) for part in name) for word in wanted) for name in names
    )


def _with_progress(item: ListedItem, record: Record) -> ListedItem:
    """The item with what the user set; a value of another type than ours is passed over."""
    fields: dict[str, Field] = record["fields"]
    changes: dict[str, Any] = {
        "changed": max(filter(None, map(_second, fields.values())), default=None)
    }
    if (done := _value(record, "done")) is not None:
        changes["done"] = bool(done)
        changes["done_at"] = _second(fields["done"]) if done else None
    due = _value(record, "due")
    if due == "" or _is_date(due):
        changes |= {"due": due or None, "due_inferred": False}
    owners = _value(record, "owners")
    if isinstance(owners, list) and all(isinstance(owner, str) for owner in owners):
        changes["owners"] = tuple(filter(None, owners))
    if isinstance(comment := _value(record, "comment"), str):
        changes["comment"] = comment
    return item._replace(**changes)


def _value(record: Record, name: str) -> Any:
    return record["fields"].get(name, {}).get("value")


def _second(field: Field) -> int | None:
    """When a field was set, in seconds since 1970."""
    clock = rank(field["clock"])
    try:
        return int(datetime.fromisoformat(clock[:19]).replace(tzinfo=UTC).timestamp())
    except ValueError:  # no clock, or the 31st of February
        return None


def _is_date(value: object) -> bool:
    """Whether a value is an ISO date in its long form, by which dates are compared as texts."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
