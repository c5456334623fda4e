"""What is drawn behind and beside the text of a page: bullets, boxes, bars, grounds, dots.

Importing this touches no enumeration of ``Qt``: see ``Page.hurry``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextLine,
)

from gui.panes.check_box import draw_check
from gui.panes.fold_sign import draw_fold
from gui.panes.page_columns import GUTTER
from gui.panes.page_copy import is_cell
from gui.text.pieces import CELL_PADDING, TERM, Piece, number_of
from gui.theme.tokens import Tokens

if TYPE_CHECKING:
    from gui.panes.page import Page

_BEYOND = 60.0  # pixels by which a ground that goes on is drawn beyond the edge of the screen
_CELLS_BELOW = 40  # so many blocks below the screen may belong to a row that reaches into it


class Shown(NamedTuple):
    """A block on the screen: its piece and its rectangle in the viewport."""

    block: QTextBlock
    piece: Piece | None
    rect: QRectF

    @property
    def is_first(self) -> bool:
        """Whether its piece begins with it."""
        before = self.block.previous()
        mine = number_of(self.block.userState())
        return not before.isValid() or number_of(before.userState()) != mine

    @property
    def is_last(self) -> bool:
        """Whether its piece ends with it."""
        after = self.block.next()
        mine = number_of(self.block.userState())
        return not after.isValid() or number_of(after.userState()) != mine


class Decorations:
    """Draws them for what is on the screen; ``piece`` finds the piece of a number.

    ``is_done`` says whether a check box is ticked now, whatever the note says. ``beside`` draws
    what else stands beside the text.
    """

    beside: Callable[[QPainter, list[Shown]], None] | None = None

    def __init__(
        self,
        page: Page,
        tokens: Tokens,
        piece: Callable[[int], Piece | None],
        is_done: Callable[[Piece], bool],
    ) -> None:
        self.page = page
        self.tokens = tokens
        self.piece = piece
        self.is_done = is_done

    def visible(self) -> Iterator[Shown]:
        """The blocks on the screen, in the order of the text."""
        layout = self.page.document().documentLayout()
        top = self.page.verticalScrollBar().value()
        left = self.page.horizontalScrollBar().value()
        bottom = self.page.viewport().height()
        block = self.page.cursorForPosition(QPoint(0, 0)).block()
        block = self._row_begin(block)
        before: Piece | None = None
        below = 0
        while block.isValid() and below < _CELLS_BELOW:
            if not block.isVisible():
                block = block.next()
                continue
            rect = layout.blockBoundingRect(block).translated(-left, -top)
            piece = self.piece(number_of(block.userState()))
            if piece is None and before is not None and before.role == "cell" and is_cell(block):
                piece = before  # an empty cell, of which Qt keeps nothing
            before = piece
            if rect.top() > bottom:
                if piece is None or piece.role != "cell":
                    return
                below += 1
            else:
                yield Shown(block, piece, rect)
            block = block.next()

    def _row_begin(self, block: QTextBlock) -> QTextBlock:
        """The block before, and in a table one that stands before the whole row."""
        for _ in range(_CELLS_BELOW):
            before = block.previous()
            if not before.isValid() or not before.isVisible():
                break
            block = before
            piece = self.piece(number_of(block.userState()))
            if piece is None or piece.role != "cell":
                break
        return block

    def draw(self, painter: QPainter) -> None:
        """All of it; the text is drawn over it afterwards."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = list(self.visible())
        self._grounds(painter, shown)
        self._row_lines(painter, shown)
        for one in shown:
            if one.piece is None:
                continue
            if one.is_first and (one.piece.marker or one.piece.done is not None):
                self._marker(painter, one)
            if one.is_first and one.piece.folds:
                self._fold_sign(painter, one)
            if one.piece.has_terms:
                self._mentions(painter, one)
        if self.page.mentions is not None:
            self.page.mentions.draw(painter, shown)
        if self.beside is not None:
            self.beside(painter, shown)

    def edges(self) -> tuple[float, float]:
        """Where lines of text begin and end on the screen, in the viewport."""
        scrolled = self.page.horizontalScrollBar().value()
        return float(GUTTER - scrolled), self.page.text_right() - scrolled

    def _grounds(self, painter: QPainter, shown: list[Shown]) -> None:
        """Grounds of code and pictures, bars of quotes: one for all blocks of a piece."""
        for group in _grouped(shown):
            piece = group[0].piece
            if piece is None or not (piece.bar is not None or piece.role in ("code", "image")):
                continue
            box = QRectF(group[0].rect)
            for one in group[1:]:
                box = box.united(one.rect)
            if not group[0].is_first:
                box.setTop(box.top() - _BEYOND)
            if not group[-1].is_last:
                box.setBottom(box.bottom() + _BEYOND)
            if piece.role in ("code", "image"):
                self._ground(painter, box, piece)
            if piece.bar is not None:
                self._bar(painter, box, group, piece.bar)

    def _row_lines(self, painter: QPainter, shown: list[Shown]) -> None:
        """Hairlines between the rows of tables and below them."""
        painter.setPen(QPen(QColor(self.tokens.colours.line), 1))
        left, text_right = self.edges()
        right = text_right
        row, bottom = -1.0, 0.0
        before: Piece | None = None
        for one in (*shown, None):
            piece = one.piece if one is not None and one.piece is not None else None
            if piece is not None and piece.role != "cell":
                piece = None
            top = one.rect.top() if one is not None else 0.0
            same = before is not None and piece is not None and _is_same(before, piece)
            if before is not None and (not same or top > row + 0.5):
                y = round(bottom + CELL_PADDING) + 0.5
                painter.drawLine(QPointF(left, y), QPointF(right, y))
                bottom = 0.0
            if piece is not None and one is not None:
                table = QTextCursor(one.block).currentTable() if not same else None
                if table is not None:
                    right = text_right + self.page.beyond(table.columns())
                row, bottom = top, max(bottom, one.rect.bottom())
            before = piece

    def _ground(self, painter: QPainter, box: QRectF, piece: Piece) -> None:
        pad, colours = self.tokens.space.s, self.tokens.colours
        left, right = self.edges()
        box.setLeft(left + piece.indent)
        box.setRight(max(right, box.right()) - 1)
        box.adjust(0.5, -pad + 0.5, 0, pad - 0.5)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QBrush(QColor(colours.window)) if piece.role == "code" else QBrush())
        painter.drawRoundedRect(box, self.tokens.radius.control, self.tokens.radius.control)

    def _bar(self, painter: QPainter, box: QRectF, group: list[Shown], bar: int) -> None:
        before, after = group[0].block.previous(), group[-1].block.next()
        if self._is_quoted(before):
            box.setTop(box.top() - self.tokens.type.body)
        if self._is_quoted(after):
            box.setBottom(box.bottom() + self.tokens.type.body)
        turned = group[0].piece is not None and group[0].piece.turned
        left, right = self.edges()
        x = right - bar - 3 if turned else left + bar
        path = QPainterPath()
        path.addRoundedRect(QRectF(x, box.top(), 3, box.height()), 1.5, 1.5)
        painter.fillPath(path, QColor(self.tokens.colours.line))

    def _is_quoted(self, block: QTextBlock) -> bool:
        seen = block.isValid() and block.isVisible()
        piece = self.piece(number_of(block.userState())) if seen else None
        return piece is not None and piece.bar is not None

    def _fold_sign(self, painter: QPainter, one: Shown) -> None:
        line = one.block.layout().lineAt(0)
        piece = one.piece
        if piece is None or not line.isValid():
            return
        after = one.block.next()
        standing_for = self.piece(number_of(after.userState())) if after.isValid() else None
        folded = standing_for is not None and standing_for.role == "fold" and after.isVisible()
        metrics = QFontMetricsF(one.block.charFormat().font())
        y = one.rect.top() + line.y() + line.ascent() - metrics.capHeight() / 2
        edge = one.rect.left() + (line.x() + line.width() if piece.turned else line.x())
        away = piece.indent * (0.5 if piece.turned else -0.5)
        draw_fold(painter, QPointF(edge + away - 1, y), self.tokens, down=not folded)

    def _marker(self, painter: QPainter, one: Shown) -> None:
        line = one.block.layout().lineAt(0)
        piece = one.piece
        if piece is None or not line.isValid():
            return
        turned = piece.turned
        font = one.block.charFormat().font()
        font.setPixelSize(self.tokens.type.body)
        metrics = QFontMetricsF(font)
        base = one.rect.top() + line.y() + line.ascent()
        edge = one.rect.left() + (line.x() + line.width() if turned else line.x())
        colours = self.tokens.colours
        if piece.done is not None:
            side = round(self.tokens.type.body * 0.98)
            x = edge + 5 if turned else edge - side - 5
            box = QRectF(round(x), round(base - metrics.capHeight() / 2 - side / 2), side, side)
            draw_check(painter, box, self.tokens, done=self.is_done(piece), hot=False)
            return
        if piece.marker == "•":
            radius = self.tokens.type.body / 6.0
            middle = base - metrics.xHeight() / 2 - 0.5
            x = edge + 0.7 * self.tokens.type.body * (1 if turned else -1)
            path = QPainterPath()
            path.addEllipse(QPointF(x, middle), radius, radius)
            painter.fillPath(path, QColor(colours.text))
            return
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        wide = metrics.horizontalAdvance(piece.marker)
        painter.drawText(QPointF(edge + 6 if turned else edge - wide - 6, base), piece.marker)

    def _mentions(self, painter: QPainter, one: Shown) -> None:
        """Dots under the terms."""
        layout, start = one.block.layout(), one.block.position()
        walk = one.block.begin()
        pen = QPen(QColor(self.tokens.colours.accent), 1.2)
        pen.setDashPattern([1.2, 1.6])
        while not walk.atEnd():
            fragment = walk.fragment()
            walk += 1
            if not fragment.charFormat().anchorHref().startswith(TERM):
                continue
            begin = fragment.position() - start
            end = begin + fragment.length()
            painter.setPen(pen)
            while begin < end:
                line = layout.lineForTextPosition(begin)
                if not line.isValid():
                    break
                stop = min(end, line.textStart() + line.textLength())
                self._dots(painter, one.rect, line, (begin, stop))
                begin = stop if stop > begin else end

    def _dots(
        self, painter: QPainter, rect: QRectF, line: QTextLine, part: tuple[int, int]
    ) -> None:
        one, other = x_of(line, part[0]), x_of(line, part[1])
        y = round(rect.top() + line.y() + line.ascent() + 3) + 0.5
        painter.drawLine(QPointF(rect.left() + one, y), QPointF(rect.left() + other, y))


def x_of(line: QTextLine, position: int) -> float:
    """Where a position of the text is in its line."""
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _is_same(one: Piece, other: Piece) -> bool:
    """Whether two pieces are parts of one table."""
    return (one.where, one.block) == (other.where, other.block)


def _grouped(shown: list[Shown]) -> Iterator[list[Shown]]:
    group: list[Shown] = []
    for one in shown:
        if group and number_of(one.block.userState()) != number_of(group[-1].block.userState()):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
