"""An action item as lists show it and exports write it: what its note says, and what the user did.

The page of all action items, the command ``actions`` and the exports share this one record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from readout.note.model import Action, Note, Section
from readout.note.views import actions
from readout.progress.clock import rank
from readout.progress.identity import ids_of
from readout.progress.record import Record

_REMEMBERED = 4096
"""Dates that are known to be some: most are set of many items."""


class ItemRow(NamedTuple):
    """An action item with all that is known of it (a NamedTuple: there may be 100,000 of them).

    ``item`` is by what progress knows it; an ``own`` item is one that the user added. ``path``,
    ``note``, ``icon`` and ``date`` are its note's file, title, icon and ISO date; ``read_as`` is
    set where the user corrected title or date: as what they were read. ``section`` is the title
    of the section it stands in, ``where`` that section's JSON Pointer and ``block`` its index
    there. ``number`` counts from 1 through its note, 0 is an own item; ``ordinal`` counts from 0
    the items of the same words.

    ``due`` is an ISO date; ``due_inferred`` says that the words of the note needed its date to be
    understood. ``source_done`` is the note's own mark, ``done`` the one that holds. ``done_at`` is
    when the user ticked it and ``changed`` when they last changed anything of it, in seconds since
    1970; None where that is not known or nobody did. ``snoozed`` is the ISO date until which it is
    out of sight, ``dismissed`` whether it is so for good (an own item: whether it was removed).
    """

    item: str
    own: bool = False
    path: str = ""
    note: str = ""
    icon: str = ""
    date: str | None = None
    section: str = ""
    where: str = ""
    block: int = 0
    number: int = 0
    ordinal: int = 0
    text: str = ""
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_inferred: bool = False
    done: bool = False
    done_at: int | None = None
    comment: str = ""
    snoozed: str | None = None
    dismissed: bool = False
    source_done: bool = False
    changed: int | None = None
    read_as: tuple[str, str | None] | None = None


def rows_of(note: Note) -> list[ItemRow]:
    """The items of a note in reading order, as the note says them."""
    title, placed = note.title.plain, actions(note)
    return [
        ItemRow(
            item,
            path=note.path,
            note=title,
            icon=note.icon,
            date=note.date,
            section=each.section,
            where=where,
            block=block,
            number=each.number,
            ordinal=ordinal,
            text=each.action.text.plain,
            owners=each.action.owners,
            due=each.action.due,
            due_inferred=each.action.due_inferred,
            done=each.action.done,
            source_done=each.action.done,
            read_as=note.read_as,
        )
        for each, (item, ordinal), (where, block) in zip(
            placed, ids_of(note, placed), _places(note.sections, ""), strict=True
        )
    ]


def own_row(item: str, text: str, note: Note) -> ItemRow:
    """An item that the user added to a note, as it was added."""
    return ItemRow(
        item,
        own=True,
        path=note.path,
        note=note.title.plain,
        icon=note.icon,
        date=note.date,
        text=text,
        read_as=note.read_as,
    )


def with_progress(row: ItemRow, record: Record) -> ItemRow:
    """The item with what the user set."""
    fields = record["fields"].values()
    newest = max((field["clock"] for field in fields), default="")
    if not rank(newest):  # what is no clock may sort behind them
        newest = max((rank(field["clock"]) for field in fields), default="")
    changed, ticked = _second(newest), ticked_at(record)
    return row._replace(**set_in(record, own=row.own), changed=changed, done_at=ticked)


def set_in(record: Record, *, own: bool) -> dict[str, Any]:
    """What the user set of an item, by the fields of ``ItemRow``.

    A value of another type than ours is passed over.
    """
    changes: dict[str, Any] = {}
    for name, field in record["fields"].items():
        value = field["value"]
        if value is None:  # it was taken back
            continue
        match name:
            case "done":
                changes["done"] = bool(value)
            case "due" if value == "" or is_date(value):
                changes["due"], changes["due_inferred"] = value or None, False
            case "owners" if _are_names(value):
                changes["owners"] = tuple(filter(None, value))
            case "comment" if isinstance(value, str):
                changes["comment"] = value
            case "snoozed" if is_date(value):
                changes["snoozed"] = value
            case "deleted" | "dismissed" if (name == "deleted") == own:
                changes["dismissed"] = bool(value)
    return changes


def ticked_at(record: Record) -> int | None:
    """When the user ticked an item, in seconds since 1970; None where that does not hold."""
    field = record["fields"].get("done")
    return _second(rank(field["clock"])) if field is not None and field["value"] else None


def asleep(row: ItemRow, today: str) -> bool:
    """Whether an open item is out of sight on ``today``, an ISO date; on its day it is back."""
    return row.snoozed is not None and row.snoozed > today and not row.done


def overdue(row: ItemRow, today: str) -> bool:
    """Whether an item is open and was due before ``today``, an ISO date."""
    return not row.done and row.due is not None and row.due < today


def is_date(value: object) -> bool:
    """Whether a value is an ISO date in its long form, by which dates are compared as texts."""
    return isinstance(value, str) and _is_date(value)


@lru_cache(_REMEMBERED)
def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _places(sections: Iterable[Section], above: str) -> Iterator[tuple[str, int]]:
    """Where each action item stands, in the order of ``views.actions``."""
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        for at, block in enumerate(section.blocks):
            if isinstance(block, Action):
                yield where, at
        yield from _places(section.sections, where)


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _second(clock: str) -> int | None:
    """A clock in seconds since 1970."""
    try:
        return int(datetime.fromisoformat(f"{clock[:19]}Z").timestamp()) if clock else None
    except ValueError:  # the 31st of February
        return None
