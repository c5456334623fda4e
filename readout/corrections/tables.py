"""A table whose cells were glued together, cut where the user says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from readout.note.model import Table, Text
from readout.reading.inline import cut, join


@dataclass(slots=True)
class Recut:
    """A table cut anew.

    ``used`` are the keys that had a say; ``fitted`` the numbers of the lines, header first, that
    nobody cut for this number of columns.
    """

    table: Table
    used: set[str] = field(default_factory=set)
    fitted: list[int] = field(default_factory=list)


def is_glued(table: Table) -> bool:
    """Whether the table's raw lines are its rows, so that its cuts can be moved."""
    rows = (table.columns, *table.rows)
    return (
        bool(table.columns)
        and len(table.raw) == len(rows)
        and all(
            "".join(cell.plain for cell in cells) == line
            for cells, line in zip(rows, table.raw, strict=True)
        )
    )


def cuts_of(cells: Sequence[str]) -> tuple[int, ...]:
    """Where the line that the cells make is cut.

    >>> cuts_of(["Open", "Source", "now"])
    (4, 10)
    """
    return tuple(accumulate(map(len, cells[:-1])))


def cells_at(line: str, cuts: Sequence[int]) -> tuple[str, ...]:
    """The cells of a line cut at these places.

    >>> cells_at("OpenSourcenow", (4, 10))
    ('Open', 'Source', 'now')
    """
    return tuple(line[start:end] for start, end in pairwise((0, *cuts, len(line))))


def fit(cuts: Sequence[int], columns: int, length: int) -> tuple[int, ...]:
    """The cuts for another number of columns: the last cells joined, or empty ones after them."""
    wanted = columns - 1
    return (*cuts[:wanted], *[length] * (wanted - len(cuts)))


def recut(
    table: Table, line_keys: Sequence[str], columns_key: str, corrections: Mapping[str, Any]
) -> Recut:
    """The table cut as the corrections say; they are good ones."""
    chosen = corrections.get(columns_key)
    columns = len(table.columns) if chosen is None else int(chosen)
    made = Recut(table, set() if chosen is None else {columns_key})
    rows: list[tuple[Text, ...]] = []
    for number, (cells, key) in enumerate(
        zip((table.columns, *table.rows), line_keys, strict=True)
    ):
        cuts = corrections.get(key)
        if cuts is not None and len(cuts) == columns - 1:
            made.used.add(key)
            rows.append(_cut(cells, cuts))
        elif columns == len(cells):
            rows.append(cells)
        else:
            made.fitted.append(number)
            own = cuts_of([cell.plain for cell in cells])
            rows.append(_cut(cells, fit(own, columns, len(table.raw[number]))))
    if made.used:
        made.table = Table(rows[0], tuple(rows[1:]), table.raw)
    return made


def _cut(cells: Sequence[Text], cuts: Sequence[int]) -> tuple[Text, ...]:
    whole = join(list(cells), "")
    return tuple(cut(whole, start, end) for start, end in pairwise((0, *cuts, len(whole.plain))))
