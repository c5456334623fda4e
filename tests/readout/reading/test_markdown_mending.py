"""Markdown as people write it, where CommonMark would read it otherwise; nothing else changes."""

from __future__ import annotations

import re
from collections import Counter

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.note.model import Bullet, Code, Paragraph, Quote, Span, Table, Text
from readout.reading.inline_markdown import as_text
from readout.reading.markdown import read_markdown
from readout.reading.markdown_events import BLOCKS
from readout.reading.markdown_mending import mended
from readout.reading.source import SourceBlock
from tests.readout.reading.helpers import note_of, strings

PIECES = [
    *("**", "*", "~", "~~", "~~~~", "`", "|", "-|-", "|-|-|", "\n", "\n\n", "> ", "- ", "    "),
    *("seed", "rain", "bed 4", ":", " ", "\\", "[", "](x)", "![", "<b>", "# ", "é", "1. ", "[^1]"),
]


_WORDS = re.compile("seed|rain|bed|é")


def blocks(text: str) -> list[SourceBlock]:
    return read_markdown(text, "").blocks


def said(text: str) -> Text:
    [block] = blocks(text)
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize(
    ("written", "plain", "bold"),
    [
        ("**Soil: **dry", "Soil: dry", "Soil:"),
        ("**Soil:**dry", "Soil:dry", "Soil:"),
        ("** Soil** is dry", "Soil is dry", "Soil"),
        ("the **soil **is dry", "the soil is dry", "soil"),
        ("(**Größe:**über alles)", "(Größe:über alles)", "Größe:"),
    ],
)
def test_bold_with_a_blank_or_a_letter_in_the_way(written: str, plain: str, bold: str) -> None:
    text = said(written)
    assert text.plain == plain
    assert [(plain[s.start : s.end], s.style) for s in text.spans] == [(bold, "strong")]


@pytest.mark.parametrize(
    "written",
    ["2**3 and 4**5", "`**a **b`", r"\*\*a \*\*b", "a ** b ** c", "**one", "<x-y z='**a **b'>"],
)
def test_what_is_no_bold_stays_as_it_is(written: str) -> None:
    assert mended(written) == written


def test_bold_in_a_list_of_tasks_and_in_a_code_block() -> None:
    assert blocks(
        "- **Ann: **digs\n    - **Bo: **sows\n\n      **c **d\n\n```\n**a **b\n```\n"
    ) == [
        Bullet(Text("Ann: digs", (Span(0, 4, "strong"),))),
        Bullet(Text("Bo: sows", (Span(0, 3, "strong"),)), 1),
        Paragraph(Text("c d", (Span(0, 1, "strong"),)), 2),
        Code("**a **b"),
    ]


def test_one_tilde_is_a_sign_and_two_strike_through() -> None:
    assert said("from ~20 kg~ to ~~30~~") == Text("from ~20 kg~ to 30", (Span(16, 18, "strike"),))
    assert as_text("~a~ ~~b~~") == Text("~a~ b", (Span(4, 5, "strike"),))
    assert said("`~a~` ~~b~~~~c~~").plain == "~a~ bc"


@pytest.mark.parametrize("mark", ["", "> ", "- ", "> 1. "])
def test_a_table_right_below_a_line_of_text(mark: str) -> None:
    inner = re.sub(r"[^> ]", " ", mark)
    lines = ["The beds", "and more", "Bed | Seed", "-|:-:", "4 | peas"]
    text = "\n".join((mark if not at else inner) + line for at, line in enumerate(lines))
    before, table = blocks(text)
    assert isinstance(before, Paragraph | Bullet | Quote)
    assert before.text.plain == "The beds and more"
    assert table == Table((Text("Bed"), Text("Seed")), ((Text("4"), Text("peas")),))


def test_lines_of_dashes_inside_a_table_part_nothing() -> None:
    [table] = blocks("A|B\n-|-\n1|2\n-|-\n3|4\n")
    assert isinstance(table, Table)
    assert len(table.rows) == 3


@pytest.mark.parametrize(
    "text", ["a\nb | c\n-|-|-\n", "```\na\nb|c\n-|-\n```\n", "a\n\n    b|c\n    -|-\n"]
)
def test_what_is_no_table_is_not_parted(text: str) -> None:
    assert mended(text) == text


def test_cells_beyond_the_last_column_are_in_the_last() -> None:
    [table] = blocks("|A|B|\n|-|-|\n|1|2|three|four|\n|5|6|\n")
    assert isinstance(table, Table)
    assert table.rows == ((Text("1"), Text("2|three|four")), (Text("5"), Text("6")))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_mending_changes_no_word_and_drops_none(text: str) -> None:
    letters = re.sub(r"<!-- -->|[^\w<>]", "", mended(text))
    assert letters == re.sub(r"[^\w<>]", "", text)
    shown = re.sub(r"<[^>]*>", "", pyromark.html(f"word\n\n{text}", options=BLOCKS))
    said = strings(note_of(f"word\n\n{text}"))
    assert not Counter(_WORDS.findall(shown)) - Counter(_WORDS.findall(said))
