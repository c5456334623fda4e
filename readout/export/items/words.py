"""Texts of action items as plain-text formats can hold them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_LINE_END = re.compile(r"\r\n?")
# No format of ours has a form for control signs, readers drop a byte order mark within a text, and
# half of a surrogate pair is no text at all.
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f\ufeff]")
_HALF = re.compile("[\ud800-\udfff]")
_START = datetime(1970, 1, 1, tzinfo=UTC)


def clean(text: str) -> str:
    r"""The text with its line breaks as ``\n``, without control signs other than tabs."""
    return _CONTROL.sub("", _HALF.sub("\ufffd", _LINE_END.sub("\n", text)))


def one_line(text: str) -> str:
    r"""The text's words on one line, one blank between them.

    >>> one_line("Ask\r\n  the\u2028ranger ")
    'Ask the ranger'
    """
    return " ".join(clean(text).split())


def moment(second: int) -> datetime:
    """A second since 1970 as a time in UTC."""
    return _START + timedelta(seconds=second)


def day(second: int) -> str:
    """The ISO date here at a second since 1970: in the evening it is not yet tomorrow's in UTC."""
    there = moment(second)
    try:
        return there.astimezone().date().isoformat()
    except (OverflowError, OSError, ValueError):  # beyond what the system's clock can say
        return there.date().isoformat()


def note_of(title: str, date: str | None) -> str:
    """A note by its title and date."""
    return f"{one_line(title)}, {date}" if date else one_line(title)
