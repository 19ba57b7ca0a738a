"""What is asked about a day after a child's death or move away."""

from datetime import date, timedelta

from desktop_app.programme.records.life import ChildLife, departure_questions

BORN = date(2024, 3, 1)
MAY, JUNE, JULY = (date(2026, month, 2) for month in (5, 6, 7))
DAY = timedelta(days=1)


def asked(life: ChildLife, on: date) -> list[tuple[str, str, object]]:
    return [(one.field, one.code, one.figures["day"]) for one in departure_questions(life, on)]


def test_days_after_a_death_are_asked_about_but_not_the_day_itself() -> None:
    life = ChildLife(birth_date=BORN, died_on=JUNE, moved_on=MAY)
    assert asked(life, JUNE + DAY) == [("on", "day_after_death", JUNE)]
    assert asked(life, JUNE) == [("on", "day_after_move", MAY)]
    assert asked(life, MAY) == []


def test_days_elsewhere_are_asked_about_until_she_is_back() -> None:
    life = ChildLife(birth_date=BORN, absences=((MAY, JULY),))
    assert asked(life, MAY) == []
    assert asked(life, MAY + DAY) == [("on", "day_after_move", MAY)]
    assert asked(life, JULY - DAY) == [("on", "day_after_move", MAY)]
    assert asked(life, JULY) == []


def test_nothing_is_asked_about_days_before_the_first_arrival() -> None:
    """Her book comes with her, and its measurements are entered here."""
    life = ChildLife(birth_date=BORN, absences=((BORN, MAY),))
    assert asked(life, MAY - DAY) == []
