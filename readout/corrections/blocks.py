"""Blocks made what they are in another kind of section, and what the user says they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Kind,
    Paragraph,
    Span,
    Table,
    Term,
    Text,
)
from readout.progress.identity import words
from readout.reading.contents import as_action
from readout.reading.inline import is_whole, join

Said = Callable[[str], bool]
"""Whether words stand anywhere in the note's texts."""


def as_source(blocks: Sequence[Block], kind: Kind, said: Said) -> list[Block]:
    """The blocks of a section of this kind as they were before it had one.

    The model does not say which items of a list of actions had check boxes: a ticked one tells.
    """
    boxed = kind != "actions" or any(
        isinstance(block, Action) and block.done and not _struck(block) for block in blocks
    )
    return [_as_source(block, said, boxed=boxed) for block in blocks]


def _as_source(block: Block, said: Said, *, boxed: bool) -> Block:
    match block:
        case Action():
            return _as_bullet(block, block.done if boxed else None, said)
        case Term(term, definition):
            parts = [part for part in (term, definition) if part.plain]
            return Bullet(join(parts, ": "))
        case _:
            return block


def in_role(block: Block, role: Any, said: Said) -> Block:
    """The block as what the user says it is; itself where it cannot be that."""
    match block, role:
        case Paragraph(text, level), "action" if text:
            return as_action(Bullet(text, level))
        case Paragraph(text, level), "bullet" if text:
            return Bullet(text, level)
        case Paragraph(text, level), "paragraph":
            return Paragraph(_without_title(text), level)
        case Bullet(text), "action" if text:
            return as_action(block)
        case Bullet(text, level, None, None), "paragraph":
            return Paragraph(text, level)
        case Action(), "bullet":
            return _as_bullet(block, block.done or None, said)
        case _:
            return block


def _as_bullet(action: Action, done: bool | None, said: Said) -> Bullet:
    """The item as a bullet, with what only its fields say behind its words."""
    only = [*(f"@{owner}" for owner in action.owners), action.due_text or action.due or ""]
    missing = [each for each in only if words(each.removeprefix("@")) and not said(each)]
    text = join([action.text, Text(f"({', '.join(missing)})")], " ") if missing else action.text
    return Bullet(text, action.level, action.number, None if _struck(action) else done)


def _struck(action: Action) -> bool:
    return is_whole(action.text, "strike")


def _without_title(text: Text) -> Text:
    """The line that a run-in title was parted from, whole again; any other text as it is."""
    place = text.plain.find("\n")
    title = Span(0, place, "strong")
    if place <= 0 or title not in text.spans:
        return text
    spans = tuple(
        replace(span, start=_before(span.start, place), end=_before(span.end, place))
        for span in text.spans
        if span != title
    )
    return Text(text.plain[:place] + text.plain[place + 1 :], spans)


def _before(at: int, place: int) -> int:
    return at - (at > place)


def lines_of(table: Table) -> list[Block]:
    """A table that is none: a paragraph a row, the line where it had one, else a line a cell."""
    rows = (table.columns, *table.rows)
    glue = "" if table.raw else "\n"
    texts = [join([cell for cell in row if cell.plain], glue) for row in rows]
    return [Paragraph(text) for text in texts if text.plain]
