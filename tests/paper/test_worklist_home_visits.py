"""The lists on paper: home visits with boxes to write in, and the day's work."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from desktop_app.paper.worklist_home_visits import home_visit_pdf
from desktop_app.paper.worklist_sheet import WorkGroup, WorkLine, work_list_pdf
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.worklist.home_visits import home_visits
from tests.builders import a_child, a_growth, a_visit
from tests.paper.pdf_paths import painted_paths

DAY = date(2026, 11, 23)
FACILITY = "Puskesmas Banjar I"
LONG = "Muhammad Rizky Pratama Hidayatullah Kusumawardhana Ar-Rasyid"


def children(count: int) -> dict[int, Child]:
    """Children of three RT, every fourth of none."""
    return {
        number: a_child(
            child_id=number, name=f"Anak {number:03d}", rw="02", rt=("1", "2", "3", "")[number % 4],
            birth_date=date(2024, 1, 1) + timedelta(days=number), address="Kp. Cikadu",
        )
        for number in range(1, count + 1)
    }  # fmt: skip


def items(known: dict[int, Child]) -> list[WorkItem]:
    """One item for each child."""
    return [
        WorkItem(
            kind="two_t", child_id=number, since=date(2026, 10, 1), due=date(2026, 11, 8),
            rank=1 + number % 90, action="write_referral", worker="Bidan Rina",
        )
        for number in known
    ]  # fmt: skip


def a_sheet(count: int, known: dict[int, Child] | None = None) -> bytes:
    """The sheet of so many children; every second one has a measurement."""
    found = children(count) if known is None else known
    work = items(found)
    visit = a_visit(weight_kg=8.4, lenhei_cm=75.0, visit_date=date(2026, 10, 3))
    last = {number: MeasuredVisit(visit=visit, growth=a_growth()) for number in found if number % 2}
    reasons = {item.key: "Berat badan tidak naik dua bulan (2T)." for item in work}
    visits = home_visits(work, found)
    return home_visit_pdf(visits, reasons, last, facility=FACILITY, printed_on=DAY, number=7)


def work_list(count: int) -> bytes:
    """A work list in two groups, of which the last is empty."""
    known = children(count)
    lines = tuple(
        WorkLine(item=item, child=known[item.child_id], what="Buat rujukan", why="2T.")
        for item in items(known)
    )
    groups = [WorkGroup(title="Mawar 1", lines=lines), WorkGroup(title="Melati 3", lines=())]
    return work_list_pdf(groups, DAY, facility=FACILITY, printed_on=DAY)


def pages_of(pdf: bytes) -> list[str]:
    """Each page's text."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def places(pdf: bytes, page: int = 0) -> dict[str, tuple[float, float]]:
    """Where each text begins."""
    found: dict[str, tuple[float, float]] = {}

    def keep(text: str, _outer: Any, matrix: Any, _font: Any, _size: float) -> None:
        if text.strip():
            found.setdefault(text.strip(), (float(matrix[4]), float(matrix[5])))

    PdfReader(BytesIO(pdf)).pages[page].extract_text(visitor_text=keep)
    return found


def test_names_stand_in_the_order_and_with_the_numbers_of_the_visits() -> None:
    known = children(30)
    pdf = a_sheet(30)
    expected = [(visit.number, visit.child.name) for visit in home_visits(items(known), known)]
    seen = []
    for page in range(len(PdfReader(BytesIO(pdf)).pages)):
        where = places(pdf, page)
        rows = {round(y): text for text, (x, y) in where.items() if text.isdigit() and x < 60}
        names = [(y, text) for text, (_x, y) in where.items() if text.startswith("Anak ")]
        seen += [(int(rows[round(y)]), name) for y, name in sorted(names, reverse=True)]
    assert seen == expected


def test_each_child_has_five_empty_boxes_large_enough_for_a_pen() -> None:
    paths = painted_paths(a_sheet(3))
    boxes = [path for path in paths if path.filled is None and len(path.vertices) == 4]
    assert len(boxes) == 3 * 5
    for box in boxes:
        across = [x for x, _ in box.vertices]
        up = [y for _, y in box.vertices]
        assert max(across) - min(across) >= 40  # points: 14 mm
        assert max(up) - min(up) >= 34  # 12 mm


def test_every_page_repeats_columns_and_rt_and_counts() -> None:
    pages = pages_of(a_sheet(60))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "Alasan kunjungan" in page
        assert "Balokang ·" in page
        assert FACILITY in page


def test_an_rt_is_a_heading_and_its_lack_is_said() -> None:
    text = "\n".join(pages_of(a_sheet(8)))
    for heading in ("RT 1 / RW 2", "RT 2 / RW 2", "RT 3 / RW 2", "RT belum dicatat"):
        assert text.count(heading) == 1


def test_last_values_stand_beside_the_boxes() -> None:
    text = pages_of(a_sheet(2))[0]
    assert "3 Okt 2026\n8,40 kg\n75,0 cm" in text
    assert "\n–" in text


def test_a_long_name_wraps_inside_its_column() -> None:
    known = {1: a_child(child_id=1, name=LONG, rt="1", rw="1", mother="Rohmah")}
    pdf = a_sheet(1, known)
    assert LONG in " ".join(pages_of(pdf)[0].split())
    mother = places(pdf)["Rohmah"][0]
    width = mother - places(pdf)["Muhammad Rizky Pratama"][0]
    assert 110 < width < 130  # points: 43 mm


def test_the_sheet_lies_across_and_the_work_list_stands_upright() -> None:
    for pdf, sides in ((a_sheet(3), [842, 595]), (work_list(3), [595, 842])):
        for page in PdfReader(BytesIO(pdf)).pages:
            assert [round(float(side)) for side in page.mediabox[2:]] == sides
            fonts: Any = page["/Resources"]
            for font in fonts["/Font"].values():
                assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_a_sheet_without_children_says_so() -> None:
    (page,) = pages_of(home_visit_pdf([], {}, {}, facility=FACILITY, printed_on=DAY, number=7))
    assert "Tidak ada anak yang perlu dikunjungi." in page
    (page,) = pages_of(work_list_pdf([], DAY, facility=FACILITY, printed_on=DAY))
    assert "Tidak ada pekerjaan untuk hari ini." in page


def test_the_work_list_numbers_on_and_leaves_empty_groups_out() -> None:
    pages = pages_of(work_list(40))
    text = "\n".join(pages)
    assert "Daftar kerja 23 Nov 2026" in pages[0]
    assert text.count("Buat rujukan") == 40
    assert "Melati 3" not in text
    assert all("Mawar 1" in page for page in pages)
    for part in ("1 Okt 2026", "8 Nov 2026", "Bidan Rina", "Anak 040"):
        assert part in text


def test_the_same_lists_give_the_same_bytes_and_name_no_child_outside() -> None:
    for make in (a_sheet, work_list):
        assert make(12) == make(12)
        metadata = PdfReader(BytesIO(make(12))).metadata
        assert metadata is not None
        assert "Anak 0" not in " ".join(str(value) for value in metadata.values())
