"""The examples of the help find what they say, in the index and in memory alike."""

from __future__ import annotations

import pytest

from readout.reading.read import read_bytes
from readout.search.examples import EXAMPLES, SAMPLE, SAMPLE_TODAY, Example
from readout.search.index import SearchIndex
from readout.search.language import parse
from readout.search.scan import answer, prepare
from tests.readout.search.helpers import anywhere, filled, texts

NOTE = read_bytes(SAMPLE.encode(), "garden.md")
_ids = [example.query for example in EXAMPLES]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    return filled(tmp_path_factory.mktemp("index"), [NOTE])


@pytest.mark.parametrize("example", EXAMPLES, ids=_ids)
def test_in_memory(example: Example) -> None:
    found = answer([prepare(NOTE)], example.query, today=SAMPLE_TODAY)
    assert (texts(found), found.problem) == (list(example.finds), "")


@pytest.mark.parametrize("example", EXAMPLES, ids=_ids)
def test_in_the_index(example: Example, index: SearchIndex) -> None:
    found = index.search(example.query, paths=anywhere, today=SAMPLE_TODAY)
    assert (sorted(texts(found)), found.problem) == (sorted(example.finds), "")
    in_memory = answer([prepare(NOTE)], example.query, today=SAMPLE_TODAY)
    assert found.words == in_memory.words
    assert sorted(
        (hit.text, hit.spans, hit.why, hit.where, hit.block, hit.done, hit.path_titles)
        for hit in found.hits
    ) == sorted(
        (hit.text, hit.spans, hit.why, hit.where, hit.block, hit.done, hit.path_titles)
        for hit in in_memory.hits
    )


def test_every_key_has_an_example() -> None:
    asked = {type(atom).__name__ for example in EXAMPLES for atom in parse(example.query).atoms()}
    assert asked == {"Word", "Phrase", "Owner", "Due", "Dated", "Tag", "Is", "In", "Titled"}
