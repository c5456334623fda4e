"""The bundled notes by their parsed form: fresh ones are used, any other is read anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readout import places
from readout.errors import ReadError
from readout.library import bundled
from readout.reading.read import read

ROOT = Path(__file__).resolve().parents[3]
NOTE = """\
title: Release meeting
date: 2025-11-03
sections:
  - title: Planning
    points:
      - "**Two** weeks are enough."
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "meeting.yaml").write_text(NOTE, encoding="utf-8")
    return folder


def test_the_parsed_note_is_the_note_as_it_is_read(data: Path, tmp_path: Path) -> None:
    assert bundled.write(data, tmp_path / "parsed", "1") == 1
    note = bundled.parsed(data / "meeting.yaml", tmp_path / "parsed", "1")
    assert note == read(data / "meeting.yaml")


@pytest.mark.parametrize("change", ["text", "name", "readers", "damage", "gone"])
def test_a_form_that_is_not_fresh_is_not_used(data: Path, tmp_path: Path, change: str) -> None:
    folder, path, stamp = tmp_path / "parsed", data / "meeting.yaml", "1"
    bundled.write(data, folder, stamp)
    (form,) = folder.iterdir()
    match change:
        case "text":
            path.write_text(NOTE.replace("Two", "Three"), encoding="utf-8")
        case "name":
            path = path.rename(data / "meeting.txt")
        case "readers":
            stamp = "2"
        case "damage":
            form.write_bytes(form.read_bytes()[:-20])
        case "gone":
            form.unlink()
    assert bundled.parsed(path, folder, stamp) is None


def test_writing_again_leaves_only_what_is_fresh(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "parsed"
    bundled.write(data, folder, "1")
    (before,) = folder.iterdir()
    (data / "meeting.yaml").write_text(NOTE + "tags: [release]\n", encoding="utf-8")
    bundled.write(data, folder, "1")
    (after,) = folder.iterdir()
    assert after != before


def test_what_is_written_names_no_place_of_this_machine(data: Path, tmp_path: Path) -> None:
    bundled.write(data, tmp_path / "parsed", "1")
    (form,) = (tmp_path / "parsed").iterdir()
    assert str(tmp_path) not in form.read_text(encoding="utf-8")


def test_a_bundled_note_that_is_damaged_is_not_passed_over(data: Path, tmp_path: Path) -> None:
    (data / "bad.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(ReadError):
        bundled.write(data, tmp_path / "parsed", "1")


def test_the_parsed_form_is_read_in_place_of_the_file(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "program", lambda: tmp_path)
    path = data / "meeting.yaml"
    bundled.write(data, tmp_path / "work/parsed", bundled._stamp())
    monkeypatch.setattr(bundled, "read_file", lambda _: pytest.fail("the file was read"))
    assert bundled.has(path)
    assert bundled.read(path).title.plain == "Release meeting"


def test_without_a_parsed_form_and_for_any_other_file_the_file_is_read(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "program", lambda: tmp_path)
    assert not bundled.has(data / "meeting.yaml")
    assert not bundled.has(data / "gone.yaml")
    assert bundled.read(data / "meeting.yaml").title.plain == "Release meeting"
    other = (data / "meeting.yaml").rename(tmp_path / "other.yaml")
    assert bundled.read(other).title.plain == "Release meeting"


def test_the_readers_code_is_part_of_what_is_fresh(tmp_path: Path) -> None:
    module = tmp_path / "reader.py"
    module.write_text("a", encoding="utf-8")
    before = bundled.code_stamp(tmp_path)
    assert bundled.code_stamp(tmp_path) == before
    os.utime(module, ns=(1, 1))
    assert bundled.code_stamp(tmp_path) != before


def test_a_parsed_note_needs_no_yaml(data: Path, tmp_path: Path) -> None:
    bundled.write(data, tmp_path / "parsed", "1")
    code = (
        "import sys; from pathlib import Path; from readout.library import bundled\n"
        f"note = bundled.parsed(Path({str(data / 'meeting.yaml')!r}), "
        f"Path({str(tmp_path / 'parsed')!r}), '1')\n"
        "readers = {'yaml', 'pyromark', 'readout.reading.recognise'}\n"
        "print(note.title.plain, readers & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout == "Release meeting set()\n"


def test_from_the_command_line(tmp_path: Path) -> None:
    done = [
        subprocess.run(
            [sys.executable, "-m", "readout.library.bundled", *words],
            cwd=ROOT,
            text=True,
            capture_output=True,
            check=False,
        )
        for words in ([], [str(tmp_path / "parsed"), "--for-package"])
    ]
    assert [each.returncode for each in done] == [2, 0]
    count = len(list((tmp_path / "parsed").iterdir()))
    assert count == len([p for p in (ROOT / "data").rglob("*") if p.suffix == ".yaml"])
