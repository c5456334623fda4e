"""Files of eight formats that hold the same note, each as people's tools write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from readout.note.model import Action, Block, Bullet, Note, Paragraph, Section, Table, Term
from tests.readout.reading.archive_files import rtf, rtf_row, rtf_words
from tests.readout.reading.office_files import docx_bytes, odt_bytes, odt_paragraph, word_paragraph


def text_file(note: Note) -> bytes:
    """Plain text as it is pasted from a notes app; a table's cells are parted by tabs."""
    lines = [note.icon, note.title.plain, note.date_text]
    for section in note.walk():
        lines += ["", section.title.plain, ""]
        for block in section.blocks:
            match block:
                case Bullet(words, level):
                    lines.append(f"  {'    ' * level}• {words}")
                case Action(words):
                    lines.append(f"  {'☑' if block.done else '☐'} {words}")
                case _:
                    lines += _bare_lines(block)
    return "\n".join([*lines, ""]).encode()


def markdown_file(note: Note) -> bytes:
    """Markdown as it is typed."""
    lines = [f"# {note.icon} {note.title}", "", note.date_text]
    for section, depth in levelled(note.sections):
        lines += ["", f"##{'#' * depth} {section.title}", ""]
        for block in section.blocks:
            match block:
                case Bullet(words, level):
                    lines.append(f"{'  ' * level}- {words}")
                case Term(term, definition):
                    lines.append(f"- **{term}**: {definition}")
                case Action(words):
                    lines.append(f"- [{'x' if block.done else ' '}] {words}")
                case Table():
                    rows = [f"| {' | '.join(row)} |" for row in _rows(block)]
                    lines += [rows[0], "|" + " --- |" * len(block.columns), *rows[1:]]
                case _:
                    lines += _bare_lines(block)
    return "\n".join([*lines, ""]).encode()


def html_file(note: Note) -> bytes:
    """A page of HTML as an editor writes it."""
    made = [
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{note.title}</title>',
        f"</head><body><h1>{note.icon} {note.title}</h1><p>{note.date_text}</p>",
    ]
    boxes = {
        True: '<input type="checkbox" checked disabled> ',
        False: '<input type="checkbox" disabled> ',
    }
    for section, depth in levelled(note.sections):
        made += [_html_heading(section, depth), *_html_blocks(section, boxes)]
    return "\n".join([*made, "</body></html>", ""]).encode()


def printed_html(note: Note) -> str:
    """What is printed as a PDF: HTML, its check boxes signs, for Qt draws no others."""
    made = [f"<p>{note.icon}</p><h1>{note.title}</h1><p>{note.date_text}</p>"]
    for section, depth in levelled(note.sections):
        made.append(_html_heading(section, depth))
        made += _html_blocks(section, {True: "☑ ", False: "☐ "})
    return "".join(made)


def word_file(note: Note) -> bytes:
    """A Word file by its own styles; its check boxes are controls of Word."""
    made = [
        word_paragraph(f"{note.icon} {note.title}", "Title"),
        word_paragraph(note.date_text, "Subtitle"),
    ]
    for section, depth in levelled(note.sections):
        made.append(word_paragraph(section.title.plain, f"Heading{depth + 1}"))
        for block in section.blocks:
            match block:
                case Bullet(words, level):
                    style = f"ListBullet{level + 1}" if level else "ListBullet"
                    made.append(word_paragraph(words.plain, style))
                case Action(words):
                    made.append(word_paragraph(f" {words}", "", _word_box(block.done)))
                case Table():
                    made.append(_word_table(block))
                case _:
                    made += map(word_paragraph, _bare_lines(block))
    return docx_bytes(made)


def odt_file(note: Note) -> bytes:
    """An OpenDocument text by its own styles; its check boxes are signs."""
    made = [
        odt_paragraph(f"{note.icon} {note.title}", "Title"),
        odt_paragraph(note.date_text, "Subtitle"),
    ]
    for section, depth in levelled(note.sections):
        title = escape(section.title.plain)
        made.append(f'<text:h text:outline-level="{depth + 1}">{title}</text:h>')
        bullets = [block for block in section.blocks if isinstance(block, Bullet)]
        if bullets:
            made.append(_nested(bullets, _ODT_LIST))
        for block in section.blocks:
            match block:
                case Bullet():
                    continue
                case Action(words):
                    made.append(odt_paragraph(f"{'☑' if block.done else '☐'} {words}"))
                case Table():
                    rows = (
                        "".join(
                            f"<table:table-cell>{odt_paragraph(cell)}</table:table-cell>"
                            for cell in row
                        )
                        for row in _rows(block)
                    )
                    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
                    made.append(
                        f'<table:table table:name="T"><table:table-column'
                        f' table:number-columns-repeated="4"/>{lines}</table:table>'
                    )
                case _:
                    made += map(odt_paragraph, _bare_lines(block))
    return odt_bytes(made)


def rtf_file(note: Note) -> bytes:
    """RTF as editors without styles write it: headings are bold and larger."""
    made = [
        _bold(f"{note.icon} {note.title}", 40),
        _rtf_line(note.date_text),
    ]
    for section, depth in levelled(note.sections):
        made.append(_bold(section.title.plain, 32 - 4 * depth))
        for block in section.blocks:
            match block:
                case Bullet(words, level):
                    made.append(
                        f"{{\\listtext\\tab\\bullet\\tab}}\\pard\\ls1\\ilvl{level}"
                        f"\\li{720 * (level + 1)} {rtf_words(words.plain)}\\par\n"
                    )
                case Action(words):
                    made.append(_rtf_line(f"{'☑' if block.done else '☐'} {words}"))
                case Table():
                    made += [rtf_row(*row) for row in _rows(block)]
                case _:
                    made += map(_rtf_line, _bare_lines(block))
    return rtf(*made)


def yaml_file(note: Note) -> bytes:
    """Our own form as it is typed: kinds are named by the headings alone."""
    lines = [f"title: {note.title}", f"icon: {note.icon}", f"date: {note.date_text}"]
    return "\n".join([*lines, *_yaml_sections(note.sections, ""), ""]).encode()


FILES: dict[str, Callable[[Note], bytes]] = {
    "txt": text_file,
    "md": markdown_file,
    "html": html_file,
    "docx": word_file,
    "odt": odt_file,
    "rtf": rtf_file,
    "yaml": yaml_file,
}
"""By a file's ending; the eighth, a PDF, is what Qt prints of ``printed_html``."""


def levelled(sections: tuple[Section, ...], depth: int = 0) -> Iterator[tuple[Section, int]]:
    """Every section with how deep it is nested, in reading order."""
    for section in sections:
        yield section, depth
        yield from levelled(section.sections, depth + 1)


def _rows(table: Table) -> list[list[str]]:
    """A table's cells, those of its header first."""
    return [[cell.plain for cell in row] for row in (table.columns, *table.rows)]


def _bare_lines(block: Block) -> Iterator[str]:
    """A block as lines without any signs of a format."""
    match block:
        case Paragraph(words):
            yield words.plain
        case Term(term, definition):
            yield f"{term}: {definition}"
        case Table():
            yield from map("\t".join, _rows(block))
        case _:
            raise AssertionError(block)


_HTML_LIST = ("<ul>", "</ul>", "<li>{}", "</li>")
_ODT_LIST = (
    '<text:list text:style-name="L1">',
    "</text:list>",
    '<text:list-item><text:p text:style-name="P1">{}</text:p>',
    "</text:list-item>",
)


def _nested(bullets: list[Bullet], signs: tuple[str, str, str, str]) -> str:
    """A list with the lists in it, each inside the item above it."""
    opening, closing, item, end = signs
    made, at = [opening], 0
    for number, bullet in enumerate(bullets):
        if number and bullet.level > at:
            made.append(opening)
        elif number:
            made.append(end + (closing + end) * (at - bullet.level))
        at = bullet.level
        made.append(item.format(escape(bullet.text.plain)))
    made.append(end + (closing + end) * at + closing)
    return "".join(made)


def _html_heading(section: Section, depth: int) -> str:
    return f"<h{depth + 2}>{escape(section.title.plain)}</h{depth + 2}>"


def _html_blocks(section: Section, boxes: dict[bool, str]) -> Iterator[str]:
    bullets = [block for block in section.blocks if isinstance(block, Bullet)]
    if bullets:
        yield _nested(bullets, _HTML_LIST)
    items = []
    for block in section.blocks:
        match block:
            case Paragraph(words):
                yield f"<p>{escape(words.plain)}</p>"
            case Term(term, definition):
                items.append(f"<b>{escape(term.plain)}</b>: {escape(definition.plain)}")
            case Action(words):
                items.append(boxes[block.done] + escape(words.plain))
            case Table():
                head, *rows = _rows(block)
                cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
                lines = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
                lines = [f"<tr>{line}</tr>" for line in (cells, *lines)]
                yield f'<table border="1" cellspacing="0">{"".join(lines)}</table>'
    if items:
        yield "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _word_box(done: bool) -> str:
    state, sign = ("1", "☒") if done else ("0", "☐")
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _word_table(table: Table) -> str:
    rows = ("".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) for row in _rows(table))
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _rtf_line(words: str) -> str:
    return f"\\pard {rtf_words(words)}\\par\n"


def _bold(words: str, size: int) -> str:
    return f"\\pard{{\\b\\fs{size} {rtf_words(words)}}}\\par\n"


def _yaml_sections(sections: tuple[Section, ...], indent: str) -> Iterator[str]:
    if sections:
        yield f"{indent}sections:"
    for section in sections:
        yield f"{indent}  - title: {section.title}"
        for line in _yaml_blocks(section.blocks):
            yield f"{indent}    {line}"
        yield from _yaml_sections(section.sections, f"{indent}    ")


def _yaml_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    match blocks[0]:
        case Bullet():
            yield from ("points:", *_yaml_points(blocks))
        case Term():
            yield "terms:"
            yield from (f"  {b.term}: {b.definition}" for b in blocks if isinstance(b, Term))
        case Action():
            yield "actions:"
            for block in blocks:
                assert isinstance(block, Action)
                yield from _yaml_action(block)
        case Table():
            columns, *rows = _rows(blocks[0])
            yield from ("table:", f"  columns: [{', '.join(columns)}]", "  rows:")
            quoted = (", ".join(f"'{cell}'" for cell in row) for row in rows)
            yield from (f"    - [{row}]" for row in quoted)
        case _:
            yield f"text: {next(_bare_lines(blocks[0]))}"


def _yaml_points(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        assert isinstance(block, Bullet)
        nests = isinstance(below, Bullet) and below.level > block.level
        indent = "  " + "    " * block.level
        yield f"{indent}- {block.text}" + ":" * nests


def _yaml_action(action: Action) -> Iterator[str]:
    yield f"  - text: '{action.text}'"
    yield f"    owners: [{', '.join(action.owners)}]"
    if action.due:
        yield f"    due: {action.due}"
    if action.done:
        yield "    done: yes"
