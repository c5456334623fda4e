"""Whose an action item is, by every way in which items say so, and by none that only looks so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from readout.note.model import Action
from readout.note.views import actions
from readout.reading.tasks.names import People
from readout.reading.tasks.owners import claims
from tests.readout.reading.helpers import note_of

LINES: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("action_lines.yaml").read_text("utf-8")
)


def item(line: str, others: str = "") -> Action:
    """The item that a line alone under a heading is."""
    note = note_of(f"# Yard\n\nDate: 2025-11-19\n\n## Action items\n\n- {line}\n{others}")
    return actions(note)[0].action


@pytest.mark.parametrize("case", LINES["owners"], ids=lambda case: case["line"])
def test_an_owner_is_found(case: dict[str, Any]) -> None:
    assert list(item(case["line"]).owners) == case["owners"]


@pytest.mark.parametrize("line", LINES["nobody"])
def test_what_is_no_name_owns_nothing(line: str) -> None:
    assert item(line).owners == ()


def test_who_was_there_is_known() -> None:
    line = (
        "## Action items\n\n- Kimbo: paint\n- wavey to write\n- Paint it (kimbot)\n- Roof: mend\n"
    )
    owners = [[], ["wavey"], [], []]
    assert [list(p.action.owners) for p in actions(note_of(f"# A\n\n{line}"))] == owners
    there = "## Attendees\n\n- Kimbo Thur, Mill Ltd\n- kimbotime\n- waveydavey\n\n"
    owners = [["Kimbo"], ["wavey"], ["kimbot"], []]
    assert [list(p.action.owners) for p in actions(note_of(f"# A\n\n{there}{line}"))] == owners


def test_one_who_surely_owns_something_is_known_in_the_other_items() -> None:
    assert item("Zorbo: paint").owners == ()
    assert item("Zorbo: paint", "- Zorbo to sweep\n").owners == ("Zorbo",)


def test_strange_names_are_believed_where_the_form_is_that_of_names() -> None:
    assert item("Paint it (Zorbo)").owners == ()
    assert item("Paint it (Zorbo)", "- Sweep (Anna)\n").owners == ("Zorbo",)
    assert item("Roof: mend it", "- Anna: sweep\n").owners == ()


@pytest.mark.parametrize(
    ("line", "others", "owners"),
    [
        ("**Zorbo Kettleby:** paint", "", ["Zorbo Kettleby"]),
        ("**Zorbo Kettleby**: Paint", "", ["Zorbo Kettleby"]),
        ("**Zorbo P. Kettleby** – paint", "", ["Zorbo P. Kettleby"]),
        ("**Zorbo Kettleby** to paint", "", ["Zorbo Kettleby"]),
        ("**Zorbo Kettleby:** paint (Anna)", "", ["Anna"]),
        ("**Zorbo Kettleby:** paint", "- **Vexa Ondarr:** sweep\n", ["Zorbo Kettleby"]),
        ("**Zorbo Kettleby:** paint", "- **Release Notes:** write\n", []),
        ("**Zorbo Kettleby:** paint", "\n## Yard\n\nThe kettleby leaks.\n", []),
        ("Zorbo Kettleby: paint", "", []),
        ("**Brand Refresh:** paint", "", []),
        ("**Zorbo Staging:** paint", "", []),
        ("**Zorbo:** paint", "", []),
        ("**Zorbo Kettleby**", "", []),
    ],
)
def test_a_full_name_in_bold_owns_where_its_words_are_no_others(
    line: str, others: str, owners: list[str]
) -> None:
    assert list(item(line, others).owners) == owners


@given(st.text(max_size=200))
@example("@" * 50 + " to " * 50)
@example("(" * 100 + "Owner: ")
def test_any_text_is_read(text: str) -> None:
    for claim in claims(text, People()):
        assert all(name.strip() and len(name) <= 60 for name in claim.names)
