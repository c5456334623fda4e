"""The HTML of a note shows its words and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from gui.text.filling import Filling
from gui.text.signs import BREAK
from gui.text.writer import Writer
from gui.theme.tokens import tokens
from readout.note.model import (
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Section,
    Span,
    Table,
    Term,
    Text,
)
from readout.note.views import blocks
from readout.reading.read import read

ALLOWED = {"p", "table", "tr", "td", "span", "a", "br"}
plain = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffc\ufdd0\ufdd1"
    ),
    max_size=60,
)


def note_of(*of: Paragraph | Bullet | Code | Table | Term) -> Note:
    return Note("x", Text("Title"), sections=(Section(Text("Section"), "topic", of),))


def html_of(note: Note) -> str:
    return "".join("".join(piece.html) for piece in Writer(note, "", tokens()).pieces())


def document_of(note: Note) -> QTextDocument:
    document = QTextDocument()
    filling = Filling(document)
    filling.start(Writer(note, "", tokens()).pieces())
    filling.complete()
    return document


def texts_of(note: Note) -> list[str]:
    document, found = document_of(note), []
    block = document.begin()
    while block.isValid():
        if block.text():
            found.append(block.text())
        block = block.next()
    return found


@st.composite
def styled(draw: st.DrawFn) -> Text:
    words = draw(plain)
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(words)))
        end = draw(st.integers(start, len(words)))
        style = draw(st.sampled_from(["strong", "emphasis", "strike", "code", "link"]))
        href = draw(st.sampled_from(["https://example.org", "javascript:x", '"><b>']))
        spans.append(Span(start, end, style, href if style == "link" else None))
    return Text(words, tuple(spans))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(styled(), min_size=1, max_size=6), st.lists(plain, max_size=3))
def test_every_text_is_shown_exactly(
    qapp: QApplication, texts: list[Text], terms: list[str]
) -> None:
    made = [Paragraph(text) for text in texts]
    note = note_of(*made, *(Term(Text(term), Text("x")) for term in terms))
    html = html_of(note)
    assert set(re.findall(r"</?(\w+)", html)) <= ALLOWED
    shown = texts_of(note)[2:]
    wanted = [text.plain for text in texts if text.plain]
    assert shown[: len(wanted)] == wanted


def test_html_in_a_note_is_shown_as_text(qapp: QApplication) -> None:
    evil = "<img src='file:///etc/passwd'><script>alert(1)</script>&amp;<a href='x'>"
    assert evil in texts_of(note_of(Paragraph(Text(evil))))
    assert evil in texts_of(note_of(Code(evil)))


def test_no_address_of_a_note_reaches_qt(qapp: QApplication) -> None:
    spans = (Span(0, 4, "link", "file:///etc/passwd"), Span(5, 9, "link", "https://example.org"))
    html = html_of(note_of(Paragraph(Text("file site", spans))))
    assert "passwd" not in html
    assert "example.org" not in html
    assert re.findall(r'href="([^"]*)"', html) == ["L0"]


RUN = "0123456789" * 40_000


@pytest.mark.parametrize(
    "section",
    [
        Section(Text(RUN), "topic"),
        *(Section(Text(""), "topic", (each,)) for each in (Paragraph(Text(RUN)), Code(RUN))),
        Section(Text(""), "topic", (Image(RUN, ""),)),
    ],
    ids=["heading", "paragraph", "code", "image"],
)
def test_an_endless_line_is_whole_and_broken(qapp: QApplication, section: Section) -> None:
    run, shown = RUN, texts_of(Note("x", Text("Title"), sections=(section,)))[1:]
    assert "".join(shown).replace(BREAK, "") == run
    assert max(map(len, shown)) < 20_000
    assert max(map(len, re.split(r"[\s\u200b]", "".join(shown)))) <= 2_000


def test_a_long_table_loses_no_cell(qapp: QApplication) -> None:
    rows = tuple((Text(f"a{row}"), Text(f"b{row}")) for row in range(100))
    shown = texts_of(note_of(Table((Text("A"), Text("B")), rows)))[2:]
    assert shown == ["A", "B", *(cell.plain for row in rows for cell in row)]


def test_figures_stand_at_the_right_and_a_hebrew_table_begins_there(qapp: QApplication) -> None:
    def table(*rows: str) -> Table:
        cells = [tuple(map(Text, row.split("|"))) for row in rows]
        return Table(cells[0], tuple(cells[1:]))

    def right(document: QTextDocument, words: str) -> float:
        """Where the last sign of a cell stands, in pixels of the page."""
        layout = document.documentLayout()
        block = document.find(words).block()
        return (
            layout.blockBoundingRect(block).x() + block.layout().lineAt(0).naturalTextRect().right()
        )

    towns = table("Town|Rides|Due|Said", "Basel|20k|3 Nov|Docks", "Ulm|~1,900|20 Nov|Hills")
    document = document_of(note_of(towns))
    document.setTextWidth(700)
    assert right(document, "20k") == pytest.approx(right(document, "~1,900"), abs=2)
    assert right(document, "Rides") == pytest.approx(right(document, "20k"), abs=2)
    assert right(document, "3 Nov") < right(document, "20 Nov")

    hebrew = note_of(
        table("עיר|נסיעות|הערה", "חיפה|1,200|ליד הים", "אילת|87|USB"), Paragraph(Text("On"))
    )
    document = document_of(hebrew)
    document.setTextWidth(700)
    assert right(document, "USB") < right(document, "87") < right(document, "אילת")
    assert right(document, "87") == pytest.approx(right(document, "1,200"), abs=2)
    assert right(document, "On") < 200, "what comes after it is read from the left again"


def test_no_word_of_real_notes_is_dropped(qapp: QApplication, corpus: Path) -> None:
    for path in sorted(corpus.rglob("*.md"))[::60]:
        note = read(path)
        shown = "".join(texts_of(note)).replace(BREAK, "").replace("\u2028", "\n")
        for _, block in blocks(note):
            if isinstance(block, (Paragraph, Bullet)):
                assert block.text.plain in shown
