"""Word files: what stands in them is in the note, and broken ones have their sentence."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Paragraph
from readout.reading import word
from readout.reading.read import read_bytes
from tests.conftest import ROOT
from tests.readout.reading.helpers import all_blocks, outline, strings
from tests.readout.reading.office_files import WORD, docx_bytes, word_paragraph, word_run
from tests.readout.reading.small_files import docx_of

_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
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


def test_a_word_file_of_the_old_kind_is_to_be_saved_anew() -> None:
    with pytest.raises(ReadError, match="save it as"):
        read_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "minutes.doc")


def test_reading_brings_no_network_module_along() -> None:
    code = (
        "import sys, readout.reading.word as w; w._mammoth();"
        "print({'urllib.request', 'http', 'ssl', 'email', 'socket'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=False
    )
    assert done.stdout.strip() == "set()", done.stderr


def test_what_refers_to_nothing_costs_no_word() -> None:
    link = f'<w:hyperlink {_RELATED} r:id="rId9">{word_run("shuttle")}</w:hyperlink>'
    wide = '<w:tcPr><w:gridSpan w:val="many"/></w:tcPr>'
    note = read_bytes(
        docx_bytes(
            (
                word_paragraph("warp", "", '<w:r><w:footnoteReference w:id="7"/></w:r>'),
                word_paragraph("weft", "", '<w:r><w:commentReference w:id="3"/></w:r>'),
                word_paragraph("heddle", "", '<w:r><w:sym w:char="zz"/></w:r>'),
                f"<w:p>{link}</w:p>",
                f"<w:tbl><w:tr><w:tc>{wide}{word_paragraph('reed')}</w:tc></w:tr></w:tbl>",
            )
        ),
        "a.docx",
    )
    assert all(word in strings(note) for word in ("warp", "weft", "heddle", "shuttle", "reed"))


def test_pictures_are_their_descriptions_and_hidden_words_are_left_out() -> None:
    picture = (
        f'<w:r><w:drawing {_RELATED} xmlns:wp="{_DRAWN}/wordprocessingDrawing"'
        f' xmlns:a="{_DRAWN}/main"><wp:inline><wp:docPr descr="a loom"/><a:graphic>'
        '<a:blip r:embed="rId4"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    old = (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape alt="a spindle">'
        f'<v:imagedata {_RELATED} r:id="rId5"/></v:shape></w:pict></w:r>'
    )
    hidden = word_run("secret", "<w:vanish/>")
    struck = word_run("unpicked", "<w:dstrike/>")
    note = read_bytes(
        docx_bytes(
            (word_paragraph("seen", "", picture + hidden), word_paragraph("x", "", old + struck))
        ),
        "a.docx",
    )
    said = strings(note)
    assert "a loom seen" in said
    assert "a spindle" in said
    assert "secret" not in said
    assert [
        span.style
        for block in all_blocks(note)
        if isinstance(block, Paragraph)
        for span in block.text.spans
    ] == ["strike"]


def test_styles_of_ones_own_are_what_they_come_from() -> None:
    styles = (
        f"<w:styles {WORD}>"
        '<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>'
        '<w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
        "</w:styles>"
    )
    body = (
        word_paragraph("Overview", "Kapitel"),
        word_paragraph("It is woven", "Zitat"),
        word_paragraph("Open questions", "berschrift1"),
    )
    note = read_bytes(docx_bytes(body, {"word/styles.xml": styles}), "a.docx")
    assert [title for _, title in outline(note)] == ["Overview", "Open questions"]
    assert [type(block).__name__ for block in all_blocks(note)] == ["Quote"]


def test_fields_in_fields_without_end_are_read() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    link = '<w:r><w:instrText> HYPERLINK "https://e.org" </w:instrText></w:r>'
    parted, end = (begin.replace("begin", kind) for kind in ("separate", "end"))
    document = f"<w:p>{begin}{link}{parted}{word_run('first')}{end}"
    document += f"{begin * 1_000}{word_run('a') * 1_000}{end * 1_000}{word_run('last')}</w:p>"
    [block] = all_blocks(read_bytes(docx_bytes([document]), "a.docx"))
    assert isinstance(block, Paragraph)
    assert block.text.plain == "first" + "a" * 1_000 + "last"
    assert [(span.start, span.end, span.href) for span in block.text.spans] == [
        (0, 5, "https://e.org")
    ]


def test_how_things_look_does_not_count_towards_what_is_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word, "_MOST_TELLING", 40)
    looks = '<w:sz w:val="22"/><w:lang w:val="en"/><w:color w:val="0"/>'
    document = [f"<w:p>{word_run('a', looks)}</w:p>"]
    assert strings(read_bytes(docx_bytes(document * 10), "a.docx")).count("a") >= 10
    with pytest.raises(ReadError, match="more than 40 pieces"):
        read_bytes(docx_bytes(document * 20), "a.docx")
