"""Every view has its picture: one is drawn here, all of them with the long tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.shots.drawing import SCHEMES, file_name
from gui.shots.notes import WRITERS
from gui.shots.sheet import make_sheets
from gui.shots.views import IN_BETWEEN, VIEWS


def drawn(out: Path, percent: int, *only: str) -> str:
    """Draw as a process of its own does; what it says on the way."""
    command = [sys.executable, "-m", "gui.shots", "--percent", str(percent), str(out)]
    if only:
        command += ["--only", ",".join(only)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_each_view_has_a_name_of_its_own_and_notes() -> None:
    names = [view.name for view in VIEWS]
    assert len(set(names)) == len(names)
    assert set(IN_BETWEEN) <= set(names)
    assert {view.notes for view in VIEWS} <= {"given", *WRITERS}


def test_a_view_is_drawn_light_and_dark_with_the_pixels_of_the_screen(
    tmp_path: Path, qapp: QApplication
) -> None:
    assert drawn(tmp_path, 200, "empty") == "", "nothing floods the terminal"
    pictures = [QImage(str(tmp_path / file_name("empty", scheme, 200))) for scheme in SCHEMES]
    assert [(each.width(), each.height()) for each in pictures] == [(2800, 1760)] * 2
    light, dark = (each.pixelColor(4, 1740).lightness() for each in pictures)
    assert (light > 200, dark < 60) == (True, True)
    for scheme, picture in zip(SCHEMES, pictures, strict=True):
        picture.scaled(1400, 880).save(str(tmp_path / file_name("empty", scheme, 100)))
    make_sheets(tmp_path)
    assert QImage(str(tmp_path / "contact-sheet.png")).width() > 2 * 420


@pytest.mark.long
def test_all_are_drawn(tmp_path: Path) -> None:
    drawn(tmp_path, 100)
    missing = [
        name
        for view in VIEWS
        for scheme in SCHEMES
        if not (tmp_path / (name := file_name(view.name, scheme, 100))).exists()
    ]
    assert missing == []
