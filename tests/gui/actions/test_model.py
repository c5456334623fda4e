"""The lines of the page: 100,000 of them, folded, replaced, found again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.actions import turns
from gui.actions.arranging import Arranging, Totals, Wish, totals
from gui.actions.model import GROUP, ROW, ItemsModel, Key
from gui.actions.places import Places
from gui.actions.turns import Turns
from gui.actions.view import ItemsView
from gui.actions.words import due_words, owner_words, said_due
from gui.background import Lane
from gui.theme.theme import Theme
from readout.items.columns import Items
from readout.items.page import View, arranged
from readout.items.rows import ItemRow

TODAY = "2025-11-26"
MANY = 100_000


def rows(count: int) -> list[ItemRow]:
    """Of four items one is done, one overdue, one due later and one on no date."""
    due = (None, "2025-11-20", "2025-12-20", None)
    return [
        ItemRow(
            f"id{at}",
            path=f"/{at // 10}.md",
            note=f"Note {at // 10}",
            number=at % 10 + 1,
            text=f"Item {at}",
            owners=("Maya",) if at % 2 else ("Ben", "Lin"),
            due=due[at % 4],
            done=at % 4 == 0,
            done_at=1_764_000_000 if at % 4 == 0 else None,
        )
        for at in range(count)
    ]


def filled(
    some: list[ItemRow], view: View | None = None, folds: tuple[str, ...] = ()
) -> ItemsModel:
    view = view or View()
    model = ItemsModel()
    model.today = TODAY
    items = Items.of(some)
    model.places = Places(items.ids)
    model.show(items, arranged(items, view, TODAY), view.group, folds)
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = filled(rows(12))
    qtmodeltester.check(model)
    model.fold(["overdue"])
    qtmodeltester.check(model)


def test_a_hundred_thousand_items_are_lines_without_being_touched(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = rows(MANY)
    model = filled(some, View(show="all"))
    view = ItemsView(theme, model)
    qtbot.addWidget(view)
    view.resize(800, 600)
    asked: set[str] = set()
    of_item = model._of_item

    def seen(row: ItemRow, role: int) -> object:
        asked.add(row.item)
        return of_item(row, role)

    monkeypatch.setattr(model, "_of_item", seen)
    with qtbot.waitExposed(view):
        view.show()
    assert model.rowCount() == MANY + len(model.heads)
    view.selectAll()
    assert len(view.chosen()) == MANY
    model.fold(["none", "later", "overdue", "earlier"])
    assert model.rowCount() == len(model.heads)
    assert 0 < len(asked) < 60


def test_heads_and_items_say_all_of_themselves() -> None:
    model = filled(rows(8))
    head = model.index(0)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 2 items, unfolded"
    assert head.data(GROUP).key == "overdue"
    assert not model.flags(head) & Qt.ItemFlag.ItemIsSelectable
    first = model.index(1)
    said = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Item 1, Note 0, Maya, 6 days late"
    assert first.data(ROW).item == "id1"
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_tick_is_asked_for_and_shown_when_it_holds(qtbot: QtBot) -> None:
    model = filled(rows(8))
    with qtbot.waitSignal(model.ticked) as asked:
        assert model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    number, done = asked.args
    assert (number, done) == (1, True)
    assert not model.rows[1].done
    with qtbot.waitSignal(model.dataChanged):
        model.replace({1: model.rows[1]._replace(done=True)})
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not model.setData(model.index(0), Qt.CheckState.Checked)


def test_a_line_is_found_again_in_another_order() -> None:
    some = rows(40)
    model = filled(some)
    keys = {model.key(3), model.key(5), model.key(0)}
    items = Items.of(some)
    model.show(items, arranged(items, View(sort="text", down=True), TODAY), "due", ())
    found = model.lines_named(keys)
    assert {model.key(line) for line in found} == keys
    model.fold(["overdue"])
    assert model.lines_named({Key("", "", -1, "overdue")}) == [0]


@pytest.mark.parametrize(
    ("due", "said", "late"),
    [
        (None, "—", False),
        ("2025-11-25", "yesterday", True),
        ("2025-11-23", "3 days late", True),
        (TODAY, "today", False),
        ("2025-11-27", "tomorrow", False),
    ],
)
def test_days_are_said_as_one_thinks_of_them(due: str | None, said: str, late: bool) -> None:
    row = ItemRow("a", text="x", due=due)
    assert due_words(row, TODAY, "day") == (said, late)
    assert not due_words(row._replace(done=True), TODAY, "day").late


def test_a_day_that_was_worked_out_is_said_to_be() -> None:
    row = ItemRow("a", due="2025-11-27", due_inferred=True)
    assert said_due(row, TODAY, "day") == "due tomorrow, worked out from the note’s date"
    assert owner_words(row) == ""
    assert owner_words(row._replace(owners=("Lin", "Maya"))) == "@Lin +1"


def test_only_the_last_wish_is_answered(qtbot: QtBot) -> None:
    lane = Lane("test")
    arranging = Arranging(lane)
    some = Items.of(rows(5_000))
    answers: list[Wish] = []
    arranging.arranged.connect(lambda answer: answers.append(answer.wish))
    for sort in ("note", "text", "owner"):
        arranging.arrange(some, Wish(View(sort=sort), TODAY))  # type: ignore[arg-type]
    with qtbot.waitSignal(arranging.counted) as counted:
        pass
    assert [wish.view.sort for wish in answers] == ["owner"]
    found = counted.args[0]
    assert isinstance(found, Totals)
    assert (found.done, found.items, found.notes) == (1_250, 5_000, 500)
    lane.close()


def test_what_is_counted_is_what_is_listed_in_any_state() -> None:
    some = Items.of(rows(40))
    found = totals(some, Wish(View(owner="Maya"), TODAY))
    assert (found.done, found.items, found.notes) == (0, 20, 4)
    every = totals(some, Wish(View(show="done"), TODAY))
    assert (every.done, every.items) == (10, 40)
    assert sum(week.done for week in every.weeks) == 10


def test_long_work_goes_on_in_turns_and_can_be_finished_at_once(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "BUDGET", 0.0)
    monkeypatch.setattr(turns, "AT_ONCE", 1)
    done: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(4):
            done.append(number)
            yield

    first = Turns(steps())
    assert (done, first.over) == ([0], False)
    first.finish()
    assert (done, first.over) == ([0, 1, 2, 3], True)
    monkeypatch.setattr(turns, "BUDGET", 1.0)
    qapp.processEvents()
    assert Turns(steps()).over
    assert done == [0, 1, 2, 3] * 2
