"""The theme: colours have contrast, every role is defined, every icon exists."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource_path
from desktop_app.ui.kit import theme

TEXT_ON = [
    ("text", "ground"), ("text", "card"), ("text", "selected"), ("text", "hover"), ("text", "rail"),
    ("text_soft", "ground"), ("text_soft", "card"), ("text_soft", "header_row"),
    ("text_soft", "field_disabled"), ("text_on_accent", "accent"),
    ("text_on_accent", "accent_hover"), ("accent", "card"), ("accent", "accent_soft"),
    ("danger", "danger_soft"), ("danger", "card"), ("danger", "ground"),
    ("warning", "warning_soft"), ("good", "good_soft"), ("calm", "calm_soft"),
]  # fmt: skip
LINES_ON = [("control_line", "card"), ("control_line", "ground"), ("accent", "ground")]


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    shown = theme.load()
    light, dark = sorted((_luminance(shown.colour(one)), _luminance(shown.colour(other))))[::-1]
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("text,surface", TEXT_ON)
def test_text_is_legible_by_wcag_aa(text: str, surface: str) -> None:
    assert _contrast(text, surface) >= 4.5


@pytest.mark.parametrize("line,surface", LINES_ON)
def test_what_can_be_pressed_is_seen(line: str, surface: str) -> None:
    assert _contrast(line, surface) >= 3.0


def test_no_text_is_smaller_than_13_pixels() -> None:
    sheet = resource_path("themes", "window.qss").read_text(encoding="utf-8")
    assert min(int(size) for size in re.findall(r"font-size: (\d+)px", sheet)) >= 13


def test_the_style_sheet_knows_all_its_roles() -> None:
    assert "$" not in theme.style_sheet(theme.load())


def test_the_bundled_font_is_used(look: QApplication) -> None:
    assert QFontInfo(look.font()).family() == "Inter"


@pytest.mark.usefixtures("look")
def test_icons_take_the_role_s_colour() -> None:
    picture = theme.pixmap("plus", "danger", 24).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name().upper() == theme.load().colours["danger"]
