"""Every scheme colours every role, and its words can be read on its paper."""

from __future__ import annotations

import re

import pytest

from desktop_app.growth.chart import EVENT_ROWS, AgeRange, ChartRole, Indicator
from desktop_app.growth.chart_scheme import SCHEMES, chart_scheme
from tests.charting import a_full_chart

FULL = [a_full_chart(indicator, age_range) for indicator in Indicator for age_range in AgeRange]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_role_that_a_chart_draws_has_its_colour(name: str) -> None:
    scheme = chart_scheme(name)

    for chart in FULL:
        assert {band.role for band in chart.bands} <= set(scheme.fills)
        assert {event.role for event in chart.events} <= set(scheme.fills)
        lines = {curve.role for curve in (*chart.curves, *chart.projections)}
        assert lines | {point.role for point in chart.points} | {ChartRole.GHOST} <= set(
            scheme.lines
        )
        assert {label.role for label in chart.labels} <= set(scheme.labels)
    assert set(scheme.fills) | set(scheme.lines) == set(ChartRole)


@pytest.mark.parametrize("name", SCHEMES)
def test_colours_are_plain_hex(name: str) -> None:
    scheme = chart_scheme(name)
    colours = [*scheme.fills.values(), *scheme.labels.values(), scheme.paper, scheme.focus]
    colours += [line.colour for line in scheme.lines.values()]

    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)


@pytest.mark.parametrize("name", SCHEMES)
def test_words_stand_out_from_the_paper(name: str) -> None:
    scheme = chart_scheme(name)

    for colour in (scheme.text, scheme.text_soft, *scheme.labels.values()):
        assert contrast(colour, scheme.paper) >= 4.5


@pytest.mark.parametrize("name", SCHEMES)
def test_the_childs_line_and_the_events_stand_out_from_what_lies_under_them(name: str) -> None:
    scheme = chart_scheme(name)
    bands = [fill for role, fill in scheme.fills.items() if role not in EVENT_ROWS]

    for band in bands:
        assert contrast(scheme.lines[ChartRole.CHILD].colour, band) >= 7
    for role in EVENT_ROWS:
        assert contrast(scheme.fills[role], scheme.paper) >= 3


def test_in_the_colour_blind_scheme_dashes_tell_the_lines_apart_as_well() -> None:
    lines = chart_scheme("colour_blind").lines

    assert lines[ChartRole.SD_MINUS_2].dash != lines[ChartRole.SD_MINUS_3].dash
    assert lines[ChartRole.KMS_ORANGE_LINE].dash != lines[ChartRole.KMS_RED_LINE].dash


def test_an_unknown_scheme_is_an_error() -> None:
    with pytest.raises(KeyError):
        chart_scheme("sepia")
