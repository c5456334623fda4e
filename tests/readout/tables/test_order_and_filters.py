"""Columns sort and filter by what their cells are worth, however many columns one asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cmp_to_key

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadoutError
from readout.note import values
from readout.search.folding import fold
from readout.tables.columns import Column, kind_of, typed
from readout.tables.conditions import check
from readout.tables.filters import Filter, kept, row_texts
from readout.tables.filters import values as values_of
from readout.tables.sorting import Sort, among, arranged

CELLS = st.one_of(
    st.text(max_size=8),
    st.from_regex(r"[~<>]?-?[$]?\d{1,5}([.,]\d{1,3})?( ?(%|k|M|ms|GB|apples))?", fullmatch=True),
    st.dates().map(str),
    st.sampled_from(
        ["", "—", "yes", "no", "3 Nov", "20 Nov", "v1.2", "1:05", "65 min", "Nov 2025"]
    ),
)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=14)
)


def table(rows: Sequence[Sequence[str]], width: int) -> list[Column]:
    return [typed(f"c{at}", [row[at] for row in rows]) for at in range(width)]


def pick(cells: Sequence[str], text: str, days: Sequence[str] = ()) -> list[str]:
    mask = kept([typed("c", cells, days)], {0: Filter(text)})
    return [cell for cell, stays in zip(cells, mask, strict=True) if stays]


@settings(max_examples=40)
@given(st.lists(CELLS, max_size=14), st.booleans())
def test_one_column_sorts_as_its_values_do(cells: list[str], down: bool) -> None:
    assert arranged([typed("c", cells)], [Sort(0, down)]) == values.order(cells, descending=down)


@settings(max_examples=40)
@given(TABLES, st.data())
def test_several_columns_sort_one_after_the_other(
    rows: list[list[str]], data: st.DataObject
) -> None:
    width = len(rows[0]) if rows else 1
    columns = table(rows, width)
    sorts = data.draw(st.lists(st.tuples(st.integers(0, width - 1), st.booleans()), max_size=4))
    places: list[list[int]] = []
    for at, down in sorts:
        order = values.order([row[at] for row in rows], descending=down)
        alike: dict[int, int] = {}
        for row in order:  # rows of equal worth are at one place
            key = columns[at].ranks[row]
            alike.setdefault(key, len(alike))
        places.append([alike[columns[at].ranks[row]] for row in range(len(rows))])

    def compare(one: int, other: int) -> int:
        for place in places:
            if place[one] != place[other]:
                return place[one] - place[other]
        return one - other

    wanted = sorted(range(len(rows)), key=cmp_to_key(compare))
    assert arranged(columns, [Sort(*each) for each in sorts]) == wanted
    some = wanted[::2]
    assert arranged(columns, [Sort(*each) for each in sorts], sorted(some)) == [
        row for row in wanted if row in some
    ]


@settings(max_examples=40)
@given(TABLES, st.text("abc19 -", max_size=4), st.integers(0, 3))
def test_filters_keep_what_a_plain_reading_of_them_keeps(
    rows: list[list[str]], text: str, at: int
) -> None:
    width = len(rows[0]) if rows else 1
    columns = table(rows, width)
    words = fold(text).split()
    found = kept(columns, {}, text)
    lines = ["\n".join(fold(cell) for cell in row) for row in rows]
    assert [bool(stays) for stays in found] == [all(w in line for w in words) for line in lines]
    assert kept(columns, {}, text, row_texts(columns)) == found
    some = frozenset(cell for row in rows[:3] for cell in [" ".join(row[at % width].split())])
    mask = kept(columns, {at % width: Filter(values=some)})
    for row, stays in zip(rows, mask, strict=True):
        cell = " ".join(row[at % width].split())
        empty = values.is_empty(cell)
        assert bool(stays) == (("" in some) if empty else cell in some)


@settings(max_examples=40)
@given(st.lists(st.integers(-50, 50), min_size=1), st.integers(-50, 50), st.integers(-50, 50))
def test_numbers_are_compared_as_numbers(numbers: list[int], one: int, other: int) -> None:
    cells = [str(each) for each in numbers]
    assert pick(cells, f"> {one}") == [str(n) for n in numbers if n > one]
    assert pick(cells, f"<={one}") == [str(n) for n in numbers if n <= one]
    assert pick(cells, f"≥ {one} <{other}") == [str(n) for n in numbers if one <= n < other]
    low, high = sorted((one, other))
    assert pick(cells, f"{one} - {other}") == [str(n) for n in numbers if low <= n <= high]
    assert pick(cells, f"not > {one}") == [str(n) for n in numbers if n <= one]


@pytest.mark.parametrize(
    ("cells", "typed_text", "left"),
    [
        (["~500M", "20k", "", "7"], ">20k", ["~500M"]),
        (["~500M", "20,000", ">20k", "7"], ">= 20k", ["~500M", "20,000", ">20k"]),
        (["4 %", "5 %", "9.5 %", "10 %", "11 %"], "5 % - 10 %", ["5 %", "9.5 %", "10 %"]),
        (["4 %", "5 %", "50 %", "15 %"], "5", ["5 %", "50 %"]),
        (["$900k", "$1.2M", "€3"], "< $1M", ["$900k", "€3"]),
        (["3k", "5,000", "11k"], "5-10k", ["5,000"]),
        (["3k", "5,000", "11k"], "zwischen 2k und 6k", ["3k", "5,000"]),
        (["2 Nov", "3 Nov", "20 Nov"], "before 3 Nov", ["2 Nov"]),
        (["2025-11-02", "3 Nov 2025", "Jan 2, 2026"], "since 3 Nov", ["3 Nov 2025", "Jan 2, 2026"]),
        (["2025-11-02", "3 Nov 2024", "Jan 2, 2026"], "Nov", ["2025-11-02", "3 Nov 2024"]),
        (["2025-11-02", "3 Nov 2024", "Jan 2, 2026"], "Nov 2025", ["2025-11-02"]),
        (["2025-11-02", "3 Nov 2024", "Jan 2, 2026"], "after 2024", ["2025-11-02", "Jan 2, 2026"]),
        (["2025-11-02", "3 Aug 2025", "Jan 2, 2026"], "Q3 2025", ["3 Aug 2025"]),
        (["1 Nov", "4 Nov", "21 Nov"], "3 - 20 Nov", ["4 Nov"]),
        (["1 Nov", "4 Nov", "21 Nov"], "nach 3. Nov", ["4 Nov", "21 Nov"]),
        (["yes", "no", "✓", "", "teilweise"], "ja", ["yes", "✓"]),
        (["yes", "no", "✓", "", "teilweise"], "not yes", ["no", "", "teilweise"]),
        (["v1.9.1", "v1.10.0", "2.0.1"], "> 1.9.1", ["v1.10.0", "2.0.1"]),
        (["Café au lait", "tea", "cafe"], "cafe", ["Café au lait", "cafe"]),
        (["Café au lait", "tea", "cafe"], "=CAFE", ["cafe"]),
        (["draft one", "one", "two draft"], "one -draft", ["one"]),
        (["one two", "two one"], '"one two"', ["one two"]),
        (["a", "", "—"], "empty", ["", "—"]),
        (["1", "", "—", "x"], "not empty", ["1", "x"]),
        (["1", "2", "soon"], "soon", ["soon"]),
        (["1", "2", "x > y"], "> y", ["x > y"]),
    ],
)
def test_what_is_typed_is_read_as_one_means_it(
    cells: list[str], typed_text: str, left: list[str]
) -> None:
    assert pick(cells, typed_text) == left


def test_a_day_without_a_year_is_of_the_year_near_its_note() -> None:
    cells, days = ["20 Dec", "3 Jan", "5 Jan 2025"], ["2024-12-28", "2024-12-28", ""]
    column = typed("When", cells, days)
    assert column.kind == "date"
    assert arranged([column], [Sort(0)]) == [0, 1, 2]
    assert pick(cells, "before 2025", days) == ["20 Dec"]
    one_day = typed("When", ["20 Dec", "3 Jan"], ["2025-01-05"])
    assert arranged([one_day], [Sort(0, descending=True)]) == [1, 0]


def test_the_kind_of_a_large_column_is_told_by_a_part_of_it() -> None:
    cells = [f"{at} %" for at in range(20_000)] + ["many"] * 900
    assert kind_of(cells) == "percent"
    column = typed("Share", cells)
    assert arranged([column], [Sort(0, descending=True)])[:2] == [19_999, 19_998]
    assert among(arranged([column], [Sort(0)]), kept([column], {0: Filter("< 2 %")})) == [0, 1]


def test_the_values_of_a_column_come_in_its_order() -> None:
    column = typed("Share", ["10 %", "9 %", "", "10 %", "—", "few"])
    assert values_of(column) == [("9 %", 1), ("10 %", 2), ("few", 1), ("", 2)]
    assert values_of(column, kept([column], {0: Filter(">9 %")})) == [("10 %", 2)]


def test_what_cannot_be_compared_with_is_said() -> None:
    check("> 20k", "number")
    check("quite many", "number")
    check("> x", "text")
    for text, kind, word in ((">x", "number", "number"), ("before soon", "date", "date")):
        with pytest.raises(ReadoutError, match=f"Type a {word}"):
            check(text, kind)  # type: ignore[arg-type]
