"""PDF to source blocks: pdfium gives words and lines with their places, the rest is told here.

``opening`` walks the file's pages under the one lock, ``characters``, ``shapes`` and ``extras``
take what stands on them; ``lines``, ``columns``, ``ruled`` and ``borderless`` find the page's
structure; ``running`` takes out what repeats on the pages; ``structure`` makes the blocks.
"""

from readout.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
