"""Where a page mentions terms of other notes, counted as Qt counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.text.marking import OFTEN, Ground, mark
from readout.terms.known import Known


def known(*terms: str) -> Known:
    made = Known()
    for term in terms:
        made.add(term)
    return made


def marked(ground: Ground, *terms: str, sparing: bool = True) -> list[tuple[str, str]]:
    """The words that are marked, and their terms."""
    found = mark(ground, known(*terms), sparing=sparing)
    units = ground.raw.encode("utf-16-le")
    return [
        (units[2 * start : 2 * end].decode("utf-16-le"), found.terms[number])
        for start, end, number in zip(found.starts, found.ends, found.numbers, strict=True)
    ]


@given(st.lists(st.sampled_from(["dwell", "🚍", "é", " ", "计", "x"]), max_size=30))
def test_places_are_those_of_qt(parts: list[str]) -> None:
    raw = " ".join(parts)
    wanted = [("dwell", "Dwell")] * parts.count("dwell")
    assert marked(Ground(raw), "Dwell", sparing=False) == wanted


def test_the_notes_own_terms_come_first() -> None:
    ground = Ground("an AI agent, agents, an agent team", own=("AI", "Agent team"))
    assert marked(ground, "AI agent", "Agent", "AI", "Team") == [
        ("agent", "Agent"),
        ("agents", "Agent"),
    ]


def test_what_is_barred_is_left_out() -> None:
    ground = Ground("bay 🚍 bay bay bay", barred=((0, 3), (7, 10), (15, 40)))
    assert marked(ground, "Bay") == [("bay", "Bay")]


def test_a_frequent_term_is_marked_once_in_each_section() -> None:
    first, second = "the bay " * OFTEN, "a berth, a bay, a bay, a berth"
    ground = Ground(first + second, sections=(0, len(first)))
    assert [words for words, _ in marked(ground, "Bay", "Berth")] == [
        *("bay", "berth", "bay", "berth")
    ]
    assert len(marked(ground, "Bay", "Berth", sparing=False)) == OFTEN + 4
