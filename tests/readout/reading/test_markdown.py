"""Markdown notes: what stands in the file is what the note has."""

from __future__ import annotations

import pytest

from readout.note.model import (
    Action,
    Bullet,
    Code,
    Image,
    Paragraph,
    Quote,
    Span,
    Table,
    Term,
    Text,
)
from readout.reading.markdown import read_markdown
from tests.readout.reading.helpers import all_blocks, note_of, outline, strings


def test_title_front_matter_and_sections() -> None:
    note = note_of(
        "---\ntitle: Field day\ndate: 2 May 2026\ntags: [soil, rain]\nroom: B12\n---\n"
        "# Field day\n\nWe met early.\n\n## Agenda\n\n### Soil\n\n"
        "## Open questions\n\n- Who digs?\n"
    )
    assert (note.title.plain, note.date, note.date_text) == (
        "Field day",
        "2026-05-02",
        "2 May 2026",
    )
    assert note.tags == ("soil", "rain")
    assert outline(note) == [
        ("details", ""),
        ("overview", ""),
        ("topic", "Agenda"),
        ("topic", "Soil"),
        ("questions", "Open questions"),
    ]
    assert note.sections[0].blocks == (Bullet(Text("room: B12")),)


def test_no_and_012_in_front_matter_stay_the_words_they_are() -> None:
    note = note_of("---\nanswer: no\ncode: 012\nat: 1:30\n---\n# A\n")
    assert [str(block.text) for block in note.sections[0].blocks if isinstance(block, Bullet)] == [
        "answer: no",
        "code: 012",
        "at: 1:30",
    ]


def test_a_note_without_a_title_has_its_files_name() -> None:
    note = note_of("Just a line.\n", "2026-02-03 walk.md")
    assert (note.title.plain, note.date) == ("2026-02-03 walk", "2026-02-03")


def test_a_day_for_a_title_gives_way_to_the_heading() -> None:
    note = note_of("---\ntitle: 2026-01-09\n---\n# Board of gardeners\n\nText.\n")
    assert (note.title.plain, note.date) == ("Board of gardeners", "2026-01-09")


def test_styles_links_and_code_become_spans() -> None:
    note = note_of("A **bold *and* word**, ~~gone~~, `x*y` and [a page](http://e.org/p?q).\n")
    [text] = [block.text for block in all_blocks(note) if isinstance(block, Paragraph)]
    assert text.plain == "A bold and word, gone, x*y and a page."
    assert text.spans == (
        Span(2, 15, "strong"),
        Span(7, 10, "emphasis"),
        Span(17, 21, "strike"),
        Span(23, 26, "code"),
        Span(31, 37, "link", "http://e.org/p?q"),
    )


def test_bare_addresses_are_links_without_the_sentences_marks() -> None:
    note = note_of("See https://e.org/a_(b), or (https://e.org/c).\n")
    [text] = [block.text for block in all_blocks(note) if isinstance(block, Paragraph)]
    assert [span.href for span in text.spans] == ["https://e.org/a_(b)", "https://e.org/c"]


def test_nested_lists_quotes_code_pictures_and_tables() -> None:
    note = note_of(
        "# T\n\n1. one\n   - two\n\n     more of two\n\n3. three\n\n> said\n> so\n>\n> - point\n\n"
        "```py\na  =  1\n\n```\n\n![a hill](hill.png)\n\nA | B\n-|-\n1 | **2**\n3 |\n"
    )
    assert all_blocks(note) == [
        Bullet(Text("one"), 0, 1),
        Bullet(Text("two"), 1),
        Paragraph(Text("more of two"), 2),
        Bullet(Text("three"), 0, 2),
        Quote(Text("said so")),
        Bullet(Text("point"), quoted=True),
        Code("a  =  1\n", "py"),
        Image("a hill", "hill.png"),
        Table(
            (Text("A"), Text("B")),
            (
                (Text("1"), Text("2", (Span(0, 1, "strong"),))),
                (Text("3"), Text("")),
            ),
        ),
    ]


def test_action_items_terms_and_attendance() -> None:
    note = note_of(
        "# T\n\n## Attendees\n\n- [x] Ann Hill\n- [ ] Bo Dale\n\n"
        "## Next steps\n\n- Dig\n  - by hand\n"
        "- [x] Sow\n- ~~Water~~\n\n## Notes\n\n- [ ] Mow\n- said\n\n## Glossary\n\n"
        "- **Loam**: soft soil\n- Marl – chalky soil\n- no definition\n"
    )
    attendance, actions, notes, terms = note.sections
    assert attendance.blocks == (
        Bullet(Text("Ann Hill"), done=True),
        Bullet(Text("Bo Dale"), done=False),
    )
    assert [(b.text.plain, b.done) for b in actions.blocks if isinstance(b, Action)] == [
        ("Dig", False),
        ("Sow", True),
        ("Water", True),
    ]
    assert actions.blocks[1] == Bullet(Text("by hand"), 1)
    assert notes.blocks == (Action(Text("Mow")), Bullet(Text("said")))
    assert terms.blocks == (
        Term(Text("Loam"), Text("soft soil")),
        Term(Text("Marl"), Text("chalky soil")),
        Bullet(Text("no definition")),
    )


def test_items_grouped_under_a_name_are_the_items() -> None:
    note = note_of("# T\n\n## Action items\n\n- Ann:\n  - Dig\n  - Sow\n- Mow\n")
    kinds = [(type(block).__name__, str(block.text)) for block in all_blocks(note)]  # type: ignore[union-attr]
    assert kinds == [("Bullet", "Ann:"), ("Action", "Dig"), ("Action", "Sow"), ("Action", "Mow")]


def test_html_in_a_note() -> None:
    note = note_of(
        "# T\n\nH<sub>2</sub>O is <b>wet</b><br>indeed <!-- hidden --> Vec<T> "
        "<script>x()</script>\n\n"
        '<details><summary>More</summary>\n<p>Inside <a href="http://e.org">there</a></p></details>\n'
    )
    first, *rest = all_blocks(note)
    assert isinstance(first, Paragraph)
    assert first.text.plain == "H2O is wet\nindeed  Vec<T> <script>x()</script>"
    assert "hidden" not in strings(note)
    assert [str(block.text) for block in rest if isinstance(block, Paragraph)] == [
        "More",
        "Inside there",
    ]


def test_nesting_too_deep_loses_no_word() -> None:
    note = note_of("> " * 500 + "deep words\n")
    assert "deep words" in strings(note)


def test_footnotes_stay_where_they_stand() -> None:
    note = note_of("Peas[^1] grow.\n\n[^1]: By Ann,\n    in 2020.\n[^2]: bare\n\nNo[^3] note.\n")
    assert [str(block.text) for block in all_blocks(note) if isinstance(block, Paragraph)] == [
        "Peas[^1] grow.",
        "[^1]: By Ann, in 2020.",
        "[^2]: bare",
        "No[^3] note.",
    ]


def test_an_aside_mail_addresses_and_pictures_within_links() -> None:
    note = note_of(
        "<aside>\n💡 Dig early\n\n</aside>\n\nTo <ann@e.org>: [![a bed](b.png 'of peas')](c)\n"
    )
    first, second = [block.text for block in all_blocks(note) if isinstance(block, Paragraph)]
    assert first.plain == "💡 Dig early"
    assert second.plain == "To ann@e.org: a bed (of peas)"
    assert [span.href for span in second.spans] == ["mailto:ann@e.org", "b.png", "c"]


def test_items_that_begin_with_a_box_a_block_or_nothing() -> None:
    note = note_of("- [ ]\n- [X] Sow\n-\n- ```\n  a\n  ```\n- > said\n\n1. # Big\n   small\n")
    assert all_blocks(note)[:4] == [
        Bullet(Text(""), done=False),
        Action(Text("Sow"), done=True),
        Bullet(Text("")),
        Code("a", level=1),
    ]
    assert all_blocks(note)[4:] == [
        Bullet(Text("said"), quoted=True),
        Bullet(Text("Big", (Span(0, 3, "strong"),)), number=1),
        Paragraph(Text("small"), 1),
    ]


@pytest.mark.parametrize(
    ("written", "lines", "language"),
    [
        ("<pre>\nroof\n  door\n</pre>", "roof\n  door", ""),
        ("<pre>\nroof\n\n# door\n</pre>", "roof\n\n# door", ""),
        (
            '<pre><code class="language-rust">a &lt; b\n  <b>c</b></code></pre>',
            "a < b\n  c",
            "rust",
        ),
        ("<PRE>Vec<A><br>b</PRE>", "Vec<A>\nb", ""),
    ],
)
def test_a_preformatted_text_keeps_its_lines(written: str, lines: str, language: str) -> None:
    [code] = read_markdown(f"{written}\n", "").blocks
    assert code == Code(lines, language)


def test_words_behind_a_preformatted_text_are_not_lost() -> None:
    note = note_of(
        "<pre>\nroof\n</pre> door\n\n<pre></pre>\n\n<pre><a href='https://e.org'>wall</a></pre>\n"
    )
    assert all(word in strings(note) for word in ("roof", "door", "wall", "https://e.org"))
