"""All panes of the window, made once."""

from __future__ import annotations

from gui.banner import Banners
from gui.panes.action_items import ActionItemsPane
from gui.panes.detail import DetailPane
from gui.panes.empty import EmptyPage
from gui.panes.highlights import HighlightsPane
from gui.panes.key_terms import KeyTermsPane
from gui.panes.note_list import NoteList
from gui.panes.search import SearchBox
from gui.panes.topic_tree import TopicTree
from gui.status_line import StatusLine
from gui.theme.theme import Theme


class PaneSet:
    """The panes that stand from the start; the search's results are made by the first search."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.notes = NoteList(theme)
        self.topics = TopicTree(theme)
        self.detail = DetailPane(theme)
        self.highlights = HighlightsPane(theme)
        self.items = ActionItemsPane(theme)
        self.terms = KeyTermsPane(theme)
        self.search = SearchBox(theme)
        self.empty = EmptyPage(theme)
        self.banners = Banners(theme)
        self.status = StatusLine(theme)
