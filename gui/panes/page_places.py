"""Where the sections and blocks of a note are in the document that shows it, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QTextDocument

from gui.text.pieces import Piece, number_of


@dataclass(slots=True)
class Places:
    """Positions in the document, in the order of the note; it grows with the document."""

    document: QTextDocument
    pieces: Sequence[Piece] = ()
    _positions: list[int] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _sections: list[str] = field(default_factory=list)
    _ends: dict[str, int] = field(default_factory=dict)
    _blocks: dict[tuple[str, int | None], int] = field(default_factory=dict)
    _parts: dict[tuple[str, int], list[int]] = field(default_factory=dict)

    def clear(self, pieces: Sequence[Piece]) -> None:
        """Begin anew; ``pieces`` is the list that grows with the document."""
        self.pieces = pieces
        for one in (self._positions, self._numbers, self._starts, self._sections):
            one.clear()
        self._ends.clear()
        self._blocks.clear()
        self._parts.clear()

    def grow(self, begin: int) -> None:
        """Take over what is new in the document from a position on."""
        block = self.document.findBlock(begin)
        while block.isValid():
            number = number_of(block.userState())
            if 0 <= number < len(self.pieces):
                self._take(number, block.position())
            block = block.next()

    def _take(self, number: int, position: int) -> None:
        piece = self.pieces[number]
        if piece.where and piece.where not in self._ends:
            # It begins with its heading, or where it has none with its first block.
            self._starts.append(position)
            self._sections.append(piece.where)
            self._blocks[(piece.where, None)] = position
        if piece.where:
            self._ends[piece.where] = position
        if self._numbers and self._numbers[-1] == number:
            return
        self._numbers.append(number)
        self._positions.append(position)
        if piece.where:
            self._blocks.setdefault((piece.where, piece.block), position)
        if piece.block is not None:
            self._parts.setdefault((piece.where, piece.block), []).append(position)

    def stretches(self) -> list[tuple[int, Piece]]:
        """Where pieces begin, in order, and which they are."""
        return [
            (at, self.pieces[number])
            for at, number in zip(self._positions, self._numbers, strict=True)
        ]

    def position(self, where: str, block: int | None = None) -> int | None:
        """Where a section or one of its blocks begins; ``None`` while it is not there."""
        return self._blocks.get((where, block))

    def parts(self, where: str, block: int) -> list[int]:
        """Where the parts begin that a long table is laid out in; those that are there."""
        return self._parts.get((where, block), [])

    def kept(self, piece: Piece, top: int) -> str:
        """The place of a piece, to be kept, and how many pixels above ``top`` it begins."""
        if not piece.where:
            return ""
        place = self.position(piece.where, piece.block) or 0
        layout = self.document.documentLayout()
        rect = layout.blockBoundingRect(self.document.findBlock(place))
        block = "" if piece.block is None else str(piece.block)
        return f"{piece.where}#{block}#{round(top - rect.top())}"

    def section_at(self, position: int) -> str:
        """The section at a position; the first one also for the title above it."""
        at = bisect_right(self._starts, position) - 1
        return self._sections[max(at, 0)] if self._sections else ""

    def piece_at(self, position: int) -> Piece | None:
        """The piece at a position."""
        at = bisect_right(self._positions, position) - 1
        return self.pieces[self._numbers[at]] if at >= 0 else None

    def ending_between(self, first: int, last: int) -> set[str]:
        """The sections whose last block begins between two positions."""
        return {where for where, end in self._ends.items() if first <= end <= last}

    def end(self, where: str) -> int | None:
        """Where the last block of a section begins."""
        return self._ends.get(where)
