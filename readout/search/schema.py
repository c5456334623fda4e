"""The index's fields, and the engine's documents.

Each family of documents (``documents``) has two fields of its own. One, named by its letter, has
the words with their places. The other (``beginnings_of``) has the first one, two and three letters
of each word, by which a word just begun is found without going through all words that begin so.
"""

from __future__ import annotations

from collections.abc import Iterator

from tantivy import Document, Index, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from readout.search.documents import Family, Made

_FAMILIES: tuple[Family, ...] = ("t", "s", "a")


def beginnings_of(family: str) -> str:
    """The field with the beginnings of a family's words."""
    return f"{family}1"


def make_schema() -> Schema:
    """The fields."""
    builder = SchemaBuilder()
    for name in ("note", "kind", "due", "day"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_unsigned_field("done", indexed=True)
    for family in _FAMILIES:
        builder.add_text_field(family, tokenizer_name="blanks", index_option="position")
        builder.add_text_field(beginnings_of(family), tokenizer_name="blanks", index_option="basic")
    for name in ("family", "tag", "titled", "owner", "item"):
        builder.add_text_field(name, tokenizer_name="blanks", index_option="basic")
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


def register(index: Index) -> None:
    """Tell an opened index how its texts are parted: the words are made here, by ``words``."""
    index.register_tokenizer("blanks", TextAnalyzerBuilder(Tokenizer.whitespace()).build())


def documents(note_id: int, made: Made) -> Iterator[Document]:
    """The engine's documents of what ``documents_of`` gave for a note."""
    day, tag, titled = made["day"], made["tag"], made["titled"]
    for family, kind, words, beginnings, stored, *item in made["documents"]:
        document = Document()
        document.add_text("family", family)
        document.add_unsigned("note", note_id)
        document.add_unsigned("kind", kind)
        document.add_unsigned("day", day)
        if tag:
            document.add_text("tag", tag)
        if titled:
            document.add_text("titled", titled)
        document.add_text(family, words)
        document.add_text(beginnings_of(family), beginnings)
        document.add_bytes("stored", stored.encode("utf-8", "surrogatepass"))
        if item:
            due, done, owner, item_id = item
            document.add_unsigned("due", due)
            document.add_unsigned("done", done)
            document.add_text("owner", owner)
            document.add_text("item", item_id)
        yield document
