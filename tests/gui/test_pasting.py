"""What is pasted keeps its words, bullets and tables, and loads nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from gui.html_text import html_to_text
from gui.pasting import local_files, text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo\n"),
        ("<p>one<br>two</p>", "one\ntwo\n"),
        ("<ul><li>a<li>b</ul>", "• a\n• b\n"),
        ("<ul><li><p>a</p></li><li><p>b</p></li></ul>", "• a\n• b\n"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "• a\n  • b\n• c\n"),
        ("<h2>Head</h2><p>text</p>", "Head\n\ntext\n"),
        ("a &lt;b&gt; &amp; c", "a <b> & c\n"),
        ("a <b>bold</b> word\n  and  more", "a bold word and more\n"),
        ("<script>alert(1)</script><style>p{}</style>x", "x\n"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c\n"),
        ("<img src='file:///etc/passwd' alt='a picture'>", "a picture\n"),
        ("<p>unclosed <b>everything", "unclosed everything\n"),
        ("", "\n"),
    ],
)
def test_html_becomes_text(html: str, text: str) -> None:
    assert html_to_text(html) == text


def test_a_table_keeps_its_cells_apart() -> None:
    html = (
        "<table><thead><tr><th>Topic</th><th>State</th></tr></thead><tbody>"
        "<tr><td><p>One</p></td><td>a<br>b</td></tr><tr><td></td><td>2</td></tr></tbody></table>"
    )
    lines = html_to_text(html).splitlines()
    assert [line.split("\t") for line in lines] == [["Topic", "State"], ["One", "a b"], ["", "2"]]


def test_html_is_preferred_and_text_is_the_rest() -> None:
    data = QMimeData()
    data.setText("plain")
    assert text_of(data) == "plain"
    data.setHtml("<ul><li>rich</ul>")
    assert text_of(data) == "• rich\n"


def test_only_files_of_this_computer_are_opened() -> None:
    data = QMimeData()
    data.setUrls(
        [
            QUrl("https://example.org/a"),
            QUrl("file:///notes/a.txt"),
            QUrl("file://host/share/b.txt"),
        ]
    )
    assert local_files(data) == ["/notes/a.txt"]
