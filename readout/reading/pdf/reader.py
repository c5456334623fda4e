"""From a PDF's bytes to its source."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from readout.errors import ReadError
from readout.note.model import Paragraph, Text
from readout.reading.pdf.borderless import Span, spans_of, take_borderless
from readout.reading.pdf.columns import Column, columns_of
from readout.reading.pdf.lines import lines_of
from readout.reading.pdf.model import Element, Grid, Line, Mark, Page, Picture, Run, Sign, TextLine
from readout.reading.pdf.opening import read_pages
from readout.reading.pdf.ruled import strike, take_ruled
from readout.reading.pdf.running import take_running
from readout.reading.pdf.structure import blocks_of
from readout.reading.pdf.tables import joined
from readout.reading.pdf.texts import writing_of
from readout.reading.source import Rule, Source

_MARK_REACH = 45.0  # points from a drawn bullet to the words of its item


def read_pdf(data: bytes, name: str) -> Source:
    """The source of a PDF; ``name`` is its file's name without the ending.

    Headers and footers come as fields, the numbers of the pages at the end. Raises ReadError.
    """
    with _uncollected():
        return _source(read_pages(data), name)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Words are many and hold no circles; looking for some takes a twelfth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _source(pages: list[Page], name: str) -> Source:
    words = [word for page in pages for word in page.words]
    if not words:
        if any(page.drawn for page in pages):
            raise ReadError(
                "This PDF holds only pictures of text; run text recognition on it first."
            )
        raise ReadError("This PDF holds no text.")
    writing = writing_of(words)
    running = take_running(pages)
    elements: list[Element] = []
    breaks: set[int] = set()
    for page in pages:
        carried = elements[-1] if elements else None
        spans = spans_of(carried) if isinstance(carried, Grid) and not carried.ruled else []
        breaks.add(len(elements))
        elements += _elements(page, spans)
    blocks = blocks_of(_measured(joined(elements, breaks)), writing)
    if running.numbers:
        blocks += [Rule(), Paragraph(Text(" ".join(running.numbers)))]
    return Source("pdf", name, blocks, running.fields())


def _elements(page: Page, carried: Sequence[Span]) -> list[Element]:
    """What stands on a page, in reading order."""
    strike(page)
    grids = take_ruled(page)
    lines = lines_of(page.words)
    things: list[Grid | Picture] = [*grids, *page.pictures]
    for thing in things:
        lines.append([_stand_in(thing)])
    lines.sort(key=lambda line: line[0].y)
    marks = list(page.marks)
    made: list[Element] = []
    for number, column in enumerate(columns_of(lines)):
        for line in take_borderless(column.lines, page.level, () if made else carried):
            if isinstance(line, Grid):
                made.append(line)
            elif line[0].thing is not None:
                made += [run.thing for run in line if run.thing is not None]
            else:
                text_line = _text_line(line, column, page.number, number)
                text_line.mark = _mark(text_line, marks)
                made.append(text_line)
    return made


def _stand_in(thing: Grid | Picture) -> Run:
    """A run in the place of a table or picture, for the reading order."""
    if isinstance(thing, Grid):
        return Run([], thing.edges[0], thing.edges[-1], thing.top, 1.0, thing)
    return Run([], thing.x0, thing.x0 + 1, thing.y, 1.0, thing)


def _text_line(line: Line, column: Column, page: int, number: int) -> TextLine:
    words = [word for run in line for word in run.words]
    size = max(line, key=lambda run: run.x1 - run.x0).size
    return TextLine(
        words,
        line[0].x0,
        line[-1].x1,
        line[0].y,
        size,
        column.left,
        column.right,
        page,
        number,
    )


def _mark(line: TextLine, marks: list[Mark]) -> Sign | None:
    """What is drawn before a line; it is taken from the marks."""
    for mark in marks:
        middle = (mark.box.y0 + mark.box.y1) / 2
        beside = line.y - line.size <= middle <= line.y + 0.15 * line.size
        if beside and -1 <= line.x0 - mark.box.x1 <= _MARK_REACH:
            marks.remove(mark)
            return mark.sign
    return None


def _measured(elements: list[Element]) -> list[Element]:
    """The elements with the edges of the text that they share with other pages."""
    lines = [element for element in elements if isinstance(element, TextLine)]
    single = {line.page for line in lines} - {line.page for line in lines if line.column}
    whole = [line for line in lines if line.page in single]
    if whole:
        left = min(line.x0 for line in whole)
        right = max(line.x1 for line in whole)
        for line in whole:
            line.left, line.right = left, right
    return elements
