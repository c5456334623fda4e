"""Markup made to nest without end, flattened before it is parsed.

A parser of HTML5 takes the square of the depth in time, and browsers stop at 512 levels too.
Beyond the deepest level a tag becomes one that nests nothing; its words stay.
"""

from __future__ import annotations

import re
from collections import Counter

_DEEPEST = 256
# Open ones are opened anew in each block that follows: many times many would be a bomb.
_MOST_STYLES = 8
_MOST_ATTRIBUTES = 500  # of a tag; they too cost the square of their number
_LONG_TAG = re.compile(r"(?P<start><[A-Za-z][^\s/<>]{0,30})[^>]{2000,}")
# A choice of one among many costs the square of their number, one of several does not.
_MOST_OPTIONS = 1_000
_OPTION, _SELECT = re.compile(r"<option", re.IGNORECASE), re.compile(r"<select\b", re.IGNORECASE)
_PART = re.compile(r"[^\s/]+")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_DRAWINGS = frozenset(("math", "svg"))
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]{0,30})")
_STYLES = frozenset(
    ("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u")
)
# Tags that hold nothing, and those that end where the next of their kind begins.
_FLAT = frozenset(
    ("a", "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
     "meta", "nobr", "optgroup", "option", "p", "param", "path", "rp", "rt", "source", "tbody",
     "td", "tfoot", "th", "thead", "tr", "track", "wbr")
)  # fmt: skip


def flattened(markup: str) -> str:
    """The markup, its tags beyond the deepest level made void ones."""
    markup = _LONG_TAG.sub(_shortened, markup)
    if len(_OPTION.findall(markup)) > _MOST_OPTIONS:
        markup = _SELECT.sub("<select multiple ", markup)
    depths = _Depths()
    made: list[str] = []
    at = 0
    for match in _TAG.finditer(markup):
        name = match["name"].lower()
        if depths.is_too_deep(name, bool(match["close"])):
            made += (markup[at : match.start()], "<wbr" if name in _STYLES else "<br")
            at = match.end()
    return "".join((*made, markup[at:])) if made else markup


def _shortened(tag: re.Match[str]) -> str:
    """A tag as it is, or its name alone where it has attributes without end."""
    if len(_PART.findall(_QUOTED.sub("", tag.group()))) > _MOST_ATTRIBUTES:
        return tag["start"]
    return tag.group()


class _Depths:
    """How deep the tags so far nest, by their names alone."""

    def __init__(self) -> None:
        self._opened: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._depth = self._styles = 0
        self._drawing = -1  # the depth at which a drawing began, in which every tag nests

    def is_too_deep(self, name: str, closes: bool) -> bool:
        """Take one tag; whether it is, or ends, one beyond the deepest level."""
        drawing = name in _DRAWINGS
        if name in _FLAT and self._drawing < 0:
            return False
        if not closes:
            return self._opens(name, drawing)
        if self._dropped[name]:
            self._dropped[name] -= 1
            return True
        if self._opened[name]:
            self._opened[name] -= 1
            if name in _STYLES:
                self._styles -= 1
            else:
                self._depth = max(self._depth - 1, 0)
        if drawing and self._drawing >= 0 and not any(self._opened[n] for n in _DRAWINGS):
            # Tags that end themselves (<path/>) were counted as open.
            self._depth, self._drawing = self._drawing, -1
        return False

    def _opens(self, name: str, drawing: bool) -> bool:
        style = name in _STYLES
        if (self._styles >= _MOST_STYLES) if style else (self._depth >= _DEEPEST):
            self._dropped[name] += 1
            return True
        if drawing and self._drawing < 0:
            self._drawing = self._depth
        self._opened[name] += 1
        if style:
            self._styles += 1
        else:
            self._depth += 1
        return False
