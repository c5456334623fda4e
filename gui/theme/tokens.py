"""Every colour, size, distance and step of type, in one place.

Colours are ``#rrggbb``, all lengths device-independent pixels. Text has a contrast of at least
4.5:1 on every ground it stands on; a test works it out. All are named tuples, which Python makes
faster than dataclasses: a start waits for them.
"""

from __future__ import annotations

from typing import NamedTuple

FAMILY = "Inter"
"""The family of the bundled fonts: weights 400, 600 and 700, and an italic of 400."""
FALLBACKS = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji")
"""Where the emoji come from: the bundled fonts have none."""
FIXED = "monospace"

REGULAR, SEMIBOLD, BOLD = 400, 600, 700


class Colours(NamedTuple):
    """The colours of one scheme."""

    window: str
    """Bars, side panes, status: everything around what is read."""
    base: str
    """The ground of the page, the table, fields and pop-ups."""
    line: str
    """Hairlines between panes and rows, borders of fields."""
    strong_line: str
    """Borders that must be seen to use a control: check boxes, scroll handles."""
    text: str
    muted: str
    """Dates, counts, labels, definitions."""
    accent: str
    """Ticks, the ring, unread dots, links, focus."""
    on_accent: str
    """Text and signs on the accent."""
    selected: str
    """The ground of what is chosen."""
    hover: str
    """The ground under the pointer."""
    chip: str
    """Small labels on any ground."""
    mark: str
    """The ground of matched words."""
    on_mark: str
    current_mark: str
    """The ground of the match one stands on."""
    warning: str
    """Overdue, and other things that want looking after."""
    warning_ground: str
    danger: str
    danger_ground: str
    shadow: str
    """Under pop-ups, to be drawn with some transparency."""


LIGHT = Colours(
    window="#f0f0ed",
    base="#ffffff",
    line="#e2e2de",
    strong_line="#83878e",
    text="#1d1f23",
    muted="#5f646c",
    accent="#2f6f5e",
    on_accent="#ffffff",
    selected="#dcebe4",
    hover="#e7e8e4",
    chip="#e9e9e5",
    mark="#fff1b8",
    on_mark="#1d1f23",
    current_mark="#ffd24d",
    warning="#8f4f00",
    warning_ground="#fbeed7",
    danger="#a3261f",
    danger_ground="#fbe6e3",
    shadow="#000000",
)

DARK = Colours(
    window="#191b1f",
    base="#1d2024",
    line="#2c3036",
    strong_line="#7d838d",
    text="#e6e7e9",
    muted="#9aa0aa",
    accent="#6fc3a8",
    on_accent="#12211c",
    selected="#263a34",
    hover="#24282d",
    chip="#2a2e34",
    mark="#5a4a12",
    on_mark="#fff4cf",
    current_mark="#84680a",
    warning="#e0a458",
    warning_ground="#3a2f1d",
    danger="#f0938a",
    danger_ground="#40211f",
    shadow="#000000",
)


class TypeScale(NamedTuple):
    """Sizes of type in pixels."""

    tiny: int = 11
    """Section labels, chips, counts."""
    small: int = 12
    """Dates, status, second lines."""
    base: int = 13
    """Lists, tables, buttons."""
    body: int = 15
    """The running text of a note."""
    heading: int = 17
    emoji: int = 19
    """A note's icon in a list."""
    title: int = 25
    icon: int = 34
    """The emoji over a note's title."""
    line_height: float = 1.55
    """Of running text, as a multiple of its size."""

    def scaled(self, factor: float) -> TypeScale:
        """All sizes times ``factor``, none below 8."""
        names = ("tiny", "small", "base", "body", "heading", "emoji", "title", "icon")
        sizes = {name: max(8, round(getattr(self, name) * factor)) for name in names}
        return self._replace(**sizes)


class Space(NamedTuple):
    """Distances."""

    hair: int = 2
    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741  the scale's own name
    xl: int = 24
    edge: int = 14
    """Left and right of a pane's label and of its rows."""
    inset: int = 22
    """Left of what stands below a label and is set in."""
    page: int = 48
    """Left and right of the page's text."""


class Radius(NamedTuple):
    """Roundness of corners."""

    chip: int = 4
    control: int = 6
    popup: int = 10


class Size(NamedTuple):
    """Sizes of the parts."""

    top_bar: int = 45
    head: int = 36
    """The line over a pane: its label, and what one does there."""
    status_bar: int = 26
    left: int = 269
    right: int = 319
    search: int = 560
    row: int = 27
    """A line of a list; grows with the type."""
    icon: int = 16
    app: int = 64
    """The app's own icon, where it is shown."""
    check: int = 17
    ring: int = 42
    dot: int = 6
    focus: int = 2
    """The width of the ring around what has the keyboard."""
    narrow: int = 1100
    """Below this width of the window the right pane folds."""

    def scaled(self, factor: float) -> Size:
        """What holds lines of type is as much higher as these; icons grow with the type.

        The lists beside the page grow less than the type: the page needs room for it, too.
        """
        more = round((factor - 1) * TypeScale().tiny * 1.5)
        left = max(self.left, round(self.left * (1 + (factor - 1) * 0.35)))
        right = max(self.right, round(self.right * (1 + (factor - 1) * 0.2)))
        return self._replace(
            left=left,
            right=right,
            narrow=self.narrow + left - self.left + right - self.right,
            top_bar=self.top_bar + max(0, more),
            head=self.head + max(0, more),
            icon=max(self.icon, round(self.icon * factor)),
        )


class Tokens(NamedTuple):
    """All that a widget needs to draw itself."""

    dark: bool = False
    colours: Colours = LIGHT
    type: TypeScale = TypeScale()
    space: Space = Space()
    radius: Radius = Radius()
    size: Size = Size()


def tokens(*, dark: bool = False, scale: float = 1.0) -> Tokens:
    """The tokens of a scheme, the type ``scale`` times its usual size."""
    return Tokens(
        dark=dark,
        colours=DARK if dark else LIGHT,
        type=TypeScale().scaled(scale),
        size=Size().scaled(scale),
    )


def contrast(one: str, other: str) -> float:
    """How well one colour is seen on the other, 1 to 21 (WCAG 2.2).

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
