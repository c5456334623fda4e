"""Chains: the same action item raised in several notes, and never two that only sound alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.items.chains import Chain, Finder, chains
from readout.items.columns import Items
from readout.items.parting import ALONE
from readout.items.rows import ItemRow, rows_of
from readout.items.wordings import Wording, wording_of
from readout.reading.read import find_files
from readout.worker.reader import Reader

DAYS = ("2031-03-03", "2031-03-10", "2031-03-17", "2031-03-31", "2031-04-14")
OTHERS = (
    "Whitewash the beehive stands",
    "Collect the lantern glass from Brno",
    "Measure the millrace at low water",
    "Order twine for the runner beans",
)


def row(
    text: str, day: str | None = DAYS[0], *, number: int = 1, note: str = "", **more: Any
) -> ItemRow:
    title = note or f"Yard round {day}"
    made = ItemRow(f"{title}/{number}/{text}", path=f"{title}.md", note=title, date=day)
    return made._replace(number=number, text=text, **more)


def weekly(*texts: str) -> list[ItemRow]:
    """Each text in a note of its own, one after the other, among other items."""
    made = [row(text, day, number=1) for text, day in zip(texts, DAYS, strict=False)]
    return made + [row(text, "2031-05-05", number=n) for n, text in enumerate(OTHERS, 1)]


def found(rows: list[ItemRow], **more: Any) -> list[list[str]]:
    return [[rows[at].item for at in chain.items] for chain in chains(rows, **more)]


def ids(rows: list[ItemRow], count: int) -> list[str]:
    return [each.item for each in rows[:count]]


def test_the_same_item_in_several_notes_is_one_chain_from_the_oldest_on() -> None:
    rows = weekly("Mend the orchard gate hinges", *["Mend the orchard gate hinges"] * 3)
    rows = [*reversed(rows[:4]), *rows[4:]]
    assert chains(rows) == [Chain((3, 2, 1, 0), notes=4, weeks=4, open=True)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Mend the orchard gate hinges", "mend the orchard-gate hinges!"),
        ("Mend the orchard gate hinges", "Mend the orchard gate hinges by Friday 14 March"),
        ("Mend the orchard gate hinges by 10 March", "Mend the orchard gate hinges by 17 March"),
        ("Mend the orchard gate hinges", "Mend the orchard gate hinges (done)"),
        ("Mend the orchard gate hinges", "Action item: mend the orchard gate hinges"),
        ("Mend the orchard gate hinges", "Mend the old hinges of the orchard gate"),
        ("Mend the orchard gate hinges", "Mend the ochard gate hinges"),
        ("Mend the orchard gate hinges", "Mend the orchard gate hinges and the latch"),
        ("Mend the orchard gate hinges", "2031-03-04: mend the orchard gate hinges"),
        ("Draft the ferry timetable for Lipno", "Prepare the ferry timetable for Lipno"),
        ("Look into pump 48213", "Look at pump 48213 again"),
    ],
)
def test_a_reworded_item_stays_in_its_chain(before: str, after: str) -> None:
    rows = weekly(before, after)
    assert found(rows) == [ids(rows, 2)]


def test_another_owner_before_it_changes_nothing() -> None:
    rows = weekly("Ola: mend the orchard gate hinges", "Piet to mend the orchard gate hinges")
    rows[0], rows[1] = rows[0]._replace(owners=("Ola",)), rows[1]._replace(owners=("Piet",))
    assert found(rows) == [ids(rows, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Send the minutes", "Send the minutes"),
        ("Follow up", "Follow up"),
        ("Approve the agenda", "Approve the agenda"),
        ("Review last week's action items", "Review last week's action items"),
        ("Schedule the next meeting", "Schedule the next meeting"),
        ("Share the notes with the team", "Share the notes with everyone"),
        ("Pending list", "Pending list"),
        ("Look into pump 48213", "Look into pump 48214"),
        ("Write the cider report for March", "Write the cider report for April"),
        ("Write the cellar inventory report", "Review the cellar inventory report"),
        ("Review the layout of the kiln door page", "Review the layout of the silo door page"),
        (
            "Layout of the sluice wheel drawing",
            "Write a comment on the sluice wheel drawing layout",
        ),
        ("Buy barley and oats for Marie", "Buy copper nails for the roof"),
    ],
)
def test_what_only_sounds_alike_is_no_chain(one: str, other: str) -> None:
    assert found(weekly(one, other)) == []


def test_two_wordings_that_stand_in_one_note_are_two_items() -> None:
    rows = weekly("Mend the orchard gate hinges", "Mend the old orchard gate hinges")
    assert found(rows) == [ids(rows, 2)]
    rows.append(row("Mend the old orchard gate hinges", DAYS[0], number=2))
    assert found(rows) == [[rows[-1].item, rows[1].item]]


def test_doubled_items_of_a_note_are_told_apart_by_their_order() -> None:
    text = "Mend the orchard gate hinges"
    rows = [row(text, day, number=n) for day in DAYS[:2] for n in (1, 2)]
    assert found([*rows, *weekly()]) == [
        [rows[0].item, rows[2].item],
        [rows[1].item, rows[3].item],
    ]


def test_little_telling_items_need_the_same_owner_or_kind_of_note() -> None:
    def boiler(day: str, note: str, *owners: str) -> ItemRow:
        return row("Fix the boiler", day, note=note, owners=owners)

    kind = [boiler(DAYS[0], "House 1"), boiler(DAYS[1], "House 2"), *weekly()]
    assert found(kind) == [ids(kind, 2)]
    owner = [boiler(DAYS[0], "House", "Ola"), boiler(DAYS[1], "Ship", "ola"), *weekly()]
    assert found(owner) == [ids(owner, 2)]
    neither = [boiler(DAYS[0], "House", "Ola"), boiler(DAYS[1], "Ship", "Piet"), *weekly()]
    assert found(neither) == []


def test_one_note_in_two_files_is_no_chain_and_counts_once() -> None:
    text = "Mend the orchard gate hinges"
    first = [row(text)._replace(path=path) for path in ("a.md", "a.docx")]
    assert chains([*first, *weekly()]) == []
    both = chains([*first, row(text, DAYS[1]), *weekly()])
    assert [(chain.notes, len(chain.items)) for chain in both] == [(2, 3)]


def test_notes_without_a_date_and_dismissed_items_are_left_out() -> None:
    text = "Mend the orchard gate hinges"
    assert found([row(text), row(text, None), *weekly()]) == []
    assert found([row(text), row(text, DAYS[1], dismissed=True), *weekly()]) == []


def test_after_half_a_year_it_is_another_item() -> None:
    text = "Air the winter blankets in the loft"
    assert found([row(text, "2031-05-02"), row(text, "2032-05-01"), *weekly()]) == []


def states(*done: bool) -> list[ItemRow]:
    rows = weekly(*["Mend the orchard gate hinges"] * len(done))
    return [each._replace(done=mark) for each, mark in zip(rows, done, strict=False)] + rows[
        len(done) :
    ]


def test_a_chain_is_open_as_its_last_item_is() -> None:
    assert [chain.open for chain in chains(states(False, False))] == [True]
    assert [chain.open for chain in chains(states(False, True))] == [False]


def test_what_is_raised_again_after_it_was_done_is_a_new_item() -> None:
    rows = states(False, True, False, False)
    assert [(chain.items, chain.open) for chain in chains(rows)] == [
        ((2, 3), True),
        ((0, 1), False),
    ]
    assert chains(states(True, False, True, False, False)) == []  # a routine


def moment(day: str) -> int:
    return int(datetime.fromisoformat(day + "T12:00").astimezone(UTC).timestamp())


@pytest.mark.parametrize(
    ("ticked_on", "expected"),
    [(DAYS[2], [((0, 1, 2), False)]), (DAYS[0], [((1, 2), True)]), (DAYS[1], [((0, 1, 2), True)])],
)
def test_a_tick_is_of_all_that_was_raised_until_then(
    ticked_on: str, expected: list[tuple[tuple[int, ...], bool]]
) -> None:
    rows = states(True, False, False)
    rows[0] = rows[0]._replace(done_at=moment(ticked_on))
    assert [(chain.items, chain.open) for chain in chains(rows)] == expected


def test_open_chains_come_first_then_those_of_most_notes() -> None:
    rows = weekly(*["Mend the orchard gate hinges"] * 3)
    rows += [row("Graft the plum by the well", day, done=True) for day in DAYS]
    rows += [row("Oil the windlass of the ferry", day) for day in DAYS[:2]]
    made = chains(rows)
    assert [(chain.open, chain.notes) for chain in made] == [(True, 3), (True, 2), (False, 5)]
    assert rows[made[1].last].date == DAYS[1]


# What the user parted


def test_what_was_parted_wholly_is_no_chain_nor_is_what_comes_later() -> None:
    rows = weekly(*["Mend the orchard gate hinges"] * 4)
    assert found(rows, parted=dict.fromkeys(ids(rows, 2), ALONE)) == []


def test_a_parted_item_leaves_the_others_together() -> None:
    rows = weekly(*["Mend the orchard gate hinges"] * 3)
    for at in range(3):
        rest = [row.item for number, row in enumerate(rows[:3]) if number != at]
        assert found(rows, parted={rows[at].item: rows[at].item}) == [rest]


# Rules that hold for any items

TEXTS = st.sampled_from(
    [
        "Mend the orchard gate hinges",
        "Mend the old orchard gate hinges",
        "Send the minutes",
        "Look into pump 48213",
        "Look into pump 48214",
        "Ask the miller about the sluice",
        "",
        "…",
    ]
)
ROWS = st.lists(
    st.builds(
        lambda at, text, day, done, label: (
            row(text, day, number=at, done=done)._replace(item=f"{at}{text}{day}"),
            label,
        ),
        st.integers(1, 4),
        TEXTS,
        st.sampled_from([*DAYS, None, "2031-02-31", "soon"]),
        st.booleans(),
        st.sampled_from([None, None, None, ALONE, "x", "y"]),
    ),
    max_size=14,
    unique_by=lambda each: each[0].item,
)


@given(ROWS)
def test_no_item_is_in_two_chains_and_no_two_of_a_chain_in_one_note(
    made: list[tuple[ItemRow, str | None]],
) -> None:
    rows = [each for each, _ in made]
    parted = {each.item: label for each, label in made if label}
    seen: set[int] = set()
    for chain in chains(rows, parted):
        of_it = [rows[at] for at in chain.items]
        assert seen.isdisjoint(chain.items)
        seen.update(chain.items)
        assert len({each.path for each in of_it}) == len(of_it) == chain.notes >= 2
        assert [each.date for each in of_it] == sorted(each.date or "" for each in of_it)
        assert len({parted[each.item] for each in of_it if each.item in parted}) <= 1
        assert ALONE not in {parted.get(each.item) for each in of_it}
        assert chain.weeks >= 1


@given(ROWS, st.randoms())
def test_the_order_of_the_items_does_not_matter(
    made: list[tuple[ItemRow, str | None]], chance: Callable[..., None]
) -> None:
    rows = [each for each, _ in made]
    mixed = list(rows)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(found(rows)) == sorted(found(mixed))


@given(st.lists(ROWS, min_size=2, max_size=4))
def test_looking_again_finds_the_same_as_looking_anew(
    made: list[list[tuple[ItemRow, str | None]]],
) -> None:
    finder = Finder()
    for each in made:
        rows = [row for row, _ in each]
        ticked = [row._replace(done=not row.done) for row in rows]
        parted = {row.item: label for row, label in each if label}
        for seen in (rows, ticked, rows):
            assert finder.find(Items.of(seen), parted) == chains(seen, parted)


def test_only_what_is_said_is_worked_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, finder, asked = weekly(*["Mend the orchard gate hinges"] * 3), Finder(), []

    def count(text: str, owners: tuple[str, ...]) -> Wording:
        asked.append(text)
        return wording_of(text, owners)

    monkeypatch.setattr("readout.items.chains.wording_of", count)
    finder.find(Items.of(rows))
    once = len(asked)
    ticked = [rows[0]._replace(done=True, comment="!"), *rows[1:]]
    assert [chain.items for chain in finder.find(Items.of(ticked))] == [(1, 2)]
    assert finder.find(Items.of(ticked), {rows[1].item: ALONE}) == []
    assert len(asked) == once
    finder.find(Items.of([rows[0]._replace(text="Mend the orchard gate"), *rows[1:]]))
    assert len(asked) == 2 * once


def test_what_is_cancelled_gives_nothing_and_soon() -> None:
    rows = [row(f"Mend gate {at} of the orchard", DAYS[at % 5], number=at) for at in range(2_000)]
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    assert chains(rows, cancelled=cancelled) == []
    assert asked == 4


@pytest.mark.parametrize(
    ("text", "owners", "left"),
    [
        ("Ola: wash the churns by end of next week (done)", ("Ola",), "wash churn"),
        ("TODO: - [ ] wash the churns", (), "wash churn"),
        ("DONE - wash the churns, until Tuesday", (), "wash churn"),
        ("Wash by the well", (), "wash well"),
        ("Done!", (), "done"),
        ("(((((", (), ""),
    ],
)
def test_a_wording_leaves_out_what_changes(text: str, owners: tuple[str, ...], left: str) -> None:
    assert wording_of(text, owners).text == left


@pytest.mark.long
def test_chains_of_real_minutes(corpus: Path) -> None:
    """The figures of ``readout.items.chains``: who changes a rule looks at all chains anew."""
    with Reader() as reader:
        rows = [item for path in find_files([str(corpus)]) for item in rows_of(reader.read(path))]
    made = chains(rows)
    assert len(made) == 87
    assert (made[0].notes, made[0].weeks, made[0].open) == (15, 21, True)
