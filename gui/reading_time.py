"""How long a note takes to read."""

from __future__ import annotations

from readout.note.model import Action, Bullet, Code, Image, Note, Paragraph, Quote, Table, Term

WORDS_A_MINUTE = 200


def minutes(note: Note) -> int:
    """How long reading it takes, at least a minute."""
    return max(1, -(-_words(note) // WORDS_A_MINUTE))


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
