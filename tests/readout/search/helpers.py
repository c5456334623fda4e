"""Indexes of notes that a test has in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from readout.note.model import Note
from readout.search.hit import Answer
from readout.search.index import SearchIndex
from readout.search.states import State


def filled(folder: Path, notes: Iterable[Note]) -> SearchIndex:
    """An index of these notes, numbered from 1."""
    index = SearchIndex(folder)
    writer = index.writer()
    for number, note in enumerate(notes, 1):
        writer.put(number, note)
    writer.commit()
    writer.close()
    index.refresh()
    return index


def anywhere(numbers: Sequence[int]) -> Mapping[int, str]:
    """A path for every note."""
    return {number: f"{number}.md" for number in numbers}


def texts(answer: Answer) -> list[str]:
    """The passages that were found."""
    return [hit.text for hit in answer.hits]


class Touched:
    """States of items by their ids."""

    def __init__(self, states: Mapping[str, State]) -> None:
        self._states = states

    def touched(self) -> Mapping[str, State]:
        """What was given."""
        return self._states
