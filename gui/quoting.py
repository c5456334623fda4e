"""A passage of a note with where it comes from, to be put into another text."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from gui.clipboard import clip
from gui.dates import long_date
from gui.settings import DateOrder
from readout.note.model import Note

_MARKS = (("• ", "- "), ("☐ ", "- [ ] "), ("☑ ", "- [x] "))
_SIGNS = re.compile(r"([\\`*_\[\]<>])")
"""What Markdown would take for its own in a title."""


class Source(NamedTuple):
    """Where a passage stands: what is not known is empty."""

    title: str
    date: str
    topic: str
    file: str


def source_of(note: Note, topic: str, order: DateOrder) -> Source:
    """The source of a passage in a topic of a note."""
    date = long_date(note.date, order) if note.date else note.date_text
    title = " ".join(note.title.plain.split())
    return Source(title, date, " ".join(topic.split()), Path(note.path).name)


def quoted(text: str, html: str, source: Source) -> QMimeData:
    """The passage as a quotation: Markdown as its text, and HTML."""
    cite = f"<cite>{escape(source.title)}</cite>" if source.title else ""
    rest = [escape(part) for part in (source.date, source.topic) if part]
    said = ", ".join(part for part in (cite, *rest) if part)
    file = f" ({escape(source.file)})" if source.file else ""
    return clip(markdown(text, source), f"<blockquote>{html}</blockquote><p>— {said}{file}</p>")


def markdown(text: str, source: Source) -> str:
    r"""A quotation in Markdown, the source below it.

    >>> source = Source("A *talk*", "3 May 2025", "Docks", "a.txt")
    >>> print(markdown("• one", source), end="")
    > - one
    >
    > — *A \*talk\**, 3 May 2025, Docks (a.txt)
    """
    lines = []
    for line in text.strip("\n").split("\n"):
        sign = next(((was, now) for was, now in _MARKS if line.startswith(was)), None)
        lines.append(f"> {sign[1]}{line[len(sign[0]) :]}" if sign else f"> {line}".rstrip())
    title = f"*{_escaped(source.title)}*" if source.title else ""
    said = ", ".join(filter(None, (title, _escaped(source.date), _escaped(source.topic))))
    file = f" ({_escaped(source.file)})" if source.file else ""
    return "\n".join([*lines, ">", f"> — {said}{file}"]) + "\n"


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
