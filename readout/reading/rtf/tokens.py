"""The bytes of an RTF file as tokens: groups, control words, and text still in its code page."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from striprtf.striprtf import charset_map

from readout.errors import ReadError

_MOST = 1_000_000  # some 3 s of work; a page of prose has a few hundred
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|((?:\\'[0-9a-fA-F]{2})+)|\\(.)|([{}])|([^\\{}]+)",
    re.DOTALL,
)
_LINE_ENDS = b"\r\n\0"
_FALLBACK = "cp1252"


class Token(NamedTuple):
    """``{`` or ``}``, a control word with its number, a control sign, or (no word) some text."""

    word: str
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens in their order, raw data behind a ``bin`` passed over.

    Raises ReadError where there are more than any document has.
    """
    at = count = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        count += 1
        if count > _MOST:
            raise ReadError(f"This RTF has more than {_MOST:,} parts; save it as plain text.")
        word, number, escaped, sign, brace, text = match.groups()
        if text is not None:
            yield Token("", None, text.translate(None, _LINE_ENDS))
        elif word is not None:
            yield Token(word.decode(), None if number is None else int(number))
            if word == b"bin" and number is not None:
                at += max(0, int(number))
        elif escaped is not None:
            yield Token("", None, bytes.fromhex(escaped.replace(b"\\'", b"").decode()))
        elif brace is not None:
            yield Token(brace.decode())
        elif sign in b"\\{}":
            yield Token("", None, sign)
        else:
            # A backslash at a line's end is a paragraph's end.
            yield Token("par" if sign in b"\r\n" else sign.decode("latin-1"))


def page(number: int | None) -> str:
    """The encoding of a code page by its number."""
    return _known({None: _FALLBACK, 65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}"))


def page_of_font(charset: int) -> str | None:
    """The encoding of a font's character set, ``None`` for that of the document."""
    name = charset_map.get(charset) if charset > 1 else None
    return _known(name) if name else None


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _FALLBACK
