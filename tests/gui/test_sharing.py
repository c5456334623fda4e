"""The shown note goes out as a file for others, ticks and all, and never over a note."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QLabel

from gui.sharing import ENDINGS
from readout.reading.read import read
from tests.gui.conftest import Driver, Start

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

    def answer(name: str) -> tuple[str, str]:
        proposed.append(name)
        return str(path), ending

    driver.calls.sharing.ask_target = answer
    driver.window.menus.action("share").trigger()
    driver.calls.sharing.wait()
    driver.wait(lambda: not driver.calls.sharing._threads)
    return proposed[0]


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

    monkeypatch.setattr("readout.progress.durable.write", full)
    share(shown, tmp_path / "out.html")
    assert told(shown) == "out.html could not be written: No space left on device."


def test_nothing_is_written_where_the_dialog_is_left(shown: Driver, tmp_path: Path) -> None:
    share(shown, "")
    assert not list(tmp_path.rglob("*.html"))


def test_a_window_that_is_closed_meanwhile_writes_the_file(shown: Driver, tmp_path: Path) -> None:
    shown.calls.sharing.write(str(tmp_path / "out.pdf"))
    shown.window.close()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
