"""Names hold no invisible characters, and markup only after a question."""

from datetime import date

import pytest

from desktop_app.programme.records.conference import CaseConference, PlanStep
from desktop_app.programme.records.plain_text import (
    legible,
    name_problems,
    visible,
    without_hidden,
)
from tests.builders import a_child, a_visit


@pytest.mark.parametrize(
    "text, seen",
    [
        ("Siti", "Siti"),
        ("Si\u202eti", "Siti"),
        ("\ufeffSiti\u200b", "Siti"),
        ("Siti\nNur\x00", "Siti Nur"),
        ("Ñurul ‘Aini", "Ñurul ‘Aini"),
    ],
)
def test_what_cannot_be_seen_goes(text: str, seen: str) -> None:
    assert without_hidden(text) == seen
    assert visible(a_child(name=text, address=text)) == a_child(name=seen, address=seen)


def test_markup_is_asked_about_and_hidden_signs_are_told() -> None:
    child = a_child(name="A<b>", mother="Si\u202eti")
    assert [(p.field, p.code) for p in name_problems(child)] == [
        ("name", "name_markup"),
        ("mother", "hidden_signs_removed"),
    ]
    assert name_problems(a_child(address="RT < 3")) == ()


def test_every_text_of_a_record_is_cleaned_and_line_ends_stay() -> None:
    hidden = "Bu\u202e Ani\u200b"
    visit = a_visit(examiner=hidden, notes=f"{hidden}\nlagi", reported={"detail": hidden})
    cleaned = legible(visit)
    assert (cleaned.examiner, cleaned.notes) == ("Bu Ani", "Bu Ani\nlagi")
    assert cleaned.reported == {"detail": "Bu Ani"}
    day = date(2026, 11, 30)
    plan = CaseConference(child_id=1, on=day, plan=(PlanStep(what="kunjungi", owner=hidden),))
    assert legible(plan).plan == (PlanStep(what="kunjungi", owner="Bu Ani"),)


def test_a_clean_record_stays_the_same_object() -> None:
    visit = a_visit(notes="baik")
    assert legible(visit) is visit


def test_what_is_no_text_stays_as_it_is() -> None:
    assert legible((3, None, "Sa\u200bri")) == (3, None, "Sari")
    assert legible(None) is None
