"""What differs between what an item said and what it says, by its words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TypeAlias

_WORDS = re.compile(r"\w+|[^\w\s]")
_MOST = 400
"""Of so many words of each text; who compares longer ones reads on by themselves."""

Spans: TypeAlias = tuple[tuple[int, int], ...]


def differences(old: str, new: str) -> tuple[Spans, Spans]:
    """Where the words are that only the old text has, and those that only the new one has.

    In code points; words that follow each other are one span. Case is no difference.

    >>> differences("Call Ann on Monday", "call Ann about rent on Friday")
    (((12, 18),), ((9, 19), (23, 29)))
    """
    one, other = _words(old), _words(new)
    matcher = SequenceMatcher(
        None, [word for word, _, _ in one], [word for word, _, _ in other], autojunk=False
    )
    olds, news = [], []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal" and start < end:
            olds.append((one[start][1], one[end - 1][2]))
        if tag != "equal" and begin < stop:
            news.append((other[begin][1], other[stop - 1][2]))
    return tuple(olds), tuple(news)


def _words(text: str) -> list[tuple[str, int, int]]:
    found = _WORDS.finditer(text)
    return [(m[0].casefold(), m.start(), m.end()) for m, _ in zip(found, range(_MOST))]  # noqa: B905  cut
