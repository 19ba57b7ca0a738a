"""The printed chart sheet, opened again as any reader would open it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from desktop_app.growth.chart import AgeRange, Chart, Indicator
from desktop_app.growth.chart_builder import ChartVisit
from desktop_app.paper.growth_chart_pdf import chart_pdf
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Sex, Visit
from tests.charting import BIRTH, a_chart, a_full_chart, growing, some_events

CHILD = Child(
    child_id=7,
    nik="3279014511240001",
    name="Siti Aminah Putri Lestari",
    sex=Sex.FEMALE,
    birth_date=BIRTH,
    mother="Rohmah",
    father="Dadan Hidayat",
    desa="Neglasari",
    posyandu="Melati 3",
)
PRINTED = date(2026, 11, 23)


def measured(visits: list[ChartVisit]) -> list[MeasuredVisit]:
    """The same visits as records."""
    rows = []
    for visit in visits:
        scores = visit.scores
        length, weight, size = (
            scores[indicator]
            for indicator in (
                Indicator.HEIGHT_FOR_AGE,
                Indicator.WEIGHT_FOR_AGE,
                Indicator.WEIGHT_FOR_HEIGHT,
            )
        )
        rows.append(
            MeasuredVisit(
                visit=Visit(
                    visit_id=visit.visit_id,
                    child_id=7,
                    visit_date=visit.visit_date,
                    weight_kg=visit.weight_kg,
                    lenhei_cm=visit.lenhei_cm,
                    measure=Measure.LYING if visit.age_days < 730 else Measure.STANDING,
                    headc_cm=visit.headc_cm,
                    muac_cm=visit.muac_cm,
                ),
                growth=Growth(
                    age_days=visit.age_days,
                    clenhei_cm=visit.clenhei_cm,
                    bmi=visit.bmi,
                    zlen=length.z,
                    zwei=weight.z,
                    zwfl=size.z,
                    zhc=scores[Indicator.HEAD_FOR_AGE].z,
                    zac=scores[Indicator.ARM_FOR_AGE].z,
                    flen=length.flagged,
                    fwei=weight.flagged,
                    fwfl=size.flagged,
                ),
            )
        )
    return rows


def a_sheet(chart: Chart | None = None, visits: list[ChartVisit] | None = None) -> bytes:
    """The sheet of a child with a year of visits."""
    drawn = growing(12) if visits is None else visits
    return chart_pdf(
        chart or a_chart(visits=drawn), CHILD, measured(drawn), "Puskesmas Banjar I", PRINTED
    )


def text_of(pdf: bytes, page: int = 0) -> str:
    """A page's text as it would be copied out of it."""
    return PdfReader(BytesIO(pdf)).pages[page].extract_text()


def rows_of(pdf: bytes) -> list[list[str]]:
    """The table's rows on all pages, each as its cells."""
    rows = []
    for page in PdfReader(BytesIO(pdf)).pages:
        for line in page.extract_text(extraction_mode="layout").splitlines():
            cells = [cell for cell in re.split(r"\s{2,}", line.strip()) if cell]
            if len(cells) > 5 and re.fullmatch(r"\d+ \w{3} \d{4}", cells[0]):
                rows.append(cells)
    return rows


def test_the_head_names_child_and_puskesmas() -> None:
    text = text_of(a_sheet())

    for part in (
        "Puskesmas Banjar I",
        "Panjang/tinggi badan menurut umur",
        "Siti Aminah Putri Lestari",
        "3279••••••••0001",
        "5 Nov 2024",
        "Perempuan",
        "Rohmah",
        "Dadan Hidayat",
        "Neglasari / Melati 3",
        "Dicetak 23 Nov 2026",
    ):
        assert part in text


def test_a_child_without_nik_and_parents_has_dashes() -> None:
    child = replace(CHILD, nik=None, mother="", father="", desa="", posyandu="")
    pdf = chart_pdf(a_chart(), child, [], "Puskesmas Banjar I", PRINTED)

    assert text_of(pdf).count("–") == 4
    assert "Belum ada hasil pengukuran." in text_of(pdf)


def test_the_table_lists_every_visit_oldest_first() -> None:
    rows = rows_of(a_sheet(visits=list(reversed(growing(12, every_months=3)))))

    assert [row[0] for row in rows] == [
        "5 Nov 2024",
        "4 Feb 2025",
        "7 Mei 2025",
        "6 Agu 2025",
        "5 Nov 2025",
    ]
    assert rows[-1] == [
        "5 Nov 2025", "1 tahun", "7,61", "70,6", "Terlentang", "−1,34", "−1,32", "−0,95", "Normal",
    ]  # fmt: skip


def test_an_implausible_score_is_marked_and_not_given_a_class() -> None:
    pdf = a_sheet()
    (row,) = [row for row in rows_of(pdf) if row[0] == "6 Agu 2025"]

    assert row[6].endswith("*")
    assert row[-1] == "–"
    assert "* nilai tidak wajar menurut WHO; ukur ulang." in text_of(pdf)


def test_many_visits_go_on_over_pages_that_repeat_child_and_titles() -> None:
    visits = growing(58)
    pdf = a_sheet(a_chart(age_range=AgeRange.BIRTH_TO_5, visits=visits), visits)
    pages = len(PdfReader(BytesIO(pdf)).pages)
    texts = [text_of(pdf, page) for page in range(pages)]

    assert pages >= 2
    for number, text in enumerate(texts, start=1):
        assert f"Halaman {number} dari {pages}" in text
        assert "Siti Aminah Putri Lestari" in text
        assert "Cara ukur" in text
    assert len(rows_of(pdf)) == 59


@pytest.mark.parametrize("count", range(10, 22))
def test_events_are_told_in_words_wherever_the_table_ends(count: int) -> None:
    visits = growing(count)
    pdf = a_sheet(a_chart(visits=visits, events=some_events()), visits)
    pages = PdfReader(BytesIO(pdf)).pages
    text = "\n".join(page.extract_text() for page in pages)

    assert text.count("24 Mei 2025 sampai 2 Jun 2025") == 1
    assert text.count("sejak 20 Mar 2026") == 1
    assert text.count("Rujukan · 18 Feb 2026") == 1
    # The last one written is on the last page: no page without a purpose.
    assert "Halaman 1 dari 1" in text or "Kejadian" in pages[-1].extract_text()


def test_a_corrected_age_is_named_as_such() -> None:
    chart = a_chart(visits=growing(12), gestation_weeks=33)

    assert "Umur koreksi sampai 24 bulan" in text_of(a_sheet(chart))


def test_percentiles_replace_sd_at_the_curves_ends() -> None:
    text = text_of(a_sheet(a_chart(percentile_labels=True)))

    assert "P97,7" in text
    assert "Persentil" in text


def test_head_and_arm_charts_bring_their_value_into_the_table() -> None:
    for indicator, title in ((Indicator.HEAD_FOR_AGE, "LK (cm)"), (Indicator.ARM_FOR_AGE, "LiLA")):
        assert title in text_of(a_sheet(a_chart(indicator, visits=growing(12))))


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert a_sheet(a_full_chart()) == a_sheet(a_full_chart())


def test_the_sheet_is_upright_a4_of_vectors_with_embedded_type() -> None:
    reader = PdfReader(BytesIO(a_sheet(a_full_chart())))
    page: Any = reader.pages[0]

    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    for xobject in page["/Resources"]["/XObject"].values():
        assert xobject.get_object()["/Subtype"] == "/Form"
    for font in page["/Resources"]["/Font"].values():
        descriptor = font.get_object()["/FontDescriptor"]
        assert "/FontFile2" in descriptor


def test_the_files_title_names_no_child() -> None:
    metadata = PdfReader(BytesIO(a_sheet())).metadata

    assert metadata is not None
    assert "Siti" not in " ".join(str(value) for value in metadata.values())


def test_a_very_long_name_stays_on_the_page() -> None:
    child = replace(CHILD, name="Muhammad " * 20, desa="Waringinsari " * 8)
    pdf = chart_pdf(a_chart(), child, [], "Puskesmas " * 20, PRINTED)

    assert "…" in text_of(pdf)
