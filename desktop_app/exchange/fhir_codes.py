"""The codes that SATUSEHAT asks for, from resources/satusehat/codes.tsv; no other code leaves."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from desktop_app.resources import resource_path

Coding = dict[str, str]


@cache
def codes() -> Mapping[str, Mapping[str, str]]:
    """Return system, code and display of each concept, by the program's own name for it."""
    with resource_path("satusehat", "codes.tsv").open(encoding="utf-8", newline="") as file:
        return {row["what"]: row for row in csv.DictReader(file, delimiter="\t")}


def coding(what: str) -> Coding:
    """Return one coding. Raises: KeyError for a concept without a code."""
    row = codes()[what]
    return {"system": row["system"], "code": row["code"], "display": row["display"]}


def concept(*whats: str) -> dict[str, list[Coding]]:
    """Return a CodeableConcept of one or more codings."""
    return {"coding": [coding(what) for what in whats]}


def has_code(what: str) -> bool:
    """Return whether the list has a code for a concept."""
    return what in codes()
