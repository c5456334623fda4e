"""A section's flat blocks as the nested lists they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import Action, Block, Bullet, Table, Term


@dataclass(slots=True)
class Entry:
    """A block with the blocks nested below it.

    ``level`` is the block's own where it does not follow from where the entry stands, ``at`` its
    index among all.
    """

    block: Block
    level: int | None = None
    below: list[Entry] = field(default_factory=list)
    at: int = 0


def outline(blocks: Sequence[Block], deepest: int = 1_000) -> list[Entry]:
    """The blocks as entries, nested no more than ``deepest`` times."""
    return _Walk(blocks, deepest).entries(0, 0)


@dataclass(slots=True)
class _Walk:
    blocks: Sequence[Block]
    deepest: int
    at: int = 0

    def entries(self, level: int, depth: int) -> list[Entry]:
        """The entries from here on that stand at a level or below one that does."""
        made: list[Entry] = []
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            own = level_of(block)
            if own < level:
                break
            entry = Entry(block, None if own == level else own, at=self.at)
            self.at += 1
            if isinstance(block, Bullet | Action) and depth < self.deepest:
                entry.below = self.entries(own + 1, depth + 1)
            made.append(entry)
        return made


def level_of(block: Block) -> int:
    """How deep a block stands in lists; tables and terms stand outside all lists."""
    return 0 if isinstance(block, Table | Term) else block.level
