"""What the blocks of a section are once its kind is known: terms, action items, attendance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from readout.note.model import (
    Action,
    Block,
    Bullet,
    Kind,
    Paragraph,
    Quote,
    Table,
    Term,
    Text,
)
from readout.reading.inline import cut, is_whole, strip, with_links, without_whole
from readout.reading.patterns import late
from readout.reading.tasks.done import says_done, ticked
from readout.reading.tasks.names import are_people, is_group_line
from readout.reading.tasks.tables import items_of

_LONGEST_TERM = 80  # code points
_MOST_TERM_WORDS = 9
# The first of these, outside brackets, parts a term from its definition.
_SEPARATOR = late(r":\s+|\s[–—-]\s+|：\s*")


def linked(block: Block) -> Block:
    """The block with link spans on the bare addresses in its texts."""
    match block:
        case Table(columns, rows, raw):
            return Table(
                tuple(map(with_links, columns)),
                tuple(tuple(map(with_links, row)) for row in rows),
                raw,
            )
        case Paragraph(text) | Bullet(text) | Quote(text):
            return replace(block, text=with_links(text))
        case _:
            return block


def contents(kind: Kind, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a section of this kind, bullets become what they are in it."""
    if kind == "actions":
        return _actions(blocks)
    convert = _CONVERTERS.get(kind, _task)
    boxes = _boxes(blocks)
    if convert is _keep or (convert is _task and not boxes) or are_people(boxes):
        return tuple(blocks)
    return tuple(convert(block) for block in blocks)


def _boxes(blocks: Sequence[Block]) -> list[str]:
    """The words beside the check boxes."""
    return [b.text.plain for b in blocks if isinstance(b, Bullet) and b.done is not None]


def _keep(block: Block) -> Block:
    return block


def _task(block: Block) -> Block:
    """Anywhere but among attendance, a check box with words makes an action item."""
    if isinstance(block, Bullet) and block.done is not None and block.text:
        return as_action(block)
    return block


def _term(block: Block) -> Block:
    if isinstance(block, Bullet) and block.done is None and not block.level:
        return split_term(block.text) or block
    if isinstance(block, Paragraph) and not block.level:
        return split_term(block.text) or block
    return _task(block)


_CONVERTERS: dict[Kind, Callable[[Block], Block]] = {"terms": _term, "details": _keep}


def split_term(text: Text) -> Term | None:
    """``Term: definition`` as a Term; ``None`` where the text has no such form."""
    for match in _SEPARATOR.finditer(text.plain):
        head, tail = text.plain[: match.start()].rstrip(), text.plain[match.end() :]
        if len(head) > _LONGEST_TERM:
            return None
        if head.count("(") > head.count(")") or not head:
            continue
        if len(head.split()) > _MOST_TERM_WORDS or not tail.strip():
            return None
        term = without_whole(strip(cut(text, 0, match.start())), "strong")
        return Term(term, strip(cut(text, match.end())))
    return None


def _actions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Bullets under a heading of actions.

    The outermost are the items, a line that only leads in (``Anna:`` with bullets below, or one
    without a box above some that have one) passes that on to the bullets below it; a nested bullet
    without a check box stays a bullet.
    """
    made: list[Block] = []
    item_level = 0
    for index, block in enumerate(blocks):
        if not isinstance(block, Bullet):
            made += (isinstance(block, Table) and items_of(block)) or [block]
            continue
        item_level = min(item_level, block.level)
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        nests = isinstance(follower, Bullet) and follower.level > block.level
        boxed = nests and isinstance(follower, Bullet) and follower.done is not None
        leads = boxed or (nests and _leads_in(block.text))
        if block.done is None and block.level == item_level and leads:
            item_level = block.level + 1
            made.append(block)
        elif block.text and (block.done is not None or block.level == item_level):
            made.append(as_action(block))
        else:
            made.append(block)
    return tuple(made)


def _leads_in(text: Text) -> bool:
    return text.plain.endswith(":") or is_whole(text, "strong") or is_group_line(text.plain)


def as_action(bullet: Bullet) -> Action:
    """A bullet as an action item.

    Done by its check box, by being struck through, by a tick where it has no box, by its words.
    """
    plain = bullet.text.plain
    struck = bool(plain) and is_whole(bullet.text, "strike")
    tick = bullet.done is None and ticked(plain)
    return Action(
        bullet.text,
        done=bool(bullet.done) or struck or tick or says_done(plain),
        level=bullet.level,
        number=bullet.number,
    )
