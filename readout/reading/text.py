"""Plain text to source blocks: bullets, numbers, check boxes, quotes, rules, and lines.

What a run of bare lines is (a heading, a paragraph, a table whose cells were glued together)
is not decided here: it needs the whole note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from readout.note.model import Bullet, Quote, Text
from readout.reading.dates import whole_date
from readout.reading.heading_words import kind_of
from readout.reading.patterns import late
from readout.reading.source import Heading, Lines, Rule, Source, SourceBlock
from readout.reading.tidy import with_marks

_BULLET = late(
    r"(?P<indent>\s*)"
    r"(?:(?P<sign>[•‣⁃◦▪▫●○■□–—*+·➢➤►▶-])\s+|(?P<number>\d{1,4})[.)]\s+)"
    r"(?P<text>\S.*)",
)
_BOX = late(r"(?P<indent>\s*)(?:[•*+–-]\s+)?(?P<box>\[[ xX✓✔]?\]|[☐☑☒✅✓✔])\s+(?P<text>\S.*)")
_RULE = late(r"\s*([-=_*─═~#])(?:\s?\1){2,}\s*")
_QUOTE = late(r"\s{0,3}>\s?(.*)")
_MARKED = late(r"(#{1,6})\s+(\S.*?)(?:\s+#+)?")
_OPEN_BOXES = ("[ ]", "[]", "☐")
_TAB = 4


def read_text(text: str, name: str) -> Source:
    """The source blocks of a plain text; ``name`` is its file's name without the ending."""
    walk = _Walk()
    lines = [line.rstrip() for line in text.split("\n")]
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        walk.take(line, below)
    walk.end_run(blank_after=True)
    return Source("text", name, walk.made)


@dataclass(slots=True)
class _Walk:
    """One pass over the lines; ``run`` collects bare lines, ``indents`` the open lists."""

    made: list[SourceBlock] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    blank: bool = True
    run_blank: bool = True

    def take(self, line: str, below: str) -> None:
        if not line.strip():
            self.end_run(blank_after=True)
            self.blank = True
            return
        item = _BOX.match(line) or _BULLET.match(line)
        if item is not None and not self._is_no_item(item, line, below):
            self.end_run(blank_after=False)
            self._item(item)
        elif _RULE.fullmatch(line):
            self._rule(line)
            self.blank = True  # it parts as an empty line does
            return
        elif marked := _MARKED.fullmatch(line):
            self.end_run(blank_after=False)
            self.made.append(Heading(with_marks(Text(marked[2])), len(marked[1])))
            self.indents = []
        elif quote := _QUOTE.fullmatch(line):
            self.end_run(blank_after=False)
            self.made.append(Quote(Text(quote[1].strip())))
        elif self._continues(line):
            self._continue(line.strip())
        else:
            if not self.run:
                self.run_blank = self.blank
            self.run.append(line)
        self.blank = False

    def _is_no_item(self, item: re.Match[str], line: str, below: str) -> bool:
        """A date such as ``20. November 2025``, or a dash or number in the midst of a paragraph.

        A number also opens a heading: ``3. FINANCE``, right above running text; so does a tick that
        decorates one: ``✅ Action items``.
        """
        if item.groupdict().get("box") and kind_of(item["text"]) is not None:
            return True
        if item.groupdict().get("number") and whole_date(line):
            return True
        if item.groupdict().get("number") and item["text"].isupper() and self.blank and below:
            return not (_BOX.match(below) or _BULLET.match(below))
        return bool(self.run) and not item["indent"] and _wraps(line)

    def end_run(self, *, blank_after: bool) -> None:
        if self.run:
            self.made.append(Lines(tuple(self.run), self.run_blank, blank_after))
            self.run = []
            self.indents = []

    def _rule(self, line: str) -> None:
        """A rule; directly under a single line it makes that line a heading."""
        if len(self.run) == 1 and not self.blank and line.strip()[0] in "-=─═~":
            level = 1 if line.strip()[0] in "=═" else 2
            self.made.append(Heading(Text(self.run[0].strip()), level))
            self.run = []
        else:
            self.end_run(blank_after=False)
            self.made.append(Rule())
        self.indents = []

    def _item(self, match: re.Match[str]) -> None:
        indent = len(match["indent"].expandtabs(_TAB))
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        groups = match.groupdict()
        box, number, words = groups.get("box"), groups.get("number"), match["text"].strip()
        if box is None and (inner := _BOX.fullmatch(words)):
            box, words = inner["box"], inner["text"]
        self.made.append(
            Bullet(
                with_marks(Text(words)),
                len(self.indents) - 1,
                int(number) if number else None,
                None if box is None else box not in _OPEN_BOXES,
            )
        )

    def _continues(self, line: str) -> bool:
        """Whether a bare line goes on with the bullet above: right below it and indented more."""
        return (
            not self.blank
            and not self.run
            and bool(self.made)
            and isinstance(self.made[-1], Bullet)
            and bool(self.indents)
            and len(line.expandtabs(_TAB)) - len(line.expandtabs(_TAB).lstrip()) > self.indents[-1]
        )

    def _continue(self, line: str) -> None:
        bullet = self.made[-1]
        assert isinstance(bullet, Bullet)  # noqa: S101  _continues has looked
        text = Text(f"{bullet.text.plain} {line}", bullet.text.spans)
        self.made[-1] = Bullet(text, bullet.level, bullet.number, bullet.done)


def _wraps(line: str) -> bool:
    """Whether a dash or number opens a line in the midst of a paragraph: ``– as he said``."""
    return line[0] in "–—" or (line[0].isdigit() and line.split(maxsplit=1)[0].endswith(")"))
