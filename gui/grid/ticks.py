"""A list of lines with boxes to tick, as cards show it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from gui.panes.check_box import draw_check
from gui.panes.rows import Index, RowDelegate, RowList
from gui.theme.theme import Theme

_NONE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """A line: what it stands for, its text, and a word at its end, such as a count.

    ``said`` is what a screen reader hears instead of that word; ``quiet`` a text that is none of
    the table's own.
    """

    key: object
    text: str
    end: str = ""
    said: str = ""
    quiet: bool = False


class TickModel(QAbstractListModel):
    """``ticked(key, bool)`` when the user ticked a line or unticked it."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._on: set[object] = set()

    def set_lines(self, lines: Sequence[Line], on: Collection[object]) -> None:
        """Show these, some ticked; the same ones in other states stay where they are."""
        if list(lines) == self.lines:
            self._on = set(on)
            if lines:
                last = self.index(len(lines) - 1)
                self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
            return
        self.beginResetModel()
        self.lines, self._on = list(lines), set(on)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """They can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, whether it is ticked; with its end for a screen reader."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.text}, {line.said or line.end}" if line.end else line.text
            case Qt.ItemDataRole.CheckStateRole:
                on = line.key in self._on
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case role if role == LINE:
                return line
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a line."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key, on = self.lines[index.row()].key, Qt.CheckState(value) == Qt.CheckState.Checked
        self._on = self._on | {key} if on else self._on - {key}
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(key, on)
        return True

    def row_of(self, key: object) -> int:
        """The line that stands for something, or -1."""
        return next((at for at, line in enumerate(self.lines) if line.key == key), -1)

    def toggle(self, index: Index) -> None:
        """Tick what is not ticked, and the other way round."""
        on = self.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        new = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        self.setData(index, new, Qt.ItemDataRole.CheckStateRole)


class _TickDelegate(RowDelegate):
    """A box, the text in one line, its end muted at the other side."""

    def height(self, index: Index, width: int) -> int:  # noqa: ARG002  all are as high
        """One line, or its box."""
        line = QFontMetrics(self.theme.font("small")).height() + self.tokens.space.s
        return max(line, self._side() + self.tokens.space.xs + 2)

    def _side(self) -> int:
        return max(self.tokens.size.check, round(self.tokens.type.base * 1.25))

    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """One line."""
        line: Line = index.data(LINE)
        tokens, colours = self.tokens, self.tokens.colours
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        space = tokens.space.s
        side = self._side()
        y = rect.center().y() + 0.5 - side / 2
        box = QRectF(self.at(rect, rect.left() + space, side), y, side, side)
        draw_check(painter, box, tokens, done=on, hot=False)
        font = self.theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        room = rect.adjusted(side + 2 * space, 0, -space, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QPen(colours.muted))
        painter.drawText(self.turned(rect, room), middle | self.end, line.end)
        end = metrics.horizontalAdvance(line.end) + space if line.end else 0
        room = self.turned(rect, room.adjusted(0, 0, -end, 0))
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QPen(colours.muted if line.quiet else colours.text))
        painter.drawText(room, middle | self.start, text)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,
    ) -> bool:
        """Space ticks; a click does by the list's own signal, wherever in the line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and isinstance(model, TickModel)
        ):
            model.toggle(index)
            return True
        return False


class TickList(RowList):
    """Shows a TickModel."""

    def __init__(
        self, theme: Theme, model: TickModel, name: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.set_ground(page=True)
        self.setItemDelegate(_TickDelegate(theme, self))
        self.clicked.connect(model.toggle)

    def line_height(self) -> int:
        """Pixels that one line takes."""
        delegate = self.itemDelegate()
        return delegate.height(_NONE, 0) if isinstance(delegate, _TickDelegate) else 0
