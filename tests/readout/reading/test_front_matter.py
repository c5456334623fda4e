"""Front matter that can be read without YAML says what YAML says of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.reading import front_matter
from readout.reading.front_matter import split_front_matter

_words = st.text("abZ 19éß漢 -./+(),_", max_size=8)
_values = st.one_of(
    _words,
    st.text("aZ0 :#'\"[]{}&*!|>%@`~-?,\t\u00a0\u0301", max_size=6),
    _words.map('"{}"'.format),
    st.lists(_words | _words.map('"{}"'.format), max_size=3).map(", ".join).map("[{}]".format),
    st.sampled_from(["", "true", "~", "2025-01-02", "1:30", "012", "<<", "- a", "- [ ] a"]),
)
_lines = st.tuples(st.sampled_from(["date", "tags", "Ä1_x", "a b", "-"]), _values)


@given(st.lists(_lines, min_size=1, max_size=3))
def test_simple_values_are_what_yaml_reads(lines: list[tuple[str, str]]) -> None:
    text = "".join(f"{name}: {value}\n" for name, value in lines)
    text = f"---\n{text}---\nSome words.\n"
    found = split_front_matter(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_matter, "_simple", lambda _: None)
        assert found == split_front_matter(text)


def test_simple_values_need_no_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    monkeypatch.setattr("readout.reading.safe_yaml.compose", refuse)
    text = '---\ndate: "2025-02-03"\ntags: [hiring, "two words"]\nowner:\n---\nSome words.\n'
    fields, body, doubts = split_front_matter(text)
    assert fields == [("date", "2025-02-03"), ("tags", "hiring, two words"), ("owner", "")]
    assert (body, doubts) == ("Some words.\n", [])


def test_a_front_matter_that_a_tool_set_above_the_notes_own_is_read_as_well() -> None:
    text = "---\ntitle: Yard\n---\n\n---\nkind: plan\n---\n\n# Yard\n"
    fields, body, _ = split_front_matter(text)
    assert fields == [("title", "Yard"), ("kind", "plan")]
    assert body.strip() == "# Yard"
    words = "---\ntitle: Yard\n---\n\n---\n\nJust words: here.\n\n---\n"
    assert split_front_matter(words)[1].strip() == words[20:].strip()
