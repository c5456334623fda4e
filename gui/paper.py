"""A note as PDF: black on white, wide tables on wide pages, nothing cut at the edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption

from gui.theme.tokens import FALLBACKS, FAMILY
from readout import places
from readout.export.html.page import Shared, to_print
from readout.note.model import Note
from readout.note.views import tables

_WIDE = 6
"""Columns from which on a table needs the long side of the page."""
_POINTS = 10.0
_PER_INCH = 96
_TABLE = '<table border="1" cellspacing="0" cellpadding="4" width="100%">'


def to_pdf(shared: Shared) -> bytes:
    """The bytes of a PDF file; safe to be called in any thread."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    font = QFont([FAMILY, *FALLBACKS])
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    wrapping = QTextOption()
    # A word that is longer than its column is parted, not cut.
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(wrapping)
    style = (places.resources() / "share" / "paper.css").read_text(encoding="utf-8")
    document.setDefaultStyleSheet(style)
    # A cell's words are escaped: this can only be the beginning of a table.
    document.setHtml(to_print(shared).replace("<table>", _TABLE))
    return _printed(document, shared.note)


def _printed(document: QTextDocument, note: Note) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(note.title.plain)
    writer.setCreator("Readout")
    writer.setResolution(_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    wide = is_wide([len(placed.table.columns) for placed in tables(note)])
    orientation = QPageLayout.Orientation
    writer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))  # printing a document leaves two centimetres
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def is_wide(columns: Sequence[int]) -> bool:
    """Whether tables of so many columns want the page on its side."""
    return max(columns, default=0) > _WIDE
