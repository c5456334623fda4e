"""RTF: the same note as its plain text, what only RTF can say, and files made to harm."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Action, Bullet, Image, Note, Paragraph, Span, Table
from readout.reading.read import read_bytes
from tests.readout.reading.archive_files import rtf, rtf_row, rtf_words
from tests.readout.reading.helpers import all_blocks, note_of, outline, strings

_PAR = "\\par "

_NOTE = """🪑

Furnishing the hall

Nov 20, 2025

Overview

We looked at “every” chair – and at two tables. A second sentence.

Chairs

  • Wooden ones creak
    • but only the old ones
  • Plastic ones do not

Key Terms

Seat: what one sits on
Back: what one leans on

Action items

• [x] Order the chairs
• [ ] Call Ben {soon}
☐ Measure the hall
"""


def _read(*paragraphs: str) -> Note:
    return read_bytes(rtf(*paragraphs), "a note.rtf")


def _typed(text: str) -> Note:
    return _read(*(rtf_words(line) + _PAR for line in text.split("\n")))


def _texts(note: Note) -> list[str]:
    return [str(getattr(block, "text", "")) for block in all_blocks(note)]


def test_a_typed_note_is_the_note_of_its_plain_text() -> None:
    note, text = _typed(_NOTE), note_of(_NOTE, "a note.txt")
    assert (note.title, note.icon, note.date) == (text.title, text.icon, text.date)
    assert note.sections == text.sections
    assert note.doubts == text.doubts


def test_paragraphs_apart_by_room_are_as_apart_as_by_empty_lines() -> None:
    lines = [line for line in _NOTE.split("\n") if line]
    note = _read(*(f"\\pard\\sa200 {rtf_words(line)}{_PAR}" for line in lines))
    assert outline(note) == outline(note_of(_NOTE, "a.txt"))


def test_a_backslash_at_a_lines_end_ends_a_paragraph() -> None:
    note = _read("Overview\\\n\\\nWords of the overview.\\\n")
    assert outline(note) == [("overview", "Overview")]
    assert _texts(note) == ["Words of the overview."]


@pytest.mark.parametrize(
    "marked",
    [
        lambda words, level: f"\\pard\\outlinelevel{level} {words}{_PAR}\\pard ",
        lambda words, level: f"\\pard\\s{level + 1} {words}{_PAR}\\pard\\s0",
        lambda words, level: f"\\pard{{\\b\\fs{48 - 8 * level} {words}}}{_PAR}",
    ],
    ids=["by outline", "by style", "by size"],
)
def test_headings_are_those_that_the_file_marks(marked: object) -> None:
    assert callable(marked)
    head = rtf().decode().removesuffix("}")
    head = head.replace("{\\s15 Title;}", "{\\s15 Title;}{\\s2 heading 2;}")
    body = "".join(
        (
            marked("Furnishing", 0),
            marked("Overview", 1),
            "Some words on chairs." + _PAR,
            marked("Next steps", 1),
            "Still more words on chairs." + _PAR,
        )
    )
    note = read_bytes(f"{head}{body}}}".encode(), "a.rtf")
    assert note.title.plain == "Furnishing"
    assert outline(note) == [("overview", "Overview"), ("actions", "Next steps")]


def test_bold_lines_alone_are_headings() -> None:
    note = _read(
        "{\\b Overview}" + _PAR,
        "Some words." + _PAR,
        "{\\b Action items}" + _PAR,
        "\\bullet  Order chairs" + _PAR,
    )
    assert outline(note) == [("overview", "Overview"), ("actions", "Action items")]


def test_a_table_has_its_cells() -> None:
    note = _read(
        "Before" + _PAR,
        rtf_row("Item", "Price"),
        rtf_row("Chair", "20 €"),
        rtf_row("Table", "90 €\nor less", "much"),
        "After the table." + _PAR,
    )
    [table] = [block for block in all_blocks(note) if isinstance(block, Table)]
    assert [cell.plain for cell in table.columns] == ["Item", "Price", ""]
    rows = [[cell.plain for cell in row] for row in table.rows]
    assert rows == [["Chair", "20 €", ""], ["Table", "90 €\nor less", "much"]]
    assert "After the table." in strings(note)


def test_lists_have_levels_numbers_and_boxes() -> None:
    note = _read(
        "\\pard\\outlinelevel0 Things" + _PAR,
        "\\pard{\\listtext\\f1\\'b7\\tab}\\ls1\\ilvl0 One" + _PAR,
        "\\pard{\\listtext\\f1\\'b7\\tab}\\ls1\\ilvl1 Two" + _PAR,
        "\\pard{\\pntext 3.\\tab}{\\*\\pn\\pnlvlbody}\\li720 Three" + _PAR,
        "\\pard{\\listtext \\u9745?\\tab}\\ls1 Four" + _PAR,
    )
    one, two, three, four = all_blocks(note)
    assert isinstance(one, Bullet)
    assert isinstance(two, Bullet)
    assert isinstance(three, Bullet)
    assert [(b.text.plain, b.level, b.number) for b in (one, two, three)] == [
        ("One", 0, None),
        ("Two", 1, None),
        ("Three", 1, 3),
    ]
    assert isinstance(four, Action)
    assert four.done


def test_styles_and_links_are_spans() -> None:
    note = _read(
        'See {\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt{\\ul here}}}'
        " and {\\b this} or {\\strike that}." + _PAR
    )
    [block] = all_blocks(note)
    assert isinstance(block, Paragraph)
    assert block.text.plain == "See here and this or that."
    assert block.text.spans == (
        Span(4, 8, "link", "https://example.org/a"),
        Span(13, 17, "strong"),
        Span(21, 25, "strike"),
    )


def test_a_typed_item_keeps_its_link() -> None:
    link = '{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt Ben}}'
    note = _read(f"\\bullet  First{_PAR}", f"\\bullet  Call {link} now{_PAR}")
    assert [span.href for block in all_blocks(note) for span in block.text.spans] == [  # type: ignore[union-attr]
        "https://example.org/"
    ]


def test_a_link_without_words_shows_its_address() -> None:
    note = _read('Go: {\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt }}' + _PAR)
    assert "https://example.org/" in _texts(note)[0]


def test_what_stands_beside_the_text_is_kept() -> None:
    note = _read(
        "{\\header Confidential\\par}",
        "Words{\\footnote Said by Anna.} here." + _PAR,
        "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A chair}}}"
        "\\pngblip 89504e470d0a}}{\\nonshppict{\\pict 0102}}" + _PAR,
        "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt In a box\\par}}{\\shprslt twice}}"
        + _PAR,
    )
    shown = strings(note)
    assert _texts(note)[0] == "header: Confidential"
    for words in ("Words here.", "Said by Anna.", "A chair", "In a box"):
        assert words in shown
    assert [block.text for block in all_blocks(note) if isinstance(block, Image)] == ["A chair"]
    for words in ("8950", "0102", "twice", "Not for the eye", "Helvetica", "wzDescription"):
        assert words not in shown


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("caf\\'e9", "café"),
        ("\\f2\\'93\\'fa\\'96\\'7b\\'83A", "日本ア"),
        ("{\\uc2\\u26085\\'93\\'fa}b", "日b"),
        ("\\u-10179?\\u-8916?", "\U0001f52c"),
        ("{\\upr{plain}{\\*\\ud{\\u8226 ?better}}}", "•better"),
        ("\\u56620?x", "\ufffdx"),
        ("a\\~b\\_c\\-d\\emdash e", "a\xa0b\u2011cd—e"),
        ("caf\u00c3\u00a9", "café"),
        ("{\\v hidden}shown", "shown"),
        ("\\bin4 }}}}after", "after"),
        ("\\unknownword1 after", "after"),
        ("{\\*\\unknown not shown}after", "after"),
    ],
)
def test_signs_are_what_their_code_page_says(markup: str, words: str) -> None:
    assert _texts(_read(f"\\bullet  x {markup}{_PAR}")) == [f"x {words}"]


_paragraphs = st.lists(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=30),
    min_size=1,
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(_paragraphs, st.sampled_from(["", "\\b ", "\\pard\\intbl ", "{\\listtext \\bullet}"]))
def test_no_word_is_dropped(lines: list[str], before: str) -> None:
    data = rtf(*(f"{before}{rtf_words(line)}{_PAR}" for line in lines))
    wanted = re.findall(r"\w+", " ".join(lines))
    if not wanted:
        return
    shown = strings(read_bytes(data, "a.rtf"))
    assert [word for word in wanted if word not in shown] == []


_PIECES = (
    r"{ } \par \cell \row \trowd \intbl \pard words {\field {\*\fldinst|HYPERLINK|x} {\fldrslt|y}"
    r" {\pict {\footnote| \u8226? \u-1 \'9 \'e9 \bin3 \bin-3| \uc9 \f99 \s7 {\listtext|1.}"
    r" \fs0 \fs-5 \b \b0 \outlinelevel99 \ {\stylesheet{\s7|heading|9;}} \li-900 \ilvl-3"
    r" {\upr {\*\ud \nestcell {\shp {\*\shpinst {\shptxt| {\sn|wzDescription} {\sv|a}"
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(_PIECES.replace(" ", " \n").replace("|", " ").split("\n")),
        max_size=40,
    )
)
def test_anything_is_read_or_refused(parts: list[str]) -> None:
    try:
        assert read_bytes(rtf("".join(parts)), "a.rtf").format == "rtf"
    except ReadError:
        return


_HARMFUL = {
    "open groups": ("{" * 100_000, "nested more than 500 levels"),
    "closed groups": ("{}" * 500_001, "more than 1,000,000 parts"),
    "paragraphs": ("a\\par\n" * 60_100, "more than 60,000 paragraphs"),
    "only a picture's bytes": ("{\\*\\pn " + "89504e47" * 1_000_000, "empty"),
    "bytes that are not there": ("\\bin999999999 a", "empty"),
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_a_file_made_to_harm_is_refused_in_a_sentence(name: str) -> None:
    markup, sentence = _HARMFUL[name]
    with pytest.raises(ReadError, match=sentence):
        _read(markup)


def test_a_file_that_only_has_its_name_is_refused() -> None:
    with pytest.raises(ReadError, match="not an RTF file"):
        read_bytes(b"Just words", "a.rtf")


def test_a_large_picture_costs_nothing() -> None:
    note = _read("Words of the note." + _PAR, "{\\pict\\pngblip " + "89504e47\n" * 500_000 + "}")
    assert [type(block) for block in all_blocks(note)] == [Paragraph, Image]


def test_rows_of_very_different_lengths_are_not_filled_up() -> None:
    row = rtf_row("only one") * 2_000
    wide = "a\\cell " * 3_000
    note = _read(f"\\trowd {wide}\\row\\pard{row}")
    assert sum(isinstance(block, Table) for block in all_blocks(note)) == 0
    assert strings(note).count("only one") == 2_000
