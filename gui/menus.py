"""The table of commands as Qt's actions and menus."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.commands import COMMANDS, MENUS, Command, plain, text
from gui.parts import Menu
from gui.theme.theme import Theme


class Menus(QObject):
    """An action for each command, on the window so that its shortcut works everywhere in it.

    ``calls`` has a method for each command; ``conditions`` gives what holds at the moment.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        calls: object,
        conditions: Callable[[], Collection[str]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._conditions = conditions
        self._actions = {command.id: self._make(command, calls) for command in COMMANDS}
        self._icons_drawn = False
        theme.changed.connect(self._redraw)
        self.refresh()

    def action(self, command: str) -> QAction:
        """The action of a command; KeyError where there is no such."""
        return self._actions[command]

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """A menu with the commands of this name."""
        made = Menu(next(text(menu.text) for menu in MENUS if menu.id == name), parent)
        made.setObjectName(f"{name}Menu")
        made.setAccessibleName(made.title().replace("&", ""))
        made.menuAction().setObjectName(f"{name}MenuEntry")
        for command in COMMANDS:
            if command.menu == name:
                if command.line_above:
                    made.addSeparator()
                made.addAction(self._actions[command.id])
        made.aboutToShow.connect(self.refresh)
        return made

    def all(self, parent: QWidget) -> list[QMenu]:
        """All menus, in order."""
        return [self.menu(menu.id, parent) for menu in MENUS]

    def refresh(self) -> None:
        """Enable and tick the actions as things are now."""
        holds = self._conditions()
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setEnabled(not command.when or command.when in holds)
            if command.checked:
                action.setChecked(command.checked in holds)

    def draw_icons(self) -> None:
        """Give the actions their icons; put off until after the start, when a menu may open."""
        if not self._icons_drawn:
            self._icons_drawn = True
            self._redraw()

    def _redraw(self) -> None:
        if self._icons_drawn:
            for command in COMMANDS:
                if command.icon:
                    self._actions[command.id].setIcon(self._theme.icon(command.icon))

    def _make(self, command: Command, calls: object) -> QAction:
        made = QAction(text(command.text), self._window)
        made.setObjectName(command.id)
        made.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setCheckable(bool(command.checked))
        made.setToolTip(tip(command))
        call = getattr(calls, command.call)
        if command.waits:
            # Who triggered it, as a screen reader over its bus, need not wait for the dialog's end.
            made.triggered.connect(lambda: QTimer.singleShot(0, self, call))
        else:
            made.triggered.connect(lambda _checked=False: call())
        self._window.addAction(made)
        return made


def tip(command: Command) -> str:
    """What a button of this command says when one points at it."""
    name, keys = plain(command.text), keys_of(command)
    return f"{name} ({keys})" if keys else name


def keys_of(command: Command) -> str:
    """The first of its shortcuts, as it stands on this system's keyboards; nothing for none."""
    if not command.shortcuts:
        return ""
    return QKeySequence(command.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
