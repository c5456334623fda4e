"""The one HTML file of a note: what stands in it, and that nothing gets out of it or into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from readout.export import export
from readout.export.html.inline import written
from readout.export.html.page import Shared, to_html
from readout.items.rows import ItemRow, rows_of
from readout.note.model import Image, Note, Paragraph, Section, Span, Table, Term, Text
from readout.reading.read import read_bytes
from tests.strategies import notes

GARDEN = """# 🌱 Garden meeting

Date: 2026-03-04

## Beds

- Peas go first <script>alert(1)</script>
  - then beans
- See [the plan](https://example.org/a?b=1&c="2") and [bad](javascript:alert(1))

## Highlights

| Crop | Yield | Note |
| --- | --- | --- |
| Peas | ~500M | early |
| Beans | 20k | late |
| Kale | 9 % | winter |

## Action items

- [ ] Anna to buy seed by 2026-03-10
- [x] Order compost
- [ ] Mend the fence
"""


class _Seen(HTMLParser):
    """The words and tags of a page, as a browser has them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def seen(page: str) -> _Seen:
    made = _Seen()
    made.feed(page)
    return made


def garden() -> Note:
    return read_bytes(GARDEN.encode(), "garden.md")


def test_every_word_of_a_note_stands_in_its_page() -> None:
    text = " ".join(" ".join(seen(export(garden(), "html")).words).split())
    for words in ("Garden meeting", "then beans", "~500M", "Order compost", "2026-03-04", "@Anna"):
        assert words in text


@settings(max_examples=60)
@given(notes)
def test_no_word_of_any_note_is_missing(note: Note) -> None:
    there = bare("".join(seen(to_html([Shared(note, rows_of(note))])).words))
    for text in (note.title.plain, *texts_of(note)):
        assert bare(text) in there


def bare(text: str) -> str:
    """What of a text any page can show, without its blanks."""
    return re.sub(r"[\s\x00-\x1f\x7f\ufffd\ud800-\udfff]", "", text)


def texts_of(note: Note) -> Iterator[str]:
    for section in note.walk():
        yield section.title.plain
        for block in section.blocks:
            match block:
                case Table(columns, rows):
                    yield from (cell.plain for row in (columns, *rows) for cell in row)
                case Term(term, definition):
                    yield from (term.plain, definition.plain)
                case _:
                    yield str(block.text)


def test_html_in_a_note_is_text() -> None:
    page = export(garden(), "html")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_nothing_can_be_loaded_or_run() -> None:
    hostile = Note(
        "x",
        Text('"><img src=http://host/x>'),
        sections=(
            Section(
                Text("</title></script><script>x()</script>"),
                "topic",
                (
                    Image("a picture", "file:///etc/passwd"),
                    Paragraph(Text("link", (Span(0, 4, "link", "javascript:alert(1)"),))),
                    Paragraph(Text("mail", (Span(0, 4, "link", "mailto:a@example.org"),))),
                ),
            ),
        ),
    )
    page = to_html([Shared(hostile, [ItemRow("k", text="</script><b>", note="</script>")])])
    tags = seen(page).tags
    assert [tag for tag, _ in tags].count("script") == 2
    assert not {"img", "link", "iframe", "object", "b"} & {tag for tag, _ in tags}
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]
    links = [attributes["href"] or "" for tag, attributes in tags if tag == "a"]
    assert [href for href in links if not href.startswith("#")] == ["mailto:a@example.org"]
    policy = next(a["content"] for t, a in tags if a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_place_of_a_note_on_this_machine_is_not_told(tmp_path: Path) -> None:
    file = tmp_path / "secret place" / "garden.md"
    note = read_bytes(GARDEN.encode(), str(file))
    assert "secret place" not in export(note, "html")


def test_several_notes_are_one_page_with_addresses_of_their_own() -> None:
    other = read_bytes(
        b"# Pond\n\n## Fish\n\nTwo carp.\n\n## Action items\n\n- [ ] Feed them\n", "p.md"
    )
    page = to_html([Shared(each, rows_of(each)) for each in (garden(), other)])
    ids = [a["id"] for _, a in seen(page).tags if "id" in a]
    assert len(ids) == len(set(ids))
    hrefs = {(a["href"] or "")[1:] for t, a in seen(page).tags if t == "a" and a["href"] != ""}
    assert {href for href in hrefs if href.startswith("n")} <= set(ids)
    notes = [a for t, a in seen(page).tags if t == "article"]
    assert [a.get("hidden") for a in notes] == [None, "until-found"]
    assert "<title>2 notes</title>" in page
    boxes = [a["data-item"] or "" for _, a in seen(page).tags if "data-item" in a]
    assert sorted(set(boxes)) == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (Text("a\nb & c"), "a<br>b &amp; c"),
        (Text("ab", (Span(0, 2, "strike"), Span(1, 2, "code"))), "<s>a</s><s><code>b</code></s>"),
        (Text("\ud800\0x"), "\ufffdx"),
        (Text("ab", (Span(0, 9, "strong"),)), "<strong>ab</strong>"),
        (Text("", (Span(0, 0, "strong"),)), ""),
    ],
)
def test_spans_are_tags_whatever_they_cover(text: Text, html: str) -> None:
    assert written(text) == html


def test_a_link_is_one_link_also_where_other_styles_begin_in_it() -> None:
    href = "https://example.org/"
    text = Text("go there now", (Span(0, 12, "link", href), Span(3, 8, "strong")))
    assert written(text).count("<a ") == 1
