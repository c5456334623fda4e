"""Which questions of all notes are still open, by what progress kept of them."""

from __future__ import annotations

from readout.progress.fields import Fields
from readout.progress.touched import ASKED


def asked_paths(progress: Fields) -> list[str]:
    """The files of the notes with questions that the user has not answered, each once."""
    paths: dict[str, None] = {}
    for key, record in progress.each("items"):
        if ASKED in record["fields"] and isinstance(progress.get("items", key, ASKED), list):
            path = record.get("note", {}).get("path")
            if isinstance(path, str):
                paths[path] = None
    return list(paths)
