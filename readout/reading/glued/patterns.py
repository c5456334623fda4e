"""Correct the scores of a line's places by longer patterns around them.

Figures, dates, quotations, addresses and words of the note are wholes: no cut goes through
them, and a cell likes to begin or end beside some.
"""

from __future__ import annotations

import re

from readout.reading.glued.words import Lexicon
from readout.reading.patterns import late

NEVER = -9.0
"""Lower than any sum of good marks can mend: kept finite so that sums stay comparable."""

_URL = late(r"(?:https?://|www\.)[^\s<>()\[\]]+", re.IGNORECASE)
_EMAIL = late(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_MONTH = (
    r"(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])"
    r"(?:uary|ruary|ch|il|[ei]|ust|(?:t|tem|o|em)ber|\.)?"
)
_YEAR = r"(?:19|20)\d\d"
_ATOM = late(
    r"N/A|n/a|TBD|TBA|TBC|:[a-z_]{3,24}:|"
    rf"{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d|"
    rf"\d{{1,2}}\.? {_MONTH}(?: {_YEAR})?|{_MONTH} \d{{1,2}}(?:, {_YEAR})?|Q[1-4] {_YEAR}|"
    r"[vV]?(?<!\d)\d{1,9}(?:\.\d{1,9}){2,9}|(?<!\d)\d[\d.,]{0,15}[KMBk](?![a-z])|"
    r"(?<!\d)[+\-−]?\d[\d.,]{0,15}\s?%|\[[^\[\]]{1,40}\]|"
    r"[$€£¥][\d.,]{0,15}\d(?:[KMBkmb]n?)?"
)
_WHOLE = late(
    rf"(?<!\d)\d{{1,3}}(?:,\d{{3}}){{1,5}}(?=\d)|(?:{_MONTH} |Q[1-4] |, ){_YEAR}(?=\d)|"
    rf"{_YEAR}-\d\d-\d\d(?=\d)"
)
"""What is known to be over though another figure follows at once."""
_FLAGS = late(r"(?:yes|no|true|false|ja|nein){2,8}(?![^\W\d_])")
_FLAG = late(r"yes|no|true|false|ja|nein")
_SMALL_RUN = late(r"[^\W\d_][^\W\d_A-ZÄÖÜ]{5,47}")
_LONG_WORD = 96
"""A run of letters longer than this is no word: its parts are not looked up."""


def mark_patterns(line: str, scores: list[float], lexicon: Lexicon, *, header: bool) -> None:
    """Raise and lower ``scores`` in place, one for each place of the line."""
    _mark_atoms(line, scores)
    _mark_quotes(line, scores)
    _mark_addresses(line, scores)
    _mark_known_words(line, scores, lexicon)
    _mark_small_runs(line, scores, lexicon, 1.0 if header else -1.0)


def _raise(scores: list[float], place: int, by: float) -> None:
    if 0 < place < len(scores) - 1 and scores[place] > NEVER:
        scores[place] += by


def _mark_atoms(line: str, scores: list[float]) -> None:
    """Figures, dates, ranges and ``N/A`` are cells or parts of one: seldom cut inside."""
    ended = -1
    for match in _ATOM.finditer(line):
        start, end = match.span()
        for place in range(start + 1, end):
            scores[place] -= 3.0
        gain = 3.3 if match.group()[0].isalpha() else 0.8
        if start and line[start - 1].islower() and match.group()[-1] == "%":
            gain += 1.5
        _raise(scores, start, gain + (2.0 if start == ended else 0.0))
        _raise(scores, end, gain)
        ended = end
    for match in _WHOLE.finditer(line):
        _raise(scores, match.end(), 6.0)
    for match in _FLAGS.finditer(line):
        for flag in _FLAG.finditer(line, *match.span()):
            scores[flag.start()] = max(scores[flag.start()], 1.5)


def _mark_quotes(line: str, scores: list[float]) -> None:
    """A straight quotation mark opens or closes by turns: no cut inside, good ones outside."""
    for mark in ('"', "`"):
        if line.count(mark) % 2 or mark not in line:
            continue
        opens = True
        for place, char in enumerate(line):
            if char != mark:
                continue
            inner = place + 1 if opens else place
            outer = place if opens else place + 1
            if 0 < inner < len(line):
                scores[inner] = min(scores[inner], -5.0)
            _raise(scores, outer, 2.0)
            opens = not opens


def _mark_addresses(line: str, scores: list[float]) -> None:
    for match in _URL.finditer(line):
        for place in range(match.start() + 1, min(match.end() + 1, len(line))):
            scores[place] -= 2.5
        _raise(scores, match.start(), 6.0)
    for match in _EMAIL.finditer(line):
        for place in range(match.start() + 1, match.end()):
            scores[place] -= 2.5


def _mark_known_words(line: str, scores: list[float], lexicon: Lexicon) -> None:
    """No place to cut: inside a word that the note writes as one, such as ChatGPT."""
    for match in re.finditer(r"[^\W_]+", line):
        run, offset = match.group(), match.start()
        if len(run) > _LONG_WORD:
            continue
        edges = (
            [0]
            + [
                i
                for i in range(1, len(run))
                if run[i].isupper() != run[i - 1].isupper()
                or run[i].isdigit() != run[i - 1].isdigit()
            ]
            + [i for i in range(1, len(run) - 1) if run[i].isupper()]
            + [len(run)]
        )
        marks = sorted(set(edges))
        for first, start in enumerate(marks):
            for end in marks[first + 1 :]:
                if run[start:end] in lexicon.mixed:
                    for place in range(start + 1, end):
                        scores[offset + place] -= 5.0


def _mark_small_runs(line: str, scores: list[float], lexicon: Lexicon, mark: float) -> None:
    """Take ``meanrangecount`` apart where all its parts are words and it is none itself."""
    for match in _SMALL_RUN.finditer(line):
        run = match.group()
        if lexicon.knows(run):
            continue
        ends: list[int | None] = [0] + [None] * len(run)
        for end in range(3, len(run) + 1):
            for start in range(max(0, end - 20), end - 2):
                if ends[start] is not None and lexicon.knows(run[start:end]):
                    ends[end] = start
                    break
        at = ends[len(run)]
        while at:
            scores[match.start() + at] = max(scores[match.start() + at], mark)
            at = ends[at]
