"""Tokens to QPalette: Fusion draws with it, and switching it switches the scheme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Tokens

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def palette(tokens: Tokens) -> QPalette:
    """The palette of these tokens, the same whether the window has the focus or not."""
    c = tokens.colours
    made = QPalette()
    for role, colour in {
        _Role.Window: c.window,
        _Role.WindowText: c.text,
        _Role.Base: c.base,
        _Role.AlternateBase: c.chip,
        _Role.Text: c.text,
        _Role.PlaceholderText: c.muted,
        _Role.Button: c.window,
        _Role.ButtonText: c.text,
        _Role.BrightText: c.danger,
        _Role.ToolTipBase: c.base,
        _Role.ToolTipText: c.text,
        _Role.Highlight: c.selected,
        _Role.HighlightedText: c.text,
        _Role.Link: c.accent,
        _Role.LinkVisited: c.accent,
        _Role.Accent: c.accent,
        _Role.Light: c.base,
        _Role.Midlight: c.hover,
        _Role.Mid: c.line,
        _Role.Dark: c.strong_line,
        _Role.Shadow: c.strong_line,
    }.items():
        made.setColor(_Group.All, role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(_Group.Disabled, role, QColor(c.strong_line))
    return made
