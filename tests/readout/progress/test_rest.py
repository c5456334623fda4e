"""The device, the lock, and that none of it costs the start much."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readout.errors import ProgressError, UsageError
from readout.places import Profile
from readout.progress import device, lock
from readout.progress.device import device_id
from readout.progress.lock import locked
from tests.readout.progress.helpers import item, note_of, opened


def test_a_device_is_the_same_at_each_start_and_says_nothing_of_the_machine() -> None:
    made = device_id()
    assert made == device_id()
    assert len(made) == 16
    assert int(made, 16)
    assert device.machine() not in made or not device.machine()


def test_other_machines_and_other_users_are_other_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {device_id()}
    monkeypatch.setattr(device, "machine", lambda: "another")
    made.add(device_id())
    monkeypatch.setattr(device, "_user", lambda: "another")
    made.add(device_id())
    assert len(made) == 3


def test_a_machine_without_an_id_has_one_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "machine", lambda: "")
    assert device_id() == device_id()


@pytest.mark.parametrize("name", ["", "../x", "A", "a b", "a" * 41, "-a"])
def test_a_device_name_that_is_no_file_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        device_id(name)


def test_a_lock_keeps_the_other_out_and_says_so_in_the_end(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    time = [0.0]

    def sleep(seconds: float) -> None:
        time[0] += seconds

    with (
        locked(path),
        pytest.raises(ProgressError, match="Another Readout"),
        locked(path, 10, lambda: time[0], sleep),
    ):
        pass
    assert 10 <= time[0] < 11
    with locked(path, 0):
        pass


def test_a_lock_file_that_was_removed_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path):
        path.unlink()
        with locked(path, 0):
            assert path.exists()


def test_a_lock_got_on_a_file_that_was_just_removed_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real, calls = tmp_path / "lock", lock._try, []

    def remove_then_lock(handle: int) -> None:
        if not calls:
            path.unlink()
        calls.append(handle)
        real(handle)

    monkeypatch.setattr(lock, "_try", remove_then_lock)
    with locked(path, sleep=lambda _: None):
        assert path.exists()
        assert len(calls) == 2


def test_where_files_cannot_be_locked_it_goes_on_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(lock, "_try", refuse)
    note = note_of("one")
    progress = opened(Profile.at(tmp_path))
    progress.mark(note, item(note, "one"))
    assert progress.save()


def test_a_save_that_waits_too_long_keeps_what_was_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = Profile.at(tmp_path)
    note = note_of("one")
    progress = opened(profile)
    progress.mark(note, item(note, "one"))
    with locked(profile.lock):
        monkeypatch.setattr("readout.progress.shelf.PATIENCE", 0)
        monkeypatch.setattr("readout.progress.shelf.locked", lambda path, _: locked(path, 0))
        with pytest.raises(ProgressError):
            progress.save()
    assert progress.unsaved
    assert progress.save()


def test_importing_it_brings_in_nothing_slow() -> None:
    code = "import sys, readout.progress.store; print(*sys.modules)"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    slow = {"asyncio", "socket", "ssl", "uuid", "logging", "subprocess", "platformdirs", "PySide6"}
    assert slow.isdisjoint(made.stdout.split())
