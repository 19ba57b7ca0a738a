"""What all printed pages share: A4, margins, the bundled fonts, head line, foot line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.resources import resource_path
from desktop_app.wording import Wording

REGULAR, STRONG, BOLD = "Inter", "Inter-SemiBold", "Inter-Bold"
_FILES = {REGULAR: "Inter-Regular", STRONG: "Inter-SemiBold", BOLD: "Inter-Bold"}

WIDTH, HEIGHT = A4
LEFT, RIGHT = 15 * mm, WIDTH - 15 * mm
TOP, BOTTOM = HEIGHT - 14 * mm, 18 * mm

INK = HexColor("#1E2428")
SOFT = HexColor("#555B60")
RULE = HexColor("#C9C2B4")
ACCENT = HexColor("#0B6660")

_SMALLEST_PT = 5.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The facility that prints, the day, and the words to use."""

    facility: str
    printed_on: date
    words: Wording


def new_canvas(file: BytesIO, title: str) -> Canvas:
    """Return a canvas that embeds the bundled fonts and gives the same bytes every time.

    PDF readers show the title in their window's title bar: it must name no child.
    """
    load_fonts()
    first_font: Any = REGULAR  # else each page refers to Helvetica; the stub wants a number here
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1, initialFontName=first_font)
    canvas.setTitle(title)
    canvas.setCreator("Anting Berlian")
    return canvas


@cache
def load_fonts() -> None:
    """Register the bundled fonts with ReportLab, once."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resource_path("fonts", f"{file}.ttf"))))


def text_width(text: str, font: str, size: float) -> float:
    """Return the width of a line in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def draw_fitted(
    canvas: Canvas, text: str, x: float, y: float, width: float, font: str, size: float
) -> None:
    """Write a line from x; if it exceeds `width` it is set smaller, and cut at the least size."""
    while size > _SMALLEST_PT and text_width(text, font, size) > width:
        size -= 0.25
    if text_width(text, font, size) > width:
        while text and text_width(text + "…", font, size) > width:
            text = text[:-1]
        text += "…"
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def draw_head(canvas: Canvas, sheet: Sheet, title: str) -> float:
    """Write the facility and the page's title; return the y below them."""
    canvas.setFillColor(ACCENT)
    draw_fitted(canvas, sheet.facility, LEFT, TOP - 8, 120 * mm, STRONG, 9.5)
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, 8.5)
    printed = sheet.words.term("paper_printed", day=sheet.printed_on)
    canvas.drawRightString(RIGHT, TOP - 8, printed)
    canvas.setFillColor(INK)
    draw_fitted(canvas, title, LEFT, TOP - 28, RIGHT - LEFT, BOLD, 14)
    return TOP - 36


def draw_foot(canvas: Canvas, sheet: Sheet, page: int, pages: int) -> None:
    """Write source and page number."""
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, BOTTOM - 8, RIGHT, BOTTOM - 8)
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, 7.5)
    canvas.drawString(LEFT, BOTTOM - 18, sheet.words.term("paper_source"))
    number = sheet.words.term("paper_page", page=page, pages=pages)
    canvas.drawRightString(RIGHT, BOTTOM - 18, number)
