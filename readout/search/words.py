"""What a word is: the same for what is indexed, what is asked and what is marked.

All texts here are folded (``folding.fold``). A word is a run of letters, digits and the vowel
signs that belong to them. In scripts written without blanks every sign is a word, so that a
phrase of them is found wherever it stands; so is every emoji. Hangul is folded to its letters,
so that a syllable half typed is the beginning of a word.
"""

from __future__ import annotations

import re
from itertools import pairwise

END = "\x01"
"""Stands between texts, a word of its own, so that no phrase goes over the end of one."""
LONGEST = 64
"""Letters; a longer run is several words, so that it fits every engine."""

UNSPACED = (
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3031-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
"""The signs of scripts that are written without blanks, as in a pattern's brackets."""
_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
_VOWEL_SIGNS = (  # Python's \w leaves out marks; those of Indic scripts are part of a word
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7"
    "\u0a01-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57"
    "\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6"
    "\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d81-\u0d83\u0dca-\u0df3\u0f71-\u0f84\u0f90-\u0fbc"
)
_LETTER = rf"[^\W_{UNSPACED}]"
_ASCII = re.compile(r"[a-z]{1,2}(?:\+\+|#)(?![a-z0-9])|[a-z0-9]{1,64}|\x01")
_BLANKS = bytes(c if chr(c).isalnum() or c == 1 else ord(" ") for c in range(128)) + bytes(128)
_ANY = re.compile(
    rf"[a-z]{{1,2}}(?:\+\+|\#)(?!{_LETTER})"  # c++, c#
    rf"|(?:{_LETTER}|[{_VOWEL_SIGNS}]){{1,{LONGEST}}}"
    rf"|[{UNSPACED}{_EMOJI}€£¥\x01]"
)
_ALONE = re.compile(rf"[{UNSPACED}{_EMOJI}€£¥]")
_PART = re.compile(rf"{_LETTER}|[{_VOWEL_SIGNS}]")


def words(folded: str) -> list[str]:
    """The words of a folded text, in order.

    >>> words("it's c++, 东京 2025")
    ['it', 's', 'c++', '东', '京', '2025']
    """
    if not folded.isascii():
        return _ANY.findall(folded)
    if "#" not in folded and "++" not in folded:
        # Three times as fast as the pattern.
        found = folded.encode("ascii").translate(_BLANKS).decode("ascii").split()
        if max(map(len, found), default=0) <= LONGEST:
            return found
    return _ASCII.findall(folded)


def stands_alone(sign: str) -> bool:
    """Whether this sign is a word by itself, with nothing around it that could continue it."""
    return not sign.isascii() and _ALONE.match(sign) is not None


def part_of_word(sign: str) -> bool:
    """Whether this sign continues the word that it stands beside."""
    return (sign.isalnum() and sign.isascii()) or _PART.match(sign) is not None


def pattern(asked: tuple[str, ...]) -> re.Pattern[str]:
    """Where these words follow each other in a folded text, whatever signs stand between them."""
    written = re.escape(asked[0])
    for before, word in pairwise(asked):
        beside = stands_alone(before[-1]) or stands_alone(word[0]) or not part_of_word(before[-1])
        written += rf"[\W_]{'*' if beside else '+'}?{re.escape(word)}"
    return re.compile(written)
