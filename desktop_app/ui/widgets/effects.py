"""What a correction would change, said before it is saved."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.programme.correction import CorrectionEffects
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.parts import Banner
from desktop_app.wording.cases import WORK_KINDS
from desktop_app.wording.speech import NOTHING

MOST_CLASSES = 3
_SERVICES = ("vitamin_a", "deworming", "kpsp", "counselling")


class EffectsBanner(Banner):
    """Asks what the record as typed would change, and tells it; silent when nothing changes."""

    def __init__(self, session: Session) -> None:
        """Begin hidden."""
        super().__init__(closable=False)
        self._session = session

    def ask(self, preview: Callable[[], CorrectionEffects]) -> None:
        """Ask on the reader thread; a newer question drops the older one's answer."""
        self._session.tasks.read(
            preview,
            on_done=self._show,
            on_error=lambda _error: self.say(""),
            owner=self,
            page=(id(self), "effects"),
        )

    def _show(self, effects: CorrectionEffects) -> None:
        self.say("" if effects.nothing else "\n".join(self._lines(effects)), "warning")

    def _lines(self, effects: CorrectionEffects) -> list[str]:
        words = self._session.wording
        lines = [
            self.tr("Bila disimpan: {count} z-score berubah.").format(count=len(effects.z_scores))
        ]
        lines += [
            self.tr("{day}: {before} menjadi {after}").format(
                day=words.date(change.visit_date),
                before=words.class_name(change.before),
                after=words.class_name(change.after),
            )
            for change in effects.classes[-MOST_CLASSES:]
        ]
        if len(effects.classes) > MOST_CLASSES:
            lines.append(
                self.tr("dan {count} kelas lain").format(count=len(effects.classes) - MOST_CLASSES)
            )
        if effects.group_changes:
            lines.append(
                self.tr("Kelompok PMT: {before} menjadi {after}").format(
                    before=self._group(effects.group_before),
                    after=self._group(effects.group_after),
                )
            )
        for text, codes in (
            (self.tr("Peringatan baru: {alerts}"), effects.alerts_new),
            (self.tr("Peringatan hilang: {alerts}"), effects.alerts_gone),
        ):
            if codes:
                names = dict.fromkeys(self._alert(code) for code in codes)
                lines.append(text.format(alerts=", ".join(names)))
        if effects.before_birth:
            lines.append(
                self.tr("{count} kunjungan menjadi sebelum lahir.").format(
                    count=len(effects.before_birth)
                )
            )
        return lines

    def _group(self, group: str | None) -> str:
        return NOTHING if group is None else self._session.wording.word("group", group)

    def _alert(self, code: str) -> str:
        words = self._session.wording
        if code in WORK_KINDS:
            return words.work_kind(code)
        for service in _SERVICES:
            if code.startswith(service):
                return words.word("service", service)
        return self.tr("imunisasi") if code.startswith("immunisation") else self.tr("layanan lain")
