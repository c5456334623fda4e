"""The pages that stand in the place of the note: one at a time, and the way back from them."""

from __future__ import annotations

from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from gui.actions.all_items import AllItems
from gui.glossary.all_terms import AllTerms

PageName: TypeAlias = Literal["read", "actions", "terms"]


class Pages(QObject):
    """Each page knows by itself how it is made and filled. ``changed`` when another is shown."""

    changed = Signal()

    def __init__(self, items: AllItems, terms: AllTerms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = items
        self.terms = terms
        self._all: tuple[AllItems | AllTerms, ...] = items, terms
        for page in self._all:
            page.page_changed.connect(partial(self._turn, page))

    @property
    def current(self) -> AllItems | AllTerms | None:
        """The page that is shown; none where it is the note."""
        return next((page for page in self._all if page.open), None)

    @property
    def name(self) -> PageName:
        """What is shown."""
        if self.current is None:
            return "read"
        return "actions" if self.current is self.items else "terms"

    def leave(self) -> None:
        """Back to the note."""
        for page in self._all:
            page.leave()

    def escape(self) -> bool:
        """Leave what is filtered on the page, else the page; whether there is one."""
        page = self.current
        if page is not None:
            page.escape()
        return page is not None

    def go_back(self) -> bool:
        """Show the page again where one came from it; whether that is so."""
        return any(page.go_back() for page in self._all)

    def go_forward(self) -> bool:
        """As ``go_back``, forward."""
        return any(page.go_forward() for page in self._all)

    def shut(self) -> None:
        """Stop working."""
        for page in self._all:
            page.shut()

    def _turn(self, page: AllItems | AllTerms, opened: bool) -> None:
        if opened:
            for other in self._all:
                if other is not page:
                    other.leave()
        self.changed.emit()
