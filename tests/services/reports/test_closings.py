"""Closing a month through the services, with a real vault: what it stores, what changes later."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.app import App, open_app
from desktop_app.errors import CodedError, Conflict, Invalid, NotAllowed
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.records.children import Child, MeasuredVisit, Month, Visit
from desktop_app.programme.records.erasure import Erasure, ErasureReason
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.reports.closing_check import Check
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.revision import FigureChange
from desktop_app.programme.reports.snapshot import NOBODY
from desktop_app.services.register.child_life import leavers
from desktop_app.services.register.standings import placed
from desktop_app.services.reports.closings import ClosedMonth
from desktop_app.services.reports.month_check import sent_count
from desktop_app.services.reports.month_register import month_count
from desktop_app.services.reports.month_reports import ReportKind
from desktop_app.services.vault import access
from tests.builders import a_child
from tests.oracles.month_count import Counted, figures_of
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER, TODAY
from tests.services.growing import ALL_ASKED, length_at, measured_at

SEPTEMBER, OCTOBER = Month(year=2026, month=9), Month(year=2026, month=10)
NOVEMBER = Month(year=2026, month=11)
ASKED = ALL_ASKED | {"who_flag_bmi", "child_perhaps_spelled", "z_jump_wfl", "height_above_later"}


def registered(app: App, name: str, **fields: object) -> Child:
    child = a_child(name=name, mother=f"Ibu {name}", **fields)
    return app.children.register(child, confirmed=ASKED, by=app.person).record


def seen(app: App, child: Child, day: date, **values: object) -> Visit:
    visit = measured_at(child, day, 0.0, **values)  # type: ignore[arg-type]
    return app.visits.record(visit, confirmed=ASKED, by=app.person).record


def visits_of(app: App, child: Child) -> list[MeasuredVisit]:
    with app.children.store.reading() as unit:
        return list(unit.visits.of_child(child.child_id))


def some_children(app: App) -> list[Child]:
    """Three girls of Balokang, weighed in September and October, and one who never came."""
    girls = [registered(app, name) for name in ("Asri", "Bunga", "Citra")]
    for girl in girls:
        seen(app, girl, date(2026, 9, 10))
        seen(app, girl, date(2026, 10, 12))
    return [*girls, registered(app, "Dewi")]


def state(app: App, month: Month = OCTOBER) -> ClosedMonth:
    return app.closings.of_month(month, by=app.person)


def change_of(app: App, figure: str, month: Month = OCTOBER) -> FigureChange | None:
    found = [one for one in state(app, month).by_records.figures if one.figure == figure]
    assert len(found) <= 1
    return found[0] if found else None


def test_a_closing_keeps_every_figure_with_its_children(app: App) -> None:
    children = some_children(app)
    closing = app.closings.close(OCTOBER, by=app.person).record
    assert (closing.month, closing.revision, closing.account) == ("2026-10", 1, app.person.account)
    assert (closing.records_changed, closing.rules_changed) == (False, False)
    assert (closing.figures["s"], closing.figures["d"], closing.figures["not_weighed"]) == (4, 3, 1)
    with app.children.store.reading() as unit:
        sent, counted = sent_count(unit, closing), month_count(unit, OCTOBER)
    assert {code: sent.number(code) for code in sent.masks} == dict(closing.figures)
    for code in counted.masks:
        assert sent.children(code) == counted.children(code), code
    assert sent.children("s") == tuple(child.child_id for child in children)
    assert not state(app).by_records.any


def test_what_comes_late_is_the_next_revision_and_moves_no_date(app: App) -> None:
    *_girls, dewi = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    visit = seen(app, dewi, date(2026, 10, 20))
    change = change_of(app, "d")
    assert change is not None
    assert (change.sent, change.now, change.came, change.left) == (3, 4, (dewi.child_id,), ())
    assert (change.kecamatan, change.desa) == ("Banjar", "Balokang")
    again = app.closings.close(OCTOBER, by=app.person).record
    assert (again.revision, again.records_changed, again.rules_changed) == (2, True, False)
    assert again.figures["d"] == 4
    found = state(app)
    assert [one.revision for one in found.closings] == [1, 2]
    assert not found.by_records.any
    (stored,) = visits_of(app, dewi)
    assert stored.visit.visit_date == visit.visit_date == date(2026, 10, 20)


def test_a_correction_after_closing_names_who_left(app: App) -> None:
    asri, *_rest = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    visits = visits_of(app, asri)
    late = next(one.visit for one in visits if one.visit.visit_date.month == 10)
    app.visits.remove(late.visit_id, by=app.person)
    change = change_of(app, "measured")
    assert change is not None
    assert (change.sent, change.now, change.came, change.left) == (3, 2, (), (asri.child_id,))


def test_an_unchanged_month_gets_no_revision(app: App) -> None:
    some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    with pytest.raises(Conflict) as refused:
        app.closings.close(OCTOBER, by=app.person)
    assert refused.value.code == "closing_unchanged"
    assert len(state(app).closings) == 1


def test_two_people_who_close_at_once_make_one_revision(app: App) -> None:
    some_children(app)
    mine = app.closings.prepare(OCTOBER, by=app.person)
    app.closings.close(OCTOBER, by=app.person)
    with pytest.raises(Conflict) as refused:
        app.closings.keep(mine, by=app.person)
    assert refused.value.code == "closing_overtaken"
    assert len(state(app).closings) == 1


@pytest.mark.parametrize("month", [NOVEMBER, Month(year=2026, month=12)])
def test_a_month_that_is_not_over_stays_open(app: App, month: Month) -> None:
    with pytest.raises(Invalid) as refused:
        app.closings.close(month, by=app.person)
    assert [one.code for one in refused.value.problems] == ["month_not_over"]


def test_only_who_may_take_out_closes_and_everybody_may_look(app: App) -> None:
    some_children(app)
    for person in (READER, MIDWIFE):
        with pytest.raises(NotAllowed):
            app.closings.close(OCTOBER, by=person)
    assert app.closings.of_month(OCTOBER, by=READER).closings == ()
    assert app.closings.check(OCTOBER, by=MIDWIFE)


def test_what_happens_in_a_later_month_changes_nothing(app: App) -> None:
    asri, bunga, citra, _dewi = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    for child, kind in ((asri, StandingKind.MOVED_AWAY), (bunga, StandingKind.DIED)):
        change = StandingChange(child_id=child.child_id, kind=kind, on=date(2026, 11, 3))
        app.standings.record(change, confirmed={"standing_ends_courses"}, by=app.person)
    seen(app, citra, date(2026, 11, 12))
    assert not state(app).by_records.any
    earlier = StandingChange(
        child_id=citra.child_id, kind=StandingKind.MOVED_AWAY, on=date(2026, 10, 30)
    )
    asked = {"standing_measured_after_move"}
    app.standings.record(earlier, confirmed=asked, by=app.person)
    # Seen in November, she is back by then; on the last day of October she lived elsewhere.
    change_s, guests = change_of(app, "s"), change_of(app, "guests")
    assert change_s is not None
    assert guests is not None
    assert (change_s.left, guests.came) == ((citra.child_id,), (citra.child_id,))


def test_a_move_within_the_register_is_seen_in_both_desa_and_a_posyandu_apart(app: App) -> None:
    asri, bunga, *_rest = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    app.children.correct(replace(asri, desa="Cibeber"), by=app.person)
    app.children.correct(replace(bunga, posyandu="Melati"), by=app.person)
    changes = [one for one in state(app).by_records.figures if one.figure == "d"]
    assert [(one.desa, one.sent, one.now) for one in changes] == [
        ("Balokang", 3, 2),
        ("Cibeber", 0, 1),
    ]
    assert (changes[0].left, changes[1].came) == ((asri.child_id,), (asri.child_id,))
    assert state(app).by_records.regrouped == (bunga.child_id,)


def test_a_nik_that_is_typed_later_changes_no_closed_month(app: App) -> None:
    asri, *_rest = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    app.children.correct(replace(asri, nik="3279014105250001"), confirmed=ASKED, by=app.person)
    assert not state(app).by_records.any


def more_grams(app: App) -> None:
    """Ask more of every gain, so that N becomes T."""
    for number in app.rule_numbers.all():
        if number.key.startswith("weight_gain.") and number.key.endswith(".grams"):
            app.rule_numbers.set(number.key, number.high, by=app.person)


def test_a_closed_month_keeps_its_rule_numbers(app: App) -> None:
    *girls, _dewi = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    more_grams(app)
    found = state(app)
    assert not found.by_records.any
    gained = next(one for one in found.by_rules.figures if one.figure == "n")
    assert (gained.sent, gained.now) == (3, 0)
    assert set(gained.left) == {girl.child_id for girl in girls}
    # Page and file count the closed month as it was closed, an open one by today's numbers.
    (table, *_more) = app.reports.tables(OCTOBER, ReportKind.SKDN, by=app.person)
    at = [(one.figure, one.of) for one in table.columns].index(("n", ""))
    assert table.rows[-1].cells[at].value == 3
    with pytest.raises(Conflict):
        app.closings.close(OCTOBER, by=app.person)
    again = app.closings.close(OCTOBER, rules_of_today=True, by=app.person).record
    assert (again.revision, again.records_changed, again.rules_changed) == (2, False, True)
    assert (again.figures["n"], again.figures["t"]) == (0, 3)
    assert not state(app).by_rules.any


def test_a_revision_may_follow_records_and_rules_at_once(app: App) -> None:
    *_girls, dewi = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    more_grams(app)
    seen(app, dewi, date(2026, 10, 20))
    again = app.closings.close(OCTOBER, rules_of_today=True, by=app.person).record
    assert (again.records_changed, again.rules_changed) == (True, True)


def test_an_erased_child_stays_a_figure_and_becomes_nobody(app: App) -> None:
    asri, bunga, *_rest = some_children(app)
    closing = app.closings.close(OCTOBER, by=app.person).record
    with app.children.store.reading() as unit:
        uid = unit.reports.travel_ids()[asri.child_id]
        before = unit.reports.snapshot(closing.closing_id)
    assert uid.hex() not in before
    erasure = Erasure(child_id=asri.child_id, reason=ErasureReason.ORDER, note="12/2026")
    app.erasing.erase(erasure, by=app.person)
    with app.children.store.reading() as unit:
        sent = sent_count(unit, closing)
        assert unit.reports.snapshot(closing.closing_id) == before
        assert asri.child_id not in unit.reports.travel_ids()
    assert sent.number("d") == closing.figures["d"] == 3
    assert min(sent.children("d")) == NOBODY
    assert asri.child_id not in sent.child_id
    change = change_of(app, "d")
    assert change is not None
    assert (change.sent, change.now, change.erased, change.left) == (3, 2, 1, ())
    assert bunga.child_id in sent.children("d")


def test_merged_records_are_one_child_fewer(app: App) -> None:
    asri, bunga, *_rest = some_children(app)
    app.closings.close(OCTOBER, by=app.person)
    plan = app.merging.preview(asri.child_id, bunga.child_id, by=app.person)
    app.merging.merge(
        asri.child_id,
        bunga.child_id,
        take_visits={one.day: one.kept.visit_id for one in plan.visit_choices},
        by=app.person,
    )
    change = change_of(app, "s")
    assert change is not None
    assert (change.sent, change.now, change.came, change.left) == (4, 3, (), (bunga.child_id,))
    app.merging.unmerge(bunga.child_id, by=app.person)
    assert not state(app).by_records.any


def checks(app: App, month: Month = OCTOBER) -> Mapping[Check, tuple[int, ...]]:
    return {one.check: one.children for one in app.closings.check(month, by=app.person)}


def test_what_to_look_at_before_closing(app: App) -> None:
    asri, bunga, citra, dewi = some_children(app)
    assert checks(app) == {
        Check.NOT_WEIGHED: (dewi.child_id,),
        Check.NOT_MEASURED: (dewi.child_id,),
        Check.NOT_CLOSED: (),
    }
    # A height that shrank, a value that WHO calls implausible, a visit after her death, a double.
    lower = length_at(asri, date(2026, 10, 12)) - 4
    seen(app, asri, date(2026, 10, 28), lenhei_cm=lower)
    seen(app, dewi, date(2026, 10, 5), weight_kg=2.0)
    died = StandingChange(child_id=citra.child_id, kind=StandingKind.DIED, on=date(2026, 10, 2))
    app.standings.record(died, confirmed={"standing_measured_after_death"}, by=app.person)
    twin = a_child(name="Bungah", mother="Ibu Bunga")
    double = app.children.register(twin, confirmed=ASKED, by=app.person).record
    found = checks(app)
    assert found[Check.NOT_WEIGHED] == (double.child_id,)
    assert found[Check.IMPLAUSIBLE] == (dewi.child_id,)
    assert asri.child_id in found[Check.QUESTION]
    assert found[Check.CONTRADICTION] == (citra.child_id,)
    assert found[Check.SAME_CHILD] == (bunga.child_id, double.child_id)


def test_late_entries_of_the_month_before_are_found(app: App) -> None:
    *_girls, dewi = some_children(app)
    app.closings.close(SEPTEMBER, by=app.person)
    assert Check.NOT_CLOSED not in checks(app)
    assert Check.LATE not in checks(app)
    seen(app, dewi, date(2026, 9, 28))
    assert checks(app)[Check.LATE] == (dewi.child_id,)
    with pytest.raises(Invalid):
        app.closings.check(Month.of(TODAY + timedelta(days=40)), by=app.person)


def plain_count(app: App, month: Month) -> dict[str, set[int]]:
    """Count the month child by child, from the records as they are now."""
    rules, found = report_rules(), dict[str, set[int]]()
    with app.children.store.reading() as unit:
        gone, kia = leavers(unit, month.last), unit.reports.kia_books(month.last)
        for child in placed(unit, unit.children.all(), month.last):
            own = unit.visits.of_child(child.child_id)
            one = Counted(
                child=child,
                present=child.child_id not in gone,
                kia=kia.get(child.child_id),
                visits=own,
            )
            for code in figures_of(one, month, load_kbm(), rules.new_within_days):
                found.setdefault(code, set()).add(child.child_id)
    return found


def late_visit(app: App, child: Child, number: int) -> object:
    return seen(app, child, date(2026, 10, 1 + number % 27), kia_book=bool(number % 2))


def earlier_visit(app: App, child: Child, number: int) -> object:
    return seen(app, child, date(2026, 7 + number % 3, 17), weight_kg=7.0 + number % 5)


def other_weight(app: App, child: Child, number: int) -> object:
    own = visits_of(app, child)
    visit = replace(own[number % len(own)].visit, weight_kg=7.0 + number % 9 / 2)
    return app.visits.correct(visit, confirmed=ASKED, by=app.person)


def visit_gone(app: App, child: Child, number: int) -> object:
    own = visits_of(app, child)
    return app.visits.remove(own[number % len(own)].visit.visit_id, by=app.person)


def other_birth_date(app: App, child: Child, number: int) -> object:
    changed = replace(child, birth_date=child.birth_date - timedelta(days=number % 90))
    return app.children.correct(changed, confirmed=ASKED, by=app.person)


def child_gone(app: App, child: Child, _number: int) -> object:
    return app.children.remove(child.child_id, by=app.person)


def moves_away(app: App, child: Child, number: int) -> object:
    day = date(2026, 9, 20) + timedelta(days=number % 60)
    change = StandingChange(child_id=child.child_id, kind=StandingKind.MOVED_AWAY, on=day)
    asked = {"standing_measured_after_move"}
    return app.standings.record(change, confirmed=asked, by=app.person)


def newcomer(app: App, child: Child, number: int) -> object:
    born = child.birth_date + timedelta(days=100 + number)
    return registered(app, f"Baru {chr(65 + number % 26)}{chr(97 + number // 26)}", birth_date=born)


EDITS: tuple[Callable[[App, Child, int], object], ...] = (
    late_visit,
    earlier_visit,
    other_weight,
    visit_gone,
    other_birth_date,
    child_gone,
    moves_away,
    newcomer,
)


@settings(max_examples=8)
@given(
    edits=st.lists(
        st.tuples(st.sampled_from(EDITS), st.integers(0, 3), st.integers(0, 200)), max_size=6
    )
)
def test_what_a_revision_says_is_the_difference_of_two_plain_counts(
    vault_template: Path, edits: list[tuple[Callable[..., object], int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        vault = shutil.copytree(vault_template, Path(folder) / "vault")
        app = open_app(access.unlock(vault, PASSWORD, how=FAST), clock=lambda: NOW)
        try:
            compared(app, edits)
        finally:
            app.close()


def compared(app: App, edits: list[tuple[Callable[..., object], int, int]]) -> None:
    children = some_children(app)
    before = plain_count(app, OCTOBER)
    app.closings.close(OCTOBER, by=app.person)
    for edit, who, number in edits:
        try:
            edit(app, children[who], number)
        except (CodedError, ZeroDivisionError):
            continue  # refused, or she has no visit: nothing was changed
    after = plain_count(app, OCTOBER)
    told = {one.figure: one for one in state(app).by_records.figures}
    for code in {*before, *after}:
        was, now = before.get(code, set()), after.get(code, set())
        if was == now:
            assert code not in told, code
        else:
            assert (told[code].sent, told[code].now) == (len(was), len(now)), code
            assert (set(told[code].came), set(told[code].left)) == (now - was, was - now), code
