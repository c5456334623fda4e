from __future__ import annotations

import pytest

from readout.errors import ReadError
from readout.note import views
from readout.note.model import (
    Action,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
    Term,
    Text,
)
from readout.reading.yaml_note import read_yaml_note


def _read(text: str) -> Note:
    return read_yaml_note(text, "folder/my note.yaml")


def _section(body: str) -> Section:
    indented = "\n".join(f"    {line}" for line in body.strip("\n").split("\n"))
    (section,) = _read(f"title: A note\nsections:\n  - title: A topic\n{indented}\n").sections
    return section


def test_the_head_is_read() -> None:
    note = _read("title: An *odd* note\nicon: 🤖\ndate: Nov 20, 2025\ntags: ai, talks\n")
    assert note.title == Text("An odd note", (Span(3, 6, "emphasis"),))
    assert (note.icon, note.date, note.date_text) == ("🤖", "2025-11-20", "Nov 20, 2025")
    assert (note.tags, note.format) == (("ai", "talks"), "yaml")


def test_a_date_that_could_be_two_is_a_doubt() -> None:
    (doubt,) = _read("title: A\ndate: 05/01/2025").doubts
    assert (doubt.where, doubt.what, doubt.alternatives) == ("/date", "2025-05-01", ("2025-01-05",))


def test_a_note_without_a_title_has_its_files_name() -> None:
    assert _read("sections: []").title == Text("my note")


def test_scalars_stay_the_words_they_are() -> None:
    made = _section("points: [no, 012, 1:30, 2025-11-20, ~, 1.10]")
    assert [str(block.text) for block in made.blocks if isinstance(block, Bullet)] == [
        *("no", "012", "1:30", "2025-11-20", "~", "1.10"),
    ]


def test_points_are_written_as_a_person_would() -> None:
    made = _section(
        """
points:
  - A plain bullet with *inline Markdown*
  - Goal: text with a colon
  - A bullet with bullets below:
      - nested
      - and deeper:
          - still
  - text: A bullet with more
    content:
      - A paragraph that goes on in it
      - quote: They said so.
      - code: |
          x = 1
        language: python
  - last
"""
    )
    assert made.blocks == (
        Bullet(Text("A plain bullet with inline Markdown", (Span(20, 35, "emphasis"),))),
        Bullet(Text("Goal: text with a colon")),
        Bullet(Text("A bullet with bullets below")),
        Bullet(Text("nested"), 1),
        Bullet(Text("and deeper"), 1),
        Bullet(Text("still"), 2),
        Bullet(Text("A bullet with more")),
        Paragraph(Text("A paragraph that goes on in it"), 1),
        Quote(Text("They said so."), 1),
        Code("x = 1", "python", 1),
        Bullet(Text("last")),
    )


def test_fields_stand_in_any_order_and_again_under_content() -> None:
    made = _section(
        """
steps: [one, {text: five, number: 5}, six]
text: |
  First paragraph,
  wrapped.

  Second.
image: A plan
href: plan.png
"""
    )
    assert made.blocks == (
        Bullet(Text("one"), number=1),
        Bullet(Text("five"), number=5),
        Bullet(Text("six"), number=6),
        Paragraph(Text("First paragraph, wrapped.")),
        Paragraph(Text("Second.")),
        Image("A plan", "plan.png"),
    )
    made = _section("content:\n  - Before\n  - points: [a]\n  - Note: in between\n  - points: [b]")
    assert made.blocks == (
        Paragraph(Text("Before")),
        Bullet(Text("a")),
        Paragraph(Text("Note: in between")),
        Bullet(Text("b")),
    )


def test_terms_in_each_of_their_forms() -> None:
    made = (Term(Text("GPU"), Text("a chip")), Term(Text("API"), Text("a door")))
    assert _section("terms:\n  GPU: a chip\n  API: a door").blocks == made
    assert _section("terms:\n  - GPU: a chip\n  - API – a door").blocks == made
    listed = "terms:\n  - {term: GPU, definition: a chip}\n  - {term: API, definition: a door}"
    assert _section(listed).blocks == made


def test_a_row_is_a_list_or_names_its_columns() -> None:
    made = _section("table:\n  columns: [A, B]\n  rows:\n    - [1, 2]\n    - B: y, z\n")
    cells = ((Text("1"), Text("2")), (Text(""), Text("y, z")))
    assert made.blocks == (Table((Text("A"), Text("B")), cells),)


def test_action_items() -> None:
    made = _section(
        """
actions:
  - Plain text
  - Anna: send it
  - {text: Publish it, owners: [Anna], due: 2025-12-01, done: yes}
  - {text: Rest, owners: "Ben, Cleo", due: 2025-12-05, due_text: Friday, due_inferred: yes}
"""
    )
    assert made.blocks == (
        Action(Text("Plain text")),
        Action(Text("Anna: send it")),
        Action(Text("Publish it"), ("Anna",), "2025-12-01", "2025-12-01", done=True),
        Action(Text("Rest"), ("Ben", "Cleo"), "2025-12-05", "Friday", due_inferred=True),
    )


def test_kinds_follow_from_titles_and_parents_or_are_given() -> None:
    note = _read(
        """
title: A note
sections:
  - title: Next steps
    sections:
      - title: For Anna
      - title: Why
        kind: topic
  - title: Recent advances
  - text: Without a title
"""
    )
    assert [section.kind for section in note.walk()] == [
        *("actions", "actions", "topic", "topic", "overview"),
    ]


def test_content_may_stand_right_below_the_title() -> None:
    note = _read("title: Shopping\npoints: [bread, milk]\n")
    assert [len(section.blocks) for section in note.sections] == [2]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("acton: [x]", "Line 4, field “acton”: there is no such field; did you mean “actions”?"),
        (
            "colour: red",
            "Line 4, field “colour”: there is no such field; allowed are title, kind, text,",
        ),
        ("table: a", "Line 4, field “table”: this must be a mapping with columns and rows."),
        ("points: a", "Line 4, field “points”: this must be a list of points."),
        ("text: {a: b}", "Line 4, field “text”: this must be a text or a list of texts, not"),
        ("terms: a", "Line 4, field “terms”: this must be a mapping from each term"),
        ("kind: topc", "Line 4, field “kind”: there is no kind “topc”; did you mean “topic”?"),
        ("sections: a", "Line 4, field “sections”: this must be a list of sections."),
        ("sections: [a]", "Line 4, field “sections”: this must be a mapping with a title"),
        ("title: again", "Line 4, field “title”: it stands here for the second time, first on"),
        ("language: c", "Line 4, field “language”: it must stand beside “code”."),
        ("content: [{points: [], text: a}]", "Line 4, field “content”: each entry holds one kind"),
        ("content: [{pionts: []}]", "there is no such field; did you mean “points”?"),
        ("table: {columns: [a, b], rows: [[1]]}", "this row has 1 cell for 2 columns"),
        ("table: {columns: [Size], rows: [{size: 1}]}", "no such column; did you mean “Size”?"),
        ("table: {rows: []}", "Line 4, field “table”: a table needs its columns."),
        ("actions: [{text: a, done: maybe}]", "Line 4, field “done”: this must be yes or no, not"),
        ("actions: [{text: a, due: Friday}]", "field “due”: “Friday” is no date with day, month"),
        ("actions: [{done: yes}]", "Line 4, field “actions”: this item has no “text”."),
        ("actions: [{text: a, owner: b}]", "did you mean “owners”?"),
        ("steps: [{text: a, number: one}]", "this must be a whole number from 0 to 999,999,999"),
        ("text: {plain: ab, spans: [{start: 0, end: 3, style: code}]}", "inside its text of 2 sig"),
        ("text: {plain: ab, spans: [{start: 0, end: 1, style: big}]}", "there is no style “big”;"),
        ("points: [!!python/object:os.system x]", "does not read YAML's tag !!python/object:os."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(body: str, error: str) -> None:
    with pytest.raises(ReadError) as caught:
        _section(body)
    assert error in str(caught.value)
    assert str(caught.value).startswith("Line 4, field “")
    assert str(caught.value).endswith((".", "?"))


def test_a_slip_beside_a_title_is_an_error_and_foreign_fields_are_not() -> None:
    with pytest.raises(ReadError, match=r"Line 2, field “sectons”.*did you mean “sections”"):
        _read("title: A\nsectons: []")
    assert _read("title: My site\ntheme: minimal").title == Text("My site")


def test_other_yaml_is_shown_with_every_word() -> None:
    note = _read(
        """
title: Weekly
date: 3 Nov 2025
theme: minimal
tags: [a, b]
jobs:
  build: {runs-on: linux}
  steps:
    - name: test
      run: make
    - !local plain
action_items:
  - ring Anna
people:
  - {name: Anna, role: chair}
  - {name: Ben, role: guest}
"""
    )
    assert (note.title, note.date, note.tags) == (Text("Weekly"), "2025-11-03", ("a", "b"))
    assert [(str(s.title), s.kind) for s in note.sections] == [
        ("", "details"),
        ("jobs", "topic"),
        ("action items", "actions"),
        ("people", "topic"),
    ]
    assert [(str(b.text), b.level) for b in note.sections[1].blocks if isinstance(b, Bullet)] == [
        ("build:", 0),
        ("runs-on: linux", 1),
        ("steps:", 0),
        ("name: test", 1),
        ("run: make", 2),
        ("!local plain", 1),
    ]
    assert [str(placed.action.text) for placed in views.actions(note)] == ["ring Anna"]
    assert [len(placed.table.rows) for placed in views.tables(note)] == [2]


@pytest.mark.parametrize(
    ("text", "words"), [("- a\n- b", ["a", "b"]), ("just words", ["just words"])]
)
def test_a_list_and_a_bare_text_are_notes(text: str, words: list[str]) -> None:
    note = _read(text)
    shown = [str(getattr(block, "text", "")) for _, block in views.blocks(note)]
    assert (note.title, shown) == (Text("my note"), words)


def test_nothing_but_comments_is_an_error() -> None:
    with pytest.raises(ReadError, match="nothing in this YAML"):
        _read("# only a comment\n")
