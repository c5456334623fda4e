"""The note: one tree of sections and blocks, every text plain with spans.

Everything is frozen: a note is a value, made by reading a file and never changed.
Topics, terms, tables and action items are views of the tree (see ``views``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Style: TypeAlias = Literal["strong", "emphasis", "strike", "code", "link"]
Kind: TypeAlias = Literal[
    "overview", "topic", "terms", "highlights", "actions", "decisions", "questions", "details"
]
DoubtKind: TypeAlias = Literal["table", "heading", "date", "encoding", "kind"]

STYLES: tuple[str, ...] = get_args(Style)
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Span:
    """A style on ``text.plain[start:end]``; offsets count code points.

    ``href`` is where a ``link`` goes, exactly as the source has it (not yet judged safe).
    """

    start: int
    end: int
    style: Style
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text plus the spans that style it. Spans may nest and overlap."""

    plain: str
    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.plain)

    def __str__(self) -> str:
        return self.plain


NOTHING = Text("")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``level`` above 0: it goes on inside the bullet of level ``level - 1``."""

    text: Text
    level: int = 0


@dataclass(frozen=True, slots=True)
class Bullet:
    """An item of a list.

    ``level`` 0 is the outermost list. ``number`` is set in numbered lists. ``done`` is the
    state of a check box that is no action item (attendance), else ``None``.
    """

    text: Text
    level: int = 0
    number: int | None = None
    done: bool | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted paragraph; ``level`` as in ``Paragraph``."""

    text: Text
    level: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted text, its line breaks kept; ``language`` as the source names it, or empty."""

    text: str
    language: str = ""
    level: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A placeholder for a picture that is never loaded: its alternative text and address."""

    text: str
    href: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field and what it means."""

    term: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; every row has as many cells as there are ``columns``.

    ``raw`` holds the source's lines, header first, where the cells had to be told apart
    (they were glued together): ``"".join(cells)`` of a row equals its line.
    """

    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    raw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done.

    ``text`` keeps every word of the source. ``due`` is an ISO date, ``due_text`` the words it
    was read from, ``due_inferred`` whether the words needed the note's date to be understood.
    ``done`` is the source's own mark; the user's is kept in progress, never here.
    """

    text: Text
    owners: tuple[str, ...] = ()
    due: str | None = None
    due_text: str = ""
    due_inferred: bool = False
    done: bool = False
    level: int = 0
    number: int | None = None


Block: TypeAlias = Paragraph | Bullet | Quote | Code | Image | Term | Table | Action


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; the title is empty before the first heading."""

    title: Text
    kind: Kind
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """The section and all below it, in reading order."""
        yield self
        for child in self.sections:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reading that is uncertain.

    ``where`` is a JSON Pointer (RFC 6901) into the note's JSON, ``what`` what was read, ``raw``
    the source's words, ``alternatives`` what else they could be.
    """

    kind: DoubtKind
    where: str
    what: str
    raw: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One note, whatever file it came from.

    ``path`` is the file's as it was given. ``date`` is an ISO date or ``None``, ``date_text``
    the words it was read from. ``format`` is the name of the reader (``text``, ``markdown``,
    ``yaml`` …). ``read_as`` is set where the user corrected the note: the title and date that
    were read, by which progress goes on knowing it.
    """

    path: str
    title: Text
    icon: str = ""
    date: str | None = None
    date_text: str = ""
    tags: tuple[str, ...] = ()
    format: str = ""
    sections: tuple[Section, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    read_as: tuple[str, str | None] | None = None

    @property
    def identity(self) -> tuple[str, str | None]:
        """The title and date by which the note is known, corrected or not."""
        return self.read_as or (self.title.plain, self.date)

    def walk(self) -> Iterator[Section]:
        """All sections in reading order."""
        for section in self.sections:
            yield from section.walk()
