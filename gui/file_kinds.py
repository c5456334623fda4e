"""The kinds of files that can be opened, as the filters of a file dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from readout.reading.forms import FORMS, FormName


def tr(text: str) -> str:
    """A text of this module in the user's language."""
    return QCoreApplication.translate("FileKinds", text)


def filters() -> str:
    """All notes, then each kind with every ending its form goes by, then all files."""
    kinds = _kinds()
    every = tuple(name for _, names in kinds for name in names)
    return ";;".join(
        (
            _filter(tr("All notes"), every),
            *(_filter(title, names) for title, names in kinds),
            f"{tr('All files')} (*)",
        )
    )


def _kinds() -> tuple[tuple[str, tuple[FormName, ...]], ...]:
    return (
        (tr("Text and Markdown"), ("text", "markdown")),
        (tr("Word, OpenDocument, RTF"), ("docx", "odt", "rtf")),
        (tr("PDF"), ("pdf",)),
        (tr("Web pages"), ("html",)),
        (tr("YAML and JSON"), ("yaml", "json")),
        (tr("Tables"), ("csv",)),
        (tr("Evernote and zip archives"), ("enex", "zip")),
    )


def _filter(title: str, names: tuple[FormName, ...]) -> str:
    patterns = (f"*{ending}" for name in names for ending in FORMS[name].endings if ending)
    return f"{title} ({' '.join(patterns)})"
