"""What is new in a note beside the wording that the user knows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readout.note.model import Bullet, Code, Note, Paragraph, Section, Table, Text
from readout.progress.seen import MOST, Spot, earlier, kept, unseen, wording


def note_of(*texts: str, title: str = "Garden", path: str = "a.md") -> Note:
    blocks = tuple(Bullet(Text(each)) for each in texts)
    return Note(path, Text(title), sections=(Section(Text("Beds"), "topic", blocks),))


TEXTS = st.lists(st.text("abcdef 🌱é", min_size=1), max_size=8)


@given(TEXTS, TEXTS)
def test_just_what_came_along_is_new_wherever_it_stands(old: list[str], more: list[str]) -> None:
    before = kept(wording(note_of(*old)))
    mixed = wording(note_of(*more, *reversed(old)))
    new = unseen(mixed, before)
    assert len(new) == len(mixed.spots) - len(wording(note_of(*old)).spots)
    assert unseen(mixed, kept(mixed, before)) == []


@given(TEXTS, TEXTS, st.data())
def test_what_was_not_read_stays_new_and_what_was_does_not(
    old: list[str], more: list[str], data: st.DataObject
) -> None:
    before = kept(wording(note_of(*old)))
    now = wording(note_of(*old, *more))
    new = unseen(now, before)
    left = data.draw(st.sets(st.sampled_from(new))) if new else set()
    again = unseen(now, kept(now, before, left))
    assert len(again) == len(left)


def test_signs_case_moving_and_other_cuts_of_a_row_are_nothing_new() -> None:
    rows = ((Text("Plum jam"), Text("ten jars")), (Text("Pears"), Text("2")))
    table = Table((Text("What"), Text("How much")), rows)
    note = replace(
        note_of("Water the beans.", "Ask Ann"),
        sections=(
            Section(Text("Beds"), "topic", (Bullet(Text("Water the beans.")), table)),
            Section(Text("More"), "topic", (Code("x = 1"),)),
        ),
    )
    before = kept(wording(note))
    cut = ((Text("Plum"), Text("jam ten jars")), (Text("Pears"), Text("3")))
    other = replace(
        note,
        title=Text("Other"),
        sections=(
            Section(Text("More"), "topic", (Code("x = 1"), Paragraph(Text("BEDS")))),
            Section(Text("Beds"), "topic", (Bullet(Text("water – the “beans”!")),)),
            Section(Text("Jam"), "topic", (replace(table, rows=cut),)),
        ),
    )
    assert unseen(wording(other), before) == [Spot("/sections/2", 0, 1)]  # three pears


def test_a_note_that_is_set_back_or_has_two_copies_is_not_new_each_time() -> None:
    one, other = wording(note_of("a", "b", "c")), wording(note_of("a", "b", "d"))
    value = kept(other, kept(one))
    assert unseen(one, value) == unseen(other, value) == []
    for _ in range(50):
        value = kept(wording(note_of("x", str(_))), value)
    assert len(value) < 200  # what is long gone is not kept for ever


def test_nothing_is_new_where_nothing_was_kept_and_long_notes_have_an_end() -> None:
    long = wording(note_of(*map(str, range(MOST + 50))))
    assert len(long.spots) == MOST
    for damaged in (None, 7, "abc", ""):
        assert unseen(long, damaged) == []


def test_a_note_of_another_title_is_known_by_what_it_says() -> None:
    texts = [f"point {word}" for word in ("one", "two", "three", "four", "five", "six")]
    value = kept(wording(note_of(*texts)))
    now = wording(note_of(*texts, "point seven", title="Garden in spring"))
    others = {"old.md": value, "else.md": kept(wording(note_of("quite", "other")))}
    assert earlier(now, "new.md", others, lambda path: path == "old.md") == value
    assert earlier(now, "new.md", others, lambda _: False) is None  # that note is still there
    half = wording(note_of(*texts[:3], "new", "words", "here"))
    assert earlier(half, "new.md", others, lambda _: True) is None
    assert earlier(half, "old.md", others, lambda _: False) == value
