"""What stands on a page, with its place: words, drawn rules and marks, and lines of words.

Lengths are points (1/72 inch). ``x`` grows to the right and ``y`` downwards, as the text is
read, however the page or the text on it is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Look:
    """How a word looks; ``symbols`` says that its font holds signs instead of letters."""

    size: float
    bold: bool = False
    italic: bool = False
    mono: bool = False
    symbols: bool = False


@dataclass(slots=True)
class Word:
    """Signs without a space between; ``y`` is the baseline, ``order`` its place in the file.

    ``glued`` says that no space parts it from the word before it: only their looks differ;
    ``spaced`` that one written space does, however wide.
    """

    text: str
    x0: float
    x1: float
    y: float
    look: Look
    order: int
    glued: bool = False
    spaced: bool = False
    href: str = ""
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; a rule is one without width or height."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Whether a point lies in it, or within ``slack`` of it."""
        return self.x0 - slack <= x <= self.x1 + slack and self.y0 - slack <= y <= self.y1 + slack


Sign: TypeAlias = Literal["bullet", "open", "done"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A small drawn shape that may be a bullet or a check box."""

    box: Box
    sign: Sign


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows, in the words of the file, and where it stands."""

    text: str
    x0: float
    y: float


@dataclass(slots=True)
class Page:
    """All that is read of a page; ``number`` counts from 0."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    level: list[Box] = field(default_factory=list)
    upright: list[Box] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    drawn: bool = False
    """Whether there is a picture on it, with words for it or without."""


@dataclass(slots=True)
class Grid:
    """A table as it stands on a page: rows of cells, each cell its lines of words.

    ``edges`` are where its columns begin, and where the last one ends.
    """

    rows: list[list[list[Sequence[Word]]]]
    edges: list[float]
    top: float
    bottom: float
    ruled: bool


@dataclass(slots=True)
class Run:
    """Words side by side without a wide gap, or a table or picture in their place."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    size: float
    thing: Grid | Picture | None = None


Line: TypeAlias = list[Run]
"""The runs on one baseline, from left to right."""


@dataclass(slots=True)
class TextLine:
    """A line of running text in its column, whose edges are ``left`` and ``right``."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    size: float
    left: float
    right: float
    page: int
    column: int
    mark: Sign | None = None


Element: TypeAlias = TextLine | Grid | Picture
