"""What the styles of a Word document mean: each by the built-in style that it comes from.

Built-in styles have their English names in a file of any language.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST_LIST = 9
_LONGEST_LINE = 20  # styles that one style comes from by way of each other
_HEADINGS = {f"heading {level}": f"h{min(level, 6)}" for level in range(1, 10)}
_OTHERS = {
    "title": "h1",
    "quote": "blockquote > p",
    "intense quote": "blockquote > p",
    "html preformatted": "pre",
    "macro text": "pre",
}


def style_map() -> str:
    """The elements of HTML for styles and levels of lists, as mammoth wants them told.

    Headings go first: a numbered heading is no item of a list.
    """
    lines = [f"p[style-name='{name}'] => {tag}:fresh" for name, tag in _HEADINGS.items()]
    for level in range(1, _DEEPEST_LIST + 1):
        around = "ul|ol > li > " * (level - 1)
        lines += [
            f"p:unordered-list({level}) => {around}ul > li:fresh",
            f"p:ordered-list({level}) => {around}ol > li:fresh",
        ]
        if level <= 5:
            number = f" {level}" if level > 1 else ""
            lines += [
                f"p[style-name='List Bullet{number}'] => {around}ul > li:fresh",
                f"p[style-name='List Number{number}'] => {around}ol > li:fresh",
                f"p[style-name='List Continue{number}'] => {around}ul|ol > li > p:fresh",
            ]
    lines += [f"p[style-name='{name}'] => {tag}:fresh" for name, tag in _OTHERS.items()]
    lines += ["r[style-name='Strong'] => strong", "r[style-name='Emphasis'] => em"]
    return "\n".join((*lines, "comment-reference => sup"))


def with_known_names(styles: ET.Element) -> None:
    """Give each paragraph style the name of the built-in one that it comes from.

    One that has a level in the outline is a heading of that level.
    """
    known = _known()
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
    for style in by_id.values():
        name = style.find(f"{W}name")
        if style.get(f"{W}type") != "paragraph" or name is None:
            continue
        for one in _line(style, by_id):
            found = _outline_level(one) or _name(one)
            if found in known:
                name.set(f"{W}val", found)
                break


def _known() -> frozenset[str]:
    lists = ("list bullet", "list number", "list continue")
    numbered = (f"{name} {level}" for name in lists for level in range(2, 6))
    return frozenset((*_HEADINGS, *_OTHERS, *lists, *numbered))


def _line(style: ET.Element, by_id: dict[str, ET.Element]) -> list[ET.Element]:
    """The style and those that it comes from, the nearest first."""
    line = [style]
    while len(line) < _LONGEST_LINE:
        base = line[-1].find(f"{W}basedOn")
        above = by_id.get(base.get(f"{W}val", "")) if base is not None else None
        if above is None:
            break
        line.append(above)
    return line


def _name(style: ET.Element) -> str:
    name = style.find(f"{W}name")
    return (name.get(f"{W}val") or "").casefold() if name is not None else ""


def _outline_level(style: ET.Element) -> str:
    level = style.find(f"{W}pPr/{W}outlineLvl")
    value = level.get(f"{W}val", "") if level is not None else ""
    return f"heading {int(value) + 1}" if value in tuple("012345678") else ""
