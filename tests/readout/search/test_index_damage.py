"""The index is a cache: whatever happens to its files, it is made anew and says so."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from readout.note.model import Note
from readout.search.index import SearchIndex
from readout.search.storage import SearchError
from tests.readout.reading.helpers import note_of
from tests.readout.search.helpers import anywhere, filled, texts

NOTES = [note_of(f"# Note {n}\n\n## Part\n\nSome pears number {n}\n") for n in range(20)]
ENGINE_FILES = {".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term"}
ROOT = Path(__file__).resolve().parents[3]


def found(index: SearchIndex) -> int:
    return len(texts(index.search("pear", paths=anywhere)))


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def nulls(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def remove(path: Path) -> None:
    path.unlink()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    filled(folder, NOTES)
    return folder


@pytest.mark.parametrize("damage", [cut, empty, nulls, remove])
def test_each_damaged_file_makes_the_index_anew(
    damage: Callable[[Path], None], sound: Path, tmp_path: Path
) -> None:
    files = sorted(path.relative_to(sound) for path in sound.rglob("*") if path.is_file())
    assert len(files) > 8
    for number, file in enumerate(files):
        folder = tmp_path / str(number)
        shutil.copytree(sound, folder)
        damage(folder / file)
        index = SearchIndex(folder)
        if file.suffix == ".lock":  # empty in any case
            assert found(index) == len(NOTES)
            continue
        assert index.fresh or found(index) == len(NOTES), file
        if damage is not nulls or file.suffix in {".json", ".words"}:
            assert index.fresh, file
        if index.fresh:
            assert found(index) == 0
            assert found(filled(folder, NOTES)) == len(NOTES)
            assert SearchIndex(folder).fresh is False


def engine_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in ENGINE_FILES]


def test_every_changed_byte_of_the_engines_files_is_seen(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(sound, folder)
    index = SearchIndex(folder)
    assert index.is_whole()
    assert len(engine_files(folder)) >= len(ENGINE_FILES)
    for file in engine_files(folder):
        whole = file.read_bytes()
        for place in (0, len(whole) // 2, len(whole) - 20, len(whole) - 1):
            file.write_bytes(whole[:place] + bytes((whole[place] ^ 1,)) + whole[place + 1 :])
            assert not index.is_whole(), (file.suffix, place)
        file.write_bytes(whole)
    assert index.is_whole()


def test_harm_that_only_a_search_meets_makes_the_index_anew(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(sound, folder)
    for file in engine_files(folder):
        if file.suffix == ".store":
            data = file.read_bytes()
            file.write_bytes(b"\xff" * (len(data) // 2) + data[len(data) // 2 :])
    index = SearchIndex(folder)
    assert not index.fresh  # the engine has not seen it
    with pytest.raises(SearchError, match="made anew"):
        found(index)
    assert SearchIndex(folder).fresh


def test_a_search_that_fails_does_not_cost_a_sound_index(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index"
    shutil.copytree(sound, folder)
    index = SearchIndex(folder)

    def refuse(*_: object) -> None:
        raise ValueError("no such field")

    with monkeypatch.context() as changed:
        changed.setattr("readout.search.asking.Asking.answer", refuse)
        with pytest.raises(SearchError, match="other words"):
            found(index)
    assert found(SearchIndex(folder)) == len(NOTES)


def test_a_stamp_of_another_version_makes_it_anew(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(sound, folder)
    stamp = folder / "stamp.json"
    made = json.loads(stamp.read_text())
    stamp.write_text(json.dumps({**made, "version": "0"}))
    index = SearchIndex(folder)
    assert index.fresh
    assert index.born != made["room"]
    assert not (folder / made["room"]).exists()
    assert SearchIndex(folder).born == index.born


def test_a_reader_goes_on_while_the_index_is_made_anew(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(sound, folder)
    reader, writer = SearchIndex(folder), SearchIndex(folder).writer()
    (folder / "stamp.json").unlink()
    assert found(reader) == len(NOTES)
    filled(folder, NOTES[:3])
    assert found(reader) == len(NOTES)  # as it was when it was opened
    with pytest.raises(SearchError, match="made anew"):
        writer.commit()
    assert reader.refresh() is True
    assert found(reader) == 3


_WRITE = """
import os, signal, sys
from pathlib import Path
from readout.note.model import Note, Paragraph, Section, Text
from readout.search import storage, vocabulary, writer as writing
from readout.search.index import SearchIndex

point, count = sys.argv[2], int(sys.argv[3])
killed = lambda *_: os.kill(os.getpid(), signal.SIGKILL)

def note(number):
    words = f"pears number {number} word{number}x" + " filler" * 200
    return Note(f"{number}.md", Text(f"Note {number}"), sections=(
        Section(Text("Part"), "topic", (Paragraph(Text(words)),)),))

writer = SearchIndex(Path(sys.argv[1])).writer()
for number in range(1, count + 1):
    writer.put(number, note(number))
    if number == count // 2:
        writer.commit()
if point == "putting":
    killed()
if point == "words":
    writing.write_stamp = killed
if point == "stamp":
    kept = writing.write_stamp
    writing.write_stamp = lambda *given: (kept(*given), killed())
if point == "committing":
    sys.stdout.write("committing\\n")
    sys.stdout.flush()
writer.commit()
for more in range(100 if point == "committing" else 0):
    writer.put(count + 1, note(count + 1))
    writer.commit()
killed()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("point", ["putting", "words", "stamp", "committing", "committed"])
def test_a_writer_that_was_killed_is_gone_on_with(point: str, tmp_path: Path) -> None:
    count = 40
    command = [sys.executable, "-c", _WRITE, str(tmp_path), point, str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        if point == "committing":
            assert child.stdout.readline() == "committing\n"
            child.kill()
    index = SearchIndex(tmp_path)
    assert index.fresh is False
    there = index.search("pear", 100, paths=anywhere).hits
    assert {hit.note_id for hit in there} >= set(range(1, count // 2 + 1))
    writer = index.writer()
    for number in range(1, count + 1):
        writer.put(
            number, Note(f"{number}.md", note_of(f"# Pear {number}\n\nplums{number}z\n").title)
        )
    writer.commit()
    writer.close()
    index.refresh()
    again = index.search("pear", 100, paths=anywhere).hits
    assert {hit.note_id for hit in again} - {count + 1} == set(range(1, count + 1))
    # What was half written finds nothing, and its words do not stand in the way.
    assert not index.search("filler", 100, paths=anywhere).hits or point == "committing"
    assert [hit.why for hit in index.search(f"ear {count}", paths=anywhere).hits] == ["inside"]
