"""Action items in the catalogue's columns: nothing of them is mixed up on the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.items.gather import gather, snapshot
from readout.library.catalogue import Catalogue
from readout.library.packed import PAGE, Item, Place, ids_in, owners_in, pack, pages
from readout.library.rows import made_of
from readout.library.schema import DAMAGED, FILE
from readout.library.walk import Stamp
from readout.library.writing import Writing
from readout.note.model import Action, Note, Section, Text
from readout.places import Profile
from readout.progress.store import Progress
from tests.readout.progress.helpers import note_of
from tests.strategies import words

_STAMP = Stamp(1, 1, 1)


def put(writing: Writing, note: Note) -> int:
    note_id = writing.id_at(note.path) or writing.add(note.path, _STAMP)
    writing.put(note_id, _STAMP, b"x" * 16, made_of(note))
    writing.commit()
    return note_id


def items(catalogue: Catalogue) -> list[tuple[int, int, str]]:
    return [(row.note, row.number, row.text) for row in catalogue.actions()]


def test_more_notes_than_are_fetched_at_a_time(tmp_path: Path) -> None:
    with Writing(tmp_path) as writing:
        for number in range(250):
            title = f"T{number}"
            put(writing, note_of(*["a", "b"][: number % 3], title=title, path=f"{number}.md"))
        with Catalogue(tmp_path) as catalogue:
            expected = [(n + 1, at + 1, "ab"[at]) for n in range(250) for at in range(n % 3)]
            assert items(catalogue) == expected
            rows = [(row.note, row.number, row.text) for row in catalogue.actions([4, 3, 9_999])]
            assert rows == [(3, 1, "a"), (3, 2, "b")]


def test_a_note_that_was_read_again_or_is_gone_leaves_nothing(tmp_path: Path) -> None:
    with Writing(tmp_path) as writing, Catalogue(tmp_path) as catalogue:
        first, second = put(writing, note_of("a", "b")), put(writing, note_of("c", path="c.md"))
        gone = [row.item for row in catalogue.actions()]
        put(writing, note_of("b"))
        assert items(catalogue) == [(first, 1, "b"), (second, 1, "c")]
        assert sum(map(len, catalogue.marked(gone).values())) == 2
        writing.put(first, _STAMP, b"y" * 16, "It cannot be read.")
        writing.remove([second])
        writing.commit()
        assert items(catalogue) == []
        assert catalogue.marked(gone) == {}


def test_signs_that_part_columns_are_blanks_and_mix_nothing_up(tmp_path: Path) -> None:
    action = Action(Text("pay\x1fnow \x1d!"), ("A\x1fnn", "B\x1db"), "2026-03-03", done=True)
    note = Note(
        "a\x1fb.md",
        Text("One\x1ftitle"),
        "\x1d",
        sections=(Section(Text("To\x1fdo \ud800"), "actions", (action, action)),),
    )
    with Writing(tmp_path) as writing, Catalogue(tmp_path) as catalogue:
        put(writing, note)
        row, other = catalogue.actions()
        assert (row.text, row.owners, row.section) == ("pay now  !", ("A nn", "B b"), "To do ?")
        assert (row.due, row.done, other.ordinal) == ("2026-03-03", True, 1)
        assert catalogue.owners(1) == [("A nn", 2)]
        [shown, _] = gather(catalogue, [], snapshot(Progress.open(Profile.at(tmp_path), "x")))
        assert (shown.path, shown.note, shown.icon) == ("a\x1fb.md", "One\x1ftitle", "\x1d")


def test_a_path_that_is_no_text_is_that_of_the_file(tmp_path: Path) -> None:
    path = "caf\udce9.md"
    with Writing(tmp_path) as writing, Catalogue(tmp_path) as catalogue:
        put(writing, note_of("a", path=path))
        [page] = catalogue.pages_of_actions()
        assert [note.path for note in page.notes.values()] == [path]
        assert [note.path for note in catalogue.notes_like([], [path, "\ud800"])] == [path]
        assert catalogue.entries()[0].path == path


def test_a_note_is_found_by_its_title_or_its_path(tmp_path: Path) -> None:
    with Writing(tmp_path) as writing, Catalogue(tmp_path) as catalogue:
        for number in range(3):
            put(writing, note_of("a", title=f"T{number % 2}", path=f"{number}.md"))
        found = catalogue.notes_like(["T0"], ["1.md", "9.md"])
        assert [(note.path, note.title, note.items) for note in found] == [
            ("1.md", "T1", 1),
            ("0.md", "T0", 1),
            ("2.md", "T0", 1),
        ]


def test_damaged_columns_make_the_catalogue_anew_and_show_nothing(tmp_path: Path) -> None:
    with Writing(tmp_path) as writing:
        put(writing, note_of("a", "b"))
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE actions SET texts = 'one'")
    database.close()
    with Catalogue(tmp_path) as catalogue:
        assert list(catalogue.actions()) == []
    assert (tmp_path / DAMAGED).exists()


_steps = st.lists(
    st.tuples(st.sampled_from(["put", "retitle", "move", "remove", "keep"]), st.integers(0, 4)),
    max_size=12,
)


@settings(max_examples=60)
@given(_steps)
def test_pages_that_are_kept_say_what_the_notes_say(steps: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as made, Writing(Path(made)) as writing:
        ids = [writing.add(f"{number}.md", _STAMP) for number in range(2 * PAGE)][:: PAGE // 2]
        for at, (step, which) in enumerate(steps):
            note_id = ids[which % len(ids)]
            path = writing.paths([note_id]).get(note_id)
            if step == "keep":
                writing.commit()
                writing.keep_pages()
            elif path is None:
                continue
            elif step == "put":
                note = note_of(*"ab"[: at % 3], path=path)
                writing.put(note_id, _STAMP, b"x" * 16, made_of(note))
            elif step == "retitle":
                note = note_of("a", title=f"T{at}", path=path)
                writing.put(note_id, _STAMP, b"x" * 16, made_of(note))
            elif step == "move":
                writing.move(note_id, f"moved {at}.md")
            else:
                writing.remove([note_id])
        writing.commit()
        found = shown(writing)
        writing.connection().execute("DELETE FROM action_pages")
        assert found == shown(writing)


def shown(catalogue: Catalogue) -> list[tuple[object, ...]]:
    return [
        (note, item, text)
        for page in catalogue.pages_of_actions()
        for note, item, text in zip(page.notes.values(), page.ids, page.texts.values(), strict=True)
    ]


def test_what_another_version_kept_is_thrown_away(tmp_path: Path) -> None:
    for name in ("catalogue-1.sqlite3", "catalogue-1.sqlite3-wal"):
        (tmp_path / name).write_bytes(b"old")
    for _ in range(2):
        with Writing(tmp_path) as writing:
            put(writing, note_of("a"))
    assert {path.name for path in tmp_path.iterdir()} == {FILE}
    with Catalogue(tmp_path) as catalogue:
        assert [text for *_, text in items(catalogue)] == ["a"]


def test_a_place_that_a_disk_has_spoilt_is_its_notes_beginning(tmp_path: Path) -> None:
    with Writing(tmp_path) as writing, Catalogue(tmp_path) as catalogue:
        put(writing, note_of("a"))
        writing.keep_pages()
        writing.connection().execute("UPDATE action_pages SET places = 'spoilt'")
        [row] = catalogue.actions()
        assert (row.text, row.where, row.block) == ("a", "", 0)


_items = st.builds(
    Item,
    id=st.sampled_from(["a" * 24, "b" * 24]),
    done=st.booleans(),
    place=st.builds(
        Place,
        where=st.sampled_from(["/sections/0", "/sections/3/sections/12"]),
        section=words,
        block=st.integers(0, 300),
        ordinal=st.integers(0, 3),
        due_inferred=st.booleans(),
    ),
    owners=st.lists(words.filter(bool), max_size=3).map(tuple),
    due=st.none() | st.just("2026-03-03"),
    text=words,
)


@settings(max_examples=50)
@given(st.lists(st.lists(_items, min_size=1, max_size=3), min_size=1, max_size=3))
def test_what_is_packed_comes_out_as_it_was(notes: list[list[Item]]) -> None:
    database = sqlite3.connect(":memory:")
    columns = "ids, dones, dues, places, owners, texts"
    database.execute(f"CREATE TABLE actions (note, {columns})")
    database.execute(f"CREATE TABLE action_pages (first, notes, {columns})")
    database.execute("CREATE TABLE notes (id, path, title, icon, date, actions)")
    for at, some in enumerate(notes, 1):
        packed = pack(some)
        assert ids_in(packed[0]) == [item.id for item in some]
        database.execute("INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?)", (at, *packed))
        database.execute("INSERT INTO notes VALUES (?, 'p', 't', '', NULL, ?)", (at, len(some)))
    [page] = pages(database, None)
    database.close()
    blank = str.maketrans("\x1f\x1d", "  ")
    flat = [item for some in notes for item in some]
    assert [note.items for note in page.notes.values()] == [len(n) for n in notes for _ in n]
    assert page.ids == [item.id for item in flat]
    assert page.texts.values() == [item.text.translate(blank) for item in flat]
    assert page.owners.values() == [tuple(o.translate(blank) for o in item.owners) for item in flat]
    assert [*page.dones] == [item.done for item in flat]
    assert page.dues == [item.due for item in flat]
    assert page.places.values() == [
        item.place._replace(section=item.place.section.translate(blank)) for item in flat
    ]


def test_all_owners_of_a_column() -> None:
    column = pack(
        [
            Item("a", done=False, due=None, place=Place(), owners=names, text="")
            for names in (("A", "B"), (), ("A",))
        ]
    )[4]
    assert owners_in(column) == ["A", "B", "", "A"]
