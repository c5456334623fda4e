"""A grid, as its user sorts, arranges, reads and copies it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gui.background import Lane
from gui.grid.model import AT_ONCE, GridModel
from gui.grid.ticks import Line, TickModel
from readout.tables.filters import Filter
from readout.tables.sorting import Sort
from tests.gui.grid.conftest import LEFT, ROWS, TITLES, Hands

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_clicks_sort_and_with_shift_by_a_further_column(hands: Hands) -> None:
    hands.click_title(1)
    assert hands.column(1) == ["900", "20k", "20k", "~1.5M", ""]
    hands.click_title(2, SHIFT)
    hands.click_title(2, SHIFT)
    assert hands.model.sorts == (Sort(1), Sort(2, descending=True))
    assert hands.column(0)[1:3] == ["Basel", "Ulm"]
    said = hands.model.headerData(
        2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleDescriptionRole
    )
    assert said == "sorted downwards, 2 of 2"
    hands.click_title(2, CTRL)
    assert hands.model.sorts == (Sort(1),), "the third click takes it off"
    hands.click_title(3)
    assert hands.model.sorts == (Sort(3),), "a plain click takes the place of all"
    hands.click_title(3)
    hands.click_title(3)
    assert hands.column(0) == [row[0] for row in ROWS]


def test_keys_sort_hide_move_and_widen_columns(hands: Hands) -> None:
    hands.go(0, 1)
    hands.key(Qt.Key.Key_S)
    hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_S, SHIFT)
    assert hands.model.sorts == (Sort(1), Sort(2))
    hands.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert hands.view.shown_columns() == [0, 1, 3, 2, 4, 5]
    wide = hands.view.columnWidth(2)
    hands.key(Qt.Key.Key_Plus)
    assert hands.view.columnWidth(2) > wide
    hands.key(Qt.Key.Key_H)
    assert hands.view.shown_columns() == [0, 1, 3, 4, 5]
    assert hands.view.currentIndex().column() == 3, "one stays in the table"
    state = hands.grid.state()
    assert state["order"] == [0, 1, 3, 2, 4, 5]
    assert (state["hidden"], set(state["widths"])) == ([2], {"2"})
    assert hands.states[-1] == state
    hands.grid.reset()
    assert hands.grid.state() == {} == hands.states[-1]
    told = len(hands.states)
    hands.grid.restore(state)
    assert hands.grid.state() == state
    assert len(hands.states) == told, "nobody left the table otherwise"
    assert hands.view.shown_columns() == [0, 1, 3, 4, 5]
    for column in (0, 1, 3, 4, 5):
        hands.view.set_hidden(column, hidden=True)
    assert hands.view.shown_columns() == [5], "the last one stays"


def test_the_menu_of_a_column_opens_by_key_and_by_the_sign_on_its_title(hands: Hands) -> None:
    hands.go(0, 3)
    hands.key(Qt.Key.Key_Down, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert (menu.objectName(), menu.accessibleName()) == ("columnMenu", "Due")
    texts = {action.text().split("\t")[0]: action for action in menu.actions()}
    texts["Sort downwards"].trigger()
    menu.close()
    assert hands.model.sorts == (Sort(3, descending=True),)
    header = hands.view.header
    at = header.place(1)  # figures stand at the right, and the sign at the other side of the title
    sign = QPoint(at.left() + 12, at.center().y())
    QTest.mouseMove(header.viewport(), sign)
    hands.bot.mousePress(header.viewport(), LEFT, pos=sign)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.accessibleName() == "Rides"
    menu.close()
    assert hands.model.sorts == (Sort(3, descending=True),), "it opened and sorted nothing"


def test_what_is_chosen_is_copied_as_text_and_as_html(hands: Hands) -> None:
    clipboard = QGuiApplication.clipboard()
    hands.view.header.moveSection(1, 0)
    hands.go(0, 1)
    hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key(Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "20k\tBasel\n~1.5M\tOslo"
    markup = clipboard.mimeData().html()
    assert "<tr><td>20k</td><td>Basel</td></tr>" in markup
    hands.key(Qt.Key.Key_C, CTRL | ALT)
    assert clipboard.text().split("\n")[0] == "Rides\tTown"
    hands.view.choose(column=0)
    hands.key(Qt.Key.Key_C, CTRL)
    assert clipboard.text().split("\n") == ["Town", *hands.column(0)], "a whole column: its title"
    hands.go(2, 2)
    hands.grid.copier.rows()
    assert clipboard.text() == "\tBergen\t80 %\t\tyes\t"
    hands.grid.copier.column(2)
    assert clipboard.text().split("\n")[:2] == ["Share", "10 %"]
    hands.go(0, 0)
    hands.view.selectionModel().select(
        hands.model.index(1, 1), hands.view.selectionModel().SelectionFlag.Select
    )
    hands.key(Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "\tBasel\n~1.5M\t", "what is not chosen is empty"
    assert hands.copied[0] == "2 × 2 cells were copied."


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_first_column_stays_while_the_others_scroll(hands: Hands, mirrored: bool) -> None:
    view, header = hands.view, hands.view.header
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    hands.grid.setLayoutDirection(direction)
    rows = [[f"{row}/{column} wordswithoutblanks" for column in range(60)] for row in range(9)]
    hands.show([f"Column {column}" for column in range(60)], rows)
    edge = view.viewport().width() - 30 if mirrored else 30
    at = QPoint(edge, view.rowViewportPosition(2) + 8)
    plain = view.viewport().grab().toImage()
    view.horizontalScrollBar().setValue(400)
    assert (view.indexAt(at).row(), view.indexAt(at).column()) == (2, 0)
    assert view.visualRect(hands.model.index(2, 0)).contains(at)
    scrolled = view.viewport().grab().toImage()
    width = view.columnWidth(0) - 2
    strip = view.viewport().rect().adjusted(0, 0, 0, -20)
    strip.setLeft(strip.right() - width + 2 if mirrored else 0)
    strip.setWidth(width - 2)
    assert scrolled.copy(strip) == plain.copy(strip), "it is drawn as it was"
    hands.bot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.currentIndex() == hands.model.index(2, 0)
    hands.bot.mouseClick(header.viewport(), LEFT, pos=QPoint(edge, 12))
    assert hands.model.sorts == (Sort(0),)
    first = header.place(0)
    side = QPoint(first.left() if mirrored else first.right(), 12)
    wide = view.columnWidth(0)
    hands.bot.mousePress(header.viewport(), LEFT, pos=side)
    hands.bot.mouseMove(header.viewport(), side + QPoint(-40 if mirrored else 40, 0))
    hands.bot.mouseRelease(header.viewport(), LEFT, pos=side)
    assert view.columnWidth(0) == wide + 40
    assert hands.model.sorts == (Sort(0),), "it was made wider, not sorted by"
    # By keyboard the cell one is in is never below the column that stays.
    for _ in range(12):
        hands.key(Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right)
    for _ in range(6):
        hands.key(Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left)
        seen = view.visualRect(view.currentIndex())
        first = view.visualRect(hands.model.index(0, 0))
        assert view.viewport().rect().contains(seen, proper=False)
        assert not (seen.left() < first.right() and first.left() < seen.right())
    view.set_keeps_first(keeps=False)
    assert view.indexAt(at).column() > 0
    assert hands.grid.state()["frozen"] is False


def test_a_screen_reader_finds_one_table_with_the_state_of_its_columns(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("gui.grid.grid.announce", lambda _, text: heard.append(text))
    hands.grid.resize(300, 320)
    hands.view.horizontalScrollBar().setValue(200)
    hands.go(0, 1)
    hands.key(Qt.Key.Key_S)
    hands.key(Qt.Key.Key_S)
    hands.model.set_filter(1, Filter("> 10k"))
    assert heard == ["Rides: sorted upwards", "Rides: sorted downwards"]
    found = QAccessible.queryAccessibleInterface(hands.grid)
    roles, walk = [], [found]
    while walk:
        part = walk.pop()
        roles.append(part.role())
        if part.role() == QAccessible.Role.Table:
            table = part
        else:
            walk += [part.child(at) for at in range(part.childCount())]
    assert roles.count(QAccessible.Role.Table) == 1
    name, description = QAccessible.Text.Name, QAccessible.Text.Description
    rides = table.child(2)
    assert rides.text(name) == "Rides"
    assert rides.text(description) == "sorted downwards, filtered: > 10k"
    cell = table.child(1 + len(TITLES) + 1)
    assert cell.text(name) == "Town: Oslo"
    corner = hands.view.viewport().mapToGlobal(QPoint(0, 0))
    assert cell.rect().left() == corner.x(), "where it is seen, though the others scrolled"


def test_tables_of_any_shape_are_drawn(hands: Hands) -> None:
    def drawn() -> QImage:
        return hands.grid.grab().toImage()

    hands.show(["One"], [["word " * 2_000], ["x" * 10_000], ["שלום עולם"]])
    assert not drawn().isNull()
    assert hands.view.rowHeight(0) < 400
    hands.model.set_cells(["Empty", "Too"], [[], []])
    assert hands.view.accessibleDescription() == "The table has no rows."
    assert not drawn().isNull()
    for column in (0, 1):
        hands.click_title(column)
        hands.grid.open_filter(column)
        hands.key(Qt.Key.Key_Escape)
    hands.model.set_cells([], [])
    assert not drawn().isNull()
    hands.grid.open_columns()
    hands.grid.copier.all()
    hands.show(TITLES, ROWS)
    assert hands.view.accessibleDescription() == ""


def test_columns_and_rows_of_a_wide_table_fit_though_most_are_out_of_sight(
    hands: Hands, qtbot: Any
) -> None:
    narrow, wide, count = "ab", "several words that want room", 300
    titles = ["T"] * count
    cells = [narrow if number % 2 else wide for number in range(count)]
    cells[200] = "much is written here " * 9
    view, bar = hands.view, hands.view.horizontalScrollBar()
    hands.show(titles, [cells, [narrow] * count])
    first = view.columnWidth(1), view.columnWidth(2)
    assert first[0] < first[1], "those in sight fit at once"
    bar.setValue(bar.maximum() // 2)
    column = view.columnAt(view.width() // 2)
    assert view.columnWidth(column) == first[column % 2 == 0], "and those that come into sight"
    at = view.columnViewportPosition(column)
    qtbot.waitUntil(lambda: view.rowHeight(0) > 2 * view.rowHeight(1))
    assert {view.columnWidth(each) for each in range(1, 200, 2)} == {first[0]}
    assert {view.columnWidth(each) for each in range(202, count, 2)} == {first[1]}
    assert view.columnViewportPosition(column) == at, "what one looks at stays where it is"


def test_figures_stand_at_the_right_and_a_hebrew_table_begins_there(hands: Hands) -> None:
    assert [hands.model.stands_at_end(column) for column in range(6)] == [
        False, True, True, False, False, False,
    ]  # fmt: skip
    digits = QFontMetricsF(hands.view.delegate.font_of(1))
    assert digits.horizontalAdvance("111") == digits.horizontalAdvance("888")
    hands.show(["עיר", "נסיעות"], [["חיפה", "1,200"], ["אילת", "87"]])
    assert hands.view.isRightToLeft()
    assert hands.view.visualRect(hands.model.index(0, 0)).left() > hands.view.width() / 3
    assert not hands.grid.grab().isNull()
    hands.show(TITLES, ROWS)
    assert not hands.view.isRightToLeft()


def test_what_was_kept_of_another_table_or_damaged_is_not_used(hands: Hands) -> None:
    for kept in (
        None,
        [1],
        {"columns": ["Other"], "sorts": [[0, 1]]},
        {"columns": TITLES, "sorts": [[9, 0], ["x"], 3], "filters": {"7": 1, "0": 2}},
        {
            "columns": TITLES,
            "hidden": list(range(6)),
            "order": [5, 5, -1, "a"],
            "widths": {"0": -4},
        },
    ):
        hands.grid.restore(kept)
        assert len(hands.view.shown_columns()) == 6
        assert hands.model.rowCount() == 5
        assert hands.model.sorts == ()


def test_a_long_table_is_arranged_in_the_lane(hands: Hands, qtbot: Any, qtmodeltester: Any) -> None:
    lane = Lane("grid")
    model = GridModel(None, lane)
    total = AT_ONCE + 1
    model.set_cells(
        ["Number", "Half"], [[f"{n}k" for n in range(total)], ["a", "b"] * (total // 2) + ["a"]]
    )
    with qtbot.waitSignal(model.arranged):
        model.set_sorts([Sort(0, descending=True)])
        model.set_sorts([Sort(0, descending=True), Sort(1)])
        assert model.busy
    assert model.text(0, 0) == f"{total - 1}k"
    assert not model.busy
    with qtbot.waitSignal(model.arranged):
        model.set_filters({0: Filter("> 990k"), 1: Filter("b")})
    assert [model.text(row, 1) for row in range(3)] == ["b", "b", "b"]
    assert [model.text(row, 0) for row in range(2)] == ["999k", "997k"]
    assert (model.view_row(999), model.view_row(0)) == (0, -1)
    qtmodeltester.check(model)
    model.set_cells(["Few of many signs"], [["b" * 100_000, "a"]])
    with qtbot.waitSignal(model.arranged):
        model.set_sorts([Sort(0)])
        assert model.busy
    assert model.text(0, 0) == "a"
    model.remote = True
    with qtbot.waitSignal(model.arrange_wanted):
        model.set_anywhere("7")
    model.set_rows([1])
    assert model.rowCount() == 1
    lane.close()


def test_the_models_are_models(hands: Hands, qtmodeltester: Any) -> None:
    hands.model.set_sorts([Sort(1, descending=True)])
    hands.model.set_filter(0, Filter("u"))
    qtmodeltester.check(hands.model)
    ticks = TickModel()
    ticks.set_lines([Line("a", "A", "3"), Line("b", "B")], {"b"})
    qtmodeltester.check(ticks)
