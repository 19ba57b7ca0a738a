"""Who is who: what a NIK says, and whether two records mean one child. Decides, changes nothing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache

from stdnum.exceptions import InvalidComponent
from stdnum.id import nik as stdnum_nik

from desktop_app.errors import Figure, Problem, Severity
from desktop_app.programme.records.children import Child, Sex
from desktop_app.programme.register.names import (
    MUHAMMAD,
    SITI,
    Likeness,
    fold_name,
    name_likeness,
    plain_words,
)

NIK_DIGITS = 16
_REGION_DIGITS = 6
_SERIAL_PLACE = 12
_CENTURIES = (1900, 2000)
"""Those of the births that a NIK may show; it has two digits for the year."""
_ANY_BIRTH_AND_SERIAL = "0101000001"
_GIRLS_DAY_OFFSET = 40
_ADULT_YEARS = 15
"""Own limit: a NIK that shows a birth so many years from the child's is taken for a parent's."""

_GIVEN_NAMES = {**dict.fromkeys(MUHAMMAD, "MUHAMMAD"), **dict.fromkeys(SITI, "SITI")}


class Match(StrEnum):
    """Whether two records mean one child."""

    SAME = "same"
    PERHAPS = "perhaps"
    """A person should look; until then they are two children."""
    DIFFERENT = "different"
    NIK_OF_ANOTHER = "nik_of_another"
    """One NIK on two records that agree in nothing else: it was typed for the wrong child."""

    @property
    def same(self) -> bool:
        """Whether the two may be treated as one."""
        return self is Match.SAME


def nik_form_problems(nik: str) -> tuple[Problem, ...]:
    """What is wrong with anybody's NIK by itself: it has 16 digits."""
    if not (nik.isascii() and nik.isdigit()):
        return (_problem("nik_not_digits", Severity.REFUSE),)
    if len(nik) != NIK_DIGITS:
        return (_problem("nik_length", Severity.REFUSE, digits=len(nik)),)
    return ()


def nik_problems(nik: str | None, sex: Sex, birth_date: date) -> tuple[Problem, ...]:
    """What is wrong with a child's NIK; a missing NIK is no problem.

    Refused: not 16 digits. Noted: the day, month, year, sex or region it shows disagree. It shows
    the place and birth date of first issue and never changes afterwards, so these prove nothing.
    """
    if nik is None or nik == "":
        return ()
    if refused := nik_form_problems(nik):
        return refused
    return (*_birth_notes(nik, sex, birth_date), *_region_notes(nik), *_serial_notes(nik))


def nik_agrees(nik: str, sex: Sex, birth_date: date) -> bool:
    """Whether `nik_problems` has nothing to say about a NIK; faster than asking it."""
    if len(nik) != NIK_DIGITS or not (nik.isascii() and nik.isdigit()):
        return False
    day = birth_date.day + (_GIRLS_DAY_OFFSET if sex is Sex.FEMALE else 0)
    century, year = divmod(birth_date.year, 100)
    return (
        nik[_REGION_DIGITS:_SERIAL_PLACE] == f"{day:02d}{birth_date.month:02d}{year:02d}"
        and century * 100 in _CENTURIES
        and int(nik[_SERIAL_PLACE:]) > 0
        and _region_known(nik[:_REGION_DIGITS])
    )


def nik_birth_date(nik: str, birth_date: date) -> date | None:
    """The birth date that the NIK shows, in the century nearest to `birth_date`; None if none."""
    day = int(nik[6:8])
    day -= _GIRLS_DAY_OFFSET if day > _GIRLS_DAY_OFFSET else 0
    found = []
    for century in _CENTURIES:
        try:
            found.append(date(century + int(nik[10:12]), int(nik[8:10]), day))
        except ValueError:
            continue
    return min(found, key=lambda shown: abs((shown - birth_date).days), default=None)


def nik_sex(nik: str) -> Sex:
    """The sex that a NIK of sixteen digits shows: a girl's day of birth has 40 added."""
    return Sex.FEMALE if int(nik[6:8]) > _GIRLS_DAY_OFFSET else Sex.MALE


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The name as it is compared: capitals, no accents or punctuation, single spaces.

    An apostrophe vanishes (`RIFA'I` = `RIFAI`), any other sign parts words; the usual short forms
    of Muhammad and Siti at the head count as written out.
    """
    words = plain_words(name)
    if len(words) > 1:
        words[0] = _GIVEN_NAMES.get(words[0], words[0])
    return " ".join(words)


def same_person(a: Child, b: Child) -> Match:
    """Whether two records mean one child.

    One NIK with the same name or, at the same birth date, a spelling of it: the same. One NIK on
    two names is for a person to decide: twins often get one NIK by a slip. Without a NIK on both
    sides name, birth date and sex decide; another spelling, parents who have no word in common, or
    two names for one parent's children born on one day make it doubtful. Two different NIKs with
    the same name, birth date and sex are two children until a person says otherwise.
    """
    names_agree = name_key(a.name) == name_key(b.name) != ""
    born_agree = a.birth_date == b.birth_date
    if a.nik and a.nik == b.nik:
        spelling = born_agree and name_likeness(a.name, b.name) is not Likeness.APART
        return Match.SAME if names_agree or spelling else Match.NIK_OF_ANOTHER
    if not born_agree or a.sex != b.sex:
        return Match.DIFFERENT
    if names_agree:
        return Match.PERHAPS if (a.nik and b.nik) or parents_alike(a, b) is False else Match.SAME
    if a.nik and b.nik:
        return Match.DIFFERENT
    # Asked last: a register has many pairs born on one day, and comparing two names takes long.
    likeness = name_likeness(a.name, b.name)
    if likeness is Likeness.SAME:
        return Match.PERHAPS
    if likeness in (Likeness.NEAR, Likeness.PART) and parents_alike(a, b) is not False:
        return Match.PERHAPS
    return Match.PERHAPS if _siblings_or_one(a, b) else Match.DIFFERENT


def parents_alike(a: Child, b: Child) -> bool | None:
    """Whether two records name one parent in one way; None when that cannot be said.

    Father and mother may be swapped, and `By. Ny. Siti` as the child's name names the mother.
    """
    mothers, fathers = zip(_parents(a), _parents(b), strict=True)
    one, other = ({name for name in _parents(child) if name} for child in (a, b))
    if shared := one & other:
        # Two mothers with one husband are two mothers; else one name may be either parent's.
        other_mother = all(mothers) and mothers[0] != mothers[1] and shared <= set(fathers)
        return None if other_mother else True
    words = [{word for name in names for word in name} for names in (one, other)]
    return False if all(words) and words[0].isdisjoint(words[1]) else None


def _parents(child: Child) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded names of mother and father."""
    mother = fold_name(child.mother).words or fold_name(child.name).mother_words
    return mother, fold_name(child.father).words


def _siblings_or_one(a: Child, b: Child) -> bool:
    """Whether one parent in one desa has both; where a desa is unknown, it decides nothing."""
    apart = a.desa and b.desa and a.desa.casefold() != b.desa.casefold()
    return parents_alike(a, b) is True and not apart


def _birth_notes(nik: str, sex: Sex, birth_date: date) -> tuple[Problem, ...]:
    shown = nik_birth_date(nik, birth_date)
    if shown is None:
        return (_problem("nik_birth_date_impossible", Severity.NOTE),)
    notes = []
    if abs(shown.year - birth_date.year) >= _ADULT_YEARS:
        notes.append(_problem("nik_of_adult", Severity.NOTE, shown=shown))
    elif shown != birth_date:
        notes.append(_problem("nik_birth_date", Severity.NOTE, shown=shown, born=birth_date))
    if nik_sex(nik) is not sex:
        notes.append(_problem("nik_sex", Severity.NOTE))
    return tuple(notes)


def _region_notes(nik: str) -> tuple[Problem, ...]:
    known = _region_known(nik[:_REGION_DIGITS])
    return () if known else (_problem("nik_region_unknown", Severity.NOTE),)


@lru_cache
def _region_known(code: str) -> bool:
    """Whether a NIK may begin with this code; its birth date has a note of its own."""
    try:
        stdnum_nik.validate(f"{code}{_ANY_BIRTH_AND_SERIAL}")
    except InvalidComponent:
        return False
    return True


def _serial_notes(nik: str) -> tuple[Problem, ...]:
    return () if int(nik[_SERIAL_PLACE:]) else (_problem("nik_serial", Severity.NOTE),)


def _problem(code: str, severity: Severity, **figures: Figure) -> Problem:
    return Problem(field="nik", code=code, severity=severity, figures=figures)
