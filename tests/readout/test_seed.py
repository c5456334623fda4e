"""The note it all began with comes out exactly, by a reading of its lines of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from readout.__main__ import main

KINDS = ["overview", *["topic"] * 11, "terms", "highlights", "actions"]
CELL_LENGTHS = (5, 13, 15, 14, 17)  # of the header, counted by hand


@pytest.fixture
def made(seed: Path, profile: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["show", "--json", str(seed)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    found: dict[str, Any] = json.loads(lines[0])
    return found


@pytest.fixture
def parts(seed: Path) -> dict[str, list[str]]:
    """The lines under each heading, told apart by the empty lines around bare ones."""
    lines = seed.read_text("utf-8").split("\n")
    found: dict[str, list[str]] = {}
    body = lines[5:]
    for index, line in enumerate(body):
        heading = line and not line.startswith(" ") and len(line) < 60 and not line.endswith(".")
        if heading and body[index + 1] == "" and body[index - 1] == "" and index:
            found[line] = []
        elif line:
            found[list(found)[-1]].append(line)
    return found


def test_its_head(made: dict[str, Any], seed: Path) -> None:
    icon, _, title, _, date = seed.read_text("utf-8").split("\n")[:5]
    assert (made["title"], made["icon"]) == (title, icon)
    assert (made["date"], made["date_text"]) == ("2025-11-20", date)
    assert (made["path"], made["format"], made["tags"]) == (str(seed), "text", [])


def test_its_fifteen_sections(made: dict[str, Any], parts: dict[str, list[str]]) -> None:
    assert [section["title"] for section in made["sections"]] == list(parts)
    assert [section["kind"] for section in made["sections"]] == KINDS
    assert not any(section["sections"] for section in made["sections"])


def test_every_bullet(made: dict[str, Any], parts: dict[str, list[str]]) -> None:
    for section in made["sections"][:12]:
        lines = [line.removeprefix("  • ") for line in parts[section["title"]]]
        assert [block["text"] for block in section["blocks"]] == lines
        kind = "paragraph" if section["kind"] == "overview" else "bullet"
        assert {block["type"] for block in section["blocks"]} == {kind}


def test_five_terms(made: dict[str, Any], parts: dict[str, list[str]]) -> None:
    blocks = made["sections"][12]["blocks"]
    lines = [line.removeprefix("  • ") for line in parts[made["sections"][12]["title"]]]
    assert [f"{block['term']}: {block['definition']}" for block in blocks] == lines
    assert [block["type"] for block in blocks] == ["term"] * 5
    assert blocks[4]["term"].endswith(")")


def test_the_table(made: dict[str, Any], parts: dict[str, list[str]]) -> None:
    [table] = made["sections"][13]["blocks"]
    lines = parts[made["sections"][13]["title"]]
    rows = [table["columns"], *table["rows"]]
    assert len(table["rows"]) == 8
    assert ["".join(row) for row in rows] == lines == table["raw"]
    assert tuple(map(len, table["columns"])) == CELL_LENGTHS
    assert {len(row) for row in rows} == {5}
    # No cell begins or ends in the midst of a word.
    assert all(re.match(r"[A-Z~]", cell) and cell[-1] not in " -/&" for row in rows for cell in row)


def test_the_glued_table_is_told_as_a_doubt(made: dict[str, Any]) -> None:
    [doubt] = made["doubts"]
    assert doubt["where"] == "/sections/13/blocks/0"
    assert "8 rows of 5 cells" in doubt["what"]
    assert doubt["raw"] == made["sections"][13]["blocks"][0]["raw"][0]


def test_six_action_items(made: dict[str, Any], parts: dict[str, list[str]]) -> None:
    blocks = made["sections"][14]["blocks"]
    lines = [line.removeprefix("  • ") for line in parts[made["sections"][14]["title"]]]
    assert [block["text"] for block in blocks] == lines
    assert len(blocks) == 6
    for block in blocks:
        assert block["type"] == "action"
        assert (block["owners"], block["due"], block["due_text"]) == ([], None, "")
        assert (block["done"], block["due_inferred"]) == (False, False)


def test_search_and_ticks_on_the_command_line(
    seed: Path, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ["--library", str(seed.parent), "--json"]
    assert main(["search", "opt-in revenue", *library]) == 0
    hits = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {hit["kind"] for hit in hits} >= {"topic", "highlights"}
    for hit in hits:
        assert [hit["text"][a:b].lower() for a, b in hit["spans"]]

    assert main(["tick", str(seed), "2", "Memory with"]) == 0
    capsys.readouterr()
    assert main(["actions", *library]) == 0
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [item["done"] for item in items] == [False, True, False, True, False, False]
    assert main(["untick", str(seed), "2"]) == 0
    assert main(["show", str(seed)]) == 0
    shown = capsys.readouterr().out
    assert re.findall(r"^ +\d\. \[(.)\]", shown, re.MULTILINE) == [" ", " ", " ", "x", " ", " "]
