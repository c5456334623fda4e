"""Tables sort by what their cells are worth."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.note.values import column_kind, is_empty, natural, number, order


def put(*cells: str, descending: bool = False) -> list[str]:
    return [cells[row] for row in order(cells, descending=descending)]


@pytest.mark.parametrize(
    "ascending",
    [
        ["20k", "~500M"],
        ["9 %", "10 %"],
        ["3 Nov", "20 Nov"],
        ["2025-02-03", "2025-11-01", "2026-01-01"],
        ["31 Dec 2024", "Jan 2, 2025", "3. Februar 2025"],
        ["Q4 2024", "Q1 2025"],
        ["-29.4%", "-0.2%", "0.1%", "+6.2%"],
        ["($1,200)", "$3", "$1.5M"],
        ["3,50 €", "1.234,00 €"],
        ["900 ms", "1.2 s", "2 min", "1 h"],
        ["80 MB", "1.5 GB", "2 TB"],
        ["v1.9.1", "v1.10.0", "v2.0.0-beta", "v2.0.0"],
        ["<1%", "1%", ">1%"],
        ["no", "partly", "yes"],
        ["0:45", "1:05", "10:00"],
        ["9:30 am", "12:15 pm", "1:05 pm"],
        ["1h 5m", "2h 10m"],
        ["item 3", "Item 12", "item 100"],
        ["apfel", "Äpfelchen", "Birne"],
        ["1 200", "12 000", "1 200 000"],
        ["٣", "١٢"],
    ],
)
def test_a_column_is_sorted_by_its_values_both_ways(ascending: list[str]) -> None:
    assert put(*reversed(ascending)) == ascending
    assert put(*ascending, descending=True) == ascending[::-1]


def test_empty_cells_are_last_whichever_way() -> None:
    assert put("3", "", "1", "—", "2") == ["1", "2", "3", "", "—"]
    assert put("3", "", "1", "—", "2", descending=True) == ["3", "2", "1", "", "—"]


def test_cells_of_another_kind_come_after_those_of_the_column() -> None:
    assert put("many", "3", "20", "few", "") == ["3", "20", "few", "many", ""]


def test_equal_cells_stay_in_the_notes_order() -> None:
    assert order(["2", "1", "2.0", "1"]) == [1, 3, 0, 2]
    assert order(["2", "1", "2.0", "1"], descending=True) == [0, 2, 1, 3]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1", "2", "x"], "number"),
        (["3 Nov", "4 Dec", "x"], "date"),
        (["yes", "no", ""], "flag"),
        (["1.2.3", "1.10"], "version"),
        (["1.5", "1.10"], "number"),
        (["a", "1"], "text"),
        (["", "—"], "text"),
        ([], "text"),
        (["3D printing", "2 perspectives: a lot"], "text"),
    ],
)
def test_a_columns_kind_is_what_most_of_its_cells_are(cells: list[str], kind: str) -> None:
    assert column_kind(cells) == kind


@pytest.mark.parametrize("cell", ["5-10", "2/6", "3D", "A4", "x12", "", "1.2.3.4x", "12ab"])
def test_what_is_no_number(cell: str) -> None:
    assert number(cell) is None


cells = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.from_regex(r"[~<>]?-?\d{1,6}([.,]\d{1,3})?( ?(%|k|M|ms|GB|apples))?", fullmatch=True),
        st.dates().map(str),
        st.sampled_from(["", "—", "yes", "no", "3 Nov", "v1.2", "1h 3m", "9" * 5000, "1e999"]),
    ),
    max_size=12,
)


@given(cells, st.booleans())
def test_every_column_has_an_order_and_sorting_again_changes_nothing(
    column: list[str], descending: bool
) -> None:
    rows = order(column, descending=descending)
    assert sorted(rows) == list(range(len(column)))
    once = [column[row] for row in rows]
    assert [once[row] for row in order(once, descending=descending)] == once
    empty = [is_empty(cell) for cell in once]
    assert empty == sorted(empty)


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1))
def test_whole_numbers_sort_as_numbers(numbers: list[int]) -> None:
    assert put(*map(str, numbers)) == [str(one) for one in sorted(numbers)]


@given(st.lists(st.integers(0, 20_000), min_size=1, unique=True))
def test_dates_sort_as_dates(days: list[int]) -> None:
    made = [date(1980, 1, 1) + timedelta(days=one) for one in days]
    written = {f"{one.day} {one:%B} {one.year}": one for one in made}
    assert [written[cell] for cell in put(*written)] == sorted(made)


@given(st.text(), st.text(), st.text())
def test_texts_have_one_order(a: str, b: str, c: str) -> None:
    one, other, third = sorted((a, b, c), key=natural)
    assert natural(one) <= natural(other) <= natural(third)
    assert natural(one) <= natural(third)
