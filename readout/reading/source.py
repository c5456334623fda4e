"""What every reader gives: source blocks, before anything is known of their meaning.

A reader turns bytes into a ``Source``; ``recognise`` alone turns that into a Note. Beside the
note's own blocks a source holds headings, rules and the undecided lines of plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

from readout.note.model import Block, Doubt, Text
from readout.reading.forms import MEMBER_SIGN
from readout.reading.patterns import late


class Heading(NamedTuple):
    """A heading the source marks as one; ``level`` 1 is the outermost."""

    text: Text
    level: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn across the page; it parts, and says nothing."""


class Lines(NamedTuple):
    """Lines of plain text that belong together and could still be anything.

    A heading, a paragraph, a table with tabs or with its cells glued together.
    ``blank_before`` and ``blank_after`` say whether empty lines (or the ends of the file)
    stand around them.
    """

    lines: tuple[str, ...]
    blank_before: bool = True
    blank_after: bool = True


SourceBlock: TypeAlias = Heading | Rule | Lines | Block
Records: TypeAlias = tuple[tuple[tuple[str, str], ...], ...]
"""Records of names and values: a list of mappings in front matter."""
FieldValue: TypeAlias = str | Records


@dataclass(slots=True)
class Source:
    """A file as its reader understood it.

    ``fields`` are the named values above the text (front matter) in their order, ``name`` the
    file's name without its ending, ``doubts`` what the reader itself was unsure of.
    """

    format: str
    name: str
    blocks: list[SourceBlock]
    fields: Sequence[tuple[str, FieldValue]] = ()
    doubts: list[Doubt] = field(default_factory=list)


_UNREADABLE = late(r"[\ud800-\udfff]")
_CONTROLS = late(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# Of most paths; the others are taken apart, which takes ten times as long.
_PLAIN_NAME = late(r"(?:\A|/)([^./\\:][^/\\:]*)\.[A-Za-z0-9]{1,9}\Z")
_PAGE_ID = late(r"(?<=\S)[ _-][0-9a-f]{32}(?=(?:_all)?\Z)")


def name_of(path: str) -> str:
    """A file's name without its ending, as a title: one line, what is no text in it marked.

    Of an archive's member it is the member's. The id of 32 hex digits that exports add to a name
    is left out.
    """
    name = (MEMBER_SIGN.split(path)[-1] or path) if "#" in path else path
    return _PAGE_ID.sub("", _stem(name))


def _stem(path: str) -> str:
    plain = _PLAIN_NAME.search(path)
    name = plain[1] if plain else Path(path).stem or path
    return name if name.isascii() and name.isprintable() else _shown(name)


def _shown(name: str) -> str:
    return _CONTROLS.sub(" ", _UNREADABLE.sub("\ufffd", name))
