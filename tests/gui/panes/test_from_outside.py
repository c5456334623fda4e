"""What an assistive technology selects is current and taken as clicked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.gui.conftest import Driver, Start


def select(driver: Driver, view: str, row: int) -> None:
    """Select a row as the accessibility bus does: by the selection of the view's interface."""
    interface = QAccessible.queryAccessibleInterface(driver.widget(view))
    rows = [interface.child(at) for at in range(interface.childCount())]
    rows = [each for each in rows if each.role() != QAccessible.Role.ColumnHeader]
    assert interface.selectionInterface().select(rows[row])


def test_what_is_selected_from_outside_is_current_and_clicked(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.shown("OpenAI Interview Insights")
    select(driver, "topicTree", 3)
    driver.wait(lambda: "/sections/3" in driver.panes.detail.position())
    select(driver, "keyTerms", 1)
    driver.wait(lambda: driver.view("keyTerms").currentIndex().row() == 1)
    select(driver, "actionItems", 2)
    driver.wait(lambda: driver.view("actionItems").currentIndex().row() == 2)
    driver.widget("actionItems").setFocus()
    driver.key(Qt.Key.Key_Space)
    checks = [
        driver.view("actionItems").model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole)
        for row in range(3)
    ]
    assert [Qt.CheckState(check) for check in checks] == [
        *(Qt.CheckState.Unchecked, Qt.CheckState.Unchecked, Qt.CheckState.Checked)
    ]
