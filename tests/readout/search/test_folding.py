"""Words are compared without case and accents, and found where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.search.folding import Folded, fold

texts = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Ein CAFÉ hier", "café", ["CAFÉ"]),
        ("Ein CAFÉ hier", "cafe", ["CAFÉ"]),
        ("cafe\u0301 am Eck", "CAFE", ["cafe\u0301"]),
        ("Straße", "strasse", ["Straße"]),
        ("🤖 robot 🤖 Robot", "robot", ["robot", "Robot"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "", []),
        ("ﬁne ﬁsh", "fi", ["ﬁ", "ﬁ"]),
    ],
)
def test_words_are_found_without_case_and_accents(text: str, word: str, found: list[str]) -> None:
    folded = Folded(text)
    spans = [folded.place(*hit) for hit in folded.find(word)]
    assert [text[a:b] for a, b in spans] == found


@given(texts, texts)
def test_what_is_found_is_what_was_looked_for(text: str, word: str) -> None:
    folded = Folded(text)
    for hit in folded.find(word):
        start, end = folded.place(*hit)
        assert 0 <= start < end <= len(text)
        assert fold(word) in fold(text[start:end])
