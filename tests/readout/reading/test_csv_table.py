"""Tables of comma- or tab-separated values."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Table
from readout.reading.read import find_files
from tests.readout.reading.helpers import all_blocks, note_of, strings

_cells = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
_rows = st.lists(st.lists(_cells, min_size=2, max_size=4), min_size=2, max_size=5)


def _table(text: str, name: str = "a table.csv") -> list[list[str]]:
    [table] = all_blocks(note_of(text, name))
    assert isinstance(table, Table)
    return [[cell.plain for cell in row] for row in (table.columns, *table.rows)]


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_the_separator_is_the_one_that_the_first_line_has(separator: str) -> None:
    text = separator.join(("Item", '"Price, net"', "Due")) + "\n" + separator.join(("Chair", "20"))
    assert _table(text) == [["Item", "Price, net", "Due"], ["Chair", "20", ""]]


def test_a_cell_may_hold_lines_and_quotes() -> None:
    text = 'Item,Note\r\nChair,"two\r\nlines, ""so""\r\n"\r\n,\r\n'
    assert _table(text) == [["Item", "Note"], ["Chair", 'two\nlines, "so"']]


def test_its_title_is_the_files_name() -> None:
    assert (
        note_of("Item,Price\nChair,20\n", "Prices of chairs.csv").title.plain == "Prices of chairs"
    )


def test_a_folder_does_not_list_it_but_its_name_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert find_files([tmp_path]) == []
    assert find_files([path]) == [path]


@settings(max_examples=60, deadline=None)
@given(_rows, st.sampled_from([",", "\t", ";"]))
def test_every_cell_is_in_the_note(rows: list[list[str]], separator: str) -> None:
    made = io.StringIO()
    rows = [["a", "b"], *rows]
    csv.writer(made, delimiter=separator).writerows(rows)
    shown = strings(note_of(made.getvalue(), "a.csv"))
    for cell in (cell for row in rows for cell in row):
        assert all(word in shown for word in cell.replace("\ufeff", "").split())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a,b\n" * 300_000, "more than 500,000 cells"),
        ("a," * 2_000, "more than 500,000 cells"),
        ("a," * 900 + "\n" + "a,b\n" * 1_000, "more than 500,000 cells"),
        ('a,"' + "b" * 1_100_000, "never ends"),
    ],
    ids=["long", "wide", "ragged", "open quote"],
)
def test_a_table_made_to_harm_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ReadError, match=sentence):
        note_of(text, "a.csv")
