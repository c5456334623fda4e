"""The lines of the review and the answers to one, for Qt, and how they look."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.panes.drawing import chip_height, chip_width, draw_chip, draw_line_below, lay
from gui.panes.keyed_rows import ROW, KeyedRows
from gui.panes.rows import Index, RowDelegate
from gui.review.drawing import laid
from gui.review.rows import Kind, Option, ReviewRow, tr
from gui.theme.tokens import REGULAR, SEMIBOLD

_NONE = QModelIndex()
_LINES = 2
_NUMBER = 26  # pixels for the number before an answer


def kind_name(kind: Kind) -> str:
    """What a line is about."""
    return {
        "note": tr("Which note is it?"),
        "question": tr("Which item is it?"),
        "changed": tr("Which mark holds?"),
        "reworded": tr("Reworded"),
        "gone": tr("Gone, and kept"),
        "new": tr("New"),
    }[kind]


class ReviewModel(KeyedRows[ReviewRow]):
    """A row a ReviewRow."""

    def said(self, row: ReviewRow, role: int) -> Any:
        """What the item said; with what became of it for a screen reader."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{kind_name(row.kind)}: {row.text}, {row.note.title.plain}"
                return f"{said}, {tr('to be answered')}" if row.open else said
        return None


class ReviewDelegate(RowDelegate):
    """What became of it, the item's words, its note; a tick behind what was answered."""

    def height(self, index: Index, width: int) -> int:
        """Three lines, the words up to two more."""
        row: ReviewRow = index.data(ROW)
        tiny = lay("x", self.theme.font("tiny"), width)
        text = lay(row.text, self.theme.font("base"), self._room(width), _LINES)
        return round(2 * tiny.height + text.height) + 2 * self.tokens.space.s + 6

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One line."""
        row: ReviewRow = index.data(ROW)
        tokens, colours = self.tokens, self.tokens.colours
        x, y, room = rect.x() + tokens.space.m + 2, rect.y() + tokens.space.s, self._room
        width = room(rect.width())
        above = lay(kind_name(row.kind), self.theme.font("tiny", SEMIBOLD), width, 1)
        above.draw(painter, x, y, colours.accent if row.open else colours.muted)
        weight = SEMIBOLD if row.open else REGULAR
        text = lay(row.text, self.theme.font("base", weight), width, _LINES)
        quiet = row.kind == "gone" or not (row.open or row.options)
        text.draw(painter, x, y + above.height + 3, colours.muted if quiet else colours.text)
        title = lay(row.note.title.plain, self.theme.font("tiny"), width, 1)
        title.draw(painter, x, y + above.height + text.height + 6, colours.muted)
        if row.options and not row.open and row.kind != "reworded":
            side = tokens.size.icon
            tick = self.at(rect, rect.right() - tokens.space.m - side, side)
            box = QRectF(tick, y, side, side)
            self.theme.icon("check", colours.accent).paint(painter, box.toRect())
        draw_line_below(painter, rect, tokens)

    def _room(self, width: int) -> int:
        return width - 2 * self.tokens.space.m - 4


class OptionModel(QAbstractListModel):
    """A row an answer; ``chosen`` is the one that holds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options: tuple[Option, ...] = ()
        self.chosen = -1

    def set_row(self, row: ReviewRow | None) -> None:
        """Show the answers to this line."""
        self.beginResetModel()
        self.options = row.options if row is not None else ()
        self.chosen = row.chosen if row is not None else -1
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The answer; with its number and whether it holds for a screen reader."""
        if not index.isValid() or index.row() >= len(self.options):
            return None
        option = self.options[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return option.text
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{index.row() + 1}: {option.text}"
                return f"{said}, {tr('chosen')}" if index.row() == self.chosen else said
            case role if role == ROW:
                return option
        return None


class OptionDelegate(RowDelegate):
    """The number that chooses it, the words with what differs marked, a tick on what holds."""

    def height(self, index: Index, width: int) -> int:
        """As high as all its words."""
        option: Option = index.data(ROW)
        font, tokens = self.theme.font("base"), self.tokens
        text = laid(option.text, option.spans, font, self._room(width), tokens)
        least = chip_height(self.theme.font("tiny"))
        return round(max(text.height, least)) + 2 * tokens.space.s + 2

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One answer."""
        option: Option = index.data(ROW)
        tokens, colours, tiny = self.tokens, self.tokens.colours, self.theme.font("tiny")
        model = index.model()
        holds = isinstance(model, OptionModel) and index.row() == model.chosen
        x, y = rect.x() + tokens.space.xl - 2, rect.y() + tokens.space.s + 1
        number = str(index.row() + 1)
        at = self.at(rect, x, chip_width(number, tiny, tokens))
        draw_chip(painter, (at, y), number, tiny, tokens)
        font = self.theme.font("base")
        text = laid(option.text, option.spans, font, self._room(rect.width()), tokens)
        colour = colours.text if option.number or holds else colours.muted
        at = self.at(rect, x + _NUMBER, self._room(rect.width()))
        text.draw(painter, at, y + 1, colour)
        if holds:
            side = tokens.size.icon
            tick = self.at(rect, rect.right() - tokens.space.l - side, side)
            box = QRectF(tick, y, side, side)
            self.theme.icon("check", colours.accent).paint(painter, box.toRect())
        draw_line_below(painter, rect, tokens)

    def _room(self, width: int) -> int:
        tokens = self.tokens
        return width - tokens.space.xl - _NUMBER - 2 * tokens.space.l - tokens.size.icon
