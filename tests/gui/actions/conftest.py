"""Notes with action items, and the hands of who works on all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from gui.actions.model import ROW, ItemsModel
from gui.actions.page import ItemsPage
from gui.actions.view import ItemsView
from readout.items.rows import ItemRow
from tests.gui.conftest import Driver, Start

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key

GARDEN = """# 🌱 Garden round

Date: {day}

## Beds

- The north bed is too wet.

## Action items

- [ ] Dig the north bed
- [ ] Ask Ben about compost @Ben
- [x] Thank the neighbours
"""
BIKES = """# 🚲 Bike kitchen

Date: {day}

## Action items

- [ ] Order chain tools (due: {late})
- [ ] Repair the wheel stand @Maya (due: {soon})
- [ ] Paint the door
"""


def in_days(count: int) -> str:
    return (date.today() + timedelta(days=count)).isoformat()  # noqa: DTZ011


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two notes with six items, one done, one overdue."""
    folder = tmp_path / "notes"
    folder.mkdir()
    garden, bikes = folder / "garden.md", folder / "bikes.md"
    garden.write_text(GARDEN.format(day=in_days(-3)), encoding="utf-8")
    late, soon = in_days(-3), in_days(30)
    bikes.write_text(BIKES.format(day=in_days(-9), late=late, soon=soon), encoding="utf-8")
    return garden, bikes


@dataclass
class Hands:
    """A window whose page of all action items is open."""

    driver: Driver

    @property
    def page(self) -> ItemsPage:
        return self.driver.window.pages.items.page

    @property
    def view(self) -> ItemsView:
        found = self.driver.view("allActionItems")
        assert isinstance(found, ItemsView)
        return found

    @property
    def model(self) -> ItemsModel:
        found = self.view.model()
        assert isinstance(found, ItemsModel)
        return found

    def open(self) -> None:
        self.driver.key(Key.Key_A, CTRL | SHIFT)
        self.settle()
        assert self.view.isVisible()

    def settle(self) -> None:
        self.driver.wait(lambda: not self.driver.window.pages.items.busy)

    def lines(self) -> list[str]:
        """All lines: the heads of groups with their counts, the beginnings of items."""
        made = []
        for line in range(self.model.rowCount()):
            group = self.model.group(line)
            text = str(self.model.index(line).data())
            made.append(f"{text} {len(group.items)}" if group is not None else text[:14])
        return made

    def items(self) -> list[str]:
        """The lines of items alone."""
        rows = (self.model.row(line) for line in range(self.model.rowCount()))
        return [row.text[:14] for row in rows if row is not None]

    def row(self, text: str) -> ItemRow:
        """The item that begins so, as the page has it."""
        return next(row for row in self.page.rows if row.text.startswith(text))

    def line(self, text: str) -> int:
        for line in range(self.model.rowCount()):
            row = self.model.index(line).data(ROW)
            if isinstance(row, ItemRow) and row.text.startswith(text):
                return line
        raise AssertionError(text)

    def click(self, text: str, *, box: bool = False, keys: Any = None) -> None:
        rect = self.view.visualRect(self.model.index(self.line(text)))
        at = rect.center()
        if box:
            at = self.view.delegate.box(rect).center().toPoint()
        elif rect.width() > 100:
            at = QPoint(rect.left() + 60, at.y())
        self.driver.bot.mouseClick(
            self.view.viewport(),
            Qt.MouseButton.LeftButton,
            keys or Qt.KeyboardModifier.NoModifier,
            at,
        )

    def key(self, key: Qt.Key, modifier: Any = None) -> None:
        self.driver.bot.keyClick(self.view, key, modifier or Qt.KeyboardModifier.NoModifier)

    def choose(self, *texts: str) -> None:
        self.view.setFocus()
        for at, text in enumerate(texts):
            self.click(text, keys=CTRL if at else None)

    def chosen(self) -> list[str]:
        return [row.text[:14] for row in self.page.chosen()]

    def card(self, name: str) -> QWidget:
        """The card that is open; one that was closed goes a moment later."""
        cards = self.driver.window.findChildren(QWidget, name)
        return next(card for card in cards if card.isVisible())

    def type_day(self, card: str, text: str) -> None:
        line = self.card(card).findChild(QLineEdit, f"{card}Line")
        assert line is not None
        line.clear()
        self.driver.bot.keyClicks(line, text)
        self.driver.bot.keyClick(line, Key.Key_Return)

    def pick(self, name: str) -> None:
        """Choose what a menu of the head offers."""
        action = self.driver.window.findChild(QAction, name)
        assert action is not None, name
        action.trigger()
        self.settle()


@pytest.fixture
def hands(start: Start, two: tuple[Path, Path]) -> Iterator[Callable[..., Hands]]:
    """Start the app with the two notes; ``open`` opens the page."""

    def make(*paths: Path, size: tuple[int, int] = (1400, 880)) -> Hands:
        driver = start(*(paths or two), size=size)
        driver.wait(lambda: driver.session.note is not None)
        made = Hands(driver)
        made.open()
        return made

    yield make
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()


def view_of(window: QWidget, name: str) -> QAbstractItemView:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QAbstractItemView), name
    return found
