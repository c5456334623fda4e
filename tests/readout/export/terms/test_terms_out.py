"""Terms for other programs: a deck that Anki reads, a table that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from readout.__main__ import main
from readout.errors import UsageError
from readout.export.terms import export_terms
from readout.terms.glossary import Definition, glossary

TERMS = glossary(
    [
        Definition("Headway", "time between two trams", "/a.md", "Trams", "2026-01-02"),
        Definition("headway", "time between two buses", "/b.md", "Buses", "2026-02-03"),
        Definition("=1+1", "a sum with {{Term}} & <b>", "/c.md", "Sums"),
        Definition("Streetcar", "a tram\nin the street", "/\udcff.md", "Trams", "2026-01-02"),
    ]
)


def cards(data: bytes, folder: Path) -> list[tuple[str, str, str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert sorted(packed.namelist()) == ["collection.anki2", "media"]
        file = packed.extract("collection.anki2", folder)
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT count(*) FROM cards").fetchone() == (len(TERMS),)
        return sorted(
            (fields.split("\x1f")[0], fields.split("\x1f")[1], guid)
            for guid, fields in database.execute("SELECT guid, flds FROM notes")
        )


def test_a_deck_has_a_card_for_each_term_with_all_that_is_said_of_it(tmp_path: Path) -> None:
    made = {term: meaning for term, meaning, _ in cards(export_terms(TERMS, "anki"), tmp_path)}
    assert list(made) == ["=1+1", "Streetcar", "headway"]
    assert "time between two trams" in made["headway"]
    assert "Buses, 2026-02-03" in made["headway"]
    assert "&lt;b&gt;" in made["=1+1"]
    assert "{{" not in made["=1+1"]


def test_a_deck_made_again_renews_the_cards_one_has(tmp_path: Path) -> None:
    first = cards(export_terms(TERMS, "anki"), tmp_path)
    assert cards(export_terms(TERMS, "anki"), tmp_path) == first


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    export_terms(TERMS, "anki")
    assert not list(tmp_path.iterdir())


def test_a_table_has_a_line_for_each_definition() -> None:
    text = export_terms(TERMS, "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "headway", "Headway", "Streetcar"]
    assert rows[2][1:5] == ["time between two buses", "1", "Buses", "2026-02-03"]


def test_another_format_is_refused() -> None:
    with pytest.raises(UsageError, match="csv, anki"):
        export_terms(TERMS, "pdf")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "trams.md"
    file.write_text("# Trams\n\n## Key terms\n\n- **Headway**: time between two trams\n")
    return file


def test_the_command_prints_and_writes(
    note: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["terms", str(note)]) == 0
    assert capsys.readouterr().out == "Headway: time between two trams  (Trams, no date)\n"
    deck = tmp_path / "terms.apkg"
    assert main(["terms", "--library", str(tmp_path), "--to", "anki", "-o", str(deck)]) == 0
    assert zipfile.is_zipfile(deck)
    assert main(["terms", str(note), "--json"]) == 0
    assert '"drifts": false' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Which notes?"),
        (["NOTE", "-o", "x"], "In which format?"),
        (["NOTE", "--to", "anki"], "Where to?"),
        (["NOTE", "--to", "doc"], "csv, anki"),
        (["NOTE", "--to", "csv", "-o", "NOTE"], "never changes a note"),
        (["NOTE", "--json", "--to", "csv"], "--json is for printing"),
    ],
)
def test_what_does_not_go_together_is_said_in_one_sentence(
    arguments: list[str], words: str, note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = note.read_bytes()
    assert main(["terms", *(str(note) if a == "NOTE" else a for a in arguments)]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1
    assert note.read_bytes() == before
