"""Searching as one types, and into the note at a match."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier


def test_results_come_as_one_types_and_go_with_esc(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.key(Qt.Key.Key_K, CTRL)
    assert driver.focus() == "searchBox"
    driver.type("prepared")
    driver.wait(lambda: driver.window.searching.open)
    assert driver.widget("resultsPage").isVisible()
    assert not driver.panes.detail.isVisible()
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: not driver.window.searching.open)
    assert driver.panes.detail.isVisible()


def test_enter_opens_the_note_at_the_match(start: Start, seed: Path, note_file: Path) -> None:
    driver = start(seed, note_file)
    driver.key(Qt.Key.Key_K, CTRL)
    driver.type("borrow checker")
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    assert driver.panes.detail.isVisible()
    driver.key(Qt.Key.Key_F3)
    driver.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)


def test_only_the_last_query_counts(start: Start, seed: Path) -> None:
    driver = start(seed)
    found: list[str] = []
    driver.window.searching.finding.found.connect(lambda each: found.append(each.query))
    for query in ("a", "ag", "age", "agen", "agent"):
        driver.panes.search.setText(query)
    driver.wait(lambda: "agent" in found)
    assert found[-1] == "agent"
    driver.wait(lambda: not driver.window.searching.finding.busy)
    assert found[-1] == "agent"


def test_nothing_found_says_so_and_closing_the_box_leaves(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.panes.search.setText("zzzqqq")
    driver.wait(lambda: driver.window.searching.open)
    driver.panes.search.setText("")
    assert not driver.window.searching.open


def test_another_letter_never_loses_the_place_of_the_words(start: Start, seed: Path) -> None:
    driver = start(seed)
    counts = []
    for query in ("prepare", "prepared", "preparedness"):
        hits: list[object] = []
        with driver.bot.waitSignal(
            driver.window.searching.finding.found,
            check_params_cb=lambda found, query=query: found.query == query,
        ) as signal:
            driver.panes.search.setText(query)
        hits.extend(signal.args[0].hits)
        counts.append(len(hits))
    assert counts[0] >= counts[1] >= counts[2] > 0
