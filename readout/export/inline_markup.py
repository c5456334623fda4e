"""A Text as inline Markdown, given only where it reads back as the same Text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout.note.model import Span, Style, Text
from readout.reading.inline import ordered

_SIGNS: dict[Style, str] = {"strong": "**", "emphasis": "*", "strike": "~~"}
_BACKTICKS = re.compile(r"`+")
# What opens or closes something in the midst of a line, and everything that ever could.
_INLINE = re.compile(r"[\\`*_~\[\]<&]|!(?=\[)")
_EVERY = re.compile(r"[!-/:-@\[-`{-~]")
_IN_ADDRESS = re.compile(r"[\\<>]")


def candidates(text: Text) -> Iterator[str]:
    """Ways to write a text, the prettiest first; which of them read back is for the reader.

    None come for spans that overlap without nesting or that stand in another order than the
    reader's: Markdown cannot say those.
    """
    if text.spans and not _nests(text.spans):
        return
    bare = _without_bare_links(text)
    yield _Writer(bare, _none).write()
    yield _Writer(bare, _inline).write()
    if bare is not text:
        yield _Writer(text, _inline).write()
    yield _Writer(text, every_sign_escaped).write()


def cut_at_edges(text: Text) -> Text:
    """The text with overlapping spans cut where others begin or end, so that they nest."""
    if _nests(text.spans):
        return text
    edges = sorted({edge for span in text.spans for edge in (span.start, span.end)})
    pieces = {
        Span(first, last, span.style, span.href)
        for span in text.spans
        for first, last in pairwise(edges)
        if span.start <= first and last <= span.end
    }
    return Text(text.plain, ordered(sorted(pieces, key=lambda span: (span.start, span.href or ""))))


def _none(words: str) -> str:
    return words.replace("\n", "\\\n")


def _inline(words: str) -> str:
    return _INLINE.sub(r"\\\g<0>", words).replace("\n", "\\\n")


def every_sign_escaped(words: str) -> str:
    """Every sign that could mean something escaped."""
    return _EVERY.sub(r"\\\g<0>", words).replace("\n", "\\\n")


def _nests(spans: Sequence[Span]) -> bool:
    if spans != ordered(list(spans)):
        return False
    open_: list[int] = []
    for span in spans:
        while open_ and open_[-1] <= span.start:
            open_.pop()
        if span.start >= span.end or (open_ and span.end > open_[-1]):
            return False
        open_.append(span.end)
    return True


def _without_bare_links(text: Text) -> Text:
    """The text without links on the very address they go to: the reader finds those itself."""
    kept = tuple(
        span
        for span in text.spans
        if span.style != "link" or span.href != text.plain[span.start : span.end]
    )
    return Text(text.plain, kept) if len(kept) < len(text.spans) else text


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes a text with nesting spans; ``escape`` treats the words between the signs."""

    text: Text
    escape: Callable[[str], str]

    def write(self) -> str:
        return self._part(0, len(self.text.plain), list(self.text.spans))

    def _part(self, start: int, end: int, spans: list[Span]) -> str:
        """``plain[start:end]`` with the spans that lie in it, which are in reading order."""
        made, at = [], start
        while spans:
            outer = spans.pop(0)
            inner: list[Span] = []
            while spans and spans[0].start < outer.end:
                inner.append(spans.pop(0))
            # Code takes no signs inside, so of those over the same words it is the innermost.
            if outer.style == "code" and inner and inner[0].end == outer.end:
                same = [
                    span for span in inner if (span.start, span.end) == (outer.start, outer.end)
                ]
                if len(same) == len(inner):
                    outer, inner = same[0], [*same[1:], outer]
            made += [self.escape(self.text.plain[at : outer.start]), self._span(outer, inner)]
            at = outer.end
        return "".join(made) + self.escape(self.text.plain[at:end])

    def _span(self, span: Span, inner: list[Span]) -> str:
        if span.style == "code":
            return code_span(self.text.plain[span.start : span.end])
        words = self._part(span.start, span.end, inner)
        if span.style == "link":
            return f"[{words}]({_address(span.href or '')})"
        sign = _SIGNS[span.style]
        return f"{sign}{words}{sign}"


def code_span(code: str) -> str:
    """Code between enough backticks."""
    fence = "`" * (longest_run(code) + 1)
    pad = " " if code[:1] == "`" or code[-1:] == "`" else ""
    if code.strip(" ") and code[:1] == code[-1:] == " ":
        pad = " "
    return f"{fence}{pad}{code}{pad}{fence}"


def longest_run(code: str) -> int:
    """The length of the longest run of backticks."""
    return max((len(run) for run in _BACKTICKS.findall(code)), default=0)


def _address(href: str) -> str:
    simple = re.fullmatch(r"[^\s()<>\\\x00-\x1f\x7f]+", href)
    if simple:
        return href
    escaped = _IN_ADDRESS.sub(r"\\\g<0>", href)
    return f"<{escaped}>"
