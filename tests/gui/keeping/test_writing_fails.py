"""Promise 11: a failed write is loud, tried again by itself, and can be kept elsewhere."""

from __future__ import annotations

import errno
import os
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QPushButton

from gui import saving
from gui.keeping.question import Question
from readout import places
from readout.progress.durable import Disk
from readout.progress.record import parse
from readout.progress.store import Progress
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton


class Bad:
    """A disk that refuses the profile's files as long as ``broken``, and no others."""

    def __init__(self, profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.broken = True
        self.tries = 0
        self.code = errno.ENOSPC
        before = Disk.replace

        def replace(disk: Disk, source: Path, target: Path) -> None:
            if self.broken and target.is_relative_to(profile / "progress"):
                self.tries += 1
                raise OSError(self.code, os.strerror(self.code))
            before(disk, source, target)

        monkeypatch.setattr(Disk, "replace", replace)
        monkeypatch.setattr(Disk, "sleep", lambda *_: None)


@pytest.fixture
def bad(profile: Path, monkeypatch: pytest.MonkeyPatch) -> Bad:
    return Bad(profile, monkeypatch)


def ticked(start: Start, note_file: Path) -> Driver:
    driver = start(note_file)
    driver.wait(lambda: bool(driver.session.items()))
    driver.session.tick(driver.session.items()[0].key, True)
    driver.wait(lambda: driver.session.saving.state == "failed")
    return driver


def on_disk(profile: Path) -> list[str]:
    """The texts of the ticked items, as a new start would find them."""
    progress = Progress.open(places.profile(profile))
    found = progress.records("items").values()
    return [record["text"] for record in found if record["fields"].get("done", {}).get("value")]


def question(driver: Driver) -> Question | None:
    found = [each for each in driver.window.findChildren(Question) if each.isVisible()]
    return found[0] if found else None


def press(driver: Driver, name: str) -> None:
    asked = question(driver)
    button = (asked or driver.window).findChild(QPushButton, name)
    assert button is not None
    driver.bot.mouseClick(button, LEFT)


WHY = {
    errno.ENOSPC: "disk is full",
    errno.EROFS: "not allowed",
    errno.EACCES: "not allowed",
}


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed is tried again after a millisecond."""
    monkeypatch.setattr(saving, "RETRY", 1)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("code", WHY)
def test_promise_11_a_failed_write_is_said_and_tried_again_by_itself(
    start: Start, note_file: Path, profile: Path, bad: Bad, code: int
) -> None:
    bad.code = code
    driver = ticked(start, note_file)
    [said] = driver.panes.banners.texts()
    assert WHY[code] in said
    assert driver.widget("savedState").text() == "Not saved"
    assert driver.session.items()[0].done, "what was done stays"
    tries = bad.tries
    driver.wait(lambda: bad.tries > tries + 2)
    assert driver.panes.banners.texts() == [said], "it is said once"
    bad.broken = False
    driver.saved()
    assert driver.panes.banners.texts() == []
    assert on_disk(profile) == ["Write the release notes"]


def test_promise_11_tries_are_ever_rarer(start: Start, note_file: Path, bad: Bad) -> None:
    driver = ticked(start, note_file)
    waits = [driver.session.saving.waiting]
    for _ in range(7):
        tries = bad.tries
        driver.session.saving.request()
        driver.wait(lambda tries=tries: bad.tries > tries)
        before = waits[-1]
        driver.wait(lambda before=before: driver.session.saving.waiting >= before)
        waits.append(driver.session.saving.waiting)
    assert waits[0] == saving.RETRY
    assert all(later >= before for before, later in pairwise(waits))
    assert waits[-1] <= saving.LONGEST
    bad.broken = False
    press(driver, "bannerButton")
    driver.saved()
    assert driver.session.saving.waiting == 0


def test_promise_11_saved_elsewhere_and_brought_in_by_dropping_the_file(
    start: Start, note_file: Path, profile: Path, tmp_path: Path, bad: Bad
) -> None:
    driver = ticked(start, note_file)
    target = tmp_path / "stick" / "kept.json"
    target.parent.mkdir()
    driver.calls.keeping.ask_target = lambda: str(target)
    press(driver, "bannerOther")
    driver.wait(target.exists)
    driver.wait(lambda: any("Import Progress" in each for each in driver.panes.banners.texts()))
    assert len(parse(target.read_bytes()).groups["items"]) == 1
    assert driver.session.saving.state == "failed"
    driver.window.close()
    press(driver, "leave")
    driver.wait(lambda: not driver.window.isVisible())
    assert on_disk(profile) == []
    bad.broken = False
    again = start(note_file)
    again.wait(lambda: bool(again.session.items()))
    assert not any(item.done for item in again.session.items())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(target))])
    heard: list[tuple[str, int]] = []
    again.calls.keeping._files().brought_in.connect(lambda *what: heard.append(what))
    assert again.calls.take(data)
    again.wait(lambda: again.session.items()[0].done)
    again.wait(lambda: heard == [("kept.json", 1)])
    assert str(target) not in again.session.notes.paths(), "it is no note"
    again.saved()
    assert on_disk(profile) == ["Write the release notes"]
    again.session.ticking.stack.undo()
    assert not again.session.items()[0].done
    again.session.ticking.stack.redo()
    assert again.session.items()[0].done


def test_promise_11_what_was_kept_elsewhere_is_offered_at_the_next_start(
    start: Start, note_file: Path, profile: Path, tmp_path: Path, bad: Bad
) -> None:
    driver = ticked(start, note_file)
    driver.calls.keeping.ask_target = lambda: str(tmp_path)
    driver.window.close()
    press(driver, "elsewhere")
    driver.wait(lambda: not driver.window.isVisible())
    bad.broken = False
    again = start(note_file)
    again.wait(lambda: any("could not be saved" in each for each in again.panes.banners.texts()))
    press(again, "bannerButton")
    again.wait(lambda: again.session.items()[0].done)
    again.wait(lambda: again.panes.banners.texts() == [])
    again.wait(lambda: on_disk(profile) == ["Write the release notes"])
    again.window.close()
    third = start(note_file)
    third.wait(lambda: bool(third.session.items()))
    assert third.panes.banners.texts() == [], "it was brought in: nothing is to be asked"


def test_promise_11_closing_asks_and_each_answer_keeps_its_word(
    start: Start, note_file: Path, profile: Path, tmp_path: Path, bad: Bad
) -> None:
    driver = ticked(start, note_file)
    driver.window.close()
    asked = question(driver)
    assert asked is not None
    assert nameless(asked) == []
    assert driver.window.isVisible()
    press(driver, "stay")
    assert driver.window.isVisible()
    driver.window.close()
    press(driver, "again")  # the disk is still full
    assert driver.window.isVisible()
    assert question(driver) is not None
    driver.calls.keeping.ask_target = lambda: ""  # the user thought better of it
    press(driver, "elsewhere")
    assert driver.window.isVisible()
    driver.calls.keeping.ask_target = lambda: str(note_file)  # never over a note
    before = note_file.read_bytes()
    driver.window.close()
    press(driver, "elsewhere")
    driver.wait(lambda: question(driver) is not None)
    assert note_file.read_bytes() == before
    driver.calls.keeping.ask_target = lambda: str(tmp_path)
    press(driver, "elsewhere")
    driver.wait(lambda: not driver.window.isVisible())
    [kept] = tmp_path.glob("readout-progress-*.json")
    assert len(parse(kept.read_bytes()).groups["items"]) == 1
    assert on_disk(profile) == []


def test_promise_11_tried_again_at_the_end_it_is_saved(
    start: Start, note_file: Path, profile: Path, bad: Bad
) -> None:
    driver = ticked(start, note_file)
    driver.window.close()
    bad.broken = False
    press(driver, "again")
    driver.wait(lambda: not driver.window.isVisible())
    assert on_disk(profile) == ["Write the release notes"]


def test_promise_11_a_file_of_progress_that_is_opened_is_brought_in(
    start: Start, note_file: Path, tmp_path: Path
) -> None:
    driver = start(note_file)
    driver.wait(lambda: bool(driver.session.items()))
    driver.session.tick(driver.session.items()[0].key, True)
    driver.saved()
    kept = driver.session.progress.write_to(tmp_path)
    driver.session.ticking.stack.undo()
    driver.session.tick(driver.session.items()[1].key, True)
    driver.saved()
    driver.calls.ask_files = lambda: [str(kept)]
    driver.calls.open_files()
    driver.wait(lambda: not driver.calls.keeping._files()._lane.busy)
    assert [item.done for item in driver.session.items()] == [False, True], "what is newer holds"
    assert str(kept) not in driver.session.notes.paths()


def test_a_file_that_is_no_progress_is_said(start: Start, note_file: Path, tmp_path: Path) -> None:
    driver = start(note_file)
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    driver.calls.keeping.ask_source = lambda: str(other)
    driver.calls.import_progress()
    driver.wait(lambda: any("no file of progress" in t for t in driver.panes.banners.texts()))
    driver.calls.keeping.ask_source = lambda: ""
    driver.calls.import_progress()


def test_what_is_done_before_saving_may_fail_and_all_is_saved_the_same(
    start: Start, note_file: Path, profile: Path
) -> None:
    driver = start(note_file)
    driver.wait(lambda: bool(driver.session.items()))
    tried: list[int] = []

    def fail() -> None:
        tried.append(1)
        raise RuntimeError

    driver.session.saving.before = fail
    driver.session.tick(driver.session.items()[0].key, True)
    driver.saved()
    assert tried
    assert on_disk(profile) == [driver.session.items()[0].text.plain]
