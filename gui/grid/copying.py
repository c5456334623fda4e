"""Cells for the clipboard: as tab-separated text, as HTML and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_MARKS = re.compile(r"([\\|*_`\[\]<>])")
# What neither HTML nor a terminal can show: control characters but for tab and line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Rows = Sequence[Sequence[str]]


def tab_separated(rows: Rows) -> str:
    r"""A line a row, a tab between cells; blanks for what would break a line or a cell.

    >>> tab_separated([["a", "b c"], ["1", "two\nlines"]])
    'a\tb c\n1\ttwo lines'
    """
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def html_table(titles: Sequence[str], rows: Rows) -> str:
    """An HTML table; without titles one that has no head.

    >>> html_table(["a<"], [["x"]])
    '<table><thead><tr><th>a&lt;</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>'
    """
    head = f"<thead>{_row(titles, 'th')}</thead>" if titles else ""
    return f"<table>{head}<tbody>{''.join(_row(row, 'td') for row in rows)}</tbody></table>"


def markdown(titles: Sequence[str], rows: Rows) -> str:
    r"""A Markdown table; marks that Markdown would take for its own are escaped.

    >>> print(markdown(["a"], [["x|y"]]))
    | a |
    | --- |
    | x\|y |
    """
    lines = [_line(titles), "| " + " | ".join("---" for _ in titles) + " |"]
    return "\n".join([*lines, *map(_line, rows)])


def _row(cells: Sequence[str], tag: str) -> str:
    made = (_CONTROL.sub("", escape(cell)).strip().replace("\n", "<br>") for cell in cells)
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in made) + "</tr>"


def _line(cells: Sequence[str]) -> str:
    shown = (
        "<br>".join(_MARKS.sub(r"\\\1", " ".join(line.split())) for line in cell.split("\n"))
        for cell in cells
    )
    return "| " + " | ".join(shown) + " |"
