"""Lists that were typed as paragraphs: ``- Anna to call`` or ``1. Anna to call``, as in mail.

Plain text and Markdown have lists of that form themselves; pages and documents do not, where
nobody made one. A dash, a number or a box before one paragraph alone says little: it takes two in
a row, a box, or a heading right above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.note.model import Bullet, Paragraph
from readout.reading.heading_words import kind_of
from readout.reading.inline import cut, strip
from readout.reading.patterns import late
from readout.reading.source import Heading, SourceBlock

_FIRST = frozenset("-–*+[0123456789")
_ITEM = late(
    r"(?:(?P<sign>[-–*+])|(?P<number>\d{1,3})[.)])\s+(?:\[(?P<mark>[ xX✓✔]?)\]\s+)?(?=\S)"
    r"|\[(?P<box>[ xX✓✔]?)\]\s+(?=\S)"
)
_LONGEST = 4_000  # code points of a paragraph that can be items


@dataclass(slots=True)
class _Run:
    """Paragraphs in a row that could be one list, and the items they would be."""

    paragraphs: list[SourceBlock] = field(default_factory=list)
    items: list[Bullet] = field(default_factory=list)

    def is_list(self, above: SourceBlock | None) -> bool:
        """Whether it is one, below what stands ``above``."""
        if len(self.items) > 1:
            return True
        [item] = self.items
        if item.done is not None:
            return True
        listed = isinstance(above, Heading) and item.number is None
        return listed and kind_of(item.text.plain) is None


def with_typed_lists(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with such paragraphs made bullets."""
    made: list[SourceBlock] = []
    run = _Run()
    for block in blocks:
        items = _items_of(block) if isinstance(block, Paragraph) else None
        if items is None:
            _end(run, made)
            made.append(block)
            continue
        if run.items and not _goes_on(run.items[-1], items[0]):
            _end(run, made)
        run.paragraphs.append(block)
        run.items += items
    _end(run, made)
    return made


def _end(run: _Run, made: list[SourceBlock]) -> None:
    if run.items:
        above = made[-1] if made else None
        made += run.items if run.is_list(above) else run.paragraphs
        run.paragraphs, run.items = [], []


def _items_of(paragraph: Paragraph) -> list[Bullet] | None:
    """The items that all lines of a paragraph are; ``None`` where one is none."""
    plain = paragraph.text.plain
    if plain[:1] not in _FIRST or len(plain) > _LONGEST:
        return None
    found: list[Bullet] = []
    start = 0
    for line in plain.split("\n"):
        match = _ITEM.match(line)
        if match is None:
            return None
        words = strip(cut(paragraph.text, start + match.end(), start + len(line)))
        mark = match["mark"] if match["mark"] is not None else match["box"]
        number = int(match["number"]) if match["number"] else None
        done = None if mark is None else mark.strip() != ""
        item = Bullet(words, paragraph.level, number, done)
        if found and not _goes_on(found[-1], item):
            return None
        found.append(item)
        start += len(line) + 1
    return found


def _goes_on(last: Bullet, item: Bullet) -> bool:
    """Whether an item can follow another: numbers count on, signs follow signs."""
    if last.number is None or item.number is None:
        return last.number is item.number
    return item.number == last.number + 1
