"""Lines, tables and pictures in reading order to source blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.note.model import Bullet, Code, Image, Paragraph, Text
from readout.reading.inline import is_whole, join, without_whole
from readout.reading.pdf.items import Item, item_of
from readout.reading.pdf.model import Element, Grid, Picture, TextLine
from readout.reading.pdf.rows import text_of_line
from readout.reading.pdf.tables import table_of
from readout.reading.pdf.texts import Writing, text_of
from readout.reading.source import Heading, Lines, SourceBlock

_LARGER = 1.1  # times the body's size: a heading
_LONGEST_HEADING = 250  # code points; longer large text is a paragraph
_DEEPEST = 6
_PARTED = 1.2  # times the usual distance of lines: a new paragraph
_BLANK = 1.45  # times that distance: as if a line were left empty
_INDENT = 0.9  # of the size: the first line of a paragraph stands this far in
_SAME_INDENT = 0.6  # of the size: items nearer than this are of one level
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？", ".”", '."', ".)", "”")


@dataclass(slots=True)
class _Part:
    """Lines that make one block: a heading (``rank`` above 0), an item, code or a paragraph."""

    lines: list[TextLine]
    rank: float = 0.0
    item: Item | None = None
    level: int = 0
    code: bool = False
    blank_before: bool = True


@dataclass(slots=True)
class _Builder:
    """One pass over the elements of a file."""

    writing: Writing
    body: float
    leading: float
    parts: list[_Part | Grid | Picture] = field(default_factory=list)
    indents: list[float] = field(default_factory=list)
    before: TextLine | None = None

    def take(self, element: Element) -> None:
        if isinstance(element, TextLine):
            self._line(element)
            self.before = element
        else:
            self.parts.append(element)
            self.before = None
            if isinstance(element, Grid):
                self.indents = []

    def _line(self, line: TextLine) -> None:
        before, last = self.before, self._last()
        gap = self._gap(before, line)
        indented = before is not None and line.x0 - before.x0 > _INDENT * line.size
        blank = not gap or gap > _BLANK or indented
        rank = self._rank(line)
        if rank:
            self.indents = []
            if last and last.rank == rank and 0 < gap <= _PARTED and len(last.lines) < 4:
                last.lines.append(line)
            else:
                self.parts.append(_Part([line], rank, blank_before=True))
            return
        item = item_of(line)
        if item is not None:
            self.parts.append(_Part([line], item=item, level=self._level(item, line)))
            return
        if last and before is not None and not last.rank and self._goes_on(last, before, line, gap):
            last.lines.append(line)
            return
        level = 0
        if self.indents and line.x0 - line.left > self.indents[0] - _SAME_INDENT * line.size:
            level = sum(line.x0 - line.left >= at - _SAME_INDENT * line.size for at in self.indents)
        if not level:
            self.indents = []
        code = not self.writing.mono and all(word.look.mono for word in line.words)
        self.parts.append(_Part([line], level=level, code=code, blank_before=blank))

    def _last(self) -> _Part | None:
        last = self.parts[-1] if self.parts else None
        return last if isinstance(last, _Part) else None

    def _gap(self, before: TextLine | None, line: TextLine) -> float:
        """The distance of two lines in usual ones; 0 where it says nothing."""
        if before is None or (before.page, before.column) != (line.page, line.column):
            return 0.0
        size = max(before.size, line.size) if self._rank(line) else line.size
        return max(0.0, line.y - before.y) / (self.leading * size)

    def _rank(self, line: TextLine) -> float:
        """The size of a heading; 0 where a line is none."""
        if line.size < _LARGER * self.body or line.mark:
            return 0.0
        return round(line.size * 2) / 2

    def _level(self, item: Item, line: TextLine) -> int:
        at = item.indent - line.left
        slack = _SAME_INDENT * line.size
        while self.indents and self.indents[-1] > at + slack:
            self.indents.pop()
        if not self.indents or self.indents[-1] < at - slack:
            self.indents.append(at)
        return len(self.indents) - 1

    def _goes_on(self, part: _Part, before: TextLine, line: TextLine, gap: float) -> bool:
        """Whether a line continues the paragraph or item of the line before it."""
        if abs(before.size - line.size) > 0.15 * before.size:
            return False
        if part.code:
            return bool(gap) and gap <= _BLANK and all(word.look.mono for word in line.words)
        room = before.right - before.x1 - 0.25 * line.size
        fits = line.words[0].x1 - line.words[0].x0 < room - 1.0
        text = text_of_line(line.words)
        ended = text_of_line(before.words).endswith(_ENDS)
        if not gap:
            # Over the edge of a column or page: the words alone tell.
            return not fits and (text[:1].islower() or not ended)
        if gap > _PARTED:
            return False
        if part.item is not None:
            hangs = line.x0 > part.item.start - _SAME_INDENT * line.size
            if not hangs:
                return not fits and not ended
            return not fits or text[:1].islower()
        indent = line.x0 - before.x0
        if len(part.lines) > 1 and indent > _INDENT * line.size and ended:
            return False
        if abs(self._bold(before) - self._bold(line)) == 1:
            return False
        # A word that had room in the line above was put below on purpose.
        wide = room > 0.35 * (before.right - before.left)
        return not fits or (text[:1].islower() and not ended and not wide)

    def _bold(self, line: TextLine) -> float:
        if self.writing.bold:
            return 0.5
        bold = [word.look.bold for word in line.words]
        return 1.0 if all(bold) else 0.0 if not any(bold) else 0.5


def blocks_of(elements: Sequence[Element], writing: Writing) -> list[SourceBlock]:
    """The blocks that the elements of a file make."""
    lines = [element for element in elements if isinstance(element, TextLine)]
    body = _body_size(lines)
    builder = _Builder(writing, body, _leading(lines, body))
    for element in elements:
        builder.take(element)
    for part in builder.parts:
        if isinstance(part, _Part) and sum(map(_length, part.lines)) > _LONGEST_HEADING:
            part.rank = 0.0
    return _with_icon(_Blocks(builder.parts, writing).made)


class _Blocks:
    """One pass over the parts, now that all headings are known."""

    def __init__(self, parts: Sequence[_Part | Grid | Picture], writing: Writing) -> None:
        self.parts, self.writing = parts, writing
        own = [part for part in parts if isinstance(part, _Part)]
        ranks = sorted({part.rank for part in own if part.rank}, reverse=True)
        self.levels = {rank: min(index + 1, _DEEPEST) for index, rank in enumerate(ranks)}
        self.made: list[SourceBlock] = []
        texts = {id(part): _text(part, writing) for part in own}
        plain = [texts[id(part)] for part in own if not part.rank and part.item is None]
        bold = sum(is_whole(text, "strong") for text in plain)
        # Where nothing is marked as a heading, its words must tell what a line is.
        self.bare = sum(part.rank > 0 for part in own) < 2 and bold < 2
        for index, part in enumerate(parts):
            if isinstance(part, Grid):
                self.made.append(table_of(part, writing))
            elif isinstance(part, Picture):
                self.made.append(Image(part.text, ""))
            else:
                self._add(index, part, texts[id(part)])

    def _add(self, index: int, part: _Part, text: Text) -> None:
        if part.rank:
            self.made.append(Heading(without_whole(text, "strong"), self.levels[part.rank]))
        elif part.item is not None:
            self.made.append(Bullet(text, part.level, part.item.number, part.item.done))
        elif part.code:
            self.made.append(Code(_code(part.lines), level=part.level))
        elif self.bare and not part.level and not text.spans:
            self._add_lines(index, part, text.plain)
        else:
            self.made.append(Paragraph(text, part.level))

    def _add_lines(self, index: int, part: _Part, plain: str) -> None:
        following = self.parts[index + 1] if index + 1 < len(self.parts) else None
        blank_after = not isinstance(following, _Part) or following.blank_before
        last = self.made[-1] if self.made else None
        if isinstance(last, Lines) and not part.blank_before and not last.blank_after:
            self.made[-1] = Lines((*last.lines, plain), last.blank_before, blank_after)
        else:
            self.made.append(Lines((plain,), part.blank_before, blank_after))


def _length(line: TextLine) -> int:
    return len(text_of_line(line.words))


def _text(part: _Part, writing: Writing) -> Text:
    lines = [list(line.words) for line in part.lines]
    if part.item is not None:
        lines[0] = part.item.words
    return text_of(lines, writing)


def _code(lines: Sequence[TextLine]) -> str:
    """Lines of one width of sign, with the indents they had."""
    left = min(line.x0 for line in lines)
    made = []
    for line in lines:
        width = max(1.0, (line.words[0].x1 - line.words[0].x0) / max(1, len(line.words[0].text)))
        made.append(" " * round((line.x0 - left) / width) + text_of_line(line.words))
    return "\n".join(made)


def _body_size(lines: Sequence[TextLine]) -> float:
    """The size that most of the text has."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += _length(line)
    return max(sizes, key=lambda size: (sizes[size], -size), default=10.0)


def _leading(lines: Sequence[TextLine], body: float) -> float:
    """The usual distance of lines below each other, in sizes of their text."""
    found: Counter[float] = Counter()
    for before, line in pairwise(lines):
        same = (before.page, before.column) == (line.page, line.column)
        if same and abs(line.size - body) < 1 and abs(before.size - line.size) < 0.5:
            distance = round((line.y - before.y) / line.size, 2)
            # Only a line that is full is known to go on in the next.
            full = before.x1 > before.right - 6 * line.size
            if 0.8 <= distance <= 2.5:
                found[distance] += 3 if full else 1
    if not found:
        return 1.2
    common = max(found.values())
    return min(distance for distance, count in found.items() if count >= 0.4 * common)


def _with_icon(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """A sign alone above the title goes before it."""
    if len(blocks) < 2 or not isinstance(blocks[1], Heading):
        return blocks
    first = blocks[0]
    sign = first.text if isinstance(first, Paragraph | Heading) else Text("")
    if isinstance(first, Lines) and len(first.lines) == 1:
        sign = Text(first.lines[0])
    if sign and len(sign.plain) <= 8 and not any(s.isalnum() or s.isspace() for s in sign.plain):
        title = Heading(join([sign, blocks[1].text], " "), blocks[1].level)
        return [title, *blocks[2:]]
    return blocks
