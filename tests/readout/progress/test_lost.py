"""Promise 9 between two starts: which touched notes are gone, and which are merely elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from readout.note.views import actions
from readout.places import Profile
from readout.progress.identity import note_id
from readout.progress.lost import Lost, Open, lost_notes
from readout.progress.store import Progress
from tests.readout.progress.helpers import NOW, note_of, opened

TITLES = ("Orchard", "Bakery", "Ferry")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    return made


def ticking(progress: Progress, folder: Path, *titles: str) -> list[str]:
    """Files of notes in which the first item is ticked; gives their ids."""
    ids = []
    for title in titles:
        path = folder / f"{title}.md"
        path.write_text(title, encoding="utf-8")
        note = note_of(f"Ring the {title}", title=title, path=str(path))
        progress.mark(note, actions(note)[0])
        ids.append(note_id(note))
    return ids


def look(
    progress: Progress,
    folder: Path,
    known: Iterable[str] | None = (),
    closed: Iterable[str] = (),
    named: Iterable[str] = (),
) -> Lost:
    open_now = Open([str(folder)], [], frozenset(closed), frozenset(), lambda _: list(named))
    return lost_notes(progress, open_now, None if known is None else list(known))


def test_promise_9_a_note_whose_file_is_gone_is_told_once(tmp_path: Path, folder: Path) -> None:
    progress = opened(Profile.at(tmp_path / "profile"))
    ids = ticking(progress, folder, *TITLES)
    assert look(progress, folder) == Lost()
    (folder / "Orchard.md").unlink()
    assert look(progress, folder) == Lost((ids[0],), (ids[0],))
    assert look(progress, folder, known=None).new == (), "before the first look nothing is new"
    (folder / "Ferry.md").unlink()
    assert look(progress, folder, known=[ids[0]]) == Lost((ids[0], ids[2]), (ids[2],))
    closed = [str(folder / "Orchard.md")]
    assert look(progress, folder, closed=closed).gone == (ids[2],), "taken off the list"
    assert look(progress, folder, named=[ids[0], ids[2]]) == Lost(), "there by another file name"


def test_promise_9_what_is_merely_away_is_not_gone(tmp_path: Path, folder: Path) -> None:
    progress = opened(Profile.at(tmp_path / "profile"))
    ids = ticking(progress, folder, *TITLES)
    for title in TITLES:
        (folder / f"{title}.md").unlink()
    assert set(look(progress, folder).gone) == set(ids), "the folder was emptied"
    os.utime(folder, (NOW - 9e6, NOW - 9e6))
    assert look(progress, folder) == Lost(), "the bare place of a drive, which nothing was taken of"
    folder.rmdir()
    assert look(progress, folder) == Lost(), "the drive's place is not there either"


def test_promise_9_notes_that_only_another_device_has_are_not_gone_here(
    tmp_path: Path, folder: Path
) -> None:
    profile = Profile.at(tmp_path / "profile")
    there = opened(profile, "there")
    ticking(there, folder, *TITLES)
    there.save()
    for title in TITLES:
        (folder / f"{title}.md").unlink()
    (folder / "another.md").write_text("Another", encoding="utf-8")
    assert look(opened(profile), folder) == Lost()
