"""Who a row's child is: nothing is merged silently, and one answer covers all rows of the child."""

import json
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import NotFound, Unreadable
from desktop_app.programme.records.children import Child
from desktop_app.programme.register.candidates import Evidence
from desktop_app.services.exchange.import_answers import read_answers
from desktop_app.services.exchange.import_plan import NEW_CHILD, NO_ANSWERS, Plan, RowOutcome
from desktop_app.services.exchange.imports import ImportReport
from tests.services.conftest import Calendar

CASES = Path(__file__).parents[2] / "data" / "import_cases"
TWINS_A, TWINS_B = (CASES / f"T1_kembar_nik_sama_{part}.csv" for part in "ab")
SPELLED_A, SPELLED_B = (CASES / f"T2_ejaan_{part}.csv" for part in "ab")
HEADING = "NIK,Nama,JK,Tgl Lahir,Nama Ortu,Kec,Desa,Posyandu,Tanggal Pengukuran,Berat,Tinggi\n"
NIK = "3279010105240001"


@pytest.fixture
def app(living_app: App, calendar: Calendar) -> App:
    calendar.day = date(2026, 11, 30)
    return living_app


def plan_of(app: App, path: Path, answers: dict[str, str] | None = None) -> Plan:
    return app.imports.preview(path, by=app.person, answers=answers or NO_ANSWERS)


def take_in(app: App, path: Path, answers: dict[str, str] | None = None) -> ImportReport:
    return app.imports.apply(plan_of(app, path, answers), by=app.person).record


def children(app: App) -> dict[str, tuple[Child, int]]:
    """The children by name, with how many visits each has."""
    with app.children.store.reading() as unit:
        return {
            child.name: (child, len(unit.visits.of_child(child.child_id)))
            for child in unit.children.all()
        }


def a_file(folder: Path, *rows: str, name: str = "register.csv") -> Path:
    path = folder / name
    path.write_text(HEADING + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_twins_and_a_stranger_under_one_nik_are_three_children_after_two_questions(
    app: App,
) -> None:
    take_in(app, TWINS_A)
    plan = plan_of(app, TWINS_B)
    assert [row.outcome for row in plan.rows] == [RowOutcome.REFUSED, RowOutcome.REFUSED]
    assert [question.place for question in plan.questions] == ["2", "3"]
    husain, stranger = ([one.evidence for one in q.candidates] for q in plan.questions)
    assert husain == [
        (Evidence.NAME_OTHER, Evidence.NIK_SAME, Evidence.PARENT_SAME, Evidence.PLACE_SAME)
    ]
    assert Evidence.PARENT_OTHER in stranger[0]

    answered = app.imports.answered(plan, {"2": NEW_CHILD, "3": NEW_CHILD}, by=app.person)
    assert answered.questions == ()
    report = app.imports.apply(answered, by=app.person).record
    assert (report.children_new, report.refused) == (2, ())
    assert {"nik_left_out"} == {p.code for row in report.noted for p in row.remarks}
    known = children(app)
    assert {name: count for name, (_, count) in known.items()} == {
        "Hasan Maulana": 1, "Husain Maulana": 1, "Budi Santoso": 1,
    }  # fmt: skip
    assert {name: child.nik for name, (child, _) in known.items()} == {
        "Hasan Maulana": NIK, "Husain Maulana": None, "Budi Santoso": None,
    }  # fmt: skip


def test_an_answer_is_remembered_by_what_it_made(app: App) -> None:
    take_in(app, TWINS_A)
    take_in(app, TWINS_B, {"2": NEW_CHILD, "3": NEW_CHILD})
    before = children(app)
    again = plan_of(app, TWINS_B)
    assert again.questions == ()
    assert {row.outcome for row in again.rows} == {RowOutcome.UNCHANGED}
    app.imports.apply(again, by=app.person)
    assert children(app) == before


def test_one_child_in_three_spellings_is_one_child_after_one_question(app: App) -> None:
    take_in(app, SPELLED_A)
    plan = plan_of(app, SPELLED_B)
    (question,) = plan.questions
    (candidate,) = question.candidates
    assert candidate.evidence[0] is Evidence.NAME_SPELLED
    report = take_in(app, SPELLED_B, {question.place: candidate.reference})
    assert (report.children_new, report.visits_new, report.refused) == (0, 2, ())
    ((_, visits),) = children(app).values()
    assert visits == 3


def test_spellings_of_a_new_child_in_one_file_are_one_question(app: App) -> None:
    take_in(app, SPELLED_A)
    report = take_in(app, SPELLED_B, {"2": NEW_CHILD})
    assert (report.children_new, report.visits_new, report.refused) == (1, 2, ())
    assert sorted(count for _, count in children(app).values()) == [1, 2]


def test_twins_of_one_file_without_nik_are_asked_about(app: App, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        ",Hasan,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,11.2,84",
        ",Husain,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,9.1,79",
        ",Husain,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-10-05,9.3,80",
    )
    (question,) = plan_of(app, path).questions
    assert [one.reference for one in question.candidates] == ["baris 2"]
    report = take_in(app, path, {"3": NEW_CHILD})
    assert (report.children_new, report.visits_new, report.refused) == (2, 3, ())
    assert plan_of(app, path).questions == ()


def test_twins_with_a_nik_each_are_not_asked_about(app: App, tmp_path: Path) -> None:
    path = a_file(
        tmp_path,
        f"{NIK},Hasan,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,11.2,84",
        "3279010105240002,Husain,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,9.1,79",
    )
    assert plan_of(app, path).questions == ()
    assert take_in(app, path).children_new == 2


def test_a_row_given_to_another_child_does_not_take_the_nik(app: App, tmp_path: Path) -> None:
    take_in(
        app,
        a_file(
            tmp_path,
            f"{NIK},Hasan Maulana,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,11.2,84",
            ",Husain Maulana,L,2024-05-01,Rina,Banjar,Balokang,Melati,2026-09-05,9.1,79",
        ),
    )
    row = f"{NIK},Husein Maulana,L,2024-05-01,Rina,Banjar,Balokang,Melati,2026-10-05,9.3,80"
    path = a_file(tmp_path, row, name="next.csv")
    (question,) = plan_of(app, path).questions
    owner, other = question.candidates
    assert Evidence.NIK_SAME in owner.evidence
    report = take_in(app, path, {question.place: other.reference})
    assert (report.children_new, report.visits_new) == (0, 1)
    assert {child.nik for child, _ in children(app).values()} == {NIK, None}


def test_a_later_row_with_an_unclear_rows_nik_is_asked_about_too(app: App, tmp_path: Path) -> None:
    """Else it would make the child, and the next import of the same file would change her."""
    path = a_file(
        tmp_path,
        ",Hasan,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-09-05,11.2,84",
        f"{NIK},Hassan,L,2024-05-01,Siti,Banjar,Balokang,Melati,2026-10-05,9.1,79",
        f"{NIK},Budi,L,2024-06-02,Rina,Banjar,Balokang,Melati,2026-10-05,9.0,79",
    )
    plan = plan_of(app, path)
    assert [question.place for question in plan.questions] == ["3", "4"]
    app.imports.apply(plan, by=app.person)
    before = children(app)
    for _ in range(2):
        take_in(app, path)
        assert children(app) == before
    report = take_in(app, path, {"4": NEW_CHILD})
    assert (report.children_new, len(report.refused)) == (1, 1)


def test_an_answer_that_names_nobody_asked_about_leaves_the_question(app: App) -> None:
    take_in(app, TWINS_A)
    assert len(plan_of(app, TWINS_B, {"2": "999"}).questions) == 2


def test_apply_makes_the_plan_again_with_its_answers(app: App) -> None:
    take_in(app, TWINS_A)
    plan = plan_of(app, TWINS_B, {"2": NEW_CHILD})
    app.children.register(
        Child(name="Citra", sex=plan.questions[0].told.sex, birth_date=date(2024, 1, 1)),
        by=app.person,
    )
    report = app.imports.apply(plan, by=app.person).record
    assert report.children_new == 1
    assert len(report.questions) == 1


@pytest.mark.parametrize("content", ["", "[]", "{", "\x00"])
def test_a_file_of_answers_that_is_none_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable) as raised:
        read_answers(path)
    assert raised.value.code == "decide_unreadable"


def test_answers_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"2": 17, "Melati!3": "baru"}), encoding="utf-8")
    assert read_answers(path) == {"2": "17", "Melati!3": "baru"}
    with pytest.raises(NotFound):
        read_answers(tmp_path / "none.json")
