"""A raw line with its cuts as bars that are moved: by the mouse, or by keys.

Tab goes from bar to bar, Left and Right move one, with Ctrl by words; Delete takes it away and
Insert (or the sign ``|``) makes another behind it, in all lines of the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.panes.cut_layout import CutLayout
from gui.theme.theme import Theme
from readout.corrections.tables import cells_at

_NEAR = 6
"""So many pixels beside a bar it can still be taken."""


class CutLine(QLabel):
    """One line. ``moved(cuts)`` comes with every step of a bar, ``dropped`` when it stays there.

    ``removed(number)`` and ``added(cell)`` ask for one column fewer or more: the cut of this
    number goes, the cell of this number is parted. A label for who cannot see it: a plain widget
    has no role that a screen reader stops at.
    """

    moved = Signal(tuple)
    dropped = Signal()
    removed = Signal(int)
    added = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = ""
        self._cuts: tuple[int, ...] = ()
        self._current = -1
        self._held = False
        self._hot = -1
        self.setObjectName("cutLine")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._layout = CutLayout("", self._font())
        self._tell()
        theme.changed.connect(self._dress)

    def set_line(self, line: str, cuts: Sequence[int]) -> None:
        """Show a line; the bar that one was on stays the current one while there is one."""
        if (line, tuple(cuts)) == (self._line, self._cuts):
            return
        if line != self._line:
            self._line = line
            self._layout = CutLayout(line, self._font())
            self._held = False
            self._current = -1
        self._cuts = tuple(cuts)
        self._current = min(self._current, len(self._cuts) - 1)
        if self._current < 0 and self._cuts and self.hasFocus():
            self._current = 0
        self._lay()

    @property
    def current(self) -> int:
        """The number of the bar that keys move, or -1."""
        return self._current

    def heightForWidth(self, width: int) -> int:
        """As many rows as the line needs."""
        self._layout.lay(self._cuts, self._room(width))
        height = self._layout.rows * self._row() + 2 * self._theme.tokens.space.xs
        self._layout.lay(self._cuts, self._room(self.width()))
        return round(height)

    def sizeHint(self) -> QSize:
        """One line, wrapped at the width it has."""
        return QSize(400, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """All rows at the width it has, so that none is cut off."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def bar_at(self, number: int) -> QPoint:
        """The middle of a bar."""
        bar, row = self._layout.bars[number], self._row()
        top = self._theme.tokens.space.xs + bar.row * row
        return QPoint(round(self._at(bar.x)), round(top + row / 2))

    def point_of(self, place: int) -> QPoint:
        """Where a place of the line is."""
        for run in self._layout.runs:
            if run.start <= place <= run.end:
                x = self._at(run.x + self._layout.width(run.start, place))
                y = self._theme.tokens.space.xs + (run.row + 0.5) * self._row()
                return QPoint(round(x), round(y))
        return QPoint(round(self._at(0)), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cells with their bars; the current bar stands out."""
        tokens, row = self._theme.tokens, self._row()
        top = tokens.space.xs
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self._font())
        painter.setPen(QColor(tokens.colours.text))
        metrics = QFontMetricsF(self._font())
        rise = (row + metrics.ascent() - metrics.descent()) / 2
        for run in self._layout.runs:
            shown = self._line[run.start : run.end].replace("\t", " ")
            x = self._at(run.x, self._layout.width(run.start, run.end))
            painter.drawText(QPoint(round(x), round(top + run.row * row + rise)), shown)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, bar in enumerate(self._layout.bars):
            chosen = number == self._current and (self.hasFocus() or self._held)
            box = QRectF(self._at(bar.x) - 1, top + bar.row * row + 3, 2, row - 6)
            if chosen or number == self._hot:
                ground = box.adjusted(-4, -2, 4, 2)
                painter.setBrush(QColor(tokens.colours.selected))
                painter.drawRoundedRect(ground, tokens.radius.chip, tokens.radius.chip)
            painter.setBrush(QColor(tokens.colours.accent))
            painter.drawRoundedRect(box.adjusted(-chosen / 2, 0, chosen / 2, 0), 1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take away or add a cut."""
        words = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self._current >= 0:
                by = 1 if (event.key() == Qt.Key.Key_Right) != self._layout.back else -1
                place = self._cuts[self._current]
                step = self._layout.word if words else self._layout.step
                self._move(self._current, step(place, by))
                self.dropped.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if self._current >= 0:
                self.removed.emit(self._current)
            case Qt.Key.Key_Insert | Qt.Key.Key_Bar:
                self.added.emit(self._current + 1)
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from bar to bar, then on."""
        at = self._current + (1 if forward else -1)
        if 0 <= at < len(self._cuts):
            self._choose(at)
            return True
        return super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Coming by Tab is coming to the first bar, backwards to the last."""
        if event.type() == QEvent.Type.FocusIn and self._cuts and self._current < 0:
            self._choose(0)
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the bar under the pointer."""
        number = self._bar_near(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._choose(number)
            self._held = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the bar that is held."""
        point = event.position().toPoint()
        if self._held:
            row = int((point.y() - self._theme.tokens.space.xs) // self._row())
            self._move(self._current, self._layout.place_at(self._along(point.x()), row))
            return
        hot = self._bar_near(point)
        if hot != self._hot:
            self._hot = hot
            shape = Qt.CursorShape.SplitHCursor if hot >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the bar where it is."""
        if self._held and event.button() == Qt.MouseButton.LeftButton:
            self._held = False
            self.dropped.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """No bar is under the pointer."""
        self._hot = -1
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay()

    def _move(self, number: int, place: int) -> None:
        """A bar goes no further than to its neighbours: then a cell is empty."""
        least = self._cuts[number - 1] if number else 0
        most = self._cuts[number + 1] if number + 1 < len(self._cuts) else len(self._line)
        place = max(least, min(place, most))
        if place != self._cuts[number]:
            self._cuts = (*self._cuts[:number], place, *self._cuts[number + 1 :])
            self._lay()
            self.moved.emit(self._cuts)

    def _choose(self, number: int) -> None:
        self._current = number
        self._tell()
        self.update()

    def _bar_near(self, point: QPoint) -> int:
        for number in range(len(self._layout.bars)):
            away = self.bar_at(number) - point
            if abs(away.x()) <= _NEAR and abs(away.y()) <= self._row() / 2:
                return number
        return -1

    def _lay(self) -> None:
        self._layout.lay(self._cuts, self._room(self.width()))
        self._tell()
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        """Say the cells, and between which of them the current cut is."""
        cells = cells_at(self._line, self._cuts)
        name = self.tr("Cells of the line: %1").replace("%1", " | ".join(cells))
        if 0 <= self._current < len(self._cuts):
            said = self.tr("Cut %1 of %2: between “%3” and “%4”")
            for sign, words in (
                ("%1", str(self._current + 1)),
                ("%2", str(len(self._cuts))),
                ("%3", cells[self._current]),
                ("%4", cells[self._current + 1]),
            ):
                said = said.replace(sign, words)
            self.setAccessibleDescription(said)
        self.setAccessibleName(name)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )

    def _font(self) -> QFont:
        return self._theme.font("base")

    def _row(self) -> float:
        return QFontMetricsF(self._font()).height() + self._theme.tokens.space.s

    def _left(self) -> int:
        return self._theme.tokens.space.xl - self._theme.tokens.space.hair

    def _at(self, x: float, wide: float = 0) -> float:
        """Where something of the layout stands: from the side at which the line begins."""
        return self.width() - self._left() - x - wide if self._layout.back else self._left() + x

    def _along(self, x: float) -> float:
        """How far along the line a point of the widget is."""
        return self.width() - self._left() - x if self._layout.back else x - self._left()

    def _room(self, width: int) -> float:
        return max(80.0, width - 2.0 * self._left())

    def _dress(self) -> None:
        self._layout = CutLayout(self._line, self._font())
        self._lay()
