"""The whole window as its user works with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView

from gui.pointers import topics
from gui.settings import SettingsFile
from gui.settings_dialog import Choice
from readout import places
from readout.progress.durable import Disk
from readout.progress.store import Progress
from tests.gui.conftest import SMALL, Start

TITLE = "OpenAI Interview Insights"


def test_the_seed_is_shown_in_all_panes(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown(TITLE)
    assert driver.window.windowTitle() == f"{TITLE} – Readout"
    assert len(driver.texts("topicTree")) == 15
    table = driver.view("highlightsTable").model()
    assert (table.rowCount(), table.columnCount()) == (8, 5)
    assert driver.view("actionItems").model().rowCount() == 6
    assert driver.view("keyTerms").model().rowCount() == 5
    assert driver.panes.status.findChild(type(driver.widget("progressState")), "progressState")
    assert driver.widget("progressState").text() == "0 of 6 done · 0 of 11 topics read"
    assert driver.widget("savedState").text() == "Saved"


def test_a_tick_is_saved_undone_done_again_and_there_after_a_restart(
    start: Start, seed: Path, profile: Path
) -> None:
    driver = start(seed)
    driver.view("actionItems").setFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Space)
    assert driver.session.counts() == (1, 6)
    driver.saved()
    assert Progress.open(places.profile(profile)).own_items(driver.session.note) == []
    driver.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.session.counts() == (0, 6)
    assert driver.widget("progressState").text().startswith("0 of 6 done")
    driver.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert driver.session.counts() == (1, 6)
    driver.saved()
    driver.window.close()
    again = start()
    again.shown(TITLE)
    assert again.session.counts() == (1, 6)


def test_every_tick_is_on_the_disk_when_it_says_saved(
    start: Start, seed: Path, profile: Path
) -> None:
    driver = start(seed)
    for item in driver.session.items():
        driver.session.tick(item.key, True)
        driver.saved()
        on_disk = Progress.open(places.profile(profile))
        assert on_disk.get("items", item.key, "done") is True


def test_items_are_dismissed_added_and_removed_with_undo(start: Start, seed: Path) -> None:
    driver = start(seed)
    note, session = driver.session.note, driver.session
    assert note is not None
    stack = session.ticking.stack
    first = session.items()[0].key
    driver.panes.items.dismissed.emit(first)
    assert session.counts() == (0, 5)
    driver.panes.items.added.emit("  Call   Ann ")
    assert [item.text.plain for item in session.items() if item.own] == ["Call Ann"]
    own = next(item.key for item in session.items() if item.own)
    driver.panes.items.ticked.emit(own, True)
    assert session.counts() == (1, 6)
    driver.panes.items.removed.emit(own)
    assert session.counts() == (0, 5)
    for counts in ((1, 6), (0, 6), (0, 5), (0, 6)):
        stack.undo()
        assert session.counts() == counts
    for counts in ((0, 5), (0, 6), (1, 6), (0, 5)):
        stack.redo()
        assert session.counts() == counts


def test_undo_shows_the_note_that_it_changes(start: Start, seed: Path, note_file: Path) -> None:
    driver = start(seed, note_file)
    driver.shown(TITLE)
    driver.session.tick(driver.session.items()[0].key, True)
    driver.session.show(str(note_file))
    driver.shown("Compiler team weekly")
    driver.calls.undo()
    driver.shown(TITLE)


def test_promise_11_a_full_disk_is_loud_and_the_tick_is_kept(
    start: Start, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = start(seed)

    def refuse(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as broken:
        broken.setattr(Disk, "write", refuse)
        driver.session.tick(driver.session.items()[0].key, True)
        driver.wait(lambda: bool(driver.panes.banners.texts()))
        assert driver.widget("savedState").text() == "Not saved"
        assert "could not be saved" in driver.panes.banners.texts()[0]
        driver.window.close()
        assert driver.window.isVisible()
        assert driver.session.counts() == (1, 6)
    driver.bot.mouseClick(driver.widget("bannerButton"), Qt.MouseButton.LeftButton)
    driver.saved()
    assert driver.panes.banners.texts() == []


def test_a_topic_is_marked_read_and_stays_so(start: Start, seed: Path) -> None:
    driver = start(seed)
    assert driver.session.note is not None
    first = topics(driver.session.note)[0]
    driver.panes.topics.read_toggled.emit(first, True)
    assert driver.widget("progressState").text().endswith("1 of 11 topics read")
    driver.saved()
    driver.window.close()
    again = start()
    again.shown(TITLE)
    assert again.session.read_sections() == {first}


def test_window_place_sort_zoom_theme_and_folds_come_back(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.calls.zoom_in()
    driver.calls.switch_theme()
    driver.calls.fold_notes()
    driver.window.resize(1300, 700)
    table = driver.widget("highlightsTable")
    assert isinstance(table, QTableView)
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    driver.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    column = [str(table.model().index(row, 1).data()) for row in range(8)]
    assert column == sorted(column, key=str.casefold)
    driver.window.close()
    value = SettingsFile(driver.session.profile.settings).value
    assert (value.theme, value.folded) == ("dark", ("notes",))
    again = start(size=(1300, 700))
    again.shown(TITLE)
    assert again.panes.detail.zoom() == pytest.approx(1.1)
    assert not again.panes.notes.isVisible()
    left = again.panes.highlights.view_state()
    assert left == driver.panes.highlights.view_state() != {}


def test_the_right_pane_folds_in_a_narrow_window_and_can_be_called(
    start: Start, seed: Path
) -> None:
    driver = start(seed)
    assert driver.panes.items.isVisible()
    driver.window.resize(1000, 700)
    assert not driver.panes.items.isVisible()
    driver.calls.fold_items()
    assert driver.panes.items.isVisible()
    driver.calls.fold_items()
    driver.window.resize(1400, 880)
    assert driver.panes.items.isVisible()


def test_a_note_without_a_table_has_no_highlights(
    start: Start, seed: Path, note_file: Path
) -> None:
    driver = start(note_file, seed)
    driver.shown("Compiler team weekly")
    assert not driver.panes.highlights.isVisible()
    driver.session.show(str(seed))
    assert driver.panes.highlights.isVisible()


def test_back_and_forward(start: Start, seed: Path, note_file: Path) -> None:
    driver = start(seed, note_file)
    driver.shown(TITLE)
    driver.session.show(str(note_file))
    driver.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.shown(TITLE)
    assert driver.window.menus.action("forward").isEnabled()
    driver.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    driver.shown("Compiler team weekly")


def test_files_dropped_anywhere_are_opened(start: Start, note_file: Path) -> None:
    driver = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(note_file.parent))])
    common = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(400, 300), *common, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(driver.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(400, 300), *common, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(driver.window, drop)
    driver.shown("Compiler team weekly")


def test_pasted_text_becomes_a_note_that_stays(start: Start, profile: Path) -> None:
    driver = start()
    data = QMimeData()
    data.setText(SMALL)
    QGuiApplication.clipboard().setMimeData(data)
    driver.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    driver.shown("Compiler team weekly")
    files = list((profile / "pasted").iterdir())
    assert [file.read_text(encoding="utf-8") for file in files] == [SMALL]
    driver.calls.paste()
    driver.idle()
    assert list((profile / "pasted").iterdir()) == files
    driver.window.close()
    start().shown("Compiler team weekly")


def test_a_changed_file_is_read_anew_and_keeps_its_ticks(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    driver.session.tick(driver.session.items()[1].key, True)
    new = note_file.with_name("new.tmp")
    new.write_text(SMALL.replace("  • Write", "  • Buy cake\n  • Write"), encoding="utf-8")
    new.replace(note_file)
    driver.wait(lambda: driver.session.counts() == (1, 3))
    assert [item.done for item in driver.session.items()] == [False, False, True]
    with note_file.open("a", encoding="utf-8") as file:
        file.write("  • Sweep\n")
    driver.wait(lambda: driver.session.counts() == (1, 4))


def test_a_vanished_file_is_said_and_its_note_stays(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    note_file.unlink()
    driver.wait(lambda: any(entry.error for entry in driver.session.entries()))
    driver.shown("Compiler team weekly")


def test_a_file_that_is_not_there_is_said(start: Start, tmp_path: Path) -> None:
    driver = start(tmp_path / "nothing.txt")
    driver.wait(lambda: bool(driver.panes.banners.texts()))
    assert "nothing.txt: There is no such file." in driver.panes.banners.texts()[0]


def test_a_note_is_closed_and_stays_closed(start: Start, note_file: Path) -> None:
    folder = note_file.parent
    (folder / "other.txt").write_text(SMALL.replace("Compiler team", "Other"), encoding="utf-8")
    driver = start(folder)
    driver.wait(lambda: len(driver.session.notes) == 2)
    driver.session.close_note(str(note_file))
    driver.shown("Other weekly")
    driver.window.close()
    again = start()
    again.shown("Other weekly")
    assert [entry.title for entry in again.session.entries()] == ["Other weekly"]
    again.session.open([str(note_file)])
    again.shown("Compiler team weekly")


def test_new_files_of_an_open_folder_come_by_themselves(start: Start, note_file: Path) -> None:
    driver = start(note_file.parent)
    driver.shown("Compiler team weekly")
    new = note_file.with_name("later.txt")
    new.write_text(SMALL.replace("Compiler team", "Later"), encoding="utf-8")
    driver.wait(lambda: len(driver.session.notes) == 2)
    driver.shown("Compiler team weekly")


@pytest.mark.parametrize(
    ("href", "opened"),
    [
        ("https://example.org/a", True),
        ("mailto:ann@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("//host/share", False),
        ("smb://host/share", False),
        ("data:text/html,x", False),
    ],
)
def test_only_safe_links_are_opened_after_asking(start: Start, href: str, opened: bool) -> None:
    driver = start()
    asked: list[str] = []
    launched: list[QUrl] = []
    driver.calls.ask_link = lambda link: not asked.append(link)  # type: ignore[func-returns-value]
    driver.calls.launch = lambda url: not launched.append(url)  # type: ignore[func-returns-value]
    driver.panes.detail.link_opened.emit(href)
    assert asked == ([href] if opened else [])
    assert len(launched) == opened


def test_promise_12_the_notes_are_never_changed(start: Start, note_file: Path) -> None:
    before = note_file.read_bytes(), note_file.stat().st_mtime_ns
    driver = start(note_file.parent)
    driver.shown("Compiler team weekly")
    for item in driver.session.items():
        driver.session.tick(item.key, True)
    driver.saved()
    driver.window.close()
    assert (note_file.read_bytes(), note_file.stat().st_mtime_ns) == before
    assert list(note_file.parent.iterdir()) == [note_file]


def test_nothing_open_shows_the_empty_page(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    driver.session.close_note(str(note_file))
    assert driver.panes.empty.isVisible()
    assert not driver.panes.items.isVisible()
    driver.session.open([str(note_file)])
    driver.wait(lambda: not driver.panes.empty.isVisible())


def test_the_order_of_dates_is_the_chosen_one_in_list_and_note(
    start: Start, note_file: Path
) -> None:
    driver = start(note_file)
    driver.shown("Compiler team weekly")
    model = driver.view("noteList").model()
    settings = driver.session.settings.value
    assert "13 Nov 2025" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    driver.calls.apply(
        Choice(settings.theme, settings.text_size, "month", driver.session.library.folders(), ())
    )
    assert "Nov 13, 2025" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "November 13, 2025" in driver.panes.detail.page.toPlainText()
