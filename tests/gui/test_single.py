"""A second start hands its files to the first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.single import First, claim, hand_over
from readout import places
from readout.places import Profile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def first(profile: Path, qapp: QApplication) -> Iterator[First]:
    made = claim(places.profile(profile))
    assert made is not None
    made.listen()
    yield made
    made.close()


def test_only_one_is_the_first(first: First, profile: Path) -> None:
    assert claim(places.profile(profile)) is None


def test_another_profile_has_a_first_of_its_own(first: First, tmp_path: Path) -> None:
    other = claim(Profile.at(tmp_path / "other"))
    assert other is not None
    other.close()


def hand(profile: Path, *paths: str) -> subprocess.Popen[bytes]:
    """A second start's handing over, in a process of its own."""
    code = (
        "import sys\n"
        "from gui.single import hand_over\n"
        "from readout import places\n"
        "sys.exit(not hand_over(places.profile(sys.argv[1]), sys.argv[2:]))\n"
    )
    return subprocess.Popen([sys.executable, "-c", code, profile, *paths], cwd=ROOT)


def test_files_are_handed_over(first: First, profile: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.handed, timeout=20_000) as signal:
        second = hand(profile, "a ü.txt", "/b")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert signal.args == [[str(ROOT / "a ü.txt"), "/b"]]


def test_a_first_that_does_not_answer_is_not_waited_for_for_ever(
    profile: Path, qapp: QApplication
) -> None:
    lock = QLockFile(str(profile / "window.lock"))
    lock.setStaleLockTime(0)
    assert lock.tryLock(0)
    assert not hand_over(places.profile(profile), ["a"], patience=0.1)


def test_what_a_killed_start_left_is_thrown_away(first: First, profile: Path, qtbot: QtBot) -> None:
    folder = places.profile(profile).cache / "handed"
    for name, content in (
        ("1.json", b'["/old"]'),
        ("2.json", b"[1, no"),
        ("3.json", b"[" * 99_999),
    ):
        (folder / f"{name}.part").write_bytes(content)
        os.utime(folder / f"{name}.part", (0, 0))
        (folder / f"{name}.part").rename(folder / name)
    with qtbot.waitSignal(first.handed, timeout=20_000) as signal:
        second = hand(profile, "/new")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert signal.args == [["/new"]]
    assert not [*folder.iterdir()]


def test_a_dead_first_is_replaced(profile: Path, qtbot: QtBot) -> None:
    code = (
        "import os, sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from gui.single import claim\n"
        "from readout import places\n"
        "first = claim(places.profile(sys.argv[1]))\n"
        "first.listen()\n"
        "os._exit(9)\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    died = subprocess.run([sys.executable, "-c", code, profile], cwd=ROOT, env=env, check=False)
    assert died.returncode == 9
    assert (profile / "window.lock").exists()
    heir = claim(places.profile(profile))
    assert heir is not None
    heir.listen()
    with qtbot.waitSignal(heir.handed, timeout=20_000):
        second = hand(profile, "/a")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    heir.close()
    assert second.returncode == 0


def test_a_second_process_hands_over_and_ends(first: First, profile: Path, qtbot: QtBot) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with qtbot.waitSignal(first.handed, timeout=20_000) as signal:
        second = subprocess.Popen(
            [sys.executable, "-m", "gui", "/x.txt", "--profile", profile], cwd=ROOT, env=env
        )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert signal.args == [["/x.txt"]]
