"""A Text with its spans to HTML: everything escaped, only tags of our own, nothing to load.

Links and terms become anchors whose addresses are ours (``L3``, ``T0``: numbers in a list), so
that no address of a note is ever seen by Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gui.text.pieces import LINK, TERM
from gui.text.signs import BREAK, breaks
from gui.theme.tokens import FIXED, Tokens
from readout.note.links import allowed
from readout.note.model import Span, Text
from readout.terms.finder import Mention, TermFinder

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\n": "<br>",
        "\r": "",
        "\0": "�",
        # What Qt gives a meaning of its own in a document: ends of blocks, objects, frames.
        "\u2029": "<br>",
        "\ufffc": "�",
        "\ufdd0": "�",
        "\ufdd1": "�",
    }
)


def escape(text: str) -> str:
    """A text that HTML shows as it is."""
    return text.translate(_ESCAPES)


@dataclass(slots=True)
class Inline:
    """Writes texts; ``hrefs`` are the addresses of the links it wrote."""

    tokens: Tokens
    terms: TermFinder
    hrefs: list[str] = field(default_factory=list)

    def write(self, text: Text, *, mentions: bool = True, ink: str = "") -> str:
        """The HTML of a text, terms marked where wanted."""
        return self.write_parts(text, (0, len(text.plain)), mentions=mentions, ink=ink)[0]

    def write_parts(
        self,
        text: Text,
        edges: Sequence[int],
        *,
        mentions: bool = True,
        after: int = 0,
        ink: str = "",
    ) -> list[str]:
        """The HTML of a text, apart at ``edges``: the first is 0, the last the text's end.

        Terms are marked from ``after`` on: a term is not marked where it is defined. ``ink`` is
        the colour of the text around them where it is not the usual.
        """
        plain = text.plain
        broken = breaks(plain)
        found = self._mentions(text, after) if mentions else []
        if not (text.spans or broken or found):
            return [escape(plain[start:end]) for start, end in pairwise(edges)]
        return self._segments(
            text, found, frozenset(broken), edges, ink or self.tokens.colours.text
        )

    def _mentions(self, text: Text, after: int) -> list[Mention]:
        """Those not touching a link or code, which are whole for themselves."""
        taken = [s for s in text.spans if s.style == "code" or (s.style == "link" and s.href)]
        return [
            found
            for found in self.terms.find(text.plain)
            if found.start >= after
            and not any(s.start < found.end and found.start < s.end for s in taken)
        ]

    def _segments(
        self,
        text: Text,
        found: Sequence[Mention],
        broken: frozenset[int],
        edges: Sequence[int],
        ink: str,
    ) -> list[str]:
        plain = text.plain
        numbers = {id(span): self._number(span) for span in text.spans if span.style == "link"}
        runs: list[Span | Mention] = [*text.spans, *found]
        opening: dict[int, list[Span | Mention]] = {}
        for run in runs:
            opening.setdefault(run.start, []).append(run)
        ends = (place for run in runs for place in (run.start, run.end))
        places = sorted({*edges, *broken, *ends})
        first = frozenset(edges)
        active: list[Span | Mention] = []
        made: list[list[str]] = []
        for left, right in pairwise(places):
            active = [run for run in active if run.end > left]
            active += [run for run in opening.get(left, ()) if run.end > left]
            if left in first:
                made.append([])
            elif left in broken:
                made[-1].append(BREAK)
            made[-1].append(self._styled(escape(plain[left:right]), active, numbers, ink))
        return ["".join(part) for part in made] or [""]

    def _number(self, span: Span) -> int | None:
        href = allowed(span.href)
        if href is None:
            return None
        self.hrefs.append(href)
        return len(self.hrefs) - 1

    def _styled(
        self,
        html: str,
        active: Sequence[Span | Mention],
        numbers: dict[int, int | None],
        ink: str,
    ) -> str:
        colours = self.tokens.colours
        style, anchor = "", ""
        for piece in active:
            if isinstance(piece, Mention):
                anchor = anchor or (
                    f'<a href="{TERM}{piece.term}" style="color:{ink};text-decoration:none">'
                )
                continue
            match piece.style:
                case "strong":
                    style += "font-weight:600;"
                case "emphasis":
                    style += "font-style:italic;"
                case "strike":
                    style += "text-decoration:line-through;"
                case "code":
                    style += f"font-family:{FIXED};background-color:{colours.chip};"
                case "link" if (number := numbers[id(piece)]) is not None:
                    anchor = (
                        f'<a href="{LINK}{number}" '
                        f'style="color:{colours.accent};text-decoration:underline">'
                    )
        if style:
            html = f'<span style="{style}">{html}</span>'
        return f"{anchor}{html}</a>" if anchor else html
