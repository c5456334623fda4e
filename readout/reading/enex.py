"""An Evernote note (.enex) to source blocks.

Its content is ENML, XHTML with four elements of its own, which is made HTML here: a check box
stays one, a picture or attached file is named and never decoded, a locked passage shows its hint.
"""

from __future__ import annotations

import html
import re
from collections import deque

from readout.errors import ReadError
from readout.reading.decoding import decode
from readout.reading.html import html_source
from readout.reading.safe_xml import SafeXml
from readout.reading.source import Source

_PROLOG = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?P<doctype><!DOCTYPE[^>\[]*(?P<own>\[)?[^>]*>)?")
_LOCKED = re.compile(r"<en-crypt\b([^<>]*)>[^<]*</en-crypt\s*>")
_TAG = re.compile(r"<(?P<name>[A-Za-z][\w:-]{0,40})\b(?P<attributes>[^<>]*?)(?P<empty>/?)>")
_ATTRIBUTE = re.compile(r"""([\w:-]{1,40})\s*=\s*("[^"]*"|'[^']*')""")
_CHECKED = re.compile(r"--en-checked\s*:\s*(true|false)")
_PICTURE_ID = re.compile(r"""objID\s*=\s*["']([0-9a-f]{32})""")
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "wbr"))
# Elements of a note whose text is its content or is no word: the rest are named values.
_INNER = frozenset(("content", "data", "recognition", "alternate-data"))
_ENOUGH = 4_000  # signs of what a picture was recognised as: its id stands on top


def read_enex(data: bytes, name: str) -> Source:
    """The source blocks of an export with one note, or of the bare content of one.

    ``name`` is its file's without the ending. Raises ReadError.
    """
    head = data[:4096]
    if b"<en-note" in head and b"<en-export" not in head:
        return html_source(_to_html(decode(data).text, []), name, "enex")
    note = _Note()
    note.run((data,))
    if note.count != 1:
        count = f"{note.count:,} notes" if note.count else "no note"
        raise ReadError(f"This export holds {count}; open one of its notes by its title.")
    source = html_source(_to_html("".join(note.content), note.resources), name, "enex")
    source.fields = (*note.fields(), *source.fields)
    return source


class _Resource:
    """A picture or attached file: what is known of it but for its bytes."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    @property
    def id(self) -> str:
        """What the note's text calls it by, where that is known."""
        found = _PICTURE_ID.search(self.words.get("recognition", ""))
        return found[1] if found else ""

    def markup(self, kind: str = "") -> str:
        """The HTML that stands for it."""
        kind = self.words.get("mime", "").strip() or kind
        picture = kind.startswith("image/")
        name = html.escape(
            self.words.get("file-name", "").strip() or ("image" if picture else kind)
        )
        address = html.escape(self.words.get("source-url", "").strip())
        if picture:
            return f'<img alt="{name}" src="{address}">'
        return f'<a href="{address}">{name}</a>' if address else f"<span>{name}</span>"


class _Note(SafeXml):
    """Collects the one note of an export, or a bare ``en-note``."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.content: list[str] = []
        self.resources: list[_Resource] = []
        self._fields: dict[str, list[str]] = {}
        self._words: list[str] = []
        self._length = 0

    def fields(self) -> list[tuple[str, str]]:
        """The named values in their order, several of a name joined by commas."""
        return [(name, ", ".join(values)) for name, values in self._fields.items()]

    def start(self, name: str) -> None:
        if name == "note" and len(self.path) == 2:
            self.count += 1
        elif name == "resource":
            self.resources.append(_Resource())
        self._words, self._length = [], 0
        self.listen(len(self.path) > 2 and name not in ("data", "alternate-data"))

    def end(self, name: str) -> None:
        words = "".join(self._words)
        self._words = []
        self.listen(False)
        if name == "content":
            self.content.append(words)
        elif "resource" in self.path:
            if words.strip():
                self.resources[-1].words.setdefault(name, words)
        elif words.strip() and name not in _INNER:
            self._fields.setdefault(name, []).append(words.strip())

    def text(self, words: str) -> None:
        if self.path[-1] != "recognition" or self._length < _ENOUGH:
            self._words.append(words)
            self._length += len(words)


def _to_html(content: str, resources: list[_Resource]) -> str:
    prolog = _PROLOG.match(content)
    if prolog and prolog["own"]:
        raise ReadError("The note declares entities of its own, which Readout does not read.")
    converter = _Converter(resources)
    body = _LOCKED.sub(converter.locked, content[prolog.end() if prolog else 0 :])
    body = _TAG.sub(converter.tag, body)
    rest = "".join(f"<p>{resource.markup()}</p>" for resource in converter.left())
    return f"<div>{body}</div>{rest}"


class _Converter:
    """Makes ENML's tags HTML's, with the resources that they call for."""

    def __init__(self, resources: list[_Resource]) -> None:
        self._known = {resource.id: resource for resource in resources if resource.id}
        # Files without an id come in the order of the text.
        self._unknown = deque(resource for resource in resources if not resource.id)
        self._used: set[str] = set()

    def left(self) -> list[_Resource]:
        """What no tag has called for."""
        known = [resource for key, resource in self._known.items() if key not in self._used]
        return known + list(self._unknown)

    def locked(self, match: re.Match[str]) -> str:
        """A passage behind a password: its hint stands for it."""
        hint = _attributes(match[1]).get("hint", "")
        return f"<span>[locked{': ' if hint else ''}{html.escape(hint)}]</span>"

    def tag(self, match: re.Match[str]) -> str:
        """One opening tag."""
        name = match["name"].lower()
        if name == "en-note":
            return "<div>" if not match["empty"] else ""
        if name == "en-todo":
            checked = _attributes(match["attributes"]).get("checked") == "true"
            return _box(checked)
        if name == "en-media":
            return self._media(_attributes(match["attributes"]))
        made = match.group()
        if match["empty"] and name not in _VOID:
            made = f"<{match['name']}{match['attributes']}></{match['name']}>"
        if name == "li" and (checked_style := _CHECKED.search(match["attributes"])):
            made += _box(checked_style[1] == "true")
        return made

    def _media(self, attributes: dict[str, str]) -> str:
        key = attributes.get("hash", "")
        resource = self._known.get(key)
        if resource is not None:
            self._used.add(key)
        else:
            resource = self._unknown.popleft() if self._unknown else _Resource()
        return resource.markup(attributes.get("type", ""))


def _box(checked: bool) -> str:
    return f'<input type="checkbox"{" checked" if checked else ""}>'


def _attributes(source: str) -> dict[str, str]:
    return {name.lower(): html.unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(source)}
