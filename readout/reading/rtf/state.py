"""What holds at a place in an RTF file: a group opens with a copy of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from readout.note.model import Image, Style, Table, Text
from readout.reading.inline import TextBuilder

BODY = "body"
NOWHERE = "nowhere"
"""Where text goes that is for no eye. Other destinations have the names of their control words."""
GONE = "gone"
"""As nowhere, and no group inside is for any eye either."""


@dataclass(slots=True)
class Link:
    """A field: its instruction, and where it leads once that was read."""

    instruction: str = ""
    href: str = ""
    shown: bool = False


@dataclass(slots=True)
class Picture:
    """A picture or shape: its alternative text, and the name of the property being read."""

    property: str = ""
    alternative: str = ""
    pictured: bool = False


@dataclass(slots=True)
class Par:
    """A paragraph; ``marker`` is its list's sign or number, ``None`` outside of lists.

    ``heading`` is the level of a heading or 0, ``size`` the size of its smallest letters in half
    points, ``apart`` says whether there is room around it, ``indent`` counts its own leading
    blanks, ``left`` is its distance from the margin in twentieths of a point.
    """

    text: Text
    heading: int = 0
    size: int = 0
    apart: bool = False
    indent: int = 0
    marker: str | None = None
    level: int = 0
    left: int = 0


Made: TypeAlias = Par | Table | Image


@dataclass(frozen=True, slots=True)
class Layout:
    """What holds for a paragraph, until the next ``pard``."""

    style: int = 0
    outline: int = -1
    in_table: int = 0
    level: int = 0
    left: int = 0
    room: int = 0


@dataclass(slots=True)
class State:
    """What holds for the text to come."""

    destination: str = BODY
    skip: int = 1  # how many signs stand for one in Unicode, for readers that have none
    font: int = -1
    size: int = 24
    styles: frozenset[Style] = frozenset()
    hidden: bool = False
    layout: Layout = field(default_factory=Layout)
    link: Link | None = None
    in_link: bool = False
    picture: Picture | None = None
    writer: Writer | None = None

    def inner(self) -> State:
        """What holds at the beginning of a group; the layout is new where it is changed."""
        return State(
            self.destination,
            self.skip,
            self.font,
            self.size,
            self.styles,
            self.hidden,
            self.layout,
            self.link,
            self.in_link,
            self.picture,
            self.writer,
        )


class Writer:
    """Collects styled text; spans begin and end where the styles change.

    ``kind`` is the control word of what stands beside the text (a footnote, a page's header),
    ``size`` the size of the smallest letters in it, ``indent`` counts its leading blanks.
    """

    def __init__(self, kind: str = "") -> None:
        self.kind = kind
        self.size = self.indent = 0
        self.layout = Layout()
        self._builder = TextBuilder()
        self._open: dict[Style, str] = {}

    def __bool__(self) -> bool:
        return self.size > 0

    def add(self, words: str, state: State) -> None:
        """Append words as the state styles them."""
        wanted: dict[Style, str] = dict.fromkeys(state.styles, "")
        if state.in_link and state.link is not None and state.link.href:
            wanted["link"] = state.link.href
            state.link.shown = state.link.shown or not words.isspace()
        if wanted != self._open:
            self._restyle(wanted)
        bare = words.lstrip()
        if not self:
            self.indent += len(words) - len(bare)
        if bare:
            if not self:
                self.layout = state.layout
            self.size = min(self.size or state.size, state.size)
        self._builder.add(words)

    def line(self) -> None:
        """Begin a new line."""
        self._builder.add("\n")

    def text(self) -> Text:
        """All there is, without the blanks around it."""
        return self._builder.text()

    def _restyle(self, wanted: dict[Style, str]) -> None:
        for style in [style for style in self._open if wanted.get(style) != self._open[style]]:
            self._builder.end(style)
            del self._open[style]
        for style, href in wanted.items():
            if style not in self._open:
                self._builder.start(style, href or None)
                self._open[style] = href
