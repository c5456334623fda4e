"""Pages of HTML: their tables."""

from __future__ import annotations

import pytest

from readout.note.model import (
    Bullet,
    Paragraph,
    Table,
    Text,
)
from tests.readout.reading.html_pages import blocks, bullets, rows, words


@pytest.mark.parametrize(
    "markup",
    [
        "<table><thead><tr><td>a<td>b</thead><tr><td>1<td>2</table>",
        "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
        "<table><tr><td><b>a</b><td><b>b</b><tr><td>1<td>2</table>",
        "<table><tr><td>a<td>b<tr><td>1<td>2</table>",
        "<table><tr></tr><tr><th>a<th>b<tr><th>1<td>2</table>",
    ],
)
def test_the_header_of_a_table(markup: str) -> None:
    assert rows(markup) == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><th>a<td>1<tr><th>b<td>2</table>",
        "<table><tr><td>a<td>1</table>",
        "<table><tr><td>a<td>1<tr><td>b<td>c</table>",
    ],
)
def test_a_table_without_a_header(markup: str) -> None:
    assert rows(markup)[:2] == [["", ""], ["a", "1"]]


def test_names_and_values_side_by_side_have_no_header() -> None:
    assert rows("<table><tr><td>Day<td>3 May 2026<tr><td>Room<td>B 12</table>")[0] == ["", ""]
    assert rows("<table><tr><td>Day:<td>a<tr><td>Room:<td>b</table>")[0] == ["", ""]
    assert rows("<table><tr><td>Yield<td>2026<tr><td>Rye<td>7</table>")[0] == ["Yield", "2026"]


def test_rows_of_a_head_are_one_and_the_foot_is_below() -> None:
    markup = (
        "<table><tfoot><tr><td>sum<td>3</tfoot><tbody><tr><td>rye<td>3</tbody>"
        "<thead><tr><th>crop<th>yield<tr><th><th><b>in t</b></thead></table>"
    )
    assert rows(markup) == [["crop", "yield in t"], ["rye", "3"], ["sum", "3"]]


def test_a_cell_over_the_whole_width_on_top_is_a_caption() -> None:
    made = blocks("<table><tr><td colspan=2>Beds<tr><td><b>a</b><td><b>b</b><tr><td>1<td>2</table>")
    assert made == [
        Paragraph(Text("Beds")),
        Table((Text("a"), Text("b")), ((Text("1"), Text("2")),)),
    ]


def test_cells_that_span_say_their_words_once() -> None:
    assert rows(
        "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2"
        "<tr><td>3<td>4<tr><td>5</table>"
    ) == [["a", "b", "c"], ["1", "2", ""], ["", "3", "4"], ["5", "", ""]]
    assert rows("<table><tr><td colspan=9>a<td>b<tr><td colspan=9>1<td>2</table>") == [
        ["a", "b"],
        ["1", "2"],
    ]


def test_very_wide_tables_lose_no_word() -> None:
    made = rows(f"<table><tr>{''.join(f'<td>{n}' for n in range(500))}<tr><td>x</table>")
    assert len(made[0]) == 200
    assert " ".join(made[0]).split() == [str(n) for n in range(500)]


def test_blocks_in_a_cell_are_its_lines() -> None:
    markup = (
        "<table><tr><td>a<td>b<tr><td><p>1</p><ul><li>2</ul>"
        "<td><input type=checkbox checked>3<pre>4</pre><img src=x alt=5></table>"
    )
    assert rows(markup)[1] == ["1\n2", "☑ 3\n4\n5"]


def test_tables_that_lay_out() -> None:
    assert blocks("<table><tr><td><p>a</p><ul><li>b</ul></table>") == [
        Paragraph(Text("a")),
        Bullet(Text("b")),
    ]
    assert words("<table><tr><td><h2>a</h2><p>b</p><td>c</table>") == ["a", "b", "c"]


def test_a_table_in_a_table_follows_it() -> None:
    inner = "<table><tr><th>c<th>d<tr><td>e<td>f</table>"
    made = blocks(f"<table><tr><th>a<th>b<tr><td>1<td>2 {inner}</table>")
    assert [block.columns[0].plain for block in made if isinstance(block, Table)] == ["a", "c"]


def test_a_table_in_an_item() -> None:
    made = blocks("<ul><li><table><tr><td>a<td>b<tr><td>1<td>2</table></ul>")
    assert [type(block) for block in made] == [Bullet, Table]
    assert bullets("<ul><li><table><tr><td>a</table></ul>") == [("a", 0, None, None)]
