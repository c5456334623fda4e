"""The process that makes pages: a note's HTML from standard input, PDF to standard output.

It needs no display. The HTML is ours, made of a note's blocks; nothing in it is ever loaded.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from gui.paper_breaks import keep_together, pages_of
from gui.theme.theme import load_fonts
from gui.theme.tokens import FALLBACKS, FAMILY, LIGHT
from readout import places

_POINTS = 10.0
_SMALL = 8.0
"""The size of a page's number, in points."""
_PER_INCH = 600
"""Dots, to which Qt rounds the places of letters."""
_MARGIN = 20.0
"""Millimetres around the text."""
_INDENT = 15
"""Pixels by which a list is set in."""
_INK, _PALE = LIGHT.text, LIGHT.muted
_TABLE = (
    '<table border="1" cellspacing="0" cellpadding="4" width="100%" '
    'style="margin-top:6px;margin-bottom:12px;">'
)


def main() -> int:
    """Make the pages that are asked for; the exit status."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What prints, prints to nowhere: the output carries the pages alone.
    output, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    asked = json.loads(sys.stdin.buffer.read())
    app = QGuiApplication(["readout"])
    load_fonts()
    if "notes" in asked:
        from gui.sharing.binder import bind  # noqa: PLC0415  one note needs none of it

        made = bind(asked["title"], asked["contents"], asked["notes"])
    else:
        made = pages(asked["html"], asked["title"], wide=asked["wide"])
    with os.fdopen(output, "wb") as file:
        file.write(made)
    del app
    return 0


def pages(html: str, title: str, *, wide: bool) -> bytes:
    """The bytes of a PDF file; ``wide``: its pages lie on their side."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = writer_to(buffer, title)
    turn(writer, wide=wide)
    _paint(document_of(html, writer), writer)
    buffer.close()
    return bytes(data.data())


def writer_to(buffer: QBuffer, title: str) -> QPdfWriter:
    """What writes the pages of a file of this title."""
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Readout")
    writer.setResolution(_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return writer


def turn(writer: QPdfWriter, *, wide: bool) -> None:
    """Let the next page, and those after it, lie on their side or stand."""
    orientation = QPageLayout.Orientation
    writer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)


def lay_out(document: QTextDocument) -> QSizeF:
    """Set the ends of the pages of a ``document_of`` them; the size of their inside, in dots."""
    page = document.pageSize()
    keep_together(document, page.height())
    return page


class _Document(QTextDocument):
    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        """Nothing, ever."""
        return


def document_of(html: str, writer: QPdfWriter) -> QTextDocument:
    """The document of a note's HTML, as it is printed on pages as they stand now."""
    document = _Document()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    font = QFont([FAMILY, *FALLBACKS])
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    wrapping = QTextOption()
    # A word that is longer than its column is parted, not cut.
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    wrapping.setUseDesignMetrics(True)
    document.setDefaultTextOption(wrapping)
    style = (places.resources() / "share" / "paper.css").read_text(encoding="utf-8")
    document.setDefaultStyleSheet(style)
    # All is laid out once when it is there, which without these would be done for a screen first.
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    # A cell's words are escaped: this can only be the beginning of a table.
    document.setHtml(html.replace("<table>", _TABLE))
    return document


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    page = lay_out(document)
    count = pages_of(document, page.height())
    painter = QPainter(writer)
    for number in range(count):
        if number:
            writer.newPage()
        paint_page(document, painter, page, number)
        paint_number(painter, page, f"{number + 1} / {count}")
    painter.end()


def paint_page(document: QTextDocument, painter: QPainter, page: QSizeF, number: int) -> None:
    """One page of a document that is laid out, counted from 0."""
    shown = QRectF(QPointF(0, number * page.height()), page)
    look = QAbstractTextDocumentLayout.PaintContext()
    look.palette = _paper()
    look.clip = shown.adjusted(0, 1, 0, -1)  # else the first line of the next page is there, too
    painter.save()
    painter.translate(0, -shown.top())
    painter.setClipRect(shown)
    document.documentLayout().draw(painter, look)
    painter.restore()


def paint_number(painter: QPainter, page: QSizeF, text: str) -> None:
    """The page's number, in the margin at the bottom right."""
    font = QFont([FAMILY])
    font.setPointSizeF(_SMALL)
    metrics = QFontMetricsF(font, painter.device())
    painter.setFont(font)
    painter.setPen(QColor(_PALE))
    below = _MARGIN / 25.4 * _PER_INCH / 2
    at = QPointF(page.width() - metrics.horizontalAdvance(text), page.height() + below)
    painter.drawText(at, text)


def _paper() -> QPalette:
    """Ink on white, whatever the window looks like."""
    made = QPalette()
    made.setColor(QPalette.ColorRole.Text, QColor(_INK))
    made.setColor(QPalette.ColorRole.Base, QColor("white"))
    return made
