"""What a heading means, traps included."""

from __future__ import annotations

import pytest

from readout.reading.heading_words import kind_of


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
        ("Action Items (AIs)", "actions"),
        ("📝 Notes", "topic"),
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
