"""Two lines above a child's page: who she is and her last visit; the NIK is masked at first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.programme.growth.birth_values import born_early
from desktop_app.programme.growth.gravity import judged_growth
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.reasons import BY_CORRECTED
from desktop_app.programme.register.consent import OBJECTING, basis_on
from desktop_app.programme.register.standing import Standing, StandingSpan
from desktop_app.services.child.case_page import CasePage
from desktop_app.services.growth.growth_story import VisitStory
from desktop_app.ui.growth.visits_model import growth_shown
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.parts import Elided, button, chip, column, label, row
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.ui.kit.tones import tone_of
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.nik import masked_nik

NIK_SHOWN_MS = 30_000


class ChildHead(QFrame):
    """Shows one child; the page that uses it adds the buttons."""

    back_wanted = Signal()
    consent_wanted = Signal()
    """The form of consent should open."""

    def __init__(self, wording: ClinicWords, buttons: QWidget) -> None:
        """Show nobody yet; the buttons stand at the right of the first line."""
        super().__init__()
        self.setProperty("kind", "card")
        self._wording = wording
        self._nik: str | None = None
        self._hide_nik = QTimer(self)
        self._hide_nik.setSingleShot(True)
        self._hide_nik.setInterval(NIK_SHOWN_MS)
        self._hide_nik.timeout.connect(self.mask_nik)
        layout = column(self, gap=S)
        layout.setContentsMargins(S, S, M, M)
        first = row(gap=S)
        back = button("", "quiet", "back")
        back.setToolTip(self.tr("Kembali ke daftar (Esc)"))
        back.setAccessibleName(self.tr("Kembali ke daftar"))
        back.clicked.connect(self.back_wanted)
        first.addWidget(back)
        self.name = label("", "title")
        first.addWidget(self.name)
        self.facts = Elided("soft")
        first.addWidget(self.facts, 1)
        first.addWidget(buttons)
        layout.addLayout(first)
        layout.addWidget(self._make_second_line())

    def show_page(self, page: CasePage, today: date, *, may_record: bool) -> None:
        """Show a child; `may_record` says whether the person may record a basis for her data."""
        growth = page.growth
        self._show_child(growth.child, today)
        self._show_standing(page.standing)
        self._show_basis(page.consents, may_record=may_record)
        self._show_birth(growth.child, low_weight=growth.low_birth_weight)
        here = page.standing.standing not in {Standing.DIED, Standing.ELSEWHERE}
        self._show_last_visit(growth.story.visits[-1] if here and growth.story.visits else None)

    def mask_nik(self) -> None:
        """Hide the NIK again."""
        self._hide_nik.stop()
        self._show_nik()

    def _show_child(self, child: Child, today: date) -> None:
        """Show who she is."""
        wording = self._wording
        self.name.setText(child.name)
        self.facts.setText(
            self.tr("{sex} · {age} · lahir {day}").format(
                sex=wording.sex(child.sex),
                age=wording.age_between(child.birth_date, today),
                day=wording.date(child.birth_date),
            )
        )
        self.place.setText(" / ".join(p for p in (child.desa, child.posyandu) if p))
        parents = [
            text.format(name=name)
            for text, name in (
                (self.tr("Ibu {name}"), child.mother),
                (self.tr("Ayah {name}"), child.father),
            )
            if name
        ]
        self.parents.setText(" · ".join(parents))
        self._nik = child.nik
        self._show_nik()

    def _show_standing(self, span: StandingSpan) -> None:
        """Show that she died, lives elsewhere or is no balita any more; nothing while active."""
        place = span.change.place if span.change else ""
        text = self._wording.standing(span.standing.value, span.since, place)
        self.standing.setText(text)
        self.standing.setToolTip(plain_tip(text))
        self.standing.setVisible(span.standing is not Standing.ACTIVE)

    def _show_basis(self, consents: Iterable[Consent], *, may_record: bool) -> None:
        """Offer to record a basis where there is none; show that a parent objects."""
        consent = basis_on(consents, date.max)
        self.consent_button.setVisible(consent is None and may_record)
        objects = consent is not None and consent.basis in OBJECTING
        self.objection.setVisible(objects)
        if consent is not None and objects:
            day = self._wording.date(consent.on)
            basis = self._wording.word("basis", consent.basis)
            self.objection.setText(self.tr("Data: {basis}").format(basis=basis))
            tip = self.tr("{day}. Bicarakan dengan kepala puskesmas.").format(day=day)
            self.objection.setToolTip(plain_tip(tip))

    def _show_birth(self, child: Child, *, low_weight: bool) -> None:
        """Show that she was born light or early; nothing where neither is known of her."""
        wording = self._wording
        self.low_birth_weight.setVisible(low_weight and child.birth_weight_kg is not None)
        weight = wording.number(child.birth_weight_kg or 0.0)
        self.low_birth_weight.setText(self.tr("BBLR {weight} kg").format(weight=weight))
        self.born_early.setVisible(born_early(child))
        weeks = child.gestation_weeks or 0
        self.born_early.setText(self.tr("Prematur {weeks} minggu").format(weeks=weeks))

    def _show_last_visit(self, last: VisitStory | None) -> None:
        """Show the classes of the last visit; name only those that are not normal."""
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if last is None:
            return
        wording = self._wording
        growth = growth_shown(last, corrected=True)
        day = wording.date(last.visit.visit_date)
        self._chips.addWidget(label(self.tr("Terakhir {day}:").format(day=day), "small"))
        status = last.nutrition.code
        if status is not None and tone_of(status) != "good":
            # Wasting and oedema lead: a child may be normal by height and in danger.
            self._add_status(status)
        names = {"height_for_age": growth.zlen, "weight_for_age": growth.zwei}
        found = [one for one in judged_growth(growth) if one.index in names]
        for one in found:
            if one.flagged or tone_of(one.class_code) != "good":
                name = wording.indicator_short(one.index)
                code = one.class_code
                text = f"{name} {wording.term('implausible_short')}"
                made = chip(wording.class_name(code) if code else text, tone_of(code) or "calm")
                age = None if growth == last.growth else BY_CORRECTED
                made.setToolTip(plain_tip(f"{name} {wording.z_by_age(one.z, age)}"))
                self._chips.addWidget(made)
        calm = [
            wording.indicator_short(one.index)
            for one in found
            if not one.flagged and tone_of(one.class_code) == "good"
        ]
        if calm:
            text = self.tr("{indicators} normal").format(indicators=", ".join(calm))
            self._chips.addWidget(chip(text, "good"))
        if status is not None and tone_of(status) == "good":
            self._add_status(status)

    def _add_status(self, status: str) -> None:
        made = chip(self._wording.class_name(status), tone_of(status))
        made.setToolTip(self.tr("Status gizi dari BB/TB, LiLA dan edema"))
        self._chips.addWidget(made)

    def _make_second_line(self) -> Flow:
        second = Flow(gap=M)
        second.setContentsMargins(M, 0, 0, 0)
        self.place = Elided("small")
        self.parents = Elided("small")
        nik_place = QWidget()
        nik = row(nik_place, gap=XS)
        self.nik = label("", "small")
        self.nik.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.nik_button = button("", "quiet", "eye", "text_soft")
        self.nik_button.setFixedSize(28, 24)
        self.nik_button.setStyleSheet("padding: 0;")
        self.nik_button.setToolTip(self.tr("Tampilkan NIK selama 30 detik"))
        self.nik_button.setAccessibleName(self.tr("Tampilkan NIK"))
        self.nik_button.clicked.connect(self._toggle_nik)
        nik.addWidget(self.nik)
        nik.addWidget(self.nik_button)
        second.add(self.place)
        second.add(self.parents)
        second.add(nik_place)
        self.consent_button = button(self.tr("Catat persetujuan"), "link")
        self.consent_button.setToolTip(
            plain_tip(self.tr("Belum dicatat: persetujuan orang tua/wali atau dasar lain"))
        )
        self.consent_button.clicked.connect(self.consent_wanted)
        self.consent_button.hide()
        second.add(self.consent_button)
        self.objection = chip("", "danger")
        self.objection.hide()
        second.add(self.objection)
        self.standing = chip("", "calm")
        self.standing.hide()
        second.add(self.standing)
        self.low_birth_weight, self.born_early = chip("", "warning"), chip("", "warning")
        self.low_birth_weight.setToolTip(self.tr("Berat lahir rendah: di bawah 2.500 gram"))
        self.born_early.setToolTip(self.tr("Lahir sebelum 37 minggu"))
        for made in (self.low_birth_weight, self.born_early):
            made.hide()
            second.add(made)
        second.add_spring()
        last_visit = QWidget()
        self._chips = row(last_visit, gap=S)
        second.add(last_visit)
        return second

    def _show_nik(self) -> None:
        self.nik_button.setVisible(bool(self._nik))
        if not self._nik:
            self.nik.setText(self.tr("Tanpa NIK"))
            return
        shown = self._nik if self._hide_nik.isActive() else masked_nik(self._nik)
        self.nik.setText(self.tr("NIK {nik}").format(nik=shown))

    def _toggle_nik(self) -> None:
        if self._hide_nik.isActive():
            self._hide_nik.stop()
        else:
            self._hide_nik.start()
        self._show_nik()
