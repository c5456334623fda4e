"""Terms are found as whole words, in their own case where they have one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.text.terms import TermFinder
from readout.note.links import allowed, shown
from readout.note.model import NOTHING, Term, Text


def found(text: str, *terms: str) -> list[str]:
    finder = TermFinder([Term(Text(term), NOTHING) for term in terms])
    return [text[m.start : m.end] for m in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("The WHO asks who", ["WHO"], ["WHO"]),
        ("Turnover and turnover, not turnovers", ["Turnover"], ["Turnover", "turnover"]),
        ("Memory of mine, memory", ["Memory (ChatGPT)"], ["Memory"]),
        ("Memory (ChatGPT) it is", ["Memory (ChatGPT)"], ["Memory (ChatGPT)"]),
        ("the WB lends", ["World Bank (WB)"], ["WB"]),
        ("wb lends", ["World Bank (WB)"], []),
        ("use .NET and C++ and C", [".NET", "C++"], [".NET", "C++"]),
        ("agentic AI systems", ["AI", "Agentic AI"], ["agentic AI"]),
        ("GPT-4o, GPT-4", ["GPT-4o"], ["GPT-4o"]),
        ("snake_case snake", ["snake"], ["snake"]),
        ("a b", ["a"], []),
        ("x", [""], []),
    ],
)
def test_terms_in_a_text(text: str, terms: list[str], expected: list[str]) -> None:
    assert found(text, *terms) == expected


@given(st.text(), st.lists(st.text(max_size=5), max_size=5))
def test_mentions_come_in_order_and_never_overlap(text: str, terms: list[str]) -> None:
    end = 0
    for mention in TermFinder([Term(Text(term), NOTHING) for term in terms]).find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "\\\\host\\share",
        "http:///etc/passwd",
        "http:\\\\host",
        "https://exa\u202emple.org",
        "https://a b",
        "data:text/html,x",
        "vbscript:x",
        "ms-msdt:/id",
        "#here",
        "notes.md",
        "",
        "https:" + "//x" * 4_000,
        None,
    ],
)
def test_only_the_web_and_mail_may_be_opened(href: str | None) -> None:
    assert allowed(href) is None


@pytest.mark.parametrize("href", ["https://example.org/a?b#c", "http://1.2.3.4", "MAILTO:a@b.c"])
def test_the_web_and_mail_may_be_opened(href: str) -> None:
    assert allowed(href) == href


def test_hidden_signs_of_an_address_are_shown() -> None:
    assert shown("https://a\u202eb") == "https://a\\u202eb"
