"""Which links may be opened, and how they are shown before."""

from __future__ import annotations

import pytest

from readout.note.links import allowed, shown


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
