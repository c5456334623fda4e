"""Spelling mistakes: words that differ from the one typed by one slip of the finger."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 4  # letters; one changed letter makes another word of a shorter one


def slips(typed: str, vocabulary: Iterable[str]) -> frozenset[str]:
    """The words, or beginnings of words, one slip away from ``typed``.

    A slip is a letter too many, too few, another, or two in the wrong order (Damerau, 1964).
    The first letter is taken as right: it seldom is wrong, and this keeps strangers out.

    >>> sorted(slips("recieve", ["receive", "relieve", "deceive", "receiver"]))
    ['receive', 'relieve']
    """
    if len(typed) < SHORTEST:
        return frozenset()
    found = set()
    for word in vocabulary:
        if word[:1] != typed[:1] or len(word) < len(typed) - 1:
            continue
        for length in (len(typed), len(typed) + 1, len(typed) - 1):
            beginning = word[:length]
            if beginning != typed and _one_slip(typed, beginning):
                found.add(beginning)
                break
    return frozenset(found)


def _one_slip(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]
