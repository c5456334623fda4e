"""Views of a note's tree: what the panes, lists and searches show. Derived, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout.note.model import Action, Block, Note, Section, Table, Term


@dataclass(frozen=True, slots=True)
class PlacedAction:
    """An action item with its place.

    ``number`` counts from 1 through the note, ``ordinal`` from 0 through the items of the same
    text; ``section`` is the title of the section it stands in.
    """

    action: Action
    number: int
    ordinal: int
    section: str


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table and the section it stands in."""

    table: Table
    section: Section
    index: int


def blocks(note: Note) -> Iterator[tuple[Section, Block]]:
    """Every block with its section, in reading order."""
    for section in note.walk():
        for block in section.blocks:
            yield section, block


def walk(note: Note) -> Iterator[tuple[str, Section]]:
    """All sections with their places, as JSON Pointers (``/sections/3/sections/0``), in order."""
    yield from _walk("", note.sections)


def _walk(above: str, sections: Iterable[Section]) -> Iterator[tuple[str, Section]]:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        yield where, section
        yield from _walk(where, section.sections)


def actions(note: Note) -> list[PlacedAction]:
    """The note's action items in reading order."""
    placed: list[PlacedAction] = []
    seen: dict[str, int] = {}
    for section, block in blocks(note):
        if isinstance(block, Action):
            ordinal = seen.get(block.text.plain, 0)
            seen[block.text.plain] = ordinal + 1
            placed.append(PlacedAction(block, len(placed) + 1, ordinal, section.title.plain))
    return placed


def terms(note: Note) -> list[Term]:
    """The terms the note defines, in reading order."""
    return [block for _, block in blocks(note) if isinstance(block, Term)]


def tables(note: Note) -> list[PlacedTable]:
    """The note's tables in reading order."""
    found = [(section, block) for section, block in blocks(note) if isinstance(block, Table)]
    return [PlacedTable(table, section, index) for index, (section, table) in enumerate(found)]


def widest_table(note: Note) -> int:
    """How many columns the note's widest table has; 0 where it has none."""
    return max((len(placed.table.columns) for placed in tables(note)), default=0)
