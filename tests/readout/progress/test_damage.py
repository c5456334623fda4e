"""A damaged file is put aside and named, the newest good copy comes up, nothing good is lost."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from readout.errors import ProgressError
from readout.places import Profile
from readout.progress.record import DamagedError, NewerError, parse
from readout.progress.store import Progress
from tests.readout.progress.helpers import Failing, file_of, item, note_of, opened, ticked

NOTE = note_of("one", "two", "three")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """Two saves and the copy of a start: what stands on a disk in daily use."""
    made = Profile.at(tmp_path)
    progress = opened(made)
    for text in ("one", "two"):
        progress.mark(NOTE, item(NOTE, text))
        progress.save()
    opened(made).keep_copy()
    return made


def _damaged(good: bytes) -> dict[str, bytes]:
    record = b'{"fields": {"done": {"value": true, "clock": "x"}}}'
    return {
        "empty": b"",
        "one NUL": b"\0",
        "all NUL": b"\0" * len(good),
        "no UTF-8": good.replace(b"To do", b"To \xff\xfe"),
        "UTF-16": good.decode().encode("utf-16"),
        "latin": good.replace(b"To do", b"T\xf6 do"),
        "two files": good + good,
        "a list": b"[]",
        "a text": b'"text"',
        "a number": b"1",
        "null": b"null",
        "nothing": b"{}",
        "no schema": good.replace(b'"schema": 1', b'"scheme": 1'),
        "schema of text": good.replace(b'"schema": 1', b'"schema": "1"'),
        "schema true": good.replace(b'"schema": 1', b'"schema": true'),
        "schema 0": good.replace(b'"schema": 1', b'"schema": 0'),
        "schema 1.5": good.replace(b'"schema": 1', b'"schema": 1.5'),
        "no items": b'{"schema": 1}',
        "items a list": b'{"schema": 1, "items": []}',
        "notes a list": b'{"schema": 1, "items": {}, "notes": []}',
        "record null": b'{"schema": 1, "items": {"a": null}}',
        "record without fields": b'{"schema": 1, "items": {"a": {}}}',
        "fields a list": b'{"schema": 1, "items": {"a": {"fields": []}}}',
        "field true": b'{"schema": 1, "items": {"a": {"fields": {"done": true}}}}',
        "field without value": good.replace(b'"value"', b'"worth"', 1),
        "clock a number": good.replace(b'"clock": "2', b'"clock": 1, "x": "2', 1),
        "text a number": b'{"schema": 1, "items": {"a": {"text": 1, "fields": {}}}}',
        "note a text": b'{"schema": 1, "items": {"a": {"note": "", "fields": {}}}}',
        "ordinal a text": b'{"schema": 1, "items": {"a": {"ordinal": "", "fields": {}}}}',
        "doubled item": b'{"schema": 1, "items": {"a": %s, "a": %s}}' % (record, record),
        "doubled group": b'{"schema": 1, "items": {}, "items": {}}',
        "doubled unknown": b'{"schema": 1, "items": {}, "new": {"a": 1, "a": 1}}',
        "no number": b'{"schema": 1, "items": {}, "new": NaN}',
        "long number": b'{"schema": 1, "items": {}, "new": %s}' % (b"9" * 5000),
        "deep": b'{"schema": 1, "items": {}, "new": %s}' % (b"[" * 100 + b"]" * 100),
        "deeper": b"[" * 200_000,
        "deep in a record": b'{"schema": 1, "items": {"a": {"fields": {}, "new": %s}}}'
        % (b"[" * 100 + b"]" * 100),
    }


@pytest.mark.parametrize("name", list(_damaged(b"")))
def test_promise_2_a_damaged_file_is_put_aside_and_the_good_copy_loaded(
    profile: Profile, name: str
) -> None:
    file = file_of(profile)
    bad = _damaged(file.read_bytes())[name]
    assert bad != file.read_bytes()
    file.write_bytes(bad)
    progress = opened(profile)
    assert ticked(progress, NOTE) == ["one", "two"]
    (aside,) = profile.progress.glob("*.damaged-*")
    assert aside.read_bytes() == bad
    (notice,) = progress.notices
    assert file.name in notice
    assert aside.name in notice
    assert "\n" not in notice
    # what was loaded is on the disk again: the next start has nothing to tell
    again = opened(profile)
    assert again.notices == []
    assert ticked(again, NOTE) == ["one", "two"]


_STEPS = pytest.mark.parametrize(
    "step", [13, pytest.param(1, marks=pytest.mark.long)], ids=["thirteenth", "each"]
)


@_STEPS
def test_promise_2_cut_at_every_byte_it_comes_up_with_nothing_lost(
    profile: Profile, step: int
) -> None:
    file = file_of(profile)
    good = file.read_bytes()
    whole = len(good.rstrip())
    for length in range(0, len(good), step):
        _hit(profile, good[:length], damaged=length < whole)


@_STEPS
def test_promise_2_zeroed_up_to_every_byte_it_comes_up_with_nothing_lost(
    profile: Profile, step: int
) -> None:
    good = file_of(profile).read_bytes()
    for length in range(1, len(good) + 1, step):
        _hit(profile, b"\0" * length + good[length:], damaged=True)


@_STEPS
def test_promise_2_zeroed_from_every_byte_it_comes_up_with_nothing_lost(
    profile: Profile, step: int
) -> None:
    good = file_of(profile).read_bytes()
    for length in range(0, len(good.rstrip()), step):
        _hit(profile, good[:length] + b"\0" * (len(good) - length), damaged=True)


def _hit(profile: Profile, content: bytes, *, damaged: bool) -> None:
    file = file_of(profile)
    file.write_bytes(content)
    progress = opened(profile)
    assert ticked(progress, NOTE) == ["one", "two"]
    assert len(progress.notices) == damaged
    asides = list(profile.progress.glob("*.damaged-*"))
    assert [aside.read_bytes() for aside in asides] == [content] * damaged
    for aside in asides:
        aside.unlink()


def test_damaged_again_and_again_each_is_kept(profile: Profile) -> None:
    for number in range(4):
        file_of(profile).write_bytes(b"%d" % number)
        assert ticked(opened(profile), NOTE) == ["one", "two"]
    kept = {path.read_bytes() for path in profile.progress.glob("*.damaged-*")}
    assert kept == {b"0", b"1", b"2", b"3"}


def test_damaged_while_it_runs_the_next_save_puts_it_aside(profile: Profile) -> None:
    progress = opened(profile)
    file_of(profile).write_bytes(b"\0" * 4037)
    progress.mark(NOTE, item(NOTE, "three"))
    progress.save()
    assert "damaged" in progress.notices[0]
    assert ticked(opened(profile), NOTE) == ["one", "two", "three"]
    (aside,) = profile.progress.glob("*.damaged-*")
    assert aside.read_bytes() == b"\0" * 4037


def test_damaged_in_place_without_a_trace_the_version_before_is_still_good(
    profile: Profile,
) -> None:
    """The copy of a start shares no bytes with the file: damage in place does not reach it."""
    file = file_of(profile)
    with file.open("r+b") as opened_file:
        opened_file.write(b"\0" * file.stat().st_size)
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_a_second_name_of_the_file_is_no_copy(profile: Profile) -> None:
    """A process ended between keeping the version before and writing the new one."""
    for path in profile.snapshots.iterdir():
        path.unlink()
    file = file_of(profile)
    (profile.snapshots / "here.previous.json").hardlink_to(file)
    opened(profile).keep_copy()
    with file.open("r+b") as opened_file:
        opened_file.write(b"\0" * file.stat().st_size)
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_a_damaged_file_never_becomes_a_snapshot(profile: Profile) -> None:
    for number in range(6):
        file_of(profile).write_bytes(b"{" * number)
        progress = opened(profile)
        progress.mark(NOTE, item(NOTE, "three"), done=number % 2 == 0)
        progress.save()
        progress.keep_copy()
        for path in profile.snapshots.iterdir():
            assert parse(path.read_bytes())


def test_damaged_snapshots_are_passed_over(profile: Profile) -> None:
    (profile.snapshots / "here.previous.json").write_bytes(b"")
    (profile.snapshots / "here.20300101T000000Z.json").write_bytes(b"\0\0")
    (profile.snapshots / "here.20309999T999999Z.json").write_bytes(b"{}")
    file_of(profile).write_bytes(b"")
    assert ticked(opened(profile), NOTE) == ["one", "two"]


def test_promise_2_with_no_good_copy_the_user_is_told_once(profile: Profile) -> None:
    for path in profile.snapshots.iterdir():
        path.write_bytes(b"")
    file_of(profile).write_bytes(b"")
    (notice,) = opened(profile).notices
    assert "no good copy" in notice
    assert opened(profile).notices == []


def test_promise_2_a_file_that_went_missing_comes_back_from_the_copy(profile: Profile) -> None:
    file_of(profile).unlink()
    progress = opened(profile)
    assert ticked(progress, NOTE) == ["one", "two"]
    assert "missing" in progress.notices[0]
    assert file_of(profile).exists()
    assert opened(profile).notices == []


def test_promise_5_every_snapshot_comes_up_alone(profile: Profile) -> None:
    snapshots = {path.name: path.read_bytes() for path in profile.snapshots.iterdir()}
    assert len(snapshots) >= 2
    for name, content in snapshots.items():
        for path in (*profile.snapshots.iterdir(), file_of(profile)):
            path.unlink(missing_ok=True)
        (profile.snapshots / name).write_bytes(content)
        assert ticked(opened(profile), NOTE)[:1] == ["one"]


def test_promise_5_snapshots_are_few_and_the_last_good_one_stays(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    now = [1_763_632_800.0]
    progress = Progress.open(profile, "here", lambda: now[0])
    for number in range(150):
        progress.mark(NOTE, item(NOTE, "one"), done=number % 2 == 0)
        progress.mark(NOTE, item(NOTE, "two"))
        progress.save()
        now[0] += -86_400 if number == 100 else 150
    assert 20 < len(list(profile.snapshots.iterdir())) <= 51
    file_of(profile).write_bytes(b"")
    assert "two" in ticked(opened(profile), NOTE)


def test_putting_aside_refused_nothing_is_overwritten(profile: Profile) -> None:
    file_of(profile).write_bytes(b"damaged")
    disk = Failing("replace", errno.EACCES)
    progress = opened(profile, disk=disk)
    assert ticked(progress, NOTE) == ["one", "two"]
    assert len(progress.notices) == 1
    progress.mark(NOTE, item(NOTE, "three"))
    with pytest.raises(ProgressError):
        progress.save()
    assert file_of(profile).read_bytes() == b"damaged"
    disk.left = 0
    progress.save()
    assert ticked(opened(profile), NOTE) == ["one", "two", "three"]
    (aside,) = profile.progress.glob("*.damaged-*")
    assert aside.read_bytes() == b"damaged"


def test_what_cannot_be_read_is_no_damage(profile: Profile) -> None:
    file = file_of(profile)
    good = file.read_bytes()
    file.unlink()
    file.mkdir()
    progress = opened(profile)
    assert ticked(progress, NOTE) == ["one", "two"]
    assert len(progress.notices) == 1
    progress.mark(NOTE, item(NOTE, "three"))
    with pytest.raises(ProgressError):
        progress.save()
    assert list(profile.progress.glob("*.damaged-*")) == []
    file.rmdir()
    file.write_bytes(good)
    progress.save()
    assert ticked(opened(profile), NOTE) == ["one", "two", "three"]


def _newer(profile: Profile) -> bytes:
    made = json.loads(file_of(profile).read_bytes())
    return json.dumps(made | {"schema": 2, "streams": [1]}).encode()


def test_promise_3_a_newer_schema_is_shown_and_its_bytes_stay(profile: Profile) -> None:
    newer = _newer(profile)
    file_of(profile).write_bytes(newer)
    progress = opened(profile)
    assert progress.read_only
    assert ticked(progress, NOTE) == ["one", "two"]
    assert "later version" in progress.notices[0]
    for change in (
        lambda: progress.mark(NOTE, item(NOTE, "three")),
        lambda: progress.set_note(NOTE, "place", 1),
        lambda: progress.add_own(NOTE, "mine"),
    ):
        with pytest.raises(ProgressError, match="update Readout"):
            change()
    assert not progress.save()
    progress.refresh()
    progress.keep_copy()
    assert file_of(profile).read_bytes() == newer
    assert len(progress.notices) == 1


def test_promise_3_a_newer_schema_of_another_form_is_left_too(profile: Profile) -> None:
    file_of(profile).write_bytes(b'{"schema": 9, "items": [1, 2]}')
    progress = opened(profile)
    assert progress.read_only
    assert file_of(profile).read_bytes() == b'{"schema": 9, "items": [1, 2]}'


def test_promise_3_a_newer_schema_that_came_while_it_ran_is_not_overwritten(
    profile: Profile,
) -> None:
    progress = opened(profile)
    newer = _newer(profile)
    file_of(profile).write_bytes(newer)
    progress.mark(NOTE, item(NOTE, "three"))
    with pytest.raises(ProgressError, match="update Readout"):
        progress.save()
    assert progress.read_only
    assert file_of(profile).read_bytes() == newer
    assert "three" in ticked(progress, NOTE)


def test_promise_3_a_newer_schema_in_the_copies_is_not_taken_for_less(profile: Profile) -> None:
    (profile.snapshots / "here.previous.json").write_bytes(_newer(profile))
    file_of(profile).unlink()
    progress = opened(profile)
    assert progress.read_only
    assert ticked(progress, NOTE) == ["one", "two"]
    assert not file_of(profile).exists()


def test_other_devices_damaged_files_are_named_and_left(profile: Profile) -> None:
    there = opened(profile, "there")
    there.mark(NOTE, item(NOTE, "three"))
    there.save()
    other = file_of(profile, "there")
    running = opened(profile)
    for bad in (b"", b"\0" * 9, b"{", _newer(profile)):
        other.write_bytes(bad)
        progress = opened(profile)
        assert ticked(progress, NOTE) == ["one", "two"]
        assert not progress.read_only
        (notice,) = progress.notices
        assert other.name in notice
        progress.mark(NOTE, item(NOTE, "one"))
        progress.save()
        assert other.read_bytes() == bad
    running.refresh()
    assert ticked(running, NOTE) == ["one", "two", "three"], "what it said before is still known"


def test_conflict_copies_of_sync_tools_are_merged_and_left(profile: Profile) -> None:
    there = opened(profile, "there")
    there.mark(NOTE, item(NOTE, "three"))
    there.save()
    content = file_of(profile, "there").read_bytes()
    for name in (
        "here.sync-conflict-20251120-100000-ABCDEFG.json",
        "here (conflicted copy 2025-11-20 100000).json",
        "here (Ann's conflicted copy 2025-11-20).json",
    ):
        file_of(profile, "there").unlink(missing_ok=True)
        copy = profile.progress / name
        copy.write_bytes(content)
        progress = opened(profile)
        assert progress.notices == []
        assert ticked(progress, NOTE) == ["one", "two", "three"]
        assert copy.read_bytes() == content
        copy.unlink()


def test_what_parses_says_so_or_says_what_is_wrong() -> None:
    with pytest.raises(DamagedError, match="NUL"):
        parse(b"\0\0")
    with pytest.raises(NewerError):
        parse(b'{"schema": 2, "items": {}}')
    assert len(parse(b'\xef\xbb\xbf{"schema": 1, "items": {}}')) == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_profile_that_may_only_be_read_is_shown(profile: Profile, tmp_path: Path) -> None:
    for folder in (profile.progress, profile.snapshots, tmp_path):
        folder.chmod(0o500)
    try:
        progress = opened(profile)
        assert ticked(progress, NOTE) == ["one", "two"]
        progress.mark(NOTE, item(NOTE, "three"))
        with pytest.raises(ProgressError, match="not allowed"):
            progress.save()
    finally:
        for folder in (tmp_path, profile.progress, profile.snapshots):
            folder.chmod(0o700)
