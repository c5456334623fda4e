"""What a PDF's lines are: title, headings, paragraphs, lists, columns, links."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from readout.note.model import Bullet, Code, Image, Note, Paragraph, Span
from readout.reading.read import read_bytes
from tests.readout.reading.helpers import all_blocks, outline, strings
from tests.readout.reading.pdf.pdf_files import PdfPage, pdf

PROSE = (
    "The harbour office looked at every lamp along the north quay and found that seventeen of "
    "them had lost their glass in the long storm of the winter. Repairs begin as soon as the "
    "ice is gone, and the two oldest masts are taken down before the ferries come back."
)


def note_of(*pages: PdfPage, **more: str) -> Note:
    return read_bytes(pdf(pages, **more), "a file.pdf")


def texts(note: Note) -> list[str]:
    return [str(getattr(block, "text", "")) for block in all_blocks(note)]


def wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width)


def items(*lines: tuple[float, Sequence[tuple[float, str, str]]]) -> list[Bullet]:
    """The bullets of a page of lines: their height, then place, font and words of each part."""
    page = PdfPage()
    for y, parts in lines:
        for x, font, words in parts:
            page.text(x, y, words, font=font)
    return [block for block in all_blocks(note_of(page)) if isinstance(block, Bullet)]


def test_title_date_and_headings_by_their_size() -> None:
    page = PdfPage()
    page.text(72, 780, "Lamps of the Harbour", 24, "bold")
    page.text(72, 752, "3 March 2025")
    page.text(72, 715, "Overview", 15, "bold")
    page.lines(72, 690, wrapped(PROSE, 80))
    page.text(72, 620, "Next Steps", 15, "bold")
    for y, words in ((598, "Order new glass"), (582, "Ask the ferry office")):
        page.text(72, y, "•")
        page.text(88, y, words)
    note = note_of(page)
    assert (note.title.plain, note.date, note.format) == (
        "Lamps of the Harbour",
        "2025-03-03",
        "pdf",
    )
    assert outline(note) == [("overview", "Overview"), ("actions", "Next Steps")]
    assert texts(note) == [PROSE, "Order new glass", "Ask the ferry office"]


def test_headings_of_the_same_size_by_their_words() -> None:
    page = PdfPage()
    y = page.lines(72, 780, ["Lamps of the Harbour"])
    y = page.lines(72, y - 14, ["3 March 2025"])
    y = page.lines(72, y - 14, ["Overview"])
    y = page.lines(72, y - 14, wrapped(PROSE, 80))
    y = page.lines(72, y - 14, ["Glass and Masts"])
    page.lines(72, y - 14, ["• Order new glass", "• Ask the ferry office"])
    note = note_of(page)
    assert (note.title.plain, note.date) == ("Lamps of the Harbour", "2025-03-03")
    assert outline(note) == [("overview", "Overview"), ("topic", "Glass and Masts")]
    assert texts(note) == [PROSE, "Order new glass", "Ask the ferry office"]


def test_paragraphs_part_by_space_by_indent_and_by_a_line_ended_early() -> None:
    page = PdfPage()
    lines = wrapped(PROSE, 70)
    y = page.lines(72, 780, lines)
    y = page.lines(72, y - 12, lines)
    page.text(90, y, "An indent begins another paragraph than the one that ended above, and so on")
    y = page.lines(
        72, y - 13.75, ["it goes on here and ends early.", "A line that had room above."]
    )
    found = texts(note_of(page))
    assert found[:2] == [PROSE, PROSE]
    assert found[2].startswith("An indent begins")
    assert found[2].endswith("so on it goes on here and ends early.\nA line that had room above.")


def test_two_columns_are_read_one_after_the_other() -> None:
    page = PdfPage()
    page.text(72, 780, "Two Columns", 22, "bold")
    for number, (one, other) in enumerate(
        zip(wrapped(f"Left. {PROSE}", 38), wrapped(f"Right. {PROSE}", 38), strict=False)
    ):
        page.text(72, 740 - 14 * number, one)
        page.text(320, 740 - 14 * number, other)
    # Drawn line by line the words tell, drawn column by column the order does.
    assert texts(note_of(page)) == [f"Left. {PROSE}", f"Right. {PROSE}"]
    page.drawn = [*page.drawn[:1], *page.drawn[1::2], *page.drawn[2::2]]
    assert texts(note_of(page)) == [f"Left. {PROSE}", f"Right. {PROSE}"]


def test_hyphens_at_the_ends_of_lines() -> None:
    page = PdfPage()
    page.lines(
        72, 780, ["A well-known harbour keeps its light-", "houses. The lighthouses are self-"]
    )
    page.lines(
        72, 752.5, ["made, with pre-", "and post-war glass, booking/", "workflows included."]
    )
    assert " ".join(texts(note_of(page))).replace("\n", " ") == (
        "A well-known harbour keeps its lighthouses. The lighthouses are self-made, "
        "with pre- and post-war glass, booking/workflows included."
    )


def test_bullets_of_every_kind_and_their_levels() -> None:
    found = items(
        (780, [(72, "plain", "•"), (90, "plain", "outer")]),
        (764, [(90, "plain", "–"), (108, "plain", "inner")]),
        (748, [(108, "mono", "o"), (126, "plain", "innermost")]),
        (732, [(72, "symbol", "·"), (90, "plain", "of a font of symbols")]),
        (716, [(72, "plain", "\uf0a7 "), (90, "plain", "of a private code")]),
        (700, [(72, "plain", "1."), (90, "plain", "numbered")]),
        (684, [(66, "plain", "12."), (90, "plain", "numbered higher")]),
        (668, [(72, "plain", "* a star")]),
    )
    assert [(bullet.text.plain, bullet.level, bullet.number) for bullet in found] == [
        ("outer", 0, None),
        ("inner", 1, None),
        ("innermost", 2, None),
        ("of a font of symbols", 0, None),
        ("of a private code", 0, None),
        ("numbered", 0, 1),
        ("numbered higher", 0, 12),
        ("a star", 0, None),
    ]


def test_an_item_goes_on_over_lines_and_paragraphs() -> None:
    page = PdfPage()
    page.text(72, 780, "•")
    y = page.lines(90, 780, wrapped(PROSE, 70))
    page.text(90, y - 8, "Another paragraph of the item.")
    page.text(72, y - 26, "•")
    page.text(90, y - 26, "the next")
    blocks = all_blocks(note_of(page))
    assert [type(block) for block in blocks] == [Bullet, Paragraph, Bullet]
    assert texts(note_of(page)) == [PROSE, "Another paragraph of the item.", "the next"]
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].level == 1


def test_check_boxes_written_and_drawn() -> None:
    page = PdfPage()
    page.text(72, 790, "Attendees", 16, "bold")
    page.text(72, 760, "Notes on who came", 16, "bold")
    shown = ["\u2610 open", "\u2611 done", "[ ] open", "[x] done", "• \u2612 done"]
    for number, words in enumerate(shown):
        page.text(72, 700 - 20 * number, words)
    page.box(72, 599, 9, 9)
    page.text(90, 600, "open")
    page.box(72, 579, 9, 9)
    page.line(73, 580, 80, 587)
    page.text(90, 580, "done")
    page.text(72, 560, "4", font="dingbats")
    page.text(90, 560, "done")
    blocks = all_blocks(note_of(page))
    assert len(blocks) == 8
    assert all(getattr(block, "done", None) is (str(block.text) == "done") for block in blocks)  # type: ignore[union-attr]


def test_links_and_looks_become_spans() -> None:
    page = PdfPage()
    page.text(72, 780, "Body text that is long enough to be what is usual in this file.")
    page.text(72, 740, "See the")
    page.text(115, 740, "site")
    page.link(114, 740, 21, "https://example.org/a?b=1")
    page.text(140, 740, "in")
    page.text(155, 740, "bold", font="bold")
    page.text(185, 740, "and")
    page.text(210, 740, "slanted", font="italic")
    page.text(255, 740, "or")
    page.text(270, 740, "gone")
    page.line(270, 743.5, 294, 743.5)
    page.link(400, 300, 50, "https://example.org/nothing-there")
    text, lost = (getattr(block, "text", None) for block in all_blocks(note_of(page))[1:])
    assert text is not None
    assert lost is not None
    assert text.plain == "See the site in bold and slanted or gone"
    assert [(text.plain[s.start : s.end], s.style, s.href) for s in text.spans] == [
        ("site", "link", "https://example.org/a?b=1"),
        ("bold", "strong", None),
        ("slanted", "emphasis", None),
        ("gone", "strike", None),
    ]
    assert lost.spans == (Span(0, len(lost.plain), "link", "https://example.org/nothing-there"),)


def test_headers_footers_and_page_numbers_stand_apart() -> None:
    pages = []
    lines = wrapped(" ".join([PROSE] * 6), 80)
    for number in range(3):
        page = PdfPage()
        page.text(72, 805, "Harbour office")
        page.text(400, 805, "Internal")
        part = lines[number * 6 : number * 6 + 6]
        page.lines(72, 760, part)
        page.text(290, 30, f"Page {number + 1} of 3")
        pages.append(page)
    note = note_of(*pages)
    first, rest = note.sections[0], texts(note)[1:]
    assert first.kind == "details"
    assert texts(note)[0] == "header: Harbour office · Internal"
    assert " ".join(rest[:-1]).replace("\n", " ").startswith(f"{PROSE} {PROSE}")
    assert rest[-1] == "Page 1 of 3 Page 2 of 3 Page 3 of 3"


def test_a_paragraph_goes_on_over_the_edge_of_a_page() -> None:
    lines = wrapped(PROSE, 80)
    one, other = PdfPage(), PdfPage()
    one.lines(72, 120, lines[:2])
    other.lines(72, 760, lines[2:])
    assert texts(note_of(one, other)) == [PROSE]


def test_turned_pages_and_turned_text() -> None:
    page = PdfPage(extra="/Rotate 90")
    page.turned(100, 72, "A page on its side,")
    page.turned(114, 72, "read as it is shown.")
    page.text(300, 700, "upright")
    found = " ".join(texts(note_of(page))).replace("\n", " ")
    assert found == "A page on its side, read as it is shown. upright"


def test_other_scripts() -> None:
    page = PdfPage()
    page.lines(72, 780, ["会議の記録は長いので二行", "に分かれる。"])
    page.text(72, 700, "םלוע 2025 םולש")  # as it is drawn, from the left
    page.text(72, 660, "the o\ufb03ce")
    found = strings(note_of(page))
    assert "会議の記録は長いので二行に分かれる。" in found
    assert "שלום 2025 עולם" in found
    assert "the office" in found


def test_text_of_one_width_is_code() -> None:
    page = PdfPage()
    page.lines(72, 780, wrapped(PROSE, 80))
    page.text(72, 700, "if lamp.broken:", font="mono")
    page.text(72 + 4 * 6.6, 686, "replace(lamp)", font="mono")
    codes = [block for block in all_blocks(note_of(page)) if isinstance(block, Code)]
    assert [code.text for code in codes] == ["if lamp.broken:\n    replace(lamp)"]


def test_annotations_and_words_for_pictures_are_read() -> None:
    page = PdfPage(extra="/StructParents 0")
    page.text(72, 780, "A text with a note beside it.")
    page.drawn.append("/Figure << /MCID 0 >> BDC q 60 0 0 60 72 600 cm")
    page.drawn.append("BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q EMC")
    shown = "BT /Helv 11 Tf 2 5 Td (typed into the page) Tj ET"
    page.annotations.append(
        "<< /Type /Annot /Subtype /FreeText /Rect [72 500 272 520] /F 4 /Contents (x) "
        "/AP << /N 200 0 R >> >>"
    )
    data = pdf([page], catalog="/StructTreeRoot 201 0 R /MarkInfo << /Marked true >>")
    number = data.count(b" 0 obj\n") + 1
    fonts = "/Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    kid = next(n for n in range(1, number) if b"%d 0 obj\n<< /Type /Page /" % n in data)
    data = data.replace(b"200 0 R", b"%d 0 R" % number).replace(
        b"201 0 R", b"%d 0 R" % (number + 1)
    )
    root, figure = number + 1, number + 2
    stream = f"/Resources << {fonts} >> /Length {len(shown)} >>\nstream\n{shown}\nendstream"
    more = [
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] {stream}",
        f"<< /Type /StructTreeRoot /K [{figure} 0 R] /ParentTree << /Nums [0 [{figure} 0 R]] >> >>",
        f"<< /S /Figure /P {root} 0 R /Pg {kid} 0 R /K 0 /Alt (A lamp at night) >>",
    ]
    objects = "".join(f"{number + n} 0 obj\n{text}\nendobj\n" for n, text in enumerate(more))
    cut = data.rindex(b"xref\n0")
    data = data[:cut] + objects.encode() + data[data.rindex(b"trailer") :]
    blocks = all_blocks(read_bytes(data, "a file.pdf"))
    assert Image("A lamp at night", "") in blocks
    assert "typed into the page" in " ".join(str(getattr(block, "text", "")) for block in blocks)
