"""The note list as its user types, sorts, groups, folds and pins in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.panes import note_top
from gui.panes.note_list import Look, NoteEntry, NoteList
from gui.panes.note_order import EMPTY, Change, Wish, arrange, build
from gui.theme.theme import Theme
from tests.gui.panes.conftest import Place
from tests.gui.panes.note_hands import ENTRIES, Hands, Key, focus

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NEWEST = ["Bikes", "Café docks", "A new roof", "Trip to Oslo", "broken.md"]
List = Callable[..., Hands]


@pytest.fixture
def listed(theme: Theme, qtbot: QtBot, place: Place) -> List:
    def make(entries: list[NoteEntry] = ENTRIES, height: int = 600, **look: Any) -> Hands:
        pane = NoteList(theme)
        pane.set_entries(entries)
        pane.set_look(Look(**look))
        place(pane, 269, height)
        hands = Hands(pane, qtbot)
        hands.view.setFocus()
        return hands

    return make


def test_typing_in_the_list_filters_it_and_escape_ends_that(listed: List) -> None:
    hands = listed()
    hands.pane.set_current("/team/docks")
    assert not hands.field.isVisible()
    hands.type("caf")
    assert hands.field.text() == "caf"
    assert focus() == "noteFilter"
    assert hands.rows() == ["Café docks"]
    assert hands.text("noteCount") == "1 of 5"
    assert hands.field.accessibleDescription() == "1 of 5"
    hands.key(Key.Key_Escape)
    assert hands.rows() == NEWEST
    assert (hands.field.isVisible(), hands.text("noteCount")) == (False, "")
    assert focus() == "noteList"
    assert hands.marked() == ["Café docks"]


def test_letters_are_for_the_filter_and_no_shortcuts_of_the_window(listed: List) -> None:
    hands = listed()
    fired: list[str] = []
    QShortcut(QKeySequence("R"), hands.pane, lambda: fired.append("R"))
    hands.type("R")
    assert (fired, hands.field.text()) == ([], "R")
    hands.key(Key.Key_Backspace)
    hands.view.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(hands.view, asked)
    assert not asked.isAccepted()


def test_keys_go_between_field_and_list(listed: List) -> None:
    hands = listed()
    hands.pane.set_current("/usb/trip")
    hands.type("b")
    assert hands.rows() == ["Bikes", "broken.md"]
    hands.key(Key.Key_Return)
    assert hands.said["chosen"] == ["/team/bikes"]
    hands.key(Key.Key_Down)
    assert (focus(), hands.current()) == ("noteList", "Bikes")
    hands.type("r")
    assert hands.rows() == ["broken.md"]
    hands.view.setFocus()
    hands.key(Key.Key_Backspace)
    assert (hands.field.text(), focus()) == ("b", "noteFilter")
    hands.view.setFocus()
    hands.key(Key.Key_Escape)
    assert hands.rows() == NEWEST


def test_escape_is_the_windows_where_there_is_nothing_to_leave(listed: List) -> None:
    hands = listed()

    def taken() -> bool:
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, none)
        QApplication.sendEvent(hands.view, event)
        return event.isAccepted()

    assert not taken()
    hands.type("b")
    hands.view.setFocus()
    assert taken()
    assert not taken()


def test_the_field_opens_by_button_and_by_key(listed: List) -> None:
    hands = listed()
    hands.press("noteFindButton")
    assert focus() == "noteFilter"
    hands.press("noteFindButton")
    assert not hands.field.isVisible()
    hands.pane.start_filter()
    assert focus() == "noteFilter"


def test_what_is_left_is_said_to_a_screen_reader_and_nothing_found_in_a_sentence(
    listed: List, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(note_top, "announce", lambda _, text: said.append(text))
    hands = listed()
    hands.type("bi")
    hands.bot.waitUntil(lambda: said == ["1 of 5"])
    hands.type("zz")
    assert hands.rows() == []
    assert "“bizz”" in hands.text("notesEmpty")
    assert "Esc" in hands.text("notesEmpty")
    hands.bot.waitUntil(lambda: len(said) == 2)
    assert said[1] == hands.text("notesEmpty")


def test_an_announcement_does_no_harm_where_nobody_listens(listed: List) -> None:
    note_top.announce(listed().field, "1 of 5")


def test_an_empty_list_says_what_to_do_and_a_filling_one_to_wait(listed: List) -> None:
    hands = listed([])
    assert "Open a file" in hands.text("notesEmpty")
    hands.pane.set_loading(True)
    assert "being listed" in hands.text("notesEmpty")
    hands.pane.set_entries(ENTRIES)
    assert hands.text("notesEmpty") == ""


def test_sorting_by_the_menu_button(listed: List) -> None:
    hands = listed()
    assert hands.rows() == NEWEST
    hands.press("noteMenuButton")
    assert [a.text() for a in hands.menu().actions() if a.isChecked()] == [
        *("Date", "Newest first", "No groups")
    ]
    hands.pick("Open action items")
    assert hands.rows() == ["Bikes", "A new roof", "broken.md", "Café docks", "Trip to Oslo"]
    hands.press("noteMenuButton")
    hands.pick("Fewest first")
    assert hands.rows() == ["broken.md", "Café docks", "Trip to Oslo", "A new roof", "Bikes"]
    hands.press("noteMenuButton")
    hands.pick("Last read")
    assert hands.rows()[:2] == ["A new roof", "Bikes"]
    assert hands.said["look_changed"] == [*(Look("open"), Look("open", down=False), Look("read"))]


def test_sorting_and_grouping_by_keyboard_alone(listed: List) -> None:
    hands = listed()
    hands.view.setCurrentIndex(hands.model.index(0))
    hands.ask_menu()
    menu = hands.menu()
    for _ in range(6):
        hands.bot.keyClick(menu, Key.Key_Down)
        if (active := menu.activeAction()) and active.text() == "Sort by":
            break
    hands.bot.keyClick(menu, Key.Key_Right)
    sorting = hands.menu()
    assert sorting.objectName() == "noteSortMenu"
    hands.bot.keyClick(sorting, Key.Key_Down)
    hands.bot.keyClick(sorting, Key.Key_Return)
    assert hands.said["look_changed"] == [Look("title", down=False)]
    assert hands.rows() == ["A new roof", "Bikes", "broken.md", "Café docks", "Trip to Oslo"]


def test_groups_fold_by_key_and_by_click(listed: List) -> None:
    hands = listed(group="month")
    whole = [
        *("[November 2025 2]", "Bikes", "Café docks", "[October 2025 1]", "A new roof"),
        *("[February 2024 1]", "Trip to Oslo", "[No date 1]", "broken.md"),
    ]
    assert hands.rows() == whole
    hands.pane.set_current("/team/docks")
    hands.key(Key.Key_Left)
    assert hands.current() == "November 2025"
    assert hands.marked() == ["Café docks"]
    hands.key(Key.Key_Left)
    assert hands.rows() == [whole[0], *whole[3:]]
    assert hands.said["look_changed"][-1].folds == ("month:2025-11",)
    assert hands.current() == "November 2025"
    hands.key(Key.Key_Right)
    assert hands.rows() == whole
    assert hands.marked() == ["Café docks"]
    hands.key(Key.Key_Right)
    assert hands.current() == "Bikes"
    hands.click("[October 2025 1]")
    assert "A new roof" not in hands.rows()
    assert hands.said["chosen"] == []
    hands.key(Key.Key_Space)
    assert hands.rows() == whole


def test_all_groups_fold_and_a_filter_shows_what_is_in_them(listed: List) -> None:
    hands = listed(group="folder")
    hands.action("noteFoldAll").trigger()
    assert hands.rows() == ["[home 2]", "[team 2]", "[usb 1]"]
    hands.type("bi")
    assert hands.rows() == ["[team 1]", "Bikes"]
    hands.click("[team 1]")
    assert hands.rows() == ["[team 1]"]
    hands.key(Key.Key_Escape)
    assert hands.rows() == ["[home 2]", "[team 2]", "[usb 1]"]
    hands.action("noteUnfoldAll").trigger()
    assert len(hands.rows()) == 8
    assert hands.said["look_changed"][-1] == Look(group="folder")


def test_a_note_stands_under_each_of_its_tags(listed: List) -> None:
    hands = listed(group="tag")
    assert hands.rows() == [
        *("[city 2]", "Bikes", "Café docks", "[sea 1]", "Café docks"),
        *("[No tag 3]", "A new roof", "Trip to Oslo", "broken.md"),
    ]
    at = hands.at(4)
    hands.bot.mouseClick(hands.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hands.pane.set_current("/team/docks")
    hands.pane.update_entries([ENTRIES[2]._replace(tags=("city",))])
    assert hands.view.currentIndex().row() == 5


def test_pins_by_key_and_by_menu(listed: List) -> None:
    hands = listed()
    hands.pane.set_current("/home/roof")
    hands.key(Key.Key_T, CTRL)
    assert hands.rows()[0] == "A new roof"
    assert hands.marked() == ["A new roof"]
    assert "pinned" in hands.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    hands.view.setCurrentIndex(hands.model.index(hands.row("Trip to Oslo")))
    hands.ask_menu()
    hands.pick("Pin to the top")
    assert hands.rows()[:2] == ["A new roof", "Trip to Oslo"]
    hands.ask_menu(hands.at(1))
    hands.pick("Unpin")
    assert hands.rows()[:2] == ["A new roof", "Bikes"]
    assert hands.said["pins_changed"] == [
        *(("/home/roof",), ("/home/roof", "/usb/trip"), ("/home/roof",))
    ]
    hands.pane.set_look(Look(group="month"))
    assert hands.rows()[:2] == ["[Pinned 1]", "A new roof"]


def test_where_no_note_is_the_menu_offers_nothing_to_do_with_one(listed: List) -> None:
    hands = listed(group="month")
    hands.pane.set_current("/team/bikes")
    assert [each.text() for each in hands.ask_menu(hands.at(1)) if each.isEnabled()][:4] == [
        *("Open", "Share…", "Pin to the top", "Take off the list")
    ]
    for at in (hands.at(0), QPoint(100, 590)):
        offered = [each.text() for each in hands.ask_menu(at) if each.isEnabled()]
        assert next(filter(None, offered)) == "Filter the list"


def test_the_field_has_its_room_in_however_low_a_list(listed: List) -> None:
    hands = listed()
    hands.type("zz")
    hands.pane.setMinimumHeight(hands.pane.minimumSizeHint().height())
    hands.pane.resize(269, 10)
    QApplication.processEvents()
    assert hands.field.height() >= hands.field.sizeHint().height()


def test_a_screen_reader_finds_a_list_of_rows_that_say_all(listed: List) -> None:
    hands = listed(group="month")
    spoken = QAccessible.queryAccessibleInterface(hands.view)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.childCount() == hands.model.rowCount()
    names = [spoken.child(row).text(QAccessible.Text.Name) for row in (0, 1)]
    assert names == ["November 2025, 2 notes, unfolded", "Bikes, 20 Nov 2025, 1 of 7 done"]


def test_what_was_kept_is_given_back_without_a_word(listed: List) -> None:
    hands = listed()
    hands.pane.set_look(Look("title", down=True, group="folder", folds=("folder:/team",)))
    hands.pane.set_pins(["/usb/trip", "/not/there"])
    assert hands.rows() == [
        *("[Pinned 1]", "Trip to Oslo", "[home 2]", "broken.md", "A new roof", "[team 2]")
    ]
    assert hands.said["look_changed"] == hands.said["pins_changed"] == []


def test_a_row_says_all_and_the_tip_why_it_is_as_it_is(listed: List) -> None:
    hands = listed(group="month")
    said = [
        hands.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(hands.model.rowCount())
    ]
    assert said[0] == "November 2025, 2 notes, unfolded"
    assert said[1] == "Bikes, 20 Nov 2025, 1 of 7 done"
    assert said[6] == "Trip to Oslo, 29 Feb 2024, away"
    assert said[8] == "broken.md, broken.md: The file is damaged."
    tip = hands.model.index(8).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("The file is damaged.")
    assert "drive" in hands.model.index(6).data(Qt.ItemDataRole.ToolTipRole)


def test_the_neighbour_is_the_next_note_of_the_list_as_it_stands(listed: List) -> None:
    hands = listed(sort="title", down=False)
    assert hands.pane.neighbour("/team/bikes", 1) == "/team/docks"  # past what is unreadable
    assert hands.pane.neighbour("/team/bikes", -1) == "/home/roof"
    assert hands.pane.neighbour("/home/roof", -1) == ""
    assert hands.pane.neighbour("/gone", 1) == ""


def test_pages_home_and_end(listed: List) -> None:
    hands = listed([NoteEntry(f"/{n}", f"Note {n:03}") for n in range(300)], height=400)
    hands.key(Key.Key_Home)
    hands.key(Key.Key_PageDown)
    page = hands.view.currentIndex().row()
    assert page in range(5, 10)
    hands.key(Key.Key_PageUp)
    assert hands.current() == "Note 000"
    hands.key(Key.Key_End)
    assert hands.current() == "Note 299"
    assert hands.view.viewport().rect().contains(hands.at(299))
    hands.key(Key.Key_Up)
    hands.key(Key.Key_Return)
    assert hands.said["chosen"] == ["/298"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [1.0, 2.0])
def test_all_kinds_of_rows_are_drawn(listed: List, theme: Theme, scheme: Any, size: float) -> None:
    theme.set_scheme(scheme)
    theme.set_scale(size)
    odd = [
        NoteEntry("/l", "long " * 90, "📐", "2025-01-01", 1, 2),
        NoteEntry("/r", "סיכום ישיבה", date="not a date"),
        NoteEntry("/e", ""),
    ]
    hands = listed([*ENTRIES, *odd], group="month")
    hands.pane.set_pins(["/team/docks"])
    plain = hands.pane.grab().toImage()
    hands.pane.set_entries([])
    assert hands.pane.grab().toImage() != plain


def test_the_model_keeps_the_rules_whatever_is_shown(listed: List, qtmodeltester: Any) -> None:
    hands = listed(ENTRIES[:3])
    qtmodeltester.check(hands.model)
    for look in (Look(group="tag"), Look("title", down=False), Look(group="month")):
        hands.pane.set_look(look)
        hands.pane.update_entries(ENTRIES)
        hands.type("b")
        hands.key(Key.Key_Escape)
        hands.pane.update_entries([], ["/team/bikes", "/usb/trip"])
        hands.action("noteFoldAll").trigger()
    qtmodeltester.check(hands.model)
    hands.model.show(arrange(build(EMPTY, [Change(ENTRIES)]), Wish()))
    assert hands.model.rowCount() == 5
