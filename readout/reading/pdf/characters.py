"""The words of a page: where they stand, how they look, which way they are turned.

Asking pdfium costs 1 µs a question, so its text comes in one piece and only a word's first
and last signs are asked about; a word whose ends differ is asked about sign by sign.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from readout.errors import ReadError
from readout.reading.pdf.calls import address_of, font_of, object_of_sign
from readout.reading.pdf.model import Look, Word

_MOST_ON_PAGE = 200_000  # code points
# pdfium writes U+FFFE for a hyphen at the end of a line, whichever hyphen it was.
_WORDS = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\ufffe\uffff\ufeff]+\ufffe?|\ufffe")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ud800-\udfff]")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\ufffe": "-",
    }
)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
_MONO = re.compile(r"mono|courier|consolas|menlo|typewriter|cmtt", re.IGNORECASE)
_SYMBOLS = re.compile(r"symbol|dingbat|wingding|webding|opens_", re.IGNORECASE)
_FLAG_MONO, _FLAG_ITALIC, _FLAG_FORCE_BOLD = 1, 1 << 6, 1 << 18  # ISO 32000-1, table 123
_BOLD_WEIGHT = 600


@dataclass(slots=True)
class Ink:
    """The words of a page by the quarter turns of their direction, counter-clockwise.

    Their places are turned (see ``turned``) but not yet moved to the page's corner.
    """

    characters: int = 0
    words: dict[int, list[Word]] = field(default_factory=lambda: defaultdict(list))


def turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """A point of a page in a text's own direction: to the right along it, and downwards."""
    match quarters:
        case 0:
            return x, -y
        case 1:
            return y, x
        case 2:
            return -x, y
        case _:
            return -y, -x


def ink_of(page: Any, most: int) -> Ink:
    """The words of a page; ``most`` is how many code points the file may still have."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise ReadError("A page of this PDF is damaged; get the file again.")
    try:
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        if count > min(most, _MOST_ON_PAGE):
            raise ReadError("This PDF holds more text than Readout can show; open a part of it.")
        return _Reader(text_page, _text(text_page, count)).ink()
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _text(text_page: Any, count: int) -> str:
    """The page's text with as many signs as pdfium counts, so that places are indexes."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(
        "\ufffe" if code == 2 else chr(code) if code < 0x110000 else " " for code in codes
    )


class _Reader:
    """One pass over the words of a page; what was asked of a font is kept."""

    def __init__(self, text_page: Any, text: str) -> None:
        self.page = text_page
        self.address = address_of(text_page)
        self.text = text
        self.fonts: dict[int, tuple[bool, bool, bool, bool]] = {}
        self.looks: dict[tuple[int | None, float], Look] = {}
        # The text object asked about last, its font and size, how it looks and is turned.
        self.object: int | None = None
        self.font: int | None = None
        self.raw_size = 0.0
        self.known: tuple[Look, int] = (Look(0.0), 0)
        self.first, self.last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        self.matrix = pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.made = Ink(len(text))

    def ink(self) -> Ink:
        box = pdfium.FPDFText_GetLooseCharBox
        passed = 0
        for match in _WORDS.finditer(self.text):
            start, end = match.span()
            thing = self.object
            look, quarters = self._look(start)
            # One written space in one piece of text parts words, however wide it is drawn.
            spaced = thing == self.object and start == passed + 1 and self._written(passed)
            passed = end
            box(self.page, start, self.first)
            box(self.page, end - 1, self.last)
            if end - start > 1 and self._differs(end - 1):
                self._pieces(start, end)
            else:
                word = self._add(start, end, look, quarters, glued=False)
                if word:
                    word.spaced = spaced
        return self.made

    def _written(self, space: int) -> bool:
        """Whether a space is one of the file, and not told by pdfium from a gap."""
        return bool(pdfium.FPDFText_IsGenerated(self.page, space) == 0)

    def _differs(self, last: int) -> bool:
        """Whether a word's last sign looks otherwise than its first, or stands in another line."""
        thing = object_of_sign(self.address, last)
        if thing == self.object:
            return False
        return (
            (font_of(thing) if thing else None) != self.font
            or pdfium.FPDFText_GetFontSize(self.page, last) != self.raw_size
            or self._apart()
        )

    def _apart(self) -> bool:
        """Whether two signs share no height, or no width where the text is turned."""
        one, other = self.first, self.last
        if self.known[1] % 2:
            return bool(other.left >= one.right or other.right <= one.left)
        return bool(other.bottom >= one.top or other.top <= one.bottom)

    def _pieces(self, start: int, end: int) -> None:
        """A word of several looks or lines as a word for each."""
        began = start
        look, quarters = self._look(start)
        for index in range(start + 1, end):
            pdfium.FPDFText_GetLooseCharBox(self.page, began, self.first)
            pdfium.FPDFText_GetLooseCharBox(self.page, index, self.last)
            apart = self._apart()
            other, way = self._look(index)
            if other is not look or apart:
                pdfium.FPDFText_GetLooseCharBox(self.page, index - 1, self.last)
                self._add(began, index, look, quarters, glued=began > start)
                began, look, quarters = index, other, way
        pdfium.FPDFText_GetLooseCharBox(self.page, began, self.first)
        pdfium.FPDFText_GetLooseCharBox(self.page, end - 1, self.last)
        self._add(began, end, look, quarters, glued=began > start)

    def _add(self, start: int, end: int, look: Look, quarters: int, *, glued: bool) -> Word | None:
        """Add a word between the boxes of its first and last signs; signs unseen make none."""
        text = self.text[start:end]
        if not text.isascii():
            text = _UNSEEN.sub("", text).translate(_LIGATURES)
            if not text:
                return None
        pdfium.FPDFText_GetCharOrigin(self.page, start, self.x, self.y)
        one, other = self.first, self.last
        if quarters == 0:
            x0, x1 = min(one.left, other.left), max(one.right, other.right)
            y = -self.y.value
        else:
            corners = [
                turned(x, y, quarters)[0]
                for box in (one, other)
                for x, y in ((box.left, box.bottom), (box.right, box.top))
            ]
            x0, x1 = min(corners), max(corners)
            _, y = turned(self.x.value, self.y.value, quarters)
        if not math.isfinite(x0 + x1 + y):
            x0 = x1 = y = 0.0
        words = self.made.words[quarters]
        before = words[-1] if words else None
        if glued and before and abs(before.y - y) < before.look.size * 0.7:
            y = before.y  # a raised or lowered sign stays on the line of its word
        else:
            glued = False
        words.append(Word(text, x0, x1, y, look, start, glued))
        return words[-1]

    def _look(self, index: int) -> tuple[Look, int]:
        """How a sign looks, and its direction in quarter turns."""
        thing = object_of_sign(self.address, index)
        if thing and thing == self.object:
            return self.known
        self.object = thing
        self.font = font_of(thing) if thing else None
        self.raw_size = pdfium.FPDFText_GetFontSize(self.page, index)
        matrix = self.matrix
        if not pdfium.FPDFText_GetMatrix(self.page, index, matrix):
            matrix.a, matrix.b, matrix.c, matrix.d = 1.0, 0.0, 0.0, 1.0
        size = self.raw_size * math.hypot(matrix.c, matrix.d)
        size = round(size, 1) if 0.05 < size < 5000 else 1.0
        quarters = 0
        if matrix.b or matrix.a <= 0:
            angle = math.atan2(matrix.b, matrix.a)
            quarters = round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0
        look = self.looks.get((self.font, size))
        if look is None:
            look = Look(size, *self._font())
            look = next((kept for kept in self.looks.values() if kept == look), look)
            self.looks[self.font, size] = look
        self.known = look, quarters
        return self.known

    def _font(self) -> tuple[bool, bool, bool, bool]:
        """Whether a font is bold, italic, of one width, and of symbols."""
        if not self.font:
            return False, False, False, False
        found = self.fonts.get(self.font)
        if found is None:
            font = ctypes.cast(self.font, pdfium.FPDF_FONT)
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
            flags = max(0, pdfium.FPDFFont_GetFlags(font))
            weight = pdfium.FPDFFont_GetWeight(font)
            found = self.fonts[self.font] = (
                bool(_BOLD.search(name) or flags & _FLAG_FORCE_BOLD or weight >= _BOLD_WEIGHT),
                bool(_ITALIC.search(name) or flags & _FLAG_ITALIC),
                bool(_MONO.search(name) or flags & _FLAG_MONO),
                bool(_SYMBOLS.search(name)),
            )
        return found
