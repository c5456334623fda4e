"""Which rows are left of filters on columns: by what is typed, and by values that are chosen.

>>> from readout.tables.columns import typed
>>> table = [typed("Town", ["Köln", "Bonn", "Kiel"]), typed("People", ["1.1M", "", "~247k"])]
>>> list(kept(table, {0: Filter("K"), 1: Filter(">200k")}))
[1, 0, 1]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from readout.search.folding import fold
from readout.tables.columns import Column, in_a_line
from readout.tables.conditions import (
    Asked,
    Beginning,
    Blank,
    Condition,
    EveryYear,
    Span,
    Words,
    read,
)

_PART = "\x1f"
_NO, _YES = b"\x00", b"\x01"
_RANKED = (Span, Blank, EveryYear)
"""What a column's ranks alone answer."""


class Filter(NamedTuple):
    """What is wanted of a column: ``text``, as it was typed, holds, and the cell is one of some.

    ``values`` are texts of cells in one line, "" for an empty cell; None for any.
    """

    text: str = ""
    values: frozenset[str] | None = None


def kept(
    columns: Sequence[Column],
    filters: Mapping[int, Filter],
    anywhere: str = "",
    texts: Sequence[str] = (),
) -> bytes:
    """A 1 for each row that all filters leave, a 0 for the others.

    The words of ``anywhere`` are to be in a row, whichever cells they are in; ``texts`` is what
    ``row_texts`` gave for the same columns, made anew where it is not given.
    """
    total = len(columns[0].cells) if columns else 0
    made = [
        _left(columns[at], each)
        for at, each in filters.items()
        if 0 <= at < len(columns) and (each.text.strip() or each.values is not None)
    ]
    if wanted := fold(in_a_line(anywhere)).split():
        lines = texts if len(texts) == total else row_texts(columns)
        made += [bytes([word in line for line in lines]) for word in wanted]
    return _all(made, total)


def row_texts(columns: Sequence[Column]) -> list[str]:
    """By row, the folded texts of all its cells, for ``kept``."""
    rows = zip(*(column.cells for column in columns), strict=True)
    return [_row_text(row) for row in rows]  # other threads have their turns


def _row_text(row: Sequence[str]) -> str:
    line = _PART.join(row)
    # A sign of another script in one cell makes no other cell take long.
    return line.lower() if line.isascii() else _PART.join(map(fold, row))


def values(column: Column, mask: bytes = b"", most: int = 1_000) -> list[tuple[str, int]]:
    """The different texts of a column's cells and how often they are there, "" last.

    In the order of the column's kind; of the rows that a mask keeps, where there is one. At most
    the ``most`` frequent ones.
    """
    counts = Counter(compress(column.codes, mask) if mask else column.codes)
    plain, worth, empty = column.plain, column.worth, column.parts[1]
    texts: Counter[str] = Counter()
    ranks: dict[str, int] = {}
    for code, count in counts.items():
        text = "" if worth[code] == empty else plain[code]
        texts[text] += count
        ranks.setdefault(text, worth[code])
    return sorted(texts.most_common(most), key=lambda each: (ranks[each[0]], each[0]))


def _left(column: Column, wanted: Filter) -> bytes:
    """A 1 for each row that a filter of one column leaves.

    That of the last filter is kept: of several only one changes with a key that is pressed.
    """
    if column.filtered is not None and column.filtered[0] == wanted:
        return column.filtered[1]
    asked = read(wanted.text, column.kind, column.newest)
    ranked = [each for each in asked if all(isinstance(one, _RANKED) for one in each.any_of)]
    made = [
        _matching(column, each, _by_entry, len(column.entries))
        for each in asked
        if each not in ranked
    ]
    if wanted.values is not None:
        some, empty = wanted.values, column.parts[1]
        blank = "" in some
        worths = zip(column.plain, column.worth, strict=True)
        made.append(bytes([blank if rank == empty else text in some for text, rank in worths]))
    masks = [_spread(column, _all(made, len(column.entries)))] if made else []
    if ranked:
        count = column.parts[1] + 1
        table = _all([_matching(column, each, _by_rank, count) for each in ranked], count)
        masks.append(bytes(map(table.__getitem__, column.ranks)))
    found = _all(masks, len(column.codes))
    column.filtered = (wanted, found)
    return found


def _matching(
    column: Column, condition: Condition, match: Callable[[Column, Asked], bytes], total: int
) -> bytes:
    found = bytes(total)
    for asked in condition.any_of:
        found = _either(found, match(column, asked))
    return found.translate(_YES + _NO + bytes(254)) if condition.negated else found


def _by_entry(column: Column, asked: Asked) -> bytes:
    """A 1 for each entry of a column that is what is asked for."""
    match asked:
        case Words():
            return _words(column.folded, asked)
        case Beginning(text):
            begins = re.compile(rf"(?<![\d.,]){re.escape(text)}")
            return bytes(
                [text in cell and begins.search(cell) is not None for cell in column.folded]
            )
    return bytes(map(_by_rank(column, asked).__getitem__, column.worth))


def _by_rank(column: Column, asked: Asked) -> bytes:
    """A 1 for each rank of a column that is what is asked for."""
    values, empty = column.parts
    match asked:
        case Blank():
            return bytes(empty) + _YES
        case EveryYear(month, day):
            keys = column.keys
            found = [key[1] == month and (day is None or key[2] == day) for key in keys]
            return bytes(found) + bytes(empty + 1 - values)
        case Span():
            first, last = _ranks(column, asked)
            return bytes(first) + _YES * (last - first) + bytes(empty + 1 - last)
    raise TypeError(asked)  # words have no rank


def _ranks(column: Column, span: Span) -> tuple[int, int]:
    """The first rank of a span, and the first behind it."""
    first, last = 0, len(column.keys)
    if span.low is not None:
        first = (bisect_right if span.above else bisect_left)(column.keys, span.low)
    if span.high is not None:
        last = (bisect_left if span.below else bisect_right)(column.keys, span.high)
    return first, max(first, last)


def _words(cells: Sequence[str], asked: Words) -> bytes:
    if asked.whole is not None:
        whole = asked.whole
        return bytes([cell == whole for cell in cells])
    made = [bytes([word in cell for cell in cells]) for word in asked.all_of]
    made += [bytes([word not in cell for cell in cells]) for word in asked.none_of]
    return _all(made, len(cells))


def _spread(column: Column, entries: bytes) -> bytes:
    """A mask of entries as one of rows."""
    if len(entries) == len(column.codes):
        return entries  # all cells are different, and numbered as they come
    return bytes(map(entries.__getitem__, column.codes))


def _all(masks: Sequence[bytes], total: int) -> bytes:
    """What is in all masks; whole masks are one long number each, which is one step."""
    if not masks:
        return _YES * total
    found = int.from_bytes(masks[0], "little")
    for each in masks[1:]:
        found &= int.from_bytes(each, "little")
    return found.to_bytes(total, "little")


def _either(one: bytes, other: bytes) -> bytes:
    both = int.from_bytes(one, "little") | int.from_bytes(other, "little")
    return both.to_bytes(len(one), "little")
