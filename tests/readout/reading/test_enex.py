"""Evernote exports: their notes by title, what stands in one, and exports made to harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.note.model import Action, Image, Note
from readout.reading.archive import member_bytes, members
from readout.reading.read import find_files, read, read_bytes
from tests.readout.reading.archive_files import enex, enex_note, enml
from tests.readout.reading.helpers import all_blocks, strings

_PICTURE = (
    "<resource><data encoding='base64'>iVBORw0KGgo=</data><mime>image/png</mime>"
    "<recognition><![CDATA[<recoIndex objID='0123456789abcdef0123456789abcdef'/>]]></recognition>"
    "<resource-attributes><file-name>plan of the hall.png</file-name></resource-attributes>"
    "</resource>"
)
_ATTACHED = (
    "<resource><data encoding='base64'>JVBERi0=</data><mime>application/pdf</mime>"
    "<resource-attributes><file-name>offer.pdf</file-name></resource-attributes></resource>"
)


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _note(body: str, more: str = "") -> Note:
    return read_bytes(enex(enex_note("Furnishing", body, more)), "a.enex")


def test_the_notes_of_an_export_are_named_by_their_titles(tmp_path: Path) -> None:
    titles = ["Plan", "Plan", "Plan (2)", "", "a/b\\c#d", " .. ", "q & a", "x" * 300]
    path = _write(
        tmp_path / "a.enex", enex(*(enex_note(title, "<div>w</div>") for title in titles))
    )
    assert members(path) == [
        *("Plan", "Plan (2)", "Plan (2) (2)", "Untitled", "a b c d", "Untitled (2)", "q & a"),
        "x" * 120,
    ]


def test_each_note_is_read_by_its_path(tmp_path: Path) -> None:
    notes = [enex_note(f"Note {n} ä", f"<div>Words of {n}.</div>") for n in range(3)]
    path = _write(tmp_path / "My notes.enex", enex(*notes))
    read_notes = [read(found) for found in find_files([tmp_path])]
    assert [note.title.plain for note in read_notes] == ["Note 0 ä", "Note 1 ä", "Note 2 ä"]
    assert [note.path for note in read_notes] == [f"{path}#{n.title.plain}" for n in read_notes]
    assert "Words of 2." in strings(read_notes[2])


def test_an_export_as_a_whole_is_a_note_only_where_it_holds_one() -> None:
    assert read_bytes(enex(enex_note("One", "<div>w</div>")), "a.enex").title.plain == "One"
    with pytest.raises(ReadError, match="holds 2 notes; open one of its notes by its title"):
        read_bytes(enex(enex_note("A", "w"), enex_note("B", "w")), "a.enex")


def test_the_bare_content_of_a_note_is_one() -> None:
    note = read_bytes(enml("<h1>Furnishing</h1><div>Words</div>").encode(), "a.enex")
    assert note.title.plain == "Furnishing"


def test_values_beside_the_content_are_kept() -> None:
    note = _note(
        "<div>Words</div>",
        "<updated>20251121T080000Z</updated><tag>hall</tag><tag>chairs</tag><note-attributes>"
        "<author>Anna</author><source-url>https://example.org/</source-url></note-attributes>",
    )
    assert (note.title.plain, note.date, note.tags) == (
        "Furnishing",
        "2025-11-20",
        ("hall", "chairs"),
    )
    shown = strings(note)
    for words in ("20251120T143000Z", "updated: 20251121T080000Z", "Anna", "https://example.org/"):
        assert words in shown


def test_check_boxes_old_and_new_are_action_items() -> None:
    note = _note(
        '<div><en-todo checked="true"/>Order chairs</div>'
        '<div><en-todo checked="false"/>Call <b>Ben</b></div><div><en-todo/>Measure</div>'
        '<ul style="--en-todo:true;"><li style="--en-checked:true;"><div>Pay</div></li>'
        '<li style="--en-checked:false;"><div>Thank</div></li></ul>'
    )
    items = [block for block in all_blocks(note) if isinstance(block, Action)]
    assert [(item.text.plain, item.done) for item in items] == [
        ("Order chairs", True),
        ("Call Ben", False),
        ("Measure", False),
        ("Pay", True),
        ("Thank", False),
    ]


def test_pictures_and_files_are_named_and_never_decoded() -> None:
    note = _note(
        '<div>See</div><en-media type="application/pdf" hash="ffff"/><div>and</div>'
        '<en-media type="image/png" hash="0123456789abcdef0123456789abcdef"/><div>after</div>',
        _PICTURE + _ATTACHED,
    )
    assert [b.text for b in all_blocks(note) if isinstance(b, Image)] == ["plan of the hall.png"]
    shown = strings(note)
    assert shown.index("offer.pdf") < shown.index("and") < shown.index("plan of") < len(shown)
    assert "after" in shown
    assert "iVBOR" not in shown


def test_a_file_that_no_text_calls_for_is_named_all_the_same() -> None:
    assert "offer.pdf" in strings(_note("<div>Words</div>", _ATTACHED))


def test_a_locked_passage_shows_its_hint() -> None:
    note = _note('<div>The code: <en-crypt hint="the usual">U2FsdGVk</en-crypt> ends</div>')
    shown = strings(note)
    assert "the usual" in shown
    assert "ends" in shown
    assert "U2Fs" not in shown


def test_an_empty_element_does_not_swallow_what_follows() -> None:
    note = _note("<div>Before<b/></div><div/><div>after</div>")
    assert not [block for block in all_blocks(note) if getattr(block.text, "spans", ())]  # type: ignore[union-attr]
    assert "after" in strings(note)


_head = '<?xml version="1.0"?>\n'
_BOMB = "".join(f'<!ENTITY {b} "&{a};&{a};&{a};&{a};">' for a, b in ("ab", "bc", "cd", "de", "ef"))
_TITLED = "<en-export><note><title>&f;</title></note></en-export>"
_OUTSIDE = '<!DOCTYPE en-export [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
_INSIDE = '<!DOCTYPE en-note [<!ENTITY a "aaaa">]><en-note>&a;</en-note>'
_HARMFUL = {
    "a bomb": (
        f'{_head}<!DOCTYPE en-export [<!ENTITY a "words">{_BOMB}]>{_TITLED}',
        "declares entities of its own",
    ),
    "a file from outside": (f"{_head}{_OUTSIDE}{_TITLED}", "declares entities of its own"),
    "a bomb in a note": (
        f"<en-export><note><content><![CDATA[{_INSIDE}]]></content></note></en-export>",
        "note declares entities",
    ),
    "deep": ("<en-export><note>" + "<a>" * 100_000, "nested more than 100 levels"),
    "cut off": (enex(enex_note("A", "w")).decode()[:-30], "Line 5 is damaged"),
    "no XML": ("<en-export> & so on", "is damaged"),
    "no note": ("<en-export></en-export>", "holds no note"),
    "another encoding": (
        '<?xml version="1.0" encoding="shift-jis"?><en-export/>',
        "save it as UTF-8",
    ),
}


@pytest.mark.parametrize("name", _HARMFUL)
def test_an_export_made_to_harm_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    text, sentence = _HARMFUL[name]
    path = _write(tmp_path / "a.enex", text.encode())
    [found] = find_files([path])
    with pytest.raises(ReadError, match=sentence):
        read(found)


def test_half_a_million_notes_are_refused(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.enex", enex(*["<note/>"] * 60_000))
    with pytest.raises(ReadError, match="more than 50,000 notes"):
        members(path)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(titles=st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), max_size=5))
def test_every_title_is_a_path_that_reads_back(titles: list[str], tmp_path: Path) -> None:
    notes = [enex_note(title, f"<div>number {n}</div>") for n, title in enumerate(titles)]
    path = _write(tmp_path / "a.enex", enex(*notes) if notes else enex(enex_note("A", "number 0")))
    for number, found in enumerate(find_files([path])):
        archive, _, member = str(found).partition("#")
        assert archive == str(path)
        assert f"number {number}" in member_bytes(path, member).decode()
