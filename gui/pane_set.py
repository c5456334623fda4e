"""All panes of the window, made once."""

from __future__ import annotations

from collections.abc import Iterator

from gui.banner import Banners
from gui.panes.action_items import ActionItemsPane
from gui.panes.detail import DetailPane
from gui.panes.empty import EmptyPage
from gui.panes.highlights import HighlightsPane
from gui.panes.key_ring import KeyRing
from gui.panes.key_terms import KeyTermsPane
from gui.panes.note_list import NoteList
from gui.panes.page import Page
from gui.panes.search import SearchBox
from gui.panes.topic_tree import TopicTree
from gui.status_line import StatusLine
from gui.theme.theme import Theme


class PaneSet:
    """The panes that stand from the start; the search's results are made by the first search.

    They are there once ``steps`` has ended.
    """

    notes: NoteList
    topics: TopicTree
    detail: DetailPane
    highlights: HighlightsPane
    items: ActionItemsPane
    terms: KeyTermsPane
    search: SearchBox
    empty: EmptyPage
    banners: Banners
    status: StatusLine

    def __init__(self, theme: Theme, page: Page) -> None:
        self.theme = theme
        self._page = page

    def steps(self) -> Iterator[None]:
        """Make them, some at a time; the page goes into the detail pane with ``hold``."""
        theme = self.theme
        self.notes = NoteList(theme)
        self.topics = TopicTree(theme)
        yield
        self.highlights = HighlightsPane(theme)
        yield
        self.items = ActionItemsPane(theme)
        self.terms = KeyTermsPane(theme)
        yield
        self.search = SearchBox(theme)
        self.empty = EmptyPage(theme)
        self.banners = Banners(theme)
        self.status = StatusLine(theme)
        yield
        self.detail = DetailPane(theme, page=self._page)
        KeyRing(self._page, theme)
