"""Small files of other programs, written to be read again by the self-test."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtGui import QPdfWriter, QTextDocument

TITLE = "A foreign note"
_TEXT = "Its text is longer than its title, as texts are."
_HTML = f"<html><body><h1>{TITLE}</h1><p>{_TEXT}</p></body></html>"
_RTF = rf"{{\rtf1\ansi {{\b {TITLE}}}\par\par {_TEXT}\par}}"
_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document {_NAMES}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/>'
    f"</w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>"
    f"<w:p><w:r><w:t>{_TEXT}</w:t></w:r></w:p>"
    "</w:body></w:document>",
}


def write(folder: Path) -> list[Path]:
    """The files, one of each kind that needs a library of its own. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    page, rtf, word, pdf = (folder / f"foreign.{end}" for end in ("html", "rtf", "docx", "pdf"))
    page.write_text(_HTML, encoding="utf-8")
    rtf.write_text(_RTF, encoding="ascii")
    with zipfile.ZipFile(word, "w") as archive:
        for name, text in _WORD.items():
            archive.writestr(name, text)
    document = QTextDocument()
    document.setHtml(_HTML)
    document.print_(QPdfWriter(str(pdf)))
    return [page, rtf, word, pdf]
