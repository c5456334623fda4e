"""A column of a table: what its cells are, and what they are worth when it is sorted and filtered.

A column may have a hundred thousand cells. All that takes long is done once for each different
cell, by ``prepare``, which a thread may do; then every row has a rank, a number that stands for
the worth of its cell, and whoever sorts or filters has only numbers to go through.

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
from collections.abc import Callable, Hashable, Sequence
from itertools import islice, repeat
from typing import Any, Literal, TypeAlias, TypeVar

from readout.note.values import (
    LONGEST,
    Key,
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
_Sorted = TypeVar("_Sorted", bound=Hashable)


class Column:
    """One column, made by ``typed``. All but ``prepare`` only reads; it may be read by any thread.

    ``cells`` are as they are shown, one a row, and ``codes`` the number of each one in
    ``entries``, the different ones.
    """

    __slots__ = (
        "_days",
        "_falling",
        "_folded",
        "_keys",
        "_newest",
        "_others",
        "_plain",
        "_ranks",
        "_ready",
        "_worth",
        "cells",
        "codes",
        "entries",
        "filtered",
        "kind",
        "title",
    )

    def __init__(
        self, title: str, cells: Sequence[str], kind: ColumnKind, days: Sequence[str]
    ) -> None:
        self.title = title
        self.cells = cells
        self.kind: ColumnKind = kind
        paired = kind == "date" and any(days)
        entries: dict[tuple[str, str], int] = {}
        beside = days if paired and len(days) == len(cells) else repeat(days[0] if paired else "")
        # A number of its own for each different cell; of dates for each cell and note's day.
        numbered = entries.setdefault
        pairs = zip(cells, beside, strict=False)
        self.codes = array("i", [numbered(pair, len(entries)) for pair in pairs])
        self.entries = [text for text, _ in entries]
        self._days = [day for _, day in entries]
        self._falling: array[int] | None = None
        self.filtered: tuple[object, bytes] | None = None  # of ``filters``: the last, and its rows
        self._ready = False

    @property
    def ranks(self) -> array[int]:
        """By row, what its cell is worth among those of the column: equal ones have the same."""
        self.prepare()
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
        self.prepare()
        return self._plain

    @property
    def folded(self) -> list[str]:
        """By entry, its text in one line without case and accents."""
        self.prepare()
        return self._folded

    @property
    def newest(self) -> dt.date | None:
        """The newest day of a column of dates; a typed day without a year is near to it."""
        self.prepare()
        return self._newest

    def prepare(self) -> None:
        """Work out what sorting and filtering need; some microseconds for each different cell."""
        if self._ready:
            return
        reader = _READERS.get(value_kind(self.kind))
        keys: list[Key | None] = [None] * len(self.entries)
        others: dict[int, Any] = {}
        empty: list[int] = []
        for code, text in enumerate(self.entries):
            if is_empty(text):
                empty.append(code)
            elif reader is not None and (key := reader(text.strip()[:LONGEST])) is not None:
                keys[code] = key
            else:
                others[code] = natural(text)
        if self.kind == "date":
            keys = [
                key if key is None or key[0] or not day else near(key, day)
                for key, day in zip(keys, self._days, strict=True)
            ]
        self._keys = rising({key for key in keys if key is not None})
        ranks = {key: rank for rank, key in enumerate(self._keys)}
        texts = {key for _, key in others.items()}  # in steps, as all of this
        natural_ranks = {key: rank for rank, key in enumerate(rising(texts))}
        first, last = len(ranks), len(ranks) + len(natural_ranks)
        # Arrays, for numbers that lie beside each other are gone through in half the time.
        self._worth = array("i", [last if key is None else ranks[key] for key in keys])
        for code, key in others.items():
            self._worth[code] = first + natural_ranks[key]
        self._others = len(natural_ranks)
        worth = self._worth
        self._ranks = array("i", [worth[code] for code in self.codes])
        self._plain = [in_a_line(text) for text in self.entries]
        self._folded = [fold(text) for text in self._plain]
        self._newest = _day(self._keys[-1]) if self.kind == "date" and self._keys else None
        self._ready = True


def typed(title: str, cells: Sequence[str], days: Sequence[str] = ()) -> Column:
    """A column of these cells, its kind what most of them are.

    ``days`` are the ISO dates of the notes they are from, "" where there is none: one a cell, or
    one for all. A date without a year has the year that brings it nearest to its note's.
    """
    return Column(title, cells, kind_of(cells), days)


def in_a_line(text: str) -> str:
    """The text of a cell without line breaks and blanks that say nothing."""
    return " ".join(text.split())


def kind_of(cells: Sequence[str]) -> ColumnKind:
    """What most of the cells that hold something are, as ``values.column_kind`` has it.

    Of more than some thousand different ones a part tells, spread evenly among them.

    >>> kind_of(["9 %", "10 %"]), kind_of(["$3", "4 €"]), kind_of(["3 Nov", "soon", "5 Nov"])
    ('percent', 'money', 'date')
    """
    every: Counter[str] = Counter()
    for at in range(0, len(cells), _AT_ONCE):
        every.update(cells[at : at + _AT_ONCE])
    counts: Counter[str] = Counter()
    for cell, count in every.items():
        if not is_empty(cell):
            counts[cell.strip()[:LONGEST]] += count
    if len(counts) > _SAMPLE:
        step = len(counts) // _SAMPLE + 1
        counts = Counter(dict(islice(counts.items(), 0, None, step)))
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


def rising(values: set[_Sorted]) -> list[_Sorted]:
    """The values in order, found in steps between which other threads have their turns."""
    listed: list[Any] = list(values)
    if len(listed) <= _AT_ONCE:
        return sorted(listed)
    steps = [sorted(listed[at : at + _AT_ONCE]) for at in range(0, len(listed), _AT_ONCE)]
    return list(heapq.merge(*steps))


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
