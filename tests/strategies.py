"""Hypothesis strategies for notes: anything the model can hold."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from readout.note.model import (
    KINDS,
    STYLES,
    Action,
    Bullet,
    Code,
    Image,
    Note,
    Paragraph,
    Quote,
    Section,
    Span,
    Table,
    Term,
    Text,
)

# Lone surrogates are never in a decoded file.
_ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_PIECES = st.sampled_from(
    [
        *("plain", "words", "text", "level", "no", "012", "1:30", "2025-11-20", "é", "漢字"),
        *("a: b", " # c", "- ", "1. ", "> ", "---", "...", "[x]", "](", "<b>", "&amp;", "**", "~~"),
        *"*_`|\\'\"{})!%@?,\n\t\0 \u2028\x85\xa0\ufeff",
        *("``", "\n\n", "  ", "https://example.org/a_b", "mailto:a@b.de", "🤖", "👩\u200d💻"),
    ]
)
words = st.one_of(
    _ANY, st.lists(_PIECES, max_size=8).map("".join), st.lists(_PIECES, max_size=8).map(" ".join)
)
"""Strings: any signs, or made to be misread."""

_numbers = st.none() | st.integers(0, 12)
_levels = st.integers(0, 9) | st.just(0)
_iso = st.none() | st.dates(dt.date(1, 1, 1)).map(dt.date.isoformat)
_date_words = words | st.sampled_from(["Nov 20, 2025", "05/01/2025", "2025-11-20", "Friday", ""])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text with spans that may nest, overlap, be empty or stand in any order."""
    plain = draw(words)
    if not draw(st.booleans()):
        return Text(plain)
    edges = st.integers(0, len(plain))
    spans = []
    for _ in range(draw(st.integers(1, 3))):
        start, end = sorted((draw(edges), draw(edges)))
        style = draw(st.sampled_from(STYLES))
        href = draw(st.none() | words | st.just("https://example.org/"))
        spans.append(Span(start, end, style, href if style == "link" else None))
    return Text(plain, tuple(spans))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any width, also none, with its raw lines or without."""
    width = draw(st.integers(0, 4))
    row = st.lists(texts(), min_size=width, max_size=width).map(tuple)
    return Table(
        draw(row),
        tuple(draw(st.lists(row, max_size=3))),
        tuple(draw(st.just([]) | st.lists(words, max_size=3))),
    )


blocks = st.one_of(
    st.builds(Paragraph, texts(), _levels),
    st.builds(Bullet, texts(), _levels, _numbers, st.none() | st.booleans(), st.booleans()),
    st.builds(Bullet, texts(), _levels),
    st.builds(Quote, texts(), _levels),
    st.builds(Code, words, words, _levels, st.booleans()),
    st.builds(Image, words, words, _levels),
    st.builds(Term, texts(), texts()),
    tables(),
    st.builds(
        Action,
        texts(),
        st.lists(words, max_size=3).map(tuple),
        _iso,
        _date_words,
        st.booleans(),
        st.booleans(),
        _levels,
        _numbers,
    ),
)
"""Any block."""

_block_lists = st.lists(blocks, max_size=6).map(tuple)
_titles = texts() | st.sampled_from(
    [Text(""), Text("Overview"), Text("Key Terms"), Text("Next steps"), Text("Highlights")]
)
_leaves = st.builds(Section, _titles, st.sampled_from(KINDS), _block_lists)
sections = st.recursive(
    _leaves,
    lambda below: st.builds(
        Section,
        _titles,
        st.sampled_from(KINDS),
        _block_lists,
        st.lists(below, max_size=3).map(tuple),
    ),
    max_leaves=4,
)
"""Any section with sections below it."""

notes = st.builds(
    Note,
    path=st.just("note.yaml"),
    title=texts(),
    icon=words,
    date=_iso,
    date_text=_date_words,
    tags=st.lists(words, max_size=3).map(tuple),
    format=st.just("yaml"),
    sections=st.lists(sections, max_size=3).map(tuple),
)
"""Any note without doubts."""
