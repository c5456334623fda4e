"""When headings of two tables are the same: without case, accents, signs, and one or many.

>>> key("Risks / Concerns") == key("risk–concern"), key("C") == key("C++")
(True, False)
>>> keys(("Name", "Value", "Values", ""))
('name', 'value', 'value 2', '')
>>> keys(("Value", "Value", "Value 2"))
('value', 'value 3', 'value 2')
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from readout.search.folding import fold
from readout.search.words import words

LONGEST = 200
"""Of a heading so many signs tell it from others."""
_HISSED = re.compile(r"(?:[sxz]|[cs]h)es$")
_NO_PLURAL = re.compile(r"(?:ss|us|is|\d)s?$")


@lru_cache(maxsize=10_000)
def key(title: str) -> str:
    """What is the same for headings that say the same; "" for an empty one."""
    folded = fold(title[:LONGEST])
    said = [word for word in words(folded) if any(map(str.isalnum, word))]
    return " ".join(map(_one, said)) or " ".join(folded.split())


@lru_cache(maxsize=2_000)
def keys(titles: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a table's headings, no two the same: one that is there again has a number."""
    seen: Counter[str] = Counter()
    found = [key(title) for title in titles]
    taken, made = set(found), []
    for each in found:
        seen[each] += 1
        name = each
        if seen[each] > 1:
            while (name := f"{each} {seen[each]}") in taken:  # another is called so by itself
                seen[each] += 1
            taken.add(name)
        made.append(name)
    return tuple(made)


def _one(word: str) -> str:
    """A word as it is of one thing, as English forms it."""
    if len(word) < 4 or not word.endswith("s") or _NO_PLURAL.search(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if _HISSED.search(word) else word[:-1]
