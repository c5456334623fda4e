"""Walking through folders: the files that a reading finds, and what could not be looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from readout.library.walk import NO_STAMP, walk
from readout.reading.read import find_files


def test_it_finds_what_a_reading_finds_in_the_same_order(tmp_path: Path) -> None:
    for name in (
        "b.md",
        "a.txt",
        "sub/z.MD",
        "sub/deeper/y.html",
        "aa/x.yaml",
        ".hidden.md",
        ".hidden/w.md",
        "picture.png",
        "table.csv",
        "noending",
        "dot.",
        "two.md.bak",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words", "utf-8")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "nowhere.md").symlink_to(tmp_path / "gone.md")
    (tmp_path / "round").symlink_to(tmp_path)
    found = walk(str(tmp_path))
    assert list(found.files) == [str(path) for path in find_files([tmp_path])]
    assert found.files[str(tmp_path / "nowhere.md")] == NO_STAMP
    assert found.files[str(tmp_path / "b.md")].size == 5
    assert (found.away, found.failed, found.stopped) == (False, {}, False)


@pytest.mark.skipif(not hasattr(os, "fsencode") or os.name == "nt", reason="names are text here")
def test_a_name_that_is_no_text_is_found(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.md"
    Path(os.fsdecode(path)).write_text("words", "utf-8")
    assert [os.fsencode(each) for each in walk(str(tmp_path)).files] == [path]


def test_a_folder_that_is_not_there_is_away_and_not_empty(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not walk(str(tmp_path)).away
    assert walk(str(tmp_path / "gone")).away
    assert walk(str(tmp_path / "file")).away


def test_what_cannot_be_listed_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.md").write_text("words", "utf-8")
    scandir = os.scandir

    def refusing(folder: str) -> object:
        if folder.endswith("shut"):
            raise PermissionError(13, "no")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    found = walk(str(tmp_path))
    assert found.failed == {
        str(tmp_path / "shut"): "You have no permission to look into this folder."
    }
    assert list(found.files) == [str(tmp_path / "open" / "a.md")]


def test_a_walk_that_is_stopped_says_so(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 1

    assert walk(str(tmp_path), stopped).stopped
