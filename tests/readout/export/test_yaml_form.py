from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from readout.export import export
from readout.note.model import Note
from readout.reading.yaml_note import read_yaml_note
from tests.strategies import notes

_SLOW_DATA = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=40, deadline=None, suppress_health_check=_SLOW_DATA)
@given(notes)
def test_every_note_comes_back_from_yaml(note: Note) -> None:
    written = export(note, "yaml")
    assert read_yaml_note(written, note.path) == note, written
