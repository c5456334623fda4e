"""Opening a PDF and walking its pages with pdfium, one file at a time.

pdfium is not thread-safe: everything that calls it holds one lock. Every handle is closed,
whatever happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import pypdfium2.raw as pdfium

from readout.errors import ReadError
from readout.reading.pdf.characters import Ink, ink_of
from readout.reading.pdf.extras import Bounds, alternative_texts, flattened, links_of
from readout.reading.pdf.model import Page
from readout.reading.pdf.placing import Contents, placed
from readout.reading.pdf.shapes import drawing_of

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 5_000_000  # code points a file, some 2,000 dense pages
_LOCK = Lock()
_CUT_OFF = "This PDF is cut off or damaged; get it again or open it in another program and save it."


def read_pages(data: bytes) -> list[Page]:
    """What stands on the pages. Raises ReadError."""
    if b"startxref" not in data.rstrip(b"\0 \r\n\t")[-4096:]:
        raise ReadError(_CUT_OFF)
    with _LOCK, _document(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise ReadError(_CUT_OFF)
        if count > _MOST_PAGES:
            raise ReadError(
                f"This PDF has more than {_MOST_PAGES:,} pages; split it and open parts."
            )
        pages: list[Page] = []
        left = _MOST_CHARACTERS
        for number in range(count):
            ink, found = _read_page(document, number, left)
            left -= ink.characters
            pages += found
        return pages


@contextmanager
def _document(data: bytes) -> Iterator[Any]:
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise ReadError("This PDF is locked with a password; save it without one first.")
        raise ReadError(_CUT_OFF)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise ReadError(f"Page {number + 1} of this PDF is damaged; get the file again.")
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def _read_page(document: Any, number: int, left: int) -> tuple[Ink, list[Page]]:
    """A page's words and drawings, placed: once for each way that its text is turned."""
    with _page(document, number) as page:
        links = links_of(document, page)
        if not flattened(page):
            return _taken(document, page, number, links, left)
    # What was an annotation is on the page only after it is loaded again.
    with _page(document, number) as page:
        return _taken(document, page, number, links, left)


def _taken(
    document: Any, page: Any, number: int, links: list[tuple[Bounds, str]], left: int
) -> tuple[Ink, list[Page]]:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    ink = ink_of(page, left)
    alternatives = alternative_texts(page) if pdfium.FPDFCatalog_IsTagged(document) else {}
    bounds = (box.left, box.bottom, box.right, box.top)
    return ink, placed(Contents(number, bounds, ink, drawing_of(page), links, alternatives))
