"""The page of all tables: joined, sorted, filtered, gone to, exported; by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from readout.tables.filters import Filter
from readout.tables.joining import Joined
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless, walk

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
HARBOUR = """# Harbour survey

2026-02-03

## Highlights

| Pier | Share | Checked |
| --- | --- | --- |
| North | 9 % | 3 Jan |
| South | 10 % | 20 Dec |

## More

| Buoy | Colour |
| --- | --- |
| B1 | red |
"""
LONG = "".join(f"\n\nThe keeper of light {at} had nothing to tell." for at in range(600))
COAST = f"""# Coast survey

2026-03-04

## Introduction

Nothing yet.{LONG}

## Highlights

| piers | Shares |
| --- | --- |
| Old | 80 % |
| =New | ~5 % |{LONG}
"""


def open_page(start: Start, tmp_path: Path, **notes: str) -> Driver:
    folder = tmp_path / "notes"
    folder.mkdir(exist_ok=True)
    for name, text in notes.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    driver = start(folder)
    driver.idle()
    driver.panes.detail.setFocus()
    driver.key(Qt.Key.Key_B, CTRL_SHIFT)
    settle(driver)
    return driver


def settle(driver: Driver) -> None:
    driver.wait(lambda: not driver.window.pages.tables.busy)


@pytest.fixture
def page(start: Start, tmp_path: Path) -> Driver:
    return open_page(start, tmp_path, harbour=HARBOUR, coast=COAST)


def rows(driver: Driver) -> list[list[str]]:
    model = driver.view("joinedTable").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def label(driver: Driver, name: str) -> str:
    found = driver.widget(name)
    assert isinstance(found, QLabel)
    return found.text()


def joined(driver: Driver) -> Joined:
    grid = driver.window.pages.tables.page.joined
    assert grid is not None
    return grid


def test_one_sorts_and_filters_the_joined_grid(
    page: Driver,
) -> None:
    assert rows(page) == [
        ["Coast survey", "4 Mar 2026", "Old", "80 %", ""],
        ["Coast survey", "4 Mar 2026", "=New", "~5 %", ""],
        ["Harbour survey", "3 Feb 2026", "North", "9 %", "3 Jan"],
        ["Harbour survey", "3 Feb 2026", "South", "10 %", "20 Dec"],
    ]
    assert [column.kind for column in joined(page).columns[3:]] == ["percent", "date"]
    assert label(page, "allTablesAbout") == "from 2 tables of 2 notes"
    assert page.focus() == "joinedTable"
    for _ in range(3):
        page.key(Qt.Key.Key_Right)
    page.key(Qt.Key.Key_S)
    assert [row[3] for row in rows(page)] == ["~5 %", "9 %", "10 %", "80 %"]
    page.key(Qt.Key.Key_Right)
    page.key(Qt.Key.Key_S)  # the 20th of December is before the note of February
    assert [row[4] for row in rows(page)] == ["20 Dec", "3 Jan", "", ""]
    field = page.widget("tablesFilter")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    page.type("harb")
    assert [row[2] for row in rows(page)] == ["South", "North"]
    assert label(page, "allTablesCount") == "2 of 4 rows"
    grid = page.window.pages.tables.page.grid
    grid.model.set_filters({3: Filter("> 9 %")})
    assert [row[2] for row in rows(page)] == ["South"]
    page.key(Qt.Key.Key_Escape)
    assert len(rows(page)) == 4
    assert page.focus() == "joinedTable"
    page.key(Qt.Key.Key_Escape)
    assert page.window.pages.current is None
    page.key(Qt.Key.Key_B, CTRL_SHIFT)
    assert [row[4] for row in rows(page)] == ["20 Dec", "3 Jan", "", ""]


def test_enter_a_click_and_the_menu_lead_to_the_row_in_its_note_and_back_here_again(
    page: Driver,
) -> None:
    view = page.view("joinedTable")
    view.setCurrentIndex(view.model().index(3, 2))
    page.key(Qt.Key.Key_Return)
    page.shown("Harbour survey")
    assert page.window.pages.current is None
    chosen = page.view("highlightsTable").currentIndex()
    assert chosen.isValid()
    assert chosen.siblingAtColumn(0).data() == "South"
    page.window.menus.action("back").trigger()
    assert page.window.pages.name == "tables"
    menu = page.window.pages.tables.page.grid.cell_menu(2)
    assert menu.actions()[0].objectName() == "joinedShowInNote"
    menu.close()
    tip = view.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Harbour survey › Highlights"
    page.click("joinedTable", 0)
    page.shown("Coast survey")
    page.wait(lambda: page.panes.detail.is_complete)
    place = page.panes.detail.places.position("/sections/1", 0)
    assert place is not None
    first, last = page.panes.detail.page.seen()
    assert first <= place < last, "however long it takes to lay out, the page goes to the table"
    page.window.menus.action("back").trigger()
    page.window.menus.action("all_terms").trigger()
    assert page.window.pages.name == "terms"
    assert not page.window.pages.tables.open


def test_grids_are_remembered_as_they_were_left_and_follow_the_notes(
    page: Driver, tmp_path: Path
) -> None:
    page.window.pages.tables.page.grid.model.cycle(3)
    chooser = page.widget("tablesChooser")
    assert isinstance(chooser, QComboBox)
    assert [chooser.itemText(at) for at in range(chooser.count())] == [
        "Pier · Share · Checked  —  4 rows",
        "Buoy · Colour  —  1 row",
    ]
    chooser.setCurrentIndex(1)
    chooser.activated.emit(1)
    settle(page)
    assert rows(page) == [["Harbour survey", "3 Feb 2026", "B1", "red"]]
    assert page.session.settings.value.tables_grid == joined(page).group.name
    chooser.activated.emit(0)
    settle(page)
    assert [row[3] for row in rows(page)] == ["~5 %", "9 %", "10 %", "80 %"]
    text = COAST.replace("80 %", "8 %")
    (tmp_path / "notes" / "coast.md").write_text(text, encoding="utf-8")
    page.session.refresh()
    page.wait(lambda: [row[3] for row in rows(page)] == ["~5 %", "8 %", "9 %", "10 %"])
    assert nameless(page.window) == []
    assert {"tablesFilter", "tablesChooser", "tablesExport", "joinedTable"} <= walk(page)


def test_the_listed_rows_are_exported_and_never_over_a_note(page: Driver, tmp_path: Path) -> None:
    tables = page.window.pages.tables
    tables.page.grid.model.set_filters({0: Filter("coast")})
    tables.page.grid.view.set_hidden(4, hidden=True)
    tables.ask_target = lambda: str(tmp_path / "out")
    button = page.widget("tablesExport")
    assert isinstance(button, QAbstractButton)
    button.click()
    page.wait(lambda: "out.csv" in label(page, "statusWord"))
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == '"Note","Date","Pier","Share","File"'
    assert lines[2].startswith('"Coast survey","2026-03-04","\'=New","~5 %",')
    assert len(lines) == 3
    tables.ask_target = lambda: str(tmp_path / "notes" / "coast")
    tables.export()
    assert not (tmp_path / "notes" / "coast.csv").exists()


def test_without_tables_it_says_so_and_sixty_columns_are_no_more_than_one(
    start: Start, tmp_path: Path
) -> None:
    plain = open_page(start, tmp_path, plain="# Plain\n\nOnly words.\n")
    assert label(plain, "allTablesEmpty") == "No note has a table."
    titles = [f"Column {at}" for at in range(60)]
    lines = [titles, ["---"] * 60, [str(at) for at in range(60)]]
    wide = "# Wide\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
    (tmp_path / "notes" / "wide.md").write_text(wide, encoding="utf-8")
    model = plain.view("joinedTable").model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    plain.session.refresh()
    plain.wait(lambda: plain.window.pages.tables.page.joined is not None)
    settle(plain)
    assert rows(plain) == [["Wide", "", *(str(at) for at in range(60))]]
    assert not plain.widget("allTablesEmpty").isVisible()
    plain.window.pages.tables.page.grid.model.cycle(2)
    del tester
