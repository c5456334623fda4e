"""The few questions to pdfium that are asked of every sign or object, as short as ctypes can.

A typed pointer made for each answer costs more than the question, and so does turning what is
passed into a declared type. Handles and answers are therefore references made once, passed as
they are: measured 0.16 µs for a box instead of 0.9. Numbers are passed as C's ``int``. The lock
on Python stays with the caller, for each question takes well under a microsecond.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

Reference: TypeAlias = Any
"""What ``ctypes.byref`` makes, kept so that none is made for each question."""

_Address = ctypes.c_void_p


def reference_to(handle: Any) -> Reference:
    """A typed handle of pdfium's as the functions here take it."""
    address = ctypes.cast(handle, _Address).value or 0
    return ctypes.byref(ctypes.c_char.from_address(address))


def _untyped(function: Any, answer: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(answer)(ctypes.cast(function, _Address).value or 0)


def _of_address(function: Any, answer: Any) -> Callable[[int | None], Any]:
    return ctypes.PYFUNCTYPE(answer, _Address)(ctypes.cast(function, _Address).value or 0)


object_of_page = _untyped(pdfium.FPDFPage_GetObject, _Address)
"""The address of an object of a page, by its index."""

object_of_form = _untyped(pdfium.FPDFFormObj_GetObject, _Address)
"""The address of an object of a form, by its index."""

kind_of = _of_address(pdfium.FPDFPageObj_GetType, ctypes.c_int)
"""What kind of object stands at an address."""

font_of = _of_address(pdfium.FPDFTextObj_GetFont, _Address)
"""The address of the font of the text object at an address."""

object_of_sign = _untyped(pdfium.FPDFText_GetTextObject, _Address)
"""The address of the text object that a sign of a text page stands in."""

size_of_sign = _untyped(pdfium.FPDFText_GetFontSize, ctypes.c_double)
"""The size of a sign's font, before its matrix."""

code_of_sign = _untyped(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
"""The code point of a sign."""

is_generated = _untyped(pdfium.FPDFText_IsGenerated, ctypes.c_int)
"""Whether a sign is not in the file but told from a gap: 0 if it is in the file."""

# What these return is left alone: they refuse only signs that the page does not have.
_box = _untyped(pdfium.FPDFText_GetLooseCharBox, None)
_matrix = _untyped(pdfium.FPDFText_GetMatrix, None)
_origin = _untyped(pdfium.FPDFText_GetCharOrigin, None)


def boxes_at(page: Reference, places: Sequence[int]) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the signs at some places, with the room of their font."""
    found = array("f", bytes(16 * len(places)))
    deque(map(_box, repeat(page), places, _references(found, 4)), maxlen=0)
    numbers = iter(found)
    return list(zip(numbers, numbers, numbers, numbers, strict=True))


def matrices_at(page: Reference, places: Sequence[int]) -> list[tuple[float, float, float, float]]:
    """How the signs at some places are scaled and turned: a, b, c and d of their matrices."""
    found = array("f", (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)) * len(places)
    deque(map(_matrix, repeat(page), places, _references(found, 6)), maxlen=0)
    return list(zip(found[::6], found[1::6], found[2::6], found[3::6], strict=True))


def origins_at(page: Reference, places: Sequence[int]) -> list[tuple[float, float]]:
    """Where the signs at some places begin on their baselines: x and y."""
    found = array("d", bytes(16 * len(places)))
    into = _references(found, 1)
    deque(map(_origin, repeat(page), places, into[::2], into[1::2]), maxlen=0)
    numbers = iter(found)
    return list(zip(numbers, numbers, strict=True))


def _references(answers: array[float], width: int) -> list[Reference]:
    """References to every ``width``-th number of an array."""
    if not answers:
        return []
    begin = ctypes.c_char.from_buffer(answers)
    size = answers.itemsize
    return [ctypes.byref(begin, at) for at in range(0, len(answers) * size, width * size)]
