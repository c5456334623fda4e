"""The window in German, and laid out from right to left."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.banner import Banner
from gui.dates import due_date, long_date, short_date
from gui.language import speak
from gui.panes.drawing import lay
from gui.panes.table_cuts import CutLine
from gui.said import said
from gui.settings import Settings
from gui.settings_dialog import SettingsDialog
from gui.theme.icons import pixmap
from gui.theme.theme import Theme
from gui.trouble import Trouble
from gui.wording import within
from readout import places
from tests.gui.conftest import Driver, Start

HEBREW = """# פגישת הגינה

## סקירה

הקבוצה דנה ב־3 ערוגות (מתוך 12).

## Trees

- A pear tree

## Action items

- [ ] להזמין שסתום (X-200)
"""


@pytest.fixture
def german(qapp: QApplication, profile: Path) -> Iterator[None]:
    (profile / "settings.json").write_text('{"language": "de", "started": true}')
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def english() -> set[str]:
    """What the window says in English alone."""
    root = ET.parse(places.resources() / "translations" / "readout_de.ts")  # noqa: S314  our own
    sides = [
        {
            (each.findtext(side) or "").replace("&", "")
            for each in root.iter("message")
            if done(each)
        }
        for side in ("source", "translation")
    ]
    return sides[0] - sides[1]


def done(message: ET.Element) -> bool:
    """Whether it is translated: what is not yet fails a test of its own."""
    return bool(message.findtext("translation"))


def shown(whole: QWidget) -> Iterator[tuple[str, str]]:
    """All that a window says, with the names of what says it."""
    for each in [whole, *whole.findChildren(QWidget), *whole.findChildren(QAction)]:
        for name in ("text", "windowTitle", "toolTip", "placeholderText", "accessibleName"):
            text = each.property(name)
            if isinstance(text, str) and text:
                yield each.objectName(), text.replace("&", "")


def test_all_of_the_window_is_german(
    german: None, start: Start, note_file: Path, qtbot: QtBot
) -> None:
    driver = start(note_file)
    driver.shown("Compiler team weekly")
    left: set[tuple[str, str]] = set()
    known = english() - {"Overview", "Scheduling", "Key terms", "Action items"}  # the note's own
    pages = driver.window.pages
    for page in (pages.items, pages.terms):
        page.show()
        qtbot.wait(0)
        left |= {each for each in shown(driver.window) if each[1] in known}
    for name in ("settings", "shortcuts", "about", "palette"):
        getattr(driver.calls, name)()
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        assert dialog is not None, name
        left |= {each for each in shown(dialog) if each[1] in known}
        dialog.close()
    assert not left


def test_qts_own_texts_dates_and_sentences_of_the_core_are_german(german: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("Nobody", "not ours") == "not ours"
    assert QCoreApplication.translate("ActionItemsPane", "%n overdue", "", 3) == "3 überfällig"
    assert long_date("2025-11-03", "day") == "3. November 2025"
    assert short_date("2025-12-03", "day") == "3. Dez. 2025"
    assert due_date("2024-12-03", "day") == "3. Dez. 2024"
    assert QLocale().toString(1234567) == "1.234.567"
    assert within("Fälligkeit") == "Fälligkeit"
    assert said("There is no such file.") == "Diese Datei gibt es nicht."
    assert said("a.pdf: This PDF has more than 500 pages; split it and open parts.") == (
        "a.pdf: Dieses PDF hat mehr als 500 Seiten; teilen Sie es und öffnen Sie die Teile."
    )
    assert said(
        "Progress could not be saved to /p: the disk is full: make room and try again."
    ) == (
        "Der Fortschritt konnte nicht nach /p gesichert werden: der Datenträger ist voll: "
        "schaffen Sie Platz und versuchen Sie es noch einmal."
    )
    assert said("Nobody says this.") == "Nobody says this."


def test_english_is_as_the_sources_say_it(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    speak(qapp, "en")
    assert said("There is no such file.") == "There is no such file."
    assert long_date("2025-11-03", "day") == "3 November 2025"
    assert within("Due") == "due"
    banner = Banner(Trouble("There is no such file."), theme)
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "There is no such file."


def test_a_chosen_language_is_kept(theme: Theme, qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), theme)
    qtbot.addWidget(dialog)
    box = dialog.findChild(QWidget, "languageChoice")
    assert box is not None
    with qtbot.waitSignal(dialog.changed) as changed:
        box.setCurrentIndex(box.findData("de"))  # type: ignore[attr-defined]
    assert changed.args[0].language == "de"


def test_the_window_is_mirrored(mirrored: None, start: Start, note_file: Path) -> None:
    driver = start(note_file)
    driver.shown("Compiler team weekly")
    page = driver.widget("detailPane")
    for name in ("noteList", "topicTree"):  # they stand at the right, action items at the left
        assert at(driver, name).left() > at(driver, page.objectName()).center().x()
    assert at(driver, "actionItems").right() < at(driver, page.objectName()).center().x()
    view = driver.view("actionItems")
    row = view.visualRect(view.model().index(0, 0))
    box = view.itemDelegate().box(row)  # type: ignore[attr-defined]
    assert box.center().x() > row.center().x()
    driver.click(
        "actionItems", 0, QPoint(round(box.center().x()), row.height() // 2) - row.topLeft()
    )
    driver.wait(lambda: driver.session.items()[0].done)
    # Words begin at the right of a line, what belongs to its end is at the left.
    topics = driver.view("topicTree")
    drawn = topics.viewport().grab().toImage()
    line = topics.visualRect(topics.model().index(1, 0))
    assert inked(drawn, line.adjusted(line.width() * 3 // 4, 4, -4, -4))
    assert inked(drawn, QRect(0, line.top() + 4, 30, line.height() - 8))  # the dot of an unread one


def test_arrows_and_the_search_box_are_mirrored(mirrored: None, theme: Theme, start: Start) -> None:
    driver = start(size=(1000, 700))
    box = driver.widget("searchBox")
    assert isinstance(box, QLineEdit)
    button = box.findChildren(QAbstractButton)[0]
    assert button.geometry().center().x() < box.width() / 2
    assert box.textMargins().left() >= button.width()
    assert points_left(pixmap("arrow-right", "#000000", 32).toImage())
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert points_left(pixmap("arrow-left", "#000000", 32).toImage())


def test_each_text_has_the_direction_of_its_own_words(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "hebrew.md"
    path.write_text(HEBREW, encoding="utf-8")
    driver = start(path)
    driver.shown("פגישת הגינה")
    document = driver.panes.detail.page.document()
    sides = {}
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            sides[block.text().strip()[:6]] = block.textDirection()
        block = block.next()
    assert sides["סקירה"] == Qt.LayoutDirection.RightToLeft
    assert sides["Trees"] == Qt.LayoutDirection.LeftToRight
    # A row's words stand at the side where they begin, also where numbers and brackets are in them.
    laid = lay("להזמין שסתום (X-200)", driver.panes.theme.font("base"), 400)
    line = laid.layout.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(400, abs=1)
    start_of, end_of = line.cursorToX(0), line.cursorToX(len("להזמין"))
    assert (start_of[0] if isinstance(start_of, tuple) else start_of) > (
        end_of[0] if isinstance(end_of, tuple) else end_of
    )


def test_the_cuts_of_a_line_stand_from_the_side_at_which_it_begins(
    theme: Theme, qtbot: QtBot
) -> None:
    line = CutLine(theme)
    qtbot.addWidget(line)
    line.resize(400, 40)
    line.set_line("משאבהמקולקלתיקר", (5, 12))
    line.show()
    qtbot.waitExposed(line)
    first, second = line.bar_at(0), line.bar_at(1)
    assert first.x() > second.x() > 200
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    with qtbot.waitSignal(line.moved) as moved:
        qtbot.keyClick(line, Qt.Key.Key_Left)  # onwards, as the line is read
    assert moved.args[0] == (6, 12)
    with qtbot.waitSignal(line.moved) as moved:
        qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=line.bar_at(0))
        qtbot.mouseMove(line, line.point_of(4))
    assert moved.args[0] == (4, 12)


def at(driver: Driver, name: str) -> QRect:
    """Where a widget is in the window."""
    widget = driver.widget(name)
    return QRect(widget.mapTo(driver.window, QPoint(0, 0)), widget.size())


def inked(image: QImage, box: QRect) -> bool:
    """Whether anything is drawn there."""
    ground = image.pixelColor(box.right(), box.top())
    return any(
        image.pixelColor(x, y) != ground
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    )


def points_left(image: QImage) -> bool:
    """Whether more of an arrow is at the left, where its head is."""
    inks = [
        sum(image.pixelColor(x, y).alpha() for y in range(image.height()))
        for x in range(image.width())
    ]
    half = len(inks) // 2
    return sum(inks[:half]) > sum(inks[half:])
