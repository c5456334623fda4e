"""Long note lists, and lists that change while one looks at them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.panes import note_arranging
from gui.panes.note_delegate import NoteDelegate
from gui.panes.note_list import Look, NoteEntry, NoteList
from gui.panes.note_model import NoteModel
from gui.panes.note_order import EMPTY, Change, Wish, arrange, build, compose, shelved
from gui.theme.theme import Theme
from tests.gui.panes.conftest import Place
from tests.gui.panes.note_hands import Hands, Key
from tests.gui.panes.test_note_order import ENTRIES, LOOKS, TEXT

CTRL = Qt.KeyboardModifier.ControlModifier
Long = Callable[[int], Hands]


def numbered(count: int) -> list[NoteEntry]:
    days = (f"20{n % 20 + 10}-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(count))
    return [NoteEntry(f"/f{n % 9}/{n}", f"Note {n}", date=day) for n, day in enumerate(days)]


@pytest.fixture
def long(theme: Theme, qtbot: QtBot, place: Place) -> Iterator[Long]:
    made: list[NoteList] = []

    def make(count: int) -> Hands:
        pane = NoteList(theme)
        made.append(pane)
        place(pane, 269, 500)
        pane.set_entries(numbered(count))
        hands = Hands(pane, qtbot)
        hands.view.setFocus()
        hands.wait()
        return hands

    yield make
    for pane in made:
        pane.stop()


def calls_of(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each question that the view or Qt asks of a row, from now on."""
    asked: list[str] = []
    for kind, name in ((NoteModel, "data"), (NoteModel, "entry"), (NoteDelegate, "sizeHint")):
        told = getattr(kind, name)

        def call(*words: object, told: Callable[..., object] = told, name: str = name) -> object:
            asked.append(name)
            return told(*words)

        monkeypatch.setattr(kind, name, call)
    return asked


def test_of_a_hundred_thousand_notes_only_those_seen_are_asked_for(
    long: Long, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = calls_of(monkeypatch)
    hands = long(100_000)
    view, bar = hands.view, hands.view.verticalScrollBar()

    def draw() -> None:
        view.viewport().repaint()
        QApplication.processEvents()

    draw()
    for place in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(place)
        draw()
    hands.pane.set_current("/f0/99999")
    hands.pane.set_look(Look(group="month"))
    hands.wait()
    draw()
    hands.key(Key.Key_End)
    draw()
    assert hands.model.rowCount() > 100_000
    assert 20 < len(asked) < 1_000


def test_rows_of_a_long_list_fill_it_without_gaps(long: Long) -> None:
    hands = long(6_000)
    hands.pane.set_look(Look("title", down=False, group="month"))
    hands.wait()
    view, last = hands.view, hands.model.rowCount() - 1
    rows = [view.visualRect(hands.model.index(row)) for row in range(300)]
    assert all(rows[at].top() == rows[at - 1].bottom() + 1 for at in range(1, 300))
    assert all(view.indexAt(rect.center()).row() == row for row, rect in enumerate(rows[:8]))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visualRect(hands.model.index(last)).bottom() == view.viewport().height() - 1
    heads = {view.sizeHintForRow(row) for row in hands.model.heads}
    assert len(heads) == 1
    assert heads < {view.sizeHintForRow(row) for row in range(100)}


def test_what_one_looks_at_stays_when_notes_come_and_go(long: Long) -> None:
    hands = long(400)
    hands.pane.set_look(Look("title", down=False))
    hands.view.setCurrentIndex(hands.model.index(hands.row("Note 200")))
    hands.view.verticalScrollBar().setValue(hands.view.verticalScrollBar().value() + 7)
    place = hands.at(hands.row("Note 200"))
    came = [NoteEntry(f"/new/{n}", f"Note {n} a") for n in range(0, 100, 3)]
    hands.pane.update_entries(came, [f"/f{n % 9}/{n}" for n in range(150, 170)])
    assert hands.marked() == ["Note 200"]
    assert hands.current() == "Note 200"
    assert hands.at(hands.row("Note 200")) == place
    hands.pane.update_entries([], ["/f2/200"])
    assert (hands.current(), hands.marked()) == ("Note 201", [])


def test_who_goes_through_the_list_by_key_is_not_called_back(long: Long) -> None:
    hands = long(300)
    hands.pane.set_current("/f3/3")
    for _ in range(40):
        hands.key(Key.Key_Down)
    here, place = hands.current(), hands.at(hands.view.currentIndex().row())
    hands.pane.update_entries([NoteEntry("/last", "Undated, at the end")])
    hands.pane.set_current("/f3/3")
    assert (hands.current(), hands.marked()) == (here, [here])
    assert hands.at(hands.row(here)) == place
    hands.pane.set_current("/f4/4")
    assert hands.marked() == ["Note 4"]


def test_a_click_is_not_lost_when_notes_come_while_the_button_is_down(long: Long) -> None:
    hands = long(30)
    at = hands.at(4)
    wanted = hands.model.entry(4)
    port = hands.view.viewport()
    hands.bot.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    hands.pane.update_entries([NoteEntry("/last", "Undated, at the end")])
    hands.bot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
    assert wanted
    assert hands.said["chosen"] == [wanted.path]


def test_a_tick_draws_one_row_and_puts_nothing_in_order(long: Long) -> None:
    hands = long(5_000)
    arranged: list[None] = []
    hands.pane.arranged.connect(lambda: arranged.append(None))
    note = numbered(5_000)[77]
    hands.pane.update_entries([note._replace(icon="✅")])
    row = hands.model.row_of(note.path)
    entry = hands.model.entry(row)
    assert entry
    assert (entry.icon, arranged) == ("✅", [])


def test_the_note_shown_is_marked_once_the_list_has_it(long: Long) -> None:
    hands = long(5_000)
    hands.pane.set_current("/late")
    assert hands.marked() == []
    hands.pane.update_entries([NoteEntry("/late", "Late", date="2012-05-05")])
    hands.wait()
    assert hands.marked() == ["Late"]
    assert hands.view.viewport().rect().contains(hands.at(hands.row("Late")))


def test_enter_waits_for_what_is_being_found(long: Long) -> None:
    hands = long(6_000)
    hands.type("5999")
    hands.key(Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.said["chosen"] == ["/f5/5999"])


def test_a_pin_in_a_long_list_and_the_last_of_many_letters_wins(long: Long) -> None:
    hands = long(6_000)
    hands.pane.set_current("/f5/5999")
    hands.key(Key.Key_T, CTRL)
    hands.wait()
    assert hands.model.index(0).data() == "Note 5999"
    shown: list[int] = []
    hands.model.layoutChanged.connect(lambda: shown.append(hands.model.arranged.found))
    hands.type("123")
    hands.wait()
    assert {"Note 123", "Note 1239"} <= set(hands.rows())
    assert shown[-1] == 11
    assert hands.text("noteCount").replace(",", "") == "11 of 6000"


def test_the_thread_ends_with_the_pane(theme: Theme, qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    pane = NoteList(theme)
    pane.set_entries(numbered(3_000))
    qtbot.waitUntil(lambda: not pane.busy)
    assert [thread.name for thread in set(threading.enumerate()) - before] == ["notes"]
    pane.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(threading.enumerate()) <= before


def test_a_letter_by_itself_is_typed_and_a_command_is_not(long: Long) -> None:
    hands = long(3)
    for modifier in (CTRL, Qt.KeyboardModifier.AltModifier):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_B, modifier, "b")
        QApplication.sendEvent(hands.view, event)
    assert not hands.field.isVisible()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("set_entries"), ENTRIES),
        st.tuples(st.just("update"), ENTRIES),
        st.tuples(st.just("take"), ENTRIES),
        st.tuples(st.just("remove"), st.integers(0, 30)),
        st.tuples(st.just("look"), LOOKS),
        st.tuples(st.just("pin"), st.integers(0, 30)),
        st.tuples(st.just("query"), TEXT),
        st.tuples(st.just("current"), st.integers(0, 30)),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("few", [0, 2_000], ids=["in a thread", "at once"])
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_done_the_list_shows_what_a_plain_reading_gives(
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    steps: list[tuple[str, object]],
) -> None:
    monkeypatch.setattr(note_arranging, "FEW", few)
    monkeypatch.setattr(note_arranging, "SORTED_AT_ONCE", few)
    hands = Hands(NoteList(theme), qtbot)
    notes: dict[str, NoteEntry] = {}
    wish, current = Wish(), ""
    for kind, value in steps:
        path = f"/notes/f{value % 3}/{value}" if isinstance(value, int) else ""
        match kind, value:
            case "set_entries", list():
                notes = {entry.path: entry for entry in value}
                hands.pane.set_entries(value)
            case "update", list():
                notes |= {entry.path: entry for entry in value}
                hands.pane.update_entries(value)
            case "take", list():
                over = [e._replace(read_at=9.0) for e in value[::2] if e.path not in notes]
                taken = {entry.path: entry for entry in [*value, *over]}
                notes = {**taken, **notes}
                hands.pane.take_shelf(shelved(value), over)
            case "remove", _:
                notes.pop(path, None)
                hands.pane.update_entries((), [path])
            case "look", Look():
                wish = wish._replace(look=value)
                hands.pane.set_look(value)
            case "pin", _:
                wish = wish._replace(pins=frozenset([path]))
                hands.pane.set_pins([path])
            case "query", str():
                wish = wish._replace(query=value)
                hands.field.setText(value)
            case _:
                current = path
                hands.pane.set_current(path)
    hands.wait()
    arranged = arrange(build(EMPTY, [Change([*notes.values()])]), wish)
    rows, heads = compose(arranged.bunches, (), heads=wish.look.group != "none")
    shown = [hands.model.entry(row) for row in range(hands.model.rowCount())]
    assert shown == [getattr(row, "entry", None) for row in rows]
    assert hands.model.heads == heads
    marked = [notes[current].title] if any(e and e.path == current for e in shown) else []
    assert hands.marked() == marked
    hands.pane.stop()
    hands.pane.deleteLater()


def test_the_chosen_note_stays_in_view_where_the_list_gets_lower(long: Long) -> None:
    hands = long(200)
    hands.pane.set_current("/f0/90")
    hands.wait()
    view = hands.view
    rect = view.visualRect(view.currentIndex())
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + rect.bottom() - 400)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    before = view.viewport().height()
    hands.pane.resize(269, 250)
    hands.bot.waitUntil(lambda: view.viewport().height() < before)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_note_that_is_shown_stays_in_view_when_notes_come_above_it(long: Long) -> None:
    hands = long(200)
    hands.pane.set_current("/f0/90")
    hands.wait()
    view, bar = hands.view, hands.view.verticalScrollBar()

    def seen() -> bool:
        return view.viewport().rect().contains(view.visualRect(view.currentIndex()))

    def come(name: str) -> None:
        hands.pane.update_entries([NoteEntry(f"/{name}", name, date="2030-01-01")])
        hands.wait()

    assert seen()
    come("One")
    come("Two")
    assert seen()
    bar.setValue(bar.value() + 2 * view.viewport().height())  # who scrolls on is left there
    come("Three")
    assert not seen()
