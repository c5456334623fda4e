"""How long real notes take to read, beside markdown-it parsing the same texts alone."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from markdown_it import MarkdownIt

from readout.errors import ReadError
from readout.reading.read import read, read_bytes

ENOUGH = 1_000_000
"""Bytes that are read in a round."""


def main(rounds: int, shared: Path) -> None:
    """Read and parse in turn, and print the figures."""
    figures = []
    seed = shared / "seed" / "interview-insights.txt"
    if seed.exists():
        ours = []
        for _ in range(rounds):
            begun = perf_counter()
            read(seed)
            ours.append((perf_counter() - begun) * 1000)
        figures.append({"name": "reading the seed", "unit": "ms", "ours": ours, "most": 50.0})
    texts, size = [], 0
    for path in sorted((shared / "corpus").rglob("*.md")):
        if size < ENOUGH:
            texts.append(path.read_bytes())
            size += len(texts[-1])
    if texts:
        ours, others = [], []
        parser = MarkdownIt("commonmark").enable("table")
        for _ in range(min(rounds, 5)):
            begun = perf_counter()
            for data in texts:
                try:
                    read_bytes(data, "note.md")
                except ReadError as error:
                    sys.stderr.write(f"{error}\n")
            middle = perf_counter()
            for data in texts:
                parser.parse(data.decode("utf-8", "replace"))
            ours.append((middle - begun) * 1e9 / size)
            others.append((perf_counter() - middle) * 1e9 / size)
        figures.append(
            {"name": "Markdown, a core", "unit": "ms a MB", "ours": list(ours), "most": 1000 / 3}
        )
        figures.append(
            {
                "name": "reading Markdown",
                "unit": "ms a MB",
                "ours": ours,
                "other_name": "markdown-it alone",
                "others": others,
            }
        )
    sys.stdout.write(f"\n{json.dumps(figures)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
