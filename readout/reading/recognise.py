"""The one recogniser: source blocks of any format become a Note.

It alone decides what a section is. No word is dropped on the way: what is not understood stays
a paragraph or a bullet, and what is uncertain is kept as a Doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

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
from readout.reading.contents import contents, linked
from readout.reading.head import Head, take_head
from readout.reading.heading_words import inherited, kind_of
from readout.reading.inline import with_links
from readout.reading.labels import with_labels
from readout.reading.settle import settle
from readout.reading.source import Heading, Lines, Rule, Source, SourceBlock
from readout.reading.tasks.action_items import with_tasks


@dataclass(slots=True)
class _Draft:
    """A section being put together; ``level`` is its heading's."""

    title: Text
    level: int
    blocks: list[Block] = field(default_factory=list)
    children: list[_Draft] = field(default_factory=list)


def recognise(source: Source, path: str) -> Note:
    """The note that a source holds; ``path`` is kept as the note's."""
    head = take_head(replace(source, blocks=with_labels(source.blocks)))
    settled = settle([_linked(block) for block in head.blocks])
    sections = tuple(_finish(draft, None) for draft in _outline(settled.blocks))
    if head.fields:
        sections = (_properties(head), *sections)
    note = Note(
        path=path,
        title=with_links(head.title),
        icon=head.icon,
        date=head.date,
        date_text=head.date_text,
        tags=head.tags,
        format=source.format,
        sections=sections,
    )
    return with_tasks(replace(note, doubts=(*head.doubts, *_placed(note, settled.doubts))))


def _linked(block: SourceBlock) -> SourceBlock:
    if isinstance(block, Heading):
        return Heading(with_links(block.text), block.level)
    return block if isinstance(block, Lines | Rule) else linked(block)


def _properties(head: Head) -> Section:
    """Named values that are no title, date, icon or tags: shown, as all words are."""
    bullets = (Bullet(with_links(Text(f"{name}: {value}"))) for name, value in head.fields)
    return Section(NOTHING, "details", tuple(bullets))


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


def _finish(draft: _Draft, parent: Kind | None) -> Section:
    kind = _kind(draft, parent)
    return Section(
        draft.title,
        kind,
        contents(kind, draft.blocks),
        tuple(_finish(child, kind) for child in draft.children),
    )


def _kind(draft: _Draft, parent: Kind | None) -> Kind:
    if not draft.title:
        prose = any(isinstance(block, Paragraph) for block in draft.blocks)
        return "overview" if prose else "topic"
    kind = kind_of(draft.title.plain)
    if kind == "highlights" and not _has_table(draft):
        kind = None
    if kind == "terms" and _is_comparison(draft):
        kind = None
    if kind is not None:
        return kind
    return inherited(parent)


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


def _placed(note: Note, doubts: Sequence[tuple[object, Doubt]]) -> Iterator[Doubt]:
    """The doubts with the JSON Pointers of what they are about."""
    if not doubts:
        return
    places = {id(thing): pointer for pointer, thing in _places(note.sections, "")}
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
