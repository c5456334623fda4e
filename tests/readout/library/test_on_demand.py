"""The command line over a large folder: from its cache, with the words it has without one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readout.__main__ import main
from readout.library import on_demand
from tests.readout.library.libraries import text, write

Capture = pytest.CaptureFixture[str]
COMMANDS = [
    ["search", "otter", "--json"],
    ["search", "ott"],
    ["search", "is:open in:actions gate", "--json"],
    ["search", "nothingness"],
    ["search", "due:someday otter"],
    ["actions", "--json"],
    ["actions"],
]


@pytest.fixture
def notes(tmp_path: Path, profile: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "notes"
    write(folder, b="otter", a__z="beaver", a__c="otter", a__deep__d="heron", c="badger")
    (folder / "a" / "empty.txt").touch()
    monkeypatch.chdir(tmp_path)
    return folder


def said(capture: Capture, command: list[str], library: str) -> tuple[int, list[str], str]:
    """What a command says; hits that are as good come in the order of the index or the notes."""
    status = main([*command, "--library", library])
    out, err = capture.readouterr()
    lines = out.splitlines()
    return status, sorted(lines) if command[0] == "search" else lines, err


def test_the_cache_changes_no_word_of_what_is_said(
    notes: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, profile: Path
) -> None:
    plain = [said(capsys, command, "./notes/") for command in COMMANDS]
    monkeypatch.setattr(on_demand, "FEW", 0)
    assert [said(capsys, command, "./notes/") for command in COMMANDS] == plain
    assert list((profile / "cache" / "commands").iterdir())
    assert [status for status, _, _ in plain] == [1] * len(COMMANDS)  # for the empty file


def test_only_what_changed_is_read_and_ticks_count(
    notes: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_demand, "FEW", 0)
    assert main(["tick", str(notes / "b.md"), "gate"]) == 0
    capsys.readouterr()
    _, out, _ = said(capsys, ["search", "is:open in:actions otter", "--json"], str(notes))
    assert [Path(json.loads(line)["path"]).name for line in out] == ["c.md"]
    (notes / "new.md").write_text(text("New", "otter"), "utf-8")
    _, out, _ = said(capsys, ["search", "is:open in:actions otter", "--json"], str(notes))
    assert {Path(json.loads(line)["path"]).name for line in out} == {"c.md", "new.md"}


def test_a_cache_that_cannot_be_written_is_gone_without(
    notes: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, profile: Path
) -> None:
    plain = said(capsys, COMMANDS[0], "notes")
    monkeypatch.setattr(on_demand, "FEW", 0)
    (profile / "cache").mkdir(exist_ok=True)
    (profile / "cache" / "commands").touch()
    assert said(capsys, COMMANDS[0], "notes") == plain


def test_the_caches_used_longest_ago_go(
    notes: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, profile: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(on_demand, "FEW", 0)
    monkeypatch.setattr(on_demand, "CACHES", 2)
    for name in ("one", "two", "three"):
        write(tmp_path / name, a="otter")
        assert main(["search", "otter", "--library", name]) == 0
    assert len(list((profile / "cache" / "commands").iterdir())) == 2
