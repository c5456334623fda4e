"""No word of a PDF is dropped, whatever stands where."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.reading.read import read_bytes
from tests.readout.reading.helpers import strings
from tests.readout.reading.pdf.pdf_files import FONTS, PdfPage, pdf

RIGHT_TO_LEFT = "םולש"  # as it is drawn, from the left
_WORDS = st.sampled_from(
    [
        *("alpha", "Beta", "gamma", "delta", "EPSILON", "zeta,", "(eta", "theta)", "iota:", "-"),
        *(
            "12",
            "3.",
            "41 %",
            "~500M",
            "•",
            "[x]",
            "2025-03-03",
            "kappa-",
            "a/b/",
            "漢字",
            RIGHT_TO_LEFT,
        ),
        *("https://example.org/x", "Overview", "Action Items", "Page 1", "·", "…", "ﬁn"),
    ]
)
_cells = st.lists(_WORDS, min_size=1, max_size=5).map(" ".join)
_places = st.tuples(
    st.sampled_from([20, 72, 90, 200, 320, 330.5, 450]) | st.integers(10, 500),
    st.integers(1, 60).map(lambda step: 820 - step * 13.5) | st.integers(10, 820),
    _cells,
    st.sampled_from([10, 10, 10, 11, 16, 24]),
    st.sampled_from([*FONTS][:4]),
)
_rules = st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9), st.integers(1, 9))


@st.composite
def pages(draw: st.DrawFn) -> tuple[PdfPage, list[str]]:
    """A page with words anywhere on it, some in lines and columns, and rules between."""
    page, words = PdfPage(), []
    for x, y, cell, size, font in draw(st.lists(_places, min_size=1, max_size=16)):
        page.text(x, y, cell, size, font)
        if x + len(cell) * size < 560:  # what reaches over the edge is not to be seen
            words += cell.replace(RIGHT_TO_LEFT, RIGHT_TO_LEFT[::-1]).split()
    for level, at, start, length in draw(st.lists(_rules, max_size=12)):
        along, across = 20 + start * 60, 60 + at * 75
        if level:
            page.line(along, across, along + length * 60, across)
        else:
            page.line(across, along, across, along + length * 60)
    return page, words


def plain(text: str) -> str:
    """Signs alone: how words are parted is the reader's to tell, order among them not."""
    return re.sub(r"[()\s]", "", text.replace("ﬁ", "fi"))  # brackets turn with the direction


@settings(max_examples=50)
@given(st.lists(pages(), min_size=1, max_size=2))
def test_every_word_is_in_the_note(made: list[tuple[PdfPage, list[str]]]) -> None:
    note = read_bytes(pdf([page for page, _ in made]), "a file.pdf")
    found = plain(strings(note))
    # Signs that open an item are its form, a number is kept as such, a heading loses its colon.
    signs = {"•", "-", "·", "[x]", "…", "3.", "~500M"}
    missing = {
        word
        for _, words in made
        for word in words
        if word not in signs and plain(word).rstrip(":") not in found
    }
    assert missing == set()
