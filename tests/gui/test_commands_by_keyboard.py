"""Every command by keyboard alone: by its shortcuts wherever one is, by the menus, by the palette.

What a command does is tested where it is made; here each call is noted and not carried out. All
is read off the table of commands, so that what is added there is tried here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)

from gui.calls import Calls
from gui.commands import COMMANDS, MENUS, plain
from gui.palette_dialog import PaletteDialog
from gui.pane_keys import PANE_KEYS
from tests.gui.conftest import Driver, Start

SEED = "OpenAI Interview Insights"
OWN = {
    "noteList": ("noteListKeys",),
    "highlightsTable": ("tableKeys",),
    "actionItems": ("itemKeys",),
    "allActionItems": ("itemKeys",),
}
"""The groups of the sheet of shortcuts whose keys mean something else in a view."""


class Noted(NamedTuple):
    """What was called, and what the calls did before they were only noted."""

    calls: list[str]
    original: dict[str, Callable[[Calls], None]]


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> Noted:
    """Calls do nothing but being noted, and can be made at any time."""
    made = Noted([], {command.id: getattr(Calls, command.call) for command in COMMANDS})
    for command in COMMANDS:
        monkeypatch.setattr(
            Calls, command.call, lambda _self, name=command.id: made.calls.append(name)
        )
    always = {command.when for command in COMMANDS} - {""}
    monkeypatch.setattr(Calls, "conditions", lambda _self: set(always))
    return made


def press(keys: str) -> None:
    """Press a shortcut where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget(), QKeySequence(keys))
    QApplication.processEvents()


def stages(driver: Driver, noted: Noted) -> Iterator[str]:
    """All that can stand in the window, one after the other."""
    yield "note"
    driver.panes.search.setText("agent")
    driver.wait(lambda: driver.window.searching.open)
    yield "search"
    driver.panes.search.clear()
    driver.wait(lambda: not driver.window.searching.open)
    for command in COMMANDS:
        if command.id.startswith("all_"):
            noted.original[command.id](driver.calls)
            QApplication.processEvents()
            yield command.id


def places(window: QWidget) -> list[QWidget]:
    """Where the keyboard can be: every view, text and field, and a button for all of them."""
    kinds = (QAbstractItemView, QTextEdit, QLineEdit)
    found = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy()
    ]
    return [*found, window.findChild(QToolButton, "themeButton")]


def taken(place: QWidget) -> set[str]:
    """The keys that mean something else there: as the sheet says, and what writes a text.

    What is typed into the note list filters it.
    """
    own = {
        keys
        for pane in PANE_KEYS
        if pane.id in OWN.get(place.objectName(), ())
        for each in pane.keys
        for keys in each.keys
    }
    if isinstance(place, QLineEdit) or place.objectName() == "noteList":
        own |= {keys for command in COMMANDS for keys in command.shortcuts if len(keys) == 1}
    if isinstance(place, QLineEdit):
        own |= {"Ctrl+V", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"}
    return own


def test_each_shortcut_calls_its_command_wherever_one_is(
    start: Start, seed: Path, noted: Noted
) -> None:
    driver = start(seed)
    driver.shown(SEED)
    wrong, tried = [], 0
    for stage in stages(driver, noted):
        for place in places(driver.window):
            other = taken(place)
            for command in COMMANDS:
                for keys in sorted(set(command.shortcuts) - other):
                    place.setFocus()
                    noted.calls.clear()
                    press(keys)
                    tried += 1
                    if noted.calls != [command.id]:
                        where = f"{stage}, {place.objectName()}"
                        wrong.append(f"{where}: {keys} calls {noted.calls}, not {command.id}")
    assert wrong == []
    assert tried > 1_000


def test_each_command_is_in_a_menu_under_a_letter(start: Start, seed: Path, noted: Noted) -> None:
    driver = start(seed)
    driver.shown(SEED)
    wrong = []
    for at, menu in enumerate(MENUS):
        for command in COMMANDS:
            if command.menu != menu.id:
                continue
            driver.widget("detailPane").setFocus()
            driver.key(Qt.Key.Key_F10)
            for _ in range(at):
                driver.bot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Right)
            popup = QApplication.activePopupWidget()
            assert isinstance(popup, QMenu)
            letter = command.text[command.text.index("&") + 1]
            noted.calls.clear()
            driver.bot.keyClicks(popup, letter.lower())
            QApplication.processEvents()
            if noted.calls != [command.id]:
                wrong.append(f"{menu.id}, {letter} calls {noted.calls}, not {command.id}")
            while (popup := QApplication.activePopupWidget()) is not None:
                driver.bot.keyClick(popup, Qt.Key.Key_Escape)
            driver.bot.keyClick(driver.window.menuBar(), Qt.Key.Key_Escape)
    assert wrong == []


def test_each_command_is_called_by_its_name_in_the_palette(
    start: Start, seed: Path, noted: Noted
) -> None:
    driver = start(seed)
    driver.shown(SEED)
    wrong = []
    for command in COMMANDS:
        if command.id == "palette":
            continue
        noted.original["palette"](driver.calls)
        dialog = driver.window.findChild(PaletteDialog)
        assert dialog is not None
        driver.wait(dialog.isActiveWindow)
        noted.calls.clear()
        driver.type(plain(command.text))
        driver.key(Qt.Key.Key_Return)
        driver.wait(lambda: driver.window.findChild(PaletteDialog) is None)
        if noted.calls != [command.id]:
            wrong.append(f"{plain(command.text)} calls {noted.calls}, not {command.id}")
    assert wrong == []
