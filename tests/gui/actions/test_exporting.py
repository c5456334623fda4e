"""Action items written to a file from the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.gui.actions.conftest import CTRL, SHIFT, Hands, Key

Make = Callable[..., Hands]
Answer = Callable[[Path, str], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Choose this file and this form where a file is asked for."""

    def call(path: Path, form: str) -> None:
        def chosen(*given: str) -> tuple[str, str]:
            return str(path), next(each for each in given[3].split(";;") if form in each)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)

    return call


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (".ics", "SUMMARY:Dig the north bed"),
        (".txt", "Dig the north bed +Garden_round"),
        (".csv", '"Dig the north bed"'),
        (".md", "- [ ] Dig the north bed"),
    ],
)
def test_what_is_listed_is_written_in_the_chosen_form(
    hands: Make, answer: Answer, tmp_path: Path, form: str, words: str
) -> None:
    page = hands()
    out = tmp_path / "out"
    out.mkdir()
    answer(out / "items", form)
    page.driver.key(Key.Key_E, CTRL | SHIFT)
    file = out / f"items{form}"
    page.driver.wait(file.exists)
    text = file.read_text(encoding="utf-8")
    assert words in text
    assert "Thank the neighbours" not in text  # it is done, and only open ones are listed


def test_what_is_chosen_is_written_alone(hands: Make, answer: Answer, tmp_path: Path) -> None:
    page = hands()
    file = tmp_path / "some.csv"
    answer(file, ".csv")
    page.choose("Dig", "Paint")
    page.page._do("export")
    page.driver.wait(file.exists)
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3


def test_no_note_is_written_over(hands: Make, answer: Answer, two: tuple[Path, Path]) -> None:
    page = hands()
    before = two[0].read_bytes()
    answer(two[0], ".md")
    page.driver.key(Key.Key_E, CTRL | SHIFT)
    assert "Readout never changes a note" in page.driver.panes.banners.texts()[0]
    assert two[0].read_bytes() == before


def test_nothing_is_written_where_it_would_be_read_as_a_note(
    hands: Make, answer: Answer, two: tuple[Path, Path]
) -> None:
    page = hands(two[0].parent)
    answer(two[0].parent / "todo.md", ".md")
    page.driver.key(Key.Key_E, CTRL | SHIFT)
    assert "one of the notes" in page.driver.panes.banners.texts()[0]
    assert not (two[0].parent / "todo.md").exists()


def test_a_failed_write_is_said(
    hands: Make, answer: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hands()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("readout.progress.durable.Disk.fsync", full)
    answer(tmp_path / "x.ics", ".ics")
    page.driver.key(Key.Key_E, CTRL | SHIFT)
    page.driver.wait(lambda: bool(page.driver.panes.banners.texts()))
    assert "x.ics could not be written: No space left" in page.driver.panes.banners.texts()[0]
    assert list(tmp_path.glob("*x.ics*")) == []
