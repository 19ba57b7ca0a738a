"""What endangers a child at home: BKKBN's determinants with the reason for each, and the mother.

Rule: resources/rules/family.toml. What was not asked is unknown, never a risk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise

from desktop_app.errors import Figure, Problem
from desktop_app.growth.age import MONTHS_PER_YEAR, completed_months
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import Education, Family, Mother, Sibling
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded
from desktop_app.programme.register import identity

MOST_DESIL = 10
"""BKKBN ranks households from 1 to 10."""


class Determinant(StrEnum):
    """BKKBN's determinants, in its order."""

    WATER = "water"
    LATRINE = "latrine"
    TOO_YOUNG = "too_young"
    TOO_OLD = "too_old"
    TOO_CLOSE = "too_close"
    TOO_MANY = "too_many"
    POVERTY = "poverty"
    EDUCATION = "education"
    CONTRACEPTION = "contraception"


DECIDES_ALONE = frozenset({Determinant.WATER, Determinant.LATRINE})
FOUR_T = frozenset(
    {Determinant.TOO_YOUNG, Determinant.TOO_OLD, Determinant.TOO_CLOSE, Determinant.TOO_MANY}
)
"""4T: they make a family at risk only without modern contraception, or in a pregnancy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRules:
    """The figures of resources/rules/family.toml, where each has its source."""

    baduta_below_months: int
    balita_below_months: int
    safe_water: tuple[str, ...]
    safe_latrines: tuple[str, ...]
    too_young_below: int
    too_old_from: int
    too_old_to: int
    interval_below_months: int
    children_above: int
    poor_to_desil: int
    low_education: tuple[str, ...]
    short_below_cm: float
    kek_muac_below_cm: float
    anaemia_below_g_dl: float
    usual_mother_cm: tuple[float, float]
    usual_mother_years: tuple[int, int]
    twins_within_days: int
    births_apart_days: int
    """The fewest days between two births of one mother that are not those of twins."""


def family_rules(overrides: Overrides = NO_OVERRIDES) -> FamilyRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("family", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> FamilyRules:
    return _read(loaded("family"))


def _read(table: RuleTable) -> FamilyRules:
    return FamilyRules(
        baduta_below_months=table.whole("target.baduta_below_months"),
        balita_below_months=table.whole("target.balita_below_months"),
        safe_water=tuple(table.content["water"]["safe"]),
        safe_latrines=tuple(table.content["latrine"]["safe"]),
        too_young_below=table.whole("mother.too_young_below"),
        too_old_from=table.whole("mother.too_old_from"),
        too_old_to=table.whole("mother.too_old_to"),
        interval_below_months=table.whole("mother.interval_below_months"),
        children_above=table.whole("mother.children_above"),
        poor_to_desil=table.whole("poverty.to_desil"),
        low_education=tuple(table.content["education"]["low"]),
        short_below_cm=table.number("also.short_below_cm"),
        kek_muac_below_cm=table.number("also.kek_muac_below_cm"),
        anaemia_below_g_dl=table.number("also.anaemia_below_g_dl"),
        usual_mother_cm=(
            table.number("usual.mother_least_cm"),
            table.number("usual.mother_most_cm"),
        ),
        usual_mother_years=(
            table.whole("usual.mother_least_years"),
            table.whole("usual.mother_most_years"),
        ),
        twins_within_days=table.whole("usual.twins_within_days"),
        births_apart_days=table.whole("usual.births_apart_days"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One determinant: whether it holds, None for unknown, and why."""

    determinant: Determinant
    at_risk: bool | None
    because: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRisk:
    """The determinants of a family, and whether they put it at risk."""

    target: Reason | None
    """Why it is a target family; None where it is not."""
    answers: tuple[Answer, ...]
    pregnant: bool
    contraception: bool | None

    @property
    def at_risk(self) -> bool | None:
        """Whether it is a family at risk; None where no risk is known but something is unknown.

        Water or latrine decides alone. 4T counts without modern contraception, and of a pregnant
        mother; where contraception was not asked it stays unknown. Poverty and schooling are shown
        but decide nothing.
        """
        if self.target is None:
            return False
        house = self._any(DECIDES_ALONE)
        mother = self._four_t()
        if house or mother:
            return True
        return None if house is None or mother is None else False

    def decides(self, answer: Answer) -> bool:
        """Whether an answer puts the family at risk, alone or as one of 4T that count."""
        if not answer.at_risk:
            return False
        alone = answer.determinant in DECIDES_ALONE
        return alone or (answer.determinant in FOUR_T and self._four_t() is True)

    def _four_t(self) -> bool | None:
        unprotected = True if self.pregnant else _not(self.contraception)
        found = self._any(FOUR_T)
        if unprotected is False or found is False:
            return False
        return None if unprotected is None or found is None else True

    def _any(self, determinants: frozenset[Determinant]) -> bool | None:
        known = [one.at_risk for one in self.answers if one.determinant in determinants]
        return True if any(known) else None if None in known else False


def family_risk(
    family: Family, siblings: Sequence[Sibling], on: date, rules: FamilyRules
) -> FamilyRisk:
    """Return the determinants of a family on a day; `siblings` are its registered children."""
    born = sorted(one.birth_date for one in siblings if one.birth_date <= on)
    return FamilyRisk(
        target=_target(family.mother, born, on, rules),
        answers=(
            _house(Determinant.WATER, family.house.water, rules.safe_water),
            _house(Determinant.LATRINE, family.house.latrine, rules.safe_latrines),
            *_age(family.mother, on, rules),
            _too_close(born, rules),
            _too_many(family.mother, born, rules),
            _poverty(family.house.desil, rules),
            _education(family, rules),
            _contraception(family.mother),
        ),
        pregnant=family.mother.pregnant is True,
        contraception=family.mother.contraception,
    )


def mother_risks(mother: Mother, rules: FamilyRules) -> tuple[Reason, ...]:
    """Return the mother's risks to the child that BKKBN does not list: short, KEK, anaemia."""
    found = []
    if mother.height_cm is not None and mother.height_cm < rules.short_below_cm:
        figures = {"value_cm": mother.height_cm, "below_cm": rules.short_below_cm}
        found.append(Reason("mother_short", figures))
    if mother.muac_cm is not None and mother.muac_cm < rules.kek_muac_below_cm:
        figures = {"value_cm": mother.muac_cm, "below_cm": rules.kek_muac_below_cm}
        found.append(Reason("mother_kek_muac", figures))
    elif mother.kek:
        found.append(Reason("mother_kek"))
    blood = mother.haemoglobin_g_dl
    if blood is not None and blood < rules.anaemia_below_g_dl:
        found.append(
            Reason("mother_anaemia_hb", {"value": blood, "below": rules.anaemia_below_g_dl})
        )
    elif mother.anaemia:
        found.append(Reason("mother_anaemia"))
    return tuple(found)


def may_be_siblings(child: Child, other: Child, rules: FamilyRules) -> bool:
    """Whether two children whose mothers have the same name may have the same parents.

    They may not if their fathers have different names, or if the births are too close together and
    not those of twins.
    """
    fathers = {identity.name_key(child.father), identity.name_key(other.father)} - {""}
    apart = abs((child.birth_date - other.birth_date).days)
    born_so = apart <= rules.twins_within_days or apart >= rules.births_apart_days
    return born_so and len(fathers) <= 1


def family_problems(
    family: Family,
    others: Iterable[Family],
    siblings: Sequence[Sibling],
    today: date,
    rules: FamilyRules,
) -> tuple[Problem, ...]:
    """What is or may be wrong with a family; a child belongs to one family only."""
    found = []
    taken = {
        child
        for one in others
        if not family.family_id or one.family_id != family.family_id
        for child in one.children
    }
    if taken & set(family.children):
        found.append(refuse("children", "child_in_other_family"))
    if len(set(family.children)) != len(family.children):
        found.append(refuse("children", "child_twice"))
    desil = family.house.desil
    if desil is not None and not 1 <= desil <= MOST_DESIL:
        found.append(refuse("desil", "desil_range", most=MOST_DESIL))
    mother = family.mother
    if mother.nik:
        found += identity.nik_form_problems(mother.nik)
    low, high = rules.usual_mother_cm
    if mother.height_cm is not None and not low <= mother.height_cm <= high:
        found.append(confirm("height_cm", "mother_height_unusual", low=low, high=high))
    if mother.parity is not None and mother.parity < len(family.children):
        found.append(confirm("parity", "parity_below_children", children=len(family.children)))
    if mother.birth_date is not None:
        found += _mother_age_problems(mother.birth_date, siblings, today, rules)
    return tuple(found)


def _mother_age_problems(
    born: date, siblings: Sequence[Sibling], today: date, rules: FamilyRules
) -> Iterable[Problem]:
    youngest, oldest = rules.usual_mother_years
    if born > today:
        yield refuse("birth_date", "date_in_future", today=today)
        return
    ages = [_years(born, one.birth_date) for one in siblings]
    if any(not youngest <= years <= oldest for years in ages):
        yield confirm("birth_date", "mother_age_unusual", low=youngest, high=oldest)


def _target(mother: Mother, born: Sequence[date], on: date, rules: FamilyRules) -> Reason | None:
    if mother.pregnant:
        return Reason("family_pregnant")
    if born:
        months = completed_months(born[-1], on)
        if months < rules.baduta_below_months:
            return Reason("family_baduta", {"months": months})
        if months < rules.balita_below_months:
            return Reason("family_balita", {"months": months})
    return None


def _house(determinant: Determinant, kind: StrEnum | None, safe: tuple[str, ...]) -> Answer:
    if kind is None:
        return _unknown(determinant)
    at_risk = kind.value not in safe
    return _answer(determinant, {f"{determinant}_word": kind.value}, at_risk=at_risk)


def _age(mother: Mother, on: date, rules: FamilyRules) -> tuple[Answer, Answer]:
    if mother.birth_date is None:
        return _unknown(Determinant.TOO_YOUNG), _unknown(Determinant.TOO_OLD)
    years = _years(mother.birth_date, on)
    figures: dict[str, Figure] = {"years": years}
    old = rules.too_old_from <= years <= rules.too_old_to
    return (
        _answer(Determinant.TOO_YOUNG, figures, at_risk=years < rules.too_young_below),
        _answer(Determinant.TOO_OLD, figures, at_risk=old),
    )


def _too_close(born: Sequence[date], rules: FamilyRules) -> Answer:
    """By the shortest interval between two births in the register; twins are one birth."""
    births = sorted(set(born))
    gaps = [
        months
        for earlier, later in pairwise(births)
        if (months := completed_months(earlier, later)) > 0
    ]
    if not gaps:
        return _unknown(Determinant.TOO_CLOSE)
    shortest = min(gaps)
    return _answer(
        Determinant.TOO_CLOSE,
        {"months": shortest},
        at_risk=shortest < rules.interval_below_months,
    )


def _too_many(mother: Mother, born: Sequence[date], rules: FamilyRules) -> Answer:
    children = max(mother.parity or 0, len(born))
    at_risk = children > rules.children_above
    if mother.parity is None and not at_risk:
        return _unknown(Determinant.TOO_MANY)
    return _answer(Determinant.TOO_MANY, {"children": children}, at_risk=at_risk)


def _poverty(desil: int | None, rules: FamilyRules) -> Answer:
    if desil is None:
        return _unknown(Determinant.POVERTY)
    return _answer(Determinant.POVERTY, {"desil": desil}, at_risk=desil <= rules.poor_to_desil)


def _education(family: Family, rules: FamilyRules) -> Answer:
    """Judge by the parent with the lower education."""
    known = [one for one in (family.mother.education, family.father_education) if one is not None]
    if not known:
        return _unknown(Determinant.EDUCATION)
    lowest = min(known, key=list(Education).index)
    at_risk = lowest.value in rules.low_education
    return _answer(Determinant.EDUCATION, {"education_word": lowest.value}, at_risk=at_risk)


def _contraception(mother: Mother) -> Answer:
    unprotected = _not(mother.contraception)
    if unprotected is None:
        return _unknown(Determinant.CONTRACEPTION)
    return _answer(Determinant.CONTRACEPTION, {}, at_risk=unprotected)


def _not(answer: bool | None) -> bool | None:  # noqa: FBT001 -- an answer, not a switch
    return None if answer is None else not answer


def _answer(determinant: Determinant, figures: dict[str, Figure], *, at_risk: bool) -> Answer:
    code = f"{determinant}_risk" if at_risk else f"{determinant}_fine"
    return Answer(determinant=determinant, at_risk=at_risk, because=Reason(code, figures))


def _unknown(determinant: Determinant) -> Answer:
    return Answer(determinant=determinant, at_risk=None, because=Reason(f"{determinant}_unknown"))


def _years(born: date, on: date) -> int:
    return completed_months(born, on) // MONTHS_PER_YEAR
