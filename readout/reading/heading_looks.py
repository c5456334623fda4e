"""Whether a bare line looks as headings do."""

from __future__ import annotations

from readout.reading.dates import whole_date
from readout.reading.heading_words import kind_of
from readout.reading.keyed import is_keyed
from readout.reading.patterns import late

LONGEST_HEADING = 90  # code points
_MOST_WORDS = 12
SENTENCE_END = late(r"[.!?;,…。！？][\"'”’)\]]*$")


def could_be_heading(line: str) -> bool:
    """Whether a bare line could be a heading, by itself alone."""
    line = line.strip()
    if not line or len(line) > LONGEST_HEADING or len(line.split()) > _MOST_WORDS:
        return False
    if is_keyed(line):
        return False
    if kind_of(line) is not None:
        return True
    first = next((sign for sign in line if sign.isalnum()), "")
    return not (
        not any(sign.isalpha() for sign in line)
        or first.islower()
        or SENTENCE_END.search(line)
        or "://" in line
        or line.endswith((":", "-", "–", "/"))
        or whole_date(line)
    )
