"""The people a note names as having been there: those in its lists of who attended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readout.note.model import Bullet, Note, Paragraph, Section, Table
from readout.reading.heading_words import normalised
from readout.reading.patterns import late
from readout.reading.tasks.given_names import GIVEN_NAMES
from readout.reading.tasks.names import People, folded, names_among

_ATTENDANCE = late(
    r"attend|\bpresent|participant|invit|apolog|regrets|absent|guest|roll call|members|team"
    r"|teilnehm|anwesend|entschuldigt|asisten|assistent|partecip|convocad|convoqu"
)
_LABEL = late(
    r"[\s*•-]*(?:attend(?:ees|ing|ance)|present|participants|invited|absent|regrets|apologies|"
    r"team members|facilitator|chair|scribe|note[- ]?taker|host|organi[sz]er|author|"
    r"teilnehme(?:r|nde)|anwesend|entschuldigt|leitung|protokoll(?:ant|führung)?|participants|"
    r"présents|absents|asistentes|participantes|presentes|partecipanti|presenti)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_WORDED = (Bullet, Paragraph)
_PIECES = late(r"\s*(?:[,;()\[\]|/·\n]|\s[–—-]+\s|\s(?:and|und|et|y|e|to)\s)\s*")


def people_of(note: Note) -> People:
    """The names in a note's sections and lines about who attended."""
    people = People()
    for section in note.sections:
        for line, alone in _lines(section, attendance=False):
            for name in _names(line, alone=alone):
                people.add(name)
    return people


def _lines(section: Section, *, attendance: bool) -> Iterator[tuple[str, bool]]:
    """Lines that hold names, and whether each is one person's."""
    attendance = attendance or (
        section.kind == "details"
        and _ATTENDANCE.search(normalised(section.title.plain)) is not None
    )
    level = None  # of a label with its names below
    for block in section.blocks:
        if isinstance(block, Table) and attendance:
            yield from ((row[0].plain, True) for row in block.rows if row)
        if not isinstance(block, _WORDED):
            continue
        line = block.text.plain
        labelled = ":" in line
        if not (labelled or attendance or level is not None):
            continue
        label = _LABEL.match(line) if labelled else None
        if level is not None and block.level <= level:
            level = None
        if label is not None:
            yield line[label.end() :], False
            level = block.level
        elif attendance or (level is not None and block.level > level):
            yield line, isinstance(block, Bullet)
    for child in section.sections:
        yield from _lines(child, attendance=attendance)


def _names(line: str, *, alone: bool) -> Iterator[str]:
    """The names in a line; in that of one person only the first, and common names."""
    pieces = [piece for piece in _PIECES.split(line[:2_000]) if piece]
    for place, name in enumerate(names_among(pieces)):
        if not alone or not place or folded(name.split()[0]) in GIVEN_NAMES:
            yield name
