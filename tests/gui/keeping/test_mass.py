"""Promise 9: where much is gone at once, nothing is carried before the user has answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import move

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui import opening
from gui.following_up import FollowingUp
from gui.keeping import losses
from gui.keeping.question import Question
from readout.note.views import actions
from readout.progress.lost import Lost
from readout.progress.store import Progress
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

LEFT = Qt.MouseButton.LeftButton
TITLES = ("Farm plan", "Rowing club", "Choir week")
THINGS = (
    "Order forty metres of drain pipe",
    "Ask the council about the new footpath",
    "Paint the greenhouse door before the frost",
)
OTHERS = ("Something else entirely", "And a thing nobody knew")


@pytest.fixture(autouse=True)
def looked_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(losses, "AFTER", 50)


def write(path: Path, title: str, *items: str) -> None:
    lines = "".join(f"- [ ] {item}\n" for item in items)
    path.write_text(f"# {title}\n\n2025-11-03\n\n## Action items\n\n{lines}", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    for title in TITLES:
        write(made / f"{title}.md", title, *THINGS)
    return made


def ticked(start: Start, folder: Path) -> Driver:
    driver = start(folder)
    driver.wait(lambda: len(driver.session.notes) == len(TITLES))
    for note in driver.session.notes.all():
        for placed in actions(note):
            driver.session.progress.mark(note, placed)
    driver.session.saving.request()
    driver.saved()
    return driver


def question(driver: Driver) -> Question:
    def asked() -> bool:
        return any(each.isVisible() for each in driver.window.findChildren(Question))

    driver.wait(asked)
    return next(each for each in driver.window.findChildren(Question) if each.isVisible())


def said(driver: Driver) -> str:
    """What the question says first."""
    text = question(driver).findChild(QLabel, "massDialogText")
    assert isinstance(text, QLabel)
    return text.text()


def press(driver: Driver, name: str) -> None:
    button = question(driver).findChild(QPushButton, name)
    assert button is not None
    driver.bot.mouseClick(button, LEFT)


def kept(driver: Driver) -> int:
    """How many items carry a question or a link: what a carrying leaves behind."""
    found = driver.session.progress.records("items").values()
    return sum(bool({"same_as", "asked"} & set(record["fields"])) for record in found)


def test_promise_9_notes_written_anew_in_one_step_stop_and_ask(
    start: Start, folder: Path, profile: Path
) -> None:
    driver = ticked(start, folder)
    near = [thing.replace("the", "that") for thing in THINGS]
    for title in TITLES[:2]:
        write(folder / f"{title}.md", title, *OTHERS)
    driver.session.refresh()
    dialog = question(driver)
    assert "6 of the 9 action items" in said(driver)
    assert nameless(dialog) == []
    detail = dialog.findChild(QLabel, "massDialogDetail")
    assert isinstance(detail, QLabel)
    assert str(profile / "snapshots") in detail.text(), "a copy was kept, and is named"
    press(driver, "later")
    assert driver.session.following.mass is not None
    [banner] = driver.panes.banners.texts()
    assert "6 of the 9" in banner
    write(folder / f"{TITLES[2]}.md", TITLES[2], *near, *OTHERS)
    driver.session.refresh()
    driver.wait(lambda: len(driver.session.following._held) >= 2)
    assert kept(driver) == 0, "stopped until it is answered"
    button = driver.window.findChild(QPushButton, "bannerButton")
    assert button is not None
    driver.bot.mouseClick(button, LEFT)
    press(driver, "goOn")
    assert driver.session.following.mass is None
    assert driver.panes.banners.texts() == []
    reviewing = driver.session.following.reviewing
    assert reviewing is not None
    assert sum(row.kind == "gone" for row in reviewing.rows()) >= 6


def test_promise_9_what_is_there_again_needs_no_answer(start: Start, folder: Path) -> None:
    driver = ticked(start, folder)
    for title in TITLES[:2]:
        write(folder / f"{title}.md", title, *OTHERS)
    driver.session.refresh()
    press(driver, "later")
    for title in TITLES[:2]:
        write(folder / f"{title}.md", title, *THINGS)
    driver.session.refresh()
    driver.wait(lambda: driver.session.following.mass is None)
    assert driver.panes.banners.texts() == []
    assert all(item.done for item in driver.session.items())


def test_promise_9_left_as_it_is_nothing_is_carried(start: Start, folder: Path) -> None:
    driver = ticked(start, folder)
    for title in TITLES[:2]:
        write(folder / f"{title}.md", title, *OTHERS)
    driver.session.refresh()
    press(driver, "leave")
    assert driver.session.following.mass is None
    assert kept(driver) == 0
    assert driver.panes.banners.texts() == []
    other = Progress.open(driver.session.profile, "another")
    note = driver.session.notes.all()[0]
    other.set_note(note, "seen", [])
    other.save()
    with driver.bot.waitSignal(driver.session.items_changed):
        driver.session.refresh()
    driver.wait(lambda: not driver.session.following.busy)
    assert driver.session.following.mass is None, "it was answered"
    assert driver.session.following._held == {}


def test_promise_9_files_that_go_are_a_mass_change_too(start: Start, folder: Path) -> None:
    driver = ticked(start, folder)
    for title in TITLES[:2]:
        (folder / f"{title}.md").unlink()
    driver.session.refresh()
    assert "6 of the 9 action items" in said(driver)
    press(driver, "goOn")


@pytest.mark.parametrize("large", [False, True], ids=["a folder", "a library"])
def test_promise_9_files_that_went_between_two_starts_are_asked_about_once(
    start: Start, folder: Path, profile: Path, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    if large:
        monkeypatch.setattr(opening, "LARGE", 1)
    driver = start(folder)
    driver.wait(lambda: len(driver.session.entries()) == len(TITLES))
    for path in sorted(folder.iterdir()):
        driver.session.show(str(path))
        driver.wait(lambda path=path: driver.session.path == str(path))  # type: ignore[misc]
        for item in driver.session.items():
            driver.session.tick(item.key, True)
    driver.saved()
    driver.window.close()
    (folder / f"{TITLES[0]}.md").rename(folder / "by another name.md")
    (folder / f"{TITLES[1]}.md").unlink()
    (folder / f"{TITLES[2]}.md").unlink()
    again = start()
    assert "6 of the 9 action items" in said(again)
    assert list((profile / "snapshots").iterdir()), "a copy was kept"
    press(again, "leave")
    again.window.close()
    look, looked = FollowingUp.gone, list[Lost]()

    def gone(
        following: FollowingUp, find: Callable[[], Lost], told: Callable[[Lost], None]
    ) -> None:
        look(following, find, lambda lost: (told(lost), looked.append(lost))[0])

    monkeypatch.setattr(FollowingUp, "gone", gone)
    third = start()
    third.wait(lambda: bool(looked))
    assert len(looked[0].gone) == 2
    assert not third.window.findChildren(Question), "the same loss is not told twice"


def test_promise_9_a_folder_that_is_away_at_the_start_is_asked_about_once(
    start: Start, folder: Path, tmp_path: Path
) -> None:
    driver = ticked(start, folder)
    driver.window.close()
    move(folder, tmp_path / "away")
    again = start(show=False)
    again.window.show()  # the question may be there before the window is active
    assert "9 of the 9 action items" in said(again)
    press(again, "leave")
    again.window.close()
    third = start()
    third.wait(lambda: third.session.settings.value.away == (str(folder),))
    assert not third.window.findChildren(Question)
    third.window.close()
    move(tmp_path / "away", folder)
    back = start()
    back.wait(lambda: all(done == 3 for done in _done(back)))


def _done(driver: Driver) -> list[int]:
    return [line.done for line in driver.session.entries()] or [0]
