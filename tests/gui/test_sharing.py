"""Notes go out as files for others, ticks and all, and never over a note."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from gui.sharing.dialog import ShareDialog
from gui.sharing.forms import ENDINGS
from gui.sharing.gathering import Gathered, Wanted
from readout.items.gather import snapshot
from readout.note.model import Note
from readout.note.views import actions
from readout.places import Profile
from readout.progress.durable import Disk
from readout.progress.durable import write as write_file
from readout.reading.read import read
from tests.gui.conftest import Driver, Start
from tests.readout.library.libraries import opened, write
from tests.readout.progress.helpers import opened as progress_in

NOTE = """# 🚲 Bike count: spring / summer?

2025-11-03

## Findings

- More rides on the river path

## Highlights

| Place | Rides | A | B | C | D | E |
| --- | --- | --- | --- | --- | --- | --- |
| Bridge | ~5k | 1 | 2 | 3 | 4 | {long} |

## Action items

- [ ] Count again in June
- [ ] Tell the council
""".replace("{long}", "x" * 300)


@pytest.fixture
def shown(start: Start, tmp_path: Path) -> Driver:
    file = tmp_path / "notes" / "bikes.md"
    file.parent.mkdir()
    file.write_text(NOTE, encoding="utf-8")
    driver = start(file)
    driver.shown("Bike count: spring / summer?")
    driver.session.tick(driver.session.items()[0].key, True)
    return driver


def share(driver: Driver, path: Path | str, ending: str = "html") -> str:
    """Share to a path; what the dialog proposed."""
    proposed: list[str] = []

    def answer(name: str, _endings: Sequence[str]) -> tuple[str, str]:
        proposed.append(name)
        return str(path), ending

    driver.calls.sharing.ask_target = answer
    driver.window.menus.action("share").trigger()
    written(driver)
    return proposed[0]


def written(driver: Driver) -> None:
    driver.calls.sharing.wait()
    driver.wait(lambda: not driver.calls.sharing.busy)


def told(driver: Driver) -> str:
    """The newest sentence of the banners."""
    return driver.window.findChildren(QLabel, "bannerText")[-1].text()


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_form_is_written_with_all_that_stands_in_the_note(
    shown: Driver, tmp_path: Path, ending: str
) -> None:
    name = share(shown, tmp_path / "out", ending)
    assert name == "Bike count spring summer"
    out = tmp_path / f"out.{ending}"
    if ending == "pdf":
        pages = pypdfium2.PdfDocument(out.read_bytes())
        text = "".join(page.get_textpage().get_text_bounded() for page in pages)
        assert pages[0].get_width() > pages[0].get_height()  # for a table of seven columns
        assert text.count("x") >= 300
        assert "☑" in text or "☐" in text
    else:
        text = out.read_text("utf-8")
    if ending == "csv":
        assert text.splitlines()[1].startswith('"Bridge","~5k"')
        items = tmp_path / "Bike count spring summer - Action items.csv"
        assert '"yes","Count again in June"' in items.read_text("utf-8")
        assert "Files written" in shown.widget("statusWord").text()
        return
    for words in ("More rides on the river path", "Bridge", "Tell the council"):
        assert words in text
    if ending in ("md", "yaml", "json"):
        assert read(out).title.plain == "Bike count: spring / summer?"
    assert "out." in shown.widget("statusWord").text()


def test_a_page_has_what_was_ticked(shown: Driver, tmp_path: Path) -> None:
    share(shown, tmp_path / "out.html")
    page = (tmp_path / "out.html").read_text("utf-8")
    before = page[: page.index("Count again in June")]
    assert before[before.rindex("<input") :].endswith("checked><span>")


def test_no_note_is_written_over_and_no_folder_of_notes_into(shown: Driver, tmp_path: Path) -> None:
    file = Path(shown.session.path)
    shown.session.open([str(file.parent)])
    shown.idle()
    share(shown, file)
    assert file.read_text("utf-8") == NOTE
    share(shown, file.parent / "copy.md")
    assert not (file.parent / "copy.md").exists()
    assert "choose another" in told(shown)


def test_where_it_cannot_be_written_the_banner_says_so(
    shown: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(shown, tmp_path / "nowhere" / "out.html")
    assert "choose another one" in told(shown)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("readout.whole_file.write", full)
    share(shown, tmp_path / "out.html")
    assert told(shown) == "out.html could not be written: No space left on device."


def test_names_that_no_file_can_have_and_a_folder_that_goes_are_told(
    shown: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, words in (
        ("a\0b", "No file can have that name"),
        ("half \ud800", "No file can have that name"),
        ("x" * 300, "could not be written"),
    ):
        share(shown, f"{tmp_path}/{name}")
        assert words in told(shown)
    out = tmp_path / "out"
    out.mkdir()

    def gone(path: Path, data: bytes, disk: Disk) -> None:
        shutil.rmtree(out, ignore_errors=True)
        write_file(path, data, disk)

    monkeypatch.setattr("readout.whole_file.write", gone)
    shown.calls.sharing.write_each([shown.session.path], str(out), "md")
    written(shown)
    assert "could not be written: No such file or directory." in told(shown)
    assert not out.exists()


def test_nothing_is_written_where_the_dialog_is_left(shown: Driver, tmp_path: Path) -> None:
    share(shown, "")
    assert not list(tmp_path.rglob("*.html"))


def test_a_window_that_is_closed_meanwhile_writes_the_file(shown: Driver, tmp_path: Path) -> None:
    shown.calls.sharing.write([shown.session.path], str(tmp_path / "out.pdf"))
    shown.window.close()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


@pytest.fixture
def several(start: Start, tmp_path: Path) -> Driver:
    """A window with three notes, of which the second cannot be read."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "bikes.md").write_text(NOTE, encoding="utf-8")
    (folder / "cut.pdf").write_bytes(b"%PDF-1.4\n")
    (folder / "zoo.md").write_text(
        "# Zoo\n\nA riverside tiger.\n\n## Highlights\n\n| Animal | Age |\n| --- | --- |\n"
        "| Tiger | 7 |\n\n## Action items\n\n- [ ] Feed it\n",
        encoding="utf-8",
    )
    driver = start(folder)
    driver.wait(lambda: len(driver.texts("noteList")) == 3)
    return driver


def test_chosen_notes_are_one_page_and_the_unreadable_one_is_told(
    several: Driver, tmp_path: Path
) -> None:
    driver = several
    path = next(path for path in driver.session.notes.paths() if path.endswith("zoo.md"))
    driver.session.show(path)
    driver.session.tick(driver.session.items()[0].key, True)
    driver.view("noteList").setFocus()
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert driver.session.path == path
    endings: list[Sequence[str]] = []

    def answer(name: str, offered: Sequence[str]) -> tuple[str, str]:
        assert name == "3 notes"
        endings.append(offered)
        return str(tmp_path / "all"), offered[0]

    driver.calls.sharing.ask_target = answer
    driver.window.menus.action("share").trigger()
    dialog = driver.window.findChild(ShareDialog)
    assert dialog is not None
    assert "one checklist" in dialog.findChild(QLabel, "shareAbout").text()
    driver.bot.mouseClick(driver.widget("shareGo"), Qt.MouseButton.LeftButton)
    written(driver)
    page = (tmp_path / "all.html").read_text("utf-8")
    assert page.count("<article") == 2
    before = page[: page.index("Feed it")]
    assert before[before.rindex("<input") :].endswith("checked><span>")
    assert endings == [("html",)]
    assert driver.widget("statusWord").text() == "2 notes were written to all.html."
    assert "cut.pdf" in told(driver)
    asked: list[int] = []
    driver.panes.notes.ask_remove = lambda count: bool(asked.append(count)) or len(asked) > 1
    take_off = driver.window.findChild(QAction, "noteRemove")
    take_off.trigger()
    assert len(driver.session.entries()) == 3
    take_off.trigger()
    driver.wait(lambda: not driver.session.entries())
    assert (asked, driver.session.note) == ([3, 3], None)
    assert Path(path).exists()


def test_a_form_offers_what_it_can_hold_and_a_folder_is_never_written_over(
    several: Driver, tmp_path: Path
) -> None:
    driver, out = several, tmp_path / "out"
    out.mkdir()
    driver.calls.sharing.ask_folder = lambda: str(out)
    paths = [path for path in driver.session.notes.paths() if path.endswith(".md")]

    def choose(form: str, *, each: bool) -> None:
        driver.calls.share_these(paths)
        dialog = driver.window.findChildren(ShareDialog)[-1]
        forms = dialog.findChild(QComboBox, "shareForm")
        forms.setCurrentIndex(forms.findData(form))
        files = dialog.findChild(QComboBox, "shareFiles")
        assert files.findData(each) >= 0
        files.setCurrentIndex(files.findData(each))
        assert files.isEnabled() == (form in ("html", "pdf", "md", "json"))
        driver.bot.mouseClick(dialog.findChild(QPushButton, "shareGo"), Qt.MouseButton.LeftButton)
        written(driver)

    for _ in range(2):
        choose("yaml", each=True)
    titles = {path.name: read(path).title.plain for path in out.iterdir()}
    name = "Bike count spring summer"
    assert sorted(titles) == [f"{name} 2.yaml", f"{name}.yaml", "Zoo 2.yaml", "Zoo.yaml"]
    assert titles["Zoo 2.yaml"] == "Zoo"
    choose("csv", each=True)
    assert len(list(out.glob("*.csv"))) == 3
    driver.calls.sharing.ask_target = lambda _, endings: (str(out / "all"), endings[0])
    choose("jsonl", each=False)
    assert len((out / "all.jsonl").read_text("utf-8").splitlines()) == 2
    choose("pdf", each=False)
    pages = pypdfium2.PdfDocument((out / "all.pdf").read_bytes())
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in pages.get_toc()]
    assert marks == [("Bike count: spring / summer?", 1), ("Zoo", 2)]
    contents = pages[0].get_textpage().get_text_bounded()
    assert " ".join(contents.split()) == "2 notes Bike count: spring / summer? 2 Zoo 3 1"
    assert pages[1].get_width() > pages[1].get_height()  # for a table of seven columns
    assert pages[2].get_width() < pages[2].get_height()
    driver.calls.sharing.ask_folder = lambda: str(Path(paths[0]).parent)
    choose("md", each=True)
    assert "read as one of the notes" in told(driver)
    assert len(list(Path(paths[0]).parent.iterdir())) == 3


def test_what_is_found_or_filtered_is_shared_and_can_be_stopped(
    several: Driver, tmp_path: Path
) -> None:
    driver = several
    asked: list[str] = []

    def answer(name: str, _endings: Sequence[str]) -> tuple[str, str]:
        asked.append(name)
        return "", ""

    driver.calls.sharing.ask_target = answer
    driver.calls.filter_notes()
    driver.type("zoo")
    driver.window.menus.action("share_listed").trigger()
    driver.calls.search()
    driver.type("river path")
    driver.wait(lambda: driver.window.searching.settled and driver.window.searching.open)
    driver.wait(lambda: bool(driver.window.searching.found_notes()[0]))
    driver.bot.mouseClick(driver.widget("shareFound"), Qt.MouseButton.LeftButton)
    assert asked == ["Zoo", "Bike count spring summer"]
    paths = driver.session.notes.paths()
    driver.calls.sharing.write(paths, str(tmp_path / "all"), "html")
    (writing,) = driver.calls.sharing._threads
    writing.stop()
    written(driver)
    assert not (tmp_path / "all.html").exists() or not writing.stopped


def test_of_a_library_one_note_at_a_time_is_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    paths = [*map(str, write(folder, elm="a", oak="b", yew="c")), str(folder / "gone.md")]
    progress = progress_in(Profile.at(tmp_path / "profile"))
    steps: list[int] = []
    with opened(tmp_path / "cache") as library:
        library.update(folders=[str(folder)])
        hidden = library.catalogue.note(paths[2])
        assert hidden is not None
        progress.dismiss(hidden, actions(hidden)[0])
        progress.add_own(hidden, "Look for owls")
        progress.mark(hidden, actions(hidden)[1], done=False)
        del hidden
        source = Wanted(paths, {}, {}, library.catalogue, snapshot(progress))
        found = Gathered(source, steps.append)
        assert (len(found), len(found.failed)) == (3, 1)
        titles = []
        for each in found:
            titles.append((each.note.title.plain, [(row.text, row.done) for row in each.rows]))
            there = {one.path for one in gc.get_objects() if isinstance(one, Note)}
            # Of the third progress keeps the last that was asked about.
            assert there & {*paths[:2]} <= {each.note.path}, "a thousand would stop the window"
        assert titles[0] == ("Elm", [("Mend the a gate", False), ("Buy boots", True)])
        assert titles[2] == ("Yew", [("Buy boots", False), ("Look for owls", False)])
        assert steps == [1, 2, 3]
