"""The page of all tables over a library of 100,000 rows: gathered, joined, sorted, filtered.

The catalogue is made once, of the same notes each time: whole notes, each with a table of five rows
whose columns are of every kind; in each round one of them changes. Beside Readout's order and
choice stands that of SQLite in memory, which has the values of the cells as numbers already. What
is gathered and sorted for the first time runs in a thread beside one that, like a window, wants
its turn each millisecond.

Argument: how many rounds.
"""

from __future__ import annotations

import gc
import json
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TypeVar

import library
import waiting

from readout.library.catalogue import Catalogue
from readout.library.rows import made_of
from readout.library.schema import FILE
from readout.library.walk import Stamp
from readout.library.writing import Writing
from readout.note.model import Note, Section, Table, Text
from readout.tables.filters import Filter, kept, row_texts
from readout.tables.found import FoundTable, Gatherer
from readout.tables.joining import Joined, groups, joined
from readout.tables.sorting import Sort, among, arranged

WORK = Path(__file__).resolve().parents[2] / "work" / "libraries"
NOTES, ROWS = 20_000, 5
TITLES = ("Topic", "Users", "Share", "Price", "Due", "Open", "Release")
MONTHS = ("Jan", "March", "Jun", "Sept", "Nov")
COLUMNS = {"note": 0, "note's date": 1, "text": 2, "number": 3, "percent": 4, "money": 5}
COLUMNS |= {"date": 6, "yes or no": 7, "version": 8}
FILTERS = {
    "text": {2: Filter("tr")},
    "number": {3: Filter("> 20k")},
    "percent": {4: Filter("5 % - 10 %")},
    "money": {5: Filter("< $1M")},
    "date": {6: Filter("before 3 Nov")},
    "yes or no": {7: Filter("yes")},
    "chosen values": {7: Filter(values=frozenset(("yes", "partly")))},
    "three columns": {3: Filter("> 20k"), 4: Filter("> 5 %"), 7: Filter("yes")},
}
_T = TypeVar("_T")
_Runs = dict[str, list[float]]


def main(rounds: int) -> None:
    """Measure and print the figures."""
    gc.disable()  # as the window does, which collects when it rests
    sys.setswitchinterval(0.0005)  # as the window does, which so waits no longer for Python
    runs: _Runs = {}
    waited: list[float] = []
    folder = _made()
    for _ in range(rounds):
        _measure(folder, runs, waited)
    sorts = max((f"sort {name}" for name in COLUMNS), key=lambda name: _median(runs[name]))
    picks = max((f"filter {name}" for name in FILTERS), key=lambda name: _median(runs[name]))
    first = max((f"first {name}" for name in COLUMNS), key=lambda name: _median(runs[name]))
    again = max((f"again {name}" for name in COLUMNS), key=lambda name: _median(runs[name]))
    total = f"{NOTES * ROWS:,}"
    figures = [
        _figure(f"{total} rows of tables gathered", runs["gathered"]),
        _figure("… told apart and joined", runs["joined"]),
        _figure(f"… {first}, for the first time (the slowest column)", runs[first]),
        _figure("… filter text, for the first time", runs["first filter"]),
        _figure("… words of a row, for the first time", runs["lines"]),
        _figure("… gathered and joined again, one note having changed", runs["again"]),
        _figure(f"… {again}, after that (the slowest column)", runs[again]),
        _figure(f"… {sorts} (the slowest of {len(COLUMNS)})", runs[sorts], 150),
        _figure("… sort, two columns", runs["two"], 150),
        _figure("… sort, two columns, beside", runs["two"], None, runs["two, sqlite"]),
        _figure("… sort number, beside", runs["sort number"], None, runs["sort number, sqlite"]),
        _figure(f"… {picks} (the slowest of {len(FILTERS)})", runs[picks], 50),
        _figure("… filter words of a row", runs["words"], 50),
        _figure("… filter number, beside", runs["filter number"], None, runs["filter, sqlite"]),
        _figure("longest wait of another thread meanwhile", waited, 50),
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _measure(folder: Path, runs: _Runs, waited: list[float]) -> None:
    def timed(name: str, call: Callable[[], _T]) -> _T:
        begun = perf_counter()
        made = call()
        runs.setdefault(name, []).append((perf_counter() - begun) * 1000)
        return made

    gc.collect()
    gatherer = Gatherer(folder)
    with waiting.waits(waited):
        tables = timed("gathered", partial(gatherer.gather, []))
        grid = timed("joined", partial(_joined, tables))
        for name, at in COLUMNS.items():
            timed(f"first {name}", partial(arranged, grid.columns, [Sort(at)]))
        texts = timed("lines", partial(row_texts, grid.columns))
        _change(folder)
        newer = timed("again", lambda: _joined(gatherer.gather([])))
        for name, at in COLUMNS.items():
            timed(f"again {name}", partial(arranged, newer.columns, [Sort(at)]))
    gatherer.close()
    gc.collect()
    columns = grid.columns
    for name, at in COLUMNS.items():
        timed(f"sort {name}", partial(arranged, columns, [Sort(at, descending=True)]))
    order = timed("two", partial(arranged, columns, [Sort(4), Sort(3, descending=True)]))
    for name, wanted in FILTERS.items():
        timed("first filter" if name == "text" else name, partial(_left, grid, order, wanted))
        for column in columns:
            column.filtered = None  # nothing is known of the round before
        timed(f"filter {name}", partial(_left, grid, order, wanted))
    timed("words", lambda: among(order, kept(columns, {}, "the pro", texts)))
    _beside(grid, timed)


def _joined(tables: Sequence[FoundTable]) -> Joined:
    [group] = groups(tables)
    return joined(group)


def _change(folder: Path) -> None:
    """Write one of the notes once more."""
    with Writing(folder) as writing, Catalogue(folder) as catalogue:
        note = catalogue.note_of(1)
        if note is None:
            raise LookupError("The catalogue has no first note.")
        stamp = Stamp(1, 1, 1)
        writing.put(1, stamp, bytes(16), made_of(note))
        writing.commit()


def _left(grid: Joined, order: Sequence[int], wanted: dict[int, Filter]) -> list[int]:
    return among(order, kept(grid.columns, wanted))


def _beside(grid: Joined, timed: Callable[[str, Callable[[], object]], object]) -> None:
    """The same of SQLite, which is given the numbers that the cells are read as."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, number REAL, share REAL)")
    values = [
        [column.keys[rank][0] if rank < len(column.keys) else None for rank in column.ranks]
        for column in (grid.columns[3], grid.columns[4])
    ]
    rows = zip(range(grid.total), *values, strict=True)
    database.executemany("INSERT INTO rows VALUES (?, ?, ?)", rows)

    def asked(query: str) -> Callable[[], object]:
        return lambda: database.execute(query).fetchall()

    timed("sort number, sqlite", asked("SELECT id FROM rows ORDER BY number DESC, id"))
    timed("two, sqlite", asked("SELECT id FROM rows ORDER BY share, number DESC, id"))
    chosen = "SELECT id FROM rows WHERE number > 20000"
    timed("filter, sqlite", asked(f"{chosen} ORDER BY share, number DESC, id"))
    database.close()


def _made() -> Path:
    """The folder of the catalogue, made where there is none of this form."""
    folder = WORK / f"tables-{NOTES}"
    complete = folder / f"{FILE}.complete"
    if not complete.exists():
        random = Random(7)  # noqa: S311  the same notes each time
        with Writing(folder) as writing:
            for number, note in enumerate(library.notes(NOTES), 1):
                stamp = Stamp(1, number, number)
                note_id = writing.add(f"notes/{note.path}", stamp)
                writing.put(note_id, stamp, bytes(16), made_of(_with_table(note, random)))
                if number % 1_000 == 0:
                    writing.commit()
            writing.commit()
        complete.touch()
    return folder


def _with_table(note: Note, random: Random) -> Note:
    """The note, the tables in it having a row of each kind of value instead."""
    return replace(note, sections=tuple(_sections(note.sections, random)))


def _sections(sections: Sequence[Section], random: Random) -> Iterator[Section]:
    for section in sections:
        blocks = tuple(
            _table(block, random) if isinstance(block, Table) else block for block in section.blocks
        )
        yield replace(section, blocks=blocks, sections=tuple(_sections(section.sections, random)))


def _table(table: Table, random: Random) -> Table:
    rows = tuple((row[0], *map(Text, _cells(random))) for row in table.rows[:ROWS])
    return Table(tuple(map(Text, TITLES)), rows)


def _cells(random: Random) -> tuple[str, ...]:
    return (
        f"{random.choice(('', '~', '>'))}{random.random() * 900:.1f}{random.choice('kM')}",
        f"{random.random() * 100:.2f} %",
        random.choice((f"${random.randrange(10**7):,}", "", f"{random.randrange(900)} €")),
        f"{random.randint(1, 28)} {random.choice(MONTHS)}{random.choice(('', ' 2021', ' 2023'))}",
        random.choice(("yes", "no", "partly", "")),
        f"v{random.randint(0, 9)}.{random.randint(0, 30)}.{random.randint(0, 9)}",
    )


def _median(runs: Sequence[float]) -> float:
    return sorted(runs)[len(runs) // 2]


def _figure(
    name: str, runs: list[float], most: float | None = None, others: Sequence[float] = ()
) -> dict[str, object]:
    beside = {"other_name": "SQLite in memory", "others": others} if others else {}
    return {"name": name, "unit": "ms", "ours": runs, "most": most, **beside}


if __name__ == "__main__":
    main(int(sys.argv[1]))
