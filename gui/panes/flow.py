"""A layout of parts in lines, as words are: what finds no room goes to the next line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class Flow(QLayout):
    """Parts in lines, ``gap`` pixels apart; from the right where writing goes so.

    Lines stand where they begin, or each in the middle with ``centred``.
    """

    def __init__(self, gap: int, *, centred: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put all in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() + self._gap for item in shown) - self._gap
        return QSize(max(0, wide), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """Room for the largest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = 0
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for line in self._lines(rect.width()):
            sizes = [item.sizeHint() for item in line]
            high = max(size.height() for size in sizes)
            wide = sum(size.width() + self._gap for size in sizes) - self._gap
            x = max(0, rect.width() - wide) // 2 if self._centred else 0
            for item, size in zip(line, sizes, strict=True):
                if move:
                    left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
                    # In the middle parts of different heights are read as one line.
                    lower = (high - size.height()) // 2 if self._centred else 0
                    item.setGeometry(QRect(left, rect.y() + y + lower, size.width(), size.height()))
                x += size.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self._gap
        return lines
