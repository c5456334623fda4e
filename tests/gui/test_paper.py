"""The pages of a note: all of it on them, within the margins, no heading at the foot of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from gui.paper import CancelledError, is_wide, to_pdf
from gui.paper_maker import pages
from gui.theme.theme import load_fonts
from readout.export import export
from readout.export.html.page import Shared, to_print
from readout.items.rows import rows_of
from readout.note.model import Note
from readout.note.views import tables, widest_table
from readout.reading.read import read

WORDS = ("rye", "barley", "oats", "millet", "maize", "sorghum", "wheat", "teff", "quinoa", "rice")
MARGIN = 56.0
"""Points: two centimetres, less what a letter reaches over its place."""


def _sentence(chance: Random, numbers: Iterator[int], most: int) -> str:
    """Words of which each is there once, by its number between two signs."""
    words = (f"{chance.choice(WORDS)}k{next(numbers)}q" for _ in range(chance.randint(3, most)))
    return " ".join(words)


def _grown(seed: int, columns: int) -> str:
    """A note of all sorts of lengths, so that pages end everywhere; each heading has its number."""
    chance, numbers = Random(seed), count(1)
    made = ["# Seed bank", "", "2025-11-03", ""]
    for number in range(22):
        made += [f"## Heading {number}", ""]
        if number % 3 == 0:
            made += [f"### Heading {number}b", ""]
        if number % 5 == 1:
            cells = [f"| {' | '.join(f'Head{at}' for at in range(columns))} |"]
            cells += ["| --- " * columns + "|"]
            for row in range(chance.randint(2, 14)):
                texts = (f"r{row}c{at} {_sentence(chance, numbers, 6)}" for at in range(columns))
                cells.append(f"| {' | '.join(texts)} |")
            made += [*cells, ""]
        else:
            made += [f"- {_sentence(chance, numbers, 60)}" for _ in range(chance.randint(1, 9))] + [
                ""
            ]
    made += ["Long", "", "w" * 400, "", "![a map of fields](https://example.org/m.png)", ""]
    made += ["## سوق", "", "- هذا هو السوق", "", "## Action items", "", "- [ ] Sow", "- [x] Reap"]
    return "\n".join(made) + "\n"


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(params=[(1, 4), (3, 9)], ids=str)
def grown(request: pytest.FixtureRequest, tmp_path: Path) -> Note:
    path = tmp_path / "grown.md"
    path.write_text(_grown(*request.param), encoding="utf-8")
    return read(path)


def _body(page: pypdfium2.PdfPage) -> str:
    """The words within the margins; Qt writes the line before once more above, out of sight."""
    width, height = page.get_size()
    box = (MARGIN - 2, MARGIN - 8, width - MARGIN + 2, height - MARGIN + 2)
    return str(page.get_textpage().get_text_bounded(*box))


def _edges(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of all words."""
    text = page.get_textpage()
    return (text.get_rect(at) for at in range(text.count_rects()))


def test_nothing_is_lost_or_cut_and_no_heading_ends_a_page(grown: Note) -> None:
    rows, columns = rows_of(grown), widest_table(grown)
    made = pages(to_print(Shared(grown, rows)), "Seed bank", wide=is_wide([columns]))
    document = pypdfium2.PdfDocument(made)
    assert len(document) > 3
    text = "\n".join(map(_body, document))
    plain = re.sub(r"\s+", "", text)
    for word in (*re.findall(r"k\d+q", export(grown, "json")), "amapoffields", "☐", "☑"):
        assert word in plain
    assert plain.count("w" * 20) >= 19  # the long word
    bodies = [re.sub(r"\s+", "", _body(page)) for page in document]
    for row in (row for placed in tables(grown) for row in placed.table.rows):
        numbers = re.findall(r"k\d+q", " ".join(cell.plain for cell in row))
        assert any(all(one in body for one in numbers) for body in bodies)  # it is on one page
    for number, page in enumerate(document):
        width, height = page.get_size()
        body = [edges for edges in _edges(page) if MARGIN - 8 < edges[1] < height - MARGIN]
        assert all(left > MARGIN - 1 and right < width - MARGIN + 1 for left, _, right, _ in body)
        words = _body(page)
        foot = words.strip().splitlines()[-1]
        assert not foot.startswith("Head")  # a heading, or the head of a table
        assert f"{number + 1} / {len(document)}" in page.get_textpage().get_text_bounded()


def test_the_head_of_a_table_stands_on_each_page_of_it(tmp_path: Path) -> None:
    rows = "\n".join(f"| row {number} | {number} |" for number in range(120))
    path = tmp_path / "long.md"
    path.write_text(f"# T\n\n## H\n\n| Yield | Tons |\n| --- | --- |\n{rows}\n", encoding="utf-8")
    note = read(path)
    document = pypdfium2.PdfDocument(pages(to_print(Shared(note, ())), "T", wide=False))
    texts = [page.get_textpage().get_text_bounded() for page in document]
    assert len(texts) >= 3
    assert [at for at, text in enumerate(texts) if "Yield" not in text] == [], texts
    assert sum(len(re.findall(r"row \d+", text)) for text in texts) == 120


def test_a_process_of_its_own_makes_them_until_nobody_wants_them(note_file: Path) -> None:
    note = read(note_file)
    assert to_pdf(Shared(note, rows_of(note))).startswith(b"%PDF")
    with pytest.raises(CancelledError):
        to_pdf(Shared(note, rows_of(note)), lambda: True)
