"""What the commands of the window's pages do: a method of the command's name."""

from __future__ import annotations

from gui.actions.all_items import AllItems
from gui.session import Session


class PageCalls:
    """From page to page, and what concerns a page as a whole; for ``Calls``, which has both."""

    _session: Session
    _items: AllItems

    def read_note(self) -> None:
        """Show the note."""
        self._items.leave()

    def all_items(self) -> None:
        """Show the action items of all notes."""
        self._items.show()

    def export_items(self) -> None:
        """Write the action items that are listed to a file."""
        self._items.export()

    def back(self) -> None:
        """Where one was before."""
        if not self._items.go_back():
            self._items.leave()
            self._session.back()

    def forward(self) -> None:
        """Where one went back from."""
        if not self._items.go_forward():
            self._items.leave()
            self._session.forward()
