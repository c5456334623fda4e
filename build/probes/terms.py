"""Terms marked in a page of 277 kB that mentions 2,000 of them, as the window does it.

Measured is all that comes once the page is whole, in the window's thread and beside it: the page's
text is taken, the terms that may stand in it are chosen, found as whole words with their plurals
and short forms, their places are counted as Qt counts them, and each is looked at on the page. The
other is what one would write first: one compiled alternation of ``re`` over the same words; its
compiling is not counted. Both by the time of the processor, for others may use the machine.

Arguments: how many rounds, and the folder beside the project with a corpus.
"""

from __future__ import annotations

import gc
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from time import process_time
from typing import TypeVar

import library
from PySide6.QtWidgets import QApplication
from stalls import LARGE, large_note

from gui.glossary.ground import ground_of
from gui.panes.detail import DetailPane
from gui.panes.term_marks import TermMarks
from gui.text.marking import mark
from gui.text.signs import Utf16
from gui.theme.theme import Theme
from readout.export.markdown import to_markdown
from readout.note.model import Note
from readout.reading.read import read
from readout.terms.finder import alike
from readout.terms.known import Known
from readout.terms.names import Name, names

TERMS = 2_000
MOST = 50.0
"""Milliseconds that marking may take."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_T = TypeVar("_T")


def main(rounds: int, shared: Path) -> None:
    """Measure and print the figures."""
    app = QApplication([])
    theme = Theme("light")
    theme.apply(app)
    with tempfile.TemporaryDirectory(prefix="readout-bench-") as made:
        note = _note(shared / "corpus", Path(made))
    pane = DetailPane(theme)
    pane.resize(800, 600)
    pane.show_note(note)
    pane.complete()
    raw = pane.page.document().toRawText()
    terms = _terms(raw)
    known = Known()
    marks = pane.page.mentions = TermMarks(pane.page)

    def marked() -> int:
        found = mark(ground_of(pane), known, sparing=False)
        marks.show(found)
        return len(marks)

    pattern = _pattern(terms)

    def searched() -> int:
        units = Utf16(raw)
        spans = (found.span() for found in pattern.finditer(raw))
        return len([(units.units(start), units.units(end)) for start, end in spans])

    def gathered() -> None:
        nonlocal known
        known = Known()
        for term in terms:
            known.add(term)
        known.finder(raw).find(terms[0])

    gc.disable()  # as the window does, which collects when it rests
    gathering: list[float] = []
    ours: list[float] = []
    others: list[float] = []
    for number in range(rounds):
        _timed(gathered, gathering)
        count = _timed(marked, ours)
        if number < 3:  # it takes seconds
            _timed(searched, others)
    size = f"{count:,} mentions of {len(terms):,} terms marked in {LARGE // 1000} kB"
    figures = [
        {"name": size, "unit": "ms", "ours": ours, "most": MOST},
        {
            "name": "… beside one alternation over the same words",
            "unit": "ms",
            "ours": ours,
            "other_name": "re",
            "others": others,
            "most": 0.1,
        },
        {
            "name": f"{len(terms):,} terms made ready, once for all notes",
            "unit": "ms",
            "ours": gathering,
        },
    ]
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _timed(call: Callable[[], _T], runs: list[float]) -> _T:
    gc.collect()
    begun = process_time()
    made = call()
    runs.append((process_time() - begun) * 1000)
    return made


def _note(corpus: Path, folder: Path) -> Note:
    """The large note of the stalls, or without a corpus one as long of made notes."""
    file = large_note(corpus, folder)
    if file is None:
        file = folder / "made.md"
        made = "".join(map(to_markdown, library.notes(LARGE // 2_000)))
        file.write_text(made[:LARGE], encoding="utf-8")
    return read(file)


def _terms(raw: str) -> list[str]:
    """Words of the page and pairs of them, the same each time; every fifth with a short form."""
    words = [found[0] for found in _WORD.finditer(raw)]
    singles = [word for word, _ in Counter(word.lower() for word in words).most_common()]
    pairs = dict.fromkeys(f"{one} {other}" for one, other in _pairs(raw))
    random = Random(7)  # noqa: S311  no secret
    chosen = random.sample(singles, min(len(singles), TERMS // 2))
    chosen += random.sample(list(pairs), TERMS - len(chosen))
    return [
        f"{term} ({term[:3].upper()}{number})" if number % 5 == 0 else term
        for number, term in enumerate(chosen)
    ]


def _pairs(raw: str) -> Iterator[tuple[str, str]]:
    for line in raw.splitlines():
        found = list(_WORD.finditer(line))
        for one, other in pairwise(found):
            if line[one.end() : other.start()] == " ":
                yield one[0], other[0]


def _pattern(terms: list[str]) -> re.Pattern[str]:
    """The longest first, for an alternation takes the first that fits."""
    known = {name.words: name for term in terms for name in names(term)}
    longest = sorted(known.values(), key=lambda name: -len(name.words))
    return re.compile("|".join(map(_alternative, longest)))


def _alternative(name: Name) -> str:
    words = re.escape(alike(name.words))
    begin = r"\b" if name.words[0].isalnum() else ""
    end = r"\b" if name.words[-1].isalnum() else ""
    return f"{begin}{words}{end}" if name.exact else f"{begin}(?i:{words}){end}"


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
