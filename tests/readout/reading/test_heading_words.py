"""What a heading means, traps included."""

from __future__ import annotations

import pytest

from readout.reading.heading_words import is_transcript, kind_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Key Terms & Definitions", "terms"),
        ("✅ Action Items / Next Steps:", "actions"),
        ("**Next Steps:**", "actions"),
        ("3. Open Questions", "questions"),
        ("DECISIONS MADE", "decisions"),
        ("Consensus/Resolution", "decisions"),
        ("Voting Representative Attendees", "details"),
        ("Members' Regrets", "details"),
        ("Attending", "details"),
        ("Action Items (AIs)", "actions"),
        ("📝 Notes", "topic"),
        ("AOB", "topic"),
        ("Sonstiges", "topic"),
        ("Varie ed eventuali", "topic"),
        ("Acronyms and abbreviations", "terms"),
        ("Abkürzungen", "terms"),
        ("Weitere Schritte", "actions"),
        ("Acciones pendientes", "actions"),
        ("Teilnehmer:innen", "details"),
        ("Nächste Schritte", "actions"),
        ("Ordre du jour", "topic"),
        ("Próximos Pasos", "actions"),
        ("Próximos passos", "actions"),
        ("Prossimi passi", "actions"),
        ("Action item review", None),
        ("Follow-up from last meeting", None),
        ("Action items from last week", None),
        ("Next week's working session", None),
        ("Budget: 41 %", None),
        ("", None),
    ],
)
def test_kind(heading: str, kind: str | None) -> None:
    assert kind_of(heading) == kind


_LANGUAGES = {
    "en": [
        "Quick recap",
        "Key Takeaways",
        "Glossary",
        "Key Figures",
        "Follow-up tasks",
        "Decisions made",
        "Open questions",
        "Attendees",
    ],
    "de": [
        "Zusammenfassung",
        "Tagesordnung",
        "Schlüsselbegriffe",
        "Auf einen Blick",
        "Vorgeschlagene nächste Schritte",
        "Beschlüsse",
        "Offene Fragen",
        "Teilnehmer",
    ],
    "fr": [
        "Résumé",
        "Points clés",
        "Termes clés",
        "Chiffres clés",
        "Prochaines étapes",
        "Décisions prises",
        "Questions en suspens",
        "Pièces jointes",
    ],
    "es": [
        "Resumen ejecutivo",
        "Puntos clave",
        "Términos clave",
        "De un vistazo",
        "Próximos pasos sugeridos",
        "Acuerdos",
        "Preguntas abiertas",
        "Asistentes",
    ],
    "pt": [
        "Visão geral",
        "Pontos principais",
        "Glossário",
        "Destaques",
        "Itens de ação",
        "Decisões tomadas",
        "Questões em aberto",
        "Convidados",
    ],
    "it": [
        "Riepilogo",
        "Ordine del giorno",
        "Termini chiave",
        "A colpo d’occhio",
        "Prossimi passi",
        "Decisioni prese",
        "Domande aperte",
        "Partecipanti",
    ],
}
_KINDS = [
    "overview",
    "topic",
    "terms",
    "highlights",
    "actions",
    "decisions",
    "questions",
    "details",
]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_kind_in_every_language(language: str) -> None:
    words = _LANGUAGES[language]
    assert [kind_of(word) for word in words] == _KINDS
    assert [
        kind_of(f"## {number}. **{word.upper()}:**") for number, word in enumerate(words, 1)
    ] == (_KINDS)


@pytest.mark.parametrize(
    "heading",
    [
        "📖 Transcript",
        "Weekly - Transcript",
        "Transkript",
        "Transcription",
        "Transcripción",
        "Transcrição",
        "Trascrizione",
    ],
)
def test_what_was_spoken(heading: str) -> None:
    assert is_transcript(heading)
    assert kind_of(heading) == "details"


def test_names_of_fields_are_headings_too() -> None:
    assert (kind_of("action_items"), kind_of("key_decisions")) == ("actions", "decisions")
    assert not is_transcript("Attendees")
