"""What stands below the search box: taken by key or click, and never in the way of typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.panes.offer_popup import OfferPopup
from gui.panes.offers import Offer, OfferModel
from gui.panes.search import SearchBox
from gui.search_offers import completed, examples, kept
from gui.theme.theme import Theme
from gui.vocabulary import Words
from readout.search.examples import EXAMPLES
from tests.gui.panes.conftest import Place

WORDS = Words(["Lin", "Anna Lee"], ["grid"], ["Bikes"])
SAVED = {"Mine": "owner:lin is:open", "in:terms docks": "in:terms docks"}


class Room(QWidget):
    """A window with the box and something else that can have the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.box = SearchBox(theme, self)
        self.box.setGeometry(40, 4, 500, 36)
        self.other = QLineEdit(self)
        self.other.setGeometry(40, 400, 100, 30)
        self.said: list[object] = []
        self.box.words = lambda text, cursor: completed(text, cursor, WORDS)
        self.box.kept = lambda: kept(SAVED, ("docks", "due:week"))
        for name in ("entered", "closed", "to_results"):
            getattr(self.box, name).connect(lambda n=name: self.said.append(n))
        self.box.taken.connect(self.said.append)
        self.box.removed.connect(self.said.append)
        self.box.renamed.connect(lambda offer, name: self.said.append((offer.label, name)))

    @property
    def popup(self) -> OfferPopup:
        assert self.box.popup is not None
        return self.box.popup

    def is_open(self) -> bool:
        return self.box.popup is not None and self.box.popup.isVisible()

    def lines(self) -> list[str]:
        model = self.popup.findChild(OfferModel)
        assert isinstance(model, OfferModel)
        return [offer.label for offer in model.offers]


@pytest.fixture
def room(theme: Theme, place: Place) -> Room:
    made = Room(theme)
    place(made, 700, 500)
    made.box.setFocus()
    return made


def test_values_come_after_the_colon_and_arrow_and_enter_take_one(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.box, "docks owner:")
    qtbot.waitUntil(room.is_open)
    assert room.lines() == ["Lin", "Anna Lee"]
    qtbot.keyClick(room.box, Qt.Key.Key_Down)
    qtbot.keyClick(room.box, Qt.Key.Key_Down)
    assert room.box.accessibleDescription() == "Anna Lee"
    qtbot.keyClick(room.box, Qt.Key.Key_Return)
    assert room.box.text() == 'docks owner:"Anna Lee" '
    assert room.said == []
    qtbot.waitUntil(lambda: not room.is_open())


def test_tab_takes_the_first_value_and_the_rest_of_the_text_stays(room: Room, qtbot: QtBot) -> None:
    room.box.setText(" and docks")
    room.box.setCursorPosition(0)
    qtbot.keyClicks(room.box, "is:o")
    qtbot.waitUntil(room.is_open)
    assert room.lines() == ["open", "overdue"]
    qtbot.keyClick(room.box, Qt.Key.Key_Tab)
    assert room.box.text() == "is:open and docks"
    assert room.box.cursorPosition() == len("is:open ")
    assert room.box.hasFocus()


def test_a_plain_word_is_never_taken_for_a_key(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.box, "da")
    qtbot.waitUntil(room.is_open)
    assert room.lines() == ["date:"]
    qtbot.keyClick(room.box, Qt.Key.Key_Return)
    assert (room.box.text(), room.said) == ("da", ["entered"])
    qtbot.keyClicks(room.box, "t")
    qtbot.waitUntil(room.is_open)
    qtbot.keyClicks(room.box, "a")
    assert not room.is_open()
    assert room.box.text() == "data"
    qtbot.keyClick(room.box, Qt.Key.Key_Tab)
    assert room.box.text() == "data"
    assert not room.box.hasFocus()


def test_what_is_typed_fast_stands_there_letter_by_letter(room: Room, qtbot: QtBot) -> None:
    typed = 'owner:an is:op "the docks" in:te -note:bi due:<2026'
    for at, sign in enumerate(typed):
        qtbot.keyClicks(room.box, sign)
        if at % 7 == 0:
            QApplication.processEvents()
        assert room.box.text() == typed[: at + 1]


def test_what_an_input_method_composes_is_left_alone(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.box, "owner:")
    qtbot.waitUntil(room.is_open)
    QApplication.sendEvent(room.box, QInputMethodEvent("ni", []))
    assert room.box.text() == "owner:"
    done = QInputMethodEvent("", [])
    done.setCommitString("李")
    QApplication.sendEvent(room.box, done)
    assert room.box.text() == "owner:李"


def test_the_empty_box_offers_what_was_kept(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClick(room.box, Qt.Key.Key_Up)
    assert room.is_open()
    assert room.lines() == [
        *("Saved searches", "Mine", "in:terms docks"),
        *("Last searches", "docks", "due:week", "How to search…"),
    ]
    for _ in range(3):
        qtbot.keyClick(room.box, Qt.Key.Key_Down)
    qtbot.keyClick(room.box, Qt.Key.Key_Return)
    assert isinstance(room.said[0], Offer)
    assert room.said[0].text == "docks"
    assert not room.is_open()


def test_the_button_opens_and_closes_it_and_a_click_takes(room: Room, qtbot: QtBot) -> None:
    button = room.box.findChild(QToolButton, "searchHistory")
    assert isinstance(button, QToolButton)
    assert button.accessibleName()
    room.box.setText("something")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.is_open()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not room.is_open()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    view = room.popup.findChild(QListView)
    assert isinstance(view, QListView)
    rect = view.visualRect(view.model().index(1, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert [offer.text for offer in room.said if isinstance(offer, Offer)] == ["owner:lin is:open"]
    assert room.box.hasFocus()


def test_a_saved_search_is_renamed_in_its_line_and_deleted_by_key(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClick(room.box, Qt.Key.Key_Down)
    qtbot.keyClick(room.box, Qt.Key.Key_Down)
    hint = room.popup.findChild(QLabel, "searchOfferHint")
    assert isinstance(hint, QLabel)
    assert "F2" in hint.text()
    qtbot.keyClick(room.box, Qt.Key.Key_F2)
    editor = room.popup.findChild(QLineEdit, "searchName")
    assert isinstance(editor, QLineEdit)
    assert editor.hasFocus()
    assert room.is_open()
    editor.selectAll()
    qtbot.keyClicks(editor, "Lin's items")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.said == [("Mine", "Lin's items")])
    qtbot.waitUntil(room.box.hasFocus)
    qtbot.keyClick(room.box, Qt.Key.Key_Delete)
    assert isinstance(room.said[1], Offer)
    assert room.said[1].label == "Mine"


def test_escape_closes_the_list_first_and_then_the_search(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.box, "is:")
    qtbot.waitUntil(room.is_open)
    qtbot.keyClick(room.box, Qt.Key.Key_Escape)
    assert not room.is_open()
    assert room.said == []
    qtbot.keyClick(room.box, Qt.Key.Key_Escape)
    assert room.said == ["closed"]


def test_it_goes_with_the_keyboard_and_when_the_window_changes_its_size(
    room: Room, qtbot: QtBot
) -> None:
    room.box.offer_kept()
    room.other.setFocus()
    assert not room.is_open()
    room.box.setFocus()
    room.box.offer_kept()
    room.resize(650, 480)
    qtbot.waitUntil(lambda: not room.is_open())


def test_down_goes_to_the_results_where_nothing_is_offered(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.box, "docks")
    qtbot.keyClick(room.box, Qt.Key.Key_Down)
    assert room.said == ["to_results"]


def test_the_list_stands_below_the_box_in_both_themes(room: Room, theme: Theme) -> None:
    room.box.offer_kept()
    below = room.box.mapTo(room, QPoint(0, room.box.height()))
    assert room.popup.y() >= below.y()
    assert room.rect().contains(room.popup.geometry())
    light = room.popup.grab().toImage().pixelColor(40, 60)
    theme.set_scheme("dark")
    dark = room.popup.grab().toImage().pixelColor(40, 60)
    theme.set_scheme("light")
    assert light.lightness() > 128 > dark.lightness()


def test_every_example_of_the_language_is_offered_as_it_stands() -> None:
    lines = examples()
    assert lines[0].sort == "heading"
    assert [(line.text, line.about) for line in lines[1:]] == [
        (each.query, each.meaning) for each in EXAMPLES
    ]
    assert all(line.cursor == len(line.text) for line in lines[1:])


def test_the_model_of_offers_is_a_model(qtmodeltester: object, qtbot: QtBot) -> None:
    model = OfferModel()
    model.set_offers(kept(SAVED, ("docks",)))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert not model.setData(model.index(0), "x")
    assert model.next_row(-1, -1) == model.rowCount() - 1
    model.set_offers([])
    assert model.next_row(-1, 1) == -1
