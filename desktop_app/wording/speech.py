"""Formats numbers, dates and ages, and makes sentences from codes with their figures."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date as Date  # noqa: N812 -- the method `date` below takes the plain name
from datetime import datetime
from enum import Enum

from desktop_app.errors import ChangedMeanwhile, CodedError, Figure, Locked, Problem
from desktop_app.growth import age as ages
from desktop_app.programme.records.reasons import AGE
from desktop_app.wording import (
    terms,
)
from desktop_app.wording import (
    vault_journal_words as journal_words,
)
from desktop_app.wording import (
    vault_sign_in_words as sign_in_words,
)
from desktop_app.wording.exchange_problems import EVIDENCE
from desktop_app.wording.growth_readings import QUALITY, READINGS
from desktop_app.wording.problems import ERRORS, PROBLEMS
from desktop_app.wording.vault_rule_names import ANSWERS

MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"
"""Shown where there is no value."""

DAYS_TOLD_UNTIL = 45
_CODED_FIELDS: Mapping[str, Mapping[str, str]] = {
    "sex": terms.SEXES,
    "measure": terms.MEASURES,
    "role": terms.ROLES,
    "what": journal_words.PARTS,
    "way": sign_in_words.WAYS,
    "key_question": sign_in_words.KEY_REASONS,
}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FINDING_DECIMALS = {"cm": 1, "g": 0}


class Wording:
    """Turns codes and figures into text of one language."""

    def __init__(self, translate: Callable[[str], str] = str) -> None:
        """Take the function that translates a sentence; without one the text is Indonesian."""
        self._translate = translate

    def date(self, day: Date | None) -> str:
        """Return `23 Nov 2026`; a dash for None."""
        if day is None:
            return NOTHING
        return f"{day.day} {self._translate(terms.MONTHS_SHORT[day.month - 1])} {day.year}"

    def moment(self, at: datetime | None) -> str:
        """Return `23 Nov 2026 14.05` by the moment's own zone; a dash for None."""
        if at is None:
            return NOTHING
        return journal_words.MOMENT.format(day=self.date(at), hour=at.hour, minute=at.minute)

    def month(self, year: int, month: int) -> str:
        """Return `Oktober 2026`."""
        return f"{self._translate(terms.MONTHS[month - 1])} {year}"

    def number(self, value: float | None, decimals: int | None = None) -> str:
        """Return the number with this language's decimal mark and a true minus; a dash for None.

        Without `decimals` the number is written in its shortest form (`12,5`, `12`).
        """
        if value is None or math.isnan(value):
            return NOTHING
        text = f"{value:.{decimals}f}" if decimals is not None else f"{value:.10g}"
        if float(text) == 0:
            text = text.lstrip("-")
        return text.replace("-", MINUS).replace(".", self._translate(terms.DECIMAL_MARK))

    def z(self, value: float | None) -> str:
        """Return a z-score with its sign and two decimals: `−2,13`, `+0,40`."""
        text = self.number(value, 2)
        return f"+{text}" if value is not None and value > 0 else text

    def z_by_age(self, value: float | None, age: str | None) -> str:
        """Return a z-score and, if `age` is given, its kind of age: `−2,13 (umur koreksi)`.

        `age` is BY_CORRECTED of programme/records/reasons.py or None.
        """
        return self.z(value) if age is None else f"{self.z(value)} ({self.term(age)})"

    def percent(self, share: float | None, decimals: int = 1) -> str:
        """Return a share of 0 to 1 as `21,5%`."""
        return NOTHING if share is None else f"{self.number(share * 100, decimals)}%"

    def age(self, days: float | None) -> str:
        """Return an age in days as `2 tahun 3 bulan`; below one month, in days.

        When both dates are known, use `age_between`, which counts calendar months.
        """
        if days is None:
            return NOTHING
        months = int(days // ages.DAYS_PER_MONTH)
        return self._age(months // 12, months % 12, int(days))

    def age_between(self, birth: Date, on: Date) -> str:
        """Return the age in completed calendar years and months: `2 tahun 3 bulan`."""
        years, months, days = ages.age_parts(birth, on)
        return self._age(years, months, days)

    def _age(self, years: int, months: int, days: int) -> str:
        if years == 0 and months == 0:
            return self.term("age_days", days=days)
        if years == 0:
            return self.term("age_months", months=months)
        if months == 0:
            return self.term("age_years", years=years)
        return self.term("age_years_months", years=years, months=months)

    def class_name(self, code: str | None) -> str:
        """Return a class's name by Permenkes 2/2020; a dash for None."""
        return NOTHING if code is None else self._translate(terms.CLASSES[code])

    def class_short(self, code: str | None) -> str:
        """Return a class's short name, for a place beside the name of its index."""
        if code in terms.CLASSES_SHORT:
            return self._translate(terms.CLASSES_SHORT[code])
        return self.class_name(code)

    def indicator_name(self, code: str) -> str:
        """Return a chart's name: `Tinggi badan menurut umur (TB/U)`."""
        return self._translate(terms.INDICATORS[code])

    def indicator_short(self, code: str) -> str:
        """Return an indicator's short name: `TB/U`."""
        return self._translate(terms.INDICATORS_SHORT[code])

    def axis_title(self, code: str) -> str:
        """Return an axis's title with its unit."""
        return self._translate(terms.AXES[code])

    def sex(self, code: str) -> str:
        """Return `Laki-laki` or `Perempuan`."""
        return self._translate(terms.SEXES[code])

    def measure(self, code: str | None) -> str:
        """Return `Terlentang` or `Berdiri`; a dash for None."""
        return NOTHING if code is None else self._translate(terms.MEASURES[code])

    def role(self, code: str) -> str:
        """Return an account's role as the puskesmas calls it."""
        return self._translate(terms.ROLES[code])

    def term(self, code: str, **figures: Figure) -> str:
        """Return any other word or sentence by its code."""
        return self._say(terms.TERMS[code], figures)

    def problem(self, problem: Problem) -> str:
        """Return the sentence that says what is wrong and what to do."""
        if isinstance(problem, ChangedMeanwhile):
            return self._changed_meanwhile(problem)
        told = {
            name: self.kind(value) if name == "kind" and isinstance(value, str) else value
            for name, value in problem.figures.items()
        }
        return self._say(PROBLEMS[problem.code], told)

    def evidence(self, code: str) -> str:
        """Return what two records have in common or not (`candidates.Evidence`)."""
        return self._translate(EVIDENCE[code])

    @property
    def nobody_known(self) -> str:
        """The answer that a child is none of the known ones."""
        return self._translate(EVIDENCE["nobody"])

    def _changed_meanwhile(self, found: ChangedMeanwhile) -> str:
        name = found.field.rsplit(".", 1)[-1]
        field = self.field_name(name)
        told = {
            "who": found.who,
            "field": _in_a_sentence(field) if found.who else field,
            "when": self.moment(found.at),
            "stored": self._whole(name, found.stored),
            "typed": self._whole(name, found.typed),
        }
        code = "changed_meanwhile" if found.who else "changed_meanwhile_unknown"
        return self._translate(PROBLEMS[code]).format(**told)

    def _whole(self, name: str, value: object) -> str:
        """Return a field's value with all that a list holds."""
        if isinstance(value, list):
            return "; ".join(self.field_value(name, one) for one in value) or NOTHING
        return self.field_value(name, value)

    def error(self, error: CodedError) -> str:
        """Return the sentence for an error that a person can do something about."""
        figures = error.figures
        if isinstance(error, Locked):
            figures = {"host": error.figures["host"] or NOTHING, "since": self._since(error)}
        return self._say(ERRORS[error.code], figures)

    def action(self, code: str) -> str:
        """Return the journal's name of an action; an unknown code is returned unchanged."""
        done = code.removesuffix(journal_words.FAILED_ENDING)
        word = self._translate(journal_words.ACTIONS.get(done, done))
        return word if done == code else self._translate(journal_words.FAILED).format(action=word)

    def kind(self, code: str) -> str:
        """Return the name of the kind of record that a journal line is about."""
        return self._translate(journal_words.KINDS.get(code, code))

    def field_name(self, code: str) -> str:
        """Return the name of a record's field; an unknown code is returned unchanged."""
        return self._translate(journal_words.FIELDS.get(code, code))

    def field_value(self, code: str, value: object) -> str:
        """Return a field's value, from a record or as the journal keeps it."""
        if isinstance(value, Enum):
            value = value.value
        if value in (None, ""):
            return NOTHING
        if code in _CODED_FIELDS:
            return self._translate(_CODED_FIELDS[code].get(str(value), str(value)))
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            value = Date.fromisoformat(value)
        if isinstance(value, Date):
            return self.date(value)
        if isinstance(value, bool):
            return self._translate(ANSWERS["yes" if value else "no"])
        if isinstance(value, int | float):
            return self.number(value)
        return self._parts(value)

    def _parts(self, value: object) -> str:
        """Return a text unchanged, a list as its length, a record as `name: value`."""
        if isinstance(value, Mapping):
            told = (
                f"{self.field_name(name)}: {self.field_value(name, inner)}"
                for name, inner in value.items()
            )
            return "; ".join(told) or NOTHING
        return str(len(value)) if isinstance(value, list | tuple) else str(value)

    def _since(self, error: Locked) -> str:
        try:
            return self.moment(datetime.fromisoformat(str(error.figures["since"])))
        except ValueError:
            return NOTHING

    def finding(self, code: str, figures: Mapping[str, Figure]) -> str:
        """Return the sentence of a reading of growth (`growth.findings.Finding`)."""
        return self._tell(READINGS[code], figures)

    def quality(self, code: str, figures: Mapping[str, Figure] | None = None) -> str:
        """Return the sentence of a verdict on measuring (`programme.growth.quality`)."""
        return self._tell(QUALITY[code], figures or {})

    def span(self, days: int) -> str:
        """Return how long something lasted: `38 hari`, from 45 days on `2 bulan`."""
        months = round(days / ages.DAYS_PER_MONTH)
        if days < DAYS_TOLD_UNTIL:
            return self.term("age_days", days=days)
        return self.term("age_months", months=months)

    def _tell(self, sentence: str, figures: Mapping[str, Figure]) -> str:
        """Fill in figures, each formatted as the ending of its name says."""
        shown = {name: self._shown(name, value) for name, value in figures.items()}
        return self._translate(sentence).format(**self._with_age(shown, figures))

    def _with_age(self, shown: dict[str, str], figures: Mapping[str, Figure]) -> dict[str, str]:
        """Add the kind of age to the z-score of a sentence, if its figures name one."""
        if AGE not in figures:
            return shown
        return {**shown, "value_z": f"{shown['value_z']} ({self.term(str(figures[AGE]))})"}

    def _shown(self, name: str, value: Figure) -> str:
        """Return a figure formatted as the last part of its name says."""
        ending = name.rsplit("_", 1)[-1]
        if isinstance(value, Date):
            return self.month(value.year, value.month) if ending == "month" else self.date(value)
        if isinstance(value, str):
            if ending == "class":
                return self.class_name(value)
            if ending == "status":
                words = terms.TERMS.get(f"status_{value}", terms.CLASSES.get(value, ""))
                return _in_a_sentence(self._translate(words or terms.TERMS[value]))
            # An illness comes with its name from the rule table, a course with a term's code.
            words = self._translate(terms.TERMS.get(value, value))
            return _in_a_sentence(self.measure(value) if ending == "measure" else words)
        if ending == "z":
            return self.z(value)
        if ending == "days":
            return self.span(round(value))
        return self.number(value, FINDING_DECIMALS.get(ending))

    def _say(self, sentence: str, figures: Mapping[str, Figure]) -> str:
        return self._translate(sentence).format(
            **{name: self._figure(value) for name, value in figures.items()}
        )

    def _figure(self, value: Figure) -> str:
        if isinstance(value, Date):
            return self.date(value)
        if isinstance(value, bool | str):
            return str(value)
        return self.number(value)


def _in_a_sentence(word: str) -> str:
    """Return the word with a small first letter, unless it is an abbreviation."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


INDONESIAN = Wording()
