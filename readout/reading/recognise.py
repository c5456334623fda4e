"""The one recogniser: source blocks of any format become a Note.

It alone decides what a section is. No word is dropped on the way: what is not understood stays
a paragraph or a bullet, and what is uncertain is kept as a Doubt.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from readout.note.model import (
    NOTHING,
    Block,
    Bullet,
    Doubt,
    Kind,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from readout.reading.contents import contents
from readout.reading.date_order import with_date_order
from readout.reading.front_matter import as_words
from readout.reading.head import Head, take_head
from readout.reading.heading_words import inherited, is_review, kind_of, normalised
from readout.reading.inline import with_links
from readout.reading.labels import with_labels
from readout.reading.lead import says_values_only, take_values
from readout.reading.notices import is_notice, part_closing_notices, take_top_notices
from readout.reading.said_items import with_said_items
from readout.reading.settle import settle
from readout.reading.source import Heading, Records, Rule, Source
from readout.reading.tasks.action_items import with_tasks
from readout.reading.tidy import tidy
from readout.reading.transcript import with_transcripts
from readout.reading.typed_lists import with_typed_lists

Guessed: TypeAlias = list[tuple[object, Doubt]]
"""Doubts with the object (a Text or a Table) that each is about, their ``where`` relative to it."""

_KEYWORDS = frozenset(
    map(
        normalised,
        (
            "keywords",
            "summary keywords",
            "stichwörter",
            "schlagwörter",
            "mots-clés",
            "palabras clave",
            "palavras-chave",
            "parole chiave",
        ),
    )
)
_LONGEST_TAG = 60  # code points


@dataclass(slots=True)
class _Draft:
    """A section being put together; ``level`` is its heading's."""

    title: Text
    level: int
    blocks: list[Block] = field(default_factory=list)
    children: list[_Draft] = field(default_factory=list)


def recognise(source: Source, path: str) -> Note:
    """The note that a source holds; ``path`` is kept as the note's."""
    # Markdown has a form for lists: what is not written in it is none.
    typed = source.blocks if source.format == "markdown" else with_typed_lists(source.blocks)
    notices, blocks = take_top_notices(tidy(typed))
    head = take_head(replace(source, blocks=with_labels(blocks)))
    values, blocks = take_values(head.blocks)
    spoken = with_transcripts(blocks)
    settled = settle(part_closing_notices(spoken.blocks))
    guessed: Guessed = [*spoken.guessed, *settled.doubts]
    body = tuple(_finish(draft, None, guessed) for draft in _outline(settled.blocks))
    listed = {section.kind for section in body}
    properties = _properties(head, listed)
    lead = (*properties, *notices, *values)
    sections = (
        *([Section(NOTHING, "details", lead)] if lead else []),
        *(
            _of_records(name, records)
            for name, records in head.records
            if kind_of(name) not in listed
        ),
        *body,
    )
    note = Note(
        path=path,
        title=with_links(head.title),
        icon=head.icon,
        date=head.date,
        date_text=head.date_text,
        tags=head.tags or _keywords(body),
        format=source.format,
        sections=with_said_items(sections),
        doubts=(*head.doubts, *_placed(sections, guessed)),
    )
    return with_tasks(with_date_order(note))


def _properties(head: Head, listed: Container[Kind | None]) -> list[Block]:
    """Named values that are no title, date, icon or tags: shown, as all words are.

    So are records of a kind that the body has a section of: they say the same once more.
    """
    said = [(name, as_words(records)) for name, records in head.records if kind_of(name) in listed]
    return [Bullet(with_links(Text(f"{name}: {value}"))) for name, value in (*head.fields, *said)]


def _of_records(name: str, records: Records) -> Section:
    """A list of mappings under the name of a kind of section: a table, or its action items."""
    columns = list(dict.fromkeys(key for record in records for key, _ in record))
    rows = tuple(
        tuple(with_links(Text(dict(record).get(column, ""))) for column in columns)
        for record in records
    )
    kind = kind_of(name) or "topic"
    table = Table(tuple(map(Text, columns)), rows)
    return Section(Text(name), kind, contents(kind, [table]))


def _keywords(sections: Sequence[Section]) -> tuple[str, ...]:
    """The words in a section of keywords, as tags."""
    for section in sections:
        if normalised(section.title.plain) in _KEYWORDS:
            words = ", ".join(str(getattr(block, "text", "")) for block in section.blocks)
            tags = [word.strip(" #\t") for word in re.split(r"[,;\n]", words)]
            if all(len(tag) <= _LONGEST_TAG for tag in tags):
                return tuple(dict.fromkeys(tag for tag in tags if tag))
    return ()


def _outline(blocks: Sequence[Heading | Rule | Block]) -> list[_Draft]:
    """Headings as a tree by their levels; blocks before the first in a section without title."""
    roots: list[_Draft] = []
    open_: list[_Draft] = []
    for block in blocks:
        if isinstance(block, Heading):
            draft = _Draft(block.text, block.level)
            while open_ and open_[-1].level >= block.level:
                open_.pop()
            (open_[-1].children if open_ else roots).append(draft)
            open_.append(draft)
        elif not isinstance(block, Rule):
            if not open_:
                # Level 0, so that every heading would nest in it: it is closed at once instead.
                if not roots:
                    roots.append(_Draft(NOTHING, 0))
                roots[-1].blocks.append(block)
            else:
                open_[-1].blocks.append(block)
    return roots


def _finish(draft: _Draft, parent: Kind | None, guessed: Guessed) -> Section:
    kind = _kind(draft, parent, guessed)
    reviewed = kind == "topic" and is_review(draft.title.plain)
    return Section(
        draft.title,
        kind,
        tuple(draft.blocks) if reviewed else contents(kind, draft.blocks),
        tuple(_finish(child, kind, guessed) for child in draft.children),
    )


def _kind(draft: _Draft, parent: Kind | None, guessed: Guessed) -> Kind:
    if not draft.title:
        return _kind_of_blocks(draft.blocks)
    kind = kind_of(draft.title.plain)
    if kind == "topic" and not draft.children and draft.blocks:
        return "details" if all(map(says_values_only, draft.blocks)) else kind
    if (kind == "highlights" and not _has_table(draft)) or (
        kind == "terms" and _is_comparison(draft)
    ):
        other = inherited(parent)
        guessed.append((draft.title, Doubt("kind", "", other, draft.title.plain, (kind,))))
        return other
    return kind or inherited(parent)


def _kind_of_blocks(blocks: Sequence[Block]) -> Kind:
    """The kind of a section without a title."""
    if blocks and all(isinstance(b, Paragraph) and is_notice(b.text.plain) for b in blocks):
        return "details"
    return "overview" if any(isinstance(block, Paragraph) for block in blocks) else "topic"


def _has_table(draft: _Draft) -> bool:
    return any(isinstance(block, Table) for block in draft.blocks) or any(
        _has_table(child) for child in draft.children
    )


def _is_comparison(draft: _Draft) -> bool:
    """A wide table under a heading such as Terms compares conditions, it defines nothing."""
    only_tables = bool(draft.blocks) and all(isinstance(block, Table) for block in draft.blocks)
    return only_tables and any(
        isinstance(block, Table) and len(block.columns) > 3 for block in draft.blocks
    )


def _placed(sections: Sequence[Section], doubts: Sequence[tuple[object, Doubt]]) -> Iterator[Doubt]:
    """The doubts with the JSON Pointers of what they are about."""
    if not doubts:
        return
    places = {id(thing): pointer for pointer, thing in _places(sections, "")}
    for thing, doubt in doubts:
        yield replace(doubt, where=places.get(id(thing), "") + doubt.where)


def _places(sections: Sequence[Section], above: str) -> Iterator[tuple[str, object]]:
    for index, section in enumerate(sections):
        pointer = f"{above}/sections/{index}"
        yield pointer, section.title
        for number, block in enumerate(section.blocks):
            yield f"{pointer}/blocks/{number}", block
            yield f"{pointer}/blocks/{number}", getattr(block, "text", None)
        yield from _places(section.sections, pointer)
