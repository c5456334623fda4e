"""The text of a page that is looked through for terms, and what of it is left out."""

from __future__ import annotations

from gui.panes.detail import DetailPane
from gui.text.marking import Ground
from gui.text.pieces import Role

_MARKED: frozenset[Role] = frozenset(("text", "bullet", "action", "term", "cell"))
"""What terms are marked in: headings are signposts, and code says no word."""


def ground_of(detail: DetailPane) -> Ground:
    """The page of a pane, which is whole."""
    document = detail.page.document()
    sections: list[int] = []
    barred: list[tuple[int, int]] = []
    before, begin = None, 0
    open_ = False
    for at, piece in detail.places.stretches():
        if piece.where != before:
            before = piece.where
            sections.append(at)
        if (piece.role in _MARKED) == open_:
            continue
        if open_:
            begin = at
        else:
            barred.append((begin, at))
        open_ = not open_
    if not open_:
        barred.append((begin, document.characterCount()))
    return Ground(document.toRawText(), detail.pointing.terms, sections, barred)
