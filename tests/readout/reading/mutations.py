"""Changes to a file's bytes, as damage, haste and malice make them: for fuzzing."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_MOST = 60_000  # bytes: what is changed stays small, so that many can be tried
_TOKENS = (
    b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1b", b"\r", b"\n\n", b" ", b"\t", b"\\",
    b"{", b"}", b"[", b"]", b"(", b")", b"<", b">", b"</", b"<!--", b"-->", b"]]>", b"<![CDATA[",
    b"&", b"&#0;", b"&#x10ffff;", b"&a;", b"*", b"_", b"`", b"```\n", b"~~", b"#", b"> ", b"- ",
    b"|", b"|-|\n", b"---\n", b"%", b"/", b"<<", b">>", b"-1", b"0", b"4294967295", b"1e999",
    b"99999999999999999999", b"<table>", b"<td colspan=9999 rowspan=9999>", b"</table>", b"<li>",
    b"<ul>", b"<div>", b"endobj", b"stream\n", b"BT", b"Tf", b"Tj", b"\\par ", b"\\u-1?",
    b"\\bin9 ", b"\\'", b"*x", b"&x ", b"!!", b": ", b"? ", b"Action Items\n", b"[x] ",
    b"by Friday", "é".encode("latin-1"), "\u202e".encode(), "😀".encode(), "\u2028".encode(),
    "İ".encode(),
)  # fmt: skip


def mutated(data: bytes, random: Random) -> bytes:
    """The bytes after one to six changes by chance."""
    for _ in range(random.randint(1, 6)):
        data = random.choice(_CHANGES)(data, random)[:_MOST]
    return data


def _place(data: bytes, random: Random) -> tuple[int, int]:
    """Where a stretch begins and ends: mostly a short one."""
    begin = random.randint(0, len(data))
    return begin, min(len(data), begin + random.choice((1, 3, 20, 200)))


def _cut(data: bytes, random: Random) -> bytes:
    begin, end = _place(data, random)
    return data[:begin] + data[end:]


def _break_off(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return data
    made = bytearray(data)
    made[random.randrange(len(made))] ^= 1 << random.randrange(8)
    return bytes(made)


def _repeat(data: bytes, random: Random) -> bytes:
    begin, end = _place(data, random)
    return data[:end] + data[begin:end] * random.choice((1, 2, 9, 200)) + data[end:]


def _move(data: bytes, random: Random) -> bytes:
    begin, end = _place(data, random)
    rest = data[:begin] + data[end:]
    to = random.randint(0, len(rest))
    return rest[:to] + data[begin:end] + rest[to:]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_TOKENS) * random.choice((1, 1, 1, 3, 500)) + data[at:]


def _overwrite(data: bytes, random: Random) -> bytes:
    begin, end = _place(data, random)
    return data[:begin] + random.randbytes(end - begin) + data[end:]


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _cut,
    _break_off,
    _flip,
    _repeat,
    _move,
    _insert,
    _insert,
    _overwrite,
)
