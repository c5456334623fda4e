"""Tables for spreadsheets: CSV by RFC 4180, in UTF-8 with a byte order mark.

A cell that a spreadsheet would take for a formula has an apostrophe before it, which makes it
text; all cells are quoted, so that no program that cuts at another sign than the comma finds the
beginning of a cell within one.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from readout.export.items.words import clean

# Some programs drop blanks and NULs at the front first, some take the wide signs of East Asia.
_FORMULA = re.compile("[\\s\0\ufeff\u200b-\u200f\u2060]*[=+\\-@＝＋－＠]|[\t\r\n\0]")


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its header, the mark that says UTF-8 in front."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe(clean(cell)) for cell in columns])
    writer.writerows([safe(clean(cell)) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def safe(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula.

    >>> safe("=1+1"), safe("Ask the ranger")
    ("'=1+1", 'Ask the ranger')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell
