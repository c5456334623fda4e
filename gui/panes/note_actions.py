"""What can be done in the note list, as actions and menus: open, pin, filter, sort, group."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.panes.note_entry import FIRST_DOWN, Grouping, Look, Sort
from gui.parts import Menu


class NoteActions(QObject):
    """The actions of the list, on ``owner`` so that their keys work in it.

    ``look_wanted(Look)`` says how the list is to stand. The others are signals of the actions:
    ``open``, ``share``, ``pin``, ``remove``, ``find``, ``fold_all``, ``unfold_all``.
    """

    look_wanted = Signal(object)

    def __init__(self, owner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._look = Look()
        self._menus: dict[str, QMenu] = {}
        in_list = Qt.ShortcutContext.WidgetShortcut
        self.open = _action(owner, "noteOpen", self.tr("Open"))
        self.share = _action(owner, "noteShare", self.tr("Share…"))
        self.pin = _action(owner, "notePin", self.tr("Pin to the top"), "Ctrl+T", in_list)
        self.remove = _action(owner, "noteRemove", self.tr("Take off the list"), "Del", in_list)
        self.find = _action(parent, "noteFind", self.tr("Filter the list"))
        self.fold_all = _action(owner, "noteFoldAll", self.tr("Fold all groups"))
        self.unfold_all = _action(owner, "noteUnfoldAll", self.tr("Unfold all groups"))
        self._sorts = self._choice("noteSort", get_args(Sort), self._sort)
        self._ways = self._choice("noteWay", ("down", "up"), self._turn)
        self._groups = self._choice("noteGroup", get_args(Grouping), self._group)
        self._name_choices()
        self.set_look(Look())

    def set_look(self, look: Look) -> None:
        """Tick what holds."""
        self._look = look
        down, up = self._directions()[look.sort]
        for way, text in (("down", down), ("up", up)):
            self._ways[way].setText(text)
        self._sorts[look.sort].setChecked(True)
        self._ways["down" if look.down else "up"].setChecked(True)
        self._groups[look.group].setChecked(True)
        for action in (self.fold_all, self.unfold_all):
            action.setEnabled(look.group != "none")

    def set_notes(self, count: int, *, pinned: bool) -> None:
        """Say how many notes one is on or has chosen, and whether all of them are pinned."""
        self.open.setEnabled(count == 1)
        for action in (self.share, self.pin, self.remove):
            action.setEnabled(count > 0)
        if count > 1:
            share, take = self.tr("Share %1 notes…"), self.tr("Take %1 notes off the list")
            pin = self.tr("Unpin %1 notes") if pinned else self.tr("Pin %1 notes to the top")
        else:
            share, take = self.tr("Share…"), self.tr("Take off the list")
            pin = self.tr("Unpin") if pinned else self.tr("Pin to the top")
        number = self._pane.locale().toString(count)
        for action, text in ((self.share, share), (self.remove, take), (self.pin, pin)):
            action.setText(text.replace("%1", number))

    def list_menu(self) -> QMenu:
        """The menu behind the button: how the list stands."""
        known = self._menus.get("list")
        if known is None:
            known = self._menus["list"] = self._menu("noteListMenu", self.tr("Sort and group"))
            _title(known, self.tr("Sort by"))
            known.addActions([*self._sorts.values()])
            known.addSeparator()
            known.addActions([*self._ways.values()])
            known.addSeparator()
            _title(known, self.tr("Group by"))
            known.addActions([*self._groups.values()])
            known.addSeparator()
            known.addActions([self.fold_all, self.unfold_all])
            known.addSeparator()
            known.addAction(self.find)
        return known

    def context_menu(self) -> QMenu:
        """The menu of a note, with all the other in it."""
        known = self._menus.get("context")
        if known is None:
            known = self._menus["context"] = self._menu("noteMenu", self.tr("Note"))
            known.addActions([self.open, self.share, self.pin, self.remove])
            known.addSeparator()
            known.addAction(self.find)
            sorting = self._menu("noteSortMenu", self.tr("Sort by"), known)
            sorting.addActions([*self._sorts.values()])
            sorting.addSeparator()
            sorting.addActions([*self._ways.values()])
            grouping = self._menu("noteGroupMenu", self.tr("Group by"), known)
            grouping.addActions([*self._groups.values()])
            grouping.addSeparator()
            grouping.addActions([self.fold_all, self.unfold_all])
            known.addMenu(sorting)
            known.addMenu(grouping)
        return known

    def _menu(self, name: str, text: str, parent: QWidget | None = None) -> QMenu:
        made = Menu(text, parent or self._pane)
        made.setObjectName(name)
        made.setAccessibleName(text)
        return made

    def _choice(
        self, name: str, values: tuple[str, ...], call: Callable[[str], None]
    ) -> dict[str, QAction]:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for value in values:
            action = made[value] = QAction(group)
            action.setObjectName(f"{name}{value.capitalize()}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, value=value: call(value))
        return made

    def _name_choices(self) -> None:
        names = {
            "date": self.tr("Date"),
            "title": self.tr("Title"),
            "open": self.tr("Open action items"),
            "read": self.tr("Last read"),
        }
        for sort, action in self._sorts.items():
            action.setText(names[sort])
        groups = {
            "none": self.tr("No groups"),
            "folder": self.tr("Folder"),
            "month": self.tr("Month"),
            "tag": self.tr("Tag"),
        }
        for group, action in self._groups.items():
            action.setText(groups[group])

    def _directions(self) -> dict[str, tuple[str, str]]:
        """What the two directions of each order are called, down first."""
        return {
            "date": (self.tr("Newest first"), self.tr("Oldest first")),
            "title": (self.tr("Z to A"), self.tr("A to Z")),
            "open": (self.tr("Most first"), self.tr("Fewest first")),
            "read": (self.tr("Latest first"), self.tr("Longest ago first")),
        }

    def _sort(self, value: str) -> None:
        sort = next(known for known in get_args(Sort) if known == value)
        down = self._look.down if sort == self._look.sort else FIRST_DOWN[sort]
        self.look_wanted.emit(self._look._replace(sort=sort, down=down))

    def _turn(self, value: str) -> None:
        self.look_wanted.emit(self._look._replace(down=value == "down"))

    def _group(self, value: str) -> None:
        group = next(known for known in get_args(Grouping) if known == value)
        self.look_wanted.emit(self._look._replace(group=group))


def _action(
    owner: QWidget,
    name: str,
    text: str,
    keys: str = "",
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut,
) -> QAction:
    made = QAction(text, owner)
    made.setObjectName(name)
    if keys:
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(context)
        owner.addAction(made)
    return made


def _title(menu: QMenu, text: str) -> None:
    menu.addAction(text).setEnabled(False)
