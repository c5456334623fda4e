"""The words of a page: where they stand, how they look, which way they are turned.

Asking pdfium costs more than what is done with the answers, so its text comes in one piece, and
only the first and last signs of words are asked about, those of a page together; a word whose
ends differ is asked about sign by sign.
"""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from math import atan2, hypot, isfinite, pi
from typing import Any, NamedTuple, TypeAlias

import pypdfium2.raw as pdfium

from readout.errors import ReadError
from readout.reading.pdf.calls import (
    boxes_at,
    code_of_sign,
    font_of,
    is_generated,
    matrices_at,
    object_of_sign,
    origins_at,
    reference_to,
    size_of_sign,
)
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
        return _Reader(text_page, count).ink()
    finally:
        pdfium.FPDFText_ClosePage(text_page)


_Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom of a sign, in the page's own space."""
_Place: TypeAlias = tuple[float, float, float]
"""Where a word begins and ends along its direction, and its baseline."""


class _Manner(NamedTuple):
    """How signs are written: font and size before the matrix, and the look they come to.

    ``quarters`` are the quarter turns of their direction.
    """

    written: tuple[int | None, float]
    look: Look
    quarters: int


class _Reader:
    """One pass over the words of a page; what was asked of a font is kept."""

    def __init__(self, text_page: Any, count: int) -> None:
        self.page = reference_to(text_page)
        self.text = self._text(text_page, count)
        self.fonts: dict[int, tuple[bool, bool, bool, bool]] = {}
        self.looks: dict[tuple[int | None, float], Look] = {}
        self.manners: dict[tuple[int | None, float, _Box], _Manner] = {}
        self.made = Ink(len(self.text))

    def _text(self, text_page: Any, count: int) -> str:
        """The page's text with as many signs as pdfium counts, so that places are indexes."""
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        codes = map(code_of_sign, repeat(self.page), range(count))
        return "".join(
            "\ufffe" if code == 2 else chr(code) if code < 0x110000 else " " for code in codes
        )

    def ink(self) -> Ink:
        spans = [match.span() for match in _WORDS.finditer(self.text)]
        starts = [start for start, _ in spans]
        lasts = [end - 1 for _, end in spans]
        objects, manners = self._signs(starts)
        ends = list(map(object_of_sign, repeat(self.page), lasts))
        others = [first != last for first, last in zip(objects, ends, strict=True)]
        written = zip(
            map(font_of, compress(ends, others)),
            map(size_of_sign, repeat(self.page), compress(lasts, others)),
            strict=True,
        )
        found = zip(
            spans,
            objects,
            ends,
            manners,
            boxes_at(self.page, starts),
            boxes_at(self.page, lasts),
            origins_at(self.page, starts),
            strict=True,
        )
        passed, before = 0, None
        for (start, end), thing, last, manner, one, other, origin in found:
            # One written space in one piece of text parts words, however wide it is drawn.
            spaced = thing == before and start == passed + 1 and self._written(passed)
            passed, before = end, last
            if last != thing and (
                next(written) != manner.written or _are_apart(one, other, manner.quarters)
            ):
                self._pieces(start, end)
            else:
                before = thing
                place = _place(one, other, origin, manner.quarters)
                word = self._add(start, end, place, manner)
                if spaced and word:
                    word.spaced = True
        return self.made

    def _written(self, space: int) -> bool:
        """Whether a space is one of the file, and not told by pdfium from a gap."""
        return bool(is_generated(self.page, space) == 0)

    def _pieces(self, start: int, end: int) -> None:
        """A word of several looks or lines as a word for each."""
        places = range(start, end)
        _, manners = self._signs(places)
        boxes, origins = boxes_at(self.page, places), origins_at(self.page, places)
        began = 0
        for index in range(1, len(places) + 1):
            if index == len(places) or (
                manners[index].look is not manners[began].look
                or _are_apart(boxes[began], boxes[index], manners[index - 1].quarters)
            ):
                manner, way = manners[began], manners[began].quarters
                place = _place(boxes[began], boxes[index - 1], origins[began], way)
                self._add(start + began, start + index, place, manner, glued=began > 0)
                began = index

    def _add(
        self, start: int, end: int, place: _Place, manner: _Manner, *, glued: bool = False
    ) -> Word | None:
        """Add a word; signs that are not seen make none."""
        text = self.text[start:end]
        if not text.isascii():
            text = _UNSEEN.sub("", text).translate(_LIGATURES)
            if not text:
                return None
        x0, x1, y = place
        words = self.made.words[manner.quarters]
        if glued:
            before = words[-1] if words else None
            glued = before is not None and abs(before.y - y) < before.look.size * 0.7
            if before and glued:
                y = before.y  # a raised or lowered sign stays on the line of its word
        word = Word(text, x0, x1, y, manner.look, start, glued)
        words.append(word)
        return word

    def _signs(self, places: Sequence[int]) -> tuple[list[int | None], list[_Manner]]:
        """The text objects that signs stand in, and how each sign is written.

        Signs in one object after the other are written alike: it is asked about once.
        """
        objects: list[int | None] = list(map(object_of_sign, repeat(self.page), places))
        new = [
            not (thing and thing == before)
            for before, thing in zip([None, *objects], objects, strict=False)
        ]
        asked = list(compress(places, new))
        known = self.manners
        answers = [
            known.get(answer) or self._manner(*answer)
            for answer in zip(
                map(font_of, compress(objects, new)),
                map(size_of_sign, repeat(self.page), asked),
                matrices_at(self.page, asked),
                strict=True,
            )
        ]
        if len(answers) == len(objects):
            return objects, answers
        index = -1
        manners: list[_Manner] = []
        for is_new in new:
            index += is_new
            manners.append(answers[index])
        return objects, manners

    def _manner(self, font: int | None, raw_size: float, matrix: _Box) -> _Manner:
        a, b, c, d = matrix
        size = raw_size * hypot(c, d)
        size = round(size, 1) if 0.05 < size < 5000 else 1.0
        quarters = 0
        if b or a <= 0:
            angle = atan2(b, a)
            quarters = round(angle / (pi / 2)) % 4 if isfinite(angle) else 0
        look = self.looks.get((font, size))
        if look is None:
            look = Look(size, *self._font(font))
            look = next((kept for kept in self.looks.values() if kept == look), look)
            self.looks[font, size] = look
        found = self.manners[font, raw_size, matrix] = _Manner((font, raw_size), look, quarters)
        return found

    def _font(self, address: int | None) -> tuple[bool, bool, bool, bool]:
        """Whether a font is bold, italic, of one width, and of symbols."""
        if not address:
            return False, False, False, False
        found = self.fonts.get(address)
        if found is None:
            font = ctypes.cast(address, pdfium.FPDF_FONT)
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
            flags = max(0, pdfium.FPDFFont_GetFlags(font))
            weight = pdfium.FPDFFont_GetWeight(font)
            found = self.fonts[address] = (
                bool(_BOLD.search(name) or flags & _FLAG_FORCE_BOLD or weight >= _BOLD_WEIGHT),
                bool(_ITALIC.search(name) or flags & _FLAG_ITALIC),
                bool(_MONO.search(name) or flags & _FLAG_MONO),
                bool(_SYMBOLS.search(name)),
            )
        return found


def _are_apart(one: _Box, other: _Box, quarters: int) -> bool:
    """Whether two signs share no height, or no width where the text is turned."""
    left, top, right, bottom = one
    if quarters % 2:
        return other[0] >= right or other[2] <= left
    return other[3] >= top or other[1] <= bottom


def _place(one: _Box, other: _Box, origin: tuple[float, float], quarters: int) -> _Place:
    """Where a word stands between the boxes of its first and last signs."""
    if quarters:
        corners = [
            turned(*corner, quarters)[0]
            for left, top, right, bottom in (one, other)
            for corner in ((left, bottom), (right, top))
        ]
        x0, x1, y = min(corners), max(corners), turned(*origin, quarters)[1]
    else:
        x0, x1, y = min(one[0], other[0]), max(one[2], other[2]), -origin[1]
    return (x0, x1, y) if isfinite(x0 + x1 + y) else (0.0, 0.0, 0.0)
