"""What can be done with chosen items, as actions of the list and as its menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions.words import tr
from gui.parts import Menu
from readout.items.rows import ItemRow


class ItemActions(QObject):
    """``wanted(name)``: ``tick source copy due owner comment snooze dismiss export apart``.

    Their keys work only while ``owner``, the list, has the keyboard.
    """

    wanted = Signal(str)

    def __init__(self, owner: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owner = owner
        copy = QKeySequence(QKeySequence.StandardKey.Copy).toString()
        self._all = {
            name: self._make(name, text, keys)
            for name, text, keys in (
                ("tick", tr("Tick"), ("Space",)),
                ("source", tr("Show in the note"), ("Return",)),
                ("copy", tr("Copy"), (copy,)),
                ("due", tr("Due date…"), ("D",)),
                ("owner", tr("Owner…"), ("O",)),
                ("comment", tr("Comment…"), ("C",)),
                ("snooze", tr("Snooze…"), ("Z",)),
                ("dismiss", tr("Dismiss"), ("Del", "Backspace")),
                ("export", tr("Export…"), ()),
                ("apart", tr("This is another item"), ()),
            )
        }

    def menu(self, rows: Sequence[ItemRow], *, chained: bool = False) -> QMenu:
        """What can be done with these; ``chained``: they are shown as one item raised again."""
        made = Menu("", self._owner)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setObjectName("itemsMenu")
        made.setAccessibleName(tr("Action items"))
        done = all(row.done for row in rows)
        gone = all(row.dismissed for row in rows)
        own = all(row.own for row in rows)
        self._all["tick"].setText(tr("Untick") if done else tr("Tick"))
        put_away = tr("Remove") if own else tr("Dismiss")
        self._all["dismiss"].setText(tr("Restore") if gone else put_away)
        names: tuple[str, ...] = ("tick", "due", "owner", "comment", "snooze")
        if not gone:
            made.addActions([self._all[name] for name in names])
            made.addSeparator()
        made.addActions([self._all["source"], self._all["copy"], self._all["export"]])
        made.addSeparator()
        made.addAction(self._all["dismiss"])
        if chained:
            made.addAction(self._all["apart"])
        return made

    def _make(self, name: str, text: str, keys: Sequence[str]) -> QAction:
        made = QAction(text, self._owner)
        made.setObjectName(f"items{name.capitalize()}")
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.triggered.connect(lambda: self.wanted.emit(name))
        self._owner.addAction(made)
        return made
