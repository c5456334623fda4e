"""What goes to the clipboard: text, and the same as HTML."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QStringListModel


def clip(text: str, html: str = "") -> QMimeData:
    """Text and HTML for the clipboard, or for who asks what is selected.

    The object is made by Qt: one that Python made is still on the clipboard when the app ends,
    and asks a Python that is gone how it is to be taken away, which ends it with a crash.
    """
    model = QStringListModel([""])
    made = model.mimeData([model.index(0)])
    for form in made.formats():
        made.removeFormat(form)
    made.setText(text)
    if html:
        made.setHtml(html)
    return made
