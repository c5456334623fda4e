"""Searching as one types: Readout's index beside SQLite's FTS5 and a plain scan, in one run.

Every beginning of 60 words and 60 queries of two words, the first 20 hits cut out. FTS5 has a row
a note, ranked, once with and once without an index of prefixes; the scan goes through the folded
text of every note. First indexing is measured in a process of its own, by time and by the most
memory it held; ``recollindex`` too, where it is installed. The notes are given as they are read.

Arguments: how many rounds, then how many notes the libraries have (1000, 10000, and 100000 where
that index was made before: `search.py 1 100000` makes it, in some ten minutes).
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

import library

from readout.note.model import Note
from readout.search.folding import fold
from readout.search.index import SearchIndex
from readout.search.passages import section_lines

WORK = Path(__file__).resolve().parents[2] / "work" / "libraries"
TINY, SMALL, LARGE = 1_000, 10_000, 100_000
GOALS = {TINY: 8.0, SMALL: 8.0, LARGE: 16.0}
"""Milliseconds of the slowest query of a hundred."""
COMMIT_EVERY = 2_000
QUERIES = 60
_PREFIXES = "prefixes"
_ROW = "INSERT INTO notes(rowid, text) VALUES (?, ?)"
_ASK = (
    "SELECT rowid, snippet(notes, 0, '[', ']', '…', 24) FROM notes "
    "WHERE notes MATCH ? ORDER BY rank LIMIT 20"
)


def main(rounds: int, counts: Sequence[int]) -> None:
    """Measure and print the figures."""
    figures: list[dict[str, object]] = []
    for count in counts or [TINY, SMALL, *([LARGE] if _is_made(LARGE) else [])]:
        if count < LARGE or not _is_made(count):
            figures += _first_index(count)
        figures += _searching(count, rounds)
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


# First indexing, each in a process of its own


def _first_index(count: int) -> Iterable[dict[str, object]]:
    makers = ["readout", "fts5", *([_PREFIXES] if count <= SMALL else [])]
    if shutil.which("recollindex") and count <= SMALL:
        makers.append("recoll")
    made = {maker: _child(maker, count) for maker in makers}
    for other in makers[1:]:
        for number, (name, unit, goal) in enumerate(
            (("first index", "s", 20.0), ("first index, memory", "MB", 500.0))
        ):
            yield {
                "name": f"{name} of {count} notes",
                "unit": unit,
                "ours": [made["readout"][number]],
                "other_name": _NAMES[other],
                "others": [made[other][number]],
            }
            if other == "fts5" and count == SMALL:
                yield {
                    "name": f"{name} of {count} notes",
                    "unit": unit,
                    "ours": [made["readout"][number]],
                    "most": goal,
                }


_NAMES = {"fts5": "FTS5", _PREFIXES: "FTS5 with prefixes", "recoll": "recollindex"}


def _child(maker: str, count: int) -> tuple[float, float]:
    command = [sys.executable, __file__, maker, str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{maker}: {done.stderr[-400:]}")
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)


def _index(count: int) -> Path:
    return WORK / f"index-{count}"


def _is_made(count: int) -> bool:
    """Whether the index is there, whole and of this version."""
    return _index(count).with_suffix(".complete").exists() and not SearchIndex(_index(count)).fresh


def _table(count: int, maker: str) -> Path:
    return WORK / f"{maker}-{count}.db"


def _make_readout(count: int) -> float:
    _index(count).with_suffix(".complete").unlink(missing_ok=True)
    shutil.rmtree(_index(count), ignore_errors=True)
    index = SearchIndex(_index(count))
    writer = index.writer()
    took = 0.0
    for number, note in enumerate(library.notes(count), 1):
        begun = perf_counter()
        writer.put(number, note)
        if number % COMMIT_EVERY == 0:
            writer.commit()
        took += perf_counter() - begun
    begun = perf_counter()
    writer.commit()
    writer.close()
    _index(count).with_suffix(".complete").touch()
    return took + perf_counter() - begun


def _make_fts(count: int, maker: str) -> float:
    path = _table(count, maker)
    path.unlink(missing_ok=True)
    prefix = ", prefix='1 2 3'" if maker == _PREFIXES else ""
    took = 0.0
    with sqlite3.connect(path) as table:
        table.execute(f"CREATE VIRTUAL TABLE notes USING fts5(text, tokenize='unicode61'{prefix})")
        for number, note in enumerate(library.notes(count), 1):
            text = _text(note)
            begun = perf_counter()
            table.execute(_ROW, (number, text))
            if number % COMMIT_EVERY == 0:
                table.commit()
            took += perf_counter() - begun
    table.close()
    return took


def _make_recoll(count: int) -> float:
    notes, settings = library.write(WORK, count), WORK / "recoll"
    shutil.rmtree(settings, ignore_errors=True)
    settings.mkdir(parents=True)
    (settings / "recoll.conf").write_text(f"topdirs = {notes}\n", encoding="utf-8")
    begun = perf_counter()
    subprocess.run(["recollindex", "-c", settings], check=True, capture_output=True)
    return perf_counter() - begun


def _text(note: Note) -> str:
    parts = [note.title.plain]
    parts += [text for section in note.walk() for text in section_lines(section).texts()]
    return "\n".join(parts)


def _peak(who: int) -> float:
    """Megabytes that a process held at most."""
    import resource  # there is none on Windows

    return resource.getrusage(who).ru_maxrss / 1024


# Searching


def _searching(count: int, rounds: int) -> Iterable[dict[str, object]]:
    index = SearchIndex(_index(count))
    begun, pairs = _queries(count)
    for kind, queries in (("a word typed", begun), ("two words", pairs)):
        ours = [each for _ in range(min(rounds, 3)) for each in _times(_ask_index(index), queries)]
        yield from _figures(f"{kind}, {count} notes", ours, goal=GOALS.get(count))
        for maker in ("fts5", _PREFIXES):
            if not _table(count, maker).exists():
                continue
            with sqlite3.connect(_table(count, maker)) as table:
                others = _times(_ask_fts(table), queries)
            yield from _figures(f"{kind}, {count} notes", ours, _NAMES[maker], others)
            table.close()
        if count <= SMALL:
            texts = [fold(_text(note)) for note in library.notes(count)]
            others = _times(_scan(texts), queries[::8])
            yield from _figures(f"{kind}, {count} notes", ours, "plain scan", others)


def _queries(count: int) -> tuple[list[str], list[str]]:
    """Every beginning of 60 words, half of them frequent; and 60 pairs that stand together."""
    random = Random(60)  # noqa: S311  the same queries each time
    words: list[str] = []
    pairs: list[str] = []
    vocabulary = library.vocabulary()[""]
    long = [word for word in vocabulary.words if len(word) >= 4]
    words += [w for w in vocabulary.draw(random, 2000) if len(w) >= 4][: QUERIES // 2]
    words += random.sample(long, QUERIES // 2)
    for note in library.notes(QUERIES, count // 2):
        if note.sections[1].blocks:
            said = str(note.sections[1].blocks[0].text).replace(",", "").split()  # type: ignore[union-attr]
            pairs.append(" ".join(random.sample(said[:7], 2)))
    begun = [fold(word[:length]) for word in words for length in range(1, len(word) + 1)]
    return list(dict.fromkeys(begun)), pairs


def _times(ask: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    for query in queries:  # once before, so that the files are in memory for each of them
        ask(query)
    took = []
    for query in queries:
        begun = perf_counter()
        ask(query)
        took.append((perf_counter() - begun) * 1000)
    return took


def _ask_index(index: SearchIndex) -> Callable[[str], object]:
    def ask(query: str) -> object:
        return index.search(query, 20, paths=lambda ids: dict.fromkeys(ids, "note.md"))

    return ask


def _ask_fts(table: sqlite3.Connection) -> Callable[[str], object]:
    def ask(query: str) -> object:
        asked = " ".join(f'"{word}"*' for word in query.replace('"', "").split())
        return table.execute(_ASK, (asked,)).fetchall()

    return ask


def _scan(texts: Sequence[str]) -> Callable[[str], object]:
    def ask(query: str) -> object:
        words = fold(query).split()
        return [at for at, text in enumerate(texts) if all(word in text for word in words)][:20]

    return ask


def _figures(
    name: str,
    ours: Sequence[float],
    other_name: str = "",
    others: Sequence[float] = (),
    goal: float | None = None,
) -> Iterable[dict[str, object]]:
    for share in (50, 95, 99, 100):
        figure: dict[str, object] = {
            "name": f"{name}, {f'p{share}' if share < 100 else 'max'}",
            "unit": "ms",
            "ours": [_part(ours, share)],
        }
        if others:
            figure |= {"other_name": other_name, "others": [_part(others, share)]}
        elif share == 99 and goal is not None:
            figure["most"] = goal
        yield figure


def _part(took: Sequence[float], share: int) -> float:
    ranked = sorted(took)
    return ranked[min(len(ranked) - 1, len(ranked) * share // 100)]


def _make(maker: str, count: int) -> None:
    import resource

    WORK.mkdir(parents=True, exist_ok=True)
    if maker == "recoll":
        sys.stdout.write(f"{_make_recoll(count)} {_peak(resource.RUSAGE_CHILDREN)}\n")
        return
    took = _make_readout(count) if maker == "readout" else _make_fts(count, maker)
    sys.stdout.write(f"{took} {_peak(resource.RUSAGE_SELF)}\n")


if __name__ == "__main__":
    first, *rest = sys.argv[1:]
    if first.isdecimal():
        main(int(first), [int(each) for each in rest if each.isdecimal()])
    else:
        _make(first, int(rest[0]))
