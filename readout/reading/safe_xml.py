"""XML an event at a time, by expat: no entities of its own, nothing fetched, no deep nesting."""

from __future__ import annotations

import html
from collections.abc import Iterable
from xml.parsers import expat

from readout.errors import ReadError

_DEEPEST = 100


class SafeXml:
    """A pass over an XML file; subclasses say what they do at a start, an end and a text.

    ``path`` holds the names of the elements open here, the outermost first. Text comes only
    while ``listen`` has asked for it: a picture of 10 MB as base64 costs nothing then.
    """

    def __init__(self) -> None:
        self.path: list[str] = []
        self.encoding = "UTF-8"
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.XmlDeclHandler = self._declared
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def start(self, name: str) -> None:
        """An element begins; it is the last of ``path``."""

    def end(self, name: str) -> None:
        """An element ends; it still is the last of ``path``."""

    def text(self, words: str) -> None:
        """Some text, not always all there is up to the next element."""

    def listen(self, on: bool) -> None:
        """Whether text is wanted from here on."""
        self._parser.CharacterDataHandler = self.text if on else None
        self._parser.SkippedEntityHandler = self._skipped if on else None

    def place(self) -> int:
        """The byte of the file at which the event of now begins."""
        return self._parser.CurrentByteIndex

    def run(self, chunks: Iterable[bytes]) -> None:
        """Go over all of the file. Raises ReadError where it is no XML or made to harm."""
        try:
            for chunk in chunks:
                self._parser.Parse(chunk, False)
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            words = expat.ErrorString(error.code)
            raise ReadError(
                f"Line {error.lineno:,} is damaged: {words}; export it again."
            ) from None
        except (ValueError, LookupError):  # an encoding with several bytes a sign, or none
            raise ReadError("The file is in an unusual encoding; save it as UTF-8.") from None

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or self.encoding

    def _doctype(self, _name: str, _system: str | None, _public: str | None, own: bool) -> None:
        if own:
            raise ReadError("The file declares entities of its own, which Readout does not read.")

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self.path.append(name)
        if len(self.path) > _DEEPEST:
            raise ReadError(f"The file is nested more than {_DEEPEST} levels deep.")
        self.start(name)

    def _end(self, name: str) -> None:
        self.end(name)
        self.path.pop()

    def _skipped(self, entity: str, _is_parameter: bool) -> None:
        # Known to HTML, declared in a DTD that is never fetched.
        self.text(html.unescape(f"&{entity};"))
