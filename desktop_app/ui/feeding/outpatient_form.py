"""The form of an outpatient visit for gizi buruk, with the advice for its findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.programme.care.vitamin_a import SEVERE_WASTING
from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.treatment import DoseRange
from desktop_app.programme.feeding.gizi_buruk import Care, severe_rules
from desktop_app.programme.records.care import VITAMIN_A
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.feeding import (
    Appetite,
    OutpatientCourse,
    OutpatientVisit,
    TherapeuticFood,
)
from desktop_app.services.feeding.outpatient import Outpatient
from desktop_app.services.feeding.outpatient_page import OutpatientView, VisitAdvice
from desktop_app.ui.casework.urgent_letter import UrgentLetter
from desktop_app.ui.feeding.course_forms import capital, oedema_grades, words_of
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.parts import Banner, button
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.clinic_words import ClinicWords

WIDTH_PX = 860
ADVICE_MS = 250
"""Milliseconds after the last key until the findings are judged."""
_UNITS = {"iu": "SI"}
EYE_SIGNS = "eye_signs"
"""The complication for which vitamin A is given again."""
"""Units whose written form differs from their code."""


@dataclass(frozen=True, slots=True)
class _Visits:
    """Removes and restores an outpatient visit, as `RemoveButton` asks."""

    outpatient: Outpatient

    def remove(self, record_id: int, /, *, by: Person) -> object:
        """Remove a visit."""
        return self.outpatient.remove_visit(record_id, by=by)

    def bring_back(self, record_id: int, /, *, by: Person) -> object:
        """Restore the visit."""
        return self.outpatient.bring_back_visit(record_id, by=by)


class OutpatientVisitDialog(FormDialog):
    """Admits a child with her first visit, adds a weekly one, or corrects a known one."""

    def __init__(
        self,
        session: Session,
        child: Child,
        view: OutpatientView | None,
        parent: QWidget,
        known: OutpatientVisit | None = None,
    ) -> None:
        """Fill the form; when `view` holds no course, the first visit begins one."""
        self._child, self._view, self._known = child, view, known
        title = self.tr("Kunjungan mingguan") if view else self.tr("Mulai rawat jalan")
        super().__init__(
            session,
            parent,
            title=self.tr("Perbaiki kunjungan") if known else title,
            advice=child.name,
            yes=self.tr("Simpan"),
        )
        prefer_width(self, WIDTH_PX)
        self._make_editors()
        self._lay_out()
        self.said = Banner(closable=False)
        self.fields.addWidget(self.said)
        self.letter = UrgentLetter(session, child, self)
        self.letter.failed.connect(self.failed)
        self._reasons: tuple[str, ...] = ()
        self.refer_button = button(self.tr("Tulis rujukan segera"), "danger", "referral")
        self.refer_button.clicked.connect(self.write_letter)
        self.refer_button.hide()
        self.button_row.insertWidget(0, self.refer_button)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(ADVICE_MS)
        self._soon.timeout.connect(self._ask_advice)
        for editor in (
            self.day,
            self.weight,
            self.length,
            self.muac,
            self.oedema,
            self.appetite,
            self.food,
            self.complications,
        ):
            editor.edited.connect(self._soon.start)
        for own in (self.sachets, self.milk):
            own.edited.connect(self._amount_typed)
        if known is not None:
            self._show_known(known)
        else:
            self._propose()
        self._show_food()
        self.weight.setFocus()

    def write_letter(self) -> None:
        """Write the urgent letter now; what is typed here stays."""
        self.letter.write(self._reasons)

    def work(self) -> Work | None:
        """Admit, add the visit, or correct it."""
        if not self.form.complete():
            return None
        visit = self._visit()
        if visit is None:
            return None
        outpatient, by = self.session.services.outpatient, self.session.by
        length, confirmed = self.length.number(), self.confirmed
        if self._known is not None:
            correct = partial(outpatient.correct_visit, visit, shown=self._known)
            return partial(correct, confirmed=confirmed, by=by)
        if self._view is not None:
            return partial(outpatient.visit, visit, lenhei_cm=length, confirmed=confirmed, by=by)
        course = OutpatientCourse(
            child_id=self._child.child_id,
            start=visit.on,
            food=visit.food or TherapeuticFood.RUTF,
            responsible=self.session.display_name,
        )
        start = partial(outpatient.start, course, visit, lenhei_cm=length, by=by)
        return partial(start, confirmed=confirmed, by=by)

    # ---- building ----------------------------------------------------------------------------

    def _make_editors(self) -> None:
        words = self.session.wording
        self.day = DateEdit(words, self.session.today())
        self.weight, self.length = NumberEdit(words), NumberEdit(words)
        self.muac = NumberEdit(words)
        self.oedema = CodePick(oedema_grades(self.tr("Tidak ada")), int)
        self.appetite = CodePick(
            [("", self.tr("Belum dites")), *words_of(words, "appetite", Appetite)], Appetite
        )
        phases = {
            TherapeuticFood.RUTF: self.tr("rehabilitasi"),
            TherapeuticFood.F75: self.tr("stabilisasi"),
            TherapeuticFood.F100: self.tr("transisi"),
        }
        self.food = CodePick(
            [
                (food.value, f"{words.word('therapy', food.value)} \N{MIDDLE DOT} {phase}")
                for food, phase in phases.items()
            ],
            TherapeuticFood,
        )
        self.sachets, self.milk = NumberEdit(words, whole=True), NumberEdit(words)
        self._amount_is_own = False
        self.medicines = Ticks(columns=2)
        self.complications = Ticks(columns=3)
        codes = severe_rules().complications
        self.complications.offer([(code, capital(words.word("sign", code))) for code in codes])
        self.notes = TextEdit()

    def _lay_out(self) -> None:
        weight, number = (
            self.tr("Tulis berat dengan angka, misalnya 8,4."),
            self.tr("Tulis dengan angka, misalnya 78,5."),
        )
        self.lay_out(
            (
                Bound("on", self.day, self.tr("Tanggal"), needed=True),
                Bound("weight_kg", self.weight, self.tr("Berat (kg)"), needed=True, told=weight),
                Bound(
                    "lenhei_cm",
                    self.length,
                    self.tr("Panjang/tinggi (cm)"),
                    told=number,
                    of_record=False,
                ),
                Bound("muac_cm", self.muac, self.tr("LiLA (cm)"), told=number),
            ),
            (
                Bound("oedema_grade", self.oedema, self.tr("Edema")),
                Bound("appetite", self.appetite, self.tr("Tes nafsu makan")),
                Bound("food", self.food, self.tr("Makanan terapi")),
                Bound("sachets_given", self.sachets, self.tr("RUTF seminggu (sachet)")),
                Bound("milk_ml_day", self.milk, self.tr("Susu per hari (ml)"), told=number),
            ),
            Bound("complications", self.complications, self.tr("Komplikasi")),
            Bound("medicines", self.medicines, self.tr("Obat diberikan")),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        fields = self.form.fields
        self._sachets_field, self._milk_field = fields["sachets_given"], fields["milk_ml_day"]
        self._medicines_field = fields["medicines"]
        self._medicines_field.hide()

    def _propose(self) -> None:
        """Propose today, with the food of the last visit or of the course."""
        self.form.propose(on=self.session.today(), food=self._usual_food())

    def _usual_food(self) -> TherapeuticFood:
        if self._view is None:
            return TherapeuticFood.RUTF
        last = self._view.visits[-1].food if self._view.visits else None
        return last or self._view.course.food

    def _show_known(self, known: OutpatientVisit) -> None:
        self._offer_medicines(known.medicines, {})
        self.form.show_record(known)
        self.oedema.put(known.oedema_grade or 0)
        if known.food is None:
            self.food.put(self._usual_food())
        self._amount_is_own = True
        # A length is stored as a visit of the child and is corrected there.
        self.length.setEnabled(False)
        self.length.setPlaceholderText(self.tr("di kunjungan anak"))
        said = self.tr("Kunjungan rawat jalan dihapus.")
        self.open_record(_Visits(self.session.services.outpatient), known.visit_id, said)
        self._soon.start()

    # ---- findings ----------------------------------------------------------------------------

    def _visit(self) -> OutpatientVisit | None:
        typed = self.form.values()
        if typed["on"] is None or typed["weight_kg"] is None:
            return None
        is_rutf = typed["food"] is TherapeuticFood.RUTF
        # Store only the amount in the chosen food's unit; "no oedema" is stored as None.
        dropped = "milk_ml_day" if is_rutf else "sachets_given"
        return OutpatientVisit(
            visit_id=self._known.visit_id if self._known else 0,
            course_id=self._view.course.course_id if self._view else 0,
            **{**typed, dropped: None, "oedema_grade": typed["oedema_grade"] or None},
        )

    def _amount_typed(self) -> None:
        self._amount_is_own = True

    def _show_food(self) -> None:
        is_rutf = self.food.code() == TherapeuticFood.RUTF
        self._sachets_field.setVisible(is_rutf)
        self._milk_field.setVisible(not is_rutf)

    def _ask_advice(self) -> None:
        self._show_food()
        visit = self._visit()
        if visit is None:
            self.said.say("")
            return
        outpatient = self.session.services.outpatient
        child_id, length = self._child.child_id, self.length.number()
        by = self.session.by
        self.session.tasks.read(
            lambda: outpatient.advise(child_id, visit, lenhei_cm=length, by=by),
            on_done=self._show_advice,
            on_error=lambda _error: self.said.say(""),
            owner=self,
            page=(id(self), "advice"),
        )

    def _show_advice(self, advice: VisitAdvice) -> None:
        words, finding = self.session.wording, advice.finding
        self._reasons = advice.referral.reasons if advice.referral else ()
        self.refer_button.setVisible(bool(self._reasons))
        self._propose_amount(advice)
        known = self._known.medicines if self._known else ()
        self._offer_medicines((*dict.fromkeys((*advice.medicines, *known)),), advice.doses)
        if finding is None:
            self.said.say(self.tr("Menurut hasil ini bukan gizi buruk."), "calm")
            return
        what = capital(words.word("severe", finding.code.value))
        lines = [
            f"{what}: {words.word('care', finding.care.value)}.",
            " ".join(words.reason(reason) for reason in finding.because),
        ]
        if finding.care is not Care.FEEDING:
            lines.append(self._food(advice))
        if VITAMIN_A in advice.medicines and EYE_SIGNS not in advice.visit.complications:
            lines.append(
                self.tr(
                    "Vitamin A: hari 1. Hari 2 dan 15 berbeda menurut edisi (2015: tiga dosis; "
                    "2022: dosis pertama saja)."
                )
            )
        urgent = finding.care is Care.REFER_NOW
        self.said.say("\n".join(lines), "danger" if urgent else "warning")

    def _propose_amount(self, advice: VisitAdvice) -> None:
        """Fill in the amount by weight, unless a person typed another."""
        if self._amount_is_own:
            return
        food = advice.food
        if food is None:
            self.sachets.set_number(None)
        elif food.food is TherapeuticFood.RUTF:
            self.sachets.set_number(food.per_week)
        else:
            self.milk.set_number(food.planned)

    def _offer_medicines(self, codes: Sequence[str], doses: Mapping[str, DoseRange]) -> None:
        words = self.session.wording
        options = []
        for code in codes:
            text = capital(words.word("medicine", code))
            dose = doses.get(code)
            if dose is not None:
                text += f" {_dose(words, dose)}"
                drug = drug_rules().drugs.get(code)
                table = None if drug is None else drug.table_for(SEVERE_WASTING)
                if table is not None:
                    text += f", {words.dose_course(table)}"
            options.append((code, text))
        if [code for code, _text in options] == list(self.medicines.boxes) and not doses:
            return
        self.medicines.offer(options)
        self._medicines_field.setVisible(bool(options))

    def _food(self, advice: VisitAdvice) -> str:
        words, food = self.session.wording, advice.food
        if food is None:
            return self.tr("RUTF tidak diberikan pada umur atau berat ini.")
        text = self.tr("{food} {amount} {unit} per hari").format(
            food=words.word("therapy", food.food.value),
            amount=words.number(food.planned),
            unit=food.unit,
        )
        if food.low < food.high:
            text += " " + self.tr("(kisaran {low} sampai {high})").format(
                low=words.number(food.low), high=words.number(food.high)
            )
        if food.per_week is not None:
            text += ", " + self.tr("{amount} seminggu").format(amount=words.number(food.per_week))
        if food.edition:
            text += " " + self.tr("menurut {edition}").format(edition=food.edition)
        if food.feeds:
            feeds = ", ".join(f"{times} × {words.number(ml)} ml" for times, ml in food.feeds)
            share = words.number(food.least_share_percent)
            text += ": " + self.tr("{feeds}; paling sedikit {share}% harus habis").format(
                feeds=feeds, share=share
            )
        return text + "."


def _dose(words: ClinicWords, dose: DoseRange) -> str:
    """Return a dose as a range, or as one figure where there is no choice."""
    low, high = words.number(dose.low, 0), words.number(dose.high, 0)
    amount = low if low == high else f"{low}\N{EN DASH}{high}"
    return f"{amount} {_UNITS.get(dose.unit, dose.unit)}"
