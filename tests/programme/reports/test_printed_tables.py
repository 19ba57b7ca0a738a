"""The checker of printed tables, on the public figures of Kota Banjar (2019 to 2024)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.programme.reports.printed_tables import PrintedDoubt, PrintedRow, table_doubts

KECAMATAN = ("Banjar", "Pataruman", "Purwaharja", "Langensari")


def by_kecamatan(*figures: int | None) -> Mapping[str, int | None]:
    return dict(zip(KECAMATAN, figures, strict=True))


NONE = by_kecamatan(None, None, None, None)
IN_2019 = PrintedRow(title="2019", total=779, parts=NONE, percent=7.6, of=12_776)
IN_2020 = PrintedRow(
    title="2020", total=1_159, parts=by_kecamatan(217, 469, 153, 320), percent=9.3, of=12_460
)
IN_2024 = PrintedRow(title="Jan-Jul 2024", total=739, parts=by_kecamatan(174, 267, 65, 233))
AS_INEWS = PrintedRow(title="iNews 2024", total=739, parts=by_kecamatan(174, 267, 174, 233))


def test_the_public_figures_of_kota_banjar() -> None:
    doubts = table_doubts([IN_2019, IN_2020, IN_2024, AS_INEWS])
    assert [(one.row, one.what) for one in doubts] == [
        ("2019", "percent"),
        ("iNews 2024", "sum"),
        ("iNews 2024", "twice"),
    ]
    share, total, twice = doubts
    assert (share.printed, round(share.expected or 0, 1)) == (7.6, 6.1)
    assert (total.printed, total.expected) == (739, 848)
    assert (twice.areas, twice.printed) == (("Banjar", "Purwaharja"), 174)


def test_two_equal_figures_are_no_doubt_while_the_sum_agrees() -> None:
    row = PrintedRow(title="x", total=40, parts=by_kecamatan(10, 10, 10, 10))
    assert table_doubts([row]) == ()
    assert table_doubts([PrintedRow(title="x", parts=by_kecamatan(10, 10, 1, 2))]) == ()


def test_parts_that_are_not_all_printed_may_only_be_too_many() -> None:
    row = PrintedRow(title="x", total=40, parts=by_kecamatan(10, None, 10, 10))
    assert table_doubts([row]) == ()
    more = PrintedRow(title="x", total=25, parts=by_kecamatan(10, None, 7, 11))
    assert table_doubts([more]) == (PrintedDoubt(row="x", what="sum", printed=25, expected=28),)


def test_a_percentage_may_be_rounded_as_it_is_printed() -> None:
    for percent, decimals, fits in (
        (6.1, 1, True), (6.2, 1, False), (6.0, 0, True), (6.10, 2, True), (6.11, 2, False),
    ):  # fmt: skip
        row = PrintedRow(
            title="x", total=779, parts={}, percent=percent, of=12_776, decimals=decimals
        )
        assert (table_doubts([row]) == ()) is fits, percent


def test_more_stunted_than_measured_and_nobody_measured() -> None:
    (doubt,) = table_doubts([PrintedRow(title="x", total=50, parts={}, of=40)])
    assert (doubt.what, doubt.expected) == ("more_than_all", 40)
    assert table_doubts([PrintedRow(title="x", total=0, parts={}, of=0, percent=5.0)]) == ()
