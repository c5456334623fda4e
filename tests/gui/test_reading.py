"""Reading a note in the whole window, by mouse and keys: finding, focus, what is new, copying."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from gui.panes.page_columns import line_width
from gui.panes.read_watch import PATIENCE
from gui.passage_links import passage_of
from gui.screenshot import settle
from tests.gui.conftest import Driver, Start

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTE = """# 🌱 Garden club

2025-11-03

## Beds

- Plums go to the wall
- Beans want poles, and plums none

### Deeper

- Compost first

## Harvest

| What | Jars | Who | Where | When |
| --- | --- | --- | --- | --- |
| Plum jam | 10 | Ann | cellar | July |
| Pears | 2 | Ben | shed | August |

{filler}

## Transcript

{transcript}

## Action items

- [ ] Buy poles
- [x] Call Ann
"""
FILLER = "\n".join(f"- Row {number} of the greenhouse is watered" for number in range(40))
TRANSCRIPT = "\n\n".join(f"Ann: line {number} tells of a plúm tree" for number in range(9))


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    file = tmp_path / "notes" / "garden.md"
    file.parent.mkdir()
    write(file)
    return file


def write(file: Path, *more: str, title: str = "Garden club") -> None:
    text = NOTE.replace("{transcript}", TRANSCRIPT).replace("{filler}", FILLER)
    text = text.replace("Garden club", title)
    for line in more:
        text = text.replace("- Compost first", f"- Compost first\n- {line}")
    file.write_text(text, encoding="utf-8")


def part(driver: Driver, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    found = driver.window.findChild(kind, name)
    assert found is not None, name
    return found


def count(driver: Driver) -> str:
    label = part(driver, "findCount", QLabel)
    assert isinstance(label, QLabel)
    return label.text()


def chosen(driver: Driver) -> str:
    return driver.panes.detail.page.textCursor().selectedText()


def test_words_are_found_in_the_note_by_keys_and_mouse(start: Start, garden: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    page = driver.panes.detail.page
    page.setFocus()
    driver.key(Qt.Key.Key_F, CTRL)
    assert driver.focus() == "findField"
    driver.type("PLUM")
    assert count(driver) == "1 of 12"  # case, accents, the table, the folded transcript
    layers = {mark.cursor.selectedText() for mark in page.extraSelections()}
    assert "Plum" in layers or "plum" in layers
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_F3)
    assert count(driver) == "3 of 12"
    driver.key(Qt.Key.Key_Return, SHIFT)
    assert count(driver) == "2 of 12"
    driver.key(Qt.Key.Key_F3, SHIFT)
    driver.key(Qt.Key.Key_F3, SHIFT)
    assert count(driver) == "12 of 12"  # round the beginning, into what was folded
    assert not driver.panes.detail.folds.folded()
    whole = part(driver, "findWhole", QToolButton)
    driver.bot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert count(driver).endswith("of 10")  # without “Plums” and “plums”
    driver.bot.mouseClick(part(driver, "findNext"), Qt.MouseButton.LeftButton)
    driver.key(Qt.Key.Key_Escape)
    assert driver.focus() == "detailPane"
    assert not part(driver, "findBar").isVisible()
    assert chosen(driver).casefold() in ("plum", "plúm")
    assert page.extraSelections() == []
    # Again, with what is chosen; what is not there; and Escape from any part of the bar.
    driver.key(Qt.Key.Key_F, CTRL)
    field = part(driver, "findField", QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text().casefold() in ("plum", "plúm")
    driver.type("zebra")
    assert count(driver) == "Not found"
    part(driver, "findClose").setFocus()
    driver.key(Qt.Key.Key_Escape)
    assert not part(driver, "findBar").isVisible()
    # F3 without anything marked asks for what was looked for last.
    driver.key(Qt.Key.Key_F3)
    assert driver.focus() == "findField"
    # Where no note is read, the search over all notes is meant.
    driver.calls.all_items()
    driver.key(Qt.Key.Key_F, CTRL)
    assert driver.focus() == "searchBox"


PANES = ("noteList", "topicTree", "highlightsTable", "actionItems", "keyTerms", "searchBox")
SPLITTERS = ("wholeSplit", "leftSplit", "middleSplit", "readingSplit", "rightSplit")


def standing(driver: Driver) -> dict[str, object]:
    """Which panes are seen, and how the splitters share the room."""
    settle(lambda: True)
    made: dict[str, object] = {name: driver.widget(name).isVisible() for name in PANES}
    splitters = (driver.window.findChild(QSplitter, name) for name in SPLITTERS)
    return made | {each.objectName(): each.sizes() for each in splitters if each is not None}


def test_the_page_alone_and_all_as_it_was(start: Start, garden: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    driver.key(Qt.Key.Key_F9)  # the note list is folded before, and stays so
    driver.widget("topicTree").setFocus()
    before = standing(driver)
    driver.key(Qt.Key.Key_F8)
    alone = standing(driver)
    assert [name for name in PANES if alone[name]] == []
    assert driver.focus() == "detailPane"
    driver.wait(lambda: driver.panes.detail.page.width() == driver.window.width())
    # Words of the note, then of all notes, and back: the page is alone as before.
    driver.key(Qt.Key.Key_F, CTRL)
    driver.type("pears")
    assert count(driver) == "1 of 1"
    driver.key(Qt.Key.Key_Escape)
    driver.key(Qt.Key.Key_K, CTRL)
    assert driver.focus() == "searchBox"
    driver.type("compost")
    driver.wait(lambda: driver.window.searching.open and driver.window.searching.settled)
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.searching.open)
    assert driver.panes.detail.page.isVisible()
    assert not driver.widget("searchBox").isVisible()
    driver.key(Qt.Key.Key_Escape)  # from the hit to the results, and on
    driver.wait(lambda: driver.window.searching.open)
    assert driver.widget("searchBox").isVisible()
    driver.key(Qt.Key.Key_Escape)
    assert driver.focus() == "detailPane"
    assert not driver.widget("searchBox").isVisible()
    driver.panes.topics.set_current("/sections/0/sections/0")
    driver.key(Qt.Key.Key_U)  # the next unread topic
    assert driver.panes.topics.current == "/sections/1"
    driver.key(Qt.Key.Key_Escape)
    assert standing(driver) == before
    assert driver.focus() == "topicTree"
    assert driver.session.settings.value.folded == ("notes",)
    # By mouse, and another page brings everything back, too.
    driver.calls.focus_mode()
    driver.bot.mouseClick(part(driver, "focusLeave"), Qt.MouseButton.LeftButton)
    assert standing(driver) == before
    driver.calls.focus_mode()
    driver.calls.all_terms()
    assert not driver.calls.focusing.on
    assert driver.widget("searchBox").isVisible()


def test_what_is_new_stays_marked_until_it_is_read(start: Start, garden: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    news = driver.calls.news
    driver.wait(lambda: news.settled)
    assert news.count == 0
    driver.window.close()
    write(garden, "Mulch comes later", "Slugs hate copper")
    garden.rename(garden.with_name("garden notes.md"))
    driver = start(garden.with_name("garden notes.md"))
    driver.shown("Garden club")
    news = driver.calls.news
    driver.wait(lambda: news.count == 2)
    assert news.page is not None
    news.page.watch.now = lambda: 100.0
    badge = part(driver, "newCount", QPushButton)
    assert isinstance(badge, QPushButton)
    assert badge.text() == "2 new"
    assert badge.isVisible()
    driver.panes.detail.page.setFocus()
    driver.key(Qt.Key.Key_F7)
    block = driver.panes.detail.page.textCursor().block()
    assert block.text() == "Slugs hate copper"
    driver.bot.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert driver.panes.detail.page.textCursor().block().text() == "Mulch comes later"
    # Leaving the app reads nothing.
    driver.window.close()
    driver = start(garden.with_name("garden notes.md"))
    driver.wait(lambda: driver.calls.news.count == 2)


def test_what_is_new_is_read_when_it_was_seen(start: Start, garden: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    news = driver.calls.news
    driver.wait(lambda: news.settled)
    # Edited while it is open: a row of a table is a passage, too.
    write(garden, "Mulch comes later", "Slugs hate copper", "Moss is fine")
    text = garden.read_text("utf-8")
    garden.write_text(text.replace("| Pears | 2 |", "| Pears | 3 |"), "utf-8")
    driver.session.refresh()
    driver.wait(lambda: news.count == 4)
    page = news.page
    assert page is not None
    now = [100.0]
    page.watch.now = lambda: now[0]
    page.watch.forget()
    driver.panes.detail.go_to("/sections/1")
    driver.panes.detail.look()
    now[0] += PATIENCE + 0.1
    page.watch.look()
    assert news.count < 4
    left = news.count
    driver.saved()
    if left:
        driver.key(Qt.Key.Key_U, CTRL | SHIFT)
    assert news.count == 0
    assert not part(driver, "newCount").isVisible()
    driver.session.note_shown.emit(False)
    driver.wait(lambda: news.settled)
    assert news.count == 0


def test_tree_and_page_go_in_step(start: Start, garden: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    view = driver.view("topicTree")
    assert isinstance(view, QTreeView)
    detail, topics = driver.panes.detail, driver.panes.topics
    view.setFocus()
    driver.key(Qt.Key.Key_Down)
    assert topics.current == "/sections/0/sections/0"
    driver.key(Qt.Key.Key_Down)
    assert topics.current == "/sections/1"
    heading = QTextCursor(detail.page.document())
    heading.setPosition(detail.places.position("/sections/1") or 0)
    assert detail.page.cursorRect(heading).top() >= 0
    assert detail.position().startswith("/sections/")
    assert not driver.session.history.can_go_back  # walking leaves no places behind
    driver.key(Qt.Key.Key_Down)
    assert topics.current == "/sections/2"
    assert detail.folds.folded()  # the transcript stays folded
    # By scrolling the tree follows, and unfolds nothing that was folded in it.
    detail.page.verticalScrollBar().setValue(0)
    detail.page.verticalScrollBar().setValue(detail.page.verticalScrollBar().maximum())
    assert topics.current == "/sections/3"
    beds = view.model().index(0, 0)
    view.collapse(beds)
    detail.page.verticalScrollBar().setValue(0)
    for value in range(0, 300, 10):
        detail.page.verticalScrollBar().setValue(value)
        if topics.current == "/sections/1":
            break
        assert topics.current == "/sections/0"
    assert not view.isExpanded(beds)


def test_a_passage_goes_out_with_its_source(start: Start, garden: Path, tmp_path: Path) -> None:
    driver = start(garden)
    driver.shown("Garden club")
    page = driver.panes.detail.page
    block = page.document().begin()
    while "Plums go" not in block.text():
        block = block.next()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page.setFocus()
    clipboard = QGuiApplication.clipboard()
    driver.key(Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "• Plums go to the wall"
    assert clipboard.mimeData().html().endswith("<ul><li>Plums go to the wall</li></ul>")
    driver.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard.text() == (
        "> - Plums go to the wall\n>\n> — *Garden club*, 3 November 2025, Beds (garden.md)\n"
    )
    assert "<cite>Garden club</cite>" in clipboard.mimeData().html()
    # A link to it, which leads there when it is pasted.
    driver.key(Qt.Key.Key_K, CTRL | SHIFT)
    link = clipboard.text()
    assert link.startswith("file:")
    assert link.endswith("garden.md#section=0&block=0&words=Plums%20go%20to%20the%20wall")
    driver.panes.detail.go_to("/sections/3")
    for words, whole in ((f"{link}x", True), (f"{link} and more", False), ("file:///x#y", False)):
        assert (passage_of(words) is not None) == whole
    driver.calls.paste()
    assert driver.panes.topics.current == "/sections/0"
    marked = [mark.cursor.selectedText() for mark in page.extraSelections()]
    assert marked == ["Plums go to the wall"]
    assert len(driver.session.notes.paths()) == 1
    # Nothing is chosen: the topic one is at.
    page.setTextCursor(QTextCursor(page.document()))
    driver.panes.topics.set_current("/sections/3")
    driver.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert "> - [ ] Buy poles\n> - [x] Call Ann\n" in clipboard.text()
    # To paper: the pages are handed to the program that shows them.
    opened: list[str] = []
    driver.calls.launch = lambda url: bool(opened.append(url.toLocalFile())) or True
    driver.key(Qt.Key.Key_P, CTRL)
    driver.wait(lambda: bool(opened))
    assert Path(opened[0]).name == "Garden club.pdf"
    pages = pypdfium2.PdfDocument(Path(opened[0]).read_bytes())
    text = "".join(one.get_textpage().get_text_bounded() for one in pages)
    assert "Plums go to the wall" in text
    assert "plúm tree" in text


@pytest.mark.parametrize(("width", "zoom"), [(1900, 1.0), (1300, 1.0), (1300, 1.8), (1900, 0.7)])
def test_lines_are_as_long_as_is_good_to_read(
    start: Start, garden: Path, width: int, zoom: float
) -> None:
    text = garden.read_text("utf-8")
    words = "How many signs a line of running text may hold is known since the first printers. "
    garden.write_text(text.replace("- Plums go", f"{words * 6}\n\n- Plums go"), encoding="utf-8")
    driver = start(garden, size=(width, 800))
    driver.shown("Garden club")
    detail = driver.panes.detail
    detail.set_zoom(zoom)
    driver.calls.focus_mode()
    driver.wait(lambda: detail.page.width() == driver.window.width())
    block = detail.page.document().begin()
    while "How many" not in block.text():
        block = block.next()
    detail.page.document().documentLayout().blockBoundingRect(block)
    lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount() - 1)]
    lengths = [line.textLength() for line in lines]
    assert min(lengths) >= 60
    assert max(lengths) <= 78
    assert 66 <= sum(lengths) / len(lengths) <= 75
    tokens = driver.window.theme.scaled(zoom)
    cell = QTextCursor(detail.page.document())
    cell.setPosition(detail.places.position("/sections/1", 0) or 0)
    table = cell.currentTable()
    right = table.cellAt(0, 4).firstCursorPosition()
    assert detail.page.cursorRect(right).left() < detail.page.viewport().width()
    assert -table.format().rightMargin() == detail.page.beyond(5)
    assert detail.page.text_right() <= line_width(tokens) + 20
