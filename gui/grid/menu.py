"""The menus of a grid: of a column, and of what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.grid.keys import STEP
from gui.grid.model import GridModel
from gui.grid.view import GridView
from gui.grid.words import titled, tr
from gui.parts import Menu
from readout.note.values import is_empty
from readout.tables.columns import in_a_line
from readout.tables.filters import Filter
from readout.tables.sorting import Sort

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Wishes(NamedTuple):
    """What a menu asks of the grid beside what the view does itself."""

    filter: Callable[[int], None]
    columns: Callable[[], None]
    copy_rows: Callable[[], None]
    copy_column: Callable[[int], None]


def column_menu(
    parent: QWidget, model: GridModel, view: GridView, column: int, wishes: Wishes
) -> QMenu:
    """All that can be done with a column."""
    menu = _menu(parent, "columnMenu", titled(model.titles(), column))
    _sorting(menu, model, column)
    menu.addSeparator()
    filtering = _add(menu, tr("Filter…"), lambda: wishes.filter(column), "F")
    filtering.setObjectName("columnFilter")
    if column in model.filters:
        _add(menu, tr("Clear the filter"), lambda: model.set_filter(column, Filter()))
    menu.addSeparator()
    shown = view.shown_columns()
    at = shown.index(column) if column in shown else -1
    first, last = at <= 0, at == len(shown) - 1
    before, behind = (
        (tr("Move right"), tr("Move left"))
        if view.isRightToLeft()
        else (
            tr("Move left"),
            tr("Move right"),
        )
    )
    keys = ("Alt+Shift+Left", "Alt+Shift+Right")
    if view.isRightToLeft():
        keys = keys[::-1]
    _add(menu, before, lambda: view.move_column(column, -1), keys[0]).setDisabled(first)
    _add(menu, behind, lambda: view.move_column(column, 1), keys[1]).setDisabled(last)
    _add(menu, tr("Wider"), lambda: view.widen(column, STEP), "+")
    _add(menu, tr("Narrower"), lambda: view.widen(column, -STEP), "-")
    hide = _add(menu, tr("Hide the column"), lambda: view.set_hidden(column, hidden=True), "H")
    hide.setObjectName("columnHide")
    hide.setDisabled(len(shown) < 2)
    stays = _add(menu, tr("First column stays in sight"), lambda: None)
    stays.setCheckable(True)
    stays.setChecked(view.keeps_first)
    stays.toggled.connect(view.set_keeps_first)
    _add(menu, tr("Columns…"), wishes.columns)
    menu.addSeparator()
    _add(menu, tr("Choose the column"), lambda: view.choose(column=column))
    _add(menu, tr("Copy the column"), lambda: wishes.copy_column(column))
    return menu


def cell_menu(  # noqa: PLR0913, PLR0917  what is shown, where one is, and what can be done
    parent: QWidget,
    model: GridModel,
    view: GridView,
    column: int,
    copying: list[QAction],
    wishes: Wishes,
) -> QMenu:
    """What can be done with the chosen cells, and with the column one is in (-1: none)."""
    menu = _menu(parent, "gridMenu", tr("Table"))
    menu.addActions(copying)
    current = view.currentIndex()
    if current.isValid():
        _add(menu, tr("Copy the row"), wishes.copy_rows)
    if column >= 0:
        _add(menu, tr("Copy the column"), lambda: wishes.copy_column(column))
        menu.addSeparator()
        if current.isValid():
            row = current.row()
            _add(menu, tr("Choose the row"), lambda: view.choose(row=row))
        _add(menu, tr("Choose the column"), lambda: view.choose(column=column))
        menu.addSeparator()
        if current.isValid() and current.column() == column:
            _only(menu, model, view, column)
        _add(menu, tr("Filter…"), lambda: wishes.filter(column), "F")
        if model.filters:
            _add(menu, tr("Clear all filters"), lambda: model.set_filters({}))
        menu.addSeparator()
        _sorting(menu, model, column)
        menu.addSeparator()
    _add(menu, tr("Columns…"), wishes.columns)
    return menu


def _only(menu: QMenu, model: GridModel, view: GridView, column: int) -> None:
    value = model.text(view.currentIndex().row(), column)
    said = in_a_line(value)
    shown = said if len(said) <= 30 else said[:30].rstrip() + "…"
    text = tr("Only rows with “%1”").replace("%1", shown or tr("empty"))
    wanted = frozenset(("" if is_empty(value) else said,))
    _add(menu, text, lambda: model.set_filter(column, Filter(values=wanted)))


def _sorting(menu: QMenu, model: GridModel, column: int) -> None:
    now = next((each for each in model.sorts if each.column == column), None)
    others = [each for each in model.sorts if each.column != column]
    up = _add(menu, tr("Sort upwards"), lambda: model.set_sorts([Sort(column)]), "S")
    down = _add(
        menu, tr("Sort downwards"), lambda: model.set_sorts([Sort(column, descending=True)])
    )
    for action, wanted in ((up, False), (down, True)):
        action.setCheckable(True)
        action.setChecked(not others and now is not None and now.descending == wanted)
    if others:
        _add(menu, tr("Then by this, upwards"), lambda: _then(model, column, down=False), "Shift+S")
        _add(menu, tr("Then by this, downwards"), lambda: _then(model, column, down=True))
    if now is not None and others:
        _add(menu, tr("Do not sort by this"), lambda: model.set_sorts(others))
    if model.sorts:
        _add(menu, tr("As in the table"), lambda: model.set_sorts(()))


def _then(model: GridModel, column: int, *, down: bool) -> None:
    wanted = Sort(column, descending=down)
    if any(each.column == column for each in model.sorts):
        model.set_sorts([wanted if each.column == column else each for each in model.sorts])
    else:
        model.set_sorts([*model.sorts, wanted])


def _menu(parent: QWidget, name: str, label: str) -> QMenu:
    menu = Menu("", parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName(name)
    menu.setAccessibleName(label)
    return menu


def _add(menu: QMenu, text: str, call: Callable[[], object], key: str = "") -> QAction:
    made = menu.addAction(text.replace("&", "&&"))
    if key:  # shown beside the text; the table itself hears the key
        made.setText(f"{made.text()}\t{QKeySequence(key).toString(_NATIVE)}")
    made.triggered.connect(lambda _checked=False: call())
    return made
