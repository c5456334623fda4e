"""Several notes as one PDF file: its contents in front, a bookmark for each note.

The notes are painted first, for only then is known on which page each begins. The contents are
painted last; how many pages they take is known before, from the titles alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter, QTextDocument

from gui.paper_maker import document_of, lay_out, paint_number, paint_page, turn, writer_to
from gui.sharing.bookmarks import Bookmark, with_bookmarks

_WIDEST = "0000"


def bind(title: str, contents: str, notes: Sequence[Mapping[str, Any]]) -> bytes:
    """The bytes of the file; each note has ``html``, ``title``, ``anchor``, ``wide``.

    ``contents`` is what stands above them. A line on standard error tells of each note.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = writer_to(buffer, title)
    front = _contents(contents, notes, [_WIDEST] * len(notes), writer)
    lay_out(front)
    count = front.pageCount()
    turn(writer, wide=bool(notes[0]["wide"]))
    painter = QPainter(writer)
    number, begins = count, list[str]()
    for note in notes:
        begins.append(str(number + 1))
        if number > count:
            turn(writer, wide=bool(note["wide"]))
            writer.newPage()
        number = _paint(str(note["html"]), writer, painter, number)
        os.write(sys.stderr.fileno(), b".\n")
    turn(writer, wide=False)
    writer.newPage()
    front = _contents(contents, notes, begins, writer)
    page = lay_out(front)
    for at in range(count):
        if at:
            writer.newPage()
        paint_page(front, painter, page, at)
        paint_number(painter, page, str(at + 1))
    painter.end()
    buffer.close()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # no more is told
    marks = [Bookmark(str(note["title"]), str(note["anchor"])) for note in notes]
    return with_bookmarks(bytes(data.data()), marks, count)


def _paint(html: str, writer: QPdfWriter, painter: QPainter, number: int) -> int:
    """Paint a note behind ``number`` pages; gives how many there are then."""
    document = document_of(html, writer)
    page = lay_out(document)
    for at in range(document.pageCount()):
        if at:
            writer.newPage()
        paint_page(document, painter, page, at)
        number += 1
        paint_number(painter, page, str(number))
    return number


def _contents(
    contents: str, notes: Sequence[Mapping[str, Any]], begins: Sequence[str], writer: QPdfWriter
) -> QTextDocument:
    lines = "".join(
        f'<tr><td width="92%"><a href="#{note["anchor"]}">{escape(note["title"])}</a></td>'
        f'<td align="right">{page}</td></tr>'
        for note, page in zip(notes, begins, strict=True)
    )
    return document_of(
        f'<h1>{escape(contents)}</h1><table width="100%" cellpadding="3">{lines}</table>',
        writer,
    )
