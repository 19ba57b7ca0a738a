"""What letters say of the puskesmas: kept, journaled, printed; an admin's to change."""

from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import Insurance, Papers
from desktop_app.services.register.facility import LONGEST, FacilityDetails
from tests.builders import a_child
from tests.paper.test_growth_chart_pdf import text_of
from tests.services.conftest import MIDWIFE, READER

DETAILS = FacilityDetails(code="P3279010101", address="Jl. Letjen Suwarto 12", phone="0265 741 000")


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(), by=app.person).record


def test_nothing_is_known_at_first_and_then_what_was_typed(app: App) -> None:
    assert app.facility_settings.get() == FacilityDetails()
    typed = FacilityDetails(code=" P3279010101 ", address=DETAILS.address, phone=DETAILS.phone)
    assert app.facility_settings.set(typed, by=app.person).record == DETAILS
    assert app.facility_settings.get() == DETAILS
    assert "facility" in {entry.kind for entry in app.journal_search.search(by=app.person)}


def test_only_an_admin_changes_it_and_only_what_fits(app: App) -> None:
    with pytest.raises(NotAllowed):
        app.facility_settings.set(DETAILS, by=MIDWIFE)
    with pytest.raises(Invalid) as refused:
        app.facility_settings.set(FacilityDetails(address="x" * (LONGEST + 1)), by=app.person)
    assert [(one.field, one.code) for one in refused.value.problems] == [("address", "too_long")]
    assert app.facility_settings.get() == FacilityDetails()


def test_a_letter_has_it_and_the_number_of_the_card(app: App, child: Child, tmp_path: Path) -> None:
    app.facility_settings.set(DETAILS, by=app.person)
    card = Papers(
        child_id=child.child_id, insurance=Insurance.JKN, insurance_number="0001234567891"
    )
    app.families.save_papers(card, by=MIDWIFE)
    draft = app.referrals.draft(child.child_id, ("other",), to_place="RSUD", by=MIDWIFE)
    letter = app.referrals.write(draft, confirmed={"no_diagnosis"}, by=MIDWIFE).record
    out = tmp_path / "letter.pdf"
    with pytest.raises(NotAllowed):
        app.letters.write(letter.referral_id, out, by=READER)
    assert not out.exists()
    app.letters.write(letter.referral_id, out, by=MIDWIFE)
    said = text_of(out.read_bytes())
    for expected in (DETAILS.code, DETAILS.address, DETAILS.phone, card.insurance_number):
        assert expected in said
