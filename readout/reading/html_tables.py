"""Tables of a page: a grid from rows of cells that may span, and tables that only lay out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import Bullet, Code, Image, Paragraph, Quote, Span, Table, Text
from readout.reading.inline import join
from readout.reading.source import Heading, SourceBlock

_WIDEST = 200  # columns; what stands beyond them is said in the last
_MOST_CELLS = 1_000_000


@dataclass(slots=True)
class Cell:
    """A cell's blocks, and how many columns and rows it spans."""

    header: bool
    wide: int = 1
    high: int = 1
    blocks: list[SourceBlock] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table being read: its rows of cells, and which of them are marked as its head."""

    rows: list[list[Cell]] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)

    def blocks(self) -> list[SourceBlock]:
        """The table and the tables that stood in it, or what a table holds that only lays out."""
        rows = [row for row in self.rows if row]
        filled = [cell for row in rows for cell in row if cell.blocks]
        if len(filled) <= 1 or _lays_out(rows, filled):
            return [block for cell in filled for block in cell.blocks]
        inner = [block for cell in filled for block in cell.blocks if isinstance(block, Table)]
        return [self._table(), *inner]

    def _table(self) -> Table:
        rows = _placed([row for row in self.rows if row])
        if self._has_head():
            return Table(rows[0], tuple(rows[1:]))
        return Table(tuple(Text("") for _ in rows[0]), tuple(rows))

    def _has_head(self) -> bool:
        """Whether the first row names the columns: it is marked so, or no cell is and rows follow.

        Word processors mark none; where the first cells of rows are marked, the rows have names.
        """
        numbers = [number for number, row in enumerate(self.rows) if row]
        first = self.rows[numbers[0]]
        if numbers[0] in self.heads or all(cell.header or not cell.blocks for cell in first):
            return True
        marked = self.heads or any(cell.header for row in self.rows for cell in row)
        return not marked and len(numbers) > 1


def _lays_out(rows: Sequence[Sequence[Cell]], filled: Sequence[Cell]) -> bool:
    """Whether a table only places what it holds: headings in its cells, or a row with tables."""
    if any(isinstance(block, Heading) for cell in filled for block in cell.blocks):
        return True
    return len(rows) == 1 and any(isinstance(b, Table) for cell in filled for b in cell.blocks)


def _placed(rows: Sequence[Sequence[Cell]]) -> list[tuple[Text, ...]]:
    """The rows' texts, all as wide; columns in which no cell begins are left out."""
    widest = max(1, min(_WIDEST, _MOST_CELLS // len(rows)))
    reaching: dict[int, int] = {}  # columns taken by cells from above, for so many rows yet
    placed: list[dict[int, Text]] = []
    for row in rows:
        texts: dict[int, Text] = {}
        taken: dict[int, int] = {}
        column = 0
        for cell in row:
            while column in reaching:
                column += 1
            text = _text(cell.blocks)
            at = min(column, widest - 1)
            texts[at] = join([texts[at], text], "\n") if at in texts and text else text
            end = min(column + max(cell.wide, 1), widest)
            if cell.high > 1:
                taken.update((number, cell.high) for number in range(at, end))
            column = max(end, column + 1)
        reaching = {c: n - 1 for c, n in (reaching | taken).items() if n > 1}
        placed.append(texts)
    columns = sorted({column for texts in placed for column in texts})
    nothing = Text("")
    return [tuple(texts.get(column, nothing) for column in columns) for texts in placed]


def _text(blocks: Sequence[SourceBlock]) -> Text:
    """All that a cell says, a block a line; a table in it stands below the one it is in."""
    texts = [text for block in blocks if (text := _line(block))]
    return texts[0] if len(texts) == 1 else join(texts, "\n")


def _line(block: SourceBlock) -> Text:
    match block:
        case Bullet(text, _, number, done):
            sign = "" if done is None else "☑ " if done else "☐ "
            sign += "" if number is None else f"{number}. "
            return join([Text(sign), text], "") if sign else text
        case Paragraph(text) | Quote(text) | Heading(text):
            return text
        case Code(code):
            return Text(code, (Span(0, len(code), "code"),)) if code else Text("")
        case Image(words, href):
            link = (Span(0, len(words), "link", href),) if href else ()
            return Text(words, link)
        case _:
            return Text("")
