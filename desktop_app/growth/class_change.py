"""Why a class changed since the visit before: growth, posture, the 24th month, dates, or doubt.

Each possible cause is undone by itself and the class is computed again. A cause is named when
undoing it alone brings the old class back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.growth.age import DAYS_PER_MONTH, age_days, corrected_age_days
from desktop_app.growth.classes import bands, classify
from desktop_app.growth.findings import (
    Finding,
    FindingFigure,
    FindingUrgency,
    Thresholds,
    thresholds,
)
from desktop_app.growth.track import Measurement, Size, Subject, Track, track
from desktop_app.growth.zscores import (
    LYING,
    STANDING,
    STANDING_BELIEVED_MONTHS,
    STANDING_FROM_DAY,
    zscore,
)

ChangedIndex = Literal["height_for_age", "weight_for_age", "weight_for_height"]

_SIZES: dict[ChangedIndex, Size] = {
    "height_for_age": "len",
    "weight_for_age": "wei",
    "weight_for_height": "wfl",
}
_CODES: dict[ChangedIndex, str] = {
    "height_for_age": "height_class_changed",
    "weight_for_age": "weight_class_changed",
    "weight_for_height": "wasting_class_changed",
}
_NORMAL: dict[ChangedIndex, str] = {
    "height_for_age": "normal_height",
    "weight_for_age": "normal_weight",
    "weight_for_height": "well_nourished",
}
_MEASURES = {LYING: "l", STANDING: "h"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """A change of class; each of `causes` explains it alone.

    The earlier class and z-score are as they were shown then: by the birth date recorded then.
    """

    index: ChangedIndex
    from_date: date
    to_date: date
    from_class: str
    to_class: str
    from_z: float
    to_z: float
    causes: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the change itself, then its causes."""
        nearer = _from_normal(self.index, self.to_class) < _from_normal(self.index, self.from_class)
        changed = Finding(
            code=_CODES[self.index],
            severity=FindingUrgency.GOOD if nearer else FindingUrgency.WATCH,
            figures={
                "from_class": self.from_class,
                "to_class": self.to_class,
                "from_z": self.from_z,
                "to_z": self.to_z,
                "from_date": self.from_date,
                "to_date": self.to_date,
            },
        )
        return (changed, *self.causes)


def class_change(
    subject: Subject,
    measurements: Iterable[Measurement],
    index: ChangedIndex,
    *,
    earlier_birth_date: date | None = None,
    limits: Thresholds | None = None,
) -> ClassChange | None:
    """Return why the class changed between the last plausible earlier visit and the last visit.

    `earlier_birth_date` is the birth date that was recorded at the earlier visit, if it was
    corrected since. Returns None when the class is the same, or without two visits to compare.
    """
    rules = limits or thresholds()
    given = tuple(measurements)
    tracks = [track(size, subject, given, rules) for size in _sizes_of(index)]
    doubtful = {point.on for found in tracks for point in found.doubtful}
    ends = _ends(tracks[0], doubtful)
    if ends is None:
        return None
    on = {m.on: m for m in sorted(given, key=lambda m: (m.lenhei_cm or 0.0, m.weight_kg or 0.0))}
    pair = _Pair(
        index=index,
        subject=subject,
        before=on[ends[0]],
        last=on[ends[1]],
        earlier_birth_date=earlier_birth_date,
        doubtful=ends[1] in doubtful,
    )
    from_z, to_z = pair.z_then(), pair.z_now()
    if from_z is None or to_z is None:
        return None
    from_class, to_class = _class(index, from_z), _class(index, to_z)
    if from_class == to_class:
        return None
    causes = tuple(
        cause for cause, z in pair.undone() if z is not None and _class(index, z) == from_class
    )
    return ClassChange(
        index=index,
        from_date=pair.before.on,
        to_date=pair.last.on,
        from_class=from_class,
        to_class=to_class,
        from_z=from_z,
        to_z=to_z,
        causes=causes or (Finding(code="class_by_several", severity=FindingUrgency.INFO),),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Two visits; computes the z-score that the later one would have without a given cause."""

    index: ChangedIndex
    subject: Subject
    before: Measurement
    last: Measurement
    earlier_birth_date: date | None
    doubtful: bool

    def z_then(self) -> float | None:
        """Return the z-score of the earlier visit as it was shown then."""
        return self._z(self.before, self._table_days(self.before, self.earlier_birth_date))

    def z_now(self) -> float | None:
        """Return the z-score of the last visit."""
        return self._z(self.last, self._table_days(self.last))

    def undone(self) -> Iterator[tuple[Finding, float | None]]:
        """Yield each possible cause with the z-score that the last visit would have without it."""
        if self.doubtful:
            yield _cause("class_by_doubtful_measurement", FindingUrgency.ACT), self.z_then()
        if self.earlier_birth_date is not None:
            figures = {
                "earlier_date": self.earlier_birth_date,
                "birth_date": self.subject.birth_date,
            }
            days = self._table_days(self.last, self.earlier_birth_date)
            yield (
                _cause("class_by_birth_date", FindingUrgency.INFO, **figures),
                self._z(self.last, days),
            )
        if self._correction_ended():
            z = self._z(self.last, self._still_corrected(), posture=self._posture(self.last))
            yield _cause("class_by_end_of_correction", FindingUrgency.INFO), z
        before, last = self._posture(self.before), self._posture(self.last)
        if before != last and self.index != "weight_for_age":
            code = "class_by_24_months" if self._over_24_months() else "class_by_posture"
            figures_of_posture = {
                "from_measure": _MEASURES[before],
                "to_measure": _MEASURES[last],
            }
            z = self._z(self.last, self._table_days(self.last), posture=before)
            yield _cause(code, FindingUrgency.INFO, **figures_of_posture), z
        if not self.doubtful:
            kept = self._z(self.before, self._days_like_last(self.before))
            now = self.z_now()
            if kept is not None and now is not None:
                yield _cause("class_by_growth", FindingUrgency.INFO, from_z=kept, to_z=now), kept

    def _z(self, m: Measurement, days: int | None, *, posture: int | None = None) -> float | None:
        if days is None or days < 0:
            return None
        score = zscore(
            sex=self.subject.sex,
            age_days=days,
            weight_kg=m.weight_kg,
            lenhei_cm=m.lenhei_cm,
            measure=m.measure if posture is None else posture,
            oedema=m.oedema,
        )
        return score.z(_SIZES[self.index])

    def _table_days(self, m: Measurement, birth_date: date | None = None) -> int | None:
        """Return the age in days for looking up the table: corrected for a preterm child."""
        days = age_days(birth_date or self.subject.birth_date, m.on)
        return corrected_age_days(days, self.subject.weeks)

    def _days_like_last(self, m: Measurement) -> int | None:
        """Return the age at a visit in days, corrected only if the last visit's age is."""
        corrected = self.subject.corrected_on(self.last.on)
        weeks = self.subject.weeks if corrected else None
        return corrected_age_days(age_days(self.subject.birth_date, m.on), weeks)

    def _correction_ended(self) -> bool:
        return self.subject.corrected_on(self.before.on) and not self.subject.corrected_on(
            self.last.on
        )

    def _still_corrected(self) -> int | None:
        """Return the last visit's age as if correction had not ended since the earlier visit."""
        corrected = self._table_days(self.before)
        passed = (self.last.on - self.before.on).days
        return None if corrected is None else corrected + passed

    def _over_24_months(self) -> bool:
        """Whether the 731st day lies between the visits."""
        before, last = (age_days(self.subject.birth_date, m.on) for m in (self.before, self.last))
        return before < STANDING_FROM_DAY <= last

    def _posture(self, m: Measurement) -> int:
        """Return LYING or STANDING as WHO's rules treat the measurement.

        A posture that was not recorded, or is not believed at this age, follows the age's table.
        """
        days = age_days(self.subject.birth_date, m.on)
        believed = m.measure == LYING or days / DAYS_PER_MONTH >= STANDING_BELIEVED_MONTHS
        if m.measure and believed:
            return m.measure
        return STANDING if days >= STANDING_FROM_DAY else LYING


def _sizes_of(index: ChangedIndex) -> tuple[Size, ...]:
    """Return the size that an index is read from, then the sizes whose doubts also affect it."""
    return ("wfl", "len", "wei") if index == "weight_for_height" else (_SIZES[index],)


def _ends(points: Track, doubtful: set[date]) -> tuple[date, date] | None:
    """Return the dates of the last plausible earlier visit and of the last one with a z-score."""
    seen = sorted({*points.dates, *(point.on for point in points.doubtful)})
    before = [on for on in points.dates if on not in doubtful and on < seen[-1]]
    return (before[-1], seen[-1]) if before else None


def _class(index: ChangedIndex, z: float) -> str:
    code: str = classify(index, [z])[0]
    return code


def _from_normal(index: ChangedIndex, code: str) -> int:
    codes = bands(index).codes
    return abs(codes.index(code) - codes.index(_NORMAL[index]))


def _cause(code: str, severity: FindingUrgency, **figures: FindingFigure) -> Finding:
    return Finding(code=code, severity=severity, figures=figures)
