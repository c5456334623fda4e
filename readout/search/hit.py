"""What a search gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from readout.note.model import Kind

Why: TypeAlias = Literal["exact", "prefix", "inside", "typo"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a query.

    ``where`` is the JSON Pointer of its section (empty for the note's title), ``block`` the
    index of the block in it (``None`` for a title). ``spans`` are the matched places of
    ``text``, in code points. ``why`` is how the weakest of the query's words matched: as a
    whole word, as the beginning of one, inside one, or with a spelling mistake.
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
