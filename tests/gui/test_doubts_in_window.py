"""Doubts and corrections in the whole window: seen, settled, taken back, there after a restart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QTextBrowser, QWidget

from gui import first_look
from gui.arguments import Arguments
from gui.doubts_dialog import DoubtsDialog
from gui.panes.doubts_model import ROW
from gui.panes.table_cuts import CutLine
from readout.corrections import model
from readout.corrections.kept import keep
from readout.corrections.keys import keys_of
from readout.note.model import Table
from readout.note.views import tables
from readout.places import Profile
from readout.progress.store import Progress
from tests.gui.conftest import Driver, Start
from tests.readout.corrections.notes import TEXT

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TITLE = "Bike share review"


@pytest.fixture
def bikes(tmp_path: Path) -> Path:
    path = tmp_path / "bikes.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def mark(driver: Driver) -> QPushButton:
    found = driver.widget("doubtsMark")
    assert isinstance(found, QPushButton)
    return found


def by_key(driver: Driver) -> DoubtsDialog:
    """The dialog, opened as the user does without a mouse."""
    driver.key(Qt.Key.Key_D, CTRL)
    [found] = [each for each in driver.window.findChildren(DoubtsDialog) if each.isVisible()]
    driver.bot.waitExposed(found)
    driver.wait(found.isActiveWindow)
    return found


def choose(dialog: DoubtsDialog, about: str) -> None:
    view: Any = dialog.findChild(QWidget, "doubtList")
    rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
    view.setCurrentIndex(next(index for index in rows if index.data(ROW).about == about))


def press(driver: Driver, dialog: DoubtsDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    driver.bot.mouseClick(button, LEFT)


def page(driver: Driver) -> str:
    found = driver.widget("detailPane")
    assert isinstance(found, QTextBrowser)
    return found.toPlainText()


def table(driver: Driver) -> Table:
    assert driver.session.note is not None
    return tables(driver.session.note)[0].table


def first_cell(driver: Driver) -> str:
    return str(driver.view("highlightsTable").model().index(0, 0).data())


def correct(driver: Driver, correction: model.Correction) -> None:
    read = driver.session.read
    assert read is not None
    driver.session.correcting.settle(read, [correction], "words")


def test_a_quiet_mark_counts_the_doubts_and_leads_to_them(
    start: Start, bikes: Path, note_file: Path
) -> None:
    driver = start(bikes)
    driver.wait(mark(driver).isVisible)
    count = int(mark(driver).text().split()[0])
    assert count > 2
    driver.bot.mouseClick(mark(driver), LEFT)
    dialog = driver.window.findChild(DoubtsDialog)
    assert dialog is not None
    driver.bot.waitExposed(dialog)
    assert not dialog.isModal()
    choose(dialog, "glued")
    press(driver, dialog, "thisIsRight")
    driver.wait(lambda: mark(driver).text() == f"{count - 1} doubts")
    driver.session.open([str(note_file)])
    driver.shown("Compiler team weekly")
    driver.wait(lambda: not mark(driver).isVisible())
    assert dialog.windowTitle() == "Doubts – Compiler team weekly"


def test_a_moved_cut_is_seen_undone_and_there_after_a_restart(start: Start, bikes: Path) -> None:
    driver = start(bikes)
    before, cell = table(driver), first_cell(driver)
    dialog = by_key(driver)
    choose(dialog, "glued")
    line = dialog.findChild(CutLine)
    assert line is not None
    line.setFocus()
    driver.bot.keyClick(line, Qt.Key.Key_Left)
    driver.wait(lambda: table(driver) != before)
    moved = table(driver)
    assert first_cell(driver) == moved.rows[0][0].plain != cell
    driver.wait(lambda: moved.rows[0][0].plain in page(driver).split("\n"))

    driver.bot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert table(driver) == before
    assert first_cell(driver) == cell
    dialog.close()
    driver.calls.redo()
    assert table(driver) == moved
    driver.saved()
    driver.window.close()

    again = start(bikes)
    assert table(again) == moved
    assert first_cell(again) == moved.rows[0][0].plain
    assert bikes.read_text(encoding="utf-8") == TEXT


def test_ticks_and_the_list_survive_a_changed_title(start: Start, bikes: Path) -> None:
    driver = start(bikes)
    key = driver.session.items()[0].key
    driver.session.tick(key, True)
    correct(driver, model.title("Docks in winter"))
    driver.window.listing.fill_now()
    assert driver.window.windowTitle() == "Docks in winter – Readout"
    assert "Docks in winter" in driver.texts("noteList")
    assert driver.session.items()[0].done
    driver.saved()
    driver.window.close()
    again = start(bikes)
    again.shown("Docks in winter")
    assert again.session.items()[0].done
    again.calls.doubts()
    assert again.session.read is not None
    assert again.session.read.title.plain == TITLE


def test_the_first_page_is_the_corrected_one(start: Start, bikes: Path, profile: Path) -> None:
    driver = start(bikes)
    correct(driver, model.title("Docks in winter"))
    driver.saved()
    driver.window.close()
    look = first_look.make(Arguments(paths=(str(bikes),), profile=str(profile), theme="light"))
    assert look["title"] == "Docks in winter"


def test_an_undo_shows_the_note_that_it_changes(start: Start, bikes: Path, note_file: Path) -> None:
    driver = start(bikes)
    correct(driver, model.title("Docks in winter"))
    driver.session.open([str(note_file)])
    driver.shown("Compiler team weekly")
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.shown(TITLE)


def test_corrections_of_another_device_come_in(
    start: Start, bikes: Path, profile: Path, tmp_path: Path
) -> None:
    driver = start(bikes)
    read = driver.session.read
    assert read is not None
    other = Progress.open(Profile.at(tmp_path / "other"))
    keep(other, read, model.title("Docks in winter"))
    other.save()
    for file in (tmp_path / "other" / "progress").glob("*.json"):
        (profile / "progress").mkdir(parents=True, exist_ok=True)
        (profile / "progress" / file.name).write_bytes(file.read_bytes())
    driver.session.refresh()
    driver.shown("Docks in winter")


def test_a_file_written_anew_keeps_its_corrections(start: Start, bikes: Path) -> None:
    driver = start(bikes)
    read = driver.session.read
    assert read is not None
    item = next(key for where, key in keys_of(read).texts.items() if "too late" in key)
    correct(driver, model.role(item, "action"))
    count = len(driver.session.items())
    dialog = by_key(driver)
    bikes.write_text(TEXT.replace("one season", "two seasons"), encoding="utf-8")
    driver.session.refresh()
    driver.wait(lambda: driver.session.read is not read)
    assert len(driver.session.items()) == count
    choose(dialog, "title")
    driver.session.close_note(driver.session.path)
    assert driver.session.read is None or driver.session.read.path != str(bikes)


def test_the_dialog_goes_with_the_last_note_and_can_be_opened_again(
    start: Start, bikes: Path
) -> None:
    driver = start(bikes)
    first = by_key(driver)
    first.close()
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    second = by_key(driver)
    driver.calls.doubts()
    assert second.isVisible()
    for path in driver.session.notes.paths():
        driver.session.close_note(path)
    assert driver.session.read is None
    assert driver.session.note is None
    assert not second.isVisible()
    driver.calls.doubts()


def test_the_dialog_closes_with_the_window(start: Start, bikes: Path) -> None:
    driver = start(bikes)
    dialog = by_key(driver)
    driver.window.close()
    assert not dialog.isVisible()
