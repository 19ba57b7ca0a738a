"""A name with tags is shown as it is, in tooltips too, and loads nothing."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from desktop_app.ui.kit.tips import plain_tip

UI = Path(__file__).parents[3] / "desktop_app" / "ui"
FIXED = {
    target.id
    for path in UI.rglob("*.py")
    for node in ast.parse(path.read_text(encoding="utf-8")).body
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    for target in node.targets
    if isinstance(target, ast.Name) and target.id.isupper()
}
"""The names of the window's constants that are literals, such as the keys of a button."""
HOSTILE = '<img src="//host/share/x.png"><h1>Ibu & Siti'


@pytest.mark.parametrize("text", [HOSTILE, "Hb < 11", "a\nb <b>c</b>", "&lt;b>", "Ibu Siti", ""])
def test_what_is_shown_is_the_text_itself(text: str) -> None:
    tip = plain_tip(text)
    assert "<img" not in tip
    if tip.startswith("<"):
        document = QTextDocument()
        document.setHtml(tip)
        tip = document.toPlainText()
    assert tip == text


def is_safe(text: ast.expr) -> bool:
    """Whether a tooltip's text is fixed, or passes through `plain_tip`."""
    if isinstance(text, ast.Constant):
        return True
    if isinstance(text, ast.Name) and text.id in FIXED:
        return True
    if not isinstance(text, ast.Call):
        return False
    if isinstance(text.func, ast.Attribute) and text.func.attr == "tr":
        return isinstance(text.args[0], ast.Constant)
    return isinstance(text.func, ast.Name) and text.func.id == "plain_tip"


def test_every_tooltip_of_the_window_is_fixed_or_plain() -> None:
    bare = [
        f"{path.name}:{node.lineno}"
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"setToolTip", "setWhatsThis"}
        and not is_safe(node.args[-1])
    ]
    assert bare == []


def test_every_model_that_gives_tooltips_gives_plain_ones() -> None:
    giving = {
        path.name: path.read_text(encoding="utf-8")
        for path in UI.rglob("*.py")
        if "ToolTipRole" in path.read_text(encoding="utf-8")
    }
    assert giving
    for name, source in giving.items():
        for part in source.split("ToolTipRole")[1:]:
            assert "plain_tip(" in part[:200], name
