"""What was raised again and again, as a list by itself."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.actions.chain_list import ChainList, ChainModel, Raised
from gui.theme.theme import Theme

CHAINS = [
    Raised((0, 3, 5, 9), "Replace the rusty winch at the slipway " * 9, 4, 9, True),
    Raised((1, 2), "<b>Ask</b> the ferrymen & wait", 2, 1, False),
]


@pytest.fixture
def chains(theme: Theme, qtbot: QtBot) -> ChainList:
    made = ChainList(theme)
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.set_chains(CHAINS)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ChainModel()
    qtmodeltester.check(model)
    model.set_chains(CHAINS)
    qtmodeltester.check(model)


def test_it_says_in_how_many_notes_and_for_how_long(chains: ChainList) -> None:
    said = [
        str(chains.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(2)
    ]
    assert said[0].endswith("in 4 notes over 9 weeks, still open")
    assert said[1].endswith("in 2 notes over 1 week, done")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Return, "chosen"),
        (Qt.Key.Key_Space, "ticked"),
        (Qt.Key.Key_Delete, "parted"),
    ],
)
def test_keys_say_what_is_wanted_of_the_chain_one_is_on(
    chains: ChainList, qtbot: QtBot, key: Qt.Key, name: str
) -> None:
    heard: list[Any] = []
    getattr(chains, name).connect(heard.append)
    chains.activateWindow()
    qtbot.waitUntil(chains.isActiveWindow)
    chains.setFocus()
    chains.setCurrentIndex(chains.model().index(1, 0))
    qtbot.keyClick(chains, key)
    assert heard == [CHAINS[1]]


def test_the_menu_offers_to_tick_and_to_part(chains: ChainList) -> None:
    at = chains.visualRect(chains.model().index(0, 0)).center()
    chains.customContextMenuRequested.emit(at)
    menu = chains.findChild(QMenu, "raisedMenu")
    assert menu is not None
    assert [each.objectName() for each in menu.actions()] == ["tickChain", "partChain"]
    menu.close()


def test_what_stays_the_same_keeps_its_place(chains: ChainList) -> None:
    chains.setCurrentIndex(chains.model().index(1, 0))
    chains.set_chains(list(CHAINS))
    assert chains.currentIndex().row() == 1
