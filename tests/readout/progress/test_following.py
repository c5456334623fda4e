"""Promises 7, 8 and 9: ticks follow the item, what vanished is kept, a mass change is stopped."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.note.views import actions
from readout.places import Profile
from readout.progress.following import Following
from readout.progress.mass import mass_change, notes_at
from readout.progress.record import parse
from readout.progress.store import Progress
from tests.readout.progress.followed import BOB, PLAN, ROOM, about, reread, tick
from tests.readout.progress.helpers import file_of, item, note_of, opened, ticked


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return opened(Profile.at(tmp_path))


def test_promise_7_a_reworded_item_keeps_its_tick_and_both_forms_find_it(
    progress: Progress,
) -> None:
    note = note_of(PLAN, ROOM, BOB)
    tick(progress, note, PLAN, ROOM)
    progress.set_item(note, item(note, PLAN), "due", "2025-12-01")
    now = note_of("Order lunch", ROOM, "Send Anna the new plan for the move", BOB)
    review, _ = reread(progress, now)
    assert review.summary == "1 same, 1 reworded, 1 new"
    assert ticked(progress, now) == [ROOM, "Send Anna the new plan for the move"]
    assert progress.item_value(now, actions(now)[2], "due") == "2025-12-01"
    assert ticked(progress, note) == [PLAN, ROOM]
    progress.mark(now, actions(now)[2], done=False)
    assert ticked(progress, note) == [ROOM], "the old form knows what was done in the new"
    assert reread(progress, now)[0].quiet


def test_promise_7_a_neighbour_that_was_there_before_takes_no_tick(progress: Progress) -> None:
    note = note_of("Send Anna the plan", "Send Ben the plan", BOB)
    tick(progress, note, "Send Anna the plan")
    for now in (
        note_of("Send Ben the plan", BOB),
        note_of("Send Ben the big plan", BOB),
        note_of("Measure the desks", "Send Ben the plan", BOB),
    ):
        review = Following(progress).review(now)
        assert [gone.text for gone in review.gone] == ["Send Anna the plan"]
        assert review.uncertain == ()
    doubtful = note_of("Water the plants", "Send Ben the plan", BOB)
    assert Following(progress).review(doubtful).reworded == ()
    reread(progress, now)
    assert ticked(progress, now) == []
    assert ticked(progress, note) == ["Send Anna the plan"], "it comes back with its words"


def test_promise_7_where_another_has_its_words_and_place_by_now_it_is_asked(
    progress: Progress,
) -> None:
    told, short = f"{PLAN} (Zoe)", PLAN
    note = note_of(ROOM, told, BOB, short)
    tick(progress, note, told)
    now = note_of(ROOM, short, BOB, f"Please {short[0].lower()}{short[1:]}")
    review, carried = reread(progress, now)
    assert (review.reworded, ticked(progress, now)) == ((), [])
    assert [each.number for each in carried.uncertain[0].candidates] == [2, 4]
    Following(progress).settle(now, carried.uncertain[0], 2)
    assert ticked(progress, now) == [short]


def test_promise_7_of_like_lines_that_were_reworded_each_keeps_its_own(progress: Progress) -> None:
    like = "Approved for the next release"
    note = note_of(PLAN, like, ROOM, like, BOB, like)
    progress.mark(note, item(note, like, nth=1))
    now = note_of(PLAN, like, ROOM, f"{like} after the call", BOB, "the next release Approved for")
    review, carried = reread(progress, now)
    assert actions(now)[5].action.text.plain not in ticked(progress, now)
    known = [each.number for each in review.reworded]
    asked = [each.number for one in carried.uncertain for each in one.candidates]
    assert 4 in (*known, *asked)


def test_promise_7_what_is_not_sure_is_asked_until_it_is_answered(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile)
    note = note_of("Draft the letter to members", BOB)
    tick(progress, note, "Draft the letter to members")
    now = note_of("Draft the letter to sponsors", "Draft a letter to the members", BOB)
    now = dataclasses.replace(now, path="b.md")
    _, carried = reread(
        progress, note_of("Draft letter for members", "Draft letters: members", BOB)
    )
    progress.save()
    progress = opened(profile)
    now = note_of("Draft letter for members", "Draft letters: members", BOB)
    following = Following(progress)
    again = following.review(now)
    assert len(again.uncertain) == 1 == len(carried.uncertain)
    assert ticked(progress, now) == [], "nothing is guessed"
    (question,) = following.carry(now, again).uncertain
    assert {each.number for each in question.candidates} == {1, 2}
    undo = following.settle(now, question, 2)
    assert ticked(progress, now) == ["Draft letters: members"]
    assert following.review(now).uncertain == ()
    for change in reversed(undo):
        progress.revert(change)
    assert ticked(progress, now) == []
    (question,) = following.review(now).uncertain
    following.settle(now, question, None)
    assert following.review(now).uncertain == (), "no is an answer too"
    assert ticked(progress, note) == ["Draft the letter to members"]


def test_promise_7_doubled_items_are_told_apart_by_what_stands_around_them(
    progress: Progress,
) -> None:
    note = note_of("Ask Ann", "Pay", "Ask Ben", "Pay", "Ask Cem")
    progress.mark(note, item(note, "Pay", nth=0))
    second_left = note_of("Ask Ann", "Ask Ben", "Pay", "Ask Cem")
    review, carried = reread(progress, second_left)
    assert [gone.text for gone in review.gone] == ["Pay"]
    assert ticked(progress, second_left) == []
    assert reread(progress, second_left)[0].summary == "1 gone"
    for change in reversed(carried.changes):
        progress.revert(change)
    assert ticked(progress, note) == ["Pay"]
    assert progress.done(note, actions(note)[1])


def test_promise_7_the_second_of_two_becomes_the_first(progress: Progress) -> None:
    note = note_of("Ask Ann", "Pay", "Ask Ben", "Pay", "Ask Cem")
    progress.mark(note, item(note, "Pay", nth=1))
    now = note_of("Ask Ann", "Ask Ben", "Pay", "Ask Cem")
    assert reread(progress, now)[0].summary == "1 same"
    assert ticked(progress, now) == ["Pay"]
    both = note_of("Pay", "Ask Ann", "Ask Ben", "Pay", "Ask Cem")
    reread(progress, both)
    assert [progress.done(both, placed) for placed in actions(both)] == [False] * 3 + [True, False]


def test_promise_7_of_two_that_were_ticked_the_one_that_is_left_stays_so(
    progress: Progress,
) -> None:
    note = note_of("Ask Ann", "Pay", "Ask Ben", "Pay", "Ask Cem")
    progress.set_item(note, item(note, "Pay", nth=0), "due", "2025-12-01")
    for nth in (0, 1):
        progress.mark(note, item(note, "Pay", nth))
    now = note_of("Ask Ann", "Ask Ben", "Pay", "Ask Cem")
    review, carried = reread(progress, now)
    assert review.summary == "1 same, 1 gone"
    assert ticked(progress, now) == ["Pay"]
    assert progress.item_value(now, item(now, "Pay"), "due") is None, "that was the other's"
    for change in reversed(carried.changes):
        progress.revert(change)
    assert ticked(progress, note) == ["Pay", "Pay"]
    assert progress.item_value(note, item(note, "Pay", 0), "due") == "2025-12-01"
    assert progress.item_value(note, item(note, "Pay", 1), "due") is None


def test_promise_7_doubled_items_that_nobody_can_tell_apart_are_asked(progress: Progress) -> None:
    note = note_of("Ask Ann", "Pay", "Pay", "Ask Cem")
    progress.mark(note, item(note, "Pay", nth=0))
    now = note_of("Ask Ann", "Pay", "Ask Cem")
    _, carried = reread(progress, now)
    assert ticked(progress, now) == []
    following = Following(progress)
    following.settle(now, carried.uncertain[0], 2)
    assert ticked(progress, now) == ["Pay"]


def test_promise_7_a_tick_of_a_version_that_kept_no_likeness_is_asked_about(
    progress: Progress,
) -> None:
    note = note_of(PLAN, BOB)
    tick(progress, note, PLAN)
    progress.set("notes", progress.note_key(note), "likeness", None)
    now = note_of("Send Anna a plan for the move", BOB)
    _, carried = reread(progress, now)
    assert [each.text for each in carried.uncertain] == [PLAN]
    assert ticked(progress, now) == []


def test_promise_7_the_users_mark_wins_until_the_sources_own_changes(progress: Progress) -> None:
    note = note_of(PLAN, BOB)
    progress.mark(note, item(note, PLAN), done=False)
    now = note_of("Send Anna the plan for our move", BOB, done=True)
    review, _ = reread(progress, now)
    assert review.changed == (1,)
    assert not progress.done(now, actions(now)[0]), "the user's, until they are asked"
    progress.mark(now, actions(now)[0], done=True)
    assert reread(progress, now)[0].changed == ()
    other = note_of("one")
    progress.mark(other, actions(other)[0])
    assert reread(progress, note_of("one", done=True))[0].changed == (), "both say the same"


def test_promise_7_two_devices_that_read_different_versions_agree(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    old, new = note_of(PLAN, BOB), note_of("Send Anna the new plan for the move", BOB)
    here = opened(profile, "here")
    tick(here, old, PLAN)
    here.save()
    there = opened(profile, "there")
    reread(there, new)
    there.set_item(new, actions(new)[0], "due", "2025-12-01")
    there.save()
    here.refresh()
    assert here.item_value(old, actions(old)[0], "due") == "2025-12-01"
    reread(here, old)
    here.mark(old, actions(old)[0], done=False)
    here.save()
    for device in ("here", "there", "third"):
        assert ticked(opened(profile, device), new) == []
        assert ticked(opened(profile, device), old) == []


def test_both_forms_in_one_note_are_two_items_and_each_keeps_what_it_had(
    progress: Progress,
) -> None:
    note, longer = note_of(BOB, ROOM), "Call Bob about the budget"
    tick(progress, note, BOB)
    following = Following(progress)
    now = note_of(longer, ROOM)
    review = following.review(now)
    carried = following.carry(now, review)
    for question in carried.uncertain:
        following.settle(now, question, 1)
    assert ticked(progress, now) == [longer]
    both = note_of(longer, BOB, ROOM)
    reread(progress, both)
    assert ticked(progress, both) == [longer, BOB]
    progress.mark(both, item(both, BOB), done=False)
    assert ticked(progress, both) == [longer]


@given(
    st.permutations(range(6)),
    st.sets(st.integers(0, 5), min_size=1),
    st.sets(st.integers(0, 5)),
    st.sets(st.integers(0, 5), max_size=2),
)
def test_promise_7_any_order_any_rewording_any_deletion(
    tmp_path_factory: pytest.TempPathFactory,
    order: list[int],
    done: set[int],
    reworded: set[int],
    deleted: set[int],
) -> None:
    texts = (PLAN, ROOM, "Translate the report", "Repair two broken lamps", BOB, "Order paper")
    texts = tuple(f"{text} before the end of week {number}" for number, text in enumerate(texts))
    progress = opened(Profile.at(tmp_path_factory.mktemp("any")))
    note = note_of(*texts)
    tick(progress, note, *(texts[at] for at in done))
    now = [texts[at] + " or so" * (at in reworded) for at in order if at not in deleted]
    _, carried = reread(progress, note_of(*now))
    wanted = [text for text in now if texts.index(text.removesuffix(" or so")) in done]
    asked = {each.text for each in carried.uncertain}
    shown = ticked(progress, note_of(*now))
    assert set(shown) <= set(wanted)
    assert {text for text in wanted if text.removesuffix(" or so") not in asked} == set(shown)


def test_promise_8_progress_of_a_vanished_item_and_note_comes_back(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(PLAN, ROOM, BOB)
    progress = opened(profile)
    tick(progress, note, PLAN, BOB)
    for texts in ((ROOM, BOB), ("Something else",), (ROOM,)):
        review, _ = reread(progress, note_of(*texts))
        assert PLAN in [gone.text for gone in review.gone]
        progress.save()
        progress = opened(profile)
    back = note_of(BOB, "new", PLAN)
    assert reread(progress, back)[0].summary == "2 same, 1 new"
    assert ticked(progress, back) == [BOB, PLAN]


def test_promise_9_a_mass_change_is_stopped_with_a_copy_kept(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    progress = opened(profile)
    notes = [
        about(f"Note {name}", *(f"{name} has to do {n}" for n in "xyz")) for name in "abcdefgh"
    ]
    for note in notes:
        tick(progress, note, *(placed.action.text.plain for placed in actions(note)))
    progress.save()
    before = file_of(profile).read_bytes()
    following = Following(progress)
    lost = [following.review(about(f"Note {name}", "All else")) for name in "ab"]
    change = mass_change(progress, lost)
    assert change is not None
    assert (change.vanished, change.touched) == (6, 24)
    assert change.backup is not None
    assert parse(change.backup.read_bytes()).groups == parse(before).groups
    assert "6 of the 24" in change.sentence
    assert file_of(profile).read_bytes() == before, "nothing was carried"
    away = [progress.note_key(note) for note in notes[2:4]]
    assert mass_change(progress, (), away) is not None
    assert mass_change(progress, lost[:1]) is None
    following.carry(about("Note a", "All else"), lost[0])
    again = following.review(about("Note a", "All else"))
    assert (again.vanished, len(again.gone)) == (0, 3), "no longer news"


def test_the_notes_of_a_folder_are_known_by_it_whatever_signs_its_name_has(
    progress: Progress,
) -> None:
    paths = ("/C# notes/a.md", "/C# notes/b.zip#inner/c.md", "/C/d.md")
    notes = [note_of(PLAN, title=path, path=path) for path in paths]
    for note in notes:
        tick(progress, note, PLAN)
    keys = [progress.note_key(note) for note in notes]
    assert notes_at(progress, (), ["/C# notes"]) == tuple(keys[:2])
    assert notes_at(progress, ["/C# notes/b.zip"]) == (keys[1],)
    assert notes_at(progress, [paths[0]]) == (keys[0],)


def test_a_hostile_file_that_makes_all_records_kin_of_each_other_is_read(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(PLAN, ROOM)
    progress = opened(profile)
    tick(progress, note, PLAN)
    progress.save()
    first, second = (progress.item_id(note, placed) for placed in actions(note))
    made = json.loads(file_of(profile).read_bytes())
    for key, other in ((first, second), (second, first), ("x", ["no key"]), ("y", "y")):
        record = made["items"].setdefault(key, {"fields": {}})
        record["fields"]["same_as"] = {"value": other, "clock": "none"}
    made["notes"][progress.note_key(note)]["fields"]["likeness"]["value"] = {"no": "text"}
    (profile.progress / "other.json").write_bytes(json.dumps(made).encode())
    again = opened(profile)
    assert ticked(again, note) == [PLAN, ROOM]
    review, _ = reread(again, note)
    assert review.gone == ()
