"""The same note, written in eight formats, reads the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from readout.note.model import Action, Block, Bullet, Note, Paragraph, Section, Table, Term
from readout.reading.read import read, read_bytes
from tests.readout.reading.archive_files import rtf, rtf_words
from tests.readout.reading.eight_files import FILES, levelled, printed_html
from tests.readout.reading.eight_notes import NESTED, NOTE
from tests.readout.reading.helpers import all_blocks, strings
from tests.readout.reading.office_files import (
    docx_bytes,
    odt_bytes,
    odt_paragraph,
    word_paragraph,
)
from tests.readout.reading.pdf.conftest import printed
from tests.readout.reading.pdf.pdf_files import PdfPage, pdf

__all__ = ["printed"]  # a fixture
FORMATS = (*FILES, "pdf")
WITHOUT_ICON = {"pdf"}  # Qt draws an emoji as a picture
FLAT = {"txt"}  # bare lines have no levels


@pytest.fixture(scope="module")
def folder(
    printed: Callable[[list[str]], list[bytes]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Where the eight files are."""
    folder: Path = tmp_path_factory.mktemp("eight")
    for ending, write in FILES.items():
        (folder / f"file.{ending}").write_bytes(write(NOTE))
        (folder / f"nested.{ending}").write_bytes(write(NESTED))
    flat, nested = printed([printed_html(NOTE), printed_html(NESTED)])
    (folder / "file.pdf").write_bytes(flat)
    (folder / "nested.pdf").write_bytes(nested)
    return folder


@pytest.fixture(scope="module", params=FORMATS)
def note(folder: Path, request: pytest.FixtureRequest) -> Note:
    """What is read from the file of one format."""
    return read(folder / f"file.{request.param}")


def test_the_head_is_the_same(note: Note) -> None:
    assert (note.title.plain, note.date) == (NOTE.title.plain, NOTE.date)
    assert note.icon == ("" if note.format in WITHOUT_ICON else NOTE.icon)


def test_sections_have_their_titles_kinds_and_nesting(note: Note) -> None:
    assert _tree(note) == _tree(NOTE)


def test_blocks_are_the_same(note: Note) -> None:
    read_as = {section.title.plain: _blocks(section) for section in note.walk()}
    assert read_as == {section.title.plain: _blocks(section) for section in NOTE.walk()}


def test_no_word_is_missing(note: Note) -> None:
    said = set(_words(strings(note)))
    assert [word for word in _words(strings(NOTE)) if word not in said] == []


@pytest.mark.parametrize("ending", FORMATS)
def test_headings_below_headings(folder: Path, ending: str) -> None:
    note = read(folder / f"nested.{ending}")
    if ending in FLAT:
        assert {depth for depth, _, _ in _tree(note)} == {0}
        assert [tree[1:] for tree in _tree(note)] == [tree[1:] for tree in _tree(NESTED)]
    else:
        assert _tree(note) == _tree(NESTED)


@pytest.mark.parametrize("ending", ["md", "docx", "odt", "html"])
def test_a_box_that_is_typed_in_an_item_is_its_own(ending: str) -> None:
    files = {
        "md": "- ☐ Ines to buy rope\n- ☑ Tom to wind it\n".encode(),
        "docx": docx_bytes(word_paragraph(line, "ListBullet") for line in _TYPED),
        "odt": odt_bytes(
            f"<text:list><text:list-item>{odt_paragraph(line)}</text:list-item></text:list>"
            for line in _TYPED
        ),
        "html": f"<ul><li>{'<li>'.join(_TYPED)}</ul>".encode(),
    }
    items = all_blocks(read_bytes(files[ending], f"a.{ending}"))
    assert [(str(getattr(item, "text", "")), getattr(item, "done", None)) for item in items] == [
        ("Ines to buy rope", False),
        ("Tom to wind it", True),
    ]


@pytest.mark.parametrize("ending", ["md", "html", "docx", "odt", "rtf"])
def test_an_emoji_above_the_title_is_the_icon(ending: str) -> None:
    files = {
        "md": "🍏\n\n# The press\n\nIt leaks.\n".encode(),
        "html": "<p>🍏</p><h1>The press</h1><p>It leaks.</p>".encode(),
        "docx": docx_bytes(map(word_paragraph, _ABOVE, ("", "Title", ""))),
        "odt": odt_bytes(map(odt_paragraph, _ABOVE, ("", "Title", ""))),
        "rtf": rtf(*(f"\\pard {rtf_words(line)}\\par" for line in _ABOVE)),
    }
    note = read_bytes(files[ending], f"a.{ending}")
    assert (note.icon, note.title.plain) == ("🍏", "The press")
    assert [str(getattr(block, "text", "")) for block in all_blocks(note)] == ["It leaks."]


def test_a_pdf_that_begins_with_an_emoji_of_two_codes_is_read() -> None:
    page = PdfPage()
    page.text(40, 790, "🍏", 20)
    page.text(90, 790, "The press", 20)
    assert read_bytes(pdf([page]), "a.pdf").title.plain == "The press"


_ABOVE = ("🍏", "The press", "It leaks.")
_TYPED = ("☐ Ines to buy rope", "☑ Tom to wind it")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _tree(note: Note) -> list[tuple[int, str, str]]:
    return [
        (depth, section.kind, section.title.plain) for section, depth in levelled(note.sections)
    ]


def _blocks(section: Section) -> list[object]:
    """What a section holds, without what only some formats carry.

    These are the styles of words; a printed page's number is a word in a PDF alone.
    """
    return [_bare(block) for block in section.blocks if not _is_page_number(block)]


def _is_page_number(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.plain.replace(" ", "").isdigit()


def _bare(block: Block) -> object:
    match block:
        case Table(columns, rows):
            return [[cell.plain for cell in row] for row in (columns, *rows)]
        case Term(term, definition):
            return term.plain, definition.plain
        case Action(text, owners, due):
            return text.plain, owners, due, block.done
        case Bullet(text, level, number, done):
            return text.plain, level, number, done
        case _:
            return type(block), str(getattr(block, "text", ""))
