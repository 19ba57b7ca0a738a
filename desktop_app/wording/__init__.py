"""Makes text for people from codes and figures: numbers, dates, ages, terms, sentences. No Qt.

Everything shown or printed passes through a `Wording`. Paper uses `INDONESIAN`; the window makes
one whose `translate` asks Qt for the interface's language. The source text is Indonesian.
"""

from __future__ import annotations

from desktop_app.wording.speech import INDONESIAN, Wording
from desktop_app.wording.terms import all_sentences

date = INDONESIAN.date
number = INDONESIAN.number
z = INDONESIAN.z
age = INDONESIAN.age
age_between = INDONESIAN.age_between
month = INDONESIAN.month
class_name = INDONESIAN.class_name
indicator_name = INDONESIAN.indicator_name
axis_title = INDONESIAN.axis_title
sex = INDONESIAN.sex
measure = INDONESIAN.measure
problem = INDONESIAN.problem
error = INDONESIAN.error
term = INDONESIAN.term

__all__ = [
    "INDONESIAN",
    "Wording",
    "age",
    "age_between",
    "all_sentences",
    "axis_title",
    "class_name",
    "date",
    "error",
    "indicator_name",
    "measure",
    "month",
    "number",
    "problem",
    "sex",
    "term",
    "z",
]
