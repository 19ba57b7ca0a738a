"""The tear-off part of a referral letter that a hospital doctor fills in by pen."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.paper.growth_chart_drawing import Box
from desktop_app.paper.page import (
    ACCENT,
    BOLD,
    INK,
    REGULAR,
    SOFT,
    STRONG,
    text_width,
)
from desktop_app.paper.writing import (
    PEN_LINE,
    PEN_ROOM_PT,
    TICK_BOX_PT,
    leading,
    pen_box,
    pen_line,
    wrapped,
    write,
    write_code,
    write_lines,
)
from desktop_app.programme.records.casework import NextStep, Referral
from desktop_app.programme.records.children import Child
from desktop_app.wording.paper_words import PaperWords

REPLY_HEIGHT_PT = 118 * mm
"""The height of the part, including its cut line."""

_CODE_PT = 13 * mm
_STEP_PT = 6.6 * mm
_TO_BOXES_PT = 14 + TICK_BOX_PT
_LABEL_MM = 19
_WITH_LINE = frozenset({NextStep.CONTINUE_MEDICATION, NextStep.CONTROL_ON, NextStep.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility:
    """The puskesmas that sends the letter, as its letters name it."""

    name: str
    code: str = ""
    """The health insurance's code of the facility (kode faskes)."""
    address: str = ""
    phone: str = ""


def draw_reply(
    canvas: Canvas,
    box: Box,
    facility: Facility,
    child: Child,
    referral: Referral,
    words: PaperWords,
) -> None:
    """Draw the part into a box of REPLY_HEIGHT_PT, the cut line along its upper edge."""
    _Reply(canvas, box, words).draw(facility, child, referral)


class _Reply:
    def __init__(self, canvas: Canvas, box: Box, words: PaperWords) -> None:
        self._canvas = canvas
        self._words = words
        self._left = box.left
        self._right = box.left + box.width
        self._top = box.bottom + box.height

    def draw(self, facility: Facility, child: Child, referral: Referral) -> None:
        self._cut_line(facility)
        y = self._head(facility, child, referral, self._top - 7 * mm)
        y = self._written_rows(y)
        y = self._measured_rows(y)
        self._next_steps(y - 3 * mm)
        self._signature(y - 3 * mm)

    def _cut_line(self, facility: Facility) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.8)
        canvas.setDash([5, 3])
        canvas.line(self._left - 6 * mm, self._top, self._right + 6 * mm, self._top)
        canvas.setDash([])
        text = self._words.paper("reply_cut", facility=facility.name)
        write(canvas, text, self._left, self._top - 9, size=7.0, colour=SOFT, width=self._width)

    @property
    def _width(self) -> float:
        return self._right - self._left

    def _head(self, facility: Facility, child: Child, referral: Referral, top: float) -> float:
        canvas, words = self._canvas, self._words
        right = write_code(
            canvas, words.paper("letter_code"), referral.code, self._right, top, _CODE_PT
        )
        room = right - self._left - 4 * mm
        write(
            canvas, words.paper("reply_title"), self._left, top - 11, size=13, font=BOLD,
            colour=ACCENT, width=room,
        )  # fmt: skip
        if facility.phone:
            ask = words.paper("reply_please_phone", facility=facility.name, phone=facility.phone)
        else:
            ask = words.paper("reply_please", facility=facility.name)
        lines = wrapped(ask, REGULAR, 7.0, room)[:3]
        write_lines(canvas, lines, self._left, top - 15, size=7.0, colour=SOFT)
        y = top - _CODE_PT - 5 * mm
        who = words.paper("reply_child", name=child.name, born=words.date(child.birth_date))
        day = words.date(referral.sent_on)
        if referral.number:
            which = words.paper("reply_letter", number=referral.number, day=day)
        else:
            which = words.paper("reply_letter_day", day=day)
        write(canvas, who, self._left, y, size=9.5, font=STRONG, width=self._width)
        y -= leading(9.5)
        write(canvas, which, self._left, y, size=8, colour=SOFT, width=self._width)
        return y + 1.5 * mm

    def _written_rows(self, y: float) -> float:
        """Draw lines for diagnosis with codes, therapy, advice; return the y of the last line."""
        left = self._left + _LABEL_MM * mm
        for label, lines in (("reply_diagnosis", 1), ("reply_therapy", 2), ("reply_advice", 2)):
            for index in range(lines):
                y -= PEN_ROOM_PT
                if index == 0:
                    self._label(label, self._left, y)
                right = self._right
                if label == "reply_diagnosis":
                    right -= 44 * mm
                    self._label("reply_icd10", right + 3 * mm, y)
                    pen_line(self._canvas, right + 15 * mm, self._right, y)
                pen_line(self._canvas, left, right, y)
        return y

    def _measured_rows(self, y: float) -> float:
        """Draw a line for weight, length and next weighing, and one for special food."""
        words = self._words
        y -= PEN_ROOM_PT
        x = self._left
        for label, unit in (("reply_weight", "reply_kg"), ("reply_height", "reply_cm")):
            x = self._labelled_line(label, x, y, x + _LABEL_MM * mm + 0.1 * self._width)
            write(self._canvas, words.paper(unit), x + 2, y, size=8)
            x += 9 * mm
        self._labelled_line("reply_next_weighing", x, y, self._right)
        y -= PEN_ROOM_PT
        self._labelled_line("reply_feeding", self._left, y, self._right)
        return y

    def _labelled_line(self, code: str, x: float, y: float, end: float) -> float:
        self._label(code, x, y)
        start = x + text_width(self._words.paper(code), STRONG, 8) + 4
        pen_line(self._canvas, max(start, min(end, self._left + _LABEL_MM * mm)), end, y)
        return end

    def _next_steps(self, top: float) -> None:
        """Draw the five boxes, of which the doctor ticks one."""
        canvas, words = self._canvas, self._words
        end = self._left + self._width * 0.6
        write(canvas, words.paper("reply_next"), self._left, top - 8, size=8, font=STRONG)
        y = top - _TO_BOXES_PT
        for step in NextStep:
            pen_box(canvas, self._left, y, TICK_BOX_PT, TICK_BOX_PT)
            x = self._left + TICK_BOX_PT + 5
            text = words.next_step(step)
            write(canvas, text, x, y + 3, size=9)
            if step in _WITH_LINE:
                pen_line(canvas, x + text_width(text, REGULAR, 9) + 4, end, y + 1)
            y -= _STEP_PT

    def _signature(self, top: float) -> None:
        left = self._left + self._width * 0.66
        self._label("reply_date", left, top - 8)
        date_left = left + text_width(self._words.paper("reply_date"), STRONG, 8) + 4
        pen_line(self._canvas, date_left, self._right, top - 9)
        base = top - _TO_BOXES_PT - 4 * _STEP_PT
        self._canvas.setStrokeColor(PEN_LINE)
        self._canvas.setLineWidth(0.7)
        self._canvas.line(left, base + leading(7), self._right, base + leading(7))
        text = self._words.paper("reply_doctor")
        write(self._canvas, text, left, base, size=7, colour=SOFT, width=self._right - left)

    def _label(self, code: str, x: float, y: float) -> None:
        write(self._canvas, self._words.paper(code), x, y, size=8, font=STRONG, colour=INK)
