"""Transcripts and attendance come folded, and whatever leads to them unfolds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from gui import first_look, first_page
from gui.app import Opened
from gui.arguments import Arguments
from gui.panes.page import Page
from gui.panes.tree_model import VALUE
from gui.theme.theme import Theme
from readout import places
from tests.gui.conftest import Driver, Start
from tests.gui.folded_note import PEOPLE as PEOPLE_LINES
from tests.gui.folded_note import SPOKEN, TABLE, TEXT

LEFT = Qt.MouseButton.LeftButton
PEOPLE, TALK, ITEMS = "/sections/1", "/sections/3", "/sections/4"


@pytest.fixture
def orchard(tmp_path: Path) -> Path:
    path = tmp_path / "orchard.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def driver(start: Start, orchard: Path) -> Driver:
    made = start(orchard)
    made.shown("Orchard talk")
    made.panes.detail.complete()
    return made


def block(driver: Driver, words: str) -> QTextBlock:
    found = driver.panes.detail.page.document().begin()
    while words not in found.text():
        found = found.next()
        assert found.isValid(), words
    return found


def at(driver: Driver, words: str) -> QPoint:
    """The middle of words on the screen, scrolled to."""
    page, here = driver.panes.detail.page, block(driver, words)
    cursor = QTextCursor(here)
    cursor.setPosition(here.position() + here.text().index(words) + len(words) // 2)
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() + page.cursorRect(cursor).top() - 200)
    return page.cursorRect(cursor).center()


def click(driver: Driver, words: str) -> None:
    driver.bot.mouseClick(driver.panes.detail.page.viewport(), LEFT, pos=at(driver, words))


def is_open(driver: Driver, words: str = "Turn 31") -> bool:
    return block(driver, words).isVisible()


def is_seen(driver: Driver, words: str) -> bool:
    page, here = driver.panes.detail.page, block(driver, words)
    rect = page.cursorRect(QTextCursor(here))
    return here.isVisible() and page.viewport().rect().contains(rect.center())


def tree(driver: Driver) -> QTreeView:
    found = driver.view("topicTree")
    assert isinstance(found, QTreeView)
    return found


def folded_in_tree(driver: Driver) -> list[str]:
    model = tree(driver).model()
    topics = [model.index(row, 0).data(VALUE) for row in range(model.rowCount())]
    return [topic.where for topic in topics if topic.folds and topic.folded]


def test_they_come_folded_and_what_is_below_comes_up(driver: Driver) -> None:
    assert not is_open(driver)
    assert not is_open(driver, "Guest A")
    assert f"{SPOKEN} paragraphs folded" in block(driver, "paragraphs folded").text()
    assert block(driver, "10 lines folded").isVisible()
    assert is_seen(driver, "Ida: order a walnut")
    assert folded_in_tree(driver) == [PEOPLE, TALK]
    spoken = tree(driver).model().index(3, 0)
    assert "folded" in spoken.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_the_line_or_the_heading_unfolds_and_the_heading_folds(driver: Driver) -> None:
    click(driver, "paragraphs folded")
    assert is_open(driver)
    assert not block(driver, "paragraphs folded").isVisible()
    assert folded_in_tree(driver) == [PEOPLE]
    click(driver, "Transcript")
    assert not is_open(driver)
    click(driver, "Attendees")
    assert is_open(driver, "Guest A")
    assert not is_open(driver)
    assert folded_in_tree(driver) == [TALK]


def test_by_keyboard_in_the_page(driver: Driver) -> None:
    page = driver.panes.detail.page
    page.setFocus()
    for _ in range(2):
        driver.key(Qt.Key.Key_Tab)
    assert page.textCursor().selectedText() == f"{SPOKEN} paragraphs folded – show"
    driver.key(Qt.Key.Key_Return)
    assert is_open(driver)
    assert driver.panes.topics.current == TALK
    driver.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not is_open(driver)


def test_by_keyboard_in_the_tree(driver: Driver) -> None:
    view = tree(driver)
    view.setFocus()
    driver.panes.topics.set_current(TALK)
    driver.key(Qt.Key.Key_Right)
    assert is_open(driver)
    driver.key(Qt.Key.Key_Left)
    assert not is_open(driver)
    driver.key(Qt.Key.Key_Return)
    assert is_open(driver)
    assert is_seen(driver, "Turn 3 ")


def test_by_the_sign_in_the_tree(driver: Driver) -> None:
    driver.click("topicTree", 3, QPoint(10, 8))
    assert is_open(driver)
    driver.click("topicTree", 3, QPoint(10, 8))
    assert not is_open(driver)
    assert folded_in_tree(driver) == [PEOPLE, TALK]


def test_the_command_takes_what_is_on_the_screen_or_says_so(
    driver: Driver, start: Start, note_file: Path
) -> None:
    driver.panes.topics.set_current("/sections/0")
    driver.calls.toggle_fold()
    assert is_open(driver, "Guest A")
    driver.session.open([str(note_file)])
    driver.shown("Compiler team weekly")
    driver.calls.toggle_fold()
    assert driver.panes.detail.folds.folded() == set()


def test_marks_count_what_is_folded_and_f3_goes_there(driver: Driver) -> None:
    detail = driver.panes.detail
    told: list[tuple[int, int]] = []
    detail.matches_changed.connect(lambda *numbers: told.append(numbers))
    detail.mark(["walnut"])
    assert told[-1] == (0, 4)
    assert not is_open(driver)
    detail.page.setFocus()
    driver.key(Qt.Key.Key_F3)
    driver.key(Qt.Key.Key_F3)
    assert not is_open(driver)
    driver.key(Qt.Key.Key_F3)
    assert told[-1] == (3, 4)
    assert is_seen(driver, "Turn 31 ")
    assert not is_open(driver, "Guest A")


def test_a_hit_of_the_search_is_shown_unfolded(driver: Driver) -> None:
    detail = driver.panes.detail
    detail.go_to(TALK, 31, ["walnut"])
    assert is_seen(driver, "Turn 31 ")
    detail.set_folded(TALK, folded=True)
    detail.go_to(TALK, 20)
    assert is_seen(driver, "Turn 20 ")
    detail.set_folded(TALK, folded=True)
    detail.go_to(ITEMS, None, ["walnut"])
    assert not is_open(driver)


def test_copying_over_a_fold_takes_all_of_it(driver: Driver) -> None:
    page = driver.panes.detail.page
    page.setFocus()
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.count("Turn ") == SPOKEN
    assert "• Guest A\n• Guest B" in copied
    assert "folded" not in copied


def test_what_was_unfolded_stays_so_for_the_session(driver: Driver, note_file: Path) -> None:
    click(driver, "paragraphs folded")
    driver.panes.detail.set_zoom(1.2)
    driver.panes.detail.complete()
    assert is_open(driver)
    orchard = driver.session.path
    driver.session.open([str(note_file)])
    driver.shown("Compiler team weekly")
    driver.session.show(orchard)
    driver.panes.detail.complete()
    assert is_open(driver)
    assert not is_open(driver, "Guest A")
    assert folded_in_tree(driver) == [PEOPLE]


def test_what_one_folds_where_one_came_back_to_stays_folded(driver: Driver) -> None:
    detail = driver.panes.detail
    detail.restore(f"{TALK}#20#0")
    assert is_open(driver)
    detail.set_folded(TALK, folded=True)
    driver.window.resize(1000, 700)
    driver.wait(lambda: driver.window.width() == 1000)
    assert not is_open(driver)


def test_every_point_of_the_page_is_on_something_that_is_seen(driver: Driver) -> None:
    page = driver.panes.detail.page
    for change in ("Transcript", "Attendees", "Transcript", "Attendees"):
        page.verticalScrollBar().setValue(0)
        found = [page.cursorForPosition(QPoint(30, y)) for y in range(0, page.height(), 7)]
        assert all(cursor.block().isVisible() for cursor in found)
        positions = [cursor.position() for cursor in found]
        assert positions == sorted(positions)
        click(driver, change)


def test_a_table_that_is_folded_takes_no_room(start: Start, tmp_path: Path) -> None:
    rows = "\n".join(f"| Guest {number} | yes |" for number in range(30))
    path = tmp_path / "guests.md"
    text = f"# Harvest\n\n## Attendance\n\n| Who | There |\n|---|---|\n{rows}\n\n## Plans\n\nDig.\n"
    path.write_text(text, encoding="utf-8")
    driver = start(path)
    driver.shown("Harvest")
    layout = driver.panes.detail.page.document().documentLayout()
    folded = layout.documentSize().height()
    line = layout.blockBoundingRect(block(driver, "30 lines folded"))
    plans = layout.blockBoundingRect(block(driver, "Plans"))
    assert plans.top() - line.bottom() < 40
    click(driver, "30 lines folded")
    unfolded = layout.documentSize().height()
    assert unfolded > folded + 30 * 20
    click(driver, "Attendance")
    assert layout.documentSize().height() == folded
    click(driver, "Attendance")
    assert layout.documentSize().height() == unfolded


def test_a_long_fold_is_opened_in_parts_and_all_of_it(start: Start, tmp_path: Path) -> None:
    turns = "\n\n".join(f"Turn {n} {'about the old orchard ' * 30}" for n in range(400))
    path = tmp_path / "long.md"
    path.write_text(f"# Long\n\n## Transcript\n\n{turns}\n\n## Plans\n\nDig.\n", encoding="utf-8")
    driver = start(path)
    driver.shown("Long")
    driver.wait(lambda: driver.panes.detail.is_complete)
    click(driver, "paragraphs folded")
    assert is_open(driver, "Turn 0 ")
    assert not is_open(driver, "Turn 399 ")
    driver.wait(lambda: is_open(driver, "Turn 399 "))
    driver.panes.detail.set_folded("/sections/0", folded=True)
    driver.panes.detail.go_to("/sections/0", 398)
    assert is_seen(driver, "Turn 398 ")


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("", PEOPLE_LINES),
        (f"{TALK}#20#0", TABLE),
        (f"{TALK}##5", PEOPLE_LINES),
        (f"{ITEMS}##0", TABLE),
    ],
)
def test_the_first_page_is_folded_as_the_whole_window(
    orchard: Path, qtbot: QtBot, start: Start, place: str, people: str
) -> None:
    orchard.write_text(TEXT.replace(PEOPLE_LINES, people), encoding="utf-8")
    driver = start(orchard)
    driver.shown("Orchard talk")
    assert driver.session.note is not None
    driver.session.marks.keep(driver.session.note, "place", place)
    driver.saved()
    driver.panes.detail.restore(place)
    driver.window.close()

    profile = places.profile(None)
    asked = Arguments(paths=(str(orchard),), theme="light")
    theme = Theme("light", 1.0)
    opened = Opened(profile, asked, theme)
    qtbot.addWidget(opened.window)
    assert first_page.show_first(opened.window, theme, first_look.make(asked))
    opened.window.show()
    first = seen(opened.window.page)
    assert any("folded" in text for text, _ in first) or place == f"{TALK}#20#0"
    for _ in opened.steps():
        QApplication.processEvents()
    opened.window.panes.detail.complete()
    now = seen(opened.window.page)  # less where a table is shown below it
    assert now == first[: len(now)]
    assert len(now) > 5
    opened.window.close()


def seen(page: Page) -> list[tuple[str, int]]:
    """The lines of text on the screen and how far down each is."""
    layout, top = page.document().documentLayout(), page.verticalScrollBar().value()
    found, each = [], page.document().begin()
    while each.isValid():
        y = round(layout.blockBoundingRect(each).top()) - top
        if each.text() and each.isVisible() and 0 <= y <= page.height():
            found.append((each.text(), y))
        each = each.next()
    return found
