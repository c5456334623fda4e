"""The page of results: the hits at the left, what stands around the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.finding import Counts, Found
from gui.panes.detail import DetailPane
from gui.panes.key_ring import KeyRing
from gui.panes.results import SearchResults
from gui.parts import Beside, Ground, IconButton
from gui.theme.theme import Theme
from readout.note.model import Note
from readout.search.hit import Hit

PREVIEW_AFTER = 30
"""Milliseconds that a hit stays chosen until what stands around it is shown: the list is drawn
first, and who runs through it is not held up."""
TYPED_AFTER = 120
"""The same for the first hit of what is typed: the next letter comes sooner than that."""


class ResultsPage(Ground):
    """Hits and preview.

    ``opened`` and ``previewed`` have the hit, ``kind_chosen`` the kind that is wanted alone.
    ``save_toggled``, ``help_wanted`` and ``share_wanted`` come from the buttons, ``left`` when the
    keyboard goes back to the search box.
    """

    opened = Signal(object)
    previewed = Signal(object)
    kind_chosen = Signal(str)
    save_toggled = Signal()
    help_wanted = Signal()
    share_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        date_of: Callable[[str], str] = lambda _: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "base", parent=parent)
        self.setObjectName("resultsPage")
        self.setAccessibleName(self.tr("Search results"))
        self._query = ""
        self._hits: list[Hit] = []
        self._shown: tuple[Note, tuple[str, ...]] | None = None
        self._results = SearchResults(theme, date_of)
        self._preview = DetailPane(theme)
        self._preview.setObjectName("previewPane")
        KeyRing(self._preview.page, theme)
        for view in self._preview.findChildren(QWidget, "detailPane"):
            view.setObjectName("preview")
            view.setAccessibleName(self.tr("Preview"))
        split = Beside(theme, "resultsSplit", self.tr("Results and preview"))
        split.addWidget(self._results)
        split.addWidget(self._preview)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 3)
        split.setSizes([700, 430])
        split.name_handles()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        self._save = self._button("saveSearch", "bookmark", self.tr("Save this search"))
        self._save.setCheckable(True)
        self._save.clicked.connect(self.save_toggled)
        share = self._button("shareFound", "share-2", self.tr("Share the notes that were found"))
        share.clicked.connect(self.share_wanted)
        help_ = self._button("searchHelp", "circle-question-mark", self.tr("How to search"))
        help_.clicked.connect(self.help_wanted)
        self._previewing = QTimer(self)
        self._previewing.setSingleShot(True)
        self._previewing.timeout.connect(self._preview_now)
        self._results.opened.connect(self.opened)
        self._results.previewed.connect(lambda _: self._previewing.start(PREVIEW_AFTER))
        self._results.kind_chosen.connect(self.kind_chosen)
        self._results.left.connect(self.left)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list."""
        self._results.take_keyboard()

    @property
    def kind(self) -> str:
        """The kind that is shown alone; nothing for all."""
        return self._results.filters.kind

    @property
    def settled(self) -> bool:
        """Whether the chosen hit's passage will not change in a moment."""
        return not self._previewing.isActive()

    def set_found(self, found: Found) -> None:
        """Show these hits, the first one chosen; for the same query again the same hit.

        What is already shown of them stays as it stands, and the others come below.
        """
        hits, before = list(found.hits), self._results.current()
        self._preview.setVisible(bool(hits) or found.coming or not found.query.strip())
        again = found.query == self._query
        self._query = found.query
        shown = len(self._hits)
        if again and found.coming and hits == self._hits[: len(hits)]:
            pass
        elif again and found.later and hits[:shown] == self._hits:
            self._results.add_hits(hits[shown:], len(hits) if found.more else 0)
            self._hits = hits
        else:
            more = found.more and not found.coming
            self._results.set_hits(hits, found.query, more=more)
            if again and before is not None:
                self._results.choose(before)
            self._hits = hits
        self._previewing.start(PREVIEW_AFTER if again else TYPED_AFTER)

    def draw(self) -> None:
        """Draw now what the list shows; Qt would wait five milliseconds for more to draw."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._results.draw()

    def set_problem(self, sentence: str) -> None:
        """What is wrong with the query; nothing where it is right."""
        self._results.set_problem(sentence)

    def set_counts(self, counts: Counts) -> None:
        """How much of each kind the query finds."""
        self._results.set_counts(counts.kinds, notes=counts.notes)

    def show_all_kinds(self) -> None:
        """Take the filter away. Emits nothing."""
        self._results.filters.set_kind("")

    def set_saved(self, name: str) -> None:
        """Under which name the query was saved; nothing where it was not."""
        said = self.tr("Saved as “%1”: save no longer").replace("%1", name[:80])
        said = said if name else self.tr("Save this search")
        self._save.setChecked(bool(name))
        self._save.setToolTip(said)
        self._save.setAccessibleName(said)

    def current(self) -> Hit | None:
        """The chosen hit."""
        return self._results.current()

    def preview(self, note: Note, hit: Hit, words: Sequence[str]) -> None:
        """Show what stands around a hit."""
        if self._shown != (note, tuple(words)):
            self._shown = note, tuple(words)
            self._preview.show_note(note, "")
            self._preview.mark(words)
        self._preview.go_to("/sections/0", hit.block, words)

    def preview_nothing(self) -> None:
        """Show nothing beside the hits."""
        if self._shown is not None:
            self._shown = None
            self._preview.show_note(None, "")

    def _preview_now(self) -> None:
        hit = self._results.current()
        if hit is None:
            self.preview_nothing()
        else:
            self.previewed.emit(hit)

    def _button(self, name: str, icon: str, text: str) -> IconButton:
        button = IconButton(name, icon, self._theme)
        button.setToolTip(text)
        button.setAccessibleName(text)
        self._results.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button
