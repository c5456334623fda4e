"""Notes that are laid out in parts: nothing stalls, and places in them are awaited."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from readout.note.model import Bullet, Note, Section, Table, Text
from tests.gui.panes.conftest import Place
from tests.gui.panes.shown_note import Pane


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place, note: Note) -> Pane:
    return Pane(theme, qtbot, place, note)


def large(sections: int) -> Note:
    made = tuple(
        Section(
            Text(f"Topic {number}"),
            "topic",
            (
                *(Bullet(Text(f"words of {number} and {n} " * 8)) for n in range(6)),
                Table((Text("A"), Text("B")), ((Text(f"a{number}"), Text("b")),)),
            ),
        )
        for number in range(sections)
    )
    return Note("big", Text("Big"), sections=made)


def test_a_large_note_comes_in_parts_and_places_are_awaited(pane: Pane, qtbot: QtBot) -> None:
    note = large(300)
    pane.pane.show_note(note)
    assert not pane.pane.is_complete
    assert "Topic 0" in pane.page.toPlainText()
    pane.pane.go_to("/sections/290")
    assert pane.bar.value() == 0
    qtbot.waitUntil(lambda: pane.is_seen("Topic 290") if pane.pane.is_complete else False)
    pane.pane.mark(["words of 299"])
    assert pane.matches[-1][1] == 48
    text = pane.page.toPlainText()
    assert text.count("words of") == 300 * 6 * 8
    assert [line for line in text.split("\n") if line.startswith("Topic")] == [
        f"Topic {number}" for number in range(300)
    ]


def test_who_scrolls_by_hand_is_not_taken_elsewhere(pane: Pane, qtbot: QtBot) -> None:
    pane.pane.show_note(large(300))
    pane.pane.go_to("/sections/290")
    pane.bar.setValue(30)
    with qtbot.waitSignal(pane.pane.filled):
        pass
    assert pane.bar.value() == 30


def test_another_note_stops_the_one_that_was_coming(pane: Pane, note: Note, qtbot: QtBot) -> None:
    pane.pane.show_note(large(300))
    pane.pane.show_note(note)
    pane.pane.complete()
    assert "Topic" not in pane.page.toPlainText()
    assert pane.pane.is_complete
