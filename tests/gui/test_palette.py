"""The command palette: any command by keyboard, by some letters of its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView

from gui.commands import COMMANDS
from gui.palette_dialog import PaletteDialog, found
from gui.theme.theme import Theme
from tests.gui.conftest import Driver, Start

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def opened(driver: Driver) -> PaletteDialog:
    driver.panes.detail.setFocus()
    driver.key(Qt.Key.Key_P, CTRL_SHIFT)
    dialog = driver.window.findChild(PaletteDialog)
    assert dialog is not None
    driver.wait(dialog.isActiveWindow)
    return dialog


def lines(dialog: PaletteDialog) -> list[str]:
    view = dialog.findChild(QAbstractItemView, "paletteList")
    assert view is not None
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("light or", "Light or Dark"),
        ("full", "Full Screen"),
        ("NOTE next", "Next Note"),
        ("larger", "Larger Text"),
        ("open fol", "Open Folder"),
    ],
)
def test_the_command_one_means_comes_first(text: str, first: str) -> None:
    assert found(text)[0].text.replace("&", "").rstrip("…") == first


def test_every_command_is_found_by_its_own_name() -> None:
    for command in COMMANDS:
        name = command.text.replace("&", "").rstrip("…")
        assert command.id == "palette" or command in found(name)


def test_a_command_is_typed_and_done(start: Start, seed: Path) -> None:
    driver = start(seed)
    before = driver.panes.theme.tokens.colours
    opened(driver)
    driver.type("light dark")
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: driver.panes.theme.tokens.colours != before)
    driver.wait(lambda: driver.window.findChild(PaletteDialog) is None)


def test_arrows_choose_and_escape_leaves(start: Start, seed: Path) -> None:
    driver = start(seed)
    dialog = opened(driver)
    view = dialog.findChild(QAbstractItemView, "paletteList")
    assert view is not None
    QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, view.model().rowCount() - 1),
        (Qt.Key.Key_Down, 0),
    ):
        driver.key(key)
        assert view.currentIndex().row() == row
    driver.key(Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > 1
    driver.type("zzz")
    assert lines(dialog) == []
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: driver.window.findChild(PaletteDialog) is None)


def test_only_what_can_be_done_is_offered(qtbot: object, theme: Theme) -> None:
    dialog = PaletteDialog(theme, {"undo", "about"})
    assert sorted(lines(dialog)) == ["About Readout", "Undo"]
    dialog.close()


def test_a_click_does_it(start: Start, seed: Path) -> None:
    driver = start(seed)
    dialog = opened(driver)
    driver.type("about")
    view = dialog.findChild(QAbstractItemView, "paletteList")
    assert view is not None
    driver.bot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(view.model().index(0, 0)).center(),
    )
    driver.wait(lambda: driver.window.findChild(object, "aboutDialog") is not None)
