"""Due dates, owners, comments and snoozes: set on many items, taken back, seen beside the note."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.panes.action_model import ITEM, ItemState
from tests.gui.actions.conftest import CTRL, SHIFT, Hands, Key, in_days
from tests.gui.actions.test_page import OPEN, UNDATED, item, label

Make = Callable[..., Hands]


def named(name: str) -> QWidget:
    """A pop-up of its own."""
    return next(each for each in QApplication.topLevelWidgets() if each.objectName() == name)


def test_a_due_date_is_typed_for_many_and_taken_back_in_one_step(hands: Make) -> None:
    page = hands()
    page.choose("Dig", "Paint")
    page.key(Key.Key_D)
    page.type_day("dueCard", "2031-01-05")
    assert [page.row(text).due for text in ("Dig", "Paint")] == ["2031-01-05"] * 2
    assert page.lines() == [*OPEN, *UNDATED]
    page.driver.key(Key.Key_Z, CTRL)
    assert [page.row(text).due for text in ("Dig", "Paint")] == [None] * 2


def test_a_day_is_understood_while_it_is_typed(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    page.key(Key.Key_D)
    card = page.card("dueCard")
    line = card.findChild(QLineEdit, "dueCardLine")
    assert line is not None
    page.driver.bot.keyClicks(line, "soon")
    assert line.accessibleDescription() == "This is no day yet."
    page.driver.bot.keyClick(line, Key.Key_Return)
    assert card.isVisible()
    line.clear()
    page.driver.bot.keyClicks(line, "tomorrow")
    assert in_days(1)[:4] in line.accessibleDescription()
    page.driver.bot.keyClick(line, Key.Key_Return)
    assert page.row("Dig").due == in_days(1)


def test_a_day_is_chosen_in_the_calendar(hands: Make) -> None:
    page = hands()
    page.choose("Order")
    page.key(Key.Key_D)
    card = page.card("dueCard")
    button = card.findChild(QToolButton, "dueCardCalendar")
    assert button is not None
    button.click()
    days = card.findChild(QCalendarWidget)
    assert days is not None
    assert days.selectedDate().toString(Qt.DateFormat.ISODate) == in_days(-3)
    days.activated.emit(QDate(2031, 2, 3))
    assert page.row("Order").due == "2031-02-03"


def test_a_due_date_goes_and_the_card_is_left_with_escape(hands: Make) -> None:
    page = hands()
    page.choose("Order")
    page.key(Key.Key_D)
    page.driver.bot.keyClick(page.card("dueCard"), Key.Key_Escape)
    assert page.row("Order").due == in_days(-3)
    page.choose("Order")
    page.key(Key.Key_D)
    page.type_day("dueCard", "none")
    assert page.row("Order").due is None


def test_owners_are_typed_and_offered(hands: Make) -> None:
    page = hands()
    page.choose("Dig", "Ask")
    page.key(Key.Key_O)
    card = page.card("ownerCard")
    line = card.findChild(QLineEdit, "ownerCardLine")
    assert line is not None
    page.driver.bot.keyClicks(line, "Ida, ma")
    names = named("ownerCardNames")
    assert isinstance(names, QListView)
    page.driver.wait(names.isVisible)
    names.setCurrentIndex(names.model().index(0, 0))
    page.driver.bot.keyClick(names, Key.Key_Return)
    assert line.text() == "Ida, Maya"
    page.driver.bot.keyClick(line, Key.Key_Return)
    assert page.row("Dig").owners == page.row("Ask").owners == ("Ida", "Maya")
    said = page.model.index(page.line("Dig")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ida, Maya" in said


def test_a_comment_is_kept_with_its_lines(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    page.key(Key.Key_C)
    words = page.card("commentCard").findChild(QPlainTextEdit)
    assert words is not None
    page.driver.bot.keyClicks(words, "after rain")
    page.driver.bot.keyClick(words, Key.Key_Return, SHIFT)
    page.driver.bot.keyClicks(words, "with Ida")
    page.driver.bot.keyClick(words, Key.Key_Return)
    assert page.row("Dig").comment == "after rain\nwith Ida"
    tip = page.model.index(page.line("Dig")).data(Qt.ItemDataRole.ToolTipRole)
    assert "after rain" in tip


def test_what_is_snoozed_comes_back_by_itself_or_when_it_is_woken(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    page.key(Key.Key_Z)
    button = page.card("snoozeCard").findChild(QPushButton, "snoozeCardOffer0")
    assert button is not None
    button.click()
    assert page.row("Dig").snoozed == in_days(1)
    page.pick("itemsShowSnoozed")
    assert page.items() == ["Dig the north "]
    page.choose("Dig")
    page.key(Key.Key_Z)
    wake = page.card("snoozeCard").findChild(QPushButton, "snoozeCardOffer2")
    assert wake is not None
    wake.click()
    page.pick("itemsShowOpen")
    assert "Dig the north " in page.items()


def test_a_snooze_ends_on_a_day_to_come(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    page.key(Key.Key_Z)
    page.type_day("snoozeCard", in_days(-1))
    card = page.card("snoozeCard")
    assert card.isVisible()
    page.type_day("snoozeCard", "")
    page.type_day("snoozeCard", "+3d")
    assert page.row("Dig").snoozed == in_days(3)


def test_what_is_dismissed_is_kept_and_can_be_restored(hands: Make) -> None:
    page = hands()
    page.choose("Dig", "Paint")
    page.key(Key.Key_Delete)
    page.pick("itemsShowDismissed")
    assert page.items() == ["Dig the north ", "Paint the door"]
    assert not page.model.flags(page.model.index(1)) & Qt.ItemFlag.ItemIsUserCheckable
    page.choose("Dig")
    page.key(Key.Key_Delete)
    page.pick("itemsShowOpen")
    assert "Dig the north " in page.items()
    assert "Paint the door" not in page.items()
    assert label(page.driver, "allItemsDone") == "1 of 5 done"


def test_an_own_item_that_is_removed_is_gone_but_for_undo(hands: Make) -> None:
    page = hands()
    session = page.driver.session
    session.ticking.add(next(iter(session.notes.all())), "Buy a second spade")
    page.driver.wait(lambda: "Buy a second s" in page.items())
    page.choose("Buy")
    page.key(Key.Key_Delete)
    assert session.ticking.stack.undoText() == "Remove “Buy a second spade”"
    page.pick("itemsShowDismissed")
    assert page.items() == []
    session.ticking.stack.undo()
    page.pick("itemsShowOpen")
    assert "Buy a second s" in page.items()
    page.choose("Buy", "Dig")
    page.key(Key.Key_Delete)
    assert [page.row(text).dismissed for text in ("Buy", "Dig")] == [True, True]
    session.ticking.stack.undo()
    assert [page.row(text).dismissed for text in ("Buy", "Dig")] == [False, False]


def test_the_menu_has_all_that_can_be_done(hands: Make) -> None:
    page = hands()
    page.choose("Dig")
    menu = page.page._actions.menu(page.page.chosen())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        *("Tick", "Due date…", "Owner…", "Comment…", "Snooze…"),
        *("Show in the note", "Copy", "Export…", "Dismiss"),
    ]
    menu.close()


def test_what_was_set_here_stands_beside_the_note(hands: Make, two: tuple[Path, Path]) -> None:
    page = hands()
    page.choose("Dig")
    page.page._do("due")
    page.type_day("dueCard", "2020-01-05")
    page.choose("Dig")
    page.page._do("owner")
    page.type_day("ownerCard", "Ida")
    page.driver.session.show(str(two[0]))
    page.driver.shown("Garden round")
    shown = item(page.driver, "Dig")
    assert (shown.due, shown.owners, shown.overdue) == ("2020-01-05", ("Ida",), True)
    listed = page.driver.view("actionItems").model()
    said = listed.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "@Ida" in said
    assert "overdue" in said


def test_the_list_beside_a_note_has_the_same_cards(hands: Make, two: tuple[Path, Path]) -> None:
    page = hands()
    driver = page.driver
    page.key(Key.Key_Escape)
    driver.session.show(str(two[0]))
    driver.shown("Garden round")
    beside = driver.view("actionItems")
    beside.setFocus()
    beside.setCurrentIndex(beside.model().index(0, 0))
    driver.bot.keyClick(beside, Key.Key_D)
    page.type_day("dueCard", "2031-01-05")
    driver.bot.keyClick(beside, Key.Key_C)
    words = page.card("commentCard").findChild(QPlainTextEdit)
    assert words is not None
    words.setPlainText("after rain")
    driver.bot.keyClick(words, Key.Key_Return)
    driver.bot.keyClick(beside, Key.Key_Z)
    page.type_day("snoozeCard", "tomorrow")
    state = beside.model().index(0, 0).data(ITEM)
    assert isinstance(state, ItemState)
    assert (state.due, state.comment, state.snoozed) == ("2031-01-05", "after rain", in_days(1))
    said = beside.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "snoozed until" in said
    assert "after rain" in said
    driver.key(Key.Key_Z, CTRL)
    assert item(driver, "Dig").snoozed is None
    assert driver.widget("actionItemsPane").isVisible()


def test_nothing_is_asked_where_nothing_is_chosen(hands: Make) -> None:
    page = hands()
    page.view.setCurrentIndex(page.model.index(0))
    page.key(Key.Key_D)
    assert page.driver.window.findChild(QWidget, "dueCard") is None
