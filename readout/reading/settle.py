"""Settling what bare lines of plain text are: headings, paragraphs, or rows of a table.

A heading and a one-line paragraph look alike in plain text. A heading is short, does not end
as a sentence does, and has something under it; where that leaves room, a Doubt is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import Block, Bullet, Doubt, Paragraph, Table, Text
from readout.reading.dates import whole_date
from readout.reading.glued import GluedTable, looks_glued, unglue
from readout.reading.heading_words import kind_of
from readout.reading.inline import with_links
from readout.reading.source import Heading, Lines, Rule, SourceBlock

LONGEST_HEADING = 90  # code points
_MOST_WORDS = 12
_SURE_WORDS = 7
_DOUBTFUL = 0.5  # a row cut with less confidence than this is doubtful
_MOST_GLUED = 12_000  # code points a note, some 2 s of work: 90 rows of the usual length
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?;,…。！？][\"'”’)\]]*$")
_WRAPPED = range(50, 110)


@dataclass(slots=True)
class Settled:
    """Blocks with no undecided lines left.

    ``doubts`` pair the object that a doubt is about (a Text or a Table) with the doubt, whose
    ``where`` is still relative to that object.
    """

    blocks: list[Heading | Rule | Block] = field(default_factory=list)
    doubts: list[tuple[object, Doubt]] = field(default_factory=list)

    def add(self, block: Heading | Paragraph, doubt: Doubt | None) -> None:
        """Append a block and what is uncertain of it."""
        self.blocks.append(block)
        if doubt is not None:
            self.doubts.append((block.text, doubt))


def could_be_heading(line: str) -> bool:
    """Whether a bare line could be a heading, by itself alone."""
    line = line.strip()
    if not line or len(line) > LONGEST_HEADING or len(line.split()) > _MOST_WORDS:
        return False
    if kind_of(line) is not None:
        return True
    first = next((sign for sign in line if sign.isalnum()), "")
    return not (
        not any(sign.isalpha() for sign in line)
        or first.islower()
        or _SENTENCE_END.search(line)
        or "://" in line
        or line.endswith((":", "-", "–", "/"))
        or whole_date(line)
    )


def settle(blocks: Sequence[SourceBlock]) -> Settled:
    """Decide what each run of lines is, by itself and by what stands around it."""
    parts = _split_runs(blocks)
    made = Settled()
    words: Counter[str] | None = None
    topic_open = False
    allowance = _MOST_GLUED
    for index, part in enumerate(parts):
        if not isinstance(part, Lines):
            made.blocks.append(part)
            continue
        if _tabbed(part.lines):
            made.blocks.append(_tab_table(part.lines))
            continue
        size = sum(map(len, part.lines))
        if len(part.lines) > 1 and size <= allowance and looks_glued(part.lines):
            allowance -= size
            words = words if words is not None else _words(parts)
            table = unglue(part.lines, headings=_headings(parts), words=words)
            if table is not None:
                _add_glued(made, part.lines, table)
                continue
        is_heading, doubt = _judge(parts, index)
        if is_heading:
            heading = _heading(part.lines[0], topic_open)
            topic_open = heading.level == 2 or _opens_topics(parts, index)
            made.add(heading, doubt)
        else:
            made.add(Paragraph(paragraph_text(part.lines)), doubt)
    return made


def paragraph_text(lines: Sequence[str]) -> Text:
    """Lines as one text: joined by blanks where they were wrapped, else kept as lines."""
    wrapped = len(lines) > 1 and all(len(line.strip()) in _WRAPPED for line in lines[:-1])
    return with_links(Text((" " if wrapped else "\n").join(line.strip() for line in lines)))


def _split_runs(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """Part a known heading from lines that follow it without an empty line between."""
    parts: list[SourceBlock] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Lines) or len(block.lines) == 1:
            parts.append(block)
            continue
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        lines, blank = block.lines, block.blank_before
        if _opens_run(block):
            parts.append(Lines(lines[:1], blank, blank_after=True))
            # Below a known heading may stand another; below a line in capitals stands its text.
            lines, blank = lines[1:], kind_of(lines[0]) is not None
        if len(lines) > 1 and _is_label(lines[-1], follower):
            parts.append(Lines(lines[:-1], blank, blank_after=True))
            lines, blank = lines[-1:], True
        parts.append(Lines(lines, blank, block.blank_after))
    return parts


def _is_label(line: str, follower: SourceBlock | None) -> bool:
    """Whether a line names a kind of section, with a colon, right above a list."""
    return isinstance(follower, Bullet) and line.endswith(":") and kind_of(line) is not None


def _opens_run(block: Lines) -> bool:
    first = block.lines[0].strip()
    return (
        block.blank_before
        and len(first) <= LONGEST_HEADING
        and len(first.split()) <= _SURE_WORDS
        and (kind_of(first) is not None or _in_capitals(block.lines))
    )


def _in_capitals(lines: Sequence[str]) -> bool:
    """Whether only the first of some lines is in capitals, as headings of minutes are."""
    first = lines[0].strip()
    return (
        first.isupper()
        and not lines[1].isupper()
        and could_be_heading(first)
        and not _tabbed(lines)
        and not looks_glued(lines)
    )


def _judge(parts: Sequence[SourceBlock], index: int) -> tuple[bool, Doubt | None]:
    """Whether the lines are a heading, and the doubt if that is not sure."""
    part = parts[index]
    if not isinstance(part, Lines) or len(part.lines) != 1:
        return False, None
    line = part.lines[0].strip()
    follower = parts[index + 1] if index + 1 < len(parts) else None
    if not part.blank_before:
        return _is_label(line, follower), None
    listed = follower is not None and not isinstance(follower, Lines | Heading | Rule)
    labelled = line.endswith(":") and listed and could_be_heading(line.rstrip(": "))
    if not (could_be_heading(line) or labelled) or not (part.blank_after or listed):
        return False, None
    if kind_of(line) is not None or labelled or listed:
        return True, None
    if follower is None or isinstance(follower, Rule | Heading):
        return False, None
    if not _is_candidate(follower):
        # A long line above running text: most often a heading, not surely.
        unsure = len(line.split()) > _SURE_WORDS
        return True, _doubt(line, "a heading", "a paragraph") if unsure else None
    return _judge_two(line, follower)


def _is_candidate(block: SourceBlock | None) -> bool:
    return (
        isinstance(block, Lines)
        and len(block.lines) == 1
        and block.blank_before
        and could_be_heading(block.lines[0])
    )


def _judge_two(line: str, follower: SourceBlock) -> tuple[bool, Doubt]:
    """Two lines in a row could be headings: the first is one if it is clearly the shorter."""
    below = follower.lines[0].strip() if isinstance(follower, Lines) else ""
    long_below = len(below.split()) > _SURE_WORDS and kind_of(below) is None
    if long_below and len(line) < 0.6 * len(below):
        return True, _doubt(line, "a heading", "a paragraph")
    return False, _doubt(line, "a paragraph", "a heading")


def _doubt(line: str, read: str, other: str) -> Doubt:
    return Doubt("heading", "", read, line, (other,))


def _opens_topics(parts: Sequence[SourceBlock], index: int) -> bool:
    """Whether a heading such as Topics has its topics below as headings of their own."""
    part = parts[index]
    named = isinstance(part, Lines) and kind_of(part.lines[0]) == "topic"
    return named and index + 1 < len(parts) and _is_candidate(parts[index + 1])


def _heading(line: str, topic_open: bool) -> Heading:
    inside = topic_open and kind_of(line) is None
    return Heading(with_links(Text(line.strip().rstrip(":").rstrip())), 2 if inside else 1)


def _tabbed(lines: Sequence[str]) -> bool:
    counts = {line.strip("\n").count("\t") for line in lines}
    return len(lines) > 1 and len(counts) == 1 and counts != {0}


def _tab_table(lines: Sequence[str]) -> Table:
    rows = [tuple(with_links(Text(c.strip())) for c in line.split("\t")) for line in lines]
    return Table(rows[0], tuple(rows[1:]))


def _add_glued(made: Settled, lines: Sequence[str], glued: GluedTable) -> None:
    rows = [tuple(with_links(Text(cell)) for cell in row.cells) for row in glued.rows]
    table = Table(rows[0], tuple(rows[1:]), tuple(lines))
    made.blocks.append(table)
    read = f"{len(table.rows)} rows of {len(table.columns)} cells, told apart by their looks"
    made.doubts.append((table, Doubt("table", "", read, lines[0])))
    for index, row in enumerate(glued.rows):
        if row.confidence < _DOUBTFUL:
            where = "/columns" if index == 0 else f"/rows/{index - 1}"
            others = tuple(" | ".join(cells) for cells in row.alternatives)
            read = " | ".join(row.cells)
            made.doubts.append((table, Doubt("table", where, read, lines[index], others)))


def _headings(parts: Sequence[SourceBlock]) -> list[str]:
    found = [part.text.plain for part in parts if isinstance(part, Heading)]
    lines = [part.lines[0] for part in parts if isinstance(part, Lines) and len(part.lines) == 1]
    return found + [line.strip() for line in lines if could_be_heading(line)]


def _words(parts: Sequence[SourceBlock]) -> Counter[str]:
    """The words of the note outside the lines that look glued."""
    counted: Counter[str] = Counter()
    for part in parts:
        if isinstance(part, Lines):
            texts = [] if looks_glued(part.lines) else list(part.lines)
        else:
            text = getattr(part, "text", "")
            texts = [str(text)]
        for text in texts:
            counted.update(_WORD.findall(text))
    return counted
