"""A page's words and drawings in the direction of its text, those outside its edges left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from readout.reading.pdf.characters import Ink, turned
from readout.reading.pdf.extras import Bounds
from readout.reading.pdf.model import Box, Look, Mark, Page, Picture, Sign, Word
from readout.reading.pdf.shapes import Drawing

_BEFORE, _BEHIND = "([{«“„‘\"'", ".,;:!?)]}»”’\"'"
_MOST_LOOKS = 3_000_000  # at words of a page for links over them
_PLAIN = 10.0  # points: the size of words that have none of their own


@dataclass(frozen=True, slots=True)
class Contents:
    """All that pdfium says of a page, in the page's own space; ``number`` counts from 0."""

    number: int
    bounds: Bounds
    ink: Ink
    drawing: Drawing
    links: list[tuple[Bounds, str]]
    alternatives: dict[int, str]


def placed(found: Contents) -> list[Page]:
    """The page as most of its text is turned, with all drawings; then its text turned otherwise."""
    words = found.ink.words
    ways = sorted(words, key=lambda way: -sum(len(word.text) for word in words[way]))
    pages: list[Page] = []
    for way in ways or [0]:
        corner = _Corner(found.bounds, way)
        page = Page(found.number, corner.width, corner.height)
        page.words = corner.brought(words.get(way, ()))
        if not pages:
            _draw(page, corner, found.drawing, found.alternatives)
            _link(page, [(corner.box(place), href) for place, href in found.links])
        pages.append(page)
    return pages


class _Corner:
    """The upper left corner of a turned page, from which places are measured."""

    def __init__(self, bounds: Bounds, way: int) -> None:
        self.way = way
        self.x = self.y = 0.0
        box = self.box(bounds)
        self.x, self.y = box.x0, box.y0
        self.width, self.height = box.x1 - box.x0, box.y1 - box.y0

    def box(self, bounds: Bounds) -> Box:
        xs, ys = zip(
            turned(bounds[0], bounds[1], self.way),
            turned(bounds[2], bounds[3], self.way),
            strict=True,
        )
        return Box(min(xs) - self.x, min(ys) - self.y, max(xs) - self.x, max(ys) - self.y)

    def brought(self, words: Iterable[Word]) -> list[Word]:
        """Words moved to the page, those on it: what is cut off stands elsewhere too."""
        found = []
        for word in words:
            word.x0 = x0 = word.x0 - self.x
            word.x1 = x1 = word.x1 - self.x
            word.y = y = word.y - self.y
            middle = y - 0.3 * word.look.size
            if 0.0 <= (x0 + x1) / 2 <= self.width and 0.0 <= middle <= self.height:
                found.append(word)
        return found


def _draw(page: Page, corner: _Corner, drawing: Drawing, alternatives: dict[int, str]) -> None:
    edges = Box(0.0, 0.0, page.width, page.height)
    for bounds in drawing.rules:
        box = corner.box(bounds)
        x0, x1 = max(box.x0, 0.0), min(box.x1, page.width)
        y0, y1 = max(box.y0, 0.0), min(box.y1, page.height)
        if x1 < x0 or y1 < y0:
            continue
        # A rule is the line in its middle.
        if x1 - x0 >= y1 - y0:
            page.level.append(Box(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2))
        else:
            page.upright.append(Box((x0 + x1) / 2, y0, (x0 + x1) / 2, y1))
    page.marks = _marks(corner, drawing)
    left = dict(alternatives)
    for bounds, mark in drawing.pictures:
        box = corner.box(bounds)
        page.drawn = True
        if mark in left and edges.holds(box.x0, box.y0, slack=page.width):
            page.pictures.append(Picture(left.pop(mark), box.x0, box.y1))
    page.pictures += [Picture(text, 0.0, page.height) for text in left.values()]


def _marks(corner: _Corner, drawing: Drawing) -> list[Mark]:
    """Bullets, and boxes with what is drawn into them."""
    boxes = [(corner.box(bounds), filled) for bounds, filled in drawing.small]
    strokes = [corner.box(bounds) for bounds in drawing.strokes]
    hollow = [box for box, filled in boxes[:500] if not filled]
    marks: list[Mark] = []
    for box, filled in boxes[:500]:
        middle = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if any(
            other.holds(*middle) and other.x1 - other.x0 > box.x1 - box.x0 + 1 for other in hollow
        ):
            continue  # the tick in a box
        sign: Sign = "bullet"
        if box.x1 - box.x0 > 5.5 and not filled:
            inside = any(
                other != box
                and box.holds(other.x0, other.y0, 1.0)
                and box.holds(other.x1, other.y1, 1.0)
                for other in strokes[:500]
            )
            sign = "done" if inside else "open"
        marks.append(Mark(box, sign))
    return marks


def _cut(word: Word, box: Box) -> list[Word]:
    """The punctuation at the ends of a word that a link does not cover, as words of their own."""
    slack = 0.12 * word.look.size
    made = []
    bare = word.text.rstrip(_BEHIND)
    if box.x1 < word.x1 - slack and bare and bare != word.text:
        tail = replace(word, text=word.text[len(bare) :], x0=box.x1, glued=True)
        word.text, word.x1 = bare, box.x1
        made.append(tail)
    bare = word.text.lstrip(_BEFORE)
    if box.x0 > word.x0 + slack and bare and bare != word.text:
        head = replace(word, text=word.text[: -len(bare)], x1=box.x0)
        word.text, word.x0, word.glued = bare, box.x0, True
        made.append(head)
    return made


def _link(page: Page, links: list[tuple[Box, str]]) -> None:
    """Addresses onto the words they are drawn over; one over no word becomes a word itself."""
    shown: set[str] = set()
    looks = _MOST_LOOKS
    for box, href in links:
        looks -= len(page.words)
        over = [word for word in page.words if _covers(box, word)] if looks > 0 else []
        for word in over:
            page.words += _cut(word, box)
            word.href = href
        if not over and href not in shown:
            order = page.words[-1].order + 99 if page.words else 0
            end = max(box.x1, box.x0 + 1)
            page.words.append(Word(href, box.x0, end, box.y1, Look(_PLAIN), order, href=href))
        shown.add(href)


def _covers(box: Box, word: Word) -> bool:
    """Whether a link is drawn over a word that leads nowhere yet."""
    if word.href or not box.x0 - 0.5 <= (word.x0 + word.x1) / 2 <= box.x1 + 0.5:
        return False
    return box.y0 - 0.5 <= word.y - 0.3 * word.look.size <= box.y1 + 0.5
