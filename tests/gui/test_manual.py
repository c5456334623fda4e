"""Every key that the manual names is pressed, and does something there."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.pane_keys import PANE_KEYS, PaneKeys
from readout.note.views import tables
from tests.conftest import ROOT
from tests.gui import manual
from tests.gui.access import findings
from tests.gui.conftest import Driver, Start
from tests.gui.harbour import harbour
from tests.gui.pane_key_trials import HERE, IN_DIALOGS, TRIED, leave, popups, press
from tests.gui.review.test_review import LETTER, REST, TWO, opened, ticked, write
from tests.gui.review.test_review import rows as review_rows


@pytest.fixture
def driver(start: Start, tmp_path: Path) -> Driver:
    return harbour(start, tmp_path)


def test_the_manual_and_the_tables_say_the_same() -> None:
    right = manual.written(manual.of_the_tables())
    assert manual.of_the_manual() == manual.of_the_tables(), f"README is to have\n{right}"


def test_every_key_in_the_text_of_the_manual_is_in_its_table() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    known = {keys for line in manual.of_the_tables() for keys in line.keys}
    named = set(re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+[A-Z]\w*|\bF\d{1,2}\b", text))
    assert named - known == set()


def test_all_keys_of_panes_are_pressed_here() -> None:
    """Where this fails, write how the new key is tried, and what is then another than before."""
    assert {each.id for pane in PANE_KEYS for each in pane.keys} == TRIED.keys() | IN_DIALOGS


@pytest.mark.parametrize("pane", PANE_KEYS, ids=lambda pane: pane.id)
def test_the_keys_of_a_pane_do_something(driver: Driver, pane: PaneKeys) -> None:
    wrong = []
    for each in pane.keys:
        if each.id in IN_DIALOGS:
            continue
        prepare, seen = TRIED[each.id]
        for keys in HERE.get(each.id, each.keys):
            QGuiApplication.clipboard().clear()
            prepare(driver, keys)
            before = seen(driver)
            press(driver, keys)
            try:
                driver.bot.waitUntil(partial(changed, driver, seen, before), timeout=2_000)
            except driver.bot.TimeoutError:
                wrong.append(f"{each.id}: {keys} changes nothing, {before}; {driver.focus()}")
            if seen is popups:
                wrong += [f"{each.id}: {found}" for found in findings_of_popups(driver)]
            leave(driver)
    assert not wrong, wrong


def of_pane(name: str) -> list[str]:
    """All keys of a pane, as the manual has them."""
    pane = next(pane for pane in PANE_KEYS if pane.id == name)
    return [keys for each in pane.keys for keys in each.keys]


@pytest.mark.long  # each cut has the note read anew
def test_the_keys_of_cuts_change_the_table(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.calls.doubts()
    dialog = driver.window.findChild(QWidget, "doubtsDialog")
    assert dialog is not None
    driver.wait(dialog.isActiveWindow)

    def cells() -> list[tuple[str, ...]]:
        [placed] = tables(driver.session.note)  # type: ignore[arg-type]
        return [tuple(cell.plain for cell in row) for row in placed.table.rows]

    for keys in of_pane("cutKeys"):
        line = dialog.findChild(QWidget, "cutLine")
        assert line is not None
        line.setFocus()
        before = cells()
        press(driver, keys)
        driver.wait(lambda before=before: cells() != before)
    driver.calls.close_doubts()


def test_a_digit_answers_in_the_review(start: Start, tmp_path: Path) -> None:
    first, last = of_pane("reviewKeys")
    plan = tmp_path / "plan.md"
    write(plan, LETTER, *REST)
    driver = ticked(start, plan, LETTER)
    write(plan, *TWO, *REST)
    driver.session.refresh()
    dialog = opened(driver)
    for keys in (first, str(int(last) - 7)):
        press(driver, keys)
        driver.wait(lambda: not review_rows(dialog)[0].open)
        driver.session.ticking.stack.undo()


def findings_of_popups(driver: Driver) -> list[str]:
    """What is wrong for who does not see them in the window and what is open over it."""
    return [*findings(driver.window), *findings(QApplication.activePopupWidget() or driver.window)]


def changed(driver: Driver, seen: Callable[[Driver], object], before: object) -> bool:
    return seen(driver) != before
