"""The figures of national surveys that a month is compared with."""

from __future__ import annotations

from desktop_app.programme.reports.surveys import surveys


def test_the_figures_stand_with_their_sources() -> None:
    found = {(one.name, one.year, one.place): one.stunted_percent for one in surveys()}
    assert found == {
        ("SSGI", 2024, "Indonesia"): 19.8,
        ("SSGI", 2024, "Jawa Barat"): 15.9,
        ("SSGI", 2022, "Kota Banjar"): 19.3,
    }
    assert all(one.source and one.short_source in one.source for one in surveys())
    years = [one.year for one in surveys()]
    assert years == sorted(years, reverse=True)
