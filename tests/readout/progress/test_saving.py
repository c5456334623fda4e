"""A save leaves the old file or the new one, whatever happens in it, and failing is loud."""

from __future__ import annotations

import errno
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from readout.errors import ProgressError
from readout.places import Profile
from readout.progress import durable
from readout.progress.record import parse
from tests.readout.progress.helpers import (
    Dying,
    Failing,
    Killed,
    Short,
    file_of,
    item,
    note_of,
    opened,
    ticked,
)

NOTE = note_of("one", "two", "three")
MOST_STEPS = 40


def _die() -> None:
    raise Killed


def _prepared(root: Path) -> Profile:
    profile = Profile.at(root)
    progress = opened(profile)
    progress.mark(NOTE, item(NOTE, "one"))
    progress.save()
    return profile


def _whole(profile: Profile) -> None:
    """The file is the old one or the new one, and the next start finds nothing wrong."""
    assert parse(file_of(profile).read_bytes())
    for path in profile.snapshots.glob("*.json"):
        assert parse(path.read_bytes())
    again = opened(profile)
    assert again.notices == []
    assert ticked(again, NOTE) in (["one"], ["one", "two"])
    again.mark(NOTE, item(NOTE, "three"))
    assert again.save()
    assert ticked(opened(profile), NOTE)[-1] == "three"


@pytest.mark.parametrize("when", ["before", "middle", "after"])
def test_promise_1_killed_at_any_step_the_file_is_the_old_or_the_new(
    tmp_path: Path, when: str
) -> None:
    seen: list[str] = []
    for step in range(1, MOST_STEPS):
        profile = _prepared(tmp_path / str(step))
        disk = Dying(step, when, _die)
        progress = opened(profile, disk=disk)
        progress.mark(NOTE, item(NOTE, "two"))
        try:
            progress.save()
        except Killed:
            _whole(profile)
            seen = disk.calls
        else:
            assert ticked(opened(profile), NOTE) == ["one", "two"]
            break
    assert {"link", "open", "write", "fsync", "close", "replace", "fsync_folder"} <= set(seen)


@pytest.mark.parametrize("when", ["before", "middle", "after"])
def test_promise_1_killed_in_the_first_save_of_all_the_next_start_is_sound(
    tmp_path: Path, when: str
) -> None:
    for step in range(1, MOST_STEPS):
        profile = Profile.at(tmp_path / str(step))
        progress = opened(profile, disk=Dying(step, when, _die))
        progress.mark(NOTE, item(NOTE, "one"))
        try:
            progress.save()
        except Killed:
            again = opened(profile)
            assert again.notices == []
            assert ticked(again, NOTE) in ([], ["one"])
        else:
            break
    assert step > 8


def test_a_save_is_on_the_disk_before_it_is_called_saved(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    disk = Dying(MOST_STEPS, "before", _die)
    progress = opened(profile, disk=disk)
    progress.mark(NOTE, item(NOTE, "two"))
    progress.save()
    assert disk.calls[-4:] == ["fsync", "close", "replace", "fsync_folder"]


_CHILD = """
import os, sys
from pathlib import Path
from readout.places import Profile
from tests.readout.progress.helpers import Dying, file_of, item, opened
from tests.readout.progress.test_saving import NOTE, _prepared
for step in range(1, 40):
    profile = _prepared(Path(sys.argv[1]) / str(step))
    child = os.fork()
    if not child:
        progress = opened(profile, disk=Dying(step, "before", lambda: os._exit(9)))
        progress.mark(NOTE, item(NOTE, "two"))
        progress.save()
        os._exit(0)
    if not os.waitpid(child, 0)[1]:
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_promise_1_the_end_of_the_process_at_any_step_leaves_no_mixture_and_no_rest(
    tmp_path: Path,
) -> None:
    subprocess.run([sys.executable, "-c", _CHILD, tmp_path], check=True)
    killed = sorted(tmp_path.iterdir())
    assert len(killed) > 8
    assert any(list(root.rglob("*.tmp")) for root in killed)
    for root in killed:
        _whole(Profile.at(root))
        assert list(root.rglob("*.tmp")) == []


def test_the_rest_of_a_living_process_is_not_swept(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    ours = profile.progress / durable.temporary_name("here.json")
    other = profile.progress / ".there.json.4194999-0.tmp"
    foreign = profile.progress / ".here.json.swp"
    for path in (ours, other, foreign):
        path.write_bytes(b"")
    opened(profile)
    assert ours.exists()
    assert other.exists()
    assert foreign.exists()


@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.EBUSY])
def test_promise_11_a_save_that_fails_says_so_and_the_next_one_has_it_all(
    tmp_path: Path, call: str, code: int
) -> None:
    profile = _prepared(tmp_path)
    before = file_of(profile).read_bytes()
    disk = Failing(call, code)
    progress = opened(profile, disk=disk)
    progress.mark(NOTE, item(NOTE, "two"))
    with pytest.raises(ProgressError) as failed:
        progress.save()
    assert str(file_of(profile)) in str(failed.value)
    assert "\n" not in str(failed.value)
    assert file_of(profile).read_bytes() == before
    assert list(tmp_path.rglob("*.tmp")) == []
    assert progress.unsaved
    assert ticked(progress, NOTE) == ["one", "two"]
    disk.left = 0
    assert progress.save()
    assert not progress.unsaved
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_promise_11_a_full_disk_in_the_middle_of_the_file_keeps_the_old_one(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    before = file_of(profile).read_bytes()
    for room in range(0, len(before), 13):
        disk = Short(room)
        progress = opened(profile, disk=disk)
        progress.mark(NOTE, item(NOTE, "two"))
        with pytest.raises(ProgressError, match="disk is full"):
            progress.save()
        assert file_of(profile).read_bytes() == before
    disk.room = 10**6
    progress.save()
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_them_all(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile, disk=Short())
    progress.mark(NOTE, item(NOTE, "one"))
    progress.save()
    assert ticked(opened(profile), NOTE) == ["one"]


def test_promise_11_a_rename_refused_for_a_moment_is_tried_again(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    disk = Failing("replace", errno.EACCES, times=3)
    progress = opened(profile, disk=disk)
    progress.mark(NOTE, item(NOTE, "two"))
    progress.save()
    assert disk.slept == 3
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_where_files_have_but_one_name_the_version_before_is_copied(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    before = file_of(profile).read_bytes()
    progress = opened(profile, disk=Failing("link", errno.EPERM))
    progress.mark(NOTE, item(NOTE, "two"))
    progress.save()
    assert (profile.snapshots / "here.previous.json").read_bytes() == before


def test_the_file_is_for_the_user_alone_and_a_link_to_it_stays(tmp_path: Path) -> None:
    profile = _prepared(tmp_path / "profile")
    file = file_of(profile)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    real = tmp_path / "synced.json"
    file.rename(real)
    file.symlink_to(real)
    progress = opened(profile)
    progress.mark(NOTE, item(NOTE, "two"))
    progress.save()
    assert file.is_symlink()
    assert len(parse(real.read_bytes()).groups["items"]) == 2


def test_saving_twice_writes_once(tmp_path: Path) -> None:
    profile = _prepared(tmp_path)
    progress = opened(profile)
    assert not progress.unsaved
    assert not progress.save()
    progress.mark(NOTE, item(NOTE, "two"))
    assert progress.unsaved
    assert progress.save()
    assert not progress.save()


def test_opening_writes_nothing(tmp_path: Path) -> None:
    progress = opened(Profile.at(tmp_path / "profile"))
    assert ticked(progress, NOTE) == []
    assert list(tmp_path.iterdir()) == []
