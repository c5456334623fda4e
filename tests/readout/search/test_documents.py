"""What is indexed of a note, as it is sent by the child that read it."""

from __future__ import annotations

import json

from hypothesis import given

from readout.note.model import Action, Note, Paragraph, Section, Text
from readout.progress.identity import item_ids
from readout.search.documents import NO_OWNER, decode, documents_of
from readout.search.folding import fold
from readout.search.words import END, words
from tests.strategies import notes


@given(notes)
def test_the_documents_of_a_note_are_those_of_its_own_words(note: Note) -> None:
    made = documents_of(note)
    assert made is not None
    stands = {word for document in made["documents"] for word in document[2].split()} - {END}
    assert set(made["words"].split()) == stands
    for _, _, found, beginnings, stored, *_ in made["documents"]:
        place = decode(stored.encode("utf-8", "surrogatepass"))
        assert found.split() == words(fold(f" {END} ".join(place.lines.texts())))
        begun = {word[:size] for word in found.split() if word != END for size in (1, 2, 3)}
        assert len(beginnings.split()) == len(begun)
        assert set(beginnings.split()) == begun
    ids = [each for each, _ in item_ids(note)]
    assert [document[8] for document in made["documents"] if document[0] == "a"] == ids
    assert documents_of(note, ids) == made


@given(notes)
def test_what_is_sent_is_what_was_made(note: Note) -> None:
    made = documents_of(note)
    assert made is not None
    sent = json.loads(json.dumps(made))
    assert sent["documents"] == [list(document) for document in made["documents"]]
    assert {key: sent[key] for key in ("day", "tag", "titled", "words")} == {
        key: made[key] for key in ("day", "tag", "titled", "words")
    }


def test_an_item_is_known_by_its_own_line_with_what_it_says() -> None:
    blocks = (
        Paragraph(Text("Before\nthe gate")),
        Action(Text("")),
        Action(Text("Mend the gate"), ("Åsa Berg",), "2026-03-04", done=True),
    )
    made = documents_of(
        Note("a.md", Text("Walk"), sections=(Section(Text("To do"), "actions", blocks),))
    )
    assert made is not None
    nameless, gate = [document for document in made["documents"] if document[0] == "a"]
    assert nameless[2] == ""
    assert nameless[5:8] == (0, 0, NO_OWNER)
    assert gate[2] == "mend the gate"
    assert gate[6:8] == (1, "asa berg")


def test_of_a_very_long_note_nothing_is_made_to_be_sent() -> None:
    paragraphs = tuple(Paragraph(Text("far and near")) for _ in range(100))
    note = Note("a.md", Text("Walk"), sections=(Section(Text("Paths"), "topic", paragraphs),))
    assert documents_of(note, most=1_000) is None
    assert documents_of(note, most=2_000) == documents_of(note)
