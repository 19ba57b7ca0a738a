"""The sheet for a case conference (audit kasus stunting): one child on exactly one A4 page.

However long the record, it stays one page: the newest entries are shown, older ones only counted,
and the plan always keeps lines to write on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.growth.chart import Chart
from desktop_app.paper.casework_conference_room import Wanted, shared
from desktop_app.paper.casework_roomy_chart import roomy
from desktop_app.paper.growth_chart_drawing import Box, ChartDrawing
from desktop_app.paper.growth_visit_table import ROW_PT, columns, draw_header, draw_row
from desktop_app.paper.page import (
    BOTTOM,
    LEFT,
    REGULAR,
    RIGHT,
    RULE,
    SOFT,
    STRONG,
    Sheet,
    draw_foot,
    draw_head,
    new_canvas,
    text_width,
)
from desktop_app.paper.writing import (
    fitted_lines,
    pen_line,
    wrapped,
    write,
    write_field,
    write_lines,
)
from desktop_app.programme.records.casework import Referral
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.conference import MOST_STEPS
from desktop_app.wording.nik import masked_nik
from desktop_app.wording.paper_words import PAPER_INDONESIAN, PaperWords


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One event of the timeline, in the words of the child's page."""

    on: date
    until: date | None = None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One step of the plan: what is to be done, by whom, by when."""

    what: str
    owner: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """All that the sheet shows; visits, timeline and referrals in any order."""

    facility: str
    child: Child
    held_on: date
    """The day of the conference, which may be in the future."""
    printed_on: date
    chart: Chart
    problems: tuple[str, ...] = ()
    """The child's alerts as sentences, the most severe first."""
    visits: tuple[MeasuredVisit, ...] = ()
    timeline: tuple[TimelineLine, ...] = ()
    referrals: tuple[Referral, ...] = ()
    plan: tuple[PlanLine, ...] = ()


def conference_pdf(case: Conference, words: PaperWords = PAPER_INDONESIAN) -> bytes:
    """Return the sheet as PDF: one A4 page, only vectors and embedded fonts.

    The same case gives the same bytes. The file's title names no child.
    """
    file = BytesIO()
    canvas = new_canvas(file, words.paper("conference_title"))
    _Writer(canvas, case, words).write()
    canvas.save()
    return file.getvalue()


_WIDTH = RIGHT - LEFT
_HEADING_PT = 17.0
_HEADER_PT = 13.0
_EVENT_PT = 11.0
_EVENTS_ACROSS = 2
_REFERRAL_PT = 22.0
_PLAN_PT = 21.0
"""High enough to write in by hand."""
_EMPTY_PLAN_LINES = 2
_MOST_EMPTY = 9
_CHART_LEAST_PT, _CHART_MOST_PT = 70 * mm, 104 * mm
_MOST_PROBLEM_LINES = 4
_SIZE = 8.0
_SMALL = 7.5
_CELL_SIZES = (7.5, 7.0, 6.5)
"""Font sizes of a cell in points: the largest at which its text fits is used."""
_CELL_LINES = 2
_LEAST_ROWS = {"plan": MOST_STEPS, "visits": 4, "events": 2, "referrals": 1}
"""The least rows of each list. The plan always shows every step that was decided."""
_MOST_ROWS = {"plan": MOST_STEPS, "visits": 8, "events": 6, "referrals": 4}
_PLAN_COLUMNS = (
    ("plan_what", 0.46), ("plan_owner", 0.22), ("plan_due", 0.13), ("plan_result", 0.19),
)  # fmt: skip
_REFERRAL_COLUMNS = (
    ("referral_sent", 0.12), ("referral_to", 0.2), ("referral_why", 0.24),
    ("referral_status", 0.1), ("referral_reply", 0.34),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shares:
    """How many rows of each list the page has room for."""

    chart_pt: float
    plan: int
    empty: int
    visits: int
    events: int
    """Rows of events, each of two."""
    referrals: int


class _Writer:
    """Writes the page."""

    def __init__(self, canvas: Canvas, case: Conference, words: PaperWords) -> None:
        self._canvas = canvas
        self._case = case
        self._words = words
        self._visits = sorted(case.visits, key=lambda row: row.visit.visit_date)
        self._events = sorted(case.timeline, key=lambda line: (line.on, line.text))
        self._referrals = sorted(case.referrals, key=lambda one: (one.sent_on, one.referral_id))

    def write(self) -> None:
        """Write the page from the top."""
        case, words = self._case, self._words
        sheet = Sheet(facility=case.facility, printed_on=case.printed_on, words=words)
        title = words.paper("conference_head", day=words.date(case.held_on))
        y = draw_head(self._canvas, sheet, title)
        y = self._problems(self._who(y))
        shares = self._shares(y - BOTTOM)
        write(self._canvas, words.chart_title(case.chart), LEFT, y - 12, size=9, font=STRONG)
        y -= shares.chart_pt
        box = Box(left=LEFT, bottom=y, width=_WIDTH, height=shares.chart_pt - 15)
        ChartDrawing(self._canvas, words).draw(roomy(case.chart, _WIDTH, box.height), box)
        y = self._measurements(shares.visits, y)
        y = self._timeline(shares.events, y)
        y = self._letters(shares.referrals, y)
        self._plan(shares.plan, shares.empty, y)
        draw_foot(self._canvas, sheet, 1, 1)
        self._canvas.showPage()

    def _shares(self, room: float) -> _Shares:
        """Divide the page: lists first, then the chart, then lines to write on."""
        counts = {
            "plan": (len(self._case.plan), _PLAN_PT),
            "visits": (max(len(self._visits), 1), ROW_PT),
            "events": (max(-(-len(self._events) // _EVENTS_ACROSS), 1), _EVENT_PT),
            "referrals": (max(len(self._referrals), 1), _REFERRAL_PT),
        }
        wanted = [
            Wanted(
                most=min(count, _MOST_ROWS[name]),
                least=min(count, _LEAST_ROWS[name]),
                height=height,
            )
            for name, (count, height) in counts.items()
        ]
        room -= 4 * _HEADING_PT + 2 * _HEADER_PT + ROW_PT
        room -= _EMPTY_PLAN_LINES * _PLAN_PT + _CHART_LEAST_PT
        (plan, visits, events, referrals), room = shared(wanted, room)
        taller = max(0.0, min(room, _CHART_MOST_PT - _CHART_LEAST_PT))
        more = int((room - taller) / _PLAN_PT)
        return _Shares(
            chart_pt=_CHART_LEAST_PT + taller,
            plan=plan,
            empty=min(_EMPTY_PLAN_LINES + more, _MOST_EMPTY),
            visits=visits,
            events=events,
            referrals=referrals,
        )

    def _who(self, top: float) -> float:
        """Write who the child is, in two rows of four fields; return the y below."""
        child, words = self._case.child, self._words
        say, nothing = words.paper, words.number(None)
        age = words.age_between(child.birth_date, self._case.held_on)
        weight, length, weeks = (
            child.birth_weight_kg, child.birth_length_cm, child.gestation_weeks,
        )  # fmt: skip
        birth = " / ".join(
            (
                nothing if weight is None else say("kg", value=words.number(weight)),
                nothing if length is None else say("cm", value=words.number(length)),
            )
        )
        rt = say("home_rt", rt=child.rt, rw=child.rw) if child.rt and child.rw else ""
        fields = (
            (words.term("paper_name"), child.name, 0.32),
            (say("conference_birth"), f"{words.date(child.birth_date)} ({age})", 0.3),
            (words.term("paper_sex"), words.sex(child.sex), 0.15),
            (words.term("paper_nik"), masked_nik(child.nik), 0.23),
            (say("conference_parents"), " / ".join((child.mother or nothing,
                                                    child.father or nothing)), 0.32),
            (words.term("paper_place"),
             ", ".join(part for part in (child.desa, rt, child.posyandu) if part), 0.3),
            (say("conference_at_birth"), birth, 0.15),
            (say("conference_gestation"),
             "" if weeks is None else say("conference_weeks", weeks=weeks), 0.23),
        )  # fmt: skip
        x, y = LEFT, top - 2
        for index, (label, value, share) in enumerate(fields):
            if index == len(fields) // 2:
                x, y = LEFT, y - 23
            write_field(self._canvas, label, value or nothing, x, y, width=share * _WIDTH - 5)
            x += share * _WIDTH
        return y - 24

    def _problems(self, top: float) -> float:
        """Write the alerts in a few lines, the most severe first; the rest is only counted."""
        problems = [problem.rstrip(".") for problem in self._case.problems]
        if not problems:
            return top
        shown = len(problems)
        lines = self._listed(problems, shown)
        while len(lines) > _MOST_PROBLEM_LINES and shown > 1:
            shown -= 1
            lines = self._listed(problems, shown)
        lines = lines[:_MOST_PROBLEM_LINES]
        return write_lines(self._canvas, lines, LEFT, top - 1, size=_SIZE, font=STRONG) - 2

    def _listed(self, problems: Sequence[str], shown: int) -> list[str]:
        parts = list(problems[:shown])
        if shown < len(problems):
            parts.append(self._words.paper("conference_more", more=len(problems) - shown))
        return wrapped(" · ".join(parts), STRONG, _SIZE, _WIDTH)

    def _measurements(self, count: int, top: float) -> float:
        """Write the newest visits, in the order of dates; return the y below."""
        y = self._heading("measurements", min(count, len(self._visits)), len(self._visits), top)
        table = columns(self._case.chart.indicator, self._case.child.birth_date, self._words)
        y = draw_header(self._canvas, table, y)
        if not self._visits:
            return self._nothing(self._words.term("paper_no_visits"), y, ROW_PT)
        for index, row in enumerate(self._visits[-count:]):
            y = draw_row(self._canvas, table, row, y, striped=index % 2 == 1)
        return y

    def _timeline(self, rows: int, top: float) -> float:
        """Write the newest events in the order of dates, down the left half, then the right."""
        shown = self._events[-rows * _EVENTS_ACROSS :]
        y = self._heading("timeline", len(shown), len(self._events), top)
        if not shown:
            return self._nothing(self._words.paper("conference_no_timeline"), y, _EVENT_PT)
        width = _WIDTH / _EVENTS_ACROSS
        for index, event in enumerate(shown):
            column, row = divmod(index, rows)
            left = LEFT + column * width + 2
            base = y - (row + 1) * _EVENT_PT + 3
            when = self._when(event)
            write(self._canvas, when, left, base, size=_SMALL, colour=SOFT, width=0.45 * width)
            x = left + min(text_width(when, REGULAR, _SMALL), 0.45 * width) + 5
            write(self._canvas, event.text, x, base, size=_SMALL, width=left + width - 8 - x)
        return y - rows * _EVENT_PT

    def _when(self, event: TimelineLine) -> str:
        words = self._words
        if event.until is None or event.until == event.on:
            return words.date(event.on)
        return words.paper("until", start=words.date(event.on), end=words.date(event.until))

    def _letters(self, count: int, top: float) -> float:
        """Write the newest referrals with their replies; return the y below."""
        y = self._heading("referrals", min(count, len(self._referrals)), len(self._referrals), top)
        if not self._referrals:
            return self._nothing(self._words.paper("conference_no_referrals"), y, _REFERRAL_PT)
        y = self._header(_REFERRAL_COLUMNS, y)
        for referral in self._referrals[-count:]:
            y = self._cells(_REFERRAL_COLUMNS, self._letter(referral), y, _REFERRAL_PT)
        return y

    def _letter(self, referral: Referral) -> tuple[str, ...]:
        words, reply = self._words, referral.reply
        answer = ""
        if reply is not None:
            codes = ", ".join(words.diagnosis(code) for code in reply.diagnoses)
            parts = (words.date(reply.answered_on), reply.diagnosis or codes, reply.therapy)
            answer = "; ".join(part for part in (*parts, reply.advice) if part)
        return (
            words.date(referral.sent_on),
            referral.to_place,
            ", ".join(words.referral_reason(code) for code in referral.reasons),
            words.referral_status(referral.status),
            answer or referral.end_reason,
        )

    def _plan(self, count: int, empty: int, top: float) -> None:
        """Write the plan's steps, and empty lines for what is decided at the conference."""
        plan = self._case.plan
        y = self._heading("plan", count, len(plan), top)
        y = self._header(_PLAN_COLUMNS, y)
        for line in plan[:count]:
            due = "" if line.due is None else self._words.date(line.due)
            y = self._cells(_PLAN_COLUMNS, (line.what, line.owner, due, ""), y, _PLAN_PT)
        for _ in range(empty):
            y -= _PLAN_PT
            x = LEFT
            for _code, share in _PLAN_COLUMNS:
                pen_line(self._canvas, x + 2, x + share * _WIDTH - 4, y + 1)
                x += share * _WIDTH

    def _heading(self, name: str, shown: int, all_of_them: int, top: float) -> float:
        base = top - _HEADING_PT + 5
        text = self._words.paper(f"conference_{name}")
        write(self._canvas, text, LEFT, base, size=9, font=STRONG)
        if shown < all_of_them:
            code = "conference_first" if name == "plan" else "conference_newest"
            note = self._words.paper(code, shown=shown, all=all_of_them)
            x = LEFT + text_width(text, STRONG, 9) + 6
            write(self._canvas, note, x, base, size=_SMALL, colour=SOFT)
        return top - _HEADING_PT

    def _header(self, titles: Sequence[tuple[str, float]], top: float) -> float:
        x = LEFT
        for code, share in titles:
            write(
                self._canvas, self._words.paper(code), x + 2, top - _HEADER_PT + 4, size=_SMALL,
                font=STRONG, colour=SOFT, width=share * _WIDTH - 4,
            )  # fmt: skip
            x += share * _WIDTH
        return self._rule(top - _HEADER_PT, 0.8)

    def _cells(
        self, titles: Sequence[tuple[str, float]], texts: Sequence[str], top: float, height: float
    ) -> float:
        """Write one row of wrapped cells, each of at most two lines; return the y below."""
        x = LEFT
        for (_code, share), text in zip(titles, texts, strict=True):
            width = share * _WIDTH - 6
            fitting = (
                size
                for size in _CELL_SIZES
                if len(wrapped(text, REGULAR, size, width)) <= _CELL_LINES
            )
            size = next(fitting, _CELL_SIZES[-1])
            lines = fitted_lines(text, REGULAR, size, width, _CELL_LINES)
            write_lines(self._canvas, lines, x + 2, top - 1, size=size)
            x += share * _WIDTH
        return self._rule(top - height, 0.4)

    def _rule(self, y: float, width: float) -> float:
        self._canvas.setStrokeColor(RULE)
        self._canvas.setDash([])
        self._canvas.setLineWidth(width)
        self._canvas.line(LEFT, y, RIGHT, y)
        return y

    def _nothing(self, text: str, top: float, height: float) -> float:
        write(self._canvas, text, LEFT + 2, top - 10, size=_SIZE, colour=SOFT)
        return top - height
