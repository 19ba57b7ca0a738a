"""Families through the services: siblings, risks with their reasons, papers."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import (
    Education,
    Family,
    House,
    Insurance,
    Latrine,
    Mother,
    Papers,
    Water,
)
from desktop_app.programme.register.family import Determinant
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.feeding.test_enrolment import codes


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(), by=app.person).record


@pytest.fixture
def older(app: App) -> Child:
    """Her brother of eleven months more, by his parents' names."""
    return app.children.register(
        a_child(name="Umar Hidayat", birth_date=date(2024, 6, 1), mother="LILIS"), by=app.person
    ).record


def test_an_unknown_family_is_shown_as_unknown(app: App, child: Child) -> None:
    page = app.families.of_child(child.child_id, by=READER)
    assert page.family == Family(desa="Balokang", children=(child.child_id,))
    assert page.risk.at_risk is None
    assert page.risk.target is not None
    assert {answer.because.code for answer in page.risk.answers} >= {"water_unknown"}
    assert page.papers == Papers(child_id=child.child_id)


def test_siblings_are_found_in_the_register_by_their_mother(
    app: App, child: Child, older: Child
) -> None:
    app.children.register(a_child(name="Hana", mother="Lilis Sari"), by=app.person)
    app.children.register(a_child(name="Dewi", desa="Cibeureum"), by=app.person)
    app.children.register(
        a_child(name="Zahra", birth_date=date(2023, 1, 1), father="Ujang"), by=app.person
    )
    near = a_child(name="Fitri", birth_date=date(2025, 7, 1))
    app.children.register(near, by=app.person)
    page = app.families.of_child(child.child_id, by=READER)
    assert [one.child_id for one in page.proposed] == [older.child_id]
    app.families.save(Family(desa="Balokang", children=(older.child_id,)), by=MIDWIFE)
    page = app.families.of_child(child.child_id, by=READER)
    assert page.proposed == ()
    (home,) = page.proposed_families
    joined = app.families.save(replace(home, children=(*home.children, child.child_id)), by=MIDWIFE)
    assert joined.changes.children == {child.child_id, older.child_id}
    page = app.families.of_child(child.child_id, by=READER)
    assert [one.child_id for one in page.siblings] == [older.child_id]
    assert page.proposed_families == ()


def test_every_risk_has_its_reason(app: App, child: Child, older: Child) -> None:
    family = Family(
        desa="Balokang",
        mother=Mother(
            birth_date=date(2008, 1, 1), height_cm=146, parity=4, education=Education.PRIMARY,
            haemoglobin_g_dl=10.2, muac_cm=22.0,
        ),
        house=House(
            water=Water.UNPROTECTED, latrine=Latrine.OWN_SEPTIC, desil=2, smoker=True,
            aid=("pkh",),
        ),
        children=(child.child_id, older.child_id),
    )  # fmt: skip
    app.families.save(family, by=MIDWIFE)
    page = app.families.of_child(child.child_id, by=READER)
    at_risk = {answer.determinant for answer in page.risk.answers if answer.at_risk}
    assert at_risk == {
        Determinant.WATER, Determinant.TOO_YOUNG, Determinant.TOO_CLOSE, Determinant.TOO_MANY,
        Determinant.POVERTY, Determinant.EDUCATION,
    }  # fmt: skip
    assert page.risk.at_risk is True
    assert {reason.code for reason in page.mother_risks} == {
        "mother_short", "mother_kek_muac", "mother_anaemia_hb",
    }  # fmt: skip
    (row,) = app.families.list(by=READER)
    assert row.risk == page.risk
    assert {one.child_id for one in row.children} == {child.child_id, older.child_id}
    assert app.families.list(desa="Cibeureum", by=READER) == ()


def test_those_at_risk_come_first(app: App, child: Child, older: Child) -> None:
    app.families.save(Family(desa="Balokang", children=(older.child_id,)), by=MIDWIFE)
    poor = Family(desa="Balokang", house=House(water=Water.UNPROTECTED), children=(child.child_id,))
    app.families.save(poor, by=MIDWIFE)
    assert [row.risk.at_risk for row in app.families.list(by=READER)] == [True, None]


def test_a_child_belongs_to_one_family(app: App, child: Child, older: Child) -> None:
    first = app.families.save(Family(children=(child.child_id,)), by=MIDWIFE).record
    with pytest.raises(Invalid) as refused:
        app.families.save(Family(children=(child.child_id, older.child_id)), by=MIDWIFE)
    assert codes(refused) == {"child_in_other_family"}
    left = app.families.save(replace(first, children=(older.child_id,)), by=MIDWIFE)
    assert left.changes.children == {child.child_id, older.child_id}
    app.families.save(Family(children=(child.child_id,)), by=MIDWIFE)
    with pytest.raises(NotFound):
        app.families.save(Family(children=(99,)), by=MIDWIFE)
    with pytest.raises(NotFound):
        app.families.save(Family(family_id=99, children=()), by=MIDWIFE)


def test_what_is_odd_is_asked_and_what_cannot_be_refused(app: App, child: Child) -> None:
    odd = Family(
        mother=Mother(height_cm=110, parity=0), house=House(desil=12), children=(child.child_id,)
    )
    assert {problem.code for problem in app.families.check(odd, by=app.person)} == {
        "mother_height_unusual", "parity_below_children", "desil_range",
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        app.families.save(odd, by=READER)


def test_papers_are_kept_and_changed(app: App, child: Child) -> None:
    papers = Papers(child_id=child.child_id, birth_certificate=False)
    app.families.save_papers(papers, by=MIDWIFE)
    known = replace(papers, birth_certificate=True, insurance=Insurance.PBI)
    app.families.save_papers(known, by=MIDWIFE)
    assert app.families.of_child(child.child_id, by=READER).papers == known
    with app._store.reading() as unit:
        lines = unit.history.changes_of("papers", child.child_id)
    assert [line.action for line in lines] == ["correct", "create"]
    with pytest.raises(NotFound):
        app.families.save_papers(replace(papers, child_id=99), by=MIDWIFE)


def test_a_mother_may_not_be_born_after_today(app: App, child: Child) -> None:
    family = Family(mother=Mother(birth_date=TODAY.replace(year=2030)), children=(child.child_id,))
    with pytest.raises(Invalid) as refused:
        app.families.save(family, by=MIDWIFE)
    assert codes(refused) == {"date_in_future"}


def test_hidden_signs_are_not_stored_and_the_line_says_what_was(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    typed = Family(desa="Neg\u202elasari", children=(child.child_id,))
    saved = app.families.save(typed, by=app.person).record
    assert saved.desa == "Neglasari"
    papers = Papers(child_id=child.child_id, insurance_number="000\u200b1")
    app.families.save_papers(papers, by=app.person)
    page = app.families.of_child(child.child_id, by=app.person)
    assert (page.family.desa, page.papers.insurance_number) == ("Neglasari", "0001")
    (line,) = app.journal_search.search(kind="papers", action="create", by=app.person)
    assert (line.after or {})["insurance_number"] == "0001"
