"""Nothing praises a child while any status is abnormal, implausible or unknown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.findings import FindingUrgency
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Child, Growth, Measure, Visit
from desktop_app.services.growth.growth_story import GrowthStory, tell_growth
from desktop_app.services.growth.said import (
    CALMING,
    FIRST_VISITS,
    PRAISING,
    concerns,
    said_to_parents,
    told,
)
from desktop_app.services.growth.scoring import measured
from desktop_app.wording import INDONESIAN
from desktop_app.wording.care_sentences import CARE_SENTENCES
from desktop_app.wording.growth_readings import READINGS
from desktop_app.wording.paper import PAPER
from desktop_app.wording.terms import TERMS
from tests.builders import a_child

BORN = date(2025, 5, 1)
SIZES: tuple[tuple[str, Literal["len", "wei", "hc"]], ...] = (
    ("lenhei_cm", "len"),
    ("weight_kg", "wei"),
    ("headc_cm", "hc"),
)


def visit_at(child: Child, days: int, **changes: Any) -> Visit:
    """A visit of a girl whose length, weight and head lie at the median, to a tenth."""
    at_the_median: dict[str, Any] = {
        field: round(float(value_at_z(size, 0.0, FEMALE, days)), 1) for field, size in SIZES
    }
    usual = Visit(
        child_id=child.child_id,
        visit_date=child.birth_date + timedelta(days=days),
        measure=Measure.LYING,
        muac_cm=14.0,
        **at_the_median,
    )
    return replace(usual, **changes)


def story_of(visits: Sequence[Visit], child: Child | None = None) -> GrowthStory:
    whose = child or a_child(birth_date=BORN)
    last = visits[-1].visit_date if visits else BORN
    return tell_growth(whose, measured(whose, visits), today=last)


def at_z(child: Child, length_z: float, weight_z: float, count: int = 6) -> list[Visit]:
    """Visits a month apart along one line of each curve."""
    days = [200 + 30 * number for number in range(count)]
    return [
        replace(
            visit_at(child, day),
            lenhei_cm=round(float(value_at_z("len", length_z, FEMALE, day)), 1),
            weight_kg=round(float(value_at_z("wei", weight_z, FEMALE, day)), 2),
        )
        for day in days
    ]


CHILD = a_child(birth_date=BORN)


def with_last(**changes: Any) -> list[Visit]:
    """A normal child whose last visit is another."""
    visits = at_z(CHILD, 0.0, 0.0)
    return [*visits[:-1], replace(visits[-1], **changes)]


@pytest.mark.parametrize(
    "visits, code, status",
    [
        (at_z(CHILD, 0.0, 0.0), "parents_on_the_way", None),
        # the issue's own child: very short, along her line
        (at_z(CHILD, -3.4, -1.5), "parents_steady_but", "severely_stunted"),
        (at_z(CHILD, -1.9, -1.5), "parents_steady_but", "status_no_gain"),
        (at_z(CHILD, -2.1, -1.5), "parents_steady_but", "stunted"),
        (with_last(muac_cm=11.0), "parents_steady_but", "severely_wasted"),
        (with_last(muac_cm=11.5), "parents_steady_but", "wasted"),
        (with_last(muac_cm=12.5), "parents_on_the_way", None),
        (with_last(muac_cm=None), "parents_on_the_way", None),
        (with_last(headc_cm=40.0), "parents_steady_but", "microcephaly"),
        (with_last(lenhei_cm=None), "parents_steady_but", "status_unknown"),
        (with_last(headc_cm=20.0), "parents_measure_again", None),
        (at_z(CHILD, -3.4, -1.5, count=1), "parents_status", "severely_stunted"),
        (at_z(CHILD, 0.0, 0.0, count=1), FIRST_VISITS, None),
        ([], FIRST_VISITS, None),
    ],
)
def test_a_status_that_is_not_normal_takes_the_place_of_praise(
    visits: list[Visit], code: str, status: str | None
) -> None:
    said, figures = said_to_parents(story_of(visits))
    assert (said, figures.get("status")) == (code, status)


def test_an_abnormal_class_counts_until_a_later_visit_gives_another() -> None:
    short = at_z(CHILD, -3.4, -1.5)
    weighed_only = [*short[:-1], replace(short[-1], lenhei_cm=None)]
    assert concerns(story_of(weighed_only).visits)[0] == "severely_stunted"


def test_enough_weight_by_the_curve_but_less_than_the_kbm_is_no_praise() -> None:
    visits = at_z(CHILD, 0.0, 0.0)
    slow = replace(visits[-1], weight_kg=round((visits[-2].weight_kg or 0) + 0.15, 2))
    said = said_to_parents(story_of([*visits[:-1], slow]))
    assert said == ("parents_steady_but", {"status": "status_no_gain"})


def test_the_sentence_names_the_status_in_words() -> None:
    said = INDONESIAN.finding(*said_to_parents(story_of(at_z(CHILD, -3.4, -1.5))))
    assert said == "Kenaikannya tetap, tetapi sangat pendek. Mari ikuti saran petugas."
    lines = told(story_of(at_z(CHILD, -3.4, -1.5)))
    texts = [INDONESIAN.finding(one.code, one.figures) for line in lines for one in line]
    assert "Kurva tinggi mengikuti jalurnya, tetapi sangat pendek." in texts
    # A usual gain alone would calm, too.
    (gain,) = (text for text in texts if text.startswith("Tinggi bertambah"))
    assert gain.endswith("Namun sangat pendek.")


def test_what_asks_for_action_comes_before_what_is_only_worth_knowing() -> None:
    """The panel scrolls, so the most urgent line must stand first."""
    flat = [replace(one, weight_kg=8.0) for one in at_z(CHILD, 0.0, 0.0, count=8)]
    marks = [line[0].severity for line in told(story_of(flat))]
    order = [FindingUrgency.ACT, FindingUrgency.WATCH, FindingUrgency.GOOD, FindingUrgency.INFO]
    assert marks[0] is FindingUrgency.ACT
    assert FindingUrgency.INFO in marks
    assert marks == sorted(marks, key=order.index)


@st.composite
def lives(draw: st.DrawFn) -> tuple[Child, list[Visit]]:
    """A girl's visits near every border, with fields left out and slips of the pen."""
    weeks = draw(st.sampled_from([None, 32, 39]))
    child = a_child(birth_date=BORN, gestation_weeks=weeks)
    z = st.sampled_from([-6.5, -3.4, -3.0, -2.1, -1.9, -1.0, 0.0, 0.9, 1.2, 2.5, 3.3])
    length_z, weight_z, head_z = draw(z), draw(z), draw(z)
    step = draw(st.sampled_from([-0.2, 0.0, 0.2]))
    first = draw(st.sampled_from([40, 170, 400, 650]))
    visits = []
    for number in range(draw(st.integers(0, 6))):
        day = first + 30 * number
        sizes: dict[str, Any] = {}
        at_z_scores = (length_z + step * number, weight_z + step * number, head_z)
        for (field, size), at in zip(SIZES, at_z_scores, strict=True):
            left_out = draw(st.integers(0, 7)) == 0
            sizes[field] = None if left_out else round(float(value_at_z(size, at, FEMALE, day)), 1)
        sizes["muac_cm"] = draw(st.sampled_from([None, 11.0, 11.4, 11.5, 12.4, 12.5, 14.0]))
        sizes["oedema_grade"] = draw(st.sampled_from([None, None, 0, 1]))
        visits.append(visit_at(child, day, **sizes))
    return child, visits


def known_and_normal(growth: Growth, visit: Visit, age_days: int) -> bool:
    """The borders of Permenkes 2/2020 and MTBS in figures of their own."""
    sizes = (growth.zlen, growth.zwei, growth.zwfl)
    if None in sizes or growth.flagged or visit.oedema:
        return False
    borders = (
        (growth.zlen, -2.0, 3.0),
        (growth.zwei, -2.0, 1.0),
        (growth.zwfl, -2.0, 1.0),
        (growth.zbmi, -2.0, 1.0),
        (growth.zhc, -2.0, 2.0),
    )
    if any(z is not None and not low <= z <= high for z, low, high in borders):
        return False
    judged = visit.muac_cm is not None and age_days >= 184
    return not (judged and (visit.muac_cm or 0) < 12.5)


@given(lives())
def test_no_generated_child_is_praised_unless_all_is_known_and_normal(
    life: tuple[Child, list[Visit]],
) -> None:
    child, visits = life
    story = story_of(visits, child)
    said, figures = said_to_parents(story)
    assert INDONESIAN.finding(said, figures)
    lines = [one for line in told(story) for one in line]
    calming = [one for one in lines if one.severity is FindingUrgency.GOOD or one.code in CALMING]
    if said not in PRAISING and not calming:
        return
    last = story.visits[-1]
    growth = last.corrected or last.growth
    assert known_and_normal(growth, last.visit, last.growth.age_days)
    assert not last.two_t


def test_no_other_sentence_of_reading_letter_or_sheet_praises() -> None:
    """A new sentence that praises must come under the law above before it may be written."""
    words = ("pertahankan", "lanjutkan, ya", "hebat", "bagus", "sudah dilayani", "tidak perlu kha")
    tables = (READINGS, CARE_SENTENCES, PAPER, TERMS)
    praising = {
        code
        for code, text in chain.from_iterable(table.items() for table in tables)
        if any(word in text.casefold() for word in words)
    }
    assert praising == PRAISING
