"""A note as the documents of the index, in plain values: made where the note was read.

A document is a section (all words of a query occur in one), a note's title, or an action item (so
that ``owner:`` and ``due:`` speak of one item). Only the engine's own documents are left to be
made of these, which the process that writes the index does (``schema.documents``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias, cast

from readout.json_bytes import dump, load
from readout.note.model import KINDS, Action, Kind, Note
from readout.note.views import actions
from readout.progress.identity import ids_of
from readout.search.folding import fold
from readout.search.passages import Lines, section_lines
from readout.search.scan import placed_sections
from readout.search.words import END, words

Family: TypeAlias = Literal["t", "s", "a"]
"""Titles, sections, action items."""
Made: TypeAlias = dict[str, Any]
"""What is indexed of a note, as JSON values:

    {"day": ordinal, "tag": words, "titled": words, "words": all words, each once,
     "documents": [[family, kind, words, beginnings, stored, due?, done?, owner?, item?], …]}
"""

BEGINNINGS = 3
"""Letters up to which the beginnings of words are terms of their own."""
NO_OWNER = "-"
LONGEST = 2_000_000
"""Signs of a note; what is made of a longer one would be too much to send at once."""
KIND_CODES: dict[Kind, int] = {cast("Kind", kind): code for code, kind in enumerate(KINDS)}


class Section(NamedTuple):
    """What is stored of a document: all that a hit shows.

    ``items`` are the action items of a section: block, id, and whether the note says it is done.
    """

    title: str
    icon: str
    section: str
    above: tuple[str, ...]
    where: str
    kind: Kind
    lines: Lines
    items: Sequence[tuple[int, str, bool]]


def encode(section: Section) -> str:
    """What is stored, as a text."""
    lines = section.lines
    made = [*section[:6], lines.text, lines.lengths, lines.blocks, section.items]
    return dump(made).decode("utf-8", "surrogatepass")


def decode(stored: bytes) -> Section:
    """What was stored."""
    made: list[Any] = load(stored)
    title, icon, section, above, where, kind, text, lengths, blocks, items = made
    lines = Lines(text, tuple(lengths), tuple(blocks))
    return Section(title, icon, section, tuple(above), where, kind, lines, items)


def documents_of(note: Note, ids: Sequence[str] | None = None, most: int = 0) -> Made | None:
    """What is indexed of a note.

    ``ids`` are those of its action items, where they are known. None where the note has more
    than ``most`` signs; 0 is for any number.
    """
    if ids is None:
        ids = [made for made, _ in ids_of(note, actions(note))]
    maker = _Maker(note)
    title = Lines.of([(None, note.title.plain)])
    if title.text:
        maker.add("t", Section(*maker.head, "", (), "", "overview", title, ()), maker.titled)
    left = iter(ids)
    signs = 0
    for where, above, section in placed_sections(note.sections):
        lines = section_lines(section)
        signs += len(lines.text)
        if most and signs > most:
            return None
        found = words(fold(_parted(lines)))
        head = *maker.head, section.title.plain, above, where, section.kind
        items: list[tuple[int, str, bool]] = []
        apart: dict[int | None, str] = {}
        for block, each in enumerate(section.blocks):
            if isinstance(each, Action):
                if not items:  # the words of its line are those of the item
                    apart = dict(zip(lines.blocks, " ".join(found).split(END), strict=False))
                item = block, next(left), each.done
                line = Lines.of([(block, each.text.plain)])
                place = Section(*head, line, [item])
                maker.add("a", place, apart.get(block, "").split(), *_said(each), item[1])
                items.append(item)
        if lines.text:
            maker.add("s", Section(*head, lines, items), found)
    return maker.made()


class _Maker:
    def __init__(self, note: Note) -> None:
        self._day = _ordinal(note.date)
        self._tags = " ".join(words(fold(" ".join(note.tags))))
        self._seen: set[str] = set()
        self._documents: list[tuple[object, ...]] = []
        self.titled = words(fold(note.title.plain.replace(END, " ")))
        self.head = note.title.plain, note.icon

    def add(self, family: Family, section: Section, found: list[str], *more: object) -> None:
        """A document of these words."""
        distinct = set(found)
        distinct.discard(END)
        if family != "a":  # whose words stand in its section too
            self._seen |= distinct
        made = family, KIND_CODES[section.kind], " ".join(found), beginnings(distinct)
        self._documents.append((*made, encode(section), *more))

    def made(self) -> Made:
        """What is indexed of the note."""
        return {
            "day": self._day,
            "tag": self._tags,
            "titled": " ".join(self.titled),
            "words": " ".join(self._seen),
            "documents": self._documents,
        }


def beginnings(distinct: set[str]) -> str:
    """The first one, two and three letters of words, each once."""
    begun = {word[:BEGINNINGS] for word in distinct}
    for length in range(BEGINNINGS - 1, 0, -1):  # of the few that are left
        begun |= {word[:length] for word in begun}
    return " ".join(begun)


def _parted(lines: Lines) -> str:
    """The texts of a section with a word between them that no phrase goes over."""
    if lines.text.count("\n") == len(lines.lengths) - 1:  # no text has a line break of its own
        return lines.text.replace("\n", f" {END} ")
    return f" {END} ".join(lines.texts())


def _said(action: Action) -> tuple[int, int, str]:
    """What the note says of an action item."""
    owners = " ".join(words(fold(" ".join(action.owners))))
    return _ordinal(action.due), int(action.done), owners or NO_OWNER


def _ordinal(day: str | None) -> int:
    """A day as a number; 0 for none."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:  # a day that is none is not looked for as one
        return 0
