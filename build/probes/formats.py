"""What the readers of foreign formats cost: their imports, and a page of PDF.

Argument: how many rounds. The pages are printed by Qt, as a person prints a note.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from pypdfium2 import PdfDocument
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

from readout.reading.read import read

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


if __name__ == "__main__":
    main(int(sys.argv[1]))
