"""The register of what was sent, with a real vault."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.reports.quarter import Quarter
from tests.services.conftest import MIDWIFE, NOW, READER

OCTOBER = Month(year=2026, month=10)
SHA = hashlib.sha256(b"isi berkas").hexdigest()


def sent(app: App, month: Month | Quarter = OCTOBER, **more: object) -> SentFile:
    told = {"recipient": " Dinkes Kota Banjar ", "figures": {"s": 41, "stunted": 7}, "sha256": SHA}
    return app.sent.record("aggregate", month, by=app.person, **{**told, **more}).record  # type: ignore[arg-type]


def test_a_line_says_when_what_to_whom_with_which_numbers(app: App) -> None:
    app.closings.close(OCTOBER, by=app.person)
    sent(app, file="agregat.xlsx")
    (line,) = app.sent.all(OCTOBER, by=app.person)
    assert (line.at, line.account, line.kind) == (NOW, app.person.account, "aggregate")
    assert (line.month, line.revision, line.file) == ("2026-10", 1, "agregat.xlsx")
    assert (line.recipient, line.sha256) == ("Dinkes Kota Banjar", SHA)
    assert dict(line.figures) == {"s": 41, "stunted": 7}
    with app.children.store.reading() as unit:
        (journaled,) = unit.journal.search(kind="sent_file", limit=5)
        assert unit.replay() == ()
    assert journaled.action == "create"
    assert journaled.after is not None
    assert journaled.after["sha256"] == SHA


def test_lines_are_listed_by_month_newest_first(app: App) -> None:
    first, second = sent(app), sent(app)
    quarter = sent(app, Quarter(year=2026, quarter=3))
    assert app.sent.all(OCTOBER, by=app.person) == (second, first)
    assert app.sent.all(Quarter(year=2026, quarter=3), by=app.person) == (quarter,)
    assert app.sent.all(by=app.person) == (quarter, second, first)
    assert app.sent.all(Month(year=2026, month=9), by=app.person) == ()


@pytest.mark.parametrize("checksum", ["", "abc", SHA[:-1], SHA + "0", "g" * 64])
def test_a_checksum_of_another_form_is_refused(app: App, checksum: str) -> None:
    with pytest.raises(Invalid) as refused:
        sent(app, sha256=checksum)
    assert [one.code for one in refused.value.problems] == ["checksum_form"]
    assert app.sent.all(by=app.person) == ()


def test_who_may_not_take_out_writes_no_line(app: App) -> None:
    for person in (READER, MIDWIFE):
        with pytest.raises(NotAllowed):
            app.sent.record("fhir", OCTOBER, recipient="", figures={}, sha256=SHA, by=person)
    assert app.sent.all(OCTOBER, by=READER) == ()


def test_the_full_copy_has_the_register(app: App, tmp_path: Path) -> None:
    sent(app)
    app.exports.dump(tmp_path / "salinan", by=app.person)
    with (tmp_path / "salinan" / "sent_files.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["recipient"], row["sha256"], row["month"]) == ("Dinkes Kota Banjar", SHA, "2026-10")
