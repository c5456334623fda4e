"""Where action items come from: a quiet line under the checklist, and another of what is left.

The first says which passage the chosen item most likely came from, and goes there. The second
counts the topics that no item came from and the items that no passage tells of, and lists both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.parts import Menu
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_MOST = 24
"""So many topics, and items, are listed; a menu is no place for more."""
_LONGEST = 70
"""Letters of an entry of the menu."""


class Traced(NamedTuple):
    """What is known of a note's items: the words each came from, by its key; and what is left.

    ``topics`` are the places and titles of topics that no item came from, ``items`` the keys and
    words of items without a source.
    """

    words: Mapping[str, str] = {}
    topics: Sequence[tuple[str, str]] = ()
    items: Sequence[tuple[str, str]] = ()


class SourceLine(QWidget):
    """``wanted(key)``: the source of an item is to be shown; ``topic(where)``, ``item(key)``."""

    wanted = Signal(str)
    topic = Signal(str)
    item = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("itemSources")
        self.setAccessibleName(self.tr("Where action items come from"))
        self._theme = theme
        self._traced = Traced()
        self._key = ""
        self._from = _Line("itemSource", theme)
        self._from.clicked.connect(self._follow)
        self._left = _Line("untraced", theme)
        self._left.clicked.connect(self._list)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._from)
        box.addWidget(self._left)
        theme.changed.connect(self._say)
        self._say()

    def set_traced(self, traced: Traced) -> None:
        """What is known of the note's items now."""
        self._traced = traced
        self._say()

    def set_item(self, key: str) -> None:
        """The item that is chosen; nothing for none."""
        self._key = key
        self._say()

    def has(self, key: str) -> bool:
        """Whether the source of an item is known."""
        return key in self._traced.words

    def menu(self) -> QMenu:
        """Topics without an item and items without a source, each to go to."""
        made = Menu("", self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setObjectName("untracedMenu")
        made.setAccessibleName(self.tr("Topics without an item, items without a source"))
        traced = self._traced
        self._fill(made, self.tr("Topics no action item came from"), traced.topics, self.topic)
        self._fill(made, self.tr("Action items no passage tells of"), traced.items, self.item)
        return made

    def _fill(
        self, menu: QMenu, head: str, entries: Sequence[tuple[str, str]], go: SignalInstance
    ) -> None:
        if not entries:
            return
        _entry(menu, head).setEnabled(False)
        for number, (key, text) in enumerate(entries[:_MOST]):
            made = _entry(menu, _short(text) or self.tr("Untitled"))
            made.setObjectName(f"untraced{number}")
            made.triggered.connect(lambda _=False, key=key: go.emit(key))
        if len(entries) > _MOST:
            more = self.tr("and %1 more").replace("%1", str(len(entries) - _MOST))
            _entry(menu, more).setEnabled(False)
        menu.addSeparator()

    def _follow(self) -> None:
        if self.has(self._key):
            self.wanted.emit(self._key)

    def _list(self) -> None:
        self.menu().popup(self._left.mapToGlobal(QPoint(0, self._left.height())))

    def _say(self) -> None:
        traced, key = self._traced, self._key
        known = self.has(key)
        if known:
            said = self.tr("From: %1").replace("%1", " ".join(traced.words[key].split()))
        else:
            lost = any(key == each for each, _ in traced.items)
            said = self.tr("No passage of the note tells of it") if lost else ""
        self._from.say(said, link=known)
        parts = []
        if traced.topics:
            count = str(len(traced.topics))
            parts.append(self.tr("%n topics without an item").replace("%n", count))
            if len(traced.topics) == 1:
                parts[-1] = self.tr("1 topic without an item")
        if traced.items:
            count = str(len(traced.items))
            parts.append(self.tr("%n items without a source").replace("%n", count))
            if len(traced.items) == 1:
                parts[-1] = self.tr("1 item without a source")
        self._left.say(" · ".join(parts), link=True, quiet=True)
        self.setVisible(bool(said or parts))


class _Line(QPushButton):
    """A line of words that goes somewhere, cut where there is no room; hidden where it is empty."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said = ""
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the list
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, said: str, *, link: bool, quiet: bool = False) -> None:
        """Say this; a ``link`` can be pressed, and looks so where it is not ``quiet``."""
        tokens = self._theme.tokens
        colours, sizes, space = tokens.colours, tokens.type, tokens.space
        colour = colours.accent if link and not quiet else colours.muted
        self._said = said
        self.setFont(self._theme.font("tiny"))
        self.setStyleSheet(
            f"QPushButton {{ color: {colour}; font-size: {sizes.tiny}px; text-align: left;"
            f" border: none; background: transparent; padding: {space.xs}px; }}"
            "QPushButton:hover:enabled, QPushButton:focus { text-decoration: underline; }"
        )
        self.setEnabled(link)
        self.setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(said or self.objectName())
        self.setToolTip(_plain(said))
        self.setVisible(bool(said))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        room = max(20, self.width() - 3 * self._theme.tokens.space.xs)
        said = metrics.elidedText(self._said[:400], Qt.TextElideMode.ElideRight, room)
        self.setText(said.replace("&", "&&"))


def _entry(menu: QMenu, text: str) -> QAction:
    return menu.addAction(text.replace("&", "&&"))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"


def _plain(text: str) -> str:
    """As a tooltip, which takes what looks like HTML for it."""
    return text[:600].replace("&", "&amp;").replace("<", "&lt;")
