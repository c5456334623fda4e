"""What ``readout tables`` does: list what the tables of notes can be joined to, or print a grid."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence

from readout.errors import ReadoutError, UsageError
from readout.note.model import Note
from readout.output import refuse_notes, write_out
from readout.tables.conditions import check as check_condition
from readout.tables.filters import Filter, kept
from readout.tables.found import tables_of
from readout.tables.headings import key
from readout.tables.joining import FRONT, Group, Joined, groups, joined
from readout.tables.sorting import Sort, among, arranged


def check(options: Namespace) -> None:
    """Raise UsageError where options do not go together, before a library is read for nothing."""
    if options.library is None and not options.files:
        raise UsageError("Which notes? Name files, or a folder of them by --library.")
    if options.output is not None:
        if not options.csv:
            raise UsageError("In which format? Say so by --csv.")
        refuse_notes(options.output, [*filter(None, [options.library]), *options.files])
    if (options.sort or options.where) and not (options.csv or options.json):
        raise UsageError("Rows are sorted and chosen where they are printed: add --json or --csv.")


def give(notes: Iterable[Note], options: Namespace) -> None:
    """Print or write the joined tables of notes. Raises UsageError and ReadoutError."""
    dated = sorted(notes, key=lambda note: note.date or "", reverse=True)
    found = groups(table for note in dated for table in tables_of(note))
    if options.grid is not None and not 1 <= options.grid <= len(found):
        last = f"the grids are 1 to {len(found)}" if found else "no note has a table"
        raise UsageError(f"There is no grid {options.grid}: {last}.")
    if options.csv:
        _write(found, options)
        return
    for number, group in enumerate(found, 1):
        if options.grid is not None and number != options.grid:
            continue
        if options.json:
            _print_rows(number, joined(group), options)
        else:
            _print_about(number, group)


def _write(found: Sequence[Group], options: Namespace) -> None:
    from readout.tables.spreadsheet import to_csv  # noqa: PLC0415  printing needs none of it

    if not found:
        raise UsageError("No note has a table: there is nothing to write.")
    grid = joined(found[(options.grid or 1) - 1])
    write_out(
        to_csv(grid, _rows(grid, options)).encode("utf-8", "backslashreplace"), options.output
    )


def _print_about(number: int, group: Group) -> None:
    from readout.printing import harmless  # noqa: PLC0415  JSON needs none of it

    titles = " · ".join(title or "–" for title in group.titles)
    apart = "".join(f", {kind}s as {title}" for title, kind in group.apart)
    tables = _counted(len(group.tables), "table")
    about = f"{_counted(group.rows, 'row')}, {tables} of {_counted(group.notes, 'note')}{apart}"
    print(harmless(f"{number}. {titles}  ({about})"))


def _print_rows(number: int, grid: Joined, options: Namespace) -> None:
    columns = grid.columns[FRONT:]
    titles = _told_apart([column.title for column in columns])
    for row in _rows(grid, options):
        place, at = grid.source(row)
        made = {
            "grid": number,
            "path": place.path,
            "title": place.note,
            "date": place.date,
            "section": place.section,
            "where": f"{place.where}/blocks/{place.block}/rows/{at}",
            "cells": {
                title: column.cells[row] for title, column in zip(titles, columns, strict=True)
            },
        }
        print(json.dumps(made, ensure_ascii=False))


def _rows(grid: Joined, options: Namespace) -> list[int]:
    """The rows that are wanted, in the wanted order. Raises UsageError for an unknown column."""
    filters: dict[int, Filter] = {}
    for wanted in options.where or ():
        name, _, text = wanted.partition(":")
        at = _column(grid, name)
        try:
            check_condition(text, grid.columns[at].kind)
        except ReadoutError as error:
            raise UsageError(f"{wanted}: {error}") from None
        both = f"{filters[at].text} {text}" if at in filters else text
        filters[at] = Filter(both)
    sorts = [
        Sort(_column(grid, name.removeprefix("-")), name.startswith("-"))
        for name in options.sort or ()
    ]
    return among(arranged(grid.columns, sorts), kept(grid.columns, filters))


def _column(grid: Joined, name: str) -> int:
    """The column of a heading, the tables' own before those in front."""
    titles = [key(column.title) for column in grid.columns]
    wanted = key(name)
    places: list[int] = [*range(FRONT, len(titles)), *range(FRONT)]
    for at in places:
        if titles[at] == wanted:
            return at
    said = ", ".join(column.title for column in grid.columns if column.title)
    raise UsageError(f"There is no column “{name.strip()}”; there are {said}.")


def _told_apart(titles: Sequence[str]) -> list[str]:
    """Headings with a number where one is there again, or is empty."""
    wanted = [title or str(at) for at, title in enumerate(titles, 1)]
    taken, seen, made = set(wanted), Counter[str](), list[str]()
    for name in wanted:
        seen[name] += 1
        if seen[name] > 1:
            while (other := f"{name} {seen[name]}") in taken:
                seen[name] += 1
            taken.add(other)
            made.append(other)
        else:
            made.append(name)
    return made


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
