"""Titles that touch their text: bold words lost their look, and the blank, when they were pasted.

``Opening hoursThe shop opens at nine.`` is a title and a sentence. One could be a brand's name
(GitHub); several in a note are how it was written.
"""

from __future__ import annotations

from collections.abc import Sequence

from readout.note.model import Doubt, Span, Text
from readout.reading.glued.words import FUNCTION_WORDS, MIXED_WORDS
from readout.reading.patterns import late

_FEWEST = 2  # in a note
_LONGEST = 80  # code points of a title
_RUN_IN = late(
    r"(?P<title>[^\W\d_a-z][^.!?:;\n]*?[^\W\d_A-Z])(?P<text>[^\W\d_a-z][^\W\d_A-Z]*[ ’'].{12,})"
)
_SENTENCE_END = (".", "!", "?", ")", "”", '"')


def run_in_titles(lines: Sequence[str]) -> dict[str, int]:
    """Where the text begins in each line whose title touches it, for a note's single lines."""
    found: dict[str, int] = {}
    for line in lines:
        place = _place(line)
        if place:
            found[line] = place
    return found if len(found) >= _FEWEST else {}


def parted(line: str, place: int) -> tuple[Text, Doubt]:
    """The title, bold, on a line of its own above the text; and what is uncertain of it."""
    title = line[:place]
    text = Text(f"{title}\n{line[place:]}", (Span(0, place, "strong"),))
    return text, Doubt("heading", "", f"a title, “{title}”, and its text", line, ("a paragraph",))


def _place(line: str) -> int:
    if not line.endswith(_SENTENCE_END):
        return 0
    match = _RUN_IN.match(line[: _LONGEST + 60])
    if match is None or len(match["title"]) > _LONGEST or len(match["title"].split()) < 2:
        return 0
    joined = match["title"].split()[-1] + match["text"].split()[0]
    if joined in MIXED_WORDS or match["title"].split()[-1] in FUNCTION_WORDS:
        return 0
    return match.end("title") if len(line[match.end("title") :].split()) > 4 else 0
