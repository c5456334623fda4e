"""Lengths and counts as the window says them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.dates import long_date
from gui.settings import DateOrder
from readout.note.model import Action, Bullet, Code, Image, Note, Paragraph, Quote, Table, Term

WORDS_A_MINUTE = 200


def minutes(note: Note) -> int:
    """How long reading it takes, at least a minute."""
    return max(1, -(-_words(note) // WORDS_A_MINUTE))


def subtitle(note: Note, order: DateOrder) -> str:
    """The line under a note's title."""
    date = long_date(note.date, order) if note.date else note.date_text
    length = tr("%1 min read").replace("%1", str(minutes(note)))
    return " · ".join(part for part in (date, length, Path(note.path).name) if part)


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("wording", text)


def _words(note: Note) -> int:
    count = 0
    for section in note.walk():
        count += len(section.title.plain.split())
        for block in section.blocks:
            match block:
                case Term(term, definition):
                    count += len(term.plain.split()) + len(definition.plain.split())
                case Table(columns, rows):
                    cells = (cell for row in (columns, *rows) for cell in row)
                    count += sum(len(cell.plain.split()) for cell in cells)
                case Code(text) | Image(text):
                    count += len(text.split())
                case Paragraph(text) | Bullet(text) | Quote(text) | Action(text):
                    count += len(text.plain.split())
    return count
