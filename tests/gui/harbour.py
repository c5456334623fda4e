"""A folder of notes in which everything is that keys and controls are for."""

from __future__ import annotations

from pathlib import Path

from tests.gui.conftest import Driver, Start

NOTE = """# Harbour walk

{day}

## Overview

The quay gets a new [railing](https://example.org/railing), and the slipway a winch.

## Plans

- The slipway is to be dry by May.
- Cleats come from the old ferry.
- The rusty winch at the slipway is to be replaced.

## Transcript

{talk}

## Key terms

- **Slipway**: a slope on which boats are drawn ashore
- **Cleat**: an iron to which a line is made fast

## Highlights

| Pier | Length | Boats |
|---|---|---|
| North | 120 m | 14 |
| East | 90 m | 31 |
| Old | 200 m | 7 |

## Action items

- Replace the rusty winch at the slipway
- Paint the cleats of the east pier
"""
TALK = "\n\n".join(f"**Ida 00:{n:02}:10:** Turn {n} was about the slipway." for n in range(40))
DAYS = ("2025-09-01", "2025-09-22", "2025-10-13")
TITLE = "Harbour walk"


def harbour(start: Start, tmp_path: Path) -> Driver:
    """The window with three notes of walks through a harbour, the first of them shown."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    for number, day in enumerate(DAYS):
        text = NOTE.format(day=day, talk=TALK).replace(TITLE, f"{TITLE} {number}", number > 0)
        (folder / f"walk{number}.md").write_text(text, encoding="utf-8")
    made = start(folder)
    made.session.show(str(folder / "walk0.md"))
    made.shown(TITLE)
    made.wait(lambda: made.view("noteList").model().rowCount() == 3)
    return made
