"""A table with all that belongs to it: its view, what filters it, menus, copying, its state.

By keyboard, in the table: arrows go from cell to cell; S sorts by the column (upwards, downwards,
not at all), Shift+S by it too; F filters it, Alt+Down opens its menu, H hides it, plus and minus
change its width, Alt+Shift with an arrow moves it. Ctrl+C copies what is chosen, with its titles
Ctrl+Alt+C; the context-menu key shows all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from gui.grid.cells import LINES
from gui.grid.controls import dress, quiet
from gui.grid.copier import Copier
from gui.grid.model import GridModel
from gui.grid.state import GridState, decode, encode
from gui.grid.view import GridView
from gui.grid.words import sorted_words, titled, tr
from gui.panes.announcing import announce
from gui.parts import Menu
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from gui.card import Card
    from gui.grid.menu import Wishes
    from gui.grid.strip import FilterStrip


class Grid(QWidget):
    """Shows a GridModel in a view of the name ``name``, rows of at most ``lines`` lines.

    ``state_changed`` when the user left the table otherwise than before, ``copied(sentence)``,
    ``row_activated(number)`` by Enter or a double click. ``buttons`` are for the line over it.
    """

    state_changed = Signal()
    copied = Signal(str)
    row_activated = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: GridModel,
        name: str,
        lines: int = LINES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stem = name.removesuffix("Table")
        self.setObjectName(f"{stem}Grid")
        self._theme = theme
        self._card: Card | None = None
        self._state: dict[str, Any] = {}
        self._taking = False
        self._titles: list[str] = []
        self._empty = ("", "")
        self.model = model
        self.view = GridView(theme, model, name, lines)
        self._strip: FilterStrip | None = None
        self.copier = Copier(model, self.view)
        self.buttons = self._buttons(stem)
        self.set_name(tr("Table"))
        self.say_empty(tr("The table has no rows."), tr("No row is left of the filters."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._column = column
        self.setFocusProxy(self.view)
        self._add_copying()
        self.view.menu_wanted.connect(self.open_menu)
        self.view.filter_wanted.connect(self.open_filter)
        self.view.row_activated.connect(self.row_activated)
        self.view.arrangement_changed.connect(self._look)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._context_menu)
        self.copier.copied.connect(self.copied)
        model.arranged.connect(self._look)
        model.arranged.connect(self._say_empty)
        model.arranged.connect(self._show_strip)
        model.replaced.connect(self._replaced)
        theme.changed.connect(self._style)
        self._style()

    def set_name(self, name: str) -> None:
        """What the table is called for who cannot see it."""
        self.setAccessibleName(name)
        self.view.setAccessibleName(name)

    def say_empty(self, no_rows: str, none_left: str) -> None:
        """What is said where the table has no rows, and where none is left of the filters."""
        self._empty = no_rows, none_left
        self._say_empty()

    # State

    def state(self) -> dict[str, Any]:
        """How the user left the table, ready for JSON; empty where nothing was changed."""
        return encode(self._now(), self.model.titles())

    def restore(self, kept: object) -> None:
        """Show the table as ``state`` said; of another table or damaged: as it is by itself."""
        self.take(decode(kept, self.model.titles()))

    def take(self, state: GridState) -> None:
        """Show the table so; nothing is told, since nobody left it otherwise."""
        if state != self._now():
            self._taking = True
            self.model.arrange(state.sorts, state.filters)
            self.view.arrange_columns(
                state.order, state.hidden, state.widths, keeps_first=state.keeps_first
            )
            self._taking = False
        self._state = self.state()

    def reset(self) -> None:
        """Show the table as it is by itself: no sorts, filters, hidden columns or widths."""
        before = self._state
        self.take(GridState())
        if self._state != before:
            self.state_changed.emit()

    def _now(self) -> GridState:
        header = self.view.header
        count = header.count()
        order = tuple(header.logicalIndex(at) for at in range(count))
        return GridState(
            self.model.sorts,
            dict(self.model.filters),
            () if order == tuple(range(count)) else order,
            tuple(column for column in range(count) if header.isSectionHidden(column)),
            self.view.fitting.widths,
            self.view.keeps_first,
        )

    def _look(self) -> None:
        state = self._state if self._taking else self.state()
        if state != self._state:
            if state.get("sorts") != self._state.get("sorts"):
                self._tell_sorts()
            self._state = state
            self.state_changed.emit()

    def _show_strip(self) -> None:
        """Make the line that says what filters leave when the first one is on."""
        if self._strip is None and self.model.filters:
            from gui.grid.strip import FilterStrip  # noqa: PLC0415  most tables have no filter

            self._strip = FilterStrip(self._theme, self.model)
            self._strip.left.connect(self.view.setFocus)
            self._column.insertWidget(0, self._strip)
            self._strip.follow(self.view)

    def _tell_sorts(self) -> None:
        """Who cannot see the arrows hears what the table is sorted by now."""
        titles = self.model.titles()
        sorts = enumerate(self.model.sorts)
        said = [
            f"{titled(titles, each.column)}: "
            + sorted_words(at, len(self.model.sorts), down=each.descending)
            for at, each in sorts
        ]
        announce(self.view, "; ".join(said) or tr("As in the table"))

    def _replaced(self) -> None:
        self._state = {}
        titles = list(self.model.titles())
        if self._card is not None and titles != self._titles:
            self._card.close()  # it stays where the same table was only read anew
        self._titles = titles
        self._say_empty()

    # What opens

    def open_filter(self, column: int | None = None) -> None:
        """Open the card that filters a column, else the one that one is in, below its title."""
        from gui.grid.filter_card import FilterCard  # noqa: PLC0415  no start needs it

        if column is None:
            column = self.view.current_column()
        if 0 <= column < self.model.columnCount():
            self._open(FilterCard(self._theme, self.model, column, self), self._below(column))

    def open_columns(self) -> None:
        """Open the card that hides and moves columns."""
        from gui.grid.columns_card import ColumnsCard  # noqa: PLC0415  no start needs it

        if self.model.columnCount():
            button = self.buttons[1]
            beside = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
            if not button.isVisible():
                beside = self._below(self.view.current_column())
            self._open(ColumnsCard(self._theme, self.model, self.view, self), beside)

    def open_menu(self, column: int) -> None:
        """Open the menu of a column, below its title."""
        menu = self.column_menu(column)
        beside = self._below(column)
        menu.popup(QPoint(beside.left(), beside.bottom()))
        if self.view.hasFocus():
            menu.setActiveAction(menu.actions()[0])

    def column_menu(self, column: int) -> QMenu:
        """All that can be done with a column."""
        from gui.grid.menu import column_menu  # noqa: PLC0415  no start needs it

        return column_menu(self, self.model, self.view, column, self._wishes())

    def cell_menu(self, column: int) -> QMenu:
        """What can be done with what is chosen and a column (-1: none)."""
        from gui.grid.menu import cell_menu  # noqa: PLC0415  no start needs it

        wishes = self._wishes()
        return cell_menu(self, self.model, self.view, column, self._copying, wishes)

    def _wishes(self) -> Wishes:
        from gui.grid.menu import Wishes  # noqa: PLC0415  no start needs it

        return Wishes(self.open_filter, self.open_columns, self.copier.rows, self.copier.column)

    def _open(self, card: Card, beside: QRect) -> None:
        if self._card is not None:
            self._card.close()
        self._card = card
        card.destroyed.connect(lambda: self._forget(card))
        card.open_at(beside)
        proxy = card.focusProxy()
        if proxy is not None:
            proxy.setFocus(Qt.FocusReason.PopupFocusReason)

    def _forget(self, card: Card) -> None:
        if self._card is card:
            self._card = None

    def _below(self, column: int) -> QRect:
        header = self.view.header
        place = header.place(max(column, 0)).intersected(header.viewport().rect())
        return QRect(header.viewport().mapToGlobal(place.topLeft()), place.size())

    def _context_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        column = index.column() if index.isValid() else self.view.current_column()
        self.cell_menu(column).popup(self.view.viewport().mapToGlobal(at))

    # Copying

    def _buttons(self, stem: str) -> tuple[QToolButton, QToolButton, QToolButton]:
        finding = quiet(f"{stem}Filter", tr("Filter"), tr("Filter a column"))
        finding.clicked.connect(lambda _=False: self.open_filter())
        columns = quiet(f"{stem}Columns", tr("Columns"), tr("Hide and move columns"))
        columns.clicked.connect(lambda _=False: self.open_columns())
        copying = quiet(f"{stem}Copy", tr("Copy"), tr("Copy the table"))
        copying.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        whole = Menu("", copying)
        whole.setObjectName(f"{stem}CopyMenu")
        whole.setAccessibleName(tr("Copy the table"))
        whole.addAction(tr("As a table"), self.copier.all)
        whole.addAction(tr("As Markdown"), lambda: self.copier.all(as_markdown=True))
        copying.setMenu(whole)
        return finding, columns, copying

    def _add_copying(self) -> None:
        copying = self.copier
        self._copying = [
            self._action("Copy", tr("Copy"), "Ctrl+C", copying.chosen),
            self._action(
                "CopyTitles",
                tr("Copy with titles"),
                "Ctrl+Alt+C",
                lambda: copying.chosen(titles=True),
            ),
            self._action(
                "CopyMarkdown",
                tr("Copy as Markdown"),
                "",
                lambda: copying.chosen(as_markdown=True),
            ),
        ]

    def _action(self, name: str, text: str, key: str, call: Any) -> QAction:
        made = QAction(text, self.view)
        made.setObjectName(f"{self.view.objectName().removesuffix('Table')}{name}Action")
        if key:
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        made.triggered.connect(lambda _=False: call())
        self.view.addAction(made)
        return made

    def _say_empty(self) -> None:
        if self.model.rowCount() or not self.model.columnCount():
            self.view.say("")
        else:
            self.view.say(self._empty[1] if self.model.total else self._empty[0])

    def _style(self) -> None:
        for button in self.buttons:
            dress(button, self._theme)
        self.view.fitting.fit()
