"""What is typed is understood, or it is said in a sentence what was not; nothing is an error."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.search.completing import completions
from readout.search.language import (
    Due,
    Is,
    Owner,
    Phrase,
    Query,
    Tag,
    Word,
    parse,
    tokens,
)
from readout.search.scan import answer, prepare
from tests.readout.reading.helpers import note_of

TODAY = date(2025, 11, 20)
NOTE = prepare(note_of("# One\n\n## Action items\n\n- [ ] Anna: two by 2025-12-01\n"))


def test_words_phrases_and_what_must_not_stand_there() -> None:
    assert parse('Café "New  York" -draft node.js') == Query(
        (
            (Word(("cafe",)),),
            (Phrase(("new", "york")),),
            (Word(("node", "js")),),
        ),
        (Word(("draft",)),),
    )


def test_or_binds_its_two_neighbours() -> None:
    assert parse("a b OR tag:c OR d e").clauses == (
        (Word(("a",)),),
        (Word(("b",)), Tag(("c",)), Word(("d",))),
        (Word(("e",)),),
    )


def test_a_quote_still_open_is_searched_as_far_as_it_goes() -> None:
    asked = parse('"annual repo')
    assert asked.clauses == ((Phrase(("annual", "repo"), begun=True),),)
    assert "open" in asked.problem


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-11", date(2025, 11, 1), date(2025, 11, 30)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("<2025-11", None, date(2025, 10, 31)),
        ("<=2025-11", None, date(2025, 11, 30)),
        (">2025-11", date(2025, 12, 1), None),
        (">=2025-11-05", date(2025, 11, 5), None),
        ("=2025-11-05", date(2025, 11, 5), date(2025, 11, 5)),
        ("2025-10..2025-11-05", date(2025, 10, 1), date(2025, 11, 5)),
        ("..tomorrow", None, date(2025, 11, 21)),
        ("today..", TODAY, None),
        ("Week", TODAY, date(2025, 11, 26)),
    ],
)
def test_days(typed: str, first: date | None, last: date | None) -> None:
    assert parse(f"due:{typed}", TODAY).clauses == ((Due(first, last),),)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("onwer:anna pear", "“onwer:” is not known"),
        ("due:soon pear", "“soon” is no date"),
        ("due:2025-02-30 pear", "is no date"),
        ("due:<0001-01-01 pear", "is no date"),
        ("is:late pear", "“is:late” is not known"),
        ("in:cellar pear", "“in:cellar” is not known"),
        ("tag: pear", "Say what comes after “tag:”"),
        ("pear OR", "OR stands between two words"),
        ("OR pear", "OR stands between two words"),
        ("pear OR -apple", "OR cannot stand before a minus"),
        ("$$$ pear", "has no word in it"),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_searched(typed: str, sentence: str) -> None:
    asked = parse(typed, TODAY)
    assert sentence in asked.problem
    assert asked.problem.endswith(".")
    assert asked.clauses == ((Word(("pear",)),),)


def test_only_words_to_leave_out_are_not_enough() -> None:
    assert "Say what to look for too" in parse("-pear").problem
    assert not answer([NOTE], "-pear").hits


@pytest.mark.parametrize("typed", ["https://example.org/a", "12:30", "summary:", "C:", "a:b"])
def test_a_colon_in_a_word_makes_no_key(typed: str) -> None:
    asked = parse(typed)
    assert asked.problem == ""
    assert all(isinstance(atom, Word) for atom in asked.atoms())


def test_keys_do_not_mind_case_and_values_are_quoted_where_they_have_blanks() -> None:
    asked = parse('OWNER:"Anna Lee" Is:Open', TODAY)
    assert asked.clauses == ((Owner(("anna", "lee")),), (Is("open", TODAY),))


_PIECES = (
    *'"-:<>=|. “”',
    *("OR", "owner:", "due:", "date:", "tag:", "is:", "in:", "note:", "open", "2025-11", ".."),
    *("today", "pear", "京", "ก็", "हिन्दी", "\x01", "\ud800", "9999-12", "é"),
)
_typed = st.text(max_size=60) | st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


@given(_typed, st.integers(0, 70))
def test_no_query_is_an_error(typed: str, cursor: int) -> None:
    asked = parse(typed, TODAY)
    assert asked.problem == "" or asked.problem.endswith(".")
    answer([NOTE], typed, today=TODAY)
    for made in completions(typed, min(cursor, len(typed)), owners=["Anna Lee"], tags=["x"]):
        assert 0 <= made.start <= made.end <= len(typed)
    ends = [0, *(place for token in tokens(typed) for place in (token.start, token.end))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("o", ["owner:"]),
        ("pear -ta", ["tag:"]),
        ("i", ["is:", "in:"]),
        ("is:", ["open", "done", "overdue"]),
        ("is:o", ["open", "overdue"]),
        ("in:te", ["terms"]),
        ("due:to", ["today", "tomorrow"]),
        ("owner:le", ["Anna Lee", "Leon"]),
        ("tag:Gä", ["gaerten", "Gärten"]),
        ("note:club", ["Garden club"]),
        ("pear", []),
        ("", []),
        ("tag:a ", []),
        ("nope:", []),
    ],
)
def test_completions(typed: str, labels: list[str]) -> None:
    made = completions(
        typed,
        len(typed),
        owners=["Anna Lee", "Ben", "Leon"],
        tags=["gaerten", "Gärten", "other"],
        notes=["Garden club", "Planning"],
    )
    assert sorted(each.label for each in made) == sorted(labels)
    for each in made:
        completed = typed[: each.start] + each.insert
        assert parse(completed, TODAY).problem in {"", parse(f"{each.insert}", TODAY).problem}
