"""A table as text for the clipboard."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = re.compile(r"([\\|*_`\[\]<>])")


def tab_separated(rows: Sequence[Sequence[str]]) -> str:
    r"""A line a row, a tab between cells; blanks for what would break a line or a cell.

    >>> tab_separated([["a", "b c"], ["1", "two\nlines"]])
    'a\tb c\n1\ttwo lines'
    """
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def markdown(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    r"""A Markdown table; marks that Markdown would take for its own are escaped.

    >>> print(markdown(["a"], [["x|y"]]))
    | a |
    | --- |
    | x\|y |
    """
    lines = [_line(titles), "| " + " | ".join("---" for _ in titles) + " |"]
    return "\n".join([*lines, *map(_line, rows)])


def _line(cells: Sequence[str]) -> str:
    shown = (
        "<br>".join(_MARKS.sub(r"\\\1", " ".join(line.split())) for line in cell.split("\n"))
        for cell in cells
    )
    return "| " + " | ".join(shown) + " |"
