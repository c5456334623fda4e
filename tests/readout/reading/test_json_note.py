"""JSON as a note: our own comes back as it was, any other reads as the same YAML does."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.export import export
from readout.note.codec import encode
from readout.note.model import KINDS, Action, Bullet, Note, Paragraph, Table, Text
from readout.reading.json_note import read_json_note
from readout.reading.yaml_note import read_yaml_note
from tests.readout.reading.helpers import all_blocks, note_of, outline, strings
from tests.strategies import notes

_FOREIGN = {
    "title": "Weekly sync",
    "date": "2025-11-20",
    "summary": "We spoke of chairs.",
    "participants": ["Anna", "Ben"],
    "action_items": ["Order the chairs", "Call the hall"],
    "transcript": [
        {"speaker": "Anna", "text": "Hello", "start": 0.5},
        {"speaker": "Ben", "text": "Good morning", "start": 12},
    ],
}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notes)
def test_our_own_form_comes_back_as_the_same_note(note: Note) -> None:
    read = read_json_note(export(note, "json"), "note.json")
    title = note.title or Text("note")
    assert read == replace(note, path="note.json", format="json", title=title)


def test_what_show_prints_is_read_with_its_doubts() -> None:
    note = note_of("# A\n\n05/01/2025\n\n## Action items\n\n- [x] **Do** it\n")
    assert note.doubts
    read = note_of(json.dumps(encode(note)), "a.json")
    assert read == replace(note, path="a.json", format="json")


def test_another_tools_json_is_read_by_what_stands_in_it() -> None:
    note = note_of(json.dumps(_FOREIGN), "a.json")
    assert (note.title.plain, note.date, note.format) == ("Weekly sync", "2025-11-20", "json")
    assert outline(note) == [
        ("overview", "summary"),
        ("details", "participants"),
        ("actions", "action items"),
        ("details", "transcript"),
    ]
    texts = [b.text.plain for b in all_blocks(note) if isinstance(b, Action)]
    assert texts == ["Order the chairs", "Call the hall"]
    assert any(isinstance(block, Paragraph) for block in all_blocks(note))
    assert any(isinstance(block, Table) for block in all_blocks(note))


_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**12) | st.sampled_from(["a word", "x", "- b"]),
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "date", "notes", "a", "b"]), below, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["name", "summary", "items", "c"]), _values, min_size=1))
def test_it_reads_as_the_same_yaml_does(made: dict[str, object]) -> None:
    text = json.dumps(made)
    as_yaml = read_yaml_note(text, "a.x")
    assert read_json_note(text, "a.x") == replace(as_yaml, format="json")


@settings(max_examples=60, deadline=None)
@given(_values.filter(lambda made: made not in ({}, [], None, "")))
def test_no_word_of_it_is_missing(made: object) -> None:
    shown = strings(read_json_note(json.dumps(made), "a.json"))
    words = set(json.dumps(made).split('"')[1::2])
    words -= {"title", "date"}  # the names of what a note has itself
    # A dash before an item of a list that was typed is no word.
    assert [word for word in words if word.removeprefix("- ") not in shown] == []


def test_a_text_of_several_lines_is_read_as_a_note_of_its_own() -> None:
    made = {"title": "A", "notes": "Opening words.\n\n## Action items\n\n- [x] Call **Ben**\n"}
    note = note_of(json.dumps(made), "a.json")
    assert outline(note) == [("topic", "notes"), ("actions", "Action items")]
    [action] = [block for block in all_blocks(note) if isinstance(block, Action)]
    assert action.done
    assert action.text.spans


def test_numbers_keep_their_figures() -> None:
    figures = ["123456789012345678901234567890", "-0", "1.10", "1e400", "NaN", "-Infinity"]
    note = note_of(f'{{"figures": [{", ".join(figures)}]}}', "a.json")
    assert [b.text.plain for b in all_blocks(note) if isinstance(b, Bullet)] == figures


def test_half_a_sign_is_marked() -> None:
    note = note_of('{"title": "A\\ud800B", "b": "\\ud83e\\udd16"}', "a.json")
    assert note.title.plain == "A\ufffdB"
    assert "🤖" in strings(note)


def _ours(**changed: object) -> str:
    section = {
        "title": "Words",
        "kind": "topic",
        "blocks": [{"type": "paragraph", "text": "Something"}],
        "sections": [],
    }
    made = encode(Note("a", Text("A note"), format="text")) | {"sections": [section]}
    return json.dumps(made | changed)


_UNSOUND = {
    "a title that is a number": {"title": 5},
    "a date that is none": {"date": "2025-13-40"},
    "a kind that is none": {
        "sections": [{"title": "Words", "kind": "other", "blocks": [], "sections": []}]
    },
    "a span beyond its text": {"spans": [{"start": 0, "end": 99, "style": "strong"}]},
    "a section that is a word": {"sections": ["Words"]},
    "more than we write": {"extra": "more words"},
    "tags that are no list": {"tags": {"a": "b"}},
}


@pytest.mark.parametrize("name", _UNSOUND)
def test_our_form_with_something_wrong_is_shown_as_any_other(name: str) -> None:
    text = _ours(**_UNSOUND[name])
    note = note_of(text, "a.json")
    assert all(section.kind in KINDS for section in note.walk())
    assert all(0 <= span.end <= len(note.title.plain) for span in note.title.spans)
    assert "Words" in strings(note) or "extra" in name


def test_the_sound_form_is_read_exactly() -> None:
    assert outline(note_of(_ours(), "a.json")) == [("topic", "Words")]


_HARMFUL = {
    "open brackets": ("[" * 200_000, "nested more than 64 levels"),
    "deep": ("[" * 80 + "]" * 80, "nested more than 64 levels"),
    "deep names": ('{"a":' * 50_000 + "1" + "}" * 50_000, "nested more than 64 levels"),
    "a name twice": ('{"a": 1, "b": {"c": 1, "c": 2}}', "The field “c” stands twice"),
    "half a million items": (f"[{'1,' * 500_000}1]", "more than 400,000 parts"),
    "cut off": ('{"title": "A', "Line 1 is not JSON: unterminated string"),
    "two notes": ('{"a": 1}\n{"b": 2}\n', "Line 2 begins a second value"),
    "nothing in it": ("{}", "There is nothing in this JSON file"),
    "no JSON": ("title: A", "Line 1 is not JSON: expecting value"),
    "a long name twice": (f'{{"{"x" * 9000}": 1, "{"x" * 9000}": 2}}', "stands twice"),
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_json_made_to_harm_is_refused_in_a_sentence(name: str) -> None:
    text, sentence = _HARMFUL[name]
    with pytest.raises(ReadError, match=sentence) as caught:
        read_json_note(text, "a.json")
    assert len(str(caught.value)) < 200
    assert str(caught.value).endswith(".")
