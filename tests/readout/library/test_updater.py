"""The updater: catalogue and index say what the files say, whatever happens to the files."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from readout.library import schema
from readout.library.walk import stamp
from readout.reading.read import read
from readout.search import documents
from tests.readout.library.libraries import hashes, opened, text, write


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "cache" / "library"


def test_a_library_is_listed_opened_and_searched(notes: Path, cache: Path) -> None:
    paths = write(notes, fence="willow", hill__oak="acorn")
    before = hashes(notes)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        first, second = library.catalogue.entries()
        assert (first.path, first.title, first.icon) == (str(paths[0]), "Fence", "🌿")
        assert (first.date, first.folder) == ("2026-03-03", str(notes))
        assert (first.actions, first.open_actions, first.terms, first.tables) == (2, 1, 1, 1)
        assert first.topics == 1
        assert (first.modified, first.error) == (paths[0].stat().st_mtime_ns, "")
        assert second.folder == str(notes / "hill")
        assert library.catalogue.note(str(paths[1])) == read(paths[1])
        assert library.catalogue.entry(str(paths[1])) == second
        assert library.catalogue.paths([first.id, 99]) == {first.id: str(paths[0])}
        assert library.found("acorn") == ["oak.md"]
        items = [(item.note, item.text, item.done) for item in library.catalogue.actions()]
        assert items[:2] == [(1, "Mend the willow gate", False), (1, "Buy boots", True)]
        assert [row.term for row in library.catalogue.terms([second.id])] == ["Stile"]
        assert [row.columns for row in library.catalogue.tables()] == [("What", "How far")] * 2
    assert hashes(notes) == before


def test_nothing_changed_reads_and_writes_nothing(notes: Path, cache: Path) -> None:
    for path in write(notes, a="one", b="two"):
        os.utime(path, (1, 1))
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        generation = library.catalogue.generation()
        events = library.update(folders=[str(notes)])
        assert [event["event"] for event in events] == ["ready"]
        assert library.catalogue.generation() == generation


def test_what_is_edited_added_and_deleted_is_followed(notes: Path, cache: Path) -> None:
    edited, deleted, _ = write(notes, a="otter", b="beaver", c="heron")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        before = library.catalogue.generation()
        edited.write_text(text("Anew", "badger"), "utf-8")
        deleted.unlink()
        (added,) = write(notes, d="finch")
        library.update(look=[str(edited), str(deleted), str(added)])
        assert library.titles() == {"a.md": "Anew", "c.md": "C", "d.md": "D"}
        assert [library.found(w) for w in ("otter", "badger", "beaver", "finch")] == [
            [],
            ["a.md"],
            [],
            ["d.md"],
        ]
        entries, removed = library.catalogue.changed_since(before)
        assert [Path(entry.path).name for entry in entries] == ["a.md", "d.md"]
        assert list(removed) == [2]


@pytest.mark.parametrize("whole", [True, False])
def test_a_renamed_file_keeps_its_id(whole: bool, notes: Path, cache: Path) -> None:
    old, other = write(notes, old="otter", other="beaver")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        ids = library.catalogue.ids()
        new = notes / "deep" / "new.md"
        new.parent.mkdir()
        old.rename(new)
        library.update(**({"folders": [str(notes)]} if whole else {"look": [str(old), str(notes)]}))
        assert library.catalogue.ids() == ids
        entry = library.catalogue.entry(str(new))
        assert entry is not None
        assert (entry.id, entry.folder) == (1, str(new.parent))
        assert library.catalogue.note(str(new)) == read(new)
        assert library.found("otter") == ["new.md"]
        assert library.catalogue.entry(str(other)) is not None


def test_a_note_without_a_title_is_called_as_its_file_is_now(notes: Path, cache: Path) -> None:
    path = notes / "before.md"
    path.write_text("Some words of a sentence that is long enough.\n", "utf-8")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        path.rename(notes / "after.md")
        library.update(look=[str(notes)])
        assert [(e.id, e.title) for e in library.catalogue.entries()] == [(1, "after")]


def test_a_renamed_folder_keeps_all_ids_and_two_of_one_content_are_two(
    notes: Path, cache: Path
) -> None:
    write(notes, old__a="otter", old__b="beaver")
    (notes / "old" / "same.md").write_bytes((notes / "old" / "a.md").read_bytes())
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        before = {Path(e.path).name: e.id for e in library.catalogue.entries()}
        (notes / "old").rename(notes / "new")
        (notes / "third.md").write_bytes((notes / "new" / "a.md").read_bytes())
        library.update(folders=[str(notes)])
        after = {Path(e.path).name: e.id for e in library.catalogue.entries()}
        assert after.pop("third.md") not in before.values()
        assert after == before
        assert library.found("otter") == ["a.md", "same.md", "third.md"]


def test_a_folder_that_is_away_keeps_its_notes_and_comes_back(notes: Path, cache: Path) -> None:
    write(notes, a="otter", b="beaver")
    away = notes.with_name("elsewhere")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        before = library.catalogue.entries()
        notes.rename(away)
        events = library.update(folders=[str(notes)])
        assert {"event": "away", "folders": [str(notes)]} in events
        assert [entry.away for entry in library.catalogue.entries()] == [True, True]
        assert library.catalogue.note(before[0].path) is not None
        away.rename(notes)
        events = library.update(look=[str(notes)])
        assert {"event": "away", "folders": []} in events
        assert library.catalogue.entries() == before


def test_the_empty_place_of_a_drive_is_away_and_an_emptied_folder_is_empty(
    notes: Path, cache: Path
) -> None:
    (path,) = write(notes, a="otter")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        notes.rename(notes.with_name("drive"))
        notes.mkdir()  # the place on which the drive was mounted
        library.update(folders=[str(notes)])
        assert [entry.away for entry in library.catalogue.entries()] == [True]
        notes.rmdir()
        notes.with_name("drive").rename(notes)
        path.unlink()
        library.update(folders=[str(notes)])
        assert library.catalogue.entries() == []


def test_a_folder_that_is_taken_out_and_files_that_are_closed_are_gone(
    notes: Path, cache: Path, tmp_path: Path
) -> None:
    write(notes, a="otter", b="beaver")
    (single,) = write(tmp_path / "other", c="heron")
    with opened(cache) as library:
        library.update(folders=[str(notes)], files=[str(single)])
        assert set(library.titles()) == {"a.md", "b.md", "c.md"}
        library.update(forget=[str(single), str(notes / "a.md")])
        assert set(library.titles()) == {"b.md"}
        library.update(look=[str(notes)])
        assert set(library.titles()) == {"b.md"}
        library.update(folders=[], files=[str(single)])
        assert set(library.titles()) == {"c.md"}
        assert library.found("beaver") == []


def test_a_single_file_that_is_gone_is_away(cache: Path, tmp_path: Path) -> None:
    (single,) = write(tmp_path / "other", c="heron")
    with opened(cache) as library:
        library.update(folders=[], files=[str(single)])
        single.unlink()
        library.update(look=[str(single)])
        assert [entry.away for entry in library.catalogue.entries()] == [True]


def test_what_cannot_be_read_is_listed_with_its_reason(notes: Path, cache: Path) -> None:
    write(notes, good="otter")
    (notes / "empty.txt").touch()
    (notes / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    (notes / "nowhere.md").symlink_to(notes / "gone")
    (notes / "bad.zip").write_bytes(b"PK\x03\x04 and nothing more")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        errors = {Path(e.path).name: e.error for e in library.catalogue.entries() if e.error}
        assert errors["empty.txt"] == "The file is empty."
        assert errors["nowhere.md"] == "There is no such file."
        assert set(errors) == {"empty.txt", "picture.md", "nowhere.md", "bad.zip"}
        assert library.catalogue.note(str(notes / "empty.txt")) is None
        assert all(error.endswith(".") and str(notes) not in error for error in errors.values())
        (notes / "empty.txt").write_text(text("Filled"), "utf-8")
        library.update(look=[str(notes / "empty.txt")])
        assert library.titles()["empty.txt"] == "Filled"


def test_a_folder_that_cannot_be_listed_keeps_its_notes(
    notes: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(notes, shut__a="otter", b="beaver")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        scandir = os.scandir

        def refusing(folder: str) -> object:
            if str(folder).endswith("shut"):
                raise PermissionError(13, "no")
            return scandir(folder)

        monkeypatch.setattr(os, "scandir", refusing)
        library.update(folders=[str(notes)])
        shown = {Path(e.path).name: (e.away, e.error) for e in library.catalogue.entries()}
        assert shown == {
            "a.md": (True, ""),
            "b.md": (False, ""),
            "shut": (False, "You have no permission to look into this folder."),
        }
        monkeypatch.undo()
        library.update(folders=[str(notes)])
        assert set(library.titles()) == {"a.md", "b.md"}


def test_the_notes_of_an_archive_are_notes(notes: Path, cache: Path) -> None:
    archive = notes / "all.zip"

    def pack(**members: str) -> None:
        with zipfile.ZipFile(archive, "w") as file:
            for name, word in members.items():
                file.writestr(f"{name}.md", text(name.capitalize(), word))

    pack(one="otter", two="beaver")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        first, second = library.catalogue.entries()
        assert (first.path, first.folder) == (f"{archive}#one.md", str(archive))
        assert (second.title, library.found("beaver")) == ("Two", ["all.zip#two.md"])
        pack(two="beaver", three="heron")
        library.update(look=[str(archive)])
        assert {e.title: e.id for e in library.catalogue.entries()} == {"Two": 2, "Three": 3}
        archive.rename(notes / "moved.zip")
        library.update(look=[str(notes)])
        assert {e.title: e.id for e in library.catalogue.entries()} == {"Two": 2, "Three": 3}
        assert {e.folder for e in library.catalogue.entries()} == {str(notes / "moved.zip")}


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_kept_byte_by_byte(notes: Path, cache: Path) -> None:
    name = Path(os.fsdecode(os.fsencode(notes) + b"/caf\xe9.md"))
    name.write_text("- just an item\n", "utf-8")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        (entry,) = library.catalogue.entries()
        assert entry.path == str(name)
        assert library.catalogue.note(entry.path) == read(name)
        name.unlink()
        library.update(look=[str(name)])
        assert library.catalogue.entries() == []


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(
    notes: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = write(notes, a="otter")
    grown: list[int] = []

    def growing(file: str) -> object:
        made = stamp(file)
        if not grown:  # just after it was asked for its size
            grown.append(1)
            path.write_text(text("Grown", "badger"), "utf-8")
            os.utime(path, ns=(made.mtime + 5, made.mtime + 5))
        return made

    with opened(cache) as library:
        monkeypatch.setattr("readout.library.walk.stamp", growing)
        library.update(folders=[str(notes)])
        assert library.titles() == {"a.md": "Grown"}
        assert library.found("badger") == ["a.md"]


def test_a_file_saved_twice_in_a_tick_of_the_clock_is_read_again(notes: Path, cache: Path) -> None:
    (path,) = write(notes, a="otter")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        before = path.stat().st_mtime_ns
        path.write_text(text("A", "hares"), "utf-8")  # as many letters
        os.utime(path, ns=(before, before))
        library.update(folders=[str(notes)])
        assert library.found("hares") == ["a.md"]


def test_other_readers_read_everything_again(
    notes: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = write(notes, a="otter")
    os.utime(path, (1, 1))
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        generation = library.catalogue.generation()
    monkeypatch.setattr(schema, "readers_stamp", lambda: "of tomorrow")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        assert [entry.id for entry in library.catalogue.changed_since(generation).entries] == [1]
        assert [event["event"] for event in library.update(folders=[str(notes)])] == ["ready"]


def test_no_files_and_no_folders(notes: Path, cache: Path) -> None:
    with opened(cache) as library:
        for command in ({"folders": []}, {"folders": [str(notes)]}, {"look": [str(notes)]}):
            library.update(**command)
            assert library.catalogue.entries() == []
        assert library.found("anything") == []


def test_hidden_files_and_files_elsewhere_are_not_taken_in(
    notes: Path, cache: Path, tmp_path: Path
) -> None:
    hidden, elsewhere = write(tmp_path, notes__hidden="otter", elsewhere="beaver")
    secret = hidden.rename(notes / ".secret.md")
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        library.update(look=[str(secret), str(elsewhere), str(tmp_path)])
        assert library.catalogue.entries() == []


def test_no_link_leads_round_in_a_circle_or_elsewhere(
    notes: Path, cache: Path, tmp_path: Path
) -> None:
    write(tmp_path, notes__a="otter", elsewhere__sub__b="beaver")
    (notes / "round").symlink_to(notes)
    (notes / "link").symlink_to(tmp_path / "elsewhere")
    (notes / "file.md").symlink_to(tmp_path / "elsewhere" / "sub" / "b.md")
    with opened(cache) as library:
        for look in (notes, notes / "link", notes / "link" / "sub" / "b.md", notes / "round"):
            library.update(folders=[str(notes)])
            library.update(look=[str(look)])
            assert set(library.titles()) == {"a.md", "file.md"}


def test_what_is_cancelled_is_read_the_next_time(notes: Path, cache: Path) -> None:
    write(notes, **{f"n{number}": "otter" for number in range(30)})
    with opened(cache) as library:
        library._updating.inbox.put({"folders": [str(notes)]})
        library._updating._step()  # the folder was looked through, the first files were asked for
        events = library.update(cancel=True)
        assert events[-1] == {"event": "ready", "left": 30 - len(library.found("otter"))}
        assert len(library.catalogue.entries()) == 30  # all are listed
        library.update(folders=[str(notes)])
        assert len(library.found("otter")) == 30


def test_a_note_too_long_to_be_sent_for_the_index_is_found_too(
    notes: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(notes, fence="willow", oak="acorn")
    monkeypatch.setattr(documents, "LONGEST", 10)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        assert library.found("willow") == ["fence.md"]
        assert library.found("is:open") == ["fence.md", "oak.md"]
