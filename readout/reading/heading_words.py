"""What a heading means: the words that name a kind of section, in the languages notes come in.

The English ones and their order of trust come from counts over some 4,000 public minutes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from readout.note.model import Kind
from readout.reading.patterns import late

_WORDS: dict[Kind, str] = {
    "overview": """
        overview, summary, executive summary, quick recap, recap, tl;dr, tldr, gist, abstract,
        meeting purpose, purpose, context, background, introduction, intro, short summary,
        meeting summary, brief summary, summary of the meeting, synopsis, in brief, at a high level,
        ai summary, meeting overview, general summary, short overview, meeting recap,
        zusammenfassung, kurze zusammenfassung, überblick, übersicht, kurzfassung, einleitung,
        zweck, hintergrund, ziel des treffens, kurzer rückblick, rückblick,
        résumé, résumé exécutif, aperçu, synthèse, vue d'ensemble, contexte, objet de la réunion,
        bref récapitulatif, récapitulatif, en bref,
        resumen, resumen ejecutivo, resumen rápido, introducción, visión general, contexto,
        antecedentes, propósito, objetivo de la reunión, sinopsis,
        resumo, resumo executivo, resumo rápido, visão geral, introdução, síntese,
        objetivo da reunião, antecedentes,
        riassunto, riepilogo, riepilogo rapido, sintesi, sommario, panoramica, introduzione,
        contesto, scopo, scopo della riunione, premessa""",
    "topic": """
        topics, details, discussion, discussions, discussion points, key discussion points,
        key points, key topics, key takeaways, takeaways, notes, meeting notes, minutes, agenda,
        outline, chapters, main themes, themes, key insights, insights, topics discussed,
        discussion topics, key themes, main points, discussion notes, meeting minutes,
        aob, any other business, other business,
        themen, diskussion, agenda und notizen, notizen, protokoll, tagesordnung, einzelheiten,
        kernpunkte, wichtige punkte, wichtigste punkte, wichtigste erkenntnisse, besprochene themen,
        hauptthemen, kapitel, erkenntnisse, besprechungsnotizen, besprochene punkte, sonstiges,
        verschiedenes,
        sujets, thèmes, discussion, points clés, points abordés, ordre du jour, détails,
        points à retenir, sujets abordés, chapitres, compte rendu, procès-verbal, divers,
        questions diverses,
        temas, puntos clave, discusión, notas, orden del día, detalles, temas tratados,
        puntos principales, conclusiones clave, ideas clave, capítulos, acta, notas de la reunión,
        ruegos y preguntas, puntos tratados,
        pontos principais, pontos-chave, tópicos, pauta, discussão, detalhes, temas discutidos,
        ordem do dia, assuntos, notas da reunião, ata, capítulos, principais pontos,
        outros assuntos,
        argomenti, punti chiave, ordine del giorno, discussione, dettagli, note, temi,
        punti principali, temi trattati, argomenti trattati, note della riunione, verbale,
        capitoli, varie ed eventuali""",
    "terms": """
        key terms & definitions, key terms and definitions, key terms, terms, glossary,
        glossary of key terms, definitions, key concepts, terminology, vocabulary,
        terms & definitions, terms and definitions, important terms, key vocabulary,
        acronyms, abbreviations, acronyms and abbreviations, abkürzungen, abréviations, sigles,
        abreviaturas, siglas, siglas e abreviaturas, abbreviazioni, acronimi,
        glossar, begriffe, schlüsselbegriffe, definitionen, wichtige begriffe, fachbegriffe,
        begriffe und definitionen, begriffserklärungen,
        glossaire, termes clés, définitions, termes et définitions, concepts clés, vocabulaire,
        terminologie,
        glosario, términos clave, términos, definiciones, conceptos clave, términos y definiciones,
        vocabulario, terminología,
        glossário, termos-chave, termos chave, definições, conceitos-chave, conceitos chave,
        termos e definições, vocabulário, terminologia,
        glossario, termini chiave, definizioni, concetti chiave, termini e definizioni, termini,
        vocabolario""",
    "highlights": """
        structured highlights, highlights, at a glance, comparison, summary table,
        milestones & status, milestones and status, milestones, key metrics, metrics,
        comparison table, key figures, key numbers, facts and figures, figures at a glance,
        auf einen blick, vergleich, kennzahlen, übersichtstabelle, meilensteine, höhepunkte,
        eckdaten, zahlen und fakten, vergleichstabelle,
        en un coup d’œil, comparaison, chiffres clés, points forts, faits saillants,
        tableau récapitulatif, tableau comparatif, indicateurs clés, jalons,
        de un vistazo, comparación, cifras clave, tabla resumen, tabla comparativa, hitos,
        métricas clave, aspectos destacados,
        comparação, em destaque, destaques, números-chave, tabela resumo, tabela comparativa,
        tabela de resumo, marcos, métricas principais, em resumo,
        a colpo d’occhio, confronto, in evidenza, cifre chiave, dati chiave, metriche chiave,
        tabella riassuntiva, tabella riepilogativa, punti salienti, tappe""",
    "actions": """
        action items, action items / next steps, ais, ai's, next steps, suggested next steps,
        actions, actions required, actions needed, action required, required actions,
        follow-up tasks, follow-up items, follow-ups, follow ups, followups, follow-up actions,
        follow up tasks, follow up items, follow up, follow-up, to-dos, to dos, todos, todo,
        to do, to-do, tasks, task list, action plan, action list, action points, action item,
        next actions, new action items, upcoming tasks, recommended next steps, to-do list,
        aufgaben, nächste schritte, maßnahmen, offene aufgaben, vorgeschlagene nächste schritte,
        aktionspunkte, folgeaufgaben, to-do-liste, to-do liste, aufgabenliste, weiteres vorgehen,
        weitere schritte, zu erledigen,
        prochaines étapes, actions à mener, actions à entreprendre, tâches, étapes suivantes,
        prochaines étapes suggérées, plan d'action, points d'action, tâches de suivi, à faire,
        próximos pasos, próximos pasos sugeridos, acciones, tareas, tareas pendientes,
        plan de acción, puntos de acción, elementos de acción, tareas de seguimiento, por hacer,
        acciones pendientes, acciones a realizar, siguientes pasos,
        próximos passos, próximos passos sugeridos, ações, tarefas, itens de ação, plano de ação,
        pontos de ação, tarefas de acompanhamento, tarefas pendentes, a fazer, passos seguintes,
        prossimi passi, prossimi passi suggeriti, passi successivi, passaggi successivi, azioni,
        attività, attività da svolgere, azioni da intraprendere, compiti, piano d'azione,
        piano di azione, elementi di azione, da fare""",
    "decisions": """
        decisions, key decisions, decisions made, decision, aligned, conclusion, conclusions,
        conclusion/resolution, consensus/resolution, consensus, resolution, resolutions,
        agreements, decisions taken, outcomes,
        beschlüsse, entscheidungen, getroffene entscheidungen, wichtige entscheidungen,
        vereinbarungen, ergebnisse, fazit, beschluss,
        décisions, décisions prises, décisions clés, accords, résolutions,
        decisiones, decisiones tomadas, decisiones clave, acuerdos, conclusiones, resoluciones,
        decisões, decisões tomadas, principais decisões, acordos, conclusões, deliberações,
        decisioni, decisioni prese, decisioni chiave, accordi, conclusioni, delibere""",
    "questions": """
        open questions, questions, questions & clarifications, questions and clarifications,
        open items & risks, open items and risks, open items, open issues, unresolved,
        parking lot, q&a, q & a, outstanding, outstanding items, outstanding questions,
        open points, unresolved questions, needs further discussion, needs discussion,
        unanswered questions, questions and answers, essay questions,
        offene fragen, offene punkte, fragen, ungeklärt, fragen und antworten, ungeklärte fragen,
        questions ouvertes, questions en suspens, points ouverts, points en suspens,
        questions et réponses, points à clarifier,
        preguntas abiertas, preguntas, cuestiones abiertas, asuntos pendientes, temas abiertos,
        preguntas y respuestas, dudas,
        questões em aberto, perguntas, perguntas em aberto, questões abertas, pontos em aberto,
        perguntas e respostas, dúvidas,
        domande aperte, domande, questioni aperte, punti aperti, questioni in sospeso,
        domande e risposte""",
    "details": """
        attendees, attendance, attending, present, participants, invited, invitees, absent,
        apologies, regrets, attachments, meeting records, registration, chat, links, in attendance,
        meeting details, meeting info, meeting information, members present, guests, roll call,
        meeting roles, recording, recordings, resources, references, keywords, summary keywords,
        speakers, also present, not present, chat log, metadata,
        teilnehmer, teilnehmende, teilnehmerinnen, anwesend, anwesende, entschuldigt, abwesend,
        anhänge, eingeladen, gäste, aufzeichnung, quellen, stichwörter, schlagwörter,
        teilnehmerliste, anwesenheit, anlagen, teilnehmer:innen, teilnehmer*innen,
        participants présents, présents, absents, excusés, invités, pièces jointes, mots-clés,
        enregistrement, liens, annexes, intervenants, présences,
        asistentes, participantes, presentes, ausentes, invitados, adjuntos, archivos adjuntos,
        palabras clave, grabación, enlaces, asistencia, excusados, oradores,
        presenças, anexos, convidados, palavras-chave, gravação, lista de presença, ligações,
        partecipanti, presenti, assenti, invitati, allegati, parole chiave, registrazione,
        collegamenti, presenze, assenti giustificati""",
}
_TRANSCRIPTS = """
    transcript, full transcript, meeting transcript, transcription, transkript, mitschrift,
    wortprotokoll, transcription complète, transcripción, transcripción completa, transcrição,
    transcrição completa, trascrizione, trascrizione completa"""
# A heading that ends in one of these is of the kind, whatever stands before:
# "Voting Representative Attendees", "Other attendees", "New action items".
_ENDINGS: dict[str, Kind] = {
    "attendees": "details",
    "attendance": "details",
    "participants": "details",
    "apologies": "details",
    "regrets": "details",
    "invitees": "details",
    "transcript": "details",
    "action items": "actions",
    "next steps": "actions",
    "action points": "actions",
    "open questions": "questions",
    "key decisions": "decisions",
}
# A look back at old points is no list of new ones.
_LOOKS_BACK = late(
    r"\b(review(ed)?|previous|prior|last|past|old|pending|status|update[sd]?|completed|closed"
    r"|carried|next week'?s?|letzten?|letzter|vorigen?|dernière|précédentes?|última|anterior(es)?"
    r"|ultima|precedenti?)\b"
)
# Those that look back at points as such: their boxes say what became of those.
_REVIEWS = late(
    r"\b(?:review(?:ed)?|previous|prior|last|past|old|letzten?|letzter|vorigen?|dernière|précédentes?"
    r"|última|anterior(?:es)?|ultima|precedenti?)\b"
)
_POINTS = late(
    r"\b(?:actions?|items?|points?|tasks?|to-?dos?|ais|follow|minutes|aufgaben|maßnahmen|punkte|tâches"
    r"|acciones|tareas|puntos|ações|tarefas|pontos|azioni|compiti|punti)\b"
)
_BRACKETED = late(r"\s*\([^()]*\)\s*$")
_NUMBERED = late(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]{1,5}[.)])\s+(?=\D)", re.IGNORECASE)
_PARTS = late(r"\s*(?:/|\||&|,|;|\band\b|\bund\b|\by\b|\bet\b|\be\b)\s*")


# A section without a kind of its own has its parent's, where that is one of these.
_PASSED_ON: frozenset[Kind] = frozenset(("actions", "terms", "decisions", "questions", "details"))


def inherited(parent: Kind | None) -> Kind:
    """The kind of a section whose heading names none, in a section of kind ``parent``."""
    return parent if parent is not None and parent in _PASSED_ON else "topic"


@lru_cache(maxsize=4096)
def normalised(heading: str) -> str:
    """A heading for comparing: no emoji, number, mark-up signs or case, quotes straight.

    >>> normalised("**2. Action_Items:**")
    'action items'
    """
    text = heading if heading.isascii() else _plain(heading)
    text = _MARKS.sub(" ", text.casefold())
    text = _NUMBERED.sub("", text.strip(_ENDS))
    return " ".join(text.split()).strip(_ENDS)


def _plain(heading: str) -> str:
    text = unicodedata.normalize("NFKC", heading).replace("’", "'")
    return "".join(" " if unicodedata.category(c) in _SIGNS else c for c in text)


_SIGNS = frozenset(("So", "Sk", "Cn", "Co", "Cf", "Mn", "Me"))
_MARKS = late(r"[`^_]+")
_ENDS = " \t#*:–—-.…"
_LONGEST = 120  # code points; longer lines name no kind
_TRANSCRIPT = frozenset(normalised(word) for word in _TRANSCRIPTS.split(","))
_KNOWN: dict[str, Kind] = {
    normalised(word): kind for kind, words in _WORDS.items() for word in words.split(",")
} | dict.fromkeys(_TRANSCRIPT, "details")


def is_transcript(heading: str) -> bool:
    """Whether a heading says that what follows is what was spoken, word for word."""
    return kind_of(heading) == "details" and (
        normalised(heading) in _TRANSCRIPT or normalised(heading).endswith(" transcript")
    )


def is_review(heading: str) -> bool:
    """Whether a heading says that old points are looked at again.

    >>> is_review("Action items from last week"), is_review("Last call")
    (True, False)
    """
    if len(heading) > _LONGEST or kind_of(heading) is not None:
        return False
    text = normalised(heading)
    return _REVIEWS.search(text) is not None and _POINTS.search(text) is not None


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> Kind | None:
    """The kind a heading names, or ``None`` where its words name none.

    >>> kind_of("✅ Action Items / Next Steps:")
    'actions'
    >>> kind_of("Follow-up from last meeting") is None
    True
    """
    if len(heading) > _LONGEST:
        return None
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
