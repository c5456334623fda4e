"""Several notes chosen in the list: by mouse and by key, and what is done to all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panes.note_list import Look, NoteEntry, NoteList
from gui.theme.theme import Theme
from tests.gui.panes.conftest import Place
from tests.gui.panes.note_hands import ENTRIES, Hands, Key

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BIKES, DOCKS, ROOF, TRIP = "/team/bikes", "/team/docks", "/home/roof", "/usb/trip"
List = Callable[..., Hands]


@pytest.fixture
def listed(theme: Theme, qtbot: QtBot, place: Place) -> List:
    def make(entries: list[NoteEntry] = ENTRIES, **look: Any) -> Hands:
        pane = NoteList(theme)
        pane.set_entries(entries)
        pane.set_look(Look(**look))
        place(pane, 269, 600)
        pane.set_current(BIKES)
        hands = Hands(pane, qtbot)
        hands.view.setFocus()
        return hands

    return make


def test_clicks_with_shift_and_ctrl_choose_and_show_nothing_else(listed: List) -> None:
    hands = listed()
    hands.click("A new roof", SHIFT)
    assert hands.pane.chosen_together() == [BIKES, DOCKS, ROOF]
    assert hands.text("noteCount") == "3 chosen"
    hands.click("Café docks", CTRL)
    hands.click("Trip to Oslo", CTRL)
    assert hands.pane.chosen_together() == [BIKES, ROOF, TRIP]
    assert hands.said["chosen"] == []
    assert hands.view.delegate.shown == BIKES
    hands.click("Café docks")
    assert hands.said["chosen"] == [DOCKS]
    assert hands.pane.chosen_together() == []
    assert hands.text("noteCount") == ""


def test_keys_choose_pass_over_heads_and_escape_gives_up_first_the_set(listed: List) -> None:
    hands = listed(group="month")
    for _ in range(3):
        hands.key(Key.Key_Down, SHIFT)
    assert hands.pane.chosen_together() == [BIKES, DOCKS, ROOF]
    hands.key(Key.Key_Up, SHIFT)
    hands.key(Key.Key_Up, SHIFT)
    assert hands.pane.chosen_together() == [BIKES, DOCKS]
    hands.type("zz")  # where nothing is left, nothing is chosen
    assert hands.text("noteCount") == "0 of 5"
    assert hands.pane.chosen_together() == []
    hands.key(Key.Key_Escape)
    hands.key(Key.Key_A, CTRL)
    assert len(hands.pane.chosen_together()) == len(ENTRIES)
    hands.type("o")
    hands.view.setFocus()
    hands.key(Key.Key_Escape)
    assert hands.field.isVisible()
    assert hands.pane.chosen_together() == []
    hands.key(Key.Key_Escape)
    assert not hands.field.isVisible()
    # An arrow alone goes on with one note, from which Shift begins anew.
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Up, SHIFT)
    assert hands.pane.chosen_together() == [BIKES, DOCKS]


def test_what_is_chosen_stays_chosen_in_another_order_and_by_what_is_still_seen(
    listed: List,
) -> None:
    hands = listed()
    hands.click("A new roof", SHIFT)
    hands.pane.set_look(Look("title", down=False))
    assert hands.pane.chosen_together() == [ROOF, BIKES, DOCKS]
    hands.pane.update_entries(removed=[DOCKS])
    assert hands.pane.chosen_together() == [ROOF, BIKES]
    hands.pane.set_look(Look(group="tag"))
    hands.pane.set_current(BIKES)
    assert hands.pane.chosen_together() == [BIKES, ROOF]
    hands.pane.set_current(TRIP)
    assert hands.pane.chosen_together() == []


def test_the_menu_does_to_all_what_it_says(listed: List) -> None:
    hands = listed()
    hands.click("A new roof", SHIFT)
    at = hands.at(1)
    said = [each.text() for each in hands.ask_menu(at) if each.isEnabled()][:3]
    assert said == ["Share 3 notes…", "Pin 3 notes to the top", "Take 3 notes off the list"]
    hands.pick("Share 3 notes…")
    hands.ask_menu(at)
    hands.pick("Pin 3 notes to the top")
    assert hands.said["pins_changed"] == [(BIKES, DOCKS, ROOF)]
    hands.ask_menu(at)
    hands.pick("Unpin 3 notes")
    assert hands.said["pins_changed"][-1] == ()
    asked: list[int] = []

    def answer(count: int) -> bool:
        asked.append(count)
        return len(asked) > 1

    hands.pane.ask_remove = answer
    hands.key(Key.Key_Delete)
    assert hands.said["removed"] == []
    hands.key(Key.Key_Delete)
    assert hands.said["removed"] == [(BIKES, DOCKS, ROOF)] == hands.said["shared"]
    hands.click("Trip to Oslo")
    hands.key(Key.Key_Delete)
    assert hands.said["removed"][-1] == (TRIP,)
    assert asked == [3, 3]


def test_many_thousand_notes_are_chosen_at_once_and_stay_so(listed: List) -> None:
    entries = [NoteEntry(f"/n/{number}", f"Note {number:05}") for number in range(5_000)]
    hands = listed(entries)
    hands.wait()
    hands.key(Key.Key_A, CTRL)
    assert hands.text("noteCount").replace(",", "") == "5000 chosen"
    hands.pane.set_look(Look("title", down=True))
    hands.wait()
    assert len(hands.pane.chosen_together()) == 5_000
    hands.type("0499")
    hands.wait()
    assert len(hands.pane.chosen_together()) == 10
