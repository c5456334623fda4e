"""The top of the page of all action items: what it shows, and the field that filters it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.actions.words import tr
from gui.panes.announcing import announce
from gui.panes.filter_line import FilterField, FilterLine
from gui.panes.labels import heading, muted
from gui.parts import IconButton, Menu
from gui.theme.theme import Theme
from gui.wording import within
from readout.items.page import Grouping, Showing, Sorting, View

_SAY_AFTER = 400
"""Milliseconds after the last change until a screen reader is told how many items are left."""
_MOST_OWNERS = 30


class ItemsHead(QWidget):
    """``view_wanted(View)`` when the user chooses or types; ``names_wanted`` for their own names.

    ``left``, ``entered`` and ``to_list`` are keys in the field. ``owners`` is asked for the names
    to choose from whenever the menu opens.
    """

    view_wanted = Signal(object)
    names_wanted = Signal()
    left = Signal()
    entered = Signal()
    to_list = Signal()

    def __init__(
        self, theme: Theme, owners: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("itemsHead")
        self.setAccessibleName(tr("All action items"))
        self._theme = theme
        self._owners = owners
        self._view = View()
        self._names: tuple[str, ...] = ()
        self._label = heading(tr("All action items"), "allActionItemsLabel")
        self._count = muted("", "itemsCount")
        self._count.setWordWrap(False)
        self._group = self._chooser("itemsGroup", tr("Group"), _groups(), self._want_group)
        self._sort = self._chooser("itemsSort", tr("Sort"), _sorts(), self._want_sort)
        self._show = self._chooser("itemsShow", tr("Show"), _shows(), self._want_show)
        self._add_more()
        self._find = IconButton("itemsFindButton", "search", theme)
        self._find.setAccessibleName(tr("Filter the items"))
        self._find.setToolTip(tr("Filter the items (/)"))
        self._find.clicked.connect(self._toggle)
        hint = tr("Words of the item, its owner or its note")
        self._field = FilterField("itemsFilter", tr("Filter the items"), hint)
        self._field.textChanged.connect(self._typed)
        self._field.left.connect(self._leave)
        self._field.entered.connect(self.entered)
        self._field.to_list.connect(self.to_list)
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(_SAY_AFTER)
        self._saying.timeout.connect(lambda: announce(self, self._count.text()))
        self._stack()
        self.set_view(View(), ())
        theme.changed.connect(self._style)
        self._style()

    @property
    def view(self) -> View:
        """What is chosen."""
        return self._view

    @property
    def open(self) -> bool:
        """Whether the field is there."""
        return self._filter.open

    def set_view(self, view: View, names: tuple[str, ...]) -> None:
        """Say what is shown; ``names`` are the user's. Emits nothing but for the field."""
        self._view, self._names = view, names
        said = (
            (self._group, tr("Group: %1"), _groups(), view.group),
            (self._sort, tr("Sort: %1"), _sorts(), view.sort),
        )
        for button, text, names_of, value in said:
            _say(button, text.replace("%1", within(names_of[value])))
            _check(button, value)
        shown = [_shows()[view.show]]
        if view.mine:
            shown.append(tr("Mine"))
        if view.owner:
            shown.append(tr("Nobody’s") if view.owner == "none" else f"@{view.owner}")
        _say(self._show, ", ".join(shown))
        _check(self._show, view.show)
        self._mine.setChecked(view.mine)
        self._down.setChecked(view.down)

    def say(self, count: str) -> None:
        """How many are listed, where that is less than all; a screen reader is told later."""
        self._count.setText(count)
        self._count.setAccessibleName(count)
        self._count.setVisible(bool(count))
        if count:
            self._saying.start()

    def start(self) -> None:
        """Show the field and go to it."""
        self._filter.start()
        self._field.selectAll()

    def end(self) -> None:
        """Take the field away and all that was typed."""
        self._filter.end()

    def _stack(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self._count)
        for part in (self._group, self._sort, self._show, self._find):
            self._line.addWidget(part)
        self._filter = FilterLine(self._field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._line)
        whole.addWidget(self._filter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _chooser(
        self, name: str, said: str, values: Mapping[str, str], call: Callable[[str], None]
    ) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = Menu("", made)
        menu.setObjectName(f"{name}Menu")
        menu.setAccessibleName(said)
        group = QActionGroup(menu)
        for value, text in values.items():
            action = QAction(text, group)
            action.setObjectName(f"{name}{value.capitalize()}")
            action.setData(value)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, value=value: call(value))
            menu.addAction(action)
        made.setMenu(menu)
        return made

    def _add_more(self) -> None:
        """What stands below the choices: the direction, whose items."""
        sorting, showing = self._sort.menu(), self._show.menu()
        sorting.addSeparator()
        self._down = QAction(tr("Last first"), self)
        self._down.setObjectName("itemsDown")
        self._down.setCheckable(True)
        self._down.triggered.connect(lambda down: self._want(down=down))
        sorting.addAction(self._down)
        showing.addSeparator()
        self._mine = QAction(tr("Mine"), self)
        self._mine.setObjectName("itemsMine")
        self._mine.setCheckable(True)
        self._mine.triggered.connect(self._want_mine)
        showing.addAction(self._mine)
        self._whose = Menu(tr("Owner"), showing)
        self._whose.setObjectName("itemsOwnerMenu")
        self._whose.setAccessibleName(tr("Owner"))
        self._whose.aboutToShow.connect(self._fill_owners)
        showing.addMenu(self._whose)
        names = QAction(tr("My names…"), self)
        names.setObjectName("itemsNames")
        names.triggered.connect(self.names_wanted)
        showing.addAction(names)

    def _fill_owners(self) -> None:
        self._whose.clear()
        choices = [(tr("Everybody’s"), ""), (tr("Nobody’s"), "none")]
        choices += [(f"@{name}", name) for name in self._owners()[:_MOST_OWNERS]]
        for text, owner in choices:
            action = self._whose.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(owner == self._view.owner)
            action.triggered.connect(lambda _=False, owner=owner: self._want(owner=owner))

    def _want(self, **chosen: object) -> None:
        self.view_wanted.emit(self._view._replace(**chosen))  # type: ignore[arg-type]  # see callers

    def _want_group(self, value: str) -> None:
        self._want(group=next(known for known in get_args(Grouping) if known == value))

    def _want_sort(self, value: str) -> None:
        self._want(sort=next(known for known in get_args(Sorting) if known == value))

    def _want_show(self, value: str) -> None:
        self._want(show=next(known for known in get_args(Showing) if known == value))

    def _want_mine(self, mine: bool) -> None:
        if mine and not self._names:
            self._mine.setChecked(False)
            self.names_wanted.emit()
        else:
            self._want(mine=mine)

    def _typed(self, text: str) -> None:
        self._want(text=text.strip())

    def _toggle(self) -> None:
        if self.open:
            self._leave()
        else:
            self.start()

    def _leave(self) -> None:
        self.end()
        self.left.emit()

    def _style(self) -> None:
        space, colours = self._theme.tokens.space, self._theme.tokens.colours
        self._label.setContentsMargins(space.edge, 0, space.s, 0)
        self._label.setFixedHeight(self._theme.tokens.size.head)
        self._line.setContentsMargins(0, 0, space.xs, 0)
        self._filter.below.setContentsMargins(space.m, 0, space.m, space.s)
        size = self._theme.tokens.type.tiny
        for button in (self._group, self._sort, self._show):
            button.setStyleSheet(
                f"QToolButton {{ font-size: {size}px; font-weight: 600; color: {colours.muted};"
                f" padding: {space.xs}px {space.xs + 2}px; }}"
                f" QToolButton:hover {{ color: {colours.text}; }}"
            )


def _say(button: QToolButton, text: str) -> None:
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(text)


def _check(button: QToolButton, value: str) -> None:
    for action in button.menu().actions():
        if action.data() == value:
            action.setChecked(True)


def _groups() -> dict[str, str]:
    return {
        "due": tr("Due"),
        "owner": tr("Owner"),
        "note": tr("Note"),
        "none": tr("No groups"),
    }


def _sorts() -> dict[str, str]:
    return {
        "due": tr("Due"),
        "note": tr("Note"),
        "text": tr("Text"),
        "owner": tr("Owner"),
        "date": tr("Date of the note"),
    }


def _shows() -> dict[str, str]:
    return {
        "open": tr("Open only"),
        "all": tr("All"),
        "done": tr("Done"),
        "snoozed": tr("Snoozed"),
        "dismissed": tr("Dismissed"),
    }
