"""The search box and its results, as one types and walks through them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from gui.panes.result_model import ResultModel, grouped, place
from gui.panes.result_text import Ruler, fitted, passage
from gui.panes.results import SearchResults
from gui.panes.search import SearchBox
from gui.theme.theme import Theme
from readout.search.hit import Hit
from tests.gui.panes.conftest import Place


def hit(text: str, *spans: tuple[int, int], section: str = "Docks") -> Hit:
    where = "/sections/1" if section else ""
    return Hit("/a", "Bikes", "🚲", section, where, 0, "topic", text, spans, "exact")


HITS = [hit("The docks are full", (4, 9)), hit("🚲 docks", (2, 7)), hit("", section="")]


def test_every_key_in_the_box_says_what_it_means(theme: Theme, qtbot: QtBot, place: Place) -> None:
    box = SearchBox(theme)
    place(box, 500, 40)
    said: list[str] = []
    for name in ("entered", "next_match", "previous_match", "closed", "to_results"):
        getattr(box, name).connect(lambda n=name: said.append(n))
    box.query_changed.connect(said.append)
    box.setFocus()
    qtbot.keyClicks(box, "ab")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_F3)
    qtbot.keyClick(box, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert said == [
        "a", "ab", "to_results", "entered", "next_match", "previous_match", "closed",
    ]  # fmt: skip


def test_the_box_says_how_much_was_found(theme: Theme) -> None:
    box = SearchBox(theme)
    box.set_notes(1_024)
    assert "1024" in box.placeholderText().replace(",", "")
    box.setText("x")
    box.set_found(86, 31, 3.2)
    assert box.accessibleDescription() == "86 matches in 31 notes · 3 ms"
    box.set_found(1, 1, 0.2)
    assert box.accessibleDescription() == "1 match in 1 note · 1 ms"
    box.set_found(0, 0, 1)
    assert box.accessibleDescription() == "no matches"
    box.clear()
    assert box.accessibleDescription() == ""


def test_arrows_preview_and_enter_opens(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = SearchResults(theme)
    place(pane, 600, 400)
    previewed: list[Hit] = []
    opened: list[Hit] = []
    pane.previewed.connect(previewed.append)
    pane.opened.connect(opened.append)
    pane.set_hits(HITS, "docks")
    view = pane.findChild(QListView, "searchResults")
    assert isinstance(view, QListView)
    pane.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert previewed == HITS[:2]
    assert opened == [HITS[1]]
    pane.step(1)
    pane.step(1)
    assert pane.current() == HITS[2]


def test_nothing_found_is_said(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = SearchResults(theme)
    place(pane, 600, 400)
    pane.set_hits([], "<b>zzz</b>")
    label = pane.findChild(QLabel, "resultsEmpty")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.text() == "Nothing was found for “<b>zzz</b>”."
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert pane.current() is None


def test_a_long_passage_is_shown_around_its_match() -> None:
    text = "word " * 100 + "docks " + "more " * 200
    shown, spans = passage(hit(text, (500, 505)))
    assert len(shown) < 500
    assert [shown[a:b] for a, b in spans] == ["docks"]
    assert shown.startswith("…word")
    shown, spans = passage(hit("x" * 5_000 + "docks", (5_000, 5_005)))
    assert [shown[a:b] for a, b in spans] == ["docks"]


def test_a_line_too_short_for_all_matches_begins_later(theme: Theme) -> None:
    text = "a beginning of no interest " * 4 + "the docks and then some words to the harbour"
    first, last = text.index("docks"), text.index("harbour")
    metrics = QFontMetrics(theme.font("base"))
    spans = [(first, first + 5), (last, last + 7)]
    shown, moved = fitted(
        text, spans, metrics.horizontalAdvance, metrics.horizontalAdvance(text) // 2
    )
    assert shown.startswith("…")
    assert [shown[a:b] for a, b in moved] == ["docks", "harbour"]
    assert fitted(text, spans, metrics.horizontalAdvance, metrics.horizontalAdvance(text)) == (
        text,
        spans,
    )


def test_matches_at_both_ends_of_a_passage_are_both_seen(theme: Theme) -> None:
    text = "docks " + "and words of no interest " * 5 + "as far as the harbour"
    last = text.index("harbour")
    metrics = QFontMetrics(theme.font("base"))
    room = metrics.horizontalAdvance(text) // 2
    shown, moved = fitted(text, [(0, 5), (last, last + 7)], metrics.horizontalAdvance, room)
    assert [shown[a:b] for a, b in moved] == ["docks", "harbour"]
    assert " … " in shown
    assert metrics.horizontalAdvance(shown) <= room


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(("docks", "a", "harbour", "of", "the · city", "x" * 40)), min_size=1),
    st.integers(20, 600),
)
def test_what_is_cut_keeps_every_match_and_says_so_once(
    theme: Theme, words: list[str], room: int
) -> None:
    text = " ".join(words)
    spans = [match.span() for match in re.finditer("docks", text)]
    shown, moved = fitted(text, spans, QFontMetrics(theme.font("base")).horizontalAdvance, room)
    assert [shown[a:b] for a, b in moved] == ["docks"] * len(spans)
    assert "… …" not in shown
    assert "……" not in shown
    assert len(shown) <= len(text)


def test_texts_are_measured_by_their_words_nearly_as_qt_does(theme: Theme) -> None:
    font = theme.font("base")
    ruler, metrics = Ruler(font), QFontMetrics(font)
    for text in ("", "The docks are full", "  two  blanks ", "码头今天满了", "הרציפים מלאים"):
        assert abs(ruler.width(text) - metrics.horizontalAdvance(text)) <= 3


def test_a_hit_is_placed_below_the_titles_of_its_sections() -> None:
    deep = replace(HITS[0], path_titles=("City", "Grid\nplans"))
    assert place(deep) == "City › Grid plans › Docks"
    heading = replace(deep, block=None)
    assert place(heading) == "City › Grid plans"
    assert place(HITS[2]) == ""


def test_hits_stand_below_their_note_and_weaker_matches_below_better_ones() -> None:
    other = [replace(each, path="/b", title="Boats", icon="") for each in HITS[:1]]
    weak = replace(HITS[1], why="prefix")
    rows = grouped([HITS[0], other[0], HITS[1], weak])
    assert [row if isinstance(row, Hit) else (row.title, row.hits) for row in rows] == [
        *(("Bikes", 2), HITS[0], HITS[1]),
        *(("Boats", 1), other[0]),
        *(("Bikes", 1), weak),
    ]


def test_the_model_is_a_model(qtmodeltester: Any, theme: Theme) -> None:
    model = ResultModel()
    model.set_rows(grouped(HITS))
    qtmodeltester.check(model)
