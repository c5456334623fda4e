"""A note with a transcript, an attendance list, a few machine notes and a table that fold."""

from __future__ import annotations

SPOKEN = 40
LINES = "\n\n".join(
    f"**{'Ida' if number % 2 else 'Tom'} 00:{number:02}:10:** Turn {number} was about the orchard"
    f"{' and its walnut' if number == 31 else ''}, the ladder and the weather of that week."
    for number in range(SPOKEN)
)
PEOPLE = "\n".join(f"- Guest {name}" for name in "ABCDEFGHIJ")
TABLE = "\n".join(("| Who | There |", "|---|---|", *(f"| Guest {n} | yes |" for n in range(10))))
TEXT = f"""# Orchard talk

*12 March 2026*

## Overview

The orchard is old and gets a walnut.

## Attendees

{PEOPLE}

## Plans

- Pick in the ladder week
- Plant one walnut

## Transcript

{LINES}

## Action items

- [ ] Ida: order a walnut
"""
