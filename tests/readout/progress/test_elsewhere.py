"""Promise 11: where progress cannot be written, it is kept in another file and read back."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from readout.errors import ProgressError
from readout.places import Profile
from readout.progress.elsewhere import is_progress
from readout.progress.record import parse
from tests.readout.progress.helpers import Failing, Short, file_of, item, note_of, opened, ticked

NOTE = note_of("one", "two", "three")


def test_promise_11_what_the_disk_refuses_is_kept_elsewhere_and_brought_in_again(
    tmp_path: Path,
) -> None:
    profile = Profile.at(tmp_path / "profile")
    disk = Failing("replace", errno.EROFS)
    progress = opened(profile, disk=disk)
    progress.mark(NOTE, item(NOTE, "two"))
    progress.set_item(NOTE, item(NOTE, "three"), "comment", "after lunch")
    with pytest.raises(ProgressError, match="not allowed"):
        progress.save()
    disk.left = 0
    folder = tmp_path / "stick"
    folder.mkdir()
    kept = progress.write_to(folder)
    assert kept == folder / "readout-progress-here.json"
    assert is_progress(kept)
    assert progress.unsaved, "its own file is still not written"
    later = opened(profile)
    assert ticked(later, NOTE) == []
    later.mark(NOTE, item(NOTE, "one"))
    changes = later.bring_in(kept)
    assert ticked(later, NOTE) == ["one", "two"]
    assert later.item_value(NOTE, item(NOTE, "three"), "comment") == "after lunch"
    later.save()
    assert ticked(opened(profile), NOTE) == ["one", "two"]
    assert later.bring_in(kept) == (), "twice gives nothing twice"
    for change in reversed(changes):
        later.revert(change)
    assert ticked(later, NOTE) == ["one"]


def test_promise_11_what_is_newer_here_is_not_lost_by_bringing_in(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path / "profile")
    progress = opened(profile)
    progress.mark(NOTE, item(NOTE, "one"))
    kept = progress.write_to(tmp_path / "kept.json")
    progress.mark(NOTE, item(NOTE, "one"), done=False)
    progress.mark(NOTE, item(NOTE, "two"))
    assert progress.bring_in(kept) == ()
    assert ticked(progress, NOTE) == ["two"]


def test_promise_11_other_devices_are_in_it_too(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path / "profile")
    there = opened(profile, "there")
    there.mark(NOTE, item(NOTE, "three"))
    there.save()
    here = opened(profile)
    here.mark(NOTE, item(NOTE, "one"))
    kept = here.write_to(tmp_path / "kept.json")
    elsewhere = opened(Profile.at(tmp_path / "other"), "third")
    elsewhere.bring_in(kept)
    assert ticked(elsewhere, NOTE) == ["one", "three"]
    assert not file_of(profile).exists(), "nothing else was written"


def test_promise_12_another_file_is_never_written_over(tmp_path: Path) -> None:
    progress = opened(Profile.at(tmp_path / "profile"))
    note = tmp_path / "note.json"
    note.write_text('{"title": "Weekly"}', encoding="utf-8")
    with pytest.raises(ProgressError, match="another name"):
        progress.write_to(note)
    assert note.read_text(encoding="utf-8") == '{"title": "Weekly"}'
    earlier = progress.write_to(tmp_path / "kept.json")
    progress.mark(NOTE, item(NOTE, "one"))
    assert progress.write_to(earlier) == earlier
    assert len(parse(earlier.read_bytes()).groups["items"]) == 1


def test_what_cannot_be_kept_elsewhere_either_is_said(tmp_path: Path) -> None:
    progress = opened(Profile.at(tmp_path / "profile"), disk=Short(room=20))
    progress.mark(NOTE, item(NOTE, "one"))
    with pytest.raises(ProgressError, match=r"kept\.json: the disk is full"):
        progress.write_to(tmp_path / "kept.json")
    assert list(tmp_path.iterdir()) == []
    assert ticked(progress, NOTE) == ["one"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no file of progress"),
        (b"# A note\n", "no file of progress"),
        (b'{"schema": 99, "device": "x", "items": {}}', "later version"),
        (b'{"schema": 1, "device": "x", "items": {"a": 3}}', "no file of progress"),
    ],
)
def test_a_file_that_is_no_progress_changes_nothing(tmp_path: Path, data: bytes, said: str) -> None:
    progress = opened(Profile.at(tmp_path / "profile"))
    other = tmp_path / "other.json"
    other.write_bytes(data)
    with pytest.raises(ProgressError, match=said):
        progress.bring_in(other)
    with pytest.raises(ProgressError, match=r"gone\.json"):
        progress.bring_in(tmp_path / "gone.json")
    assert not progress.unsaved
