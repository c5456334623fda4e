"""Lists typed as paragraphs, in pages and documents, whose forms have lists of their own."""

from __future__ import annotations

import pytest

from readout.note.model import Bullet, Paragraph, Span, Text
from readout.note.views import actions
from readout.reading.read import read_bytes
from readout.reading.source import Heading
from readout.reading.typed_lists import with_typed_lists


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(Text(text)) for text in texts]


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (["- one", "- two"], [("one", None, None), ("two", None, None)]),
        (["– one\n– two"], [("one", None, None), ("two", None, None)]),
        (["3. one", "4) two"], [("one", 3, None), ("two", 4, None)]),
        (["[ ] one"], [("one", None, False)]),
        (["- [x] one", "* [] two"], [("one", None, True), ("two", None, False)]),
    ],
)
def test_such_paragraphs_are_items(
    texts: list[str], items: list[tuple[str, int | None, bool | None]]
) -> None:
    made = with_typed_lists(paragraphs(*texts))
    assert [(b.text.plain, b.number, b.done) for b in made if isinstance(b, Bullet)] == items
    assert len(made) == len(items)


@pytest.mark.parametrize(
    "texts",
    [
        ["- one alone"],
        ["1. one alone"],
        ["1. one", "3. three"],
        ["2024. A year", "2025. Another"],
        ["- one\nand running words"],
        ["-5 degrees", "-6 degrees"],
        ["- a", "words between", "- b"],
    ],
)
def test_others_stay_paragraphs(texts: list[str]) -> None:
    blocks = paragraphs(*texts)
    assert with_typed_lists(blocks) == blocks


def test_one_alone_is_an_item_right_below_a_heading() -> None:
    heading = Heading(Text("Tasks"), 2)
    assert with_typed_lists([heading, *paragraphs("- one")]) == [heading, Bullet(Text("one"))]
    number = [heading, *paragraphs("1. one")]
    assert with_typed_lists(number) == number
    known = [heading, *paragraphs("- Decisions")]
    assert with_typed_lists(known) == known


def test_styles_stay_with_their_words() -> None:
    bold = Text("- one\n- two three", (Span(8, 11, "strong"),))
    assert with_typed_lists([Paragraph(bold)]) == [
        Bullet(Text("one")),
        Bullet(Text("two three", (Span(0, 3, "strong"),))),
    ]


def test_action_items_typed_in_a_mail_are_action_items() -> None:
    mail = (
        "<div><b>Decisions</b></div><ul><li>Keep the hall</ul><div><b>Action items</b></div>"
        "<div>- Anna to ring the caretaker</div><div>- Ben: pay the bill</div>"
    )
    items = [placed.action for placed in actions(read_bytes(mail.encode(), "mail.html"))]
    assert [(item.text.plain, item.owners) for item in items] == [
        ("Anna to ring the caretaker", ("Anna",)),
        ("Ben: pay the bill", ("Ben",)),
    ]


def test_markdown_has_lists_of_its_own() -> None:
    note = read_bytes(b"# Talk\n\n## Tasks\n\n[x] Not a list\n", "talk.md")
    assert note.sections[0].blocks == (Paragraph(Text("[x] Not a list")),)
