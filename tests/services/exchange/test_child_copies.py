"""A copy of one child: every kind of her records as PDF and CSV, journaled first, nobody else's."""

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.errors import Conflict, NotAllowed, NotFound, StorageDenied
from desktop_app.exchange.dump import DumpFolder
from desktop_app.programme.records.family import Family, Papers
from desktop_app.services.exchange.child_copies import PDF_NAME
from tests.builders import a_child
from tests.services.conftest import MIDWIFE
from tests.ui.full_case import NAME, a_full_case

KINDS = {
    "children", "visits", "consents", "infections", "tb_screenings", "cause_assessments",
    "conferences", "standings", "referrals", "postponements", "feeding", "feeding_days",
    "feeding_weighings", "outpatient", "outpatient_visits", "immunisations", "services",
    "families", "papers",
}  # fmt: skip
OTHER = "Rangga Saputra"


@pytest.fixture
def child_id(app: App) -> int:
    """A girl with a record of every kind, and her brother with one of his own."""
    brother = app.children.register(a_child(name=OTHER), by=app.person).record
    girl = a_full_case(app)
    app.families.save(Family(children=(girl, brother.child_id)), by=app.person)
    for one in (girl, brother.child_id):
        app.families.save_papers(Papers(child_id=one, birth_certificate=True), by=app.person)
    with app._store.reading() as unit:
        (course,) = unit.feeding_courses.of_child(girl)
    assert course.start is not None
    app.feeding_log.tick_day(course.course_id, course.start, by=app.person)
    return girl


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_copy_holds_every_kind_of_her_records_and_nobody_elses(
    app: App, child_id: int, tmp_path: Path
) -> None:
    folder = app.child_copies.folder_in(tmp_path)
    app.child_copies.write(child_id, folder, by=app.person)
    found = {path.stem: path for path in folder.glob("*.csv")}
    assert KINDS - found.keys() <= {"feeding_weighings"}
    assert found.keys() <= KINDS
    for path in found.values():
        content = rows(path)
        assert content
        assert all(row.get("child_id", str(child_id)) == str(child_id) for row in content)
        assert OTHER not in path.read_text(encoding="utf-8")
    assert rows(found["families"])[0]["children"] == str(child_id)
    assert NAME not in folder.name
    text = "".join(page.extract_text() for page in PdfReader(folder / PDF_NAME).pages)
    says = (NAME, "batuk bukan pneumonia", "TB/U: −2,55", "Persetujuan data", "RSUD Kota Banjar")
    assert [part for part in says if part not in text] == []
    assert OTHER not in text
    (line,) = app.journal_search.search(action="export", by=app.person)
    assert (line.kind, line.record_id) == ("child_copy", child_id)


def test_a_second_copy_of_a_day_gets_a_folder_of_its_own(
    app: App, child_id: int, tmp_path: Path
) -> None:
    first = app.child_copies.folder_in(tmp_path)
    app.child_copies.write(child_id, first, by=app.person)
    second = app.child_copies.folder_in(tmp_path)
    assert (first.name, second.name) == ("salinan-anak-2026-11-24", "salinan-anak-2026-11-24-2")
    with pytest.raises(Conflict) as refused:
        app.child_copies.write(child_id, first, by=app.person)
    assert refused.value.code == "folder_not_empty"


def test_a_copy_that_fails_leaves_nothing_and_a_line(
    app: App, child_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: DumpFolder, _name: str, _content: bytes) -> None:
        raise StorageDenied

    monkeypatch.setattr(DumpFolder, "write_file", full)
    folder = tmp_path / "salinan"
    with pytest.raises(StorageDenied):
        app.child_copies.write(child_id, folder, by=app.person)
    assert not folder.exists()
    lines = app.journal_search.search(kind="child_copy", by=app.person)
    assert [line.action for line in lines] == ["export_failed", "export"]


def test_who_may_not_take_records_out_gets_no_copy(app: App, child_id: int, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        app.child_copies.write(child_id, tmp_path / "a", by=MIDWIFE)
    with pytest.raises(NotFound):
        app.child_copies.write(9_999, tmp_path / "a", by=app.person)
    assert list(tmp_path.glob("a*")) == []
