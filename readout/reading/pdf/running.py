"""What repeats at the edges of the pages: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.reading.pdf.lines import line_of, rows_of_words
from readout.reading.pdf.model import Line, Page
from readout.reading.pdf.rows import text_of_line

_ZONE = 0.14  # of the page's height, at its top and at its bottom
_MOST_LINES = 4  # looked at on either side
_OFTEN = 0.4  # of the pages: headers of left and right pages can differ
_CLOSE = 1.5  # of the size: a line nearer to the text belongs to it
_SAME_PLACE = 3.0  # points
_NUMBER = re.compile(
    r"(?:(?:page|p\.|seite|página|pagina|pág\.)\s*)?[-–—]?\s*\d{1,5}\s*[-–—]?"
    r"(?:\s*(?:/|of|von|de|sur|di|\|)\s*\d{1,5})?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Running:
    """What was taken from the edges of pages, each distinct line once."""

    headers: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    def fields(self) -> list[tuple[str, str]]:
        """Headers and footers as named values."""
        lines = (("header", self.headers), ("footer", self.footers))
        return [(name, " · ".join(found)) for name, found in lines if found]


def take_running(pages: Sequence[Page]) -> Running:
    """Take the lines that repeat from the pages."""
    count = len({page.number for page in pages})
    places: dict[tuple[str, bool], list[tuple[int, float]]] = defaultdict(list)
    edges = [(page, top, _edge(page, top=top)) for page in pages for top in (True, False)]
    for page, top, lines in edges:
        for line in lines:
            places[_key(line), top].append((page.number, line[0].y))
    found = Running()
    for page, top, lines in edges:
        taken: set[int] = set()
        for line in lines[: _running(page, lines, places, top=top, pages=count)]:
            for run in line:
                words = text_of_line(run.words)
                number = _NUMBER.fullmatch(words)
                kept = found.numbers if number else found.headers if top else found.footers
                kept.append(words)
            taken.update(id(word) for run in line for word in run.words)
        if taken:
            page.words = [word for word in page.words if id(word) not in taken]
    found.headers = list(dict.fromkeys(found.headers))
    found.footers = list(dict.fromkeys(found.footers))
    found.numbers = list(dict.fromkeys(found.numbers))
    return found


def _edge(page: Page, *, top: bool) -> list[Line]:
    """The outermost lines on one side of a page, from the outside, with the first inner one."""
    depth = 2 * _ZONE * page.height
    words = [
        word for word in page.words if (word.y < depth if top else word.y > page.height - depth)
    ]
    rows = rows_of_words(words)
    if not top:
        rows.reverse()
    return [line_of(row) for row in rows[: _MOST_LINES + 1]]


def _running(
    page: Page,
    lines: Sequence[Line],
    places: dict[tuple[str, bool], list[tuple[int, float]]],
    *,
    top: bool,
    pages: int,
) -> int:
    """How many of the outermost lines repeat."""
    count = 0
    for line in lines[:_MOST_LINES]:
        outside = line[0].y if top else page.height - line[0].y
        if outside > _ZONE * page.height:
            break
        # One number alone repeats nothing, but it may be the page's own.
        own = not count and _own_number(line) == page.number + 1
        if not own and not _repeats(line, places[_key(line), top], pages):
            break
        count += 1
    # What stands right at the text goes with it: the header of a table on every page.
    while count and count < len(lines) and not _parted(lines[count - 1], lines[count]):
        count -= 1
    return count


def _own_number(line: Line) -> int:
    """The number that a line consists of, as a page has it; 0 where it is none."""
    text = _text(line)
    digits = re.search(r"\d+", text) if _NUMBER.fullmatch(text) else None
    return int(digits.group()) if digits else 0


def _repeats(line: Line, places: Sequence[tuple[int, float]], pages: int) -> bool:
    same = {number for number, y in places if abs(y - line[0].y) <= _SAME_PLACE}
    return len(same) >= max(2, _OFTEN * pages)


def _parted(line: Line, inner: Line) -> bool:
    size = max(run.size for run in (*line, *inner))
    return abs(line[0].y - inner[0].y) > _CLOSE * size


def _text(line: Line) -> str:
    return text_of_line([word for run in line for word in run.words])


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", _text(line))
