"""Reads back what a PDF draws: its painted paths in page points, forms unfolded; no rendering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Painted:
    """One path as painted: its vertices (of curves: the ends of their pieces), and its colours."""

    vertices: tuple[tuple[float, float], ...]
    curved: bool
    filled: str | None
    """`#RRGGBB`, None when only stroked."""
    stroked: str | None

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the box round the path."""
        across = [x for x, _ in self.vertices]
        up = [y for _, y in self.vertices]
        return (min(across) + max(across)) / 2, (min(up) + max(up)) / 2


def painted_paths(pdf: bytes, page: int = 0) -> list[Painted]:
    """Return every path that the page paints, in order."""
    reader = PdfReader(BytesIO(pdf))
    sheet = reader.pages[page]
    contents = sheet.get_contents()
    assert contents is not None
    return list(_paths(reader, contents, sheet["/Resources"], IDENTITY))


def _paths(reader: PdfReader, contents: Any, resources: Any, matrix: Matrix) -> Iterator[Painted]:
    pen = _Pen(matrix)
    for operands, operator in ContentStream(contents, reader).operations:
        name = operator.decode()
        if name in _NUMERIC:
            pen.move(name, [float(value) for value in operands])
        elif name in ("q", "Q"):
            pen.keep_or_restore(name)
        elif name in _PAINTING:
            yield from pen.paint(name)
        elif name == "Do":
            form = resources["/XObject"][operands[0]]
            assert form["/Subtype"] == "/Form", "a picture on a page of vectors"
            own = tuple(float(number) for number in form.get("/Matrix", IDENTITY))
            yield from _paths(reader, form, form["/Resources"], _times(own, pen.matrix))


class _Pen:
    """The part of a page's graphics state that says where and in which colour."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix
        self._fill = self._stroke = "#000000"
        self._stack: list[tuple[Matrix, str, str]] = []
        self._vertices: list[tuple[float, float]] = []
        self._curved = False

    def keep_or_restore(self, name: str) -> None:
        if name == "q":
            self._stack.append((self.matrix, self._fill, self._stroke))
        else:
            self.matrix, self._fill, self._stroke = self._stack.pop()

    def move(self, name: str, figures: list[float]) -> None:
        match name:
            case "cm":
                self.matrix = _times(figures, self.matrix)
            case "rg":
                self._fill = _hex(figures)
            case "RG":
                self._stroke = _hex(figures)
            case "re":
                x, y, width, height = figures
                for corner in ((x, y), (x + width, y), (x + width, y + height), (x, y + height)):
                    self._vertices.append(_at(self.matrix, *corner))
            case _:
                self._vertices.append(_at(self.matrix, *figures[-2:]))
                self._curved |= name == "c"

    def paint(self, name: str) -> Iterator[Painted]:
        """Yield the paths that an operator paints; a clip yields nothing."""
        if name != "n" and self._vertices:
            yield Painted(
                tuple(self._vertices),
                self._curved,
                self._fill if name[0] in "fBb" else None,
                self._stroke if name[0] in "SsBb" else None,
            )
        self._vertices, self._curved = [], False


_NUMERIC = frozenset({"cm", "rg", "RG", "m", "l", "c", "re"})
_PAINTING = frozenset({"S", "s", "f", "f*", "B", "B*", "b", "b*", "n"})


def _times(inner: Any, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i, a * h + b * j,
        c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _hex(parts: list[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)
