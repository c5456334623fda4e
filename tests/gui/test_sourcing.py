"""Where action items came from: said under the checklist, one key or click away in the note."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from gui.panes.source_line import SourceLine
from tests.gui.conftest import Driver, Start

FERRY = (
    """# Ferry council

Date: 4 March 2031

## Crossings

- The rope of the lower ferry is frayed and must be replaced before the spring flood
- Tolls were counted twice in February

"""
    + "\n\n".join(f"Filling number {at} so that the page scrolls." for at in range(60))
    + """

## Weather & <rain>

- It was mild

## Action items

- [ ] Replace the frayed rope of the lower ferry
- [ ] Water the geraniums
- [ ] Count the February tolls again
"""
)


@pytest.fixture
def driver(start: Start, tmp_path: Path) -> Driver:
    path = tmp_path / "ferry.md"
    path.write_text(FERRY, encoding="utf-8")
    made = start(path)
    made.panes.detail.complete()
    made.wait(lambda: made.window.findChild(SourceLine, "itemSources") is not None)
    return made


def said(driver: Driver, name: str) -> str:
    found = driver.widget(name)
    return found.accessibleName() if found.isVisible() else ""


def marked(driver: Driver) -> list[str]:
    page = driver.panes.detail.page
    return [each.cursor.selectedText() for each in page.extraSelections()]


def untraced(driver: Driver) -> dict[str, bool]:
    line = driver.window.findChild(SourceLine, "itemSources")
    assert line is not None
    return {each.text(): each.isEnabled() for each in line.menu().actions() if each.text()}


def choose(driver: Driver, text: str) -> None:
    line = driver.window.findChild(SourceLine, "itemSources")
    assert line is not None
    next(each for each in line.menu().actions() if each.text() == text).trigger()


def test_the_chosen_items_source_is_said_and_a_click_marks_it(driver: Driver) -> None:
    assert said(driver, "itemSource") == ""  # none is chosen yet
    driver.click("actionItems", 0)
    assert said(driver, "itemSource").startswith("From: The rope of the lower ferry is frayed")
    bar = driver.panes.detail.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    line = driver.widget("itemSource")
    driver.bot.mouseClick(line, Qt.MouseButton.LeftButton)
    [shown] = marked(driver)
    assert shown.startswith("The rope of the lower ferry")
    assert bar.value() < bar.maximum() // 2


def test_the_key_goes_there_too_and_the_menu_names_it(driver: Driver) -> None:
    driver.click("actionItems", 2)
    driver.key(Qt.Key.Key_S)
    assert marked(driver) == ["Tolls were counted twice in February"]
    assert driver.panes.topics.current == "/sections/0"
    pane, model = driver.panes.items, driver.view("actionItems").model()
    items = [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(3)]
    names = [[each.objectName() for each in pane.menu_for(item).actions()] for item in items]
    assert ["itemFrom" in each for each in names] == [True, False, True]


def test_an_item_without_a_source_says_so(driver: Driver) -> None:
    driver.click("actionItems", 1)
    assert said(driver, "itemSource") == "No passage of the note tells of it"
    assert not driver.widget("itemSource").isEnabled()
    driver.key(Qt.Key.Key_S)
    assert marked(driver) == []


def test_topics_without_items_and_items_without_sources_are_counted_and_listed(
    driver: Driver,
) -> None:
    assert said(driver, "untraced") == "1 topic without an item · 1 item without a source"
    assert untraced(driver) == {
        "Topics no action item came from": False,
        "Weather && <rain>": True,
        "Action items no passage tells of": False,
        "Water the geraniums": True,
    }
    choose(driver, "Weather && <rain>")
    assert driver.panes.topics.current == "/sections/1"
    choose(driver, "Water the geraniums")
    assert driver.panes.topics.current == "/sections/2"


def test_the_list_opens_from_the_line(driver: Driver) -> None:
    driver.bot.mouseClick(driver.widget("untraced"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.objectName() == "untracedMenu"
    menu.close()


def test_a_tick_changes_nothing_and_another_note_forgets(driver: Driver, tmp_path: Path) -> None:
    driver.click("actionItems", 0)
    driver.key(Qt.Key.Key_Space)
    assert said(driver, "itemSource").startswith("From: ")
    other = tmp_path / "letter.md"
    other.write_text("# Letter\n\nNothing is to be done.\n", encoding="utf-8")
    driver.session.open([str(other)])
    driver.shown("Letter")
    assert not driver.widget("itemSources").isVisible()
