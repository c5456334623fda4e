"""Promise 7: which note it is, when it was renamed, copied, or another stands in its file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from readout.places import Profile
from readout.progress.applying import follow
from readout.progress.following import Following
from readout.progress.store import Progress
from tests.readout.progress.followed import BOB, PLAN, ROOM, about, reread, tick
from tests.readout.progress.helpers import item, opened, ticked


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return opened(Profile.at(tmp_path))


def test_promise_7_a_renamed_note_keeps_all_that_is_known_of_it(progress: Progress) -> None:
    note = about("Retrospective", PLAN, ROOM, BOB)
    tick(progress, note, PLAN, BOB)
    progress.add_own(note, "mine")
    progress.set_note(note, "place", {"at": 1})
    now = dataclasses.replace(about("What we learnt", BOB, PLAN, ROOM), path="b.docx")
    review, carried = reread(progress, now)
    assert review.summary == "2 same"
    assert ticked(progress, now) == [BOB, PLAN]
    assert [own.text for own in progress.own_items(now)] == ["mine"]
    assert progress.note_value(now, "place") == {"at": 1}
    for change in reversed(carried.changes):
        progress.revert(change)
    assert ticked(progress, now) == []
    assert progress.own_items(now) == []
    assert ticked(progress, note) == [PLAN, BOB]


def test_promise_7_the_next_note_of_a_series_takes_no_tick(progress: Progress) -> None:
    texts = ("Update the roadmap", "Water the plants", BOB)
    first = about("Weekly", *texts, day="2025-11-13")
    tick(progress, first, *texts)
    for second in (
        about("Weekly", *texts, said="of the next week"),
        about("Weekly", *texts),  # a form that is filled in each week
        about("Weekly 47", *texts, day="", said="of the next week"),
    ):
        review, _ = reread(progress, dataclasses.replace(second, path="another.md"))
        assert (review.same, review.reworded, review.uncertain) == ((), (), ())
        assert ticked(progress, second) == []


def test_promise_7_a_copy_of_a_note_that_is_still_there_is_another_note(
    progress: Progress,
) -> None:
    note = about("Plan", PLAN, ROOM)
    tick(progress, note, PLAN)
    copy = dataclasses.replace(about("Plan of Ben", PLAN, ROOM), path="b.md")
    reread(progress, copy, there=True)
    assert ticked(progress, copy) == []


def test_promise_7_another_note_of_the_same_title_and_date_takes_nothing_over(
    progress: Progress,
) -> None:
    note = about("Meeting", PLAN, ROOM, BOB)
    tick(progress, note, PLAN)
    twin = about("Meeting", "Send Anna a plan for the move", "Order lunch", said="by the others")
    twin = dataclasses.replace(twin, path="another.md")
    review, carried = reread(progress, twin)
    assert (review.twin, carried.changes, carried.uncertain) == (True, (), ())
    assert ticked(progress, twin) == []
    assert reread(progress, note)[0].summary == "1 same"
    rewritten = dataclasses.replace(twin, path=note.path)
    assert not reread(progress, rewritten)[0].twin, "in the same file it is the same note"


def test_promise_7_another_note_in_the_same_file_is_asked_about(progress: Progress) -> None:
    note = about("Weekly", "Update the roadmap", BOB, day="2025-11-13")
    tick(progress, note, "Update the roadmap")
    now = about("Weekly", "Update the roadmap", BOB, said="of the next week")
    review, carried = reread(progress, now, before=note)
    assert ticked(progress, now) == []
    (question,) = carried.uncertain
    Following(progress).settle(now, question, 1)
    assert ticked(progress, now) == ["Update the roadmap"]
    assert review.unsure


def test_promise_7_own_items_alone_go_with_a_renamed_note(progress: Progress) -> None:
    progress.add_own(about("Retrospective", PLAN, ROOM, BOB), "Bring cake")
    now = dataclasses.replace(about("What we learnt", BOB, PLAN, ROOM), path="b.md")
    follow(progress, [now])
    assert [own.text for own in progress.own_items(now)] == ["Bring cake"]


def both(tmp_path: Path) -> tuple[Progress, Progress]:
    """A profile on two devices."""
    profile = Profile.at(tmp_path / "two")
    return opened(profile, "desk"), opened(profile, "lap")


def meet(*devices: Progress) -> None:
    for device in devices:
        device.save()
    for device in devices:
        device.refresh()


def test_promise_7_what_two_devices_did_before_and_after_a_renaming_comes_together(
    tmp_path: Path,
) -> None:
    desk, lap = both(tmp_path)
    note = about("Retrospective", PLAN, ROOM, BOB)
    now = dataclasses.replace(about("What we learnt", BOB, PLAN, ROOM), path="b.md")
    tick(desk, note, PLAN)
    reread(lap, now)
    tick(lap, now, BOB)
    meet(desk, lap)
    for device in (desk, lap):
        reread(device, now)
        assert ticked(device, now) == [BOB, PLAN]
    meet(desk, lap)
    assert ticked(desk, now) == ticked(lap, now) == [BOB, PLAN]


def test_promise_7_a_copy_that_one_device_knew_beside_its_note_stays_another(
    progress: Progress,
) -> None:
    note = about("Retrospective", PLAN, ROOM, BOB)
    copy = dataclasses.replace(about("What we learnt", BOB, PLAN, ROOM), path="b.md")
    tick(progress, note, PLAN)
    tick(progress, copy, BOB)
    reread(progress, copy)
    assert ticked(progress, copy) == [BOB], "also when the note is gone"


def test_promise_7_an_item_that_each_device_followed_by_itself_has_the_marks_of_both(
    tmp_path: Path,
) -> None:
    desk, lap = both(tmp_path)
    note = about("Retrospective", PLAN, ROOM, BOB)
    tick(desk, note, BOB)
    meet(desk, lap)
    once, twice = (
        dataclasses.replace(about(title, BOB, PLAN, ROOM), path=f"{title}.md")
        for title in ("What we learnt", "What we have learnt")
    )
    reread(desk, once)
    desk.dismiss(once, item(once, PLAN))
    reread(lap, twice)
    tick(lap, twice, PLAN)
    meet(desk, lap)
    following = Following(lap)
    review = following.review(twice, twice)
    assert review.quiet
    assert not following.stands(review), "the two forms of an item are not known as one yet"
    following.carry(twice, review)
    assert lap.dismissed(twice, item(twice, PLAN))
    assert ticked(lap, twice) == [BOB, PLAN]
    assert following.stands(following.review(twice, twice))
