"""Pages of HTML: what a browser would show of them, and pages made to harm."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import (
    Bullet,
    Code,
    Image,
    Paragraph,
    Quote,
    Span,
    Table,
    Term,
    Text,
)
from readout.reading.html import html_source, read_html
from readout.reading.read import read_bytes
from readout.reading.source import Heading, Rule, SourceBlock
from tests.readout.reading.helpers import all_blocks, strings


def blocks(markup: str) -> list[SourceBlock]:
    return html_source(markup, "a").blocks


def words(markup: str) -> list[str]:
    """The text of each block."""
    return [str(getattr(block, "text", block)) for block in blocks(markup)]


def only(markup: str) -> Text:
    """The text of a page's one paragraph."""
    [block] = blocks(markup)
    assert isinstance(block, Paragraph)
    return block.text


def rows(markup: str) -> list[list[str]]:
    """The cells of a page's one table, the header first."""
    [table] = blocks(markup)
    assert isinstance(table, Table)
    return [[cell.plain for cell in row] for row in (table.columns, *table.rows)]


def bullets(markup: str) -> list[tuple[str, int, int | None, bool | None]]:
    return [
        (block.text.plain, block.level, block.number, block.done)
        for block in blocks(markup)
        if isinstance(block, Bullet)
    ]


# What encoding a page is in, and what of it is shown.


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8-sig", '<meta charset="windows-1252">'),
        ("utf-16", ""),
        ("cp1252", "<meta charset=iso-8859-1>"),
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("shift_jis", '<meta charset="Shift_JIS">'),
        ("cp1252", '<?xml version="1.0" encoding="windows-1252"?>'),
    ],
)
def test_a_page_is_in_the_encoding_it_declares(encoding: str, head: str) -> None:
    said = {"cp1251": "Привет", "shift_jis": "議事録"}.get(encoding, "Café")
    source = read_html(f"{head}<p>{said}</p>".encode(encoding), "a")
    assert source.blocks == [Paragraph(Text(said))]
    assert not source.doubts


@pytest.mark.parametrize("charset", ["rot13", "unicode_escape", "x-none", "utf-8", "zip", "é"])
def test_a_wrong_encoding_is_found_out(charset: str) -> None:
    markup = f"<meta charset='{charset}'><p>Le café était déjà fermé à cause de la fête</p>"
    source = read_html(markup.encode("cp1252", "replace"), "a")
    assert "cause de la" in str(source.blocks)
    assert [doubt.kind for doubt in source.doubts] == ["encoding"]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ReadError, match="The file is empty"):
        read_html(b" \n", "a")


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>secret</script>",
        "<style>secret</style>",
        "<template><p>secret</p></template>",
        "<noscript>secret</noscript>",
        "<p hidden>secret</p>",
        '<div style="color:red; Display: none"><p>secret</p></div>',
        "<!-- secret -->",
        "<svg><title>secret</title></svg>",
        "<p style='visibility: hidden'>secret</p>",
        "<dialog>secret</dialog>",
        "<math><annotation>secret</annotation></math>",
        "<video src=x hidden>secret</video>",
    ],
)
def test_what_a_browser_hides_is_not_shown(hidden: str) -> None:
    assert words(f"<p>before</p>{hidden}<p>after</p>") == ["before", "after"]


def test_the_title_counts_where_the_body_has_none() -> None:
    assert html_source("<title> A  b</title><h2>c</h2>", "n").fields == [("title", "A b")]
    assert html_source("<title>A</title><h1>c</h1>", "n").fields == []
    assert read_bytes(b"<title>A note</title><h2>c</h2><p>d</p>", "n.html").title.plain == "A note"


# Running text.


def test_blanks_are_one_as_in_a_browser() -> None:
    assert only("<p>\n  a <b> b </b>\n c<i>d</i>\t</p>").plain == "a b cd"
    assert only("<p>a&nbsp;&nbsp;b</p>").plain == "a  b"


def test_breaks() -> None:
    assert words("<p>a <br> b<br>\n<br>c<br></p><br>d") == ["a\nb", "c", "d"]


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<b>a</b>", "strong"),
        ("<strong>a</strong>", "strong"),
        ('<span style="FONT-WEIGHT: 700">a</span>', "strong"),
        ('<span style="font-weight:bold">a</span>', "strong"),
        ("<em>a</em>", "emphasis"),
        ('<span style="font-style:italic">a</span>', "emphasis"),
        ("<s>a</s>", "strike"),
        ("<del>a</del>", "strike"),
        ("<strike>a</strike>", "strike"),
        ('<span style="text-decoration: underline line-through">a</span>', "strike"),
        ("<code>a</code>", "code"),
        ("<b><strong><span style='font-weight:800'>a</span></strong></b>", "strong"),
    ],
)
def test_styles(markup: str, style: str) -> None:
    spans = only(f"<p>x {markup} y</p>").spans
    assert [(span.start, span.end, span.style) for span in spans] == [(2, 3, style)]


def test_a_tag_that_its_style_takes_back() -> None:
    markup = '<b style="font-weight:normal"><p>x <span style="font-weight:700">a</span></p></b>'
    assert only(markup).spans == (Span(2, 3, "strong"),)


def test_a_style_goes_on_in_the_next_block() -> None:
    made = [block.text for block in blocks("<b>a<p>b</p>c</b>") if isinstance(block, Paragraph)]
    assert made == [Text(plain, (Span(0, 1, "strong"),)) for plain in "abc"]


def test_links() -> None:
    assert only('<p>see <a href="x y">this</a>.</p>').spans == (Span(4, 8, "link", "x y"),)
    assert only('<p><a name="b">this</a></p>').spans == ()
    assert only('<p>see <a href="x"></a></p>') == Text("see x", (Span(4, 5, "link", "x"),))
    assert only('<h-1>Title<a href="#title"></a></h-1>').plain == "Title"
    assert only('<a href="x"><div>a</div></a>') == Text("a", (Span(0, 1, "link", "x"),))


def test_pictures_are_named_and_never_loaded() -> None:
    assert blocks('<p><img src="p/plan.png" alt="The plan"></p>') == [
        Image("The plan", "p/plan.png")
    ]
    assert blocks('<figure><img src="p/plan.png"><figcaption>The plan</figcaption></figure>') == [
        Image("plan.png", "p/plan.png"),
        Paragraph(Text("The plan")),
    ]
    assert only('<p>a <img src="b.png" alt="b"> c</p>') == Text(
        "a b c", (Span(2, 3, "link", "b.png"),)
    )
    assert blocks('<img src="data:image/png;base64,AAAA">') == [Image("image", "")]
    linked = only('<p><a href="c"><img src="b.png" alt="b"></a></p>')
    assert {span.href for span in linked.spans} == {"b.png", "c"}


def test_media_are_named_and_what_stands_in_them_is_not_shown() -> None:
    assert blocks('<iframe src="https://maps.test/x/" title="The way"></iframe>') == [
        Image("The way", "https://maps.test/x/")
    ]
    assert words('<video><source src="v/talk.mp4">no video</video><audio>none</audio>') == [
        "talk.mp4"
    ]
    assert words("<object data=plan.pdf>no plan</object><object>a plan</object>") == [
        "plan.pdf a plan"
    ]
    assert only("a<img src=b alt=b>c").plain == "a b c"


def test_what_a_style_takes_back() -> None:
    assert only("<b>a <span style='font-weight: 400'>b</span> c</b>").spans == (
        Span(0, 1, "strong"),
        Span(3, 5, "strong"),
    )


def test_lines_that_a_style_keeps() -> None:
    assert words("<div style='white-space:pre-wrap'>a\n b\n\nc</div><p>d\ne") == [
        *("a\nb", "c", "d e")
    ]


def test_a_page_that_breaks_off_in_a_sign() -> None:
    source = read_html("<p>Ein kurzer Gruß".encode()[:-1], "a")
    assert source.blocks == [Paragraph(Text("Ein kurzer Gru"))]
    assert not source.doubts


# Blocks.


def test_headings_rules_quotes_and_code() -> None:
    assert blocks("<h1>a</h1><h3>b<hr></h3><blockquote><p>c</p><ul><li>d</ul></blockquote>") == [
        Heading(Text("a"), 1),
        Heading(Text("b"), 3),
        Rule(),
        Quote(Text("c")),
        Bullet(Text("d"), quoted=True),
    ]
    assert blocks('<pre>\n<code class="x language-py">a  <i>b</i><br>\n  c\n</code></pre>') == [
        Code("a  b\n\n  c", "py")
    ]
    assert blocks("<p class=MsoTitle>a</p>") == [Heading(Text("a"), 1)]


def test_preformatted_text_with_links_keeps_them() -> None:
    made = only("<pre>see <a href=x>this</a>\nand that</pre>")
    assert made == Text("see this\nand that", (Span(4, 8, "link", "x"),))


def test_a_page_of_preformatted_text_alone_is_a_typed_note() -> None:
    note = read_bytes(b"<pre>Loom day\n\nOverview\n\n  * warp\n  * weft\n</pre>", "n.html")
    assert [str(block.text) for block in all_blocks(note) if isinstance(block, Bullet)] == [
        "warp",
        "weft",
    ]
    assert note.sections[-1].title.plain == "Overview"
    note = read_bytes(b"<pre># Loom day\n\n## Overview\n\n**warp**</pre>", "n.html")
    assert note.title.plain == "Loom day"


def test_what_is_set_apart_in_a_heading_is_one_heading() -> None:
    assert blocks("<h2><div>2.</div><div>Beds</div></h2><p>a") == [
        Heading(Text("2. Beds"), 2),
        Paragraph(Text("a")),
    ]
    assert blocks("<h1>Beds<p>a<p>b") == [
        Heading(Text("Beds"), 1),
        Paragraph(Text("a")),
        Paragraph(Text("b")),
    ]


def test_headings_by_their_role_and_blocks_by_their_style() -> None:
    assert blocks("<div role=heading aria-level=3>Beds</div>a<span style='display:block'>b") == [
        Heading(Text("Beds"), 3),
        Paragraph(Text("a")),
        Paragraph(Text("b")),
    ]


def test_a_heading_in_an_item_is_bold() -> None:
    assert blocks("<ul><li><h2>a</h2>") == [Bullet(Text("a", (Span(0, 1, "strong"),)))]


def test_a_bold_paragraph_stays_one() -> None:
    assert only("<p><b>Next steps:</b></p>") == Text("Next steps:", (Span(0, 11, "strong"),))


def test_lists() -> None:
    nested = "<ul><li>a<ol start=3><li>b<li>c<li value=7>d</ol>more</li><ul><li>e</ul></ul>"
    assert blocks(nested) == [
        Bullet(Text("a")),
        Bullet(Text("b"), 1, 3),
        Bullet(Text("c"), 1, 4),
        Bullet(Text("d"), 1, 7),
        Paragraph(Text("more"), 1),
        Bullet(Text("e"), 1),
    ]
    assert blocks("<ul><li><p>a</p><p>b</p><pre>c</pre></ul>") == [
        Bullet(Text("a")),
        Paragraph(Text("b"), 1),
        Code("c", level=1),
    ]
    assert bullets("<ul><li aria-level=1>a<li aria-level=2>b</ul>") == [
        ("a", 0, None, None),
        ("b", 1, None, None),
    ]


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize(
    "form",
    [
        "<div>{}text</div>",
        "<p>{} text</p>",
        "<ul><li>{}<div>text</div></li></ul>",
        "<ul><li><p>{} text</p></li></ul>",
        "<ul><li><label>{}<span></span></label><div><p>text</p></div></li></ul>",
        "<div>{}</div><div>text</div>",
    ],
)
def test_check_boxes(form: str, done: bool) -> None:
    box = f'<input type="checkbox"{" checked" if done else ""}>'
    assert bullets(form.format(box)) == [("text", 0, None, done)]


def test_more_check_boxes() -> None:
    box = "<input type=checkbox>"
    assert bullets(f"<p>{box}a<br>{box}b<br>{box}</p>") == [
        ("a", 0, None, False),
        ("b", 0, None, False),
        ("", 0, None, False),
    ]
    assert only(f"<p>yes {box} no</p>").plain == "yes ☐ no"
    assert bullets('<ul><li role=checkbox aria-checked="true">a</ul>') == [("a", 0, None, True)]
    assert only("<p>☐ typed</p>").plain == "☐ typed"
    assert bullets(
        "<ul><li><div class='checkbox checkbox-on'></div><span>a</span>"
        f"<li data-checked=false><label>{box}</label><p>b</p></ul>"
    ) == [("a", 0, None, True), ("b", 0, None, False)]


@pytest.mark.parametrize(("said", "done"), [("checked", True), ("unchecked", False)])
@pytest.mark.parametrize("stated", [True, False])
def test_the_pictures_of_boxes_that_google_docs_copies(said: str, done: bool, stated: bool) -> None:
    item = f"li role=checkbox aria-checked={str(done).lower()}" if stated else "li"
    markup = (
        f'<ul><{item}><img src="data:image/png;base64,AA" alt="{said}"'
        ' aria-roledescription="checkbox"><p role=presentation>Mend the gate</p></ul>'
    )
    assert bullets(markup) == [("Mend the gate", 0, None, done)]


def test_definitions_are_terms_in_a_section_of_terms() -> None:
    markup = (
        "<h2>Key terms</h2><dl><dt><b>Lead</b></dt><dd><p>a head</p></dd><dt>Lag<dd>a tail</dl>"
    )
    note = read_bytes(markup.encode(), "a.html")
    found = [(b.term.plain, b.definition.plain) for b in all_blocks(note) if isinstance(b, Term)]
    assert found == [("Lead", "a head"), ("Lag", "a tail")]
    assert words("<dl><dt>a<dt>b:<dd>c<dd>d<dt>e<dd><ul><li>f</ul></dl>") == [
        *("a", "b: c", "d", "e", "f")
    ]


def test_details_are_shown() -> None:
    assert blocks("<details><summary>a</summary>b</details>") == [
        Paragraph(Text("a", (Span(0, 1, "strong"),))),
        Paragraph(Text("b")),
    ]


def test_exported_lists_have_their_level_in_their_name() -> None:
    markup = "".join(
        f"<ul class='lst-kix_ab1-{level} start'><li>{word}</ul>" for level, word in enumerate("abc")
    )
    assert bullets(markup) == [(word, level, None, None) for level, word in enumerate("abc")]


def test_typed_items_of_a_word_processor() -> None:
    item = (
        '<p class=MsoListParagraph style="mso-list:l0 level{} lfo1"><![if !supportLists]>'
        '<span style="mso-list:Ignore">{}<span>&nbsp;&nbsp; </span></span><![endif]>{}</p>'
    )
    markup = item.format(1, "·", "a") + item.format(2, "o", "b") + item.format(1, "3.", "c")
    assert bullets(markup) == [
        ("a", 0, None, None),
        ("b", 1, None, None),
        ("c", 0, 3, None),
    ]


# Tables.


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


# Pages made to harm, or by chance.

_MANY = 50_000
_HARMFUL = {
    "blocks": "<div>" * _MANY + "a",
    "lists": "<ul><li>" * _MANY + "a",
    "quotes": "<blockquote>" * _MANY + "a",
    "tables": "<table><tr><td>" * 5_000 + "a",
    "styles": "<b><i>" * _MANY + "a" + "</b>" * _MANY,
    "styles anew": "".join(f"<p><b a={n}>" for n in range(10_000)) + "a",
    "styles by css": "<span style='font-weight:700'>" * 200 + "<p>a" * 5_000,
    "links": "<object><a href=x>" * 300 + "<p>a" * 5_000,
    "spans": "<table><tr><td>b" + "<tr><td colspan=1000 rowspan=65000>a" * 5_000,
    "drawing": "<svg>" + "<td>" * _MANY + "a" + "</x>" * _MANY,
    "css": "<p style='" + "text-decoration:" * _MANY + "'>a",
    "cells": "<table><tr>" + "<td>a" * _MANY + "</table>",
    "quoted": "<div a='<'>" * _MANY + "a",
    "open": "<" * _MANY + "a",
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_a_page_made_to_harm_is_read(name: str) -> None:
    found = html_source(_HARMFUL[name], "a").blocks
    assert "a" in str(found)


@pytest.mark.parametrize("form", [" a{}", "/a{}", " <{}", " a{}=b", "\na{}='b'"])
def test_a_tag_has_not_attributes_without_end(form: str) -> None:
    many = "".join(form.format(number) for number in range(_MANY))
    assert only(f"<p{many}>a</p>").plain == "a"


def test_a_long_tag_keeps_its_attributes() -> None:
    long = " \n".join(["QUJD"] * 3_000)
    assert only(f"<p><a data-a='{long}' href=b>a</a>").spans == (Span(0, 1, "link", "b"),)


def test_drawings_and_deep_pages_leave_the_rest_as_it_is() -> None:
    drawing = "<svg><g>" + "<rect x='1'/>" * 400 + "<text>b</text></g></svg>"
    made = blocks(f"<p>{drawing}</p><div><ul><li>c</li></ul></div>")
    assert made == [Paragraph(Text("b")), Bullet(Text("c"))]
    made = blocks("<div>" * 300 + "a" + "</div>" * 300 + "<h2>b</h2><ul><li>c</ul>")
    assert made == [Paragraph(Text("a")), Heading(Text("b"), 2), Bullet(Text("c"))]


_CONTAINERS = (
    *("div", "p", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "thead", "dl", "dt"),
    *("dd", "details", "summary", "h1", "h2", "pre", "b", "i", "s", "a href=x", "code", "span"),
    *("section", "caption", "svg", "text", "button", "label", "td colspan=2 rowspan=3", "q"),
    *("p style='mso-list:l0 level2'", "font", "li value=4", "a href=#", "figure", "select"),
)
_VOIDS = (
    *("<br>", "<br><br>", "<hr>", "<input type=checkbox>", "<input type=checkbox checked>", " "),
    *("<img src=y.png>", "<!-- c -->", "<wbr>", "&nbsp;", "</p>", "</b>", "</table>", "<td>"),
)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markup of any nesting, in parts never closed, and the words in it."""
    parts: list[str] = []
    said: list[str] = []
    opened: list[str] = []
    for _ in range(draw(st.integers(1, 25))):
        match draw(st.integers(0, 3)):
            case 0:
                tag = draw(st.sampled_from(_CONTAINERS))
                opened.append(tag.split()[0])
                parts.append(f"<{tag}>")
            case 1 if opened:
                parts.append(f"</{opened.pop()}>")
            case 2:
                parts.append(draw(st.sampled_from(_VOIDS)))
            case _:
                said.append(f"word{len(said)}x")
                parts.append(said[-1])
    return "".join(parts), said


@settings(max_examples=300, deadline=None)
@given(page=pages())
def test_every_word_shown_is_in_the_note(page: tuple[str, list[str]]) -> None:
    markup, said = page
    note = read_bytes(f"<body>{markup}</body>".encode(), "a.html")
    shown = strings(note)
    assert [word for word in said if word not in shown] == []


@settings(max_examples=200, deadline=None)
@given(page=pages())
def test_no_word_is_said_twice_by_the_reader(page: tuple[str, list[str]]) -> None:
    markup, said = page
    shown = " ".join(map(_plain, blocks(f"<body>{markup}</body>")))
    found = re.findall(r"word\d+x", shown)
    assert sorted(found) == sorted(said)


def _plain(block: SourceBlock) -> str:
    if isinstance(block, Table):
        return " ".join(cell.plain for row in (block.columns, *block.rows) for cell in row)
    return " ".join((*getattr(block, "lines", ()), str(getattr(block, "text", ""))))


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_page_or_a_sentence(data: bytes) -> None:
    with suppress(ReadError):
        assert read_html(b"<p>" + data, "a").format == "html"
