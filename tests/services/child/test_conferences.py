"""A case conference: drafted from the record, kept with the child, printed on one page."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.conference import MOST_STEPS, CaseConference, PlanStep
from desktop_app.ui.casework.plan_edit import LONGEST_OWNER, LONGEST_WHAT
from tests.builders import a_child
from tests.paper.test_growth_chart_pdf import text_of
from tests.services.conftest import MIDWIFE, READER, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes, enrolled
from tests.services.feeding.test_outpatient import admitted
from tests.services.growing import a_wasted_girl

LATER = TODAY + timedelta(days=14)


@pytest.fixture
def child(living_app: App) -> Child:
    return a_wasted_girl(living_app, TODAY)


def sheet(app: App, conference: CaseConference, folder: Path) -> bytes:
    out = folder / "sheet.pdf"
    app.conferences.sheet(conference.conference_id, out, by=app.person)
    return out.read_bytes()


def test_the_plan_begins_with_what_her_record_asks_for(living_app: App, child: Child) -> None:
    app = living_app
    draft = app.conferences.draft(child.child_id, by=READER)
    assert (draft.conference_id, draft.on) == (0, TODAY)
    assert "Buka PMT: Usulan PMT" in {step.what for step in draft.plan}
    assert all(step.due is not None and step.due >= TODAY for step in draft.plan)


def test_what_was_planned_is_there_again_until_the_day_is_over(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    step = PlanStep(what="Kunjungan rumah bersama kader", owner="Bidan Rina", due=LATER)
    kept = app.conferences.record(
        CaseConference(child_id=child.child_id, on=LATER, plan=(step,)), by=MIDWIFE
    ).record
    assert app.conferences.draft(child.child_id, by=READER) == kept
    calendar.day = LATER + timedelta(days=1)
    assert app.conferences.draft(child.child_id, by=READER).conference_id == 0
    page = app.case_page.open(child.child_id, by=READER)
    (entry,) = [one for one in page.timeline if one.kind == "case_conference"]
    assert (entry.on, entry.record_id) == (LATER, kept.conference_id)
    app.conferences.remove(kept.conference_id, by=app.person)
    assert not app.case_page.open(child.child_id, by=READER).conferences
    (gone,) = app.history.removed(by=app.person)
    assert gone.record == kept
    app.conferences.bring_back(kept.conference_id, by=app.person)
    assert app.case_page.open(child.child_id, by=READER).conferences == (kept,)


def test_the_sheet_shows_day_plan_courses_and_what_is_due(
    living_app: App, child: Child, tmp_path: Path
) -> None:
    app = living_app
    enrolled(app, child)
    app.immunisations.record(
        Immunisation(child_id=child.child_id, vaccine="bcg", on=TODAY - timedelta(days=300)),
        by=MIDWIFE,
    )
    app.care_items.record(
        CareItem(child_id=child.child_id, kind=CareKind.HOME_VISIT, on=TODAY - timedelta(days=3)),
        by=MIDWIFE,
    )
    step = PlanStep(what="Kunjungan rumah bersama kader", owner="Bidan Rina", due=LATER)
    asked = app.conferences.draft(child.child_id, by=MIDWIFE).plan
    plan = (step, *(replace(one, due=LATER) for one in asked))[:MOST_STEPS]
    kept = app.conferences.record(
        CaseConference(child_id=child.child_id, on=LATER, plan=plan), by=MIDWIFE
    ).record
    said = text_of(sheet(app, kept, tmp_path))
    for expected in (
        step.what,
        step.owner,
        "8 Des 2026",
        "PMT dimulai",
        "Imunisasi BCG",
        "Pelayanan: kunjungan rumah",
        "Buka layanan: Imunisasi",
        "Buka layanan: Layanan",
    ):
        assert expected in said, expected


def test_outpatient_care_is_on_the_sheet(living_app: App, tmp_path: Path) -> None:
    app = living_app
    child = app.children.register(a_child(), by=app.person).record
    admitted(app, child, TODAY)
    kept = app.conferences.record(
        CaseConference(child_id=child.child_id, on=TODAY), by=MIDWIFE
    ).record
    assert "Rawat jalan gizi buruk dimulai" in text_of(sheet(app, kept, tmp_path))


def test_one_page_whatever_is_typed(living_app: App, child: Child, tmp_path: Path) -> None:
    app = living_app
    words = "Pendampingan keluarga, pemeriksaan ulang, dan koordinasi dengan kader serta desa "
    plan = tuple(
        PlanStep(
            what=f"{n} {words}"[:LONGEST_WHAT],
            owner="Bidan Rina Kartikasari Wulandari Suryaningrat, S.Tr.Keb"[:LONGEST_OWNER],
        )
        for n in range(MOST_STEPS)
    )
    kept = app.conferences.record(
        CaseConference(child_id=child.child_id, on=TODAY, plan=plan), by=MIDWIFE
    ).record
    pdf = sheet(app, kept, tmp_path)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    said = text_of(pdf)
    assert "\N{HORIZONTAL ELLIPSIS}" not in said.split("Rencana tindak lanjut")[1]
    for n in range(MOST_STEPS):
        assert f"{n} Pendampingan" in said


@pytest.mark.parametrize(
    "changes, code",
    [
        ({"on": date(2020, 1, 1)}, "conference_before_birth"),
        ({"plan": (PlanStep(what="x"),) * (MOST_STEPS + 1)}, "plan_too_long"),
        ({"plan": (PlanStep(what=" ", owner="Rina"),)}, "plan_step_empty"),
        (
            {"plan": (PlanStep(what="x", due=TODAY - timedelta(days=1)),)},
            "plan_before_conference",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    living_app: App, child: Child, changes: dict[str, object], code: str
) -> None:
    fields: dict[str, object] = {"child_id": child.child_id, "on": TODAY, **changes}
    with pytest.raises(Invalid) as refused:
        living_app.conferences.record(
            CaseConference(**fields),  # type: ignore[arg-type]  # fields of many types
            by=MIDWIFE,
        )
    assert codes(refused) == {code}


def test_rights_and_the_unknown(living_app: App, child: Child, tmp_path: Path) -> None:
    app = living_app
    kept = app.conferences.record(
        CaseConference(child_id=child.child_id, on=TODAY), by=MIDWIFE
    ).record
    with pytest.raises(NotAllowed):
        app.conferences.sheet(kept.conference_id, tmp_path / "x.pdf", by=MIDWIFE)
    with pytest.raises(NotFound):
        app.conferences.sheet(99, tmp_path / "x.pdf", by=app.person)
    with pytest.raises(NotAllowed):
        app.conferences.record(CaseConference(child_id=child.child_id, on=TODAY), by=READER)
