"""Texts of letters and sheets: paper's words by code, a referral's findings and diagnoses."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.errors import Figure
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.records.casework import (
    NextStep,
    ReferralFinding,
    ReferralStatus,
    Urgency,
)
from desktop_app.wording.growth_chart_words import ChartWords
from desktop_app.wording.paper import (
    NEXT_STEPS,
    PAPER,
    REFERRAL_FINDINGS,
    REFERRAL_REASONS,
    REFERRAL_STATUSES,
    URGENCIES,
)

_DECIMALS = {"finding_wfa": 2, "finding_hfa": 1, "finding_head": 1, "finding_muac": 1}
_DATED = frozenset({"finding_infection"})


class PaperWords(ChartWords):
    """Wording for letters and sheets."""

    def paper(self, code: str, /, **figures: Figure) -> str:
        """Return a word or sentence of paper by its code."""
        return self._say(PAPER[code], figures)

    def urgency(self, urgency: Urgency) -> str:
        """Return how soon the child must be seen."""
        return self._translate(URGENCIES[urgency])

    def next_step(self, step: NextStep) -> str:
        """Return the text beside a box of the reply."""
        return self._translate(NEXT_STEPS[step])

    def referral_reason(self, code: str) -> str:
        """Return why a child is referred."""
        return self._translate(REFERRAL_REASONS[code])

    def referral_status(self, status: ReferralStatus) -> str:
        """Return the name of a referral's status."""
        return self._translate(REFERRAL_STATUSES[status])

    def diagnosis(self, icd10: str) -> str:
        """Return an ICD-10 code with its name in this program: `A09 Diare`."""
        return f"{icd10} {infection_rules().icd10_name(icd10)}".rstrip()

    def referral_finding(self, finding: ReferralFinding) -> str:
        """Return one finding: `BB 7,20 kg · BB/U −2,31 (Berat badan kurang) · 3 Nov 2026`."""
        parts = list(self._finding_parts(finding))
        if finding.on is not None and finding.code not in _DATED:
            parts.append(self.date(finding.on))
        return " · ".join(parts)

    def _finding_parts(self, finding: ReferralFinding) -> Iterator[str]:
        code, figures = finding.code, finding.figures
        if "illness" in figures:
            illness = infection_rules().illnesses[str(figures["illness"])].name
            yield self._say(
                REFERRAL_FINDINGS[code], {"illness": illness, "day": self.date(finding.on)}
            )
            return
        value, z, class_code, age = (
            figures.get(name) for name in ("value", "z", "class_code", "age")
        )
        named = f" ({self.class_name(str(class_code))})" if class_code else ""
        if isinstance(value, int | float):
            shown = self.number(value, _DECIMALS.get(code))
            own = self._say(REFERRAL_FINDINGS[code], {"value": shown})
            yield own if isinstance(z, int | float) else own + named
        if isinstance(z, int | float):
            by_age = self.z_by_age(z, str(age) if age else None)
            yield self._say(REFERRAL_FINDINGS[f"{code}_z"], {"z": by_age}) + named
        if not figures:
            yield self._translate(REFERRAL_FINDINGS[code])


PAPER_INDONESIAN = PaperWords()
