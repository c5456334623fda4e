"""A small valid file of every form that Readout reads, as bytes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping

from tests.readout.reading.archive_files import enex, enex_note, zip_bytes

_MARKDOWN = """\
---
tags: [glaze]
---
# 🏺 Kiln talk

**Date:** 2025-09-15

## Summary
A *plain* talk on `cones`, see [the chart](https://kiln.test/chart).

## Key Terms
- **Cone**: a small pyramid that bends when it is hot enough

| Cone | Heat | Time |
| --- | ---: | --- |
| 6 | 1,222 °C | 8 h |

## Action Items
- [ ] Ines: order two cones by Friday
- [x] @Tom swept the kiln
"""
_TEXT = """\
🏺
Kiln talk
Sep 15, 2025

Overview

  • A plain talk on cones.

Key Terms & Definitions

Cone: a small pyramid that bends when it is hot enough

Structured Highlights

ConeHeatTime
Six1,222 °C8 h
Nine1,260 °C9 h

Action Items

  • Ines to order two cones by Friday
"""
_YAML = """\
title: Kiln talk
icon: 🏺
date: 2025-09-15
sections:
  - title: Summary
    kind: overview
    text: A plain talk on cones.
  - title: Action Items
    kind: actions
    actions:
      - {text: Order two cones, owners: [Ines], due: 2025-09-19}
"""
_HTML = """\
<!doctype html><html><head><title>Kiln talk</title><style>p { color: red }</style></head><body>
<h1>Kiln talk</h1><p>15 September 2025</p><h2>Summary</h2><p>A <b>plain</b> talk on
<a href="https://kiln.test/chart">cones</a>.<br>Twice.</p><ul><li>One<ul><li>Two</li></ul></li></ul>
<table><tr><td>Cone</td><td>Heat</td></tr><tr><td colspan="2">Six &amp; nine</td></tr></table>
<h2>Action Items</h2><ul><li><input type="checkbox" checked> Tom swept the kiln</li></ul>
<img src="kiln.png" alt="A kiln"><pre>cone  six</pre></body></html>
"""
_RTF = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red255\green0\blue0;}
{\pard\s1\b\fs36 Kiln talk\par}{\pard 15 September 2025\par}
{\pard\s2\b Summary\par}{\pard A {\i plain} talk on caf\'e9 cones \u8211?\par}
{\trowd\cellx2000\cellx4000\intbl Cone\cell Heat\cell\row}
{\pard{\pntext\bullet\tab}Ines to order two cones\par}
{\field{\*\fldinst{HYPERLINK "https://kiln.test"}}{\fldrslt chart}}}
"""
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _paragraph(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


_DOCUMENT = (
    f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>'
    + _paragraph("Kiln talk", "Title")
    + _paragraph("Summary", "Heading1")
    + _paragraph("A plain talk on cones.")
    + "<w:tbl><w:tr>"
    + "".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in ("Cone", "Heat"))
    + "</w:tr></w:tbl>"
    + _paragraph("Action Items", "Heading1")
    + _paragraph("Ines to order two cones", "ListBullet")
    + "</w:body></w:document>"
)
_CONTENT = (
    '<?xml version="1.0"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
    '<text:h text:outline-level="1">Kiln talk</text:h>'
    "<text:p>A plain<text:s text:c='2'/>talk on cones.</text:p>"
    '<text:h text:outline-level="2">Action Items</text:h>'
    "<text:list><text:list-item><text:p>Ines to order two cones</text:p></text:list-item>"
    "</text:list><table:table><table:table-row><table:table-cell><text:p>Cone</text:p>"
    "</table:table-cell></table:table-row></table:table>"
    "</office:text></office:body></office:document-content>"
)
_PAGE = (
    b"BT /F 20 Tf 50 740 Td (Kiln talk) Tj ET BT /F 14 Tf 50 700 Td (Summary) Tj ET"
    b" BT /F 10 Tf 50 680 Td (A plain talk on cones.) Tj 0 -14 Td (It went on for an hour.) Tj ET"
    b" 50 600 200 20 re S 150 600 m 150 620 l S"
    b" BT /F 10 Tf 55 605 Td (Cone) Tj 100 0 Td (Heat) Tj ET"
)


def docx_of(document: str | bytes, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with this document part, and further ``parts`` by their names."""
    types = f'<Types xmlns="{_PACKAGE}/content-types">'
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zip_bytes(
        {
            "[Content_Types].xml": f'{types}<Default Extension="xml" ContentType="application/xml"'
            f'/><Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r"'
            f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": document,
            **(parts or {}),
        }
    )


def odt_of(content: str | bytes) -> bytes:
    """An OpenDocument text with this content part."""
    kind = "application/vnd.oasis.opendocument.text"
    return zip_bytes({"mimetype": kind, "content.xml": content})


def pdf_of(content: bytes, filters: int = 1) -> bytes:
    """A PDF of one page with this content, packed so many times."""
    for _ in range(filters):
        content = zlib.compress(content, 9)
    packed = b"/FlateDecode " * filters
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 6 0 R>>",
        b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(content), packed, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Font<</F 5 0 R>>>>",
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, data in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return made + (
        b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(made))
    )


_JSON = {
    "path": "",
    "title": "Kiln talk",
    "icon": "🏺",
    "date": "2025-09-15",
    "date_text": "15 September",
    "tags": ["glaze"],
    "format": "markdown",
    "sections": [
        {
            "title": "Summary",
            "kind": "overview",
            "blocks": [
                {
                    "type": "paragraph",
                    "text": "A plain talk.",
                    "spans": [{"start": 2, "end": 7, "style": "strong"}],
                },
                {"type": "table", "columns": ["Cone"], "rows": [["6"]]},
            ],
            "sections": [],
        }
    ],
    "doubts": [],
}

SMALL: dict[str, bytes] = {
    "a.txt": _TEXT.encode(),
    "a.md": _MARKDOWN.encode(),
    "a.yaml": _YAML.encode(),
    "a.json": json.dumps(_JSON, ensure_ascii=False).encode(),
    "a.csv": 'Cone,Heat\n6,"1,222 °C"\n'.encode(),
    "a.html": _HTML.encode(),
    "a.docx": docx_of(_DOCUMENT),
    "a.odt": odt_of(_CONTENT),
    "a.rtf": _RTF.encode(),
    "a.pdf": pdf_of(_PAGE),
    "a.enex": enex(enex_note("Kiln talk", "<h1>Summary</h1><en-todo checked='true'/>Sweep")),
    "a.zip": zip_bytes({"b.md": _MARKDOWN}),
}
"""By a file's name."""

PARTS: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "a.docx": (_DOCUMENT.encode(), docx_of),
    "a.odt": (_CONTENT.encode(), odt_of),
    "a.pdf": (_PAGE, pdf_of),
}
"""What stands packed in a file, and what packs it: changes reach behind the packing only so."""
