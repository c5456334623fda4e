"""What a table's sorts and filters give: worked out in whatever thread asks.

Imported when something is first sorted or filtered; most tables are only read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readout.tables.columns import Column, typed
from readout.tables.filters import Filter, kept, row_texts, values
from readout.tables.sorting import Sort, among, arranged


class Arranging:
    """The columns of one table, each typed when it is first needed, and the last order."""

    def __init__(self, titles: Sequence[str], cells: Sequence[Sequence[str]], day: str) -> None:
        self._titles, self._cells, self._day = titles, cells, day
        self._typed: dict[int, Column] = {}
        self._ordered: tuple[tuple[Sort, ...], list[int]] | None = None
        self._lines: list[str] = []

    def take(self, columns: Sequence[Column]) -> None:
        """Use columns that are there already."""
        self._typed = dict(enumerate(columns))

    def known(self, number: int) -> Column | None:
        """A column, where its kind is known by now."""
        found = self._typed.get(number)
        return found if found is not None and found.known else None

    def column(self, number: int) -> Column:
        """A column with the worth of its cells."""
        known = self._typed.get(number)
        if known is None:
            days = (self._day,) if self._day else ()
            known = typed(self._titles[number], self._cells[number], days)
            self._typed[number] = known
        return known

    def rows(
        self, sorts: tuple[Sort, ...], filters: Mapping[int, Filter], anywhere: str
    ) -> list[int]:
        """The rows that filters leave, in the order of sorts."""
        known = self._ordered
        if known is None or known[0] != sorts:
            used = [self.column(each.column) for each in sorts]
            renumbered = [Sort(at, each.descending) for at, each in enumerate(sorts)]
            total = len(self._cells[0]) if self._cells else 0
            known = sorts, arranged(used, renumbered) if sorts else list(range(total))
            self._ordered = known
        if not filters and not anywhere:
            return known[1]
        return among(known[1], self._kept(filters, anywhere))

    def values(
        self, number: int, text: str, filters: Mapping[int, Filter], anywhere: str
    ) -> list[tuple[str, int]]:
        """The different cells of a column that a typed filter and those of others leave."""
        others = self.some({**filters, number: Filter(text)})
        mask = self._kept(others, anywhere) if others or anywhere else b""
        return values(self.column(number), mask)

    def usable(self, sorts: Sequence[Sort]) -> tuple[Sort, ...]:
        """Sorts by columns that there are, each column once."""
        known: dict[int, Sort] = {}
        for each in sorts:
            if 0 <= each.column < len(self._titles):
                known.setdefault(each.column, Sort(each.column, bool(each.descending)))
        return tuple(known.values())

    def some(self, filters: Mapping[int, Filter]) -> dict[int, Filter]:
        """Filters that ask for anything, of columns that there are."""
        return {
            column: each
            for column, each in sorted(filters.items())
            if 0 <= column < len(self._titles) and (each.text.strip() or each.values is not None)
        }

    def _kept(self, filters: Mapping[int, Filter], anywhere: str) -> bytes:
        numbers = range(len(self._titles)) if anywhere else sorted(filters)
        used = [self.column(number) for number in numbers]
        renumbered = {at: filters[n] for at, n in enumerate(numbers) if n in filters}
        if anywhere and not self._lines:
            self._lines = row_texts(used)
        return kept(used, renumbered, anywhere, self._lines)


def cycled(sorts: Sequence[Sort], column: int, *, add: bool) -> list[Sort]:
    """The sorts after a click on a column: upwards, downwards, not at all.

    With ``add`` the other sorts stay.
    """
    now = next((each for each in sorts if each.column == column), None)
    turned = Sort(column, descending=True)
    if add:
        if now is None:
            return [*sorts, Sort(column)]
        if now.descending:
            return [each for each in sorts if each != now]
        return [turned if each == now else each for each in sorts]
    if now is None or len(sorts) > 1:
        return [Sort(column)]
    return [] if now.descending else [turned]
