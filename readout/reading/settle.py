"""Settling what bare lines of plain text are: headings, paragraphs, or rows of a table.

A heading and a one-line paragraph look alike in plain text. A heading is short, does not end
as a sentence does, and has something under it; where that leaves room, a Doubt is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import Block, Bullet, Doubt, Kind, Paragraph, Table, Text
from readout.reading.glued import GluedTable, looks_glued, unglue
from readout.reading.heading_looks import LONGEST_HEADING, SENTENCE_END, could_be_heading
from readout.reading.heading_words import kind_of, normalised
from readout.reading.inline import with_links
from readout.reading.keyed import is_keyed
from readout.reading.patterns import late
from readout.reading.run_in import parted, run_in_titles
from readout.reading.source import Heading, Lines, Rule, SourceBlock
from readout.reading.text_tables import MOST_COLUMNS, table_of, table_of_cells
from readout.reading.tidy import with_marks

_SURE_WORDS = 7
_DOUBTFUL = 0.5  # a row cut with less confidence than this is doubtful
_MOST_GLUED = 12_000  # code points a note, some 2 s of work: 90 rows of the usual length
_WORD = late(r"[^\W_]+(?:['’][^\W_]+)*")
_WRAPPED = range(50, 110)
_FEWEST_CELLS = 6  # lines that can be a table with one cell a line
_OPENS_ITEM = late(r"\s*[@\[(]?[^\W_a-z]")
_DEFINES = late(r"\s*\S[^:]{0,80}:\s+\S")


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

    def add_table(self, table: Table, doubt: Doubt | None) -> None:
        """Append a table and what is uncertain of it."""
        self.blocks.append(table)
        if doubt is not None:
            self.doubts.append((table, doubt))


def settle(blocks: Sequence[SourceBlock]) -> Settled:
    """Decide what each run of lines is, by itself and by what stands around it."""
    if not any(isinstance(block, Lines) for block in blocks):
        return Settled(list(blocks))  # type: ignore[arg-type]
    walk = _Walk(_split_runs(blocks))
    while walk.at < len(walk.parts):
        walk.step()
    return walk.made


class _Walk:
    """One pass over blocks and lines; ``kind`` is that of the last heading with a kind."""

    def __init__(self, parts: Sequence[SourceBlock]) -> None:
        self.parts = parts
        self.made = Settled()
        self.at = 0
        self.kind: Kind | None = None
        self.topic_open = False
        self.allowance = _MOST_GLUED
        self.cells_from = 0  # up to here no table with a cell a line was found
        self.words: Counter[str] | None = None
        self.headings: set[str] = set()  # so far, normalised
        singles = (p.lines[0] for p in parts if isinstance(p, Lines) and len(p.lines) == 1)
        self.run_in = run_in_titles([line.strip() for line in singles])

    def step(self) -> None:
        """Settle the next part, or the next few that are one table."""
        part = self.parts[self.at]
        if not isinstance(part, Lines):
            self.made.blocks.append(part)
            if isinstance(part, Heading):
                self.kind = kind_of(part.text.plain)
                self.headings.add(normalised(part.text.plain))
        elif not (self._table(part) or self._cells(part) or self._glued(part)):
            self._words(part)
        self.at += 1

    def _table(self, part: Lines) -> bool:
        found = table_of(part.lines)
        if found is not None:
            self.made.add_table(*found)
        return found is not None

    def _cells(self, part: Lines) -> bool:
        """A table with one cell a line, empty lines between them or not."""
        if self.at < self.cells_from:
            return False
        run, end = _run_of_cells(self.parts, self.at)
        self.cells_from = end
        if len(run) < _FEWEST_CELLS:
            return False
        # Where each has its own part, the first may be a heading, and the last the next one's.
        apart = end > self.at + 1
        for first, last in ((1, 0), (1, 1), (0, 0), (0, 1)) if apart else ((0, 0),):
            found = table_of_cells(run[first : len(run) - last], self.headings)
            if found is None or (first and not could_be_heading(run[0])):
                continue
            if first:
                self._heading(part, None)
            self.made.add_table(*found)
            self.at = end - 1 - last
            return True
        return False

    def _glued(self, part: Lines) -> bool:
        size = sum(map(len, part.lines))
        if len(part.lines) < 2 or size > self.allowance or not looks_glued(part.lines):
            return False
        self.allowance -= size
        if self.words is None:
            self.words = _words(self.parts)
        table = unglue(part.lines, headings=_headings(self.parts), words=self.words)
        if table is not None:
            _add_glued(self.made, part.lines, table)
        return table is not None

    def _words(self, part: Lines) -> None:
        """A heading, or what running lines are in a section of the kind that is open."""
        line = part.lines[0].strip()
        if line in self.run_in and len(part.lines) == 1:
            self.made.add(*_run_in(line, self.run_in[line]))
            return
        is_heading, doubt = _judge(self.parts, self.at)
        if self.kind == "details" and self._right_below_heading() and kind_of(line) is None:
            is_heading, doubt = False, None  # names below Attendees
        if is_heading:
            self._heading(part, doubt)
        elif self.kind == "actions" and _are_items(part.lines):
            self.made.blocks += [Bullet(_text_of(line)) for line in part.lines]
        elif self.kind == "terms" and all(_DEFINES.match(line) for line in part.lines):
            self.made.blocks += [Paragraph(_text_of(line)) for line in part.lines]
        else:
            self.made.add(Paragraph(paragraph_text(part.lines)), doubt)

    def _right_below_heading(self) -> bool:
        return bool(self.made.blocks) and isinstance(self.made.blocks[-1], Heading)

    def _heading(self, part: Lines, doubt: Doubt | None) -> None:
        kind = kind_of(part.lines[0])
        self.headings.add(normalised(part.lines[0]))
        last = self.made.blocks[-1] if self.made.blocks else None
        # Right below a heading of its own kind it is the first part of it: Decisions, Aligned.
        within = isinstance(last, Heading) and kind is not None and kind == self.kind
        inside = within or (self.topic_open and kind is None)
        self.made.add(_heading(part.lines[0], 2 if inside else 1), doubt)
        self.topic_open = inside or _opens_topics(self.parts, self.at)
        self.kind = kind if kind is not None or not inside else self.kind


def _run_of_cells(parts: Sequence[SourceBlock], start: int) -> tuple[list[str], int]:
    """The lines from a part on that could be cells, and where they end.

    One part of many lines, or many of one, up to a heading that names a kind.
    """
    first = parts[start]
    assert isinstance(first, Lines)  # noqa: S101  the walk has looked
    if len(first.lines) > 1:
        return list(first.lines), start + 1
    run: list[str] = []
    end = start
    while end < len(parts):
        part = parts[end]
        if not isinstance(part, Lines) or len(part.lines) > 1:
            break
        if len(run) > MOST_COLUMNS and kind_of(part.lines[0]):  # no cell of the header
            break
        run.append(part.lines[0])
        end += 1
    return run, max(end, start + 1)


def _run_in(line: str, place: int) -> tuple[Paragraph, Doubt]:
    text, doubt = parted(line, place)
    return Paragraph(with_links(text)), doubt


def _are_items(lines: Sequence[str]) -> bool:
    """Whether lines under a heading of actions are an item each, and no paragraph that wraps."""
    return len(lines) > 1 and not _wrapped(lines) and all(map(_OPENS_ITEM.match, lines))


def _text_of(line: str) -> Text:
    return with_links(with_marks(Text(line.strip())))


def _wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one paragraph that an editor broke: all are long, one ends in its midst."""
    upper = [line.strip() for line in lines[:-1]]
    ends = all(map(SENTENCE_END.search, upper))
    return len(lines) > 1 and not ends and all(len(line) in _WRAPPED for line in upper)


def paragraph_text(lines: Sequence[str]) -> Text:
    """Lines as one text: joined by blanks where they were wrapped, else kept as lines."""
    glue = " " if _wrapped(lines) else "\n"
    return with_links(with_marks(Text(glue.join(line.strip() for line in lines))))


def _split_runs(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """Part a known heading from lines that follow it without an empty line between."""
    parts: list[SourceBlock] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Lines) or len(block.lines) == 1:
            parts.append(block)
            continue
        follower = blocks[index + 1] if index + 1 < len(blocks) else None
        lines, blank = block.lines, block.blank_before
        while len(lines) > 1 and _opens_run(Lines(lines, blank, block.blank_after)):
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
        and not is_keyed(first)
        and (kind_of(first) is not None or _in_capitals(block.lines))
    )


def _in_capitals(lines: Sequence[str]) -> bool:
    """Whether only the first of some lines is in capitals, as headings of minutes are."""
    first = lines[0].strip()
    return (
        first.isupper()
        and not lines[1].isupper()
        and could_be_heading(first)
        and table_of(lines) is None
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
    if not isinstance(part, Lines) or not _is_candidate(_after(parts, index)):
        return False
    kind = kind_of(part.lines[0])
    # A line below Overview may be the overview itself: it has to be judged.
    return kind == "topic" or (kind == "overview" and _judge(parts, index + 1)[0])


def _after(parts: Sequence[SourceBlock], index: int) -> SourceBlock | None:
    return parts[index + 1] if index + 1 < len(parts) else None


def _heading(line: str, level: int) -> Heading:
    return Heading(with_links(with_marks(Text(line.strip().rstrip(":").rstrip()))), level)


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
