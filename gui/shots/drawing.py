"""Drawing all views at one scale of the screen, as a process of its own does.

A window is opened once for all pictures of a view: light and dark, at 100 % narrow as well.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import Opened, make_application, open_window
from gui.arguments import Arguments
from gui.memory import sweep
from gui.screenshot import settle, show
from gui.shots.notes import WRITERS
from gui.shots.views import IN_BETWEEN, VIEWS, View
from readout import places
from readout.errors import ReadoutError
from readout.note.views import actions

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDE, NARROW = (1400, 880), (1000, 700)
_QUALITY = 85
_ROOM = 2000  # of the screen: nothing is pushed back into it


def draw_all(folder: Path, notes: Iterable[str], percent: int, only: Iterable[str] = ()) -> None:
    """Draw the views, all or the ones that are named. Raises ReadoutError, OSError."""
    wanted = frozenset(only) or frozenset(view.name for view in VIEWS)
    if percent not in (100, 200):
        wanted &= frozenset(IN_BETWEEN)
    with tempfile.TemporaryDirectory(prefix="readout-screen-") as scratch:
        app = _application(Path(scratch) / "screen.json", percent)
        for view in VIEWS:
            if view.name in wanted:
                _draw_view(app, folder, view, tuple(notes), percent)


def file_name(view: str, scheme: str, percent: int, size: tuple[int, int] = WIDE) -> str:
    """The name of a picture's file."""
    narrow = "-narrow" if size == NARROW else ""
    return f"{view}-{scheme}-{percent}{narrow}.png"


def _application(screen: Path, percent: int) -> QApplication:
    """The application on a screen that is drawn nowhere, with so many of its pixels to one."""
    side = {"x": 0, "y": 0, "width": _ROOM, "height": _ROOM, "logicalDpi": 96, "dpr": 1}
    screen.write_text(json.dumps({"screens": [{"name": "shots", **side}]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["QT_SCALE_FACTOR"] = str(percent / 100)
    qInstallMessageHandler(_hear)
    return make_application()


def _hear(_kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Pass on what Qt says, but for what no such screen can do."""
    if text and not text.startswith("This plugin does not support"):
        print(text)


def _draw_view(
    app: QApplication, folder: Path, view: View, notes: tuple[str, ...], percent: int
) -> None:
    sizes = (WIDE,) if view.part or percent != 100 else (WIDE, NARROW)
    looks = list(product(sizes, SCHEMES))
    # What passes by itself is over at the second picture, and is brought about for each.
    for some in [[look] for look in looks] if view.passing else [looks]:
        with tempfile.TemporaryDirectory(prefix="readout-shots-") as profile:
            size, scheme = some[0]
            asked = Arguments(notes, theme=scheme, size=size)
            opened = _open(app, Path(profile), view, asked)
            shown = view.prepare(opened) or opened.window
            for size, scheme in some:
                opened.window.resize(*size)
                opened.theme.set_scheme(scheme)
                if not view.passing:
                    _calm(opened)
                _save(shown, folder / file_name(view.name, scheme, percent, size))
            _shut(opened, shown)


def _open(app: QApplication, root: Path, view: View, asked: Arguments) -> Opened:
    """A window on a new profile, with the notes of a view."""
    given = view.notes == "given"
    paths = asked.paths if given else WRITERS[view.notes](root)
    opened = open_window(app, places.profile(root), asked._replace(paths=paths))
    show(opened)
    if given and not paths:  # a first start begins with the welcome
        opened.session.show(opened.session.library.samples()[0][0])
        settle(lambda: opened.session.note is not None)
    return opened


def _save(shown: QWidget, out: Path) -> None:
    # Packed in a fourth of the time that the usual quality takes, a third larger.
    if not shown.grab().save(str(out), "PNG", _QUALITY):
        raise ReadoutError(f"{out}: The picture could not be written there.")


def _calm(opened: Opened) -> None:
    """Wait until nothing changes any more; no caret blinks."""
    note = opened.session.note
    settle(lambda: opened.session.saving.state == "saved")
    if note is not None and actions(note):  # where they come from is said a moment later
        settle(lambda: opened.window.findChild(QWidget, "itemSources") is not None)
    opened.window.listing.fill_now()
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    settle(lambda: True)


def _shut(opened: Opened, shown: QWidget) -> None:
    if shown is not opened.window:
        shown.close()
    opened.window.close()
    opened.window.deleteLater()
    # Only an event loop would: windows that stay make each change of the theme slower.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweep()
