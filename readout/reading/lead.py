"""Values with their names above a note: ``Attendees: Anna, Ben``, ``Invited Anna Ben``.

They are properties of the note, kept in a section of details without a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from readout.note.model import Block, Bullet, Paragraph, Text
from readout.reading.heading_looks import could_be_heading
from readout.reading.heading_words import kind_of
from readout.reading.inline import pieces, with_links
from readout.reading.keyed import is_keyed
from readout.reading.source import Heading, Lines, SourceBlock

_NEAR = 12  # blocks from the top in which values are looked for


def says_values_only(block: SourceBlock) -> bool:
    """Whether a block is nothing but values with their names."""
    if not isinstance(block, Paragraph):
        return False
    return all(is_keyed(part.plain) for part in labelled_parts(block.text))


def labelled_parts(text: Text, more: Iterable[int] = ()) -> list[Text]:
    """A paragraph's lines; a bold label with a colon opens one too, as does each place of ``more``.

    Markdown joins the lines of a paragraph by blanks.
    """
    starts = {0, *more} | {match.end() for match in re.finditer("\n", text.plain)}
    for span in text.spans:
        if span.style == "strong" and span.start and text.plain[span.start - 1].isspace():
            words = text.plain[span.start : span.end + 1].rstrip()
            if words.endswith(":"):
                starts.add(span.start)
    edges = [*sorted(starts), len(text.plain)]
    return pieces(text, edges)


def take_values(blocks: Sequence[SourceBlock]) -> tuple[list[Block], list[SourceBlock]]:
    """Values with their names that stand above the first heading, and the blocks without them."""
    taken: list[Block] = []
    left: list[SourceBlock] = []
    for index, block in enumerate(blocks[:_NEAR]):
        if isinstance(block, Heading) or (isinstance(block, Lines) and _may_be_heading(block)):
            return taken, [*left, *blocks[index:]]
        if isinstance(block, Lines):
            count = next(
                (n for n, line in enumerate(block.lines) if not is_keyed(line)), len(block.lines)
            )
            taken += [Paragraph(with_links(Text(line.strip()))) for line in block.lines[:count]]
            if count < len(block.lines):
                blank = block.blank_before if not count else True
                left.append(Lines(block.lines[count:], blank, block.blank_after))
        elif isinstance(block, Paragraph) and says_values_only(block):
            taken += [Paragraph(part) for part in labelled_parts(block.text)]
        elif isinstance(block, Bullet) and block.done is None and is_keyed(block.text.plain):
            taken.append(block)
        else:
            left.append(block)
    return taken, [*left, *blocks[_NEAR:]]


def _may_be_heading(block: Lines) -> bool:
    line = block.lines[0]
    if is_keyed(line):
        return False
    alone = len(block.lines) == 1 and block.blank_before and could_be_heading(line)
    return alone or kind_of(line) is not None
