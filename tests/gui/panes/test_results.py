"""The results as they are seen and walked through, and what is said where there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.finding import Found
from gui.panes.result_model import CHIP, DATE, WHY, NoteLine, ResultModel, grouped
from gui.panes.results import SearchResults
from gui.results_page import ResultsPage
from gui.text.signs import is_right_to_left
from gui.theme.theme import Scheme, Theme
from readout.search.hit import Hit
from tests.gui.panes.conftest import Place

ALT = Qt.KeyboardModifier.AltModifier


def hit(text: str = "The docks are full", path: str = "/a", block: int | None = 0) -> Hit:
    at = text.find("docks")
    spans = ((at, at + 5),) if at >= 0 else ()
    return Hit(
        path, f"Note {path}", "🚲", "Docks", "/sections/1", block, "topic", text, spans, "exact"
    )


def part(pane: QWidget, kind: type, name: str) -> QWidget:
    found = pane.findChild(kind, name)
    assert isinstance(found, QWidget), name
    return found


@pytest.fixture
def pane(theme: Theme, place: Place) -> SearchResults:
    made = SearchResults(theme, lambda _: "3 Nov 2025")
    place(made, 640, 400)
    return made


def view_of(pane: SearchResults) -> QListView:
    found = pane.findChild(QListView, "searchResults")
    assert isinstance(found, QListView)
    return found


def ink(image: QImage, rect: QRect, colour: str) -> list[int]:
    """The columns of a rectangle that have this colour."""
    return [
        x
        for x in range(rect.left(), rect.right())
        if any(image.pixelColor(x, y).name() == colour for y in range(rect.top(), rect.bottom(), 2))
    ]


@pytest.mark.parametrize(
    ("changes", "chip", "why"),
    [
        ({}, "topic", ""),
        ({"kind": "actions", "done": True}, "action · done", ""),
        ({"kind": "actions", "done": False}, "action", ""),
        ({"kind": "terms", "why": "prefix"}, "term", "beginning of a word"),
        ({"kind": "highlights", "why": "inside"}, "table row", "inside a word"),
        ({"kind": "decisions"}, "decision", ""),
        ({"kind": "questions", "why": "typo"}, "question", "spelling: docks"),
        ({"where": ""}, "title", ""),
    ],
)
def test_a_chip_says_what_it_is_and_beside_it_why_it_matched(
    changes: dict[str, object], chip: str, why: str
) -> None:
    model = ResultModel()
    model.set_rows([replace(hit(), **changes)], "full dokcs")  # type: ignore[arg-type]
    index = model.index(0)
    assert (index.data(CHIP), index.data(WHY)) == (chip, why)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(word in said for word in ("The docks are full", "Note /a", chip, why))


def test_the_keyboard_goes_from_hit_to_hit_past_the_notes(
    pane: SearchResults, qtbot: QtBot
) -> None:
    hits = [hit("docks a"), hit("docks b"), hit("docks c", "/b")]
    opened: list[Hit] = []
    left: list[None] = []
    pane.opened.connect(opened.append)
    pane.left.connect(lambda: left.append(None))
    pane.set_hits(hits, "docks")
    view = view_of(pane)
    pane.setFocus()
    seen = [pane.current()]
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        seen.append(pane.current())
    assert seen == hits
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert pane.current() == hits[2]
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [hits[2]]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert pane.current() == hits[0]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert left == [None]
    assert pane.current() == hits[0]


def test_a_click_previews_and_a_double_click_opens(pane: SearchResults, qtbot: QtBot) -> None:
    hits = [hit("docks a"), hit("docks b")]
    previewed: list[Hit] = []
    opened: list[Hit] = []
    pane.set_hits(hits, "docks")
    pane.previewed.connect(previewed.append)
    pane.opened.connect(opened.append)
    view = view_of(pane)
    rect = view.visualRect(view.model().index(2, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert previewed == [hits[1]]
    assert opened == [hits[1]]
    line = view.visualRect(view.model().index(0, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert pane.current() == hits[1]


def test_hundreds_of_hits_are_there_to_the_last(pane: SearchResults, qtbot: QtBot) -> None:
    hits = [hit(f"docks {number}", f"/{number // 3}") for number in range(500)]
    pane.set_hits(hits, "docks", more=True)
    more = part(pane, QLabel, "resultsMore")
    assert more.isVisible()
    assert isinstance(more, QLabel)
    assert more.text() == "The first 500 matches are shown."
    view = view_of(pane)
    pane.setFocus()
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(666, 0)).isValid())
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert pane.current() == hits[-1]
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    pane.set_hits(hits[:3], "docks")
    assert more.isHidden()


def test_only_rows_that_are_seen_are_laid_out(
    pane: SearchResults, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[str] = []
    monkeypatch.setattr(
        "gui.panes.result_delegate.passage", lambda hit: laid.append(hit.text) or (hit.text, [])
    )
    pane.set_hits([hit(f"docks {number}") for number in range(500)], "docks")
    pane.grab()
    assert 0 < len(laid) < 30
    before = len(laid)
    pane.step(1)
    pane.grab()
    assert len(laid) == before


def test_the_hit_under_the_pointer_is_drawn_on_another_ground_and_a_note_is_not(
    pane: SearchResults, theme: Theme, qtbot: QtBot
) -> None:
    pane.set_hits([hit(f"docks {number}") for number in range(3)], "docks")
    view = view_of(pane)

    def ground(row: int) -> str:
        shown = view.viewport().grab().toImage()
        return shown.pixelColor(3, view.visualRect(view.model().index(row, 0)).center().y()).name()

    usual = ground(0)
    assert ground(2) == usual
    for row, expected in ((2, theme.tokens.colours.hover), (0, usual)):
        qtbot.mouseMove(view.viewport(), view.visualRect(view.model().index(row, 0)).center())
        assert ground(row) == expected


def test_kinds_filter_by_mouse_and_by_key_and_stay(pane: SearchResults, qtbot: QtBot) -> None:
    chosen: list[str] = []
    pane.kind_chosen.connect(chosen.append)
    pane.set_hits([hit()], "docks")
    pane.set_counts({"topic": 41, "actions": 12, "terms": 0})
    shown = [b for b in pane.findChildren(QToolButton) if not b.isHidden()]
    assert [button.text() for button in shown] == ["All", "Topics 41", "Actions 12"]
    assert [button.accessibleName() for button in shown] == [
        "All kinds", "Topics: 41 matches", "Actions: 12 matches",
    ]  # fmt: skip
    qtbot.mouseClick(shown[2], Qt.MouseButton.LeftButton)
    qtbot.keyClick(view_of(pane), Qt.Key.Key_2, ALT)
    assert chosen == ["actions", "topic"]
    assert shown[1].isChecked()
    shown[1].setFocus()
    qtbot.keyClick(shown[1], Qt.Key.Key_Right)
    assert chosen[-1] == "actions"
    pane.set_counts({"topic": 3}, notes=True)
    assert shown[1].accessibleName() == "Topics: in 3 notes"
    assert [b.text() for b in shown] == ["All", "Topics 3", "Actions 0"]
    assert pane.filters.kind == "actions"
    qtbot.keyClick(view_of(pane), Qt.Key.Key_1, ALT)
    assert chosen[-1] == ""
    assert shown[2].isHidden()


def test_nothing_found_says_what_could_help(pane: SearchResults, qtbot: QtBot) -> None:
    pane.set_hits([], "dokcs")
    help_ = part(pane, QLabel, "resultsHelp")
    button = part(pane, QPushButton, "showAllKinds")
    assert isinstance(help_, QLabel)
    assert "spelling" in help_.text()
    assert button.isHidden()
    chosen: list[str] = []
    pane.kind_chosen.connect(chosen.append)
    pane.filters.choose("terms")
    pane.set_hits([], "docks")
    pane.set_counts({"topic": 2, "actions": 1})
    assert help_.text() == "The filter hides what was found: Topics 2, Actions 1."
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == ["terms", ""]
    pane.set_hits([], "")
    assert part(pane, QWidget, "resultsNothing").isHidden()


def test_a_wrong_query_is_explained_once_typing_rests(pane: SearchResults, qtbot: QtBot) -> None:
    line = part(pane, QLabel, "queryProblem")
    assert isinstance(line, QLabel)
    pane.set_problem("Say what comes after “owner:”.")
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible)
    assert line.accessibleName() == "Say what comes after “owner:”."
    pane.set_problem("Another.")
    assert line.isHidden()
    pane.set_problem("")
    assert line.isHidden()


def test_what_is_wrong_with_a_query_is_not_said_to_be_a_matter_of_spelling(
    pane: SearchResults,
) -> None:
    nothing = part(pane, QWidget, "resultsNothing")
    pane.set_hits([], "owner:")
    assert not nothing.isHidden()
    pane.set_problem("Say what comes after “owner:”.")
    assert nothing.isHidden()
    pane.set_problem("")
    assert not nothing.isHidden()


def test_the_same_hit_is_chosen_again(pane: SearchResults) -> None:
    hits = [hit("docks a"), hit("docks b")]
    pane.set_hits(hits, "docks")
    pane.choose(replace(hits[1], why="prefix"))
    assert pane.current() == hits[1]
    pane.choose(hit("gone"))
    assert pane.current() == hits[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A walk to the docks", "docks"),
        ("הרציפים מלאים היום", "הרציפים"),
        ("桥边的码头今天满了", "码头"),
        ("👩‍👩‍👧‍👦 the docks", "docks"),
    ],
)
def test_matches_are_marked_where_they_stand_in_any_script(
    pane: SearchResults, theme: Theme, scheme: Scheme, text: str, word: str
) -> None:
    theme.set_scheme(scheme)
    start = text.index(word)
    one = replace(hit(text), spans=((start, start + len(word)),))
    pane.set_hits([one, hit("nothing marked")], word)
    view, mark = view_of(pane), theme.tokens.colours.mark
    image = view.viewport().grab().toImage()
    columns = ink(image, view.visualRect(view.model().index(1, 0)), mark)
    assert columns
    middle = view.viewport().width() // 2
    assert all((x > middle) == is_right_to_left(text) for x in columns)
    assert not ink(image, view.visualRect(view.model().index(2, 0)), mark)
    theme.set_scheme("light")


def test_notes_lines_are_quiet_and_said_with_each_hit(pane: SearchResults) -> None:
    pane.set_hits([hit("docks a"), hit("docks b", "/b")], "docks")
    model = view_of(pane).model()
    assert isinstance(model, ResultModel)
    lines = [row for row in model._rows if isinstance(row, NoteLine)]
    assert [(line.title, line.hits) for line in lines] == [("Note /a", 1), ("Note /b", 1)]
    assert model.index(0).data(DATE) == "3 Nov 2025"
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    interface = QAccessible.queryAccessibleInterface(view_of(pane))
    assert interface.text(QAccessible.Text.Name) == "Results"


def test_a_title_stands_in_the_middle_of_its_row(pane: SearchResults) -> None:
    pane.set_hits([hit("docks", block=None), hit("docks", "/b")], "docks")
    view = view_of(pane)
    image = view.viewport().grab().toImage()
    colour = pane._theme.tokens.colours.mark

    def top(row: int) -> int:
        rect = view.visualRect(view.model().index(row, 0))
        rows = range(rect.top(), rect.bottom())
        left = rect.left() + 50
        return next(
            y - rect.top() for y in rows if image.pixelColor(QPoint(left, y)).name() == colour
        )

    assert top(1) < top(3)


def test_more_hits_come_below_without_moving_what_is_seen(
    theme: Theme, place: Place, qtbot: QtBot
) -> None:
    page = ResultsPage(theme)
    place(page, 900, 400)
    hits = [hit(f"docks {number}", f"/{number % 20}") for number in range(300)]
    page.set_found(Found("docks", hits[:60], more=True, coming=True))
    pane = page.findChild(SearchResults)
    assert isinstance(pane, SearchResults)
    view = view_of(pane)
    for _ in range(5):
        pane.step(1)
    chosen, seen = page.current(), view.viewport().grab().toImage()
    assert part(pane, QLabel, "resultsMore").isHidden()
    page.set_found(Found("docks", hits, more=True, later=True))
    assert page.current() == chosen
    assert view.viewport().grab().toImage().copy(0, 0, 300, 200) == seen.copy(0, 0, 300, 200)
    assert part(pane, QLabel, "resultsMore").isVisible()
    assert sum(view.model().are_hits()) == 300  # type: ignore[attr-defined]
    for again in (
        Found("docks", hits[:60], more=True, coming=True),
        Found("docks", hits, more=True, later=True),
    ):
        page.set_found(again)
        assert page.current() == chosen
        assert view.model().rowCount() > 300
    page.set_found(Found("docks", hits[1:], more=True, later=True))
    assert page.current() == chosen
    page.set_found(Found("dock", hits[:3]))
    assert page.current() == hits[0]


def test_the_one_that_is_chosen_is_previewed_once_it_stays_so(
    theme: Theme, place: Place, qtbot: QtBot
) -> None:
    page = ResultsPage(theme)
    place(page, 900, 400)
    hits = [hit("docks a"), hit("docks b"), hit("docks c")]
    asked: list[Hit] = []
    page.previewed.connect(asked.append)
    page.set_found(Found("docks", hits))
    view = view_of(page)  # type: ignore[arg-type]
    view.setFocus()
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [hits[2]]


def test_an_empty_list_has_no_rows() -> None:
    assert grouped([]) == []
