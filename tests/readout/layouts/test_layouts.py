"""Every layout of the note-takers people use, in our own words, with what must come out.

Beside each note stands ``NAME.expected.yaml``: its head, its tree (``kind title``, a dot a level),
its terms, tables, action items and doubts. What is left out of it is empty; ``name`` is the name
that the file goes by where that says something.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from readout.note import views
from readout.note.model import Action, Note, Section
from readout.reading.read import read_bytes
from tests.readout.reading.helpers import strings

_HERE = Path(__file__).parent
_NOTES = sorted(
    path for path in _HERE.iterdir() if path.suffix in {".md", ".txt"} and path.is_file()
)
_WORD = re.compile(r"[^\W_]+")
# What is no word: boxes, numbers of items, tags, the names of what became the note's head, and
# those of records, which a table's header says once.
_MARKS = re.compile(
    r"\[[ xX]\]|^\s*\d{1,2}\.(?=\s)|</?aside>|^(?:title|date|tags):"
    r"|^ +(?:- )?(?:assignee|task|due|status):",
    re.MULTILINE | re.IGNORECASE,
)


def _expected(path: Path) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load(path.with_suffix(".expected.yaml").read_text("utf-8"))
    return made


def _read(path: Path) -> Note:
    return read_bytes(path.read_bytes(), _expected(path).get("name", path.name))


def _tree(sections: Sequence[Section], depth: int = 0) -> Iterator[str]:
    for section in sections:
        kind, _, title = section.kind.partition(" ")
        yield f"{'.' * depth}{kind} {section.title.plain or title}".rstrip()
        yield from _tree(section.sections, depth + 1)


def _action(action: Action) -> dict[str, Any]:
    return {
        "text": action.text.plain,
        "owners": list(action.owners),
        "due": action.due,
        "done": action.done,
    }


@pytest.mark.parametrize("path", _NOTES, ids=lambda path: path.name)
def test_head_and_tree(path: Path) -> None:
    note, expected = _read(path), _expected(path)
    made = {
        "title": note.title.plain,
        "icon": note.icon,
        "date": note.date,
        "date_text": note.date_text,
        "tags": list(note.tags),
        "tree": list(_tree(note.sections)),
    }
    date = expected.get("date")
    assert made == {
        "title": expected["title"],
        "icon": expected.get("icon", ""),
        "date": None if date is None else str(date),
        "date_text": expected.get("date_text", ""),
        "tags": expected.get("tags", []),
        "tree": expected["tree"],
    }


@pytest.mark.parametrize("path", _NOTES, ids=lambda path: path.name)
def test_terms_and_tables(path: Path) -> None:
    note, expected = _read(path), _expected(path)
    terms = [[term.term.plain, term.definition.plain] for term in views.terms(note)]
    tables = [
        [[cell.plain for cell in row] for row in (placed.table.columns, *placed.table.rows)]
        for placed in views.tables(note)
    ]
    assert terms == expected.get("terms", [])
    assert tables == expected.get("tables", tables if "tables" not in expected else [])


@pytest.mark.parametrize("path", _NOTES, ids=lambda path: path.name)
def test_action_items(path: Path) -> None:
    note, expected = _read(path), _expected(path)
    made = [_action(placed.action) for placed in views.actions(note)]
    assert made == [
        {
            "text": item["text"],
            "owners": item.get("owners", []),
            "due": str(item["due"]) if "due" in item else None,
            "done": item.get("done", False),
        }
        for item in expected.get("actions", [])
    ]


@pytest.mark.parametrize("path", _NOTES, ids=lambda path: path.name)
def test_doubts(path: Path) -> None:
    note, expected = _read(path), _expected(path)
    made = [f"{doubt.kind} {doubt.where}" for doubt in note.doubts]
    assert made == expected.get("doubts", made)


@pytest.mark.parametrize("path", _NOTES, ids=lambda path: path.name)
def test_no_word_is_missing(path: Path) -> None:
    text = path.read_text("utf-8")
    words = Counter(_WORD.findall(_MARKS.sub(" ", text)))
    assert not words - Counter(_WORD.findall(strings(_read(path))))
