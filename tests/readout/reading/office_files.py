"""Builders of Word and OpenDocument files: their parts around blocks of markup."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from tests.readout.reading.small_files import docx_of, odt_of

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)


def docx_bytes(blocks: Iterable[str]) -> bytes:
    """A Word file with these blocks, which are markup already."""
    return docx_of(f"<w:document {_W}><w:body>{''.join(blocks)}</w:body></w:document>")


def odt_bytes(blocks: Iterable[str]) -> bytes:
    """An OpenDocument text with these blocks, which are markup already."""
    return odt_of(
        f"<office:document-content {_ODF}><office:body><office:text>{''.join(blocks)}"
        "</office:text></office:body></office:document-content>"
    )


def word_paragraph(words: str, style: str = "", before: str = "") -> str:
    """A paragraph of Word; ``before`` is markup in front of its words."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    shown = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    return f"<w:p>{styled}{before}{shown}</w:p>"


def odt_paragraph(words: str, style: str = "") -> str:
    """A paragraph of an OpenDocument text."""
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'
