"""Every control has a name for those who cannot see it, and is reached by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gui.help_dialogs import AboutDialog, ShortcutsDialog
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from tests.gui.conftest import Driver, Start

# What Qt makes inside its own widgets and what draws itself without being a control.
INNER = ("qt_", "QtWidget")


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if is_inner(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        if not name or not widget.objectName():
            found.append(f"{type(widget).__name__} {widget.objectName()!r} {name!r}")
    return found


def is_inner(widget: QWidget) -> bool:
    """Viewports, scroll bars and other parts that Qt speaks for itself, and empty places."""
    kind, name = widget.metaObject().className(), widget.objectName()
    if name.startswith("qt_") or "Private" in kind:
        return True
    if isinstance(widget, (QLabel, QAbstractButton)) and not widget.isVisible() and name:
        return not widget.text()  # says nothing yet
    above = widget.parentWidget()
    if above is not None and "Private" in above.metaObject().className():
        return True  # the list of a combo box
    if isinstance(widget, QLabel) and name:
        return not widget.text()
    return not name and kind in {"QScrollBar", "QWidget", "QHeaderView", "QMenu", "QLabel"}


def test_everything_in_the_window_has_a_name(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.panes.search.setText("agent")
    driver.wait(lambda: driver.window.searching.open)
    driver.session.paste("")
    assert nameless(driver.window) == []


@pytest.mark.parametrize("name", ["settings", "shortcuts", "about"])
def test_everything_in_the_dialogs_has_a_name(start: Start, name: str) -> None:
    driver = start()
    theme, window = driver.panes.theme, driver.window
    dialog = {
        "settings": lambda: SettingsDialog(Settings(folders=("/a",)), theme, window),
        "shortcuts": lambda: ShortcutsDialog(theme, window),
        "about": lambda: AboutDialog(theme, window),
    }[name]()
    driver.bot.addWidget(dialog)
    assert nameless(dialog) == []


def test_every_button_and_field_can_be_reached_by_tab(start: Start, seed: Path) -> None:
    driver = start(seed)
    reached = walk(driver)
    unreached = [
        widget.objectName()
        for kind in (QAbstractButton, QLineEdit)
        for widget in driver.window.findChildren(kind)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.objectName() not in reached
        and not widget.objectName().startswith("qt_")
    ]
    assert unreached == []
    views = {"noteList", "topicTree", "detailPane", "highlightsTable", "actionItems", "keyTerms"}
    assert views <= reached


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
