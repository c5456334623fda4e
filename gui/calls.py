"""What each command does: a method of the command's name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from gui.folds import Folds
from gui.keeping.calls import KeepingCalls
from gui.keeping.desk import Desk
from gui.library import file_of, folder_of
from gui.page_calls import PageCalls
from gui.pages import Pages
from gui.pane_set import PaneSet
from gui.parts import Menu
from gui.pasting import has_text, local_files, pasted
from gui.reading_calls import ReadingCalls
from gui.searching import Searching
from gui.session import Session
from gui.settings import LARGEST, SMALLEST
from gui.trouble import Trouble
from readout.note.views import tables

if TYPE_CHECKING:
    from gui.doubts_dialog import DoubtsDialog
    from gui.grid.grid import Grid
    from gui.settings_dialog import Choice

ZOOM_STEP = 1.1
SCHEMES = frozenset(("http", "https", "mailto"))
PANES = (
    "searchBox",
    "noteList",
    "topicTree",
    "detailPane",
    "highlightsTable",
    "actionItems",
    "keyTerms",
    "allActionItems",
    "allTerms",
    "definitions",
)
"""The object names of the views in the order of F6."""


class Calls(PageCalls, ReadingCalls, KeepingCalls, QObject):
    """The commands. ``ask_*`` may be replaced where nobody is there to answer."""

    def __init__(  # noqa: PLR0913, PLR0917  commands reach everywhere
        self,
        window: QWidget,
        session: Session,
        panes: PaneSet,
        searching: Searching,
        folds: Folds,
        pages: Pages,
    ) -> None:
        super().__init__(window)
        self._pages = pages
        self._window = window
        self._session = session
        self._panes = panes
        self._searching = searching
        self._folds = folds
        self.keeping = Desk(window, session, panes, self)
        self._doubts: DoubtsDialog | None = None
        session.note_shown.connect(self._follow)
        self.ask_files: Callable[[], list[str]] = self._ask_files
        self.ask_folder: Callable[[], str] = self._ask_folder
        self.ask_link: Callable[[str], bool] = self._ask_link
        self.launch: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def conditions(self) -> set[str]:
        """What holds at the moment, by the names that commands use."""
        session, folds = self._session, self._folds
        stack, history = session.ticking.stack, session.history
        states = {
            "note": session.note is not None,
            "undo": stack.canUndo(),
            "redo": stack.canRedo(),
            "back": history.can_go_back,
            "forward": history.can_go_forward,
            "table": session.note is not None and bool(tables(session.note)),
            "grid": self._pages.tables.open or not self._panes.highlights.is_empty,
            "notes": folds.seen("notes"),
            "items": folds.seen("items"),
            "highlights": folds.seen("highlights"),
            "actions": self._pages.items.open,
            "focus": self.focusing.on,
            "new": self.news.count > 0,
            "full_screen": self._window.isFullScreen(),
        }
        return {name for name, holds in states.items() if holds} | self.marked_terms()

    # File

    def open_files(self) -> None:
        """Choose files and open them."""
        self._session.open(self.keeping.take(self.ask_files()))

    def open_folder(self) -> None:
        """Choose a folder and open the notes in it."""
        folder = self.ask_folder()
        if folder:
            self._session.open([folder])

    def paste(self) -> None:
        """Open the files on the clipboard, or keep its text as a note."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._panes.status.say(self.tr("There is no text on the clipboard."))

    def can_take(self, data: QMimeData) -> bool:
        """Whether there are files or a text in what is dragged or pasted."""
        return bool(local_files(data)) or has_text(data)

    def take(self, data: QMimeData) -> bool:
        """Open the files or keep the text as a note; whether there was any."""
        files = local_files(data)
        if files:
            self._session.open(self.keeping.take(files))
            return True
        text = pasted(data)
        if self.open_passage(text.words):
            return True
        if text.words.strip():
            self._session.paste(text.words, text.markup)
        return bool(text.words.strip())

    def show_in_folder(self) -> None:
        """Show the note's file among its neighbours."""
        folder = Path(file_of(self._session.path)).parent
        if not self.launch(QUrl.fromLocalFile(str(folder))):
            text = self.tr("The folder could not be shown. The file is %1.")
            self._tell(text.replace("%1", self._session.path))

    def close_note(self) -> None:
        """Take the note off the list."""
        self._session.close_note(self._session.path)

    def settings(self) -> None:
        """Let the user set things."""
        from gui.settings_dialog import SettingsDialog  # noqa: PLC0415  no start needs it

        dialog = SettingsDialog(self._session.settings.value, self._panes.theme, self._window)
        dialog.changed.connect(self.apply)
        dialog.open()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def recent_menu(self, parent: QWidget) -> QMenu:
        """The menu of the notes that were opened last."""
        menu = Menu(self.tr("Open &Recent"), parent)
        menu.setObjectName("recentMenu")
        menu.setAccessibleName(self.tr("Open recent"))
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))
        return menu

    # Edit

    def undo(self) -> None:
        """Take the last change back."""
        stack = self._session.ticking.stack
        self._step(self.tr("Undone: %1"), stack.undoText(), stack.undo)

    def redo(self) -> None:
        """Do it again."""
        stack = self._session.ticking.stack
        self._step(self.tr("Done again: %1"), stack.redoText(), stack.redo)

    def doubts(self) -> None:
        """Show what is uncertain in the note beside its source, to be put right."""
        read = self._session.read
        if read is None:
            return
        if self._doubts is None:
            from gui.doubts_dialog import DoubtsDialog  # noqa: PLC0415  no start needs it
            from gui.targets import refusal  # noqa: PLC0415  as above

            session = self._session
            stack, theme = session.ticking.stack, self._panes.theme
            self._doubts = DoubtsDialog(read, session.correcting, stack, theme, self._window)
            self._doubts.refused = lambda path: refusal(path, session)
            self._doubts.failed.connect(self._tell)
            self._doubts.finished.connect(self._forget_doubts)
            self._follow()
        self._doubts.show()
        self._doubts.raise_()
        self._doubts.activateWindow()

    # View

    def zoom_in(self) -> None:
        """Make the note's text larger."""
        self._zoom(self._panes.detail.zoom() * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make it smaller."""
        self._zoom(self._panes.detail.zoom() / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Give it its usual size."""
        self._zoom(1.0)

    def toggle_fold(self) -> None:
        """Fold the section one is at, or the first on the screen that folds, or unfold it."""
        if not self._panes.detail.toggle_fold(self._panes.topics.current):
            self._panes.status.say(self.tr("No section here folds."))

    def fold_notes(self) -> None:
        """Fold the note list away or take it out."""
        self._folds.toggle("notes")

    def filter_notes(self) -> None:
        """Show the note list and filter it."""
        if "notes" in self._folds.folded:
            self._folds.toggle("notes")
        self._panes.notes.start_filter()

    def fold_items(self) -> None:
        """Fold the action items away or take them out."""
        self._folds.toggle("items")

    def fold_highlights(self) -> None:
        """Fold the highlights away or take them out."""
        self._folds.toggle("highlights")

    def filter_table(self) -> None:
        """Filter the table that is seen, else the highlights, by the column one is in."""
        self._grid().open_filter()

    def table_columns(self) -> None:
        """Hide and move its columns."""
        self._grid().open_columns()

    def _grid(self) -> Grid:
        if self._pages.tables.open:
            return self._pages.tables.page.grid
        self._pages.leave()
        if not self._folds.seen("highlights"):
            self._folds.toggle("highlights")
        return self._panes.highlights.grid

    def switch_theme(self) -> None:
        """From light to dark and back."""
        theme = self._panes.theme
        theme.set_scheme("light" if theme.tokens.dark else "dark")
        self._session.settings.change(theme=theme.scheme)

    def full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Go

    def next_note(self) -> None:
        """The note below in the list."""
        self._neighbour(1)

    def previous_note(self) -> None:
        """The note above in the list."""
        self._neighbour(-1)

    def next_pane(self) -> None:
        """Give the keyboard to the next pane."""
        self._to_pane(1)

    def previous_pane(self) -> None:
        """Give the keyboard to the pane before."""
        self._to_pane(-1)

    # Help

    def shortcuts(self) -> None:
        """Show all shortcuts."""
        from gui.help_dialogs import ShortcutsDialog  # noqa: PLC0415  no start needs it

        ShortcutsDialog(self._panes.theme, self._window).open()

    def about(self) -> None:
        """Say what this is."""
        from gui.help_dialogs import AboutDialog  # noqa: PLC0415  no start needs it

        AboutDialog(self._panes.theme, self._window).open()

    # Not in the table

    def open_link(self, href: str) -> None:
        """Open a link of a note in another program, after showing where it goes."""
        url = QUrl(href, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme().lower() not in SCHEMES:
            self._panes.status.say(self.tr("Readout opens links to web pages and mail only."))
        elif self.ask_link(href) and not self.launch(url):
            self._tell(self.tr("No program could be found to open the link."))

    def close_doubts(self) -> None:
        """Close the dialog of doubts where it is open: a window's end leaves it standing."""
        if self._doubts is not None:
            self._doubts.close()

    def apply(self, choice: Choice) -> None:
        """Use what was set in the dialog."""
        settings, theme = self._session.settings, self._panes.theme
        order_before = settings.value.date_order
        settings.change(
            theme=choice.theme,
            language=choice.language,
            text_size=choice.text_size,
            date_order=choice.date_order,
            my_names=choice.my_names,
        )
        theme.set_scheme(choice.theme)
        theme.set_scale(choice.text_size)
        self._session.set_folders(choice.folders)
        if choice.date_order != order_before:
            self._session.note_shown.emit(False)
        self._pages.items.settings_changed()
        self._session.save_settings()

    def _follow(self) -> None:
        if self._doubts is not None:
            if self._session.read is None:
                self.close_doubts()
            else:
                order = self._session.settings.value.date_order
                self._doubts.set_note(self._session.read, order)

    def _forget_doubts(self) -> None:
        self._doubts = None

    def _step(self, said: str, text: str, act: Callable[[], None]) -> None:
        act()
        self._panes.status.say(said.replace("%1", text) if text else "")

    def _zoom(self, zoom: float) -> None:
        zoom = min(LARGEST, max(SMALLEST, zoom))
        self._panes.detail.set_zoom(zoom)
        self._session.settings.change(zoom=zoom)
        self._panes.status.say(f"{round(zoom * 100)} %")

    def _neighbour(self, by: int) -> None:
        path = self._panes.notes.neighbour(self._session.path, by)
        if path:
            self._session.show(path)

    def _to_pane(self, by: int) -> None:
        views = [self._window.findChild(QWidget, name) for name in PANES]
        seen = [view for view in views if view is not None and view.isVisible()]
        if seen:
            at = _holding(seen, QApplication.focusWidget())
            goal = seen[(at + by) % len(seen)] if at is not None else seen[0]
            goal.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in self._session.settings.value.recent:
            name = Path(path).name.replace("&", "&&")
            action = menu.addAction(name)
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self._session.open([path]))
        menu.setEnabled(True)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _ask_files(self) -> list[str]:
        from gui.file_kinds import filters  # noqa: PLC0415  no start needs it

        title, folder = self.tr("Open notes"), folder_of(self._session.path)
        return QFileDialog.getOpenFileNames(self._window, title, folder, filters())[0]

    def _ask_folder(self) -> str:
        title = self.tr("Open a folder of notes")
        return QFileDialog.getExistingDirectory(self._window, title, folder_of(self._session.path))

    def _ask_link(self, href: str) -> bool:
        from gui.help_dialogs import ask_link  # noqa: PLC0415  no start needs it

        return ask_link(href, self._window)

    def _tell(self, text: str) -> None:
        self._session.trouble.emit(Trouble(text))


def _holding(views: Sequence[QWidget], focus: QWidget | None) -> int | None:
    """Which view has the keyboard, or else has it in the pane around it, as a list's filter."""
    for part_of in (lambda view: view, QWidget.parentWidget):
        for at, part in enumerate(map(part_of, views)):
            if focus and part and (part is focus or part.isAncestorOf(focus)):
                return at
    return None
