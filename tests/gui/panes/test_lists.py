"""Key terms, the note list and the empty page, as their user chooses in them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.panes.empty import EmptyPage
from gui.panes.key_terms import KeyTermsPane, TermModel
from gui.panes.note_list import ENTRY, NoteEntry, NoteList, NoteModel
from gui.panes.note_order import EMPTY, Change, Wish, arrange, build
from gui.panes.rows import RowList, plain_tip
from gui.theme.theme import Theme
from readout.note.model import Term, Text
from tests.gui.panes.conftest import Place

TERMS = [
    Term(Text("Turnover"), Text("rides per <b>dock</b>")),
    Term(Text("Dock"), Text("where bikes stand " * 30)),
]
ENTRIES = [
    NoteEntry("/a", "Bikes", "🚲", "2025-11-03", 1, 7),
    NoteEntry("/b", "A title that is so long that it needs two lines and more than that"),
    NoteEntry("/c", "broken.md", error="broken.md: There is no such file."),
    NoteEntry("/d", "x" * 5_000),
    NoteEntry("/e", ""),
]


def view_of(pane: QWidget, name: str) -> QListView:
    view = pane.findChild(QListView, name)
    assert isinstance(view, QListView)
    return view


def click(bot: QtBot, view: QListView, row: int) -> None:
    at = view.visualRect(view.model().index(row, 0)).center()
    bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_terms_are_gone_to_by_click_and_enter(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = KeyTermsPane(theme)
    pane.set_terms(TERMS)
    place(pane, 300, 300)
    chosen: list[str] = []
    pane.chosen.connect(chosen.append)
    view = view_of(pane, "keyTerms")
    click(qtbot, view, 1)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["Dock", "Turnover"]
    label = pane.findChild(QLabel, "termsEmpty")
    assert isinstance(label, QLabel)
    assert not label.isVisible()
    pane.set_terms(())
    assert label.isVisible()


def test_a_note_is_chosen_by_click_and_enter(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = NoteList(theme)
    pane.set_entries(ENTRIES)
    place(pane, 269, 400)
    chosen: list[str] = []
    removed: list[tuple[str, ...]] = []
    pane.chosen.connect(chosen.append)
    pane.removed.connect(removed.append)
    view = view_of(pane, "noteList")
    pane.set_current("/c")
    assert chosen == []
    click(qtbot, view, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["/a", "/b"]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert removed == [("/b",)]


def test_the_current_note_stays_so_when_others_come(
    theme: Theme, qtbot: QtBot, place: Place
) -> None:
    pane = NoteList(theme)
    pane.set_entries(ENTRIES[:2])
    place(pane, 269, 400)
    pane.set_current("/b")
    view = view_of(pane, "noteList")
    first = NoteEntry("/z", "The newest of all", date="2026-01-05")
    pane.set_entries([ENTRIES[2], first, *ENTRIES[:2]])
    assert view.currentIndex().row() == 2
    assert view.currentIndex().data(ENTRY).path == "/b"
    pane.set_entries([first, ENTRIES[0]._replace(done=5), ENTRIES[1]])
    assert view.currentIndex().row() == 2
    pane.set_entries([])
    pane.set_current("/b")
    assert not view.currentIndex().isValid()


def test_a_row_says_everything_to_a_screen_reader(theme: Theme) -> None:
    model = NoteModel()
    model.show(arrange(build(EMPTY, [Change(ENTRIES)]), Wish()))
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 2)]
    assert said[0].startswith("Bikes, ")
    assert said[0].endswith("1 of 7 done")
    assert said[1] == "broken.md, broken.md: There is no such file."


def test_ten_thousand_notes_are_listed(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = NoteList(theme)
    place(pane, 269, 400)
    pane.set_entries([NoteEntry(f"/{n}", f"Note {n}") for n in range(10_000)])
    view = view_of(pane, "noteList")
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(3, 0)).isValid())
    assert view.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("model", [NoteModel(), TermModel()], ids=["notes", "terms"])
def test_the_models_are_models(qtmodeltester: Any, model: NoteModel | TermModel) -> None:
    if isinstance(model, NoteModel):
        model.show(arrange(build(EMPTY, [Change(ENTRIES)]), Wish()))
    else:
        model.set_terms(TERMS)
    qtmodeltester.check(model)


def test_tips_are_never_html_of_a_note() -> None:
    assert "<b>" not in plain_tip("<b>x</b> & y")


def test_the_empty_page_offers_what_to_do(theme: Theme, qtbot: QtBot, place: Place) -> None:
    pane = EmptyPage(theme)
    pane.set_samples([("/w", "Welcome"), ("/i", "Insights")])
    place(pane, 700, 500)
    said: list[str] = []
    pane.open_files.connect(lambda: said.append("files"))
    pane.open_folder.connect(lambda: said.append("folder"))
    pane.paste.connect(lambda: said.append("paste"))
    pane.open_path.connect(said.append)
    for name in ("emptyOpenFiles", "emptyOpenFolder", "emptyPaste"):
        button = pane.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    sample = pane.findChild(QToolButton, "emptySample1")
    assert isinstance(sample, QToolButton)
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    assert said == ["files", "folder", "paste", "/i"]
    pane.set_samples(())


@pytest.mark.parametrize("page", [True, False])
def test_a_list_changes_its_ground_with_the_theme(qtbot: QtBot, theme: Theme, page: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = RowList(window)
    rows.set_ground(page=page)
    for scheme in ("dark", "light"):
        theme.set_scheme(scheme)
        rows.set_ground(page=page)
        colours = theme.tokens.colours
        wanted = colours.base if page else colours.window
        assert rows.palette().base().color().name() == wanted


def test_a_list_on_the_page_need_not_be_told_of_another_theme(qtbot: QtBot, theme: Theme) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.set_ground(page=True)
    theme.set_scheme("dark")
    assert rows.palette().base().color().name() == theme.tokens.colours.base
