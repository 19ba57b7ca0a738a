"""The referral letter on A4 and A5, opened again as any reader would open it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.growth.chart import ChartRole
from desktop_app.paper.casework_letter_layout import PaperSize
from desktop_app.paper.casework_letters import Letter, letter_pdf
from desktop_app.paper.casework_reply_part import Facility
from desktop_app.paper.casework_roomy_chart import roomy
from desktop_app.paper.growth_chart_drawing import apart
from desktop_app.programme.casework.referral_findings import findings
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.records.casework import (
    Infection,
    Level,
    NextStep,
    Referral,
    ReferralFinding,
    TbResult,
    TbScreening,
    Urgency,
)
from desktop_app.programme.records.children import Child, Growth, MeasuredVisit, Sex
from desktop_app.wording.paper_words import PAPER_INDONESIAN
from tests.builders import a_visit
from tests.charting import BIRTH, a_chart, growing, some_events

SENT = date(2026, 5, 11)
CHILD = Child(
    child_id=7, nik="3279014511240001", name="Siti Aminah Putri Lestari", sex=Sex.FEMALE,
    birth_date=BIRTH, mother="Rohmah", kecamatan="Banjar", desa="Neglasari", posyandu="Melati 3",
    rt="003", rw="012", address="Kp. Cikadu",
)  # fmt: skip
REFERRAL = Referral(
    child_id=7, code="K7M-4QX", number="440/123/V/2026", to_level=Level.HOSPITAL,
    to_place="RSUD Kota Banjar", clinic="Anak", reasons=("stunting", "two_t"),
    findings=(
        ReferralFinding(
            code="finding_hfa", on=SENT,
            figures={"value": 75.1, "z": -2.86, "class_code": "stunted"},
        ),
    ),
    urgency=Urgency.URGENT, diagnoses=("E44.0", "A09", "R62.8"),
    treatment_given="Zinc 20 mg 10 hari, oralit.", question="Mohon dicari penyebabnya.",
    sent_on=SENT, responsible="rina", doctor="dr. Ayu Wulandari",
)  # fmt: skip
FACILITY = Facility(
    name="Puskesmas Banjar I", code="10270301", address="Jl. Kenanga 1", phone="(0265) 741 032"
)
LETTER = Letter(
    facility=FACILITY, child=CHILD, referral=REFERRAL, responsible="Rina Marlina, S.Gz",
    valid_days=90, jkn_number="0001234567890",
    chart=a_chart(visits=growing(18), events=some_events()),
)  # fmt: skip
BARE = Letter(
    valid_days=90,
    facility=Facility(name="Puskesmas Banjar I"),
    child=Child(name="Asep", sex=Sex.MALE, birth_date=BIRTH),
    referral=Referral(
        child_id=1, code="K7M-4QX", to_level=Level.HOSPITAL, to_place="RSUD Kota Banjar",
        reasons=("other",), urgency=Urgency.ROUTINE, sent_on=SENT,
    ),
)  # fmt: skip
BOTH = pytest.mark.parametrize("size", PaperSize)


def pages_of(pdf: bytes) -> list[str]:
    """Each page's text."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def words_at(pdf: bytes, page: int = 0) -> list[tuple[str, float, float, float]]:
    """Each text with x, y and the size of its type."""
    found: list[tuple[str, float, float, float]] = []

    def keep(text: str, _outer: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip():
            found.append((text.strip(), float(matrix[4]), float(matrix[5]), float(size)))

    PdfReader(BytesIO(pdf)).pages[page].extract_text(visitor_text=keep)
    return found


def one_line(pdf: bytes) -> str:
    """All text, its line breaks taken away."""
    return " ".join(" ".join(pages_of(pdf)).split())


@BOTH
def test_the_letter_has_the_national_forms_fields(size: PaperSize) -> None:
    text = one_line(letter_pdf(LETTER, size))

    for part in (
        "No. 440/123/V/2026", "Kode faskes 10270301", "Poli Anak, RSUD Kota Banjar",
        "Siti Aminah Putri Lestari", "5 Nov 2024", "(1 tahun 6", "Perempuan", "0001234567890",
        "1. E44.0 Gizi kurang", "2. A09 Diare", "3. R62.8", "Zinc 20 mg 10 hari, oralit.",
        "PB/TB 75,1 cm · PB/U atau TB/U −2,86 (Pendek) · 11 Mei 2026", "Mohon dicari penyebabnya.",
        "9 Agu 2026 (90 hari)", "Rina Marlina, S.Gz", "SEGERA", "dr. Ayu Wulandari", "Rohmah",
        "Kp. Cikadu, RT 003 / RW 012, Neglasari", "Berat badan tidak naik dua kali",
    ):  # fmt: skip
        assert part in text, part


@BOTH
def test_the_reply_asks_for_all_that_can_be_keyed_in(size: PaperSize) -> None:
    text = pages_of(letter_pdf(LETTER, size))[-1]

    for step in NextStep:
        assert PAPER_INDONESIAN.next_step(step) in text
    for part in ("Diagnosis", "ICD-10", "Terapi", "Saran", "BB", "PB/TB", "PKMK", "Timbang lagi"):
        assert part in text
    assert "Nama dan tanda tangan dokter" in text
    assert "Puskesmas Banjar I, (0265) 741 032" in " ".join(text.split())


def test_on_a4_all_is_on_one_page_and_the_code_on_both_sides_of_the_cut() -> None:
    pdf = letter_pdf(LETTER)
    assert len(pages_of(pdf)) == 1
    words = words_at(pdf)
    (cut,) = [y for text, _x, y, _size in words if text.startswith("Gunting di sini")]
    codes = [(y, size) for text, _x, y, size in words if text == "K7M-4QX"]

    assert len(codes) == 2
    assert min(y for y, _size in codes) < cut < max(y for y, _size in codes)
    assert all(size >= 18 for _y, size in codes)
    names = [y for text, _x, y, _size in words if text.startswith("Siti Aminah")]
    assert min(names) < cut < max(names)


def test_on_a5_the_reply_stands_on_its_own_page_below_the_chart() -> None:
    first, second = pages_of(letter_pdf(LETTER, PaperSize.A5))
    assert "Surat rujukan balik" not in first
    assert "SURAT RUJUKAN" in first
    assert "K7M-4QX" in first
    assert "K7M-4QX" in second
    assert "Umur (bulan)" in second


def test_lines_to_write_on_leave_room_for_a_pen() -> None:
    rows = {text: y for text, _x, y, _size in words_at(letter_pdf(LETTER, PaperSize.A5), 1)}
    assert rows["Diagnosis"] - rows["Terapi"] >= 20  # points, 7 mm
    assert rows["Terapi"] - rows["Saran"] >= 40


@BOTH
def test_sizes_are_right_and_nothing_leaves_the_page(size: PaperSize) -> None:
    width, height = {PaperSize.A4: (595, 842), PaperSize.A5: (420, 595)}[size]
    pdf = letter_pdf(LETTER, size)
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):
        assert [round(float(side)) for side in page.mediabox[2:]] == [width, height]
        for text, x, y, _size in words_at(pdf, number):
            assert 0 < x < width, text
            assert 15 < y < height - 15, text


@BOTH
def test_type_is_embedded_and_there_are_no_pictures(size: PaperSize) -> None:
    for page in PdfReader(BytesIO(letter_pdf(LETTER, size))).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
        for drawn in resources.get("/XObject", {}).values():
            assert drawn.get_object()["/Subtype"] == "/Form"


@BOTH
def test_the_same_letter_gives_the_same_bytes(size: PaperSize) -> None:
    assert letter_pdf(LETTER, size) == letter_pdf(LETTER, size)


def test_the_files_properties_name_no_child() -> None:
    metadata = PdfReader(BytesIO(letter_pdf(LETTER))).metadata
    assert metadata is not None
    said = " ".join(str(value) for value in metadata.values())
    assert "K7M-4QX" in said
    assert not any(part in said for part in ("Siti", "Lestari", "3279", "Rohmah"))


@BOTH
def test_what_is_not_known_is_a_dash_or_left_out(size: PaperSize) -> None:
    text = one_line(letter_pdf(BARE, size))
    assert "No. JKN –" in text
    assert "Kode faskes" not in text
    assert "No. 4" not in text
    assert "Yang dimohon" not in text
    assert "BIASA" in text
    assert "Rujukan tanggal 11 Mei 2026" in text


@BOTH
def test_a_long_name_wraps_and_is_whole(size: PaperSize) -> None:
    name = "Muhammad Fatih Ar-Rasyid Kusumawardhana Putra Hidayatullah"
    pdf = letter_pdf(replace(LETTER, child=replace(CHILD, name=name)), size)
    assert name in one_line(pdf)
    sizes = [size for text, _x, _y, size in words_at(pdf) if text.startswith("Muhammad")]
    assert max(sizes) >= 9


@BOTH
def test_a_long_treatment_goes_on_over_further_pages_and_loses_no_word(size: PaperSize) -> None:
    words = [f"obat{number}" for number in range(900)]
    long = replace(LETTER, referral=replace(REFERRAL, treatment_given=" ".join(words)))
    pdf = letter_pdf(long, size)
    pages = pages_of(pdf)
    usual = len(pages_of(letter_pdf(LETTER, size)))

    assert len(pages) > usual
    assert f"Bersambung ke halaman {usual + 1}" in pages[0]
    said = " ".join(pages).split()
    assert [word for word in said if word.startswith("obat") and word[4:].isdigit()] == words
    for page in pages[usual:]:
        assert "Lanjutan surat rujukan K7M-4QX" in page
        assert "Siti Aminah" in page


@pytest.mark.parametrize("reason", referral_rules().reasons)
def test_every_reason_of_the_rules_has_words(reason: str) -> None:
    assert PAPER_INDONESIAN.referral_reason(reason)


def test_findings_taken_from_a_record_read_as_sentences() -> None:
    visit = a_visit(weight_kg=7.2, lenhei_cm=70.0, muac_cm=12.1, oedema_grade=1)
    growth = Growth(age_days=366, zwei=-2.31, zlen=-2.0, zwfl=-1.5, flen=False, fwei=True)
    found = findings(
        [MeasuredVisit(visit=visit, growth=growth)],
        [Infection(child_id=1, illness="diarrhoea", start=date(2026, 4, 20))],
        [TbScreening(child_id=1, on=date(2026, 5, 1), contact=True, result=TbResult.SUSPECT)],
        on=SENT,
        rules=referral_rules(),
    )
    assert [PAPER_INDONESIAN.referral_finding(finding) for finding in found] == [
        "Edema +1 · 2 Mei 2026",
        "LiLA 12,1 cm (Gizi kurang (LiLA)) · 2 Mei 2026",
        "BB 7,20 kg · 2 Mei 2026",
        "PB/TB 70,0 cm · PB/U atau TB/U −2,00 (Normal) · 2 Mei 2026",
        "BB/PB atau BB/TB −1,50 (Gizi baik) · 2 Mei 2026",
        "Diare, mulai 20 Apr 2026",
        "Skrining TB: terduga · 1 Mei 2026",
    ]


def test_a_small_chart_keeps_the_child_and_drops_only_ages() -> None:
    chart = a_chart(visits=growing(18), events=some_events())
    small = roomy(chart, 250, 250)
    assert len(small.x_axis.ticks) <= 250 / 15
    assert {tick.figure for tick in small.x_axis.ticks} >= {0, 12, 24}
    assert small.points == chart.points
    assert [event.role for event in small.events].count(ChartRole.VITAMIN_A) == 2
    assert small.y_axis == chart.y_axis
    assert all(tick.major for tick in roomy(chart, 600, 160).y_axis.ticks)
    assert roomy(chart, 600, 600) == chart


@BOTH
def test_long_names_of_facility_and_doctor_are_whole(size: PaperSize) -> None:
    address = "Jalan Raya Pangandaran Kilometer 3,5 Nomor 127 Dusun Sukamanah RT 002 RW 014 Banjar"
    doctor = "dr. Ayu Wulandari Kusumaningtyas Prawiradilaga, Sp.A(K), M.Kes"
    person = "Bidan Rina Marlina Kusumawardhani, A.Md.Keb., S.Tr.Keb., M.Kes"
    letter = replace(
        LETTER,
        facility=replace(FACILITY, address=address),
        referral=replace(REFERRAL, doctor=doctor),
        responsible=person,
    )
    pdf = letter_pdf(letter, size)
    written = " ".join(text for text, _x, _y, _size in words_at(pdf))
    for whole in (address, doctor, person, "(0265) 741 032"):
        assert whole in written
    assert "…" not in written
    parts = [size for text, _x, _y, size in words_at(pdf) if address.startswith(text)]
    assert parts
    assert min(parts) >= 8


def test_labels_too_near_to_one_another_move_apart_round_their_middle() -> None:
    assert apart([10, 30, 50], 7, 99) == [10, 30, 50]
    assert apart([50, 12, 10], 8, 99) == [50, 15, 7]
    assert apart([10, 11, 12, 30], 7, 99) == [4, 11, 18, 30]
    assert apart([10, 11, 19], 8, 99) == pytest.approx([16 / 3, 40 / 3, 64 / 3])
    assert apart([10, 11, 12], 7, 15) == [1, 8, 15]
    assert apart([], 7, 99) == []
