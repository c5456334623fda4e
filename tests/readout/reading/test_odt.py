"""OpenDocument texts: what stands in them is in the note, and broken ones have their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.reading.read import read_bytes
from tests.readout.reading.helpers import strings
from tests.readout.reading.office_files import odt_bytes, odt_paragraph
from tests.readout.reading.small_files import odt_of

_words = st.text(st.sampled_from("abcäß漢 <&>'\""), min_size=1, max_size=12).map(str.strip)


@settings(max_examples=25, deadline=None)
@given(st.lists(_words.filter(bool), min_size=1, max_size=5))
def test_no_visible_word_is_missing(words: list[str]) -> None:
    said = strings(read_bytes(odt_bytes(map(odt_paragraph, words)), "a.odt"))
    assert all(word in said for line in words for word in line.split())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        odt_bytes(())[:300],
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
        odt_of("<a>" * 5_000),
        odt_of('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        odt_of(b" " * 20_000_000),
    ],
    ids=["empty", "head", "half", "old", "deep", "entities", "bomb"],
)
def test_a_broken_file_has_a_sentence(data: bytes) -> None:
    with pytest.raises(ReadError):
        read_bytes(data, "a.odt")
