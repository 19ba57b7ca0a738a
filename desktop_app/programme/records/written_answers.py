"""Reads yes and no as national files and registers write them."""

from __future__ import annotations

_YES = frozenset(
    {
        "ya", "y", "yes", "true", "v", "x", "√", "✓", "✔", "sudah", "ada", "punya",
        "dapat", "menerima", "hadir", "ikut",
    }
)  # fmt: skip
_NO = frozenset({"tidak", "t", "tdk", "no", "n", "false", "belum", "tidak ada", "tidak punya"})


def written_answer(cell: str | None) -> bool | None:
    """Return yes or no; a number above 0 is yes, 0 is no; None for anything else, also a dash."""
    text = (cell or "").strip().casefold()
    if text in _YES or text in _NO:
        return text in _YES
    try:
        return float(text.replace(",", ".")) > 0
    except ValueError:
        return None
