"""Prints the draft of the letters after a breach: one to the agency, one to the parents."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desktop_app.paper.page import (
    BOTTOM,
    INK,
    LEFT,
    REGULAR,
    RIGHT,
    SOFT,
    STRONG,
    Sheet,
    draw_head,
    new_canvas,
)
from desktop_app.paper.writing import leading, wrapped, write, write_lines
from desktop_app.programme.records.breach import Breach
from desktop_app.wording.paper_words import PAPER_INDONESIAN, PaperWords

_SIZE = 10.0
_GAP = 10.0
_LABEL_PT = 150.0
_TO = ("breach_to_agency", "breach_to_parents")
_BLANK = "." * 60


def breach_letter_pdf(
    breach: Breach,
    due: datetime,
    *,
    facility: str,
    address: str,
    phone: str,
    printed_on: date,
    words: PaperWords = PAPER_INDONESIAN,
) -> bytes:
    """Return the two letters as PDF, one page each, with dots where nothing is recorded yet.

    They hold what UU 27/2022 pasal 46 asks for: which data, when and how, and the measures.
    """
    sheet = Sheet(facility=facility, printed_on=printed_on, words=words)
    file = BytesIO()
    canvas = new_canvas(file, words.paper("breach_title"))
    for number, receiver in enumerate(_TO, start=1):
        _letter(canvas, breach, due, words.paper(receiver), sheet, (address, phone))
        page = words.term("paper_page", page=number, pages=len(_TO))
        write(canvas, page, LEFT, BOTTOM - 18, size=7.5, colour=SOFT)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _letter(
    canvas: Canvas,
    breach: Breach,
    due: datetime,
    receiver: str,
    sheet: Sheet,
    contact: tuple[str, str],
) -> None:
    words = sheet.words
    assert isinstance(words, PaperWords)  # noqa: S101 -- breach_letter_pdf made the sheet
    say = words.paper
    y = draw_head(canvas, sheet, say("breach_title")) - _GAP
    y = _paragraph(canvas, say("breach_to", receiver=receiver), y)
    found = f"{words.date(breach.found_on)} {breach.found_time}"
    y = _paragraph(canvas, say("breach_opening", facility=sheet.facility, found=found), y)
    count = "" if breach.children is None else say("breach_children", count=breach.children)
    for label, value in (
        ("breach_incident", breach.incident),
        ("breach_happened", breach.happened),
        ("breach_kinds", breach.kinds),
        ("breach_whom", " ".join(part for part in (breach.whom, count) if part)),
        ("breach_measures", breach.measures),
        ("breach_contact", ", ".join(part for part in contact if part)),
    ):
        y = _field(canvas, say(label), value or _BLANK, y)
    y = _paragraph(canvas, say("breach_rights"), y)
    limit = f"{words.date(due.date())} {due:%H.%M}"
    write(canvas, say("breach_due", due=limit), LEFT, y - _SIZE, size=9, font=STRONG, colour=SOFT)
    y -= 5 * _GAP
    write(canvas, say("breach_signed", facility=sheet.facility), LEFT, y, size=_SIZE)
    write(canvas, _BLANK[:40], LEFT, y - 6 * _GAP, size=_SIZE)


def _paragraph(canvas: Canvas, text: str, top: float) -> float:
    lines = wrapped(text, REGULAR, _SIZE, RIGHT - LEFT)
    return write_lines(canvas, lines, LEFT, top, size=_SIZE) - _GAP


def _field(canvas: Canvas, label: str, value: str, top: float) -> float:
    write(canvas, label, LEFT, top - _SIZE, size=_SIZE, font=STRONG, colour=INK, width=_LABEL_PT)
    lines = wrapped(value, REGULAR, _SIZE, RIGHT - LEFT - _LABEL_PT)
    below = write_lines(canvas, lines, LEFT + _LABEL_PT, top, size=_SIZE)
    return min(below, top - leading(_SIZE)) - 4
