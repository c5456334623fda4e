"""PDFs as Qt prints them: a text object a glyph, drawn bullets, rows cut by the page."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from readout.note.model import Action, Block, Bullet, Note, Paragraph, Section, Table, Term, Text
from readout.note.views import blocks
from readout.reading.read import read, read_bytes
from tests.readout.reading.helpers import outline

Printer = Callable[[list[str]], list[bytes]]
TABLES = {
    "bare": "",
    "wide": 'width="100%"',
    "padded": 'cellpadding="6"',
    "ruled": 'border="1" cellspacing="0" cellpadding="4"',
    "framed cells": 'border="1"',
    "one rule": 'border="1" style="border-collapse:collapse" cellpadding="4"',
}

MARKDOWN = """\
# Lamps of the Harbour

3 March 2025

## Overview

The harbour office looked at every lamp along the north quay and found that seventeen of them
had lost their glass; **repairs** begin as soon as the *ice* is gone, says
[the ferry office](https://example.org/ferries).

## Lamps

- Seventeen lamps have no glass
    - five of them stand on the mole
- Two masts are rotten below the water line, so that they are to be taken down before the boats
  come back

## Key Terms

- Mole: a wall that keeps the waves out
- Quay: where the boats lie

## Structured Highlights

| Part | State of things | Cost |
| --- | --- | --- |
| North quay lamps | Seventeen of them are broken, and two more leak | ~4,000 a year |
| Old masts | Rotten | Not known yet |

## Action Items

1. Order new glass
2. Ask the ferry office for its boats
"""


def html_of(note: Note, table: str) -> str:
    """A note as the HTML that one would print, tables with these attributes."""
    made = [f"<p>{note.icon}</p><h1>{_plain(note.title)}</h1><p>{note.date_text}</p>"]
    for section in note.walk():
        made.append(f"<h2>{_plain(section.title)}</h2>")
        in_list = False
        for block in section.blocks:
            item = isinstance(block, Bullet | Term | Action)
            made += ["<ul>"] * (item and not in_list) + ["</ul>"] * (in_list and not item)
            in_list = item
            made.append(_block(block, table))
        made += ["</ul>"] * in_list
    return "".join(made)


def _block(block: Block, table: str) -> str:
    match block:
        case Term(term, definition):
            return f"<li><b>{_plain(term)}</b>: {_plain(definition)}</li>"
        case Table(columns, rows):
            cells = "".join(f"<th>{_plain(cell)}</th>" for cell in columns)
            lines = ["".join(f"<td>{_plain(cell)}</td>" for cell in row) for row in rows]
            return f"<table {table}><tr>{'</tr><tr>'.join([cells, *lines])}</tr></table>"
        case Paragraph(text):
            return f"<p>{_plain(text)}</p>"
        case Bullet() | Action():
            return f"<li>{_plain(block.text)}</li>"
        case _:
            raise AssertionError(block)


def _plain(text: Text) -> str:
    return html.escape(text.plain)


def bare(note: Note) -> list[tuple[str, str, list[Block]]]:
    """What a note holds without spans, and without the numbers of its pages."""
    return [
        (section.kind, section.title.plain, [_bare(block) for block in _own(section)])
        for section in note.walk()
    ]


def _own(section: Section) -> list[Block]:
    return [
        block
        for block in section.blocks
        if not (isinstance(block, Paragraph) and block.text.plain.replace(" ", "").isdigit())
    ]


def _bare(block: Block) -> Block:
    match block:
        case Term(term, definition):
            return Term(Text(term.plain), Text(definition.plain))
        case Table(columns, rows):
            head = tuple(Text(cell.plain) for cell in columns)
            return Table(head, tuple(tuple(Text(cell.plain) for cell in row) for row in rows))
        case Paragraph(text) | Bullet(text) | Action(text):
            return replace(block, text=Text(text.plain))
        case _:
            return block


def test_the_seed_with_every_kind_of_table(seed: Path, printed: Printer) -> None:
    note = read(seed)
    found = printed([html_of(note, attributes) for attributes in TABLES.values()])
    for name, data in zip(TABLES, found, strict=True):
        again = read_bytes(data, "a file.pdf")
        assert (again.title, again.date) == (note.title, note.date), name
        assert bare(again) == bare(note), name
        [table] = [block for _, block in blocks(again) if isinstance(block, Table)]
        assert (len(table.rows), len(table.columns)) == (8, 5)


@pytest.fixture(scope="module")
def lamps(printed: Printer) -> Note:
    [data] = printed([f"markdown:{MARKDOWN}"])
    return read_bytes(data, "a file.pdf")


def test_a_printed_markdown_text(lamps: Note) -> None:
    assert (lamps.title.plain, lamps.date) == ("Lamps of the Harbour", "2025-03-03")
    assert outline(lamps) == [
        ("overview", "Overview"),
        ("topic", "Lamps"),
        ("terms", "Key Terms"),
        ("highlights", "Structured Highlights"),
        ("actions", "Action Items"),
    ]
    wanted = read_bytes(MARKDOWN.encode(), "a file.md")
    assert bare(lamps) == bare(wanted)


def test_its_looks_and_links(lamps: Note) -> None:
    overview = lamps.sections[0].blocks[0]
    assert isinstance(overview, Paragraph)
    plain = overview.text.plain
    spans = {(plain[s.start : s.end], s.style, s.href) for s in overview.text.spans}
    assert ("repairs", "strong", None) in spans
    assert ("ice", "emphasis", None) in spans
    assert ("the ferry office", "link", "https://example.org/ferries") in spans
