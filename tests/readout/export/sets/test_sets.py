"""Several notes go out together: as one file, or as files of their own that spare all others."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.__main__ import main
from readout.export.sets.names import Names, stem_of
from readout.reading.read import read

BIKES = """---
date: 2025-11-03
tags: [roads]
---

# 🚲 Bikes

## Highlights

| Place | Rides |
| --- | --- |
| Bridge | =1+1 |

## Action items

- [ ] Count again
"""
BOATS = """# Boats

## Highlights

| place | RIDES |
| --- | --- |
| Quay | 7 |

| Berth | Owner |
| --- | --- |
| 4 | Ida |
"""
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, profile: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    (made / "bikes.md").write_text(BIKES, encoding="utf-8")
    (made / "boats.md").write_text(BOATS, encoding="utf-8")
    return made


def export(folder: Path, *arguments: str | Path) -> int:
    return main(["export", "--library", str(folder), *map(str, arguments)])


def rows(file: Path) -> list[list[str]]:
    with file.open(newline="", encoding="utf-8-sig") as lines:
        return list(csv.reader(lines))


@pytest.mark.parametrize("form", ["html", "md", "yaml", "json"])
def test_a_folder_gets_a_file_each_and_nothing_there_is_written_over(
    folder: Path, tmp_path: Path, form: str, capsys: Capture
) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert export(folder, "--to", form, "-o", f"{out}/") == 0
    assert "2 files written" in capsys.readouterr().out
    names = [f"{name}.{form}" for name in ("Bikes", "Bikes 2", "Boats", "Boats 2")]
    assert {path.name for path in out.iterdir()} == set(names)
    assert (out / names[0]).read_bytes() == (out / names[1]).read_bytes()
    if form != "html":
        assert [read(out / name).title.plain for name in names[::2]] == ["Bikes", "Boats"]


def test_one_file_holds_all_where_its_form_can(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "all"
    assert export(folder, "--to", "jsonl") == 0
    lines = capsys.readouterr().out.splitlines()
    assert main(["show", "--json", str(folder)]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        json.loads(line) for line in lines
    ]
    assert export(folder, "--to", "json", "-o", out) == 0
    assert json.loads(out.read_text("utf-8")) == [json.loads(line) for line in lines]
    assert export(folder, "--to", "md", "-o", out) == 0
    text = out.read_text("utf-8")
    assert text.startswith("# 🚲 Bikes\n\n2025-11-03 · #roads\n\n## Highlights")
    assert "\n\n# Boats\n" in text
    assert export(folder, "--to", "yaml", "-o", out) == 2
    assert "name one, or a folder" in capsys.readouterr().err
    assert out.read_text("utf-8") == text


def test_tables_with_the_same_columns_are_one_and_no_cell_is_a_formula(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "tables"
    out.mkdir()
    assert export(folder, "--to", "csv", "-o", out) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "Action items.csv",
        "Highlights 2.csv",
        "Highlights.csv",
    ]
    assert rows(out / "Highlights.csv") == [
        ["Note", "Date", "Place", "Rides"],
        ["Bikes", "2025-11-03", "Bridge", "'=1+1"],
        ["Boats", "", "Quay", "7"],
    ]
    assert rows(out / "Action items.csv")[1][1] == "Count again"
    one = tmp_path / "one.csv"
    assert main(["export", str(folder / "bikes.md"), "--to", "csv", "-o", str(one)]) == 0
    assert rows(one) == [["Place", "Rides"], ["Bridge", "'=1+1"]]
    assert export(folder, "--to", "csv") == 2
    assert "name a folder" in capsys.readouterr().err


def test_a_note_that_cannot_be_read_is_told_and_the_others_come(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    (folder / "cut.pdf").write_bytes(b"%PDF-1.4\n")
    out = tmp_path / "out.html"
    assert export(folder, "--to", "html", "-o", out) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert "Boats" in out.read_text("utf-8")
    assert export(folder, "--to", "md", "-o", folder) == 2
    assert "choose another folder" in capsys.readouterr().err
    assert len(list(folder.iterdir())) == 3


def test_a_file_that_cannot_be_written_whole_is_not_there(
    folder: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("readout.progress.durable.Disk.write", full)
    out = tmp_path / "out"
    assert export(folder, "--to", "md", "-o", f"{out}/") == 1
    assert capsys.readouterr().err.count("No space left") == 2
    assert list(out.iterdir()) == []


@given(st.lists(st.text(max_size=300), max_size=8))
def test_any_titles_give_names_that_any_system_takes_and_tells_apart(titles: list[str]) -> None:
    names = Names(Path("nowhere"))
    made = [names.free(stem_of(title), "html").name for title in titles]
    assert len({name.casefold() for name in made}) == len(titles)
    for name in made:
        assert len(name.encode("utf-8")) <= 200
        assert not set(name) & set('/\\:*?"<>|\0\n')
        assert name == name.strip()
        assert not name.startswith(".")
