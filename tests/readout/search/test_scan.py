"""Searching what is open: all words, in one section or the title, the whole word first."""

from __future__ import annotations

import pytest

from readout.progress.identity import item_ids
from readout.search.folding import fold
from readout.search.hit import Hit
from readout.search.passages import LONGEST_PASSAGE
from readout.search.scan import answer, prepare, scan
from readout.search.states import State
from tests.readout.reading.helpers import note_of
from tests.readout.search.helpers import Touched

NOTE = prepare(
    note_of(
        "# Crème for Zoë\n\n## Pear trees\n\n- A pear needs sun\n- Pearls do not\n"
        "- Spears neither\n- Ask Łukasz about ﬁgs\n\n"
        "## Tools\n\n| Tool | Use |\n|-|-|\n| Saw | old wood |\n\n"
        "## Glossary\n\n- Graft: to join two plants\n\n东京的梨树\n"
    )
)


def found(query: str) -> list[Hit]:
    return scan([NOTE], query)


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.spans]


def test_the_whole_word_comes_first_then_its_beginning_then_inside() -> None:
    hits = found("pear")
    assert [hit.why for hit in hits] == ["exact", "exact", "prefix", "inside"]
    assert hits[-1].text == "Spears neither"
    assert marked(hits[-1]) == ["pear"]


def test_all_words_in_one_section_even_in_different_bullets() -> None:
    [hit] = found("sun spears")
    assert hit.section == "Pear trees"
    assert found("sun graft") == []


def test_the_title_is_found_without_accents() -> None:
    [hit] = found("creme zoe")
    assert (hit.text, marked(hit)) == ("Crème for Zoë", ["Crème", "Zoë"])
    assert hit.block is None


@pytest.mark.parametrize(("query", "mark"), [("lukasz", "Łukasz"), ("figs", "ﬁgs"), ("梨", "梨")])
def test_other_letters_and_scripts(query: str, mark: str) -> None:
    [hit] = found(query)
    assert marked(hit) == [mark]


def test_a_table_is_found_row_by_row_and_a_term_with_its_definition() -> None:
    assert [(hit.text, hit.kind) for hit in found("saw wood")] == [("Saw · old wood", "topic")]
    assert [(hit.text, hit.kind) for hit in found("graft plants")] == [
        ("Graft: to join two plants", "terms")
    ]


@pytest.mark.parametrize("query", ["", "  ", "\n", "zebra", "pear zebra"])
def test_nothing(query: str) -> None:
    assert found(query) == []


@pytest.mark.parametrize(
    ("query", "mark"), [("gradt", "Graft"), ("plnats", "plants"), ("needds", "needs"), ("wod", "")]
)
def test_a_slip_of_the_finger_is_forgiven_where_nothing_else_is_found(
    query: str, mark: str
) -> None:
    hits = found(query)
    assert [hit.why for hit in hits] == ["typo"] * bool(mark)
    assert [marked(hit)[0] for hit in hits] == [mark] * bool(mark)


def test_one_more_letter_of_a_right_word_never_loses_the_hit() -> None:
    for word in ("needs", "łukasz", "plants", "trees"):
        for length in range(1, len(word) + 1):
            assert any(fold(word) in fold(hit.text) for hit in found(word[:length]))


def test_a_long_passage_is_cut_around_its_match() -> None:
    long = prepare(note_of("start " + "filler word " * 200 + "needle " + "more text " * 200 + "\n"))
    [hit] = scan([long], "needle")
    assert len(hit.text) <= LONGEST_PASSAGE + 2
    assert marked(hit) == ["needle"]
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")


def test_the_limit_keeps_the_best() -> None:
    assert [hit.why for hit in scan([NOTE], "pear", limit=2)] == ["exact", "exact"]


def test_notes_in_memory_know_what_the_user_did_and_what_was_asked_wrong() -> None:
    note = note_of("# Plan\n\n## Action items\n\n- [ ] Anna: cut the tree\n- [ ] Ben: saw\n")
    cut, _ = (made for made, _ in item_ids(note))
    done = Touched({cut: State(done=True, owners=("Carla",))})

    def texts(query: str, **more: object) -> list[str]:
        return [hit.text for hit in answer([prepare(note)], query, states=done, **more).hits]  # type: ignore[arg-type]

    assert texts("is:open") == ["Ben: saw"]
    assert texts("owner:carla is:done") == ["Anna: cut the tree"]
    assert texts("saw", kinds=frozenset({"topic"})) == []
    assert answer([prepare(note)], "tree", states=done).hits[0].done is True
    assert texts("tree", cancelled=lambda: True) == []
    assert answer([prepare(note)], "saw due:soon").problem.startswith("“soon” is no date")


def test_titles_first_then_whole_passages_then_words_spread_over_a_section() -> None:
    spread = note_of("# One\n\n## A\n\n- pear here\n- tree there\n")
    whole = note_of("# Two\n\n## B\n\n- a pear tree\n")
    titled = note_of("# Pear tree\n")
    hits = scan([prepare(spread), prepare(whole), prepare(titled)], "pear tree")
    assert [hit.text for hit in hits] == ["Pear tree", "a pear tree", "pear here"]
