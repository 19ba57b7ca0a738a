"""What leaves for the city: what changed, and nothing that the table in docs/package.md lacks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.durable import write_durably
from desktop_app.errors import Conflict, Invalid, NotAllowed, StorageDenied, StorageFull
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.consent import Basis, Consent, Guardian
from desktop_app.programme.records.exchange import PackageFate, SentState
from desktop_app.programme.records.package import Refusal
from desktop_app.services.exchange import sending
from desktop_app.services.exchange.installation import private_keys
from desktop_app.vault.envelope import read
from tests.builders import a_child, a_visit
from tests.exchanging import NOVEMBER, Line, a_city, a_line, told
from tests.services.conftest import MIDWIFE
from tests.ui.full_case import NAME, a_full_case

NIK = "3279014105250001"
DOCS = Path(__file__).resolve().parents[3] / "docs" / "package.md"


@pytest.fixture
def line(app: App, tmp_path: Path) -> Iterator[Line]:
    with a_line(app, tmp_path) as made:
        yield made


def a_girl(app: App, **fields: object) -> int:
    child = app.children.register(
        a_child(**fields), confirmed={"child_perhaps_spelled"}, by=app.person
    ).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    return child.child_id


def content_of(line: Line, file: Path) -> str:
    """All that is inside a package, as only the city can read it."""
    with line.city.partners.store.reading() as unit:
        return read(file.read_bytes()).opened(private_keys(unit)[0].seal).decode()


def test_no_illness_tb_cause_family_or_note_is_in_a_package(line: Line) -> None:
    app = line.clinic
    number = a_full_case(app)
    app.visits.correct(
        replace(
            app.case_page.open(number, by=app.person).growth.visits[-1].visit,
            notes="ibu bekerja malam",
        ),
        by=app.person,
    )
    file, _ = line.send()
    inside = content_of(line, file)
    assert NAME in inside
    for kept in (
        "cough_cold", "lethargy", "suspect", "kakek batuk", "anaemia", "dr. Rina",
        "Kunjungan rumah", "Ciamis", "ke luar kota", "two_t", "RSUD", "ibu bekerja malam",
        "E44", "hiv", "HIV", "tb_", "notes",
        "reasons", "diagnos", "findings", "treatment", "family", "desil", "latrine", "examiner",
    ):  # fmt: skip
        assert kept not in inside, kept
    assert NAME.encode() not in file.read_bytes()


def test_every_field_inside_stands_in_the_table_of_the_docs(line: Line) -> None:
    a_full_case(line.clinic)
    a_girl(line.clinic, nik=NIK)
    file, _ = line.send()
    table = DOCS.read_text(encoding="utf-8")

    def names(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for name, one in value.items():
                yield name
                yield from names(one)
        if isinstance(value, list):
            for one in value:
                yield from names(one)

    found = set(names(json.loads(content_of(line, file))))
    assert {"nik", "residence", "referrals", "visits"} <= found
    assert {name for name in found if f"`{name}`" not in table} == set()


def test_of_a_child_whose_parent_objects_no_name_leaves(line: Line) -> None:
    app = line.clinic
    number = a_girl(app, nik=NIK)
    for basis, is_named in ((Basis.REFUSED, False), (Basis.CONSENT, True)):
        answer = Consent(
            child_id=number, on=date(2026, 11, 20), basis=basis, relation=Guardian.MOTHER
        )
        app.consents.record(answer, by=app.person)
        file, package = line.send()
        assert package.children == 1
        inside = content_of(line, file)
        assert ("Syifa" in inside, "Lilis" in inside, NIK in inside) == (is_named,) * 3
        assert '"visits"' in inside


def test_only_what_changed_goes_into_the_next_package(line: Line) -> None:
    app = line.clinic
    first, second = a_girl(app), a_girl(app, name="Rangga Saputra")
    assert line.send()[1].children == 2
    assert line.send()[1].children == 0
    app.visits.record(
        a_visit(child_id=first, visit_date=date(2026, 6, 2), weight_kg=8.9), by=app.person
    )
    file, package = line.send()
    assert (package.children, package.package_no, package.covers_from) == (1, 3, 3)
    assert "Rangga" not in content_of(line, file)
    app.children.remove(second, by=app.person)
    assert line.send()[1].gone == 1


def test_the_head_names_who_what_which_and_the_one_before(line: Line) -> None:
    a_girl(line.clinic)
    first, one = line.send()
    second, two = line.send(Month(year=2026, month=10))
    heads = [read(file.read_bytes()).head for file in (first, second)]
    assert [head.number for head in heads] == [1, 2]
    assert heads[1].previous == one.digest
    assert (heads[1].about["month"], heads[1].about["facility"]) == (
        "2026-10",
        "Puskesmas Banjar I",
    )
    assert two.recipient == heads[0].recipient
    assert one.state is SentState.WRITTEN


def test_each_package_is_in_the_register_of_what_was_sent_and_in_the_journal(line: Line) -> None:
    a_girl(line.clinic)
    file, package = line.send()
    (sent,) = line.clinic.sent.all(by=line.clinic.person)
    assert (sent.kind, sent.sha256, sent.file) == ("package", package.digest, file.name)
    (exported,) = line.clinic.journal_search.search(
        action="export", kind="package", by=line.clinic.person
    )
    assert exported.after is not None
    assert exported.after["party"] == "city"
    assert exported.after["sending_basis"] == "public_task"


def test_what_a_package_held_whose_file_could_not_be_written_is_sent_again(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_girl(line.clinic)

    def full(_target: Path, _content: bytes) -> None:
        raise StorageFull

    monkeypatch.setattr(sending, "write_out", full)
    with pytest.raises(StorageFull):
        line.send()
    monkeypatch.undo()
    file, package = line.send()
    assert (package.package_no, package.covers_from, package.children) == (2, 1, 1)
    arrival = line.receive(file)
    assert (arrival.new, arrival.missing) == (1, ())


def test_nothing_goes_to_keys_that_are_not_pinned(app: App, tmp_path: Path) -> None:
    a_girl(app)
    with a_city(tmp_path / "kota") as city:
        city.partners.show(tmp_path / "kota.pub", by=city.person)
        with pytest.raises(Conflict, match="city_not_trusted"):
            app.sending.send(NOVEMBER, tmp_path / "kota.pub", tmp_path / "x", by=app.person)
        assert not (tmp_path / "x").exists()


def test_a_month_to_come_an_unknown_number_and_a_wrong_place_are_refused(line: Line) -> None:
    app, out = line.clinic, line.folder / "x.paket"
    with pytest.raises(Invalid, match="report_in_future"):
        app.sending.send(Month(year=2027, month=1), line.city_keys, out, by=app.person)
    with pytest.raises(Invalid, match="package_number_unknown"):
        app.sending.send(NOVEMBER, line.city_keys, out, from_number=1, by=app.person)
    with pytest.raises(StorageDenied, match="target_is_input"):
        app.sending.send(NOVEMBER, line.city_keys, line.city_keys, by=app.person)
    with pytest.raises(NotAllowed):
        app.sending.send(NOVEMBER, line.city_keys, out, by=MIDWIFE)
    with pytest.raises(Conflict, match="only_puskesmas"):
        line.city.sending.look(line.folder / f"{app.facility}.pub", by=line.city.person)


def test_the_receipt_tells_what_became_of_it_by_file_and_by_telephone(line: Line) -> None:
    app = line.clinic
    number = a_girl(app)
    with app.partners.store.unit() as unit:
        # A value that the form refuses, as an older version might have stored it.
        unit.exchange._connection.exec_driver_sql("UPDATE visits SET lenhei_cm = 735.0")
        app.journal_search.journal.note(unit, app.person, "follow", "child", number)
        unit.commit()
    a_girl(app, name="Rangga Saputra")
    file, _ = line.send()
    arrival = line.receive(file)
    assert (arrival.package.accepted, arrival.package.refused) == (1, 1)
    assert arrival.code.startswith("1-1-1E-")

    heard = app.sending.heard(arrival.code, by=app.person).record
    assert (heard.fate, heard.accepted, heard.refused) == (PackageFate.MERGED, 1, 1)
    assert heard.refusals == ("E",)
    with pytest.raises(Invalid, match="receipt_code_wrong"):
        app.sending.heard(arrival.code.replace("1-1-1E", "1-2-0"), by=app.person)
    with pytest.raises(Invalid, match="receipt_code_unreadable"):
        app.sending.heard("terima kasih", by=app.person)

    answered = line.answer(arrival)
    ((child, reason),) = app.sending.refused(answered.sent_id, by=app.person)
    assert (child.child_id, reason) == (number, Refusal.VALUE_IMPOSSIBLE)
    visit = app.case_page.open(number, by=app.person).growth.visits[0].visit
    app.visits.correct(replace(visit, lenhei_cm=73.5), by=app.person)
    again, package = line.send()
    assert package.children == 1
    assert line.receive(again).package.refused == 0
    assert len(told(line.city)) == 4
    ((newest, name), _) = app.sending.sent(by=app.person)
    assert (newest.package_no, name) == (2, "Dinas Kesehatan Kota Banjar")


def test_who_was_refused_is_sent_again_even_unchanged(line: Line) -> None:
    app = line.clinic
    a_girl(app)
    package = line.send()[1]
    assert app.sending.look(line.city_keys, by=app.person).children == frozenset()
    with app.partners.store.unit() as unit:
        (child,) = unit.exchange.told(package.recipient)
        sending.note_receipt(
            unit,
            package,
            receipt_no=1,
            fate=PackageFate.MERGED,
            accepted=0,
            refused=[(child, Refusal.UNREADABLE)],
            last=(1, package.digest),
            today=date(2026, 11, 24),
        )
        unit.commit()
    assert app.sending.look(line.city_keys, by=app.person).children == {child}


def test_writing_durably_is_what_leaves(line: Line) -> None:
    a_girl(line.clinic)
    target = line.folder / "Puskesmas Banjar I 1.paket"
    write_durably(target, b"yang lama")
    file, _ = line.send()
    assert file == target
    assert target.read_bytes() != b"yang lama"
