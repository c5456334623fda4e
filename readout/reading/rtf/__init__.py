"""RTF to source blocks.

``tokens`` takes the bytes apart, ``walk`` makes paragraphs and tables of them, ``layout`` finds
headings and lists among those.
"""

from __future__ import annotations

from readout.errors import ReadError
from readout.reading.rtf.layout import blocks
from readout.reading.rtf.walk import Walk
from readout.reading.source import Source


def read_rtf(data: bytes, name: str) -> Source:
    """The source blocks of an RTF file; ``name`` is its name without the ending.

    The headers and footers of its pages are named values. Raises ReadError.
    """
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        raise ReadError("This is not an RTF file; open it where it was written and save it again.")
    walk = Walk()
    walk.run(data)
    if not walk.made:
        raise ReadError("The file is empty.")
    return Source("rtf", name, blocks(walk.made), walk.margins)
