"""Single panes on the screen, and a note that has one of everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readout.note.model import (
    Action,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
    Term,
    Text,
)

Place = Callable[[QWidget, int, int], None]


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication) -> Iterator[Place]:
    """Show a pane in a size, as the active window."""
    shown: list[QWidget] = []

    def call(widget: QWidget, width: int, height: int) -> None:
        shown.append(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    yield call
    for widget in shown:
        widget.close()
        widget.deleteLater()
    qapp.processEvents()


def text(plain: str, *spans: Span) -> Text:
    return Text(plain, spans)


def link(plain: str, href: str) -> Text:
    return Text(plain, (Span(0, len(plain), "link", href),))


@pytest.fixture
def note() -> Note:
    bullets = tuple(Bullet(text(f"Point {number} about docks")) for number in range(30))
    table = Table(
        (text("City"), text("Rides")),
        (
            (text("Basel"), text("20k")),
            (text("Oslo"), text("~1.5M")),
            (text("Bergen"), text("")),
            (text("Ulm"), text("900")),
        ),
    )
    return Note(
        "/notes/bikes.txt",
        text("Bikes 🚲 in <b>cities</b>"),
        icon="🚲",
        sections=(
            Section(text(""), "overview", (Paragraph(text("Before any heading: turnover.")),)),
            Section(
                text("Docks & stations"),
                "topic",
                (
                    Paragraph(link("the web", "https://example.org/a?b=1&c=2")),
                    Paragraph(link("a script", "javascript:alert(1)")),
                    Paragraph(link("a file", "file:///etc/passwd")),
                    Paragraph(link("write me", "mailto:ann@example.org")),
                    Paragraph(text("<img src='file:///etc/passwd'><script>x</script>")),
                    Bullet(text("The Turnover of docks, and WHO asks who")),
                    Bullet(text("nested"), level=1, number=3),
                    Bullet(text("came"), done=True),
                    Quote(text("Somebody said so.")),
                    Code("if x:\n    print('<&>')"),
                    Image("a map of docks", "https://example.org/map.png"),
                ),
                (Section(text("Deeper"), "topic", bullets),),
            ),
            Section(
                text("Terms"),
                "terms",
                (
                    Term(text("Turnover"), text("rides started per dock and <day>")),
                    Term(text("WHO"), text("World Health Organization")),
                ),
            ),
            Section(text("Numbers"), "highlights", (table,)),
            Section(
                text("Next steps"),
                "actions",
                (
                    Action(text("Send the grid data"), ("lin",), "2025-11-28"),
                    Action(text("Count the docks again"), done=True),
                ),
            ),
        ),
    )
