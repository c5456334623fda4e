"""All action items in the whole window: seen, chosen, ticked, and the way to their notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QRadioButton, QToolButton

from gui.actions import all_items, turns
from gui.panes.action_items import ItemState
from tests.gui.actions.conftest import ALT, CTRL, SHIFT, Hands, Key, in_days
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

Make = Callable[..., Hands]
OPEN = ["Overdue 1", "Order chain to", "Later 1", "Repair the whe"]
UNDATED = ["No date 3", "Dig the north ", "Ask Ben about ", "Paint the door"]


def item(driver: Driver, text: str) -> ItemState:
    """An item of the note that is shown, as the list beside it has it."""
    return next(each for each in driver.session.items() if each.text.plain.startswith(text))


def label(driver: Driver, name: str) -> str:
    found = driver.window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_items_of_all_notes_stand_on_one_page_by_when_they_are_due(hands: Make) -> None:
    page = hands()
    assert page.lines() == [*OPEN, *UNDATED]
    assert page.driver.focus() == "allActionItems"
    said = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Bike kitchen" in said
    assert "3 days late" in said
    assert label(page.driver, "allItemsDone") == "1 of 6 done"
    assert label(page.driver, "allItemsAcross") == "across 2 notes"


def test_the_switch_at_the_top_leads_to_the_page_and_back(hands: Make) -> None:
    page = hands()
    driver = page.driver
    buttons = [driver.widget(name) for name in ("readPageButton", "actionsPageButton")]
    assert [each.isChecked() for each in buttons if isinstance(each, QRadioButton)] == [False, True]
    driver.bot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert driver.panes.detail.isVisible()
    assert [each.isChecked() for each in buttons if isinstance(each, QRadioButton)] == [True, False]
    driver.bot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert page.view.isVisible()
    page.key(Key.Key_Escape)
    assert driver.panes.detail.isVisible()
    assert driver.focus() == "detailPane"
    told = QAccessible.queryAccessibleInterface(buttons[1])
    assert told.role() == QAccessible.Role.RadioButton, "one of several, and no box to tick"
    told.actionInterface().doAction("Toggle")  # as a screen reader does
    assert page.view.isVisible()


def test_a_tick_shows_at_once_and_the_line_stays_where_it_is(hands: Make) -> None:
    page = hands()
    before = page.lines()
    page.click("Paint the door", box=True)
    assert page.row("Paint").done
    assert page.lines() == before
    page.settle()
    assert page.lines() == before
    assert label(page.driver, "allItemsDone") == "2 of 6 done"
    page.driver.saved()
    page.driver.window.pages.items.leave()
    page.open()
    assert page.lines() == [*OPEN, "No date 2", *UNDATED[1:3]]


def test_a_tick_is_undone_from_where_one_reads(hands: Make, two: tuple[Path, Path]) -> None:
    page = hands()
    driver = page.driver
    driver.session.show(str(two[1]))
    driver.shown("Bike kitchen")
    page.open()
    page.choose("Paint the door")
    page.key(Key.Key_Space)
    page.key(Key.Key_Escape)
    assert item(driver, "Paint").done
    driver.key(Key.Key_Z, CTRL)
    assert not item(driver, "Paint").done
    driver.key(Key.Key_Z, CTRL | SHIFT)
    assert item(driver, "Paint").done
    page.open()
    assert "Paint the door" not in page.lines()
    driver.key(Key.Key_Z, CTRL)
    page.settle()
    assert not page.row("Paint").done


def test_undoing_elsewhere_shows_the_note_of_the_item(hands: Make, two: tuple[Path, Path]) -> None:
    page = hands()
    driver = page.driver
    driver.session.show(str(two[0]))
    driver.shown("Garden round")
    page.open()
    page.choose("Paint the door")
    page.key(Key.Key_Space)
    page.key(Key.Key_Escape)
    driver.key(Key.Key_Z, CTRL)
    driver.shown("Bike kitchen")


def test_an_item_in_two_copies_of_a_note_is_one_item(
    hands: Make, two: tuple[Path, Path], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes(two[0].read_bytes())
    page = hands(two[0], copy)
    page.settle()
    page.choose("Dig")
    page.key(Key.Key_Space)
    assert [row.done for row in page.page.rows if row.text.startswith("Dig")] == [True, True]


def test_many_items_are_ticked_and_come_back_with_one_step(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    page.key(Key.Key_Down, SHIFT)
    page.key(Key.Key_Down, SHIFT)
    assert page.chosen() == UNDATED[1:]
    page.key(Key.Key_Space)
    assert [page.row(text).done for text in ("Dig", "Ask", "Paint")] == [True] * 3
    assert page.driver.session.ticking.stack.undoText() == "Tick 3 items"
    page.driver.key(Key.Key_Z, CTRL)
    assert [page.row(text).done for text in ("Dig", "Ask", "Paint")] == [False] * 3


def test_a_change_of_very_many_items_goes_on_in_turns(
    hands: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "BUDGET", 0.0)
    monkeypatch.setattr(turns, "AT_ONCE", 1)
    monkeypatch.setattr(all_items, "_FEW", 2)
    page = hands()
    driver = page.driver
    page.view.setFocus()
    page.key(Key.Key_A, CTRL)
    page.key(Key.Key_Space)
    assert not driver.session.ticking.stack.canUndo()
    monkeypatch.setattr(turns, "BUDGET", 1.0)
    driver.wait(lambda: all(row.done for row in page.page.rows))
    assert page.lines() == [*OPEN, *UNDATED]
    monkeypatch.setattr(turns, "BUDGET", 0.0)
    driver.key(Key.Key_Z, CTRL)
    driver.key(Key.Key_Z, CTRL | SHIFT)
    driver.key(Key.Key_Z, CTRL)
    monkeypatch.setattr(turns, "BUDGET", 1.0)
    driver.wait(lambda: sum(row.done for row in page.page.rows) == 1)
    assert page.lines() == [*OPEN, *UNDATED]


def test_a_click_on_a_box_leaves_what_is_chosen(hands: Make) -> None:
    page = hands()
    page.choose("Dig", "Paint")
    page.click("Order", box=True)
    assert page.chosen() == ["Dig the north ", "Paint the door"]
    assert page.row("Order").done
    assert not page.row("Dig").done


def test_two_quick_clicks_on_a_box_lead_to_no_note(hands: Make) -> None:
    page = hands()
    rect = page.view.visualRect(page.model.index(page.line("Order")))
    at = page.view.delegate.box(rect).center().toPoint()
    page.click("Order", box=True)
    page.driver.bot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.driver.window.pages.items.open
    page.driver.bot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    page.driver.shown("Bike kitchen")
    assert not page.driver.window.pages.items.open


def test_all_can_be_chosen_and_copied(hands: Make) -> None:
    page = hands()
    page.view.setFocus()
    page.key(Key.Key_A, CTRL)
    assert len(page.chosen()) == 5
    page.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Order chain tools")


def test_enter_goes_to_where_an_item_stands_and_back_leads_here_again(hands: Make) -> None:
    page = hands()
    driver = page.driver
    page.choose("Dig")
    page.key(Key.Key_Return)
    driver.shown("Garden round")
    assert driver.panes.detail.isVisible()
    assert driver.panes.topics.current == "/sections/1"
    driver.key(Key.Key_Left, ALT)
    page.settle()
    assert page.view.isVisible()
    assert page.chosen() == ["Dig the north "]
    driver.key(Key.Key_Right, ALT)
    assert driver.panes.detail.isVisible()
    driver.key(Key.Key_Left, ALT)
    driver.key(Key.Key_Left, ALT)
    assert driver.panes.detail.isVisible()


def test_a_note_that_is_chosen_in_the_list_is_read(hands: Make) -> None:
    page = hands()
    path = page.driver.session.path
    page.driver.panes.notes.chosen.emit(path)
    assert page.driver.panes.detail.isVisible()


def test_typing_filters_and_escape_shows_all_again(hands: Make) -> None:
    page = hands()
    driver = page.driver
    driver.bot.keyClicks(page.view, "/")
    assert driver.focus() == "itemsFilter"
    driver.type("garden comp")
    page.settle()
    assert page.lines() == ["No date 1", "Ask Ben about "]
    assert label(driver, "itemsCount") == "1 item"
    assert label(driver, "allItemsDone") == "0 of 1 done"
    driver.key(Key.Key_Down)
    assert driver.focus() == "allActionItems"
    page.key(Key.Key_Escape)
    page.settle()
    assert page.lines() == [*OPEN, *UNDATED]
    driver.bot.keyClicks(page.view, "/")
    driver.type("zzyzx")
    page.settle()
    assert "zzyzx" in label(driver, "itemsEmpty")
    driver.key(Key.Key_Escape)
    assert driver.window.pages.items.open


def test_what_is_shown_is_chosen_from_menus_and_there_again_after_a_restart(
    hands: Make, start: Start
) -> None:
    page = hands()
    page.pick("itemsGroupNote")
    page.pick("itemsSortText")
    page.pick("itemsShowAll")
    expected = ["Garden round 3", "Ask Ben about ", "Dig the north ", "Thank the neig"]
    expected += ["Bike kitchen 3", "Order chain to", "Paint the door", "Repair the whe"]
    assert page.lines() == expected
    page.view.setFocus()
    page.choose("Ask")
    page.key(Key.Key_Left)
    page.key(Key.Key_Left)
    assert page.lines() == [expected[0], *expected[4:]]
    handle = page.driver.widget("actionsSplitHandle1")
    before = page.view.width()
    page.driver.bot.mousePress(handle, Qt.MouseButton.LeftButton)
    page.driver.bot.mouseMove(handle, handle.rect().center() - QPoint(90, 0))
    page.driver.bot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    width = page.view.width()
    assert width < before, "the user gave the side more room"
    page.driver.window.close()
    again = Hands(start())
    again.driver.wait(lambda: len(again.driver.session.notes) == 2)
    again.open()
    assert again.lines() == [expected[0], *expected[4:]]
    assert again.view.width() == width
    again.view.setCurrentIndex(again.model.index(0))
    again.key(Key.Key_Right)
    assert again.lines() == expected


def test_a_group_folds_with_a_click_on_its_head(hands: Make) -> None:
    page = hands()
    rect = page.view.visualRect(page.model.index(0))
    page.driver.bot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.lines() == [OPEN[0], *OPEN[2:], *UNDATED]
    page.view.setCurrentIndex(page.model.index(0))
    page.key(Key.Key_Space)
    assert page.lines() == [*OPEN, *UNDATED]


def test_mine_asks_for_the_names_once(hands: Make) -> None:
    page = hands()
    page.pick("itemsMine")
    page.type_day("namesCard", "Maya, Ann")
    page.settle()
    assert page.items() == ["Repair the whe"]
    assert page.driver.session.settings.value.my_names == ("Maya", "Ann")
    page.pick("itemsMine")
    assert len(page.items()) == 5
    page.pick("itemsMine")
    assert page.items() == ["Repair the whe"]


def test_the_items_of_one_owner_are_shown_alone(hands: Make) -> None:
    page = hands()
    page.pick("itemsGroupOwner")
    assert [text for text in page.lines() if text[-1].isdigit()] == [
        "Ben 1",
        "Maya 1",
        "Nobody’s 3",
    ]
    page.page._head._fill_owners()
    menu = page.page._head._whose
    assert [action.text() for action in menu.actions()] == [
        *("Everybody’s", "Nobody’s", "@Ben", "@Maya")
    ]
    menu.actions()[2].trigger()
    page.settle()
    assert page.items() == ["Ask Ben about "]


def test_a_note_that_changes_is_shown_as_it_is_now(hands: Make, two: tuple[Path, Path]) -> None:
    page = hands()
    text = two[0].read_text(encoding="utf-8")
    two[0].write_text(text.replace("Dig the north", "Drain the west"), encoding="utf-8")
    page.driver.session.refresh()
    page.driver.wait(lambda: "Drain the west" in page.lines())
    assert "Dig the north " not in page.lines()


def test_own_items_stand_with_the_others(hands: Make) -> None:
    page = hands()
    note = page.driver.session.note
    assert note is not None
    page.driver.session.ticking.add(note, "Water the seedlings")
    page.driver.wait(lambda: "Water the seed" in page.lines())
    page.choose("Water")
    page.key(Key.Key_Space)
    assert next(each for each in page.driver.session.items() if each.own).done
    page.key(Key.Key_Delete)
    assert not any(each.own for each in page.driver.session.items())
    page.driver.key(Key.Key_Z, CTRL)
    assert any(each.own for each in page.driver.session.items())


def test_progress_at_the_side_has_no_room_in_a_narrow_window(hands: Make) -> None:
    page = hands(size=(1000, 700))
    side = page.driver.widget("itemsSide")
    assert not side.isVisible()
    page.driver.window.resize(1300, 700)
    page.driver.wait(side.isVisible)
    assert in_days(0) in page.page._shown.today


def test_without_any_note_the_page_says_so(start: Start, profile: Path) -> None:
    profile.mkdir(exist_ok=True)
    (profile / "settings.json").write_text('{"started": true}', encoding="utf-8")
    driver = start()
    driver.key(Key.Key_A, CTRL | SHIFT)
    driver.wait(lambda: not driver.window.pages.items.busy)
    assert label(driver, "itemsEmpty") == "No note has an action item yet."


def test_the_page_and_all_in_it_has_names_and_is_reached_by_tab(hands: Make) -> None:
    page = hands()
    assert nameless(page.driver.window) == []
    page.page._head.start()
    reached = set()
    for _ in range(60):
        reached.add(page.driver.focus())
        page.driver.key(Key.Key_Tab)
    wanted = {"itemsFilter", "itemsGroup", "itemsSort", "itemsShow", "itemsFindButton"}
    assert wanted | {"allActionItems", "weekBars"} <= reached


@pytest.mark.parametrize(
    ("key", "card"),
    [
        (Key.Key_D, "dueCard"),
        (Key.Key_O, "ownerCard"),
        (Key.Key_C, "commentCard"),
        (Key.Key_Z, "snoozeCard"),
    ],
)
def test_everything_in_the_cards_has_a_name(hands: Make, key: Qt.Key, card: str) -> None:
    page = hands()
    page.choose("Dig")
    page.key(key)
    shown = page.card(card)
    button = shown.findChild(QToolButton, f"{card}Calendar")
    if button is not None:
        button.click()
    assert nameless(shown) == []
