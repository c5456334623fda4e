"""What the readers of foreign formats cost: their imports, a page of PDF, and a MB of Word.

Argument: how many rounds. The pages are printed by Qt, as a person prints a note; of Word it is a
MB of the part that holds the text, as Word writes it.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from time import perf_counter

from pypdfium2 import PdfDocument
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

from readout.reading.read import read, read_bytes

PAGES = 40
IMPORTS = {
    "Markdown": "pyromark",
    "YAML": "yaml",
    "HTML": "selectolax.lexbor",
    "Word": "readout.reading.word",
    "OpenDocument": "readout.reading.odt",
    "RTF": "readout.reading.rtf",
    "PDF": "pypdfium2",
    "Evernote": "readout.reading.enex",
}
"""What is imported when the first file of a format is read."""
_TIMED = "from time import perf_counter as t; b = t(); import {}; print((t() - b) * 1000)"


def main(rounds: int) -> None:
    """Measure and print the figures."""
    figures: list[dict[str, object]] = [
        {"name": f"importing the reader of {name}", "unit": "ms", "ours": _imports(module, rounds)}
        for name, module in IMPORTS.items()
    ]
    application = QGuiApplication([])
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "note.pdf"
        pages = _print(path)
        ours = []
        for _ in range(min(rounds, 5)):
            begun = perf_counter()
            read(path)
            ours.append((perf_counter() - begun) * 1000 / pages)
    figures.append({"name": "reading PDF", "unit": "ms a page", "ours": ours, "most": 10.0})
    application.quit()
    document = _word_file()
    read_bytes(document, "note.docx")
    ours = []
    for _ in range(min(rounds, 5)):
        begun = perf_counter()
        read_bytes(document, "note.docx")
        ours.append((perf_counter() - begun) * 1000)
    figures.append({"name": "reading Word", "unit": "ms a MB", "ours": ours, "most": 1500.0})
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


def _imports(module: str, rounds: int) -> list[float]:
    took = []
    for _ in range(min(rounds, 5)):
        command = [sys.executable, "-c", _TIMED.format(module)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        took.append(float(done.stdout))
    return took


def _print(path: Path) -> int:
    """Print a note of ordinary pages; how many they became."""
    document = QTextDocument()
    part = "<h2>A topic</h2>" + "<p>{}</p>".format("Some words of a sentence. " * 30)
    part += "<ul>" + "<li>A point that takes a line or a bit more than one, as points do</li>" * 8
    part += "</ul><table>" + "<tr><td>One</td><td>Two</td><td>Three words here</td></tr>" * 6
    document.setHtml("<h1>A note</h1>" + f"{part}</table>" * PAGES)
    font = document.defaultFont()
    font.setPointSize(11)
    document.setDefaultFont(font)
    document.print_(QPdfWriter(str(path)))
    with PdfDocument(path) as printed:
        return len(printed)


def _word_file() -> bytes:
    """A file whose text is a MB of paragraphs, each run of words with its looks."""
    looks = '<w:rPr><w:rFonts w:ascii="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>{}</w:rPr>'
    runs = "".join(
        f'<w:r w:rsidRPr="00AB12CD">{looks.format("<w:b/>" * (number == 1))}'
        "<w:t>Some words of a sentence that goes on.</w:t></w:r>"
        for number in range(4)
    )
    paragraph = f'<w:p w:rsidR="00112233"><w:pPr><w:spacing w:after="120"/></w:pPr>{runs}</w:p>'
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{related}" Target="word/document.xml"/></Relationships>'
    )
    text = paragraph * (1_000_000 // len(paragraph))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}"><w:body>{text}</w:body></w:document>',
        )
    return made.getvalue()


if __name__ == "__main__":
    main(int(sys.argv[1]))
