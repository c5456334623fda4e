"""Promise 12: the guard over the suite sees what it is there to see."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.doubts_dialog import write_yaml
from readout.note.model import Note, Text
from readout.progress.durable import Disk, write
from tests.gui import untouched


def test_promise_12_a_note_that_is_written_over_is_noticed(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("# Mine\n", encoding="utf-8")
    assert untouched._touched == [], "what a test writes is its own affair"
    write(note, b"# Yours\n", Disk())
    assert untouched._touched == [f"os.rename {note}"]
    untouched._touched.clear()


def test_promise_12_what_is_exported_and_the_profile_are_the_apps_own(
    tmp_path: Path, profile: Path
) -> None:
    made = tmp_path / "made.yaml"
    for _ in range(2):
        write_yaml(Note("a.md", Text("A")), made)
        write(profile / "settings.json", b"{}", Disk())
    assert untouched._touched == []


@pytest.mark.parametrize("act", [Path.unlink, lambda path: Disk().unlink(path)])
def test_promise_12_removing_is_noticed_where_the_app_does_it(tmp_path: Path, act: object) -> None:
    note = tmp_path / "note.md"
    note.write_text("# Mine\n", encoding="utf-8")
    act(note)  # type: ignore[operator]
    by_the_app = act is not Path.unlink
    assert bool(untouched._touched) is by_the_app
    untouched._touched.clear()
