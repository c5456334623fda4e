"""Markdown to source blocks, by markdown-it-py (CommonMark with tables and strike-through).

Nested lists and quotes become levels and marks on flat blocks; check boxes are read from the
first words of an item; pictures become placeholders; HTML is read a tag at a time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from readout.note.model import Bullet, Code, Image, Paragraph, Quote, Span, Table, Text
from readout.reading.front_matter import split_front_matter
from readout.reading.html_tags import add_html, add_inline_tag
from readout.reading.inline import TextBuilder, cut, strip
from readout.reading.source import Heading, Rule, Source, SourceBlock
from readout.reading.text import read_text

_CHECK_BOX = re.compile(r"\[([ xX])\](?:\s+|$)")
_STYLES = {"strong": "strong", "em": "emphasis", "s": "strike"}
# Deeper nesting is an attack, not a note; markdown-it would drop what lies deeper.
_DEEPEST = 60


def parser() -> MarkdownIt:
    """The Markdown that people write notes in."""
    made = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST})
    return made.enable(["table", "strikethrough"])


def read_markdown(text: str, name: str) -> Source:
    """The source blocks of a Markdown text; ``name`` is its file's name without the ending."""
    fields, body, doubts = split_front_matter(text)
    tokens = parser().parse(body)
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        return Source("markdown", name, read_text(body, name).blocks, fields, doubts)
    return Source("markdown", name, _Walk(tokens).blocks(), fields, doubts)


def inline_text(text: str) -> Text:
    """One line of Markdown as a text with spans; HTML in it is plain text."""
    children = MarkdownIt("commonmark", {"html": False}).enable("strikethrough").parseInline(text)
    return _text(children[0].children or [])[0]


@dataclass(slots=True)
class _Item:
    """A list item being read: its number, and whether its bullet has come yet."""

    number: int | None
    bulleted: bool = False


@dataclass(slots=True)
class _Walk:
    """One pass over markdown-it's flat tokens, with what is open kept on stacks."""

    tokens: Sequence[Token]
    made: list[SourceBlock] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    items: list[_Item] = field(default_factory=list)
    quotes: int = 0
    heading: int = 0
    rows: list[list[Text]] = field(default_factory=list)
    in_table: bool = False

    def blocks(self) -> list[SourceBlock]:
        for token in self.tokens:
            self._take(token)
        return self.made

    def _take(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._inline(token)
            case "fence" | "code_block" | "html_block" | "hr":
                self._leaf(token)
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "table_open":
                self.in_table, self.rows = True, []
            case "tr_open":
                self.rows.append([])
            case "table_close":
                self._close_table()
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        """Lists, their items and quotes: what is open around the blocks to come."""
        match token.type:
            case "bullet_list_open":
                self.numbers.append(None)
            case "ordered_list_open":
                self.numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
            case "list_item_open":
                self._open_item()
            case "list_item_close":
                self.items.pop()
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case _:
                pass

    def _leaf(self, token: Token) -> None:
        if token.type == "html_block":
            builder = TextBuilder()
            add_html(builder, token.content)
            for line in _paragraphs(builder.text()):
                self._add_text(line)
        elif token.type == "hr":
            self.made.append(Rule())
        else:
            self._leave_bullet()
            language = token.info.strip().partition(" ")[0] if token.type == "fence" else ""
            code = token.content.removesuffix("\n")
            self.made.append(Code(code, language, len(self.items), self.quotes > 0))

    def _open_item(self) -> None:
        number = self.numbers[-1]
        if number is not None:
            self.numbers[-1] = number + 1
        self.items.append(_Item(number))

    def _leave_bullet(self) -> None:
        """An item that begins with something else than text still is an item."""
        if self.items and not self.items[-1].bulleted:
            self._bullet(Text(""), None)

    def _close_table(self) -> None:
        self._leave_bullet()
        header, *rows = self.rows or [[]]
        self.made.append(Table(tuple(header), tuple(tuple(row) for row in rows)))
        self.in_table = False

    def _inline(self, token: Token) -> None:
        text, pictures = _text(token.children or [])
        if self.in_table:
            self.rows[-1].append(text)
        elif self.heading and not self.items and not self.quotes:
            self.made.append(Heading(text, self.heading))
        elif self.heading:
            whole = (Span(0, len(text.plain), "strong"),) if text else ()
            self._add_text(Text(text.plain, (*whole, *text.spans)))
        elif len(pictures) == 1 and text.plain == pictures[0][0]:
            self._leave_bullet()
            self.made.append(Image(*pictures[0], len(self.items)))
        else:
            self._add_text(text)

    def _add_text(self, text: Text) -> None:
        level = len(self.items)
        if self.items and not self.items[-1].bulleted:
            box = _CHECK_BOX.match(text.plain)
            done = box[1] != " " if box else None
            self._bullet(strip(cut(text, box.end())) if box else text, done)
        elif not text.plain:
            return
        elif self.quotes:
            self.made.append(Quote(text, level))
        else:
            self.made.append(Paragraph(text, level))

    def _bullet(self, text: Text, done: bool | None) -> None:
        item = self.items[-1]
        item.bulleted = True
        level = len(self.items) - 1
        self.made.append(Bullet(text, level, item.number, done, self.quotes > 0))


def _paragraphs(text: Text) -> list[Text]:
    """A block of HTML as its lines, the empty ones left out."""
    found, at = [], 0
    for line in text.plain.split("\n"):
        part = strip(cut(text, at, at + len(line)))
        if part.plain:
            found.append(part)
        at += len(line) + 1
    return found


def _text(children: Sequence[Token]) -> tuple[Text, list[tuple[str, str]]]:
    """The text of inline tokens, and its pictures as (alternative text, address)."""
    builder = TextBuilder()
    pictures: list[tuple[str, str]] = []
    for token in children:
        match token.type:
            case "text":
                builder.add(token.content)
            case "softbreak":
                builder.add(" ")
            case "hardbreak":
                builder.add("\n")
            case "code_inline":
                builder.start("code")
                builder.add(token.content)
                builder.end("code")
            case "link_open":
                builder.start("link", str(token.attrs.get("href", "")))
            case "link_close":
                builder.end("link")
            case "image":
                pictures.append(_picture(token))
                builder.start("link", pictures[-1][1])
                builder.add(pictures[-1][0])
                builder.end("link")
            case "html_inline":
                add_inline_tag(builder, token.content)
            case _:
                _style(builder, token)
    return builder.text(), pictures


def _picture(token: Token) -> tuple[str, str]:
    href = str(token.attrs.get("src", ""))
    title = str(token.attrs.get("title", ""))
    words = _text(token.children or [])[0].plain or href.rpartition("/")[2] or "image"
    return f"{words} ({title})" if title and title not in words else words, href


def _style(builder: TextBuilder, token: Token) -> None:
    name, _, end = token.type.rpartition("_")
    style = _STYLES.get(name)
    if style is None:
        return
    if end == "open":
        builder.start(style)  # type: ignore[arg-type]
    else:
        builder.end(style)  # type: ignore[arg-type]
