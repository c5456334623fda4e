"""What notes say of one term: those that are open, and those of the catalogue."""

from __future__ import annotations

from pathlib import Path

from readout.library.catalogue import Catalogue
from readout.library.rows import made_of
from readout.library.walk import Stamp
from readout.library.writing import Writing
from readout.note.model import Note, Section, Term, Text
from readout.terms.asking import ask
from readout.terms.known import known_terms


def note(path: str, date: str | None, **terms: str) -> Note:
    defined = tuple(
        Term(Text(term.replace("_", " ")), Text(meaning)) for term, meaning in terms.items()
    )
    section = Section(Text("Terms"), "terms", defined)
    return Note(path, Text(path), date=date, sections=(section,))


def test_the_note_at_hand_comes_first_then_the_newest_and_each_meaning_once() -> None:
    notes = [
        note("old", "2024-01-01", Dwell="time at a stop", Slack="spare time"),
        note("new", "2026-01-01", Dwell="Time at a stop."),
        note("here", "2025-01-01", dwell="doors open to doors closed"),
        note("mute", "2026-05-05", Dwell=" "),
    ]
    asked = ask("dwell", known_terms(None, notes), None, notes, "here")
    said = [(each.definition.path, each.others) for each in asked.meanings]
    assert said == [("here", 0), ("new", 1)]
    assert (asked.notes, asked.drifts) == (3, True)
    assert not ask("Slack", known_terms(None, notes), None, notes).drifts


def test_names_of_one_thing_are_one_term_and_capitals_another() -> None:
    notes = [
        note("a", None, WHO="cares for health"),
        note("b", None, who="asks for a person"),
        note("c", None, World_Bank="lends"),
    ]
    notes.append(
        Note(
            "d",
            Text("d"),
            sections=(
                Section(
                    Text("Terms"),
                    "terms",
                    (Term(Text("World Bank (WB)"), Text("lends to states")),),
                ),
            ),
        )
    )
    known = known_terms(None, notes)
    assert [m.definition.path for m in ask("WHO", known, None, notes).meanings] == ["a"]
    assert [m.definition.path for m in ask("WB", known, None, notes).meanings] == ["c", "d"]


def test_of_the_catalogue_those_notes_count_that_are_not_open(tmp_path: Path) -> None:
    kept = [
        note("/one", "2026-01-01", Dwell="time at a stop"),
        note("/two", "2025-01-01", Dwell="time with open doors", Berth="a place to stop"),
    ]
    with Writing(tmp_path) as writing:
        for number, each in enumerate(kept, 1):
            stamp = Stamp(1, number, number)
            writing.put(writing.add(each.path, stamp), stamp, bytes(16), made_of(each))
        writing.commit()
    edited = note("/two", "2025-01-01", Dwell="time with the doors open")
    with Catalogue(tmp_path) as catalogue:
        known = known_terms(catalogue, [edited])
        asked = ask("Dwell", known, catalogue, [edited], "/two")
    assert known.within("a berth, a dwell") == ["Dwell"]  # nobody says berth any more
    assert [(m.definition.path, m.definition.meaning) for m in asked.meanings] == [
        ("/two", "time with the doors open"),
        ("/one", "time at a stop"),
    ]
    assert asked.meanings[1].definition.date == "2026-01-01"
