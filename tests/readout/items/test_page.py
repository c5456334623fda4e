"""The page of all action items in groups and in order: what the user sees for each choice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.items.columns import Items
from readout.items.page import (
    DUE_GROUPS,
    Arranged,
    Grouping,
    Showing,
    Sorting,
    View,
    arranged,
)
from readout.items.rows import ItemRow, asleep, overdue

TODAY = "2026-03-04"  # a Wednesday


def row(text: str, due: str | None = None, **more: object) -> ItemRow:
    made = ItemRow(item=f"id of {text}", path="a.md", note="Allotment", text=text, due=due)
    return made._replace(**more)  # type: ignore[arg-type]


def seen(
    rows: list[ItemRow],
    view: View = View(),  # noqa: B008  it is frozen
    mine: tuple[str, ...] = (),
    stay: tuple[str, ...] = (),
) -> dict[str, list[str]]:
    """The texts by the keys of their groups."""
    made = arranged(Items.of(rows), view, TODAY, mine, stay)
    return {group.key: [rows[at].text for at in group.items] for group in made.groups}


def texts(rows: list[ItemRow], view: View, mine: tuple[str, ...] = ()) -> list[str]:
    return seen(rows, view._replace(group="none"), mine).get("", [])


def test_by_due_each_item_stands_where_its_day_is_in_the_week() -> None:
    rows = [
        row("nobody asked"),
        row("next Monday", "2026-03-09"),
        row("Sunday", "2026-03-08"),
        row("now", "2026-03-04"),
        row("yesterday", "2026-03-03"),
        row("last year", "2025-03-04"),
    ]
    assert seen(rows) == {
        "overdue": ["last year", "yesterday"],
        "today": ["now"],
        "week": ["Sunday"],
        "later": ["next Monday"],
        "none": ["nobody asked"],
    }


@given(
    st.lists(
        st.tuples(st.none() | st.dates(date(2026, 2, 25), date(2026, 3, 14)), st.booleans()),
        max_size=12,
    ),
    st.booleans(),
    st.sampled_from(["open", "all"]),
    st.integers(0, 11),
)
def test_groups_by_due_have_their_items_in_the_order_of_due(
    made: list[tuple[date | None, bool]], down: bool, show: Showing, ticked: int
) -> None:
    items = Items.of(
        row(str(at), day.isoformat() if day else None, done=done)
        for at, (day, done) in enumerate(made)
    )
    stay = items.ids[ticked : ticked + 1]  # it is in sight though it is done
    view = View(down=down, show=show)
    groups = arranged(items, view, TODAY, stay=stay).groups
    [*alone] = arranged(items, view._replace(group="none"), TODAY, stay=stay).groups
    by_words = arranged(items, view._replace(sort="text"), TODAY, stay=stay).groups
    keys = {at: group.key for group in by_words for at in group.items}
    for group in groups:
        assert group.items == [at for at in alone[0].items if keys[at] == group.key]
    assert sum(len(group.items) for group in groups) == len(keys)


def test_what_is_done_is_never_overdue() -> None:
    rows = [
        row("long done", "2026-02-27", done=True),
        row("done on Monday", "2026-03-02", done=True),
        row("done today", "2026-03-04", done=True),
        row("forgotten", "2026-02-27"),
    ]
    assert seen(rows, View(show="all")) == {
        "overdue": ["forgotten"],
        "earlier": ["long done"],
        "today": ["done today"],
        "week": ["done on Monday"],
    }


@pytest.mark.parametrize(("day", "group"), [("2026-03-08", "today"), ("2026-03-09", "overdue")])
def test_on_a_sunday_the_week_ends(day: str, group: str) -> None:
    made = arranged(
        Items.of([row("Sunday", "2026-03-08"), row("Monday", "2026-03-09")]), View(), day
    )
    assert made.groups[0].key == group
    assert made.groups[-1].key == ("later" if group == "today" else "today")


def test_each_state_shows_its_items_and_no_others() -> None:
    rows = [
        row("open"),
        row("ticked", done=True),
        row("asleep", snoozed="2026-03-05"),
        row("awake again", snoozed="2026-03-04"),
        row("asleep and ticked", snoozed="2026-03-05", done=True),
        row("dismissed", dismissed=True, done=True),
        row("added and removed", own=True, dismissed=True),
    ]
    shown = {show: texts(rows, View(show=show)) for show in get_args(Showing)}
    assert shown == {
        "open": ["open", "awake again"],
        "all": ["open", "ticked", "asleep", "awake again", "asleep and ticked"],
        "done": ["ticked", "asleep and ticked"],
        "snoozed": ["asleep"],
        "dismissed": ["dismissed"],
    }


def test_a_snoozed_item_comes_back_by_itself_on_its_day() -> None:
    rows = [row("call", "2026-03-01", snoozed="2026-03-10")]
    views = {
        day: arranged(Items.of(rows), View(), day).total for day in ("2026-03-09", "2026-03-10")
    }
    assert views == {"2026-03-09": 0, "2026-03-10": 1}


def test_an_item_that_was_just_ticked_stays_in_its_place() -> None:
    rows = [row("a", "2026-03-06"), row("b", "2026-03-06", done=True), row("c", "2026-03-06")]
    assert seen(rows, stay=("id of b",)) == {"week": ["a", "b", "c"]}


def test_an_item_of_two_owners_stands_under_both_and_counts_once() -> None:
    rows = [
        row("both", owners=("Tom", "Mara Lind")),
        row("nobody's"),
        row("his", owners=("tom",)),
    ]
    made = arranged(Items.of(rows), View(group="owner"), TODAY)
    assert [(group.label, group.items) for group in made.groups] == [
        ("Mara Lind", [0]),
        ("Tom", [0, 2]),
        ("", [1]),
    ]
    assert made.total == 3
    turned = arranged(Items.of(rows), View(group="owner", sort="owner", down=True), TODAY)
    assert [group.label for group in turned.groups] == ["Tom", "Mara Lind", ""]


def test_two_notes_of_one_title_are_two_groups() -> None:
    rows = [row("one", path="1.md"), row("two", path="2.md"), row("own", own=True, path="")]
    made = arranged(Items.of(rows), View(group="note"), TODAY)
    assert [(group.key, group.label) for group in made.groups] == [
        ("1.md", "Allotment"),
        ("2.md", "Allotment"),
        ("Allotment", "Allotment"),
    ]


@pytest.mark.parametrize(
    ("sort", "down", "expected"),
    [
        ("due", False, ["b", "C", "a", "Ä"]),
        ("due", True, ["a", "C", "b", "Ä"]),
        ("note", False, ["C", "a", "b", "Ä"]),
        ("text", False, ["Ä", "a", "b", "C"]),
        ("text", True, ["C", "b", "Ä", "a"]),
        ("owner", False, ["a", "C", "b", "Ä"]),
        ("owner", True, ["C", "a", "b", "Ä"]),
        ("date", False, ["Ä", "a", "b", "C"]),
        ("date", True, ["b", "a", "Ä", "C"]),
    ],
)
def test_sorting_what_has_nothing_to_go_by_comes_last(
    sort: Sorting, down: bool, expected: list[str]
) -> None:
    rows = [
        row("b", "2026-01-01", note="plot", owners=(), date="2026-02-02"),
        row("Ä", None, note="plot", date="2026-01-01"),
        row("C", "2026-05-01", note="Dahlias", owners=("Zoe",)),
        row("a", "2026-06-01", note="dahlias", owners=("adam",), date="2026-02-01"),
    ]
    assert texts(rows, View(sort=sort, down=down)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("seed", ["Order seeds"]),
        ("SEEDS ord", ["Order seeds"]),
        ("dig", ["Dig the bed"]),
        ("muller", ["Dig the bed"]),
        ("allot", ["Order seeds", "Dig the bed", "Ring Zoë"]),
        ("zoe", ["Ring Zoë"]),
        ("tools", ["Dig the bed"]),
        ("spade dig", ["Dig the bed"]),
        ("  ", ["Order seeds", "Dig the bed", "Ring Zoë"]),
        ("seed dig", []),
    ],
)
def test_typing_finds_parts_of_words_in_all_that_is_shown(typed: str, expected: list[str]) -> None:
    rows = [
        row("Order seeds"),
        row("Dig the bed", owners=("Jo Müller",), section="Tools", comment="with the new spade"),
        row("Ring Zoë"),
    ]
    assert texts(rows, View(text=typed)) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Mara",), ["a", "c"]),
        (("mara lind",), ["a"]),
        (("lind", "tom"), ["a", "b"]),
        (("ara",), []),
        (("Mara", "tom"), ["a", "b", "c"]),
        (("", " "), []),
        ((), []),
    ],
)
def test_mine_are_the_items_of_any_of_my_names(names: tuple[str, ...], expected: list[str]) -> None:
    rows = [
        row("a", owners=("Mara Lind", "Bo")),
        row("b", owners=("Tom",)),
        row("c", owners=("Mara",)),
        row("d"),
    ]
    assert texts(rows, View(mine=True), names) == expected
    assert texts(rows, View(), names) == ["a", "b", "c", "d"]


def test_one_owner_can_be_chosen_and_nobody_too() -> None:
    rows = [row("a", owners=("Mara Lind",)), row("b", owners=("Tom",)), row("c")]
    assert texts(rows, View(owner="lin")) == ["a"]
    assert texts(rows, View(owner="none")) == ["c"]
    assert texts(rows, View(owner="tom", mine=True), ("mara",)) == []


# What holds for any items

_DAYS = st.none() | st.dates(date(2026, 2, 20), date(2026, 3, 20)).map(date.isoformat)
_TEXT = st.text(st.sampled_from("aAbäÄ ß東x"), max_size=4)
_ROWS = st.lists(
    st.builds(
        ItemRow,
        item=st.just("same in two notes"),
        path=st.sampled_from(["1.md", "2.md", ""]),
        note=_TEXT,
        date=_DAYS,
        text=_TEXT,
        owners=st.lists(_TEXT, max_size=2, unique=True).map(tuple),
        due=_DAYS,
        done=st.booleans(),
        comment=_TEXT,
        snoozed=_DAYS,
        dismissed=st.booleans(),
    ),
    max_size=8,
)
_VIEWS = st.builds(
    View,
    group=st.sampled_from(get_args(Grouping)),
    sort=st.sampled_from(get_args(Sorting)),
    down=st.booleans(),
    show=st.sampled_from(get_args(Showing)),
    mine=st.booleans(),
    owner=_TEXT,
    text=_TEXT,
)


few = settings(max_examples=40)


def found(made: Arranged) -> set[int]:
    return {at for group in made.groups for at in group.items}


@few
@given(_ROWS, _VIEWS)
def test_every_item_in_sight_stands_in_its_groups_once(rows: list[ItemRow], view: View) -> None:
    made = arranged(Items.of(rows), view, TODAY, ("a",))
    keys = [group.key for group in made.groups]
    assert len({*keys}) == len(keys)
    assert all(group.items for group in made.groups)
    assert len(found(made)) == made.total
    if view.group == "due":
        assert keys == [key for key in DUE_GROUPS if key in keys]
        for group in made.groups:
            assert all(overdue(rows[at], TODAY) == (group.key == "overdue") for at in group.items)
    if view.group != "owner":
        assert sum(len(group.items) for group in made.groups) == made.total


@few
@given(_ROWS, _VIEWS, _TEXT)
def test_typing_on_never_brings_items_back(rows: list[ItemRow], view: View, more: str) -> None:
    before = found(arranged(Items.of(rows), view, TODAY, ("a",)))
    after = found(arranged(Items.of(rows), view._replace(text=view.text + more), TODAY, ("a",)))
    assert after <= before


@few
@given(_ROWS, _VIEWS)
def test_turning_the_order_round_and_other_groups_show_the_same_items(
    rows: list[ItemRow], view: View
) -> None:
    one = found(arranged(Items.of(rows), view, TODAY))
    for group in get_args(Grouping):
        other = view._replace(down=not view.down, group=group)
        assert found(arranged(Items.of(rows), other, TODAY)) == one


@few
@given(_ROWS)
def test_no_item_is_in_no_state(rows: list[ItemRow]) -> None:
    """Whatever was done to an item, there is a view that shows it, but one that was removed."""
    removed = {at for at, each in enumerate(rows) if each.own and each.dismissed}
    views = {
        show: found(arranged(Items.of(rows), View(show=show), TODAY)) for show in get_args(Showing)
    }
    assert views["all"] | views["dismissed"] == set(range(len(rows))) - removed
    assert views["open"] | views["done"] | views["snoozed"] == views["all"]
    assert not views["open"] & views["snoozed"]
    assert views["snoozed"] == {at for at in views["all"] if asleep(rows[at], TODAY)}


@few
@given(_ROWS, st.integers(0, 40))
def test_as_days_pass_nothing_falls_asleep_by_itself(rows: list[ItemRow], days: int) -> None:
    later = (date.fromisoformat(TODAY) + timedelta(days=days)).isoformat()
    assert found(arranged(Items.of(rows), View(), TODAY)) <= found(
        arranged(Items.of(rows), View(), later)
    )
