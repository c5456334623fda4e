"""Paragraphs that stand for headings: a bold line alone, a known heading with a colon over a list.

Whether a note marks its headings decides how far this goes: where it marks none (but its title),
every bold line alone is one; where it does, words that name a kind of section are, and bold lines
that part a section: several of them, each with its own words and something below.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout.note.model import Bullet, Kind, Paragraph, Table, Text
from readout.reading.heading_looks import could_be_heading
from readout.reading.heading_words import kind_of
from readout.reading.inline import cut, is_whole, strip, without_whole
from readout.reading.patterns import late
from readout.reading.source import Heading, Rule, SourceBlock

_DEEPEST = 6
# A sign before the bold words, a time or a span of it behind them: 🧠 **Vision** (00:55 - 05:33)
_SIGN = late(r"[^\w*(\[\"'“„«#@]+\s")
_STAMPS = late(r"\s*[(\[]?\d{1,2}:\d\d(?::\d\d)?(?:\s*[-–—]\s*\d{1,2}:\d\d(?::\d\d)?)?[)\]]?$")


def with_labels(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with such paragraphs made headings, one level below the heading they are under."""
    lines = [n for n, block in enumerate(blocks) if isinstance(block, Paragraph)]
    bold = {n for n in lines if _is_bold_line(blocks, n)}
    if not bold and not any(_is_colon_line(blocks, n) for n in lines):
        return list(blocks)
    marked = [block for block in blocks if isinstance(block, Heading)]
    bare = not marked or (len(marked) == 1 and marked[0] is blocks[0])
    # One bold line is an emphasis; several are how the note marks its headings.
    bare = bare and len(bold) > 1
    parting = bold if bare else _parting(blocks, bold)
    level = depth = 0  # of the marked heading above; levels added by the label above
    above: Kind | None = None  # of the heading that the labels stand under
    made: list[SourceBlock] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            level, depth = block.level, 0
            above = kind_of(block.text.plain)
        elif isinstance(block, Paragraph) and (index in bold or _is_colon_line(blocks, index)):
            kind = kind_of(_line(block.text))
            if kind is not None:
                depth, above = 1, kind
                opens = index in bold and index + 1 in parting
                made.append(_heading(block, level + depth))
                depth += opens
                continue
            if index in parting and (bare or above != "actions"):
                made.append(_heading(block, level + max(depth, 1)))
                continue
        made.append(block)
    return made


def _parting(blocks: Sequence[SourceBlock], bold: set[int]) -> set[int]:
    """The bold lines that part a section of a note which marks its headings.

    In a section with one alone it is an emphasis; the same words again are a speaker's name.
    """
    found: set[int] = set()
    run: list[int] = []
    for index in (*range(len(blocks)), len(blocks)):
        if index == len(blocks) or isinstance(blocks[index], Heading):
            words = [str(getattr(blocks[n], "text", "")) for n in run]
            if len(run) > 1 and len(set(words)) == len(words):
                found.update(run)
            run = []
        elif index in bold:
            run.append(index)
    return found


def _is_bold_line(blocks: Sequence[SourceBlock], index: int) -> bool:
    """Whether a block is a bold line, with something of its own below, that could be a heading."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or block.level or not block.text.spans:
        return False
    follower = blocks[index + 1] if index + 1 < len(blocks) else None
    if follower is None or isinstance(follower, Heading | Rule):
        return False
    core = _core(block.text)
    line = _line(core)
    return bool(line) and is_whole(core, "strong") and could_be_heading(line)


def _core(text: Text) -> Text:
    """A text without a sign before it and a stamp behind it, if what is left is bold."""
    sign, stamps = _SIGN.match(text.plain), _STAMPS.search(text.plain[-40:])
    start = sign.end() if sign else 0
    end = len(text.plain) - len(text.plain[-40:]) + stamps.start() if stamps else None
    return strip(cut(text, start, end)) if sign or stamps else text


def _is_colon_line(blocks: Sequence[SourceBlock], index: int) -> bool:
    """Whether a block is a line that names a kind of section, with a colon, above a list."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or block.level or not block.text.plain.endswith(":"):
        return False
    follower = blocks[index + 1] if index + 1 < len(blocks) else None
    return isinstance(follower, Bullet | Table) and kind_of(_line(block.text)) is not None


def _line(text: Text) -> str:
    return text.plain.rstrip(": ")


def _heading(block: Paragraph, level: int) -> Heading:
    words = strip(cut(block.text, 0, len(_line(block.text))))
    bold = [span for span in words.spans if span.style == "strong"]
    if len(bold) == 1 and is_whole(_core(block.text), "strong"):
        words = Text(words.plain, tuple(span for span in words.spans if span not in bold))
    return Heading(without_whole(words, "strong"), min(level, _DEEPEST))
