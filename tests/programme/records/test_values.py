"""Records become JSON values and the same records again, whatever they are made of."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from desktop_app.programme.records.casework import (
    DosingWeight,
    Infection,
    Outcome,
    Treatment,
    WeightSource,
)
from desktop_app.programme.records.family import Family
from desktop_app.programme.records.kinds import RECORD_KINDS, id_of, kind_of
from desktop_app.programme.records.values import plain, reader, readers_of, types_of
from tests.builders import a_child, a_visit

EPISODE = Infection(
    infection_id=4,
    child_id=7,
    illness="diarrhoea",
    icd10="A09",
    start=date(2026, 10, 2),
    signs=("thirsty", "sunken_eyes"),
    treatments=(
        Treatment(
            drug="zinc",
            dose=20,
            unit="mg",
            days=10,
            weight=DosingWeight(weight_kg=8.4, on=date(2026, 10, 2), source=WeightSource.VISIT),
        ),
    ),
    outcome=Outcome.RECOVERED,
)


def back(record: Any) -> Any:
    """The record after a way through JSON text."""
    stored = json.loads(json.dumps(plain(record)))
    kind: Any = type(record)
    return kind(**{name: readers_of(kind)[name](value) for name, value in stored.items()})


@pytest.mark.parametrize(
    "record",
    [
        a_child(child_id=3, nik="3279015405250001"),
        a_visit(reported={"kpsp": "S"}),
        EPISODE,
        Family(),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_comes_back_the_same(record: object) -> None:
    assert back(record) == record


def test_what_was_not_said_takes_no_room() -> None:
    assert plain(Treatment(drug="ors", dose=100, unit="ml")) == {
        "drug": "ors",
        "dose": 100,
        "unit": "ml",
    }


def test_a_date_among_figures_stays_a_date() -> None:
    figures: Mapping[str, object] = {"z": -2.5, "day": date(2026, 10, 2), "code": "stunted"}
    stored = json.loads(json.dumps(plain(figures)))
    assert reader(Mapping[str, float | date | str])(stored) == figures


def test_none_stays_none_and_a_whole_number_may_stand_for_a_measure() -> None:
    assert reader(date | None)(None) is None
    assert reader(float)(8) == 8.0
    assert reader(tuple[date, ...])(["2026-10-02"]) == (date(2026, 10, 2),)
    assert plain([date(2026, 10, 2), Outcome.LOST]) == ["2026-10-02", "lost"]


@pytest.mark.parametrize("unheard_of", [complex, int | str, frozenset[int], bytes | None])
def test_a_type_that_no_record_has_is_refused(unheard_of: Any) -> None:
    with pytest.raises(TypeError):
        reader(unheard_of)


def test_every_kind_names_a_field_that_its_records_have() -> None:
    for record, kind in RECORD_KINDS.items():
        assert kind.id_field in types_of(record), record
    names = [kind.name for kind in RECORD_KINDS.values()]
    assert len(names) == len(set(names))


def test_a_record_tells_its_kind_and_number() -> None:
    assert (kind_of(EPISODE).name, id_of(EPISODE)) == ("infection", 4)
    assert id_of(a_child()) == 0

    @dataclass
    class Stranger:
        pass

    with pytest.raises(KeyError):
        kind_of(Stranger())


def test_a_text_of_a_class_of_its_own_stays_as_it_is() -> None:
    class Typed(str):
        __slots__ = ()

    assert plain([Typed("Sari"), 3, None]) == ["Sari", 3, None]
