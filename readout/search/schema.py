"""The index's fields, and a note as its documents.

A document is a section (all words of a query occur in one), a note's title, or an action item (so
that ``owner:`` and ``due:`` speak of one item). Each of the three has fields of its own, named by
its letter: the words with their places, and the first one, two and three letters of each word, by
which a word just begun is found without going through all words that begin so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias, cast

from tantivy import Document, Index, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from readout.note.model import KINDS, Action, Kind, Note
from readout.note.views import actions
from readout.progress.identity import ids_of
from readout.search.folding import fold
from readout.search.passages import Lines, section_lines
from readout.search.scan import placed_sections
from readout.search.words import END, words

Family: TypeAlias = Literal["t", "s", "a"]
"""Titles, sections, action items."""

BEGINNINGS = 3
"""Letters up to which the beginnings of words are terms of their own."""
NO_OWNER = "-"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
KIND_CODES: dict[Kind, int] = {cast("Kind", kind): code for code, kind in enumerate(KINDS)}


def make_schema() -> Schema:
    """The fields."""
    builder = SchemaBuilder()
    for name in ("note", "kind", "due", "day"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_unsigned_field("done", indexed=True)
    for family in ("t", "s", "a"):
        builder.add_text_field(family, tokenizer_name="blanks", index_option="position")
        for length in range(1, BEGINNINGS + 1):
            name = f"{family}{length}"
            builder.add_text_field(name, tokenizer_name="blanks", index_option="basic")
    for name in ("family", "tag", "titled", "owner", "item"):
        builder.add_text_field(name, tokenizer_name="blanks", index_option="basic")
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def register(index: Index) -> None:
    """Tell an opened index how its texts are parted: the words are made here, by ``words``."""
    index.register_tokenizer("blanks", TextAnalyzerBuilder(Tokenizer.whitespace()).build())


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


def encode(section: Section) -> bytes:
    """What is stored, as bytes."""
    lines = section.lines
    made = [*section[:6], lines.text, lines.lengths, lines.blocks, section.items]
    return _ENCODER.encode(made).encode("utf-8", "surrogatepass")


def decode(stored: bytes) -> Section:
    """What was stored."""
    made: list[Any] = json.loads(stored.decode("utf-8", "surrogatepass"))
    title, icon, section, above, where, kind, text, lengths, blocks, items = made
    lines = Lines(text, tuple(lengths), tuple(blocks))
    return Section(title, icon, section, tuple(above), where, kind, lines, items)


def documents(note_id: int, note: Note, seen: set[str]) -> Iterator[Document]:
    """The documents of a note; its words are added to ``seen``."""
    maker = _Maker(note_id, note, seen)
    ids = [made for made, _ in ids_of(note, actions(note))]
    title = Lines.of([(None, note.title.plain)])
    if title.text:
        yield maker.document("t", Section(*maker.head, "", (), "", "overview", title, ()))
    at = 0
    for where, above, section in placed_sections(note.sections):
        lines = section_lines(section)
        items: list[tuple[int, str, bool]] = []
        for block, each in enumerate(section.blocks):
            if isinstance(each, Action):
                place = Section(
                    *maker.head,
                    section.title.plain,
                    above,
                    where,
                    section.kind,
                    Lines.of([(block, each.text.plain)]),
                    [(block, ids[at], each.done)],
                )
                yield maker.item(place, each, ids[at])
                items.append((block, ids[at], each.done))
                at += 1
        if lines.text:
            place = Section(
                *maker.head, section.title.plain, above, where, section.kind, lines, items
            )
            yield maker.document("s", place)


class _Maker:
    def __init__(self, note_id: int, note: Note, seen: set[str]) -> None:
        self._id, self._seen = note_id, seen
        self._day = _ordinal(note.date)
        self._tags = " ".join(words(fold(" ".join(note.tags))))
        self._titled = " ".join(words(fold(note.title.plain)))
        self.head = note.title.plain, note.icon

    def document(self, family: Family, section: Section) -> Document:
        """A document with what all of them have."""
        made = Document()
        made.add_text("family", family)
        made.add_unsigned("note", self._id)
        made.add_unsigned("kind", KIND_CODES[section.kind])
        made.add_unsigned("day", self._day)
        if self._tags:
            made.add_text("tag", self._tags)
        if self._titled:
            made.add_text("titled", self._titled)
        found = words(fold(f" {END} ".join(section.lines.texts())))
        made.add_text(family, " ".join(found))
        distinct = begun = set(found)
        distinct.discard(END)
        for length in range(BEGINNINGS, 0, -1):
            begun = {word[:length] for word in begun}
            made.add_text(f"{family}{length}", " ".join(begun))
        self._seen |= distinct
        made.add_bytes("stored", encode(section))
        return made

    def item(self, section: Section, action: Action, item_id: str) -> Document:
        """An action item."""
        made = self.document("a", section)
        made.add_unsigned("due", _ordinal(action.due))
        made.add_unsigned("done", int(action.done))
        made.add_text("owner", " ".join(_names(action.owners)) or NO_OWNER)
        made.add_text("item", item_id)
        return made


def _names(owners: Iterable[str]) -> list[str]:
    return words(fold(" ".join(owners)))


def _ordinal(day: str | None) -> int:
    """A day as a number; 0 for none."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:  # a day that is none is not looked for as one
        return 0
