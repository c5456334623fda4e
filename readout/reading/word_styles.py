"""Which paragraph of Word becomes which element of HTML, as mammoth's style map."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET  # what is parsed was checked by expat before

_DEEPEST_HEADING = 6  # as HTML has them; Word has nine
_DEEPEST_LIST = 9
_ID = re.compile(r"[A-Za-z_-][A-Za-z0-9_-]{0,60}\Z")  # what a style map can say of an id
_NAMED = re.compile(r"[pr](?:\[style-name='([^']*)'\]|\.([\w-]+))")
_LINES = """
p[style-name='Checklist'] => ul > li:fresh
p.Checklist => ul > li:fresh
p[style-name='List Bullet'] => ul > li:fresh
p.ListBullet => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p.ListNumber => ol > li:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
r[style-name='Strong'] => strong
r[style-name='Intense Emphasis'] => em
r[style-name='Emphasis'] => em
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
r[style-name='Verbatim Char'] => code
comment-reference => sup
"""


def style_map(styles: bytes, namespace: str, used: frozenset[str]) -> str:
    """The style map for a document with this part of styles, empty bytes where it has none.

    A style of the document's own is a heading where it, or what it is based on, has a level of
    outline. ``namespace`` is that of Word's elements, in braces; ``used`` are the ids of the styles
    that the texts name. There are lines for these alone: mammoth goes over all lines a paragraph.
    """
    names = set(used)
    if styles:
        for style in ET.fromstring(styles).iter(f"{namespace}style"):  # noqa: S314
            name = style.find(f"{namespace}name")
            if name is not None and style.get(f"{namespace}styleId", "") in used:
                names.add(name.get(f"{namespace}val", ""))
    wanted = {name.casefold() for name in names}
    lines = (*_headings(), *_outlined(styles, namespace), *_lists(), *_LINES.splitlines())
    return "\n".join(
        line
        for line in lines
        if (named := _NAMED.match(line)) is None or (named[1] or named[2]).casefold() in wanted
    )


def _headings() -> list[str]:
    made = ["p[style-name='Title'] => h1:fresh", "p.Title => h1:fresh"]
    for level in range(1, 10):
        tag = f"h{min(level, _DEEPEST_HEADING)}:fresh"
        made += [f"p[style-name='Heading {level}'] => {tag}", f"p.Heading{level} => {tag}"]
    return [*made, "p[style-name='Heading'] => h1:fresh", "p.Heading => h1:fresh"]


def _outlined(styles: bytes, namespace: str) -> list[str]:
    """Lines for the styles that are headings by their level of outline."""
    if not styles:
        return []
    levels: dict[str, int] = {}
    bases: dict[str, str] = {}
    value = f"{namespace}val"
    for style in ET.fromstring(styles).iter(f"{namespace}style"):  # noqa: S314
        known = style.get(f"{namespace}styleId", "")
        outline = style.find(f"{namespace}pPr/{namespace}outlineLvl")
        base = style.find(f"{namespace}basedOn")
        if outline is not None:
            if re.fullmatch("[0-8]", outline.get(value, "")):
                levels[known] = int(outline.get(value, "0")) + 1
        elif base is not None:
            bases[known] = base.get(value, "")
    made = []
    for known in (*levels, *bases):
        at = known
        for _ in range(10):  # styles may be based on each other in a ring
            at = bases.get(at, at)
        if at in levels and _ID.match(known):
            made.append(f"p.{known} => h{min(levels[at], _DEEPEST_HEADING)}:fresh")
    return made


def _lists() -> list[str]:
    above = ["", *("ul|ol > li > " * depth for depth in range(1, _DEEPEST_LIST))]
    # Word gives each of these styles a list of its own, whose outermost level it is.
    made = [
        f"p{style} => {above[depth - 1]}{tag} > li:fresh"
        for depth in range(2, 6)
        for name, tag in (("Bullet", "ul"), ("Number", "ol"))
        for style in (f"[style-name='List {name} {depth}']", f".List{name}{depth}")
    ]
    return made + [
        f"p:{name}-list({depth}) => {above[depth - 1]}{tag} > li:fresh"
        for depth in range(1, _DEEPEST_LIST + 1)
        for name, tag in (("unordered", "ul"), ("ordered", "ol"))
    ]
