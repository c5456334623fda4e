"""What is copied outlives the copying, and harms nobody at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gui.clipboard import clip

ROOT = Path(__file__).parents[2]


def test_text_and_html_and_nothing_else(qapp: object) -> None:
    made = clip("a\tb", "<b>a</b>")
    assert sorted(made.formats()) == ["text/html", "text/plain"]
    assert (made.text(), made.html()) == ("a\tb", "<b>a</b>")
    assert clip("a").formats() == ["text/plain"]


def test_the_app_ends_well_with_something_on_the_clipboard() -> None:
    code = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from gui.clipboard import clip\n"
        "app = QGuiApplication([])\n"
        "app.clipboard().setMimeData(clip('a', '<b>a</b>'))\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, check=False)
    assert done.returncode == 0
