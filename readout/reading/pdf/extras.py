"""What a page holds beside its text and drawings: links, annotations, words for its pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

_MOST_LINKS = 5_000  # a page
_MOST_ELEMENTS = 20_000  # of the structure tree, a page
_DEEPEST = 40
_LONGEST = 4_096  # bytes of an address or of words for a picture
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_LINK, _POPUP, _NOTE = pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top in the page's own space."""


def links_of(document: Any, page: Any) -> list[tuple[Bounds, str]]:
    """The addresses that places on the page lead to; jumps inside the file are none."""
    found: list[tuple[Bounds, str]] = []
    position, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            break
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        buffer = ctypes.create_string_buffer(_LONGEST)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, _LONGEST)
        href = buffer.value.decode("utf-8", "replace").strip()
        if href and pdfium.FPDFLink_GetAnnotRect(link, box):
            found.append(((box.left, box.bottom, box.right, box.top), href))
    return found


def flattened(page: Any) -> bool:
    """Draw what annotations and filled-in fields show onto the page; whether there were any.

    Only the open document in memory changes.
    """
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_LINKS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            hidden = pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if kind not in (_LINK, _POPUP, _NOTE) and not hidden:
            done = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            return bool(done == pdfium.FLATTEN_SUCCESS)
    return False


def alternative_texts(page: Any) -> dict[int, str]:
    """The words that stand for pictures, by the number of the marked content they are for.

    One without a number has a negative key.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    found: dict[int, str] = {}
    try:
        for element in _elements(tree):
            text = _alternative(element)
            if text:
                number = pdfium.FPDF_StructElement_GetMarkedContentID(element)
                found[number if number >= 0 and number not in found else -1 - len(found)] = text
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found


def _elements(tree: Any) -> Iterator[Any]:
    open_ = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), 0)
        for index in reversed(range(_few(pdfium.FPDF_StructTree_CountChildren(tree))))
    ]
    for _ in range(_MOST_ELEMENTS):
        if not open_:
            return
        element, depth = open_.pop()
        if not element:
            continue
        yield element
        if depth < _DEEPEST:
            count = _few(pdfium.FPDF_StructElement_CountChildren(element))
            open_ += [
                (pdfium.FPDF_StructElement_GetChildAtIndex(element, index), depth + 1)
                for index in reversed(range(count))
            ]


def _few(count: int) -> int:
    return max(0, min(count, _MOST_ELEMENTS))


def _alternative(element: Any) -> str:
    size = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetAltText(element, buffer, size)
    return " ".join(buffer.raw[: size - 2].decode("utf-16-le", "replace").split())
