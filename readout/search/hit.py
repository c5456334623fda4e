"""What a search gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from readout.note.model import Kind

Why: TypeAlias = Literal["exact", "prefix", "inside", "typo"]
RANK: dict[Why, int] = {"exact": 0, "prefix": 1, "inside": 2, "typo": 3}
"""The ways of matching, the best first."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a query.

    ``where`` is the JSON Pointer of its section (empty for the note's title), ``block`` the
    index of the block in it (``None`` for a title). ``spans`` are the matched places of
    ``text``, in code points. ``why`` is how the weakest of the query's words matched: as a
    whole word, as the beginning of one, inside one, or with a spelling mistake.
    ``path_titles`` are the titles of the sections above, the outermost first, ``note_id`` the
    number by which the library knows the note (0 for a note in no library), ``done`` the state
    of an action item (``None`` for all else; the user's own mark where there is one).
    """

    path: str
    title: str
    icon: str
    section: str
    where: str
    block: int | None
    kind: Kind
    text: str
    spans: tuple[tuple[int, int], ...]
    why: Why
    path_titles: tuple[str, ...] = ()
    note_id: int = 0
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave, the best first.

    ``problem`` is a plain sentence where the query is wrong, else empty; what is right of it was
    searched all the same. ``words`` are what to mark in a note that is opened from a hit, folded
    as ``folding.fold`` does. ``more`` says that there are more hits than were asked for.
    """

    hits: Sequence[Hit] = ()
    problem: str = ""
    words: tuple[str, ...] = ()
    more: bool = False


def encode_hit(hit: Hit) -> dict[str, Any]:
    """A hit as ``readout search --json`` prints it."""
    return {
        "path": hit.path,
        "title": hit.title,
        "section": hit.section,
        "kind": hit.kind,
        "text": hit.text,
        "spans": [list(span) for span in hit.spans],
        "why": hit.why,
        "where": hit.where,
    }
