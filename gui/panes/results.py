"""The results of a search: how many of each kind, then the hits by note with their words marked.

By keyboard: arrows choose (which previews), Enter opens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.panes.hit_list import HitList
from gui.panes.labels import heading, muted
from gui.panes.result_empty import NothingFound
from gui.panes.result_filters import ALL, KindFilters
from gui.panes.result_model import ROW, ResultModel, grouped
from gui.theme.theme import Theme
from readout.search.hit import Hit

PROBLEM_AFTER = 500
"""Milliseconds without another answer until it is said what is wrong with a query."""


class SearchResults(QWidget):
    """Filters and hits. ``previewed(hit)`` with each one chosen, ``opened(hit)`` with Enter.

    ``kind_chosen(kind)`` when hits of one kind alone are wanted, all with nothing; ``left`` when
    the keyboard goes back to the search box.
    """

    opened = Signal(object)
    previewed = Signal(object)
    kind_chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        date_of: Callable[[str], str] = lambda _: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("searchResultsPane")
        self.setAccessibleName(self.tr("Results"))
        self._theme = theme
        self._query = ""
        self._model = ResultModel(date_of, self)
        self._view = HitList(theme, self._model)
        self._view.setObjectName("searchResults")
        self._view.setAccessibleName(self.tr("Results"))
        self._view.selectionModel().currentChanged.connect(self._preview)
        self._view.entered_row.connect(self._open)
        self._view.left.connect(self.left)
        self.filters = KindFilters(theme)
        self.filters.chosen.connect(self.kind_chosen)
        self._nothing = NothingFound(theme)
        self._nothing.all_wanted.connect(lambda: self.filters.choose(ALL))
        self._problem = muted("", "queryProblem")
        self._problem.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(PROBLEM_AFTER)
        self._saying.timeout.connect(self._problem.show)
        self._more = muted("", "resultsMore")
        self._label = heading(self.tr("Results"), "resultsLabel")
        self._label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout()
        self._stack()
        self._problem.hide()
        self._show_parts()
        self._style()
        theme.changed.connect(self._style)

    def set_hits(self, hits: Sequence[Hit], query: str, *, more: bool = False) -> None:
        """Show these, the first one chosen; ``more`` says that these are only the first."""
        self._query = query
        self._model.set_rows(grouped(hits), query)
        self._say_more(len(hits) if more else 0)
        self._show_parts()
        if hits:
            self._choose(self._model.next_hit(0))
            self._view.scrollToTop()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list; by a focus proxy Tab would pass over the kinds."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def draw(self) -> None:
        """Draw the hits now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._view.viewport().repaint()

    def add_hits(self, hits: Sequence[Hit], shown: int = 0) -> None:
        """Show these below the others; only so many are ``shown`` where there are more."""
        if hits:
            self._model.add_rows(grouped(hits))
        self._say_more(shown)
        self._show_parts()

    def set_counts(self, counts: Mapping[str, int], *, notes: bool = False) -> None:
        """How many hits of each kind there are, or in how many ``notes`` there are some."""
        self.filters.set_counts(counts, notes=notes)
        self._show_parts()

    def set_problem(self, sentence: str) -> None:
        """What is wrong with the query, in one sentence; nothing where it is right.

        It is said once no key came for a while: what is only half typed is not yet wrong.
        """
        if sentence != self._problem.text():
            self._problem.setVisible(False)
            self._problem.setText(sentence)
            self._problem.setAccessibleName(sentence)
        if sentence and self._problem.isHidden():
            self._saying.start()
        elif not sentence:
            self._saying.stop()
        self._show_parts()

    def current(self) -> Hit | None:
        """The chosen hit."""
        hit = self._view.currentIndex().data(ROW)
        return hit if isinstance(hit, Hit) else None

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) hit, the keyboard staying where it is."""
        row = self._model.next_hit(self._view.currentIndex().row() + by, by)
        if row >= 0:
            self._choose(row)

    def choose(self, hit: Hit) -> None:
        """Choose the same hit again where it is still there."""
        row = self._model.row_of(hit)
        if row >= 0:
            self._choose(row)

    def _stack(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self.head.addWidget(self._label, 0, top)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.filters)
        self.head.addLayout(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self._problem)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._view, 1)
        column.addWidget(self._more)
        column.addStretch()

    def _say_more(self, shown: int) -> None:
        number = self.locale().toString(shown)
        said = self.tr("The first %1 matches are shown.").replace("%1", number) if shown else ""
        self._more.setText(said)
        self._more.setAccessibleName(said)

    def _show_parts(self) -> None:
        some = self._model.rowCount() > 0
        if not some:
            self._nothing.say(self._query, self.filters.kind, self.filters.others())
        # What is wrong with the query says more than that it found nothing.
        wrong = bool(self._problem.text())
        self._nothing.setVisible(not (some or wrong) and bool(self._query.strip()))
        self._view.setVisible(some or not self._query.strip())
        self._more.setVisible(some and bool(self._more.text()))

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(self._model.index(row), flag)
        self._view.scrollTo(self._model.index(row))

    def _preview(self, index: QModelIndex) -> None:
        hit = index.data(ROW)
        if isinstance(hit, Hit):
            self.previewed.emit(hit)

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(ROW)
        if isinstance(hit, Hit):
            self.opened.emit(hit)

    def _style(self) -> None:
        tokens = self._theme.tokens
        space = tokens.space
        self.head.setContentsMargins(space.edge, space.xs, space.xs, space.xs)
        self.head.setSpacing(space.s)
        self._middle.setContentsMargins(0, space.xs, 0, 0)
        self._label.setFixedHeight(tokens.size.head - 2 * space.xs)
        for line in (self._problem, self._more):
            line.setContentsMargins(space.edge, space.s, space.edge, space.s)
        self._problem.setStyleSheet(
            f"color: {tokens.colours.warning}; background: {tokens.colours.warning_ground};"
            f" font-size: {tokens.type.small}px;"
        )
        self._view.delegate.forget()
        self._view.scheduleDelayedItemsLayout()
