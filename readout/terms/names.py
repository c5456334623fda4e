"""What a term is written as: itself, its short and long forms, one and many of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from readout.reading.patterns import late

SHORTEST = 2
"""Signs of a name; one alone stands for too many things."""
_LATER = late(r"^(?P<before>.*\w)\s*\((?P<inside>[^()]+)\)\W*$", re.DOTALL)
_EITHER = late(r" (?:/|aka|a\.k\.a\.) ", re.IGNORECASE)
_QUOTES = "\"'“”„‟«»‘’‚‛"
_HISSED = ("s", "x", "z", "ch", "sh")
_NO_PLURAL = ("ss", "us", "is", "ics", "news", "series", "species")
_WORD = late(r"\w")
_WORDS = late(r"\w+")


class Name(NamedTuple):
    """One way to write a term.

    ``exact``: only in this case ("WHO" is not "who"). ``rank`` is 0 for what the note says itself
    and 1 for a plural or singular of it, which gives way where another term is written so.
    """

    words: str
    exact: bool
    rank: int


def names(term: str) -> list[Name]:
    """All the ways to write a term, each once, its own words first.

    >>> [name.words for name in names("World Bank (WB)")]
    ['World Bank (WB)', 'World Bank', 'WB', 'World Banks', 'WBs']
    """
    written = list(_written(" ".join(term.split())))
    counted = [other for name in written for other in _counted(name)]
    made: dict[str, Name] = {}
    for name in (*written, *counted):
        words = name.words
        if len(words) >= SHORTEST and (words[0].isalnum() or _WORD.search(words)):
            made.setdefault(words, name)
    return list(made.values())


def in_capitals(text: str) -> bool:
    """Whether a name is written in capitals alone, and so found only so."""
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def _written(whole: str) -> Iterator[Name]:
    yield _name(whole)
    if (bare := whole.strip(_QUOTES).strip()) != whole:
        yield _name(bare)
    if "(" in bare and (later := _LATER.match(bare)):
        before, inside = later["before"], later["inside"].strip()
        short_first = in_capitals(before) and _initials(inside).startswith(before.upper())
        # "Memory (ChatGPT)" is no memory of another kind; "light rail (LRT)" is itself.
        shortened = in_capitals(inside) and " " in before
        yield Name(before, in_capitals(before) or not (short_first or shortened), 0)
        if in_capitals(inside) or short_first:
            yield _name(inside)
        return
    if " / " in bare or " a" in bare.lower():
        either = _EITHER.split(bare)
        if len(either) > 1:
            yield from map(_name, either)


def _name(words: str) -> Name:
    return Name(words, in_capitals(words) or (words.endswith("s") and in_capitals(words[:-1])), 0)


def _initials(words: str) -> str:
    return "".join(word[0] for word in _WORDS.findall(words)).upper()


def _counted(name: Name) -> Iterator[Name]:
    """One and many, as English forms them; what ends otherwise is left as it is."""
    words = name.words
    if in_capitals(words):
        yield Name(f"{words}s", exact=True, rank=1)
    elif words.endswith("s") and in_capitals(words[:-1]):
        yield Name(words[:-1], exact=True, rank=1)
    elif _is_counted(words):
        yield Name(_other_number(words), name.exact, 1)


def _is_counted(words: str) -> bool:
    end = words[-3:]
    is_word = len(end) == 3 and end.isascii() and end.isalpha()
    return is_word and not words.lower().endswith(_NO_PLURAL)


def _other_number(words: str) -> str:
    lower = words.lower()
    if lower.endswith("ies") and len(lower) > 4:
        return f"{words[:-3]}y"
    if lower.endswith("es") and lower[:-2].endswith(_HISSED):
        return words[:-2]
    if lower.endswith("s"):
        return words[:-1]
    if lower.endswith("y") and lower[-2] not in "aeiou":
        return f"{words[:-1]}ies"
    return f"{words}es" if lower.endswith(_HISSED) else f"{words}s"
