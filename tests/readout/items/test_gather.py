"""The page of all action items: what is on it, of which notes, and what the user did to it.

Promises 7, 8 and 12: ticks follow the item, what vanished is kept, no note is modified.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.corrections.kept import corrected, keep
from readout.corrections.keys import keys_of
from readout.corrections.model import due, role, title
from readout.items.changing import ItemChanges
from readout.items.gather import applied, gather, said, snapshot
from readout.items.listing import rows_now
from readout.items.rows import ItemRow
from readout.library.catalogue import Catalogue
from readout.note.model import Note, Text
from readout.note.views import actions
from readout.places import Profile
from readout.progress.following import Following
from readout.progress.store import Progress
from readout.reading.read import read
from tests.readout.library.libraries import Library, hashes, opened, write
from tests.readout.progress.helpers import note_of
from tests.readout.progress.helpers import opened as progress_in

GATE, BOOTS = "Mend the meadow gate", "Buy boots"


@pytest.fixture
def progress(tmp_path: Path) -> Progress:
    return progress_in(Profile.at(tmp_path / "profile"))


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    write(folder, hill="meadow", old__mill="river")
    return folder


@pytest.fixture
def library(tmp_path: Path, notes: Path) -> Iterator[Library]:
    with opened(tmp_path / "cache") as made:
        made.update(folders=[str(notes)])
        yield made


def on_page(
    library: Library | None, progress: Progress, *notes: Note
) -> dict[tuple[str, str], ItemRow]:
    """The page's rows by note and text; none of them twice."""
    catalogue = library.catalogue if library is not None else None
    rows = gather(catalogue, notes, snapshot(progress))
    made = {(row.note, row.text): row for row in rows}
    assert len(made) == len(rows)
    return made


def test_every_item_of_the_library_stands_there_as_its_open_note_has_it(
    library: Library, notes: Path, progress: Progress
) -> None:
    closed = on_page(library, progress)
    assert list(closed) == [
        ("Hill", GATE),
        ("Hill", BOOTS),
        ("Mill", "Mend the river gate"),
        ("Mill", BOOTS),
    ]
    opened_now = [read(str(path)) for path in sorted(notes.rglob("*.md"))]
    assert on_page(None, progress, *opened_now) == closed, "opening a note changes no row"
    row = closed["Hill", BOOTS]
    assert (row.number, row.section, row.icon, row.date) == (2, "Action items", "🌿", "2026-03-03")
    assert row.done
    assert row.source_done


def test_an_open_note_stands_instead_of_what_the_catalogue_has_of_it(
    library: Library, notes: Path, progress: Progress
) -> None:
    hill = note_of("Just typed", title="Hill", path=str(notes / "hill.md"))
    assert [text for _, text in on_page(library, progress, hill)] == [
        "Just typed",
        "Mend the river gate",
        BOOTS,
    ]


def test_opening_a_note_moves_no_item(library: Library, notes: Path, progress: Progress) -> None:
    before = list(on_page(library, progress))
    mill = library.catalogue.note(str(notes / "old" / "mill.md"))
    new = note_of("Just typed", title="New", path="new.md")
    assert mill is not None
    assert list(on_page(library, progress, mill)) == before
    assert list(on_page(library, progress, mill, new)) == [("New", "Just typed"), *before]


def test_what_the_user_did_is_on_the_page_and_other_rows_stay_the_same(
    library: Library, progress: Progress
) -> None:
    plain = said(library.catalogue, [], snapshot(progress))
    changes = ItemChanges(progress, library.catalogue.note)
    changes.tick(plain[0], done=True)
    changes.set_due(plain[0], "2026-04-01")
    changes.set_owners(plain[0], ["Ines"])
    changes.set_comment(plain[0], "both wings")
    changes.snooze(plain[2], "2026-03-20")
    changes.dismiss(plain[3], True)
    rows = applied(plain, snapshot(progress))
    first = rows[0]
    assert (first.done, first.due, first.owners, first.comment) == (
        True,
        "2026-04-01",
        ("Ines",),
        "both wings",
    )
    assert first.done_at is not None
    assert not first.source_done
    assert rows[1] == plain[1]
    assert plain[0].due != first.due  # what the notes say is as it was
    assert (rows[2].snoozed, rows[3].dismissed) == ("2026-03-20", True)
    assert on_page(library, progress) == {(row.note, row.text): row for row in rows}


def test_promise_7_what_was_done_in_an_older_form_of_the_note_is_on_the_page(
    library: Library, notes: Path, progress: Progress
) -> None:
    ItemChanges(progress, library.catalogue.note).tick(
        on_page(library, progress)["Hill", GATE], True
    )
    file = notes / "hill.md"
    file.write_text(file.read_text("utf-8").replace(GATE, "Mend the old meadow gate"), "utf-8")
    library.update(folders=[str(notes)])
    assert not on_page(library, progress)["Hill", "Mend the old meadow gate"].done
    note = library.catalogue.note(str(file))
    assert note is not None
    following = Following(progress)
    following.carry(note, following.review(note))
    assert on_page(library, progress)["Hill", "Mend the old meadow gate"].done


def test_promise_7_of_doubled_items_only_the_ticked_one_is_done(progress: Progress) -> None:
    note = note_of("Call Ann", "Call Ann", "call ann.")
    rows = gather(None, [note], snapshot(progress))
    assert len({row.item for row in rows}) == 3
    ItemChanges(progress, lambda _: note).tick(rows[1], done=True)
    assert [row.done for row in gather(None, [note], snapshot(progress))] == [False, True, False]
    assert progress.done(note, actions(note)[1])


def test_promise_8_the_ticks_of_a_library_that_was_away_return(
    library: Library, notes: Path, progress: Progress
) -> None:
    row = on_page(library, progress)["Mill", "Mend the river gate"]
    ItemChanges(progress, library.catalogue.note).tick(row, done=True)
    text = Path(row.path).read_text("utf-8")
    Path(row.path).unlink()
    library.update(folders=[str(notes)])
    assert [note for note, _ in on_page(library, progress)] == ["Hill", "Hill"]
    (notes / "again.md").write_text(text, "utf-8")
    library.update(folders=[str(notes)])
    assert on_page(library, progress)["Mill", "Mend the river gate"].done


def test_promise_8_items_of_a_folder_that_is_away_stay_on_the_page(
    library: Library, notes: Path, progress: Progress
) -> None:
    before = on_page(library, progress)
    notes.rename(notes.with_name("unplugged"))
    library.update(folders=[str(notes)])
    assert on_page(library, progress) == before


def test_a_note_that_cannot_be_read_any_more_has_no_items(
    library: Library, notes: Path, progress: Progress
) -> None:
    (notes / "hill.md").write_bytes(b"\0" * 4_000)
    library.update(folders=[str(notes)])
    assert {note for note, _ in on_page(library, progress)} == {"Mill"}


def test_promise_12_no_note_is_modified(library: Library, notes: Path, progress: Progress) -> None:
    before = hashes(notes)
    changes = ItemChanges(progress, library.catalogue.note)
    for row in on_page(library, progress).values():
        changes.tick(row, not row.done)
        changes.set_due(row, "2026-05-01")
        changes.dismiss(row, True)
    progress.save()
    on_page(library, progress)
    assert hashes(notes) == before


def test_corrections_hold_for_notes_that_are_not_open(
    library: Library, notes: Path, progress: Progress
) -> None:
    note = library.catalogue.note(str(notes / "hill.md"))
    assert note is not None
    keys = keys_of(note)
    [walk] = [key for key in keys.texts.values() if "walk" in key]
    [gate] = [key for key in keys.texts.values() if "gate" in key]
    for correction in (title("Green hill"), due(gate, "2026-06-01"), role(walk, "action")):
        keep(progress, note, correction)
    page = on_page(library, progress)
    assert list(page)[:3] == [
        ("Green hill", "A walk across the meadow."),
        ("Green hill", GATE),
        ("Green hill", BOOTS),
    ]
    assert page["Green hill", GATE].due == "2026-06-01"
    assert on_page(library, progress, corrected(progress, note)) == page, "nor does opening it"
    ItemChanges(progress).tick(page["Green hill", GATE], done=True)
    assert on_page(library, progress)["Green hill", GATE].done
    (notes / "hill.md").rename(notes / "moved.md")
    library.update(folders=[str(notes)])
    assert on_page(library, progress)["Green hill", GATE].path == str(notes / "moved.md")


def test_a_correction_that_was_taken_back_holds_no_more(
    library: Library, notes: Path, progress: Progress
) -> None:
    note = library.catalogue.note(str(notes / "hill.md"))
    assert note is not None
    before = on_page(library, progress)
    keep(progress, note, title("Green hill"))
    keep(progress, note, title("Green hill").taken_back())
    assert on_page(library, progress) == before


# Items that the user added


def test_own_items_stand_last_with_their_note_wherever_it_is_now(
    library: Library, notes: Path, progress: Progress
) -> None:
    mill = library.catalogue.note(str(notes / "old" / "mill.md"))
    assert mill is not None
    first = progress.add_own(mill, "Oil the wheel")
    progress.add_own(mill, "Ask for the key")
    page = on_page(library, progress)
    assert list(page)[-2:] == [("Mill", "Oil the wheel"), ("Mill", "Ask for the key")]
    (notes / "old" / "mill.md").rename(notes / "mill.md")
    library.update(folders=[str(notes)])
    row = on_page(library, progress)["Mill", "Oil the wheel"]
    assert (row.own, row.number, row.path, row.icon) == (True, 0, str(notes / "mill.md"), "🌿")
    changes = ItemChanges(progress)
    changes.tick(row, done=True)
    changes.set_due(row, "2026-04-01")
    row = on_page(library, progress)["Mill", "Oil the wheel"]
    assert (row.item, row.done, row.due) == (first.key, True, "2026-04-01")


def test_promise_8_own_items_of_a_note_that_is_gone_stand_there_still(
    library: Library, notes: Path, progress: Progress
) -> None:
    path = notes / "hill.md"
    hill = library.catalogue.note(str(path))
    assert hill is not None
    progress.add_own(hill, "Count the sheep")
    path.unlink()
    library.update(folders=[str(notes)])
    row = on_page(library, progress)["Hill", "Count the sheep"]
    assert (row.path, row.date) == (str(path), "2026-03-03")


def test_an_own_item_that_was_removed_is_dismissed_and_can_come_back(progress: Progress) -> None:
    note = note_of("Call Bob")
    progress.add_own(note, "Bring cake")
    changes = ItemChanges(progress)
    row = gather(None, [note], snapshot(progress))[1]
    changes.dismiss(row, True)
    assert progress.own_items(note) == []
    row = gather(None, [note], snapshot(progress))[1]
    assert row.dismissed
    changes.dismiss(row, False)
    assert [item.text for item in progress.own_items(note)] == ["Bring cake"]


def test_an_own_item_written_by_another_hand_harms_nobody(progress: Progress) -> None:
    for number, about in enumerate(
        [
            {},
            {"note": {"id": 3, "title": ["x"], "path": 4, "date": "soon"}},
            {"note": {"id": "n", "title": "\ud800", "path": "\ud800", "date": None}, "text": "x"},
            {"note": {"path": "a\0b.md", "title": "\0"}, "text": "y"},
        ]
    ):
        progress.set("own", f"k{number}", "added", value=True, about=about)
    with Catalogue(Path("nowhere")) as catalogue:
        assert len(gather(catalogue, [], snapshot(progress))) == 4


def test_own_items_follow_a_note_that_was_renamed(progress: Progress) -> None:
    note = note_of("Call Bob", "Book the room")
    progress.add_own(note, "Bring cake")
    progress.mark(note, actions(note)[0])
    renamed = dataclasses.replace(note, title=Text("Talk with Bob"))
    following = Following(progress)
    following.carry(renamed, following.review(renamed, note))
    row = gather(None, [renamed], snapshot(progress))[-1]
    assert (row.text, row.note) == ("Bring cake", "Talk with Bob")


@settings(max_examples=30)
@given(
    st.lists(
        st.lists(st.sampled_from(["Call Ann", "call ann", "Walk", ""]), max_size=4), max_size=4
    )
)
def test_the_page_has_what_the_notes_have_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    progress = progress_in(Profile.at(tmp_path_factory.mktemp("profile")))
    notes = [note_of(*some, title=f"T{at}", path=f"{at}.md") for at, some in enumerate(texts)]
    for note in notes:
        for placed in actions(note)[::2]:
            progress.mark(note, placed)
    alone = [row for note in notes for row in rows_now(note, progress)]
    assert [*gather(None, notes, snapshot(progress))] == alone
