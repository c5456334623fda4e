"""The bar at the top: the way back and forward, the search, what one needs now and then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMenu,
    QRadioButton,
    QToolButton,
    QWidget,
)

from gui.menus import Menus
from gui.pages import PageName
from gui.panes.search import SearchBox
from gui.parts import Ground, IconButton
from gui.theme.theme import Theme
from gui.theme.tokens import BOLD, REGULAR, SEMIBOLD


class TopBar(Ground):
    """Name, pages, back and forward; the search in the middle; open, theme, menu at the right."""

    def __init__(self, theme: Theme, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", "bottom", parent)
        self.setObjectName("topBar")
        self.setAccessibleName(self.tr("Tools"))
        self._name = QLabel("Readout")
        self._name.setObjectName("appName")
        self._read = _page_button("readPageButton")
        self._actions = _page_button("actionsPageButton")
        self._terms = _page_button("termsPageButton")
        self._tables = _page_button("tablesPageButton")
        pages = self._read, self._actions, self._terms, self._tables
        names: tuple[PageName, ...] = ("read", "actions", "terms", "tables")
        self._pages = dict(zip(names, pages, strict=True))
        self._fold = IconButton("foldNotesButton", "panel-left", theme)
        self._back = IconButton("backButton", "arrow-left", theme)
        self._forward = IconButton("forwardButton", "arrow-right", theme)
        self._open = IconButton("openButton", "folder-open", theme)
        self._theme_button = IconButton("themeButton", "contrast", theme)
        self._menu = IconButton("menuButton", "menu", theme)
        self._search = search
        self._page: PageName = "read"
        search.setMaximumWidth(theme.tokens.size.search)
        left, right = QHBoxLayout(), QHBoxLayout()
        sides: tuple[tuple[QHBoxLayout, tuple[QWidget, ...]], ...] = (
            (left, (self._name, *pages, self._fold, self._back, self._forward)),
            (right, (self._open, self._theme_button, self._menu)),
        )
        for layout, parts in sides:
            layout.setSpacing(theme.tokens.space.hair)
            for part in parts:
                layout.addWidget(part)
        left.insertSpacing(1, theme.tokens.space.s)
        left.addStretch()
        right.insertStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.tokens.space.edge, 0, theme.tokens.space.s, 0)
        row.setSpacing(theme.tokens.space.s)
        # Sides of one weight keep the search in the middle of the window.
        row.addLayout(left, 1)
        row.addWidget(search, 2)
        row.addLayout(right, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def connect_menus(self, menus: Menus) -> None:
        """Let the buttons do what the commands do."""
        for button, command in (
            (self._fold, "fold_notes"),
            (self._back, "back"),
            (self._forward, "forward"),
            (self._theme_button, "switch_theme"),
        ):
            button.follow(menus.action(command))
        commands = ("read_note", "all_items", "all_terms", "all_tables")
        for (name, page), command in zip(self._pages.items(), commands, strict=True):
            action = menus.action(command)
            page.setAccessibleName(action.text().replace("&", ""))
            page.setToolTip(action.toolTip())
            # Also when a screen reader toggles it, which is no click.
            page.toggled.connect(lambda on, name=name, do=action: self._turn(name, do, on=on))
        self._read.setText(self.tr("Read"))
        self._actions.setText(self.tr("Actions"))
        self._terms.setText(self.tr("Terms"))
        self._tables.setText(self.tr("Tables"))
        self._weigh()
        self._open.setToolTip(self.tr("Open"))
        self._open.setAccessibleName(self.tr("Open"))
        self._menu.setToolTip(self.tr("Menu (F10)"))
        self._menu.setAccessibleName(self.tr("Menu"))
        _pop_up(self._open)
        _pop_up(self._menu)

    def set_menus(self, opening: QMenu, everything: QMenu) -> None:
        """The menus behind the two buttons."""
        self._open.setMenu(opening)
        self._menu.setMenu(everything)

    def set_page(self, page: PageName) -> None:
        """Say which page is shown."""
        self._page = page
        self._pages[page].setChecked(True)
        self._weigh()
        self._make_room()

    def _turn(self, name: PageName, action: QAction, *, on: bool) -> None:
        """To another page, or back where that could not be shown."""
        if on and name != self._page:
            action.trigger()
            self.set_page(self._page)

    def open_menu(self) -> None:
        """Show the menu of everything; for a key."""
        self._menu.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._menu.showMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all, those go first that keys and menus have, too."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        buttons = [part for part in self.findChildren(QAbstractButton) if part.parent() is self]
        used = 3 * self._theme.tokens.space.edge + self._theme.tokens.size.search // 2
        used += sum(map(_room, (self._name, *buttons)))
        for part in (self._name, self._forward, self._back, self._fold):
            part.setVisible(used < self.width())
            used -= _room(part)

    def _weigh(self) -> None:
        """The page that is shown in heavier letters, which a style sheet cannot say of these."""
        for page in self._pages.values():
            page.setFont(self._theme.font("base", SEMIBOLD))
            page.setMinimumWidth(page.sizeHint().width())  # so that nothing moves with the page
            page.setFont(self._theme.font("base", SEMIBOLD if page.isChecked() else REGULAR))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._search.ensurePolished()
        around = tokens.space.edge
        self.setFixedHeight(max(tokens.size.top_bar, self._search.sizeHint().height() + around))
        self._name.setFont(self._theme.font("base", BOLD))
        self._weigh()
        self._make_room()


def _room(part: QWidget) -> int:
    return part.sizeHint().width()


def _page_button(name: str) -> QRadioButton:
    """One of several, and told as that; a tool button that stays pressed is told as a check box."""
    made = QRadioButton()
    made.setObjectName(name)
    made.setProperty("class", "page")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _pop_up(button: QToolButton) -> None:
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
