"""What ``readout actions --chains`` prints: the items that were raised in several notes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from readout.items.chains import Chain, chains
from readout.items.listing import Choice, chosen, listed
from readout.items.parting import labels
from readout.items.rows import ItemRow
from readout.note.model import Note
from readout.printing import harmless
from readout.progress.store import Progress


def print_chains(
    notes: Iterable[Note], progress: Progress, choice: Choice, *, as_json: bool
) -> None:
    """Print the chains that are chosen: a choice is asked of a chain's last item."""
    rows = [row for note in notes for row in listed(note, progress)]
    for chain in chains(rows, labels(progress)):
        last = rows[chain.last]._replace(done=not chain.open)
        if not any(chosen([last], choice)):
            continue
        if as_json:
            print(json.dumps(_encoded(chain, rows), ensure_ascii=False))
        else:
            for line in _written(chain, rows):
                print(harmless(line))


def _written(chain: Chain, rows: Sequence[ItemRow]) -> Iterator[str]:
    box, state = ("[ ]", "still open") if chain.open else ("[x]", "done")
    weeks = "1 week" if chain.weeks == 1 else f"{chain.weeks} weeks"
    notes = f"in {chain.notes} notes over {weeks}, {state}"
    yield f"{box} {' '.join(rows[chain.last].text.split())}  ({notes})"
    for row in map(rows.__getitem__, chain.items):
        yield f"    {row.date}  {row.note}"


def _encoded(chain: Chain, rows: Sequence[ItemRow]) -> dict[str, object]:
    return {
        "text": rows[chain.last].text,
        "notes": chain.notes,
        "weeks": chain.weeks,
        "open": chain.open,
        "items": [
            {
                "path": row.path,
                "title": row.note,
                "date": row.date,
                "text": row.text,
                "done": row.done,
            }
            for row in map(rows.__getitem__, chain.items)
        ],
    }
