"""A grid of a few rows with a column of each kind, and the hands of its user."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.card import Card
from gui.grid.grid import Grid
from gui.grid.model import GridModel
from gui.theme.theme import Theme

TITLES = ["Town", "Rides", "Share", "Due", "Open", "What is said of it"]
ROWS = [
    ["Basel", "20k", "10 %", "20 Nov", "yes", "Docks stand where trams end"],
    ["Oslo", "~1.5M", "9 %", "3 Nov", "no", "Winter tyres"],
    ["Bergen", "", "80 %", "", "yes", ""],
    ["Ulm", "900", "12.5 %", "1 Dec", "no", "One hill, few riders"],
    ["Ulm", "20k", "", "5 Jan 2025", "partly", "The old bridge"],
]
DAY = "2025-11-20"
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """A grid in a window, used by mouse and keys."""

    def __init__(self, grid: Grid, bot: QtBot) -> None:
        self.grid, self.bot = grid, bot
        self.model, self.view = grid.model, grid.view
        self.copied: list[str] = []
        self.states: list[object] = []
        grid.copied.connect(self.copied.append)
        grid.state_changed.connect(lambda: self.states.append(grid.state()))

    def column(self, column: int) -> list[str]:
        return [self.model.text(row, column) for row in range(self.model.rowCount())]

    def show(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.model.set_cells(titles, [list(cells) for cells in zip(*rows, strict=True)], DAY)
        QApplication.processEvents()

    def click_title(self, column: int, *held: Qt.KeyboardModifier) -> None:
        modifiers = held[0] if held else Qt.KeyboardModifier.NoModifier
        at = self.view.header.place(column).topLeft() + QPoint(20, 12)
        self.bot.mouseClick(self.view.header.viewport(), LEFT, modifiers, at)

    def key(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        target = QApplication.focusWidget() or self.view
        self.bot.keyClick(target, key, held[0] if held else Qt.KeyboardModifier.NoModifier)

    def go(self, row: int, column: int) -> None:
        self.view.setFocus()
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever keys were pressed
        self.view.selectionModel().setCurrentIndex(self.model.index(row, column), alone)

    def card(self) -> Card:
        card = QApplication.activePopupWidget()
        assert isinstance(card, Card)
        return card

    def type_filter(self, text: str) -> None:
        field = self.card().findChild(QLineEdit, "filterText")
        assert field is not None
        field.clear()
        self.bot.keyClicks(field, text)
        if not text:
            self.bot.keyClick(field, Qt.Key.Key_Backspace)

    def part(self, name: str) -> QWidget:
        found = self.grid.window().findChild(QWidget, name)
        assert found is not None, name
        return found


@pytest.fixture
def hands(theme: Theme, qtbot: QtBot, qapp: QApplication) -> Iterator[Hands]:
    grid = Grid(theme, GridModel(), "townTable")
    grid.resize(760, 320)
    grid.show()
    qtbot.waitExposed(grid)
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    made = Hands(grid, qtbot)
    made.show(TITLES, ROWS)
    made.states.clear()
    yield made
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    grid.close()
    grid.deleteLater()
    for button in grid.buttons:
        button.deleteLater()
    qapp.processEvents()
