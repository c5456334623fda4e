"""Which tables are joined, what their grid has, from where, and what the command makes of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.__main__ import main
from readout.corrections.kept import keep
from readout.corrections.model import title
from readout.places import Profile
from readout.reading.read import read
from readout.tables.found import FoundTable, Gatherer, Place, tables_of, touched_by
from readout.tables.headings import key
from readout.tables.joining import FRONT, Group, Joined, groups, joined
from tests.readout.library.libraries import opened, write
from tests.readout.progress.helpers import opened as progress_in

Capture = pytest.CaptureFixture[str]


def table(titles: str, *rows: str, note: str = "a", date: str | None = None) -> FoundTable:
    """A table of words that stand apart by a bar."""
    place = Place(f"{note}.md", note, "", date, "/sections/0", 0, "Figures")
    return FoundTable(place, tuple(titles.split("|")), [row.split("|") for row in rows])


def cells(grid: Joined) -> list[list[str]]:
    return [[column.cells[row] for column in grid.columns] for row in range(grid.total)]


def heads(found: Sequence[Group]) -> list[tuple[str, ...]]:
    return [group.titles for group in found]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Risks / Concerns", "risk–concern", True),
        ("Café", "CAFES", True),
        ("Regressions 😿 \n(primary)", "Regressions (primary)", True),
        ("Category", "categories", True),
        ("Status", "Statu", False),
        ("C", "C++", False),
        ("Edition N", "Edition N+1", False),
        ("%", "#", False),
    ],
)
def test_headings_are_the_same_where_they_say_the_same(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) == same


def test_the_same_headings_in_another_order_and_some_of_them_are_joined() -> None:
    found = groups(
        [
            table("Pier|Share|Checked", "North|9 %|3 Jan", note="a", date="2026-02-03"),
            table("shares|PIERS", "80 %|Old", note="b"),
            table("Pier|Share", "Low|1 %", note="c"),
        ]
    )
    assert heads(found) == [("Pier", "Share", "Checked")]
    grid = joined(found[0], ("Note", "Date"), lambda iso: f"<{iso}>")
    assert cells(grid) == [
        ["a", "<2026-02-03>", "North", "9 %", "3 Jan"],
        ["b", "", "Old", "80 %", ""],
        ["c", "", "Low", "1 %", ""],
    ]
    assert [column.kind for column in grid.columns] == ["text", "date", "text", "percent", "date"]
    assert grid.source(1) == (found[0].tables[1].place, 0)
    assert (found[0].rows, found[0].notes) == (3, 3)


def test_too_little_in_common_stays_apart() -> None:
    few = table("Pier|Share", "Low|1 %")
    many = table("Pier|Share|A|B|C", "North|9 %|x|y|z")
    one = table("Pier", "South")
    other = table("Pier|Colour", "East|red")
    assert len(groups([few, many, one, other])) == 4
    assert groups([]) == []
    assert groups([table("Pier|Share")]) == []


def test_a_column_called_as_another_is_numbered_loses_no_cell() -> None:
    grid = joined(groups([table("Pier|Pier|Pier 2", "North|South|East")])[0])
    assert cells(grid) == [["a", "", "North", "South", "East"]]


def test_dates_and_numbers_under_one_heading_stay_apart() -> None:
    found = groups(
        [
            table("Pier|Value", "North|9 %", "South|10 %", "East|7 %"),
            table("Pier|Value", "North|3 Jan", "South|4 Jan"),
            table("Pier|Value", "West|"),
        ]
    )
    assert [(group.rows, group.apart) for group in found] == [
        (4, (("value", "number"),)),
        (2, (("value", "date"),)),
    ]
    assert found[0].name != found[1].name


_TITLES = st.lists(
    st.sampled_from(["Pier", "piers", "Pier 2", "Share", "Date", "", "2", "Note"]), max_size=5
)
_TABLES = _TITLES.flatmap(
    lambda titles: st.lists(
        st.lists(
            st.sampled_from(["", "1 %", "3 Jan", "x"]), min_size=len(titles), max_size=len(titles)
        ),
        max_size=3,
    ).map(lambda rows: FoundTable(Place("a", "A", "", None, "", 0, ""), tuple(titles), rows))
)


@settings(max_examples=60)
@given(st.lists(_TABLES, max_size=6))
def test_no_row_and_no_cell_is_lost(found: list[FoundTable]) -> None:
    held = [each for each in found if each.titles]
    made = [joined(group) for group in groups(found)]
    listed = [sorted(filter(None, row[FRONT:])) for grid in made for row in cells(grid)]
    wanted = [sorted(filter(None, row)) for each in held for row in each.rows]
    assert sorted(listed) == sorted(wanted)
    for grid in made:
        for row in range(grid.total):
            place, at = grid.source(row)
            source = next(each for each in grid.group.tables if each.place is place)
            assert 0 <= at < max(len(each.rows) for each in grid.group.tables)
            assert source.place.note == grid.columns[0].cells[row]


def test_tables_are_gathered_from_the_library_and_from_open_notes(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    write(notes, hill="meadow", old__mill="river", plain="field")
    (notes / "plain.md").write_text("# Plain\n\nNo table.\n", "utf-8")
    progress = progress_in(Profile.at(tmp_path / "profile"))
    with opened(tmp_path / "cache") as library:
        library.update(folders=[str(notes)])
        folder = library.catalogue.folder
        assert Gatherer(folder).gather([], go_on=lambda _done, _total: False) == []
        gatherer = Gatherer(folder)
        closed = gatherer.gather([])
        assert [each.place.note for each in closed] == ["Hill", "Mill"]
        assert [each.place.section for each in closed] == ["Highlights", "Highlights"]
        hill = read(str(notes / "hill.md"))
        assert closed[0] == tables_of(hill)[0]
        newer = replace(hill, date="2026-05-05")
        mill = read(str(notes / "old" / "mill.md"))
        assert gatherer.gather([mill]) == closed, "opening a note moves no row"
        assert gatherer.gather([newer])[0].place.date == "2026-05-05"

        keep(progress, hill, title("Knoll"))
        corrected = gatherer.gather([], touched_by(progress))
        assert [each.place.note for each in corrected] == ["Knoll", "Mill"]

        write(notes, hill="forest", sea="shore")
        (notes / "old" / "mill.md").unlink()
        library.update(folders=[str(notes)])
        assert gatherer.gather([], go_on=lambda _done, _total: False) == []
        after = gatherer.gather([])
        assert [each.place.note for each in after] == ["Hill", "Sea"], "it goes on where it was"
        assert after == Gatherer(folder).gather([])
        write(notes, hill="meadow")
        library.update(folders=[str(notes)])
        again = gatherer.gather([])
        assert again[1] is after[1], "what did not change is not read once more"
        assert again[0] == closed[0]
        gatherer.close()


def test_the_command_lists_prints_and_writes(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.md").write_text(
        "# Piers\n\n2026-01-02\n\n## Highlights\n\n| Pier | Share |\n| - | - |\n"
        "| North | 9 % |\n| =Old | 80 % |\n",
        "utf-8",
    )
    (tmp_path / "b.md").write_text("# Buoys\n\n| Buoy | Hue |\n| - | - |\n| B | red |\n", "utf-8")
    about = ["tables", "--profile", str(tmp_path / "profile"), "--library", str(tmp_path)]
    assert main(about) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1. Pier · Share  (2 rows, 1 table of 1 note)",
        "2. Buoy · Hue  (1 row, 1 table of 1 note)",
    ]
    assert main([*about, "--json", "--sort=-share", "--grid", "1"]) == 0
    made = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["cells"] for each in made] == [
        {"Pier": "=Old", "Share": "80 %"},
        {"Pier": "North", "Share": "9 %"},
    ]
    assert made[0]["where"] == "/sections/0/blocks/0/rows/1"
    out = tmp_path / "out.csv"
    assert (
        main([*about[:-2], str(tmp_path / "a.md"), "--csv", "--where", "Share:>9%", "-o", str(out)])
        == 0
    )
    lines = [*csv.reader(out.read_text("utf-8-sig").splitlines())]
    assert lines[0] == ["Note", "Date", "Pier", "Share", "File"]
    assert lines[1][:4] == ["Piers", "2026-01-02", "'=Old", "80 %"]
    assert len(lines) == 2
    for wrong in (["--grid", "3"], ["--sort", "x"], ["--csv", "--where", "Share:>x"], ["-o", "x"]):
        assert main([*about, *wrong]) == 2
        assert capsys.readouterr().err.count("\n") == 1
