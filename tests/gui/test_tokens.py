"""The colours can be read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from gui.theme.palette import palette
from gui.theme.tokens import DARK, LIGHT, Colours, contrast, tokens

TEXT = {
    "text": ("window", "base", "selected", "hover", "chip", "mark"),
    "muted": ("window", "base", "selected", "hover", "chip"),
    "accent": ("window", "base", "selected", "hover"),
    "on_accent": ("accent",),
    "on_mark": ("mark", "current_mark"),
    "warning": ("window", "base", "chip", "warning_ground"),
    "danger": ("window", "base", "danger_ground"),
}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_every_ground_it_stands_on(colours: Colours) -> None:
    weak = {
        (name, ground): round(contrast(getattr(colours, name), getattr(colours, ground)), 2)
        for name, grounds in TEXT.items()
        for ground in grounds
        if contrast(getattr(colours, name), getattr(colours, ground)) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_control_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.strong_line, colours.window) >= 3
    assert contrast(colours.strong_line, colours.base) >= 3
    assert contrast(colours.accent, colours.base) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_one(colours: Colours) -> None:
    assert all(QColor(getattr(colours, name)).isValid() for name in colours._fields)


def test_type_scales_together_and_stays_readable() -> None:
    large, small = tokens(scale=2.0).type, tokens(scale=0.1).type
    assert (large.base, large.title) == (26, 50)
    assert small.tiny == 8


def test_the_palette_is_the_tokens_focused_or_not() -> None:
    made = palette(tokens(dark=True))
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Window).name() == DARK.window
        assert made.color(group, QPalette.ColorRole.Highlight).name() == DARK.selected
