"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from readout.errors import ReadError
from readout.reading.western import is_western

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Signs that no text holds, though a one-byte encoding would let them pass.
_CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B}


class Decoded(NamedTuple):
    """A file's text with one kind of line end; ``guessed`` names an encoding that was guessed."""

    text: str
    guessed: str = ""


def decode(data: bytes) -> Decoded:
    """The text in ``data``. Raises ReadError where it is empty or no text."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ReadError("The file is empty.")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(_clean(_whole(data.decode(encoding))))
            except UnicodeDecodeError as error:
                raise ReadError(
                    f"The file says it is {encoding.upper().removesuffix('-SIG')} but breaks off"
                    f" or is damaged at byte {error.start:,}."
                ) from None
    if b"\0" in data[:65_536]:
        return Decoded(_clean(_whole(_utf16_without_bom(data))), "UTF-16")
    try:
        return Decoded(_clean(data.decode("utf-8")))
    except UnicodeDecodeError:
        pass
    sample = data[:65_536]
    if sum(byte in _CONTROLS for byte in sample) > len(sample) // 1000:
        raise ReadError("The file is not text; Readout cannot read this kind of file.")
    return _guess(data)


def _utf16_without_bom(data: bytes) -> str:
    """UTF-16 shows as NULs in every other byte; anything else with NULs is no text."""
    sample = data[:65_536]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if len(data) % 2 == 0 and max(even, odd) > half * 0.4 and min(even, odd) < half * 0.05:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    raise ReadError("The file is not text; Readout cannot read this kind of file.")


def _guess(data: bytes) -> Decoded:
    if is_western(data):
        return Decoded(_clean(data.decode("cp1252")), "cp1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415  only files not in UTF-8 need it

    best = from_bytes(data[:200_000], cp_isolation=None).best()
    encoding = best.encoding if best is not None else "cp1252"
    try:
        return Decoded(_clean(_whole(data.decode(encoding))), encoding)
    except (UnicodeDecodeError, LookupError):
        return Decoded(_clean(data.decode("cp1252", "replace")), "cp1252")


def _whole(text: str) -> str:
    """The text without lone surrogates, which UTF-8 does not have and Qt would drop."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _clean(text: str) -> str:
    """One kind of line end, no byte order marks."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for sign in ("\ufeff", "\0"):
        if sign in text:
            text = text.replace(sign, "")
    if not text or text.isspace():
        raise ReadError("The file is empty.")
    return text
