"""Forms that stand open while others change the same record, over a real encrypted vault."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.app import App
from desktop_app.errors import ChangedMeanwhile, Conflict, Invalid
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import Infection
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.family import Family, House, Mother, Papers, Water
from desktop_app.services.common.meanwhile import merged
from desktop_app.services.exchange.import_plan import Plan
from desktop_app.services.growth.visits import Visits
from desktop_app.services.register.children import Children
from desktop_app.ui.kit.record_panel import _put_back
from desktop_app.wording.clinic_words import ClinicWords
from tests.builders import a_child, a_visit
from tests.record_strategies import records
from tests.services.conftest import MIDWIFE
from tests.services.exchange.test_imports import a_file, take_in

WORDS = ClinicWords()


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(address="Jl. Lama 1"), by=app.person).record


def stored(app: App, child: Child) -> Child:
    return app.case_page.open(child.child_id, by=app.person).growth.child


def questions(error: Invalid) -> dict[str, ChangedMeanwhile]:
    assert error.only_confirm
    return {one.field: one for one in error.problems if isinstance(one, ChangedMeanwhile)}


def test_two_forms_that_change_different_fields_both_stand(app: App, child: Child) -> None:
    app.children.correct(replace(child, address="Jl. Baru 2"), shown=child, by=app.person)
    saved = app.children.correct(replace(child, mother="Neng Ros"), shown=child, by=MIDWIFE)
    assert saved.record == replace(child, address="Jl. Baru 2", mother="Neng Ros")
    assert stored(app, child) == saved.record


def test_the_same_field_is_asked_about_with_name_time_and_both_values(
    app: App, child: Child
) -> None:
    app.children.correct(replace(child, address="Jl. Baru 2"), shown=child, by=app.person)
    mine = replace(child, address="Jl. Saya 3", mother="Neng Ros")
    with pytest.raises(Invalid) as asked:
        app.children.correct(mine, shown=child, by=MIDWIFE)
    (question,) = questions(asked.value).values()
    assert WORDS.problem(question) == (
        "Kepala mengubah alamat pada 24 Nov 2026 09.30 menjadi “Jl. Baru 2”; "
        "punya Anda “Jl. Saya 3”. Simpan punya Anda?"
    )
    for told in (str(asked.value), repr(asked.value), repr(question)):
        assert "Jl." not in told
        assert "Kepala" not in told
    assert stored(app, child).address == "Jl. Baru 2"
    yes = {question.code}
    saved = app.children.correct(mine, shown=child, confirmed=yes, by=MIDWIFE)
    assert saved.record == stored(app, child) == mine


def test_a_yes_to_one_change_is_no_yes_to_a_later_one(app: App, child: Child) -> None:
    app.children.correct(replace(child, address="Jl. Baru 2"), shown=child, by=app.person)
    mine = replace(child, address="Jl. Saya 3")
    with pytest.raises(Invalid) as asked:
        app.children.correct(mine, shown=child, by=MIDWIFE)
    yes = {one.code for one in asked.value.problems}
    app.children.correct(replace(child, address="Jl. Lagi 4"), by=app.person)
    with pytest.raises(Invalid) as again:
        app.children.correct(mine, shown=child, confirmed=yes, by=MIDWIFE)
    assert questions(again.value)["address"].stored == "Jl. Lagi 4"


def test_an_import_under_an_open_visit_is_asked_about(
    app: App, child: Child, tmp_path: Any
) -> None:
    shown = app.visits.record(
        a_visit(child_id=child.child_id, visit_date=date(2026, 10, 2)), by=app.person
    ).record
    row = f",{child.name},P,2025-05-01,{child.mother},{child.desa},2026-10-02,8.6,73.5,Terlentang"
    assert take_in(app, a_file(tmp_path, row)).changed == 1
    noted = app.visits.correct(replace(shown, notes="rewel"), shown=shown, by=MIDWIFE).record
    assert (noted.weight_kg, noted.notes) == (8.6, "rewel")
    with pytest.raises(Invalid) as asked:
        app.visits.correct(replace(shown, weight_kg=8.5), shown=shown, by=MIDWIFE)
    question = questions(asked.value)["weight_kg"]
    assert (question.who, question.stored, question.typed) == ("Kepala", 8.6, 8.5)


def test_a_change_after_the_preview_of_an_import_is_not_overwritten_unseen(
    app: App, child: Child, tmp_path: Any
) -> None:
    app.visits.record(a_visit(child_id=child.child_id, visit_date=date(2026, 10, 2)), by=app.person)
    row = f",{child.name},P,2025-05-01,{child.mother},{child.desa},2026-10-02,8.4,73.5,Terlentang"
    plan = app.imports.preview(a_file(tmp_path, row), by=app.person)
    app.children.correct(replace(child, desa="Mekarsari"), shown=child, by=MIDWIFE)
    with pytest.raises(Conflict) as refused:
        app.imports.apply(plan, by=app.person)
    assert refused.value.code == "import_overtaken"
    assert stored(app, child).desa == "Mekarsari"


def test_families_merge_in_their_parts_and_their_children(app: App, child: Child) -> None:
    sisters = [
        app.children.register(
            a_child(name=name, birth_date=date(born, 3, 1)), by=app.person
        ).record.child_id
        for name, born in (("Aisyah", 2022), ("Zaskia", 2023))
    ]
    families = app.families
    shown = families.save(Family(desa="Balokang", children=(child.child_id,)), by=MIDWIFE).record
    for sister in sisters:
        joined = replace(shown, children=(*shown.children, sister))
        families.save(joined, shown=shown, by=MIDWIFE)
    families.save(replace(shown, mother=Mother(parity=4)), shown=shown, by=MIDWIFE)
    families.save(
        replace(shown, mother=Mother(height_cm=148.0), house=House(water=Water.UNPROTECTED)),
        shown=shown,
        by=app.person,
    )
    page = families.of_child(child.child_id, by=MIDWIFE)
    assert page.family.mother == Mother(parity=4, height_cm=148.0)
    assert page.family.children == tuple(sorted((child.child_id, *sisters)))
    with pytest.raises(Invalid) as asked:
        families.save(replace(shown, mother=Mother(parity=5)), shown=shown, by=MIDWIFE)
    question = questions(asked.value)["mother.parity"]
    assert (question.who, question.stored, question.typed) == ("bidan", 4, 5)


def test_papers_that_another_page_made_first_are_asked_about(app: App, child: Child) -> None:
    shown = Papers(child_id=child.child_id)
    app.families.save_papers(replace(shown, insurance_number="111"), shown=shown, by=app.person)
    kept = app.families.save_papers(
        replace(shown, birth_certificate=True), shown=shown, by=MIDWIFE
    ).record
    assert kept == replace(shown, insurance_number="111", birth_certificate=True)
    with pytest.raises(Invalid) as asked:
        app.families.save_papers(replace(shown, insurance_number="222"), shown=shown, by=MIDWIFE)
    assert questions(asked.value)["insurance_number"].who == "Kepala"


def test_records_of_a_case_and_of_care_merge_and_ask_alike(app: App, child: Child) -> None:
    own = child.child_id
    ill = Infection(child_id=own, illness="diarrhoea", start=date(2026, 11, 20))
    yes = {one.code for one in app.infections.check(ill, by=app.person)}
    ill = app.infections.record(ill, confirmed=yes, by=MIDWIFE).record
    noted = replace(ill, notes="dehidrasi")
    app.infections.correct(noted, shown=ill, confirmed=yes, by=app.person)
    ended = replace(ill, end=date(2026, 11, 23))
    both = app.infections.correct(ended, shown=ill, confirmed=yes, by=MIDWIFE).record
    assert (both.notes, both.end) == ("dehidrasi", date(2026, 11, 23))
    item = app.care_items.record(
        CareItem(child_id=own, kind=CareKind.VITAMIN_A, item="red", on=date(2026, 8, 2)),
        by=MIDWIFE,
    ).record
    app.care_items.correct(replace(item, notes="ibu"), shown=item, by=app.person)
    with pytest.raises(Invalid) as asked:
        app.care_items.correct(replace(item, notes="nenek"), shown=item, by=MIDWIFE)
    assert set(questions(asked.value)) == {"notes"}


def test_an_undo_takes_back_only_its_own_change(app: App, child: Child) -> None:
    dose = Immunisation(
        child_id=child.child_id, vaccine="bcg", on=date(2026, 2, 10), batch="A1", by="Rina"
    )
    asked = {one.code for one in app.immunisations.check(dose, by=app.person)}
    dose = app.immunisations.record(dose, confirmed=asked, by=MIDWIFE).record
    mine = app.immunisations.correct(
        replace(dose, batch="A2"), shown=dose, confirmed=asked, by=MIDWIFE
    )
    app.immunisations.correct(replace(mine.record, by="Sari"), confirmed=asked, by=app.person)
    back = _put_back(app.immunisations, mine, MIDWIFE).record
    assert (back.batch, back.by) == ("A1", "Sari")
    app.immunisations.correct(replace(back, batch="A9"), confirmed=asked, by=app.person)
    with pytest.raises(Conflict) as overtaken:
        _put_back(app.immunisations, mine, MIDWIFE)
    assert overtaken.value.code == "undo_overtaken"


@given(records(Child), records(Child), st.data())
def test_each_field_gets_the_change_that_was_made_to_it(
    one: Child, other: Child, data: st.DataObject
) -> None:
    names = [field.name for field in fields(Child)]
    chosen = st.sets(st.sampled_from(names))
    by_others, by_me = data.draw(chosen), data.draw(chosen)
    now = replace(one, **{name: getattr(other, name) for name in by_others})
    third = data.draw(records(Child))
    typed = replace(one, **{name: getattr(third, name) for name in by_me})
    result, contested = merged(one, now, typed)
    for name in names:
        was, stands, wish = (getattr(record, name) for record in (one, now, typed))
        assert getattr(result, name) == (stands if wish == was else wish)
        assert (name in contested) == (len({*map(repr, (was, stands, wish))}) == 3)


CHANGES = st.sampled_from(
    [
        ("child", "address", "Jl. A"),
        ("child", "address", "Jl. B"),
        ("child", "mother", "Neng Ros"),
        ("child", "rt", "1"),
        ("child", "rt", "2"),
        ("visit", "weight_kg", 8.5),
        ("visit", "weight_kg", 8.6),
        ("visit", "notes", "rewel"),
        ("visit", "notes", "tenang"),
        ("visit", "examiner", "Sari"),
    ]
)
FORMS = st.integers(0, 2)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("open"), FORMS),
        st.tuples(st.just("type"), FORMS, CHANGES),
        st.tuples(st.just("save"), FORMS, st.sampled_from(["yes", "no"])),
        st.tuples(st.just("import"), st.sampled_from(["8.4", "8.5", "8.7"])),
        st.tuples(st.just("preview"), st.sampled_from(["8.4", "8.5", "8.7"])),
        st.tuples(st.just("apply")),
        st.tuples(st.just("command"), CHANGES),
    ),
    min_size=4,
    max_size=14,
)


class Desk:
    """One child with a visit, forms that stand open over them, and what was acknowledged."""

    def __init__(self, app: App, folder: Any, number: int) -> None:
        self.app, self.folder = app, folder
        name = f"Anak {number}"
        child = app.children.register(a_child(name=name), by=app.person).record
        visit = a_visit(child_id=child.child_id, visit_date=date(2026, 10, 2))
        visit = app.visits.record(visit, by=app.person).record
        self.vault: dict[str, Child | Visit] = {"child": child, "visit": visit}
        self.shown = [dict(self.vault) for _ in range(3)]
        self.typed = [dict(self.vault) for _ in range(3)]
        self.plan: Plan | None = None

    def now(self) -> dict[str, Child | Visit]:
        """What the vault says, read anew."""
        child_id = self.vault["child"].child_id
        growth = self.app.case_page.open(child_id, by=self.app.person).growth
        return {"child": growth.child, "visit": growth.visits[0].visit}

    def open(self, form: int) -> None:
        self.shown[form], self.typed[form] = self.now(), self.now()

    def type(self, form: int, change: tuple[str, str, Any]) -> None:
        kind, name, value = change
        self.typed[form][kind] = replace(self.typed[form][kind], **{name: value})

    def save(self, form: int, yes: str) -> None:
        services: dict[str, Children | Visits] = {
            "child": self.app.children,
            "visit": self.app.visits,
        }
        for kind, service in services.items():
            self._save(service, kind, form, yes)

    def _save(self, service: Any, kind: str, form: int, yes: str) -> None:
        shown, typed, before = self.shown[form][kind], self.typed[form][kind], self.now()[kind]
        told: dict[str, ChangedMeanwhile] = {}
        confirmed: set[str] = set()
        for _ in range(2):
            try:
                service.correct(typed, shown=shown, confirmed=confirmed, by=MIDWIFE)
            except Invalid as asked:
                told |= questions(asked)
                if yes == "no":
                    assert self.now()[kind] == before
                    return
                confirmed |= {one.code for one in asked.problems}
            else:
                break
        after = self.now()[kind]
        for field in fields(after):
            was, stood, wish, stands = (
                getattr(one, field.name) for one in (shown, before, typed, after)
            )
            if wish != was:
                assert stands == wish, "what a form acknowledged is in the vault"
            else:
                assert stands == stood, "what a form did not change stays as others left it"
            if stood not in (was, stands):
                assert field.name in told, "what someone else changed goes only after a yes"
                assert told[field.name].stored == stood
        self.shown[form][kind] = typed
        self.vault[kind] = after

    def bring_in(self, weight: str) -> None:
        child: Any = self.now()["child"]
        row = f",{child.name},P,2025-05-01,{child.mother},Balokang,2026-10-02,{weight},73.5,l"
        before: Any = self.now()["visit"]
        take_in(self.app, a_file(self.folder, row))
        after: Any = self.now()["visit"]
        assert after == replace(before, weight_kg=float(weight), reported=after.reported)

    def preview(self, weight: str) -> None:
        """Begin an import; the plan stays on the screen while forms save."""
        child: Any = self.now()["child"]
        row = f",{child.name},P,2025-05-01,{child.mother},Balokang,2026-10-02,{weight},73.5,l"
        file = a_file(self.folder, row, name="later.csv")
        self.plan = self.app.imports.preview(file, by=self.app.person)

    def apply(self) -> None:
        """Write the import that was previewed: it replaces only what the preview showed."""
        if self.plan is None:
            return
        before = self.now()
        try:
            self.app.imports.apply(self.plan, by=self.app.person)
        except Conflict as overtaken:
            if overtaken.code != "import_overtaken":
                raise
            assert self.now() == before
            return
        shown = {change.field: change for row in self.plan.rows for change in row.changes}
        for kind, after in self.now().items():
            for field in fields(after):
                stood, stands = getattr(before[kind], field.name), getattr(after, field.name)
                if stood not in (None, "", stands):
                    assert (shown[field.name].before, shown[field.name].after) == (stood, stands)

    def command(self, change: tuple[str, str, Any]) -> None:
        """What the command line did to the vault before the window looks again."""
        kind, name, value = change
        service: Any = self.app.children if kind == "child" else self.app.visits
        service.correct(replace(self.now()[kind], **{name: value}), by=self.app.person)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(STEPS)
def test_no_acknowledged_change_is_lost_silently(
    app: App, tmp_path: Any, steps: list[tuple[Any, ...]]
) -> None:
    desk = Desk(app, tmp_path, app.children.count(by=app.person))
    does: dict[str, Any] = {
        "open": desk.open,
        "type": desk.type,
        "save": desk.save,
        "import": desk.bring_in,
        "preview": desk.preview,
        "apply": desk.apply,
        "command": desk.command,
    }
    for name, *given_values in steps:
        does[name](*given_values)
