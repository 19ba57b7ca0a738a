"""Shows one visit's classes with the rule behind each: its limits and its source."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QWidget

from desktop_app.growth.chart import Indicator
from desktop_app.growth.classes import Index, NutritionRule, bands, class_limits, nutrition_rules
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.records.children import Growth
from desktop_app.services.growth.growth_story import VisitStory
from desktop_app.services.growth.scoring import classes_of
from desktop_app.ui.growth.visits_model import SHOWN
from desktop_app.ui.kit.parts import button, card, chip, column, label, row
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.theme import XL, XS, L, M, S
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording import Wording

WIDTH_PX = 820
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
INDICES: tuple[tuple[Indicator, Index | None], ...] = (
    (Indicator.HEIGHT_FOR_AGE, "height_for_age"),
    (Indicator.WEIGHT_FOR_AGE, "weight_for_age"),
    (Indicator.WEIGHT_FOR_HEIGHT, "weight_for_height"),
    (Indicator.BMI_FOR_AGE, "bmi_for_age"),
    (Indicator.ARM_FOR_AGE, "muac"),
    (Indicator.HEAD_FOR_AGE, "head_for_age"),
)


class _Ages(NamedTuple):
    """Growth by the age that classes use; for a child born early also by the other age."""

    own: Growth
    other: Growth | None


class StatusDialog(QDialog):
    """Shows the classes of one visit; changes nothing."""

    def __init__(self, story: VisitStory, wording: Wording, parent: QWidget) -> None:
        """Show the classes of one visit."""
        super().__init__(parent)
        self._wording = wording
        self._story = story
        self.setWindowTitle("Anting Berlian")
        prefer_width(self, WIDTH_PX)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL, gap=L)
        day = wording.date(story.visit.visit_date)
        layout.addWidget(label(self.tr("Status gizi {day}").format(day=day), "title"))
        layout.addWidget(self._make_status())
        layout.addWidget(self._make_indices())
        layout.addWidget(self._make_weighing())
        buttons = row()
        buttons.addStretch()
        self.close_button = button(self.tr("Tutup"), "primary")
        self.close_button.clicked.connect(self.reject)
        buttons.addWidget(self.close_button)
        layout.addLayout(buttons)
        self.close_button.setFocus()

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts that are shown."""
        return tuple(text for found in self.findChildren(QLabel) if (text := found.text()))

    def _make_status(self) -> QFrame:
        found, wording = self._story.nutrition, self._wording
        surface = card("tile")
        layout = column(surface, margin=M, gap=XS)
        if found.code is None:
            layout.addWidget(
                label(self.tr("Belum dapat dinilai: berat dan tinggi belum diukur."), wrap=True)
            )
            return surface
        first = row(gap=S)
        first.addWidget(chip(wording.class_name(found.code), tone_of(found.code)))
        rules = nutrition_rules()
        because = "; ".join(self._rule(rules[rule_id]) for rule_id in found.because)
        first.addWidget(label(self.tr("karena {rules}").format(rules=because), wrap=True), 1)
        layout.addLayout(first)
        source = self.tr("Sumber: {source}").format(source=found.source)
        layout.addWidget(label(source, "small", wrap=True))
        return surface

    def _make_indices(self) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        story = self._story
        ages = _Ages(story.growth, None)
        if story.corrected is not None and story.corrected != story.growth:
            ages = _Ages(story.corrected, story.growth)
        titles = [
            self.tr("Indeks"),
            self.tr("Z-score"),
            self.tr("Kelas"),
            self.tr("Batas"),
            self.tr("Sumber"),
        ]
        if ages.other is not None:
            titles[1] = self.tr("Z koreksi")
            titles.insert(2, self.tr("Z kronologis"))
        for place, title in enumerate(titles):
            heading = label(title, "label")
            if 0 < place < len(titles) - 3:
                heading.setAlignment(RIGHT)
            grid.addWidget(heading, 0, place)
        for line, (indicator, index) in enumerate(INDICES, start=1):
            for place, cell in enumerate(self._cells(indicator, index, ages)):
                grid.addWidget(cell, line, place)
        grid.setColumnStretch(len(titles) - 1, 1)
        return inside

    def _cells(self, indicator: Indicator, index: Index | None, ages: _Ages) -> list[QWidget]:
        wording, shown = self._wording, SHOWN[indicator]
        cells: list[QWidget] = [label(wording.indicator_short(indicator), "strong")]
        for growth in ages:
            if growth is not None:
                z = label(wording.z(getattr(growth, shown.z)))
                z.setAlignment(RIGHT)
                cells.append(z)
        if getattr(ages.own, shown.flag):
            cells.append(label(self.tr("Tidak wajar menurut WHO: ukur ulang."), "small"))
            return cells
        classes = classes_of(self._story.visit, ages.own)
        code = getattr(classes, shown.class_name) if shown.class_name else None
        if index is None or code is None:
            cells.append(label(wording.class_name(None), "soft"))
            return cells
        cells.append(chip(wording.class_name(code), tone_of(code)))
        cells.append(label(limits_text(wording, index, code), "small"))
        cells.append(label(bands(index).source, "small"))
        return cells

    def _make_weighing(self) -> QWidget:
        story, wording = self._story, self._wording
        inside = QWidget()
        layout = column(inside, gap=XS)
        gain = story.gain
        if gain is not None:
            code = f"gain_{gain.status}"
            figures: dict[str, int] = {}
            if gain.gain_g is not None:
                figures["gain_g"] = gain.gain_g
                if gain.kbm_g is None:
                    code += "_without_kbm"
                else:
                    figures["kbm_g"] = gain.kbm_g
            told = [wording.finding(code, figures)]
            told += [wording.finding("two_t", {})] if story.two_t else []
            told += [wording.finding("bgm", {})] if story.bgm else []
            layout.addWidget(label(" ".join(told), wrap=True))
            source = self.tr("Sumber: {source}").format(source=load_kbm().source)
            layout.addWidget(label(source, "small"))
        return inside

    def _rule(self, rule: NutritionRule) -> str:
        wording = self._wording
        if rule.index is None or rule.index_class is None:
            return wording.finding("by_oedema", {})
        limits = limits_text(wording, rule.index, rule.index_class)
        return wording.finding(f"by_{rule.index}", {"limits": limits})


def limits_text(wording: Wording, index: Index, code: str) -> str:
    """Return between which values a class lies, in words: `−3 sampai di bawah −2 SD`."""
    limits = class_limits(index, code)
    figures: dict[str, float | str] = {"unit": "cm" if index == "muac" else "SD"}
    if limits.lower is not None:
        figures["lower"] = limits.lower
    if limits.upper is not None:
        figures["upper"] = limits.upper
    kind = _LIMITS[
        limits.lower is not None,
        limits.includes_lower,
        limits.upper is not None,
        limits.includes_upper,
    ]
    return wording.finding(kind, figures)


_LIMITS = {
    (False, False, True, False): "limits_below",
    (True, True, True, False): "limits_between",
    (True, True, True, True): "limits_normal",
    (True, False, True, True): "limits_over_until",
    (True, True, False, False): "limits_from",
    (True, False, False, False): "limits_above",
}
"""Sentences by (has a lower limit, lower is in the class, has an upper, upper is in the class)."""
