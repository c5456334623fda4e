"""A small window with type at twice its size: nothing one presses is cut, nothing is too narrow."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QSplitter

from gui.panes.empty import EmptyPage
from gui.panes.sign import Blank
from gui.theme.theme import Theme
from tests.gui.conftest import Start

TOP = ("readPageButton", "actionsPageButton", "termsPageButton", "tablesPageButton", "menuButton")


def test_nothing_at_the_top_is_cut_and_parts_go_below_each_other(
    start: Start, note_file: Path, theme: Theme
) -> None:
    driver = start(note_file, size=(1000, 700))
    opened = driver.opened
    assert driver.widget("appName").isVisible()
    opened.window.pages.terms.show()
    driver.wait(lambda: not opened.window.pages.terms.busy)
    split = driver.widget("termsSplit")
    assert isinstance(split, QSplitter)
    assert split.orientation() == Qt.Orientation.Horizontal
    opened.theme.set_scale(2.0)
    driver.wait(lambda: split.orientation() == Qt.Orientation.Vertical)
    assert opened.window.width() == 1000
    assert not driver.widget("appName").isVisible(), "the name goes first"
    for name in TOP:
        button = driver.widget(name)
        driver.wait(lambda button=button: button.width() >= button.sizeHint().width())
    assert driver.widget("searchBox").width() > 200
    opened.theme.set_scale(1.0)
    driver.wait(driver.widget("appName").isVisible)
    assert split.orientation() == Qt.Orientation.Horizontal
    opened.window.resize(1400, 800)
    widths = []
    for scale in (1.0, 2.0):
        opened.theme.set_scale(scale)
        wanted = opened.theme.tokens.size.left
        driver.wait(lambda wanted=wanted: driver.widget("noteList").width() == wanted)
        widths.append(wanted)
    assert widths[1] >= widths[0] * 1.3, "long names have room"


def test_notes_to_look_around_in_stand_in_as_many_lines_as_they_need(theme: Theme) -> None:
    page = EmptyPage(theme)
    page.set_samples([(f"{at}.md", f"A note with a long name, {at}") for at in range(4)])
    tops = []
    for width in (1400, 520):
        page.resize(width, 900)
        page.show()
        buttons = [page.findChild(QAbstractButton, f"emptySample{at}") for at in range(4)]
        inside = [button.geometry() for button in buttons if button is not None]
        assert all(page.rect().contains(box) for box in inside)
        tops.append(len({box.center().y() for box in inside}))
    page.close()
    page.deleteLater()
    assert tops[0] == 1 < tops[1]


def test_words_below_a_sign_have_as_many_lines_each_time(theme: Theme) -> None:
    blank = Blank("someBlank", "inbox", theme)
    words = blank.findChild(QLabel, "someBlank")
    assert words is not None
    sentence = "A sentence of some length, which needs two lines here and ends with a short word so"
    blank.say(sentence)
    high, wide = words.minimumHeight(), words.width()
    assert high > 1.5 * words.fontMetrics().height()
    assert high < 2.5 * words.fontMetrics().height()
    blank.say("Another.")
    blank.say(sentence)
    blank.say(sentence)
    assert (words.minimumHeight(), words.width()) == (high, wide)
    blank.deleteLater()
