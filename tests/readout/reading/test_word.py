"""Word files: what stands in them is in the note, and broken ones have their sentence."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.reading.read import read_bytes
from tests.conftest import ROOT
from tests.readout.reading.helpers import outline, strings
from tests.readout.reading.office_files import docx_bytes, word_paragraph
from tests.readout.reading.small_files import docx_of

_words = st.text(st.sampled_from("abcäß漢 <&>'\""), min_size=1, max_size=12).map(str.strip)


@settings(max_examples=25, deadline=None)
@given(st.lists(_words.filter(bool), min_size=1, max_size=5))
def test_no_visible_word_is_missing(words: list[str]) -> None:
    said = strings(read_bytes(docx_bytes(map(word_paragraph, words)), "a.docx"))
    assert all(word in said for line in words for word in line.split())


def test_titles_headings_lists_and_formulas() -> None:
    note = read_bytes(
        docx_bytes(
            (
                word_paragraph("Loom talk", "Title"),
                word_paragraph("Overview", "Heading1"),
                word_paragraph("The warp is", "", "<m:oMath><m:r><m:t>x2</m:t></m:r></m:oMath>"),
                word_paragraph("Action items", "Heading1"),
                word_paragraph("Ada to wind bobbins", "ListBullet"),
            )
        ),
        "a.docx",
    )
    assert note.title.plain == "Loom talk"
    assert [title for _, title in outline(note)] == ["Overview", "Action items"]
    assert "x2" in strings(note)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        docx_bytes(())[:300],
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
        docx_of("<a>" * 5_000),
        docx_of('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        docx_of(b" " * 20_000_000),
    ],
    ids=["empty", "head", "half", "old", "deep", "entities", "bomb"],
)
def test_a_broken_file_has_a_sentence(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes(data, "a.docx")


def test_reading_brings_no_network_module_along() -> None:
    code = (
        "import sys, readout.reading.word as w; w._mammoth();"
        "print({'urllib.request', 'http', 'ssl', 'email', 'socket'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=False
    )
    assert done.stdout.strip() == "set()", done.stderr
