"""What the page of all terms says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from gui.dates import short_date
from gui.settings import DateOrder
from readout.terms.glossary import Definition, Entry


def tr(text: str) -> str:
    """A text of this room in the user's language."""
    return QCoreApplication.translate("Glossary", text)


def number(value: int) -> str:
    """A number as it is written here."""
    return QLocale().toString(value)


def notes_words(entry: Entry) -> str:
    """In how many notes a term is defined, and whether they differ; nothing for one note."""
    count = len(entry.definitions)
    if count < 2:
        return ""
    text = tr("%1 notes differ") if entry.drifts else tr("%1 notes")
    return text.replace("%1", number(count))


def source_words(definition: Definition, order: DateOrder) -> str:
    """The note that says so, and its date."""
    day = short_date(definition.date, order) if definition.date else ""
    return " · ".join(part for part in (definition.note, day) if part)


def said(entry: Entry) -> str:
    """A term as a screen reader says it."""
    parts = [entry.term, " ".join(entry.definitions[0].meaning.split()), notes_words(entry)]
    return ", ".join(part for part in parts if part)
