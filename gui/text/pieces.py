"""A note as pieces: runs of HTML that Qt shows as one or more of its text blocks.

Each piece knows the section and block it came from; its number is written into the user state
of Qt's blocks (see ``state``), by which the view finds back from what is on the screen. What
stands beside a text (bullets, boxes, bars, grounds) is drawn by the view, not written, so that
copying gives clean text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal[
    "icon",
    "title",
    "subtitle",
    "heading",
    "text",
    "bullet",
    "code",
    "image",
    "term",
    "cell",
    "action",
    "fold",
]
_CONTINUED = 1
LINK, TERM, FOLD = "L", "T", "F"
"""How the addresses of our anchors begin."""
ELSEWHERE = "E"
"""So begins what stands for an anchor where a term is marked that another note defines."""
SUBTITLE = "\ue000"
"""Stands in a first look where the window is to say date and length in the user's language."""
FOLDED = "\ue001"
"""Stands so around what a fold hides, ``128p`` or ``24l``, for paragraphs and for lines."""
CELL_PADDING = 6
"""Around the text of a cell; by CSS it would cost Qt twice the time. The view draws the lines."""


class Piece(NamedTuple):
    """One block of the note, or a heading (``block`` is then ``None``).

    ``marker`` is drawn before the text: ``•``, ``12.`` or empty; ``done`` draws a check box.
    ``indent`` is in pixels, on the side where the text begins; ``bar`` is where the bar of a
    quoted piece stands, ``None`` where it has none. ``html`` is one or more of Qt's
    blocks each; ``broken`` says that breaks were put into its text, ``turned`` that it
    runs from right to left (of a table, that its columns do: Qt then has the last one first).
    ``folds`` is of a heading whose section folds; then comes a piece that stands for all that
    are hidden, and these have the section's place as ``fold``.
    """

    html: tuple[str, ...]
    where: str
    block: int | None
    role: Role
    marker: str = ""
    done: bool | None = None
    indent: int = 0
    bar: int | None = None
    broken: bool = False
    turned: bool = False
    folds: bool = False
    fold: str = ""

    @property
    def has_terms(self) -> bool:
        """Whether terms are marked in it."""
        return any('href="T' in html for html in self.html)


def state(number: int, *, continued: bool = False) -> int:
    """The user state of Qt's blocks of the piece ``number``.

    ``continued``: this block goes on where the one before ends, with no line break between.
    """
    return number << 1 | (_CONTINUED if continued else 0)


def number_of(user_state: int) -> int:
    """The number of the piece that a block of this user state belongs to, -1 for none."""
    return user_state >> 1 if user_state >= 0 else -1


def is_continued(user_state: int) -> bool:
    """Whether a block goes on where the one before ends."""
    return user_state >= 0 and bool(user_state & _CONTINUED)
