"""What a visit as typed would mean: z-scores, classes, and why a class would change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from desktop_app.growth.chart import Indicator
from desktop_app.services.growth.visits import Preview
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import chip, column, label
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording import Wording

NAME_PX, Z_PX, ROW_PX = 44, 50, 24
ACROSS = 2
COLUMNS = 3
"""Name, z-score, class."""
SHOWN = (
    (Indicator.HEIGHT_FOR_AGE, "zlen", "height_for_age"),
    (Indicator.WEIGHT_FOR_AGE, "zwei", "weight_for_age"),
    (Indicator.WEIGHT_FOR_HEIGHT, "zwfl", "weight_for_height"),
    (Indicator.BMI_FOR_AGE, "zbmi", "bmi_for_age"),
)


class VisitResult(QFrame):
    """A tile under the form; it is updated at every keystroke."""

    def __init__(self, wording: Wording) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("kind", "tile")
        self._wording = wording
        inside = column(self, gap=XS)
        inside.setContentsMargins(M, S, M, S)
        grid = QGridLayout()
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(2)
        inside.addLayout(grid)
        self._cells: dict[str, tuple[QLabel, QLabel]] = {}
        for number, (indicator, z_name, _class_name) in enumerate(SHOWN):
            line, across = divmod(number, ACROSS)
            first = across * COLUMNS
            grid.setColumnMinimumWidth(first, NAME_PX)
            grid.setColumnStretch(first + COLUMNS - 1, 1)
            z, class_chip = label("", "strong"), chip("")
            z.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            z.setFixedWidth(Z_PX)
            grid.setRowMinimumHeight(line, ROW_PX)
            grid.addWidget(label(wording.indicator_short(indicator), "soft"), line, first)
            grid.addWidget(z, line, first + 1)
            grid.addWidget(class_chip, line, first + 2)
            self._cells[z_name] = (z, class_chip)
        self.remark = label("", "small", wrap=True)
        self.remark.hide()
        inside.addWidget(self.remark)

    def shown(self, z_name: str) -> tuple[str, str]:
        """Return the shown text of one z-score, and of its class."""
        z, class_chip = self._cells[z_name]
        return z.text(), class_chip.text()

    def show_preview(self, preview: Preview | None) -> None:
        """Show z-scores and classes by the age that classes use."""
        growth = (preview.corrected or preview.growth) if preview else None
        for _indicator, z_name, class_name in SHOWN:
            z_label, class_chip = self._cells[z_name]
            z = getattr(growth, z_name) if growth else None
            code = getattr(preview.classes, class_name) if preview else None
            z_label.setText(self._wording.z(z))
            class_chip.setText("" if code is None else self._wording.class_short(code))
            theme.restyle(class_chip, "chip", tone_of(code) or "calm")
            class_chip.setVisible(code is not None)
        remark = self._remark(preview) if preview else ""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def _remark(self, preview: Preview) -> str:
        """Show why a class would change, and the z-scores by the age that classes do not use."""
        told = [
            self._wording.finding(finding.code, finding.figures)
            for change in preview.class_changes
            for finding in change.findings
        ]
        if preview.corrected is not None and preview.growth is not None:
            scores = ", ".join(
                f"{self._wording.indicator_short(indicator)} {self._wording.z(z)}"
                for indicator, z_name, _class_name in SHOWN
                if (z := getattr(preview.growth, z_name)) != getattr(preview.corrected, z_name)
            )
            if scores:
                sentence = self.tr("Menurut umur koreksi. Umur kronologis: {scores}.")
                told.append(sentence.format(scores=scores))
        return " ".join(told)
