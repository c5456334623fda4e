"""Whether some words are a name: by their shape, by the note's own people, by common names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from readout.reading.patterns import late
from readout.reading.tasks.given_names import GIVEN_NAMES
from readout.reading.tasks.words import EVERYONE, GROUPS, NO_NAMES, NOBODY, UNITS, word_set

_MOST_WORDS = 4
_LONGEST = 40  # code points a name
_MOST = 8  # names an item
_MOST_PEOPLE = 400  # names a note: each is compared with each
_NAME_WORD = late(r"[^\W\d_]\.|[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_HANDLE = late(r"[^\W\d_][\w.-]{1,38}")
_PARTICLES = word_set("van von der den de da di do dos das del della la le bin al el ten ter zu")
_COMMON = _PARTICLES | NO_NAMES | GROUPS | UNITS
_PARTS = late(r"\s*[,;/&+|]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e)\s+", re.IGNORECASE)
_SHORTEST_START = 4  # code points of a handle's beginning that may stand for it: niko, nikolaus
_FEWEST, _MOSTLY = 3, 0.8  # lines, and the share of them, that make a list one of people
_AT_ALONE = late(r"@[\w.-]{1,39}\W*")
_PERSON = late(r"\(?([^\W\d_][^\d,(/|–—:]{1,40}?)\s*(?:[,(/|–—]|\s-|\)|$)")
# Ends of words that few names have.
_NO_NAME_END = ("ing", "tion", "ment", "ness", "ity", "ed", "s")


class Trust(IntEnum):
    """How surely some words are a name."""

    NO = 0
    SHAPED = 1  # written as names are, and no word known to be another
    KNOWN = 2  # a person of the note, a common given name, a group


@lru_cache(maxsize=1_000)
def folded(name: str) -> str:
    """A name for comparing: no case, no accents, no ``@``."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name)
        name = "".join(sign for sign in name if not unicodedata.combining(sign))
    return name.casefold().lstrip("@")


@dataclass(slots=True)
class People:
    """The people a note names: who was there, and who was found to own something."""

    names: set[str] = field(default_factory=set)

    def add(self, name: str) -> None:
        """Take in a name, and each word of it that can stand for it."""
        if len(self.names) < _MOST_PEOPLE:
            words = folded(name).split()
            self.names.update(word for word in words if len(word) > 1 and word not in _COMMON)

    def knows(self, word: str) -> bool:
        """Whether a word (folded) is one of the names, or the beginning of a long one."""
        if word in self.names:
            return True
        return len(word) >= _SHORTEST_START and any(name.startswith(word) for name in self.names)


def trust(name: str, people: People) -> Trust:
    """How surely ``name`` names one person or one group."""
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS + 1 or len(name) > _LONGEST:
        return Trust.NO
    plain = [folded(word) for word in words]
    if plain[0] == "the":
        words, plain = words[1:], plain[1:]
        if not words or plain[-1] not in GROUPS:
            return Trust.NO
        return Trust.KNOWN
    if len(words) == 1 and plain[0] in EVERYONE:
        return Trust.KNOWN
    if plain[-1] in GROUPS and words[0][0].isupper():
        return Trust.KNOWN if len(words) > 1 else Trust.SHAPED
    if not words[0].lstrip("@")[:1].isupper():
        return _trust_handle(words, plain, people)
    return _trust_words(words, plain, people)


def _trust_handle(words: list[str], plain: list[str], people: People) -> Trust:
    """A name in small letters is a person's only where the note knows it."""
    handle = len(words) == 1 and _HANDLE.fullmatch(words[0].lstrip("@"))
    return Trust.KNOWN if handle and people.knows(plain[0]) else Trust.NO


def _trust_words(words: list[str], plain: list[str], people: People) -> Trust:
    for word, low in zip(words, plain, strict=True):
        if low in _PARTICLES:
            continue
        if not word[0].isupper() or not (word.isalpha() or _NAME_WORD.fullmatch(word)):
            return Trust.NO
    first = plain[0].rstrip(".")
    if people.knows(first) and (len(words) == 1 or plain[-1] not in NO_NAMES):
        return Trust.KNOWN
    rest = plain if first not in GIVEN_NAMES else plain[1:]
    # An initial is no word: A. Hill, I. Berg.
    if any(word.rstrip(".") in NO_NAMES and word[1:] != "." for word in rest):
        return Trust.NO
    if plain[-1] in _PARTICLES:
        return Trust.NO
    if first in GIVEN_NAMES or any(part in GIVEN_NAMES for part in first.split("-")):
        return Trust.KNOWN
    if any(len(word) > 1 and people.knows(word) for word in plain[1:]):
        return Trust.KNOWN
    return _trust_strange(words, first)


def _trust_strange(words: list[str], first: str) -> Trust:
    """Words written as a name, of which none is known."""
    if len(words) > 1:
        # R S Sriram, J. Okafor: initials before a name.
        initials = all(len(word.rstrip(".")) == 1 for word in words[:-1])
        return Trust.KNOWN if initials and len(words[-1]) > 2 else Trust.SHAPED
    if len(first) > 1 and words[0].isupper():
        return Trust.NO  # PR, CI, RFC
    return Trust.NO if first.endswith(_NO_NAME_END) or len(first) < 2 else Trust.SHAPED


def split_names(words: str) -> list[str]:
    """``Anna, Ben and Cleo`` as three; empty where they are too many."""
    parts = [part.strip(" ?*.") for part in _PARTS.split(words)]
    parts = [part for part in parts if part]
    return parts if len(parts) <= _MOST else []


def owners_in(words: str, people: People, least: Trust) -> tuple[str, ...]:
    """The names that some words consist of; empty where a part of them is no name.

    One of the names must be trusted at least so much, the others may be names by their shape.
    """
    names, most = named(words, people)
    return names if most >= least else ()


def named(words: str, people: People) -> tuple[tuple[str, ...], Trust]:
    """The names that some words consist of, and how surely the surest of them is one."""
    parts = split_names(words)
    trusts = [trust(part, people) for part in parts]
    if not trusts or Trust.NO in trusts:
        return (), Trust.NO
    return tuple(dict.fromkeys([part.lstrip("@") for part in parts])), max(trusts)


def said_owners(words: str) -> tuple[str, ...]:
    """Names from a place that holds nothing else, such as a column of owners."""
    if is_nobody(words):  # N/A, which the sign in it would part
        return ()
    parts = split_names(words.replace("\n", ", "))
    return tuple(
        dict.fromkeys(
            part.lstrip("@")
            for part in parts
            if folded(part) not in NOBODY
            and any(sign.isalpha() for sign in part)
            and len(part) <= _LONGEST
            and len(part.split()) <= _MOST_WORDS + 1
        )
    )


def is_nobody(words: str) -> bool:
    """Whether the words say that nobody has been named."""
    return folded(words.strip(" *:()[]")) in NOBODY


def is_unit(words: str) -> bool:
    """Whether the words name a part of a firm."""
    return folded(words) in UNITS or (len(words.split()) == 1 and folded(words) in GROUPS)


def is_group_line(line: str) -> bool:
    """Whether a line alone names people whose items may stand below it."""
    words = line.strip(" *:")
    return len(words) <= _LONGEST and (
        is_nobody(words) or bool(owners_in(words, People(), Trust.KNOWN))
    )


def are_people(lines: Sequence[str]) -> bool:
    """Whether a list is one of people (who was there, who agreed), not of things to do."""
    return len(lines) >= _FEWEST and sum(map(_is_person, lines)) >= _MOSTLY * len(lines)


def _is_person(line: str) -> bool:
    """``Anna Berg``, ``(Anna Berg, Acme)``, ``Anna Berg - Acme``, ``@anna``."""
    if _AT_ALONE.fullmatch(line):
        return True
    name = _PERSON.match(line)
    if name is None:
        return False
    return len(name[1].split()) > 1 and trust(name[1], People()) is not Trust.NO


def names_among(words: Iterable[str]) -> Iterator[str]:
    """Those of some words that a person who was there may be called."""
    for piece in words:
        parts = piece.strip(" *.:").lstrip("@").split()
        if 0 < len(parts) <= _MOST_WORDS and all(
            _HANDLE.fullmatch(part) or _NAME_WORD.fullmatch(part) for part in parts
        ):
            capital = parts[0][0].isupper() and all(
                part[0].isupper() or part in _PARTICLES for part in parts
            )
            if (capital or len(parts) == 1) and folded(parts[0]) not in NO_NAMES:
                yield " ".join(parts)
