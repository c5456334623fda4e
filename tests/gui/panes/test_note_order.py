"""The order of the note list: whatever it is asked for, it is what a plain reading of it gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.panes.note_entry import Look, NoteEntry
from gui.panes.note_order import (
    EMPTY,
    PINNED,
    Arranged,
    Change,
    Shelf,
    Stopped,
    Wish,
    arrange,
    build,
    compose,
    prepare,
    short_names,
    title_key,
)
from gui.panes.note_words import MONTHS, asked, words_of
from readout.search.folding import fold

TEXT = st.text("abBé会议-_ 12🧪", max_size=8)
DATES = st.sampled_from([None, "2025-11-03", "2025-11-20", "2024-01-31", "1999-12-01"])
ENTRIES = st.lists(
    st.builds(
        NoteEntry,
        path=st.integers(0, 30).map(lambda n: f"/notes/f{n % 3}/{n}"),
        title=TEXT,
        date=DATES,
        done=st.integers(0, 3),
        total=st.integers(3, 5),
        folder=st.sampled_from(["", "", "work", "work/é"]),
        tags=st.lists(st.sampled_from(["a", "A", "be", "会", ""]), max_size=3).map(tuple),
        read_at=st.sampled_from([0.0, 10.5, 20.0]),
    ),
    max_size=12,
    unique_by=lambda entry: entry.path,
)
LOOKS = st.builds(
    Look,
    st.sampled_from(["date", "title", "open", "read"]),
    st.booleans(),
    st.sampled_from(["none", "folder", "month", "tag"]),
)
PINS = st.frozensets(st.integers(0, 30).map(lambda n: f"/notes/f{n % 3}/{n}"), max_size=3)


def shelf(entries: list[NoteEntry]) -> Shelf:
    return build(EMPTY, [Change(entries)])


def paths(arranged: Arranged) -> list[tuple[str, list[str]]]:
    return [(bunch.key, [line.entry.path for line in bunch.lines]) for bunch in arranged.bunches]


def plain_words(text: str) -> list[str]:
    return re.findall(r"[会议🧪]|[^\W_会议]+", fold(text))


def plainly_found(entry: NoteEntry, query: str) -> bool:
    """Each typed word, or the parts of it in a row, begins words of one field."""
    folder = entry.folder or entry.path.split("/")[-2]
    fields = [entry.title, folder, *entry.tags, entry.date or ""]
    if entry.date:
        day = entry.date[8:].lstrip("0")
        fields.append(f"{day} {MONTHS[int(entry.date[5:7]) - 1]}")
    for typed in query.split():
        parts = plain_words(typed)
        starts = (
            plain_words(field)[at : at + len(parts)]
            for field in fields
            for at in range(len(plain_words(field)))
        )
        if parts and not any(
            len(had) == len(parts) and had[:-1] == parts[:-1] and had[-1].startswith(parts[-1])
            for had in starts
        ):
            return False
    return not query.strip() or bool(plain_words(query))


def plainly(entries: list[NoteEntry], wish: Wish) -> list[tuple[str, list[str]]]:
    """The same as ``arrange``, as one would say it in words."""
    look = wish.look
    values = {"date": lambda e: e.date, "open": lambda e: e.open, "read": lambda e: e.read_at}
    found = [entry for entry in entries if plainly_found(entry, wish.query)]
    found.sort(key=title_key)
    if look.sort == "title":
        found = found[::-1] if look.down else found
    else:
        value = values[look.sort]
        known = [e for e in found if value(e) or look.sort == "open"]
        nothing = [e for e in found if e not in known]
        found = sorted(known, key=value, reverse=look.down) + nothing
    made = {PINNED: [e.path for e in found if e.path in wish.pins]}
    rest = [e for e in found if e.path not in wish.pins]
    groups = {
        "none": lambda _: ["none:"],
        "folder": lambda e: ["folder:" + (e.folder or e.path.rpartition("/")[0])],
        "month": lambda e: ["month:" + (e.date or "")[:7]],
        "tag": lambda e: ["tag:" + t for t in {fold(t) for t in e.tags if t} or {""}],
    }
    of = groups[look.group]
    keys = {key for entry in rest for key in of(entry)}
    newest = look.group == "month" and (look.sort != "date" or look.down)
    named = sorted((key for key in keys if not key.endswith(":")), reverse=newest)
    for key in (*named, *sorted(key for key in keys if key.endswith(":"))):
        made[key] = [entry.path for entry in rest if key in of(entry)]
    return [(key, lines) for key, lines in made.items() if lines]


@given(ENTRIES, LOOKS, PINS, TEXT)
def test_the_list_is_what_a_plain_reading_of_it_gives(
    entries: list[NoteEntry], look: Look, pins: frozenset[str], query: str
) -> None:
    wish = Wish(look, pins, query)
    arranged = arrange(shelf(entries), wish)
    assert paths(arranged) == plainly(entries, wish)
    assert arranged.found == sum(plainly_found(entry, query) for entry in entries)


@given(ENTRIES, ENTRIES, st.lists(st.integers(0, 30), max_size=4), LOOKS)
def test_changes_one_by_one_give_the_same_as_the_whole(
    before: list[NoteEntry], changed: list[NoteEntry], gone: list[int], look: Look
) -> None:
    removed = [f"/notes/f{n % 3}/{n}" for n in gone]
    whole = {entry.path: entry for entry in before if entry.path not in removed}
    whole |= {entry.path: entry for entry in changed}
    first = shelf(before)
    second = build(first, [Change(changed=changed, removed=removed)])
    assert paths(arrange(second, Wish(look))) == plainly([*whole.values()], Wish(look))
    assert [line.entry for line in first.lines.values()] == before


@given(ENTRIES, LOOKS, st.booleans())
def test_a_folded_group_is_its_head_alone(
    entries: list[NoteEntry], look: Look, heads: bool
) -> None:
    bunches = arrange(shelf(entries), Wish(look)).bunches
    folds = [bunch.key for bunch in bunches[::2]]
    rows, places = compose(bunches, folds, heads=heads)
    expected: list[object] = []
    for bunch in bunches:
        expected.extend([bunch] if heads else [])
        expected.extend(bunch.lines if not heads or bunch.key not in folds else [])
    assert rows == expected
    assert [rows[place] for place in places] == (bunches if heads else [])


@pytest.mark.parametrize(
    ("title", "query", "expected"),
    [
        ("Crème brûlée from Łódź", "CREME lodz", True),
        ("Crème brûlée", "rulee", False),
        ("Don’t panic", "don't", True),
        ("The road-map of 2026", "road-m", True),
        ("The map of the road", "road-m", False),
        ("季度会议记录", "会议", True),
        ("주간 회의", "회ᄋ", True),
        ("פגישת צוות", "צוו", True),
        ("C++ and 🧪 tests", "🧪", True),
        ("anything", "++", False),
        ("anything", "  ", True),
    ],
)
def test_words_are_found_by_their_beginnings(title: str, query: str, expected: bool) -> None:
    found = arrange(shelf([NoteEntry("/home/ann/a.md", title)]), Wish(query=query)).found
    assert bool(found) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        *(("nov", True), ("3 nov 2025", True), ("2025-11", True), ("team", True)),
        *(("pilot", True), ("home", False), ("october", False), ("2025-03", False)),
    ],
)
def test_date_folder_and_tags_are_found_too(query: str, expected: bool) -> None:
    entry = NoteEntry("/home/ann/team/a.md", "x", date="2025-11-03", tags=("Pilot",))
    assert bool(arrange(shelf([entry]), Wish(query=query)).found) == expected


def test_a_date_that_is_none_does_no_harm() -> None:
    entry = NoteEntry("/a", "x", date="some-day-soon")
    assert all(word in words_of(entry, MONTHS) for word in asked("some day soon"))


def test_titles_are_in_the_order_in_which_people_look_for_them() -> None:
    titles = ["Week 2", "week 10", "Éclair", "Dock", "apple", ""]
    wish = Wish(Look("title", down=False))
    bunches = arrange(shelf([NoteEntry(f"/{t}", t) for t in titles]), wish).bunches
    shown = [line.entry.title for line in bunches[0].lines]
    assert shown == ["apple", "Dock", "Éclair", "Week 2", "week 10", ""]


@pytest.mark.parametrize("down", [True, False])
def test_notes_without_a_date_are_last_both_ways(down: bool) -> None:
    entries = [NoteEntry("/a", "A"), NoteEntry("/b", "B", date="2020-01-01")]
    for look in (Look("date", down), Look("date", down, "month")):
        assert paths(arrange(shelf(entries), Wish(look)))[-1][1][-1] == "/a"


def test_work_that_is_not_wanted_any_more_stops() -> None:
    notes = shelf([NoteEntry("/a", "A")])
    for wish in (Wish(), Wish(query="a"), Wish(Look(group="tag"))):
        with pytest.raises(Stopped):
            arrange(notes, wish, lambda: True)
    with pytest.raises(Stopped):
        prepare(notes, MONTHS, lambda: True)


def test_a_note_that_only_looks_different_keeps_what_was_worked_out() -> None:
    entry = NoteEntry("/a", "A", done=1, total=3)
    notes = shelf([entry])
    prepare(notes, MONTHS, lambda: False)
    again = build(notes, [Change([entry._replace(icon="🚲")])])
    assert again.lines["/a"].words == notes.lines["/a"].words != ""
    moved = build(notes, [Change([entry._replace(title="B")])])
    assert moved.lines["/a"].words == ""


def test_folders_have_the_shortest_names_that_tell_them_apart() -> None:
    names = short_names(["/a/notes", "/notes", "c:\\x\\talks", "/b/deep/notes", ""])
    assert names == {
        "/a/notes": "a/notes",
        "/notes": "notes",
        "c:\\x\\talks": "talks",
        "/b/deep/notes": "deep/notes",
        "": "",
    }
