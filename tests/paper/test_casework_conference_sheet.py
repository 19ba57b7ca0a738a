"""The conference sheet: one page whatever the record, with room to write the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.growth.chart import AgeRange
from desktop_app.paper.casework_conference_room import Wanted, shared
from desktop_app.paper.casework_conference_sheet import (
    Conference,
    PlanLine,
    TimelineLine,
    conference_pdf,
)
from desktop_app.programme.records.casework import (
    Level,
    NextStep,
    Referral,
    ReferralReply,
    ReferralStatus,
    Urgency,
)
from desktop_app.programme.records.children import Child, Sex
from tests.charting import BIRTH, a_chart, growing, some_events
from tests.paper.test_growth_chart_pdf import measured

CHILD = Child(
    child_id=7, nik="3279014511240001", name="Siti Aminah Putri Lestari", sex=Sex.FEMALE,
    birth_date=BIRTH, mother="Rohmah", father="Dadan", desa="Neglasari", posyandu="Melati 3",
    rt="003", rw="012", birth_weight_kg=2.4, birth_length_cm=46.5, gestation_weeks=36,
)  # fmt: skip
REPLY = ReferralReply(
    answered_on=date(2026, 5, 20), diagnosis="Anemia", therapy="Sulfas ferosus",
    next_step=NextStep.FINISHED,
)  # fmt: skip
FOOT_PT = 42.0
"""The height in points at which the foot begins; content stands above it."""


def a_case(visits: int, events: int, referrals: int, plan: int, alerts: int = 2) -> Conference:
    """A case of that many records of each kind."""
    grown = growing(visits - 1) if visits else []
    start = date(2025, 1, 1)
    return Conference(
        facility="Puskesmas Banjar I",
        child=CHILD,
        held_on=date(2026, 5, 23),
        printed_on=date(2026, 5, 20),
        chart=a_chart(age_range=AgeRange.BIRTH_TO_5, visits=grown, events=some_events()),
        problems=tuple(f"Masalah nomor {number}." for number in range(1, alerts + 1)),
        visits=tuple(measured(grown)),
        timeline=tuple(
            TimelineLine(
                on=start + timedelta(days=number),
                until=start + timedelta(days=number + 5) if number % 2 else None,
                text=f"Kejadian{number}",
            )
            for number in range(events)
        ),
        referrals=tuple(
            Referral(
                referral_id=number, child_id=7, to_level=Level.HOSPITAL,
                to_place=f"Rumah sakit {number}", reasons=("stunting",), urgency=Urgency.ROUTINE,
                sent_on=start + timedelta(days=number), reply=REPLY if number % 2 else None,
                status=ReferralStatus.ANSWERED if number % 2 else ReferralStatus.SENT,
            )
            for number in range(referrals)
        ),
        plan=tuple(
            PlanLine(what=f"Tindakan{number}", owner=f"Petugas{number}", due=date(2026, 12, 1))
            for number in range(plan)
        ),
    )  # fmt: skip


def the_page(pdf: bytes) -> str:
    """The text of the one page."""
    (page,) = PdfReader(BytesIO(pdf)).pages
    return page.extract_text()


def heights(pdf: bytes) -> list[tuple[float, str]]:
    """Each text of the one page with its y."""
    found: list[tuple[float, str]] = []

    def keep(text: str, _outer: Any, matrix: Any, _font: Any, _size: float) -> None:
        if text.strip():
            found.append((float(matrix[5]), text.strip()))

    (page,) = PdfReader(BytesIO(pdf)).pages
    page.extract_text(visitor_text=keep)
    return found


def test_an_ordinary_record_stands_there_whole() -> None:
    text = the_page(conference_pdf(a_case(4, 5, 2, 3)))
    for part in (
        "Lembar audit kasus stunting, 23 Mei 2026", "Dicetak 20 Mei 2026",
        "Siti Aminah Putri Lestari", "1 tahun 6 bulan",
        "3279••••••••0001", "Rohmah / Dadan", "Neglasari, RT 003 / RW 012, Melati 3",
        "2,4 kg / 46,5 cm", "36 minggu", "Masalah nomor 1 · Masalah nomor 2", "Sakit", "PMT",
        "2 Jan 2025 sampai 7 Jan 2025", "Rumah sakit 1", "20 Mei 2026; Anemia; Sulfas ferosus",
        "Dijawab", "Tindakan2", "Petugas2", "1 Des 2026", "Penanggung jawab",
    ):  # fmt: skip
        assert part in text, part
    assert "terbaru dari" not in text
    assert [f"Kejadian{number}" in text for number in range(5)] == [True] * 5


@settings(max_examples=25)
@given(
    visits=st.integers(0, 59),
    events=st.integers(0, 80),
    referrals=st.integers(0, 15),
    plan=st.integers(0, 25),
    alerts=st.integers(0, 30),
)
def test_it_is_one_page_whatever_the_record(
    visits: int, events: int, referrals: int, plan: int, alerts: int
) -> None:
    written = heights(conference_pdf(a_case(visits, events, referrals, plan, alerts)))
    foot = [y for y, text in written if text.startswith("Halaman 1 dari 1")]
    assert foot
    lowest = min(y for y, text in written if y not in foot)
    assert lowest > FOOT_PT
    assert max(y for y, _text in written) < 842 - 30


def test_of_a_long_record_the_newest_is_shown_and_the_rest_counted() -> None:
    text = the_page(conference_pdf(a_case(59, 80, 15, 25, 30)))
    assert "terbaru dari 59" in text
    assert "terbaru dari 80" in text
    assert "terbaru dari 15" in text
    assert "pertama dari 25" in text
    assert "Kejadian79" in text
    assert "Kejadian0" not in text
    assert "Rumah sakit 14" in text
    assert "Tindakan0" in text
    assert "Masalah nomor 1 ·" in text


@pytest.mark.parametrize("plan", [0, 3, 25])
def test_the_plan_keeps_lines_to_write_on(plan: int) -> None:
    pdf = conference_pdf(a_case(59, 80, 15, plan, alerts=40))
    written = [y for y, text in heights(pdf) if text.startswith("Tindakan")]
    assert min(written) - FOOT_PT > 2 * 21


def test_alerts_that_find_no_room_are_counted() -> None:
    problems = tuple(f"Masalah nomor {number} dengan penjelasan panjang" for number in range(40))
    page = the_page(conference_pdf(replace(a_case(59, 80, 15, 25), problems=problems)))
    text = " ".join(page.split())
    shown = text.count("penjelasan panjang")
    assert 1 < shown < 40
    assert f"{40 - shown} lagi, lihat halaman anak" in text


def test_an_empty_record_says_what_there_is_not() -> None:
    case = Conference(
        facility="Puskesmas Banjar I",
        child=Child(name="Asep", sex=Sex.MALE, birth_date=BIRTH),
        held_on=date(2026, 5, 23),
        printed_on=date(2026, 5, 20),
        chart=a_chart(),
    )
    text = the_page(conference_pdf(case))
    for part in ("Belum ada hasil pengukuran.", "Belum ada kejadian", "Belum pernah dirujuk."):
        assert part in text


def test_records_may_come_in_any_order() -> None:
    case = a_case(12, 9, 3, 2)
    turned = replace(
        case, visits=case.visits[::-1], timeline=case.timeline[::-1],
        referrals=case.referrals[::-1],
    )  # fmt: skip
    assert conference_pdf(turned) == conference_pdf(case)


def test_long_words_stay_on_the_page_and_in_their_cells() -> None:
    case = a_case(3, 2, 1, 2)
    long = replace(
        case,
        child=replace(CHILD, name="Muhammad " * 20, desa="Waringinsari " * 8),
        plan=(PlanLine(what="pengobatan " * 40, owner="Petugas gizi " * 9),),
        timeline=(TimelineLine(on=BIRTH, text="kunjungan rumah " * 20),),
    )
    pdf = conference_pdf(long)
    assert the_page(pdf).count("…") >= 4


def test_the_sheet_is_upright_a4_of_vectors_with_embedded_type_and_names_no_child() -> None:
    reader = PdfReader(BytesIO(conference_pdf(a_case(12, 9, 3, 2))))
    page: Any = reader.pages[0]
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    for font in page["/Resources"]["/Font"].values():
        assert "/FontFile2" in font.get_object()["/FontDescriptor"]
    for drawn in page["/Resources"]["/XObject"].values():
        assert drawn.get_object()["/Subtype"] == "/Form"
    assert reader.metadata is not None
    assert "Siti" not in " ".join(str(value) for value in reader.metadata.values())


def test_room_goes_round_after_each_has_its_least() -> None:
    lists = (
        Wanted(most=5, least=1, height=10),
        Wanted(most=2, least=2, height=10),
        Wanted(most=9, least=0, height=20),
    )
    assert shared(lists, 30) == ((1, 2, 0), 0)
    assert shared(lists, 65) == ((2, 2, 1), 5)
    assert shared(lists, 75) == ((3, 2, 1), 5)
    assert shared(lists, 1000) == ((5, 2, 9), 750)
    assert shared(lists, 0) == ((1, 2, 0), -30)
