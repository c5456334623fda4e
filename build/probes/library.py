"""Libraries to measure with: 1k, 10k or 100k notes, the same each time.

A note has some 500 words: an overview, topics with bullets, terms, a table and action items
with owners and due dates. The words are drawn as often as they stand in the notes beside the
project, where those are, else by Zipf's law from words made here; one note in ten is in another
language, one word in a hundred is a number, a name or a compound that hardly occurs elsewhere.

Arguments: a folder to write to and how many notes; the files are Markdown, in folders by month.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

from readout.export.markdown import to_markdown
from readout.note.model import (
    Action,
    Block,
    Bullet,
    Kind,
    Note,
    Paragraph,
    Section,
    Table,
    Term,
    Text,
)

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
OWNERS = ("Anna Lee", "Ben", "Carla Díaz", "Deniz", "Émile", "Łukasz", "Mai", "Noor", "Olga", "Tom")
TAGS = ("planning", "research", "customers", "hiring", "budget", "release", "weekly", "retro")
_WORD = re.compile(r"[^\W\d_]{1,24}")
_SOUNDS = {
    "": ("ba co di fe gu la mo ni per ra so ten ul vi wor ing tion al ed er", 20_000),
    "de": ("schaft ung ver über ge mög lich keit stra ße für prü ent wick lung auf", 6_000),
    "fr": ("é té ré u nion pro jet dé ci sion ça va lière mé tier à où hô", 5_000),
    "el": ("κα λη μέ ρα συν έ δριο πρό τα ση από φα ερ γα σία", 3_000),
    "ru": ("про ект ре ше ние встре ча план ра бо та за да ча", 3_000),
    "zh": ("会 议 计 划 问 题 决 定 预 算 发 布 研 究 客 户", 1_500),
}
"""Sounds of some languages, and how many words are made of them."""


class Words(NamedTuple):
    """Words and how often each is drawn, summed up."""

    words: Sequence[str]
    weights: Sequence[float]

    def draw(self, random: Random, count: int) -> list[str]:
        """So many words, as often as they are said."""
        return random.choices(self.words, cum_weights=self.weights, k=count)


def vocabulary() -> dict[str, Words]:
    """Words by language: the first, empty one is that of the notes beside the project."""
    made = {name: _made(name, sounds.split(), most) for name, (sounds, most) in _SOUNDS.items()}
    counted: Counter[str] = Counter()
    for path in sorted(CORPUS.rglob("*.md")):
        counted.update(_WORD.findall(path.read_text(encoding="utf-8", errors="replace")))
    if counted:
        ranked = counted.most_common()
        made[""] = Words([w for w, _ in ranked], list(accumulate(count for _, count in ranked)))
    return made


def _made(name: str, sounds: list[str], most: int) -> Words:
    random = Random(f"words {name}")  # noqa: S311  the same words each time
    found: dict[str, None] = {}
    while len(found) < most:
        found["".join(random.choices(sounds, k=random.choice((1, 2, 2, 3, 3, 4))))] = None
        if len(found) % 7 == 0:  # so that it ends where the sounds are few
            found["".join(random.choices(sounds, k=5))] = None
    return Words(list(found), list(accumulate(1 / (rank + 2) for rank in range(len(found)))))


def notes(count: int, first: int = 0) -> Iterator[Note]:
    """The notes of a library, as they are read."""
    words = vocabulary()
    others = [name for name in words if name]
    for number in range(first, first + count):
        random = Random(number)  # noqa: S311  the same note each time
        language = random.choice(others) if number % 10 == 9 else ""
        yield _Maker(random, words[language], words[""]).note(number)


class _Maker:
    def __init__(self, random: Random, words: Words, rare: Words) -> None:
        self._random, self._rare = random, rare
        self._pool = words.draw(random, 640)

    def note(self, number: int) -> Note:
        random = self._random
        day = date(2019, 1, 1) + timedelta(days=random.randrange(2500))
        topics = [
            self._section(
                "topic", self._title(), [self._bullet() for _ in range(random.randint(4, 7))]
            )
            for _ in range(random.randint(3, 5))
        ]
        sections = (
            self._section("overview", "Overview", [Paragraph(self._text(45))]),
            *topics,
            self._section("terms", "Key terms", [self._term() for _ in range(3)]),
            self._section("highlights", "Highlights", [self._table()]),
            self._section("decisions", "Decisions", [self._bullet() for _ in range(2)]),
            self._section("actions", "Action items", [self._action(day) for _ in range(4)]),
        )
        return Note(
            path=f"{day:%Y-%m}/note-{number:06}.md",
            title=Text(self._title()),
            icon=random.choice(("📝", "🎙️", "🧬", "")),
            date=day.isoformat(),
            date_text=day.isoformat(),
            tags=tuple(random.sample(TAGS, random.randint(0, 2))),
            format="markdown",
            sections=sections,
        )

    def _section(self, kind: Kind, title: str, blocks: Sequence[Block]) -> Section:
        return Section(Text(title), kind, tuple(blocks))

    def _take(self, count: int) -> list[str]:
        taken = [self._pool.pop() if self._pool else "again" for _ in range(count)]
        random = self._random
        for place in range(count):
            if random.random() < 0.01:
                taken[place] = self._seldom()
        return taken

    def _seldom(self) -> str:
        random = self._random
        match random.randrange(3):
            case 0:
                return str(random.randrange(100_000))
            case 1:
                return "".join(self._rare.draw(random, 2)).lower()
        return random.choice(self._rare.words) + random.choice(("son", "ova", "berg", "lab", "ify"))

    def _text(self, count: int) -> Text:
        taken = self._take(count)
        for place in range(8, count, 11):
            taken[place - 1] += random_sign(self._random)
        return Text(f"{' '.join(taken).capitalize()}.")

    def _title(self) -> str:
        return " ".join(self._take(self._random.randint(2, 6))).capitalize()

    def _bullet(self) -> Bullet:
        return Bullet(self._text(self._random.randint(8, 18)))

    def _term(self) -> Term:
        return Term(Text(self._title()), self._text(12))

    def _table(self) -> Table:
        columns = tuple(Text(name) for name in ("Topic", "What was said", "Figure"))
        rows = tuple(
            (Text(self._title()), self._text(7), Text(f"{self._random.randrange(100)} %"))
            for _ in range(5)
        )
        return Table(columns, rows)

    def _action(self, day: date) -> Action:
        random = self._random
        due = day + timedelta(days=random.randrange(1, 60)) if random.random() < 0.7 else None
        owners = tuple(random.sample(OWNERS, random.choice((0, 1, 1, 2))))
        text = " ".join(self._take(random.randint(6, 14))).capitalize()
        said = f"{' and '.join(owners)}: {text}" if owners else text
        said = f"{said} by {due}" if due else said
        return Action(
            Text(said), owners, due.isoformat() if due else None, done=random.random() < 0.4
        )


def random_sign(random: Random) -> str:
    """What stands behind a word within a sentence."""
    return random.choice((",", ".", ";", " –", ":"))


def write(folder: Path, count: int) -> Path:
    """The library as files, made once: a folder of its own below ``folder``."""
    made = folder / f"library-{count}"
    if not (made / ".complete").exists():
        for note in notes(count):
            path = made / note.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(to_markdown(note), encoding="utf-8")
        (made / ".complete").touch()
    return made


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
