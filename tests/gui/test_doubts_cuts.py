"""The cuts of a glued line, moved by mouse and by keys."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.panes.cut_layout import CutLayout
from gui.panes.cuts_editor import CutsEditor
from gui.panes.cuts_model import UNSURE, CutsModel
from gui.panes.cuts_view import CutsView
from gui.panes.table_cuts import CutLine
from gui.theme.theme import Theme
from readout.corrections.tables import cells_at

LINES = (
    "StationMorning StateEvening State",
    "Old HarbourMostly emptyFilled by trucks",
    "Market SquareAlways fullFull until night",
)
CUTS = [(7, 20), (11, 23), (13, 24)]
LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Line:
    def __init__(self, theme: Theme, bot: QtBot, width: int = 600) -> None:
        self.bot = bot
        self.widget = CutLine(theme)
        self.said: list[Any] = []
        for name in ("moved", "removed", "added"):
            getattr(self.widget, name).connect(lambda value, n=name: self.said.append((n, value)))
        self.widget.dropped.connect(lambda: self.said.append("dropped"))
        self.widget.set_line(LINES[1], CUTS[1])
        bot.addWidget(self.widget)
        self.widget.resize(width, self.widget.heightForWidth(width))
        self.widget.show()
        bot.waitExposed(self.widget)

    def drag(self, number: int, to: QPoint) -> None:
        self.bot.mousePress(self.widget, LEFT, pos=self.widget.bar_at(number))
        self.bot.mouseMove(self.widget, to)
        self.bot.mouseRelease(self.widget, LEFT, pos=to)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.bot.keyClick(self.widget, key, modifier)

    def cells(self) -> tuple[str, ...]:
        moved = [
            value for name, value in (e for e in self.said if e != "dropped") if name == "moved"
        ]
        return cells_at(LINES[1], moved[-1] if moved else CUTS[1])


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> Line:
    return Line(theme, qtbot)


def test_a_bar_is_dragged_to_another_place(line: Line) -> None:
    line.drag(0, line.widget.point_of(4))
    assert line.cells() == ("Old ", "HarbourMostly empty", "Filled by trucks")
    assert line.said[-1] == "dropped"
    line.drag(0, line.widget.point_of(11))
    assert line.cells()[0] == "Old Harbour"


def test_a_bar_goes_no_further_than_its_neighbour(line: Line) -> None:
    line.drag(0, line.widget.point_of(35))
    assert line.cells() == ("Old HarbourMostly empty", "", "Filled by trucks")


def test_a_bar_is_dragged_into_the_row_below(theme: Theme, qtbot: QtBot) -> None:
    narrow = Line(theme, qtbot, 150)
    assert narrow.widget.bar_at(1).y() > narrow.widget.bar_at(0).y()
    narrow.drag(0, narrow.widget.point_of(18))
    assert narrow.cells()[0] == "Old HarbourMostly "


def test_a_press_beside_the_bars_moves_nothing(line: Line) -> None:
    line.bot.mousePress(line.widget, LEFT, pos=line.widget.point_of(4))
    line.bot.mouseMove(line.widget, line.widget.point_of(8))
    line.bot.mouseRelease(line.widget, LEFT, pos=line.widget.point_of(8))
    assert line.said == []


def test_keys_move_the_bar_one_is_on(line: Line) -> None:
    line.widget.setFocus()
    line.key(Qt.Key.Key_Left)
    assert line.said == [("moved", (10, 23)), "dropped"]
    line.key(Qt.Key.Key_Left, CTRL)
    assert line.cells()[0] == "Old "
    line.key(Qt.Key.Key_Right, CTRL)
    assert line.cells()[0] == "Old Harbour", "a capital begins a word"
    line.key(Qt.Key.Key_Tab)
    assert line.widget.current == 1
    line.key(Qt.Key.Key_Right)
    assert line.cells()[2] == "illed by trucks"


def test_tab_goes_through_the_bars_and_on(line: Line) -> None:
    line.widget.setFocus()
    assert line.widget.current == 0
    assert line.widget.focusNextPrevChild(True)
    assert line.widget.current == 1
    line.widget.focusNextPrevChild(True)
    assert line.widget.current == 1
    assert line.widget.focusNextPrevChild(False)
    assert line.widget.current == 0


def test_delete_and_insert_ask_for_other_columns(line: Line) -> None:
    line.widget.setFocus()
    line.key(Qt.Key.Key_Delete)
    line.key(Qt.Key.Key_Tab)
    line.key(Qt.Key.Key_Insert)
    assert line.said == [("removed", 0), ("added", 2)]


def test_a_screen_reader_hears_the_cells_and_the_cut(line: Line) -> None:
    line.widget.setFocus()
    spoken = QAccessible.queryAccessibleInterface(line.widget)
    assert "Old Harbour | Mostly empty" in spoken.text(QAccessible.Text.Name)
    said = spoken.text(QAccessible.Text.Description)
    assert said == "Cut 1 of 2: between “Old Harbour” and “Mostly empty”"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_sign_stands_once_within_the_width(qapp: QApplication, data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("aB 9漢🚲é\u0301"), max_size=60))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    width = data.draw(st.integers(80, 500))
    made = CutLayout(text, QApplication.font())
    made.lay(cuts, width)
    assert "".join(text[run.start : run.end] for run in made.runs) == text
    assert len(made.bars) == len(cuts)
    for run in made.runs:
        seen = run.start + len(text[run.start : run.end].rstrip())
        assert run.x + made.width(run.start, seen) <= width + 1
    assert all(a.row <= b.row for a, b in pairwise(made.runs))
    for row in range(made.rows):
        assert made.place_at(width / 2, row) in made.stops
    assert made.word(0, 1) in made.stops
    assert made.word(len(text), -1) in made.stops


class Editor:
    def __init__(self, theme: Theme, bot: QtBot) -> None:
        self.bot = bot
        self.widget = CutsEditor(theme)
        self.said: list[tuple[Any, ...]] = []
        self.widget.settled.connect(self.said.append)
        keys = [f"cuts:0:{each}" for each in LINES]
        self.widget.show_table(f"columns:0:{LINES[0]}", keys, CUTS, {2})
        bot.addWidget(self.widget)
        self.widget.resize(700, 400)
        self.widget.show()
        bot.waitExposed(self.widget)
        self.line: CutLine = self.widget.findChild(CutLine, "cutLine")
        self.view: CutsView = self.widget.findChild(CutsView, "cutsTable")
        self.model = self.view.model()

    def kept(self) -> dict[str, Any]:
        return {each.key.split(":")[0] + each.key[-6:]: each.value for each in self.said[-1]}


@pytest.fixture
def editor(theme: Theme, qtbot: QtBot) -> Editor:
    return Editor(theme, qtbot)


def test_the_line_in_doubt_is_the_one_to_work_on(editor: Editor) -> None:
    assert editor.view.currentIndex().row() == 2
    assert editor.model.index(2, 0).data(UNSURE)
    assert not editor.model.index(1, 0).data(UNSURE)


def test_the_table_follows_while_a_bar_is_dragged(editor: Editor) -> None:
    editor.bot.mousePress(editor.line, LEFT, pos=editor.line.bar_at(0))
    editor.bot.mouseMove(editor.line, editor.line.point_of(6))
    assert editor.model.index(2, 0).data() == "Market"
    assert editor.said == []
    editor.bot.mouseRelease(editor.line, LEFT, pos=editor.line.point_of(6))
    assert [(each.key, each.value) for each in editor.said[0]] == [(f"cuts:0:{LINES[2]}", [6, 24])]


def test_choosing_a_row_shows_its_line(editor: Editor) -> None:
    rect = editor.view.visualRect(editor.model.index(1, 1))
    editor.bot.mouseClick(editor.view.viewport(), LEFT, pos=rect.center())
    assert "Old Harbour | Mostly empty" in editor.line.accessibleName()


def test_one_column_fewer_or_more_is_so_for_all_lines(editor: Editor) -> None:
    editor.line.setFocus()
    editor.bot.keyClick(editor.line, Qt.Key.Key_Delete)
    assert editor.model.columnCount() == 2
    assert editor.kept()["columns State"] == 2
    assert editor.kept()["cutstrucks"] == [23]
    editor.bot.keyClick(editor.line, Qt.Key.Key_Insert)
    assert editor.model.columnCount() == 3
    assert len(editor.said[-1]) == 4
    editor.bot.mouseClick(editor.widget.findChild(type(editor.widget._more), "moreColumns"), LEFT)
    assert editor.model.columnCount() == 4
    for row in range(3):
        cells = [editor.model.index(row, column).data() for column in range(4)]
        assert "".join(cells).replace(" ", "") == LINES[row].replace(" ", "")


def test_the_last_column_cannot_be_taken_away(editor: Editor) -> None:
    for _ in range(3):
        editor.widget._fewer.click()
    assert editor.model.columnCount() == 1
    assert not editor.widget._fewer.isEnabled()


def test_the_model_is_a_model(qtmodeltester: Any, qapp: QApplication) -> None:
    model = CutsModel()
    qtmodeltester.check(model)
    model.set_table(LINES, CUTS, {1})
    qtmodeltester.check(model)
    model.move(1, (1, 2))
    qtmodeltester.check(model)
