"""How many rows of real tables come out right, and whether the doubts name those that do not.

``pytest -m long -rP`` on this file prints the figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from readout.reading.glued import looks_glued, unglue

OURS = Path(__file__).parent / "glued_tables.txt"
SEVERAL = 10
"""The corpus's tables are much alike: each tenth tells as much as all."""

Rows = list[list[str]]


@dataclass
class Tally:
    """Rows counted; ``caught`` are wrong rows with a doubt, ``feared`` right ones with one.

    ``capital`` has the rows of which every cell begins with a capital, and how many are right.
    """

    tables: int = 0
    seen: int = 0
    right: int = 0
    wrong: int = 0
    caught: int = 0
    feared: int = 0
    capital: tuple[int, int] = (0, 0)

    def add(
        self, rows: Rows, headings: Sequence[str] = (), words: Counter[str] | None = None
    ) -> None:
        lines = ["".join(row) for row in rows]
        self.tables += 1
        self.seen += looks_glued(lines)
        found = unglue(lines, headings=headings, words=words or Counter())
        for number, row in enumerate(rows):
            read = found.rows[number] if found else None
            doubted = read is None or read.confidence < 0.5
            is_right = read is not None and [cell.strip() for cell in read.cells] == row
            if begins_with_capitals(row):
                self.capital = self.capital[0] + 1, self.capital[1] + is_right
            if is_right:
                self.right += 1
                self.feared += doubted
            else:
                self.wrong += 1
                self.caught += doubted

    def __str__(self) -> str:
        """The figures that are asked for."""
        rows = self.right + self.wrong
        return (
            f"{self.tables} tables, {self.seen} seen as such; {rows} rows, {self.exact:.1%} exact; "
            f"{self.capital[0]} rows with a capital in every cell, {self.exact_capital:.1%} exact; "
            f"{self.caught} of {self.wrong} wrong rows carry a doubt, {self.feared} right ones do"
        )

    @property
    def exact(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def exact_capital(self) -> float:
        return self.capital[1] / self.capital[0] if self.capital[0] else 1.0


def our_tables() -> Iterator[Rows]:
    for block in OURS.read_text(encoding="utf-8").strip().split("\n\n"):
        yield [line.split(" | ") for line in block.split("\n")]


def begins_with_capitals(row: Sequence[str]) -> bool:
    return all(cell[:1].isupper() for cell in row)


def plain(inline: Token) -> str:
    parts = [
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or ()
        if child.type in ("text", "code_inline", "softbreak", "hardbreak", "image")
    ]
    return " ".join("".join(parts).split())


def tables_of(text: str) -> tuple[list[Rows], list[str], Counter[str]]:
    """The tables of a Markdown note with two or more columns, its headings, its other words."""
    tables: list[Rows] = []
    headings: list[str] = []
    words: Counter[str] = Counter()
    inside, before = False, ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_open":
            inside = True
            tables.append([])
        elif token.type == "table_close":
            inside = False
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and inside:
            tables[-1][-1].append(plain(token))
        elif token.type == "inline":
            words.update(plain(token).split())
            if before == "heading_open":
                headings.append(plain(token))
        before = token.type
    full = [rows for rows in tables if len(rows[0]) > 1 and all(map("".join, rows))]
    return full, headings, words


def paragraphs_of(text: str) -> Iterator[list[str]]:
    before = ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline" and before == "paragraph_open" and "\n" in token.content:
            yield token.content.split("\n")
        before = token.type


def test_tables_as_note_takers_write_them_come_out_right() -> None:
    capital, tally = Tally(), Tally()
    for rows in our_tables():
        tally.add(rows)
        if all(map(begins_with_capitals, rows)):
            capital.add(rows)
    assert capital.tables >= 8
    assert capital.exact >= 0.97
    assert tally.exact >= 0.93
    assert tally.caught >= 0.9 * tally.wrong
    assert tally.feared <= 0.06 * tally.right
    assert tally.seen == tally.tables


@pytest.mark.long
def test_tables_of_the_corpus_come_out_right(corpus: Path) -> None:
    tally, capital = Tally(), Tally()
    number = 0
    for path in sorted(corpus.rglob("*.md")):
        tables, headings, words = tables_of(path.read_text(encoding="utf-8", errors="replace"))
        for rows in tables:
            number += 1
            if number % SEVERAL == 0:
                tally.add(rows, headings, words)
            if 2 * sum(map(begins_with_capitals, rows)) > len(rows):
                capital.add(rows, headings, words)
    print(f"each {SEVERAL}th of the corpus: {tally}\nall tables mostly of such rows: {capital}")
    assert tally.tables > 200
    # The corpus has few such tables; ours above have more.
    assert capital.tables >= 1
    assert capital.exact_capital >= 0.92
    assert tally.exact >= 0.93
    assert tally.caught >= 0.9 * tally.wrong
    assert tally.feared <= 0.07 * tally.right
    assert tally.seen >= 0.9 * tally.tables


@pytest.mark.long
def test_paragraphs_of_the_corpus_do_not_look_like_tables(corpus: Path) -> None:
    looked = total = 0
    for path in sorted(corpus.rglob("*.md")):
        for lines in paragraphs_of(path.read_text(encoding="utf-8", errors="replace")):
            total += 1
            looked += looks_glued(lines)
    assert total > 2_000
    assert looked <= 0.004 * total
