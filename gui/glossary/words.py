"""What the page of all terms says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from gui.dates import short_date
from gui.panes.term_card import CardText
from gui.panes.term_meaning import Said
from gui.settings import DateOrder
from readout.terms.asking import Asked, Meaning
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


def card_text(asked: Asked, here: str, order: DateOrder) -> CardText:
    """What a card says of a term; ``here`` is the path of the note that is shown."""
    said = tuple(
        Said(each.definition.meaning, _whose(each, here, order), each.definition)
        for each in asked.meanings
    )
    beside = ""
    if asked.notes > 1:
        text = tr("%1 notes differ") if asked.drifts else tr("%1 notes")
        beside = text.replace("%1", number(asked.notes))
    return CardText(asked.term, said, beside, asked.drifts)


def _whose(meaning: Meaning, here: str, order: DateOrder) -> str:
    is_here = meaning.definition.path == here
    source = tr("This note") if is_here else source_words(meaning.definition, order)
    if not meaning.others:
        return source
    more = tr("and 1 note more") if meaning.others == 1 else tr("and %1 notes more")
    return f"{source} · {more.replace('%1', number(meaning.others))}"
