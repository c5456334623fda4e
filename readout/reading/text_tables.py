"""Tables in plain text: with bars, with tabs, in columns of blanks, or with one cell a line."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

from readout.note.model import Doubt, Table, Text
from readout.reading.dates import whole_date
from readout.reading.heading_words import normalised
from readout.reading.inline import with_links
from readout.reading.patterns import late

_BARS = str.maketrans("│┃║｜", "||||")
_BAR = late(r"(?<!\\)\|")
_LINE_DRAWN = late(r"[\s|:+=┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝─━═-]+")
_VALUE = late(r"[^\w\s]{0,2}\d[\d.,:/’' -]{0,20}\s?\S{0,8}")
_LEAST_GUTTER = 2  # blanks
_WIDEST = 400  # code points of a line in columns of blanks
_LONGEST_CELL = 60  # code points, where each has its line
MOST_COLUMNS = 8
_FEWEST_ROWS = 3  # with the header


def table_of(lines: Sequence[str]) -> tuple[Table, Doubt | None] | None:
    """The table that lines are, by the signs or blanks between their cells; ``None`` for none.

    The doubt, if any, is about the whole table.
    """
    if len(lines) < 2:
        return None
    for split in (_barred, _tabbed, _aligned):
        rows = split(lines)
        if rows is not None:
            empty = split is _aligned and any(not cell for row in rows for cell in row)
            table = _table(rows)
            return table, _doubt(table, lines[0], "their alignment") if empty else None
    return None


def table_of_cells(
    lines: Sequence[str], headings: Collection[str] = ()
) -> tuple[Table, Doubt] | None:
    """The table whose cells stand a line each, header first; always a doubt.

    Told by a column of figures or dates that comes again and again, or by row labels that are
    ``headings`` of the note (normalised).
    """
    if len(lines) < 2 * _FEWEST_ROWS or any(len(line) > _LONGEST_CELL for line in lines):
        return None
    columns = _labelled(lines, headings) or _typed(lines)
    if not columns:
        return None
    cells = [line.strip() for line in lines]
    table = _table([cells[at : at + columns] for at in range(0, len(cells), columns)])
    return table, _doubt(table, cells[0], "how they repeat")


def _doubt(table: Table, raw: str, how: str) -> Doubt:
    size = f"{len(table.rows)} rows of {len(table.columns)} cells"
    return Doubt("table", "", f"{size}, told apart by {how}", raw.strip(), ("paragraphs",))


def _table(rows: Sequence[Sequence[str]]) -> Table:
    """Rows of cells as a table, short ones filled up with empty cells."""
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    texts = [tuple(with_links(Text(cell)) for cell in row) for row in filled]
    return Table(texts[0], tuple(texts[1:]))


def _barred(lines: Sequence[str]) -> list[list[str]] | None:
    lines = [line.translate(_BARS) for line in lines]
    written = [line for line in lines if not _LINE_DRAWN.fullmatch(line)]
    if len(written) < 2 or not all("|" in line for line in written):
        return None
    rows = [_cells(line) for line in written]
    if len({len(row) for row in rows}) > 1 and (
        len(written) < _FEWEST_ROWS and len(written) == len(lines)
    ):
        return None
    return rows if min(map(len, rows)) > 1 or len(written) < len(lines) else None


def _cells(line: str) -> list[str]:
    parts = [part.replace("\\|", "|").strip() for part in _BAR.split(line.strip())]
    if len(parts) > 1 and not parts[0]:
        parts = parts[1:]
    if len(parts) > 1 and not parts[-1] and line.strip().startswith("|"):
        parts = parts[:-1]
    return parts


def _tabbed(lines: Sequence[str]) -> list[list[str]] | None:
    """Cells between tabs; the empty ones at a line's end may be missing."""
    rows = [[cell.strip() for cell in line.strip("\n").split("\t")] for line in lines]
    widths = [len(row) for row in rows]
    if widths[0] < 2 or max(widths) > widths[0] or sum(width > 1 for width in widths) < 2:
        return None
    if 3 * sum(width > 1 for width in widths) < 2 * len(rows):
        return None
    return None if all(not row[0] for row in rows) else rows


def _aligned(lines: Sequence[str]) -> list[list[str]] | None:
    """Cells in columns parted by two blanks or more that go through all lines."""
    written = [line for line in lines if not _LINE_DRAWN.fullmatch(line)]
    if len(written) < _FEWEST_ROWS or max(map(len, written)) > _WIDEST:
        return None
    inner = [line.strip() for line in written]
    if any("\t" in line for line in written) or sum("  " in line for line in inner) < 2:
        return None
    width = max(map(len, written))
    taken = bytearray(width)
    for line in written:
        for at, sign in enumerate(line):
            if sign != " ":
                taken[at] = 1
    edges = _edges(taken)
    if len(edges) < 2:
        return None
    rows = [[line[start:end].strip() for start, end in edges] for line in written]
    # A word cut by an edge would be no table: edges stand in blanks only, so none is. A header
    # names each column, and most rows fill most of them.
    full = sum(1 for row in rows for cell in row if cell)
    if not all(rows[0]) or not all(row[0] for row in rows) or full < 0.7 * len(rows) * len(edges):
        return None
    return rows


def _edges(taken: bytearray) -> list[tuple[int, int]]:
    """Where columns begin and end, parted by gutters that no line writes in."""
    starts: list[int] = []
    gap = _LEAST_GUTTER
    for at, sign in enumerate(taken):
        if sign:
            if gap >= _LEAST_GUTTER:
                starts.append(at)
            gap = 0
        else:
            gap += 1
    return list(pairwise([*starts, len(taken)]))


def _labelled(lines: Sequence[str], headings: Collection[str]) -> int:
    """The number of columns where each row begins with a heading of the note; 0 for none."""
    if not headings:
        return 0
    at = [index for index, line in enumerate(lines) if normalised(line) in headings]
    if len(at) < _FEWEST_ROWS - 1 or not 2 <= at[0] <= MOST_COLUMNS:
        return 0
    columns = math.gcd(*at)
    even = columns == at[0] and len(lines) % columns == 0
    return columns if even and len(at) * columns == len(lines) - columns else 0


def _typed(lines: Sequence[str]) -> int:
    """The least number of columns that makes each a column of words or of figures; 0 for none."""
    if not any(sign.isdigit() for line in lines for sign in line):
        return 0
    figures = [bool(_VALUE.fullmatch(line.strip()) or whole_date(line)) for line in lines]
    for columns in range(2, MOST_COLUMNS + 1):
        if len(lines) % columns or len(lines) < _FEWEST_ROWS * columns:
            continue
        if any(figures[:columns]):
            continue
        pattern = figures[columns : 2 * columns]
        rows = [figures[at : at + columns] for at in range(columns, len(lines), columns)]
        if not pattern[0] and any(pattern) and all(row == pattern for row in rows):
            return columns
    return 0
