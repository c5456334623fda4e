"""The finder agrees with one that is too slow to use, which goes through a text sign by sign."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.note.model import Note, Section, Term, Text
from readout.terms import known as known_module
from readout.terms.finder import Mention, TermFinder
from readout.terms.known import Known, known_terms
from readout.terms.names import names

ALIKE = str.maketrans({"\u00a0": " ", "\n": " ", "\u2011": "-", "’": "'"})
SIGNS = st.sampled_from("abAB sSyi Iß é'’-_.(/)\u00a0\u2011\nİΣ计划กข\u0301\u093f🚍1")
TEXTS = st.text(SIGNS, max_size=40)
TERMS = st.lists(
    st.one_of(
        st.text(SIGNS, max_size=6),
        st.sampled_from(["AB", "ABs", "aba (AB)", "ba / as", "bay", "计划", "B-A", "ias"]),
    ),
    max_size=6,
)


def is_part(sign: str) -> bool:
    """Whether a sign is a part of a longer word."""
    if sign in "计划กข":
        return False
    return sign.isalnum() or sign == "_" or category(sign).startswith("M")


def same(one: str, other: str, *, exact: bool) -> bool:
    low = [each.lower() if len(each.lower()) == 1 else each for each in one + other]
    return one == other if exact else low[: len(one)] == low[len(one) :]


def slowly(text: str, terms: list[str]) -> list[Mention]:
    plain = text.translate(ALIKE)
    found, at = [], 0
    while at < len(plain):
        here = []
        for number, term in enumerate(terms):
            for name in names(term):
                words = name.words.translate(ALIKE)
                end = at + len(words)
                if (
                    end <= len(plain)
                    and same(plain[at:end], words, exact=name.exact)
                    and not (is_part(words[0]) and at and is_part(plain[at - 1]))
                    and not (is_part(words[-1]) and end < len(plain) and is_part(plain[end]))
                ):
                    here.append((-end, name.rank, number))
        if here:
            end, _, number = min(here)
            found.append(Mention(at, -end, number))
            at = -end
        else:
            at += 1
    return found


@given(TEXTS, TERMS)
def test_the_same_is_found_as_sign_by_sign(text: str, terms: list[str]) -> None:
    # A small sigma depends on the signs around it, which the slow one does not see.
    text = text.replace("Σ", "σ")
    terms = [term.replace("Σ", "σ") for term in terms]
    assert list(TermFinder(terms).find(text)) == slowly(text, terms)


@given(TEXTS, TERMS)
def test_whatever_stands_in_a_text_is_among_the_terms_it_may_have(
    text: str, terms: list[str]
) -> None:
    made = Known()
    for term in dict.fromkeys(terms):
        made.add(term)
    wanted = {terms[mention.term] for mention in TermFinder(terms).find(text)}
    assert wanted <= set(made.within(text)) <= set(terms)


def test_of_very_many_terms_the_same_are_found_as_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Term{number}" for number in range(200)] + ["Dwell time (DT)", "Bay / Berth"]
    section = Section(
        Text("Terms"), "terms", tuple(Term(Text(term), Text("means")) for term in texts)
    )
    note = Note("/a.md", Text("A"), sections=(section,))
    text = "term7s of the dwell time, DT, dt, the berth and Term199; no term200"

    def found() -> list[tuple[str, str]]:
        finder = known_terms(None, [note]).finder(text)
        return [(text[m.start : m.end], finder.terms[m.term]) for m in finder.find(text)]

    few = found()
    monkeypatch.setattr(known_module, "KEPT", 10)
    assert found() == few
    assert [words for words, _ in few] == ["dwell time", "DT", "berth", "Term199"]
