"""Terms as a deck of cards for Anki, by genanki: the term in front, its definitions behind.

A card is known by its term, so that a deck brought in again renews the cards one has, with all
that was learned of them, and adds what is new.
"""

from __future__ import annotations

import io
import itertools
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Sequence
from contextlib import closing
from html import escape
from pathlib import Path
from typing import Any

from readout.search.folding import fold
from readout.terms.glossary import Entry

# Anki knows a deck and a kind of card by numbers that are theirs for ever.
_DECK = 1_853_610_297
_MODEL = 1_420_885_163
_FRONT = '<div class="term">{{Term}}</div>'
_BACK = '{{FrontSide}}<hr id="answer"><div class="meaning">{{Definition}}</div>'
_STYLE = """
.card { font-family: sans-serif; font-size: 20px; text-align: center; }
.term { font-weight: 600; }
.meaning p { margin: 0.4em 0; }
.meaning small { color: #5f646c; }
"""


def to_deck(entries: Sequence[Entry]) -> bytes:
    """The deck as the bytes of an ``.apkg`` file."""
    import genanki  # noqa: PLC0415  only this needs it

    model = genanki.Model(
        _MODEL,
        "Readout term",
        fields=[{"name": "Term"}, {"name": "Definition"}],
        templates=[{"name": "Term", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    deck = genanki.Deck(_DECK, "Readout terms")
    for entry in entries:
        card = genanki.Note(
            model=model,
            fields=[_text(entry.term), _meanings(entry)],
            guid=genanki.guid_for("readout", fold(entry.term)),
        )
        deck.add_note(card)
    return _packed(genanki.Package(deck))


def _packed(package: Any) -> bytes:
    """As genanki's ``write_to_file``, which would leave its database behind."""
    now = time.time()
    with tempfile.TemporaryDirectory(prefix="readout-") as folder:
        file = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(file)) as database:
            package.write_to_db(database.cursor(), now, itertools.count(int(now * 1000)))
            database.commit()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.write(file, file.name)
            packed.writestr("media", "{}")
    return out.getvalue()


def _meanings(entry: Entry) -> str:
    """All that is said of a term, each once with the notes that say it."""
    by_meaning: dict[str, list[str]] = {}
    for each in entry.definitions:
        source = ", ".join(part for part in (each.note, each.date) if part)
        by_meaning.setdefault(" ".join(each.meaning.split()), []).append(source)
    return "".join(
        f"<p>{_text(meaning)}<br><small>{_text('; '.join(dict.fromkeys(sources)))}</small></p>"
        for meaning, sources in by_meaning.items()
    )


def _text(text: str) -> str:
    """A text as HTML; what Anki would fill in is only shown."""
    clean = text.encode("utf-8", "replace").decode().replace("\x1f", " ")
    return escape(clean, quote=False).replace("{{", "{\u200b{")
