"""Each number of a rule stands in one place: one rule file, or one module of the growth engine.

A number is found again by what it is called: a constant, parameter, keyword or comparison of the
code whose name bears a unit (`SOON_DAYS`, `valid_days=`, `months < 24`) or says that it is a
border (`EATEN_FROM`), with a value that a rule file has in that unit. A bare literal tells nothing
of its meaning and is not looked at, but for WHO's figures, which no other number resembles.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import desktop_app
from desktop_app.growth.age import DAYS_PER_MONTH, TWO_YEARS_DAYS
from desktop_app.growth.classes import muac_months, wasting_borders
from desktop_app.growth.tables import LAST_DAY
from desktop_app.programme.records.rule_table import all_numbers

PACKAGE = Path(desktop_app.__file__).parent
NUMBERS = all_numbers()

STANDARDS = {(number.unit, number.standard) for number in NUMBERS}
VALUES = {
    *(number.standard for number in NUMBERS),
    *(number.standard / 100 for number in NUMBERS if number.unit == "percent"),
}

UNITS = frozenset(
    {"days", "months", "years", "weeks", "cm", "kg", "z", "g", "mg", "ml", "grade", "visits"}
)
"""Last words of names that are units of the rule files; `day` and `month` end compound names."""
BORDERS = frozenset({"from", "below", "above", "least", "within"})
"""Words that make a number a border where the name has no unit."""
OF_THE_SCREEN = frozenset({"px", "pt", "mm", "ms"})
"""Last words of names whose number is a size or a time of the program's own."""
ELSEWHERE = frozenset(
    PACKAGE / place for place in ("growth", "db/migrations", "vault", "services/vault", "ui/vault")
)
"""WHO's figures are the engine's own; a migration keeps what was true when it was written; how a
vault is kept has nothing to do with children."""
TELLS_NOTHING = frozenset({-1, 0, 1, 2, 100})
"""None, one, a pair and a whole: too many things come in these."""
SMALLEST_BORDER = 10
"""A border without a unit and without decimals is looked for from this number on."""

NO_RULES = {
    "programme/growth/fact_append.py _TWO_MONTHS_DAYS": "the length of two months",
    "demo/care.py HOME_VISIT_MONTHS": "how much the invented register has",
    "demo/care.py TICKED_MONTHS": "how much the invented register has",
    "demo/casework.py RECENT_DAYS": "how much the invented register has",
    "demo/children.py WEANING_DAYS": "when invented children fall ill",
    "demo/outpatient.py away_days": "an invented course",
    "demo/outpatient.py visits": "an invented course",
    "exchange/fhir_bundle.py _LENGTH_BELOW_MONTHS": "the age at which a national code changes",
    "exchange/register_rows.py _LAST_DAY": "the days of a calendar month",
    "exchange/values.py _LEAST_GRAMS": "what tells grams from kilograms in a file",
    "paper/casework_roomy_chart.py _EVERY_MONTHS": "the marks of an axis",
    "services/reports/city_figures.py TREND_MONTHS": "how many months a page shows",
    "services/growth/measuring.py SPANS_MONTHS": "periods that a list offers",
    "ui/casework/referrals_page.py PERIODS_DAYS": "periods that a list offers",
}
"""By file and name: why a number that a rule file has as well is another one."""

OWN_AGES = "each service and each list has the ages of its own guideline, which may change alone"
OWN_KINDS = "each kind of work is as dangerous and as urgent as a person sets it"
SAME_NAME = {
    "below_months": OWN_AGES,
    "from_months": OWN_AGES,
    "rank": OWN_KINDS,
    "due_days": OWN_KINDS,
    "most_postponed_days": OWN_KINDS,
    "least_days": "what is read of a curve, and how long food is given",
}
"""By the last part of the key: why two rule files have one number under one name."""

AIMS = {
    "feeding.wasted.success_z",
    "feeding.underweight.success_z",
    "gizi_buruk.outpatient.discharge_z",
    "gizi_buruk.outpatient.discharge_muac_cm",
}
"""What care must reach before it ends: a guideline may ask for more than the class's border."""


def test_no_number_of_a_rule_stands_in_the_code() -> None:
    found = {
        place
        for path in sorted(PACKAGE.rglob("*.py"))
        if not ELSEWHERE & {*path.parents}
        for name, value in _named_numbers(ast.parse(path.read_text()))
        if _is_of_a_rule(name, value)
        for place in (f"{path.relative_to(PACKAGE).as_posix()} {name}",)
    }
    assert found == NO_RULES.keys()


def test_whos_figures_stand_once() -> None:
    figures = {DAYS_PER_MONTH, 3 * DAYS_PER_MONTH, 6 * DAYS_PER_MONTH, TWO_YEARS_DAYS, LAST_DAY}
    found = {
        (path.relative_to(PACKAGE).as_posix(), node.value)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and type(node.value) in (int, float)
        if node.value in figures
    }
    assert found == {
        ("growth/age.py", DAYS_PER_MONTH),
        ("growth/age.py", TWO_YEARS_DAYS),
        ("growth/tables.py", LAST_DAY),
    }


def test_no_two_rule_files_have_one_number_under_one_name() -> None:
    files: dict[tuple[str, str, float], set[str]] = defaultdict(set)
    for number in NUMBERS:
        if number.standard not in TELLS_NOTHING:
            table, *_, name = number.key.split(".")
            files[name, number.unit, number.standard].add(table)
    twice = {name for (name, _, _), tables in files.items() if len(tables) > 1}
    assert twice == SAME_NAME.keys()


def test_no_rule_file_repeats_the_border_of_a_class() -> None:
    borders = wasting_borders()
    z = {borders.severe_below_z, borders.wasted_below_z}
    cm = {borders.severe_below_cm, borders.wasted_below_cm}
    found = {
        number.key
        for number in NUMBERS
        if (number.unit == "z" and number.standard in z)
        or (number.unit == "cm" and number.standard in cm)
    }
    assert found == AIMS


def test_the_ages_of_muac_stand_with_its_classes() -> None:
    assert muac_months() == range(6, 60)
    assert not [number.key for number in NUMBERS if "muac" in number.key and "month" in number.unit]


def test_the_search_finds_what_it_looks_for() -> None:
    code = (
        "SOON_DAYS = 14\n"
        "EATEN_FROM: float = 0.8\n"
        "YOUNGEST, OLDEST_YEARS = 3, 55\n"
        "def f(months, valid_days=90): return months < 24 or g(least_cm=-190.0)\n"
        "ROW_PX = 14\n"
    )
    found = [name for name, value in _named_numbers(ast.parse(code)) if _is_of_a_rule(name, value)]
    assert sorted(found) == ["EATEN_FROM", "OLDEST_YEARS", "SOON_DAYS", "months", "valid_days"]


def _is_of_a_rule(name: str, value: float) -> bool:
    if value in TELLS_NOTHING:
        return False
    words = name.lower().strip("_").split("_")
    unit = f"{words[-1]}s" if words[-1] in {"day", "month"} and len(words) > 1 else words[-1]
    if unit in UNITS:
        return (unit, value) in STANDARDS
    is_small = float(value).is_integer() and value < SMALLEST_BORDER
    is_border = bool(BORDERS & set(words)) and words[-1] not in OF_THE_SCREEN
    return is_border and not is_small and value in VALUES


def _named_numbers(tree: ast.Module) -> Iterator[tuple[str, float]]:
    for node in ast.walk(tree):
        for name, value in _named(node):
            for one in value.elts if isinstance(value, ast.Tuple | ast.List) else (value,):
                number = _number(one)
                if name and number is not None:
                    yield name, number


def _named(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names in a node with the expressions that they are given or compared with."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                # A starred part may stand for several.
                pairs = zip(target.elts, node.value.elts, strict=False)
                yield from ((_name(one), value) for one, value in pairs)
            else:
                yield _name(target), node.value
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        yield _name(node.target), node.value
    elif isinstance(node, ast.keyword):
        yield node.arg or "", node.value
    elif isinstance(node, ast.arguments):
        places = [*node.posonlyargs, *node.args]
        defaults = [*zip(reversed(places), reversed(node.defaults), strict=False)]
        defaults += [
            (place, value)
            for place, value in zip(node.kwonlyargs, node.kw_defaults, strict=True)
            if value is not None
        ]
        yield from ((place.arg, value) for place, value in defaults)
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        yield from ((_name(one), other) for one in sides for other in sides if one is not other)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _number(node: ast.expr) -> float | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        found = _number(node.operand)
        return None if found is None else -found
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
