"""How likely a cell ends between two characters of a line, from what stands around the place.

A score is like the logarithm of odds: above 0 a cut is more likely than not, and adding up the
scores of a row's cuts compares readings. The kinds of places are those of the tried method
(FORMATS.md): strong ``)H``, ``sI``, ``e~``; medium ``IP|Mixed``, a digit before a capital;
weak between two acronyms; never beside ``/ - & , ; :``.
"""

from __future__ import annotations

import unicodedata

from readout.reading.glued.patterns import NEVER, mark_patterns
from readout.reading.glued.words import Lexicon

_ZWJ = "\u200d"
_OPENING = "([{“„«‹「『（【"
_CLOSING = ")]}”»›」』）】"
_SIGNS = "$€£¥₹₩~≈±≥≤<>→↑↓▲▼"
_JOINERS = "/&,;:_\\|'’·=^*"
_DASHES = "-–—−"
_MIDWORD_RUN = 48
"""A word longer than this is not looked up part by part."""


def breaks_character(line: str, place: int) -> bool:
    """Whether a cut at ``place`` would tear what is seen as one character.

    Covers combining marks, joined emoji, skin tones, flags, Hangul letters and surrogates.
    """
    before, after = line[place - 1], line[place]
    if before.isascii() and after.isascii():
        return before == "\r" and after == "\n"
    if _ZWJ in (before, after):
        return True
    category = unicodedata.category(after)
    if category in ("Mn", "Mc", "Me", "Cf"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if "\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff":
        return True
    if "\u1160" <= after <= "\u11ff":
        return True
    if _is_flag_letter(before) and _is_flag_letter(after):
        start = place
        while start and _is_flag_letter(line[start - 1]):
            start -= 1
        return (place - start) % 2 == 1
    return False


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def score_places(line: str, lexicon: Lexicon, *, header: bool = False) -> list[float]:
    """Score a cut before each character; the line's two ends score ``NEVER``."""
    scores = [NEVER] * (len(line) + 1)
    for place in range(1, len(line)):
        if not breaks_character(line, place):
            scores[place] = _score_pair(line, place, lexicon)
    torn = [place for place in range(1, len(line)) if scores[place] == NEVER]
    mark_patterns(line, scores, lexicon, header=header)
    for place in torn:
        scores[place] = NEVER
    return scores


def _score_pair(line: str, place: int, lexicon: Lexicon) -> float:
    """Judge one place by the characters on both sides and the runs they belong to."""
    before, after = line[place - 1], line[place]
    if before.isspace() or after.isspace():
        return NEVER
    if before in _JOINERS or after in _JOINERS:
        return -2.5 if before == ":" and after.isupper() else -6.0
    if after in _DASHES or before in _DASHES:
        return _score_dash(line, place)
    if before.isalpha() and after.isalpha():
        return _score_letters(line, place, lexicon)
    if before.isdigit() and after.isdigit():
        return -4.5
    if before.isdigit() or after.isdigit():
        mark = _score_digit(line, place, lexicon)
        if mark is not None:
            return mark
    return _score_sign(line, place)


def _score_dash(line: str, place: int) -> float:
    before, after = line[place - 1], line[place]
    follows = line[place + 1] if place + 1 < len(line) else " "
    if after in _DASHES:
        if before in _DASHES:
            return -1.0
        if before in ")]%" and (follows.isdigit() or follows in _DASHES):
            return 2.0
        if follows.isdigit() and not before.isdigit() and not before.isalpha():
            return 1.0
        return -1.5 if before in _CLOSING else -4.0
    two_before = line[place - 2] if place > 1 else " "
    if two_before in _DASHES or not (two_before.isalnum() or two_before.isspace()):
        return -1.5
    return -4.5


def _score_letters(line: str, place: int, lexicon: Lexicon) -> float:
    before, after = line[place - 1], line[place]
    follows = line[place + 1] if place + 1 < len(line) else " "
    if before.islower() and after.isupper():
        if place > 1 and before == "c" and line[place - 2] == "M" and follows.islower():
            return -2.0
        first_alone = place < 2 or not line[place - 2].isalnum()
        return 0.0 if first_alone else 3.2
    if before.isupper() and after.isupper():
        if follows.islower():
            plural = follows == "s" and not line[place + 2 : place + 3].islower()
            single = place < 2 or not line[place - 2].isalnum()
            return -2.5 if plural else (0.3 if single else 1.2)
        left, right = _run_before(line, place), _run_after(line, place)
        both = left in lexicon.acronyms and right in lexicon.acronyms
        return -0.5 if both else -4.0
    if before.isupper() and after.islower():
        return -5.0
    if before.islower() and after.islower():
        left, right = _run_before(line, place), _run_after(line, place)
        if len(left) > 1 and len(right) > 1 and lexicon.knows(left) and lexicon.knows(right):
            return -6.0 if lexicon.knows(left + right) else -0.8
        return -5.5
    cjk = ord(before) > 0x2E7F, ord(after) > 0x2E7F
    return -0.5 if cjk[0] != cjk[1] else -2.5


def _score_digit(line: str, place: int, lexicon: Lexicon) -> float | None:
    before, after = line[place - 1], line[place]
    if before.isdigit() and after.isupper():
        follows = line[place + 1 : place + 2]
        lone = not follows.isalpha()
        if follows.isdigit() and place > 1 and line[place - 2].isupper():
            return 1.5  # Q1|Q2
        return -2.0 if lone else (2.2 if follows.islower() else 0.5)
    if before.isdigit() and after.isalpha():
        right = _run_after(line, place)
        return -0.5 if len(right) > 3 and lexicon.knows(right) else -2.5
    if after.isdigit() and before.islower():
        left = _run_before(line, place)
        return -1.5 if len(left) < 3 else 0.6
    if after.isdigit() and before.isalpha():
        return -1.5
    return None


def _score_sign(line: str, place: int) -> float:  # noqa: C901, PLR0912 - one question a kind of sign
    before, after = line[place - 1], line[place]
    follows = line[place + 1] if place + 1 < len(line) else " "
    if after in ".!?…%°)]}" or after in _CLOSING:
        return -5.0
    if before in _OPENING or before in "#@+":
        return -5.0
    if after in _OPENING:
        if before == "]" and after == "(":
            return -3.0
        return 2.0 if after != "(" else (-0.5 if before.isalnum() else 1.0)
    if before in ")]}" or before in _CLOSING:
        return 3.0 if after.isalnum() or after in _SIGNS else 0.5
    if before in ".!?…":
        return _score_stop(line, place)
    if after in _SIGNS:
        return 3.0 if follows.isdigit() or follows.isspace() or follows in _SIGNS else 0.0
    if before in _SIGNS:
        return -5.0 if after.isdigit() else 0.5
    if before == "%":
        return 3.0 if after.isdigit() or after.isupper() else 1.0
    if after == "+":
        return 1.5 if follows.isdigit() else -4.0
    if after == "#":
        return 2.0 if follows.isdigit() else -1.0
    if after == "@":
        return 0.8 if follows.isalpha() else -3.0
    if unicodedata.category(before) == "So" or unicodedata.category(after) == "So":
        return 1.5
    return 0.0 if after.isalnum() and not before.isalnum() else -1.0


def _score_stop(line: str, place: int) -> float:
    """After a full stop: an end of a sentence, or an initial, a number, an address."""
    after = line[place]
    if after.islower():
        return -4.0
    if line[place - 1] == "." and (place < 3 or not line[place - 3].isalnum()):
        return -2.0
    if after.isdigit():
        return -5.0 if line[place - 2 : place - 1].isdigit() else 0.5
    return 2.5 if after.isupper() or after in _OPENING else 0.0


def _run_before(line: str, place: int) -> str:
    start = place
    upper = line[place - 1].isupper()
    while start and place - start < _MIDWORD_RUN and line[start - 1].isalpha():
        if upper != line[start - 1].isupper():
            if not upper:
                start -= 1
            break
        start -= 1
    return line[start:place]


def _run_after(line: str, place: int) -> str:
    end = place
    upper = len(line) > place + 1 and line[place].isupper() and line[place + 1].isupper()
    while end < len(line) and end - place < _MIDWORD_RUN and line[end].isalpha():
        if end > place and line[end].isupper() != upper:
            break
        end += 1
    return line[place:end]
