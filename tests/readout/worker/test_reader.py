"""Which files are read where, and that it makes no difference to the note."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout.errors import ReadError
from readout.reading.read import read
from readout.worker.reader import AT_ONCE, Reader, needs_worker
from tests.readout.reading.archive_files import write_zip


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


@pytest.mark.parametrize(
    ("name", "data", "needed"),
    [
        ("a.md", b"# A\n", False),
        ("a.txt", b"A\n", False),
        ("a.yaml", b"title: A\n", False),
        ("a", b"A\n", False),
        ("a.md", b"A line of a long note.\n" * (AT_ONCE // 20), True),
        ("a.html", b"<p>A", True),
        ("a.txt", b"<!doctype html><p>A", True),
        ("a.md", b"%PDF-1.7", True),
        ("a.pdf", b"A", True),
        ("a.docx", b"PK\3\4", True),
        ("a.odt", b"", True),
        ("a.txt", rb"{\rtf1 A}", True),
        ("a.enex", b"<en-export>", True),
        ("a.zip", b"PK\5\6", True),
    ],
)
def test_what_could_harm_goes_to_the_child(
    name: str, data: bytes, *, needed: bool, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert needs_worker(path) is needs_worker(str(path)) is needed


def test_a_note_in_an_archive_goes_to_the_child(tmp_path: Path, reader: Reader) -> None:
    path = f"{write_zip(tmp_path / 'a.zip', {'b.md': '# B'})}#b.md"
    assert needs_worker(path)
    assert reader.read(path) == read(path)


@pytest.mark.parametrize("name", ["", "none.pdf", "a\0b.pdf", "x" * 5000 + ".pdf", "."])
def test_what_is_no_file_needs_no_child(name: str, tmp_path: Path) -> None:
    assert not needs_worker(tmp_path / name)


def test_small_notes_start_no_child(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "a.md"
    path.write_text("# A\n", encoding="utf-8")
    assert reader.read(path).title.plain == "A"
    assert reader._worker._process is None


def test_a_large_text_is_the_same_note_from_the_child(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "a.md"
    line = "- A point – with **weight**, a [link](https://a.test) and 表 😀\n"
    path.write_text("# A\n\n" + line * (AT_ONCE // 60), encoding="utf-8")
    assert needs_worker(path)
    assert reader.read(path) == read(path)


@pytest.mark.skipif(os.name == "nt", reason="names of bytes as Unix has them")
def test_a_name_that_is_no_text_comes_back_as_it_was(tmp_path: Path, reader: Reader) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html")
    Path(path).write_text("", encoding="utf-8")
    with pytest.raises(ReadError, match=r"caf\\udce9\.html: The file is empty"):
        reader.read(path)


def test_fifty_real_notes_are_the_same_from_the_child(corpus: Path, reader: Reader) -> None:
    paths = sorted(corpus.rglob("*.md"))
    for path in paths[:: len(paths) // 50]:
        assert reader._worker.read(path) == read(path)
