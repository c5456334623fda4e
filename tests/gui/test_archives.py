"""Notes in an archive: they are opened, closed, watched and found as those in files are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from gui.library import file_of
from gui.settings_dialog import Choice
from tests.gui.conftest import Driver, Start

NOTES = {"in/shed.md": "# Shed\n\nPaint it.\n", "roof.md": "# Roof\n\nMend it.\n"}


def write(file: Path, notes: dict[str, str]) -> None:
    half = file.with_suffix(".half")
    with zipfile.ZipFile(half, "w") as archive:
        for name, text in notes.items():
            archive.writestr(name, text)
    half.replace(file)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    file = tmp_path / "C# notes" / "yard.zip"
    file.parent.mkdir()
    write(file, NOTES)
    return file


def titles(driver: Driver) -> list[str]:
    return sorted(entry.title for entry in driver.session.entries())


def opened(driver: Driver) -> Driver:
    driver.wait(lambda: titles(driver) == ["Roof", "Shed"])
    return driver


def test_the_file_of_a_note(archive: Path) -> None:
    assert file_of(f"{archive}#in/shed.md") == str(archive)
    assert file_of(str(archive.parent / "a.md")) == str(archive.parent / "a.md")


def test_a_changed_archive_is_read_anew_with_what_came_and_went(
    start: Start, archive: Path
) -> None:
    driver = opened(start(archive))
    driver.session.show(f"{archive}#roof.md")
    write(archive, {"roof.md": "# Roof\n\nIt is mended.\n", "gate.md": "# Gate\n\nOil it.\n"})
    driver.wait(lambda: "It is mended." in driver.panes.detail.page.toPlainText())
    driver.wait(lambda: titles(driver) == ["Gate", "Roof", "Shed"])
    driver.wait(lambda: bool(driver.session.notes.error(f"{archive}#in/shed.md")))


def test_settings_leave_its_notes_open(start: Start, archive: Path) -> None:
    driver = opened(start(archive))
    value = driver.session.settings.value
    driver.calls.apply(Choice("dark", value.text_size, value.date_order, value.folders, ()))
    assert titles(driver) == ["Roof", "Shed"]


def test_a_closed_one_stays_closed_until_it_is_opened_again(start: Start, archive: Path) -> None:
    driver = opened(start(archive))
    driver.session.close_note(f"{archive}#in/shed.md")
    driver.window.close()
    again = start()
    again.shown("Roof")
    again.idle()
    assert titles(again) == ["Roof"]
    again.session.open([str(archive)])
    opened(again)


def test_the_folder_of_the_archive_is_shown(start: Start, archive: Path) -> None:
    driver = opened(start(archive))
    driver.session.show(f"{archive}#in/shed.md")
    shown: list[QUrl] = []
    driver.calls.launch = lambda url: not shown.append(url)  # type: ignore[func-returns-value]
    driver.calls.show_in_folder()
    assert [url.toLocalFile() for url in shown] == [str(archive.parent)]
