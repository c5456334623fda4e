"""A Text as Markdown for the place it stands in, checked by reading it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from readout.export.inline_markup import candidates, cut_at_edges, every_sign_escaped
from readout.note.model import Bullet, Paragraph, Table, Text
from readout.reading.inline import strip, with_links
from readout.reading.markdown import read_markdown
from readout.reading.source import Heading, SourceBlock

# Texts in which no sign can mean anything, wherever they stand.
_HARMLESS = re.compile(r"[^\W\d_][^\W_]*(?: ?(?:[^\W_]|[,.;:'’‘“”„()%€$£/…–—?-])+)*")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_BLANKS = re.compile(r"[ \t\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: how it is fitted in, and what a file with it alone would say."""

    fit: Callable[[str], str]
    whole: Callable[[str], str]
    found: Callable[[list[SourceBlock]], Text | None]


def written(text: Text, place: Place) -> str:
    """The text as Markdown for a place.

    Every word and every address of a link is in it; spans that Markdown cannot say there are
    left out, as are blanks at the ends and in rows.
    """
    plain = text.plain
    if not text.spans and _HARMLESS.fullmatch(plain) and "://" not in plain and len(plain) < 2_000:
        return plain
    for way in candidates(text):
        if _read(place, place.fit(way)) == text:
            return place.fit(way)
    tidy = _tidied(text)
    for way in candidates(tidy):
        read = _read(place, place.fit(way))
        if read is not None and _says(read, tidy):
            return place.fit(way)
    addresses = [span.href for span in text.spans if span.href and span.href not in plain]
    words = " ".join([tidy.plain, *(f"({address})" for address in addresses)])
    return place.fit(every_sign_escaped(_tidied(Text(words)).plain))


def _read(place: Place, markdown: str) -> Text | None:
    found = place.found(read_markdown(place.whole(markdown), "").blocks)
    return None if found is None else with_links(found)


def _says(read: Text, meant: Text) -> bool:
    """Whether the words are the same, and all links are there."""
    addresses = {span.href for span in meant.spans if span.href}
    return read.plain.split() == meant.plain.split() and addresses <= {s.href for s in read.spans}


def _tidied(text: Text) -> Text:
    """Without what Markdown never keeps: blanks at the ends, several in a row, empty lines."""
    text = strip(text)
    if not text.spans:
        lines = (_BLANKS.sub(" ", line).strip() for line in text.plain.split("\n"))
        return Text("\n".join(line for line in lines if line))
    return cut_at_edges(text)


def _alone(blocks: list[SourceBlock], kind: type[SourceBlock]) -> SourceBlock | None:
    return blocks[0] if len(blocks) == 1 and isinstance(blocks[0], kind) else None


def _paragraph(blocks: list[SourceBlock]) -> Text | None:
    block = _alone(blocks, Paragraph)
    return block.text if isinstance(block, Paragraph) else None


def _item(blocks: list[SourceBlock]) -> Text | None:
    block = _alone(blocks, Bullet)
    return block.text if isinstance(block, Bullet) and block.done is None else None


def _heading(blocks: list[SourceBlock]) -> Text | None:
    block = _alone(blocks, Heading)
    return block.text if isinstance(block, Heading) else None


def _cell(blocks: list[SourceBlock]) -> Text | None:
    block = _alone(blocks, Table)
    return block.columns[0] if isinstance(block, Table) and len(block.columns) == 1 else None


def _same(markdown: str) -> str:
    return markdown


def _on_one_line(markdown: str) -> str:
    return markdown.replace("\\\n", " ").replace("\n", " ")


def _in_cell(markdown: str) -> str:
    line = markdown.replace("\\\n", "<br>").replace("\n", " ")
    return _BARE_PIPE.sub(r"\\|", line)


def indented(markdown: str, width: int) -> str:
    """Markdown whose lines after the first stand as far in as the first will."""
    return markdown.replace("\n", "\n" + " " * width)


PARAGRAPH = Place(_same, _same, _paragraph)
ITEM = Place(_same, lambda markdown: f"- {indented(markdown, 2)}", _item)
HEADING = Place(_on_one_line, lambda markdown: f"## {markdown}", _heading)
CELL = Place(_in_cell, lambda markdown: f"| {markdown} |\n| --- |", _cell)
