"""Terms of all notes in the whole window: marked in each, explained by pointer and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui import opening
from gui.glossary import all_terms
from gui.panes import page_pointing
from gui.text.pieces import ELSEWHERE
from readout import places
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

CTRL = Qt.KeyboardModifier.ControlModifier
TRAMS = """# Trams

2026-02-03

## Key terms

- **Headway**: time between two trams
- **Light rail (LRT)**: a tram that runs on its own track

## Notes

- The headway is short.
"""
BUSES = f"""# Buses

2026-01-05

## Key terms

- **Headway**: time between two buses at one stop
- **Dwell**: how long a bus stands

## Dwell and light rail

- 🚌 A light rail line (an LRT) has its headway in `LRT` minutes, see [light rail](https://example.org).
- The guard said so.

| What | LRT |
|---|---|
| Dwell | 20 s |

- Nothing else was said of progress, as far as it is known.
{chr(10).join(f"- Point number {number} of many." for number in range(60))}
"""
SHORT = """# Shelters

2025-06-01

## Key terms

- **Dwell**: how long a bus stands
- **Guard**: who looks after all
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(all_terms, "MARK_AFTER", 0)
    monkeypatch.setattr(page_pointing, "HOVER", 0)
    made = tmp_path / "notes"
    made.mkdir()
    for name, text in (("trams", TRAMS), ("buses", BUSES), ("shelters", SHORT)):
        (made / f"{name}.md").write_text(text, encoding="utf-8")
    return made


def show(driver: Driver, name: str) -> None:
    """Show a note and wait for its marks."""
    path = next(line.path for line in driver.session.entries() if line.path.endswith(name))
    driver.session.show(path)
    driver.wait(lambda: driver.session.path == path and driver.panes.detail.is_complete)
    driver.wait(lambda: not driver.window.pages.terms.marking)


def marked(driver: Driver) -> list[str]:
    """The words that are marked as terms of other notes, by stepping through them."""
    marks, found, at = driver.window.page.mentions, [], 0
    assert marks is not None
    while (cursor := marks.next(at, forward=True)) is not None:
        found.append(cursor.selectedText())
        at = cursor.selectionEnd()
    return found


def point_of(driver: Driver, words: str) -> QPoint:
    page = driver.window.page
    cursor = page.document().find(words, 0)
    middle = QTextCursor(page.document())
    middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
    return page.cursorRect(middle).center()


def card(driver: Driver) -> tuple[str, list[str], list[str]]:
    """What stands beside the card's term, its meanings and who says so."""
    shown = driver.panes.detail.card
    count = shown.findChild(QLabel, "termCardCount")
    assert count is not None
    parts = [part for part in shown.findChildren(QWidget, "termCardMeaning") if part.isVisible()]
    links = [part.findChild(QPushButton) for part in parts]
    assert all(links)
    return (
        count.text() if count.isVisible() else "",
        [part.text() for part in parts],  # type: ignore[attr-defined]
        [link.accessibleName() for link in links if link is not None],
    )


def test_terms_of_other_notes_are_marked_and_their_card_leads_there_and_back(
    start: Start, folder: Path
) -> None:
    driver = start(folder, places.data() / "welcome.yaml")
    driver.wait(lambda: len(driver.session.notes) == 4)
    driver.panes.detail.setFocus()
    show(driver, "buses.md")
    page, shown = driver.window.page, driver.panes.detail.card
    # In no heading, no code, no link, and not where the note defines it itself; what the notes that
    # come with Readout call progress is Readout's own word.
    assert marked(driver) == ["light rail", "LRT", "guard", "LRT"]

    # By the pointer; what was selected stays.
    chosen = page.document().find("Nothing else")
    page.setTextCursor(chosen)
    driver.bot.mouseMove(page.viewport(), point_of(driver, "light rail line"))
    driver.wait(shown.isVisible)
    assert shown.accessibleName() == "Light rail (LRT)"
    assert card(driver) == (
        "",
        ["a tram that runs on its own track"],
        ["Trams · 3 Feb 2026"],
    )
    assert page.textCursor().selectedText() == "Nothing else"
    driver.bot.mouseMove(page.viewport(), point_of(driver, "Key terms"))
    driver.wait(lambda: not shown.isVisible())

    # An own term has the other notes' meanings beside its own.
    page.moveCursor(QTextCursor.MoveOperation.Start)
    steps = []
    for _ in range(4):
        driver.key(Qt.Key.Key_F4)
        steps.append(page.textCursor().selectedText())
    assert steps == ["light rail", "LRT", "headway", "guard"]
    driver.key(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: len(card(driver)[1]) == 2)
    assert card(driver) == (
        "2 notes differ",
        ["time between two buses at one stop", "time between two trams"],
        ["This note", "Trams · 3 Feb 2026"],
    )
    assert nameless(driver.window) == []

    # By the keyboard into the card, out of it, and from it to the other note.
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: driver.focus() == "termCardSource")
    driver.key(Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert driver.focus() == "detailPane"
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: driver.focus() == "termCardSource")
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    driver.shown("Trams")
    assert not shown.isVisible()
    driver.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.shown("Buses")
    driver.wait(lambda: driver.panes.detail.is_complete and not driver.window.pages.terms.marking)
    assert len(marked(driver)) == 4


def test_marks_come_and_go_without_moving_anything(start: Start, folder: Path) -> None:
    driver = start(folder)
    driver.panes.detail.setFocus()
    show(driver, "buses.md")
    detail, page = driver.panes.detail, driver.window.page
    detail.mark(["many"])
    page.setTextCursor(page.document().find("Point number 30"))
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)

    def stands() -> tuple[object, ...]:
        ranges = [
            (each.cursor.selectionStart(), each.cursor.selectionEnd())  # type: ignore[attr-defined]
            for each in page.extraSelections()
        ]
        return bar.value(), bar.maximum(), page.textCursor().selectedText(), ranges

    before = stands()
    driver.key(Qt.Key.Key_U, CTRL)
    assert marked(driver) == []
    assert not driver.session.settings.value.other_terms
    assert not driver.window.menus.action("every_mention").isEnabled()
    driver.key(Qt.Key.Key_U, CTRL)
    driver.wait(lambda: len(marked(driver)) == 4)
    # Another note begins to define a word that stands here often.
    (folder / "shelters.md").write_text(f"{SHORT}- **Number**: a figure\n", encoding="utf-8")
    driver.session.refresh()
    driver.wait(lambda: "number" in marked(driver))
    assert marked(driver).count("number") == 1  # of a frequent one the first in the section
    assert stands() == before
    driver.window.menus.action("every_mention").trigger()
    driver.wait(lambda: marked(driver).count("number") == 60)
    assert stands() == before
    # What is read anew has no marks of what it was.
    (folder / "buses.md").write_text(BUSES.replace("A light rail", "Any light rail"), "utf-8")
    driver.session.refresh()
    driver.wait(lambda: bool(page.document().find("Any light rail").selectedText()))
    assert set(marked(driver)) <= {"light rail", "LRT", "guard", "number"}
    driver.wait(lambda: "light rail" in marked(driver))


@pytest.mark.long
def test_terms_of_a_librarys_notes_are_marked_that_are_not_open(
    start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGE", 2)
    driver = start(folder)
    driver.wait(lambda: not driver.session.catalogued.busy)
    driver.wait(lambda: len(driver.session.entries()) == 3)
    show(driver, "buses.md")
    assert "trams.md" not in [Path(note.path).name for note in driver.session.notes.all()[1:]]
    driver.wait(lambda: marked(driver) == ["light rail", "LRT", "guard", "LRT"])
    page = driver.window.page
    driver.bot.mouseMove(page.viewport(), point_of(driver, "guard"))
    driver.wait(driver.panes.detail.card.isVisible)
    assert card(driver)[1:] == (["who looks after all"], ["Shelters · 1 Jun 2025"])
    assert page.anchor_at(point_of(driver, "guard")).startswith(ELSEWHERE)
    assert page.anchor_at(point_of(driver, "said so")) == ""
