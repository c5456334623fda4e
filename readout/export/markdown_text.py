"""A Text as Markdown for the place it stands in, checked by reading it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from readout.export.inline_markup import candidates, cut_at_edges, every_sign_escaped
from readout.note.model import STYLES, Bullet, Paragraph, Table, Text
from readout.reading.inline import cut, join, strip, with_links
from readout.reading.markdown import read_markdown
from readout.reading.source import Heading, SourceBlock

# Without any of these a text that begins with a letter is itself, wherever it stands.
_HARMFUL = re.compile(r"[^\w ,.;:'’‘“”„()%€$£/…–—?-]|_|  | $")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
# Styles to keep while Markdown cannot say all of them: signs such as *** are often ambiguous.
_WORTH_KEEPING = (frozenset(STYLES), frozenset(("link", "code", "strong")), frozenset(("link",)))
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\ufeff]")
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
    text = _without_controls(text)
    plain = text.plain
    if not text.spans and plain[:1].isalpha() and not _HARMFUL.search(plain) and ":" not in plain:
        return plain
    for way in candidates(text):
        if _read(place, place.fit(way)) == text:
            return place.fit(way)
    tidy = _tidied(text)
    for kept in _WORTH_KEEPING:
        fewer = Text(tidy.plain, tuple(span for span in tidy.spans if span.style in kept))
        for way in candidates(fewer):
            read = _read(place, place.fit(way))
            if read is not None and _says(read, fewer):
                return place.fit(way)
    addresses = [span.href for span in text.spans if span.href and span.href not in plain]
    words = " ".join([tidy.plain, *(f"({address})" for address in addresses)])
    return place.fit(every_sign_escaped(_tidied(Text(words)).plain))


def _without_controls(text: Text) -> Text:
    """The text without signs that would make a file none of text."""
    found = [match.start() for match in _CONTROL.finditer(text.plain)]
    if not found:
        return text
    edges = zip([0, *(at + 1 for at in found)], [*found, len(text.plain)], strict=True)
    return join([cut(text, start, end) for start, end in edges], "")


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
