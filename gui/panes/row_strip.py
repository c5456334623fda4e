"""Where the rows of a long list are: most of one height, the others named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate


class Strip:
    """``count`` rows of ``height`` pixels, but those in ``others``, whose rows ascend.

    >>> strip = Strip(4, 10, {1: 25})
    >>> strip.total, strip.top(2), strip.at(34), strip.at(35), strip.at(99)
    (55, 35, 1, 2, -1)
    """

    def __init__(self, count: int, height: int, others: Mapping[int, int] | None = None) -> None:
        others = others or {}
        self.count = count
        self._height = height
        self._others = others
        self._rows = list(others)
        self._more = [0, *accumulate(other - height for other in others.values())]
        self.total = self.top(count)

    def top(self, row: int) -> int:
        """Pixels above a row."""
        return row * self._height + self._more[bisect_left(self._rows, row)]

    def height(self, row: int) -> int:
        """Pixels that a row takes."""
        return self._others.get(row, self._height)

    def at(self, y: int) -> int:
        """The row at so many pixels from the top, -1 where there is none."""
        if not 0 <= y < self.total:
            return -1
        return bisect_right(range(self.count), y, key=self.top) - 1
