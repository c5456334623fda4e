"""The detail pane with a note in it, and the hands and eyes of its user."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from gui.panes.detail import DetailPane
from gui.theme.theme import Theme
from readout.note.model import Note
from tests.gui.panes.conftest import Place

CTRL = Qt.KeyboardModifier.ControlModifier


class Pane:
    """``said`` holds what each signal of the pane has given so far."""

    def __init__(self, theme: Theme, bot: QtBot, place: Place, note: Note) -> None:
        self.bot, self.theme = bot, theme
        self.pane = DetailPane(theme)
        self.clock = 100.0
        self.pane.watch.now = lambda: self.clock
        self.said: dict[str, list[Any]] = {}
        for name in ("section_reached", "section_read", "link_opened", "status"):
            getattr(self.pane, name).connect(self.said.setdefault(name, []).append)
        self.matches: list[tuple[int, int]] = []
        self.pane.matches_changed.connect(lambda at, of: self.matches.append((at, of)))
        place(self.pane, 800, 500)
        self.pane.show_note(note, "3 November 2025")
        self.page = self.pane.page
        self.bar = self.page.verticalScrollBar()

    def block(self, words: str) -> QTextBlock:
        block = self.page.document().begin()
        while words not in block.text():
            block = block.next()
            assert block.isValid(), words
        return block

    def at(self, words: str) -> QPoint:
        """A point of the viewport in the middle of words, scrolled to."""
        block = self.block(words)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.text().index(words) + len(words) // 2)
        self.bar.setValue(self.bar.value() + self.page.cursorRect(cursor).top() - 200)
        return self.page.cursorRect(cursor).center()

    def click(self, words: str) -> None:
        self.bot.mouseClick(self.page.viewport(), Qt.MouseButton.LeftButton, pos=self.at(words))

    def hover(self, words: str) -> None:
        self.bot.mouseMove(self.page.viewport(), self.at(words))

    def copied(self, first: str, last: str) -> str:
        begin, end = self.block(first), self.block(last)
        cursor = QTextCursor(begin)
        cursor.setPosition(begin.position() + begin.text().index(first))
        stop = end.position() + end.text().index(last) + len(last)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)
        self.page.setFocus()
        self.bot.keyClick(self.page, Qt.Key.Key_C, CTRL)
        return QGuiApplication.clipboard().text()

    def is_seen(self, words: str) -> bool:
        rect = self.page.cursorRect(QTextCursor(self.block(words)))
        return self.page.viewport().rect().contains(rect.center())
