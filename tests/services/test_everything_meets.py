"""What a child gets is on her chart or timeline, the work list, her alerts and the sheet alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.growth.chart import ChartRole
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.feeding.test_enrolment import enrolled
from tests.services.feeding.test_outpatient import admitted
from tests.services.growing import a_wasted_girl

SAID = {
    "vitamin A": "Pelayanan: vitamin A (kapsul merah)",
    "deworming": "Pelayanan: obat cacing (200 mg)",
    "KPSP": "Pelayanan: KPSP (18 bulan, 9/10)",
    "counselling": "Pelayanan: konseling gizi (kebersihan, ibu, ayah)",
    "breastfeeding": "Pelayanan: ASI eksklusif (3 bulan, ya)",
    "food": "Pelayanan: makanan pendamping ASI (telur, padi-padian dan umbi)",
}
"""What the timeline says of a service: with what it was, and to whom."""

Give = Callable[[App], Child]


def fed(app: App) -> Child:
    child = a_wasted_girl(app, TODAY)
    enrolled(app, child)
    return child


def cared_for(app: App) -> Child:
    child = app.children.register(a_child(), by=app.person).record
    admitted(app, child, TODAY)
    return child


def vaccinated(app: App) -> Child:
    child = app.children.register(a_child(), by=app.person).record
    app.immunisations.record(
        Immunisation(child_id=child.child_id, vaccine="bcg", on=day_of_age(child.birth_date, 1)),
        by=MIDWIFE,
    )
    return child


def served(kind: CareKind, on: date = TODAY, **fields: object) -> Give:
    def give(app: App) -> Child:
        child = app.children.register(a_child(), by=app.person).record
        new = CareItem(child_id=child.child_id, kind=kind, on=on, **fields)  # type: ignore[arg-type]  # fields of several types
        app.care_items.record(new, by=MIDWIFE)
        return child

    return give


EACH = (
    pytest.param(fed, "feeding_course", "feeding_weigh", ChartRole.FEEDING, id="feeding"),
    pytest.param(
        cared_for, "outpatient_course", "severe_course", ChartRole.FEEDING, id="outpatient"
    ),
    pytest.param(vaccinated, "immunisation", "immunisation", None, id="vaccine"),
    pytest.param(
        served(CareKind.VITAMIN_A, item="red"), "service", "services", ChartRole.VITAMIN_A,
        id="vitamin A",
    ),
    pytest.param(
        served(CareKind.DEWORMING, amount=200.0), "service", "services", None, id="deworming"
    ),
    pytest.param(
        served(CareKind.KPSP, month=18, amount=9.0), "service", "services", None, id="KPSP"
    ),
    pytest.param(
        served(
            CareKind.COUNSELLING,
            on=TODAY - timedelta(days=40),
            item="hygiene",
            recipients=(Recipient.MOTHER, Recipient.FATHER),
            by="Kader Euis",
        ),
        "service", "services", None, id="counselling",
    ),
    pytest.param(
        served(
            CareKind.EXCLUSIVE_BREASTFEEDING, on=date(2025, 9, 1), month=3, answer=True
        ),
        "service", "services", None, id="breastfeeding",
    ),
    pytest.param(
        served(
            CareKind.COMPLEMENTARY_FEEDING,
            on=TODAY - timedelta(days=100),
            food_groups=("eggs", "grains"),
            meals=3,
            answer=True,
        ),
        "service", "services", None, id="food",
    ),
)  # fmt: skip


@pytest.mark.parametrize("give, kind, work, role", EACH)
def test_it_is_on_timeline_chart_work_list_alerts_and_sheet(
    living_app: App,
    calendar: Calendar,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    give: Give,
    kind: str,
    work: str,
    role: ChartRole | None,
) -> None:
    app, words = living_app, CLINIC_INDONESIAN
    child = give(app)
    calendar.day = TODAY + timedelta(days=8)
    page = app.case_page.open(child.child_id, by=MIDWIFE)
    (entry,) = (one for one in page.timeline if one.kind == kind)
    said = words.happening(entry.kind, entry.event, entry.code, entry.figures)
    assert said == SAID.get(request.node.callspec.id, said)
    on_chart = {event.role for event in page.growth.events if event.kind == kind}
    assert on_chart == ({role} if role else set())
    if kind.endswith("_course"):
        (band,) = (event for event in page.growth.events if event.kind == kind)
        assert (band.start_date, band.end_date) == (TODAY, None)
    (alert,) = (item for item in page.alerts if item.kind == work)
    listed = app.worklist.today(by=MIDWIFE)
    assert alert in list(listed.items())
    conference = app.conferences.record(
        app.conferences.draft(child.child_id, by=app.person), by=app.person
    ).record
    app.conferences.sheet(conference.conference_id, tmp_path / "audit.pdf", by=app.person)
    (paper,) = PdfReader(BytesIO((tmp_path / "audit.pdf").read_bytes())).pages
    text = " ".join(paper.extract_text().split())
    assert said in text
    assert words.work_kind(work) in text
