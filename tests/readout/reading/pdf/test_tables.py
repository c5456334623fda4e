"""Tables of a PDF: with rules, without, by their gaps or their words, over the edges of pages."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from readout.note.model import Table
from readout.reading.read import read_bytes
from tests.readout.reading.helpers import all_blocks
from tests.readout.reading.pdf.pdf_files import PdfPage, pdf

ROWS = [
    ["Part", "State of things", "What it costs", "Who knows"],
    ["North quay lamps", "Seventeen are broken, two leak", "~4,000 a year", "Ferry office"],
    ["Masts (old)", "Rotten below the water", "Not known yet", "Divers & the crane's crew"],
    ["Glass", "Ordered; comes by ship in spring", "12 % more than in autumn", "Stores"],
    ["Bell", "Rings", "Nothing", "Everyone who lives near it"],
]
EDGES = (60, 170, 300, 420, 535)
Wrapped = list[list[list[str]]]


def tables(*pages: PdfPage) -> list[list[list[str]]]:
    """The tables of pages as plain cells, header first."""
    note = read_bytes(pdf(pages), "a file.pdf")
    return [
        [[str(cell) for cell in row] for row in (block.columns, *block.rows)]
        for block in all_blocks(note)
        if isinstance(block, Table)
    ]


def wrapped(rows: Sequence[Sequence[str]], width: int = 17) -> Wrapped:
    return [[textwrap.wrap(cell, width) or [""] for cell in row] for row in rows]


def drawn(
    page: PdfPage,
    rows: Wrapped,
    *,
    top: float = 740,
    leading: float = 12.5,
    gap: float = 6,
    align: str = "top",
) -> list[float]:
    """Draw the words of a table; the heights between its rows are given back."""
    edges = [top]
    for row in rows:
        height = max(map(len, row))
        for column, cell in enumerate(row):
            lack = {"top": 0.0, "middle": (height - len(cell)) / 2, "bottom": height - len(cell)}
            for number, line in enumerate(cell):
                y = edges[-1] - 10 - (number + lack[align]) * leading
                page.text(EDGES[column] + 4, y, line, 10)
        edges.append(edges[-1] - height * leading - gap)
    return edges


def grid(page: PdfPage, heights: Sequence[float], how: str) -> None:
    """Draw the rules of a table."""
    left, right, top, bottom = EDGES[0], EDGES[-1], heights[0], heights[-1]
    level = {"inner lines": heights[1:-1], "header line": heights[1:2], "nothing": ()}
    upright = {"lines": EDGES, "inner lines": EDGES[1:-1]}
    if how == "boxes":
        for over, under in pairwise(heights):
            for x0, x1 in pairwise(EDGES):
                page.box(x0, under, x1 - x0 - 1.5, over - under - 1.5)
    elif how == "thin fills":
        for y in heights:
            page.box(left, y, right - left, 0.4, "f")
        for x in EDGES:
            page.box(x, bottom, 0.4, top - bottom, "f")
    else:
        for y in level.get(how, heights):
            page.line(left, y, right, y)
        for x in upright.get(how, ()):
            page.line(x, top, x, bottom)


@pytest.mark.parametrize("align", ["top", "middle", "bottom"])
@pytest.mark.parametrize(
    "how",
    ["lines", "boxes", "inner lines", "thin fills", "level lines", "header line", "nothing"],
)
def test_cells_that_wrap(how: str, align: str) -> None:
    page = PdfPage()
    page.text(60, 790, "Before the table stands a line of running text that is rather long.")
    heights = drawn(page, wrapped(ROWS), align=align)
    grid(page, heights, how)
    page.text(60, heights[-1] - 40, "And behind it another that is as long as the first one was.")
    assert tables(page) == [ROWS]


def test_rows_without_a_gap_are_told_by_their_words() -> None:
    page = PdfPage()
    drawn(page, wrapped(ROWS), gap=0)
    assert tables(page) == [ROWS]


def test_one_line_a_row_without_capitals() -> None:
    rows = [["name", "count"], ["alpha beta", "12"], ["gamma", "7"], ["delta", "1"]]
    page = PdfPage()
    drawn(page, wrapped(rows), gap=0)
    assert tables(page) == [rows]


def test_an_empty_cell_stays_empty() -> None:
    rows = [[*row] for row in ROWS]
    rows[2][2] = rows[4][3] = ""
    for how in ("lines", "nothing"):
        page = PdfPage()
        grid(page, drawn(page, wrapped(rows)), how)
        assert tables(page) == [rows]


def test_columns_close_to_each_other() -> None:
    page = PdfPage()
    cells = [["Alpha item", "Second"], ["Beta", "Third thing"], ["Gamma", "Fourth"]]
    for number, (one, other) in enumerate([["Head", "Tail"], *cells]):
        page.text(60, 740 - number * 16, one)
        page.text(60 + 56, 740 - number * 16, other)
    assert tables(page) == [[["Head", "Tail"], *cells]]


def _wholly(pages: list[PdfPage], rows: Wrapped) -> None:
    for page, part in zip(pages, (rows[:3], rows[3:]), strict=True):
        top = 740.0 if page is pages[0] else 800.0
        grid(page, drawn(page, part, top=top), "lines")


def _bare(pages: list[PdfPage], rows: Wrapped) -> None:
    drawn(pages[0], rows[:3], top=300)
    drawn(pages[1], rows[3:], top=800)


def _header_again(pages: list[PdfPage], rows: Wrapped) -> None:
    grid(pages[0], drawn(pages[0], rows[:3]), "lines")
    grid(pages[1], drawn(pages[1], [rows[0], *rows[3:]], top=800), "lines")


def _within_a_row(pages: list[PdfPage], rows: Wrapped) -> None:
    cut = rows[3]
    above, below = [cell[:1] for cell in cut], [cell[1:] for cell in cut]
    grid(pages[0], drawn(pages[0], [*rows[:3], above]), "lines")
    grid(pages[1], drawn(pages[1], [below, *rows[4:]], top=800), "lines")


@pytest.mark.parametrize("way", [_wholly, _bare, _header_again, _within_a_row])
def test_a_table_over_two_pages_is_one(way: Callable[[list[PdfPage], Wrapped], None]) -> None:
    pages = [PdfPage(), PdfPage()]
    pages[0].text(60, 780, "Before the table stands a line of running text that is rather long.")
    way(pages, wrapped(ROWS))
    assert tables(*pages) == [ROWS]


def test_a_cell_over_several_columns_is_whole() -> None:
    page = PdfPage()
    for y in (740, 720, 700, 680):
        page.line(60, y, 420, y)
    for x in (60, 420):
        page.line(x, 740, x, 680)
    for x in (180, 300):
        page.line(x, 720, x, 680)
    page.text(130, 726, "All that was counted in the year")
    for number, words in enumerate(("One", "Two", "Three", "1", "2", "3")):
        page.text(70 + number % 3 * 120, 706 - number // 3 * 20, words)
    assert tables(page) == [
        [["All that was counted in the year", "", ""], ["One", "Two", "Three"], ["1", "2", "3"]]
    ]


def test_what_is_no_table_stays_text() -> None:
    page = PdfPage()
    page.box(60, 700, 400, 60)  # a frame around text
    page.text(70, 740, "A notice in a frame has words, but neither rows nor columns.")
    page.text(60, 660, "Date:")
    page.text(160, 660, "3 March 2025")
    page.text(60, 645, "Place:")
    page.text(160, 645, "The harbour office")
    page.text(60, 630, "Present:")
    page.text(160, 630, "Everyone")
    page.text(60, 600, "Words that are")
    page.line(60, 598, 130, 598)  # underlined
    assert tables(page) == []
