"""The first half of a start: the page that stands before everything else does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import first_look, first_page
from gui.ahead import Ahead
from gui.app import Opened
from gui.arguments import Arguments
from gui.theme.theme import Theme
from readout import places

NOTE = """# Bridge talk

*20 November 2025*

## Overview

The old bridge is shut.

## Action items

- [ ] Ann: paint the rail
- [x] Ben: count the bolts
"""


@pytest.fixture
def asked(tmp_path: Path) -> Arguments:
    note = tmp_path / "bridge.md"
    note.write_text(NOTE, encoding="utf-8")
    return Arguments(paths=(str(note),), profile=str(tmp_path / "profile"))


def look(asked: Arguments) -> dict[str, Any]:
    return first_look.make(asked)


def test_a_look_is_made_without_qt(asked: Arguments) -> None:
    code = (
        "import sys\n"
        "from gui.arguments import parse\n"
        "from gui.first_look import make\n"
        "made = make(parse(sys.argv[1:]))\n"
        "assert made['title'] == 'Bridge talk', made\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    path, profile = asked.paths[0], str(asked.profile)
    command = [sys.executable, "-c", code, path, "--profile", profile]
    assert subprocess.run(command, check=False).returncode == 0


def test_the_first_page_is_the_page_that_the_whole_window_shows(
    asked: Arguments, qtbot: QtBot, qapp: QApplication
) -> None:
    made = look(asked)
    theme = Theme("light", 1.0)
    theme.apply(qapp)
    opened = Opened(places.profile(asked.profile), asked, theme)
    qtbot.addWidget(opened.window)
    assert first_page.show_first(opened.window, theme, made | {"theme": "light"})
    opened.window.show()
    page = opened.window.page
    first = page.toPlainText()
    at = page.mapTo(opened.window, page.rect().topLeft())
    width = page.width()
    assert "paint the rail" in first
    assert "20 November 2025" in first
    assert opened.window.windowTitle() == "Bridge talk – Readout"
    for _ in opened.steps():
        qapp.processEvents()
    assert page.toPlainText() == first
    assert page.mapTo(opened.window, page.rect().topLeft()) == at
    assert page.width() == width
    opened.window.close()


def test_a_window_that_is_closed_at_once_goes(
    asked: Arguments, qtbot: QtBot, qapp: QApplication
) -> None:
    theme = Theme("light", 1.0)
    opened = Opened(places.profile(asked.profile), asked, theme)
    qtbot.addWidget(opened.window)
    first_page.show_first(opened.window, theme, look(asked))
    opened.window.show()
    qapp.processEvents()
    assert opened.window.close()


def test_a_note_that_cannot_be_read_leaves_the_page_empty(tmp_path: Path) -> None:
    made = look(Arguments(paths=(str(tmp_path / "none.md"),), profile=str(tmp_path / "p")))
    assert "schemes" not in made
    assert made["theme"] == "system"


@pytest.mark.skipif(sys.platform != "linux", reason="work is done ahead on Linux only")
def test_work_ahead_comes_back_or_not_at_all() -> None:
    assert Ahead(lambda: {"a": [1, "ä", None, (2.5, True)]}).answer(5) == {
        "a": [1, "ä", None, (2.5, True)]
    }

    def fails() -> dict[str, Any]:
        raise ValueError("on purpose")

    assert Ahead(fails).answer(5) is None
    assert Ahead(lambda: os._exit(3)).answer(5) is None
    stopped = Ahead(dict)
    stopped.stop()
    assert stopped.answer(0) is None
