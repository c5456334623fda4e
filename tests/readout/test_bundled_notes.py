"""The notes that come along are what a new user sees first."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout import places
from readout.export import export
from readout.note import views
from readout.note.model import Note, Table, Term
from readout.reading.read import read, read_bytes

_SEED = Path(__file__).parents[2].parent / "shared" / "seed" / "interview-insights.txt"
_NAMES = ("interview-insights.yaml", "welcome.yaml")


def _texts(note: Note) -> Iterator[str]:
    for section, block in views.blocks(note):
        yield section.title.plain
        if isinstance(block, Term):
            yield f"{block.term} {block.definition}"
        elif isinstance(block, Table):
            yield from (str(cell) for row in (block.columns, *block.rows) for cell in row)
        else:
            yield str(block.text)


def _runs(note: Note, length: int) -> set[tuple[str, ...]]:
    """Every run of so many words in a row within one text."""
    found = set()
    for text in _texts(note):
        words = re.findall(r"[^\W_]+", text.casefold())
        found |= {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
    return found


@pytest.mark.parametrize("name", _NAMES)
def test_a_bundled_note_reads_without_doubts(name: str) -> None:
    note = read(places.data() / name)
    assert note.icon
    assert not note.doubts
    assert views.actions(note)
    assert views.terms(note)
    assert views.tables(note)


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("to", ["yaml", "md"])
def test_a_bundled_note_comes_back_from_an_export(name: str, to: str) -> None:
    note = read(places.data() / name)
    again = read_bytes(export(note, to).encode(), f"note.{to}")
    assert dataclasses.replace(again, path=note.path, format=note.format) == note


def test_the_welcome_note_can_be_read_ticked_and_sorted() -> None:
    note = read(places.data() / "welcome.yaml")
    assert 6 <= len(views.actions(note)) <= 8
    assert {"Topic tree", "Highlights table", "Action item", "Progress"} <= {
        str(term.term) for term in views.terms(note)
    }
    assert Counter(section.kind for section in note.sections)["topic"] >= 6


def test_the_interview_note_holds_what_the_seed_holds_in_other_words() -> None:
    if not _SEED.exists():
        pytest.skip(f"the pasted seed is not at {_SEED}")
    seed, ours = read(_SEED), read(places.data() / "interview-insights.yaml")
    assert (ours.title, ours.icon, ours.date) == (seed.title, seed.icon, seed.date)
    assert len(ours.sections) == 15

    def shape(note: Note) -> list[object]:
        return [(s.title, s.kind, [type(block) for block in s.blocks]) for s in note.walk()]

    assert shape(ours) == shape(seed)
    (table,), (pasted,) = views.tables(ours), views.tables(seed)
    assert table.table.columns == pasted.table.columns
    assert [row[0] for row in table.table.rows] == [row[0] for row in pasted.table.rows]
    assert [term.term for term in views.terms(ours)] == [term.term for term in views.terms(seed)]
    assert not _runs(ours, 8) & _runs(seed, 8)


def test_the_interview_note_keeps_every_figure_and_name() -> None:
    text = "\n".join(_texts(read(places.data() / "interview-insights.yaml")))
    for word in (
        "500 million",
        "~500M",
        "Chris Anderson",
        "Sam Altman",
        "GPT-4o",
        "Sora",
        "Memory",
    ):
        assert word in text
    for word in ("Operator", "bioterror", "cybersecurity", "disinformation", "GPU", "credit card"):
        assert word in text


def test_an_exported_seed_is_the_same_note() -> None:
    if not _SEED.exists():
        pytest.skip(f"the pasted seed is not at {_SEED}")
    seed = read(_SEED)
    from_yaml = read_bytes(export(seed, "yaml").encode(), "seed.yaml")
    assert (
        dataclasses.replace(from_yaml, path=seed.path, format=seed.format, doubts=seed.doubts)
        == seed
    )
    from_markdown = read_bytes(export(seed, "md").encode(), "seed.md")
    assert _without_raw(from_markdown) == _without_raw(seed)


def _without_raw(note: Note) -> list[object]:
    """The note's tree without the lines that a table was cut from, which Markdown does not keep."""
    return [
        (
            section.title,
            section.kind,
            [
                dataclasses.replace(block, raw=()) if isinstance(block, Table) else block
                for block in section.blocks
            ],
        )
        for section in note.walk()
    ]
