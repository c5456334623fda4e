"""A folder of many notes in the whole window: listed, shown, found, ticked, and never changed."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui import opening
from gui.finding import ALL_KINDS
from gui.library_engine import LibraryEngine
from readout.corrections import model as corrections
from tests.gui.conftest import Driver, Start

NOTES = 12


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of more notes than are read at once, one of them damaged."""
    monkeypatch.setattr(opening, "LARGE", NOTES // 2)
    folder = tmp_path / "many"
    for number in range(NOTES):
        file = folder / f"2025-{number % 3 + 1:02}" / f"note {number:02}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"# Garden talk {number:02}\n\nDate: 2025-01-{number + 1:02}\n\n## Soil\n\n"
            f"- The bed number {number:02} is wet{' and peaty' * (number == 3)}\n\n"
            f"## Action items\n\n- [ ] Dig bed {number:02}\n- [ ] Sow bed {number:02}\n",
            encoding="utf-8",
        )
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    return folder


def _listed(driver: Driver) -> dict[str, str]:
    """The titles and the counts of the list, by file name."""
    lines = driver.session.entries()
    return {Path(line.path).name: f"{line.title} {line.done}/{line.total}" for line in lines}


def _ready(driver: Driver, count: int = NOTES + 1) -> None:
    driver.wait(lambda: not driver.session.intake.busy and len(_listed(driver)) == count)
    driver.wait(lambda: driver.session.note is not None)


def _hashes(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file): sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_large_folder_is_listed_and_its_newest_note_shown(start: Start, many: Path) -> None:
    before = _hashes(many)
    driver = start(many)
    _ready(driver)
    assert _listed(driver)["note 05.md"] == "Garden talk 05 0/2"
    assert driver.session.note is not None
    assert driver.session.note.title.plain == "Garden talk 11"
    assert len(driver.session.notes) == 1  # the others are read when they are wanted
    broken = {Path(line.path).name: line.error for line in driver.session.entries() if line.error}
    assert list(broken) == ["broken.docx"]
    assert _hashes(many) == before


def test_words_of_notes_that_were_never_opened_are_found_and_opened(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    driver.window.searching.start()
    driver.type("peaty")
    driver.wait(lambda: driver.window.searching.open and not driver.window.searching.finding.busy)
    preview = driver.widget("preview")
    driver.wait(lambda: "wet and peaty" in preview.toPlainText())  # type: ignore[attr-defined]
    assert "note 03.md" not in {Path(path).name for path in driver.session.notes.paths()}
    driver.key(Qt.Key.Key_Return)
    driver.shown("Garden talk 03")
    assert driver.session.path == str(many / "2025-01" / "note 03.md")


def test_escape_leads_back_to_the_results_from_a_note_that_was_never_opened(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    driver.panes.search.setFocus()
    driver.type("peaty")
    driver.wait(lambda: "1 match" in driver.widget("searchBox").accessibleDescription())
    driver.key(Qt.Key.Key_Return)
    driver.shown("Garden talk 03")
    driver.wait(lambda: driver.panes.detail.matches.marks.current >= 0)
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: driver.window.searching.open)
    assert driver.focus() == "searchResults"


def test_what_was_ticked_is_counted_before_its_note_is_read_again(start: Start, many: Path) -> None:
    driver = start(many)
    _ready(driver)
    driver.session.show(str(many / "2025-01" / "note 00.md"))
    driver.shown("Garden talk 00")
    driver.session.tick(driver.session.items()[0].key, True)
    driver.saved()
    driver.session.show(str(many / "2025-02" / "note 01.md"))
    driver.shown("Garden talk 01")
    driver.window.close()
    again = start()
    _ready(again)
    assert str(many / "2025-01" / "note 00.md") not in again.session.notes
    assert _listed(again)["note 00.md"] == "Garden talk 00 1/2"
    assert _listed(again)["note 02.md"] == "Garden talk 02 0/2"


def test_files_that_come_change_and_go_are_noticed(start: Start, many: Path) -> None:
    driver = start(many)
    _ready(driver)
    (many / "2025-01" / "new.md").write_text("# Compost\n\n- Turn it\n", encoding="utf-8")
    (many / "2025-02" / "note 01.md").write_text("# Hedge talk\n\n- Cut it\n", encoding="utf-8")
    (many / "2025-03" / "note 02.md").unlink()
    driver.session.refresh()
    driver.wait(lambda: _listed(driver).get("new.md") == "Compost 0/0")
    driver.wait(lambda: _listed(driver)["note 01.md"] == "Hedge talk 0/0")
    driver.wait(lambda: "note 02.md" not in _listed(driver))


def test_what_is_written_deep_below_is_found_with_no_key_and_no_focus(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    driver.wait(lambda: str(many) in driver.session.intake._trees._watched)
    driver.panes.search.setFocus()
    driver.type("nettle")
    file = many / "2025-02" / "note 01.md"
    words = file.read_text(encoding="utf-8")
    driver.wait(lambda: driver.widget("searchBox").accessibleDescription() == "no matches")
    file.write_text(words.replace("is wet", "has a nettle"), encoding="utf-8")  # its line stays
    driver.wait(lambda: "1 match" in driver.widget("searchBox").accessibleDescription())


def test_an_index_that_is_damaged_meanwhile_is_made_anew_and_finds_again(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    for file in driver.session.catalogued.index().rglob("*.store"):
        data = file.read_bytes()
        with file.open("r+b") as harmed:  # in place: it is mapped into memory
            harmed.write(b"\xff" * (len(data) // 2))
    driver.panes.search.setFocus()
    driver.type("peaty")
    said = driver.widget("searchBox").accessibleDescription
    driver.bot.waitUntil(lambda: "1 match" in said(), timeout=30_000)  # all notes are put anew


def test_an_index_that_cannot_be_kept_is_said_with_what_to_do_until_it_is(
    start: Start, many: Path, tmp_path: Path
) -> None:
    driver = start(many)
    _ready(driver)
    banners, state = driver.panes.banners, driver.widget("indexState")
    assert isinstance(state, QLabel)
    driver.wait(lambda: state.text() == "Index up to date")
    refused = "The library's list and search could not be kept: No space left on device."
    driver.session.catalogued._hear({"event": "trouble", "error": refused})
    assert state.text() == "Index not up to date"
    assert banners.texts()[-1].endswith("may write to its cache.")
    none = LibraryEngine(tmp_path, lambda _: {}, lambda: driver.session.catalogued.failure)
    found = none.search("wet", 10, kinds=ALL_KINDS, cancelled=lambda: False)
    assert found.problem == refused, "and not that nothing was found"
    buttons = banners.findChildren(QPushButton, "bannerButton")
    buttons[-1].click()
    driver.wait(lambda: state.text() == "Index up to date")
    assert not any("could not be kept" in text for text in banners.texts())


def test_a_folder_that_is_away_keeps_its_notes_and_they_can_be_read(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    driver.window.close()
    shutil.move(many, many.with_name("elsewhere"))
    again = start()
    _ready(again)
    again.wait(lambda: all(line.away for line in again.session.entries()))
    again.session.show(str(many / "2025-01" / "note 03.md"))
    again.shown("Garden talk 03")
    again.window.close()
    shutil.move(many.with_name("elsewhere"), many)
    back = start()
    _ready(back)
    back.wait(lambda: not any(line.away for line in back.session.entries()))


def test_a_note_that_is_shown_and_renamed_stays_shown_and_is_listed_once(
    start: Start, many: Path, tmp_path: Path
) -> None:
    few = tmp_path / "few"
    few.mkdir()
    (few / "hedge.md").write_text("# Hedge\n\n- Cut it\n", encoding="utf-8")
    driver = start(many, few)
    _ready(driver, NOTES + 2)
    for old, title in (
        (few / "hedge.md", "Hedge"),
        (many / "2025-01/note 03.md", "Garden talk 03"),
    ):
        driver.session.show(str(old))
        driver.shown(title)
        driver.idle()
        new = old.with_name("another name.md")
        old.rename(new)
        driver.session.refresh()
        driver.wait(lambda new=new: driver.session.path == str(new))
        driver.wait(lambda old=old: old.name not in _listed(driver))
        assert driver.session.note is not None
        assert driver.session.note.title.plain == title
        new.rename(old.with_name(f"{title}.md"))
        driver.session.refresh()
        driver.wait(lambda: "another name.md" not in _listed(driver))


def test_a_small_folder_that_is_away_is_said_and_comes_back(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    (folder / "hedge.md").write_text("# Hedge\n\n- Cut it\n", encoding="utf-8")
    driver = start(folder)
    driver.shown("Hedge")
    driver.window.close()
    shutil.move(folder, folder.with_name("elsewhere"))
    again = start()
    banner = again.widget("bannerText")
    assert isinstance(banner, QLabel)
    again.wait(lambda: str(folder) in banner.text())
    shutil.move(folder.with_name("elsewhere"), folder)
    again.session.refresh()
    again.wait(lambda: _listed(again) == {"hedge.md": "Hedge 0/0"})


def test_a_note_taken_off_the_list_stays_off_and_a_folder_taken_out_goes(
    start: Start, many: Path
) -> None:
    driver = start(many)
    _ready(driver)
    driver.session.close_note(str(many / "2025-01" / "note 03.md"))
    driver.wait(lambda: "note 03.md" not in _listed(driver))
    driver.window.close()
    again = start()
    _ready(again, NOTES)
    assert "note 03.md" not in _listed(again)
    again.session.set_folders([])
    again.wait(lambda: not _listed(again))


def test_notes_that_were_never_opened_are_shared_with_what_was_done_to_them(
    start: Start, many: Path, tmp_path: Path
) -> None:
    driver = start(many)
    _ready(driver)
    path = next(line.path for line in driver.session.entries() if "05.md" in line.path)
    driver.session.show(path)
    driver.shown("Garden talk 05")
    read = driver.session.read
    assert read is not None
    driver.session.correcting.settle(read, [corrections.title("A dry talk")], "title")
    driver.session.tick(driver.session.items()[0].key, True)
    driver.saved()
    driver.session.intake.drop(path)  # as after the next start: it is known by the catalogue alone
    paths = driver.panes.notes.in_sight()
    assert len(paths) == NOTES + 1
    driver.calls.sharing.write(paths, str(tmp_path / "all"), "html")
    driver.calls.sharing.wait()
    driver.wait(lambda: not driver.calls.sharing.busy)
    page = (tmp_path / "all.html").read_text("utf-8")
    assert page.count("<article") == NOTES
    before = page[: page.index("Dig bed 05")]
    assert before[before.rindex("<input") :].endswith("checked><span>")
    assert "A dry talk" in page
    driver.wait(lambda: any(t.startswith("broken.docx: ") for t in driver.panes.banners.texts()))
