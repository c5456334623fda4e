"""Parting what does not belong together: kept as progress, taken back, merged."""

from __future__ import annotations

from pathlib import Path

from readout.items.chains import chains
from readout.items.changing import ItemChanges
from readout.items.parting import ALONE, labels, part, part_one
from readout.items.rows import ItemRow, rows_of
from readout.note.model import Action, Note, Section, Text
from readout.places import profile
from readout.progress.store import Progress

TEXT = "Mend the orchard gate hinges"


def note(day: str, *texts: str) -> Note:
    items = tuple(Action(Text(text)) for text in texts)
    return Note(
        f"{day}.md", Text("Yard round"), date=day, sections=(Section(Text("Do"), "actions", items),)
    )


NOTES = [note(day, TEXT, "Count the hens") for day in ("2031-03-03", "2031-03-10", "2031-03-17")]


def rows() -> list[ItemRow]:
    return [row for each in NOTES for row in rows_of(each)]


def opened(path: Path, device: str = "one") -> Progress:
    return Progress.open(profile(str(path)), device)


def gates(progress: Progress) -> list[tuple[str | None, ...]]:
    made = rows()
    return [
        tuple(made[at].date for at in chain.items)
        for chain in chains(made, labels(progress))
        if made[chain.last].text == TEXT
    ]


def test_a_whole_chain_is_parted_and_undo_takes_it_back(tmp_path: Path) -> None:
    progress = opened(tmp_path)
    assert len(gates(progress)) == 1
    changes = part(ItemChanges(progress), [row for row in rows() if row.text == TEXT])
    assert gates(progress) == []
    again = [progress.revert(change) for change in changes]
    assert len(gates(progress)) == 1
    for change in again:
        progress.revert(change)
    assert gates(progress) == []


def test_one_item_is_parted_and_joined_again_by_undo(tmp_path: Path) -> None:
    progress, made = opened(tmp_path), rows()
    item = made[2]
    [change] = part_one(ItemChanges(progress), item)
    assert gates(progress) == [("2031-03-03", "2031-03-17")]
    progress.revert(change)
    assert len(gates(progress)[0]) == 3


def test_parting_is_saved_and_holds_on_another_device(tmp_path: Path) -> None:
    progress = opened(tmp_path)
    part(ItemChanges(progress), [rows()[0], rows()[2]])
    progress.save()
    other = opened(tmp_path, "two")
    assert set(labels(other).values()) == {ALONE}
    for row in (rows()[0], rows()[2]):
        ItemChanges(other).part(row, None)
    other.save()
    progress.refresh()
    assert labels(progress) == {}


def test_an_own_item_is_parted_too(tmp_path: Path) -> None:
    progress = opened(tmp_path)
    own = progress.add_own(NOTES[0], TEXT)
    part(ItemChanges(progress), [ItemRow(own.key, own=True, text=TEXT)])
    assert labels(progress) == {own.key: ALONE}


def test_an_items_older_form_is_parted_with_it(tmp_path: Path) -> None:
    progress, made = opened(tmp_path), rows()
    part(ItemChanges(progress), [made[0]])
    progress.set("items", "newer form", "same_as", made[0].item)
    assert labels(progress)["newer form"] == ALONE


def test_what_is_no_label_is_passed_over(tmp_path: Path) -> None:
    progress = opened(tmp_path)
    for key, value in (("a", 3), ("b", ""), ("c", ["x"]), ("d", None)):
        progress.set("items", key, "parted", value)
    assert labels(progress) == {}
