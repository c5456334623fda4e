"""Markdown made to harm is read as text: no word lost, no error, no square of time."""

from __future__ import annotations

import pytest

from readout.note.model import Bullet, Image, Paragraph
from readout.reading.inline_markdown import as_text
from readout.reading.markdown import read_markdown
from tests.readout.reading.helpers import all_blocks, note_of, strings

SIZE = 100_000  # bytes; what takes a square of time would take minutes
PIECES = [
    "[",
    "*a_",
    "> ",
    "![[",
    "<",
    "`",
    "|a",
    "- ",
    "a\n|-|\n",
    "![a](",
    "<b>x<p>",
    "**a: **b ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_without_end(piece: str) -> None:
    note = note_of(piece * (SIZE // len(piece)) + "\n\nthe last words\n")
    assert "the last words" in strings(note)


def test_fifty_thousand_open_brackets_are_text() -> None:
    [block] = all_blocks(note_of("[" * 50_000))
    assert isinstance(block, Paragraph)
    assert block.text.plain == "[" * 50_000


def test_a_hundred_thousand_open_brackets_are_a_title() -> None:
    assert note_of("# " + "[" * 100_000 + "\n\nwords\n").title.plain == "[" * 100_000


def test_pictures_in_pictures_and_tags_in_tags() -> None:
    many = 20_000
    [block] = read_markdown("![a" * many + "](x)" * many, "").blocks
    assert block == Image("a" * many, "x")
    note = note_of("<div>" + "<b><a href=x>y<p>" * many)
    assert strings(note).count("y") == many


def test_lists_deeper_than_any_note_keep_order_and_words() -> None:
    note = note_of("".join(" " * (2 * depth) + f"- item{depth}\n" for depth in range(200)))
    bullets = [block for block in all_blocks(note) if isinstance(block, Bullet)]
    assert [bullet.text.plain for bullet in bullets] == [f"item{depth}" for depth in range(200)]
    assert max(bullet.level for bullet in bullets) == 60


def test_signs_that_are_no_text() -> None:
    assert as_text("*a*\ud800").plain == "a?"
    assert as_text("\ue000 *b*\n- c").plain == "\ue000 b - c"
    assert as_text("![p](q)\n    - [c](d)\\\n\t# e  \n").plain == "p - c\n# e"
    assert "%E2%80%AEtxt" in strings(note_of("[a](http://e.org/\u202etxt)\n"))
