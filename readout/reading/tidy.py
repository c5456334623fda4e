"""Small repairs that every format needs: bullets typed as signs, addresses without a link.

Note-takers type ``•`` and ``☐`` where the form has lists of its own. What is repaired loses its
signs, no word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from readout.note.model import Bullet, Paragraph, Quote, Span, Table, Text
from readout.reading.contents import linked
from readout.reading.heading_words import kind_of
from readout.reading.inline import cut, ordered, strip, with_links
from readout.reading.patterns import late
from readout.reading.source import Heading, SourceBlock

_TEXTS = (Bullet, Paragraph, Quote)
_SIGNS = frozenset("•‣⁃◦▪▫●○■□➤►☐☑☒")
_SIGN = late(r"([•‣⁃◦▪▫●○■□➤►])\s+(?=\S)")
_BOX = late(r"([☐☑☒])\s+(?=\S)")
_MARKED = late(
    r"(?<!\S)\*\*(?=\S)(?P<bold>[^*\n]{1,200}?)(?P<blank>\s?)\*\*"
    r"|\[(?P<words>[^\[\]\n]{1,200})\]\((?P<href>https?://[^\s()]{1,2000})\)"
)


def tidy(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with typed bullets as bullets and addresses as links."""
    made: list[SourceBlock] = []
    signs: list[str] = []  # of the typed list being read, outermost first
    for block in blocks:
        if isinstance(block, _TEXTS):
            # Most texts need nothing, and 100,000 of them must be quick.
            plain = block.text.plain
            addressed = ":" in plain and ("://" in plain or "mailto:" in plain)
            if not addressed and plain[:1] not in _SIGNS:
                made.append(block)
                if signs:
                    signs.clear()
                continue
            repaired = replace(block, text=with_links(block.text))
            typed = _typed(repaired, signs) if isinstance(repaired, Paragraph) else []
            if not typed:
                signs.clear()
            made += typed or [_boxed(repaired) if isinstance(repaired, Bullet) else repaired]
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


def _boxed(bullet: Bullet) -> Bullet:
    """The item of a list with the box that is typed before its words as its own."""
    box = _BOX.match(bullet.text.plain)
    if box is None or bullet.done is not None:
        return bullet
    return replace(bullet, text=strip(cut(bullet.text, box.end())), done=box[1] != "☐")


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


def with_marks(text: Text) -> Text:
    """Plain text with the marks of Markdown that stray into it read: bold words and links."""
    if "**" not in text.plain and "](http" not in text.plain:
        return text
    parts: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for match in _MARKED.finditer(text.plain):
        above, href = text.plain[at : match.start()], match["href"]
        words = match["words"] or match["bold"]
        start = length + len(above)
        # Where the marks alone parted two words, a blank does.
        parted = text.plain[match.end() : match.end() + 1].isalnum()
        glue = match["blank"] or " " * parted
        parts += [above, words, glue]
        length = start + len(words) + len(glue)
        spans.append(Span(start, start + len(words), "link" if href else "strong", href))
        at = match.end()
    plain = "".join((*parts, text.plain[at:]))
    return strip(Text(plain, ordered(spans))) if spans else text
