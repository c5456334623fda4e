"""Promise 7: what the user answers holds, can be taken back, and is asked again then."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from readout.note.model import Action, Note, Paragraph, Section, Text
from readout.note.views import actions
from readout.places import Profile
from readout.progress.following import Following
from readout.progress.pending import asked_paths
from readout.progress.store import Change, Progress
from tests.readout.progress.helpers import item, note_of, opened, ticked

WAS, NOW = "Send Anna the plan for the move", "Send Anna the new plan for the move"


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return opened(Profile.at(tmp_path))


def _back(progress: Progress, changes: tuple[Change, ...]) -> None:
    for change in reversed(changes):
        progress.revert(change)


def _weekly(*texts: str, said: str, day: str = "2025-11-13") -> Note:
    talk = tuple(Paragraph(Text(f"Point {name} {said}")) for name in "abcdef")
    items = tuple(Action(Text(text)) for text in texts)
    parts = (Section(Text("Talk"), "topic", talk), Section(Text("To do"), "actions", items))
    return Note("weekly.md", Text("Weekly"), date=day, sections=parts)


def test_promise_7_what_was_followed_can_be_called_another_item(progress: Progress) -> None:
    note = note_of(WAS, "Call Bob")
    progress.mark(note, item(note, WAS))
    progress.set_item(note, item(note, WAS), "comment", "by train")
    now = note_of(NOW, "Call Bob")
    following = Following(progress)
    (told,) = following.carry(now, following.review(now)).reworded
    assert ticked(progress, now) == [NOW]
    undo = following.part(told.record, now, told.number)
    assert ticked(progress, now) == []
    assert progress.item_value(now, item(now, NOW), "comment") is None
    again = following.review(now)
    assert (again.reworded, again.uncertain) == ((), ()), "it is not taken for it again"
    assert ticked(progress, note) == [WAS], "what was done is kept with its own words"
    _back(progress, undo)
    assert ticked(progress, now) == [NOW]
    assert progress.item_value(now, item(now, NOW), "comment") == "by train"
    assert following.part(told.record, now, 2) == (), "of another item it never was"


@pytest.mark.parametrize("same", [True, False])
def test_promise_7_one_answer_says_which_note_it_is(progress: Progress, same: bool) -> None:
    note = _weekly("Update the roadmap", "Order the chairs", "Call Bob", said="of this week")
    for text in ("Update the roadmap", "Order the chairs"):
        progress.mark(note, item(note, text))
    now = _weekly(
        *("Update the roadmap", "Order the large chairs", "Call Bob"),
        said="of the next week",
        day="2025-11-20",
    )
    following = Following(progress)
    review = following.review(now, note)
    assert review.unsure
    assert following.carry(now, review).changes == ()
    assert ticked(progress, now) == [], "nothing is guessed"
    carried, found = following.settle_note(now, review, same=same)
    assert ticked(progress, now) == (
        ["Update the roadmap", "Order the large chairs"] if same else []
    )
    assert ticked(progress, note) == ["Update the roadmap", "Order the chairs"]
    assert (found is not None and [each.text for each in found.reworded]) == (
        ["Order the chairs"] if same else False
    )
    assert following.review(now, note).quiet, "it is not asked again"
    _back(progress, carried.changes)
    assert ticked(progress, now) == []
    assert following.review(now, note).unsure, "taken back, it is asked again"


def test_promise_7_questions_of_all_notes_are_known_after_a_restart(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile)
    note = note_of("Draft the letter to members", "Call Bob", path="letters.md")
    progress.mark(note, item(note, "Draft the letter to members"))
    now = dataclasses.replace(
        note_of("Draft letter for members", "Draft letters: members", "Call Bob"),
        path="letters.md",
    )
    following = Following(progress)
    (question,) = following.carry(now, following.review(now)).uncertain
    progress.save()
    again = opened(profile)
    assert asked_paths(again) == ["letters.md"]
    undo = Following(again).settle(now, question, 1)
    assert ticked(again, now) == [actions(now)[0].action.text.plain]
    assert asked_paths(again) == []
    _back(again, undo)
    assert asked_paths(again) == ["letters.md"]
