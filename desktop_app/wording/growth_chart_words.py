"""The texts of a chart: ticks, ends of curves, points and events; no layout.

Screen and paper use the same words.
"""

from __future__ import annotations

from datetime import timedelta

from desktop_app.growth.chart import (
    Axis,
    AxisKind,
    Chart,
    ChartRole,
    Curve,
    Event,
    Indicator,
    Label,
    Point,
    Tick,
)
from desktop_app.wording.speech import Wording
from desktop_app.wording.terms import TERMS

CHART_AXES = {
    AxisKind.AGE: "Umur (bulan)",
    AxisKind.CORRECTED_AGE: "Umur koreksi sampai 24 bulan, lalu umur kronologis (bulan)",
    AxisKind.UNCORRECTED_AGE: "Umur kronologis, tanpa koreksi (bulan)",
    AxisKind.LENGTH_CM: "Panjang badan (cm)",
    AxisKind.HEIGHT_CM: "Tinggi badan (cm)",
    AxisKind.LENHEI_CM: "Panjang/tinggi badan (cm)",
    AxisKind.WEIGHT_KG: "Berat badan (kg)",
    AxisKind.BMI: "Indeks massa tubuh (kg/m²)",
    AxisKind.HEAD_CM: "Lingkar kepala (cm)",
    AxisKind.ARM_CM: "Lingkar lengan atas (cm)",
}
CHART_UNITS = {AxisKind.WEIGHT_KG: "kg", AxisKind.BMI: "kg/m²"}
CHART_ROWS = {
    ChartRole.INFECTION: "Sakit",
    ChartRole.FEEDING: "PMT",
    ChartRole.REFERRAL: "Rujukan",
    ChartRole.VITAMIN_A: "Vitamin A",
}
CHART_TERMS = {
    "birth": "Lahir",
    "due": "Perkiraan lahir",
    "year": "{years} tahun",
    "sd": "SD",
    "percentile": "Persentil",
    "used_as": "dihitung sebagai {cm} cm",
    "at_cm": "pada {cm} cm",
    "z": "Z-score {z}",
    "z_corrected": "Z-score {z} menurut umur koreksi",
    "z_uncorrected": "Z-score {z} menurut umur kronologis",
    "table_uncorrected": "Z-score dalam tabel menurut umur kronologis.",
    "flagged": "Tidak wajar menurut WHO",
    "events": "Kejadian",
    "flag_note": "* nilai tidak wajar menurut WHO; ukur ulang.",
    "ghost": "Belum disimpan",
    "projection_channel": "tetap di jalurnya {value}",
    "projection_pace": "laju tetap {value}",
    "projection_return": "kembali ke −2 SD {value}",
    "projections": "Proyeksi",
    "until": "{start} sampai {end}",
    "since": "sejak {start}",
}
_DECIMALS = {AxisKind.BMI: 2}
_SCORES_BY = {
    AxisKind.CORRECTED_AGE: ("z_corrected", "z_uncorrected"),
    AxisKind.UNCORRECTED_AGE: ("z_uncorrected", "z_corrected"),
}
"""The kinds of age by which a point's own score and its other score were computed."""


class ChartWords(Wording):
    """Wording for charts."""

    def chart_title(self, chart: Chart) -> str:
        """Return the chart's name."""
        return self.indicator_name(chart.indicator)

    def chart_axis(self, axis: Axis) -> str:
        """Return an axis's title with its unit."""
        return self._translate(CHART_AXES[axis.kind])

    def chart_tick(self, tick: Tick) -> str:
        """Return a tick's figure."""
        return self.number(tick.figure)

    def chart_year(self, axis: Axis, tick: Tick) -> str:
        """Return the text under a year's tick of an age axis: `Lahir`, `1 tahun`.

        A corrected age begins on the day on which the child was due.
        """
        years = round(tick.figure / 12)
        if years:
            return self._chart("year", years=years)
        return self._chart("due" if axis.kind is AxisKind.CORRECTED_AGE else "birth")

    def chart_label(self, label: Label, *, percentile: bool) -> str:
        """Return the figure at a curve's end: `+2`, or `P97,7` for a percentile."""
        if percentile:
            return f"P{self.number(label.figure)}"
        return f"+{self.number(label.figure)}" if label.figure > 0 else self.number(label.figure)

    def chart_label_title(self, *, percentile: bool) -> str:
        """Return the title of the figures at the curves' ends."""
        return self._chart("percentile" if percentile else "sd")

    def chart_row(self, role: ChartRole) -> str:
        """Return the name of a row of events."""
        return self._translate(CHART_ROWS[role])

    def chart_value(self, chart: Chart, point: Point) -> str:
        """Return the measured value with its unit: `87,5 cm`."""
        kind = chart.y_axis.kind
        value = self.number(point.value, _DECIMALS.get(kind))
        return f"{value} {CHART_UNITS.get(kind, 'cm')}"

    def chart_point(self, chart: Chart, point: Point) -> tuple[str, ...]:
        """Return a point's lines: date, age, value, z-score with class, and doubts."""
        value = self.chart_value(chart, point)
        if chart.indicator is Indicator.WEIGHT_FOR_HEIGHT:
            value += " " + self._chart("at_cm", cm=self.number(point.x, 1))
        elif point.value != point.y and not point.off_frame:
            value += f" ({self._chart('used_as', cm=self.number(point.y, 1))})"
        birth_date = point.visit_date - timedelta(days=point.age_days)
        age = self.age_between(birth_date, point.visit_date)
        lines = [self.date(point.visit_date), age, value]
        if point.z is not None:
            by_age, by_other = _SCORES_BY.get(chart.x_axis.kind, ("z", "z"))
            z = self._chart(by_age if point.other_z is not None else "z", z=self.z(point.z))
            # An implausible score gets no class: the child must be measured again.
            named = point.class_code is not None and point.role is not ChartRole.CHILD_FLAGGED
            lines.append(f"{z} · {self.class_name(point.class_code)}" if named else z)
            if point.other_z is not None:
                lines.append(self._chart(by_other, z=self.z(point.other_z)))
        if point.role is ChartRole.CHILD_FLAGGED:
            lines.append(self._chart("flagged"))
        if point.role is ChartRole.GHOST:
            lines.append(self._chart("ghost"))
        return tuple(lines)

    def chart_ghost(self, chart: Chart, point: Point) -> str:
        """Return the text beside the point of a visit being typed: value, z-score, class."""
        parts = [self.chart_value(chart, point)]
        if point.z is not None:
            parts.append(self.z(point.z))
        if point.class_code:
            parts.append(self.class_name(point.class_code))
        return " · ".join(parts)

    def chart_note(self, code: str) -> str:
        """Return a heading or note of a printed chart: "events", "flag_note"."""
        return self._chart(code)

    def chart_event(self, event: Event) -> tuple[str, ...]:
        """Return an event's lines: its kind, its label, and its dates.

        The label is a term's code, or a name (of an illness, of a hospital) shown unchanged.
        """
        if event.end_date is None:
            when = self._chart("since", start=self.date(event.start_date))
        elif event.end_date == event.start_date:
            when = self.date(event.start_date)
        else:
            when = self._chart(
                "until", start=self.date(event.start_date), end=self.date(event.end_date)
            )
        name = TERMS.get(event.label_code, event.label_code)
        row, what = self.chart_row(event.role), self._translate(name) if name else ""
        return (row, what, when) if what not in ("", row) else (row, when)

    def chart_projection(self, curve: Curve, size: str) -> str:
        """Return the text of a projection of "len" or "wei": `tetap di jalurnya 78,4 cm`."""
        unit = "cm" if size == "len" else "kg"
        return self._chart(curve.role, value=f"{self.number(curve.y[-1], 1)} {unit}")

    def _chart(self, code: str, **figures: int | str) -> str:
        return self._say(CHART_TERMS[code], figures)


CHART_INDONESIAN = ChartWords()
