"""Pages of HTML that were made to harm, or by chance: no word is lost."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import (
    Bullet,
    Paragraph,
    Span,
    Table,
    Text,
)
from readout.reading.html import html_source, read_html
from readout.reading.read import read_bytes
from readout.reading.source import Heading, SourceBlock
from tests.readout.reading.helpers import strings
from tests.readout.reading.html_pages import blocks, only

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
    "choices": "<select><optgroup>" + "<option selected>b" * 15_000 + "</select>a",
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
