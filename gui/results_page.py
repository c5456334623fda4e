"""The page of results: the hits at the left, what stands around the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.finding import Found
from gui.panes.detail import DetailPane
from gui.panes.search import SearchResults
from gui.parts import Ground, Splitter
from gui.theme.theme import Theme
from readout.note.model import Note
from readout.search.hit import Hit


class ResultsPage(Ground):
    """Hits and preview. ``opened`` and ``previewed`` have the hit."""

    opened = Signal(object)
    previewed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setObjectName("resultsPage")
        self.setAccessibleName(self.tr("Search results"))
        self._results = SearchResults(theme)
        self._preview = DetailPane(theme)
        self._preview.setObjectName("previewPane")
        for view in self._preview.findChildren(QWidget, "detailPane"):
            view.setObjectName("preview")
            view.setAccessibleName(self.tr("Preview"))
        split = Splitter(Qt.Orientation.Horizontal, "resultsSplit", self.tr("Results and preview"))
        split.addWidget(self._results)
        split.addWidget(self._preview)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([700, 430])
        split.name_handles()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        self._results.opened.connect(self.opened)
        self._results.previewed.connect(self.previewed)
        self.setFocusProxy(self._results)

    def set_found(self, found: Found) -> None:
        """Show these hits, the first one chosen."""
        before = self._results.current()
        self._results.set_hits(found.hits, found.query)
        if not found.hits:
            self._preview.show_note(None, "")
        elif before is not None and self._results.current() == before:
            self.previewed.emit(before)  # the same hit for other words

    def current(self) -> Hit | None:
        """The chosen hit."""
        return self._results.current()

    def preview(self, note: Note, hit: Hit, words: Sequence[str]) -> None:
        """Show what stands around a hit."""
        self._preview.show_note(note, "")
        self._preview.mark(words)
        self._preview.go_to("/sections/0", hit.block, words)
