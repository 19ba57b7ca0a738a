"""Writes on paper: wrapped lines, labels over values, lines and boxes for the pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.paper.page import (
    BOLD,
    INK,
    REGULAR,
    SOFT,
    STRONG,
    draw_fitted,
    text_width,
)

PEN_LINE = HexColor("#8A9096")
PEN_ROOM_PT = 7.2 * mm
"""The distance between two lines on which a person writes by hand."""
TICK_BOX_PT = 4.2 * mm
_LEADING = 1.28


def leading(size: float) -> float:
    """Return the distance in points between two lines of text of this size."""
    return size * _LEADING


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Return the text as lines no wider than `width` points; its own line breaks stay.

    A word that is wider than a line is broken at the line's end.
    """
    lines: list[str] = []
    for paragraph in text.strip().splitlines():
        line = ""
        for word in _pieces(paragraph, font, size, width):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, font, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def fitted_lines(text: str, font: str, size: float, width: float, most: int) -> list[str]:
    """Return the text as at most `most` lines; a longer text ends in an ellipsis."""
    lines = wrapped(text, font, size, width)
    if len(lines) <= most:
        return lines
    kept = lines[:most]
    last = kept[-1]
    while last and text_width(last + "…", font, size) > width:
        last = last[:-1]
    kept[-1] = last.rstrip() + "…"
    return kept


def write(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    font: str = REGULAR,
    colour: Color = INK,
    width: float | None = None,
) -> None:
    """Write one line from x; if it exceeds `width` it is set smaller, and cut at the least size."""
    canvas.setFillColor(colour)
    if width is None:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
    else:
        draw_fitted(canvas, text, x, y, width, font, size)


def write_lines(
    canvas: Canvas,
    lines: Sequence[str],
    x: float,
    top: float,
    *,
    size: float,
    font: str = REGULAR,
    colour: Color = INK,
) -> float:
    """Write lines one below the other; return the y below the last."""
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    y = top
    for line in lines:
        canvas.drawString(x, y - size, line)
        y -= leading(size)
    return y


def write_field(
    canvas: Canvas,
    label: str,
    value: str,
    x: float,
    top: float,
    *,
    width: float,
    size: float = 9.0,
    most: int = 1,
) -> None:
    """Write a value below its small label, in at most `most` lines; one line shrinks to fit."""
    write(canvas, label, x, top - 7, size=7.0, colour=SOFT, width=width)
    lines = fitted_lines(value, STRONG, size, width, most) if most > 1 else [value]
    for index, line in enumerate(lines):
        y = top - 8.5 - size - index * leading(size)
        write(canvas, line, x, y, size=size, font=STRONG, width=width)


def write_code(
    canvas: Canvas, label: str, code: str, right: float, top: float, height: float
) -> float:
    """Write a large short code in a frame with this upper right corner; return its left edge."""
    size = height * 0.52
    width = text_width(code, BOLD, size) + 16
    left = right - width
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.setDash([])
    canvas.rect(left, top - height, width, height, stroke=1, fill=0)
    write(canvas, label, left + 8, top - 10, size=7.0, colour=SOFT)
    write(canvas, code, left + 8, top - height + 7, size=size, font=BOLD)
    return left


def pen_line(canvas: Canvas, left: float, right: float, y: float) -> None:
    """Draw a line to write on."""
    canvas.setStrokeColor(PEN_LINE)
    canvas.setLineWidth(0.5)
    canvas.setDash([0.8, 1.8])
    canvas.line(left, y, right, y)
    canvas.setDash([])


def pen_box(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Draw an empty box for figures or a tick; x and y are its lower left corner."""
    canvas.setStrokeColor(PEN_LINE)
    canvas.setLineWidth(0.7)
    canvas.setDash([])
    canvas.rect(x, y, width, height, stroke=1, fill=0)


def _pieces(paragraph: str, font: str, size: float, width: float) -> Iterator[str]:
    for word in paragraph.split():
        rest = word
        while len(rest) > 1 and text_width(rest, font, size) > width:
            end = len(rest) - 1
            while end > 1 and text_width(rest[:end], font, size) > width:
                end -= 1
            yield rest[:end]
            rest = rest[end:]
        yield rest
