"""Rooms of the window that have no face: background work, history, folds, open notes."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.background import Job, Lane
from gui.banner import MOST, Banners
from gui.dates import long_date, short_date
from gui.folds import Folds
from gui.history import History, Place
from gui.memory import Sweeper
from gui.note_cache import NoteCache
from gui.open_notes import OpenNotes
from gui.opening import Opening
from gui.pointers import action_places, read_names, topics, walk
from gui.theme.theme import Theme
from gui.trouble import Trouble
from readout.library import bundled
from readout.note.model import Action, Note, Section, Text
from readout.note.views import actions
from readout.reading.read import read
from tests.gui.conftest import Start


def test_work_is_done_elsewhere_and_its_result_arrives_here(qtbot: QtBot) -> None:
    lane = Lane("test")
    seen: list[object] = []
    here = threading.current_thread()

    def done(thread: threading.Thread) -> None:
        seen.extend([thread is not here, threading.current_thread() is here])

    lane.submit(lambda _: threading.current_thread(), done)
    assert lane.busy
    qtbot.waitUntil(lambda: not lane.busy)
    lane.close()
    assert seen == [True, True]


def test_a_dropped_job_says_nothing(qtbot: QtBot) -> None:
    lane = Lane("test")
    said: list[int] = []
    running, go_on = threading.Event(), threading.Event()

    def work(job: Job[int]) -> int:
        running.set()
        assert go_on.wait(10)
        job.report(lambda: said.append(0))
        return 1

    lane.submit(work, said.append)
    lane.submit(lambda _: 2, said.append)
    assert running.wait(10)
    lane.drop()
    go_on.set()
    lane.submit(lambda _: 3, said.append)
    qtbot.waitUntil(lambda: not lane.busy)
    lane.close()
    assert said == [3]


def test_an_error_goes_to_who_asked_and_the_lane_goes_on(qtbot: QtBot) -> None:
    lane = Lane("test")
    seen: list[str] = []

    def fail(_: Job[None]) -> None:
        raise ValueError("no")

    lane.submit(fail, failed=lambda error: seen.append(str(error)))
    lane.submit(lambda _: "yes", seen.append)
    qtbot.waitUntil(lambda: not lane.busy)
    lane.close()
    assert seen == ["no", "yes"]


def test_a_closed_note_leaves_the_history() -> None:
    history = History()
    for path in "abca":
        history.visit(Place(path))
    history.forget("c")
    assert history.back() == Place("b")
    history.forget("a")
    assert not history.can_go_back
    history.forget("b")
    assert history.back() is None
    assert history.forward() is None


def test_folds_tell_want_from_room_from_nothing(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    folds = Folds({"items": pane}, ["nonsense"])
    assert folds.seen("items")
    folds.set_room("items", room=False)
    assert not folds.seen("items")
    folds.toggle("items")
    assert folds.seen("items")
    folds.toggle("items")
    folds.set_room("items", room=True)
    assert folds.seen("items")
    assert folds.folded == []
    folds.toggle("items")
    assert folds.folded == ["items"]
    folds.toggle("items")
    folds.set_empty("items", empty=True)
    assert not folds.seen("items")


def test_places_are_found_and_sections_known_by_their_titles() -> None:
    inner = Section(Text("Same"), "topic", (Action(Text("x")),))
    note = Note(
        "a",
        Text("t"),
        sections=(
            Section(Text("Same"), "topic", (), (inner, inner)),
            Section(Text("Same"), "topic"),
            Section(Text("To do"), "actions", (Action(Text("y")),)),
        ),
    )
    assert [where for where, _ in walk(note)] == [
        *("/sections/0", "/sections/0/sections/0", "/sections/0/sections/1"),
        *("/sections/1", "/sections/2"),
    ]
    assert action_places(note) == [
        *("/sections/0/sections/0", "/sections/0/sections/1", "/sections/2")
    ]
    assert len(action_places(note)) == len(actions(note))
    assert list(read_names(note).values()) == [
        *("read:same", "read:same/same", "read:same/same#2", "read:same#2", "read:to do")
    ]
    assert len(topics(note)) == 4


def test_newest_notes_stand_first_and_errors_stay_in_the_list() -> None:
    notes = OpenNotes(lambda _: (0, 0))
    for path, date in (("a", "2025-01-01"), ("b", None), ("c", "2025-02-01")):
        notes.put(Note(path, Text(path), date=date))
    notes.fail("/x/d.txt", "No.")
    assert [line.title for line in notes.entries()] == ["c", "a", "b", "d.txt"]
    assert [note.path for note in notes.all()] == ["c", "a", "b"]
    assert not notes.put(Note("a", Text("a"), date="2025-01-01"))


def test_dates_are_said_in_the_chosen_order() -> None:
    assert long_date("2025-11-03", "day") == "3 November 2025"
    assert long_date("2025-11-03", "month") == "November 3, 2025"
    assert short_date("2025-11-03", "day") == "3 Nov 2025"
    assert short_date("2025-11-03", "month") == "Nov 3, 2025"
    assert long_date("some day", "day") == "some day"


def test_banners_take_the_place_of_their_kind_and_never_pile_up(theme: Theme, qtbot: QtBot) -> None:
    banners = Banners(theme)
    qtbot.addWidget(banners)
    banners.tell(Trouble("old", kind="save"))
    banners.tell(Trouble("new", kind="save"))
    assert banners.texts() == ["new"]
    for number in range(10):
        banners.tell(Trouble(f"<b>{number}</b>"))
    assert len(banners.texts()) == MOST
    banners.settle("save")
    for _ in range(MOST):
        left = len(banners.texts())
        button = next(
            each for each in banners.findChildren(QToolButton) if each.isVisibleTo(banners)
        )
        button.click()
        assert len(banners.texts()) == left - 1
    assert banners.isHidden()


def test_a_big_folder_comes_bit_by_bit_and_can_be_stopped(
    corpus: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    lane = Lane("test")
    opening = Opening(lane, NoteCache(tmp_path))
    opening.go()
    batches: list[int] = []
    opening.came.connect(lambda batch: batches.append(len(batch.notes)))
    opening.read(map(str, corpus.rglob("*.md")))
    qtbot.waitUntil(lambda: len(batches) >= 3, timeout=20_000)
    opening.cancel()
    qtbot.waitUntil(lambda: not opening.busy, timeout=10_000)
    lane.close()
    assert sum(batches) < 900


def test_a_note_read_before_is_not_read_again(
    note_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = NoteCache(tmp_path / "cache")
    first = cache.read(str(note_file))
    assert cache.has(str(note_file))
    with monkeypatch.context() as broken:
        broken.setattr(bundled, "read", None)
        assert NoteCache(tmp_path / "cache").read(str(note_file)) == first
    for file in (tmp_path / "cache" / "notes").iterdir():
        file.write_bytes(file.read_bytes()[:-9])
    assert NoteCache(tmp_path / "cache").read(str(note_file)) == first
    note_file.write_text("Another\n\nText.\n", encoding="utf-8")
    assert not cache.has(str(note_file))
    assert cache.read(str(note_file)) != first


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    note_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    cache = NoteCache(tmp_path / "cache")
    assert cache.read(str(note_file)).title.plain == "Compiler team weekly"
    cache.sweep()


@pytest.mark.long
def test_the_whole_corpus_is_open_together(start: Start, corpus: Path) -> None:
    driver = start(corpus, show=False)
    driver.window.show()
    driver.bot.waitUntil(lambda: not driver.session.intake.busy, timeout=120_000)
    assert len(driver.session.catalogued.lines) > 800
    driver.panes.search.setText("stabilization")
    driver.wait(lambda: driver.window.searching.open)
    assert read(str(next(corpus.rglob("*.md")))).sections


def test_garbage_is_collected_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    seen: list[bool] = []
    here = threading.current_thread()

    class Cycle:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            seen.append(threading.current_thread() is here)

    lane = Lane("test")
    owner = QObject()
    Sweeper(owner)

    def work(_: Job[int]) -> int:
        Cycle()
        return len([[each] for each in range(100_000)])

    lane.submit(work)
    qtbot.waitUntil(lambda: not lane.busy)
    lane.close()
    gc.collect()
    assert seen == [True]
