"""Columns filtered by what is typed and ticked, hidden and put in order in cards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from gui.grid.ticks import TickList
from readout.tables.filters import Filter
from tests.gui.grid.conftest import LEFT, Hands
from tests.gui.test_accessibility import nameless

ALT = Qt.KeyboardModifier.AltModifier


def lines(hands: Hands, name: str) -> TickList:
    found = hands.card().findChild(TickList, name)
    assert found is not None
    return found


def said(found: TickList) -> list[str]:
    model = found.model_or_fail()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def press(hands: Hands, name: str) -> None:
    button = hands.part(name)
    assert isinstance(button, QAbstractButton)
    hands.bot.mouseClick(button, LEFT)


@pytest.mark.parametrize(
    ("column", "typed", "towns"),
    [
        (0, "ber", ["Bergen"]),
        (0, "-ulm", ["Basel", "Oslo", "Bergen"]),
        (1, ">15k", ["Basel", "Oslo", "Ulm"]),
        (2, "5 % - 10 %", ["Basel", "Oslo"]),
        (3, "before 20 Nov", ["Oslo", "Ulm"]),
        (4, "yes", ["Basel", "Bergen"]),
    ],
)
def test_a_column_is_filtered_by_what_is_typed(
    hands: Hands, column: int, typed: str, towns: list[str]
) -> None:
    hands.go(0, column)
    hands.key(Qt.Key.Key_F)
    hands.type_filter(typed)
    assert hands.column(0) == towns
    hands.key(Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert hands.grid.state()["filters"][str(column)]["text"] == typed


def test_values_are_ticked_and_what_is_left_is_said_and_undone(hands: Hands) -> None:
    hands.go(3, 0)
    press_filter = hands.grid.buttons[0]
    press_filter.click()
    values = lines(hands, "filterValues")
    assert said(values) == ["Basel, 1 row", "Bergen, 1 row", "Oslo, 1 row", "Ulm, 2 rows"]
    hands.key(Qt.Key.Key_Down)
    assert values.hasFocus()
    hands.key(Qt.Key.Key_Space)
    assert hands.column(0) == ["Basel"]
    rect = values.visualRect(values.model_or_fail().index(3, 0))
    hands.bot.mouseClick(values.viewport(), LEFT, pos=rect.center())
    assert hands.column(0) == ["Basel", "Ulm", "Ulm"]
    assert nameless(hands.card()) == []
    hands.key(Qt.Key.Key_Escape)
    label = hands.part("filterCountLabel")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.text() == "3 of 5 rows"
    assert hands.view.currentIndex().data() == "Ulm", "one is where one was"
    hands.model.set_filter(1, Filter("> 10k"))
    assert hands.column(1) == ["20k", "20k"]
    assert hands.part("filterOf0").accessibleName() == "Take away the filter Town: 2 values"
    assert nameless(hands.grid) == []
    press(hands, "filterOf0")
    assert hands.column(0) == ["Basel", "Oslo", "Ulm"]
    press(hands, "filtersClear")
    assert hands.model.rowCount() == 5
    assert not hands.part("filterStrip").isVisible()
    assert hands.grid.state() == {}


def test_what_means_nothing_is_said_and_nothing_left_is_said(hands: Hands) -> None:
    hands.grid.open_filter(1)
    hands.type_filter("> riders")
    hint = hands.card().findChild(QLabel, "filterHint")
    assert hint is not None
    assert hint.isVisible()
    assert hint.text().endswith(".")
    hands.type_filter(">9M")
    assert not hint.isVisible()
    assert hands.model.rowCount() == 0
    assert hands.view.accessibleDescription() == "No row is left of the filters."
    press(hands, "filterClear")
    assert hands.model.rowCount() == 5
    hands.model.set_filter(1, Filter("20k"))
    hands.card().close()
    hands.grid.open_filter(0)
    assert said(lines(hands, "filterValues")) == ["Basel, 1 row", "Ulm, 1 row"]


def test_columns_are_hidden_and_moved_in_their_card(hands: Hands) -> None:
    hands.grid.open_columns()
    found = lines(hands, "columnsList")
    assert nameless(hands.card()) == []
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Space)
    assert hands.view.shown_columns() == [0, 2, 3, 4, 5]
    hands.key(Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_Down, ALT)
    hands.key(Qt.Key.Key_Down, ALT)
    assert hands.view.shown_columns() == [2, 0, 3, 4, 5]
    assert found.currentIndex().data() == "Town"
    press(hands, "columnsAll")
    assert hands.view.shown_columns() == [1, 2, 0, 3, 4, 5]
    assert hands.states
    press(hands, "columnUp")
    assert hands.view.shown_columns()[:2] == [1, 0]
    press(hands, "columnsReset")
    assert hands.grid.state() == {}
    hands.key(Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
