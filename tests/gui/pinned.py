"""Draws the pictures that are pinned, and renews the pins: ``python -m tests.gui.pinned [DIR]``.

In a process of its own, for the same pixels must come on every machine: on a screen that is drawn
nowhere, at 100 %, with the bundled type alone, no settings of the user's, and notes without a day
that is near. ``renderer.png`` says how this machine draws letters, curves and icons: where another
version of the libraries below Qt draws these otherwise, the others cannot be the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.panes.chooser import Chooser
from gui.panes.empty import EmptyPage
from gui.panes.labels import muted
from gui.parts import Ground
from gui.pointers import topics
from gui.screenshot import settle, show
from gui.shots.states import banners
from gui.theme.icons import pixmap
from gui.theme.theme import Scheme, Step, Theme
from readout import places

if TYPE_CHECKING:
    from gui.app import Opened

ROOT = Path(__file__).resolve().parents[2]
PINS = Path(__file__).with_name("pins")
RENDERER = "renderer"
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern"><edit name="family" mode="append"><string>Inter</string></edit></match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""
WEEKLY = """# Lantern workshop

2024-03-08

## What was tried

Paper from three mills was cut, folded and held over steam.

- The thin sheets tear at the fold; a *backing strip* helps
- Rice paper takes the dye evenly

## Key terms

- Backing strip: a ribbon of cloth glued behind a fold

## Highlights

| Paper | Weight | Tears |
| --- | --- | --- |
| Mulberry | 42 g | 3 of 40 |
| Cotton rag | 120 g | none |
| Rice | 28 g | 11 of 40 |

## Action items

- [x] Order two more rolls of rice paper
- [ ] Ask the dyer whether indigo keeps its colour behind glass and in the rain @Ines
- [ ] Sweep the loft
"""
NOTES = {
    "lanterns.md": WEEKLY,
    "choir.md": "# Choir week, what went well and what did not\n\n2023-11-30\n\nWords.\n",
    "list.md": "# A list without a day\n\n- [ ] Buy string\n",
    "broken.docx": "PK\x03\x04 cut off",
}


def draw_apart(out: Path) -> None:
    """Draw all into a folder, in a process that sees nothing of this machine's own."""
    with tempfile.TemporaryDirectory(prefix="readout-pins-") as scratch:
        command = [sys.executable, "-m", "tests.gui.pinned", str(out)]
        subprocess.run(command, env=environment(Path(scratch)), cwd=ROOT, check=True, timeout=60)


def environment(scratch: Path) -> dict[str, str]:
    """What the drawing process is to see; writes its configuration of fonts."""
    config = scratch / "fonts.conf"
    fonts, cache = ROOT / "resources" / "fonts", scratch / "font cache"
    config.write_text(FONTS.format(fonts=fonts, cache=cache), encoding="utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "FONTCONFIG_FILE": str(config),
        "HOME": str(scratch),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "TZ": "UTC",
    }


def draw(out: Path) -> None:
    """Draw all into a folder."""
    from gui.app import make_application, open_window  # noqa: PLC0415  this is the process
    from gui.arguments import Arguments  # noqa: PLC0415

    out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(lambda *_: None)  # of what such a screen cannot do
    app = make_application(offscreen=True)
    with tempfile.TemporaryDirectory(prefix="readout-pinned-") as folder:
        root = Path(folder)
        for name, text in NOTES.items():
            (root / name).write_text(text, encoding="utf-8")
        paths = tuple(str(root / name) for name in NOTES)
        asked = Arguments(paths, theme="light", size=(1180, 780))
        opened = open_window(app, places.profile(root / "profile"), asked)
        show(opened)
        for where in topics(opened.session.note) if opened.session.note else ():
            opened.session.set_read(where, True)  # else they would be after some seconds
        banners(opened)
        _renderer(opened.theme).save(str(out / f"{RENDERER}.png"))
        schemes: tuple[Scheme, ...] = ("light", "dark")
        for scheme in schemes:
            opened.theme.set_scheme(scheme)
            settle(lambda: opened.window.findChild(QWidget, "itemSources") is not None)
            focus = QApplication.focusWidget()
            if focus is not None:
                focus.clearFocus()
            settle(lambda: True)
            for name, widget in _parts(opened):
                if name.endswith(scheme):
                    widget.grab().save(str(out / f"{name}.png"))
        opened.window.close()


def _parts(opened: Opened) -> Iterator[tuple[str, QWidget]]:
    """What is pinned, light or dark as its name ends."""
    panes, theme = opened.window.panes, opened.theme
    yield "notes-light", panes.notes
    yield "topics-light", panes.topics
    yield "checklist-light", panes.items
    yield "checklist-dark", panes.items
    yield "page-dark", panes.detail
    yield "terms-dark", panes.terms
    yield "banners-light", panes.banners
    empty = EmptyPage(theme)
    empty.resize(560, 340)
    yield "empty-light", empty
    controls = _controls(theme)
    yield "controls-light", controls
    yield "controls-dark", controls


def _controls(theme: Theme) -> QWidget:
    """Fields and buttons in their states, and icons as they are drawn at 100, 150 and 200 %."""
    whole = Ground(theme, "base")
    column = QVBoxLayout(whole)
    typed, asked = QLineEdit("What was typed"), QLineEdit()
    asked.setPlaceholderText("What is asked for")
    chooser = Chooser(theme)
    chooser.addItem("What was chosen")
    buttons = QHBoxLayout()
    for kind, text in (("primary", "First"), ("", "Plain"), ("flat", "Flat"), ("", "Off")):
        button = QPushButton(text)
        button.setProperty("class", kind)
        button.setEnabled(text != "Off")
        buttons.addWidget(button)
    icons = QHBoxLayout()
    for name, ratio in product(("search", "settings", "list-checks", "x"), (1.0, 1.5, 2.0)):
        label = QLabel()
        drawn = pixmap(name, theme.tokens.colours.muted, theme.tokens.size.icon, ratio)
        drawn.setDevicePixelRatio(1)
        label.setPixmap(drawn)
        icons.addWidget(label)
    for part in (typed, asked, chooser, muted("A quiet line of words.", "quiet")):
        column.addWidget(part)
    column.addLayout(buttons)
    column.addLayout(icons)
    whole.resize(420, 240)
    return whole


def _renderer(theme: Theme) -> QImage:
    """Letters, a curve and an icon, by nothing of the app's own."""
    picture = QImage(300, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    steps: tuple[tuple[Step, int], ...] = (("small", 400), ("base", 600), ("heading", 700))
    for at, (step, weight) in enumerate(steps):
        painter.setFont(theme.font(step, weight))
        painter.drawText(8, 16 + at * 19, "Sphinx of black quartz 0123")
    painter.setPen(QPen(QColor("#2f6f5e"), 3.3))
    painter.drawEllipse(QRectF(260.4, 6.7, 30, 30))
    theme.icon("search").paint(painter, 264, 40, 16, 16)
    painter.end()
    return picture


if __name__ == "__main__":
    if "FONTCONFIG_FILE" in os.environ:
        draw(Path(sys.argv[1]))
    else:
        draw_apart(Path(sys.argv[1]) if len(sys.argv) > 1 else PINS)
