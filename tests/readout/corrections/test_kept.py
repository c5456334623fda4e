"""Corrections are kept like ticks: merged by their clocks, undone, under the note as read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readout.__main__ import main
from readout.corrections import model
from readout.corrections.apply import apply
from readout.corrections.kept import corrected, keep, kept
from readout.note.model import Action
from readout.note.views import actions
from readout.places import Profile
from readout.progress.store import Progress
from tests.readout.corrections.notes import TEXT, as_read, section
from tests.readout.progress.helpers import opened

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return opened(Profile.at(tmp_path))


def test_a_correction_is_kept_saved_and_undone(progress: Progress, tmp_path: Path) -> None:
    note = as_read()
    assert corrected(progress, note) is note
    change = keep(progress, note, model.title("Docks"))
    assert kept(progress, note) == {"title": "Docks"}
    progress.save()
    again = opened(Profile.at(tmp_path))
    assert corrected(again, note).title.plain == "Docks"
    progress.revert(progress.revert(change))
    assert corrected(progress, note).title.plain == "Docks"
    keep(progress, note, model.title("").taken_back())
    assert corrected(progress, note) is note


def test_ticks_and_corrections_are_found_by_the_corrected_note_too(progress: Progress) -> None:
    note = as_read()
    first = actions(note)[0]
    progress.mark(note, first)
    keep(progress, note, model.title("Docks"))
    keep(progress, note, model.date("2025-06-05"))
    made = corrected(progress, note)
    assert progress.done(made, actions(made)[0])
    keep(progress, made, model.date("2025-01-01"))
    assert kept(progress, note) == {"title": "Docks", "date": "2025-01-01"}
    progress.mark(made, actions(made)[1])
    assert progress.done(note, actions(note)[1])


def test_two_devices_correct_different_things_and_both_hold(tmp_path: Path) -> None:
    note, profile = as_read(), Profile.at(tmp_path)
    here, there = opened(profile, "here"), opened(profile, "there")
    keep(here, note, model.title("Docks"))
    keep(there, note, model.date("2025-06-05"))
    keep(here, note, model.kind("kind:0:open points", "actions"))
    for each in (here, there):
        each.save()
    assert kept(opened(profile, "here"), note) == {
        "title": "Docks",
        "date": "2025-06-05",
        "kind:0:open points": "actions",
    }


def test_what_others_wrote_there_changes_nothing(progress: Progress) -> None:
    note = as_read()
    for key, value in (
        ("title", ["no"]),
        ("date", "Friday"),
        ("kind:0:findings", "nonsense"),
        ("role", True),
        ("cuts:0:StationMorning StateEvening StatePlan for Spring", [1, "2", None]),
        ("later:0:x", {"a": 1}),
    ):
        keep(progress, note, model.Correction(key, value))
    assert apply(note, kept(progress, note)) == note


@pytest.fixture
def file(tmp_path: Path, profile: Path) -> Path:
    path = tmp_path / "notes" / "bikes.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    progress = Progress.open(Profile.at(profile))
    keep(progress, as_read(), model.title("Docks"))
    keep(progress, as_read(), model.kind("kind:0:open points", "actions"))
    progress.save()
    return path


def test_the_command_line_shows_what_was_read_or_what_was_corrected(
    file: Path, capsys: Capture
) -> None:
    def shown(*options: str) -> dict[str, object]:
        assert main(["show", "--json", str(file), *options]) == 0
        made: dict[str, object] = json.loads(capsys.readouterr().out)
        return made

    assert shown()["title"] == "Bike share review"
    assert "read_as" not in shown()
    made = shown("--corrected")
    assert made["title"] == "Docks"
    assert made["read_as"] == {"title": "Bike share review", "date": "2025-05-06"}


def test_export_writes_either(file: Path, capsys: Capture) -> None:
    before = file.read_bytes()
    assert main(["export", str(file), "--to", "yaml"]) == 0
    assert "title: Bike share review\n" in capsys.readouterr().out
    assert main(["export", str(file), "--to", "yaml", "--corrected"]) == 0
    assert "title: Docks\n" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_items_are_listed_and_ticked_as_the_user_corrected_them(
    file: Path, capsys: Capture
) -> None:
    made = apply(as_read(), {"kind:0:open points": "actions"})
    item = section(made, "Open Points").blocks[1]
    assert isinstance(item, Action)
    assert main(["tick", str(file), "count the docks"]) == 0
    assert main(["show", str(file)]) == 0
    out = capsys.readouterr().out
    assert "[x] Ben to count the docks again" in out
    assert out.count("Docks\n")
    assert main(["actions", "--library", str(file.parent), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {each["title"] for each in lines} == {"Docks"}
    assert [each["done"] for each in lines if each["text"] == item.text.plain] == [True]
