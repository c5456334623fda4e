"""The detail pane, as its reader scrolls, looks up, searches and copies."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panes.detail import DetailPane
from gui.panes.read_watch import PATIENCE
from gui.theme.theme import Theme
from readout.note.model import Note, Paragraph, Section, Table, Text
from tests.gui.panes.conftest import Place
from tests.gui.panes.shown_note import CTRL, Pane


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place, note: Note) -> Pane:
    return Pane(theme, qtbot, place, note)


# Going and following


def test_it_goes_to_sections_and_blocks(pane: Pane) -> None:
    pane.pane.go_to("/sections/2")
    assert pane.is_seen("World Health")
    pane.pane.go_to("/sections/1", 5)
    assert pane.is_seen("The Turnover of docks")
    pane.pane.go_to("/sections/1/sections/0", 29)
    assert pane.is_seen("Point 29")
    pane.pane.go_to("/sections/77")
    assert pane.is_seen("Point 29")


def test_the_last_place_that_is_laid_out_comes_to_the_top_when_more_is(
    pane: Pane, qtbot: QtBot
) -> None:
    lines = tuple(Paragraph(Text(f"The keeper of light {at} was silent.")) for at in range(5_000))
    pane.pane.show_note(
        Note("long.md", Text("Lights"), sections=(Section(Text(""), "topic", lines),))
    )
    places = pane.pane.places
    there = [at for at in range(5_000) if places.position("/sections/0", at) is not None]
    assert not pane.pane.is_complete
    pane.pane.go_to("/sections/0", there[-1])
    qtbot.waitUntil(lambda: pane.pane.is_complete, timeout=10_000)
    came = pane.bar.value()
    pane.pane.go_to("/sections/0", there[-1])
    assert came == pane.bar.value() < pane.bar.maximum()


def test_going_does_not_say_that_one_scrolled(pane: Pane) -> None:
    for where in ("/sections/2", "/sections/4", "/sections/0"):
        pane.pane.go_to(where)
    assert pane.said["section_reached"] == []


def test_scrolling_tells_each_section_in_order_to_the_last(pane: Pane) -> None:
    for value in range(0, pane.bar.maximum() + 40, 20):
        pane.bar.setValue(value)
    pane.bar.setValue(0)
    assert pane.said["section_reached"] == [
        "/sections/0",
        "/sections/1",
        "/sections/1/sections/0",
        "/sections/2",
        "/sections/3",
        "/sections/4",
        "/sections/0",
    ]


def test_a_place_comes_back(pane: Pane, note: Note) -> None:
    pane.bar.setValue(700)
    place = pane.pane.position()
    pane.pane.show_note(None)
    assert pane.pane.position() == ""
    pane.pane.show_note(note, "3 November 2025")
    assert pane.bar.value() == 0
    pane.pane.restore(place)
    assert pane.bar.value() == 700
    for nonsense in ("", "x#y#z", "/sections/1#99999#0", "/sections/88##0"):
        pane.pane.restore(nonsense)


def test_who_came_back_stays_there_when_the_pane_gets_narrow_or_wide(pane: Pane) -> None:
    pane.pane.go_to("/sections/1/sections/0", 12)
    place = pane.pane.position()
    assert place.startswith("/sections/1/sections/0#1")
    pane.pane.restore(place)
    for width in (420, 800):
        pane.pane.resize(width, 400)
        pane.bot.waitUntil(lambda width=width: pane.pane.page.width() == width)
        assert pane.pane.position() == place
    pane.bar.setValue(100)
    pane.pane.resize(420, 400)
    assert pane.pane.position() != place


# Reading


def test_a_section_is_read_when_its_end_was_seen_long_enough(pane: Pane) -> None:
    pane.pane.go_to("/sections/4")
    pane.clock += PATIENCE - 0.1
    pane.pane.watch.look()
    assert pane.said["section_read"] == []
    pane.clock += 0.2
    pane.pane.watch.look()
    assert "/sections/4" in pane.said["section_read"]
    assert "/sections/1" not in pane.said["section_read"]
    pane.pane.watch.look()
    assert len(pane.said["section_read"]) == len(set(pane.said["section_read"]))


def test_scrolling_past_is_not_reading(pane: Pane) -> None:
    for value in range(0, pane.bar.maximum(), 200):
        pane.bar.setValue(value)
        pane.clock += 0.5
        pane.pane.watch.look()
    pane.bar.setValue(0)
    assert "/sections/2" not in pane.said["section_read"]


def test_nothing_is_read_while_another_window_has_the_focus(
    pane: Pane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane.pane, "isActiveWindow", lambda: False)
    pane.pane.go_to("/sections/4")
    pane.clock += 10
    pane.pane.watch.look()
    assert pane.said["section_read"] == []


# Terms


def test_resting_on_a_term_shows_what_it_means(pane: Pane) -> None:
    pane.hover("Turnover")
    pane.bot.waitUntil(pane.pane.card.isVisible)
    texts = [
        label.text() for label in pane.pane.card.findChildren(QWidget) if hasattr(label, "text")
    ]
    assert "rides started per dock and <day>" in texts
    pane.hover("Somebody said")
    pane.bot.waitUntil(lambda: not pane.pane.card.isVisible())


def test_by_keyboard_one_steps_from_term_to_term(pane: Pane) -> None:
    pane.page.setFocus()
    heard = []
    for _ in range(3):
        pane.pane.next_term()
        heard.append((pane.page.textCursor().selectedText(), pane.pane.card.accessibleName()))
    assert heard == [("turnover", "Turnover"), ("Turnover", "Turnover"), ("WHO", "WHO")]
    pane.pane.previous_term()
    assert pane.page.textCursor().selectedText() == "Turnover"
    assert pane.pane.card.isVisible()
    pane.bot.keyClick(pane.page, Qt.Key.Key_Escape)
    assert not pane.pane.card.isVisible()


def test_the_card_stays_inside_the_page_and_off_the_word(pane: Pane) -> None:
    pane.pane.next_term()
    card = pane.pane.card
    word = pane.page.anchor_rect(pane.page.textCursor())
    margin = 14
    assert not card.geometry().adjusted(margin, margin, -margin, -margin).intersects(word)
    pane.pane.resize(240, 300)
    pane.pane.next_term()
    assert card.width() <= 240


# Links


def test_only_safe_links_are_opened_and_shown_first(pane: Pane) -> None:
    pane.hover("the web")
    assert pane.said["status"][-1] == "https://example.org/a?b=1&c=2"
    for words in ("the web", "a script", "a file", "write me"):
        pane.click(words)
    assert pane.said["link_opened"] == ["https://example.org/a?b=1&c=2", "mailto:ann@example.org"]


def test_nothing_is_ever_loaded(pane: Pane) -> None:
    for kind in range(5):
        for name in ("file:///etc/passwd", "/etc/passwd", "//host/share", "https://example.org"):
            assert pane.page.loadResource(kind, QUrl(name)) is None
    pane.page.setSource(QUrl.fromLocalFile("/etc/passwd"))
    assert "root" not in pane.page.toPlainText()


def test_tab_goes_from_link_to_link_and_then_on(
    theme: Theme, qtbot: QtBot, place: Place, note: Note
) -> None:
    outer, after = QWidget(), QLineEdit()
    pane = DetailPane(theme)
    box = QVBoxLayout(outer)
    box.addWidget(pane)
    box.addWidget(after)
    place(outer, 800, 600)
    pane.show_note(note)
    opened: list[str] = []
    pane.link_opened.connect(opened.append)
    pane.setFocus()
    for _ in range(2):
        qtbot.keyClick(pane.page, Qt.Key.Key_Tab)
        qtbot.keyClick(pane.page, Qt.Key.Key_Return)
    assert opened == ["https://example.org/a?b=1&c=2", "mailto:ann@example.org"]
    qtbot.keyClick(pane.page, Qt.Key.Key_Tab)  # the address of the picture
    qtbot.keyClick(pane.page, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    qtbot.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is pane.page


# Marks


def test_words_are_marked_and_stepped_through(pane: Pane) -> None:
    pane.pane.mark(["DOCKS"])
    total = pane.matches[-1][1]
    assert total == pane.page.toPlainText().lower().count("docks")
    assert pane.page.extraSelections()
    pane.pane.next_match()
    pane.pane.next_match()
    assert pane.matches[-1] == (2, total)
    pane.pane.previous_match()
    pane.pane.previous_match()
    assert pane.matches[-1] == (total, total)
    assert pane.is_seen("Count the docks again")
    pane.bot.keyClick(pane.page, Qt.Key.Key_Escape)
    assert not pane.page.extraSelections()


def test_going_with_words_comes_to_the_first_of_them_there(pane: Pane) -> None:
    pane.pane.go_to("/sections/1/sections/0", None, ["about"])
    assert pane.is_seen("Point 0")
    assert pane.matches[-1][0] == 1
    pane.pane.go_to("/sections/4", None, ["nowhere"])
    assert pane.is_seen("Send the grid")


# Type, theme, width


def test_the_wheel_with_ctrl_zooms_and_keeps_the_place(pane: Pane) -> None:
    pane.pane.go_to("/sections/2")
    zooms: list[float] = []
    pane.pane.zoom_changed.connect(zooms.append)
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.page.viewport(), event)
    assert zooms == [1.1]
    assert pane.said["section_reached"] == []
    assert pane.is_seen("World Health")
    pane.pane.set_zoom(99)
    assert pane.pane.zoom() == 3.0


def test_another_theme_redraws_at_the_same_place(pane: Pane) -> None:
    pane.pane.go_to("/sections/2")
    pane.theme.set_scheme("dark")
    assert pane.is_seen("World Health")
    pane.theme.set_scheme("light")


def test_lines_stay_readable_however_wide_the_window(pane: Pane) -> None:
    pane.pane.resize(1_800, 500)
    assert pane.page.viewport().width() <= 740
    left = pane.page.viewport().mapTo(pane.pane, QPoint(0, 0)).x()
    assert left > 400
    pane.pane.resize(300, 500)
    assert pane.page.viewport().width() > 250


def test_arrows_and_page_keys_scroll(pane: Pane) -> None:
    pane.page.setFocus()
    pane.bot.keyClick(pane.page, Qt.Key.Key_Down)
    assert pane.bar.value() > 0
    pane.bot.keyClick(pane.page, Qt.Key.Key_PageDown)
    assert pane.bar.value() > 200
    pane.bot.keyClick(pane.page, Qt.Key.Key_End)
    assert pane.bar.value() == pane.bar.maximum()
    pane.bot.keyClick(pane.page, Qt.Key.Key_Home)
    assert pane.bar.value() == 0


# Copying


def test_copying_gives_clean_text(pane: Pane) -> None:
    got = pane.copied("The Turnover", "print('<&>')")
    assert got == (
        "• The Turnover of docks, and WHO asks who\n3. nested\n☑ came\n\n"
        "Somebody said so.\n\nif x:\n    print('<&>')"
    )
    assert pane.copied("Turnover of", "docks,") == "Turnover of docks,"
    assert pane.copied("City", "900") == "City\tRides\nBasel\t20k\nOslo\t~1.5M\nBergen\t\nUlm\t900"
    assert pane.copied("World", "Organization") == "World Health Organization"
    assert pane.copied("Send", "again") == "☐ Send the grid data\n☑ Count the docks again"


def test_ticks_of_the_user_are_shown_and_copied(pane: Pane) -> None:
    pane.pane.set_ticked({("/sections/4", 0): True, ("/sections/4", 1): False})
    assert pane.copied("Send", "again") == "☑ Send the grid data\n☐ Count the docks again"


def test_an_endless_line_is_copied_whole(pane: Pane) -> None:
    run = "0123456789" * 3_000
    section = Section(Text("S"), "topic", (Paragraph(Text(run)), Paragraph(Text("end"))))
    pane.pane.show_note(Note("x", Text("T"), sections=(section,)))
    pane.pane.complete()
    assert pane.copied("0123", "end") == f"{run}\n\nend"


def test_a_table_read_from_the_right_is_copied_in_its_own_order(pane: Pane) -> None:
    rows = (("עיר", "הערה", "כן"), ("חיפה", "", "א"), ("אילת", "ב", ""))
    cells = tuple(tuple(Text(cell) for cell in row) for row in rows)
    section = Section(Text("S"), "topic", (Table(cells[0], cells[1:]), Paragraph(Text("end"))))
    pane.pane.show_note(Note("x", Text("T"), sections=(section,)))
    pane.pane.complete()
    pane.page.selectAll()
    assert (
        "עיר\tהערה\tכן\nחיפה\t\tא\nאילת\tב\t\n\nend"
        in pane.page.createMimeDataFromSelection().text()
    )
    html = pane.page.createMimeDataFromSelection().html()
    assert "<tr><td>עיר</td><td>הערה</td><td>כן</td></tr>" in html


def test_nothing_to_show_is_an_empty_page(pane: Pane) -> None:
    pane.pane.show_note(None)
    for act in (pane.pane.next_term, pane.pane.next_match, pane.pane.dismiss, pane.pane.complete):
        act()
    pane.pane.mark(["x"])
    pane.pane.go_to("/sections/0")
    assert pane.page.toPlainText() == ""


def test_the_browser_has_its_name(pane: Pane) -> None:
    assert pane.pane.findChild(QTextBrowser, "detailPane") is pane.page
