"""The pages that stand in the place of the note: one at a time, and the way back from them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from gui.actions.all_items import PAGE as ITEMS
from gui.actions.all_items import AllItems
from gui.glossary.all_terms import PAGE as TERMS
from gui.glossary.all_terms import AllTerms
from gui.history import Place
from gui.session import Session
from gui.tables.all_tables import PAGE as TABLES
from gui.tables.all_tables import AllTables

PageName: TypeAlias = str
"""``read`` for the note, else what the history calls a page."""
_Page: TypeAlias = AllItems | AllTerms | AllTables


class Pages(QObject):
    """Each page knows by itself how it is made and filled. ``changed`` when another is shown."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        items: AllItems,
        terms: AllTerms,
        tables: AllTables,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.items = items
        self.terms = terms
        self.tables = tables
        self._by_name: dict[PageName, _Page] = {ITEMS: items, TERMS: terms, TABLES: tables}
        self._all = tuple(self._by_name.values())
        for page in self._all:
            page.page_changed.connect(partial(self._turn, page))

    @property
    def current(self) -> _Page | None:
        """The page that is shown; none where it is the note."""
        return next((page for page in self._all if page.open), None)

    @property
    def name(self) -> PageName:
        """What is shown."""
        return next((name for name, page in self._by_name.items() if page.open), "read")

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
        return self._come(self._session.history.before, self._session.history.back)

    def go_forward(self) -> bool:
        """As ``go_back``, forward."""
        return self._come(self._session.history.after, self._session.history.forward)

    def shut(self) -> None:
        """Stop working."""
        for page in self._all:
            page.shut()

    def _come(self, place: Place | None, go: Callable[[], Place | None]) -> bool:
        page = None if place is None else self._by_name.get(place.page)
        if page is None:
            return False
        go()
        page.show(remember=False)
        self._session.history_changed.emit()
        return True

    def _turn(self, page: _Page, opened: bool) -> None:
        if opened:
            for other in self._all:
                if other is not page:
                    other.leave()
        self.changed.emit()
