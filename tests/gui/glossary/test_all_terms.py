"""The page of all terms: found, compared, gone to, exported; by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from gui.glossary.model import DefinitionModel, EntryModel, text_of
from readout.terms.glossary import Definition, glossary
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless, walk

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TRAMS = """# Trams

2026-02-03

## Key terms

- **Headway**: time between two trams
- **Light rail (LRT)**: a tram that runs on its own track

## Notes

- The headway is short.
"""
BUSES = """# Buses

2026-01-05

## Key terms

- **Headway**: time between two buses at one stop
- **Dwell**: how long a bus stands
"""


@pytest.fixture
def page(start: Start, tmp_path: Path) -> Driver:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "trams.md").write_text(TRAMS, encoding="utf-8")
    (folder / "buses.md").write_text(BUSES, encoding="utf-8")
    driver = start(folder)
    driver.idle()
    driver.panes.detail.setFocus()
    driver.key(Qt.Key.Key_T, CTRL_SHIFT)
    driver.wait(lambda: not driver.window.pages.terms.busy)
    return driver


def label(driver: Driver, name: str) -> str:
    found = driver.widget(name)
    assert isinstance(found, QLabel)
    return found.text()


def test_each_term_stands_there_once_with_all_definitions_beside_it(page: Driver) -> None:
    assert page.texts("allTerms") == ["Dwell", "Headway", "Light rail (LRT)"]
    assert page.focus() == "allTerms"
    page.click("allTerms", 1)
    assert label(page, "definedTerm") == "Headway"
    assert page.texts("definitions") == [
        "time between two trams",
        "time between two buses at one stop",
    ]
    said = page.view("allTerms").model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Headway, time between two trams, 2 notes differ"


def test_one_types_to_find_and_escape_leads_out(page: Driver) -> None:
    field = page.widget("termsFilter")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    page.type("TRÁM")
    assert page.texts("allTerms") == ["Headway", "Light rail (LRT)"]
    page.type("zzz")
    assert label(page, "allTermsEmpty") == "No term has these words."
    page.key(Qt.Key.Key_Escape)
    assert page.focus() == "allTerms"
    assert len(page.texts("allTerms")) == 3
    page.key(Qt.Key.Key_Escape)
    assert not page.window.pages.terms.open
    assert page.session.note is not None


def test_only_what_differs(page: Driver) -> None:
    button = page.widget("termsDiffering")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert page.texts("allTerms") == ["Headway"]
    assert label(page, "allTermsCount") == "1 of 3"


def test_enter_goes_to_the_note_and_back_leads_here_again(page: Driver) -> None:
    page.click("allTerms", 1)
    page.view("definitions").setFocus()
    page.view("definitions").setCurrentIndex(page.view("definitions").model().index(1, 0))
    page.key(Qt.Key.Key_Return)
    page.shown("Buses")
    assert not page.window.pages.terms.open
    page.window.menus.action("back").trigger()
    assert page.window.pages.terms.open
    page.window.menus.action("forward").trigger()
    page.shown("Buses")
    assert not page.window.pages.terms.open


def test_the_pages_take_turns(page: Driver) -> None:
    page.window.menus.action("all_items").trigger()
    assert not page.window.pages.terms.open
    assert page.window.pages.items.open
    page.window.menus.action("all_terms").trigger()
    assert not page.window.pages.items.open
    assert page.window.pages.terms.open
    page.window.menus.action("read_note").trigger()
    assert page.window.pages.current is None


def test_a_changed_note_changes_the_terms(page: Driver, tmp_path: Path) -> None:
    text = BUSES.replace("Dwell", "Layover")
    (tmp_path / "notes" / "buses.md").write_text(text, encoding="utf-8")
    page.session.refresh()
    page.wait(lambda: "Layover" in page.texts("allTerms"))
    assert "Dwell" not in page.texts("allTerms")


@pytest.mark.parametrize("ending", ["csv", "apkg"])
def test_the_listed_terms_are_exported(page: Driver, tmp_path: Path, ending: str) -> None:
    terms = page.window.pages.terms
    terms.ask_target = lambda: (str(tmp_path / "out"), ending)
    button = page.widget("termsExport")
    assert isinstance(button, QAbstractButton)
    button.click()
    page.wait((tmp_path / f"out.{ending}").exists)
    page.wait(lambda: f"out.{ending}" in label(page, "statusWord"))


def test_a_note_is_not_written_over(page: Driver, tmp_path: Path) -> None:
    file = tmp_path / "notes" / "buses.md"
    page.window.pages.terms.ask_target = lambda: (str(tmp_path / "notes" / "buses.csv"), "csv")
    page.window.pages.terms.export()
    assert not (tmp_path / "notes" / "buses.csv").exists()
    assert file.read_text("utf-8") == BUSES


def test_everything_on_the_page_has_a_name_and_is_reached_by_tab(page: Driver) -> None:
    assert nameless(page.window) == []
    assert {"termsFilter", "termsDiffering", "termsExport", "definitions"} <= walk(page)


def test_without_terms_it_says_so(start: Start, tmp_path: Path) -> None:
    (tmp_path / "plain.md").write_text("# Plain\n\nOnly words.\n", encoding="utf-8")
    driver = start(tmp_path / "plain.md")
    driver.window.menus.action("all_terms").trigger()
    driver.wait(lambda: label(driver, "allTermsEmpty") == "No note defines a term.")


def test_the_models_keep_qts_rules() -> None:
    entries = glossary([Definition(f"Term {n % 7}", f"means {n}", "/a.md", "A") for n in range(20)])
    models: list[QAbstractItemModel] = [EntryModel(), DefinitionModel()]
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in models
    ]
    first, second = models
    assert isinstance(first, EntryModel)
    assert isinstance(second, DefinitionModel)
    first.set_entries(entries, [text_of(entry) for entry in entries])
    first.set_filter("means 1", differing=True)
    second.set_definitions(entries[0].definitions, "day")
    assert first.rowCount() == 7
    assert second.rowCount() == 3
    del testers
