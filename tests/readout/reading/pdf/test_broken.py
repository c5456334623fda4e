"""PDFs that cannot be read, each with its sentence; and such as are made to harm."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadError
from readout.reading.pdf import read_pdf
from readout.reading.read import read_bytes
from tests.conftest import ROOT
from tests.readout.reading.pdf.pdf_files import PdfPage, assembled, pdf

PAGE = PdfPage()
PAGE.text(72, 780, "A page with words on it.")
PAGE.link(72, 780, 50, "https://example.org/")
WHOLE = pdf([PAGE])


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "a file.pdf")
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_pictures_of_text_alone() -> None:
    page = PdfPage()
    page.drawn.append("q 400 0 0 500 72 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q")
    assert refused(pdf([page])).startswith("This PDF holds only pictures of text;")
    assert refused(pdf([PdfPage()])) == "This PDF holds no text."


def test_a_password() -> None:
    keys = f"/O <{'00' * 32}> /U <{'11' * 32}> /P -4"
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 {keys} >> /ID [<00><00>]"
    assert "locked with a password" in refused(pdf([PAGE], trailer=trailer))


@pytest.mark.parametrize("part", [0.01, 0.3, 0.5, 0.9, 0.97])
def test_a_file_cut_off(part: float) -> None:
    assert "cut off or damaged" in refused(WHOLE[: int(len(WHOLE) * part)])


def test_bytes_that_only_begin_as_a_pdf() -> None:
    assert "cut off or damaged" in refused(b"%PDF-1.7\n" + b"\xff\x00" * 500)
    assert "damaged" in refused(b"%PDF-1.7\nstartxref\n0\n%%EOF\n")


def test_pages_that_are_not_there() -> None:
    assert "damaged" in refused(WHOLE.replace(b"/Count 1", b"/Count 4"))
    assert "more than 2,000 pages" in refused(WHOLE.replace(b"/Count 1", b"/Count 99999"))


def test_a_tree_of_pages_without_an_end() -> None:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    objects += [
        f"<< /Type /Pages /Count 1 /Parent {n - 1} 0 R /Kids [{n + 1} 0 R] >>"
        for n in range(2, 30_000)
    ]
    objects.append("<< /Type /Page /Parent 29999 0 R /MediaBox [0 0 99 99] >>")
    refused(assembled(objects))
    objects[-1] = "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"
    refused(assembled(objects))


def test_more_text_than_can_be_shown() -> None:
    page = PdfPage()
    page.drawn += [f"BT /F0 1 Tf 10 {n % 800} Td ({'word ' * 200}) Tj ET" for n in range(300)]
    assert "more text than" in refused(pdf([page]))


def test_a_stream_that_swells() -> None:
    swollen = zlib.compress(b"0 0 m 1 1 l S " * 300_000).decode("latin-1")
    stream = f"<< /Length {len(swollen)} /Filter /FlateDecode >>\nstream\n{swollen}\nendstream"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        stream,
    ]
    assert refused(assembled(objects)) == "This PDF holds no text."


def test_a_page_full_of_rules() -> None:
    page = PdfPage()
    page.text(72, 780, "Words above a map.")
    page.drawn += [f"{n % 500} {n % 700} m {n % 500 + 9} {n % 700} l S" for n in range(8_000)]
    page.drawn += [f"{n % 500} {n % 700} m {n % 500} {n % 700 + 9} l S" for n in range(8_000)]
    assert "Words above a map." in str(read_pdf(pdf([page]), "x").blocks)


def test_numbers_that_are_none() -> None:
    page = PdfPage()
    page.drawn.append("BT /F0 1e38 Tf 1e30 0 0 1e30 1e38 1e38 Tm (lost) Tj ET")
    page.drawn.append("BT /F0 0 Tf 0 0 0 0 72 72 Tm (flat) Tj ET")
    page.drawn.append("1e38 1e38 m -1e38 1e38 l S")
    page.text(72, 700, "kept")
    assert "kept" in str(read_pdf(pdf([page]), "x").blocks)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=12))
def test_a_file_with_other_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    with suppress(ReadError):
        assert read_pdf(bytes(data), "x").format == "pdf"


def test_files_are_read_from_several_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: read_pdf(WHOLE, "x").blocks, range(40)))
    assert all(blocks == found[0] for blocks in found)


def test_nothing_is_said_on_the_way() -> None:
    """pdfium says at its end what was left open."""
    code = (
        "import sys\n"
        "from readout.errors import ReadError\n"
        "from readout.reading.pdf import read_pdf\n"
        "data = sys.stdin.buffer.read()\n"
        "for part in (data, data[:-200], data.replace(b'/Count 1', b'/Count 3')):\n"
        "    try: read_pdf(part, 'x')\n"
        "    except ReadError: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=WHOLE,
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
