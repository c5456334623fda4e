"""The table of a note in the whole window, by mouse and without one; how it was left comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from gui.grid.view import GridView
from tests.gui.conftest import Driver, Start
from tests.gui.test_keyboard_more import go_to, tab_to

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = """# Docks in five towns

2025-11-20

## Highlights

| Town | Rides | Share | Due | Open |
| --- | --- | --- | --- | --- |
| Basel | 20k | 10 % | 20 Nov | yes |
| Oslo | ~1.5M | 9 % | 3 Nov | no |
| Bergen | 7k | 80 % | 5 Dec | yes |
| Ulm | 900 | 12.5 % | 1 Dec | no |
| Kiel | 20k | 3 % | 9 Jan | yes |
"""


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    path = tmp_path / "towns" / "docks.md"
    path.parent.mkdir()
    path.write_text(NOTE, encoding="utf-8")
    return path


def view(driver: Driver) -> GridView:
    driver.wait(lambda: driver.widget("highlightsFilter").height() > 0)  # laid out by now
    found = driver.view("highlightsTable")
    assert isinstance(found, GridView)
    return found


def first(driver: Driver) -> list[str]:
    return driver.texts("highlightsTable")


def table_is_seen(driver: Driver) -> bool:
    return driver.panes.highlights.isVisible()


def test_by_mouse(start: Start, towns: Path, profile: Path) -> None:
    driver = start(towns)
    driver.shown("Docks in five towns")
    table = view(driver)
    header = table.header

    def click(column: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = header.place(column).topLeft() + QPoint(20, 12)
        driver.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)

    click(4)
    click(1, SHIFT)
    click(1, SHIFT)
    assert first(driver) == ["Oslo", "Ulm", "Basel", "Kiel", "Bergen"]
    driver.bot.mouseClick(driver.widget("highlightsFilter"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: QApplication.activePopupWidget() is not None)
    card = QApplication.activePopupWidget()
    assert card is not None
    field = card.findChild(QLineEdit)
    assert field is not None
    driver.bot.keyClicks(field, "-oslo")
    done = card.findChild(QAbstractButton, "filterDone")
    assert done is not None
    driver.bot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert first(driver) == ["Ulm", "Basel", "Kiel", "Bergen"]
    count = driver.widget("filterCountLabel")
    assert isinstance(count, QLabel)
    assert (count.isVisible(), count.text()) == (True, "4 of 5 rows")
    # A title is dragged over its neighbour, an edge to the right.
    start_at = header.place(2).center()
    end_at = QPoint(header.place(3).right() - 4, start_at.y())
    driver.bot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=start_at)
    for step in range(1, 6):
        at = start_at + (end_at - start_at) * step / 5
        driver.bot.mouseMove(header.viewport(), at)
    driver.bot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end_at)
    assert table.shown_columns() == [0, 1, 3, 2, 4]
    left = driver.panes.highlights.view_state()
    driver.saved()
    driver.window.close()
    again = start()
    again.shown("Docks in five towns")
    assert again.panes.highlights.view_state() == left
    assert first(again) == ["Ulm", "Basel", "Kiel", "Bergen"]
    assert view(again).shown_columns() == [0, 1, 3, 2, 4]
    again.bot.mouseClick(again.widget("filtersClear"), Qt.MouseButton.LeftButton)
    assert len(first(again)) == 5
    assert towns.read_text(encoding="utf-8") == NOTE


def test_without_a_mouse(start: Start, towns: Path) -> None:
    driver = start(towns)
    driver.shown("Docks in five towns")
    go_to(driver, "highlightsTable")
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_S)
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_S, SHIFT)
    assert first(driver) == ["Ulm", "Bergen", "Kiel", "Basel", "Oslo"]
    driver.key(Qt.Key.Key_L, CTRL)
    driver.type("< 50 %")
    driver.key(Qt.Key.Key_Return)
    assert driver.focus() == "highlightsTable"
    assert first(driver) == ["Ulm", "Kiel", "Basel", "Oslo"]
    driver.key(Qt.Key.Key_Left)
    driver.key(Qt.Key.Key_Down, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.accessibleName() == "Rides"
    menu.close()
    driver.window.activateWindow()  # as a window manager does
    driver.wait(lambda: QApplication.focusWidget() is view(driver))
    driver.key(Qt.Key.Key_Right, ALT | SHIFT)
    driver.key(Qt.Key.Key_H)
    assert view(driver).shown_columns() == [0, 2, 3, 4]
    driver.key(Qt.Key.Key_A, CTRL)
    driver.key(Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[:2] == ["Town\tShare\tDue\tOpen", "Ulm\t12.5 %\t1 Dec\tno"]
    tab_to(driver, "filtersClear")
    driver.key(Qt.Key.Key_Space)
    assert (driver.focus(), len(first(driver))) == ("highlightsTable", 5)
    driver.calls.fold_highlights()
    driver.key(Qt.Key.Key_M, CTRL)
    assert table_is_seen(driver)
    driver.key(Qt.Key.Key_Home)
    driver.key(Qt.Key.Key_Space)
    driver.key(Qt.Key.Key_Escape)
    assert view(driver).shown_columns() == [2, 3, 4]
