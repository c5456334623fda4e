"""The topic tree, as its user walks through it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from gui.panes.topic_tree import TopicTree
from gui.panes.tree_model import VALUE, TreeModel, grow
from gui.theme.theme import Theme
from readout.note.model import Note
from tests.gui.panes.conftest import Place


class Pane:
    def __init__(self, theme: Theme, bot: QtBot, place: Place, note: Note) -> None:
        self.bot = bot
        self.pane = TopicTree(theme)
        self.chosen: list[str] = []
        self.toggled: list[tuple[str, bool]] = []
        self.pane.chosen.connect(self.chosen.append)
        self.pane.read_toggled.connect(lambda where, read: self.toggled.append((where, read)))
        self.pane.set_note(note)
        place(self.pane, 269, 500)
        view = self.pane.findChild(QTreeView, "topicTree")
        assert isinstance(view, QTreeView)
        self.view = view

    def index(self, *rows: int) -> QModelIndex:
        index = QModelIndex()
        for row in rows:
            index = self.view.model().index(row, 0, index)
        return index

    def topic(self, *rows: int) -> Any:
        return self.index(*rows).data(VALUE)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place, note: Note) -> Pane:
    return Pane(theme, qtbot, place, note)


def test_it_shows_all_sections_with_their_counts(pane: Pane) -> None:
    titles = [pane.index(row).data() for row in range(5)]
    assert titles == ["Start", "Docks & stations", "Terms", "Numbers", "Next steps"]
    assert pane.index(1, 0).data() == "Deeper"
    pane.pane.set_done(1, 2)
    assert [pane.topic(row).count for row in range(5)] == ["", "", "2", "4 × 2", "1/2"]


def test_a_click_and_enter_choose(pane: Pane) -> None:
    at = pane.view.visualRect(pane.index(3)).center()
    pane.bot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    pane.bot.keyClick(pane.view, Qt.Key.Key_Up)
    assert pane.chosen == ["/sections/3"]
    pane.bot.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.chosen == ["/sections/3", "/sections/2"]


def test_following_the_text_chooses_nothing(pane: Pane) -> None:
    pane.pane.set_current("/sections/1/sections/0")
    assert pane.pane.current == "/sections/1/sections/0"
    assert pane.view.currentIndex().data() == "Deeper"
    pane.pane.set_current("/sections/99")
    assert pane.view.currentIndex().data() == "Deeper"
    assert pane.chosen == []


def test_r_turns_read_round_and_the_dot_goes(pane: Pane) -> None:
    pane.pane.set_read(set())
    pane.view.setFocus()
    pane.pane.set_current("/sections/1")
    assert not pane.topic(1).read
    pane.bot.keyClick(pane.view, Qt.Key.Key_R)
    pane.bot.keyClick(pane.view, Qt.Key.Key_R)
    assert pane.toggled == [("/sections/1", True), ("/sections/1", False)]
    pane.pane.set_read({"/sections/1"})
    assert pane.topic(1).read
    assert "unread" in pane.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_is_no_topic_has_no_dot(pane: Pane) -> None:
    pane.pane.set_read(set())
    assert [pane.topic(row).read for row in range(5)] == [False, False, True, True, True]


def test_the_sign_folds_by_mouse_and_the_arrows_by_key(pane: Pane) -> None:
    rect = pane.view.visualRect(pane.index(1))
    assert pane.view.isExpanded(pane.index(1))
    at = rect.topLeft()
    at.setX(rect.left() + 12)
    at.setY(rect.center().y())
    pane.bot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not pane.view.isExpanded(pane.index(1))
    pane.view.setCurrentIndex(pane.index(1))
    pane.bot.keyClick(pane.view, Qt.Key.Key_Right)
    assert pane.view.isExpanded(pane.index(1))


def test_the_same_note_again_keeps_the_place(pane: Pane, note: Note) -> None:
    pane.pane.set_current("/sections/4")
    pane.pane.set_note(note)
    assert pane.pane.current == "/sections/4"
    pane.pane.set_note(None)
    assert pane.pane.current == ""
    assert pane.view.model().rowCount() == 0


def test_the_model_is_a_model(qtmodeltester: Any, theme: Theme) -> None:
    tree = {"": ["a", "b"], "a": ["c", "d"], "c": ["e"]}
    model: TreeModel[str] = TreeModel(lambda value, role: value if role == 0 else None)
    model.set_root(grow("", lambda value: tree.get(value, [])))
    qtmodeltester.check(model)
    assert [node.value for node in model.nodes()] == ["a", "c", "e", "d", "b"]


def test_old_indexes_of_a_new_tree_are_harmless(theme: Theme) -> None:
    model: TreeModel[str] = TreeModel(lambda value, _role: value)
    model.set_root(grow("", lambda value: ["a"] if not value else []))
    old = model.index(0, 0)
    model.set_root(None)
    assert old.data() is None
