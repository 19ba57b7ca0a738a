"""The month's tables: which figures stand in which report, by place, sex and age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from desktop_app.growth.arrays import Bools
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.programme.care.rules import CareRules
from desktop_app.programme.reports.f1 import f1_table
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.report_table import (
    ReportColumn,
    ReportRow,
    ReportTable,
    row_of,
)

_SEXES = (("m", MALE), ("f", FEMALE))


def _figures(*codes: str) -> tuple[ReportColumn, ...]:
    """Return columns of counts, and of shares written as `part/whole`."""
    found = []
    for code in codes:
        figure, _slash, of = code.partition("/")
        found.append(ReportColumn(figure=figure, of=of))
    return tuple(found)


SKDN = _figures(
    "s", "k_yes", "k_no", "k_unknown", "d", "n", "t", "o", "b", "born", "d_prime", "two_t", "bgm",
    "d/s", "k_yes/s", "n/d_prime", "bgm/d", "guests",
)  # fmt: skip
STATUS = _figures(
    "s", "d", "measured", "scored_weight", "underweight", "underweight/scored_weight",
    "scored_length", "stunted", "severely_stunted", "stunted/scored_length", "scored_wasting",
    "severely_wasted", "wasted", "wasted/scored_wasting", "overweight",
    "overweight/scored_wasting", "flagged", "measured/s",
)  # fmt: skip
INCIDENCE = _figures(
    "scored_length", "stunted", "new_base", "new", "new/new_base", "found", "after_gap",
    "persistent", "recovered", "unmeasured",
)  # fmt: skip
FEEDING = _figures(
    "wasted_only", "underweight", "t", "pmt", "pmt_wasted", "pmt_underweight", "pmt_no_gain",
    "pmt_started", "pmt_recovered", "pmt_no_response", "pmt_dropped", "pmt_worse", "mbg",
)  # fmt: skip
SEVERE = _figures(
    "severe", "severe_young", "severe_treated", "severe_treated/severe", "outpatient",
    "outpatient_started", "outpatient_recovered", "outpatient_inpatient",
    "outpatient_unresponsive",
)  # fmt: skip
REFERRALS = _figures(
    "referred", "referred_stunting", "stunted_referred", "referred_answered",
    "referred_answered/referred", "referred_waiting",
)  # fmt: skip
IMMUNISATION = _figures(
    "second_year", "vaccine_known", "vaccine_known/second_year", "basic_complete",
    "basic_complete/vaccine_known", "vaccinated",
)  # fmt: skip
QUALITY = _figures(
    "s", "not_weighed", "d/s", "not_measured", "measured/s", "flagged", "no_nik", "k_unknown",
    "guests",
)  # fmt: skip
_FEEDING_QUESTIONS = _figures(
    "asi_due", "asi_asked", "asi_only", "asi_only/asi_asked", "mpasi_due", "mpasi_asked",
    "mpasi_diverse", "mpasi_animal", "mpasi_good", "mpasi_good/mpasi_asked",
)  # fmt: skip
_VISITS = _figures("kpsp", "counselled", "parenting", "mbg", "mother_class")


def services_columns(rules: CareRules) -> tuple[ReportColumn, ...]:
    """Return the columns of services; capsules and worm medicine count in the months of a round."""
    rounds = (
        (rules.vitamin_a.months, ("blue_due", "blue", "blue/blue_due")),
        (rules.vitamin_a.months, ("red_due", "red", "red/red_due")),
        (rules.deworming.months, ("worm_due", "worm", "worm/worm_due")),
    )
    given = (
        replace(column, months=months) for months, codes in rounds for column in _figures(*codes)
    )
    return (*given, *_FEEDING_QUESTIONS, *_VISITS)


def skdn_tables(count: MonthCount, ages: Sequence[tuple[int, int]]) -> tuple[ReportTable, ...]:
    """Return SKDN by posyandu and desa, by age and sex, and the form F1; `count` has care."""
    return (
        by_place("skdn", count, SKDN, posyandu=True),
        by_age_and_sex("skdn_ages", count, SKDN, ages),
        f1_table(count, ages),
    )


def status_tables(count: MonthCount, ages: Sequence[tuple[int, int]]) -> tuple[ReportTable, ...]:
    """Return the nutrition status by desa, by age and sex, and of children born early."""
    early = count.masks["early"]
    return (
        by_place("status", count, STATUS),
        by_age_and_sex("status_ages", count, STATUS, ages),
        ReportTable(
            code="status_early",
            labels=("group",),
            columns=STATUS,
            rows=(row_of(count, ("early",), STATUS, count.rows(early)),),
        ),
    )


def incidence_tables(count: MonthCount) -> tuple[ReportTable, ...]:
    """Return new, recovered and persistent stunting by desa."""
    return (by_place("incidence", count, INCIDENCE),)


def by_place(
    code: str, count: MonthCount, columns: Sequence[ReportColumn], *, posyandu: bool = False
) -> ReportTable:
    """Return a line for each desa, and under it for each posyandu where asked; the last is all."""
    labels = ("kecamatan", "desa", "posyandu") if posyandu else ("kecamatan", "desa")
    rows: list[ReportRow] = []
    for (kecamatan, desa), posts in sorted(_places(count).items()):
        if posyandu:
            for name, there in sorted(posts.items()):
                rows.append(row_of(count, (kecamatan, desa, name), columns, np.array(there)))
        own = (kecamatan, desa, "") if posyandu else (kecamatan, desa)
        here = np.array([row for there in posts.values() for row in there])
        rows.append(row_of(count, own, columns, np.sort(here), total=posyandu))
    rows.append(row_of(count, ("",) * len(labels), columns, total=True))
    return ReportTable(code=code, labels=labels, columns=tuple(columns), rows=tuple(rows))


def _places(count: MonthCount) -> dict[tuple[str, str], dict[str, list[int]]]:
    """Return the rows of the children in S and of the guests, by desa and posyandu.

    A place without any of them, such as a desa with older children only, is left out.
    """
    found: dict[tuple[str, str], dict[str, list[int]]] = {}
    for row in np.flatnonzero(count.masks["s"] | count.masks["guests"]).tolist():
        desa = found.setdefault((count.kecamatan[row], count.desa[row]), {})
        desa.setdefault(count.posyandu[row], []).append(row)
    return found


def by_age_and_sex(
    code: str,
    count: MonthCount,
    columns: Sequence[ReportColumn],
    ages: Sequence[tuple[int, int]],
) -> ReportTable:
    """Return a line for each age group and sex, then for each age group, then for all."""
    rows = tuple(_age_rows(count, columns, ages))
    return ReportTable(code=code, labels=("age", "sex"), columns=tuple(columns), rows=rows)


def _age_rows(
    count: MonthCount, columns: Sequence[ReportColumn], ages: Sequence[tuple[int, int]]
) -> Iterator[ReportRow]:
    for low, high in ages:
        group: Bools = (count.months >= low) & (count.months < high)
        name = f"{low}-{high - 1}"
        for sex, number in _SEXES:
            yield row_of(count, (name, sex), columns, count.rows(group & (count.sex == number)))
        yield row_of(count, (name, ""), columns, count.rows(group), total=True)
    for sex, number in _SEXES:
        yield row_of(count, ("", sex), columns, count.rows(count.sex == number))
    yield row_of(count, ("", ""), columns, total=True)
