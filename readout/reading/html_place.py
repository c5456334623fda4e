"""What is open around the words of a page, and the blocks that they become in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from readout.note.model import Bullet, Code, Image, Paragraph, Quote, Span, Text
from readout.reading.inline import join
from readout.reading.source import Heading, SourceBlock

# A deeper level is an attack, not a note: each costs every view and export of the note an indent.
_DEEPEST = 60


@dataclass(slots=True)
class Item:
    """A list item being read: its level and number, and whether its bullet has come yet.

    A ``typed`` one is a paragraph whose marker stands in its words.
    """

    level: int
    number: int | None = None
    typed: bool = False
    bulleted: bool = False


@dataclass(slots=True)
class Place:
    """Lists, quotes and the like that are open, and the blocks made; each cell has its own.

    ``lists`` holds the number of each list's next item, ``list_level`` the level of the outermost.
    ``box`` is the state of a check box (``box_stated``: that of the element it is in) and ``term``
    the words of a term, where what belongs to them has not come yet.
    """

    made: list[SourceBlock] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    quotes: int = 0
    heading: int = 0
    list_level: int = 0
    box: bool | None = None
    box_stated: bool = False
    term: Text | None = None
    in_term: bool = False

    @property
    def level(self) -> int:
        """The level of a block here, as in ``Paragraph``."""
        return min(self.items[-1].level + 1, _DEEPEST) if self.items else 0

    @property
    def takes_box(self) -> bool:
        """Whether a check box can begin a bullet here."""
        return not self.heading and not self.in_term

    def add(self, text: Text, pictures: Sequence[tuple[str, str]] = ()) -> None:
        """Add words as the block that they are here; alone, a picture's are a placeholder."""
        if not text:
            return
        if self.in_term:
            self.term = join([self.term, text], " ") if self.term else text
        elif len(pictures) == 1 and _is_picture(text, pictures[0]) and self.box is None:
            self.put(Image(*pictures[0]))
        else:
            self._add_words(text)

    def _add_words(self, text: Text) -> None:
        if self.term:
            text = join([self.term, text], " " if self.term.plain.endswith(":") else ": ")
            self.term = None
        if self.heading and not self.items and not self.quotes:
            self.made.append(Heading(text, self.heading))
            self.heading = 0  # a heading that was never closed ends with its first block
            return
        if self.heading and all(span.style != "strong" for span in text.spans):
            text = Text(text.plain, (Span(0, len(text.plain), "strong"), *text.spans))
        if self._awaits_bullet or self.box is not None:
            self._bullet(text)
        elif self.quotes:
            self.made.append(Quote(text, self.level))
        else:
            self.made.append(Paragraph(text, self.level))

    @property
    def _awaits_bullet(self) -> bool:
        return bool(self.items) and not self.items[-1].bulleted

    def _bullet(self, text: Text) -> None:
        level, number = self.level, None
        if self._awaits_bullet:
            item = self.items[-1]
            item.bulleted = True
            level, number = min(item.level, _DEEPEST), item.number
        self.made.append(Bullet(text, level, number, self.box, self.quotes > 0))
        self.box, self.box_stated = None, False

    def settle(self) -> None:
        """Say a check box and a term that nothing came for."""
        if self.term:
            term, self.term = self.term, None
            self._add_words(term)
        if self.box is not None:
            self._bullet(Text(""))

    def put(self, block: SourceBlock) -> None:
        """Add a block that is no running text; an item that begins with one still is an item."""
        self.settle()
        if self._awaits_bullet:
            self._bullet(Text(""))
        if isinstance(block, Bullet | Quote | Code | Image):
            block = replace(block, level=min(block.level + self.level, _DEEPEST))
        self.made.append(block)

    def put_all(self, blocks: Iterable[SourceBlock]) -> None:
        """Add blocks made elsewhere, running text as if it stood here."""
        for block in blocks:
            if isinstance(block, Paragraph) and not block.level:
                self.add(block.text)
            elif isinstance(block, Paragraph):
                self.put(replace(block, level=min(block.level + self.level, _DEEPEST)))
            elif isinstance(block, Heading) and not self.in_term:
                around, self.heading = self.heading, block.level
                self.settle()
                self.add(block.text)
                self.heading = around
            else:
                self.put(block)


def _is_picture(text: Text, picture: tuple[str, str]) -> bool:
    """Whether a text is a picture's words alone, and leads nowhere else."""
    return text.plain == picture[0] and all(
        span.style != "link" or span.href == picture[1] for span in text.spans
    )
