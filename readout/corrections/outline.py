"""A note's sections as one flat list: there a heading can become a paragraph, and a paragraph one.

The depth of each entry makes the tree again. Kinds go from parent to child as recognising gives
them, with the user's word above all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from readout.corrections.blocks import Said, as_source, lines_of
from readout.corrections.keys import Keys
from readout.note.model import (
    NOTHING,
    Block,
    Kind,
    Paragraph,
    Section,
    Table,
    Text,
)
from readout.reading.contents import contents
from readout.reading.heading_words import inherited, kind_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, where it stood in the note as read, and the kind of the section it stood in."""

    block: Block
    where: str
    kind: Kind


@dataclass(slots=True)
class Entry:
    """A section without the ones below it.

    ``where`` is its place in the note as read, or that of the paragraph that its title was;
    ``above`` the kind of the section it stood in, ``kind`` ``None`` where nobody gave one yet.
    """

    title: Text
    depth: int
    kind: Kind | None
    above: Kind | None
    where: str
    kind_key: str
    placed: list[Placed] = field(default_factory=list)


@dataclass(slots=True)
class Made:
    """The sections, and where what stood in the note as read stands now.

    ``kind_keys`` are by the new places.
    """

    sections: tuple[Section, ...] = ()
    places: dict[str, str] = field(default_factory=dict)
    kind_keys: dict[str, str] = field(default_factory=dict)


def rebuilt(
    sections: Sequence[Section],
    keys: Keys,
    corrections: Mapping[str, Any],
    said: Said,
    *,
    flat: bool,
) -> Made:
    """The sections with their headings and kinds corrected.

    ``flat`` is set where headings had no levels: a new one stands beside the one above it.
    """
    entries = list(_flattened(sections, keys))
    for entry in entries:
        entry.placed = list(_without_tables(entry.placed, keys, corrections))
    entries = _demoted(entries, keys, corrections)
    entries = [
        part
        for index, entry in enumerate(entries)
        for part in _promoted(
            entry, keys, corrections, beside=_stands_beside(entries, index, flat=flat)
        )
    ]
    _give_kinds(entries, corrections)
    return _Builder(entries, said).build()


def _flattened(
    sections: Sequence[Section],
    keys: Keys,
    above: Kind | None = None,
    depth: int = 0,
    pointer: str = "",
) -> Iterator[Entry]:
    for index, section in enumerate(sections):
        where = f"{pointer}/sections/{index}"
        entry = Entry(section.title, depth, section.kind, above, where, keys.kinds[where])
        entry.placed = [
            Placed(block, f"{where}/blocks/{number}", section.kind)
            for number, block in enumerate(section.blocks)
        ]
        yield entry
        yield from _flattened(section.sections, keys, section.kind, depth + 1, where)


def _role(where: str, keys: Keys, corrections: Mapping[str, Any]) -> Any:
    return corrections.get(f"role:{keys.texts.get(where)}")


def _without_tables(
    placed: Sequence[Placed], keys: Keys, corrections: Mapping[str, Any]
) -> Iterator[Placed]:
    """The blocks, each table that is none as paragraphs."""
    for each in placed:
        if isinstance(each.block, Table) and _role(each.where, keys, corrections) == "paragraphs":
            yield from (replace(each, block=line) for line in lines_of(each.block))
        else:
            yield each


def _demoted(entries: Sequence[Entry], keys: Keys, corrections: Mapping[str, Any]) -> list[Entry]:
    """Headings that are paragraphs, with what stood under them, at the end of what stood before."""
    made: list[Entry] = []
    for entry in entries:
        if _role(entry.where, keys, corrections) != "paragraph" or not entry.title:
            made.append(entry)
            continue
        kind: Kind = entry.kind or "topic"
        title = Placed(Paragraph(entry.title), entry.where, kind)
        if made:
            made[-1].placed += [title, *entry.placed]
        else:
            made.append(
                replace(entry, title=NOTHING, where="", placed=[title, *entry.placed], kind=kind)
            )
    return made


def _stands_beside(entries: Sequence[Entry], index: int, *, flat: bool) -> bool:
    """Whether a new heading in a section stands beside its own, not below it."""
    entry = entries[index]
    parts = index + 1 < len(entries) and entries[index + 1].depth > entry.depth
    return not parts and (flat or not entry.title)


def _promoted(
    entry: Entry, keys: Keys, corrections: Mapping[str, Any], *, beside: bool
) -> list[Entry]:
    """A section parted at the paragraphs in it that are headings."""
    parts = [replace(entry, placed=[])]
    for placed in entry.placed:
        block = placed.block
        wanted = _role(placed.where, keys, corrections) == "heading"
        if wanted and isinstance(block, Paragraph) and block.text:
            title = Text(block.text.plain.replace("\n", " "), block.text.spans)
            key = f"kind:role:{keys.texts[placed.where]}"
            depth = entry.depth + (not beside)
            parts.append(Entry(title, depth, None, None, placed.where, key))
        else:
            parts[-1].placed.append(placed)
    if not entry.title and len(parts) > 1 and not parts[0].placed:
        return parts[1:]  # nothing is left of a section that had no title
    return parts


def _give_kinds(entries: Sequence[Entry], corrections: Mapping[str, Any]) -> None:
    open_: list[Entry] = []
    for index, entry in enumerate(entries):
        while open_ and open_[-1].depth >= entry.depth:
            open_.pop()
        above = open_[-1].kind if open_ else None
        chosen = corrections.get(entry.kind_key)
        own = kind_of(entry.title.plain)
        if chosen is not None:
            entry.kind = chosen
        elif entry.kind is None:
            bare = own == "highlights" and not _has_table(entries, index)
            entry.kind = inherited(above) if own is None or bare else own
        elif own is None and entry.title and entry.kind == inherited(entry.above):
            entry.kind = inherited(above)
        open_.append(entry)


def _has_table(entries: Sequence[Entry], index: int) -> bool:
    depth = entries[index].depth
    for at in range(index, len(entries)):
        if at > index and entries[at].depth <= depth:
            return False
        if any(isinstance(placed.block, Table) for placed in entries[at].placed):
            return True
    return False


class _Builder:
    """Makes the tree of entries again."""

    def __init__(self, entries: Sequence[Entry], said: Said) -> None:
        self._entries = entries
        self._said = said
        self._made = Made()
        self._at = 0

    def build(self) -> Made:
        """All sections."""
        self._made.sections = self._below(-1, "")
        return self._made

    def _below(self, depth: int, pointer: str) -> tuple[Section, ...]:
        """The next sections, as long as they stand deeper than ``depth``."""
        sections: list[Section] = []
        while self._at < len(self._entries) and self._entries[self._at].depth > depth:
            entry = self._entries[self._at]
            self._at += 1
            where = f"{pointer}/sections/{len(sections)}"
            if entry.where:
                self._made.places[entry.where] = where
            self._made.kind_keys[where] = entry.kind_key
            kind: Kind = entry.kind or "topic"
            blocks = self._blocks(entry.placed, kind, where)
            below = self._below(entry.depth, where)
            sections.append(Section(entry.title, kind, blocks, below))
        return tuple(sections)

    def _blocks(self, placed: Sequence[Placed], kind: Kind, where: str) -> tuple[Block, ...]:
        """What the blocks are in a section of this kind, and where they stand there."""
        blocks = tuple(each.block for each in placed)
        if any(each.kind != kind for each in placed):
            blocks = contents(kind, _in_runs(placed, self._said))
        same = len(blocks) == len(placed)
        for number, each in enumerate(placed):
            # A table that became action items has no one place any more.
            place = f"{where}/blocks/{number}" if same else where
            self._made.places.setdefault(each.where, place)
        return blocks


def _in_runs(placed: Sequence[Placed], said: Said) -> list[Block]:
    """The blocks as they were before they had a kind, those of one kind together."""
    source: list[Block] = []
    start = 0
    for end in range(1, len(placed) + 1):
        if end == len(placed) or placed[end].kind != placed[start].kind:
            run = [each.block for each in placed[start:end]]
            source += as_source(run, placed[start].kind, said)
            start = end
    return source
