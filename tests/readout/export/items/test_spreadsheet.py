"""The table: no cell is a formula, and the csv module reads every word back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings

from readout.export.csv_form import safe
from readout.export.items import export_items
from readout.export.items.spreadsheet import COLUMNS
from readout.items.rows import ItemRow
from tests.readout.export.items.made import BOOTS, FENCE, kept_of, listed_items

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_a_row_an_item_under_a_header() -> None:
    data = export_items([FENCE, BOOTS], "csv")
    assert data.startswith('\ufeff"Done","Action item","Owners"'.encode())
    header, fence, boots = rows(data)
    assert header == list(COLUMNS)
    assert fence[:5] == ["no", FENCE.text, "Mara Lind; Tom", "2026-03-20", "yes"]
    assert fence[5:] == ["Woods walk", "2026-03-03", "Next steps", "", "", "notes/woods.md", "a1"]
    assert boots[1] == BOOTS.text
    assert boots[8:10] == ["The brown ones", "2026-03-05"]


@pytest.mark.parametrize("sign", DANGEROUS)
def test_a_cell_that_begins_a_formula_is_text(sign: str) -> None:
    assert safe(f"{sign}SUM(A1)") == f"'{sign}SUM(A1)"
    assert safe(f"one {sign} two") == f"one {sign} two"


@pytest.mark.parametrize("cell", [" =1", "\ufeff=1", "\u200b+1", "＝1", "－1", "\0=1"])
def test_a_formula_behind_what_programs_pass_over_is_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_a_path_that_is_no_text_is_written() -> None:
    assert b"a\\udcff.md" in export_items([FENCE._replace(path="a\udcff.md")], "csv")


@settings(max_examples=60)
@given(listed_items())
def test_another_program_reads_what_was_written(items: list[ItemRow]) -> None:
    data = export_items(items, "csv")
    read = rows(data)[1:]
    assert len(read) == len(items)
    for row, item in zip(read, items, strict=True):
        assert len(row) == len(COLUMNS)
        assert not any(cell.startswith(DANGEROUS) for cell in row)
        for at, text in ((1, item.text), (5, item.note), (7, item.section), (8, item.comment)):
            assert row[at] in (kept_of(text), f"'{kept_of(text)}")
        assert row[3] == (item.due or "")
        assert row[0] == ("yes" if item.done else "no")


@settings(max_examples=30)
@given(listed_items())
def test_rows_end_by_crlf_and_every_cell_is_quoted(items: list[ItemRow]) -> None:
    text = export_items(items, "csv").decode("utf-8-sig")
    assert text.endswith('"\r\n')
    outside = "".join(text.split('"')[::2])
    assert set(outside) <= set(",\r\n")
    assert outside.count("\r\n") == len(items) + 1
