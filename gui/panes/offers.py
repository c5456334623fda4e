"""What the search box offers below it: completions, saved searches, the last ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.panes.rows import Index, RowDelegate
from gui.theme.tokens import SEMIBOLD

_NONE = QModelIndex()
OFFER = Qt.ItemDataRole.UserRole
Sort: TypeAlias = Literal["heading", "word", "saved", "recent", "help"]


class Offer(NamedTuple):
    """A line: what it is called, what it means, and the box's text and cursor where it is taken.

    ``keys`` do the same without the box.
    """

    sort: Sort
    label: str
    about: str = ""
    text: str = ""
    cursor: int = 0
    keys: str = ""


class OfferModel(QAbstractListModel):
    """The lines. ``renamed(offer, name)`` when a saved search got another name."""

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.offers = tuple(offers)
        self.endResetModel()

    def next_row(self, row: int, by: int) -> int:
        """The next line that can be taken, round the ends; -1 for none."""
        count = len(self.offers)
        start = row + by if row >= 0 else (0 if by > 0 else count - 1)
        for step in range(count):
            at = (start + step * by) % count
            if self.offers[at].sort != "heading":
                return at
        return -1

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.offers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings only stand there; names of saved searches can be changed."""
        offer = self._offer(index)
        if offer is None or offer.sort == "heading":
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if offer.sort == "saved" else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The label; with what it means for a screen reader."""
        offer = self._offer(index)
        if offer is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return offer.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (offer.label, offer.about, offer.keys)))
            case role if role == OFFER:
                return offer
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A saved search is renamed by who has it; the line changes when it is offered again."""
        offer = self._offer(index)
        if offer is None or offer.sort != "saved" or role != Qt.ItemDataRole.EditRole:
            return False
        self.renamed.emit(offer, str(value))
        return True

    def _offer(self, index: Index) -> Offer | None:
        at = index.row()
        return self.offers[at] if index.isValid() and at < len(self.offers) else None


class OfferDelegate(RowDelegate):
    """One line: the label, behind it in grey what it means, its keys at the other side."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All lines alike."""
        return QSize(100, self.height(index, 0))

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002
        """One line and some room."""
        return QFontMetrics(self.theme.font("base")).height() + self.tokens.space.s + 2

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One offer, or a heading."""
        offer: Offer = index.data(OFFER)
        tokens, colours = self.tokens, self.tokens.colours
        head = offer.sort == "heading"
        font = self.theme.font("tiny", SEMIBOLD) if head else self.theme.font("base")
        metrics = QFontMetrics(font)
        room = rect.adjusted(tokens.space.m, 0, -tokens.space.m, -3 if head else 0)
        flag = Qt.AlignmentFlag.AlignBottom if head else Qt.AlignmentFlag.AlignVCenter
        if offer.keys:
            room = self._draw_keys(painter, room, offer.keys)
        most = room.width() if not offer.about else room.width() * 3 // 5
        elide = Qt.TextElideMode.ElideRight
        label = metrics.elidedText(" ".join(offer.label.split())[:300], elide, most)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if head else colours.text))
        painter.drawText(room, flag | self.start, label)
        if offer.about:
            small = self.theme.font("small")
            left = metrics.horizontalAdvance(label) + tokens.space.m
            beside = self.turned(room, room.adjusted(left, 0, 0, 0))
            about = QFontMetrics(small).elidedText(offer.about[:300], elide, beside.width())
            painter.setFont(small)
            painter.setPen(QColor(colours.muted))
            painter.drawText(beside, flag | self.start, about)

    def _draw_keys(self, painter: QPainter, room: QRect, keys: str) -> QRect:
        """The keys at the end of the line; what is left of it."""
        tokens, font = self.tokens, self.theme.font("small")
        painter.setFont(font)
        painter.setPen(QColor(tokens.colours.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self.end, keys)
        wide = QFontMetrics(font).horizontalAdvance(keys) + tokens.space.m
        return self.turned(room, room.adjusted(0, 0, -wide, 0))
