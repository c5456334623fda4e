"""Every control has a name, a role and a ring for the keyboard, and Tab comes to it and on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QMenu,
    QWidget,
)

from gui.commands import COMMANDS
from tests.gui.access import findings, shown_controls, spoken, without_a_ring
from tests.gui.conftest import Driver, Start
from tests.gui.harbour import harbour
from tests.gui.pane_key_trials import leave, press

SEED = "OpenAI Interview Insights"
OTHERS = {"quit", "full_screen", "switch_theme", "close_note"}
"""Commands that are not to be carried out here."""


nameless = findings  # what is wrong with the names in a window


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked for a file."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")


@pytest.fixture
def driver(start: Start, tmp_path: Path) -> Driver:
    return harbour(start, tmp_path)


def stages(driver: Driver) -> Iterator[str]:
    """All that can stand in the window, one after the other."""
    driver.calls.find_in_note()
    driver.wait(lambda: driver.focus() == "findField")
    yield "note"
    driver.panes.detail.dismiss()
    driver.panes.search.setText("slipway")
    driver.wait(lambda: driver.view("searchResults").model().rowCount() > 0)
    yield "search"
    driver.panes.search.clear()
    driver.wait(lambda: not driver.window.searching.open)
    for command in COMMANDS:
        if command.id.startswith("all_"):
            getattr(driver.calls, command.call)()
            driver.wait(lambda: not getattr(driver.window.pages.current, "busy", False))
            yield command.id


def windows() -> list[QWidget]:
    """All windows, dialogs, menus and cards that are open."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def close_all(driver: Driver) -> None:
    for each in windows():
        if each is not driver.window and not isinstance(each, QMenu):
            each.close()
    leave(driver)
    driver.window.activateWindow()
    QApplication.processEvents()


class Linted:
    """What was found wrong in all that was looked at, and how many controls that were."""

    def __init__(self) -> None:
        self.wrong: set[str] = set()
        self.seen: set[tuple[str, str]] = set()

    def look(self) -> None:
        """Look through all windows that are open."""
        for root in windows():
            self.wrong |= {f"{root.objectName()}: {each}" for each in findings(root)}
            self.seen |= {(type(each).__name__, each.objectName()) for each in spoken(root)}


def test_all_that_commands_open_is_named(
    start: Start, seed: Path, quiet: None, record_property: Callable[[str, object], None]
) -> None:
    driver = start(seed)
    driver.shown(SEED)
    QApplication.clipboard().setText(" ")
    linted = Linted()
    for command in COMMANDS:
        if command.id not in OTHERS:
            getattr(driver.calls, command.call)()
            QApplication.processEvents()
            linted.look()
            close_all(driver)
    for menu in driver.window.findChildren(QMenu):
        menu.aboutToShow.emit()
        linted.wrong |= set(findings(menu))
    assert sorted(linted.wrong) == []
    record_property("controls", len(linted.seen))


def test_menus_and_messages_are_named(driver: Driver, quiet: None) -> None:
    """What the menu key opens in each view, and what is said of trouble and of nothing found."""
    linted = Linted()
    for page in ("read_note", *(c.id for c in COMMANDS if c.id.startswith("all_"))):
        getattr(driver.calls, page)()
        QApplication.processEvents()
        for view in driver.window.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount():
                view.setFocus()
                view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
                if QApplication.focusWidget() is view:
                    press(driver, "Menu")
                    linted.look()
                    leave_menu()
    driver.calls.read_note()
    driver.session.paste("")
    driver.session.open([str(Path(driver.session.path).parent / "missing.txt")])
    driver.idle()
    driver.panes.search.setText('winch "')
    driver.wait(lambda: driver.window.searching.open)
    linted.look()
    driver.panes.search.setText("nowhere to be found")
    driver.wait(lambda: driver.widget("resultsEmpty").isVisible())
    linted.look()
    assert sorted(linted.wrong) == []


def leave_menu() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def test_an_empty_window_is_named(start: Start) -> None:
    driver = start()
    for entry in list(driver.session.entries()):
        driver.session.close_note(entry.path)
    driver.wait(lambda: driver.widget("emptyPage").isVisible())
    linted = Linted()
    linted.look()
    assert sorted(linted.wrong) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_is_seen_wherever_it_is(driver: Driver, scheme: str) -> None:
    driver.panes.theme.set_scheme(scheme)
    blind = set()
    tried = 0
    for _ in stages(driver):
        here = driver.widget("themeButton")
        tried += len(shown_controls(driver.window))
        blind |= set(without_a_ring(driver.window, here))
    assert sorted(blind) == []
    assert tried > 60


def test_tab_comes_to_every_control_and_on(driver: Driver) -> None:
    for stage in stages(driver):
        wanted = {each.objectName() for each in shown_controls(driver.window)}
        for key in ("Tab", "Shift+Tab"):
            driver.widget("themeButton").setFocus()
            reached, last, same = set(), "", 0
            for _ in range(400):
                press(driver, key)
                now = driver.focus()
                same = same + 1 if now == last else 0
                assert same < 60, f"{stage}: {key} stays at {now}"
                reached.add(now)
                last = now
                if now == "themeButton":
                    break
            assert wanted - reached - {""} == set(), f"{stage}: {key}"


def walk(driver: Driver) -> set[str]:
    """The names of all that Tab comes to."""
    reached: dict[str, int] = {}
    driver.panes.search.setFocus()
    for _ in range(200):
        name = driver.focus()
        reached[name] = reached.get(name, 0) + 1
        # Tab goes from link to link in the note, and may go from cell to cell in a table.
        stuck = reached[name] > 60
        driver.key(Qt.Key.Key_F6 if stuck else Qt.Key.Key_Tab)
    return set(reached)
