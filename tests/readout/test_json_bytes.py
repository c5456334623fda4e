"""What one process says is what the other hears, whatever characters stand in it."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.json_bytes import dump, load

# Lone surrogates among the texts: so Python has the bytes of a file name that are no UTF-8.
_TEXTS = st.text(st.characters(codec=None))
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


class _Pair(NamedTuple):
    name: str
    size: int


@given(_VALUES)
def test_every_value_comes_back(value: object) -> None:
    if _within(value):
        assert load(dump(value)) == value


@given(_VALUES)
def test_the_standard_library_reads_it_too(value: object) -> None:
    if _within(value):
        assert json.loads(dump(value).decode("utf-8", "surrogatepass")) == value


def test_tuples_are_arrays_also_where_they_have_names() -> None:
    assert load(dump({"at": _Pair("a\udcff", 2), "in": (1, (2,))})) == {
        "at": ["a\udcff", 2],
        "in": [1, [2]],
    }


@pytest.mark.parametrize("data", [b"", b"{", b"[1,]", b"\xff\xfe", b'{"a":1}x', b"nul"])
def test_what_is_no_json_is_an_error_that_is_caught(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  whatever of its kind
        load(data)


def test_what_is_nested_without_end_is_an_error_that_is_caught() -> None:
    with pytest.raises((ValueError, RecursionError)):
        load(b"[" * 1_000_000)


def _within(value: object) -> bool:
    """Whether all its whole numbers have 64 bits, which is all that is ever sent."""
    if isinstance(value, dict):
        return all(map(_within, value.values()))
    if isinstance(value, list):
        return all(map(_within, value))
    return not isinstance(value, int) or -(2**63) <= value < 2**63
