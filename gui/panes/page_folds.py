"""Sections of a page that fold: what they hide stays in the document, but takes no room.

So what is hidden is found, copied and gone to like all else; only the layout passes it over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from gui.text.pieces import CELL_PADDING, Piece, number_of
from readout.note.folding import Folds

PART = 60_000
"""Signs that are unfolded at once; what comes after them follows in the next turns."""
_NOWHERE = QPointF(0, 1e7)
"""Below all points: Qt asks hidden blocks, too, whether they are hit, and takes the last above."""


class PageFolds(QObject):
    """Which folds of a document are open; each note's are remembered by its path.

    ``piece`` finds the piece of a number.
    """

    def __init__(
        self,
        document: QTextDocument,
        piece: Callable[[int], Piece | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._piece = piece
        self._remembered: dict[str, set[str]] = {}
        self._open: set[str] = set()
        self._margins: dict[int, tuple[float, float]] = {}
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.known = Folds({}, {})

    def begin(self, path: str, known: Folds) -> None:
        """Another text is to come: the note at ``path`` with these folds."""
        self._timer.stop()
        self._steps = iter(())
        self._margins.clear()
        self.known = known
        self._open = self._remembered.setdefault(path, set())

    def is_folded(self, where: str) -> bool:
        """Whether there is a fold at a place, and closed."""
        return where in self.known.folds and where not in self._open

    def folded(self) -> set[str]:
        """The places of all that are closed."""
        return self.known.folds.keys() - self._open

    def hides(self, where: str) -> bool:
        """Whether a section's texts are hidden."""
        return self.is_folded(self.known.inside.get(where, ""))

    def seen(self, where: str) -> str:
        """The section, or the one that it is hidden in."""
        return self.known.inside[where] if self.hides(where) else where

    def near(self, where: str, first: int, last: int) -> str:
        """The fold that a section is in, else the first that begins between two positions."""
        if where in self.known.inside:
            return self.known.inside[where]
        block = self._document.findBlock(first)
        while block.isValid() and block.position() <= last:
            piece = self._piece(number_of(block.userState()))
            if piece is not None and piece.folds:
                return piece.where
            block = block.next()
        return ""

    def lines(self, place: Callable[[str], int | None]) -> set[int]:
        """Where the lines begin that stand for what is folded; ``place`` finds a heading."""
        headings = filter(None, map(place, self.known.folds))
        return {self._document.findBlock(at).next().position() for at in headings}

    def settle(self, begin: int) -> None:
        """Hide what is to be hidden of what came into the document from a position on."""
        block, hidden = self._document.findBlock(begin), False
        while block.isValid() and self.known.folds:
            hidden = self._set(block, hidden)
            block = block.next()

    def settle_tables(self, begin: int) -> None:
        """The same for tables, which Qt knows only when all of them has come."""
        block, hidden = self._document.findBlock(begin), False
        while block.isValid() and self.known.folds:
            hidden = self._set(block, hidden)
            table = QTextCursor(block).currentTable() if hidden else None
            if table is not None:
                self._pad(table, hidden=True)
            block = block.next()

    def set_folded(self, where: str, heading: int | None, *, folded: bool) -> None:
        """Close or open the fold at ``where``, whose heading stands at a position, if it is there.

        A long one is opened in parts: ``complete`` waits for all of them.
        """
        self.complete()
        (self._open.discard if folded else self._open.add)(where)
        if heading is None:
            return
        self._steps = self._change(where, heading, PART if not folded else self._everything())
        self._step()
        if not folded:
            self._timer.start(0)

    def complete(self) -> None:
        """Open what is still to be opened, at once."""
        self._timer.stop()
        for _ in self._steps:
            pass

    def _step(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()

    def _everything(self) -> int:
        return self._document.characterCount()

    def _change(self, where: str, heading: int, most: int) -> Iterator[None]:
        block = self._document.findBlock(heading).next()
        begin, hidden = heading, False
        while block.isValid():
            piece = self._piece(number_of(block.userState()))
            if piece is not None and not f"{piece.where}/".startswith(f"{where}/"):
                break
            hidden = self._set(block, hidden)
            end = block.position() + block.length()
            block = block.next()
            if end - begin > most:
                self._document.markContentsDirty(begin, end - begin)
                begin = end
                yield
        end = block.position() if block.isValid() else self._everything() - 1
        self._document.markContentsDirty(begin, max(0, end - begin))
        yield

    def _set(self, block: QTextBlock, hidden: bool) -> bool:
        """Hide or show a block by its piece; an empty cell, which has none, is as the one before.

        Gives whether it is hidden. The block that Qt puts behind a table takes no room anyway.
        """
        piece = self._piece(number_of(block.userState()))
        if piece is not None:
            hidden = self._hides(piece)
        if hidden == block.isVisible():
            is_cell = piece is None or piece.role == "cell"
            table = QTextCursor(block).currentTable() if is_cell else None
            if piece is None and table is None:
                return hidden
            if hidden:
                block.clearLayout()
                # Else it is hit where it stood. A cell is as high as its blocks stand deep.
                block.layout().setPosition(QPointF() if is_cell else _NOWHERE)
            block.setVisible(not hidden)
            if table is not None:
                self._pad(table, hidden=hidden)
        return hidden

    def _hides(self, piece: Piece) -> bool:
        if piece.role == "fold":
            return piece.where in self._open
        return bool(piece.fold) and piece.fold not in self._open

    def _pad(self, table: QTextTable, *, hidden: bool) -> None:
        """A table whose cells are hidden takes no room either."""
        look = table.format()
        if hidden == (look.cellPadding() == 0):
            return
        key = table.firstPosition()
        if hidden:
            self._margins[key] = (look.topMargin(), look.bottomMargin())
        top, bottom = (0.0, 0.0) if hidden else self._margins.get(key, (0.0, 0.0))
        look.setCellPadding(0 if hidden else CELL_PADDING)
        look.setTopMargin(top)
        look.setBottomMargin(bottom)
        table.setFormat(look)
