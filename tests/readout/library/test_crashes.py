"""Killed at any moment, damaged in any place: the next start goes on, and the result is whole."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from readout.errors import ReadoutError
from readout.library import schema
from readout.library.catalogue import Catalogue, index_folder
from readout.library.updater import kept
from readout.library.writing import Writing
from readout.reading.read import read
from readout.search.storage import discard, read_stamp
from readout.search.writer import Writer
from tests.readout.library.libraries import (
    events,
    found,
    hashes,
    opened,
    process,
    tell,
    text,
    write,
)

WORDS = ("otter", "beaver", "heron", "badger")


def fill(notes: Path, count: int) -> None:
    for number in range(count):
        word = WORDS[number % len(WORDS)]
        write(notes, **{f"f{number % 7}__n{number}": f"{word} xq{number}x"})


def check(cache: Path, notes: Path) -> None:
    """The catalogue and the index say what the files say."""
    files = {str(path): read(path) for path in notes.rglob("*.md")}
    with Catalogue(cache) as catalogue:
        entries = {entry.path: entry for entry in catalogue.entries()}
        assert set(entries) == set(files)
        assert {path: catalogue.note(path) for path in files} == files
        assert all(entries[path].title == note.title.plain for path, note in files.items())
    for word in WORDS:
        wanted = [Path(path).name for path in files if word in Path(path).read_text("utf-8")]
        assert found(cache, word) == sorted(wanted)


def finish(cache: Path, notes: Path) -> None:
    """Start the real updater and let it come to its end."""
    with process(cache) as child:
        tell(child, folders=[str(notes)])
        assert events(child)[-1]["event"] == "ready"
        tell(child, quit=True)
    assert child.returncode == 0


def kill_after(cache: Path, notes: Path, seconds: float, lines: int = 1000) -> None:
    """Start it, and kill it after so many events, or so many seconds."""
    with process(cache) as child:
        tell(child, folders=[str(notes)])
        assert child.stdout is not None
        for _ in range(lines if not seconds else 0):
            if '"ready"' in child.stdout.readline():
                break
        if seconds:
            with suppress(subprocess.TimeoutExpired):
                child.wait(seconds)
        child.kill()


def test_killed_at_several_moments_the_next_start_goes_on(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 60)
    before = hashes(notes)
    for lines in (1, 2, 4):
        kill_after(cache, notes, 0, lines)
    finish(cache, notes)
    check(cache, notes)
    assert hashes(notes) == before


@pytest.mark.long
def test_killed_at_random_moments_while_the_library_changes(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 400)
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")
    dice = random.Random(seed)
    for _ in range(25):
        files = sorted(notes.rglob("*.md"))
        for path in dice.sample(files, 20):
            match dice.randrange(3):
                case 0:
                    path.write_text(text("Anew", dice.choice(WORDS)), "utf-8")
                case 1:
                    path.rename(path.with_name(f"r{dice.randrange(10**9)}.md"))
                case _:
                    path.unlink()
                    write(notes, **{f"n{dice.randrange(10**9)}": dice.choice(WORDS)})
        kill_after(cache, notes, dice.uniform(0.05, 1.5))
    finish(cache, notes)
    check(cache, notes)


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("moment", ["before the index", "after the index"])
def test_killed_between_the_commits_of_catalogue_and_index(
    tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 8)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    first, second, *_ = sorted(notes.rglob("*.md"))
    first.write_text(text("Anew", "badger"), "utf-8")
    second.unlink()
    where = (Writer, "commit") if moment == "before the index" else (Writing, "set_indexed")
    with monkeypatch.context() as patch:
        patch.setattr(*where, lambda *_: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed), opened(cache) as library:
            library.update(folders=[str(notes)])
    with opened(cache) as library:
        library.update(folders=[str(notes)], walk=False)
    check(cache, notes)


def garbage(file: Path) -> None:
    file.write_bytes(b"this is no database" * 400)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def torn_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 100] = b"\xee" * 100
    file.write_bytes(data)


def other_schema(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


def no_table(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("DROP TABLE forms")
    database.close()


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("harm", [garbage, cut, torn_page, other_schema, no_table, emptied, gone])
def test_a_damaged_catalogue_is_made_anew(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 12)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    harm(cache / schema.FILE)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        for path in notes.rglob("*.md"):
            library.catalogue.note(str(path))  # who reads may be the first to see it
        library.update(folders=[str(notes)])
    check(cache, notes)
    assert not (cache / schema.DAMAGED).exists()


def torn_log(file: Path) -> None:
    file.with_name(f"{file.name}-wal").write_bytes(b"\x13" * 30_000)


@pytest.mark.parametrize("harm", [garbage, emptied, torn_log])
def test_what_was_damaged_after_a_kill_is_made_anew_under_the_eyes_of_a_window(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 40)
    child = process(cache)
    tell(child, folders=[str(notes)])
    events(child, "committed")
    child.kill()
    child.communicate()
    with Catalogue(cache) as catalogue:
        assert catalogue.entries()
        harm(cache / schema.FILE)
        catalogue.entries()
        with opened(cache) as library:
            library.update(folders=[str(notes)])
        assert len(catalogue.entries()) == 40
    check(cache, notes)


def test_who_shows_the_library_goes_on_with_the_new_catalogue(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 3)
    with opened(cache) as library, Catalogue(cache) as catalogue:
        library.update(folders=[str(notes)])
        shown = catalogue.entries()
        generation = catalogue.generation()
        schema.mark_damaged(cache)
        library.update(folders=[str(notes)])
        assert catalogue.generation() != generation
        entries, removed = catalogue.changed_since(generation)
        assert {entry.path for entry in entries} == {entry.path for entry in shown}
        assert {entry.id for entry in shown} <= set(removed)
        assert catalogue.changed_since(catalogue.generation()) == ([], [])


def test_a_damaged_form_is_no_note_and_has_the_catalogue_made_anew(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 3)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    with sqlite3.connect(cache / schema.FILE) as database:
        database.execute("UPDATE forms SET form = x'00' WHERE id = 2")
    database.close()
    with opened(cache) as library:
        path = library.catalogue.paths([2])[2]
        assert library.catalogue.note(path) is None
        library.update(folders=[str(notes)])
        assert library.catalogue.note(path) == read(path)


def broken(index: Path) -> None:
    for file in index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x13" * (file.stat().st_size // 2))


def harmed_inside(index: Path) -> None:
    """What the engine does not see when it opens the index."""
    for file in index.rglob("*"):
        if file.suffix in {".idx", ".pos", ".store", ".term"}:
            data = bytearray(file.read_bytes())
            data[len(data) // 3] ^= 0xFF
            file.write_bytes(data)


@pytest.mark.parametrize("harm", [shutil.rmtree, broken, harmed_inside])
def test_a_damaged_index_is_filled_again(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 12)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    harm(index_folder(cache))
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    check(cache, notes)


def test_an_index_that_a_reader_found_damaged_is_filled_again_at_the_next_word(
    tmp_path: Path,
) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 8)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        stamp = read_stamp(index_folder(cache))
        assert stamp is not None
        discard(index_folder(cache), stamp)
        library.update(look=[str(notes)])
        check(cache, notes)


def test_a_catalogue_that_is_taken_away_is_made_anew_at_the_next_word(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 8)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
        schema.remove(cache)
        library.update(look=[str(notes / "f1")])
        check(cache, notes)
    schema.remove(cache)
    with opened(cache) as library:  # one that was idle is told where to look, and no more
        library.update(folders=[str(notes)], walk=False)
    check(cache, notes)


def test_an_index_of_another_catalogue_is_filled_anew(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    fill(notes, 8)
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    (cache / schema.FILE).unlink()
    for path in sorted(notes.rglob("*.md"))[:4]:
        path.unlink()
    with opened(cache) as library:
        library.update(folders=[str(notes)])
    check(cache, notes)


def test_a_second_updater_says_that_there_is_one(tmp_path: Path) -> None:
    with kept(tmp_path), pytest.raises(ReadoutError, match="Another Readout"), kept(tmp_path, 0):
        pass


def test_a_cache_that_cannot_be_written_is_trouble_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    with process(tmp_path / "cache") as child:
        said = events(child)
    assert [event["event"] for event in said] == ["trouble"]
    assert said[0]["error"].startswith("The library's list and search could not be kept:")
    assert child.returncode == 1


def test_it_ends_with_its_input(tmp_path: Path) -> None:
    fill(tmp_path / "notes", 3)
    with process(tmp_path / "cache") as child:
        tell(child, folders=[str(tmp_path / "notes")])
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(60) == 0
