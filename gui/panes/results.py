"""The results of a search: where, the passage with its words marked, and what it is.

By keyboard: arrows choose (which previews), Enter opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from gui.panes.drawing import chip_height, chip_width, draw_chip, draw_line_below, lay
from gui.panes.labels import heading, muted, stack
from gui.panes.rows import Index, RowDelegate, RowList
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from readout.search.hit import Hit

_NONE = QModelIndex()
HIT = Qt.ItemDataRole.UserRole
CHIP = Qt.ItemDataRole.UserRole + 1
_BEFORE = 60
"""Signs shown before the first match of a long passage."""
_LONGEST = 400
_NEAR = 12
"""Signs shown before the first match where the line is too short for all of them."""


class ResultModel(QAbstractListModel):
    """One row a hit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The passage; with its place and kind for a screen reader."""
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{hit.text[:_LONGEST]}, {crumbs(hit)}, {self.chip(hit)}"
            case role if role == HIT:
                return hit
            case role if role == CHIP:
                return self.chip(hit)
        return None

    def chip(self, hit: Hit) -> str:
        """What a hit is, or why it was found where that is less plain."""
        whys = {
            "prefix": self.tr("beginning of a word"),
            "inside": self.tr("inside a word"),
            "typo": self.tr("similar word"),
        }
        kinds = {
            "overview": self.tr("overview"),
            "topic": self.tr("topic"),
            "terms": self.tr("term"),
            "highlights": self.tr("table row"),
            "actions": self.tr("action"),
            "decisions": self.tr("decision"),
            "questions": self.tr("question"),
            "details": self.tr("property"),
        }
        kind = kinds.get(hit.kind, hit.kind) if hit.where else self.tr("title")
        why = whys.get(hit.why, "")
        return f"{kind} · {why}" if why else kind


def crumbs(hit: Hit) -> str:
    """Where a hit stands: its note and section in one line."""
    parts = (f"{hit.icon} {hit.title}".strip(), hit.section)
    return " › ".join(" ".join(part.split()) for part in parts if part.strip())


def passage(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """The part of a long passage around its first match, and the matches in it."""
    start = 0
    first = hit.spans[0][0] if hit.spans else 0
    if first > _BEFORE * 2:
        start = hit.text.find(" ", first - _BEFORE, first) + 1 or first - _BEFORE
    text = ("…" if start else "") + hit.text[start : start + _LONGEST]
    shift = start - (1 if start else 0)
    spans = [
        (a - shift, min(b - shift, len(text)))
        for a, b in hit.spans
        if start <= a < start + _LONGEST
    ]
    return " ".join(text.split("\n")), spans


def fitted(
    text: str, spans: list[tuple[int, int]], metrics: QFontMetrics, room: int
) -> tuple[str, list[tuple[int, int]]]:
    """A passage that one line cannot hold, cut so that no match falls off the line's end.

    First its beginning goes, then what stands in the widest gap between two matches.
    """

    def holds() -> bool:
        return not spans or metrics.horizontalAdvance(text[: spans[-1][1]]) <= room

    if not holds():
        start = text.rfind(" ", 0, max(0, spans[0][0] - _NEAR)) + 1
        text, spans = _without(text, spans, 0, start)
    if not holds() and len(spans) > 1:
        end, start = max(
            ((one[1], other[0]) for one, other in pairwise(spans)), key=lambda gap: gap[1] - gap[0]
        )
        begin = text.find(" ", end + _NEAR, start) + 1
        text, spans = _without(text, spans, begin, text.rfind(" ", begin, start - _NEAR) + 1)
    return text, spans


def _without(
    text: str, spans: list[tuple[int, int]], start: int, end: int
) -> tuple[str, list[tuple[int, int]]]:
    """The text with ``…`` for its part ``[start:end]``, and the spans where they are then."""
    mark = "… " if start else "…"
    if end - start <= len(mark):
        return text, spans
    shift = end - start - len(mark)
    moved = [(a - shift, b - shift) if a >= end else (a, b) for a, b in spans]
    return text[:start] + mark + text[end:], moved


class ResultDelegate(RowDelegate):
    """Two lines: the crumbs with the chip at the right, the passage. A hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All rows alike."""
        return QSize(100, self.height(index, 0))

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """Two lines and room around them."""
        small = QFontMetrics(self.theme.font("tiny")).height()
        return small + QFontMetrics(self.theme.font("base")).height() + 2 * self.tokens.space.m + 2

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One hit."""
        hit: Hit = index.data(HIT)
        tokens, colours = self.tokens, self.tokens.colours
        tiny, base = self.theme.font("tiny"), self.theme.font("base")
        left, right = rect.x() + tokens.space.l + 4, rect.right() - tokens.space.xl
        y = rect.y() + tokens.space.m - 2
        chip = index.data(CHIP)
        room = (right - left) // 2
        wide = min(chip_width(chip, tiny, tokens), room)
        draw_chip(painter, (right - wide, y - 2), chip, tiny, tokens, most=room)
        line = QFontMetrics(tiny)
        place = line.elidedText(
            crumbs(hit), Qt.TextElideMode.ElideMiddle, int(right - wide - left - tokens.space.m)
        )
        painter.setFont(tiny)
        painter.setPen(QColor(colours.muted))
        painter.drawText(left, y + line.ascent(), place)
        text, spans = fitted(*passage(hit), QFontMetrics(base), right - left)
        below = y + max(line.height(), chip_height(tiny) - 4) + 3
        # Drawn under the words, so that the text keeps its own shaping.
        laid = lay(text, base, right - left, 1, self._marks(text, spans))
        laid.draw(painter, left, below, colours.text)
        draw_line_below(painter, rect, tokens)

    def _marks(self, text: str, spans: list[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
        units = Utf16(text)
        look = QTextCharFormat()
        look.setBackground(QColor(self.tokens.colours.mark))
        look.setForeground(QColor(self.tokens.colours.on_mark))
        made = []
        for start, end in spans:
            one = QTextLayout.FormatRange()
            one.start, one.length = units.units(start), units.units(end) - units.units(start)
            one.format = look
            made.append(one)
        return made


class SearchResults(QWidget):
    """The list of hits. ``previewed(hit)`` with each one chosen, ``opened(hit)`` with Enter."""

    opened = Signal(object)
    previewed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchResultsPane")
        self.setAccessibleName(self.tr("Results"))
        self._theme = theme
        self._model = ResultModel(self)
        self._view = RowList()
        self._view.setObjectName("searchResults")
        self._view.setAccessibleName(self.tr("Results"))
        self._view.setUniformItemSizes(True)
        self._view.setModel(self._model)
        self._view.set_ground(page=True)
        self._delegate = ResultDelegate(theme, self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.selectionModel().currentChanged.connect(self._preview)
        self._view.entered_row.connect(self._open)
        self._empty = muted("", "resultsEmpty")
        self._label = heading(self.tr("Results"), "resultsLabel")
        stack(self, self._label, self._empty, self._view)
        self.setFocusProxy(self._view)
        self._style()
        theme.changed.connect(self._style)

    def set_hits(self, hits: Sequence[Hit], query: str) -> None:
        """Show these, the first one chosen."""
        self._model.set_hits(hits)
        nothing = self.tr("Nothing was found for “%1”.").replace("%1", query[:100])
        self._empty.setText(nothing)
        self._empty.setAccessibleName(nothing)
        self._empty.setVisible(not hits and bool(query.strip()))
        if hits:
            self._choose(0)
            self._view.scrollToTop()

    def current(self) -> Hit | None:
        """The chosen hit."""
        hit = self._view.currentIndex().data(HIT)
        return hit if isinstance(hit, Hit) else None

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) hit, the keyboard staying where it is."""
        row = self._view.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self._choose(row)

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(self._model.index(row), flag)
        self._view.scrollTo(self._model.index(row))

    def _preview(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if isinstance(hit, Hit):
            self.previewed.emit(hit)

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if isinstance(hit, Hit):
            self.opened.emit(hit)

    def _style(self) -> None:
        space = self._theme.tokens.space
        self._label.setContentsMargins(space.m + 2, space.m, space.m, space.s - 2)
        self._empty.setContentsMargins(space.l + 4, space.m, space.l, space.s)
        self._view.set_ground(page=True)
        self._delegate.forget()
        self._view.scheduleDelayedItemsLayout()
