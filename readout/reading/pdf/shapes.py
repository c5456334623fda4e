"""What is drawn on a page: rules and frames of tables, bullets and check boxes, pictures."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from readout.reading.pdf.calls import kind_of, object_of_form, object_of_page, reference_to
from readout.reading.pdf.extras import Bounds

_MOST_OBJECTS = 50_000  # a page
_MOST_SEGMENTS = 40_000  # a page; a map or a chart has more
_DEEPEST = 4  # forms in forms
_THIN = 2.6  # points: what is drawn thinner is a rule
_SHORT = 4.0  # points: a shorter one is none
_SMALL = (1.2, 16.0)  # points: what is drawn this large may be a bullet or a box

_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """What is drawn, in the page's own space (left, bottom, right, top).

    ``small`` are shapes that may be bullets or boxes, with whether they are filled only;
    ``strokes`` all that is as small; ``pictures`` come with the number of their marked content.
    """

    rules: list[Bounds] = field(default_factory=list)
    small: list[tuple[Bounds, bool]] = field(default_factory=list)
    strokes: list[Bounds] = field(default_factory=list)
    pictures: list[tuple[Bounds, int]] = field(default_factory=list)


def drawing_of(page: Any) -> Drawing:
    """The drawing on a page, the forms in it too; past a limit, what was seen until then."""
    walk = _Walk()
    walk.take(page, _SAME, 0)
    return walk.made


class _Walk:
    """One pass over a page's objects."""

    def __init__(self) -> None:
        self.made = Drawing()
        self.objects = _MOST_OBJECTS
        self.segments = _MOST_SEGMENTS
        self.sides = tuple(ctypes.c_float() for _ in range(4))
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()

    def take(self, holder: Any, matrix: _Matrix, depth: int) -> None:
        if depth:
            count, item = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
            address_at = object_of_form
        else:
            count, item = pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject
            address_at = object_of_page
        number = min(max(0, count(holder)), self.objects)
        self.objects -= number
        # Most are pieces of text, thousands where each letter is one.
        kinds = list(map(kind_of, map(address_at, repeat(reference_to(holder)), range(number))))
        text = pdfium.FPDF_PAGEOBJ_TEXT
        if kinds.count(text) == number:
            return
        for index, kind in enumerate(kinds):
            if kind == text:
                continue
            thing = item(holder, index)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(thing, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                mark = pdfium.FPDFPageObj_GetMarkedContentID(thing)
                self.made.pictures.append((self._bounds(thing, matrix), mark))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self.take(thing, _times(_matrix(thing), matrix), depth + 1)

    def _path(self, thing: Any, matrix: _Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(thing, self.fill, self.stroke)
        if not self.fill.value and not self.stroke.value:
            return
        bounds = self._bounds(thing, matrix)
        width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
        if not (math.isfinite(width) and math.isfinite(height)):
            return
        if min(width, height) <= _THIN and max(width, height) > _SHORT:
            self.made.rules.append(bounds)
            return
        low, high = _SMALL
        if low <= min(width, height) and max(width, height) <= high:
            if abs(width - height) <= 0.3 * max(width, height):
                self.made.small.append((bounds, self.fill.value != 0 and not self.stroke.value))
            self.made.strokes.append(bounds)
            return
        self._segments(thing, _times(_matrix(thing), matrix))

    def _segments(self, thing: Any, matrix: _Matrix) -> None:
        """The straight level and upright strokes of a larger path."""
        count = pdfium.FPDFPath_CountSegments(thing)
        self.segments -= count
        if count < 2 or self.segments < 0:
            return
        x, y = ctypes.c_float(), ctypes.c_float()
        began = at = (0.0, 0.0)
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(thing, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            to = _moved(x.value, y.value, matrix)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                began = to
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                self._stroke(at, to)
            at = to
            if pdfium.FPDFPathSegment_GetClose(segment):
                self._stroke(at, began)
                at = began

    def _stroke(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        x0, x1 = sorted((one[0], other[0]))
        y0, y1 = sorted((one[1], other[1]))
        if min(x1 - x0, y1 - y0) < 0.5 and max(x1 - x0, y1 - y0) > _SHORT:
            self.made.rules.append((x0, y0, x1, y1))

    def _bounds(self, thing: Any, matrix: _Matrix) -> Bounds:
        left, bottom, right, top = self.sides
        if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            return (0.0, 0.0, 0.0, 0.0)
        if matrix == _SAME:
            return (left.value, bottom.value, right.value, top.value)
        corners = [_moved(x.value, y.value, matrix) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return (min(xs), min(ys), max(xs), max(ys))


def _matrix(thing: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return _SAME
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
