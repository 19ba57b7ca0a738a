"""Every test that docs/hazards.md names as evidence is there and is no empty file."""

from __future__ import annotations

import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
HAZARDS = CHECKOUT / "docs" / "hazards.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)`")


def test_every_hazard_names_tests_that_exist_and_what_remains() -> None:
    text = HAZARDS.read_text(encoding="utf-8")
    missing = [
        name
        for name in NAMED.findall(text)
        if not (CHECKOUT / name).is_file() or "def test_" not in (CHECKOUT / name).read_text()
    ]
    assert missing == []
    rows = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    rows = [row for row in rows if not row.startswith("| what could happen")]
    assert len(rows) > 40
    for row in rows:
        _, happens, prevents, tests, remains, _ = row.split("|")
        assert happens.strip()
        assert prevents.strip()
        assert NAMED.search(tests), row
        assert remains.strip(), row
