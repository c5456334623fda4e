"""Everything in the window, put together: panes, pages, menus, and who hears whom.

It is made in steps, so that a window that already shows its note is not held up: see ``steps``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from gui.actions.all_items import AllItems
from gui.alt_alone import AltAlone
from gui.calls import Calls
from gui.focus_mode import FocusMode
from gui.folds import Folds
from gui.glossary.all_terms import AllTerms
from gui.joining import Joining
from gui.listing import Listing
from gui.menu_bar import MenuBar
from gui.menus import Menus
from gui.pages import Pages
from gui.pane_set import PaneSet
from gui.parts import Ground, Menu, Splitter
from gui.searching import Searching
from gui.session import Session
from gui.tables.all_tables import AllTables
from gui.theme.theme import Theme
from gui.top_bar import TopBar
from gui.whats_new import WhatsNew
from readout.note.views import tables

if TYPE_CHECKING:
    from gui.main_window import MainWindow

WIDTH = 1400


class Assembly(QObject):
    """The parts of a window, assembled; whole once ``steps`` has ended."""

    panes: PaneSet
    joining: Joining
    listing: Listing
    searching: Searching
    pages: Pages
    calls: Calls
    menus: Menus
    folds: Folds

    def __init__(self, window: MainWindow, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self.window = window
        self.session = session
        self.theme = theme
        self.alt = AltAlone(window)

    def steps(self) -> Iterator[None]:
        """Put all together, a step of some 10 ms at a time."""
        self.panes = PaneSet(self.theme, self.window.page)
        yield from self.panes.steps()
        self._assemble()
        self._restore_sizes()
        yield
        self.joining = Joining(self.session, self.panes, self)
        self.window.closed.connect(self.joining.shut)
        self.listing = Listing(self.session, self.panes.notes, self)
        self.searching = Searching(self.session, self.panes, self.window)
        self.pages = Pages(
            self.session,
            AllItems(self.session, self.panes, self.folds, self),
            AllTerms(self.session, self.panes, self),
            AllTables(self.session, self.panes, self),
            self,
        )
        self.calls = Calls(
            self.window, self.session, self.panes, self.searching, self.folds, self.pages
        )
        self.calls.news = WhatsNew(self.session, self.panes.detail, self.theme, self)
        self.calls.focusing = FocusMode(
            self.panes.detail.page,
            self.folds,
            self._top,
            (self._left, self.panes.status),
            self._splitters(),
            self.theme,
            self,
        )
        yield
        self.menus = Menus(self.window, self.theme, self.calls, self.calls.conditions)
        self._hang_menus()
        yield
        self._hear()
        self._restore()

    def keep(self) -> str:
        """Keep the place and how the window stands, and save all; what failed, to be shown."""
        self.joining.keep_place()
        self._keep_state()
        return self.session.finish()

    def wake_menus(self) -> None:
        """Go to the menu bar, as Alt and F10 do."""
        self._bar.wake()

    def resized(self) -> None:
        """Fold the right pane where it gets narrow."""
        QTimer.singleShot(0, self, self._share_left)
        self.folds.set_room("items", room=self.window.width() >= self.theme.tokens.size.narrow)

    def _assemble(self) -> None:
        panes, vertical = self.panes, Qt.Orientation.Vertical
        tables = _on(self.theme, panes.highlights)
        panes.highlights.setFocusProxy(None)  # type: ignore[arg-type]  # else Tab passes over its button
        self._left = self._splitter(
            vertical, "leftSplit", self.tr("Notes and topics"), (panes.notes, panes.topics), (2, 3)
        )
        self._middle = self._splitter(
            vertical,
            "middleSplit",
            self.tr("Note and highlights"),
            (_on(self.theme, panes.detail), tables),
            (540, 270),
        )
        self._right = self._splitter(
            vertical,
            "rightSplit",
            self.tr("Action items and terms"),
            (panes.items, panes.terms),
            (3, 2),
        )
        size = self.theme.tokens.size
        rest = WIDTH - size.left - size.right
        self._reading = self._splitter(
            Qt.Orientation.Horizontal,
            "readingSplit",
            self.tr("Note and action items"),
            (self._middle, self._right),
            (rest, size.right),
        )
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._pages.setAccessibleName(self.tr("Page"))
        self._pages.addWidget(self._reading)
        self._nothing = _on(self.theme, panes.empty)
        self._pages.addWidget(self._nothing)
        self._whole = self._splitter(
            Qt.Orientation.Horizontal,
            "wholeSplit",
            self.tr("Lists and page"),
            (self._left, self._pages),
            (size.left, WIDTH - size.left),
        )
        self._top = TopBar(self.theme, panes.search)
        centre = QWidget()
        centre.setObjectName("centre")
        centre.setAccessibleName("Readout")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in (
            (self._top, 0),
            (panes.banners, 0),
            (self._whole, 1),
            (panes.status, 0),
        ):
            column.addWidget(part, stretch)
        # Taken first: PySide holds all that ever stood in a replaced widget for deleted.
        before: QWidget | None = self.window.takeCentralWidget()
        self.window.setCentralWidget(centre)
        if before is not None:
            before.deleteLater()
        self.folds = Folds(
            {"notes": panes.notes, "items": self._right, "highlights": tables},
            self.session.settings.value.folded,
            self,
        )
        self.folds.set_empty("highlights", empty=True)

    def _splitter(
        self,
        orientation: Qt.Orientation,
        name: str,
        label: str,
        parts: Sequence[QWidget],
        sizes: Sequence[int],
    ) -> Splitter:
        made = Splitter(orientation, name, label)
        for part in parts:
            made.addWidget(part)
        made.name_handles()
        horizontal = orientation == Qt.Orientation.Horizontal
        for index in range(len(parts)):
            # What the window gains goes to the note, not to the lists beside it.
            made.setStretchFactor(index, int(not horizontal or sizes[index] == max(sizes)))
        made.setSizes(list(sizes))
        return made

    def _hang_menus(self) -> None:
        menus = self.menus.all(self.window)
        for action in self.panes.topics.findChildren(QAction, "topicRead"):
            action.setShortcuts([])  # R is the window's, wherever one is
        recent = self.calls.recent_menu(self.window)
        file = menus[0]
        file.insertMenu(file.actions()[3], recent)
        self._bar = MenuBar(menus, self.window)
        self.window.setMenuBar(self._bar)
        everything = Menu("", self.window)
        opening = Menu("", self.window)
        for menu, name in ((everything, "everythingMenu"), (opening, "openMenu")):
            menu.setObjectName(name)
            menu.setAccessibleName(self.tr("Menu"))
            menu.aboutToShow.connect(self.menus.refresh)
        for part in menus:
            everything.addMenu(part)
        for command in ("open_files", "open_folder", "paste"):
            opening.addAction(self.menus.action(command))
        opening.addMenu(recent)
        self._top.connect_menus(self.menus)
        self._top.set_menus(opening, everything)
        QTimer.singleShot(200, self.menus, self.menus.draw_icons)

    def _hear(self) -> None:
        session, empty = self.session, self.panes.empty
        for signal in (
            session.history_changed,
            session.items_changed,
            session.note_shown,
            self.folds.changed,
            session.ticking.stack.indexChanged,
        ):
            signal.connect(self._things_changed)
        self.joining.shown.connect(self._note_shown)
        self.listing.listed.connect(self._listed)
        self.theme.changed.connect(self._fit_type)
        self.panes.notes.arranged.connect(self._share_left)
        session.entries_changed.connect(self._choose_page)
        session.intake.opening.finished.connect(self._choose_page)
        self.folds.changed.connect(self._keep_folds)
        self.searching.page_changed.connect(self._choose_page)
        self.pages.changed.connect(self._choose_page)
        self.panes.detail.link_opened.connect(self.calls.open_link)
        self.panes.highlights.link_opened.connect(self.calls.open_link)
        self.window.closed.connect(self.calls.close_doubts)
        self.panes.notes.shared.connect(self.calls.share_these)
        self.searching.share_wanted.connect(self.calls.share_listed)
        self.window.closed.connect(self.calls.end_sharing)
        self.window.closed.connect(self.calls.end_printing)
        self.window.closed.connect(self.calls.news.shut)
        self.window.closed.connect(self.panes.detail.matches.close)
        self.searching.page_changed.connect(self.calls.focusing.follow_search)
        for changed in (self.calls.focusing.changed, self.calls.news.changed):
            changed.connect(self._things_changed)
        self.panes.status.doubts.clicked.connect(self.calls.doubts)
        empty.open_files.connect(self.menus.action("open_files").trigger)
        empty.open_folder.connect(self.menus.action("open_folder").trigger)
        empty.paste.connect(self.calls.paste)
        empty.open_path.connect(self._open_path)

    def _listed(self) -> None:
        self.panes.search.set_notes(self.listing.count)

    def _fit_type(self) -> None:
        """Larger type has wider lists beside the page, where the user gave them no width."""
        size = self.theme.tokens.size
        if not self._whole.moved:
            self._whole.setSizes([size.left, self._whole.width() - size.left])
        if not self._reading.moved:
            self._reading.setSizes([self._reading.width() - size.right, size.right])
        QTimer.singleShot(0, self, self.resized)  # when the lists have measured their rows anew

    def _share_left(self) -> None:
        """Give the note list the room that its notes need, the topics the rest."""
        if not (self._left.moved or self.panes.notes.filtered):
            height = self._left.height()
            notes = min(needed_height(self.panes.notes), height * 45 // 100)
            self._left.setSizes([notes, height - notes])

    def _things_changed(self) -> None:
        self.menus.refresh()

    def _keep_folds(self) -> None:
        self.session.settings.change(folded=tuple(self.folds.folded))

    def _open_path(self, path: str) -> None:
        self.session.open([path])

    def _note_shown(self) -> None:
        note = self.session.note
        title = note.title.plain if note else ""
        self.window.setWindowTitle(f"{title} – Readout" if title else "Readout")
        self.folds.set_empty("highlights", empty=note is None or not tables(note))
        self._choose_page()

    def _choose_page(self) -> None:
        page: QWidget = self._reading
        if self.searching.open:
            page = self.searching.page
        elif (other := self.pages.current) is not None:
            page = other.page
            self.calls.focusing.end()
        elif self.session.note is None and not self.session.awaiting:
            page = self._nothing
            self.panes.empty.set_samples(self.session.library.samples())
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._top.set_page(self.pages.name)
        self.menus.refresh()
        self.panes.topics.setVisible(self.session.note is not None or self.session.awaiting)

    def _restore_sizes(self) -> None:
        value = self.session.settings.value
        for splitter in self._splitters():
            sizes = value.splitters.get(splitter.objectName(), ())
            if len(sizes) == splitter.count() and all(sizes):
                splitter.setSizes(list(sizes))
                splitter.moved = True

    def _restore(self) -> None:
        value = self.session.settings.value
        self.panes.detail.set_zoom(value.zoom)
        self.panes.detail.setFocus()
        self._choose_page()

    def _keep_state(self) -> None:
        known = dict(self.session.settings.value.splitters)
        for splitter in self._splitters():
            sizes = tuple(splitter.sizes())
            # A folded part has no size: the one before is to be kept.
            if all(sizes) and (splitter.moved or splitter.objectName() in known):
                known[splitter.objectName()] = sizes
        geometry = bytes(self.window.saveGeometry().toBase64().data()).decode()
        self.session.settings.change(splitters=known, geometry=geometry)

    def _splitters(self) -> tuple[Splitter, ...]:
        return self._left, self._middle, self._right, self._reading, self._whole


def needed_height(pane: QWidget) -> int:
    """The height at which all rows of the pane's list are seen, as far as that is needed."""
    view = pane.findChild(QAbstractItemView)
    if view is None:
        return pane.sizeHint().height()
    rows = min(view.model().rowCount(), 20)
    return view.y() + 4 + sum(max(0, view.sizeHintForRow(row)) for row in range(rows))


def _on(theme: Theme, part: QWidget) -> QWidget:
    """The pane on the page's ground."""
    ground = Ground(theme, "base")
    ground.setObjectName(f"{part.objectName() or type(part).__name__}Ground")
    ground.setAccessibleName(part.accessibleName() or type(part).__name__)
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    return ground
