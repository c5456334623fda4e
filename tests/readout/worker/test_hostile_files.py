"""Files made to harm, as a user opens them: a note or one clear sentence, then the next file.

The worker's own clock (4.5 seconds for files of these sizes) bounds each of them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from readout.errors import ReadError
from readout.note.model import Note
from readout.reading.read import find_files
from readout.worker.reader import Reader
from tests.readout.reading.archive_files import enex, enex_note, overlapping_zip, zip_bytes
from tests.readout.reading.small_files import docx_of, odt_of, pdf_of

MANY = 50_000
ZEROS = 40_000_000


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


def tried(reader: Reader, path: Path | str) -> Note | str:
    """The note, or the sentence that says why there is none; then the next file is read."""
    faults: list[str] = []
    try:
        found: Note | str = reader.read(path)
    except ReadError as error:
        found, faults = str(error), getattr(error, "__notes__", [])
    assert not faults, faults
    if isinstance(found, str):
        said = found.removeprefix(str(path))
        assert said.startswith(": ")
        assert said.endswith(".")
        assert "\n" not in said
    good = Path(str(path) + ".good.md")
    good.write_text("# Next\n", encoding="utf-8")
    assert reader._worker.read(good).title.plain == "Next"
    return found


def alias_bomb() -> bytes:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    return "\n".join(levels).encode()


BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    + "]><z>&a11;</z>"
).encode()

HARMFUL: dict[str, Callable[[], bytes]] = {
    "aliases.yaml": alias_bomb,
    "merges.yaml": lambda: b"a: &a {b: c}\n" + b"d: {<<: [*a, *a, *a, *a]}\n" * 9999,
    "brackets.yaml": lambda: b"[" * MANY,
    "brackets.json": lambda: b"[" * MANY,
    "brackets.txt": lambda: b"[" * MANY,
    "brackets.md": lambda: b"[" * MANY,
    "pairs.md": lambda: b"[" * MANY + b"a" + b"](b)" * MANY,
    "images.md": lambda: b"![" * MANY,
    "quotes.md": lambda: b">" * MANY + b" a",
    "emphasis.md": lambda: b"*a_ " * MANY,
    "stars.md": lambda: b"*" * MANY + b"a" + b"*" * MANY,
    "ticks.md": lambda: b" ".join(b"`" * n for n in range(1, 600)),
    "angles.md": lambda: b"<" * MANY,
    "lists.md": lambda: b"".join(b"  " * n + b"- a\n" for n in range(400)),
    "markers.md": lambda: b"- " * MANY + b"a",
    "table.md": lambda: b"|a" * 5000 + b"|\n" + b"|-" * 5000 + b"|\n" + b"|b|\n" * 5000,
    "references.md": lambda: b"".join(b"[a%d]: b\n" % n for n in range(9999)) + b"[a1][a2]" * 9999,
    "entities.md": lambda: b"&#0;&#xd800;&" * MANY,
    "deep.html": lambda: b"<div>" * MANY + b"a",
    "spans.html": lambda: b"<b><i>" * MANY + b"a" + b"</b>" * MANY,
    "lists.html": lambda: b"<ul><li>" * MANY + b"a",
    "tables.html": lambda: b"<table><tr><td>" * MANY + b"a",
    "cells.html": lambda: b"<table><tr><td colspan=1000 rowspan=65000>a" * 99,
    "brackets.html": lambda: b"<" * MANY,
    "attributes.html": lambda: b"<p " + b"a=b " * MANY + b">a",
    "bomb.docx": lambda: docx_of(b" " * ZEROS),
    "deep.docx": lambda: docx_of(b"<a>" * MANY),
    "laughs.docx": lambda: docx_of(BILLION_LAUGHS),
    "half.docx": lambda: docx_of(b"<a/>")[:300],
    "bomb.odt": lambda: odt_of(b" " * ZEROS),
    "deep.odt": lambda: odt_of(b"<a>" * MANY + b"a" + b"</a>" * MANY),
    "laughs.odt": lambda: odt_of(BILLION_LAUGHS),
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * MANY + b"a",
    "closed.rtf": lambda: b"{\\rtf1 a" + b"}" * MANY,
    "numbers.rtf": lambda: b"{\\rtf1 \\u" + b"9" * MANY + b" a \\bin999999999 b}",
    "bomb.pdf": lambda: pdf_of(b"BT /F 1 Tf (" + b"A" * ZEROS + b") Tj ET", 2),
    "lines.pdf": lambda: pdf_of(b"0 0 9 9 re S " * 200_000, 2),
    "more-lines.pdf": lambda: pdf_of(b"0 0 9 9 re S " * 2_000_000, 2),
    "nested.pdf": lambda: pdf_of(b"q " * 1_000_000 + b"[" * MANY),
    "half.pdf": lambda: pdf_of(b"BT /F 12 Tf (A note) Tj ET")[:150],
    "loop.pdf": lambda: pdf_of(b"").replace(b"Kids[3 0 R]", b"Kids[2 0 R]"),
    "nul.txt": lambda: b"a\0b\0\0c" * 99,
    "nul.md": lambda: b"\0" * MANY,
    "noise.txt": lambda: bytes(range(256)) * 99,
    "line.txt": lambda: b"aB" * 2_000_000,
    "blank.txt": lambda: b" \n" * 2_000_000 + b"a",
}


SLOW = {"more-lines.pdf"}  # it uses up its time


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.long if name in SLOW else ()) for name in HARMFUL],
)
def test_a_harmful_file_is_a_note_or_a_sentence(name: str, tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / name
    path.write_bytes(HARMFUL[name]())
    assert tried(reader, path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.zip", lambda: zip_bytes({"a.md": b"# A\n" + b"\0" * ZEROS})),
        ("overlapping.zip", lambda: overlapping_zip(9999)),
        ("half.zip", lambda: zip_bytes({"a.md": b"# A\n" * 99})[:60]),
        ("laughs.enex", lambda: enex(enex_note("A", BILLION_LAUGHS.decode()))),
        ("deep.enex", lambda: enex(enex_note("A", "<div>" * MANY))),
        ("half.enex", lambda: enex(enex_note("A", "<div>a</div>"))[:-40]),
    ],
)
def test_a_harmful_archive_is_notes_or_a_sentence(
    name: str, data: Callable[[], bytes], tmp_path: Path, reader: Reader
) -> None:
    (tmp_path / name).write_bytes(data())
    found = find_files([tmp_path / name])
    assert found
    for path in found:
        assert tried(reader, path)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-16", "# Café\n"), ("utf-16-le", "# Café\n"), ("latin-1", "# Café\n")],
)
def test_a_text_in_another_encoding_opens(
    encoding: str, text: str, tmp_path: Path, reader: Reader
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes((text + "\nA line of plain words for the guess.\n").encode(encoding))
    note = tried(reader, path)
    assert isinstance(note, Note)
    assert note.title.plain == "Café"


def test_a_pipe_or_a_device_is_no_file(tmp_path: Path, reader: Reader) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    for name in ("pipe.md", "zero.pdf"):
        for read in (reader.read, reader._worker.read):
            with pytest.raises(ReadError, match="a device or pipe, not a file"):
                read(tmp_path / name)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\n\n- One\n", encoding="utf-8")
    begun = Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            for _ in range(20_000):
                file.write(b"- More and more\n")
                begun.set()

    thread = Thread(target=grow)
    thread.start()
    begun.wait()
    note = reader._worker.read(path)
    thread.join()
    assert note.title.plain == "A"


def test_a_deep_note_of_our_own_form(tmp_path: Path, reader: Reader) -> None:
    deep: dict[str, object] = {"title": "a", "sections": []}
    for _ in range(200):
        deep = {"title": "a", "sections": [deep]}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(deep), encoding="utf-8")
    assert tried(reader, path)
