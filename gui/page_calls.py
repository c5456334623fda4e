"""What the commands of the window's pages do: a method of the command's name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.commands import COMMANDS
from gui.pages import Pages
from gui.pane_set import PaneSet
from gui.session import Session

if TYPE_CHECKING:
    from gui.searching import Searching
    from gui.sharing.sharing import Sharing


class PageCalls:
    """From page to page, and what concerns a page as a whole; for ``Calls``, which has both."""

    _session: Session
    _pages: Pages
    _panes: PaneSet
    _searching: Searching
    _window: QWidget
    _sharing: Sharing | None = None

    def conditions(self) -> set[str]:
        """What holds at the moment, by the names that commands use."""
        raise NotImplementedError

    def read_note(self) -> None:
        """Show the note."""
        self._pages.leave()

    def all_items(self) -> None:
        """Show the action items of all notes."""
        self._pages.items.show()

    def all_terms(self) -> None:
        """Show the terms of all notes."""
        self._pages.terms.show()

    def all_tables(self) -> None:
        """Show the tables of all notes, joined."""
        self._pages.tables.show()

    def other_terms(self) -> None:
        """Mark the terms that other notes define, or no longer."""
        settings = self._session.settings
        settings.change(other_terms=not settings.value.other_terms)
        self._mark_terms()

    def every_mention(self) -> None:
        """Mark them wherever they stand, or the frequent ones once in each section."""
        settings = self._session.settings
        settings.change(every_mention=not settings.value.every_mention)
        self._mark_terms()

    def marked_terms(self) -> set[str]:
        """Which terms of other notes are marked, by the names that commands use."""
        value = self._session.settings.value
        states = {"other_terms": value.other_terms, "every_mention": value.every_mention}
        return {name for name, holds in states.items() if holds}

    def _mark_terms(self) -> None:
        self._pages.terms.mark_anew()
        self._session.save_settings()
        self._session.history_changed.emit()  # so that menus look again at what holds

    def export_items(self) -> None:
        """Write the action items that are listed to a file."""
        self._pages.items.export()

    def palette(self) -> None:
        """Let any command be found by its name."""
        from gui.palette_dialog import PaletteDialog  # noqa: PLC0415  no start needs it

        holds = self.conditions()
        able = (command.id for command in COMMANDS if not command.when or command.when in holds)
        dialog = PaletteDialog(self._panes.theme, able, self._window)
        dialog.chosen.connect(lambda command: getattr(self, command)())
        dialog.open()

    def share(self) -> None:
        """Write the note to a file for others; those that are chosen together, if there are any."""
        self.share_these(self._panes.notes.chosen_together() or [self._session.path])

    def share_these(self, paths: Sequence[str], title: str = "") -> None:
        """Write these notes to files for others."""
        self.sharing.share(paths, title)

    def share_listed(self) -> None:
        """Write all notes that are found, or else listed, to files for others."""
        if self._searching.open:
            self.share_these(*self._searching.found_notes())
        else:
            self.share_these(self._panes.notes.in_sight())

    def end_sharing(self) -> None:
        """Wait until all is written, for the window goes."""
        if self._sharing is not None:
            self._sharing.finish()

    @property
    def sharing(self) -> Sharing:
        """What writes it, made when it is first needed."""
        if self._sharing is None:
            from gui.sharing.sharing import Sharing  # noqa: PLC0415  no start needs it

            say, theme = self._panes.status.say, self._panes.theme
            self._sharing = Sharing(self._session, say, theme, self._window)
        return self._sharing

    def back(self) -> None:
        """Where one was before."""
        if not self._pages.go_back():
            self._pages.leave()
            self._session.back()

    def forward(self) -> None:
        """Where one went back from."""
        if not self._pages.go_forward():
            self._pages.leave()
            self._session.forward()
