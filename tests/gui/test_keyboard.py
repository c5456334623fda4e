"""Everything by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier


def test_f6_goes_round_all_panes(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.key(Qt.Key.Key_K, CTRL)
    round_ = []
    for _ in range(7):
        round_.append(driver.focus())
        driver.key(Qt.Key.Key_F6)
    assert round_ == [
        *("searchBox", "noteList", "topicTree", "detailPane"),
        *("highlightsTable", "actionItems", "keyTerms"),
    ]
    assert driver.focus() == "searchBox"
    driver.key(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert driver.focus() == "keyTerms"


def test_f6_goes_on_from_the_filter_of_the_note_list(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown("OpenAI Interview Insights")
    for back, goal in ((False, "topicTree"), (True, "searchBox")):
        driver.window.calls.filter_notes()
        assert driver.focus() == "noteFilter"
        shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        driver.key(Qt.Key.Key_F6, shift)
        assert driver.focus() == goal


def test_a_whole_reading_without_a_mouse(start: Start, seed: Path, note_file: Path) -> None:
    driver = start(seed, note_file)
    driver.shown("OpenAI Interview Insights")
    # Another note, by its list.
    driver.widget("noteList").setFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    driver.key(Qt.Key.Key_PageUp, CTRL)
    driver.shown("OpenAI Interview Insights")
    # A topic, marked as read.
    driver.key(Qt.Key.Key_K, CTRL)
    for _ in range(2):
        driver.key(Qt.Key.Key_F6)
    assert driver.focus() == "topicTree"
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    before = len(driver.session.read_sections())
    driver.key(Qt.Key.Key_R)
    assert len(driver.session.read_sections()) == before + 1
    # The table, the items.
    for _ in range(3):
        driver.key(Qt.Key.Key_F6)
    assert driver.focus() == "actionItems"
    driver.key(Qt.Key.Key_Space)
    assert driver.session.counts()[0] == 1
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.session.counts()[0] == 0
    # A word, found, and back.
    driver.key(Qt.Key.Key_K, CTRL)
    driver.type("borrow")
    driver.wait(lambda: driver.window.searching.open)
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    driver.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.shown("OpenAI Interview Insights")


def test_r_marks_the_topic_one_reads_from_the_text_too(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.widget("detailPane").setFocus()
    before = driver.session.read_sections()
    driver.key(Qt.Key.Key_R)
    assert len(driver.session.read_sections() ^ before) == 1


def test_f10_and_alt_open_the_menus_and_esc_leaves(start: Start, seed: Path) -> None:
    driver = start(seed)
    bar = driver.window.menuBar()
    assert not bar.isVisible()
    driver.widget("detailPane").setFocus()
    driver.key(Qt.Key.Key_F10)
    assert bar.isVisible()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.objectName() == "fileMenu"
    while (popup := QApplication.activePopupWidget()) is not None:
        driver.bot.keyClick(popup, Qt.Key.Key_Escape)
    driver.bot.keyClick(bar, Qt.Key.Key_Escape)
    driver.wait(lambda: not bar.isVisible())
    driver.wait(lambda: driver.focus() == "detailPane")


def test_zoom_and_theme_by_key(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.key(Qt.Key.Key_Plus, CTRL)
    assert driver.panes.detail.zoom() > 1
    driver.key(Qt.Key.Key_0, CTRL)
    assert driver.panes.detail.zoom() == 1
    dark = driver.panes.theme.tokens.dark
    driver.key(Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert driver.panes.theme.tokens.dark != dark
