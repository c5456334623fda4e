"""Searching as one types, and into the note at a match."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.panes.result_model import ROW
from readout.search.hit import Hit
from tests.gui.conftest import Driver, Start
from tests.gui.test_accessibility import nameless

CTRL = Qt.KeyboardModifier.ControlModifier


def test_results_come_as_one_types_and_go_with_esc(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.key(Qt.Key.Key_K, CTRL)
    assert driver.focus() == "searchBox"
    driver.type("prepared")
    driver.wait(lambda: driver.window.searching.open)
    assert driver.widget("resultsPage").isVisible()
    assert not driver.panes.detail.isVisible()
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: not driver.window.searching.open)
    assert driver.panes.detail.isVisible()


def test_enter_opens_the_note_at_the_match(start: Start, seed: Path, note_file: Path) -> None:
    driver = start(seed, note_file)
    driver.key(Qt.Key.Key_K, CTRL)
    driver.type("borrow checker")
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    assert driver.panes.detail.isVisible()
    driver.key(Qt.Key.Key_F3)
    driver.key(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)


def test_only_the_last_query_counts(start: Start, seed: Path) -> None:
    driver = start(seed)
    found: list[str] = []
    driver.window.searching.finding.found.connect(lambda each: found.append(each.query))
    for query in ("a", "ag", "age", "agen", "agent"):
        driver.panes.search.setText(query)
    driver.wait(lambda: "agent" in found)
    assert found[-1] == "agent"
    driver.wait(lambda: not driver.window.searching.finding.busy)
    assert found[-1] == "agent"


def test_nothing_found_says_so_and_closing_the_box_leaves(start: Start, seed: Path) -> None:
    driver = start(seed)
    driver.panes.search.setText("zzzqqq")
    driver.wait(lambda: driver.window.searching.open)
    driver.panes.search.setText("")
    assert not driver.window.searching.open


def test_another_letter_never_loses_the_place_of_the_words(start: Start, seed: Path) -> None:
    driver = start(seed)
    counts = []
    for query in ("prepare", "prepared", "preparedness"):
        hits: list[object] = []
        with driver.bot.waitSignal(
            driver.window.searching.finding.found,
            check_params_cb=lambda found, query=query: found.query == query,
        ) as signal:
            driver.panes.search.setText(query)
        hits.extend(signal.args[0].hits)
        counts.append(len(hits))
    assert counts[0] >= counts[1] >= counts[2] > 0


def found(driver: Driver, query: str) -> None:
    """Type a query and wait until its hits are shown."""
    driver.key(Qt.Key.Key_K, CTRL)
    driver.panes.search.selectAll()
    driver.type(query)
    searching = driver.window.searching
    driver.wait(lambda: searching.open and not searching.finding.busy)
    driver.wait(lambda: searching._found.query == query)


def chosen(driver: Driver) -> Hit:
    hit = driver.window.searching._results().current()
    assert hit is not None
    return hit


def test_escape_leads_from_the_match_to_the_results_and_back_to_where_one_was(
    start: Start, seed: Path, note_file: Path
) -> None:
    driver = start(seed, note_file)
    driver.shown("OpenAI Interview Insights")
    driver.widget("topicTree").setFocus()
    # The end of the note: the results take the table's room, and with it the page is higher.
    driver.panes.detail.go_to("/sections/14")
    place = driver.panes.detail.position()
    assert place
    found(driver, "borrow")
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Down)
    hit = chosen(driver)
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    driver.wait(lambda: driver.panes.detail.matches.marks.current >= 0)
    driver.key(Qt.Key.Key_F3)
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: driver.window.searching.open)
    assert driver.focus() == "searchResults"
    assert chosen(driver) == hit
    driver.key(Qt.Key.Key_Escape)
    driver.shown("OpenAI Interview Insights")
    driver.wait(lambda: driver.panes.detail.position() == place)
    assert driver.focus() == "topicTree"
    assert not driver.window.searching.open


def test_escape_in_a_note_that_was_not_searched_for_goes_nowhere(
    start: Start, seed: Path, note_file: Path
) -> None:
    driver = start(seed, note_file)
    found(driver, "borrow")
    driver.key(Qt.Key.Key_Return)
    driver.shown("Compiler team weekly")
    driver.session.show(str(seed))
    driver.key(Qt.Key.Key_Escape)
    driver.key(Qt.Key.Key_Escape)
    assert not driver.window.searching.open


def test_going_back_to_the_search_finds_the_same_hit_chosen(
    start: Start, seed: Path, note_file: Path
) -> None:
    driver = start(seed, note_file)
    found(driver, "the")
    driver.key(Qt.Key.Key_Down)
    for _ in range(3):
        driver.key(Qt.Key.Key_Down)
    hit = chosen(driver)
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.searching.open)
    with driver.bot.waitSignal(driver.window.searching.finding.found):
        driver.key(Qt.Key.Key_K, CTRL)
    assert chosen(driver) == hit


def test_the_filter_stays_while_one_types_and_goes_with_the_words(start: Start, seed: Path) -> None:
    driver = start(seed)
    found(driver, "prepared")
    results = driver.window.searching._results()
    driver.wait(lambda: driver.widget("kindTerms").isVisible())
    driver.bot.mouseClick(driver.widget("kindTerms"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: {hit.kind for hit in hits(driver)} == {"terms"})
    driver.panes.search.setFocus()
    driver.type("ness")
    driver.wait(lambda: driver.window.searching._found.query == "preparedness")
    assert {hit.kind for hit in hits(driver)} == {"terms"}
    driver.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    driver.wait(lambda: len({hit.kind for hit in hits(driver)}) > 1)
    driver.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert results.kind == "topic"
    driver.panes.search.clear()
    assert results.kind == ""


def hits(driver: Driver) -> list[Hit]:
    model = driver.view("searchResults").model()
    rows = (model.index(row, 0).data(ROW) for row in range(model.rowCount()))
    return [row for row in rows if isinstance(row, Hit)]


def test_a_hidden_hit_is_shown_by_one_click(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    found(driver, "borrow")
    driver.wait(lambda: driver.widget("kindTerms").isVisible())
    driver.bot.mouseClick(driver.widget("kindTerms"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: {hit.kind for hit in hits(driver)} == {"terms"})
    found(driver, "benchmark")
    driver.wait(lambda: driver.widget("showAllKinds").isVisible())
    driver.bot.mouseClick(driver.widget("showAllKinds"), Qt.MouseButton.LeftButton)
    driver.wait(lambda: len(hits(driver)) == 1)
    assert "benchmark" in hits(driver)[0].text


def test_only_the_words_of_a_query_are_marked_and_a_phrase_as_one(
    start: Start, note_file: Path
) -> None:
    driver = start(note_file)
    found(driver, 'in:terms "borrow checker" proves')
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.searching.open)
    driver.wait(lambda: driver.panes.detail.is_complete)
    page = driver.panes.detail.page
    marked = {each.cursor.selectedText().lower() for each in page.extraSelections()}
    assert marked == {"borrow checker", "proves"}


def test_the_passage_is_seen_in_its_section_with_its_words_marked(
    start: Start, note_file: Path
) -> None:
    driver = start(note_file)
    found(driver, "reviews long")
    preview = driver.widget("preview")
    driver.wait(lambda: "Reviews take too long" in preview.toPlainText())  # type: ignore[attr-defined]
    assert "Scheduling" in preview.toPlainText()  # type: ignore[attr-defined]
    assert "release notes" not in preview.toPlainText()  # type: ignore[attr-defined]


def test_a_wrong_query_is_explained_under_the_box(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    found(driver, "borrow colour:red")
    driver.wait(lambda: driver.widget("queryProblem").isVisible())
    assert "colour:" in driver.widget("queryProblem").accessibleName()
    assert hits(driver)
    assert QApplication.activeModalWidget() is None
    driver.type(" is:")
    driver.wait(driver.panes.search.offers)
    driver.wait(lambda: driver.widget("queryProblem").isHidden())
    driver.key(Qt.Key.Key_Escape)
    driver.wait(lambda: driver.widget("queryProblem").isVisible())


def test_a_search_is_remembered_saved_and_offered_again(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    found(driver, "owner:maya")
    found(driver, "borrow")
    driver.bot.mouseClick(driver.widget("saveSearch"), Qt.MouseButton.LeftButton)
    driver.key(Qt.Key.Key_Down)
    driver.widget("searchResults").setFocus()
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.searching.open)
    settings = driver.session.settings.value
    assert settings.saved_searches == {"borrow": "borrow"}
    assert settings.searches == ("borrow",)
    driver.panes.search.clear()
    driver.panes.search.setFocus()
    driver.key(Qt.Key.Key_Up)
    assert driver.texts("searchOfferList") == ["Saved searches", "borrow", "How to search…"]
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.searching.open)
    assert driver.panes.search.text() == "borrow"
    driver.bot.mouseClick(driver.widget("saveSearch"), Qt.MouseButton.LeftButton)
    assert driver.session.settings.value.saved_searches == {}


def test_help_shows_examples_and_one_is_searched_for(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    found(driver, "borrow")
    driver.bot.mouseClick(driver.widget("searchHelp"), Qt.MouseButton.LeftButton)
    lines = driver.texts("searchOfferList")
    assert "owner:anna" in lines
    for _ in range(lines.index("is:open")):
        driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.searching._found.query == "is:open")
    assert [hit.kind for hit in hits(driver)] == ["actions", "actions"]


def test_owners_and_tags_of_the_notes_complete_a_query(start: Start, tmp_path: Path) -> None:
    note = tmp_path / "notes" / "n.md"
    note.parent.mkdir()
    note.write_text("---\ntags: [grid]\n---\n# City\n\n## Action items\n\n- [ ] Lin: count\n")
    driver = start(note)
    driver.panes.search.setFocus()
    driver.type("owner:")  # the first of all: the names are only gathered now
    driver.wait(driver.panes.search.offers)
    assert driver.texts("searchOfferList") == ["Lin"]
    driver.key(Qt.Key.Key_Tab)
    assert driver.panes.search.text() == "owner:Lin "


def test_the_search_has_names_for_all_it_shows(start: Start, note_file: Path) -> None:
    driver = start(note_file)
    found(driver, "borrow")
    driver.window.searching.help()
    assert nameless(driver.window) == []
