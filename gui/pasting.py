"""What the clipboard or a drop holds, as paths or as text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def local_files(data: QMimeData) -> list[str]:
    """The files and folders of this computer that are meant."""
    if not data.hasUrls():
        return []
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile() and not url.host()]


def text_of(data: QMimeData) -> str:
    """The text, from HTML where there is some: it knows bullets and tables."""
    if data.hasHtml():
        from gui.html_text import html_to_text  # noqa: PLC0415  no start needs it

        text = html_to_text(data.html())
        if text.strip():
            return text
    return data.text() if data.hasText() else ""
