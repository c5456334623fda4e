"""Tables of a page: a grid from rows of cells that may span, and tables that only lay out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note import values as values_of
from readout.note.model import Bullet, Code, Image, Paragraph, Quote, Span, Table, Text
from readout.reading.inline import join, without_whole
from readout.reading.source import Heading, SourceBlock

_WIDEST = 200  # columns; what stands beyond them is said in the last
_MOST_CELLS = 1_000_000
_YEAR = re.compile(r"(?:19|20)\d\d")


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
    foots: set[int] = field(default_factory=set)

    def blocks(self) -> list[SourceBlock]:
        """The table and the tables that stood in it, or what a table holds that only lays out.

        A cell over the whole width on top is a caption.
        """
        rows, heads = self._shown()
        filled = [cell for row in rows for cell in row if cell.blocks]
        if len(filled) <= 1 or _lays_out(rows, filled):
            return [block for cell in filled for block in cell.blocks]
        made: list[SourceBlock] = []
        while len(rows) > 1 and len(rows[0]) == 1 and rows[0][0].wide > 1:
            made += rows.pop(0)[0].blocks
            heads = max(heads - 1, 0)
        made.append(_table(rows, heads))
        return made + [b for row in rows for cell in row for b in cell.blocks if _is_table(b)]

    def _shown(self) -> tuple[list[list[Cell]], int]:
        """The rows in the order in which they are shown, and how many of them are the head."""
        numbers = [number for number, row in enumerate(self.rows) if row]
        heads = [number for number in numbers if number in self.heads]
        foots = [number for number in numbers if number in self.foots and number not in self.heads]
        rest = [number for number in numbers if number not in self.heads | self.foots]
        return [self.rows[number] for number in (*heads, *rest, *foots)], len(heads)


def _is_table(block: SourceBlock) -> bool:
    return isinstance(block, Table)


def _table(rows: Sequence[Sequence[Cell]], heads: int) -> Table:
    """The table of some rows; the rows of its head are one, their words below each other."""
    placed = _placed(rows)
    if not heads or heads == len(rows):
        heads = 1 if heads or _is_head(rows) else 0
    columns = [
        without_whole(join([cell for cell in column if cell], " "), "strong")
        for column in zip(*placed[:heads], strict=True)
    ]
    return Table(tuple(columns or [Text("")] * len(placed[0])), tuple(placed[heads:]))


def _is_head(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names the columns: its cells are marked so, or none is and rows follow.

    Word processors mark none; where the first cells of rows are marked, the rows have names, and
    where two cells stand side by side and the second is a value, the first is its name.
    """
    first = rows[0]
    if all(cell.header or not cell.blocks for cell in first):
        return True
    if len(rows) == 1 or any(cell.header for row in rows for cell in row):
        return False
    name, *values = (_text(cell.blocks).plain.strip() for cell in first)
    if len(values) != 1:
        return True
    value = values[0][: values_of.LONGEST]
    is_value = values_of.number(value) is not None or values_of.date(value) is not None
    return not (name.endswith(":") or (is_value and not _YEAR.fullmatch(value)))


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
        cells: dict[int, list[Text]] = {}
        taken: dict[int, int] = {}
        column = 0
        for cell in row:
            while column in reaching:
                column += 1
            text = _text(cell.blocks)
            at = min(column, widest - 1)
            if text or at not in cells:
                cells.setdefault(at, []).append(text)
            end = min(column + max(cell.wide, 1), widest)
            if cell.high > 1:
                taken.update((number, cell.high) for number in range(at, end))
            column = max(end, column + 1)
        reaching = {c: n - 1 for c, n in (reaching | taken).items() if n > 1}
        placed.append({at: _joined(texts) for at, texts in cells.items()})
    columns = sorted({column for texts in placed for column in texts})
    nothing = Text("")
    return [tuple(texts.get(column, nothing) for column in columns) for texts in placed]


def _text(blocks: Sequence[SourceBlock]) -> Text:
    """All that a cell says, a block a line; a table in it stands below the one it is in."""
    return _joined([text for block in blocks if (text := _line(block))])


def _joined(texts: list[Text]) -> Text:
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
