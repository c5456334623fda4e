"""Action items written out for other programs, by one function and one table of formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readout.errors import UsageError
from readout.items.rows import ItemRow


def export_items(items: Sequence[ItemRow], to: str) -> bytes:
    """The items as the bytes of a file in the format ``to``; the same items give the same bytes.

    ``ics`` is a calendar of to-dos, ``todo`` the lines of todo.txt, ``csv`` a table for a
    spreadsheet, ``md`` a Markdown task list by note, ``md-owner`` one by owner. Raises UsageError
    for another format.
    """
    # Half a surrogate pair is no text, and UTF-8 has no form for it.
    return named(to)(items).encode("utf-8", "backslashreplace")


def named(to: str) -> Callable[[Sequence[ItemRow]], str]:
    """What writes the format ``to``. Raises UsageError where there is none."""
    write = FORMATS.get(to)
    if write is None:
        names = ", ".join(FORMATS)
        raise UsageError(f"There is no format “{to}” for action items; there are {names}.")
    return write


def _calendar(items: Sequence[ItemRow]) -> str:
    # Imported when asked for, as the next: icalendar alone takes 100 ms.
    from readout.export.items.calendar import to_calendar  # noqa: PLC0415

    return to_calendar(items)


def _todo_txt(items: Sequence[ItemRow]) -> str:
    from readout.export.items.todo_txt import to_todo_txt  # noqa: PLC0415

    return to_todo_txt(items)


def _spreadsheet(items: Sequence[ItemRow]) -> str:
    from readout.export.items.spreadsheet import to_csv  # noqa: PLC0415

    return to_csv(items)


def _by_note(items: Sequence[ItemRow]) -> str:
    from readout.export.items.checklist import by_note  # noqa: PLC0415

    return by_note(items)


def _by_owner(items: Sequence[ItemRow]) -> str:
    from readout.export.items.checklist import by_owner  # noqa: PLC0415

    return by_owner(items)


FORMATS: dict[str, Callable[[Sequence[ItemRow]], str]] = {
    "ics": _calendar,
    "todo": _todo_txt,
    "csv": _spreadsheet,
    "md": _by_note,
    "md-owner": _by_owner,
}
"""The formats by the names they are asked for with."""
