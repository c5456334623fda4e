"""Action items as the to-dos of an iCalendar file (RFC 5545).

How an item becomes a VTODO:

* DUE is a DATE, never a time: a day is the same day in every time zone. COMPLETED must be a time
  in UTC (3.8.2.1), so it stands only where the user ticked the item and their clock was kept.
* Owners are CONTACTs and a line of the DESCRIPTION, also where an owner is a mail address. ATTENDEE
  must be an address and must not stand in a calendar that is only published (3.8.4.1); and some
  programs write to every ATTENDEE when the file is opened, which nobody asked for.
* UID is made of the item's id, so that a second export changes what the first one brought. An item
  that stands in two copies of a note is one item, as it is in progress, and is written once.
* DTSTAMP must be there (3.6.2) and without a METHOD is the time of the last change (3.8.7.2): the
  user's, else the note's day, never now. The same items give the same bytes.
* There is no METHOD: with PUBLISH an ORGANIZER would be needed (RFC 5546, 3.4.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Self

from icalendar import Calendar, Todo
from icalendar.prop import vText

from readout.export.items.words import clean, moment, note_of, one_line
from readout.items.rows import ItemRow

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Words(vText):
    r"""A TEXT by its rule (3.3.11).

    icalendar 7.3 would make a line break of the ``\N`` in ``C:\New``.
    """

    def __new__(cls, words: str) -> Self:
        return super().__new__(cls, clean(words))

    def to_ical(self) -> bytes:
        """The text with its four signs escaped."""
        text = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return text.replace("\n", "\\n").encode()


def to_calendar(items: Sequence[ItemRow]) -> str:
    """The items as one VCALENDAR, lines ended by CRLF and folded at 75 octets."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Readout//Action items//EN")
    once: dict[str, ItemRow] = {}
    for item in items:
        once.setdefault(item.item, item)
    for item in once.values():
        calendar.add_component(_todo(item))
    made: bytes = calendar.to_ical()
    return made.decode()


def _todo(item: ItemRow) -> Todo:
    todo = Todo()
    todo.add("uid", _Words(f"{item.item}@readout"))
    todo.add("dtstamp", _changed(item))
    todo.add("summary", _Words(one_line(item.text)))
    todo.add("description", _Words(_description(item)))
    todo.add("status", "COMPLETED" if item.done else "NEEDS-ACTION")
    for owner in item.owners:
        todo.add("contact", _Words(one_line(owner)))
    if item.due is not None:
        todo.add("due", date.fromisoformat(item.due))
    if item.done:
        # Where no time is known this is what tells programs that heed no STATUS.
        todo.add("percent-complete", 100)
        if item.done_at is not None:
            todo.add("completed", moment(item.done_at))
    return todo


def _changed(item: ItemRow) -> datetime:
    if item.changed is not None:
        return moment(item.changed)
    if item.date is not None:
        return datetime.combine(date.fromisoformat(item.date), datetime.min.time(), UTC)
    return _NEVER


def _description(item: ItemRow) -> str:
    """The comment, and where the item is from."""
    text = clean(item.text).strip()
    parts = [
        text if "\n" in text else "",  # the summary has it on one line
        item.comment,
        f"Note: {note_of(item.note, item.date)}",
        f"Section: {one_line(item.section)}" if item.section.strip() else "",
        f"Owner: {', '.join(map(one_line, item.owners))}" if item.owners else "",
        "The due date was worked out from the note's date." if item.due_inferred else "",
    ]
    return "\n".join(part for part in parts if part)
