"""Which tables of many notes are compatible, and those of one kind as one grid.

Tables are joined where they have the same headings, in whatever order (``headings.key``: case,
accents, signs, and one or many make no difference). A table whose headings are some of another's,
two at least and no fewer than half of them, is joined to it, with empty cells in the columns that
it has not; where several would do, to the one with the fewest such columns. Tables are kept apart
where a column of the same heading has dates in one and numbers in the other: such a column could
be sorted by nothing.

>>> place = Place("a.md", "A", "", "2025-11-20", "/sections/0", 0, "Figures")
>>> first = FoundTable(place, ("Value", "Name"), [["1 %", "x"]])
>>> second = FoundTable(place, ("names", "Value", "Note"), [["y", "2 %", "new"]])
>>> [group] = groups([first, second])
>>> grid = joined(group)
>>> [column.title for column in grid.columns]
['Note', 'Date', 'names', 'Value', 'Note']
>>> [list(column.cells) for column in grid.columns[2:]]
[['x', 'y'], ['1 %', '2 %'], ['', 'new']]
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat
from typing import NamedTuple

from readout.note.values import is_empty
from readout.tables.columns import Column, ColumnKind, in_a_line, kind_of, typed, value_kind
from readout.tables.found import FoundTable, Place
from readout.tables.headings import keys

NOTE, DATE, FRONT = 0, 1, 2
"""Columns that a joined grid has in front: the note, its date; and where its tables' own begin."""
_LEAST = 2
"""Headings that a table shares at the least with one that has more."""
_TELLING = 3
"""Cells of a table's column that tell its kind."""
_SAMPLE = 60
"""Of tables with the same headings so many tell whether their columns may contradict."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Tables that are joined, in the order in which they were found.

    ``titles`` are the headings as most of the tables write them, ``keys`` what the same headings
    have; ``apart`` says of which columns other tables of these headings have another kind.
    ``name`` is the same for the same headings, however many tables there are.
    """

    keys: tuple[str, ...]
    titles: tuple[str, ...]
    apart: tuple[tuple[str, ColumnKind], ...]
    tables: Sequence[FoundTable]
    rows: int
    notes: int

    @property
    def name(self) -> str:
        """By what the group is known."""
        kinds = (f"{title}:{kind}" for title, kind in self.apart)
        return "\x1f".join((*sorted(self.keys), *kinds))


class Source(NamedTuple):
    """Where a row of a joined grid comes from: a table, and the row in it from 0."""

    place: Place
    row: int


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """A grid of all rows of a group. ``columns`` are the note, its date, then the tables' own."""

    group: Group
    columns: tuple[Column, ...]
    firsts: array[int]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self.group.rows

    def source(self, row: int) -> Source:
        """Where a row comes from."""
        at = bisect_right(self.firsts, row) - 1
        return Source(self.group.tables[at].place, row - self.firsts[at])


def groups(tables: Iterable[FoundTable]) -> list[Group]:
    """The tables by those that are compatible; those with most rows first."""
    by_keys: dict[tuple[str, ...], list[tuple[int, FoundTable]]] = defaultdict(list)
    for at, table in enumerate(tables):
        if table.rows and table.titles:
            by_keys[keys(table.titles)].append((at, table))
    sets: dict[frozenset[str], list[tuple[int, FoundTable]]] = defaultdict(list)
    for known, found in by_keys.items():
        sets[frozenset(known)] += found
    made = []
    for members in _with_parts(sets).values():
        for apart, some in _by_kinds(members).items():
            made.append(_group(sorted(some, key=lambda each: each[0]), apart))
    return sorted(made, key=lambda group: (-group.rows, group.name))


def joined(
    group: Group,
    names: tuple[str, str] = ("Note", "Date"),
    say: Callable[[str], str] = str,
) -> Joined:
    """The rows of a group as one grid; ``names`` are the headings of the columns in front.

    ``say`` is how an ISO date is written in the second of them: as ``values.date`` can read it.
    """
    tables = group.tables
    counts = [len(table.rows) for table in tables]
    firsts, row = array("i"), 0
    for count in counts:
        firsts.append(row)
        row += count
    notes = _repeated([table.place.note for table in tables], counts)
    days = _repeated([table.place.date or "" for table in tables], counts)
    said = {day: say(day) if day else "" for day in {*days}}
    rows: list[Sequence[str]] = []
    for table in tables:
        rows.extend(_in_order(table, group.keys))
    dates = [said[day] for day in days]
    made = [Column(names[0], notes, kind="text"), Column(names[1], dates, kind="date")]
    for at, title in enumerate(group.titles):
        made.append(typed(title, [row[at] for row in rows], days))
    return Joined(group, tuple(made), firsts)


def _in_order(table: FoundTable, wanted: tuple[str, ...]) -> Sequence[Sequence[str]]:
    """The rows of a table with a cell for each of these keys, empty where it has none."""
    own = keys(table.titles)
    if own == wanted and {*map(len, table.rows)} == {len(wanted)}:
        return table.rows
    places = {key: at for at, key in enumerate(own)}
    order = [places.get(key, len(own)) for key in wanted]
    return [[row[at] if at < len(row) else "" for at in order] for row in table.rows]


def _repeated(values: Sequence[str], counts: Sequence[int]) -> list[str]:
    return [*chain.from_iterable(map(repeat, values, counts))]


_Placed = list[tuple[int, FoundTable]]


def _with_parts(sets: dict[frozenset[str], _Placed]) -> dict[frozenset[str], _Placed]:
    """Sets of headings with those that are parts of them, the largest first."""
    roots: dict[frozenset[str], _Placed] = {}
    having: dict[str, set[frozenset[str]]] = defaultdict(set)
    for titles in sorted(sets, key=lambda each: (-len(each), sorted(each))):
        over = _over(titles, having)
        if over:
            best = min(over, key=lambda each: (len(each), -_rows(roots[each]), sorted(each)))
            roots[best] += sets[titles]
            continue
        roots[titles] = [*sets[titles]]
        for title in titles:
            having[title].add(titles)
    return roots


def _over(titles: frozenset[str], having: dict[str, set[frozenset[str]]]) -> list[frozenset[str]]:
    """The sets that have all of these headings, and not more than as many again."""
    said = [title for title in titles if title]
    if len(said) < _LEAST:
        return []
    few = min((having.get(title, set()) for title in said), key=len)
    return [each for each in few if titles < each and len(each) <= 2 * len(titles)]


def _by_kinds(members: _Placed) -> dict[tuple[tuple[str, ColumnKind], ...], _Placed]:
    """Tables of the same headings by what their columns are, where they contradict each other."""
    some = members[:: len(members) // _SAMPLE + 1]
    titles = {*chain.from_iterable(keys(table.titles) for _, table in some)}
    found = ({_kind(table, title) for _, table in some} - {None} for title in sorted(titles))
    mixed = [title for title, kinds in zip(sorted(titles), found, strict=True) if len(kinds) > 1]
    if not mixed:
        return {(): members}
    kinds = [[_kind(table, title) for title in mixed] for _, table in members]
    usual = [Counter(filter(None, each)).most_common(1)[0][0] for each in zip(*kinds, strict=True)]
    made: dict[tuple[tuple[str, ColumnKind], ...], _Placed] = defaultdict(list)
    for member, own in zip(members, kinds, strict=True):
        said = (kind or most for kind, most in zip(own, usual, strict=True))
        made[tuple(zip(mixed, said, strict=True))].append(member)
    return made


def _kind(table: FoundTable, title: str) -> ColumnKind | None:
    """Whether a column of a table is of dates or of numbers, as far as its first cells tell."""
    known = keys(table.titles)
    if title not in known:
        return None
    at = known.index(title)
    held = (row[at] for row in table.rows if at < len(row) and not is_empty(row[at]))
    cells = [*islice(held, _TELLING)]
    if len(cells) < _LEAST or not any(map(_has_digit, cells)):
        return None
    kind = value_kind(kind_of(cells))
    return kind if kind in ("number", "date") else None


def _has_digit(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _group(members: _Placed, apart: tuple[tuple[str, ColumnKind], ...]) -> Group:
    tables = [table for _, table in members]
    written = Counter(table.titles for table in tables)
    wholes: Counter[tuple[str, ...]] = Counter()
    for titles, count in written.items():
        wholes[keys(titles)] += count
    most = max(map(len, wholes))
    order = max(wholes, key=lambda each: (len(each) == most, wholes[each]))
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    # Of spellings that are as usual that of a table with all the headings is taken.
    for titles, count in sorted(written.items(), key=lambda each: keys(each[0]) != order):
        for key, title in zip(keys(titles), titles, strict=True):
            spelled[key][in_a_line(title)] += count
    return Group(
        order,
        tuple(spelled[key].most_common(1)[0][0] for key in order),
        apart,
        tables,
        _rows(members),
        len({table.place.path for table in tables}),
    )


def _rows(members: _Placed) -> int:
    return sum(len(table.rows) for _, table in members)
