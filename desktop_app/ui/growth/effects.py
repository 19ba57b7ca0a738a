"""A banner that says what a correction would change, before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop_app.programme.care.due_kinds import CARE_OF, DueKind
from desktop_app.programme.register.correction import CorrectedClass, CorrectionEffects, ZChange
from desktop_app.ui.kit.parts import Banner
from desktop_app.ui.kit.session import Session

_INDICATORS = {
    "zlen": "height_for_age",
    "zwei": "weight_for_age",
    "zwfl": "weight_for_height",
    "zbmi": "bmi_for_age",
    "zhc": "head_for_age",
    "zac": "arm_for_age",
    "muac": "arm_for_age",
}
"""The indicator of each z-score; the class of LiLA is shown with the arm's z-score."""


class EffectsBanner(Banner):
    """Asks the services what the typed record would change, and shows it; hidden if nothing."""

    def __init__(self, session: Session) -> None:
        """Begin hidden."""
        super().__init__(closable=False)
        self._session = session

    def ask(self, preview: Callable[[], CorrectionEffects]) -> None:
        """Ask on the reader thread; a newer call drops the answer of an older one."""
        self._session.tasks.read(
            preview,
            on_done=self._show,
            on_error=lambda _error: self.say(""),
            owner=self,
            page=(id(self), "effects"),
        )

    def _show(self, effects: CorrectionEffects) -> None:
        self.say("" if effects.nothing else "\n".join(self._lines(effects)), "warning")

    def _lines(self, effects: CorrectionEffects) -> Iterator[str]:
        """Return the last visit's changes in full, the others' count, group and alerts."""
        visits = [
            *((one.visit_date, one.visit_id) for one in effects.z_scores),
            *((one.visit_date, one.visit_id) for one in effects.classes),
        ]
        if visits:
            last_day, last_id = max(visits)
            yield self.tr("Bila disimpan, kunjungan {day} berubah:").format(
                day=self._session.wording.date(last_day)
            )
            yield from self._of_visit(
                [one for one in effects.z_scores if one.visit_id == last_id],
                [one for one in effects.classes if one.visit_id == last_id],
            )
            others = [one for one in effects.z_scores if one.visit_id != last_id]
            classes = [one for one in effects.classes if one.visit_id != last_id]
            if others or classes:
                yield self.tr("Kunjungan lain: {z_scores} z-score dan {classes} kelas.").format(
                    z_scores=len(others), classes=len(classes)
                )
            if effects.corrected:
                yield self.tr("Z-score menurut umur koreksi.")
        else:
            yield self.tr("Bila disimpan:")
        if effects.group_changes:
            yield self.tr("Kelompok PMT: {before} menjadi {after}").format(
                before=self._group(effects.group_before), after=self._group(effects.group_after)
            )
        yield from self._alerts(effects)
        if effects.before_birth:
            yield self.tr("{count} kunjungan menjadi sebelum lahir.").format(
                count=len(effects.before_birth)
            )

    def _of_visit(self, z_scores: list[ZChange], classes: list[CorrectedClass]) -> Iterator[str]:
        """Return a line for every index whose class changes, and one for all the others."""
        words = self._session.wording
        figures = {
            _INDICATORS[one.index]: self.tr("{before} menjadi {after}").format(
                before=words.z(one.before), after=words.z(one.after)
            )
            for one in z_scores
        }
        for change in classes:
            indicator = _INDICATORS.get(change.index, change.index)
            said = [
                figures.pop(indicator, ""),
                self.tr("{before} menjadi {after}").format(
                    before=words.class_short(change.before), after=words.class_short(change.after)
                ),
            ]
            yield f"{words.indicator_short(indicator)} {', '.join(filter(None, said))}"
        if figures:
            yield "; ".join(f"{words.indicator_short(one)} {said}" for one, said in figures.items())

    def _alerts(self, effects: CorrectionEffects) -> Iterator[str]:
        for text, codes in (
            (self.tr("Peringatan baru: {alerts}"), effects.alerts_new),
            (self.tr("Peringatan hilang: {alerts}"), effects.alerts_gone),
        ):
            if codes:
                names = dict.fromkeys(self._alert(code) for code in codes)
                yield text.format(alerts=", ".join(names))

    def _group(self, group: str | None) -> str:
        return self.tr("tidak ada") if group is None else self._session.wording.word("group", group)

    def _alert(self, code: str) -> str:
        words = self._session.wording
        service = CARE_OF.get(DueKind(code)) if code in set(DueKind) else None
        return words.work_kind(code) if service is None else words.word("care_item", service.value)
