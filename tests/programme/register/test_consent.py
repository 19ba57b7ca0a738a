"""Rules of the record of consent: what is refused or asked, and which answer holds."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from desktop_app.errors import Severity
from desktop_app.programme.records.consent import Basis, Consent, Guardian
from desktop_app.programme.register.consent import basis_on, consent_problems
from tests.builders import a_child

TODAY, EARLIER = date(2026, 11, 24), date(2026, 3, 1)
CHILD = a_child(child_id=1)


def an_answer(**fields: Any) -> Consent:
    usual = {"child_id": 1, "on": TODAY, "basis": Basis.CONSENT, "relation": Guardian.MOTHER}
    return Consent(**{**usual, **fields})


def found(consent: Consent, others: Iterable[Consent] = ()) -> list[tuple[str, str]]:
    problems = consent_problems(consent, CHILD, others, TODAY)
    return [(problem.field, problem.code) for problem in problems]


def test_a_mothers_consent_of_today_is_fine() -> None:
    assert found(an_answer()) == []
    assert found(an_answer(relation=Guardian.GUARDIAN)) == []


@pytest.mark.parametrize(
    "day, code",
    [(date(2026, 11, 25), "consent_in_future"), (date(2025, 4, 30), "consent_before_birth")],
)
def test_an_answer_lies_between_birth_and_today(day: date, code: str) -> None:
    assert found(an_answer(on=day)) == [("on", code)]


@pytest.mark.parametrize("basis", [Basis.CONSENT, Basis.REFUSED])
def test_an_answer_of_a_parent_says_whose_it_is(basis: Basis) -> None:
    assert found(an_answer(basis=basis, relation=None)) == [("relation", "consent_who_missing")]


@pytest.mark.parametrize("basis", [Basis.LEGAL_DUTY, Basis.PUBLIC_SERVICE, Basis.VITAL])
def test_another_basis_needs_nobodys_answer(basis: Basis) -> None:
    assert found(an_answer(basis=basis, relation=None)) == []


def test_what_was_never_given_is_asked_about_when_withdrawn() -> None:
    back = an_answer(basis=Basis.WITHDRAWN, consent_id=3)
    given = an_answer(on=EARLIER, consent_id=1)
    refused = an_answer(on=EARLIER, basis=Basis.REFUSED, consent_id=2)
    assert found(back, [given, back]) == []
    for others in ([], [back], [given, refused]):
        (problem,) = consent_problems(back, CHILD, others, TODAY)
        assert (problem.code, problem.severity) == (
            "consent_nothing_to_withdraw",
            Severity.CONFIRM,
        )


def test_the_newest_answer_until_a_day_holds() -> None:
    given, taken_back = an_answer(on=EARLIER, consent_id=1), an_answer(consent_id=2)
    assert basis_on([taken_back, given], date(2026, 5, 1)) == given
    assert basis_on([taken_back, given], TODAY) == taken_back
    assert basis_on([given], date(2026, 2, 1)) is None
