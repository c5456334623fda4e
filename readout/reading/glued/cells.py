"""How much a stretch of a line looks like one cell, whatever its neighbours."""

from __future__ import annotations

import math
import re
from typing import Literal, NamedTuple, TypeAlias

from readout.reading.glued.words import FUNCTION_WORDS, Lexicon, fold_label
from readout.reading.patterns import late

Form: TypeAlias = Literal[
    "empty", "mark", "number", "percent", "money", "date", "range", "flag", "person", "address",
    "code", "acronym", "capital", "small", "other",
]  # fmt: skip

_MARKS = frozenset(
    [
        "-",
        "–",
        "—",
        "--",
        "n/a",
        "N/A",
        "NA",
        "?",
        "✓",
        "✔",
        "✗",
        "✘",
        "✅",
        "❌",
        "☑",
        "☐",
        "•",
        "x",
        "X",
    ]
)
_FLAGS = frozenset(
    [
        "yes",
        "no",
        "true",
        "false",
        "on",
        "off",
        "done",
        "open",
        "todo",
        "tbd",
        "none",
        "high",
        "medium",
        "low",
        "ok",
        "ja",
        "nein",
        "oui",
        "non",
        "sí",
        "hoch",
        "mittel",
        "niedrig",
    ]
)
_NUMBER = late(
    r"[~≈<>≤≥±+\-−]?(?:[1-9]\d{0,2}(?:[.,']\d{3})+|0|[1-9]\d*|\d+[.:]\d+|\d+,\d\d?)(?:\s?[A-Za-zµ°]{1,3}|\s?(?:million|billion|weeks?|days?|hours?))?\+?"
)
_PERCENT = late(r"[~≈<>≤≥±+\-−]?\d[\d.,]*\s?(?:%|percent|pp)")
_MONEY = late(r"[~≈<>≤≥+\-−]?[$€£¥]\s?\d[\d.,]*\s?[A-Za-z]{0,3}|[\d.,]+\s?(?:[$€£¥]|EUR|USD)")
_MONTH = r"(?:Jan|Feb|Mär|Mar|Apr|May|Mai|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)[a-zä]{0,6}\.?"
_DATE = late(
    rf"(?:19|20)\d\d-\d\d?(?:-\d\d?)?|\d{{1,2}}[./]\d{{1,2}}[./](?:\d\d){{0,2}}|{_MONTH} \d{{1,2}}"
    rf"(?:,? (?:19|20)\d\d)?|\d{{1,2}}\.? {_MONTH}(?: (?:19|20)\d\d)?|Q[1-4](?: (?:19|20)\d\d)?"
    rf"|{_MONTH} (?:19|20)\d\d"
)
_RANGE = late(r"\[[^\[\]]*\]|[\d.,%$€]+\s?(?:-|–|to)\s?[\d.,%$€]+[A-Za-z%]{0,2}")
_CODE = late(r"[\w.$:<>*&-]*(?:[_()=]|::|\.\w)[\w.$:<>*&(),=-]*")
_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", "）": "（", "」": "「"}
_BRACKETS = late(r"[()\[\]{}“”«»（）「」]")
_BAD_END = ",/&;:+(–—-"
_BAD_START = ",;:.)/&!?%]}"
_SEE_FORM = 120
"""A cell longer than this is running text: no pattern is tried on it."""


class Cell(NamedTuple):
    """One possible cell: its own score and what columns compare.

    ``first`` is the value's first word, ``size`` the logarithm of its length in words.
    """

    score: float
    form: Form
    value: str
    first: str
    size: float
    stop: bool


def _size(words: int, letters: int) -> float:
    return math.log(words + letters / 6 + 0.2)


def form_of(value: str) -> Form:
    """Tell what sort of thing a cell holds, by its pattern."""
    if not value:
        return "empty"
    if value in _MARKS:
        return "mark"
    form = _pattern_of(value) if len(value) <= _SEE_FORM else None
    if form:
        return form
    if value[0].isupper():
        return "acronym" if value.isupper() else "capital"
    return "small" if value[0].islower() else "other"


def _pattern_of(value: str) -> Form | None:
    first = value[0]
    if first.isdigit() or first in _FIGURE_STARTS:
        for form, pattern in _FIGURES:
            if pattern.fullmatch(value):
                return form
    elif first in "QJFMASOND" and _DATE.fullmatch(value):
        return "date"
    if value.casefold() in _FLAGS:
        return "flag"
    if first == "@":
        return "person"
    if value.startswith(("http://", "https://", "www.")):
        return "address"
    return "code" if " " not in value and _CODE.fullmatch(value) else None


_FIGURE_STARTS = "~≈<>≤≥±+-−$€£¥["
_FIGURES: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("date", _DATE), ("percent", _PERCENT), ("money", _MONEY), ("range", _RANGE),
    ("number", _NUMBER),
)  # fmt: skip

_FORM_SCORE: dict[Form, float] = {
    "empty": -5.0, "mark": 0.6, "number": 0.6, "percent": 1.0, "money": 1.2, "date": 1.5,
    "range": 1.0, "flag": 1.0, "person": 0.5, "address": 0.5, "code": -0.2, "acronym": 0.0,
    "capital": 0.3, "small": -0.8, "other": -0.3,
}  # fmt: skip


def judge_cell(
    line: str, edges: tuple[int, int], lexicon: Lexicon, *, header: bool = False
) -> Cell:
    """Weigh what stands between two places as one cell; at the line's start it is the label."""
    start, end = edges
    label = start == 0
    value = line[start:end].strip()
    form = form_of(value)
    score = _FORM_SCORE[form]
    if not value:
        if label and header:
            score = -3.0  # the corner above the labels is often empty
        return Cell(score, form, value, "", _size(0, 0), stop=False)
    last = value.rsplit(None, 1)[-1]
    if len(value) > 1 or form != "mark":
        if value[-1] in _BAD_END and form != "mark":
            score -= 3.5
        if value[0] in _BAD_START:
            score -= 3.5
        if last in FUNCTION_WORDS and last != value:
            score -= 2.5
        if len(value) == 1 and value.isalpha():
            score -= 1.5
    if not _balanced(value):
        score -= 4.0
    if (
        label
        and lexicon.headings
        and len(value) < _SEE_FORM
        and fold_label(value) in lexicon.headings
    ):
        score += 3.5
    folded = value.casefold()
    size = _size(value.count(" ") + 1, len(folded))
    return Cell(score, form, folded, folded.split(None, 1)[0], size, stop=value[-1] in ".!?")


def _balanced(value: str) -> bool:
    open_marks: list[str] = []
    for char in _BRACKETS.findall(value):
        opener = _PAIRS.get(char)
        if opener is None:
            open_marks.append(char)
        elif open_marks and open_marks[-1] == opener:
            open_marks.pop()
        else:
            return False
    return not open_marks
