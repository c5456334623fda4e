"""Full names in bold that open action items, of people whom nothing else in the note names.

``**Storm Okafor:** draw a plan`` looks as ``**Brand Refresh:** draw a plan`` does. What tells the
two apart is the words: those of a topic are said without capitals, too, in the note or anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from readout.note.model import Note, Section, Table, Term, Text
from readout.reading.patterns import late
from readout.reading.tasks.names import People, Trust, trust
from readout.reading.tasks.words import NO_NAMES, TOPIC_WORDS

_FULL_NAME = late(r"[^\W\d_][^\W\d_]+(?:['’-][^\W\d_]+)*(?: [^\W\d_][\w'’.-]*){1,2}")
_REST = late(r"\s*:|\s+[–—-]{1,3}\s")
_SMALL = late(r"\b[^\W\d_][\w'’-]*")
_LONGEST = 40  # code points of a name
_INITIAL = 2  # code points: J. of a middle name
_MOST = 300_000  # code points of a note whose words are looked through
_TOPIC_END = late(
    r".*(?:ing|ings|tions?|ments?|ness|it(?:y|ies)|ances?|ences?|ics|ships?|ware|isms?|ed|ists?)",
    re.IGNORECASE,
)


def bold_lead(text: Text) -> str:
    """The words in bold that open an item and stand before what is to be done; else empty."""
    end = max((s.end for s in text.spans if s.style == "strong" and not s.start), default=0)
    words = text.plain[: min(end, _LONGEST + 2)]
    lead = words.rstrip(" :")
    if not lead or len(lead) > _LONGEST or end >= len(text.plain):
        return ""
    return lead if _REST.match(text.plain, len(lead)) else ""


def people_among(leads: Iterable[str], note: Note) -> frozenset[str]:
    """Those of the items' leads that are full names; none where another is a topic's."""
    found = set()
    for lead in filter(None, leads):
        sure = trust(lead, People())
        if sure is Trust.KNOWN:
            continue
        if sure is Trust.NO or not _may_be_a_person(lead):
            return frozenset()
        found.add(lead)
    if not found:
        return frozenset()
    words = {word.casefold() for lead in found for word in lead.split()}
    said = {
        word
        for text in _texts(note)
        for word in _SMALL.findall(text)
        if word[0].islower() and word in words
    }
    return frozenset(
        lead for lead in found if said.isdisjoint(word.casefold() for word in lead.split())
    )


def _may_be_a_person(lead: str) -> bool:
    """Whether the words are two or three as names have, and no words of a topic."""
    return _FULL_NAME.fullmatch(lead) is not None and not any(
        word.isupper()
        or word.casefold() in TOPIC_WORDS
        or word.casefold() in NO_NAMES
        or _TOPIC_END.fullmatch(word)
        for word in lead.split()
        if len(word) > _INITIAL
    )


def _texts(note: Note) -> Iterator[str]:
    """The note's words, up to a length that no note of a person has."""
    left = _MOST
    for section in note.walk():
        for text in _of(section):
            if left <= 0:
                return
            yield text[:left]
            left -= len(text)


def _of(section: Section) -> Iterator[str]:
    yield section.title.plain
    for block in section.blocks:
        if isinstance(block, Table):
            yield from (cell.plain for row in (block.columns, *block.rows) for cell in row)
        elif isinstance(block, Term):
            yield block.definition.plain
        else:
            yield str(getattr(block, "text", ""))
