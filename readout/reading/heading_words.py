"""What a heading means: the words that name a kind of section, in the languages notes come in.

The English ones and their order of trust come from counts over some 4,000 public minutes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from readout.note.model import Kind

_WORDS: dict[Kind, str] = {
    "overview": """
        overview, summary, executive summary, quick recap, recap, tl;dr, tldr, gist, abstract,
        meeting purpose, purpose, context, background, introduction, intro, short summary,
        meeting summary, brief summary, summary of the meeting, synopsis, in brief, at a high level,
        zusammenfassung, überblick, übersicht, kurzfassung, einleitung, resumen, introducción,
        résumé, aperçu, synthèse, introduction, resumo, visão geral, riassunto, panoramica,
        sintesi""",
    "topic": """
        topics, details, discussion, discussions, discussion points, key discussion points,
        key points, key topics, key takeaways, takeaways, notes, meeting notes, minutes, agenda,
        outline, chapters, main themes, themes, key insights, insights, topics discussed,
        themen, diskussion, agenda und notizen, notizen, protokoll, tagesordnung, temas,
        puntos clave, discusión, notas, orden del día, sujets, points clés, points abordés,
        ordre du jour, pontos principais, tópicos, pauta, argomenti, punti chiave,
        ordine del giorno""",
    "terms": """
        key terms & definitions, key terms and definitions, key terms, terms, glossary,
        glossary of key terms, definitions, key concepts, terminology, vocabulary,
        terms & definitions, terms and definitions, glossar, begriffe, schlüsselbegriffe,
        definitionen, glosario, términos clave, términos, glossaire, termes clés, définitions,
        glossário, termos-chave, termos chave, glossario, termini chiave""",
    "highlights": """
        structured highlights, highlights, at a glance, comparison, summary table,
        milestones & status, milestones and status, milestones, key metrics, metrics,
        comparison table, auf einen blick, vergleich, kennzahlen, de un vistazo, comparación,
        en un coup d’œil, comparaison, em resumo, comparação, a colpo d’occhio, confronto""",
    "actions": """
        action items, action items / next steps, ais, ai's, next steps, suggested next steps,
        actions, actions required, actions needed, action required, required actions,
        follow-up tasks, follow-up items, follow-ups, follow ups, followups, follow-up actions,
        follow up tasks, follow up items, follow up, follow-up, to-dos, to dos, todos, todo,
        to do, to-do, tasks, task list, action plan, action list, action points, action item,
        next actions, new action items, upcoming tasks,
        aufgaben, nächste schritte, maßnahmen, offene aufgaben,
        próximos pasos, acciones, tareas, prochaines étapes, actions à mener, tâches,
        próximos passos, ações, tarefas, prossimi passi, azioni, attività""",
    "decisions": """
        decisions, key decisions, decisions made, decision, aligned, conclusion, conclusions,
        conclusion/resolution, consensus/resolution, consensus, resolution, resolutions,
        agreements, decisions taken, outcomes, beschlüsse, entscheidungen, decisiones, acuerdos,
        décisions, decisões, decisioni""",
    "questions": """
        open questions, questions, questions & clarifications, questions and clarifications,
        open items & risks, open items and risks, open items, open issues, unresolved,
        parking lot, q&a, q & a, outstanding, outstanding items, outstanding questions,
        open points, offene fragen, offene punkte, fragen, preguntas abiertas, preguntas,
        questions ouvertes, questões em aberto, perguntas, domande aperte, domande""",
    "details": """
        attendees, attendance, present, participants, invited, invitees, absent, apologies,
        regrets, attachments, meeting records, registration, transcript, chat, links, in attendance,
        meeting details, meeting info, meeting information, members present, guests, roll call,
        meeting roles, recording, recordings, resources, references,
        teilnehmer, teilnehmende, anwesend, anwesende, entschuldigt, anhänge, asistentes,
        participantes, presentes, participants présents, présents, absents, pièces jointes,
        presenças, anexos, partecipanti, presenti, allegati""",
}
# A heading that ends in one of these is of the kind, whatever stands before:
# "Voting Representative Attendees", "Other attendees", "New action items".
_ENDINGS: dict[str, Kind] = {
    "attendees": "details",
    "attendance": "details",
    "participants": "details",
    "apologies": "details",
    "invitees": "details",
    "transcript": "details",
    "action items": "actions",
    "next steps": "actions",
    "action points": "actions",
    "open questions": "questions",
    "key decisions": "decisions",
}
# A look back at old points is no list of new ones.
_LOOKS_BACK = re.compile(
    r"\b(review(ed)?|previous|prior|last|past|old|pending|status|update[sd]?|completed|closed"
    r"|carried|next week'?s?)\b"
)
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBERED = re.compile(
    r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,5}[.)])\s+(?=\D)", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:/|\||&|,|;|\band\b|\bund\b|\by\b|\bet\b|\be\b)\s*")


# A section without a kind of its own has its parent's, where that is one of these.
_PASSED_ON: frozenset[Kind] = frozenset(("actions", "terms", "decisions", "questions", "details"))


def inherited(parent: Kind | None) -> Kind:
    """The kind of a section whose heading names none, in a section of kind ``parent``."""
    return parent if parent is not None and parent in _PASSED_ON else "topic"


def normalised(heading: str) -> str:
    """A heading for comparing: no emoji, number, mark-up signs or case, quotes straight."""
    text = unicodedata.normalize("NFKC", heading).replace("’", "'").casefold()
    text = "".join(" " if unicodedata.category(c) in _SIGNS else c for c in text)
    text = _NUMBERED.sub("", text.strip(" \t#*:_–—-.…"))
    return " ".join(text.split()).strip(" #*:_–—-.…")


_SIGNS = frozenset(("So", "Sk", "Cn", "Co", "Cf", "Mn", "Me"))
_KNOWN: dict[str, Kind] = {
    normalised(word): kind for kind, words in _WORDS.items() for word in words.split(",")
}


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> Kind | None:
    """The kind a heading names, or ``None`` where its words name none.

    >>> kind_of("✅ Action Items / Next Steps:")
    'actions'
    >>> kind_of("Follow-up from last meeting") is None
    True
    """
    text = normalised(heading)
    if text in _KNOWN:
        return _KNOWN[text]
    bare = _BRACKETED.sub("", text)
    if bare in _KNOWN:
        return _KNOWN[bare]
    if _LOOKS_BACK.search(text):
        return None
    for ending, kind in _ENDINGS.items():
        if bare.endswith(" " + ending):
            return kind
    parts = [part for part in _PARTS.split(bare) if part]
    kinds = {_KNOWN.get(part) for part in parts}
    if len(parts) > 1 and len(kinds) == 1:
        return kinds.pop()
    return None
