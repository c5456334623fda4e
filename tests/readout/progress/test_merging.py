"""Merging gives the same in any order and any number of times, and the newest of each field."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.places import Profile
from readout.progress.encoding import Encoder
from readout.progress.record import GROUPS, Document, merge, parse, taking_in
from readout.progress.store import Progress
from tests.readout.progress.helpers import NOW, file_of, item, note_of, opened, ticked

_keys = st.sampled_from(["a", "b", "c"])
_values = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.text(max_size=3))
_clocks = st.one_of(
    st.builds("2025-11-20T10:00:00.00{}Z-000{}-{}".format, *[st.integers(0, 1)] * 2, _keys),
    st.just("no clock"),
)
_unknown = st.dictionaries(st.sampled_from(["new", "newer"]), _values, max_size=2)
_fields = st.dictionaries(
    st.sampled_from(["done", "due"]),
    st.builds(
        lambda value, clock, new: {"value": value, "clock": clock, **new},
        _values,
        _clocks,
        _unknown,
    ),
)
_about = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["x", "y"]),
        "section": st.sampled_from(["s", "t"]),
        "ordinal": st.integers(0, 1),
        "note": st.just({"id": "n"}),
    },
)
_records = st.builds(
    lambda about, fields, new: {**about, "fields": fields, **new}, _about, _fields, _unknown
)
_groups = st.dictionaries(_keys, _records, max_size=3)
_documents = st.builds(
    lambda groups, extra: Document(dict(zip(GROUPS, groups, strict=True)), extra),
    st.tuples(_groups, _groups, st.just({})),
    _unknown,
)


def _plain(document: Document) -> str:
    return json.dumps([document.groups, document.extra], sort_keys=True)


@given(_documents, _documents, _documents)
@settings(deadline=None, max_examples=150)
def test_promise_10_merging_is_commutative_associative_and_idempotent(
    a: Document, b: Document, c: Document
) -> None:
    before = _plain(a)
    assert _plain(merge(a, b)) == _plain(merge(b, a))
    assert _plain(merge(merge(a, b), c)) == _plain(merge(a, merge(b, c)))
    assert _plain(merge(a, a)) == before
    assert _plain(merge(merge(a, b), b)) == _plain(merge(a, b))
    assert _plain(a) == before, "neither is changed"


@given(_documents, _documents)
@settings(deadline=None, max_examples=60)
def test_a_file_taken_in_wins_with_what_is_unknown_here(mine: Document, file: Document) -> None:
    made = taking_in(mine, file)
    assert made.extra == {**mine.extra, **file.extra}
    for name in GROUPS:
        assert made.groups[name].keys() == mine.groups[name].keys() | file.groups[name].keys()


@given(st.lists(_documents, min_size=1, max_size=3))
@settings(deadline=None, max_examples=40)
def test_what_is_written_is_what_is_read(documents: list[Document]) -> None:
    encoder = Encoder()
    for document in documents:  # one encoder: it remembers the lines of the one before
        again = parse(b"".join(encoder.encode(document.copy(), "here")))
        assert _plain(again) == _plain(document)


def test_promise_10_two_devices_tick_different_fields_of_one_item(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of("one", "two")
    here, there = opened(profile, "here"), opened(profile, "there")
    here.mark(note, item(note, "one"))
    there.set_item(note, item(note, "one"), "due", "2025-12-01")
    there.mark(note, item(note, "two"))
    here.save()
    there.save()
    for progress in (here, there, opened(profile, "third")):
        progress.refresh()
        assert ticked(progress, note) == ["one", "two"]
        assert progress.item_value(note, item(note, "one"), "due") == "2025-12-01"
    assert sorted(path.name for path in profile.progress.iterdir()) == ["here.json", "there.json"]
    assert not here.refresh()


def test_a_device_writes_only_its_own_file(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of("one", "two")
    here = opened(profile, "here")
    here.mark(note, item(note, "one"))
    here.save()
    before = file_of(profile, "here").read_bytes()
    there = opened(profile, "there")
    there.mark(note, item(note, "one"), done=False)
    there.save()
    assert file_of(profile, "here").read_bytes() == before
    assert ticked(opened(profile, "here"), note) == []


def test_a_device_that_lives_in_2099_cannot_hold_a_tick_against_the_user(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of("one", "two")
    ahead = Progress.open(profile, "ahead", lambda: 4_070_908_800.0)
    ahead.mark(note, item(note, "one"))
    ahead.save()
    here = opened(profile)
    here.mark(note, item(note, "one"), done=False)
    here.mark(note, item(note, "two"))
    here.save()
    assert ticked(opened(profile, "third"), note) == ["two"]
    other = here.field("items", here.item_id(note, item(note, "two")), "done")
    assert other is not None
    assert other["clock"].startswith("2025"), "one wrong clock does not take the others along"


def test_the_wall_clock_jumping_back_loses_no_tick(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of("one")
    now = NOW
    for number in range(6):
        now -= 3600.0 * number
        progress = Progress.open(profile, "here", lambda now=now: now)  # type: ignore[misc]
        progress.mark(note, item(note, "one"), done=number % 2 == 0)
        progress.save()
        assert ticked(opened(profile), note) == ["one"] * (number % 2 == 0)


def test_promise_10_two_windows_of_one_profile_lose_nothing(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*(f"item {number}" for number in range(20)))
    windows = [opened(profile), opened(profile)]
    for number in range(20):
        window = windows[number % 2]
        window.mark(note, item(note, f"item {number}"))
        window.save()
    assert len(ticked(opened(profile), note)) == 20
    windows[0].refresh()
    assert len(ticked(windows[0], note)) == 20


_CHILD = """
import sys
from pathlib import Path
from readout.places import Profile
from readout.progress.store import Progress
from tests.readout.progress.helpers import item, note_of
who = int(sys.argv[2])
note = note_of(*(f"item {n}" for n in range(60)))
progress = Progress.open(Profile.at(Path(sys.argv[1])), "here")
for number in range(who, 60, 3):
    progress.mark(note, item(note, f"item {number}"))
    progress.save()
"""


def test_promise_10_processes_ticking_at_once_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _CHILD, str(tmp_path)]
    children = [subprocess.Popen([*command, str(who)]) for who in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    note = note_of(*(f"item {number}" for number in range(60)))
    again = opened(Profile.at(tmp_path))
    assert again.notices == []
    assert len(ticked(again, note)) == 60


def test_ticking_goes_on_while_another_thread_saves(tmp_path: Path) -> None:
    profile = Profile.at(tmp_path)
    note = note_of(*(f"item {number}" for number in range(300)))
    progress, beside = opened(profile), opened(profile)
    failures: list[Any] = []
    over = threading.Event()

    def save() -> None:
        try:
            while not over.is_set():
                beside.set_note(note, "place", 1)
                beside.save()  # so that each save has something to take in
                progress.save()
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            failures.append(error)

    thread = threading.Thread(target=save)
    thread.start()
    for number in range(300):
        progress.mark(note, item(note, f"item {number}"))
    over.set()
    thread.join()
    progress.save()
    assert failures == []
    assert len(ticked(opened(profile), note)) == 300
