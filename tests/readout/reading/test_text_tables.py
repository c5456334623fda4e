"""Tables in plain text, whatever parts their cells."""

from __future__ import annotations

import pytest

from readout.note.model import Doubt, Note, Table
from readout.note.views import tables
from tests.readout.reading.helpers import note_of, outline, strings

_ROWS = [["Crop", "Tons", "Note"], ["Rye", "12", "dry"], ["Oats", "9 %", "wet field"]]


def _table(note: Note) -> list[list[str]]:
    [placed] = tables(note)
    return [[cell.plain for cell in row] for row in (placed.table.columns, *placed.table.rows)]


def _note(lines: str) -> Note:
    return note_of(f"Farm talk\n\nWhat grew\n\n{lines}\n\nNext steps\n\n• Dig\n", "farm.txt")


@pytest.mark.parametrize(
    "lines",
    [
        "| Crop | Tons | Note |\n| Rye | 12 | dry |\n| Oats | 9 % | wet field |",
        "Crop | Tons | Note\nRye | 12 | dry\nOats | 9 % | wet field",
        "Crop | Tons | Note\n-|-|-\nRye | 12 | dry\nOats | 9 % | wet field",
        "+---+-+\n|Crop|Tons|Note|\n+---+-+\n|Rye|12|dry|\n|Oats|9 %|wet field|\n+---+-+",
        "Crop │ Tons │ Note\n─────┼──────┼─────\nRye  │ 12   │ dry\nOats │ 9 %  │ wet field",
        "Crop\tTons\tNote\nRye\t12\tdry\nOats\t9 %\twet field",
        "Crop    Tons   Note\nRye       12   dry\nOats     9 %   wet field",
    ],
    ids=["outer bars", "bars", "bars and dashes", "drawn", "lines", "tabs", "blanks"],
)
def test_the_same_table_by_its_signs(lines: str) -> None:
    note = _note(lines)
    assert _table(note) == _ROWS
    assert outline(note) == [("topic", "What grew"), ("actions", "Next steps")]
    assert not note.doubts


def test_bars_around_cells_that_are_empty_or_missing() -> None:
    note = _note("Crop | Tons | Note\n-|-|-\nRye | | dry\nOats | 9 %")
    assert _table(note)[1:] == [["Rye", "", "dry"], ["Oats", "9 %", ""]]


def test_tabs_at_the_end_of_a_line_are_empty_cells() -> None:
    assert _table(_note("Crop\tTons\tNote\nRye\t12\t\nOats\t9 %\twet"))[1] == ["Rye", "12", ""]


def test_an_empty_cell_among_blanks_is_doubtful() -> None:
    note = _note("Crop    Tons   Note\nRye            dry\nOats     9 %   wet field")
    assert _table(note)[1] == ["Rye", "", "dry"]
    assert [(doubt.kind, doubt.where) for doubt in note.doubts] == [
        ("table", "/sections/0/blocks/0")
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "empty lines between"])
def test_one_cell_a_line_is_told_by_what_comes_again(gap: str) -> None:
    cells = ["Crop", "Tons", "Note", "Rye", "12", "dry", "Oats", "9 %", "wet field"]
    note = _note(gap.join(cells))
    assert _table(note) == _ROWS
    [doubt] = note.doubts
    assert doubt == Doubt(
        "table",
        "/sections/0/blocks/0",
        "2 rows of 3 cells, told apart by how they repeat",
        "Crop",
        ("paragraphs",),
    )
    assert outline(note) == [("topic", "What grew"), ("actions", "Next steps")]


def test_one_cell_a_line_is_told_by_rows_named_after_the_note_s_topics() -> None:
    note = note_of(
        "Farm talk\n\nRye\n\n• tall\n\nOats\n\n• short\n\nAt a glance\n\n"
        "Crop\nLook\nSoil\nRye\ntall\ndry\nOats\nshort\nwet\n",
        "farm.txt",
    )
    assert _table(note) == [
        ["Crop", "Look", "Soil"],
        ["Rye", "tall", "dry"],
        ["Oats", "short", "wet"],
    ]
    assert [section.kind for section in note.sections] == ["topic", "topic", "highlights"]


@pytest.mark.parametrize(
    "lines",
    [
        "Rye is tall\nOats are short\nBarley is in between\nWheat failed\nMaize grew\nRice did not",
        "We counted 12\nThey counted 9\nNobody counted the rest",
        "Either a | or a semicolon parts them\nand this line has none",
        "\tindented by a tab\n\tand once more",
        "Two  blanks after a  word\nare no table, only a habit\nof  some who type",
    ],
)
def test_what_is_no_table(lines: str) -> None:
    note = _note(lines)
    assert not tables(note)
    for word in lines.split():
        assert word in strings(note)


def test_a_table_with_one_cell_a_line_ends_before_the_next_heading() -> None:
    note = note_of(
        "Farm talk\n\nFigures\n\nCrop\n\nTons\n\nRye\n\n12\n\nOats\n\n9\n\nWhat is next\n\n• Dig\n",
        "farm.txt",
    )
    assert [isinstance(b, Table) for b in note.sections[0].blocks] == [True]
    assert outline(note) == [("topic", "Figures"), ("topic", "What is next")]
