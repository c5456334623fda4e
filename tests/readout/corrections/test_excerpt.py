"""Beside each doubt stand the words it is about, among those around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readout.corrections.excerpt import excerpt
from readout.note.model import Doubt
from readout.reading.read import read_bytes
from tests.readout.corrections.notes import as_read


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("date", "Date: 05/06/2025"),
        ("heading", "Notes from the long walk along the river bank"),
        ("table", "StationMorning StateEvening StatePlan for Spring"),
    ],
)
def test_the_uncertain_words_are_marked(kind: str, marked: str) -> None:
    note = as_read()
    made = excerpt(note, next(each for each in note.doubts if each.kind == kind))
    assert [made.lines[at] for at in made.marked] == [marked]
    assert len(made.lines) <= 10
    assert made.lines[0]
    assert made.lines[-1]


def test_a_row_is_marked_among_its_table() -> None:
    note = as_read()
    whole = note.doubts[-1]
    made = excerpt(note, replace(whole, where=f"{whole.where}/rows/1"))
    assert [made.lines[at][:13] for at in made.marked] == ["Market Square"]
    assert made.lines[made.marked.start - 1].startswith("Old Harbour")


def test_lists_stand_close_and_a_due_date_marks_its_item() -> None:
    note = read_bytes(b"# A\n\n## Next steps\n\n- one\n- two by 04/05/2025\n  - three\n", "a.md")
    made = excerpt(note, note.doubts[0])
    assert made.lines[made.marked.start - 1 : made.marked.stop + 1] == (
        "  \u2022 one",
        "  \u2022 two by 04/05/2025",
        "    \u2022 three",
    )


def test_a_doubt_without_a_place_shows_its_own_words() -> None:
    made = excerpt(as_read(), Doubt("encoding", "", "latin-1", "Grüße\naus Köln"))
    assert (made.lines, made.marked) == (("Grüße", "aus Köln"), range(2))
