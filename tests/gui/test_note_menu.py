"""The menus behind the right button: what a text is to be, where it stands, with undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from tests.gui.conftest import Driver, Start
from tests.gui.folded_note import TEXT as ORCHARD
from tests.readout.corrections.notes import TEXT

CTRL = Qt.KeyboardModifier.ControlModifier
MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


@pytest.fixture
def driver(start: Start, tmp_path: Path) -> Driver:
    path = tmp_path / "bikes.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = start(path)
    made.panes.detail.complete()
    return made


def block(driver: Driver, words: str) -> QTextBlock:
    found = driver.panes.detail.page.document().begin()
    while words not in found.text():
        found = found.next()
        assert found.isValid(), words
    return found


def menu(driver: Driver, at: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    """What opens when one asks at a point, as the system asks."""
    view = driver.panes.detail.page.viewport()
    QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))
    [found] = [
        each
        for each in driver.panes.detail.page.findChildren(QMenu, "noteMenu")
        if each.isVisible()
    ]
    return found


def over(driver: Driver, words: str) -> QMenu:
    """The menu behind the right button on these words."""
    page, here = driver.panes.detail.page, block(driver, words)
    cursor = QTextCursor(here)
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() + page.cursorRect(cursor).top() - 200)
    return menu(driver, page.cursorRect(cursor).center() + QPoint(3, 0))


def choose(found: QMenu, text: str) -> None:
    """Choose an entry, of the submenu where it is one of that."""
    [action] = [
        each for each in found.findChildren(QAction) if each.text().replace("&", "") == text
    ]
    action.trigger()
    found.close()


def items(driver: Driver) -> list[str]:
    return [item.text.plain for item in driver.session.items()]


def test_a_bullet_becomes_an_action_item_and_one_step_back_it_is_a_bullet(driver: Driver) -> None:
    before = items(driver)
    choose(over(driver, "Trucks come too late!"), "Make it an action item")
    assert "Trucks come too late!" in items(driver)
    driver.key(Qt.Key.Key_Z, CTRL)
    assert items(driver) == before


def test_a_paragraph_becomes_an_action_item_and_none_again(driver: Driver) -> None:
    words = "Two stations stood empty each morning."
    choose(over(driver, words), "Make it an action item")
    assert words in items(driver)
    choose(over(driver, words), "This is no action item")
    assert words not in items(driver)


def test_a_heading_gets_another_kind(driver: Driver) -> None:
    found = over(driver, "Findings")
    kinds = found.findChild(QMenu, "sectionKinds")
    assert kinds is not None
    assert [each.text() for each in kinds.actions() if each.isChecked()] == ["Topic"]
    choose(found, "Decisions")
    note = driver.session.note
    assert note is not None
    assert [s.kind for s in note.walk() if s.title.plain == "Findings"] == ["decisions"]
    driver.calls.undo()
    assert driver.session.note is not None
    kinds_now = [s.kind for s in driver.session.note.walk() if s.title.plain == "Findings"]
    assert kinds_now == ["topic"]
    said = driver.widget("statusWord")
    assert isinstance(said, QLabel)
    assert said.text().startswith("Undone: ")
    driver.calls.redo()
    assert said.text().startswith("Done again: ")


def test_by_the_menu_key_it_is_the_section_one_is_at_or_what_is_selected(driver: Driver) -> None:
    page = driver.panes.detail.page
    note = driver.session.note
    assert note is not None
    where = next(
        f"/sections/{n}" for n, s in enumerate(note.sections) if s.title.plain == "Findings"
    )
    driver.panes.detail.go_to(where)
    driver.panes.topics.set_current(where)
    found = menu(driver, QPoint(5, 5), KEYBOARD)
    assert found.findChild(QMenu, "sectionKinds") is not None
    found.close()

    cursor = QTextCursor(block(driver, "Trucks come too late!"))
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    page.setTextCursor(cursor)
    cursor.setPosition(block(driver, "Trucks come too late!").position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    choose(menu(driver, QPoint(5, 5), KEYBOARD), "Make it an action item")
    assert "Trucks come too late!" in items(driver)


def test_what_cannot_be_otherwise_can_be_copied(driver: Driver) -> None:
    found = over(driver, "Bike share review")
    texts = [each.text().replace("&", "") for each in found.actions()]
    assert texts == ["Copy", "Select All"]
    choose(found, "Select All")
    assert driver.panes.detail.page.textCursor().hasSelection()


def test_the_checklist_says_that_an_item_is_none(driver: Driver) -> None:
    before = items(driver)
    view = driver.view("actionItems")
    view.setCurrentIndex(view.model().index(0, 0))
    [action] = [each for each in view.actions() if each.objectName() == "itemNone"]
    action.trigger()
    assert items(driver) == before[1:]
    assert block(driver, before[0]).isVisible()
    driver.calls.undo()
    assert items(driver) == before


def test_a_section_that_folds_says_so(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "orchard.md"
    path.write_text(ORCHARD, encoding="utf-8")
    driver = start(path)
    driver.shown("Orchard talk")
    choose(over(driver, "Transcript"), "Unfold")
    assert block(driver, "Turn 12 ").isVisible()
    choose(over(driver, "Transcript"), "Fold")
    assert not block(driver, "Turn 12 ").isVisible()
    choose(over(driver, "paragraphs folded"), "Topic")
    assert block(driver, "Turn 12 ").isVisible()
