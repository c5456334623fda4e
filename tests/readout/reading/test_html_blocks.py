"""Pages of HTML: headings, lists, check boxes, terms."""

from __future__ import annotations

import pytest

from readout.note.model import (
    Bullet,
    Code,
    Paragraph,
    Quote,
    Span,
    Term,
    Text,
)
from readout.reading.read import read_bytes
from readout.reading.source import Heading, Rule
from tests.readout.reading.helpers import all_blocks
from tests.readout.reading.html_pages import blocks, bullets, only, words


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
