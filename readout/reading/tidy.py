"""Small repairs that every format needs: bullets typed as signs, addresses without a link.

Note-takers type ``•`` and ``☐`` where the form has lists of its own. What is repaired loses its
signs, no word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from readout.note.model import Bullet, Paragraph, Quote, Span, Table, Text
from readout.reading.contents import linked
from readout.reading.heading_words import kind_of
from readout.reading.inline import cut, ordered, strip, with_links
from readout.reading.source import Heading, SourceBlock

# The one look that each text gets: most need nothing, and 100,000 of them must be quick.
_ODD = re.compile(r"://|mailto:|\A[•‣⁃◦▪▫●○■□➤►☐☑☒]\s")
_SIGN = re.compile(r"([•‣⁃◦▪▫●○■□➤►])\s+(?=\S)")
_BOX = re.compile(r"([☐☑☒])\s+(?=\S)")
_LOOSE_BOLD = re.compile(r"(?<!\S)\*\*(?=\S)([^*\n]{1,200}?)(\s?)\*\*")


def tidy(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with typed bullets as bullets and addresses as links."""
    made: list[SourceBlock] = []
    signs: list[str] = []  # of the typed list being read, outermost first
    for block in blocks:
        if isinstance(block, Bullet | Paragraph | Quote):
            if not _ODD.search(block.text.plain):
                made.append(block)
                signs.clear()
                continue
            repaired = replace(block, text=with_links(block.text))
            typed = _typed(repaired, signs) if isinstance(repaired, Paragraph) else []
            if not typed:
                signs.clear()
            made += typed or [repaired]
        elif isinstance(block, Heading):
            made.append(Heading(with_links(block.text), block.level))
            signs.clear()
        elif isinstance(block, Table):
            made.append(linked(block) if _has_address(block) else block)
            signs.clear()
        else:
            made.append(block)
    return made


def _has_address(table: Table) -> bool:
    return any(
        "://" in cell.plain or "mailto:" in cell.plain
        for row in (table.columns, *table.rows)
        for cell in row
    )


def _typed(paragraph: Paragraph, signs: list[str]) -> list[Bullet]:
    """The bullets of a paragraph that begins with a typed one; ``signs`` grows as they nest."""
    text = paragraph.text
    if box := _BOX.match(text.plain):
        words = strip(cut(text, box.end()))
        return [Bullet(words, paragraph.level, done=box[1] != "☐")]
    if not _SIGN.match(text.plain):
        return []
    marks = [
        mark
        for mark in _SIGN.finditer(text.plain)
        if not mark.start() or text.plain[mark.start() - 1].isspace()
    ]
    if len(marks) == 1 and kind_of(text.plain[marks[0].end() :]) is not None:
        return []  # a heading with a sign before it
    ends = [*(mark.start() for mark in marks[1:]), len(text.plain)]
    made = []
    for mark, end in zip(marks, ends, strict=True):
        if mark[1] not in signs:
            signs.append(mark[1])
        item = strip(cut(text, mark.end(), end))
        inner = _BOX.match(item.plain)
        done = inner[1] != "☐" if inner else None
        level = paragraph.level + signs.index(mark[1])
        made.append(Bullet(strip(cut(item, inner.end())) if inner else item, level, done=done))
    return made


def with_loose_bold(text: Text) -> Text:
    """A line of plain text with ``**words**`` in it as bold, the marks taken away."""
    if "**" not in text.plain:
        return text
    parts: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for match in _LOOSE_BOLD.finditer(text.plain):
        above = text.plain[at : match.start()]
        start = length + len(above)
        # Where the marks alone parted two words, a blank does.
        glue = match[2] or " " * (text.plain[match.end() : match.end() + 1].isalnum())
        parts += [above, match[1], glue]
        length = start + len(match[1]) + len(glue)
        spans.append(Span(start, start + len(match[1]), "strong"))
        at = match.end()
    plain = "".join((*parts, text.plain[at:]))
    return strip(Text(plain, ordered(spans))) if spans else text
