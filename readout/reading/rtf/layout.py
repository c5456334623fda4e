"""Paragraphs of an RTF file to source blocks: headings, lists, and lines as in plain text.

Headings are what the file marks as such; where it marks none, short paragraphs in larger letters.
What was typed line by line is read as plain text is, so that both give the same note.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from readout.note.model import Bullet, Paragraph, Quote, Span, Text
from readout.reading.heading_looks import could_be_heading
from readout.reading.inline import cut, is_whole, strip, without_whole
from readout.reading.rtf.state import Made, Par
from readout.reading.source import Heading, SourceBlock
from readout.reading.text import read_text

_LARGER = 1.15  # times the usual letters
_DEEPEST = 6
_BOX = re.compile(r"(?:\[(?P<done>[ xX✓✔]?)\]|(?P<sign>[☐☑☒✅✓✔]))\s+")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,4})[.):]?\Z")
_WORDS = re.compile(r"\w{2}")


def blocks(made: Sequence[Made]) -> list[SourceBlock]:
    """The source blocks of what a file holds, in its order."""
    layout = _Layout(made)
    for thing in made:
        layout.take(thing)
    layout.end_run()
    return layout.blocks


@dataclass(slots=True)
class _Run:
    """Paragraphs that are read as lines: ``items`` are those among them with a sign in front."""

    lines: list[str] = field(default_factory=list)
    items: deque[Text] = field(default_factory=deque)
    apart: bool = False


class _Layout:
    """One pass over the paragraphs, with what is known of all of them."""

    def __init__(self, made: Sequence[Made]) -> None:
        self.blocks: list[SourceBlock] = []
        pars = [thing for thing in made if isinstance(thing, Par)]
        self._apart = all(par.text for par in pars[:-1])
        # One bold line is an emphasis; several are how the note marks its headings.
        self._bold = sum(_is_bold(par.text) for par in pars) > 1
        self._levels = {} if any(par.heading for par in pars) else _levels(pars)
        self._lefts: list[int] = []
        self._run = _Run()

    def take(self, thing: Made) -> None:
        """Add a paragraph, table or picture."""
        if not isinstance(thing, Par):
            self.end_run()
            self.blocks.append(thing)
            return
        level = thing.heading or self._levels.get(thing.size, 0)
        if thing.marker is not None and thing.text:
            self.end_run()
            self.blocks.append(self._bullet(thing))
        elif level and thing.text and (thing.heading or could_be_heading(thing.text.plain)):
            self.end_run()
            self.blocks.append(Heading(without_whole(thing.text, "strong"), min(level, _DEEPEST)))
        else:
            self._line(thing)
        if thing.marker is None and thing.text:
            self._lefts = []

    def _bullet(self, par: Par) -> Bullet:
        """An item of a list that the file marks as one."""
        while self._lefts and self._lefts[-1] > par.left:
            self._lefts.pop()
        if not self._lefts or self._lefts[-1] < par.left:
            self._lefts.append(par.left)
        text, number = par.text, _NUMBER.match(par.marker or "")
        box = _BOX.match(f"{par.marker} ") or _BOX.match(text.plain)
        if number is None and _WORDS.search(par.marker or ""):
            text = Text(f"{par.marker} {text.plain}", _moved(text, len(par.marker or "") + 1))
        elif box and box.string == text.plain:
            text = strip(cut(text, box.end()))
        return Bullet(
            text,
            max(0, par.level, len(self._lefts) - 1),
            int(number["number"]) if number else None,
            None if box is None else (box["done"] or box["sign"] or " ") not in " ☐",
        )

    def _line(self, par: Par) -> None:
        """A paragraph as lines of the run, or by itself where it has styles to keep."""
        run, text = self._run, par.text
        apart = self._apart or par.apart
        if not text:
            run.lines.append("")
            return
        if _is_bold(text) and not self._bold:
            text = Text(text.plain)
        lines = text.plain.split("\n")
        item = _item(lines[0]) if len(lines) == 1 else None
        if text.spans and item is None:
            self.end_run()
            self.blocks.append(Paragraph(text))
            return
        if apart or run.apart or text.spans:
            run.lines.append("")
        run.apart = apart
        if item is None:
            run.lines += lines
        else:
            run.items.append(text)
            # A list may be nested by blanks or by its distance from the margin.
            run.lines.append(" " * (par.indent + max(0, par.left) // 100) + lines[0])

    def end_run(self) -> None:
        """Read the lines so far as plain text, and give the items back their styles."""
        run, self._run = self._run, _Run()
        for block in read_text("\n".join(run.lines), "").blocks:
            if isinstance(block, Bullet | Quote):
                self.blocks.append(replace(block, text=_styled(block.text, run.items)))
            else:
                self.blocks.append(block)


def _levels(pars: Sequence[Par]) -> dict[int, int]:
    """Levels of headings by the sizes of letters, the largest first; none for the usual size."""
    signs: Counter[int] = Counter()
    for par in pars:
        if par.size:  # what stands beside the text has none
            signs[par.size] += len(par.text.plain)
    usual = max(signs, key=lambda size: signs[size], default=0)
    larger = sorted((size for size in signs if size > usual * _LARGER), reverse=True)
    return {size: level for level, size in enumerate(larger, 1)}


def _is_bold(text: Text) -> bool:
    return any(span.style == "strong" for span in text.spans) and is_whole(text, "strong")


def _item(line: str) -> Bullet | Quote | None:
    """The item that a line by itself is, by its sign."""
    made = read_text(line, "").blocks
    return made[0] if len(made) == 1 and isinstance(made[0], Bullet | Quote) else None


def _styled(text: Text, items: deque[Text]) -> Text:
    """The text with the styles of the line it is the end of; lines come in the same order."""
    while items:
        line = items.popleft()
        if line.plain.endswith(text.plain):
            return cut(line, len(line.plain) - len(text.plain))
    return text


def _moved(text: Text, by: int) -> tuple[Span, ...]:
    return tuple(replace(span, start=span.start + by, end=span.end + by) for span in text.spans)
