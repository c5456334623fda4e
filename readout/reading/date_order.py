"""Which of two days a note's date is, where other dates in the note show how it writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from readout.note.model import Action, Block, Note, Table, Term
from readout.reading.patterns import late
from readout.reading.tasks.due_dates import find_due, writes_day_first

_NUMBERS = late(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\Z")
_LONGEST = 4_000  # code points of an item in which its due date is looked for


def with_date_order(note: Note) -> Note:
    """The note with the date it has by the order of day and month in its other dates.

    What else the date could be stays a doubt.
    """
    for place, doubt in enumerate(note.doubts):
        numbers = _NUMBERS.fullmatch(doubt.raw) if doubt.where == "/date" else None
        if numbers is None or note.date is None or len(doubt.alternatives) != 1:
            continue
        [other] = doubt.alternatives
        is_day_first = int(note.date[-2:]) == int(numbers[1])
        if _writes_day_first(note) in (None, is_day_first):
            return note
        turned = replace(doubt, what=other, alternatives=(note.date,))
        doubts = (*note.doubts[:place], turned, *note.doubts[place + 1 :])
        return replace(note, date=other, doubts=doubts)
    return note


def _writes_day_first(note: Note) -> bool | None:
    """What dates with a year show, or, where none does, the due dates without one."""
    blocks = [block for section in note.walk() for block in section.blocks]
    found = writes_day_first(text for block in blocks for text in _texts(block))
    if found is not None or note.date is None:
        return found
    today = dt.date.fromisoformat(note.date)
    items = [block.text.plain[:_LONGEST] for block in blocks if isinstance(block, Action)]
    dues = [due.text for item in items if "/" in item and (due := find_due(item, today))]
    return writes_day_first(dues, with_year=False)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Table():
            for row in (block.columns, *block.rows):
                yield from (cell.plain for cell in row)
        case Term():
            yield block.definition.plain
        case _:
            yield str(getattr(block, "text", ""))
