"""Lines that give a value its name: ``Attendees: Anna, Ben``, ``Invited Anna Ben``."""

from __future__ import annotations

from readout.reading.heading_words import kind_of, normalised
from readout.reading.patterns import late

_LONGEST = 400  # code points of a line that names a value
_LABEL = late(r"\W{0,3}([^\W\d_][^:：\n]{0,40}?)\s*[:：]\s*(?=\S)")
_BARE_LABEL = late(r"(\w+(?: records)?)\s+(?=[^\W\d_a-z])")
_BARE_WORDS = """
    invited, attachments, meeting records, eingeladen, anhänge, invités, adjuntos, invitados,
    convidados, anexos, invitati, allegati"""
_WORDS = """
    date, time, when, where, location, place, venue, duration, length, type, status, author,
    authors, by, from, to, cc, subject, re, project, company, client, host, organizer, organiser,
    facilitator, moderator, chair, chairperson, note taker, notetaker, scribe, secretary,
    minutes by, recorded by, prepared by, created by, version, tags, meeting date,
    meeting type, meeting title, team, department, role, interviewer, interviewee, candidate,
    created, datum, uhrzeit, zeit, ort, dauer, leitung, protokollant, protokoll, betreff,
    verfasser, heure, lieu, durée, objet, auteur, animateur, secrétaire, rédacteur,
    fecha, hora, lugar, duración, asunto, autor, moderadora, moderador, secretario,
    data, local, duração, assunto, horário, luogo, ora, durata, oggetto, autore"""
_BARE_LABELS = frozenset(word.strip() for word in _BARE_WORDS.split(","))
_LABELS = frozenset(word.strip() for word in _WORDS.split(","))


def is_keyed(line: str) -> bool:
    """Whether a line is a value with its name: ``Attendees: Anna, Ben``, ``Invited Anna Ben``."""
    if len(line) > _LONGEST:
        return False
    if match := _LABEL.match(line):
        label = normalised(match[1])
        return label in _LABELS or kind_of(label) == "details"
    bare = _BARE_LABEL.match(line)
    return (
        bare is not None
        and bare[1].casefold() in _BARE_LABELS
        and not line.endswith((".", "!", "?"))
    )
