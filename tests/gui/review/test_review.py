"""The quiet review: what is uncertain is asked, answered by mouse and key, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget

from gui.panes.keyed_rows import ROW
from gui.review.dialog import ReviewDialog
from gui.review.model import OptionModel, ReviewModel
from gui.review.rows import ReviewRow
from readout.note.views import actions
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

LETTER = "Draft the letter to members"
TWO = ("Draft letter for members", "Draft letters: members")
REST = (
    "Ask the council about the new footpath",
    "Paint the greenhouse door before the frost comes",
    "Sell the old trailer",
)
LEFT = Qt.MouseButton.LeftButton


def write(
    path: Path, *items: str, title: str = "Farm plan", day: str = "2025-11-03", talk: str = ""
) -> None:
    lines = "".join(f"- [{'x' if item[0] == '!' else ' '}] {item.lstrip('!')}\n" for item in items)
    text = f"# {title}\n\n{day}\n\n{talk}\n\n## Action items\n\n{lines}"
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    write(path, LETTER, *REST)
    return path


def mark(driver: Driver) -> QPushButton:
    found = driver.widget("reviewMark")
    assert isinstance(found, QPushButton)
    return found


def states(driver: Driver) -> dict[str, bool]:
    return {item.text.plain: item.done for item in driver.session.items()}


def ticked(start: Start, path: Path, *texts: str) -> Driver:
    driver = start(path)
    driver.wait(lambda: bool(driver.session.items()))
    for item in driver.session.items():
        if item.text.plain in texts:
            driver.session.tick(item.key, True)
    driver.saved()
    return driver


def opened(driver: Driver) -> ReviewDialog:
    """The review, by the mark in the status line."""
    driver.wait(mark(driver).isVisible)
    driver.bot.mouseClick(mark(driver), LEFT)
    [found] = [each for each in driver.window.findChildren(ReviewDialog) if each.isVisible()]
    driver.bot.waitExposed(found)
    driver.wait(found.isActiveWindow)
    return found


def view(dialog: QWidget, name: str) -> QAbstractItemView:
    found = dialog.findChild(QAbstractItemView, name)
    assert found is not None
    return found


def rows(dialog: QWidget) -> list[ReviewRow]:
    model: QAbstractItemModel = view(dialog, "reviewList").model()
    return [model.index(row, 0).data(ROW) for row in range(model.rowCount())]


def answers(dialog: QWidget) -> list[str]:
    model = view(dialog, "reviewAnswers").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(dialog: QWidget, kind: str) -> None:
    model = view(dialog, "reviewList").model()
    at = next(number for number, row in enumerate(rows(dialog)) if row.kind == kind)
    view(dialog, "reviewList").setCurrentIndex(model.index(at, 0))


def click(driver: Driver, dialog: QWidget, option: int) -> None:
    shown = view(dialog, "reviewAnswers")
    rect = shown.visualRect(shown.model().index(option, 0))
    driver.bot.mouseClick(shown.viewport(), LEFT, pos=rect.topLeft() + QPoint(60, 10))


def key(driver: Driver, what: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget()
    driver.bot.keyClick(target, what, modifier or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def asked(start: Start, plan: Path) -> tuple[Driver, ReviewDialog]:
    """A note that came again with a letter that may be either of two."""
    driver = ticked(start, plan, LETTER)
    item = next(item for item in driver.session.items() if item.text.plain == LETTER)
    note = driver.session.note
    assert note is not None
    placed = next(each for each in actions(note) if each.action.text.plain == LETTER)
    driver.session.progress.set_item(note, placed, "due", "2025-12-05")
    driver.session.progress.set_item(note, placed, "comment", "ask Cem first")
    assert item.done
    write(plan, *TWO, *REST)
    driver.session.refresh()
    return driver, opened(driver)


def test_promise_7_what_is_uncertain_is_asked_with_what_was_done(
    asked: tuple[Driver, ReviewDialog],
) -> None:
    driver, dialog = asked
    assert not dialog.isModal()
    assert "1 uncertain" in mark(driver).text()
    assert "1 to answer" in mark(driver).text()
    assert not any(states(driver).values()), "nothing is guessed"
    question = rows(dialog)[0]
    assert (question.kind, question.text, question.open) == ("question", LETTER, True)
    assert question.done == ("ticked", "due 5 December 2025", "comment: “ask Cem first”")
    assert set(answers(dialog)[:2]) == set(TWO)
    assert answers(dialog)[2].startswith("None of these")
    assert {row.text for row in rows(dialog) if row.kind == "new"} == set(TWO)
    assert nameless(dialog) == []


def test_promise_7_a_digit_answers_and_undo_asks_again(asked: tuple[Driver, ReviewDialog]) -> None:
    driver, dialog = asked
    second = answers(dialog)[1]
    key(driver, Qt.Key.Key_2)
    assert [text for text, done in states(driver).items() if done] == [second]
    assert not rows(dialog)[0].open
    driver.wait(lambda: "to answer" not in mark(driver).text())
    driver.saved()
    key(driver, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not any(states(driver).values())
    assert rows(dialog)[0].open
    driver.session.ticking.stack.redo()
    assert states(driver)[second]


def test_arrows_and_enter_answer_and_esc_leaves_the_question_open(
    asked: tuple[Driver, ReviewDialog],
) -> None:
    driver, dialog = asked
    first, second = answers(dialog)[:2]
    assert QApplication.focusWidget() is view(dialog, "reviewAnswers")
    key(driver, Qt.Key.Key_Down)
    key(driver, Qt.Key.Key_Return)
    assert states(driver)[second]
    click(driver, dialog, 0)
    assert (states(driver)[first], states(driver)[second]) == (True, False), "thought better of it"
    driver.session.ticking.stack.undo()
    driver.session.ticking.stack.undo()
    assert rows(dialog)[0].open
    key(driver, Qt.Key.Key_Escape)
    driver.wait(lambda: not driver.window.findChildren(ReviewDialog))
    assert "1 to answer" in mark(driver).text()


def test_promise_8_none_of_these_keeps_what_was_done(
    asked: tuple[Driver, ReviewDialog], plan: Path
) -> None:
    driver, dialog = asked
    click(driver, dialog, 2)
    assert not rows(dialog)[0].open
    assert not any(states(driver).values())
    write(plan, *TWO, *REST, LETTER)
    driver.session.refresh()
    driver.wait(lambda: states(driver).get(LETTER, False))


def test_promise_7_a_question_is_asked_again_at_the_next_start(
    asked: tuple[Driver, ReviewDialog], start: Start, plan: Path
) -> None:
    driver, dialog = asked
    driver.saved()
    dialog.close()
    driver.window.close()
    again = start(plan)
    later = opened(again)
    assert [row.text for row in rows(later) if row.open] == [LETTER]
    click(again, later, 0)
    assert sum(states(again).values()) == 1


def test_questions_of_several_notes_are_one_list(start: Start, plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "club.md"
    write(other, LETTER, *REST, title="Rowing club", day="2025-10-01")
    driver = start(plan, other)
    driver.wait(lambda: len(driver.session.notes) == 2)
    for path in (plan, other):
        note = driver.session.notes.get(str(path))
        assert note is not None
        for placed in actions(note)[:2]:
            driver.session.progress.mark(note, placed)
    driver.session.saving.request()
    driver.saved()
    write(plan, *TWO, *REST)
    write(other, *TWO, *REST, title="Rowing club", day="2025-10-01")
    driver.session.refresh()
    driver.wait(lambda: "2 to answer" in mark(driver).text())
    dialog = opened(driver)
    titles = [row.note.title.plain for row in rows(dialog) if row.kind == "question"]
    assert sorted(titles) == ["Farm plan", "Rowing club"]
    shown = driver.session.path
    key(driver, Qt.Key.Key_1)
    key(driver, Qt.Key.Key_1)  # it went on to the other
    assert not any(row.open for row in rows(dialog))
    assert driver.session.path == shown, "the window stays where it is"


def test_a_reworded_item_can_be_called_another_one(start: Start, plan: Path) -> None:
    driver = ticked(start, plan, REST[1])
    new = "Paint the greenhouse doors before the frost comes"
    write(plan, LETTER, REST[0], new, REST[2])
    driver.session.refresh()
    driver.wait(lambda: states(driver).get(new, False))
    dialog = opened(driver)
    driver.wait(lambda: not mark(driver).isVisible())
    choose(dialog, "reworded")
    assert answers(dialog)[0] == new
    click(driver, dialog, 1)
    assert not states(driver)[new]
    click(driver, dialog, 0)
    assert states(driver)[new]
    driver.session.ticking.stack.undo()
    assert not states(driver)[new]


def test_taking_the_carrying_back_takes_it_from_the_list(start: Start, plan: Path) -> None:
    driver = ticked(start, plan, REST[1])
    write(plan, LETTER, REST[0], "Paint the greenhouse doors before the frost comes", REST[2])
    driver.session.refresh()
    driver.wait(mark(driver).isVisible)
    reviewing = driver.session.following.reviewing
    assert reviewing is not None
    assert len(reviewing.rows()) == 1
    driver.session.ticking.stack.undo()
    assert reviewing.rows() == []
    driver.session.ticking.stack.redo()
    assert len(reviewing.rows()) == 1


@pytest.mark.parametrize(("option", "done"), [(0, False), (1, True)])
def test_promise_7_which_mark_holds_is_asked(
    start: Start, plan: Path, option: int, done: bool
) -> None:
    driver = ticked(start, plan, REST[2])
    item = next(item for item in driver.session.items() if item.text.plain == REST[2])
    driver.session.tick(item.key, False)
    driver.saved()
    write(plan, LETTER, *REST[:2], "!" + REST[2])
    driver.session.refresh()
    dialog = opened(driver)
    choose(dialog, "changed")
    assert answers(dialog) == ["Open, as you marked it", "Done, as the note says since"]
    assert not states(driver)[REST[2]], "the user's, until they are asked"
    click(driver, dialog, option)
    assert states(driver)[REST[2]] is done
    choose(dialog, "changed")
    (row,) = (row for row in rows(dialog) if row.kind == "changed")
    assert (row.open, row.chosen) == (False, option)
    driver.session.ticking.stack.undo()
    assert next(row for row in rows(dialog) if row.kind == "changed").open


@pytest.mark.parametrize(("option", "done"), [(0, True), (1, False)])
def test_whether_it_is_the_same_note_is_one_question(
    start: Start, tmp_path: Path, option: int, done: bool
) -> None:
    week = tmp_path / "week.md"
    said = "## Talk\n\n" + "\n\n".join(f"Point {name} of this week." for name in "abcdef")
    items = ("Update the roadmap", "Order the chairs", "Call Bob")
    write(week, *items, title="Weekly", day="2025-11-13", talk=said)
    driver = ticked(start, week, *items[:2])
    write(week, *items, title="Weekly", day="2025-11-20", talk=said.replace("this", "next"))
    driver.session.refresh()
    dialog = opened(driver)
    assert [row.kind for row in rows(dialog)] == ["note"]
    assert rows(dialog)[0].text == "Weekly · 13 November 2025"
    assert not any(states(driver).values())
    click(driver, dialog, option)
    assert states(driver)[items[0]] is done
    assert not rows(dialog)[0].open
    driver.session.ticking.stack.undo()
    assert rows(dialog)[0].open
    assert not any(states(driver).values())


def test_the_note_is_shown_from_the_review(asked: tuple[Driver, ReviewDialog]) -> None:
    driver, dialog = asked
    shown: list[str] = []
    dialog.went.connect(shown.append)
    button = dialog.findChild(QPushButton, "reviewShow")
    assert button is not None
    driver.bot.mouseClick(button, LEFT)
    assert shown == [driver.session.path]


def test_nothing_to_review_is_said(start: Start, plan: Path) -> None:
    driver = start(plan)
    driver.calls.review()
    assert "Nothing" in driver.widget("statusWord").text()
    assert not mark(driver).isVisible()


def test_the_models_are_well_behaved(
    asked: tuple[Driver, ReviewDialog], qtmodeltester: object
) -> None:
    _, dialog = asked
    for name, kind in (("reviewList", ReviewModel), ("reviewAnswers", OptionModel)):
        model = view(dialog, name).model()
        assert isinstance(model, kind)
        qtmodeltester.check(model)  # type: ignore[attr-defined]
