"""The lines under the checklist that say where items came from."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from gui.panes.source_line import SourceLine, Traced
from gui.theme.theme import Theme
from tests.gui.panes.conftest import Place


@pytest.fixture
def line(theme: Theme, place: Place) -> SourceLine:
    made = SourceLine(theme)
    place(made, 300, 60)
    return made


def test_long_words_are_cut_and_whole_for_who_points_at_them(line: SourceLine) -> None:
    words = "A passage & <b>more</b> of it " * 20
    line.set_traced(Traced({"a": words}))
    line.set_item("a")
    button = line.findChild(QPushButton, "itemSource")
    assert isinstance(button, QPushButton)
    assert button.text().endswith("…")
    assert button.accessibleName() == "From: " + " ".join(words.split())
    assert "<b>" not in button.toolTip()


def test_what_is_much_is_listed_in_part(line: SourceLine) -> None:
    line.set_traced(Traced(topics=[(f"/sections/{at}", f"Topic {at}") for at in range(60)]))
    texts = [each.text() for each in line.menu().actions() if each.text()]
    assert texts[-1] == "and 36 more"
    assert len(texts) == 1 + 24 + 1


def test_nothing_to_say_takes_no_room(line: SourceLine) -> None:
    line.set_traced(Traced())
    assert not line.isVisible()
