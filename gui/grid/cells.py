"""How a cell of a grid looks: its text wrapped, the first column semibold, a hairline below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from gui.grid.model import GridModel
from gui.panes.drawing import Side, draw_focus, draw_ground, draw_line_below, lay
from gui.panes.rows import Index, RowDelegate
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from gui.theme.tokens import REGULAR, SEMIBOLD

LINES = 12
_TABULAR = QFont.Tag("tnum")
LINKS = Qt.ItemDataRole.UserRole
"""The links of a cell, a tuple of Link, where its model has any."""


class Link(NamedTuple):
    """A link in the text of a cell, by code points, and where it goes."""

    start: int
    end: int
    href: str


class CellDelegate(RowDelegate):
    """A cell of at most ``lines`` lines.

    ``leads`` are the columns whose cells lead somewhere: they are drawn as links are.
    """

    def __init__(
        self,
        theme: Theme,
        view: QTableView,
        model: GridModel,
        first: Callable[[], int],
        lines: int = LINES,
    ) -> None:
        super().__init__(theme, view)
        self.leads: frozenset[int] = frozenset()
        self._table = model
        self._first = first
        self._lines = lines

    def font_of(self, column: int) -> QFont:
        """The font of a column; digits are of one width where figures stand below each other."""
        made = self.theme.font("small", SEMIBOLD if column == self._first() else REGULAR)
        if column >= 0 and self._table.stands_at_end(column):
            made.setFeature(_TABULAR, 1)
        return made

    def _side(self, column: int) -> Side:
        # Units stand below units at the right in every script.
        right = self.view.isRightToLeft() or self._table.stands_at_end(column)
        return "right" if right else ""

    def needed(self, text: str, column: int, width: int) -> int:
        """Pixels that a text needs in a column of a width."""
        space = self.tokens.space
        laid = lay(text, self.font_of(column), width - 2 * space.m, self._lines)
        return round(laid.height) + 2 * space.s - 1

    def room_for(self, width: int) -> float:
        """How many printable signs of ASCII fit into one line of a cell, whichever they are."""
        metrics = QFontMetricsF(self.theme.font("small", SEMIBOLD))
        widest = max(map(metrics.horizontalAdvance, map(chr, range(32, 127))))
        return (width - 2 * self.tokens.space.m) / widest

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """What the cell needs in its column as wide as it is."""
        view = self.view
        assert isinstance(view, QTableView)  # noqa: S101  made for it
        width = view.columnWidth(index.column())
        return QSize(width, self.needed(index.data(), index.column(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tokens, rect = self.tokens, QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        draw_ground(
            painter,
            rect,
            tokens,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hover=False,
        )
        draw_line_below(painter, rect, tokens)
        column, space = index.column(), tokens.space
        text, links = index.data(), index.data(LINKS)
        formats = self._formats(text, links) if links else ()
        font = self.font_of(column)
        laid = lay(
            text, font, rect.width() - 2 * space.m, self._lines, formats, side=self._side(column)
        )
        y = rect.y() + max(space.s - 1.0, (rect.height() - laid.height) / 2)
        colour = tokens.colours.accent if column in self.leads else tokens.colours.text
        laid.draw(painter, rect.x() + space.m, y, colour)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, rect, tokens)
        painter.restore()

    def _formats(self, text: str, links: Sequence[Link]) -> list[QTextLayout.FormatRange]:
        places = Utf16(text)
        made = []
        for link in links:
            look = QTextCharFormat()
            look.setForeground(QColor(self.tokens.colours.accent))
            look.setFontUnderline(True)
            piece = QTextLayout.FormatRange()
            piece.start = places.units(link.start)
            piece.length = places.units(link.end) - piece.start
            piece.format = look
            made.append(piece)
        return made
