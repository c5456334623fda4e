"""A column of a table: what its cells are, and what they are worth when it is sorted and filtered.

A column may have a hundred thousand cells. All that takes long is done once for each different
cell, and only where it is asked for, which a thread may do; then every row has a rank, a number
that stands for the worth of its cell, and whoever sorts or filters has only numbers to go through.

>>> prices = typed("Price", ["~500M", "", "20k", "20,000"])
>>> prices.kind, list(prices.ranks)
('number', [1, 2, 0, 0])
>>> list(typed("When", ["3 Nov", "5 Jan 2025"], ["2025-11-20"]).ranks)
[1, 0]
"""

from __future__ import annotations

import datetime as dt
import heapq
import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, Literal, TypeAlias, TypeVar

from readout.note.values import (
    LONGEST,
    Key,
    Natural,
    ValueKind,
    date,
    flag,
    is_empty,
    natural,
    number,
    version,
)
from readout.search.folding import fold

ColumnKind: TypeAlias = Literal["number", "percent", "money", "date", "version", "flag", "text"]
_READERS: dict[ValueKind, Callable[[str], Key | None]] = {
    "flag": flag,
    "date": date,
    "version": version,
    "number": number,
}
_PLAIN_VERSION = re.compile(r"[vV]|[^.]*\.[^.]*\.")
_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(r"[%‰]|\bpp\b|percent|prozent", re.IGNORECASE)
_MONEY = re.compile(r"[$€£¥₹₩]|\b(?:usd|eur|gbp|chf|jpy)\b", re.IGNORECASE)
_SAMPLE = 4_000
_AT_ONCE = 2_000
"""Values counted or sorted in one step: no other thread has a turn meanwhile."""
_Ranked = TypeVar("_Ranked", bound=tuple[Any, ...])


class Column:
    """One column. Any thread may ask; whoever asks first works it out.

    ``cells`` are as they are shown, one a row, ``days`` as ``typed`` takes them, ``kind`` what they
    are where that is settled. All else is worked out when it is asked for: most columns of a large
    table are never sorted by.
    """

    __slots__ = (
        "_codes",
        "_days",
        "_entries",
        "_falling",
        "_folded",
        "_given",
        "_keys",
        "_kind",
        "_newest",
        "_others",
        "_plain",
        "_ranks",
        "_worth",
        "cells",
        "filtered",
        "title",
    )

    def __init__(
        self,
        title: str,
        cells: Sequence[str],
        days: Sequence[str] = (),
        kind: ColumnKind | None = None,
    ) -> None:
        self.title = title
        self.cells = cells
        self.filtered: tuple[object, bytes] | None = None  # of ``filters``: the last, and its rows
        self._given = days
        self._kind = kind
        self._codes: array[int] | None = None
        self._entries: list[str] = []
        self._days: list[str] = []  # by entry, as ``_given`` is by row
        self._ranks: array[int] | None = None
        self._falling: array[int] | None = None
        self._plain: list[str] | None = None
        self._folded: list[str] | None = None

    @property
    def known(self) -> bool:
        """Whether the kind has been worked out."""
        return self._kind is not None

    @property
    def kind(self) -> ColumnKind:
        """What most of its cells are."""
        if self._kind is None:
            self._kind = kind_of(self.cells)
        return self._kind

    @property
    def codes(self) -> array[int]:
        """By row, the number of its cell in ``entries``."""
        if self._codes is None:
            self._number()
        assert self._codes is not None  # noqa: S101  for mypy
        return self._codes

    @property
    def entries(self) -> list[str]:
        """The different cells; of dates a cell may be there again with another note's day."""
        if self._codes is None:
            self._number()
        return self._entries

    @property
    def ranks(self) -> array[int]:
        """By row, what its cell is worth among those of the column: equal ones have the same."""
        self.prepare()
        assert self._ranks is not None  # noqa: S101  for mypy
        return self._ranks

    @property
    def falling(self) -> array[int]:
        """``ranks`` for sorting downwards: other texts and empty cells come last here too."""
        if self._falling is None:
            others, empty = self.parts
            turned = array("i", range(others - 1, -1, -1))
            turned.extend(range(empty - 1, others - 1, -1))
            turned.append(empty)
            self._falling = array("i", [turned[rank] for rank in self.ranks])
        return self._falling

    @property
    def worth(self) -> array[int]:
        """As ``ranks``, but by entry."""
        self.prepare()
        return self._worth

    @property
    def keys(self) -> list[Key]:
        """The values of the column's kind, rising: by rank."""
        self.prepare()
        return self._keys

    @property
    def parts(self) -> tuple[int, int]:
        """The ranks where cells of another kind begin, and where empty ones do."""
        self.prepare()
        return len(self._keys), len(self._keys) + self._others

    @property
    def plain(self) -> list[str]:
        """By entry, its text in one line."""
        if self._plain is None:
            self._plain = [in_a_line(text) for text in self.entries]
        return self._plain

    @property
    def folded(self) -> list[str]:
        """By entry, its text in one line without case and accents."""
        if self._folded is None:
            self._folded = [fold(text) for text in self.plain]
        return self._folded

    @property
    def newest(self) -> dt.date | None:
        """The newest day of a column of dates; a typed day without a year is near to it."""
        if self.kind != "date":
            return None
        self.prepare()
        return self._newest

    def prepare(self) -> None:
        """Work out what sorting needs; some microseconds for each different cell."""
        if self._ranks is not None:
            return
        codes, kind = self.codes, self.kind
        reader = _READERS.get(value_kind(kind))
        dated = kind == "date"
        values: list[tuple[Key, int]] = []
        others: list[tuple[Natural, int]] = []
        empty: list[int] = []
        for code, text in enumerate(self.entries):
            if is_empty(text):
                empty.append(code)
            elif reader is not None and (key := reader(text.strip()[:LONGEST])) is not None:
                day = self._days[code] if dated and not key[0] else ""
                values.append((near(key, day) if day else key, code))
            else:
                others.append((natural(text), code))
        # Arrays, for numbers that lie beside each other are gone through in half the time.
        worth = array("i", bytes(4 * len(self.entries)))
        keys = [key for key, _ in _rank(values, worth, 0)]
        last = len(keys)
        for _ in _rank(others, worth, len(keys)):
            last += 1
        for code in empty:
            worth[code] = last
        self._keys, self._others, self._worth = keys, last - len(keys), worth
        self._newest = _day(keys[-1]) if dated and keys else None
        self._ranks = array("i", [worth[code] for code in codes])

    def _number(self) -> None:
        """Give each different cell a number; of dates each cell and note's day."""
        entries = list(_counted(self.cells))
        numbers = {text: code for code, text in enumerate(entries)}
        codes = array("i", [numbers[text] for text in self.cells])
        days: Sequence[str] = self._given
        if self.kind != "date" or not any(days):
            days = ("",)
        if len(days) == len(self.cells) > 1:
            pairs: dict[tuple[int, str], int] = {}
            numbered = pairs.setdefault
            both = zip(codes, days, strict=True)
            codes = array("i", [numbered(pair, len(pairs)) for pair in both])
            days = [day for _, day in pairs]
            entries = [entries[code] for code, _ in pairs]
        else:
            days = [days[0]] * len(entries)
        self._entries, self._days, self._codes = entries, list(days), codes


def _rank(
    pairs: list[tuple[_Ranked, int]], worth: array[int], first: int
) -> Iterator[tuple[_Ranked, int]]:
    """Write the ranks of worths into ``worth`` by their codes, equal ones having the same.

    Gives the first pair of each rank. In steps between which other threads have their turns; the
    list is empty then, for to let go of many tuples at once would be a long step too.
    """
    runs = []
    while pairs:
        runs.append(sorted(pairs[-_AT_ONCE:]))
        del pairs[-_AT_ONCE:]
    rank, before = first - 1, None
    for pair in heapq.merge(*runs):
        if pair[0] != before:
            rank, before = rank + 1, pair[0]
            yield pair
        worth[pair[1]] = rank
    while runs:
        runs.pop()


def typed(title: str, cells: Sequence[str], days: Sequence[str] = ()) -> Column:
    """A column of these cells, its kind what most of them are.

    ``days`` are the ISO dates of the notes they are from, "" where there is none: one a cell, or
    one for all. A date without a year has the year that brings it nearest to its note's.
    """
    return Column(title, cells, days)


def in_a_line(text: str) -> str:
    """The text of a cell without line breaks and blanks that say nothing."""
    return " ".join(text.split())


def kind_of(cells: Sequence[str]) -> ColumnKind:
    """What most of the cells that hold something are, as ``values.column_kind`` has it.

    Of more than some thousand different ones a part tells, spread evenly among them.

    >>> kind_of(["9 %", "10 %"]), kind_of(["$3", "4 €"]), kind_of(["3 Nov", "soon", "5 Nov"])
    ('percent', 'money', 'date')
    """
    every = _counted(cells)
    counts: Counter[str] = Counter()
    for cell, count in islice(every.items(), 0, None, len(every) // _SAMPLE + 1):
        if not is_empty(cell):
            counts[cell.strip()[:LONGEST]] += count
    held = counts.total()
    # All but yes and no have a digit; most columns are of texts without one.
    digits = {text: count for text, count in counts.items() if _DIGIT.search(text)}
    for kind, reader in _READERS.items():
        among = counts if kind == "flag" else digits
        if _mostly(reader, among, held):
            if kind == "version" and not any(map(_PLAIN_VERSION.match, counts)):
                continue
            return _number_kind(digits, held) if kind == "number" else kind
    return "text"


def value_kind(kind: ColumnKind) -> ValueKind:
    """The kind of value that a column of this kind has."""
    return "number" if kind == "percent" or kind == "money" else kind  # noqa: PLR1714  for mypy


def near(key: Key, day: str) -> Key:
    """A date's key with the year that brings it nearest to an ISO date; itself where none does.

    >>> near((0.0, 12.0, 20.0), "2025-01-05")
    (2024.0, 12.0, 20.0)
    """
    try:
        middle = dt.date.fromisoformat(day)
    except ValueError:
        return key
    best: tuple[int, int] | None = None
    for year in (middle.year, middle.year - 1, middle.year + 1):
        try:
            apart = abs((dt.date(year, int(key[1]), int(key[2])) - middle).days)
        except ValueError:  # a 29th of February, or a year that is none
            continue
        if best is None or apart < best[0]:
            best = (apart, year)
    return key if best is None else (float(best[1]), *key[1:])


def _counted(cells: Sequence[str]) -> Counter[str]:
    """The different cells as they first come, and how often each does."""
    counts: Counter[str] = Counter()
    for at in range(0, len(cells), _AT_ONCE):
        counts.update(cells[at : at + _AT_ONCE])
    return counts


def _mostly(reader: Callable[[str], Key | None], counts: dict[str, int], held: int) -> bool:
    """Whether more than half of the cells can be read so; asked no longer than it is open."""
    fitting, left = 0, sum(counts.values())
    for text, count in counts.items():
        if (fitting + left) * 2 <= held:
            return False
        left -= count
        fitting += count if reader(text) is not None else 0
        if fitting * 2 > held:
            return True
    return False


def _number_kind(counts: dict[str, int], held: int) -> ColumnKind:
    kinds: tuple[tuple[ColumnKind, re.Pattern[str]], ...] = (
        ("percent", _PERCENT),
        ("money", _MONEY),
    )
    for kind, sign in kinds:
        if sum(count for text, count in counts.items() if sign.search(text)) * 2 > held:
            return kind
    return "number"


def _day(key: Key) -> dt.date | None:
    try:
        return dt.date(int(key[0]), int(key[1]), int(key[2]) or 1)
    except ValueError:
        return None
