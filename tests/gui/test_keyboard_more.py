"""What is done with table, items, terms, matches, settings and doubts, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from readout.note.views import tables
from tests.gui.conftest import SMALL, Driver, Start

CTRL = Qt.KeyboardModifier.ControlModifier
SEED = "OpenAI Interview Insights"


def go_to(driver: Driver, pane: str) -> None:
    for _ in range(8):
        if driver.focus() == pane:
            return
        driver.key(Qt.Key.Key_F6)
    raise AssertionError(pane)


def tab_to(driver: Driver, name: str) -> None:
    for _ in range(60):
        if driver.focus() == name:
            return
        driver.key(Qt.Key.Key_Tab)
    raise AssertionError(name)


def test_the_table_is_sorted_and_copied_without_a_mouse(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(SEED)
    table = driver.view("highlightsTable")
    model = table.model()

    def column() -> list[str]:
        return [str(model.index(row, 1).data()) for row in range(8)]

    own = column()
    go_to(driver, "highlightsTable")
    driver.key(Qt.Key.Key_Right)
    seen = []
    for _ in range(3):
        driver.key(Qt.Key.Key_S)
        seen.append(column())
    assert seen[0] == sorted(own, key=str.casefold)
    assert seen[1] == seen[0][::-1]
    assert seen[2] == own
    driver.key(Qt.Key.Key_A, CTRL)
    driver.key(Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[1] for line in lines][-8:] == own


def test_items_are_dismissed_restored_and_added_without_a_mouse(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(SEED)
    go_to(driver, "actionItems")
    driver.key(Qt.Key.Key_Delete)
    assert driver.session.counts() == (0, 5)
    tab_to(driver, "showDismissed")
    driver.key(Qt.Key.Key_Space)
    driver.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert driver.focus() == "actionItems"
    driver.key(Qt.Key.Key_Home)
    driver.key(Qt.Key.Key_Delete)
    assert driver.session.counts() == (0, 6)
    tab_to(driver, "addActionItem")
    driver.type("Call Ann")
    driver.key(Qt.Key.Key_Return)
    assert driver.session.counts() == (0, 7)
    go_to(driver, "actionItems")
    driver.key(Qt.Key.Key_Z, CTRL)
    assert driver.session.counts() == (0, 6)


def test_terms_matches_and_folds_without_a_mouse(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(SEED)
    card = driver.panes.detail.card
    go_to(driver, "detailPane")
    driver.key(Qt.Key.Key_F4)
    assert card.isVisible()
    driver.key(Qt.Key.Key_Escape)
    assert not card.isVisible()
    marks: list[tuple[int, int]] = []
    driver.panes.detail.matches_changed.connect(lambda at, of: marks.append((at, of)))
    driver.key(Qt.Key.Key_K, CTRL)
    driver.type("agent")
    driver.wait(lambda: driver.window.searching.open)
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.searching.open)
    at, of = marks[-1]
    assert at > 0
    assert of > 2
    driver.key(Qt.Key.Key_F3)
    assert marks[-1] == (at % of + 1, of)
    driver.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert marks[-1] == (at, of)
    driver.key(Qt.Key.Key_F9)
    assert not driver.panes.notes.isVisible()
    driver.key(Qt.Key.Key_F9)
    assert driver.panes.notes.isVisible()


def test_settings_pasting_and_closing_without_a_mouse(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(SEED)
    driver.key(Qt.Key.Key_Comma, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    driver.wait(dialog.isActiveWindow)
    tab_to(driver, "themeChoice")
    driver.key(Qt.Key.Key_End)
    assert driver.session.settings.value.theme == "dark"
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: QApplication.activeModalWidget() is None)
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    QGuiApplication.clipboard().setText(SMALL)
    go_to(driver, "detailPane")
    driver.key(Qt.Key.Key_V, CTRL)
    driver.shown("Compiler team weekly")
    driver.key(Qt.Key.Key_W, CTRL)
    driver.shown(SEED)


def test_a_cut_is_moved_accepted_and_undone_without_a_mouse(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(SEED)

    def lines() -> list[list[str]]:
        assert driver.session.note is not None
        [table] = [placed.table for placed in tables(driver.session.note)]
        return [[cell.plain for cell in row] for row in (table.columns, *table.rows)]

    before = lines()
    driver.key(Qt.Key.Key_D, CTRL)
    dialog = driver.window.findChild(QDialog, "doubtsDialog")
    assert dialog is not None
    driver.wait(dialog.isActiveWindow)
    tab_to(driver, "cutLine")
    driver.key(Qt.Key.Key_Right)
    driver.wait(lambda: lines() != before)
    assert ["".join(line) for line in lines()] == ["".join(line) for line in before]
    tab_to(driver, "thisIsRight")
    driver.key(Qt.Key.Key_Space)
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: not dialog.isVisible())
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    while lines() != before:
        assert driver.session.ticking.stack.canUndo()
        driver.key(Qt.Key.Key_Z, CTRL)
