"""A child's immunisation as a list: every dose of the schedule, then what does not count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.programme.care.immunisation import GIVE_NOW, DoseState, DoseStatus
from desktop_app.programme.care.immunisation_schedule import Dose
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.services.care.immunisations import ImmunisationPage
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

GIVE_COLUMN = 5
_TONES = {
    DoseState.GIVEN: "good",
    DoseState.DUE: "warning",
    DoseState.LATE: "danger",
    DoseState.CATCH_UP: "danger",
    DoseState.CLOSED: "calm",
}
_FIRST_DAY = (DoseState.NOT_YET, DoseState.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseLine:
    """One dose of the schedule with its record if it was given; or a record that does not count."""

    status: DoseStatus | None
    record: Immunisation | None
    not_counted: str = ""
    """Why the record does not count."""
    vaccine: str
    """What a click gives, or what was given."""
    first_day: date | None = None
    """The first day on which it can be given; None when that day has passed."""
    last_day: date | None = None
    """The last day on which it can be given; None when it cannot be given now."""

    @property
    def can_be_given(self) -> bool:
        """Whether it is due, late or to be caught up."""
        return self.status is not None and self.status.state in GIVE_NOW


def dose_lines(page: ImmunisationPage) -> tuple[DoseLine, ...]:
    """Return the doses in the order of the schedule, then the records that do not count."""
    schedule = page.schedule
    last_days = {due.figures["dose_word"]: due.figures["until_date"] for due in page.dues}
    found = []
    for status in page.doses:
        series, last_day = status.dose.series, last_days.get(status.dose.code)
        found.append(
            DoseLine(
                status=status,
                record=_record(page, status),
                vaccine=schedule.offered[series],
                first_day=_first_day(page, status),
                last_day=last_day if isinstance(last_day, date) else None,
            )
        )
    found += [
        DoseLine(
            status=None,
            record=one.immunisation,
            not_counted=one.code,
            vaccine=one.immunisation.vaccine,
        )
        for one in page.not_counted
    ]
    return tuple(found)


def _record(page: ImmunisationPage, status: DoseStatus) -> Immunisation | None:
    """Return the vaccine that was counted as this dose."""
    rejected = {(one.immunisation.immunisation_id, one.series) for one in page.not_counted}
    series = status.dose.series
    return next(
        (
            one
            for one in page.given
            if one.on == status.given_on
            and one.vaccine in page.schedule.vaccines
            and series in page.schedule.vaccines[one.vaccine].series
            and (one.immunisation_id, series) not in rejected
        ),
        None,
    )


def _first_day(page: ImmunisationPage, status: DoseStatus) -> date | None:
    if status.state is DoseState.WAITING:
        return status.earliest
    if status.state is DoseState.NOT_YET:
        return day_of_age(page.child.birth_date, status.dose.due_months)
    return None


def _name(line: DoseLine, words: ClinicWords) -> str:
    if line.status is not None:
        return words.word("dose", line.status.dose.code)
    text = words.word("vaccine", line.vaccine)
    return text[:1].upper() + text[1:]


def _state(line: DoseLine, words: ClinicWords) -> str:
    if line.status is not None:
        return words.word("dose_state", line.status.state.value)
    return words.word("not_counted", line.not_counted)


def _tone(line: DoseLine) -> str:
    return _TONES.get(line.status.state, "") if line.status is not None else "warning"


def _details(line: DoseLine, words: ClinicWords) -> str:
    record = line.record
    if record is None:
        return ""
    told = [record.batch, record.by, record.place]
    if line.status is not None and record.vaccine != line.vaccine:
        told.insert(0, words.word("vaccine", record.vaccine))
    return " \N{MIDDLE DOT} ".join(part for part in told if part)


def _scheduled(dose: Dose, words: ClinicWords) -> str:
    """Return the age at which a dose is due: BCG may be given from birth, is due at one month."""
    last = words.term("age_months", months=dose.on_time_to)
    if dose.on_time_to == dose.due_months:
        return last
    return f"{dose.due_months}\N{EN DASH}{last}"


def columns(words: ClinicWords, give: str, first: str, last: str) -> tuple[Column[DoseLine], ...]:
    """Return the columns; `give` labels the click, `first` and `last` are templates for a day."""

    def when(line: DoseLine) -> str:
        if line.record is not None:
            return words.date(line.record.on)
        if line.last_day is not None:
            return last.format(day=words.date(line.last_day))
        if line.first_day is not None:
            return first.format(day=words.date(line.first_day))
        return NOTHING

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Dosis"),
            text=lambda r, _w: _name(r, words),
            strong=True,
            width=190,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Jadwal"),
            text=lambda r, _w: _scheduled(r.status.dose, words) if r.status else NOTHING,
            width=96,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Keadaan"),
            text=lambda r, _w: _state(r, words),
            tone=_tone,
            width=218,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
            text=lambda r, _w: when(r),
            width=172,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Bets, pemberi, tempat"),
            text=lambda r, _w: _details(r, words),
            tip=True,
        ),
        Column(
            title="",
            text=lambda r, _w: give if r.can_be_given else "",
            tone=lambda r: "good" if r.can_be_given else "",
            width=136,
        ),
    )
