"""Markup made to nest without end, flattened before it is parsed.

A parser of HTML5 takes the square of the depth in time, and browsers stop at 512 levels too.
Beyond the deepest level a tag becomes one that nests nothing; its words stay.
"""

from __future__ import annotations

import re
from collections import Counter

_DEEPEST = 256
# Open ones are opened anew in each block that follows: many times many would be a bomb.
_MOST_STYLES = 24
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
    if markup.count("<") <= _MOST_STYLES:
        return markup
    opened: Counter[str] = Counter()
    dropped: Counter[str] = Counter()
    depth = styles = at = 0
    made: list[str] = []
    for match in _TAG.finditer(markup):
        name = match["name"].lower()
        if name in _FLAT:
            continue
        style = name in _STYLES
        if not match["close"]:
            if (styles >= _MOST_STYLES) if style else (depth >= _DEEPEST):
                dropped[name] += 1
            else:
                opened[name] += 1
                depth += not style
                styles += style
                continue
        elif dropped[name]:
            dropped[name] -= 1
        else:
            if opened[name]:
                opened[name] -= 1
                depth -= not style
                styles -= style
            continue
        made += (markup[at : match.start()], "<br" if not style else "<wbr")
        at = match.end()
    return "".join((*made, markup[at:])) if made else markup
