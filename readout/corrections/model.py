"""A correction: what of a note is to be read otherwise, known by the words of the source.

A key is an aspect, then by what the thing is known (see ``keys``); the value is plain JSON, so
that a device can keep each correction as one field with its clock:

    title                   the note's title
    date                    an ISO date, or "" for none
    due:ORDINAL:WORDS       the same for an action item's due date
    kind:ORDINAL:PATH       one of KINDS
    role:ORDINAL:WORDS      heading, paragraph, action or bullet; a table: paragraphs
    columns:ORDINAL:LINE    how many cells each row of the table has that begins with this line
    cuts:ORDINAL:LINE       where the line is cut, in code points: one cut less than cells
    accept:KIND:ORDINAL:RAW what was read, and is right
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from readout.note.model import KINDS, Kind

Role: TypeAlias = Literal["heading", "paragraph", "action", "bullet", "paragraphs"]
Corrections: TypeAlias = Mapping[str, Any]
"""Values by key, as progress has them: anything may stand there."""

ROLES: tuple[str, ...] = get_args(Role)
PREFIX = "correct:"
"""What the names of corrections begin with among all that is kept about a note."""
MOST_COLUMNS = 48
LONGEST_TITLE = 1_000  # code points


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing read otherwise; a value of ``None`` takes it back."""

    key: str
    value: Any

    def taken_back(self) -> Correction:
        """What undoes it."""
        return Correction(self.key, None)


def title(text: str) -> Correction:
    """The note has this title."""
    return Correction("title", " ".join(text.split()))


def date(iso: str | None) -> Correction:
    """The note has this date, or none."""
    return Correction("date", iso or "")


def due(text_key: str, iso: str | None) -> Correction:
    """The action item is due on this date, or on none."""
    return Correction(f"due:{text_key}", iso or "")


def kind(kind_key: str, chosen: Kind) -> Correction:
    """The section is of this kind."""
    return Correction(kind_key, chosen)


def role(text_key: str, chosen: Role) -> Correction:
    """The text is a heading, a paragraph, an action item or a bullet."""
    return Correction(f"role:{text_key}", chosen)


def columns(columns_key: str, count: int) -> Correction:
    """The table has so many columns."""
    return Correction(columns_key, count)


def cuts(line_key: str, places: Sequence[int]) -> Correction:
    """The line is cut at these code points."""
    return Correction(line_key, list(places))


def accepted(doubt_key: str, what: str) -> Correction:
    """What was read is right; read otherwise one day, it is in doubt again."""
    return Correction(doubt_key, what)


def among(values: Mapping[str, Any]) -> dict[str, Any]:
    """The corrections among all that is kept about a note."""
    return {
        name.removeprefix(PREFIX): value
        for name, value in values.items()
        if name.startswith(PREFIX)
    }


def good(corrections: Corrections) -> dict[str, Any]:
    """The corrections that say something; what another version or a hand wrote may not."""
    return {
        key: value
        for key, value in corrections.items()
        if (check := _CHECKS.get(key.partition(":")[0])) is not None and check(key, value)
    }


def is_date(value: object) -> bool:
    """Whether a value is an ISO date, or empty for none."""
    if not isinstance(value, str) or len(value) not in (0, 10):
        return False
    try:
        return not value or dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_title(_key: str, value: object) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_TITLE


def _is_cuts(key: str, value: object) -> bool:
    line = "".join(key.split(":", 2)[2:])
    return (
        isinstance(value, list)
        and len(value) < MOST_COLUMNS
        and all(type(place) is int for place in value)
        and sorted(value) == value
        and all(0 <= place <= len(line) for place in value)
    )


_CHECKS: dict[str, Callable[[str, object], bool]] = {
    "title": _is_title,
    "date": lambda _, value: is_date(value),
    "due": lambda _, value: is_date(value),
    "kind": lambda _, value: value in KINDS,
    "role": lambda _, value: value in ROLES,
    "columns": lambda _, value: type(value) is int and 1 <= value <= MOST_COLUMNS,
    "cuts": _is_cuts,
    "accept": lambda _, value: isinstance(value, str),
}
