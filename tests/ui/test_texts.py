"""Texts of the window are literals of `self.tr`, which is where Qt collects them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import desktop_app.ui

FOLDER = Path(desktop_app.ui.__file__).parent


def _hidden(path: Path) -> Iterator[str]:
    """Return the calls of a file whose text Qt would miss, or put under another class."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    within = {
        id(part)
        for text in ast.walk(tree)
        if isinstance(text, ast.JoinedStr)
        for part in ast.walk(text)
    }
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr != "tr":
            continue
        by_self = isinstance(call.func.value, ast.Name) and call.func.value.id == "self"
        literal = bool(call.args) and isinstance(call.args[0], ast.Constant)
        if not (by_self and literal) or id(call) in within:
            yield f"{path.name}:{call.lineno}"


def test_every_text_of_the_window_is_found() -> None:
    found = [place for path in sorted(FOLDER.rglob("*.py")) for place in _hidden(path)]
    assert found == []
