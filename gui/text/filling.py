"""A document filled with a note in slices, so that no slice holds up the window.

The first slice is there when ``start`` returns: what fits on the screen and more. The others
come while the event loop is idle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from gui.text.pieces import Piece

FIRST = 20_000
"""Signs of HTML in the first slice: two screens of text."""
CHUNK = 8_000
"""Signs of HTML that Qt gets at once later."""
BUDGET = 0.010
"""Seconds after which a slice ends."""


class Filling(QObject):
    """Fills ``document``; ``grown(position)`` after each slice: what is new begins there.

    ``finished`` comes with the last slice. ``pieces`` are those written so far. ``settle`` is told
    the same position as ``grown`` before anything is laid out, to hide what is folded.
    """

    grown = Signal(int)
    finished = Signal()

    def __init__(
        self,
        document: QTextDocument,
        parent: QObject | None = None,
        settle: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settle = settle
        self._scratch = QTextDocument(self)
        self._scratch.setUndoRedoEnabled(False)
        self._blocks: Iterator[str] | None = None
        self.pieces: list[Piece] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.step)

    @property
    def is_done(self) -> bool:
        """Whether the whole note is in the document."""
        return self._blocks is None

    def start(self, pieces: Iterator[Piece]) -> None:
        """Begin anew with these, the document being empty."""
        self.pieces.clear()
        self._blocks = self._apart(pieces)
        self._insert(FIRST)
        if not self.is_done:
            self._timer.start()
        else:
            self.finished.emit()

    def stop(self) -> None:
        """Fill no further."""
        self._timer.stop()
        self._blocks = None

    def step(self) -> None:
        """One slice."""
        end = perf_counter() + BUDGET
        while not self.is_done and perf_counter() < end:
            self._insert(CHUNK)
        if self.is_done and self._timer.isActive():
            self._timer.stop()
            self.finished.emit()

    def complete(self) -> None:
        """All that is left, at once."""
        while not self.is_done:
            self._insert(CHUNK)
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()

    def _apart(self, pieces: Iterator[Piece]) -> Iterator[str]:
        for piece in pieces:
            self.pieces.append(piece)
            yield from piece.html

    def _insert(self, most: int) -> None:
        if self._blocks is None:
            return
        chunk: list[str] = []
        size = 0
        for html in self._blocks:
            chunk.append(html)
            size += len(html)
            if size >= most:
                break
        else:
            self._blocks = None
        if chunk:
            self._append(chunk)

    def _append(self, chunk: Sequence[str]) -> None:
        document = self._document
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        begin = cursor.position()
        if document.characterCount() > 1 and not _is_spare(cursor):
            cursor.insertBlock(QTextBlockFormat())
            begin = cursor.position()
        else:
            cursor.setBlockFormat(QTextBlockFormat())
        cursor.insertHtml("".join(chunk))
        self._adopt(begin, chunk[0])
        self._flatten(begin)
        if self._settle is not None:
            self._settle(begin)
        cursor.endEditBlock()
        last = document.lastBlock()
        while not last.isVisible() and last.position() > begin:
            last = last.previous()
        # Lays it out now: Qt's own lazy steps double and double until one stalls the window.
        document.documentLayout().blockBoundingRect(last)
        self.grown.emit(begin)

    def _adopt(self, begin: int, html: str) -> None:
        """Qt takes the first paragraph for a part of the block it stands in: make it whole."""
        if html.startswith("<p"):
            self._scratch.setHtml(html)
            alone = self._scratch.firstBlock()
            block = self._document.findBlock(begin)
            QTextCursor(block).setBlockFormat(alone.blockFormat())
            block.setUserState(alone.userState())

    def _flatten(self, begin: int) -> None:
        """The empty blocks that Qt puts behind tables take no height."""
        block = self._document.findBlock(begin)
        while block.isValid():
            if block.userState() < 0 and block.length() == 1:
                flat = QTextBlockFormat()
                fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
                flat.setLineHeight(1, fixed)
                QTextCursor(block).setBlockFormat(flat)
            block = block.next()


def _is_spare(cursor: QTextCursor) -> bool:
    block = cursor.block()
    return block.userState() < 0 and block.length() == 1
