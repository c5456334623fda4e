"""Control words of RTF by what they are for, and what two kinds of text in it mean."""

from __future__ import annotations

import re

from striprtf.striprtf import specialchars

from readout.note.model import Style

STYLES: dict[str, Style] = {
    "b": "strong",
    "i": "emphasis",
    "strike": "strike",
    "striked": "strike",
    "deleted": "strike",
}
MARGINS = {f"{name}{pages}": name for name in ("header", "footer") for pages in ("", *"flr")}
ASIDES = frozenset(("footnote", "annotation", "shptxt", *MARGINS))
KEPT = frozenset(("fonttbl", "stylesheet", "fldinst", "listtext", "pntext", "sn", "sv"))
# Other forms of what stands beside them, for programs that do not know the better one.
SECOND_BEST = frozenset(("nonshppict", "shprslt", "nonesttables"))
SHOWN = frozenset(("ud", "result", "mr"))  # though a group around them is not
SIGNS = {
    **{word: sign for word, sign in specialchars.items() if word.isalpha() and sign.strip("\n|")},
    "line": "\n",
    "~": "\xa0",
    "_": "\u2011",
    "nestcell": " ",
    "nestrow": "\n",
}
_HYPERLINK = re.compile(r'\bHYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\"]\S*))?')
_PLACE = re.compile(r'\\l\s+"?(?P<place>[^"\s]+)')
_HEADING = re.compile(r"heading (?P<level>[1-9])\b|title\Z", re.IGNORECASE)


def address_of(instruction: str) -> str:
    """Where a field leads that is a link, else nothing."""
    match = _HYPERLINK.search(instruction)
    if match is None:
        return ""
    place = _PLACE.search(instruction, match.end())
    address = match["quoted"] or match["bare"] or ""
    return f"{address}#{place['place']}" if place else address


def level_of(style: str) -> int:
    """The level of the headings that a style of this name is for, else 0."""
    match = _HEADING.match(style)
    return int(match["level"] or 1) if match else 0
