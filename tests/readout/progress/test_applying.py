"""On the command line ticks follow as in the window, and nothing is written by looking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readout.__main__ import main
from readout.places import Profile
from readout.progress.applying import follow
from readout.progress.store import Progress
from tests.readout.progress.helpers import item, note_of, opened, ticked

WAS, NOW = "Send Anna the plan for the move", "Send Anna the new plan for the move"
REST = ("Book the large room", "Order twelve chairs")

Capture = pytest.CaptureFixture[str]


def _write(path: Path, *items: str, title: str = "The move") -> None:
    lines = "".join(f"- [ ] {text}\n" for text in items)
    path.write_text(f"# {title}\n\nDate: 3 March 2020\n\n## Next steps\n\n{lines}", "utf-8")


def _done(capsys: Capture, *arguments: str) -> list[str]:
    assert main(["actions", *arguments, "--json"]) == 0
    found = map(json.loads, capsys.readouterr().out.splitlines())
    return [each["text"] for each in found if each["done"]]


def _profile_bytes(profile: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(profile)): path.read_bytes()
        for path in sorted((profile / "progress").rglob("*"))
    }


def test_promise_7_edited_and_renamed_notes_have_their_ticks_on_the_command_line(
    tmp_path: Path, profile: Path, capsys: Capture
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    note = folder / "move.md"
    _write(note, WAS, *REST)
    _write(folder / "other.md", "Water the plants", title="The garden")
    assert main(["tick", str(note), "1", "2"]) == 0
    capsys.readouterr()
    before = _profile_bytes(profile)
    _write(note, REST[1], NOW, REST[0])
    assert _done(capsys, str(note)) == [NOW, REST[0]]
    assert main(["show", str(note)]) == 0
    shown = capsys.readouterr().out
    assert f"[x] {NOW}" in shown or f"☑ {NOW}" in shown
    note.unlink()
    _write(folder / "moving house.md", *REST, WAS, title="Moving house")
    assert _done(capsys, "--library", str(folder)) == [REST[0], WAS]
    assert _profile_bytes(profile) == before, "looking writes nothing"


def test_promise_7_a_note_of_another_folder_gives_nothing_away(
    tmp_path: Path, profile: Path, capsys: Capture
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    _write(one / "move.md", WAS, *REST)
    assert main(["tick", str(one / "move.md"), "1", "2", "3"]) == 0
    _write(other / "copy.md", WAS, *REST, title="A copy of it")
    capsys.readouterr()
    assert _done(capsys, "--library", str(other)) == []
    assert profile.exists()


def test_promise_7_what_is_not_sure_is_left_for_the_window(tmp_path: Path) -> None:
    progress = opened(Profile.at(tmp_path))
    note = note_of("Draft the letter to members", "Call Bob")
    progress.mark(note, item(note, "Draft the letter to members"))
    now = note_of("Draft letter for members", "Draft letters: members", "Call Bob")
    follow(progress, [now])
    assert ticked(progress, now) == []


def test_promise_3_of_a_later_version_only_exact_words_are_found(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile)
    note = note_of(WAS, *REST)
    progress.mark(note, item(note, WAS))
    progress.mark(note, item(note, REST[0]))
    progress.save()
    [file] = profile.progress.glob("*.json")
    file.write_bytes(file.read_bytes().replace(b'"schema": 1', b'"schema": 2', 1))
    later = Progress.open(profile, "here")
    assert later.read_only
    now = note_of(NOW, *REST)
    follow(later, [now])
    assert ticked(later, now) == [REST[0]]
