"""Word and OpenDocument files of any build: each word is in the source, and there once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.note.model import Table
from readout.reading.odt import read_odt
from readout.reading.source import Source
from readout.reading.word import read_word
from tests.readout.reading.office_files import (
    WORD,
    docx_bytes,
    odt_bytes,
    odt_paragraph,
    word_paragraph,
    word_run,
)

_NUMBERING = (
    f"<w:numbering {WORD}><w:abstractNum w:abstractNumId='0'>"
    + "".join(
        f"<w:lvl w:ilvl='{level}'><w:numFmt w:val='{form}'/></w:lvl>"
        for level, form in enumerate(("bullet", "decimal", "bullet", "decimal"))
    )
    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
)
_LOOKS = ("<w:b/>", "<w:i/>", "<w:strike/>", "<w:caps/>", "")
_BOX = "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r>{}</w:sdt>"


@dataclass(slots=True)
class _Drawn:
    """Blocks of markup drawn so far, and the words in them."""

    words: list[str] = field(default_factory=list)

    def word(self) -> str:
        """A word that was not said yet."""
        self.words.append(f"word{len(self.words)}x")
        return self.words[-1]


@st.composite
def _word_files(draw: st.DrawFn) -> tuple[bytes, list[str]]:
    drawn = _Drawn()
    blocks = [_word_block(draw, drawn, 2) for _ in range(draw(st.integers(1, 8)))]
    return docx_bytes(blocks, {"word/numbering.xml": _NUMBERING}), drawn.words


def _word_block(draw: st.DrawFn, drawn: _Drawn, deepest: int) -> str:
    match draw(st.integers(0, 6 if deepest else 4)):
        case 0:
            style = draw(st.sampled_from(("Title", "Heading1", "Heading9", "ListBullet2", "Quote")))
            return word_paragraph(drawn.word(), style)
        case 1:
            level = draw(st.integers(0, 3))
            numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
            return f"<w:p><w:pPr>{numbered}</w:pPr>{word_run(drawn.word())}</w:p>"
        case 2:
            runs = (word_run(f"{drawn.word()} ", looks) for looks in draw(_looks))
            return f"<w:p>{''.join(runs)}</w:p>"
        case 3:
            kind = draw(st.sampled_from(("fldSimple", "ins", "smartTag", "hyperlink", "unheardOf")))
            return f"<w:p><w:{kind}>{word_run(drawn.word())}</w:{kind}></w:p>"
        case 4:
            return f"<w:p>{_BOX.format('</w:sdtContent>')}{word_run(f' {drawn.word()}')}</w:p>"
        case 5:
            box = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
            inner = _word_block(draw, drawn, deepest - 1)
            return word_paragraph(drawn.word(), "", box.format(inner))
        case _:
            rows = draw(st.integers(1, 3))
            return f"<w:tbl>{''.join(_word_row(draw, drawn, deepest) for _ in range(rows))}</w:tbl>"


def _word_row(draw: st.DrawFn, drawn: _Drawn, deepest: int) -> str:
    cells = ""
    for _ in range(draw(st.integers(1, 3))):
        span = draw(st.sampled_from(("", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')))
        cells += f"<w:tc>{span}{_word_block(draw, drawn, deepest - 1)}<w:p/></w:tc>"
    return f"<w:tr>{cells}</w:tr>"


_looks = st.lists(st.sampled_from(_LOOKS), min_size=1, max_size=4)


_kinds = st.sampled_from(("span", "a", "date", "bookmark-ref", "meta", "unheard-of"))


def _three(drawn: _Drawn) -> list[str]:
    return [drawn.word() for _ in range(3)]


@st.composite
def _odt_files(draw: st.DrawFn) -> tuple[bytes, list[str]]:
    drawn = _Drawn()
    blocks = [_odt_block(draw, drawn, 3) for _ in range(draw(st.integers(1, 8)))]
    return odt_bytes(blocks), drawn.words


def _odt_block(draw: st.DrawFn, drawn: _Drawn, deepest: int) -> str:
    match draw(st.integers(0, 6 if deepest else 3)):
        case 0:
            return f'<text:h text:outline-level="{draw(st.integers(1, 9))}">{drawn.word()}</text:h>'
        case 1:
            return odt_paragraph(drawn.word(), draw(st.sampled_from(("Title", "Quotations", ""))))
        case 2:
            note = f"<text:note><text:note-body>{odt_paragraph(drawn.word())}</text:note-body>"
            return f"<text:p>{drawn.word()}{note}</text:note> {drawn.word()}</text:p>"
        case 3:
            kind = f"text:{draw(_kinds)}"
            inner = drawn.word()
            if draw(st.booleans()):
                inner += f" <text:span>{drawn.word()}</text:span> {drawn.word()}"
            return f"<text:p>{drawn.word()} <{kind}>{inner}</{kind}></text:p>"
        case 4:
            items = draw(st.integers(1, 3))
            made = "".join(
                f"<text:list-item>{_odt_block(draw, drawn, deepest - 1)}</text:list-item>"
                for _ in range(items)
            )
            return f"<text:list>{made}</text:list>"
        case 5:
            return f"<text:section>{_odt_block(draw, drawn, deepest - 1)}</text:section>"
        case _:
            cell = "<table:table-cell>{}</table:table-cell>"
            rows = "".join(
                "<table:table-row>"
                + "".join(
                    cell.format(_odt_block(draw, drawn, deepest - 1))
                    for _ in range(draw(st.integers(1, 3)))
                )
                + "</table:table-row>"
                for _ in range(draw(st.integers(1, 3)))
            )
            return f"<table:table>{rows}</table:table>"


@settings(max_examples=60)
@given(file=_word_files())
def test_each_word_of_a_word_file_is_said_once(file: tuple[bytes, list[str]]) -> None:
    data, words = file
    assert sorted(_said(read_word(data, "a"))) == sorted(words)


@settings(max_examples=60)
@given(file=_odt_files())
def test_each_word_of_an_opendocument_text_is_said_once(file: tuple[bytes, list[str]]) -> None:
    data, words = file
    assert sorted(_said(read_odt(data, "a"))) == sorted(words)


@pytest.mark.parametrize("data", [docx_bytes(()), odt_bytes(())], ids=["docx", "odt"])
def test_a_file_without_words_is_an_empty_note(data: bytes) -> None:
    read = read_word if b"word/document.xml" in data else read_odt
    assert read(data, "a").blocks == []


def _said(source: Source) -> Iterator[str]:
    for block in source.blocks:
        texts = (
            [cell for row in (block.columns, *block.rows) for cell in row]
            if isinstance(block, Table)
            else [getattr(block, "text", "")]
        )
        for text in texts:
            yield from re.findall(r"word\d+x", str(text))
