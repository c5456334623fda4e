"""Texts that once cost minutes, crashed, or lost something: found by a fuzzer and by hand."""

from __future__ import annotations

import pytest

from readout.export import export
from readout.note.codec import encode
from readout.note.model import Span, Text
from readout.note.views import terms
from readout.reading.dates import whole_date
from readout.reading.html_tags import add_html
from readout.reading.inline import TextBuilder, with_links
from tests.readout.reading.helpers import all_blocks, note_of

MANY = 200_000


def test_what_stands_around_a_date_is_read_in_one_way_only() -> None:
    """Two ways to read each "am" would be 2³³ ways to read the line."""
    assert whole_date("2025-11-20 " + "am" * 33 + "x") is None
    assert whole_date("Date: 2025-11-20, 9:30 a.m. to 10:00 am") is not None
    assert whole_date("20. November 2025 um 14:30") is not None


@pytest.mark.parametrize("gap", [" " * MANY, "(: " * MANY], ids=["blanks", "brackets"])
def test_a_term_is_looked_for_near_the_beginning_only(gap: str) -> None:
    note = note_of(f"Key Terms\n\n• kiln: an oven\n• a{gap}b\n", "a.txt")
    assert [term.term.plain for term in terms(note)] == ["kiln"]


def test_addresses_among_many_links() -> None:
    text = with_links(
        Text(
            "http://a " * MANY,
            tuple(Span(9 * i, 9 * i + 8, "link", "x") for i in range(0, MANY, 2)),
        )
    )
    assert len(text.spans) == MANY
    assert text.spans[1] == Span(9, 17, "link", "http://a")


def test_an_address_ends_before_the_marks_behind_it() -> None:
    assert with_links(Text("http://" + ")" * MANY)).spans[0].end == 7
    assert with_links(Text("(see http://a.b/c_(d)).")).spans[0].end == 21


def test_tags_that_never_meet() -> None:
    builder = TextBuilder()
    add_html(builder, "<b>" * MANY + "x" + "</i>" * MANY)
    assert builder.text().plain == "x"


def test_a_heading_without_words_in_a_list_has_no_span() -> None:
    assert [block.text.spans for block in all_blocks(note_of("> - #\n"))] == [()]


def test_a_doubt_on_front_matter_has_a_place_though_no_section_is_left() -> None:
    note = note_of("---\na: [\n---\n")
    assert [doubt["where"] for doubt in encode(note)["doubts"]] == [""]


def test_a_backslash_at_the_end_of_paragraphs_comes_back_from_yaml() -> None:
    note = note_of("word\n\n---\n+a\\\n")
    assert note_of(export(note, "yaml"), "a.yaml").sections == note.sections


@pytest.mark.parametrize("ending", ["txt", "yaml"])
def test_a_title_from_a_file_name_is_one_line_of_text(ending: str) -> None:
    text = "- some words\n"
    assert note_of(text, f"a\udcff\nb\u202ec.{ending}").title.plain == "a\ufffd b c"
    assert note_of(text, f"👩\u200d💻.{ending}").title.plain == "👩\u200d💻"
