"""Would these lines be a table whose cells are glued together? A cheap test before the costly one.

It counts places where a new cell seems to begin without a blank before it, and asks that the
first line and most others have some, about as many each. Prose has none; identifiers, addresses
and code have many, and are known by their own signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from readout.reading.glued.words import MIXED_WORDS
from readout.reading.patterns import late

_MOST_LINES = 400
_MOST_CHARS_A_LINE = 2_000
_SEEM_GLUED = late(
    r"(?<=[^\W\d_A-Z])(?=[^\W\d_a-z]\w{0,40}[\s/&)-]|[A-ZÄÖÜ][^\W\d_A-Z])|"
    r"(?<=[)\]”»])(?=[^\W_])|(?<=%)(?=[\d+\-−\[$€A-Z~])|(?<=[^\W_])(?=[~≈$€£]\s?\d|[+−]\d)|"
    r"(?<=[^\W\d_A-Z])(?=[A-Z]\d)|(?<=\))(?=[-\[])|(?<=[a-z][.!?])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])|"
    r"(?<=[a-z]{3})(?=\d)|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})|"
    r"(?<=[a-z])(?=(?:yes|no|true|false|ja|nein){2}\b)"
)
_MIXED = late("|".join(map(re.escape, sorted(MIXED_WORDS, key=len, reverse=True))))
_ADDRESS = late(r"://|www\.|@\w{1,64}\.")
_LIST_MARK = late(r"\s*(?:[-*+•◦▪‣]\s|\d+[.)]\s|>|#{1,6}\s|\|)")
_CODE = late(r"[;{}]\s*$|[=!<>]=|->|=>|::|\w\(\w*\)|^\s*(?:def|class|import|from|let|fn)\s|</")
_IDENTIFIER = late(r"\s*[\w.$:/-]+\s*")
_SPEAKER = late(r"^(?:\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?\s*)?[^:]{1,40}:\s|^\S+ \d?\d:\d\d")


def looks_glued(lines: Sequence[str]) -> bool:
    """Whether a run of lines may be a glued table, its header first; see ``unglue``."""
    if not 2 <= len(lines) <= _MOST_LINES or max(map(len, lines)) > _MOST_CHARS_A_LINE:
        return False
    if any("\t" in line.strip() for line in lines):
        return False
    marked = sum(1 for line in lines if _LIST_MARK.match(line))
    coded = sum(1 for line in lines if _CODE.search(line))
    spoken = sum(1 for line in lines if _SPEAKER.match(line))
    if max(marked, coded, spoken) * 3 > len(lines) or _LIST_MARK.match(lines[0]):
        return False
    if sum(1 for line in lines if _IDENTIFIER.fullmatch(line)) * 2 > len(lines):
        return False
    counts = [_glued_places(line) for line in lines]
    if not counts[0] or lines[0].rstrip()[-1:] in tuple(".,;:"):
        return False
    with_some = sum(1 for count in counts[1:] if count)
    return with_some * 10 >= 7 * (len(lines) - 1)


def _glued_places(line: str) -> int:
    words = " ".join(word for word in line.split() if not _ADDRESS.search(word))
    plain = _MIXED.sub("x", words)
    return sum(1 for _ in _SEEM_GLUED.finditer(plain))
