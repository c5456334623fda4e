"""Paragraphs that stand for headings: a bold line alone, a known heading with a colon over a list.

Whether a note marks its headings decides how far this goes: where it does, only words that name
a kind of section count; where it marks none (but its title), every bold line alone does.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout.note.model import Bullet, Paragraph, Table, Text
from readout.reading.heading_words import kind_of
from readout.reading.inline import cut, is_whole, without_whole
from readout.reading.settle import could_be_heading
from readout.reading.source import Heading, Rule, SourceBlock

_DEEPEST = 6


def with_labels(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with such paragraphs made headings, one level below the heading they are under."""
    marked = [block for block in blocks if isinstance(block, Heading)]
    bare = not marked or (len(marked) == 1 and marked[0] is blocks[0])
    # One bold line is an emphasis; several are how the note marks its headings.
    bare = bare and sum(isinstance(b, Paragraph) and is_whole(b.text, "strong") for b in blocks) > 1
    level = 0
    made: list[SourceBlock] = []
    for index, block in enumerate(blocks):
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Heading):
            level = block.level
        elif isinstance(block, Paragraph) and _is_label(block, follower, bare):
            made.append(Heading(_words(block.text), min(level + 1, _DEEPEST)))
            continue
        made.append(block)
    return made


def _is_label(block: Paragraph, follower: SourceBlock | None, bare: bool) -> bool:
    if block.level or follower is None or isinstance(follower, Heading | Rule):
        return False
    line = block.text.plain.rstrip(": ")
    if not could_be_heading(line):
        return False
    bold = is_whole(block.text, "strong")
    if kind_of(line) is None:
        return bare and bold
    return bold or (block.text.plain.endswith(":") and isinstance(follower, Bullet | Table))


def _words(text: Text) -> Text:
    return without_whole(cut(text, 0, len(text.plain.rstrip(": "))), "strong")
