"""The file dialog offers every kind of file that Readout reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from gui.file_kinds import filters
from readout.reading.forms import FORMS
from tests.gui.conftest import Start


def patterns(line: str) -> set[str]:
    return set(re.findall(r"\*\S*?(?=[ )])", line))


def test_every_ending_is_among_all_notes_and_in_one_group() -> None:
    every, *groups, last = filters().split(";;")
    known = {f"*{ending}" for form in FORMS.values() for ending in form.endings if ending}
    assert patterns(every) == known
    found = [pattern for group in groups for pattern in patterns(group)]
    assert sorted(found) == sorted(known)
    assert last == "All files (*)"
    assert any(group.startswith("Word, OpenDocument, RTF (*.docx") for group in groups)


def test_the_dialog_is_asked_with_them_and_begins_where_the_user_s_notes_are(
    start: Start, note_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(*arguments: str) -> tuple[list[str], str]:
        asked.extend(arguments[-2:])
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    driver = start()
    driver.shown("Welcome to Readout")  # which came along: its folder is the app's own
    driver.calls.open_files()
    assert asked == [str(Path.home()), filters()]
    driver.session.open([str(note_file)])
    driver.shown("Compiler team weekly")
    driver.calls.open_files()
    assert asked[2] == str(note_file.parent)
