"""A note list on the screen, and the hands of its user."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.panes.note_list import NoteEntry, NoteList
from gui.panes.note_model import NoteModel
from gui.panes.note_view import NoteView

ENTRIES = [
    NoteEntry("/team/bikes", "Bikes", "🚲", "2025-11-20", 1, 7, tags=("city",), read_at=5.0),
    NoteEntry("/team/docks", "Café docks", "⚓", "2025-11-03", 4, 4, tags=("city", "sea")),
    NoteEntry("/home/roof", "A new roof", "🏠", "2025-10-12", 0, 3, read_at=9.0),
    NoteEntry("/home/broken", "broken.md", error="broken.md: The file is damaged."),
    NoteEntry("/usb/trip", "Trip to Oslo", "🚆", "2024-02-29", 0, 0, away=True),
]
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """The list, what it said, and what a user does with it."""

    pane: NoteList
    bot: QtBot
    said: dict[str, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.view = self.part(NoteView, "noteList")
        self.field = self.part(QLineEdit, "noteFilter")
        model = self.view.model()
        assert isinstance(model, NoteModel)
        self.model = model
        for name in ("chosen", "removed", "shared", "look_changed", "pins_changed"):
            self.said[name] = []
            getattr(self.pane, name).connect(self.said[name].append)

    def part(self, kind: type[Any], name: str) -> Any:
        found = self.pane.findChild(kind, name)
        assert found is not None, name
        return found

    def rows(self) -> list[str]:
        """What is to be seen, from top to bottom; a group's head with its count."""
        made = []
        for row in range(self.model.rowCount()):
            bunch = self.model.bunch(row)
            head = f"[{self.model.label(bunch)} {len(bunch.lines)}]" if bunch else ""
            made.append(head or self.model.index(row).data())
        return made

    def row(self, text: str) -> int:
        return self.rows().index(text)

    def at(self, row: int) -> QPoint:
        return self.view.visualRect(self.model.index(row)).center()

    def click(self, text: str, modifier: Qt.KeyboardModifier = NONE) -> None:
        at = self.at(self.row(text))
        self.bot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def press(self, button: str) -> None:
        self.bot.mouseClick(self.part(QToolButton, button), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.bot.keyClick(QApplication.focusWidget() or self.view, key, modifier)

    def type(self, text: str) -> None:
        """Letter by letter, each to what has the keyboard then."""
        for letter in text:
            self.bot.keyClicks(QApplication.focusWidget() or self.view, letter)

    def menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def ask_menu(self, at: QPoint | None = None) -> list[QAction]:
        """The lines of the menu at a point, or of the row one is on, asked for by key."""
        reasons = QContextMenuEvent.Reason
        where = at or QPoint(1, 1)
        event = QContextMenuEvent(
            reasons.Mouse if at else reasons.Keyboard,
            where,
            self.view.viewport().mapToGlobal(where),
        )
        QApplication.sendEvent(self.view.viewport(), event)
        return self.menu().actions()

    def pick(self, text: str) -> None:
        """Click on a line of the open menu."""
        menu = self.menu()
        action = next(each for each in menu.actions() if each.text() == text)
        at = menu.actionGeometry(action).center()
        self.bot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)

    def action(self, name: str) -> QAction:
        found: QAction = self.part(QAction, name)
        return found

    def wait(self) -> None:
        self.bot.waitUntil(lambda: not self.pane.busy)

    def current(self) -> str:
        return str(self.view.currentIndex().data() or "")

    def marked(self) -> list[str]:
        """The titles of the chosen notes: one, or none."""
        return [index.data() for index in self.view.selectionModel().selectedIndexes()]

    def text(self, name: str) -> str:
        label: QLabel = self.part(QLabel, name)
        return label.text() if label.isVisible() else ""


def focus() -> str:
    """The object name of what has the keyboard."""
    widget: QWidget | None = QApplication.focusWidget()
    return widget.objectName() if widget else ""
