"""Notes in a zip: which there are, what they hold, and archives that are made to harm."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.__main__ import main
from readout.errors import ReadError
from readout.note.model import Table
from readout.reading.archive import member_bytes, members
from readout.reading.read import find_files, read
from tests.readout.reading.archive_files import (
    enex,
    enex_note,
    overlapping_zip,
    patched,
    write_zip,
    zip_bytes,
)
from tests.readout.reading.helpers import all_blocks

_ID = "0123456789abcdef0123456789abcdef"
_PAGE = "# Weekly sync\n\n## Action items\n\n- [ ] Order the chairs\n"
_ROWS = "Name,Status\nOrder chairs,Done\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export as a notes tool packs it: pages in folders, a table, a picture, an inner zip."""
    return write_zip(
        tmp_path / "Export.zip",
        {
            f"Team {_ID}.md": "Just a line of the team page.\n",
            f"Team {_ID}/Weekly sync {_ID}.md": _PAGE,
            f"Team {_ID}/Tasks {_ID}.csv": _ROWS,
            f"Team {_ID}/board.png": b"\x89PNG",
            "__MACOSX/._Team.md": b"\0\5",
            "more.zip": zip_bytes({"sub/inner.md": "# Inner\n\nIts words.\n"}),
            "old.enex": enex(enex_note("Old plan", "<div>Words</div>")),
        },
    )


def test_the_notes_of_an_archive_come_in_its_order(export: Path) -> None:
    assert members(export) == [
        f"Team {_ID}.md",
        f"Team {_ID}/Weekly sync {_ID}.md",
        f"Team {_ID}/Tasks {_ID}.csv",
        "more.zip#sub/inner.md",
        "old.enex#Old plan",
    ]


def test_a_member_is_read_by_its_path(export: Path) -> None:
    note = read(f"{export}#Team {_ID}/Weekly sync {_ID}.md")
    assert (note.title.plain, note.format) == ("Weekly sync", "markdown")
    assert read(f"{export}#more.zip#sub/inner.md").title.plain == "Inner"


def test_the_id_that_an_export_adds_to_a_name_is_no_title(export: Path) -> None:
    assert read(f"{export}#Team {_ID}.md").title.plain == "Team"
    assert read(f"{export}#Team {_ID}/Tasks {_ID}.csv").title.plain == "Tasks"


def test_a_table_of_an_export_is_a_note_with_a_table(export: Path) -> None:
    [table] = all_blocks(read(f"{export}#Team {_ID}/Tasks {_ID}.csv"))
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.columns] == ["Name", "Status"]
    assert [[cell.plain for cell in row] for row in table.rows] == [["Order chairs", "Done"]]


def test_show_gives_a_line_a_member(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [member for member in members(export) if "enex" not in member]
    assert main(["show", "--json", *(f"{export}#{name}" for name in names)]) == 0
    alone = capsys.readouterr().out.splitlines()
    main(["show", "--json", str(export)])
    lines = capsys.readouterr().out.splitlines()
    assert lines[: len(alone)] == alone
    assert [json.loads(line)["path"] for line in lines[: len(alone)]] == [
        f"{export}#{name}" for name in names
    ]


def test_a_member_is_exported_to_a_file_that_is_there_and_never_to_its_archive(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    member = f"{export}#more.zip#sub/inner.md"
    output = export.with_name("inner.yaml")
    output.write_text("old", encoding="utf-8")
    assert main(["export", member, "--to", "yaml", "-o", str(output)]) == 0
    assert "Inner" in output.read_text("utf-8")
    before = export.read_bytes()
    assert main(["export", member, "--to", "yaml", "-o", str(export)]) == 2
    assert export.read_bytes() == before
    assert "never changes a note" in capsys.readouterr().err


def test_a_folder_lists_what_is_in_its_archives(export: Path) -> None:
    found = find_files([export.parent])
    assert [str(path) for path in found] == [f"{export}#{name}" for name in members(export)]


def test_a_whole_archive_says_how_to_read_one_of_its_notes(export: Path) -> None:
    with pytest.raises(ReadError, match=r"archive of 5 notes; read one as Export\.zip#Team"):
        read(export)


def test_an_archive_without_notes_says_so(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.png": b"\x89PNG"})
    assert find_files([path]) == [path]
    with pytest.raises(ReadError, match="There is no note in this archive"):
        read(path)


@pytest.mark.parametrize(
    "name",
    [
        "../../outside.md",
        "/etc/outside.md",
        "C:\\outside.md",
        "a//b/./c.md",
        "with #sign.md",
        "b.zip#c.md",
        "line\nbreak.md",
        "häßlich 漢字 🤖.md",
        "CAPITALS.MD",
    ],
)
def test_every_name_is_listed_and_read_under_it(name: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {name: "# Title\n\nWords\n"})
    [found] = find_files([path])
    assert read(found).title.plain == "Title"
    assert sorted(os.listdir(tmp_path)) == ["a.zip"]  # noqa: PTH208  nothing was unpacked


def test_two_files_of_one_name_are_two_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zip_bytes([("a.md", "# One\n"), ("a.md", "# Two\n"), ("a (2).md", "# 3\n")]))
    assert [read(found).title.plain for found in find_files([path])] == ["One", "Two", "3"]


def test_a_name_in_unmarked_utf8_is_read_as_that(tmp_path: Path) -> None:
    data = zip_bytes({"aé.md": "# Title\n"})
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(header) + flags
        data = data[:at] + b"\0\0" + data[at + 2 :]
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert members(path) == ["aé.md"]
    assert read(f"{path}#aé.md").title.plain == "Title"


def test_a_file_whose_own_name_looks_like_a_member_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.zip#b.md"
    path.write_text("# A file\n", encoding="utf-8")
    assert read(path).title.plain == "A file"


def test_a_changed_archive_is_read_anew(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.md": "# One\n"})
    assert members(path) == ["a.md"]
    write_zip(path, {"another.md": "# Another\n"})
    assert members(path) == ["another.md"]


def _tight() -> bytes:
    return zip_bytes({"a.md": b"a" * 5_000_000})


def _lied(size: int) -> bytes:
    """A file that unpacks to five million bytes and is said to have ``size``."""
    return patched(_tight(), 24, "<L", size)


def _nested(depth: int) -> bytes:
    data = zip_bytes({"a.md": "# Deep\n"})
    for _ in range(depth):
        data = zip_bytes({"a.zip": data})
    return data


_HARMFUL = {
    "cut off": (zip_bytes({"a.md": _PAGE})[:60], "damaged or no zip"),
    "no zip at all": (b"PK\x03\x04 and nothing more", "damaged or no zip"),
    "empty file": (b"", "damaged or no zip"),
    "overlapping": (overlapping_zip(1_000), "overlap"),
    "too many files": (overlapping_zip(60_000), "holds more than 50,000 files"),
    "a directory of ten megabytes": (overlapping_zip(200_000), "too large"),
    "packed too tightly": (_tight(), "packed as tightly"),
    "larger than it says": (_lied(500), "damaged in its archive"),
    "smaller than it says": (_lied(5_100_000), "tightly"),
    "a size of four gigabytes": (_lied(0xFFFFFFF0), "larger than 4 GB"),
    "an unknown method": (patched(zip_bytes({"a.md": _PAGE}), 10, "<H", 99), "cannot undo"),
    "a password": (patched(zip_bytes({"a.md": _PAGE}), 8, "<H", 1), "locked with a password"),
    "a checksum that is wrong": (
        patched(zip_bytes({"a.md": _PAGE}), 16, "<L", 1),
        "damaged in its archive",
    ),
    "too deep": (_nested(2), "too deep in others"),
    "a broken zip within": (zip_bytes({"a.zip": b"PK\x03\x04"}), "damaged or no zip"),
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_an_archive_made_to_harm_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    data, sentence = _HARMFUL[name]
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    [found] = find_files([path])
    with pytest.raises(ReadError, match=sentence):
        read(found)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(draw=st.data())
def test_a_damaged_archive_is_read_or_refused(draw: st.DataObject, tmp_path: Path) -> None:
    whole = zip_bytes({"a.md": _PAGE, "b.zip": zip_bytes({"c.md": _PAGE})})
    made = bytearray(whole)
    for _ in range(draw.draw(st.integers(1, 6))):
        made[draw.draw(st.integers(0, len(made) - 1))] = draw.draw(st.integers(0, 255))
    path = tmp_path / "a.zip"
    path.write_bytes(made[: draw.draw(st.integers(0, len(made)))])
    for found in find_files([path]):
        try:
            assert read(found).sections
        except ReadError:
            continue


def test_a_note_is_had_without_reading_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("film.mp4", bytes(3_000_000))
        archive.writestr("a.md", _PAGE)
    had = []

    class Counting(io.FileIO):
        def read(self, size: int | None = -1) -> bytes:
            data = super().read(-1 if size is None else size)
            had.append(len(data))
            return data

    monkeypatch.setattr(Path, "open", lambda self, mode: Counting(str(self), mode))
    assert member_bytes(path, "a.md") == _PAGE.encode()
    assert 0 < sum(had) < 200_000
