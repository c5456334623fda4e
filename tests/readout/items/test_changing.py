"""Changing items from the page, where their notes are not open: the same as in the note itself."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readout.corrections.kept import corrected, keep
from readout.corrections.model import date, title
from readout.errors import ProgressError, UsageError
from readout.items.changing import ItemChanges
from readout.items.gather import gather, snapshot
from readout.items.listing import rows_now
from readout.items.rows import ItemRow, rows_of
from readout.note.model import Note, Paragraph, Section, Text
from readout.note.views import actions
from readout.places import Profile
from readout.progress.following import Following
from readout.progress.store import Change, Progress
from tests.readout.progress.helpers import file_of, item, note_of, opened, ticked

PLAN, ROOM = "Send Anna the plan for the move", "Book the large room"
NOTE = note_of(PLAN, ROOM)

Do = Callable[[ItemChanges, ItemRow], tuple[Change, ...]]
DEEDS: dict[str, Do] = {
    "tick": lambda changes, row: changes.tick(row, done=True),
    "due": lambda changes, row: changes.set_due(row, "2026-03-31"),
    "no due": lambda changes, row: changes.set_due(row, None),
    "owners": lambda changes, row: changes.set_owners(row, ["Mara", "Tom"]),
    "nobody": lambda changes, row: changes.set_owners(row, []),
    "comment": lambda changes, row: changes.set_comment(row, "by train"),
    "snooze": lambda changes, row: changes.snooze(row, "2026-03-31"),
    "dismiss": lambda changes, row: changes.dismiss(row, True),
}


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile.at(tmp_path)


@pytest.fixture
def progress(profile: Profile) -> Progress:
    return opened(profile)


def now(progress: Progress, note: Note = NOTE, number: int = 0) -> ItemRow:
    return rows_now(note, progress)[number]


def records(profile: Profile, progress: Progress) -> dict[str, Any]:
    progress.save()
    made: dict[str, Any] = json.loads(file_of(profile).read_bytes())
    return {group: made[group] for group in ("items", "own", "notes")}


def test_a_tick_on_the_page_is_written_as_one_in_the_note_is(tmp_path: Path) -> None:
    here, there = Profile.at(tmp_path / "page"), Profile.at(tmp_path / "note")
    page, note = opened(here), opened(there)
    ItemChanges(page, lambda _: NOTE).tick(rows_of(NOTE)[1], done=True)
    note.mark(NOTE, actions(NOTE)[1])
    assert records(here, page) == records(there, note)


@pytest.mark.parametrize("name", DEEDS)
@pytest.mark.parametrize("own", [False, True])
def test_whatever_is_done_to_an_item_can_be_undone_and_done_again(
    name: str, own: bool, progress: Progress
) -> None:
    if own:
        progress.add_own(NOTE, "Bring cake")
    at = 2 if own else 0
    before = now(progress, number=at) if name != "dismiss" else None
    rows = gather(None, [NOTE], snapshot(progress))
    done = DEEDS[name](ItemChanges(progress, lambda _: NOTE), rows[at])
    after = gather(None, [NOTE], snapshot(progress))[at]
    undone = [progress.revert(change) for change in reversed(done)]
    untouched = gather(None, [NOTE], snapshot(progress))[at]
    assert untouched._replace(changed=None) == rows[at]._replace(changed=None)
    if before is not None:
        assert now(progress, number=at)._replace(changed=None) == before._replace(changed=None)
    for change in undone:
        progress.revert(change)
    again = gather(None, [NOTE], snapshot(progress))[at]
    assert again == after
    assert name in ("no due", "nobody") or after._replace(changed=None) != untouched


def test_what_is_set_holds_in_the_note_itself(progress: Progress) -> None:
    changes = ItemChanges(progress)
    row = rows_of(NOTE)[0]
    changes.set_owners(row, ["  Mara   Lind ", "", "Mara Lind", "Tom"])
    changes.set_due(row, None)
    made = now(progress)
    assert (made.owners, made.due) == (("Mara Lind", "Tom"), None)
    assert progress.item_value(NOTE, actions(NOTE)[0], "owners") == ["Mara Lind", "Tom"]


@pytest.mark.parametrize("day", ["31.3.2026", "2026-02-30", "20260331", "", "soon"])
def test_what_is_no_date_is_refused_and_changes_nothing(day: str, progress: Progress) -> None:
    changes = ItemChanges(progress)
    for call in (changes.set_due, changes.snooze):
        with pytest.raises(UsageError):
            call(rows_of(NOTE)[0], day)
    assert progress.records("items") == {}


def test_an_older_version_of_the_app_refuses_and_changes_nothing(profile: Profile) -> None:
    progress = opened(profile)
    progress.mark(NOTE, actions(NOTE)[1])
    progress.save()
    made = json.loads(file_of(profile).read_bytes())
    file_of(profile).write_text(json.dumps({**made, "schema": 99}), "utf-8")
    older = opened(profile)
    with pytest.raises(ProgressError):
        ItemChanges(older).tick(rows_of(NOTE)[0], done=True)
    assert [row.done for row in rows_now(NOTE, older)] == [False, True]


def test_the_sources_mark_is_remembered_to_ask_when_it_changes(progress: Progress) -> None:
    row = rows_of(NOTE)[0]
    ItemChanges(progress).tick(row, done=False)
    done = note_of(PLAN, ROOM, done=True)
    assert progress.source_changed(done, actions(done)[0])


def test_ticks_of_a_corrected_note_are_those_of_the_note_as_it_was_read(
    progress: Progress,
) -> None:
    for correction in (title("Moving house"), date("2025-11-21")):
        keep(progress, NOTE, correction)
    changed = corrected(progress, NOTE)
    row = rows_of(changed)[0]
    assert (row.note, row.date) == ("Moving house", "2025-11-21")
    ItemChanges(progress).tick(row, done=True)
    assert ticked(progress, NOTE) == ticked(progress, changed) == [PLAN]
    record = progress.record("items", row.item)
    assert record is not None
    assert record["note"]["title"] == "Interview"
    assert record["note"]["id"] == progress.note_key(NOTE)


# By what a note is known again


def _long(*texts: str, name: str = "Interview") -> Note:
    talk = tuple(Paragraph(Text(f"What was said in hour {hour} of the talk")) for hour in "abcdef")
    note = note_of(*texts, title=name, path="talk.md")
    return dataclasses.replace(
        note, sections=(Section(Text("Talk"), "topic", talk), *note.sections)
    )


def test_promise_7_ticks_of_the_page_follow_a_note_that_was_renamed_and_reworded(
    progress: Progress,
) -> None:
    note = _long(PLAN, ROOM)
    changes = ItemChanges(progress)
    changes.tick(rows_of(note)[0], done=True)
    assert changes.unseen == ("talk.md",)
    changes.see(note)
    assert changes.unseen == ()
    renamed = _long("Send Anna the new plan for the move", ROOM, name="Second interview")
    following = Following(progress)
    following.carry(renamed, following.review(renamed, present=lambda _: False))
    assert ticked(progress, renamed) == ["Send Anna the new plan for the move"]


def test_promise_7_few_notes_are_seen_before_what_was_done_is_saved(progress: Progress) -> None:
    notes = {f"{at}.md": note_of(PLAN, title=f"Talk {at}", path=f"{at}.md") for at in range(17)}
    changes = ItemChanges(progress)
    rows = [row for note in notes.values() for row in rows_of(note)]
    for row in rows[:16]:
        changes.tick(row, done=True)
    changes.see_few(lambda path: notes.get(path) if path != "3.md" else None)
    assert changes.unseen == ()
    seen = [progress.has_likeness(progress.note_key(note)) for note in notes.values()]
    assert (seen.count(True), seen[3]) == (15, False)


def test_a_note_at_hand_is_seen_at_once_and_each_only_once(progress: Progress) -> None:
    asked: list[str] = []

    def note_at(path: str) -> Note | None:
        asked.append(path)
        return NOTE

    changes = ItemChanges(progress, note_at)
    for row in rows_of(NOTE):
        changes.tick(row, done=True)
    assert (asked, changes.unseen) == (["a.md"], ())


def test_another_note_in_the_file_by_now_is_not_taken_for_the_touched_one(
    progress: Progress,
) -> None:
    other = note_of("Something else", title="Another talk")
    changes = ItemChanges(progress, lambda _: other)
    changes.tick(rows_of(NOTE)[0], done=True)
    assert changes.unseen == ("a.md",)
    changes.see(other)
    assert progress.records("notes") == {}
    assert changes.unseen == ()


def test_ticking_many_writes_them_all(profile: Profile, progress: Progress) -> None:
    notes = [note_of(PLAN, ROOM, title=f"Talk {at}", path=f"{at}.md") for at in range(50)]
    changes = ItemChanges(progress)
    done = [
        change
        for row in gather(None, notes, snapshot(progress))
        for change in changes.tick(row, done=True)
    ]
    assert len(done) == 100
    assert changes.many
    changes.see_few(lambda _: notes[0])
    assert len(changes.unseen) == 50, "saving does not wait for many"
    progress.save()
    again = opened(profile)
    assert all(row.done for row in gather(None, notes, snapshot(again)))
    assert item(notes[0], PLAN)
