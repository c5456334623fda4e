"""Action items that stand among the notes of a topic and say themselves what they are.

``Action item: Anna to order the compost`` needs no heading above it, nor does ``Ben to call them
(action item)``. Where the note has a list of its items, such a line is where one of them came
from: it stays what it is, so that nothing is to be done twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readout.note.model import Action, Block, Bullet, Kind, Paragraph, Section
from readout.reading.contents import as_action
from readout.reading.heading_words import is_review
from readout.reading.patterns import late

# Words that mean nothing else: minutes also write "Action: approved" and "AI: still too dear".
_NAME = (
    r"(?:action\s(?:item|point)|to-?do|aktionspunkt|point\sd['’]action|tâche|"
    r"(?:punto|elemento)\sde\sacción|(?:ponto|item)\sde\sação|punto\sd['’]azione)s?"
)
_LABEL = late(rf"(?i:(?:new\s)?{_NAME})\s?(?:\([^()\n]{{1,60}}\)\s?)?:[ \xa0]*")
_AT_END = late(rf"\((?i:{_NAME})\)[\s.;!]*\Z")
_LONGEST = 1_000  # code points of a line that is looked at
_LONGEST_PARAGRAPH = 160  # code points: a longer one tells more than one item
_WITH_ITEMS: frozenset[Kind] = frozenset(("overview", "topic", "decisions", "questions"))


def with_said_items(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with those lines as action items, unless the note lists its items."""
    if any(_lists_items(part) for section in sections for part in section.walk()):
        return sections
    return tuple(map(_read, sections))


def _lists_items(section: Section) -> bool:
    return section.kind == "actions" and any(isinstance(b, Action) for b in section.blocks)


def _read(section: Section) -> Section:
    if section.kind not in _WITH_ITEMS or is_review(section.title.plain):
        return section
    blocks = _blocks(section.blocks)
    children = tuple(map(_read, section.sections))
    if blocks == section.blocks and children == section.sections:
        return section
    return replace(section, blocks=blocks, sections=children)


def _blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    made: list[Block] = []
    led = 0  # the level of the items below a label that stands alone; none is at 0
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            led = led if block.level else 0
            made.append(_of_paragraph(block))
            continue
        if not isinstance(block, Bullet) or block.quoted or block.done is not None:
            made.append(block)
            continue
        if block.level < led:
            led = 0
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        plain = block.text.plain[:_LONGEST]
        label = _LABEL.match(plain)
        if label is not None and label.end() == len(plain):
            if isinstance(follower, Bullet) and follower.level > block.level:
                led = follower.level
            made.append(block)
        elif label is not None or (led and block.level == led) or _AT_END.search(plain):
            made.append(as_action(block) if plain else block)
        else:
            made.append(block)
    return tuple(made)


def _of_paragraph(paragraph: Paragraph) -> Block:
    plain = paragraph.text.plain
    if len(plain) > _LONGEST_PARAGRAPH:
        return paragraph
    label = _LABEL.match(plain)
    if (label is None or label.end() == len(plain)) and not _AT_END.search(plain):
        return paragraph
    return as_action(Bullet(paragraph.text, paragraph.level))
