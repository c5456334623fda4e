"""How each key of a pane is tried: what is made ready, and what is then another than before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.panes.note_entry import Look
from readout.note.folding import folds_of
from tests.gui.conftest import Driver


def focus(driver: Driver, name: str, row: int = -1, column: int = 0) -> None:
    driver.widget(name).setFocus()
    if row >= 0:
        view = driver.view(name)
        view.setCurrentIndex(view.model().index(row, column))


def press(driver: Driver, keys: str) -> None:
    """Press keys as the user does, by the window that has the keyboard."""
    if keys == "Menu":  # which the platform makes a wish for a menu
        target = QApplication.focusWidget()
        at = target.rect().center()
        wish = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, target.mapToGlobal(at))
        QApplication.sendEvent(target, wish)
        return
    handle = (QApplication.activePopupWidget() or QApplication.activeWindow()).windowHandle()
    pressed = QKeySequence(keys)[0]
    QTest.keyClick(handle, pressed.key(), pressed.keyboardModifiers())
    QApplication.processEvents()


def popups(driver: Driver) -> list[str]:
    """The menus and cards that are open."""
    popup = QApplication.activePopupWidget()
    cards = [each for each in driver.window.findChildren(QWidget) if is_card(each)]
    return [each.objectName() for each in (popup, *cards) if each is not None and each.isVisible()]


def is_card(widget: QWidget) -> bool:
    return any(kind.__name__.endswith("Card") for kind in type(widget).__mro__)


def rows(name: str) -> Callable[[Driver], object]:
    return lambda driver: driver.texts(name)


def clipboard(_driver: Driver) -> object:
    return QGuiApplication.clipboard().text()


def header(driver: Driver) -> tuple[list[int], list[int], list[bool]]:
    """The order, the widths and the hiding of the table's columns."""
    head = driver.view("highlightsTable").horizontalHeader()  # type: ignore[attr-defined]
    every = range(head.count())
    return (
        [head.visualIndex(at) for at in every],
        [head.sectionSize(at) for at in every],
        [head.isSectionHidden(at) for at in every],
    )


def searching(driver: Driver, text: str) -> None:
    driver.calls.search()
    driver.panes.search.setText(text)
    driver.wait(lambda: driver.window.searching.open == bool(text))


def kept_search(driver: Driver, _keys: str) -> None:
    """The first saved search is chosen in what the empty box offers."""
    driver.window.searching.searches.save("in:terms cleat", "Cleats")
    searching(driver, "")
    driver.panes.search.setFocus()
    press(driver, "Down")
    press(driver, "Down")


def fold_groups(driver: Driver, keys: str) -> None:
    driver.panes.notes.set_look(Look(group="folder"))
    driver.wait(lambda: len(driver.texts("noteList")) in {1, 4})
    focus(driver, "noteList", 0)
    if keys == "Right" and len(driver.texts("noteList")) > 1:
        press(driver, "Left")


def transcript(driver: Driver, keys: str) -> None:
    """The topic that folds is current, so that the key changes it."""
    tree = driver.view("topicTree")
    at = next(row for row, text in enumerate(driver.texts("topicTree")) if text == "Transcript")
    focus(driver, "topicTree", at)
    if folded(driver) == (keys == "Left"):
        press(driver, "Right" if keys == "Left" else "Left")
    assert tree.currentIndex().row() == at


def folded(driver: Driver) -> bool:
    where = next(iter(folds_of(driver.session.note).folds))  # type: ignore[arg-type]
    return driver.panes.detail.folds.is_folded(where)


def on(name: str, row: int = 0, column: int = 0) -> Callable[[Driver, str], None]:
    """The view has the keyboard, at a place of it."""
    return lambda driver, _keys: focus(driver, name, row, column)


def other_note(driver: Driver, _keys: str) -> None:
    at = driver.texts("noteList").index(driver.session.note.title.plain)  # type: ignore[union-attr]
    focus(driver, "noteList", (at + 1) % 3)


def on_link(driver: Driver, keys: str) -> None:
    """Before the first link, or on the second where one goes back."""
    driver.panes.detail.page.moveCursor(driver.panes.detail.page.textCursor().MoveOperation.Start)
    focus(driver, "detailPane")
    for _ in range(2 * (keys == "Shift+Tab")):
        press(driver, "Tab")


def on_what_is_folded(driver: Driver, _keys: str) -> None:
    on_link(driver, "Tab")
    while "folded" not in driver.panes.detail.page.textCursor().selectedText():
        press(driver, "Tab")
        assert driver.focus() == "detailPane"


def card_of_a_term(driver: Driver, keys: str) -> None:
    focus(driver, "detailPane")
    driver.panes.detail.complete()
    driver.calls.next_term()
    assert driver.panes.detail.card.isVisible()


def results(driver: Driver, keys: str) -> None:
    searching(driver, "slipway")
    driver.wait(lambda: driver.widget("kindTopic").isVisible())
    if keys == "Alt+1":
        press(driver, "Alt+2")


def kind(driver: Driver) -> str:
    return str(driver.window.searching.page.kind)


def finding(driver: Driver, _keys: str) -> None:
    driver.calls.find_in_note()
    driver.wait(lambda: driver.focus() == "findField")
    driver.type("slipway")
    driver.wait(lambda: " of " in found(driver))


def found(driver: Driver) -> str:
    """Which of how many matches one is at, nothing where the bar is closed."""
    count = driver.window.findChild(QLabel, "findCount")
    return count.text() if count is not None and count.isVisible() else ""


def completing(driver: Driver, _keys: str) -> None:
    driver.calls.search()
    driver.type("in:ter")
    driver.wait(driver.panes.search.offers)


def with_source(driver: Driver, _keys: str) -> None:
    line = "itemSource"
    driver.wait(lambda: driver.window.findChild(QWidget, line) is not None)
    driver.panes.detail.page.verticalScrollBar().setValue(9_999)
    focus(driver, "actionItems", 0)


def all_items(name: str, row: int) -> Callable[[Driver, str], None]:
    def prepare(driver: Driver, keys: str) -> None:
        driver.calls.all_items()
        driver.wait(lambda: not driver.window.pages.items.busy)
        driver.wait(lambda: driver.view(name).model().rowCount() > row)
        focus(driver, name, row)
        if keys == "Right":
            press(driver, "Left")

    return prepare


def all_terms(driver: Driver, _keys: str) -> None:
    driver.calls.all_terms()
    driver.wait(lambda: not driver.window.pages.terms.busy)
    focus(driver, "allTerms", 0)


def sorted_once(driver: Driver, _keys: str) -> None:
    focus(driver, "highlightsTable", 0, 0)
    press(driver, "S")
    focus(driver, "highlightsTable", 0, 2)


def in_text(driver: Driver) -> object:
    return driver.panes.detail.page.textCursor().selectionStart()


def scrolled(driver: Driver) -> object:
    return driver.panes.detail.page.verticalScrollBar().value(), driver.focus()


def sorting(driver: Driver) -> object:
    """What the table's header says of its order."""
    model, role = driver.view("highlightsTable").model(), Qt.ItemDataRole.AccessibleDescriptionRole
    return [
        model.headerData(column, Qt.Orientation.Horizontal, role)
        for column in range(model.columnCount())
    ]


def opened_card(driver: Driver) -> bool:
    return driver.panes.detail.card.isVisible()


def pane_of(driver: Driver) -> str:
    return driver.focus()


def item_counts(driver: Driver) -> object:
    return driver.session.counts()


def selected(name: str) -> Callable[[Driver], object]:
    return lambda driver: len(driver.view(name).selectionModel().selectedIndexes())


def open_items(driver: Driver) -> int:
    return sum(not row.done for row in driver.window.pages.items.page.rows)


Tried = tuple[Callable[[Driver, str], None], Callable[[Driver], object]]
TRIED: dict[str, Tried] = {
    "menus": (on("detailPane", -1), popups),
    "menuHere": (on("noteList"), popups),
    "noteOpen": (other_note, lambda driver: driver.session.path),
    "noteChoose": (on("noteList", 1), selected("noteList")),
    "noteFold": (fold_groups, rows("noteList")),
    "notePin": (on("noteList"), lambda driver: driver.session.settings.value.pins),
    "noteRemove": (on("noteList", 2), rows("noteList")),
    "topicGo": (on("topicTree", 4), scrolled),
    "topicFold": (transcript, folded),
    "link": (on_link, in_text),
    "follow": (on_what_is_folded, folded),
    "closeCard": (card_of_a_term, opened_card),
    "findOn": (finding, found),
    "findBack": (finding, found),
    "findLeave": (finding, pane_of),
    "kind": (results, kind),
    "toResults": (results, pane_of),
    "complete": (completing, lambda driver: driver.panes.search.text()),
    "leave": (results, lambda driver: driver.window.searching.open),
    "rename": (kept_search, pane_of),
    "forget": (kept_search, lambda driver: dict(driver.window.searching.searches.saved)),
    "tick": (on("actionItems"), item_counts),
    "jump": (on("actionItems"), scrolled),
    "source": (with_source, scrolled),
    "due": (on("actionItems"), popups),
    "owner": (on("actionItems"), popups),
    "comment": (on("actionItems"), popups),
    "rest": (on("actionItems"), popups),
    "copyItem": (on("actionItems"), clipboard),
    "dismiss": (on("actionItems"), item_counts),
    "itemFilter": (all_items("allActionItems", 1), pane_of),
    "itemFold": (all_items("allActionItems", 0), rows("allActionItems")),
    "chainTick": (all_items("raisedAgain", 0), open_items),
    "chainPart": (all_items("raisedAgain", 0), rows("raisedAgain")),
    "termGo": (all_terms, lambda driver: driver.window.pages.current),
    "sort": (on("highlightsTable", 0, 1), rows("highlightsTable")),
    "sortToo": (sorted_once, sorting),
    "filter": (on("highlightsTable"), popups),
    "columnMenu": (on("highlightsTable"), popups),
    "hide": (on("highlightsTable", 0, 1), header),
    "width": (on("highlightsTable", 0, 1), header),
    "moveColumn": (on("highlightsTable", 0, 2), header),
    "copy": (on("highlightsTable", 0, 1), clipboard),
    "copyTitles": (on("highlightsTable", 0, 1), clipboard),
}
HERE = {"kind": ("Alt+1", "Alt+3")}
"""Where a key stands for many: those that have a meaning here."""

IN_DIALOGS = {"cutMove", "cutWord", "cutAdd", "cutRemove", "answer"}


def leave(driver: Driver) -> None:
    """Back to the note, what is open closed."""
    for _ in range(3):
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
    if driver.window.searching.open:
        searching(driver, "")
    if driver.focus() == "searchName":
        press(driver, "Esc")
    driver.panes.search.close_offers()
    driver.panes.detail.dismiss()
    driver.view("highlightsTable").set_hidden(1, hidden=False)  # type: ignore[attr-defined]
    driver.calls.read_note()
    driver.panes.notes.set_look(Look())
    if driver.window.menuBar().isVisible():
        driver.bot.keyClick(driver.window.menuBar(), Qt.Key.Key_Escape)
        driver.wait(lambda: not driver.window.menuBar().isVisible())
    QApplication.processEvents()
