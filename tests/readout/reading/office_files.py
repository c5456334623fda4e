"""Builders of Word and OpenDocument files: their parts around blocks of markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from tests.readout.reading.small_files import docx_of, odt_of

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ODF = " ".join(
    (
        *(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for name in ("office", "text", "table", "style")
        ),
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)


def docx_bytes(blocks: Iterable[str], parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with these blocks, which are markup already, and further ``parts`` by name."""
    document = f"<w:document {WORD}><w:body>{''.join(blocks)}</w:body></w:document>"
    return docx_of(document, parts)


def odt_bytes(blocks: Iterable[str], styles: str = "") -> bytes:
    """An OpenDocument text with these blocks and styles, which are markup already."""
    return odt_of(
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{''.join(blocks)}"
        "</office:text></office:body></office:document-content>"
    )


def word_paragraph(words: str, style: str = "", before: str = "") -> str:
    """A paragraph of Word; ``before`` is markup in front of its words."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{before}{word_run(words)}</w:p>"


def word_run(words: str, properties: str = "") -> str:
    """A run of Word; ``properties`` is markup that says how it looks."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def odt_paragraph(words: str, style: str = "") -> str:
    """A paragraph of an OpenDocument text."""
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'
