"""The highlights table, as its user sorts and copies it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from gui.grid.view import GridView
from gui.panes.highlights import HighlightsPane
from gui.theme.theme import Theme
from readout.note.model import Note, Section, Span, Table, Text
from readout.note.views import tables
from readout.tables.filters import Filter
from tests.gui.panes.conftest import Place

CTRL = Qt.KeyboardModifier.ControlModifier


def table_of(rows: int, columns: int = 3) -> Table:
    return Table(
        tuple(Text(f"Column {column}") for column in range(columns)),
        tuple(tuple(Text(f"{row} of {c} " * 6) for c in range(columns)) for row in range(rows)),
    )


class Pane:
    def __init__(self, theme: Theme, bot: QtBot, place: Place, note: Note) -> None:
        self.bot = bot
        self.pane = HighlightsPane(theme)
        self.states: list[object] = []
        self.copied: list[str] = []
        self.pane.views_changed.connect(self.states.append)
        self.pane.copied.connect(self.copied.append)
        self.pane.set_note(note)
        place(self.pane, 700, 300)
        view = self.pane.findChild(QTableView, "highlightsTable")
        assert isinstance(view, GridView)
        self.view = view

    def click_header(self, column: int) -> None:
        x = self.view.columnViewportPosition(column) + 20
        header = self.view.horizontalHeader()
        at = QPoint(x, header.height() // 2)
        self.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def column(self, column: int) -> list[str]:
        model = self.view.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot, place: Place, note: Note) -> Iterator[Pane]:
    made = Pane(theme, qtbot, place, note)
    yield made
    made.pane.stop()


def sorts(pane: Pane) -> list[object]:
    return [state and state["0"]["sorts"] for state in pane.states]  # type: ignore[index]


def test_clicks_sort_upwards_downwards_and_as_in_the_note(pane: Pane) -> None:
    own = ["20k", "~1.5M", "", "900"]
    assert pane.column(1) == own
    pane.click_header(1)
    assert pane.column(1) == ["900", "20k", "~1.5M", ""]
    pane.click_header(1)
    assert pane.column(1) == ["~1.5M", "20k", "900", ""]
    pane.click_header(1)
    assert pane.column(1) == own
    assert sorts(pane) == [[[1, 0]], [[1, 1]], {}]


def test_another_column_sorts_upwards_first(pane: Pane) -> None:
    pane.click_header(1)
    pane.click_header(1)
    pane.click_header(0)
    assert pane.column(0) == ["Basel", "Bergen", "Oslo", "Ulm"]


def test_by_keyboard_s_sorts_the_column_one_is_in(pane: Pane) -> None:
    pane.pane.setFocus()
    pane.view.setCurrentIndex(pane.view.model().index(0, 0))
    pane.bot.keyClick(pane.view, Qt.Key.Key_Right)
    pane.bot.keyClick(pane.view, Qt.Key.Key_S)
    assert pane.column(1)[0] == "900"


def test_how_a_table_was_left_comes_back(pane: Pane) -> None:
    pane.pane.restore_views({"0": [1, 1], "7": [0, 0], "x": "y"})
    assert pane.column(1)[0] == "~1.5M", "as it was kept when a table had one sort"
    pane.pane.restore_views({"0": [99, 0]})
    pane.pane.restore_views("nonsense")
    assert pane.column(0)[0] == "Basel"
    left = {"columns": ["City", "Rides"], "sorts": [[0, 1]], "filters": {"1": {"text": ">1k"}}}
    pane.pane.restore_views({"3": left})
    assert pane.column(0) == ["Oslo", "Basel"], "the table has another number now"
    pane.pane.restore_views({"0": {**left, "columns": ["City", "Rain"]}})
    assert pane.column(0) == ["Basel", "Oslo", "Bergen", "Ulm"], "of another table"


def test_the_chosen_cell_stays_chosen_through_sorting(pane: Pane) -> None:
    pane.view.setCurrentIndex(pane.view.model().index(3, 0))
    pane.click_header(1)
    assert pane.view.currentIndex().data() == "Ulm"


def test_copying_a_selection_and_the_whole(pane: Pane) -> None:
    clipboard = QGuiApplication.clipboard()
    pane.pane.setFocus()
    pane.view.setCurrentIndex(pane.view.model().index(0, 0))
    pane.bot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    pane.bot.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "Basel\nOslo"
    pane.pane.grid.copier.all()
    assert clipboard.text() == "City\tRides\nBasel\t20k\nOslo\t~1.5M\nBergen\t\nUlm\t900"
    pane.pane.grid.copier.all(as_markdown=True)
    assert clipboard.text().splitlines()[:3] == [
        "| City | Rides |",
        "| --- | --- |",
        "| Basel | 20k |",
    ]
    assert len(pane.copied) == 3


def test_cells_wrap_and_rows_are_as_high_as_they_need(pane: Pane) -> None:
    section = Section(Text("T"), "topic", (table_of(5),))
    pane.pane.set_note(Note("x", Text("x"), sections=(section,)))
    pane.bot.waitUntil(lambda: pane.view.rowHeight(4) > 30)
    assert pane.view.horizontalScrollBar().maximum() == 0
    wide = pane.view.rowHeight(0)
    pane.pane.resize(360, 300)
    pane.bot.waitUntil(lambda: pane.view.rowHeight(0) > wide)


def test_columns_fit_beside_the_scroll_bar(pane: Pane) -> None:
    section = Section(Text("T"), "topic", (table_of(40),))
    pane.pane.set_note(Note("x", Text("x"), sections=(section,)))
    pane.bot.waitUntil(lambda: pane.view.verticalScrollBar().isVisible())
    pane.bot.waitUntil(lambda: pane.view.horizontalScrollBar().maximum() == 0)
    pane.pane.resize(640, 300)
    pane.bot.waitUntil(lambda: pane.view.horizontalScrollBar().maximum() == 0)


def test_thousands_of_rows_are_fitted_where_one_looks(pane: Pane) -> None:
    section = Section(Text("T"), "topic", (table_of(8_000),))
    pane.pane.set_note(Note("x", Text("x"), sections=(section,)))
    usual = pane.view.rowHeight(7_999)
    assert pane.view.rowHeight(0) > usual
    pane.view.scrollToBottom()
    pane.bot.waitUntil(lambda: pane.view.rowHeight(7_999) > usual)
    pane.bot.waitUntil(lambda: pane.view.rowAt(pane.view.viewport().height() - 2) == 7_999)


def test_several_tables_have_a_chooser_and_follow_the_text(pane: Pane) -> None:
    sections = (
        Section(Text("One"), "topic", (table_of(2), table_of(3))),
        Section(Text("High"), "highlights", (table_of(4),)),
    )
    note = Note("x", Text("x"), sections=sections)
    pane.pane.set_note(note)
    chooser = pane.pane.findChild(QComboBox, "highlightsChooser")
    assert isinstance(chooser, QComboBox)
    assert chooser.isVisible()
    assert [chooser.itemText(i) for i in range(3)] == ["One (1)", "One (2)", "High"]
    assert chooser.currentText() == "High"
    pane.click_header(0)
    pane.pane.show_section("/sections/0")
    assert chooser.currentText() == "One (1)"
    pane.bot.keyClick(chooser, Qt.Key.Key_Down)
    assert pane.view.model().rowCount() == 3
    pane.pane.show_section("/sections/0")  # it shows one of the section's already
    assert pane.view.model().rowCount() == 3
    pane.pane.show_section("/sections/1")
    assert pane.pane.view_state()["2"]["sorts"] == [[0, 0]]
    pane.pane.set_tables(tables(note))
    assert pane.pane.view_state() == {}
    pane.pane.set_note(note)
    pane.pane.show_section("/sections/0")
    again = Note("x", Text("x"), sections=(sections[0], Section(Text("New"), "topic"), sections[1]))
    pane.pane.set_note(again)
    assert chooser.currentText() == "One (1)", "the same note read anew shows what was chosen"
    pane.pane.set_note(Note("y", Text("y"), sections=sections))
    assert chooser.currentText() == "High"


def test_a_note_without_tables_is_empty(pane: Pane) -> None:
    said: list[bool] = []
    pane.pane.emptied.connect(said.append)
    assert not pane.pane.is_empty
    pane.pane.set_note(None)
    assert pane.pane.is_empty
    assert pane.view.model().columnCount() == 0
    pane.pane.grid.copier.chosen()
    assert said == [True]


def test_a_note_read_anew_as_it_was_changes_nothing(pane: Pane, note: Note) -> None:
    pane.click_header(1)
    pane.view.setCurrentIndex(pane.view.model().index(2, 1))
    again = replace(
        note, title=Text("Bikes"), sections=(*note.sections, Section(Text("N"), "topic"))
    )
    pane.pane.set_note(again)
    assert (pane.column(1)[0], pane.view.currentIndex().row()) == ("900", 2)
    pane.pane.set_note(replace(again, sections=again.sections[1:]))
    assert pane.column(1)[0] == "20k"


def test_a_row_is_chosen_from_outside_whatever_is_filtered(pane: Pane, note: Note) -> None:
    pane.pane.grid.model.set_filter(1, Filter(">1k"))
    pane.click_header(0)
    assert pane.pane.show_row("/sections/3", 0, 1)
    assert (pane.view.currentIndex().data(), pane.view.model().rowCount()) == ("Oslo", 2)
    assert pane.pane.show_row("/sections/3", 0, 3)
    assert (pane.view.currentIndex().data(), pane.view.model().rowCount()) == ("Ulm", 4)
    assert not pane.pane.show_row("/sections/3", 0, 4)
    assert not pane.pane.show_row("/sections/2", 0, 0)


def test_a_row_is_heard_with_its_columns_names(pane: Pane) -> None:
    index = pane.view.model().index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Rides: 20k"


def test_links_in_cells_are_seen_and_opened(pane: Pane) -> None:
    opened: list[str] = []
    pane.pane.link_opened.connect(opened.append)
    here = Text("🚲 see here", (Span(2, 10, "link", "https://example.org/&a"),))
    table = Table((Text("A"), Text("B")), ((Text("plain"), here), (Text("x"), Text("see here"))))
    pane.pane.set_note(Note("x", Text("x"), sections=(Section(Text("T"), "topic", (table,)),)))
    pane.click_header(0)
    pane.click_header(0)
    rows = [pane.view.visualRect(pane.view.model().index(row, 1)) for row in range(2)]
    drawn = [pane.view.viewport().grab(rect).toImage() for rect in rows]
    accent = QColor(pane.pane.grid.view.delegate.tokens.colours.accent)
    seen = [
        any(image.pixelColor(x, y) == accent for x in range(60) for y in range(image.height()))
        for image in drawn
    ]
    assert seen == [False, True]
    pane.view.setCurrentIndex(pane.view.model().index(0, 1))
    pane.bot.keyClick(pane.view, Qt.Key.Key_Return)
    assert opened == []
    pane.view.setCurrentIndex(pane.view.model().index(1, 1))
    pane.bot.keyClick(pane.view, Qt.Key.Key_Return)
    menu = pane.pane.grid.cell_menu(1)
    assert menu.actions()[0].text() == "Open https://example.org/&&a"
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert opened == ["https://example.org/&a"] * 2
    tip = pane.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "https://example.org/&a"
