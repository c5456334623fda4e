"""Sentences of the core, which knows no languages, in the user's.

``resources/translations/sentences.json`` has them as the sources write them, ``%1`` standing for
what is put in; ``python3 build translate`` makes it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from readout import places

_PART = "Sentences"
_DEEPEST = 4
_LONGEST = 4_000
_PLACE = re.compile(r"%(\d)")


def said(sentence: str) -> str:
    """The sentence in the user's language; as it is where it is none that the core says.

    Of a sentence that is made of several, such as a file's name with what is wrong, each is
    translated.
    """
    known = _told("There is no such file.")
    return _kept(sentence, known) if known and 0 < len(sentence) <= _LONGEST else sentence


@lru_cache(500)
def _kept(sentence: str, _language: str) -> str:
    """The same; kept, since a list asks again at each painting."""
    return _said(sentence, _DEEPEST) or sentence


def _said(sentence: str, depth: int) -> str:
    if known := _known(sentence, depth):
        return known
    first, colon, rest = sentence.partition(": ")
    begun = _known(first, depth) if colon else ""
    if not begun and sentence.endswith(".") and (known := _known(sentence[:-1], depth)):
        return f"{known}."
    ended = _said(rest, depth - 1) if colon and depth else ""
    return f"{begun or first}: {ended or rest}" if begun or ended else ""


def _known(sentence: str, depth: int) -> str:
    if whole := _told(sentence):
        return whole
    ends = sentence.endswith(".")
    for source, pieces in _sources() if depth else ():
        if source.endswith(".") == ends and all(piece in sentence for piece in pieces):
            pattern = "(.*?)".join(map(re.escape, pieces))
            if found := re.fullmatch(pattern, sentence, re.DOTALL):
                return _filled(source, found.groups(), depth)
    return ""


def _filled(source: str, values: Sequence[str], depth: int) -> str:
    parts = {
        number: _said(value, depth - 1) or value
        for number, value in zip(_PLACE.findall(source), values, strict=True)
    }
    return _PLACE.sub(lambda place: parts[place[1]], _told(source))


def _told(source: str) -> str:
    """The translation of what stands in the catalogue; nothing where it is not there."""
    found = QCoreApplication.translate(_PART, source)
    return found if found != source else ""


@cache
def _sources() -> list[tuple[str, list[str]]]:
    """The sentences with something put in, the longest first, and what stands around it."""
    try:
        made = json.loads((places.resources() / "translations" / "sentences.json").read_bytes())
    except (OSError, ValueError):
        return []
    sources = sorted((each for each in made if "%" in each), key=lambda each: -len(each))
    return [(each, _PLACE.split(each)[::2]) for each in sources]
