"""The journal speaks in words: every field of every kind of record, and what codes stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, get_args

import pytest

from desktop_app.programme.records.kinds import RECORD_KINDS
from desktop_app.programme.records.values import types_of
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS
from desktop_app.wording.vault_journal_words import FIELDS, KINDS


def _fields(record: Any) -> Iterator[str]:
    """The fields of a class of records and of the records within it."""
    for name, declared in types_of(record).items():
        yield name
        inside = [declared, *get_args(declared)]
        for one in (part for kind in inside for part in (kind, *get_args(kind))):
            if isinstance(one, type) and is_dataclass(one):
                yield from _fields(one)


@pytest.mark.parametrize("record", RECORD_KINDS, ids=lambda record: record.__name__)
def test_every_field_of_a_record_has_its_name(record: type) -> None:
    found = set(_fields(record))
    assert found
    assert found - FIELDS.keys() == set()
    assert RECORD_KINDS[record].name in KINDS


@pytest.mark.parametrize(
    "field, value, told",
    [
        ("outcome", "recovered", "Sembuh"),
        ("outcome", "no_response", "tidak berespons"),
        ("illness", "diarrhoea", "Diare"),
        ("vaccine", "mr", "campak-rubela (MR)"),
        ("next_step", "control_on", "Kontrol kembali tanggal"),
        ("sent_on", "2026-11-03", "3 Nov 2026"),
        ("birth_certificate", True, "Ya"),
        ("signs", ["fever", "vomiting"], "2"),
        ("key", "feeding.underweight.planned_days", "PMT BB kurang: lama rencana"),
        ("key", "a.rule.of.an.older.version", "a.rule.of.an.older.version"),
        ("mother", {"height_cm": 148.5, "kek": True}, "Tinggi (cm): 148,5; KEK: Ya"),
        ("notes", "batuk 2026", "batuk 2026"),
        ("illness", None, "–"),
    ],
)
def test_a_value_is_told_in_words(field: str, value: object, told: str) -> None:
    assert WORDS.field_value(field, value) == told


@pytest.mark.parametrize(
    "field, code, word",
    [
        ("reasons", "two_t", "Berat badan tidak naik dua kali berturut-turut (2T)"),
        ("symptoms", "lethargy", "Lesu, anak kurang aktif"),
        ("recipients", "mother", "ibu"),
    ],
)
def test_a_code_has_its_word_and_a_list_of_codes_its_length(
    field: str, code: str, word: str
) -> None:
    assert WORDS.field_value(field, code) == word
    assert WORDS.field_value(field, [code, code]) == "2"
