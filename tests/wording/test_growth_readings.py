"""Sentences of readings: the clinic's own example, and every figure shown by its name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from desktop_app.errors import Figure
from desktop_app.growth.class_change import class_change
from desktop_app.growth.findings import thresholds
from desktop_app.growth.reading import read_story
from desktop_app.growth.story import tell
from desktop_app.growth.track import Measurement
from desktop_app.wording.growth_readings import QUALITY, READINGS
from desktop_app.wording.speech import INDONESIAN
from desktop_app.wording.terms import all_sentences
from tests.measuring import a_subject, visits


def told(seen: Sequence[Measurement]) -> list[str]:
    today = seen[-1].on + timedelta(2)
    found = read_story(tell(a_subject(), seen, today=today, episodes=(), limits=thresholds()))
    return [INDONESIAN.finding(one.code, one.figures) for one in found]


def test_a_flat_curve() -> None:
    assert told(visits([-1, -1, -1, -1, -1.4, -1.8, -2.2]))[:5] == [
        "Tinggi bertambah 0,4 cm dalam 2 bulan; anak seusianya bertambah ±2,4 cm.",
        "Laju tinggi 0,2 cm per bulan, median 1,2 cm; z-score −0,81 sejak 11 Nov 2025.",
        "Kurva tinggi mendatar sejak Oktober 2025.",
        "Kurva tinggi turun melewati garis −2 SD (−1,40 menjadi −2,21).",
        "Untuk kembali ke −2 SD perlu 74,0 cm pada 13 Apr 2026 (bertambah 3,7 cm).",
    ]


def test_why_a_class_changed() -> None:
    found = class_change(a_subject(), visits([-1.8, -2.3]), "height_for_age")
    assert found is not None
    sentences = [INDONESIAN.finding(one.code, one.figures) for one in found.findings]
    assert sentences == [
        "Kelas TB/U berubah dari Normal (14 Jul 2025) menjadi Pendek.",
        "Penyebab: pertumbuhan; z-score dari −1,82 menjadi −2,31.",
    ]


@pytest.mark.parametrize(
    "code, figures, sentence",
    [
        (
            "height_interval_short",
            {"span_days": 20},
            "Jarak dua pengukuran tinggi terakhir hanya 20 hari: terlalu singkat untuk dinilai.",
        ),
        (
            "last_visit_old",
            {"last_date": date(2025, 8, 1), "since_days": 100},
            "Hasil ukur terakhir 1 Agu 2025, 3 bulan yang lalu. Ukur kembali.",
        ),
        (
            "class_by_posture",
            {"from_measure": "l", "to_measure": "h"},
            "Penyebab: cara ukur berdiri, sebelumnya terlentang. Periksa cara ukur.",
        ),
        (
            "height_flat_after",
            {"since_month": date(2025, 8, 9), "event": "paper_facility"},
            "Kurva tinggi mendatar sejak Agustus 2025, sesudah puskesmas.",
        ),
        (
            "height_flat_after",
            {"since_month": date(2025, 8, 9), "event": "Diare"},
            "Kurva tinggi mendatar sejak Agustus 2025, sesudah diare.",
        ),
        (
            "weight_catching_up_after",
            {"per_3_months_z": 0.31, "event": "PMT lokal"},
            "Berat mengejar sesudah PMT lokal: z-score +0,31 per 3 bulan.",
        ),
        (
            "height_catching_up",
            {"per_3_months_z": 0.4},
            "Tinggi mengejar: z-score +0,40 per 3 bulan.",
        ),
    ],
)
def test_figures_are_shown_by_what_their_names_end_in(
    code: str, figures: dict[str, Figure], sentence: str
) -> None:
    assert INDONESIAN.finding(code, figures) == sentence


@pytest.mark.parametrize("days, span", [(30, "30 hari"), (44, "44 hari"), (45, "1 bulan")])
def test_spans(days: int, span: str) -> None:
    assert INDONESIAN.span(days) == span


def test_the_quality_of_measuring() -> None:
    assert INDONESIAN.quality("good") == "Pengukuran baik."
    assert INDONESIAN.quality(
        "board_shifted",
        {
            "children": 12,
            "offset_cm": -1.6,
            "from_date": date(2025, 6, 1),
            "to_date": date(2025, 6, 1),
        },
    ).startswith("Tinggi 12 anak menyimpang −1,6 cm")


def test_all_sentences_are_translated() -> None:
    assert {*READINGS.values(), *QUALITY.values()} <= set(all_sentences())
