"""Records that are of one thing are so on every device, whatever is merged first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.progress.kinship import field_in, fields_in, kin_in
from readout.progress.record import Document, Record, merge

KEYS = "abcde"

_clock = st.builds(
    "2025-11-20T10:00:00.00{}Z-0000-{}".format, st.integers(0, 3), st.sampled_from("xy")
)
_same = st.fixed_dictionaries(
    {"value": st.one_of(st.none(), st.sampled_from(KEYS), st.just(7)), "clock": _clock}
)
_done = st.fixed_dictionaries({"value": st.integers(0, 9), "clock": _clock})
_record = st.fixed_dictionaries(
    {"fields": st.fixed_dictionaries({}, optional={"same_as": _same, "done": _done})}
)
_documents = st.dictionaries(st.sampled_from(KEYS), _record).map(
    lambda items: Document({"items": items, "own": {}, "notes": {}})
)


def _seen(document: Document) -> dict[str, object]:
    kin = kin_in((document,), "items")
    return {key: field_in(document, kin, "items", key, "done") for key in KEYS}


@given(_documents, _documents, _documents)
@settings(max_examples=150)
def test_any_order_of_merging_gives_the_same_kin_and_the_same_fields(
    a: Document, b: Document, c: Document
) -> None:
    one, other = merge(merge(a, b), c), merge(c, merge(b, a))
    assert kin_in((one,), "items") == kin_in((other,), "items")
    assert kin_in((a, b, c), "items") == kin_in((one,), "items"), "merged or beside each other"
    assert _seen(one) == _seen(other)
    assert _seen(merge(one, one)) == _seen(one)


@given(_documents)
def test_kin_have_all_the_same_fields(document: Document) -> None:
    kin = kin_in((document,), "items")
    for key, family in kin.items():
        assert key in family
        assert all(kin[each] == family for each in family)
        for each in family:
            mine, theirs = (fields_in(document, kin, "items", one) for one in (key, each))
            assert mine.get("done") == theirs.get("done")


def test_kin_that_were_parted_are_two_again_and_circles_do_no_harm() -> None:
    def record(other: str | None, clock: str) -> Record:
        return {
            "fields": {
                "same_as": {"value": other, "clock": f"2025-11-20T10:00:00.00{clock}Z-0000-x"}
            }
        }

    def made(**items: Record) -> Document:
        return Document({"items": dict(items), "own": {}, "notes": {}})

    circle = made(a=record("b", "1"), b=record("c", "1"), c=record("a", "1"))
    assert kin_in((circle,), "items")["a"] == ("a", "b", "c")
    parted = made(a=record(None, "2"), c=record(None, "2"))
    assert kin_in((circle, parted), "items") == {"b": ("b", "c"), "c": ("b", "c")}
