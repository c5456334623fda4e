"""The bar that finds words, in a long text and in one that changes under it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gui.theme.theme import Theme
from readout.note.model import Note, Paragraph, Section, Text
from tests.gui.panes.conftest import Place
from tests.gui.panes.shown_note import Pane


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place, note: Note) -> Pane:
    return Pane(theme, qtbot, place, note)


@pytest.mark.parametrize("long", [1, 10**9])
def test_a_text_made_ready_elsewhere_and_one_that_changes(
    pane: Pane, note: Note, long: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.panes.page_find.LONG", long)
    qtbot = pane.bot
    pane.pane.complete()
    pane.pane.matches.start()
    field = pane.pane.findChild(QLineEdit, "findField")
    label = pane.pane.findChild(QLabel, "findCount")
    assert field is not None
    assert label is not None
    qtbot.keyClicks(field, "point 2")
    qtbot.waitUntil(lambda: label.text() == "1 of 11")
    assert pane.is_seen("Point 2 ")
    for _ in range(10):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert label.text() == "11 of 11"
    assert pane.is_seen("Point 29")
    # The note is read anew: what is found is counted again, and the page stays where it is.
    more = Section(Text("More"), "topic", (Paragraph(Text("One more point 2, at the end.")),))
    before = pane.bar.value()
    pane.pane.show_note(replace(note, sections=(*note.sections, more)), "3 November 2025")
    pane.pane.complete()
    pane.bar.setValue(before)
    qtbot.waitUntil(lambda: label.text().endswith("of 12"))
    assert pane.bar.value() == before
    pane.pane.show_note(None)
    qtbot.waitUntil(lambda: label.text() == "Not found")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.page.hasFocus()
    pane.pane.matches.close()
