"""Which sections come folded: transcripts, attendance, what machines wrote, unless short.

A fold hides what stands below the heading of a ``details`` section and of those inside it. A
section of another kind inside it (decisions in a transcript) is always to be seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Table,
    Term,
)
from readout.note.views import walk

FEWEST = 6
"""Lines on the screen from which on a section is worth folding."""
_LINE = 90  # signs that fit in a line of the page, about


class Fold(NamedTuple):
    """What a fold hides: how many things, and whether all of them are paragraphs."""

    size: int
    paragraphs: bool


def fold_of(section: Section) -> Fold | None:
    """The fold of a section that is in none; ``None`` where it needs none."""
    if section.kind != "details":
        return None
    hidden = list(_hidden(section))
    if sum(_lines(block) for block in hidden) < FEWEST:
        return None
    count = sum(len(block.rows) if isinstance(block, Table) else 1 for block in hidden)
    return Fold(count, all(isinstance(block, Paragraph | Quote) for block in hidden))


class Folds(NamedTuple):
    """The folds of a note by the places of their sections, and in which fold a section is.

    A section that has a fold is in it, though its heading is to be seen.
    """

    folds: dict[str, Fold]
    inside: dict[str, str]

    def opened_by(self, where: str, block: int | None) -> str:
        """The fold that has to be open for a place to be seen, else empty."""
        fold = self.inside.get(where, "")
        return fold if block is not None or where != fold else ""


def folds_of(note: Note) -> Folds:
    """The folds of a note in reading order; a note is never folded as a whole."""
    made = Folds({}, {})
    _find(made, "", note.sections, "")
    if made.folds and not _is_anything_else(note, made):
        _keep_open(made, max(made.folds, key=lambda where: made.folds[where].size))
    return made


def _is_anything_else(note: Note, made: Folds) -> bool:
    """Whether a note has more to show than what is folded."""
    return any(section.blocks and where not in made.inside for where, section in walk(note))


def _keep_open(made: Folds, where: str) -> None:
    """Take a fold away: a transcript alone is what one wants to read."""
    del made.folds[where]
    for inside in [each for each, fold in made.inside.items() if fold == where]:
        del made.inside[inside]


def _find(made: Folds, above: str, sections: tuple[Section, ...], around: str) -> None:
    for index, section in enumerate(sections):
        where = f"{above}/sections/{index}"
        inside = around if section.kind == "details" else ""
        fold = None if inside else fold_of(section)
        if fold is not None:
            made.folds[where] = fold
            inside = where
        if inside:
            made.inside[where] = inside
        _find(made, where, section.sections, inside)


def _hidden(section: Section) -> Iterator[Block]:
    yield from section.blocks
    for child in section.sections:
        if child.kind == "details":
            if child.title:
                yield Paragraph(child.title)
            yield from _hidden(child)


def _lines(block: Block) -> int:
    match block:
        case Table(_, rows):
            return len(rows) + 1
        case Code(code):
            return code.count("\n") + 1
        case Image():
            return 3
        case Term(term, definition):
            signs = len(term.plain) + len(definition.plain)
        case Paragraph() | Bullet() | Quote() | Action():
            signs = len(block.text.plain)
    return 1 + signs // _LINE
