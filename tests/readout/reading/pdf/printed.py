"""Print texts to PDFs as Qt does, in a process of its own.

Texts of HTML, or of Markdown behind ``markdown:``, come in parted by form feeds; each goes out as
a line of base64.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument


def main() -> None:
    QGuiApplication([])
    for html in sys.stdin.buffer.read().decode().split("\f"):
        kept = QByteArray()
        buffer = QBuffer(kept)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document = QTextDocument()
        if html.startswith("markdown:"):
            document.setMarkdown(html.removeprefix("markdown:"))
        else:
            document.setHtml(html)
        document.print_(writer)
        del writer
        buffer.close()
        sys.stdout.write(kept.toBase64().data().decode() + "\n")


if __name__ == "__main__":
    main()
