"""Words are found in a document's text as the search finds them, at Qt's own positions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from gui.panes.find_text import Haystack
from readout.search.folding import fold


@given(
    st.lists(st.text("aAbB éß🤖ﬁ-\u0301", max_size=12), max_size=5), st.text("abéß🤖fi", min_size=1)
)
def test_what_is_found_reads_as_what_was_asked(lines: list[str], word: str) -> None:
    raw = "\u2029".join(lines)
    units = raw.encode("utf-16-le")
    text = Haystack(raw)
    for place in text.find(word):
        begin, end = text.place(place)
        found = units[2 * begin : 2 * end].decode("utf-16-le")
        assert fold(word) in fold(found)
    assert bool(text.find(word)) == any(fold(word) in fold(line) for line in lines)


@pytest.mark.parametrize(
    ("words", "whole", "count"),
    [
        ("CAFE", False, 3),
        ("cafe", True, 2),
        ("the   cafe", False, 1),
        ("two three", False, 1),  # over a line break within a paragraph
        ("one two", False, 0),  # not from paragraph to paragraph
        (".*", False, 0),
        ("  ", False, 0),
    ],
)
def test_phrases_accents_and_whole_words(words: str, whole: bool, count: int) -> None:
    text = Haystack("The Café 🤖\u2029Cafés, cafe one\u2029two\u2028three")
    assert len(text.find(words, whole=whole)) == count


def test_places_are_those_of_the_document_in_tables_too(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml("<p>🤖 plum</p><table><tr><td>a</td><td>plum</td></tr></table><p>Plum</p>")
    passed_over = {document.lastBlock().position()}
    text = Haystack(document.toRawText(), passed_over)
    found = []
    for place in map(text.place, text.find("plum")):
        cursor = QTextCursor(document)
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        found.append((cursor.selectedText(), cursor.currentTable() is not None))
    assert found == [("plum", False), ("plum", True)]
    assert len(Haystack(document.toRawText()).find("plum")) == 3
