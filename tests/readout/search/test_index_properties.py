"""Nothing that stands in a note is lost to the index, however much of a word is typed."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Note, Text
from readout.reading.read import read
from readout.search.folding import Folded, fold
from readout.search.hit import Hit
from readout.search.scan import answer, prepare
from readout.search.words import END, words
from tests.readout.search.helpers import anywhere, filled
from tests.strategies import notes

MANY = 10_000
"""More hits than these notes can give: no hit is missing for want of room."""
BATCH = 8


def places(hits: list[Hit]) -> set[tuple[str, str]]:
    return {(hit.path, hit.where) for hit in hits}


def standing(note: Note) -> dict[str, set[str]]:
    """Where in a note each word stands: the pointer of a section, empty for the title."""
    found: dict[str, set[str]] = {}
    prepared = prepare(note)
    for part in (prepared.title, *prepared.sections):
        for text in part.lines.texts():
            for word in words(fold(text)):
                if word != END:
                    found.setdefault(word, set()).add(part.where)
    return found


@settings(max_examples=7)
@given(st.lists(notes, min_size=1, max_size=BATCH))
def test_one_more_letter_of_a_right_word_never_loses_the_hit(made: list[Note]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = filled(Path(folder), made)
        for number, note in enumerate(made, 1):
            for word, sections in standing(note).items():
                for length in range(1, len(word) + 1):
                    begun = word[:length]
                    if words(begun) != [begun]:
                        continue  # “c+” on the way to “c++” is the word c
                    found = index.search(begun, MANY, paths=anywhere).hits
                    there = {hit.where for hit in found if hit.note_id == number}
                    assert sections <= there, (begun, word)
        del index


@settings(max_examples=7)
@given(st.lists(notes, min_size=1, max_size=BATCH), st.data())
def test_what_a_scan_finds_by_whole_words_the_index_finds_too(
    made: list[Note], data: st.DataObject
) -> None:
    numbered = [
        Note(f"{number}.md", note.title, note.icon, sections=note.sections)
        for number, note in enumerate(made, 1)
    ]
    prepared = [prepare(note) for note in numbered]
    said = sorted({word for note in numbered for word in standing(note)})
    if not said:
        return
    with tempfile.TemporaryDirectory() as folder:
        index = filled(Path(folder), numbered)
        for _ in range(12):
            chosen = data.draw(st.lists(st.sampled_from(said), min_size=1, max_size=3))
            query = " ".join(chosen)
            scanned = [hit for hit in answer(prepared, query).hits if hit.why == "exact"]
            found = index.search(query, MANY, paths=anywhere)
            assert places(scanned) <= places(list(found.hits)), query
        del index


@given(st.text(max_size=30), st.text(max_size=12))
def test_spans_are_of_the_text_as_it_stands(text: str, typed: str) -> None:
    note = Note("a.md", Text(text))
    for hit in answer([prepare(note)], typed).hits:
        for start, end in hit.spans:
            assert 0 <= start < end <= len(hit.text)
            assert Folded(hit.text[start:end]).text


@pytest.mark.long
def test_every_word_of_a_library_is_found_by_each_of_its_beginnings(
    corpus: Path, tmp_path: Path
) -> None:
    made = []
    for path in sorted(corpus.rglob("*.md"))[:40]:
        try:
            made.append(read(path))
        except ReadError:
            continue
    index = filled(tmp_path, made)
    where: dict[str, int] = {}
    for number, note in enumerate(made, 1):
        where.update(dict.fromkeys(standing(note), number))
    for word in Random(1).sample(sorted(where), 100):
        for length in range(2, len(word) + 1):
            if words(word[:length]) == [word[:length]]:
                found = index.search(word[:length], MANY, paths=anywhere).hits
                assert any(hit.note_id == where[word] for hit in found), word[:length]
