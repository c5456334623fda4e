"""What is new in a page since it was last read: marked beside the text, counted, stepped through.

A passage is read when it was on the screen for two seconds; its mark is then pale until it is
out of sight, so that nothing vanishes under one's eyes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextCursor, QTextTable
from PySide6.QtWidgets import QPushButton

from gui.panes.announcing import announce
from gui.panes.page import Page
from gui.panes.page_drawing import Shown
from gui.panes.page_places import Places
from gui.panes.read_watch import ReadWatch
from gui.text.pieces import number_of
from gui.text.writer import ROWS
from gui.theme.theme import Theme
from readout.progress.seen import Spot

_WIDE, _AWAY = 3, 9
"""Pixels: a mark's width, and how far from the text it begins."""


class PageNews(QObject):
    """The passages that are new. ``read(spots)``: these were read now; ``changed``: the count.

    ``reach(spot, position)`` unfolds and scrolls to a passage; ``has_header`` says whether the
    table of a row begins with a header.
    """

    read = Signal(object)
    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917  what the page is and how one moves in it
        self,
        page: Page,
        places: Places,
        theme: Theme,
        reach: Callable[[Spot, int | None], None],
        has_header: Callable[[Spot], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._places = places
        self._theme = theme
        self._reach = reach
        self._has_header = has_header
        self._spots: list[Spot] = []
        self._new: set[Spot] = set()
        self._current: Spot | None = None
        self._numbers: dict[int, Spot] = {}
        self._cells: dict[int, Spot] = {}
        self._positions: dict[Spot, int] = {}
        self.watch = ReadWatch(self)
        self.watch.read.connect(self._was_read)
        self.badge = _Badge(theme, page)
        self.badge.clicked.connect(lambda: self.step(1))
        page.decorations.beside = self._draw

    @property
    def count(self) -> int:
        """How many are not read yet."""
        return len(self._new)

    def set(self, spots: Sequence[Spot]) -> None:
        """Mark these, in reading order, and no others."""
        self._spots, self._new = list(spots), set(spots)
        self._current = None
        self.watch.forget()
        self.settle()
        self._tell()
        if spots:
            announce(self._page, self.badge.accessibleName())

    def settle(self) -> None:
        """Find where they stand: the page holds another text, or more of it."""
        self._numbers.clear()
        self._cells.clear()
        self._positions.clear()
        for spot in self._spots:
            position = self._position(spot)
            if position is None:
                continue
            self._positions[spot] = position
            if spot.row >= 0:
                self._cells[position] = spot
            else:
                block = self._page.document().findBlock(position)
                self._numbers[number_of(block.userState())] = spot
        self.place_badge()
        self._page.viewport().update()

    def look(self, *, seen: bool, hides: Callable[[str], bool]) -> None:
        """Tell the watch which are on the screen, if anyone looks at it; let pale marks go."""
        if not self._spots:
            return
        self.place_badge()
        first, last = self._page.seen() if seen else (0, -1)
        here = [spot for spot, at in self._positions.items() if first <= at <= last]
        self.watch.see(_name(spot) for spot in here if spot in self._new and not hides(spot.where))
        if seen:
            gone = set(self._positions).difference(here, self._new)
            if gone:
                self._spots = [spot for spot in self._spots if spot not in gone]
                self.settle()

    def step(self, by: int) -> bool:
        """Go on to the next (1) or back to the one before (-1); whether there is any."""
        if not self._spots:
            return False
        at = self._spots.index(self._current) if self._current in self._spots else None
        if at is None:
            first, last = self._page.seen()
            places = [self._positions.get(spot, last + 1) for spot in self._spots]
            after = [number for number, place in enumerate(places) if place >= first]
            at = (after[0] if after else 0) - (by > 0)
        spot = self._current = self._spots[(at + by) % len(self._spots)]
        position = self._positions.get(spot)
        self._reach(spot, position)
        if position is not None:
            cursor = QTextCursor(self._page.document())
            cursor.setPosition(position)
            self._page.setTextCursor(cursor)
            text = self._page.document().findBlock(position).text()
            number = self._spots.index(spot) + 1
            said = self.tr("New, %1 of %2: %3").replace("%1", str(number))
            announce(self._page, said.replace("%2", str(len(self._spots))).replace("%3", text))
        self._page.viewport().update()
        return True

    def place_badge(self) -> None:
        """The count stands behind the line below the title, or over it where that is long."""
        self.badge.say(self.count)
        if not self.count:
            return
        head = self._page.document().begin()
        for _ in range(4):
            piece = self._page.piece_of(head.position())
            if piece is None or piece.where or not head.next().isValid():
                break
            if piece.role == "subtitle":
                break
            head = head.next()
        cursor = QTextCursor(head)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        line = self._page.cursorRect(cursor)
        size = self.badge.size()
        right = round(self._page.decorations.edges()[1])
        at = QPoint(line.right() + self._theme.tokens.space.m, line.center().y())
        if at.x() + size.width() > right:
            top = -self._page.verticalScrollBar().value()
            at = QPoint(right - size.width(), top + size.height() // 2 + 2)
        self.badge.move(at.x(), at.y() - size.height() // 2)

    def _position(self, spot: Spot) -> int | None:
        """Where a passage begins; ``None`` while it is not there."""
        if spot.row < 0:
            return self._places.position(spot.where, spot.block)
        parts = self._places.parts(spot.where, spot.block)
        part = spot.row // ROWS
        if part >= len(parts):
            return None
        table: QTextTable | None = QTextCursor(
            self._page.document().findBlock(parts[part])
        ).currentTable()
        if table is None:
            return None
        head = int(part == 0 and self._has_header(spot))
        row = min(spot.row - part * ROWS + head, table.rows() - 1)
        return table.cellAt(row, 0).firstCursorPosition().position()

    def _was_read(self, name: str) -> None:
        spot = next((spot for spot in self._new if _name(spot) == name), None)
        if spot is not None:
            self._new.discard(spot)
            self.read.emit([spot])
            self._tell()
            self._page.viewport().update()

    def _tell(self) -> None:
        self.place_badge()
        self.changed.emit()

    def _draw(self, painter: QPainter, shown: list[Shown]) -> None:
        if not self._positions:
            return
        colours = self._theme.tokens.colours
        left, right = self._page.decorations.edges()
        for one in shown:
            spot = self._cells.get(one.block.position())
            if spot is None and one.piece is not None and one.piece.role != "cell":
                spot = self._numbers.get(number_of(one.block.userState()))
            if spot is None:
                continue
            turned = one.piece is not None and one.piece.turned
            x = right + _AWAY - _WIDE if turned else left - _AWAY
            wide = _WIDE + 2 if spot == self._current else _WIDE
            path = QPainterPath()
            box = QRectF(x, one.rect.top(), wide, one.rect.height())
            path.addRoundedRect(box, 1.5, 1.5)
            painter.fillPath(path, QColor(colours.accent if spot in self._new else colours.line))


class _Badge(QPushButton):
    """How much is new; goes to the next when it is pressed."""

    def __init__(self, theme: Theme, page: Page) -> None:
        super().__init__(page.viewport())
        self._theme = theme
        self.setObjectName("newCount")
        self.hide()
        theme.changed.connect(self._style)
        self._style()

    def say(self, count: int) -> None:
        """Show the count, or nothing where it is none."""
        text = self.tr("%1 new").replace("%1", str(count))
        if count and text != self.text():
            self.setText(text)
            name = self.tr("%1 new since you last read this note: go to the next")
            self.setAccessibleName(name.replace("%1", str(count)))
            self.setToolTip(self.tr("New since you last read this note; go to the next (F7)"))
            self.adjustSize()
        self.setVisible(bool(count))

    def _style(self) -> None:
        tokens = self._theme.tokens
        c, type_ = tokens.colours, tokens.type
        self.setStyleSheet(
            f"QPushButton {{ background: {c.selected}; color: {c.accent}; font-weight: 600;"
            f" font-size: {type_.tiny}px; border: 1px solid {c.selected};"
            f" border-radius: {tokens.radius.control}px; padding: 1px {tokens.space.s}px; }}"
            f"QPushButton:hover, QPushButton:focus {{ border-color: {c.accent}; }}"
        )
        self.adjustSize()


def _name(spot: Spot) -> str:
    return f"{spot.where}#{spot.block}#{spot.row}"
