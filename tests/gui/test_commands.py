"""Every command of the table can be built, called and reached."""

from __future__ import annotations

import inspect
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.calls import Calls
from gui.commands import COMMANDS, MENUS, Command, plain
from gui.help_dialogs import ShortcutsDialog
from gui.pane_keys import PANE_KEYS
from gui.theme.theme import Theme
from readout import places
from tests.gui.conftest import Start

CONDITIONS = {
    *("note", "undo", "redo", "back", "forward", "table"),
    *("notes", "items", "highlights", "actions", "full_screen", "focus", "new"),
    *("other_terms", "every_mention", "grid"),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_command_can_be_called(command: Command) -> None:
    call = getattr(Calls, command.call)
    assert len(inspect.signature(call).parameters) == 1  # self alone
    assert inspect.getdoc(call)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_command_is_well_formed(command: Command) -> None:
    assert command.menu in {menu.id for menu in MENUS}
    assert plain(command.text)
    assert {command.when, command.checked} <= CONDITIONS | {""}
    if command.icon:
        assert (places.resources() / "icons" / f"{command.icon}.svg").is_file()
    for keys in command.shortcuts:
        assert QKeySequence(keys).toString() == keys


def test_the_sheet_of_shortcuts_lists_the_keys_of_single_panes(theme: Theme, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(theme)
    qtbot.addWidget(dialog)
    shown = {label.objectName(): label.text() for label in dialog.findChildren(QLabel)}
    for pane in PANE_KEYS:
        for each in pane.keys:
            assert all(QKeySequence(keys).toString() == keys for keys in each.keys)
            assert shown[f"{pane.id}_{each.id}Name"] == each.text
    assert shown["noteListKeys_notePinKeys"] == "Ctrl+T"
    assert shown["searchKeys_kindKeys"] == "Alt+1 … Alt+9"
    assert shown["searchKeys_renameKeys"] == "F2"


def test_no_shortcut_is_given_twice() -> None:
    counts = Counter(keys for command in COMMANDS for keys in command.shortcuts)
    assert [keys for keys, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: menu.id)
def test_no_access_key_is_given_twice_in_a_menu(menu: object) -> None:
    letters = Counter(
        command.text[command.text.index("&") + 1].lower()
        for command in COMMANDS
        if command.menu == menu.id  # type: ignore[attr-defined]
    )
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_command_stands_in_the_menu_bar(start: Start) -> None:
    driver = start()
    bar = driver.window.menuBar()
    reachable = {
        action.objectName()
        for entry in bar.actions()
        for action in entry.menu().actions()  # type: ignore[union-attr]
    }
    assert {command.id for command in COMMANDS} <= reachable


def test_the_table_says_when_a_command_can_be_used(start: Start, note_file: object) -> None:
    driver = start()
    driver.session.close_note(driver.session.path)
    empty = start(note_file)
    enabled = {c.id for c in COMMANDS if empty.window.menus.action(c.id).isEnabled()}
    assert {"close_note", "next_match", "open_files"} <= enabled
    assert not {"undo", "redo", "forward"} & enabled
