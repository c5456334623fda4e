"""OpenDocument texts: what stands in them is in the note, and broken ones have their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Block, Bullet, Note, Paragraph, Table
from readout.reading.read import read_bytes
from tests.readout.reading.helpers import all_blocks, strings
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


_NUMBERS = (
    '<text:list-style style:name="Steps"><text:list-level-style-number text:level="1"'
    ' style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
)
_LOOKS = (
    '<style:style style:name="Strong"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Gone"><style:text-properties'
    ' style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Leaning" style:parent-style-name="Strong"><style:text-properties'
    ' fo:font-style="italic"/></style:style>'
)


def test_a_list_is_nested_as_the_file_nests_it() -> None:
    assert _items(_list("Warp", _list("linen", _list("spun wet")), "Weft")) == [
        ("Warp", 0, None),
        ("linen", 1, None),
        ("spun wet", 2, None),
        ("Weft", 0, None),
    ]


def test_a_numbered_list_has_its_numbers_and_bullets_below() -> None:
    steps = _list("Wind", _list("slowly"), "Beam", style="Steps")
    assert _items(steps, styles=_NUMBERS) == [
        ("Wind", 0, 1),
        ("slowly", 1, None),
        ("Beam", 0, 2),
    ]
    later = steps.replace("<text:list-item>", '<text:list-item text:start-value="4">', 1)
    assert [number for _, _, number in _items(later, styles=_NUMBERS)] == [4, None, 5]


def test_a_tables_header_rows_and_spans() -> None:
    note = _note(
        "<table:table><table:table-header-rows><table:table-row>"
        + "".join(map(_cell, ("Loom", "Width", "Shafts")))
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + _cell("Counter", "table:number-rows-spanned='2'")
        + _cell("120 cm")
        + _cell("8")
        + "</table:table-row><table:table-row><table:covered-table-cell/>"
        + _cell("none known", "table:number-columns-spanned='2'")
        + "<table:covered-table-cell/></table:table-row></table:table>"
    )
    [table] = all_blocks(note)
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.columns] == ["Loom", "Width", "Shafts"]
    first, second = ([cell.plain for cell in row] for row in table.rows)
    assert first == ["Counter", "120 cm", "8"]
    assert second[1] == "none known"
    assert len(second) == 3


def test_cells_that_repeat_stand_as_often() -> None:
    cell = _cell("wool", "table:number-columns-repeated='3'")
    row = f"<table:table-row>{cell}</table:table-row>"
    [table] = all_blocks(_note(f"<table:table>{row * 2}</table:table>"))
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.rows[0]] == ["wool"] * 3


def test_what_repeats_without_end_is_written_once() -> None:
    cell = _cell("wool", "table:number-columns-repeated='1000'")
    row = f"<table:table-row table:number-rows-repeated='1000'>{cell}</table:table-row>"
    inner = f"<table:table>{row}</table:table>"
    note = _note(f"<table:table>{row.replace('<text:p>', inner + '<text:p>')}</table:table>")
    assert 0 < strings(note).count("wool") < 50_000


def test_spans_of_text_have_their_looks_and_links() -> None:
    [paragraph] = all_blocks(
        _note(
            '<text:p>The <text:span text:style-name="Strong">reed</text:span> is '
            '<text:span text:style-name="Leaning">fine</text:span>, not '
            '<text:span text:style-name="Gone">coarse</text:span>; see <text:a'
            ' xlink:href="https://loom.test/reed">the<text:s/>chart</text:a>.</text:p>',
            _LOOKS,
        )
    )
    assert isinstance(paragraph, Paragraph)
    plain = paragraph.text.plain
    assert plain == "The reed is fine, not coarse; see the chart."
    assert {(plain[s.start : s.end], s.style, s.href) for s in paragraph.text.spans} == {
        ("reed", "strong", None),
        ("fine", "strong", None),
        ("fine", "emphasis", None),
        ("coarse", "strike", None),
        ("the chart", "link", "https://loom.test/reed"),
    }


def test_an_annotation_is_words_beside_the_text() -> None:
    note = _note(
        "<text:p>The warp is tight<office:annotation><dc:creator>Ada</dc:creator>"
        "<dc:date>2025-11-03T09:00:00</dc:date><text:p>too tight, I say</text:p>"
        "</office:annotation> today.</text:p><text:p>The weft is not.</text:p>"
    )
    first, second, *beside = [str(getattr(block, "text", "")) for block in all_blocks(note)]
    assert first == "The warp is tight[Ada 1] today."
    assert second == "The weft is not."
    assert "too tight, I say" in beside


def test_tracked_deletions_are_left_out_and_insertions_stay() -> None:
    said = strings(
        _note(
            "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion>"
            "<text:p>moth-eaten</text:p></text:deletion></text:changed-region>"
            "</text:tracked-changes><text:p>The <text:change text:change-id='c1'/>shawl was "
            "<text:change-start text:change-id='c2'/>carefully <text:change-end"
            " text:change-id='c2'/>mended.</text:p>"
        )
    )
    assert "The shawl was carefully mended." in said
    assert "moth-eaten" not in said


def _note(body: str, styles: str = "") -> Note:
    """What is read from an OpenDocument text with this markup and these styles of its own."""
    return read_bytes(odt_bytes((body,), styles), "a.odt")


def _list(*items: str, style: str = "") -> str:
    """A list; an item that is one itself stands in the item above it."""
    made = ""
    for item in items:
        if item.startswith("<"):
            made = made.removesuffix("</text:list-item>") + item + "</text:list-item>"
        else:
            made += f"<text:list-item>{odt_paragraph(item)}</text:list-item>"
    return f'<text:list text:style-name="{style}">{made}</text:list>'


def _items(body: str, styles: str = "") -> list[tuple[str, int, int | None]]:
    return [_item(block) for block in all_blocks(_note(body, styles))]


def _item(block: Block) -> tuple[str, int, int | None]:
    assert isinstance(block, Bullet), block
    return block.text.plain, block.level, block.number


def _cell(words: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{odt_paragraph(words)}</table:table-cell>"
