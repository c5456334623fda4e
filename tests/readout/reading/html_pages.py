"""What the tests of HTML pages ask of a page."""

from __future__ import annotations

from readout.note.model import (
    Bullet,
    Paragraph,
    Table,
    Text,
)
from readout.reading.html import html_source
from readout.reading.source import SourceBlock


def blocks(markup: str) -> list[SourceBlock]:
    return html_source(markup, "a").blocks


def words(markup: str) -> list[str]:
    """The text of each block."""
    return [str(getattr(block, "text", block)) for block in blocks(markup)]


def only(markup: str) -> Text:
    """The text of a page's one paragraph."""
    [block] = blocks(markup)
    assert isinstance(block, Paragraph)
    return block.text


def rows(markup: str) -> list[list[str]]:
    """The cells of a page's one table, the header first."""
    [table] = blocks(markup)
    assert isinstance(table, Table)
    return [[cell.plain for cell in row] for row in (table.columns, *table.rows)]


def bullets(markup: str) -> list[tuple[str, int, int | None, bool | None]]:
    return [
        (block.text.plain, block.level, block.number, block.done)
        for block in blocks(markup)
        if isinstance(block, Bullet)
    ]
