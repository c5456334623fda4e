"""Undo a table whose cells were glued together when it was pasted as text.

``words``, ``places`` and ``patterns`` score where a line may be cut, ``cells`` what looks like
one cell, ``cuts`` finds the best cuts of a line, ``columns`` what a column's cells share,
``confidence`` how far a row can be trusted; ``table`` puts them together, and ``looks`` tells
cheaply whether lines are such a table at all.
"""

from readout.reading.glued.looks import looks_glued
from readout.reading.glued.table import GluedRow, GluedTable, unglue

__all__ = ["GluedRow", "GluedTable", "looks_glued", "unglue"]
