"""Who a child may be among the known ones, and what speaks for and against it; decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.programme.records.children import Child
from desktop_app.programme.register.identity import parents_alike
from desktop_app.programme.register.names import Likeness, fold_name, name_likeness

MOST_CANDIDATES = 3
"""More are not read by a person who has to choose."""


class Evidence(StrEnum):
    """One thing that two records have in common or not."""

    NAME_SAME = "name_same"
    NAME_SPELLED = "name_spelled"
    """Another spelling of the same name."""
    NAME_NEAR = "name_near"
    NAME_PART = "name_part"
    NAME_OTHER = "name_other"
    NAME_UNKNOWN = "name_unknown"
    NIK_SAME = "nik_same"
    NIK_OTHER = "nik_other"
    BORN_OTHER = "born_other"
    SEX_OTHER = "sex_other"
    PARENT_SAME = "parent_same"
    PARENT_OTHER = "parent_other"
    PLACE_SAME = "place_same"
    PLACE_OTHER = "place_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleMatch:
    """A known child who may be the one that a row tells of."""

    reference: str
    """Names the child in an answer."""
    child: Child
    evidence: tuple[Evidence, ...]


_OF_LIKENESS = {
    Likeness.SAME: Evidence.NAME_SPELLED,
    Likeness.NEAR: Evidence.NAME_NEAR,
    Likeness.PART: Evidence.NAME_PART,
    Likeness.APART: Evidence.NAME_OTHER,
    Likeness.UNKNOWN: Evidence.NAME_UNKNOWN,
}
_PARENTS = {True: Evidence.PARENT_SAME, False: Evidence.PARENT_OTHER, None: None}


def evidence(told: Child, known: Child) -> tuple[Evidence, ...]:
    """Return what the two records have in common or not, the name first; unknown is left out."""
    return tuple(
        found
        for found in (
            _name(told, known),
            _compared(told.nik, known.nik, Evidence.NIK_SAME, Evidence.NIK_OTHER),
            Evidence.BORN_OTHER if told.birth_date != known.birth_date else None,
            Evidence.SEX_OTHER if told.sex is not known.sex else None,
            _PARENTS[parents_alike(told, known)],
            _compared(
                told.desa.casefold(),
                known.desa.casefold(),
                Evidence.PLACE_SAME,
                Evidence.PLACE_OTHER,
            ),
        )
        if found is not None
    )


def candidates(told: Child, known: Iterable[tuple[str, Child]]) -> tuple[PossibleMatch, ...]:
    """Return the known children, each with her reference, most alike first; at most three."""
    found = [
        PossibleMatch(reference=reference, child=child, evidence=evidence(told, child))
        for reference, child in known
    ]
    # The same NIK weighs most; then the order of Evidence is from alike to different.
    found.sort(key=lambda one: (Evidence.NIK_SAME not in one.evidence, _order(one.evidence[0])))
    return tuple(found[:MOST_CANDIDATES])


def question_key(told: Child) -> tuple[object, ...]:
    """Return what all rows share that one answer covers: spellings of one name count as one."""
    mother = fold_name(told.mother).words
    return fold_name(told.name), told.birth_date, told.sex, mother, told.nik or ""


def _order(one: Evidence) -> int:
    return list(Evidence).index(one)


def _name(told: Child, known: Child) -> Evidence:
    if told.name.casefold() == known.name.casefold():
        return Evidence.NAME_SAME
    return _OF_LIKENESS[name_likeness(told.name, known.name)]


def _compared(one: object, other: object, same: Evidence, differs: Evidence) -> Evidence | None:
    if not one or not other:
        return None
    return same if one == other else differs
