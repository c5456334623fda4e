"""The words by which items and passages are compared: folded, cut, without common ones."""

from __future__ import annotations

import re
from functools import lru_cache

from readout.search.folding import fold
from readout.search.words import words

_STEM = 6
"""Letters by which words are compared: proposal is proposed."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>()\[\]?#]*", re.IGNORECASE)
_COMMON_WORDS = """
    a about after all also an and any are as at be been before but by can could did do does for from
    get had has have he her his how i if in into is it its just let may me more my need new next no
    not of on one only or our out over see she should so some still than that the their them then
    there they this to up us was we were what when which who will with would you your
    das dem den der des die du ein eine einen er es fur ich im ist mit nach nicht noch sich sie sind
    und von wir wird zu zum zur
    au aux avec ce ces dans de en est et il la le les ne nous par pas pour que qui sur un une
    al con del el los las lo para por se su y che di ed gli nel per sono da do dos e em na os uma
"""
_COMMON = frozenset(_COMMON_WORDS.split())


def stems_of(text: str) -> list[str]:
    """What words are compared by; of an address only its last part, where a number stands."""
    if "://" in text:
        text = _ADDRESS.sub(lambda match: f" {match[0].rpartition('/')[2]} ", text)
    return [stem for word in words(fold(text)) if (stem := _stem(word))]


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """What a folded word is compared by; nothing where it says nothing."""
    if word in _COMMON or (len(word) == 1 and word.isascii() and word.isalpha()):
        return ""
    if word.isdigit():
        return word
    return word.removesuffix("s")[:_STEM] if len(word) > 3 else word


def is_long_number(stem: str) -> bool:
    """Whether it is a number that names one thing: three digits or more, and no year."""
    return len(stem) > 2 and stem.isdigit() and not (len(stem) == 4 and stem[:2] in ("19", "20"))
