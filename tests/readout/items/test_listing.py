"""Listed action items: what the note says, what the user did, and which are wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from readout.items.listing import Choice, chosen, listed
from readout.items.rows import ItemRow, overdue
from readout.note.model import Action, Note, Section, Text
from readout.note.views import actions
from readout.places import Profile
from readout.progress.store import Progress

NOTE = Note(
    path="garden.md",
    title=Text("Garden day"),
    date="2026-03-03",
    sections=(
        Section(
            Text("Next steps"),
            "actions",
            (
                Action(Text("Water the beds"), ("Ines Moor",), "2026-03-06", "Friday", True),
                Action(Text("Order soil"), done=True),
                Action(Text("Sow kale"), ("Pim", "Ines Moor"), "2026-04-01"),
            ),
        ),
    ),
)


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return Progress.open(Profile.at(tmp_path), device="test", now=lambda: 1_772_712_000.5)


def items(progress: Progress) -> list[ItemRow]:
    return list(listed(NOTE, progress))


def test_an_untouched_item_is_what_the_note_says(progress: Progress) -> None:
    water, soil, _ = items(progress)
    key = progress.item_id(NOTE, actions(NOTE)[0])
    assert water == ItemRow(
        item=key,
        number=1,
        text="Water the beds",
        note="Garden day",
        path="garden.md",
        date="2026-03-03",
        section="Next steps",
        where="/sections/0",
        owners=("Ines Moor",),
        due="2026-03-06",
        due_inferred=True,
    )
    assert soil.done
    assert soil.done_at is None  # nobody says when


def test_what_the_user_set_wins(progress: Progress) -> None:
    water = actions(NOTE)[0]
    progress.mark(NOTE, water)
    progress.set_item(NOTE, water, "due", "2026-05-01")
    progress.set_item(NOTE, water, "owners", ["Pim"])
    progress.set_item(NOTE, water, "comment", "both beds")
    made = items(progress)[0]
    assert (made.done, made.done_at, made.changed) == (True, 1_772_712_000, 1_772_712_000)
    assert (made.due, made.due_inferred) == ("2026-05-01", False)
    assert (made.owners, made.comment) == (("Pim",), "both beds")


def test_what_the_user_took_back_is_the_notes_again(progress: Progress) -> None:
    water = actions(NOTE)[0]
    before = items(progress)[0]
    for name, value in (("done", True), ("due", ""), ("owners", []), ("comment", "no")):
        progress.set_item(NOTE, water, name, value)
    taken = items(progress)[0]
    assert (taken.due, taken.owners) == (None, ())
    for name in ("done", "due", "owners", "comment"):
        progress.set_item(NOTE, water, name, None)
    assert items(progress)[0]._replace(changed=None) == before


@pytest.mark.parametrize("value", ["soon", "2026-W10-1", "20260301", 3, ["2026-03-01"], {}])
def test_a_value_of_another_kind_is_passed_over(progress: Progress, value: object) -> None:
    water = actions(NOTE)[0]
    progress.set_item(NOTE, water, "due", value)
    progress.set_item(NOTE, water, "owners", {"name": value})
    progress.set_item(NOTE, water, "comment", [value])
    made = items(progress)[0]
    assert (made.due, made.owners, made.comment) == ("2026-03-06", ("Ines Moor",), "")


def test_dismissed_items_are_left_out_and_own_ones_come_last(progress: Progress) -> None:
    progress.dismiss(NOTE, actions(NOTE)[1])
    own = progress.add_own(NOTE, "Fix the gate")
    progress.set_own(own.key, "due", "2026-03-09")
    assert [(item.number, item.text) for item in items(progress)] == [
        (1, "Water the beds"),
        (3, "Sow kale"),
        (0, "Fix the gate"),
    ]
    assert items(progress)[-1].due == "2026-03-09"
    assert items(progress)[-1].item == own.key


@pytest.mark.parametrize(
    ("choice", "texts"),
    [
        (Choice(), ["Water", "Order", "Sow"]),
        (Choice(done=True), ["Order"]),
        (Choice(done=False), ["Water", "Sow"]),
        (Choice(owner="ines"), ["Water", "Sow"]),
        (Choice(owner="MOOR in"), ["Water", "Sow"]),
        (Choice(owner="pim moor"), []),
        (Choice(owner="none"), ["Order"]),
        (Choice(owner="-"), []),
        (Choice(overdue_on="2026-03-07"), ["Water"]),
        (Choice(overdue_on="2026-03-06"), []),
        (Choice(owner="pim", overdue_on="2027-01-01"), ["Sow"]),
    ],
)
def test_choosing(progress: Progress, choice: Choice, texts: list[str]) -> None:
    assert [item.text.split()[0] for item in chosen(items(progress), choice)] == texts


def test_what_is_done_is_never_overdue(progress: Progress) -> None:
    water = items(progress)[0]
    assert overdue(water, "2027-01-01")
    assert not overdue(water._replace(done=True), "2027-01-01")
