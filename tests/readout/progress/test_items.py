"""Ticks follow what an item says, and nothing in the file is lost that others wrote there."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.errors import UsageError
from readout.note.model import Action, Note, Section, Text
from readout.note.views import actions
from readout.places import Profile
from readout.progress.identity import item_ids, note_id, words
from readout.progress.store import OwnItem, Progress
from tests.readout.progress.helpers import file_of, item, note_of, opened, ticked

TEXTS = ("Send Anna the plan", "Book the room", "Call Bob")


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return opened(Profile.at(tmp_path))


def test_a_tick_holds_over_the_sources_mark_and_can_be_taken_back(progress: Progress) -> None:
    note = note_of(*TEXTS, done=True)
    first = actions(note)[0]
    assert progress.done(note, first)
    assert progress.mark(note, first, done=False).before is None
    assert not progress.done(note, first)
    assert progress.mark(note, first, done=True).value is False
    assert progress.mark(note, first, done=None).value is True
    assert progress.done(note, first), "the source's own mark again"


def test_undo_and_redo_put_back_what_was(progress: Progress) -> None:
    note = note_of(*TEXTS)
    first = actions(note)[0]
    ticking = progress.mark(note, first)
    undone = progress.revert(ticking)
    assert not progress.done(note, first)
    assert progress.get("items", progress.item_id(note, first), "done") is None
    redone = progress.revert(undone)
    assert progress.done(note, first)
    progress.revert(redone)
    assert not progress.done(note, first)


def test_the_sources_mark_is_remembered_to_ask_when_it_changes(progress: Progress) -> None:
    open_note, done_note = note_of("one"), note_of("one", done=True)
    progress.mark(open_note, actions(open_note)[0], done=False)
    assert not progress.source_changed(open_note, actions(open_note)[0])
    assert progress.source_changed(done_note, actions(done_note)[0])
    assert not progress.done(done_note, actions(done_note)[0]), "the user's mark wins till then"


def test_promise_7_ticks_survive_order_file_format_and_typography(progress: Progress) -> None:
    note = note_of("Send “Anna” the plan!", "Book the *room*", "Call Bob")
    progress.mark(note, item(note, "Send “Anna” the plan!"))
    progress.mark(note, item(note, "Book the *room*"))
    again = note_of("call bob", 'SEND "Anna" the plan', "new", "Book the room.", path="b.docx")
    other = dataclasses.replace(again, title=Text("Interview:"), format="docx")
    assert ticked(progress, other) == ['SEND "Anna" the plan', "Book the room."]


def test_the_same_words_in_another_note_are_another_item(progress: Progress) -> None:
    note = note_of("Call Bob")
    progress.mark(note, actions(note)[0])
    assert ticked(progress, note_of("Call Bob", title="Another")) == []
    assert ticked(progress, dataclasses.replace(note, date="2025-11-27")) == []


def test_doubled_items_are_told_apart_by_their_order(progress: Progress) -> None:
    note = note_of("Call Ann", "x", "call ann.", "Call Ann")
    progress.mark(note, item(note, "call ann."))
    assert ticked(progress, note) == ["call ann."]
    progress.mark(note, item(note, "Call Ann", nth=1))
    assert ticked(progress, note_of("x", *["Call Ann"] * 3)) == ["Call Ann"] * 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Don’t", "don't", True),
        ("Straße", "STRASSE", True),
        ("ﬁle", "file", True),
        ("cafe\u0301", "café", True),
        ("✅ go", "go", True),
        ("👍🏽", "👎🏽", False),
        ("कि", "की", False),
        ("9 %", "10 %", False),
        ("zero\u200bwidth", "zerowidth", True),
        ("", " ", True),
    ],
)
def test_what_counts_as_the_same_words(one: str, other: str, same: bool) -> None:
    assert (words(one) == words(other)) is same


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_ids_and_none_twice(texts: list[str], random: object) -> None:
    ids = item_ids(note_of(*texts))
    assert len({each for each, _ in ids}) == len(ids)
    shuffled = texts[::-1]
    assert sorted(item_ids(note_of(*shuffled))) == sorted(ids)


@given(st.text())
def test_words_of_words_are_the_same(text: str) -> None:
    assert words(words(text)) == words(text)


def test_a_note_is_known_by_title_and_date() -> None:
    note = note_of("x")
    assert note_id(note) == note_id(note_of("y", title="INTERVIEW!", path="other.md"))
    assert note_id(note) != note_id(dataclasses.replace(note, date=None))


def test_promise_8_progress_of_a_vanished_note_comes_back_with_it(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note, other = note_of(*TEXTS), note_of("else", title="Other")
    progress = opened(profile)
    progress.mark(note, item(note, "Call Bob"))
    progress.save()
    meanwhile = opened(profile)
    meanwhile.mark(other, item(other, "else"))
    meanwhile.save()
    assert ticked(opened(profile), note) == ["Call Bob"]


def test_dismissed_and_restored(progress: Progress) -> None:
    note = note_of(*TEXTS)
    first = actions(note)[0]
    dismissing = progress.dismiss(note, first)
    assert progress.dismissed(note, first)
    progress.revert(dismissing)
    assert not progress.dismissed(note, first)
    progress.dismiss(note, first)
    progress.restore(note, first)
    assert not progress.dismissed(note, first)


def test_anything_else_of_an_item_is_kept_too(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    first = actions(note)[0]
    progress = opened(profile)
    progress.set_item(note, first, "due", "2025-12-01")
    progress.set_item(note, first, "owners", ["Anna", "Bob"])
    progress.save()
    again = opened(profile)
    assert again.item_value(note, first, "due") == "2025-12-01"
    assert again.item_value(note, first, "owners") == ["Anna", "Bob"]


def test_own_items_come_in_the_order_of_their_adding(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    progress = opened(profile)
    added = [progress.add_own(note, text) for text in ("b", "a", "c")]
    progress.set_own(added[0].key, "done", value=True)
    progress.set_own(added[1].key, "text", "changed")
    gone = progress.set_own(added[2].key, "deleted", value=True)
    progress.save()
    there = opened(profile, "there")
    assert there.own_items(note) == [
        OwnItem(added[0].key, "b", done=True),
        OwnItem(added[1].key, "changed", done=False),
    ]
    assert there.own_items(note_of("x", title="Other")) == []
    progress.revert(gone)
    assert [own.text for own in progress.own_items(note)] == ["b", "changed", "c"]
    there.set_own(added[0].key, "done", value=False)
    there.save()
    assert progress.refresh()
    assert not progress.own_items(note)[0].done
    with pytest.raises(UsageError):
        progress.set_own("nobody", "done", value=True)


def test_things_of_a_note(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    progress = opened(profile)
    progress.set_note(note, "read:2/1", value=True)
    progress.set_note(note, "place", {"section": 3, "at": 0.25})
    progress.revert(progress.set_note(note, "gone", 1))
    progress.save()
    again = opened(profile)
    assert again.note_values(note) == {"read:2/1": True, "place": {"section": 3, "at": 0.25}}
    assert again.note_value(note, "place") == {"section": 3, "at": 0.25}
    assert again.note_value(note, "other") is None


def test_only_what_was_touched_is_in_the_file(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    progress = opened(profile)
    progress.mark(note, item(note, "Call Bob"))
    progress.save()
    made = json.loads(file_of(profile).read_bytes())
    (record,) = made["items"].values()
    assert record == {
        "text": "Call Bob",
        "note": {
            "id": note_id(note),
            "title": "Interview",
            "date": "2025-11-20",
            "path": "a.md",
        },
        "section": "To do",
        "ordinal": 0,
        "fields": {
            "done": {
                "value": True,
                "source_done": False,
                "clock": "2025-11-20T10:00:00.000Z-0000-here",
            }
        },
    }
    assert (made["schema"], made["device"], made["own"]) == (1, "here", {})
    (about,) = made["notes"].values()
    assert list(about["fields"]) == ["likeness"], "by what the note is known again, without words"
    assert "Send" not in about["fields"]["likeness"]["value"]


def test_unknown_keys_stay_at_every_level(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    progress = opened(profile)
    first = actions(note)[0]
    progress.mark(note, first)
    progress.save()
    file = file_of(profile)
    made = json.loads(file.read_bytes())
    new = {"deep": [1, {"x": None}], "text": "ü \ud800"}
    made["new"] = new
    (record,) = made["items"].values()
    record["new"] = new
    record["note"]["new"] = new
    record["fields"]["done"]["new"] = new
    record["fields"]["streak"] = {"value": [3], "clock": "later", "new": new}
    file.write_bytes(json.dumps(made).encode())
    for read in (opened(profile), progress):  # loaded afresh, and taken in while running
        read.mark(note, first, done=False)
        read.mark(note, item(note, "Call Bob"))
        read.save()
        made = json.loads(file.read_bytes())
        assert made["new"] == new
        record = made["items"][progress.item_id(note, first)]
        assert record["new"] == new
        assert record["note"]["new"] == new
        assert record["fields"]["streak"] == {"value": [3], "clock": "later", "new": new}
    # the running one had not seen this field as the file has it: its own change is the newer
    assert record["fields"]["done"]["value"] is False


def test_an_unknown_key_of_a_field_stays_when_the_field_changes(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*TEXTS)
    first = actions(note)[0]
    progress = opened(profile)
    progress.mark(note, first)
    progress.save()
    file = file_of(profile)
    file.write_bytes(file.read_bytes().replace(b'"value": true', b'"by": "Ann", "value": true'))
    again = opened(profile)
    again.mark(note, first, done=False)
    again.save()
    assert b'"by": "Ann"' in file.read_bytes()


@pytest.mark.parametrize(
    "value",
    [float("nan"), b"bytes", object(), {1: 1, "1": 2}, {"a": {1, 2}}, 10**5000],
    ids=["nan", "bytes", "object", "doubled", "set", "long"],
)
def test_what_could_not_be_read_back_is_refused_at_once(progress: Progress, value: object) -> None:
    note = note_of("x")
    with pytest.raises(UsageError, match="place"):
        progress.set_note(note, "place", value)
    assert not progress.unsaved


def test_too_deep_a_value_is_refused_at_once_and_the_deepest_allowed_loads(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile)
    note, deep = note_of("x"), None
    refused = []
    for _ in range(100):
        deep = [deep]
        try:
            progress.set_note(note, "place", deep)
        except UsageError:
            refused.append(deep)
    assert 0 < len(refused) < 50
    progress.save()
    again = opened(profile)
    assert again.notices == []
    assert again.note_value(note, "place") is not None


def test_a_value_is_kept_as_it_was_when_it_was_set(progress: Progress) -> None:
    note, place = note_of("x"), {"at": [1]}
    progress.set_note(note, "place", place)
    place["at"].append(2)
    assert progress.note_value(note, "place") == {"at": [1]}


def test_a_path_that_is_no_utf8_is_kept(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = dataclasses.replace(note_of("x"), path="\udcff.md")
    progress = opened(profile)
    progress.mark(note, actions(note)[0])
    progress.save()
    again = opened(profile)
    assert again.notices == []
    assert ticked(again, note) == ["x"]


def test_many_notes_more_than_are_remembered(progress: Progress) -> None:
    notes = [note_of("x", title=f"Note {number}") for number in range(600)]
    for note in notes:
        progress.mark(note, actions(note)[0])
    assert all(ticked(progress, note) == ["x"] for note in notes)


def test_items_in_nested_sections_keep_their_section(progress: Progress) -> None:
    inner = Section(Text("Later"), "actions", (Action(Text("y")),))
    note = Note("a", Text("T"), sections=(Section(Text("Do"), "actions", (), (inner,)),))
    change = progress.mark(note, actions(note)[0])
    assert change.key == progress.item_id(note, actions(note)[0])
    assert ticked(progress, note) == ["y"]
