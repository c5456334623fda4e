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
        self.text = text
        self.fonts: dict[int, tuple[bool, bool, bool, bool]] = {}
        self.object = 0
        self.known: tuple[Look, int] = (Look(0.0), 0)
        self.first, self.last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        self.matrix = pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.made = Ink(len(text))

    def ink(self) -> Ink:
        for match in _WORDS.finditer(self.text):
            start, end = match.span()
            look, quarters = self._look(start)
            if end - start > 1 and self._differs(start, end - 1, look):
                self._pieces(start, end)
            else:
                self._add(start, end, look, quarters, glued=False)
        return self.made

    def _differs(self, start: int, last: int, look: Look) -> bool:
        """Whether a word's last sign looks otherwise than its first, or stands elsewhere."""
        at = self.object
        other, _ = self._look(last)
        if at == self.object:
            return False
        if other != look:
            return True
        pdfium.FPDFText_GetLooseCharBox(self.page, start, self.first)
        pdfium.FPDFText_GetLooseCharBox(self.page, last, self.last)
        across = max(self.last.bottom - self.first.top, self.first.bottom - self.last.top)
        return across > 0 and max(self.last.left - self.first.right, 0) >= 0 and look.size > 0

    def _pieces(self, start: int, end: int) -> None:
        """A word of several looks or lines as a word for each."""
        began = start
        look, quarters = self._look(start)
        pdfium.FPDFText_GetLooseCharBox(self.page, start, self.first)
        for index in range(start + 1, end):
            other, _ = self._look(index)
            pdfium.FPDFText_GetLooseCharBox(self.page, index, self.last)
            apart = (
                self.last.bottom >= self.first.top or self.last.top <= self.first.bottom
            ) and self.last.top > self.last.bottom
            if other != look or apart:
                self._add(began, index, look, quarters, glued=began > start)
                began = index
                look, quarters = self._look(index)
                pdfium.FPDFText_GetLooseCharBox(self.page, index, self.first)
        self._add(began, end, look, quarters, glued=began > start)

    def _add(self, start: int, end: int, look: Look, quarters: int, *, glued: bool) -> None:
        text = _UNSEEN.sub("", self.text[start:end]).translate(_LIGATURES)
        if not text:
            return
        pdfium.FPDFText_GetLooseCharBox(self.page, start, self.first)
        pdfium.FPDFText_GetLooseCharBox(self.page, end - 1, self.last)
        pdfium.FPDFText_GetCharOrigin(self.page, start, self.x, self.y)
        corners = [
            turned(x, y, quarters)[0]
            for box in (self.first, self.last)
            for x, y in ((box.left, box.bottom), (box.right, box.top))
        ]
        _, baseline = turned(self.x.value, self.y.value, quarters)
        if not all(map(math.isfinite, (*corners, baseline))):
            corners, baseline = [0.0], 0.0
        words = self.made.words[quarters]
        before = words[-1] if words else None
        if glued and before and abs(before.y - baseline) < before.look.size * 0.7:
            baseline = before.y  # a raised or lowered sign stays on the line of its word
        else:
            glued = False
        words.append(Word(text, min(corners), max(corners), baseline, look, start, glued))

    def _look(self, index: int) -> tuple[Look, int]:
        """How a sign looks, and its direction in quarter turns."""
        thing = pdfium.FPDFText_GetTextObject(self.page, index)
        address = ctypes.addressof(thing.contents) if thing else 0
        if address and address == self.object:
            return self.known
        self.object = address
        matrix = self.matrix
        if not pdfium.FPDFText_GetMatrix(self.page, index, matrix):
            matrix.a, matrix.b, matrix.c, matrix.d = 1.0, 0.0, 0.0, 1.0
        size = pdfium.FPDFText_GetFontSize(self.page, index) * math.hypot(matrix.c, matrix.d)
        size = round(size, 1) if math.isfinite(size) and 0.05 < size < 5000 else 1.0
        angle = math.atan2(matrix.b, matrix.a)
        quarters = round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0
        self.known = (Look(size, *self._font(thing)), quarters)
        return self.known

    def _font(self, thing: Any) -> tuple[bool, bool, bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(thing) if thing else None
        if not font:
            return False, False, False, False
        address = ctypes.addressof(font.contents)
        found = self.fonts.get(address)
        if found is None:
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
            flags = max(0, pdfium.FPDFFont_GetFlags(font))
            weight = pdfium.FPDFFont_GetWeight(font)
            found = (
                bool(_BOLD.search(name) or flags & _FLAG_FORCE_BOLD or weight >= _BOLD_WEIGHT),
                bool(_ITALIC.search(name) or flags & _FLAG_ITALIC),
                bool(_MONO.search(name) or flags & _FLAG_MONO),
                bool(_SYMBOLS.search(name)),
            )
            self.fonts[address] = found
        return found
