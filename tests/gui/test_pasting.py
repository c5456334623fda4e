"""What is pasted keeps its words, lists and tables, and loads nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from gui.pasting import Pasted, has_text, local_files, pasted
from readout.note.model import Bullet, Table
from readout.note.views import blocks
from tests.gui.conftest import Start

TABLE = (
    "<table><tr><td>Seed</td><td>Days</td></tr><tr><td>Broad&nbsp;bean</td><td>12</td></tr>"
    "<tr><td></td><td><p>7</p></td></tr></table>"
)


def holding(text: str = "", html: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>peas</ul>",
        TABLE,
        "<h2>Beds</h2>",
        '<p>see <a href="https://beds.test">this</a>',
        "<p><B>peas</B>",
        "<input type=checkbox>peas",
    ],
)
def test_html_is_kept_where_it_says_more_than_the_text(html: str) -> None:
    assert pasted(holding("peas", html)) == Pasted("peas", html)


@pytest.mark.parametrize(
    "html",
    [
        "",
        '<div style="color:#333"><span style="color:#800">## Beds</span><br></div>',
        "<pre>peas</pre>",
        "<body><article>peas</article></body>",
        "<img src='file:///peas.png' hidden>",
        "<b>" * 9 + "<style>p {}</style>",
    ],
)
def test_else_the_text_is_what_was_written(html: str) -> None:
    assert pasted(holding("## peas", html)) == Pasted("## peas")


def test_html_alone_has_the_words_it_shows() -> None:
    html = f"<p>Beds <script>grow()</script></p>{TABLE}<img src='x.png' alt='a bed'>"
    assert has_text(holding(html=html))
    assert pasted(holding(html=html)) == Pasted("Beds\nSeed Days\nBroad bean 12\n 7\na bed", html)
    assert pasted(holding(html="<script>grow()</script>")) == Pasted()
    assert pasted(holding()) == Pasted()
    assert not has_text(holding())


def test_html_made_to_harm_gives_way_to_the_text() -> None:
    html = "<b " + " ".join(f"a{number}" for number in range(50_000)) + ">peas"
    assert pasted(holding("peas", html)).words == "peas"


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


def test_a_pasted_table_keeps_its_cells(start: Start, profile: Path) -> None:
    driver = start()
    for again in range(2):
        html = f"<h1>Sowing</h1><ul><li>early<ul><li>rye</ul></ul>{TABLE}"
        QGuiApplication.clipboard().setMimeData(holding("Sowing\nearly\nrye", html))
        driver.calls.paste()
        driver.shown("Sowing")
        note = driver.session.note
        assert note is not None, again
        found = [block for _, block in blocks(note)]
        assert [(str(b.text), b.level) for b in found if isinstance(b, Bullet)] == [
            ("early", 0),
            ("rye", 1),
        ]
        [table] = [block for block in found if isinstance(block, Table)]
        assert [[str(cell) for cell in row] for row in (table.columns, *table.rows)] == [
            ["Seed", "Days"],
            ["Broad bean", "12"],
            ["", "7"],
        ]
    files = list((profile / "pasted").iterdir())
    assert [file.name for file in files] == ["Sowing.html"]


def test_a_table_pasted_as_text_keeps_its_cells(start: Start, profile: Path) -> None:
    driver = start()
    QGuiApplication.clipboard().setMimeData(holding("Sowing\n\nSeed\tDays\nBean\t12\n"))
    driver.calls.paste()
    driver.shown("Sowing")
    note = driver.session.note
    assert note is not None
    [table] = [block for _, block in blocks(note) if isinstance(block, Table)]
    assert str(table.rows[0][1]) == "12"
    assert [file.suffix for file in (profile / "pasted").iterdir()] == [".txt"]
