"""Where items are among the rows, by their ids: most of them in one place, some in several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from readout.items.rows import ItemRow


class Places(NamedTuple):
    """Of each id its last place, and all places of those that have several.

    A list for each of 100,000 items would take four times as long.
    """

    last: Mapping[str, int] = {}
    several: Mapping[str, Sequence[int]] = {}

    def of(self, item: str) -> Sequence[int]:
        """All places of an item, in order."""
        at = self.last.get(item)
        return () if at is None else self.several.get(item, (at,))


def places(rows: Sequence[ItemRow]) -> Places:
    """Where each item is.

    >>> found = places([ItemRow("a"), ItemRow("b"), ItemRow("a")])
    >>> list(found.of("a")), list(found.of("b")), list(found.of("c"))
    ([0, 2], [1], [])
    """
    last = dict(zip(map(attrgetter("item"), rows), range(len(rows)), strict=True))
    several: dict[str, list[int]] = {}
    if len(last) < len(rows):
        for index, row in enumerate(rows):
            if last[row.item] != index:
                several.setdefault(row.item, []).append(index)
        for item, found in several.items():
            found.append(last[item])
    return Places(last, several)
