"""What the grid says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from readout.tables.columns import ColumnKind
    from readout.tables.filters import Filter


def tr(text: str) -> str:
    """A text of this room in the user's language."""
    return QCoreApplication.translate("Grid", text)


def number(value: int) -> str:
    """A number as it is written here."""
    return QLocale().toString(value)


def one_line(text: str, most: int = 60) -> str:
    """A cell or a title in one line, not too long."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else line[:most].rstrip() + "…"


def sorted_words(at: int, count: int, *, down: bool) -> str:
    """How a column is sorted; ``at`` is its place among the columns that are sorted by."""
    said = tr("sorted downwards") if down else tr("sorted upwards")
    if count > 1:
        place = tr("%1 of %2").replace("%1", number(at + 1)).replace("%2", number(count))
        said = f"{said}, {place}"
    return said


def filter_words(wanted: Filter) -> str:
    """What a filter lets through, in a few words."""
    said = [one_line(wanted.text, 24)] if wanted.text.strip() else []
    values = wanted.values
    if values is not None and len(values) == 1:
        only = one_line(next(iter(values)), 24)
        said.append(only or tr("empty"))
    elif values is not None:
        said.append(tr("%1 values").replace("%1", number(len(values))))
    return ", ".join(said)


def count_words(shown: int, total: int) -> str:
    """How many rows are left of the filters."""
    text = tr("%1 of %2 rows")
    return text.replace("%1", number(shown)).replace("%2", number(total))


def hint(kind: ColumnKind) -> str:
    """An example of what can be typed to filter a column of a kind."""
    return {
        "number": tr("> 20k, or 5 – 10"),
        "percent": tr("> 5 %, or 5 % – 10 %"),
        "money": tr("> $1M, or 5 – 10"),
        "date": tr("before 3 Nov, or Nov 2025"),
        "version": tr("> 1.2, or 1.0 – 2.0"),
        "flag": tr("yes, or no"),
        "text": tr("Words it has, -without"),
    }[kind]


def copied_words(rows: int, columns: int) -> str:
    """What was copied."""
    if rows == columns == 1:
        return tr("The cell was copied.")
    said = tr("%1 × %2 cells were copied.")
    return said.replace("%1", number(rows)).replace("%2", number(columns))


def titled(titles: Sequence[str], column: int) -> str:
    """A column's title in one line; its number where it has none."""
    line = one_line(titles[column]) if 0 <= column < len(titles) else ""
    return line or tr("Column %1").replace("%1", number(column + 1))
