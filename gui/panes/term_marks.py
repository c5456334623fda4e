"""The terms of other notes where a page mentions them: drawn under the text, found by pointing.

The document knows nothing of them, so that marks come and go without anything being laid out
anew: no line moves, and what is selected, found or scrolled to stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor

from gui.panes.page_drawing import x_of
from gui.text.marking import Marked
from gui.text.pieces import ELSEWHERE
from gui.theme.tokens import FIXED

if TYPE_CHECKING:
    from gui.panes.page import Page
    from gui.panes.page_drawing import Shown

_UNKNOWN, _SEEN, _LEFT_OUT = range(3)


class TermMarks:
    """Marks of one page. A mark is known by its number, as an anchor by ``ELSEWHERE`` and it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._marked = Marked()
        self._states = bytearray()

    def __len__(self) -> int:
        return len(self._states)

    def show(self, marked: Marked) -> None:
        """Mark these, and no others any more."""
        if marked.starts or len(self):
            self._marked = marked
            self._states = bytearray(len(marked.starts))
            self._page.viewport().update()

    def term(self, anchor: str) -> str:
        """The term that an anchor is of; empty for other anchors."""
        number = anchor.removeprefix(ELSEWHERE)
        if not (anchor.startswith(ELSEWHERE) and number.isdecimal() and int(number) < len(self)):
            return ""
        return self._marked.terms[self._marked.numbers[int(number)]]

    def anchor_at(self, at: QPoint) -> str:
        """The anchor of the mark under a point of the viewport, else empty."""
        if not len(self):
            return ""
        page = self._page
        scrolled = page.horizontalScrollBar().value(), page.verticalScrollBar().value()
        point = QPointF(at) + QPointF(*scrolled)
        hit = page.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        is_there = hit >= 0 and page.document().findBlock(hit).isVisible()
        number = self._at(hit) if is_there else -1
        return f"{ELSEWHERE}{number}" if number >= 0 else ""

    def chosen(self, cursor: QTextCursor) -> str:
        """The anchor of the mark that is selected, else empty."""
        number = bisect_left(self._marked.starts, cursor.selectionStart())
        places = zip(self._marked.starts[number:], self._marked.ends[number:], strict=True)
        is_it = next(places, None) == (cursor.selectionStart(), cursor.selectionEnd())
        return f"{ELSEWHERE}{number}" if is_it else ""

    def next(self, at: int, *, forward: bool) -> QTextCursor | None:
        """The next mark from a position on, or the one before it, selected; none at the end."""
        starts, ends = self._marked.starts, self._marked.ends
        numbers = (
            range(bisect_left(starts, at), len(starts))
            if forward
            else range(bisect_right(ends, at) - 1, -1, -1)
        )
        document = self._page.document()
        length = document.characterCount()  # less than there was where it is just being laid out
        for number in numbers:
            there = ends[number] < length and document.findBlock(starts[number]).isVisible()
            if there and self.is_seen(number):
                made = QTextCursor(document)
                made.setPosition(starts[number])
                made.setPosition(ends[number], QTextCursor.MoveMode.KeepAnchor)
                return made
        return None

    def draw(self, painter: QPainter, shown: list[Shown]) -> None:
        """Dots under them, fainter than those under the note's own terms."""
        if not len(self):
            return
        pen = QPen(QColor(self._page.decorations.tokens.colours.strong_line), 1)
        pen.setDashPattern([1, 2.2])
        painter.setPen(pen)
        for one in shown:
            start = one.block.position()
            stop = start + one.block.length()
            at = bisect_left(self._marked.starts, start)
            while at < len(self) and self._marked.starts[at] < stop:
                if self.is_seen(at):
                    part = self._marked.starts[at] - start, self._marked.ends[at] - start
                    self._draw(painter, one, part)
                at += 1

    def _draw(self, painter: QPainter, one: Shown, part: tuple[int, int]) -> None:
        layout = one.block.layout()
        begin, end = part
        while begin < end:
            line = layout.lineForTextPosition(begin)
            if not line.isValid():
                return
            stop = min(end, line.textStart() + line.textLength())
            y = round(one.rect.top() + line.y() + line.ascent() + 3) + 0.5
            left, right = (one.rect.left() + x_of(line, place) for place in (begin, stop))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            begin = stop if stop > begin else end

    def _at(self, position: int) -> int:
        number = bisect_right(self._marked.starts, position) - 1
        if number < 0 or position > self._marked.ends[number] or not self.is_seen(number):
            return -1
        return number

    def is_seen(self, number: int) -> bool:
        """Whether a mark touches no link and no code, which are whole for themselves.

        It is looked at once, when it first comes on the screen.
        """
        state = self._states[number]
        if state == _UNKNOWN:
            places = self._marked.starts[number] + 1, self._marked.ends[number]
            state = _SEEN if all(map(self._is_free, places)) else _LEFT_OUT
            self._states[number] = state
        return state == _SEEN

    def _is_free(self, position: int) -> bool:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(position)
        look = cursor.charFormat()
        return not look.anchorHref() and FIXED not in (look.fontFamilies() or ())
