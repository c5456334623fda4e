from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.worker import frames
from readout.worker.frames import FrameError, receive, send

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=30)
@given(st.lists(st.dictionaries(st.text(), _JSON), max_size=4))
def test_what_is_sent_is_received(objects: list[dict[str, Any]]) -> None:
    stream = io.BytesIO()
    for made in objects:
        send(stream, made)
    stream.seek(0)
    assert [receive(stream) for _ in objects] == objects
    assert receive(stream) is None


def test_a_path_with_bytes_that_are_no_text_comes_through() -> None:
    stream = io.BytesIO()
    send(stream, {"path": "caf\udce9.md"})
    stream.seek(0)
    assert receive(stream) == {"path": "caf\udce9.md"}


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"\0\0\0\x05{}",
        b"Traceback (most recent call last):",
        b"\xff\xff\xff\xff{}",
        b"\0\0\0\x02[]",
        b"\0\0\0\x02{{",
        b"\0\0\0\x02\xff\xff",
        b"\0\1\0\0" + b"[" * 65_536,
    ],
)
def test_what_is_no_frame_is_refused(data: bytes) -> None:
    with pytest.raises(FrameError):
        receive(io.BytesIO(data))


def test_too_large_a_frame_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "LARGEST", 10)
    stream = io.BytesIO()
    with pytest.raises(FrameError):
        send(stream, {"note": "more than ten"})
    assert stream.getvalue() == b""


@given(st.binary(max_size=40))
def test_any_bytes_are_frames_or_refused(data: bytes) -> None:
    stream = io.BytesIO(data)
    try:
        while receive(stream) is not None:
            pass
    except FrameError:
        pass
