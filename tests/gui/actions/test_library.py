"""All action items of a large folder, and what is raised again and again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView

from gui import opening
from gui.actions import raised
from readout.items import changing
from readout.progress.store import Progress
from tests.gui.actions.conftest import CTRL, Hands, Key, view_of
from tests.gui.conftest import Start

Make = Callable[..., Hands]
NOTES = 8


@pytest.fixture
def large(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """A folder of more notes than are read at once, with its page open."""
    monkeypatch.setattr(opening, "LARGE", NOTES // 2)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(NOTES):
        (folder / f"{number}.md").write_text(
            f"# Garden talk {number}\n\nDate: 2025-0{number + 1}-11\n\n## Action items\n\n"
            f"- [ ] Dig bed {number}\n- [ ] Sow bed {number}\n",
            encoding="utf-8",
        )
    driver = start(folder)
    driver.wait(lambda: not driver.session.intake.busy and driver.session.note is not None)
    driver.wait(lambda: len(driver.session.catalogued.lines) == NOTES)
    made = Hands(driver)
    made.open()
    made.driver.wait(lambda: len(made.page.rows) == 2 * NOTES)
    return made


def test_items_of_notes_that_were_never_opened_are_ticked_and_counted(large: Hands) -> None:
    driver = large.driver
    assert len(large.items()) == 2 * NOTES
    assert len(driver.session.notes) == 1
    large.choose("Dig bed 3", "Sow bed 3")
    large.key(Key.Key_Space)
    assert [large.row(text).done for text in ("Dig bed 3", "Sow bed 3", "Dig bed 4")] == [
        *(True, True, False)
    ]
    path = next(line for line in driver.session.catalogued.lines if line.endswith("3.md"))
    driver.wait(lambda: driver.session.catalogued.lines[path].done == 2)
    driver.key(Key.Key_Z, CTRL)
    driver.wait(lambda: driver.session.catalogued.lines[path].done == 0)
    assert not large.row("Dig bed 3").done


def test_a_touched_note_is_known_again_by_what_is_in_it(large: Hands) -> None:
    large.choose("Dig bed 5")
    large.key(Key.Key_Space)
    large.driver.saved()
    kept = Progress.open(large.driver.session.profile)  # as after a crash in this moment
    assert any("likeness" in record["fields"] for _, record in kept.each("notes"))


def test_what_is_ticked_in_many_notes_is_known_again_too(
    large: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "_FEW", 2)
    large.choose(*(f"Dig bed {number}" for number in range(NOTES)))
    large.key(Key.Key_Space)
    session = large.driver.session
    large.driver.wait(lambda: len([*session.progress.each("notes")]) == NOTES)
    large.driver.saved()
    kept = Progress.open(session.profile)
    assert sum("likeness" in record["fields"] for _, record in kept.each("notes")) == NOTES


def test_enter_reads_a_note_that_was_never_opened(large: Hands) -> None:
    large.choose("Sow bed 2")
    large.key(Key.Key_Return)
    large.driver.shown("Garden talk 2")
    assert not large.driver.window.pages.items.open
    large.driver.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert large.driver.window.pages.items.open


@pytest.fixture
def chained(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Three notes that raise the same item, and others."""
    monkeypatch.setattr(raised, "AGAIN_AFTER", 0)
    files = []
    for number, month in enumerate((9, 10, 11)):
        file = tmp_path / f"round{number}.md"
        file.write_text(
            f"# Harbour round {number}\n\nDate: 2025-{month:02}-03\n\n## Action items\n\n"
            "- [ ] Replace the rusty winch at the eastern slipway\n"
            f"- [ ] Paint boat {number}\n",
            encoding="utf-8",
        )
        files.append(file)
    made = Hands(start(*files))
    made.driver.wait(lambda: made.driver.session.note is not None)
    made.open()
    made.driver.wait(lambda: made.driver.window.pages.items.settled)
    return made


def again(hands: Hands) -> QAbstractItemView:
    return view_of(hands.driver.window, "raisedAgain")


def test_what_is_raised_again_is_shown_alone_and_all_comes_back(chained: Hands) -> None:
    chains = again(chained)
    said = chains.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Replace the rusty winch")
    assert "in 3 notes over 9 weeks, still open" in said
    rect = chains.visualRect(chains.model().index(0, 0))
    chained.driver.bot.mouseClick(chains.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    chained.settle()
    assert chained.lines() == ["Replace the ru"] * 3
    assert chained.driver.widget("oneChain").isVisible()
    chained.key(Key.Key_Escape)
    chained.settle()
    assert len(chained.items()) == 6
    assert chained.driver.window.pages.items.open


def test_what_is_not_the_same_item_is_parted_and_joined_again_by_undo(chained: Hands) -> None:
    chains = again(chained)
    chains.setCurrentIndex(chains.model().index(0, 0))
    part = chains.findChild(QAction, "partChain")
    assert part is not None
    part.trigger()
    chained.driver.wait(lambda: not chains.isVisible())
    chained.driver.key(Key.Key_Z, CTRL)
    chained.driver.wait(chains.isVisible)


def test_one_that_does_not_belong_is_parted_and_the_others_stay_together(chained: Hands) -> None:
    chains = again(chained)
    rect = chains.visualRect(chains.model().index(0, 0))
    chained.driver.bot.mouseClick(chains.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    chained.settle()
    apart = chained.driver.window.findChild(QAction, "itemsApart")
    assert apart is not None
    apart.trigger()  # the oldest, on which one is

    def said() -> str:
        return str(chains.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    chained.driver.wait(lambda: "in 2 notes over 4 weeks" in said())
    chained.driver.key(Key.Key_Z, CTRL)
    chained.driver.wait(lambda: "in 3 notes over 9 weeks" in said())


def test_a_chain_is_ticked_as_a_whole_and_unticked_by_one_undo(chained: Hands) -> None:
    chains = again(chained)
    chains.setCurrentIndex(chains.model().index(0, 0))
    chains.setFocus()
    before = len(chained.items())
    chained.driver.key(Key.Key_Space)

    def said() -> str:
        return str(chains.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    chained.driver.wait(lambda: "still open" not in said())
    rows = [row for row in chained.page.rows if row.text.startswith("Replace the rusty")]
    assert [row.done for row in rows] == [True] * 3
    chained.driver.key(Key.Key_Z, CTRL)
    chained.driver.wait(lambda: "still open" in said())
    assert len(chained.items()) == before
    assert not any(row.done for row in chained.page.rows)
