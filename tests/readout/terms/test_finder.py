"""Terms are found as whole words, one or many, in their own case where they have one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.terms.finder import TermFinder


def found(text: str, *terms: str) -> list[str]:
    return [text[m.start : m.end] for m in TermFinder(terms).find(text)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("The WHO asks who", ["WHO"], ["WHO"]),
        ("Turnover and turnover, no overturnover", ["Turnover"], ["Turnover", "turnover"]),
        ("Memory of mine, memory", ["Memory (ChatGPT)"], ["Memory"]),
        ("Memory (ChatGPT) it is", ["Memory (ChatGPT)"], ["Memory (ChatGPT)"]),
        ("the WB lends", ["World Bank (WB)"], ["WB"]),
        ("wb lends", ["World Bank (WB)"], []),
        ("a world bank and the WB", ["WB (World Bank)"], ["world bank", "WB"]),
        ("use .NET and C++ and C", [".NET", "C++"], [".NET", "C++"]),
        ("agentic AI systems", ["AI", "Agentic AI"], ["agentic AI"]),
        ("GPT-4o, GPT-4", ["GPT-4o"], ["GPT-4o"]),
        ("snake_case snake", ["snake"], ["snake"]),
        ("a b", ["a"], []),
        ("x", [""], []),
        # Others that begin alike, and longer ones that are no whole words
        ("the art often", ["the art of", "the art"], ["the art"]),
        ("smart art", ["art"], ["art"]),
        # One and many
        ("two guardrails", ["Guardrail"], ["guardrails"]),
        ("one guardrail", ["Guardrails"], ["guardrail"]),
        ("policies, a policy", ["policy"], ["policies", "policy"]),
        ("boxes and a box", ["box"], ["boxes", "box"]),
        ("LLMs, an LLM, llms", ["LLM"], ["LLMs", "LLM"]),
        ("an API, APIs, apis", ["APIs"], ["API", "APIs"]),
        ("bus bu", ["bus"], ["bus"]),
        ("the news of a new thing", ["news"], ["news"]),
        # Names of one thing
        ("Retro or retrospective", ["Retro / Retrospective"], ["Retro", "retrospective"]),
        ("an agentic thing", ["“agentic”"], ["agentic"]),
        # Other scripts, and letters whose small form is longer
        ("Straße und STRASSE", ["Straße"], ["Straße"]),
        ("İİ World", ["world"], ["World"]),
        ("ÉTUDE, études", ["Étude"], ["ÉTUDE", "études"]),
        ("明天的会议计划", ["计划"], ["计划"]),
        ("AI计划", ["AI"], ["AI"]),
        ("हिन्दी और हिन", ["हिन"], ["हिन"]),
        ("cafe\u0301 cafe", ["cafe"], ["cafe"]),
        # The same words set otherwise
        ("a light\u00a0rail line", ["Light rail (LRT)"], ["light\u00a0rail"]),
        ("light\nrail", ["light rail"], ["light\nrail"]),
        ("GPT\u20114o", ["GPT-4o"], ["GPT\u20114o"]),
        ("Moore’s law", ["Moore's law"], ["Moore’s law"]),
        ("the team’s plan", ["team"], ["team"]),
    ],
)
def test_terms_in_a_text(text: str, terms: list[str], expected: list[str]) -> None:
    assert found(text, *terms) == expected


def test_where_a_plural_is_another_term_its_own_words_win() -> None:
    [mention] = TermFinder(["Good", "Goods"]).find("these goods")
    assert mention.term == 1


def test_of_two_terms_of_the_same_words_the_first_is_meant() -> None:
    [mention] = TermFinder(["Dock", "dock"]).find("a dock")
    assert mention.term == 0


@given(st.text(), st.lists(st.text(max_size=5), max_size=5))
def test_mentions_come_in_order_and_never_overlap(text: str, terms: list[str]) -> None:
    end = 0
    for mention in TermFinder(terms).find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@given(st.lists(st.sampled_from(["tram", "stop", "Tram stop", "LRT", "depots"]), min_size=1))
def test_a_term_that_stands_alone_is_always_found(terms: list[str]) -> None:
    for number, term in enumerate(terms):
        [mention] = TermFinder(terms).find(f"({term}).")
        assert (mention.start, mention.end) == (1, 1 + len(term))
        assert terms[mention.term] == term or mention.term < number
