"""Bundled files are found, and the fonts hold what the program prints."""

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.resources import resource_path

WEIGHTS = ["Regular", "SemiBold", "Bold"]


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/fonts/none\.ttf"):
        resource_path("fonts", "none.ttf")


@pytest.mark.parametrize("weight", WEIGHTS)
def test_fonts_hold_the_signs_of_a_growth_chart(weight: str) -> None:
    font = TTFont(weight, str(resource_path("fonts", f"Inter-{weight}.ttf")))
    missing = [
        sign for sign in "≤≥−±µ–—·×°½²³éÉ‘’“”…✓▲▼●" if ord(sign) not in font.face.charToGlyph
    ]
    assert not missing


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_have_one_width_so_that_columns_align(weight: str) -> None:
    font = TTFont(weight, str(resource_path("fonts", f"Inter-{weight}.ttf")))
    assert len({font.face.charWidths[ord(digit)] for digit in "0123456789"}) == 1


def test_the_licence_of_the_fonts_goes_with_them() -> None:
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts", "OFL.txt").read_text(encoding="utf-8")
