"""How the user left a table: its sorts, filters and columns, in a form that JSON can hold.

A table is known by its columns' titles: what was kept of other columns is not used. Whatever is
damaged is as if it were not there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from readout.tables.filters import Filter
    from readout.tables.sorting import Sort

_MOST_SIGNS = 100_000
"""Chosen values that are longer together are not kept."""
_WIDEST = 10_000


class GridState(NamedTuple):
    """What is not as the table has it by itself; ``order`` is empty for its own order."""

    sorts: tuple[Sort, ...] = ()
    filters: Mapping[int, Filter] = {}
    order: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    widths: Mapping[int, int] = {}
    keeps_first: bool = True


def encode(state: GridState, titles: Sequence[str]) -> dict[str, Any]:
    """For JSON; empty where all is as the table has it.

    >>> encode(GridState(), ["a"])
    {}
    >>> from readout.tables.sorting import Sort
    >>> encode(GridState(sorts=(Sort(0, True),)), ["a"])
    {'columns': ['a'], 'sorts': [[0, 1]]}
    """
    made: dict[str, Any] = {
        "sorts": [[each.column, int(each.descending)] for each in state.sorts],
        "filters": {
            str(column): {
                "text": each.text,
                "values": None if each.values is None else sorted(each.values),
            }
            for column, each in state.filters.items()
            if sum(map(len, each.values or ())) <= _MOST_SIGNS
        },
        "order": list(state.order),
        "hidden": list(state.hidden),
        "widths": {str(column): width for column, width in sorted(state.widths.items())},
    }
    some = {name: value for name, value in made.items() if value}
    if not state.keeps_first:
        some["frozen"] = False
    return {"columns": list(titles), **some} if some else {}


def fits(kept: object, titles: Sequence[str]) -> bool:
    """Whether something kept is of a table with these columns."""
    return isinstance(kept, Mapping) and kept.get("columns") == list(titles)


def decode(kept: object, titles: Sequence[str]) -> GridState:
    """What ``encode`` gave for a table with these columns; else nothing."""
    if not isinstance(kept, Mapping) or not fits(kept, titles):
        return GridState()
    from readout.tables.sorting import Sort  # noqa: PLC0415  most tables are only read

    count = len(titles)
    return GridState(
        sorts=tuple(
            Sort(column, descending=bool(down))
            for column, down in _pairs(kept.get("sorts"))
            if _column(column, count)
        ),
        filters=_filters(kept.get("filters"), count),
        order=_columns(kept.get("order"), count),
        hidden=_columns(kept.get("hidden"), count),
        widths={
            column: width
            for column, width in _numbered(kept.get("widths"), count)
            if type(width) is int and 0 < width < _WIDEST
        },
        keeps_first=kept.get("frozen") is not False,
    )


def _filters(made: object, count: int) -> dict[int, Filter]:
    from readout.tables.filters import Filter  # noqa: PLC0415  most tables are only read

    found: dict[int, Filter] = {}
    for column, each in _numbered(made, count):
        if isinstance(each, Mapping):
            text, values = each.get("text"), each.get("values")
            found[column] = Filter(
                text if isinstance(text, str) else "",
                frozenset(value for value in values if isinstance(value, str))
                if isinstance(values, list)
                else None,
            )
    return found


def _pairs(made: object) -> list[tuple[Any, Any]]:
    if not isinstance(made, list):
        return []
    return [(each[0], each[1]) for each in made if isinstance(each, list) and len(each) == 2]


def _columns(made: object, count: int) -> tuple[int, ...]:
    if not isinstance(made, list):
        return ()
    return tuple(dict.fromkeys(each for each in made if _column(each, count)))


def _numbered(made: object, count: int) -> list[tuple[int, Any]]:
    if not isinstance(made, Mapping):
        return []
    numbers = {str(column): column for column in range(count)}
    return [(numbers[key], value) for key, value in made.items() if key in numbers]


def _column(made: object, count: int) -> bool:
    return type(made) is int and 0 <= made < count
