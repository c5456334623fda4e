"""The page opened from the disk in headless Chromium: searched, sorted and ticked by its user."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout.export.html.page import Shared, to_html
from readout.items.rows import rows_of
from readout.note.views import actions
from readout.places import Profile
from readout.progress import elsewhere
from readout.progress.store import Progress
from readout.reading.read import read_bytes
from tests.readout.export.html.browser import PROGRAM, Browser
from tests.readout.export.html.test_page import GARDEN

pytestmark = [
    pytest.mark.skipif(not PROGRAM, reason="Chromium is not installed"),
    pytest.mark.long,
]

NOTE = read_bytes(GARDEN.encode(), "garden.md")
SHOWN = "[...document.querySelectorAll('#topics a')].filter(e => !e.hidden).map(e => e.textContent)"
FIRST = "[...document.querySelectorAll('tbody tr')].map(e => e.cells[0].textContent)"
POND = read_bytes(
    b"# Pond\n\n2026-04-01\n\n## Fish\n\nTwo carp, near the peas.\n\n"
    b"| Fish | Weight |\n| --- | --- |\n| Carp | 12 kg |\n| Tench | 3 kg |\n\n"
    b"## Action items\n\n- [ ] Feed them\n",
    "pond.md",
)
TEXT = "document.getElementById('{}').textContent"
SEEN = "[...document.querySelectorAll('article')].filter(e => !e.hidden).map(e => e.id)"
TICKED = "[...document.querySelectorAll('#actions input')].map(e => e.checked)"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    file = tmp_path / "garden.html"
    file.write_text(to_html([Shared(NOTE, rows_of(NOTE))]), encoding="utf-8")
    with Browser(file, tmp_path / "profile") as made:
        yield made
        assert made.told == []


def test_a_click_sorts_by_value_the_third_gives_the_notes_order_back(browser: Browser) -> None:
    before = browser.run(FIRST)
    orders = []
    for _ in range(3):
        browser.click("th button", 1)
        orders.append(browser.run(FIRST))
    assert orders == [["Kale", "Beans", "Peas"], ["Peas", "Beans", "Kale"], before]
    assert browser.run("document.querySelectorAll('th')[1].getAttribute('aria-sort')") == "none"


def test_a_search_leaves_the_topics_that_have_all_words(browser: Browser) -> None:
    browser.click("#search")
    browser.type("PÉAS ear")
    assert browser.run(SHOWN) == ["Highlights"]
    said = browser.run("document.getElementById('found').textContent")
    assert said == "1 passage in 1 topic"
    assert browser.run("CSS.highlights.get('found').size") == 2
    browser.press("Enter", 13)
    assert browser.run("getSelection().toString()") == "Peas"
    browser.press("Escape", 27)
    assert browser.run(SHOWN) == ["Beds", "Highlights", "Action items"]


def test_what_is_not_there_is_said(browser: Browser) -> None:
    browser.click("#search")
    browser.type("zebra")
    assert browser.run(SHOWN) == []
    assert browser.run("document.getElementById('found').textContent") == "Nothing was found."


def test_a_tick_shows_in_list_and_note_and_is_there_the_next_time(browser: Browser) -> None:
    assert browser.run(TICKED) == [False, True, False]
    browser.click("#actions input", 0)
    browser.click("#page input", 1)
    assert browser.run(TICKED) == [True, False, False]
    assert browser.run("document.getElementById('count').textContent") == "1 of 3 done"
    browser.open()
    assert browser.run(TICKED) == [True, False, False]


def test_the_saved_ticks_come_back_to_readout(browser: Browser, tmp_path: Path) -> None:
    catch_saved(browser)
    browser.click("#actions input", 2)
    browser.click("#actions input", 1)
    text = saved(browser)
    made = json.loads(text)
    file = tmp_path / "ticks.json"
    file.write_text(text, encoding="utf-8")
    assert elsewhere.is_progress(file)
    progress = Progress.open(Profile.at(tmp_path / "readout"), "here")
    progress.bring_in(file)
    assert [progress.done(NOTE, placed) for placed in actions(NOTE)] == [False, False, True]
    assert set(made["items"]) == {progress.item_id(NOTE, placed) for placed in actions(NOTE)[1:]}


def catch_saved(browser: Browser) -> None:
    """From now on what the page would save is kept in it."""
    browser.run(
        "URL.createObjectURL = (blob) => { blob.text().then((t) => { kept = t; }); return '#'; }"
    )
    browser.run("var kept = ''")


def saved(browser: Browser) -> str:
    browser.click("#save")
    return str(
        browser.run("new Promise((done) => setTimeout(() => done(kept), 0))") or browser.run("kept")
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Browser]:
    """Two notes in one file."""
    file = tmp_path / "set.html"
    file.write_text(to_html([Shared(each, rows_of(each)) for each in (NOTE, POND)]), "utf-8")
    with Browser(file, tmp_path / "profile") as made:
        yield made
        assert made.told == []


def test_a_set_shows_one_note_at_a_time_and_is_searched_as_a_whole(shelf: Browser) -> None:
    assert shelf.run(SEEN) == ["n0"]
    shelf.click("#search")
    shelf.type("peas")
    assert shelf.run(TEXT.format("found")) == "3 passages in 2 notes"
    shelf.type(" carp")
    assert shelf.run(TEXT.format("found")) == "2 passages in 1 note"
    assert shelf.run("[...document.querySelectorAll('.note')].map(e => e.hidden)") == [True, False]
    shelf.press("Enter", 13)
    assert shelf.run(SEEN) == ["n1"]
    assert shelf.run("getSelection().toString().toLowerCase()") == "carp"
    shelf.click("#n1 th button", 1)
    rows = "[...document.querySelectorAll('#n1 tbody tr')].map(e => e.cells[0].textContent)"
    assert shelf.run(rows) == ["Tench", "Carp"]
    shelf.click("#search")
    shelf.press("Escape", 27)
    shelf.click("nav .note a", 0)
    assert shelf.run(SEEN) == ["n0"]
    shelf.run("location.hash = '#n1-0'")
    shelf.run("new Promise((done) => setTimeout(done, 50))")
    assert shelf.run(SEEN) == ["n1"]


def test_a_library_is_one_page_that_answers(corpus: Path, tmp_path: Path) -> None:
    notes = [read_bytes(file.read_bytes(), file.name) for file in sorted(corpus.rglob("*.md"))]
    file = tmp_path / "library.html"
    page = to_html([Shared(each, rows_of(each)) for each in notes])
    file.write_text(page, "utf-8", errors="replace")
    with Browser(file, tmp_path / "profile") as browser:
        assert browser.run(SEEN) == ["n0"]
        browser.click("#search")
        browser.type("security mailing")
        said = ""
        while not said:  # it searches in steps, between which a key would be heard
            said = browser.run(TEXT.format("found"))
        assert said.endswith(" notes")
        browser.press("Enter", 13)
        assert browser.run("getSelection().toString().toLowerCase()") in ("security", "mailing")
        assert len(browser.run(SEEN)) == 1
        assert browser.told == []


def test_a_set_has_one_checklist_whose_ticks_come_back(shelf: Browser, tmp_path: Path) -> None:
    groups = "[...document.querySelectorAll('#actions section')].map(e => e.hidden)"
    assert shelf.run(groups) == [False, True]
    assert shelf.run(TEXT.format("count")) == "1 of 3 done"
    shelf.click("#every")
    assert shelf.run(groups) == [False, False]
    shelf.click("#actions section:last-of-type input")
    assert shelf.run(TEXT.format("count")) == "2 of 4 done"
    catch_saved(shelf)
    text = saved(shelf)
    file = tmp_path / "ticks.json"
    file.write_text(text, encoding="utf-8")
    progress = Progress.open(Profile.at(tmp_path / "readout"), "here")
    progress.bring_in(file)
    assert [progress.done(POND, placed) for placed in actions(POND)] == [True]
    shelf.open()
    assert shelf.run("document.querySelector('#n1 input').checked")


def test_the_page_asks_nobody_for_anything(browser: Browser) -> None:
    assert browser.run("performance.getEntriesByType('resource').length") == 0
