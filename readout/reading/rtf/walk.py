"""One pass over the tokens of an RTF file, which makes paragraphs, tables and pictures of them.

A group opens with a copy of what holds around it and closes by going back to that. What a group
is for (its destination) decides where its text goes: most of a file is for no eye.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from striprtf.striprtf import destinations

from readout.errors import ReadError
from readout.note.model import Image
from readout.reading.rtf.state import (
    BODY,
    GONE,
    NOWHERE,
    Layout,
    Link,
    Made,
    Par,
    Picture,
    State,
    Writer,
)
from readout.reading.rtf.tables import Rows
from readout.reading.rtf.tokens import Token, page, page_of_font, tokens
from readout.reading.rtf.words import (
    ASIDES,
    KEPT,
    MARGINS,
    SECOND_BEST,
    SHOWN,
    SIGNS,
    STYLES,
    address_of,
    level_of,
)

_DEEPEST = 500
_MOST_MADE = 60_000  # paragraphs: to find headings among them takes up to 0.1 ms each
_MOST_KEPT = 10_000  # signs of a destination that is read and not shown


class Walk:
    """What the file holds: ``made`` in its order, ``margins`` what stands around each page."""

    def __init__(self) -> None:
        self.made: list[Made] = []
        self.margins: list[tuple[str, str]] = []
        self._state = State()
        self._stack: list[State] = []
        self._opening = self._starred = False
        self._writer = Writer()
        self._rows = Rows()
        self._page = page(None)
        self._pages: dict[int, str | None] = {}
        self._default_font = -1
        self._levels: dict[int, int] = {}
        self._marker: str | None = None
        self._kept = ""
        self._beside: list[Par | Image] = []
        self._bytes = bytearray()
        self._half = 0
        self._skip = 0
        self._calls = self._words()

    def run(self, data: bytes) -> None:
        """Go over all of the file. Raises ReadError where it is made to harm."""
        for token in tokens(data):
            if not token.word:
                self._take_bytes(token.text)
                continue
            self._flush()
            if token.word == "{":
                self._open_group()
            elif token.word == "}":
                self._close_group()
                if not self._stack:
                    break  # what stands behind the document is none of it
            else:
                self._take_word(token)
        self._flush()
        while self._stack:
            self._close_group()
        if self._writer or self._beside:
            self._paragraph(None)
        self._end_table()

    # Groups

    def _open_group(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise ReadError(f"This RTF is nested more than {_DEEPEST} levels deep.")
        self._stack.append(self._state)
        self._state = self._state.inner()
        self._opening, self._starred, self._skip = True, False, 0

    def _enter(self, word: str) -> bool:
        """Set the destination of a group by its first word; whether that was all it says."""
        state = self._state
        if state.destination == GONE:
            return True
        if word in SECOND_BEST:
            state.destination = GONE
        elif word in ASIDES:
            state.destination, state.writer = BODY, Writer(word)
        elif word in KEPT:
            state.destination, self._kept = word, ""
        elif word == "field":
            state.link = Link()
        elif word == "fldrslt":
            self._enter_result()
        elif word in ("pict", "shp"):
            state.destination = NOWHERE
            state.picture = state.picture or Picture()
            state.picture.pictured |= word == "pict"
        elif word in SHOWN:
            state.destination = BODY
        elif self._starred or word in destinations:
            state.destination = NOWHERE
        else:
            return False
        return True

    def _enter_result(self) -> None:
        link = self._state.link
        if link is None:
            return
        link.href = address_of(link.instruction)
        self._state.in_link = bool(link.href)

    def _close_group(self) -> None:
        if not self._stack:
            return
        closed, self._state = self._state, self._stack.pop()
        self._skip = 0
        if closed.destination in KEPT:
            self._close_kept(closed)
        link, picture, writer = closed.link, closed.picture, closed.writer
        if link is not None and link is not self._state.link:
            self._close_link(link)
        if picture is not None and picture is not self._state.picture:
            self._close_picture(picture)
        if writer is not None and writer is not self._state.writer:
            self._close_aside(writer)

    def _close_kept(self, closed: State) -> None:
        words = self._kept.strip()
        if closed.destination == "stylesheet":
            level = level_of(words.rstrip("; ")) or closed.layout.outline + 1
            self._levels[closed.layout.style] = level
            self._kept = ""
        if closed.destination == self._state.destination:
            return
        if closed.destination == "fldinst" and closed.link is not None:
            closed.link.instruction += self._kept
        elif closed.destination in ("listtext", "pntext"):
            if self._in_table():
                self._add(f"{words} ")
            else:
                self._marker = words
        elif closed.picture is not None and closed.destination == "sn":
            closed.picture.property = words
        elif closed.picture is not None and closed.picture.property == "wzDescription":
            closed.picture.alternative = words

    def _close_link(self, link: Link) -> None:
        """A link that showed no words shows its address."""
        if link.href and not link.shown:
            state, self._state = self._state, self._state.inner()
            self._state.link, self._state.in_link = link, True
            self._add(link.href)
            self._state = state

    def _close_picture(self, picture: Picture) -> None:
        if picture.alternative or picture.pictured:
            words = picture.alternative or "image"
            if self._in_table():
                self._add(words)
            else:
                self._beside.append(Image(words, ""))

    def _close_aside(self, writer: Writer) -> None:
        text = writer.text()
        if not text:
            return
        if writer.kind not in MARGINS:
            self._beside.append(Par(text, apart=True))
        elif (named := (MARGINS[writer.kind], text.plain)) not in self.margins[-20:]:
            self.margins.append(named)

    # Text

    def _take_bytes(self, text: bytes) -> None:
        self._opening = False
        if self._skip:
            passed = min(self._skip, len(text))
            self._skip -= passed
            text = text[passed:]
        if text and self._state.destination not in (NOWHERE, GONE):
            self._bytes += text

    def _flush(self) -> None:
        """Decode what has come in bytes: a sign may take two, and not all of them escaped."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        encoding = self._pages.get(self._state.font) or self._page
        if not data.isascii():
            try:  # some write UTF-8 and say cp1252, in which that is never a word
                self._add(data.decode("utf-8"))
            except UnicodeDecodeError:
                self._add(data.decode(encoding, "replace"))
        else:
            self._add(data.decode("ascii"))

    def _unicode(self, number: int | None) -> None:
        self._skip = self._state.skip
        code = (number or 0) + 0x10000 if (number or 0) < 0 else number or 0
        if 0xD800 <= code < 0xDC00:
            self._half = code
            return
        if 0xDC00 <= code < 0xE000 and self._half:
            code = 0x10000 + ((self._half - 0xD800) << 10) + (code - 0xDC00)
        self._half = 0
        is_sign = 0 < code < 0xD800 or 0xE000 <= code <= 0x10FFFF
        self._add(chr(code) if is_sign else "\ufffd")

    def _add(self, words: str) -> None:
        state = self._state
        if state.destination == BODY:
            if not state.hidden:
                writer = self._writer if state.writer is None else state.writer
                writer.add(words, state)
        elif state.destination in KEPT and len(self._kept) < _MOST_KEPT:
            self._kept += words

    # Control words

    def _take_word(self, token: Token) -> None:
        word, number, _ = token
        self._skip = 0
        if self._opening:
            if word == "*":
                self._starred = True
                return
            self._opening = False
            if self._enter(word):
                return
        if word in SIGNS:
            self._add(SIGNS[word])
        elif word in STYLES:
            styles = self._state.styles
            style = {STYLES[word]}
            self._state.styles = styles - style if number == 0 else styles | style
        elif call := self._calls.get(word):
            call(number)

    def _words(self) -> dict[str, Callable[[int | None], None]]:
        """What is done at the control words that are no destinations, signs or styles."""
        return {
            "par": self._paragraph,
            "sect": self._paragraph,
            "page": self._paragraph,
            "column": self._paragraph,
            "cell": self._cell,
            "row": self._row,
            "trowd": self._open_row,
            "pard": self._reset_layout,
            "plain": self._reset_letters,
            "u": self._unicode,
            "ansicpg": self._set_page,
            "mac": lambda _: self._set_page(10000),
            "pc": lambda _: self._set_page(437),
            "pca": lambda _: self._set_page(850),
            "deff": self._set_default_font,
            "fcharset": self._set_charset,
            "f": lambda number: setattr(self._state, "font", number or 0),
            "fs": lambda number: setattr(self._state, "size", number or 24),
            "uc": lambda number: setattr(self._state, "skip", max(0, number or 0)),
            "v": lambda number: setattr(self._state, "hidden", number != 0),
            "s": partial(self._lay_out, "style"),
            "outlinelevel": partial(self._lay_out, "outline"),
            "ilvl": partial(self._lay_out, "level"),
            "li": partial(self._lay_out, "left"),
            "intbl": lambda _: self._lay_out("in_table", 1),
            "sa": self._add_room,
            "sb": self._add_room,
        }

    def _reset_layout(self, _: int | None) -> None:
        self._state.layout = Layout()

    def _reset_letters(self, _: int | None) -> None:
        state = self._state
        state.styles, state.hidden, state.size = frozenset(), False, 24
        state.font = self._default_font

    def _lay_out(self, name: str, number: int | None) -> None:
        self._state.layout = replace(self._state.layout, **{name: number or 0})

    def _add_room(self, number: int | None) -> None:
        self._lay_out("room", self._state.layout.room + max(0, number or 0))

    def _set_page(self, number: int | None) -> None:
        self._page = page(number)

    def _set_default_font(self, number: int | None) -> None:
        self._default_font = self._state.font = number or 0

    def _set_charset(self, number: int | None) -> None:
        if self._state.destination == "fonttbl":
            self._pages[self._state.font] = page_of_font(number or 0)

    # Paragraphs and tables

    def _in_table(self) -> bool:
        return self._rows.open or self._state.layout.in_table > 0

    def _paragraph(self, _: int | None) -> None:
        state = self._state
        if state.destination != BODY:
            return
        if state.writer is not None:
            state.writer.line()
        elif self._in_table():
            self._writer.line()
        else:
            self._end_table()
            self.made.append(self._par())
            self._put_beside()
            if len(self.made) > _MOST_MADE:
                raise ReadError(f"This RTF has more than {_MOST_MADE:,} paragraphs; part it.")

    def _par(self) -> Par:
        writer, self._writer = self._writer, Writer()
        marker, self._marker = self._marker, None
        layout = writer.layout if writer else self._state.layout
        outline = layout.outline if layout.outline >= 0 else self._state.layout.outline
        heading = outline + 1 if 0 <= outline < 9 else self._levels.get(layout.style, 0)
        return Par(
            writer.text(),
            heading,
            writer.size,
            layout.room > 0,
            writer.indent,
            marker,
            layout.level,
            layout.left,
        )

    def _put_beside(self) -> None:
        """Footnotes, text boxes and pictures stand behind what they belong to."""
        self.made += self._beside
        self._beside = []

    def _open_row(self, _: int | None) -> None:
        if self._state.destination == BODY and self._state.writer is None:
            self._rows.open = True

    def _cell(self, _: int | None) -> None:
        if self._state.destination != BODY:
            return
        if self._state.writer is not None:
            self._add("\t")
            return
        text, self._writer = self._writer.text(), Writer()
        self._rows.cells.append(text)

    def _row(self, _: int | None) -> None:
        if self._state.destination == BODY and self._state.writer is None:
            if self._writer:
                self._cell(None)
            self._rows.end_row()

    def _end_table(self) -> None:
        if self._rows.rows or self._rows.cells:
            self.made += self._rows.take()
            self._put_beside()
