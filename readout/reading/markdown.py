"""Markdown to source blocks, by pulldown-cmark (CommonMark with tables, strike-through, footnotes).

Nested lists and quotes become levels and marks on flat blocks; check boxes are read from the
first words of an item; pictures become placeholders; HTML is read a tag at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from readout.note.model import Bullet, Code, Image, Paragraph, Quote, Span, Table, Text
from readout.reading.front_matter import split_front_matter
from readout.reading.html_tags import add_html, preformatted
from readout.reading.inline import TextBuilder, cut, lines, strip
from readout.reading.markdown_events import Event, InlineWalk, parse
from readout.reading.markdown_mending import mended
from readout.reading.source import Heading, Rule, Source, SourceBlock

_CHECK_BOX = re.compile(r"\[([ xX])\](?:\s+|$)")
# A deeper level is an attack, not a note: each costs every view and export of the note an indent.
_DEEPEST = 60


def read_markdown(text: str, name: str) -> Source:
    """The source blocks of a Markdown text; ``name`` is its file's name without the ending."""
    fields, body, doubts = split_front_matter(text)
    return Source("markdown", name, _Walk().blocks(parse(mended(body))), fields, doubts)


class _Walk:
    """One pass over the events, with what is open kept on stacks.

    The words of an item in a tight list stand in it without a paragraph of their own: whatever
    begins or ends a block takes the words that came before it.
    """

    def __init__(self) -> None:
        self.made: list[SourceBlock] = []
        self.inline = InlineWalk()
        self.numbers: list[int | None] = []
        self.items: list[int | None] = []  # the numbers of the items that are open
        self.bulleted: list[bool] = []  # whether the bullet of each has come yet
        self.quotes = 0
        self.heading = 0
        self.rows: list[list[Text]] = []
        self.html: list[str] = []
        self.language = ""
        self.labelled = False  # the words so far are a footnote's label, its text comes
        self.inline.handlers |= {"Rule": self._rule, "Html": self.html.append}
        self.inline.starts |= {
            "Paragraph": self._open_paragraph,
            "Heading": self._open_heading,
            "List": self._open_list,
            "Item": self._open_item,
            "BlockQuote": self._open_quote,
            "CodeBlock": self._open_code,
            "HtmlBlock": self._end_words,
            "FootnoteDefinition": self._open_footnote,
            "Table": self._open_table,
            "TableHead": self._open_row,
            "TableRow": self._open_row,
            "TableCell": _nothing,
        }
        self.inline.ends |= {
            "Paragraph": self._add_words,
            "Heading": self._close_heading,
            "List": self._close_list,
            "Item": self._close_item,
            "BlockQuote": self._close_quote,
            "CodeBlock": self._close_code,
            "HtmlBlock": self._close_html,
            "FootnoteDefinition": self._end_words,
            "Table": self._close_table,
            "TableHead": _nothing,
            "TableRow": _nothing,
            "TableCell": self._close_cell,
        }

    def blocks(self, events: Iterable[Event]) -> list[SourceBlock]:
        """The blocks of all events."""
        self.inline.walk(events)
        return self.made

    @property
    def _level(self) -> int:
        return min(len(self.items), _DEEPEST)

    # Words: of a paragraph, of an item of a tight list, of a heading inside another block.

    def _open_paragraph(self, _: object) -> None:
        if not self.labelled:
            self._end_words()
        self.labelled = False

    def _end_words(self, _: object = None) -> None:
        """Take the words that stand in an item without a paragraph around them."""
        self.labelled = False
        if self.inline.text.parts:
            self._add_words()

    def _add_words(self, _: object = None) -> None:
        text = self.inline.text.taken()
        pictures = self.inline.pictures
        if not pictures:
            self._add_text(text)
            return
        if len(pictures) == 1 and text.plain == pictures[0][0]:
            self._leave_bullet()
            self.made.append(Image(*pictures[0], self._level))
        else:
            self._add_text(text)
        pictures.clear()

    def _add_text(self, text: Text) -> None:
        if self.bulleted and not self.bulleted[-1]:
            box = _CHECK_BOX.match(text.plain) if text.plain.startswith("[") else None
            if box:
                self._bullet(strip(cut(text, box.end())), done=box[1] != " ")
            else:
                self._bullet(text)
        elif not text.plain:
            return
        elif self.quotes:
            self.made.append(Quote(text, self._level))
        else:
            self.made.append(Paragraph(text, self._level))

    def _open_heading(self, heading: Mapping[str, str]) -> None:
        self._end_words()
        self.heading = int(heading["level"][1])

    def _close_heading(self, _: object) -> None:
        text = self.inline.text.taken()
        self.inline.pictures.clear()
        if not self.items and not self.quotes:
            self.made.append(Heading(text, self.heading))
        else:
            whole = (Span(0, len(text.plain), "strong"),) if text else ()
            self._add_text(Text(text.plain, (*whole, *text.spans)))

    def _open_footnote(self, label: str) -> None:
        self._end_words()
        self.inline.text.add(f"[^{label}]: ")
        self.labelled = True

    # Lists and quotes: what is open around the blocks to come.

    def _open_list(self, start: int | None) -> None:
        self._end_words()
        self.numbers.append(start)

    def _close_list(self, _: object) -> None:
        self.numbers.pop()

    def _open_item(self, _: object) -> None:
        number = self.numbers[-1]
        if number is not None:
            self.numbers[-1] = number + 1
        self.items.append(number)
        self.bulleted.append(False)

    def _close_item(self, _: object) -> None:
        self.labelled = False
        if self.inline.text.parts:
            self._add_words()
        self.items.pop()
        self.bulleted.pop()

    def _leave_bullet(self) -> None:
        """An item that begins with something else than text still is an item."""
        if self.bulleted and not self.bulleted[-1]:
            self._bullet(Text(""))

    def _bullet(self, text: Text, done: bool | None = None) -> None:
        self.bulleted[-1] = True
        level = min(len(self.items) - 1, _DEEPEST)
        self.made.append(Bullet(text, level, self.items[-1], done, self.quotes > 0))

    def _open_quote(self, _: object) -> None:
        self._end_words()
        self.quotes += 1

    def _close_quote(self, _: object) -> None:
        self._end_words()
        self.quotes -= 1

    # What is no running text.

    def _rule(self, _: object) -> None:
        self._end_words()
        self.made.append(Rule())

    def _open_code(self, kind: str | Mapping[str, str]) -> None:
        self._end_words()
        info = "" if isinstance(kind, str) else kind["Fenced"]
        self.language = info.strip().partition(" ")[0]

    def _close_code(self, _: object) -> None:
        # Its lines are no text that a builder may strip.
        code = "".join(self.inline.text.parts).removesuffix("\n")
        self.inline.text.taken()
        self._leave_bullet()
        self.made.append(Code(code, self.language, self._level, self.quotes > 0))

    def _close_html(self, _: object) -> None:
        fragment = "".join(self.html)
        self.html.clear()
        if (code := preformatted(fragment)) is not None:
            if code[0].strip():
                self._leave_bullet()
                self.made.append(Code(*code, self._level, self.quotes > 0))
            return
        builder = TextBuilder()
        add_html(builder, fragment)
        for line in lines(builder.text()):
            self._add_text(line)

    def _open_table(self, _: object) -> None:
        self._end_words()
        self._leave_bullet()
        self.rows = []

    def _open_row(self, _: object) -> None:
        self.rows.append([])

    def _close_cell(self, _: object) -> None:
        self.rows[-1].append(self.inline.text.taken())
        self.inline.pictures.clear()

    def _close_table(self, _: object) -> None:
        header, *rows = self.rows or [[]]
        self.made.append(Table(tuple(header), tuple(tuple(row) for row in rows)))


def _nothing(_: object) -> None:
    """Where an event says no more than the one before it."""
