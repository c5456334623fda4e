"""Windows for the tests: drawn offscreen, with pinned type, closed and looked after."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"  # the window follows the system's language

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Opened, open_window
from gui.arguments import Arguments
from gui.memory import sweep
from gui.theme.theme import Theme
from readout import places
from tests.gui.untouched import notes_untouched

__all__ = ["notes_untouched"]  # a fixture of every test here

SMALL = """📐

Compiler team weekly

Nov 13, 2025

Overview

What the team talked about this week.

Scheduling

  • The borrow checker rewrite is on track.
  • Reviews take too long; Maya will look into it.

Key Terms

  • Borrow checker: the part that proves references valid.

Action Items

  • Write the release notes
  • Ask Ben about the benchmark machine
"""


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["readout"]


@pytest.fixture(autouse=True)
def collecting_here() -> Iterator[None]:
    """Garbage is collected in the main thread alone, as in the app."""
    gc.disable()
    yield
    sweep()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme("light")
    made.apply(qapp)
    return made


@pytest.fixture
def note_file(tmp_path: Path) -> Path:
    path = tmp_path / "notes" / "weekly.txt"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


@dataclass
class Driver:
    """A window and the hands of its user."""

    opened: Opened
    bot: QtBot

    def __post_init__(self) -> None:
        self.session, self.window = self.opened.session, self.opened.window
        self.panes = self.window.panes
        self.calls = self.window.calls

    def view(self, name: str) -> QAbstractItemView:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QAbstractItemView), name
        return found

    def widget(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def wait(self, ready: Callable[[], bool]) -> None:
        self.bot.waitUntil(ready, timeout=10_000)

    def shown(self, title: str) -> None:
        def is_shown() -> bool:
            note = self.session.note
            return note is not None and note.title.plain == title

        self.wait(is_shown)

    def idle(self) -> None:
        self.wait(lambda: not self.session.intake.opening.busy)
        self.window.listing.fill_now()

    def saved(self) -> None:
        self.wait(lambda: self.session.saving.state == "saved")

    def texts(self, name: str) -> list[str]:
        return list(texts(self.view(name).model()))

    def click(self, name: str, row: int, at: QPoint | None = None) -> None:
        view = self.view(name)
        rect = view.visualRect(view.model().index(row, 0))
        where = rect.topLeft() + at if at else rect.center()
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """A key as the user presses it: it goes to what has the keyboard."""
        target = QApplication.focusWidget() or self.window.focusWidget() or self.window
        self.bot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        self.bot.keyClicks(QApplication.focusWidget(), text)

    def focus(self) -> str:
        """The object name of what has the keyboard."""
        focus = QApplication.focusWidget() or self.window.focusWidget()
        return focus.objectName() if focus else ""


def texts(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """All texts of a model's first column, depth first."""
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield str(index.data())
        yield from texts(model, index)


Start = Callable[..., Driver]


@pytest.fixture
def start(qtbot: QtBot, profile: Path, qapp: QApplication) -> Iterator[Start]:
    """Start the app; at the end all windows are closed and all threads have ended."""
    drivers: list[Driver] = []
    before = set(threading.enumerate())

    def make(*paths: str | Path, size: tuple[int, int] = (1400, 880), show: bool = True) -> Driver:
        asked = Arguments(paths=tuple(map(str, paths)), theme="light", size=size)
        driver = Driver(open_window(qapp, places.profile(profile), asked), qtbot)
        drivers.append(driver)
        if show:
            driver.window.show()
            qtbot.waitExposed(driver.window)
            driver.window.activateWindow()
            qtbot.waitUntil(driver.window.isActiveWindow)
            driver.idle()
        return driver

    yield make
    for driver in drivers:
        driver.window.close()
        driver.window.close()  # the second time even where nothing could be saved
        driver.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    drivers.clear()
    gc.collect()  # here, and in no other thread
    gc.freeze()  # what stays is not gone through again after each of hundreds of windows
    assert set(threading.enumerate()) <= before
