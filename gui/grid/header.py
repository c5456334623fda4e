"""The header of a grid: flat titles, how each column is sorted and filtered, the way to its menu.

The first column stays in sight while the others scroll: its title is drawn over them, and a
press on it is heard here, since Qt has another column there.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

from gui.grid import words
from gui.grid.model import GridModel
from gui.panes.drawing import draw_line_below
from gui.panes.rows import plain_tip
from gui.text.signs import is_right_to_left
from gui.theme.theme import Theme
from gui.theme.tokens import SEMIBOLD, TypeScale

NARROWEST, WIDEST = 48, 1_200
_SIGN = 14
"""The room of an arrow, of the sign of a filter, of the sign of the menu."""
_GRIP = 5
"""So near to its edge a column is made wider, not sorted."""


class GridHeader(QHeaderView):
    """``pressed_on(column, add)`` to sort by a column; ``menu_wanted(column)`` for its menu.

    ``width_wanted(column, pixels)`` while the edge of the column that stays is dragged.
    """

    pressed_on = Signal(int, bool)
    width_wanted = Signal(int, int)
    menu_wanted = Signal(int)

    def __init__(self, theme: Theme, model: GridModel, view: QTableView, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._table = model
        self._hot = -1
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._held: tuple[int, int, int] | None = None  # frozen column, where pressed, its width
        self.frozen = -1
        """The column that is drawn over the others now, or -1; the view sets it."""
        self.setObjectName(name)
        self.setAccessibleName(words.tr("Columns"))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(NARROWEST)
        self.setMaximumSectionSize(WIDEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionClicked.connect(self._clicked)

    def sizeHint(self) -> QSize:
        """One line and room around it."""
        line = QFontMetrics(self._theme.font("small", SEMIBOLD)).height()
        # Qt would ask hundreds of columns for theirs, and nobody wants the width.
        return QSize(self.length(), line + 2 * self._theme.tokens.space.s)

    def title_width(self, column: int) -> int:
        """How wide a column must be for its title and its signs."""
        title = " ".join(self._table.titles()[column][:400].split())
        metrics = QFontMetrics(self._theme.font("small", SEMIBOLD))
        filtered = round(_SIGN * self._unit()) if column in self._table.filters else 0
        return metrics.horizontalAdvance(title) + self.narrowest_title() + filtered

    def narrowest_title(self) -> int:
        """How wide a column must be for a title of no letters."""
        # Room for the arrow and its number is kept, so that nothing moves when one sorts.
        return 2 * self._theme.tokens.space.m + round((_SIGN + 6) * self._unit())

    def place(self, column: int) -> QRect:
        """Where the title of a column is seen."""
        if column == self.frozen:
            return self._frozen_rect()
        x = self.sectionViewportPosition(column)
        return QRect(x, 0, self.sectionSize(column), self.height())

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """The titles, and over them the one that stays."""
        super().paintEvent(event)
        if self.frozen >= 0:
            painter = QPainter(self.viewport())
            self.paintSection(painter, self._frozen_rect(), self.frozen)
            draw_edge(painter, self._frozen_rect(), self._theme, mirrored=self.isRightToLeft())
            painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """A title, elided, behind it its arrow and filter, at the end the sign of the menu."""
        tokens, colours = self._theme.tokens, self._theme.tokens.colours
        font = self._theme.font("small", SEMIBOLD)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours.base))
        draw_line_below(painter, rect, tokens)
        at, down = next(
            (
                (i, each.descending)
                for i, each in enumerate(self._table.sorts)
                if each.column == index
            ),
            (-1, False),
        )
        filtered, hot = index in self._table.filters, index == self._hot
        unit, several = self._unit(), len(self._table.sorts) > 1
        signs = unit * (_SIGN * (int(at >= 0) + int(filtered)) + (6 if several else 0))
        mirrored = self._mirrored(index)
        room = rect.adjusted(tokens.space.m, 0, -tokens.space.xs, 0)
        if mirrored:
            room = rect.adjusted(tokens.space.xs, 0, -tokens.space.m, 0)
        free = room.width() - round(signs + (_SIGN * unit if hot else 0))
        title = " ".join(str(self._table.titles()[index])[:400].split())
        metrics = QFontMetrics(font)
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(0, free))
        painter.setFont(font)
        painter.setPen(QColor(colours.text if at >= 0 or filtered else colours.muted))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, align, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x: float = metrics.horizontalAdvance(text) + 5
        y = rect.center().y() + 0.5

        def sign(width: float) -> QPointF:
            """The left end of a sign that stands so far behind where the title begins."""
            left = room.right() - x - width * unit if mirrored else room.left() + x
            return QPointF(left, y)

        if at >= 0:
            self._arrow(painter, sign(8), down=down)
            x += 10 * unit
            if several:
                self._order(painter, sign(8), at + 1)
                x += 6 * unit
            x += 4 * unit
        if filtered:
            self._funnel(painter, sign(9))
        if hot:
            self._chevron(painter, self._menu_rect(rect, index))
        painter.restore()

    def _unit(self) -> float:
        """How much larger than usual the type is, and with it the signs."""
        return max(1.0, self._theme.tokens.type.small / TypeScale().small)

    def _mirrored(self, column: int) -> bool:
        """Whether a title stands at the right, as the cells below it do."""
        if self.isRightToLeft() or self._table.stands_at_end(column):
            return True
        return is_right_to_left(self._table.titles()[column][:200])

    def _arrow(self, painter: QPainter, at: QPointF, *, down: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.colours.accent))
        tip = 3.5 if down else -3.5
        self._shape(painter, at, ((0, -tip), (8, -tip), (4, tip)))

    def _shape(self, painter: QPainter, at: QPointF, points: Sequence[tuple[float, float]]) -> None:
        unit = self._unit()
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) * unit for x, y in points]))

    def _order(self, painter: QPainter, at: QPointF, number: int) -> None:
        painter.setFont(self._theme.font("tiny", SEMIBOLD))
        painter.setPen(QColor(self._theme.tokens.colours.accent))
        high = self.height()
        box = QRectF(at.x(), at.y() - high / 2, 8 * self._unit(), high)
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, centre, words.number(number))

    def _funnel(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.colours.accent))
        funnel = ((0, -4.5), (9, -4.5), (5.6, 0), (5.6, 4), (3.4, 5), (3.4, 0))
        self._shape(painter, at, funnel)

    def _chevron(self, painter: QPainter, box: QRect) -> None:
        unit = self._unit()
        pen = QPen(QColor(self._theme.tokens.colours.muted), 1.5 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QRectF(box).center()
        painter.drawPolyline(
            QPolygonF(
                [middle + QPointF(x, y) * unit for x, y in ((-3.5, -1.5), (0, 2), (3.5, -1.5))]
            )
        )

    def _menu_rect(self, rect: QRect, column: int) -> QRect:
        wide = round(_SIGN * self._unit())
        x = rect.left() + _GRIP if self._mirrored(column) else rect.right() - _GRIP - wide
        return QRect(x, rect.top(), wide, rect.height())

    def _frozen_rect(self) -> QRect:
        width = self.sectionSize(self.frozen)
        x = self.viewport().width() - width if self.isRightToLeft() else 0
        return QRect(x, 0, width, self.height())

    # Mouse

    def column_at(self, at: QPoint) -> int:
        """The column whose title is seen at a point, or -1."""
        if self.frozen >= 0 and self._frozen_rect().contains(at):
            return self.frozen
        return self.logicalIndexAt(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the sign of the menu: open it. On the column that stays: remember where."""
        at = event.position().toPoint()
        self._modifiers = event.modifiers()
        column = self.column_at(at)
        if event.button() == Qt.MouseButton.LeftButton and column >= 0:
            if self._menu_rect(self.place(column), column).contains(at) and column == self._hot:
                self.menu_wanted.emit(column)
                event.accept()
                return
            if column == self.frozen:
                self._held = column, at.x(), self.sectionSize(column)
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the sign of the menu on the title under the pointer; drag the edge that stays."""
        at = event.position().toPoint()
        if self._held is not None:
            column, start, width = self._held
            if self._on_edge(start, width):
                by = start - at.x() if self.isRightToLeft() else at.x() - start
                self.width_wanted.emit(column, width + by)
            event.accept()
            return
        self._heat(self.column_at(at) if not event.buttons() else -1)
        super().mouseMoveEvent(event)
        if self.frozen >= 0 and self._frozen_rect().contains(at) and not event.buttons():
            edge = self._on_edge(at.x(), self.sectionSize(self.frozen))
            shape = Qt.CursorShape.SplitHCursor if edge else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the column that stays."""
        self._modifiers = event.modifiers()
        if self._held is not None:
            column, start, width = self._held
            self._held = None
            at = event.position().toPoint()
            if not self._on_edge(start, width) and self.column_at(at) == column:
                self._clicked(column)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No title is under the pointer."""
        self._heat(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the column under the pointer."""
        column = self.column_at(event.pos())
        if column >= 0:
            self.menu_wanted.emit(column)

    def viewportEvent(self, event: QEvent) -> bool:
        """A title that is cut is told whole, and how its column is sorted and filtered."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            column = self.column_at(event.pos())
            if column >= 0:
                said = [self._table.titles()[column], self._table.said(column)]
                said.append(words.tr("Shift+click: sort by it, too"))
                tip = plain_tip("\n".join(filter(None, said)))
                QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)

    def _on_edge(self, x: int, width: int) -> bool:
        edge = self.viewport().width() - width if self.isRightToLeft() else width
        return abs(x - edge) <= _GRIP

    def _heat(self, column: int) -> None:
        if column != self._hot:
            self._hot = column
            self.viewport().update()

    def _clicked(self, column: int) -> None:
        both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        self.pressed_on.emit(column, bool(self._modifiers & both))


def draw_edge(painter: QPainter, rect: QRect, theme: Theme, *, mirrored: bool) -> None:
    """The line where the column that stays ends, and a shadow on what goes below it."""
    colours = theme.tokens.colours
    x = rect.left() if mirrored else rect.right()
    painter.fillRect(QRect(x, rect.top(), 1, rect.height()), QColor(colours.line))
    shade = QColor(colours.shadow)
    for step in range(1, 5):
        shade.setAlphaF((0.16 if theme.tokens.dark else 0.05) * (5 - step) / 4)
        left = x - step if mirrored else x + step
        painter.fillRect(QRect(left, rect.top(), 1, rect.height()), shade)
