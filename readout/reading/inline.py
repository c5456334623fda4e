"""Building texts with spans, and finding what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.note.model import Span, Style, Text
from readout.reading.patterns import late

_ADDRESS = late(r"\b(?:https?://|mailto:)[^\s<>\"“”«»`]+", re.IGNORECASE)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_NO_SPAN = (-1, None)
_MOST_OPEN = 4  # spans of one style inside each other: more say nothing, and cost a square of time


@dataclass(slots=True)
class TextBuilder:
    """Collects plain text and the spans open over it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    open: dict[Style, list[tuple[int, str | None]]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Append plain text."""
        self.parts.append(text)
        self.length += len(text)

    def start(self, style: Style, href: str | None = None) -> None:
        """Open a span here."""
        opened = self.open.setdefault(style, [])
        if len(opened) < _MOST_OPEN:
            opened.append((self.length, href))
        else:
            opened.append(_NO_SPAN)
            self.add(f"{href} " if href else "")

    def end(self, style: Style) -> None:
        """Close the innermost open span of ``style``; without one, nothing happens."""
        opened = self.open.get(style)
        if not opened:
            return
        start, href = opened.pop()
        if start < 0:
            return
        if href and start == self.length:
            # A link without words would be lost: its address stands for it.
            if self.parts and self.parts[-1][-1:].isalnum():
                self.add(" ")
                start += 1
            self.add(href)
        if start < self.length:
            self.spans.append(Span(start, self.length, style, href))

    def text(self) -> Text:
        """The text so far, stripped at both ends; spans still open end where it ends."""
        for style, opened in self.open.items():
            while opened:
                self.end(style)
        return strip(Text("".join(self.parts), ordered(self.spans)))

    def taken(self) -> Text:
        """The text so far; the builder begins anew."""
        if self.open:
            text = self.text()
            self.open.clear()
            self.spans.clear()
        else:
            parts = self.parts
            text = Text((parts[0] if len(parts) == 1 else "".join(parts)).strip())
        self.parts.clear()
        self.length = 0
        return text


def ordered(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in reading order, the outer before the inner."""
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.style)))


def cut(text: Text, start: int, end: int | None = None) -> Text:
    """The part ``[start:end]`` of a text with the spans that reach into it."""
    return _part(text.plain[start:end], start, text.spans)


def _part(plain: str, start: int, spans: Sequence[Span]) -> Text:
    """The words ``plain`` that stand at ``start``, with what reaches into them of ``spans``."""
    if not spans:
        return Text(plain)
    end = start + len(plain)
    kept = []
    for span in spans:
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            kept.append(Span(first - start, last - start, span.style, span.href))
    return Text(plain, tuple(kept))


def strip(text: Text) -> Text:
    """The text without white space at its ends."""
    plain = text.plain
    stripped = plain.strip()
    if len(stripped) == len(plain):
        return text
    start = len(plain) - len(plain.lstrip())
    return cut(text, start, start + len(stripped))


def pieces(text: Text, edges: Sequence[int]) -> list[Text]:
    """The text cut at ascending places, each piece without white space at its ends.

    One pass over the spans, where a ``cut`` for each piece would take a square of time.
    """
    spans = ordered(list(text.spans))
    found: list[Text] = []
    reaching: list[Span] = []  # the spans that can reach into the piece
    passed = 0
    for start, end in pairwise(edges):
        while passed < len(spans) and spans[passed].start < end:
            reaching.append(spans[passed])
            passed += 1
        found.append(strip(_part(text.plain[start:end], start, reaching)))
        reaching = [span for span in reaching if span.end > end]
    return found


def lines(text: Text) -> list[Text]:
    """The lines of a text, without white space at their ends, the empty ones left out."""
    breaks = [match.end() for match in re.finditer("\n", text.plain)]
    return [line for line in pieces(text, [0, *breaks, len(text.plain)]) if line]


def join(texts: list[Text], glue: str) -> Text:
    """Texts one after the other with ``glue`` between."""
    spans: list[Span] = []
    at = 0
    for text in texts:
        spans += [Span(s.start + at, s.end + at, s.style, s.href) for s in text.spans]
        at += len(text.plain) + len(glue)
    return Text(glue.join(text.plain for text in texts), tuple(spans))


def without_whole(text: Text, style: Style) -> Text:
    """The text without the spans of ``style`` that cover all of it."""
    whole = (0, len(text.plain))
    kept = tuple(s for s in text.spans if s.style != style or (s.start, s.end) != whole)
    return text if len(kept) == len(text.spans) else Text(text.plain, kept)


def is_whole(text: Text, style: Style) -> bool:
    """Whether a span of ``style`` covers the whole text, a mark such as a full stop aside."""
    covered = sum(s.end - s.start for s in text.spans if s.style == style)
    return covered > 0 and covered >= len(text.plain.rstrip(" .:;,!"))


def with_links(text: Text) -> Text:
    """The text with a link span on every bare web or mail address in it."""
    if "://" not in text.plain and "mailto:" not in text.plain:
        return text
    taken = sorted((s.start, s.end) for s in text.spans if s.style in ("link", "code"))
    spans = list(text.spans)
    passed = reach = 0  # spans looked at, and how far they reach
    for match in _ADDRESS.finditer(text.plain):
        start, end = match.start(), match.start() + len(_trimmed(match.group()))
        while passed < len(taken) and taken[passed][0] < end:
            reach = max(reach, taken[passed][1])
            passed += 1
        if reach <= start:
            spans.append(Span(start, end, "link", text.plain[start:end]))
    return Text(text.plain, ordered(spans)) if len(spans) > len(text.spans) else text


def _trimmed(address: str) -> str:
    """An address without the sentence's marks behind it, brackets of its own kept."""
    surplus = {
        closer: address.count(closer) - address.count(opener)
        for closer, opener in _BRACKETS.items()
    }
    end = len(address)
    while end and (address[end - 1] in ".,;:!?'’*_" or surplus.get(address[end - 1], 0) > 0):
        end -= 1
        if address[end] in surplus:
            surplus[address[end]] -= 1
    return address[:end]
