"""Markdown's inline events, as pyromark gives them, to texts with spans and pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, cast

import pyromark
from pyromark import Options

from readout.note.model import Style
from readout.reading.html_tags import add_inline_tag
from readout.reading.inline import TextBuilder

Handler: TypeAlias = Callable[[Any], None]
Event: TypeAlias = str | dict[str, Any]
Picture: TypeAlias = tuple[str, str]
"""What stands for a picture: its alternative text, and its address."""

INLINE = Options.ENABLE_STRIKETHROUGH
# Check boxes are read from the words: pulldown-cmark knows them only where a blank follows.
BLOCKS = INLINE | Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES

_STYLES: dict[str, Style] = {"Strong": "strong", "Emphasis": "emphasis", "Strikethrough": "strike"}


# Signs that renderers of Markdown write as %XX, and those that are not seen or turn a text round.
_HIDDEN = re.compile(
    r"""[\x00-\x20\x7f-\xa0"<>\\^`{|}\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"""
)


def parse(text: str, options: Options = BLOCKS) -> Iterator[Event]:
    """The events of a Markdown text; what is no text in it is marked."""
    try:
        events = pyromark.events(text, options=options)
    except UnicodeEncodeError:
        events = pyromark.events(readable(text), options=options)
    return cast("Iterator[Event]", events)


def readable(text: str) -> str:
    """The text, with a question mark for each lone surrogate (a YAML string can hold some)."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


class InlineWalk:
    """Collects the ``text`` of inline events and the ``pictures`` in it.

    A walk over blocks adds handlers of its own, and takes and clears both at a block's end.
    An event is a name, alone or with a value; of ``Start`` and ``End`` the value is again a name,
    alone or with a value.
    """

    __slots__ = ("_around", "_picture", "ends", "handlers", "nested", "pictures", "starts", "text")

    def __init__(self) -> None:
        self.text = TextBuilder()
        self.pictures: list[Picture] = []
        self.nested = 0  # pictures open; those inside another's words are words only
        self._around = self.text
        self._picture: Mapping[str, str] = {}
        self.handlers: dict[str, Handler] = {
            "Text": self._add,
            "Code": self._code,
            "InlineHtml": self._html,
            "FootnoteReference": self._footnote,
            "SoftBreak": lambda _: self.text.add(" "),
            "HardBreak": lambda _: self.text.add("\n"),
        }
        self.starts: dict[str, Handler] = {"Link": self._link, "Image": self._open_picture}
        self.ends: dict[str, Handler] = {
            "Link": lambda _: self.text.end("link"),
            "Image": self._close_picture,
        }
        for name, style in _STYLES.items():
            self.starts[name], self.ends[name] = self._styled(style)

    def walk(self, events: Iterable[Event]) -> None:
        """Take all events in their order, once."""
        handlers, starts, ends = self.handlers, self.starts, self.ends
        add = handlers["Text"]
        for event in events:
            if isinstance(event, str):
                handlers[event](None)
                continue
            name, value = event.popitem()  # it is nobody else's
            if name == "Text":
                add(value)
            elif name == "Start":
                if isinstance(value, str):
                    starts[value](None)
                else:
                    [(tag, about)] = value.items()
                    starts[tag](about)
            elif name == "End":
                ends[value if isinstance(value, str) else next(iter(value))](None)
            else:
                handlers[name](value)
        # They hold this walk in a circle: without them it is freed at once, and not as garbage.
        for each in (handlers, starts, ends):
            each.clear()

    def _styled(self, style: Style) -> tuple[Handler, Handler]:
        return lambda _: self.text.start(style), lambda _: self.text.end(style)

    def _add(self, words: str) -> None:
        text = self.text
        text.parts.append(words)
        text.length += len(words)

    def _code(self, words: str) -> None:
        self.text.start("code")
        self.text.add(words)
        self.text.end("code")

    def _html(self, tag: str) -> None:
        add_inline_tag(self.text, tag)

    def _footnote(self, label: str) -> None:
        self.text.add(f"[^{label}]")

    def _link(self, link: Mapping[str, str]) -> None:
        mail = "mailto:" if link["link_type"] == "Email" else ""
        self.text.start("link", mail + _address(link["dest_url"]))

    def _open_picture(self, picture: Mapping[str, str]) -> None:
        self.nested += 1
        if self.nested == 1:
            self._picture, self._around = picture, self.text
            self.text = TextBuilder()

    def _close_picture(self, _: object) -> None:
        self.nested -= 1
        if self.nested == 0:
            found = self._picture
            words = self.text.text().plain
            self.text = self._around
            picture = _described(words, found), _address(found["dest_url"])
            self.pictures.append(picture)
            self.text.start("link", picture[1])
            self.text.add(picture[0])
            self.text.end("link")


def _address(written: str) -> str:
    """An address as it is written, but for signs that no address shows as they are."""
    if not _HIDDEN.search(written):
        return written
    return _HIDDEN.sub(lambda sign: "".join(f"%{b:02X}" for b in sign[0].encode()), written)


def _described(words: str, picture: Mapping[str, str]) -> str:
    """The words for a picture: its alternative text or its file's name, and its title."""
    words = words or picture["dest_url"].rpartition("/")[2] or "image"
    title = picture["title"]
    return f"{words} ({title})" if title not in words else words
