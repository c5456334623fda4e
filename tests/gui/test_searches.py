"""Searches are remembered, saved under a name, and none is lost by a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.searches import MOST, Searches
from gui.settings import SettingsFile
from gui.vocabulary import gather
from readout.note.model import Action, Note, Section, Text


@pytest.fixture
def searches(tmp_path: Path) -> Searches:
    return Searches(SettingsFile(tmp_path / "settings.json"))


def test_the_last_ones_are_newest_first_without_doubles(searches: Searches) -> None:
    changes: list[None] = []
    searches.changed.connect(lambda: changes.append(None))
    for query in ("docks", " city  grid ", "docks", "docks", "  "):
        searches.remember(query)
    assert searches.recent == ("docks", "city grid")
    assert len(changes) == 3
    searches.forget("docks")
    assert searches.recent == ("city grid",)
    for number in range(2 * MOST):
        searches.remember(f"query {number}")
    assert len(searches.recent) == MOST
    assert searches.recent[0] == f"query {2 * MOST - 1}"


def test_a_saved_search_keeps_its_place_when_it_is_renamed(searches: Searches) -> None:
    assert searches.save("owner:lin  is:open") == "owner:lin is:open"
    searches.save("in:terms docks", "Words")
    assert searches.save("in:terms docks") == "Words"
    searches.rename("owner:lin is:open", " Lin's items ")
    assert list(searches.saved.items()) == [
        ("Lin's items", "owner:lin is:open"),
        ("Words", "in:terms docks"),
    ]
    assert searches.name_of("in:terms  docks") == "Words"
    searches.rename("Words", "Lin's items")
    assert list(searches.saved) == ["Lin's items", "Lin's items 2"]
    searches.rename("Lin's items 2", "   ")
    searches.rename("no such", "x")
    assert list(searches.saved) == ["Lin's items", "Lin's items 2"]


def test_a_search_that_is_saved_no_longer_is_the_newest_of_the_last(searches: Searches) -> None:
    searches.save("due:week", "Soon")
    searches.unsave("Soon")
    searches.unsave("Soon")
    assert searches.saved == {}
    assert searches.recent == ("due:week",)


def test_the_names_in_notes_come_most_frequent_first() -> None:
    notes = [
        Note(
            f"/{number}",
            Text(f"Note {number}"),
            tags=("all", "first")[: 2 - number],
            sections=(
                Section(
                    Text("Steps"),
                    "actions",
                    (Action(Text("x"), ("Ben", "Lin")), Action(Text("y"), ("Lin",))),
                ),
            ),
        )
        for number in range(2)
    ]
    words = gather(notes)
    assert (words.owners, words.tags, words.notes) == (
        ["Lin", "Ben"],
        ["all", "first"],
        ["Note 0", "Note 1"],
    )
    assert gather(notes, cancelled=lambda: True).owners == []
