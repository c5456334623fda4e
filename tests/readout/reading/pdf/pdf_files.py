"""PDF files written by hand: text where it is put, lines, boxes, links, and what breaks readers.

Places are points from the lower left corner of an A4 page, as PDF counts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
FONTS = {
    "plain": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "mono": "Courier",
    "symbol": "Symbol",
    "dingbats": "ZapfDingbats",
}
# A font whose codes are the code points themselves, for all that Latin-1 does not have.
_ANY = """<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H
/DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 1000
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000]
/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ]
/ToUnicode {to_unicode} 0 R >>"""
_TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Any def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end"""


@dataclass
class PdfPage:
    """A page being drawn."""

    drawn: list[str] = field(default_factory=list)
    links: list[tuple[float, float, float, float, str]] = field(default_factory=list)
    extra: str = ""
    annotations: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, size: float = 11, font: str = "plain") -> None:
        name, shown = f"F{list(FONTS).index(font)}", ""
        try:
            shown = words.encode("cp1252").hex()
        except UnicodeEncodeError:
            name, shown = "FA", words.encode("utf-16-be").hex()
        self.drawn.append(f"BT /{name} {size} Tf 1 0 0 1 {x} {y} Tm <{shown}> Tj ET")

    def turned(self, x: float, y: float, words: str, matrix: str = "0 1 -1 0") -> None:
        self.drawn.append(
            f"BT /F0 11 Tf {matrix} {x} {y} Tm <{words.encode('cp1252').hex()}> Tj ET"
        )

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.drawn.append(f"0.6 w {x0} {y0} m {x1} {y1} l S")

    def box(self, x: float, y: float, width: float, height: float, how: str = "S") -> None:
        self.drawn.append(f"0.6 w {x} {y} {width} {height} re {how}")

    def link(self, x: float, y: float, width: float, address: str) -> None:
        self.links.append((x, y - 3, x + width, y + 11, address))

    def lines(self, x: float, y: float, words: Sequence[str], size: float = 11) -> float:
        """Lines below each other; where the next one goes."""
        for number, line in enumerate(words):
            self.text(x, y - number * size * 1.25, line, size)
        return y - len(words) * size * 1.25


def pdf(pages: Sequence[PdfPage], *, trailer: str = "", catalog: str = "") -> bytes:
    """The bytes of a file with these pages."""
    objects: list[str] = ["", ""]

    def add(text: str) -> int:
        objects.append(text)
        return len(objects)

    to_unicode = add(_stream(_TO_UNICODE))
    fonts = [f"/F{number} {add(_font(name))} 0 R" for number, name in enumerate(FONTS.values())]
    fonts.append(f"/FA {add(_ANY.format(to_unicode=to_unicode))} 0 R")
    kids = []
    for page in pages:
        body = add(_stream("\n".join(page.drawn)))
        notes = [add(_link(*link)) for link in page.links]
        notes += [add(annotation) for annotation in page.annotations]
        kids.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page.extra} "
                f"/Resources << /Font << {' '.join(fonts)} >> >> /Contents {body} 0 R "
                f"/Annots [{' '.join(f'{note} 0 R' for note in notes)}] >>"
            )
        )
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>"
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>"
    return assembled(objects, trailer)


def assembled(objects: Sequence[str], trailer: str = "") -> bytes:
    """Objects, numbered from 1, as a file with its table of places."""
    made = bytearray(b"%PDF-1.5\n")
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    made += f"trailer << /Size {size} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(made + f"startxref\n{table}\n%%EOF\n".encode())


def _stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def _font(name: str) -> str:
    encoding = "" if name in ("Symbol", "ZapfDingbats") else "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {encoding} >>"


def _link(x0: float, y0: float, x1: float, y1: float, address: str) -> str:
    return (
        f"<< /Type /Annot /Subtype /Link /Rect [{x0} {y0} {x1} {y1}] /Border [0 0 0] "
        f"/A << /S /URI /URI ({address}) >> >>"
    )
