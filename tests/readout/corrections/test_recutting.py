"""Columns are counted anew, split and joined for all lines at once, and every line stays whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.corrections.recutting import joined, parted, recounted
from readout.corrections.tables import cells_at, cuts_of
from readout.note.views import tables
from tests.readout.corrections.notes import as_read

TABLE = tables(as_read())[0].table
LINES = TABLE.raw
CUTS = [cuts_of([cell.plain for cell in row]) for row in (TABLE.columns, *TABLE.rows)]


def cells(cuts: list[tuple[int, ...]]) -> list[tuple[str, ...]]:
    return [cells_at(line, own) for line, own in zip(LINES, cuts, strict=True)]


def test_a_cut_taken_away_joins_two_columns() -> None:
    assert cells(joined(CUTS, 0))[1] == ("Old HarbourMostly empty", *cells(CUTS)[1][2:])


def test_a_column_in_two_is_cut_where_words_touch() -> None:
    assert cells(parted(LINES, joined(CUTS, 0), 0)) == cells(CUTS)


def test_counting_anew_finds_what_was_read() -> None:
    assert recounted(LINES, joined(CUTS, 2), 4) == CUTS
    assert [len(own) for own in recounted(LINES, CUTS, 1)] == [0] * 4


def test_cells_without_a_seam_get_an_empty_one() -> None:
    assert parted(("ab", "cd"), [(), ()], 0) == [(2,), (2,)]
    assert parted(("ab", ""), [(1,), (0,)], 1) == [(1, 2), (0, 0)]


@settings(max_examples=40)
@given(st.data())
def test_every_line_keeps_its_signs_and_all_have_as_many_cells(data: st.DataObject) -> None:
    lines = data.draw(st.lists(st.text("aB 9)", max_size=12), min_size=1, max_size=4))
    width = data.draw(st.integers(1, 4))
    cuts = [
        tuple(sorted(data.draw(st.lists(st.integers(0, len(line)), min_size=width - 1,
                                        max_size=width - 1))))
        for line in lines
    ]  # fmt: skip
    wanted = data.draw(st.integers(-1, 60))
    at = data.draw(st.integers(0, width - 1))
    for made in (recounted(lines, cuts, wanted), parted(lines, cuts, at), joined(cuts, at)):
        assert len({len(own) for own in made}) == 1
        for line, own in zip(lines, made, strict=True):
            assert list(own) == sorted(own)
            assert "".join(cells_at(line, own)) == line
