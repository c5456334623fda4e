"""The colours can be read, and no room has sizes or colours of its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.theme.palette import palette
from gui.theme.theme import Theme
from gui.theme.tokens import DARK, LIGHT, Colours, contrast, tokens

ROOT = Path(__file__).resolve().parents[2]
WORDS = ("text", "muted", "accent", "warning", "danger")
GROUNDS = ("window", "base", "selected", "hover", "chip", "warning_ground", "danger_ground")
MARKED = (("on_accent", "accent"), ("on_mark", "mark"), ("on_mark", "current_mark"))
SEEN = (*product(WORDS, GROUNDS), *MARKED)
"""Whatever is written may be selected, pointed at or stand on a badge."""
OFF = (*product(("strong_line",), ("window", "base")), ("accent", "base"), ("accent", "window"))
"""What is disabled, and edges of controls."""
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
SIZE = re.compile(r"font-size:\s*\d")
LENGTH = re.compile(r"(?:padding|margin|spacing)[a-z-]*:[^;}]*?(\d+)px")
DISTANCES = {"setContentsMargins", "setSpacing", "addSpacing", "setVerticalSpacing"}
TYPE = {"setPointSize", "setPointSizeF", "setPixelSize"}


def weak(colours: Colours, pairs: tuple[tuple[str, str], ...], least: float) -> dict[str, float]:
    found = {
        f"{word} on {ground}": contrast(getattr(colours, word), getattr(colours, ground))
        for word, ground in pairs
    }
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_every_ground_it_stands_on(colours: Colours) -> None:
    assert weak(colours, SEEN, 4.5) == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_control_can_be_seen_and_what_is_disabled_be_read(colours: Colours) -> None:
    assert weak(colours, OFF, 3) == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_one(colours: Colours) -> None:
    assert all(QColor(getattr(colours, name)).isValid() for name in colours._fields)


def test_what_an_empty_field_asks_for_is_no_paler_than_other_quiet_words(
    theme: Theme, qtbot: QtBot
) -> None:
    """Qt's style sheets make it half as strong unless they are told."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    colour = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (colour.name(), colour.alpha()) == (theme.tokens.colours.muted, 255)


def test_type_scales_together_and_stays_readable() -> None:
    large, small = tokens(scale=2.0), tokens(scale=0.1)
    assert (large.type.base, large.type.title) == (26, 50)
    assert small.type.tiny == 8
    assert large.size.icon == 32, "icons go with the words beside them"
    assert small.size.head == tokens().size.head, "what can be clicked stays as high"


def test_the_palette_is_the_tokens_focused_or_not() -> None:
    made = palette(tokens(dark=True))
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Window).name() == DARK.window
        assert made.color(group, QPalette.ColorRole.Highlight).name() == DARK.selected


def rooms() -> list[Path]:
    """What draws, but for the tokens, and for a note's page, whose rhythm is its writer's."""
    own = {"gui/theme", "gui/text", "gui/shots", "gui/paper_maker.py"}
    return [
        path
        for path in (ROOT / "gui").rglob("*.py")
        if not {path.relative_to(ROOT).as_posix(), path.parent.relative_to(ROOT).as_posix()} & own
    ]


def own_looks(source: str) -> Iterator[str]:
    """Colours, sizes of type and distances that are written as such."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            own = COLOUR.search(node.value) or SIZE.search(node.value)
            if own or any(int(found) > 1 for found in LENGTH.findall(node.value)):
                yield f"{node.lineno}: {node.value.strip()}"
        elif (
            isinstance(node, ast.Call)
            and getattr(node.func, "attr", "") in DISTANCES | TYPE
            and any(map(_is_own, node.args))
        ):
            yield f"{node.lineno}: {ast.unparse(node)}"


def _is_own(argument: ast.expr) -> bool:
    """A number above 1 that is no factor of a token."""
    value = argument.value if isinstance(argument, ast.Starred) else argument
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult | ast.FloorDiv):
        return False
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, int | float) and part.value > 1
        for part in ast.walk(value)
    )


def test_no_room_has_a_colour_a_size_of_type_or_a_distance_of_its_own() -> None:
    assert {
        str(path.relative_to(ROOT)): found
        for path in rooms()
        if (found := list(own_looks(path.read_text(encoding="utf-8"))))
    } == {}


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ('label.setStyleSheet("color: #1d1f23")', 1),
        ('label.setStyleSheet("font-size: 13px; padding: 4px 8px")', 1),
        ("font.setPixelSize(13)", 1),
        ("row.setContentsMargins(space.m + 2, 0, 0, 0)", 1),
        ("row.setContentsMargins(space.edge, 0, 0, 1)", 0),
        ("row.setSpacing(space.s)", 0),
        ("row.addSpacing(2 * space.s)", 0),
        ('label.setStyleSheet(f"font-size: {sizes.base}px; padding: {space.s}px")', 0),
    ],
)
def test_such_a_look_is_seen(source: str, count: int) -> None:
    assert len(list(own_looks(source))) == count
