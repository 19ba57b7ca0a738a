"""The referral letter: the national form's fields, findings, growth chart and tear-off reply.

A4 has everything on one page, the reply below the cut line. A5 has the letter on the first page,
chart and reply on the second. A text that is too long continues on further pages; nothing is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.growth.chart import Chart
from desktop_app.paper.casework_letter_layout import LAYOUTS, PaperSize
from desktop_app.paper.casework_reply_part import REPLY_HEIGHT_PT, Facility, draw_reply
from desktop_app.paper.casework_roomy_chart import roomy
from desktop_app.paper.growth_chart_drawing import Box, ChartDrawing
from desktop_app.paper.page import (
    ACCENT,
    BOLD,
    INK,
    REGULAR,
    RULE,
    SOFT,
    STRONG,
    new_canvas,
)
from desktop_app.paper.page import text_width as width_of
from desktop_app.paper.writing import (
    fitted_lines,
    leading,
    wrapped,
    write,
    write_code,
    write_field,
    write_lines,
)
from desktop_app.programme.records.casework import Referral, Urgency
from desktop_app.programme.records.children import Child
from desktop_app.wording.paper_words import PAPER_INDONESIAN, PaperWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """All that a letter says."""

    facility: Facility
    child: Child
    referral: Referral
    valid_days: int
    responsible: str = ""
    """The responsible person's name; the referral itself has only the account."""
    jkn_number: str = ""
    visit_on: date | None = None
    """The day on which the child should go there; None: on the letter's own day."""
    chart: Chart | None = None


def letter_pdf(
    letter: Letter, size: PaperSize = PaperSize.A4, words: PaperWords = PAPER_INDONESIAN
) -> bytes:
    """Return the letter as PDF, only vectors and embedded fonts.

    The same letter gives the same bytes on every day. The file's title has the short code and names
    no child.
    """
    file = BytesIO()
    title = words.paper("letter_file_title", code=letter.referral.code)
    canvas = new_canvas(file, title)
    _Writer(canvas, letter, size, words).write()
    canvas.save()
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the letter's body, with `gap` points of free room above it."""

    text: str
    font: str
    size: float
    gap: float = 0.0

    @property
    def height(self) -> float:
        return leading(self.size) + self.gap


_CODE_PT = 15 * mm
_MOST_LINES = 3
_SIGN_PT = 27 * mm
_SIZES = (8.5, 8.0, 7.5)
"""Font sizes of the body's text in points: the largest at which it fits is used."""
_URGENCY_FILL = {
    Urgency.EMERGENCY: HexColor("#8C1D18"),
    Urgency.URGENT: HexColor("#8A4B00"),
    Urgency.ROUTINE: HexColor("#3D4A52"),
}
_WHITE = HexColor("#FFFFFF")


class _Writer:
    """Writes one letter."""

    def __init__(self, canvas: Canvas, letter: Letter, size: PaperSize, words: PaperWords) -> None:
        self._canvas = canvas
        self._letter = letter
        self._words = words
        self._layout = LAYOUTS[size]
        self._two_pages = size is PaperSize.A5

    def write(self) -> None:
        """Write all pages."""
        layout, letter = self._layout, self._letter
        self._start_page()
        bottom = layout.edge if self._two_pages else layout.edge + REPLY_HEIGHT_PT + 2 * mm
        beside = not self._two_pages and letter.chart is not None
        body_top = self._child(self._to(self._head(layout.top)))
        body_bottom = bottom + _SIGN_PT
        text_share = 0.46 if beside else 1.0
        rest = self._body(body_top, body_bottom, layout.width * text_share - 3 * mm)
        if beside:
            left = layout.left + layout.width * text_share
            chart_box = _between(left, layout.right, body_bottom, body_top)
            self._draw_chart(chart_box)
        self._signature(body_bottom)
        if self._two_pages:
            self._canvas.showPage()
            self._start_page()
            self._chart_page()
        reply = _between(layout.left, layout.right, layout.edge, layout.edge + REPLY_HEIGHT_PT)
        draw_reply(self._canvas, reply, letter.facility, letter.child, letter.referral, self._words)
        self._canvas.showPage()
        self._continue(rest)

    def _start_page(self) -> None:
        self._canvas.setPageSize(self._layout.page)

    def _head(self, top: float) -> float:
        """Write facility, short code, title with number, and urgency; return the y below."""
        canvas, words, layout = self._canvas, self._words, self._layout
        facility, referral = self._letter.facility, self._letter.referral
        code_left = write_code(
            canvas, words.paper("letter_code"), referral.code, layout.right, top, _CODE_PT
        )
        room = code_left - layout.left - 5 * mm
        lines = fitted_lines(facility.name, BOLD, 11.5, room, 3)
        y = write_lines(canvas, lines, layout.left, top, size=11.5, font=BOLD, colour=ACCENT)
        code = words.paper("letter_facility_code", code=facility.code) if facility.code else ""
        reach = " · ".join(part for part in (facility.phone, code) if part)
        lines = [*fitted_lines(facility.address, REGULAR, 8, room, 3), reach]
        y = write_lines(
            canvas, [line for line in lines if line], layout.left, y - 2, size=8, colour=SOFT
        )
        y = min(top - _CODE_PT - 5.5 * mm, y - 5.5 * mm)
        title = words.paper("letter_title").upper()
        write(canvas, title, layout.left, y, size=14, font=BOLD)
        x = layout.left + width_of(title, BOLD, 14) + 8
        chip_left = self._urgency(y)
        if referral.number:
            number = words.paper("letter_number", number=referral.number)
            write(canvas, number, x, y, size=9.5, width=chip_left - x - 6)
        return y - 3 * mm

    def _urgency(self, y: float) -> float:
        """Write the urgency as a filled label at the right; return the x of its left edge."""
        urgency = self._letter.referral.urgency
        text = self._words.urgency(urgency).upper()
        width = width_of(text, BOLD, 9.5) + 14
        left = self._layout.right - width
        self._canvas.setFillColor(_URGENCY_FILL[urgency])
        self._canvas.roundRect(left, y - 4, width, 16, 3, stroke=0, fill=1)
        write(self._canvas, text, left + 7, y + 0.6, size=9.5, font=BOLD, colour=_WHITE)
        return left

    def _to(self, top: float) -> float:
        canvas, words, layout = self._canvas, self._words, self._layout
        self._rule(top)
        referral = self._letter.referral
        label = words.paper("letter_to")
        clinic = words.paper("letter_to_clinic", clinic=referral.clinic) if referral.clinic else ""
        whom = ", ".join(part for part in (clinic, referral.to_place) if part)
        write(canvas, label, layout.left, top - 13, size=9)
        x = layout.left + width_of(label, REGULAR, 9) + 4
        lines = fitted_lines(whom, STRONG, 10, layout.right - x, 2)
        y = write_lines(canvas, lines, x, top - 3, size=10, font=STRONG)
        please = words.paper("letter_please")
        write(canvas, please, layout.left, y - 9, size=8.5, width=layout.width)
        return y - 13

    def _child(self, top: float) -> float:
        """Write who the child is: the form's four fields, then mother and address."""
        words, layout, child = self._words, self._layout, self._letter.child
        age = words.age_between(child.birth_date, self._letter.referral.sent_on)
        shares = layout.field_columns
        second = self._fields(
            (
                (words.term("paper_name"), child.name, shares[0]),
                (words.term("paper_birth"), f"{words.date(child.birth_date)} ({age})", shares[1]),
                (words.term("paper_sex"), words.sex(child.sex), shares[2]),
                (words.paper("letter_jkn"), self._letter.jkn_number, shares[3]),
            ),
            top - 2,
        )
        bottom = self._fields(
            (
                (words.paper("letter_mother"), child.mother, shares[0]),
                (words.paper("letter_address"), self._address(child), 1 - shares[0]),
            ),
            second,
        )
        self._rule(bottom)
        return bottom

    def _fields(self, fields: Sequence[tuple[str, str, float]], top: float) -> float:
        """Write a row of labels over wrapped values, each in its share; return the y below."""
        x, most = self._layout.left, 1
        for label, value, share in fields:
            width = share * self._layout.width
            # A number or a single word is set smaller instead of being broken.
            lines = _MOST_LINES if " " in value else 1
            self._field(label, value, x, top, width - 5, lines)
            most = max(most, len(fitted_lines(value, STRONG, 9, width - 5, lines)))
            x += width
        return top - 22 - (most - 1) * leading(9)

    def _field(
        self, label: str, value: str, x: float, top: float, width: float, most: int = 1
    ) -> None:
        shown = value or self._words.number(None)
        write_field(self._canvas, label, shown, x, top, width=width, most=most)

    def _address(self, child: Child) -> str:
        words = self._words
        rt = words.paper("home_rt", rt=child.rt, rw=child.rw) if child.rt and child.rw else ""
        parts = (child.address, rt, child.desa, child.kecamatan)
        return ", ".join(part for part in parts if part)

    def _sections(self) -> list[tuple[str, list[str]]]:
        """Return headings with their lines, in the form's order, without empty sections."""
        words, referral = self._words, self._letter.referral
        diagnoses = [words.diagnosis(code) for code in referral.diagnoses]
        if len(diagnoses) > 1:
            diagnoses = [f"{number}. {text}" for number, text in enumerate(diagnoses, start=1)]
        nothing = [words.paper("none_given")]
        findings = [words.referral_finding(finding) for finding in referral.findings]
        found = [
            ("letter_diagnosis", diagnoses or nothing),
            ("letter_reason", [words.referral_reason(code) for code in referral.reasons]),
            ("letter_findings", findings or nothing),
            ("letter_treatment", [referral.treatment_given.strip() or nothing[0]]),
        ]
        if referral.question.strip():
            found.append(("letter_question", [referral.question]))
        return found

    def _lines(self, size: float, width: float) -> list[_Line]:
        lines: list[_Line] = []
        for code, texts in self._sections():
            gap = 4.0 if lines else 0.0
            lines.append(_Line(self._words.paper(code), STRONG, 7.0, gap))
            font = STRONG if code == "letter_diagnosis" else REGULAR
            for text in texts:
                lines += [_Line(part, font, size) for part in wrapped(text, font, size, width)]
        return lines

    def _body(self, top: float, bottom: float, width: float) -> list[_Line]:
        """Write diagnosis, findings and treatment; return the lines that did not fit."""
        room = top - bottom - 5
        lines: list[_Line] = []
        for size in _SIZES:
            lines = self._lines(size, width)
            if sum(line.height for line in lines) <= room:
                break
        fitting = _fitting(lines, room)
        if fitting < len(lines):
            more = self._words.paper("letter_continued", page=3 if self._two_pages else 2)
            note = _Line(more, STRONG, 8.0, 2.0)
            fitting = _fitting(lines, room - note.height)
            self._column([*lines[:fitting], note], top - 5)
        else:
            self._column(lines, top - 5)
        return lines[fitting:]

    def _column(self, lines: Sequence[_Line], top: float) -> None:
        y = top
        for line in lines:
            y -= line.gap
            heading = line.font == STRONG and line.size < _SIZES[-1]
            colour = SOFT if heading else INK
            write(
                self._canvas, line.text, self._layout.left, y - line.size, size=line.size,
                font=line.font, colour=colour,
            )  # fmt: skip
            y -= leading(line.size)

    def _signature(self, top: float) -> None:
        """Write dates and the responsible person at the left, a place to sign at the right."""
        canvas, words, layout, letter = self._canvas, self._words, self._layout, self._letter
        referral = letter.referral
        self._rule(top)
        until = words.date(referral.sent_on + timedelta(days=letter.valid_days))
        fields = (
            ("letter_visit", words.date(letter.visit_on or referral.sent_on)),
            ("letter_valid", words.paper("letter_valid_days", day=until, days=letter.valid_days)),
            ("letter_responsible", letter.responsible),
        )
        share = layout.width * 0.29
        self._field(words.paper(fields[0][0]), fields[0][1], layout.left, top - 3, share)
        self._field(words.paper(fields[1][0]), fields[1][1], layout.left + share, top - 3, share)
        responsible = (words.paper(fields[2][0]), fields[2][1])
        self._field(*responsible, layout.left, top - 33, 2 * share - 8, most=2)
        x = layout.left + layout.width * 0.66
        width = layout.right - x
        greeting = f"{words.date(referral.sent_on)}. {words.paper('letter_greeting')}"
        write(canvas, greeting, x, top - 11, size=8.5, width=width)
        lines = fitted_lines(referral.doctor, STRONG, 8, width, 3)
        y = top - _SIGN_PT + max(21.0, len(lines) * leading(8) + 1)
        canvas.setStrokeColor(RULE)
        canvas.line(x, y, layout.right, y)
        write_lines(canvas, lines, x, y - 2, size=8, font=STRONG)

    def _chart_page(self) -> None:
        """Write the upper part of A5's second page."""
        layout = self._layout
        top = layout.top
        bottom = layout.edge + REPLY_HEIGHT_PT + 2 * mm
        if self._letter.chart is not None:
            self._draw_chart(_between(layout.left, layout.right, bottom, top))

    def _draw_chart(self, box: Box) -> None:
        chart = self._letter.chart
        if chart is None:
            return
        y = box.bottom + box.height
        title = self._words.chart_title(chart)
        write(self._canvas, title, box.left, y - 11, size=8, font=STRONG, width=box.width)
        drawing = ChartDrawing(self._canvas, self._words)
        below = replace(box, height=box.height - 14)
        drawing.draw(roomy(chart, below.width, below.height), below)

    def _continue(self, rest: list[_Line]) -> None:
        """Write the remaining lines on further pages."""
        layout, words = self._layout, self._words
        while rest:
            self._start_page()
            top = layout.top
            title = words.paper("letter_continuation", code=self._letter.referral.code)
            write(self._canvas, title, layout.left, top - 10, size=11, font=BOLD)
            child = self._letter.child
            who = words.paper("reply_child", name=child.name, born=words.date(child.birth_date))
            write(self._canvas, who, layout.left, top - 24, size=9, width=layout.width)
            self._rule(top - 30)
            fitting = _fitting(rest, top - 36 - layout.edge)
            self._column(rest[:fitting], top - 36)
            rest = rest[fitting:]
            self._canvas.showPage()

    def _rule(self, y: float) -> None:
        self._canvas.setStrokeColor(RULE)
        self._canvas.setLineWidth(0.6)
        self._canvas.setDash([])
        self._canvas.line(self._layout.left, y, self._layout.right, y)


def _fitting(lines: Sequence[_Line], room: float) -> int:
    """Return how many of the lines fit in the room."""
    for count, line in enumerate(lines):
        room -= line.height
        if room < 0:
            return count
    return len(lines)


def _between(left: float, right: float, bottom: float, top: float) -> Box:
    return Box(left=left, bottom=bottom, width=right - left, height=top - bottom)
