"""Promise 7 in large folders: ticks follow in notes that nobody opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui import opening
from tests.gui.conftest import Driver, Start

NOTES = 8
WAS = "Send the gardener {} the plan for the north bed"
NOW = "Send the gardener {} the new plan for the north bed"


def write(file: Path, number: int, *items: str, title: str = "Garden talk") -> None:
    lines = "".join(f"- [ ] {item.format(number)}\n" for item in items)
    said = "".join(
        f"- The bed number {number} is {how}\n" for how in ("wet", "deep", "wide", "old")
    )
    text = f"# {title} {number}\n\nDate: 2025-01-0{number + 1}\n\n## Soil\n\n{said}"
    file.write_text(f"{text}\n## Action items\n\n{lines}", encoding="utf-8")


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(opening, "LARGE", NOTES // 2)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(NOTES):
        write(folder / f"note {number}.md", number, WAS, "Order twelve sacks of compost")
    return folder


def counted(driver: Driver) -> dict[str, str]:
    lines = driver.session.entries()
    return {Path(line.path).name: f"{line.done}/{line.total}" for line in lines}


def ticked(start: Start, many: Path, name: str) -> Driver:
    """A window in which the first item of a note was ticked, and that shows another note."""
    driver = start(many)
    driver.wait(lambda: not driver.session.intake.busy and len(counted(driver)) == NOTES)
    driver.session.show(str(many / name))
    driver.wait(lambda: driver.session.path == str(many / name) and bool(driver.session.items()))
    driver.session.tick(driver.session.items()[0].key, True)
    driver.saved()
    driver.window.close()
    return driver


def test_promise_7_a_note_edited_while_the_app_was_closed_is_followed(
    start: Start, many: Path
) -> None:
    ticked(start, many, "note 3.md")
    write(many / "note 3.md", 3, "Order twelve sacks of compost", NOW)
    write(many / "note 4.md", 4, "Order twelve sacks of compost", NOW)
    again = start(many / "note 6.md")
    again.wait(lambda: counted(again).get("note 3.md") == "1/2")
    assert counted(again)["note 4.md"] == "0/2"
    again.wait(lambda: "1 reworded" in again.widget("reviewMark").text())


def test_promise_7_a_renamed_note_that_nobody_opened_is_followed(start: Start, many: Path) -> None:
    ticked(start, many, "note 3.md")
    (many / "note 3.md").unlink()
    write(many / "other.md", 3, WAS, "Order twelve sacks of compost", title="The garden")
    again = start(many / "note 6.md")
    again.wait(lambda: counted(again).get("other.md") == "1/2")
