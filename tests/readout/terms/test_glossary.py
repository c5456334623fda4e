"""Each term once, with all that the notes say of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readout.reading.read import read_bytes
from readout.terms.glossary import Definition, definitions_of, glossary


def said(term: str, meaning: str, date: str | None = None) -> Definition:
    return Definition(term, meaning, f"/{date}.md", f"Note of {date}", date)


def test_a_term_is_listed_once_with_its_newest_definition_first() -> None:
    [entry] = glossary(
        [
            said("Turnover", "rides per dock", "2026-01-05"),
            said("turnover", "rides per bike and day", "2026-03-01"),
            said("Turnover", "what nobody dated"),
        ]
    )
    assert entry.term == "turnover"
    assert [each.date for each in entry.definitions] == ["2026-03-01", "2026-01-05", None]
    assert entry.drifts


def test_the_same_words_are_no_drift() -> None:
    [entry] = glossary([said("Dock", "Where bikes stand."), said("Dock", "where bikes stand")])
    assert not entry.drifts


def test_short_and_long_forms_are_one_term() -> None:
    made = glossary(
        [
            said("WB", "lends"),
            said("Light rail (LRT)", "a tram", "2026-01-01"),
            said("World Bank (WB)", "lends to states", "2026-02-01"),
            said("LRT", "a tram"),
            said("light rail", "runs on the street"),
        ]
    )
    assert [(entry.term, len(entry.definitions)) for entry in made] == [
        ("Light rail (LRT)", 3),
        ("World Bank (WB)", 2),
    ]


def test_capitals_alone_are_another_word() -> None:
    assert len(glossary([said("WHO", "cares for health"), said("who", "asks for a person")])) == 2


def test_a_note_gives_its_terms_with_their_places() -> None:
    note = read_bytes(b"# Trams\n\n## Key terms\n\n- **Headway**: time between two trams\n", "t.md")
    [found] = definitions_of(note)
    assert (found.term, found.meaning, found.note) == (
        "Headway",
        "time between two trams",
        "Trams",
    )
    assert found.where == "/sections/0"


_NAMES = st.sampled_from(["Dock", "dock", "DK", "Dock (DK)", "DK (dock)", "Bay / Dock", "", "€"])


@given(
    st.lists(st.builds(said, _NAMES, st.text(max_size=3), st.sampled_from(["2026-01-01", None])))
)
def test_no_definition_is_lost_and_none_comes_twice(definitions: list[Definition]) -> None:
    made = glossary(definitions)
    listed = [each for entry in made for each in entry.definitions]
    named = [each for each in definitions if each.term]
    assert sorted(map(str, listed)) == sorted(map(str, named))


@given(st.permutations([said("WB", "a"), said("World Bank (WB)", "b"), said("world bank", "c")]))
def test_the_order_of_the_notes_makes_no_other_terms(definitions: list[Definition]) -> None:
    assert [len(entry.definitions) for entry in glossary(definitions)] == [3]
