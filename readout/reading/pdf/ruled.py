"""Tables drawn with rules: the rules to a grid, the words to its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout.reading.pdf.lines import lines_of, read_order
from readout.reading.pdf.model import Box, Grid, Page, Word
from readout.reading.pdf.rows import rows_of

_TOUCH = 6.0  # points: rules nearer than this meet (cells can stand apart)
_TOGETHER = 4.5  # points: rules nearer than this are one edge
_NARROWEST = 7.0  # points: a column or row is wider
_MOST = 600  # rules of a page, after those that continue each other became one
_MOST_STRIKES = 3_000  # rules of a page that may go through words
_FULL = 0.25  # of the cells of a table hold words; a chart's do not
_WALL = 0.5  # of a cell's side a rule covers, to part it from its neighbour


@dataclass(slots=True)
class _Frame:
    """Rules that meet."""

    level: list[Box] = field(default_factory=list)
    upright: list[Box] = field(default_factory=list)


def take_ruled(page: Page) -> list[Grid]:
    """The ruled tables of a page whose rules are joined; their words are taken from it."""
    level = page.level
    upright = [_turned(box) for box in _joined([_turned(box) for box in page.upright])]
    if len(level) > _MOST or len(upright) > _MOST or not upright:
        return []
    found = []
    for frame in _frames(level, upright):
        grid = _grid(page, frame)
        if grid is not None:
            found.append(grid)
    return found


def strike(page: Page) -> None:
    """Join the level rules of a page and mark the words that they strike through.

    Rules under or through words bound no table: they are taken away.
    """
    page.level = _joined(page.level)
    if len(page.level) > _MOST_STRIKES:
        return
    left = []
    words = sorted(page.words, key=lambda word: word.y)
    baselines = [word.y for word in words]
    for box in page.level:
        start = bisect_right(baselines, box.y0 - 10)
        near = words[start : bisect_right(baselines, box.y0 + 40)]
        near = [word for word in near if word.x1 > box.x0 + 0.5 and word.x0 < box.x1 - 0.5]
        struck = [word for word in near if 0.15 < (word.y - box.y0) / word.look.size < 0.5]
        under = [word for word in near if -0.3 < (word.y - box.y0) / word.look.size <= 0.0]
        for hit in (struck, under):
            if hit and _follows(box, hit):
                for word in hit if hit is struck else ():
                    word.strike = word.strike or word.x0 >= box.x0 - 2
                break
        else:
            left.append(box)
    page.level = left


def _follows(box: Box, words: Sequence[Word]) -> bool:
    """Whether a rule is as long as the words it goes through, or under."""
    return (
        box.x0 >= min(word.x0 for word in words) - 1.5
        and box.x1 <= max(word.x1 for word in words) + 1.5
    )


def _turned(box: Box) -> Box:
    return Box(box.y0, box.x0, box.y1, box.x1)


def _joined(rules: Sequence[Box]) -> list[Box]:
    """Level rules of which those that continue each other are one."""
    made: list[Box] = []
    for box in sorted(rules, key=lambda box: (round(box.y0), box.x0)):
        last = made[-1] if made else None
        if last and abs(last.y0 - box.y0) <= 1.0 and box.x0 <= last.x1 + 1.0:
            made[-1] = Box(last.x0, last.y0, max(last.x1, box.x1), last.y0)
        else:
            made.append(box)
    return made


def _frames(level: list[Box], upright: list[Box]) -> list[_Frame]:
    """The rules in groups of those that meet, directly or by others."""
    parents = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for one, rule in enumerate(level):
        for other, post in enumerate(upright):
            if (
                rule.x0 - _TOUCH <= post.x0 <= rule.x1 + _TOUCH
                and post.y0 - _TOUCH <= rule.y0 <= post.y1 + _TOUCH
            ):
                parents[root(one)] = root(len(level) + other)
    frames: dict[int, _Frame] = {}
    for index, box in enumerate([*level, *upright]):
        frame = frames.setdefault(root(index), _Frame())
        (frame.level if index < len(level) else frame.upright).append(box)
    return list(frames.values())


def _edges(places: Sequence[float]) -> list[float]:
    """Where rules stand, those close together as one."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= _TOGETHER:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


def _grid(page: Page, frame: _Frame) -> Grid | None:
    if not frame.upright or not frame.level:
        return None
    ends_x = [box.x0 for box in frame.level] + [box.x1 for box in frame.level]
    ends_y = [box.y0 for box in frame.upright] + [box.y1 for box in frame.upright]
    xs = _edges([*(box.x0 for box in frame.upright), min(ends_x), max(ends_x)])
    ys = _edges([*(box.y0 for box in frame.level), min(ends_y), max(ends_y)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > 40_000:
        return None
    cells = _Cells(frame, xs, ys)
    inside = [
        word
        for word in page.words
        if xs[0] <= (word.x0 + word.x1) / 2 <= xs[-1]
        and ys[0] <= word.y - 0.3 * word.look.size <= ys[-1]
    ]
    for word in inside:
        cells.put(word)
    rows = cells.rows()
    full = sum(bool(cell) for row in rows for cell in row)
    if len(rows) < 2 or len(rows[0]) < 2 or full < _FULL * len(rows) * len(rows[0]):
        return None
    taken = set(map(id, inside))
    page.words = [word for word in page.words if id(word) not in taken]
    return Grid(rows, cells.kept_edges(), ys[0], ys[-1], ruled=True)


class _Cells:
    """The cells between edges, those without a wall between being one."""

    def __init__(self, frame: _Frame, xs: list[float], ys: list[float]) -> None:
        self.frame, self.xs, self.ys = frame, xs, ys
        self.words: dict[tuple[int, int], list[Word]] = {}
        self.walls: dict[tuple[int, int, bool], bool] = {}

    def put(self, word: Word) -> None:
        column = max(0, bisect_right(self.xs, (word.x0 + word.x1) / 2) - 1)
        row = max(0, bisect_right(self.ys, word.y - 0.3 * word.look.size) - 1)
        column, row = min(column, len(self.xs) - 2), min(row, len(self.ys) - 2)
        # A cell over several columns or rows has its words in the first of them.
        while column and not self._wall(column, row, upright=True):
            column -= 1
        while row and not self._wall(column, row, upright=False):
            row -= 1
        self.words.setdefault((row, column), []).append(word)

    def _wall(self, column: int, row: int, *, upright: bool) -> bool:
        """Whether a rule stands before a column of a row, or above a row of a column."""
        key = column, row, upright
        found = self.walls.get(key)
        if found is None:
            if upright:
                at, rules = self.xs[column], [_turned(rule) for rule in self.frame.upright]
                start, end = self.ys[row], self.ys[row + 1]
            else:
                at, rules = self.ys[row], self.frame.level
                start, end = self.xs[column], self.xs[column + 1]
            covered = sum(
                max(0.0, min(rule.x1, end) - max(rule.x0, start))
                for rule in rules
                if abs(rule.y0 - at) <= _TOGETHER
            )
            found = self.walls[key] = covered >= _WALL * (end - start)
        return found

    def _filled(self) -> tuple[list[int], list[int]]:
        rows = sorted({row for row, _ in self.words})
        columns = {column for _, column in self.words}
        wide = {
            column
            for column in range(len(self.xs) - 1)
            if self.xs[column + 1] - self.xs[column] > 2 * _NARROWEST
        }
        return rows, sorted(columns | wide)

    def kept_edges(self) -> list[float]:
        """Where the columns begin, and where the last one ends."""
        _, columns = self._filled()
        return [*(self.xs[column] for column in columns), self.xs[-1]]

    def rows(self) -> list[list[list[Sequence[Word]]]]:
        """The rows with words in them, each cell its lines."""
        rows, columns = self._filled()
        made: list[list[list[Sequence[Word]]]] = []
        for row in rows:
            cells = [_cell_lines(self.words.get((row, column), [])) for column in columns]
            if len(self.ys) <= 3:
                # Rules part no more than the header: the rows are told by their places.
                made += rows_of(cells)
            else:
                made.append(cells)
        return made


def _cell_lines(words: list[Word]) -> list[Sequence[Word]]:
    return [read_order([word for run in line for word in run.words]) for line in lines_of(words)]
