"""Pages of HTML: their encoding, what of them is shown, and their running text."""

from __future__ import annotations

import pytest

from readout.errors import ReadError
from readout.note.model import (
    Image,
    Paragraph,
    Span,
    Text,
)
from readout.reading.html import html_source, read_html
from readout.reading.read import read_bytes
from tests.readout.reading.html_pages import blocks, only, words


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
