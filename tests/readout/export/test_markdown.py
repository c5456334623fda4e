from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings

from readout.export import export
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
from readout.reading.read import read_bytes
from tests.strategies import notes

_WORD = re.compile(r"[^\W_]+")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\ufeff]")


def _strings(part: object) -> Iterator[str]:
    """The strings that a part of a note shows to its reader."""
    match part:
        case str():
            yield part
        case Text(plain, spans):
            yield plain
            for span in spans:
                if _CONTROL.sub("", plain[span.start : span.end]).strip():
                    yield span.href or ""
        case tuple():
            for inner in part:
                yield from _strings(inner)
        case Section(title, _, blocks, sections):
            yield from _strings((title, blocks, sections))
        case Term(one, other) | Table(one, other) | Image(one, other):
            yield from _strings((one, other))
        case Action(text, owners, _, due_text):
            yield from _strings((text, owners, due_text))
        case _:
            yield from _strings(part.text)  # type: ignore[attr-defined]


def _words(note: Note) -> set[str]:
    shown = _strings((note.title, note.sections))
    return {word for text in shown for word in _WORD.findall(_CONTROL.sub("", text))}


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(notes)
def test_every_word_of_every_note_is_in_its_markdown(note: Note) -> None:
    # A bullet that begins with the signs of a check box is one to every reader of Markdown.
    assume(not re.search(r"\[[ xX]\]", str(note)))
    written = export(note, "md")
    assume(written.strip())
    assert _words(note) <= _words(read_bytes(written.encode(), "note.md")), written


def _again(*blocks: object, title: str = "Topic") -> Section:
    section = Section(Text(title), "topic", blocks)  # type: ignore[arg-type]
    note = Note("a", Text("Title"), sections=(section,))
    (read,) = read_bytes(export(note, "md").encode(), "a.md").sections
    return read


@pytest.mark.parametrize(
    "plain",
    [
        *("# no heading", "1. no number", "- no bullet", "> no quote", "a | b", "<b>no tag</b>"),
        *("snake_case_name", "*no stars*", "`no code`", "[no](link)", "&amp;", "---", "~~~", "***"),
        *("[ref]: https://example.org", "C:\\path\\*", "2 * 3 * 4", "<!-- shown -->", "a\nb"),
    ],
)
def test_signs_of_markdown_in_a_text_stay_what_they_are(plain: str) -> None:
    text = Text(plain.strip())
    if "://" in plain:
        start = plain.index("https")
        text = Text(plain, (Span(start, len(plain), "link", plain[start:]),))
    made = (Paragraph(text), Bullet(text), Quote(text), Table((text,), ((text,),)))
    assert _again(*made).blocks == made


def test_nested_lists_come_back_with_their_levels_and_numbers() -> None:
    made = (
        Bullet(Text("one")),
        Bullet(Text("two"), 1),
        Paragraph(Text("goes on in two"), 2),
        Code("x = `1`\n```\n\ty", "python", 2),
        Bullet(Text("three"), 1, 7),
        Bullet(Text("four"), 1, 8),
        Bullet(Text("five"), 1, 3),
        Quote(Text("said"), 1),
        Bullet(Text("six"), quoted=True),
        Bullet(Text("seven"), 1, quoted=True),
        Action(Text("eight"), done=True),
        Bullet(Text("nine"), 1),
        Image("A plan", "plan.png"),
        Table((Text("a"), Text("b|c")), ((Text("x\ny"), Text("")),)),
    )
    assert _again(*made).blocks == made


def test_owners_and_due_date_follow_an_item_that_does_not_say_them() -> None:
    item = Action(Text("Publish it with Anna"), ("Anna", "Ben"), "2025-12-01", "on 1 Dec")
    section = Section(Text("Next steps"), "actions", (item,))
    written = export(Note("a", Text("Title"), sections=(section,)), "md")
    assert "- [ ] Publish it with Anna (Ben) (due: on 1 Dec)" in written


def test_properties_date_and_tags_stay_in_front_matter() -> None:
    source = (
        "---\ntags: [a, b]\ndate: 3 Nov 2025\nproject: Apollo\n---\n\n"
        "# 🚀 Launch\n\n## Next steps\n\n- [x] Go\n"
    )
    note = read_bytes(source.encode(), "a.md")
    again = read_bytes(export(note, "md").encode(), "a.md")
    assert again == note
    assert (again.icon, again.date, again.tags) == ("🚀", "2025-11-03", ("a", "b"))
    assert [placed.action.done for placed in views.actions(again)] == [True]


def test_a_long_text_is_written_in_no_time() -> None:
    # A pattern that tries every way to part the words would take years.
    text = Text("word " * 20_000 + "end!")
    assert _again(Paragraph(text)).blocks == (Paragraph(text),)
