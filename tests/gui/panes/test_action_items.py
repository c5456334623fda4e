"""The checklist, as its user ticks it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QToolButton
from pytestqt.qtbot import QtBot

from gui.dates import due_date
from gui.panes.action_delegate import ActionDelegate
from gui.panes.action_items import ActionItemsPane, ItemState
from gui.panes.action_model import ActionModel
from gui.theme.theme import Theme
from readout.note.model import Text
from tests.gui.panes.conftest import Place

ITEMS = [
    ItemState("a", Text("Write the release notes"), done=True, section_where="/sections/2"),
    ItemState("b", Text("Ask Ben " * 12), owners=("ben",), due="2024-05-03", overdue=True),
    ItemState("c", Text("<b>bold</b> & more"), own=True),
    ItemState("d", Text("No item at all"), dismissed=True),
]


class Pane:
    def __init__(self, theme: Theme, bot: QtBot, place: Place) -> None:
        self.bot = bot
        self.pane = ActionItemsPane(theme)
        self.said: list[tuple[Any, ...]] = []
        for name in ("ticked", "dismissed", "restored", "added", "removed", "jump"):
            getattr(self.pane, name).connect(lambda *a, n=name: self.said.append((n, *a)))
        self.pane.set_items(ITEMS)
        place(self.pane, 319, 600)
        view = self.pane.findChild(QListView, "actionItems")
        assert isinstance(view, QListView)
        self.view = view

    def index(self, row: int) -> QModelIndex:
        return self.view.model().index(row, 0)

    def box(self, row: int) -> QPoint:
        delegate = self.view.itemDelegate()
        assert isinstance(delegate, ActionDelegate)
        return delegate.box(self.view.visualRect(self.index(row))).center().toPoint()

    def click(self, at: QPoint) -> None:
        self.bot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def key(self, key: Qt.Key) -> None:
        self.bot.keyClick(self.view, key)

    def label(self, name: str) -> str:
        found = self.pane.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text() if found.isVisible() else ""


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place) -> Pane:
    return Pane(theme, qtbot, place)


def test_a_click_on_the_box_ticks_and_shows_it_at_once(pane: Pane) -> None:
    pane.click(pane.box(1))
    assert pane.said == [("ticked", "b", True)]
    assert pane.label("actionsDone") == "2 of 3 done"
    assert pane.label("actionsOverdue") == ""
    assert pane.view.currentIndex().row() == 1  # and the keys go on from there
    pane.click(pane.box(1))
    assert pane.said[-1] == ("ticked", "b", False)


def test_a_click_on_the_words_only_chooses(pane: Pane) -> None:
    pane.click(pane.view.visualRect(pane.index(1)).center())
    assert pane.said == []
    assert pane.view.currentIndex().row() == 1


def test_a_press_on_the_box_that_is_let_go_elsewhere_ticks_nothing(pane: Pane) -> None:
    pane.bot.mousePress(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.box(1))
    pane.bot.mouseRelease(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.box(2))
    assert pane.said == []


def test_by_keyboard_one_goes_ticks_jumps_and_dismisses(pane: Pane) -> None:
    pane.pane.focus_list()
    pane.key(Qt.Key.Key_Down)
    pane.key(Qt.Key.Key_Space)
    pane.key(Qt.Key.Key_Return)
    pane.key(Qt.Key.Key_Delete)
    pane.key(Qt.Key.Key_Down)
    pane.key(Qt.Key.Key_Delete)
    assert pane.said == [("ticked", "b", True), ("jump", "b"), ("dismissed", "b"), ("removed", "c")]


def test_a_double_click_goes_to_the_place(pane: Pane) -> None:
    at = pane.view.visualRect(pane.index(0)).center()
    pane.click(at)
    pane.bot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.said == [("jump", "a")]


def test_dismissed_items_are_hidden_and_come_back(pane: Pane) -> None:
    button = pane.pane.findChild(QToolButton, "showDismissed")
    assert isinstance(button, QToolButton)
    assert button.text() == "1 dismissed · show"
    assert pane.view.model().rowCount() == 3
    pane.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "1 dismissed · hide"
    assert pane.view.model().rowCount() == 4
    pane.click(pane.box(3))
    assert pane.said == []  # a dismissed item cannot be ticked
    pane.view.setCurrentIndex(pane.index(3))
    pane.key(Qt.Key.Key_Delete)
    assert pane.said == [("restored", "d")]


def test_an_own_item_is_added_by_enter(pane: Pane) -> None:
    line = pane.pane.findChild(QLineEdit, "addActionItem")
    assert isinstance(line, QLineEdit)
    pane.bot.keyClicks(line, "  Call   Ann ")
    pane.bot.keyClick(line, Qt.Key.Key_Return)
    pane.bot.keyClick(line, Qt.Key.Key_Return)
    assert pane.said == [("added", "Call Ann")]
    assert line.text() == ""


def test_new_states_keep_the_row_one_stands_on(pane: Pane) -> None:
    pane.pane.focus_list()
    pane.view.setCurrentIndex(pane.index(1))
    pane.pane.set_items([replace(item, done=True) for item in ITEMS])
    assert pane.view.currentIndex().row() == 1
    pane.pane.set_items([ITEMS[2], ITEMS[1]])
    assert pane.view.currentIndex().data() == ITEMS[1].text.plain
    pane.pane.set_items([ITEMS[2]])
    assert pane.view.currentIndex().data() == ITEMS[2].text.plain


def test_no_items_say_so(pane: Pane) -> None:
    pane.pane.set_items([])
    assert pane.label("actionsEmpty")
    assert pane.label("actionsDone") == ""


def test_long_words_wrap_inside_the_row(pane: Pane) -> None:
    pane.pane.set_items([ItemState("a", Text("x" * 3_000))])
    pane.bot.waitUntil(lambda: pane.view.visualRect(pane.index(0)).height() > 400)
    assert pane.view.horizontalScrollBar().maximum() == 0


def test_a_screen_reader_hears_words_owner_date_and_mark(pane: Pane) -> None:
    said = pane.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", @ben, overdue · " + due_date("2024-05-03", "day"))
    assert pane.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_copying_gives_the_words(pane: Pane) -> None:
    pane.pane.focus_list()
    pane.view.setCurrentIndex(pane.index(2))
    pane.bot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "<b>bold</b> & more"


def test_the_menu_names_what_it_does(pane: Pane) -> None:
    for item, wanted in (
        (ITEMS[0], "Dismiss"),
        (ITEMS[0], "This is no action item"),
        (ITEMS[2], "Remove"),
        (ITEMS[3], "Restore"),
    ):
        menu = pane.pane.menu_for(item)
        assert wanted in [action.text() for action in menu.actions()]
        menu.deleteLater()


def test_the_model_is_a_model(qtmodeltester: Any, theme: Theme) -> None:
    model = ActionModel()
    model.set_items(ITEMS)
    model.show_dismissed(show=True)
    qtmodeltester.check(model)


def test_dates_are_said_with_the_year_unless_it_is_this_one() -> None:
    assert "2024" in due_date("2024-05-03", "day")
    assert due_date("nonsense", "day") == "nonsense"


def test_nothing_is_chosen_in_another_note_until_the_user_chooses(pane: Pane) -> None:
    others = [ItemState("x", Text("Of another note")), ItemState("y", Text("And its second"))]
    pane.view.setCurrentIndex(pane.index(1))
    pane.pane.set_items(others)
    assert pane.view.selectionModel().selectedIndexes() == []
    assert pane.view.currentIndex().row() == 0
    pane.view.setCurrentIndex(pane.index(1))
    pane.pane.set_items([*others, ItemState("z", Text("One more"))])
    chosen = [index.data() for index in pane.view.selectionModel().selectedIndexes()]
    assert chosen == ["And its second"]
