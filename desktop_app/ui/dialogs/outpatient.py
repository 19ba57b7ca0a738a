"""A visit of gizi buruk's outpatient care, with what its findings ask for; and its end."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.programme.feeding_records import (
    Appetite,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
)
from desktop_app.programme.gizi_buruk import Care, severe_rules
from desktop_app.programme.records import Child
from desktop_app.services.outpatient_page import OutpatientView, VisitAdvice
from desktop_app.ui.dialogs.asking import AskingDialog
from desktop_app.ui.dialogs.feeding import capital, words_of
from desktop_app.ui.dialogs.form_dialog import Work
from desktop_app.ui.session import Session
from desktop_app.ui.theme import M
from desktop_app.ui.widgets.code_pick import CodePick
from desktop_app.ui.widgets.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.widgets.field import FieldRow
from desktop_app.ui.widgets.parts import Banner
from desktop_app.ui.widgets.ticks import Ticks

WIDTH_PX = 720
ADVICE_MS = 250
"""How long after the last key the findings are judged."""
GRADES = 4


class OutpatientVisitDialog(AskingDialog):
    """Admits a child with her first visit, or adds a weekly one."""

    def __init__(
        self, session: Session, child: Child, view: OutpatientView | None, parent: QWidget
    ) -> None:
        """Without a course the first visit begins one."""
        self._child, self._view = child, view
        words = session.wording
        super().__init__(
            session,
            parent,
            title=self.tr("Kunjungan mingguan") if view else self.tr("Mulai rawat jalan"),
            advice=child.name,
            yes=self.tr("Simpan"),
        )
        self.setMinimumWidth(WIDTH_PX)
        self.day = DateEdit(words, session.today())
        self.day.set_day(session.today())
        self.weight, self.length = NumberEdit(words), NumberEdit(words)
        self.muac = NumberEdit(words)
        self.oedema = CodePick(
            [(str(n), f"+{n}" if n else self.tr("Tidak ada")) for n in range(GRADES)]
        )
        self.appetite = CodePick(
            [("", self.tr("Belum dites")), *words_of(words, "appetite", Appetite)]
        )
        self.sachets = NumberEdit(words)
        self.complications = Ticks(columns=2)
        codes = severe_rules().complications
        self.complications.offer([(code, capital(words.word("sign", code))) for code in codes])
        self.notes = TextEdit()
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("on", self.tr("Tanggal"), self.day),
                add("weight_kg", self.tr("Berat (kg)"), self.weight),
                add("lenhei_cm", self.tr("Panjang/tinggi (cm)"), self.length),
                add("muac_cm", self.tr("LiLA (cm)"), self.muac),
            )
        )
        self.fields.addWidget(
            FieldRow(
                add("oedema_grade", self.tr("Edema"), self.oedema),
                add("appetite", self.tr("Tes nafsu makan"), self.appetite),
                add("sachets_given", self.tr("RUTF diberikan (sachet)"), self.sachets),
            )
        )
        self.fields.addWidget(add("complications", self.tr("Komplikasi"), self.complications))
        self.fields.addWidget(add("notes", self.tr("Catatan"), self.notes))
        self.said = Banner(closable=False)
        self.fields.addSpacing(M)
        self.fields.addWidget(self.said)
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
            self.complications,
        ):
            editor.edited.connect(self._soon.start)
        self.weight.setFocus()

    def work(self) -> Work | None:
        """Admit, or add the visit."""
        for name, editor in (
            ("lenhei_cm", self.length),
            ("muac_cm", self.muac),
            ("sachets_given", self.sachets),
        ):
            if not editor.readable():
                self.refuse(name, self.tr("Tulis dengan angka, misalnya 78,5."))
                return None
        visit = self._visit()
        if visit is None:
            if self.day.day() is None:
                self.refuse("on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            else:
                self.refuse("weight_kg", self.tr("Tulis berat dengan angka, misalnya 8,4."))
            return None
        outpatient, by = self.session.services.outpatient, self.session.by
        length, confirmed = self.length.number(), self.confirmed
        if self._view is not None:
            return lambda: outpatient.visit(visit, lenhei_cm=length, confirmed=confirmed, by=by)
        course = OutpatientCourse(
            child_id=self._child.child_id,
            start=visit.on,
            responsible=self.session.display_name,
        )
        return lambda: outpatient.start(course, visit, lenhei_cm=length, confirmed=confirmed, by=by)

    def _visit(self) -> OutpatientVisit | None:
        day, weight = self.day.day(), self.weight.number()
        if day is None or weight is None:
            return None
        sachets = self.sachets.number()
        return OutpatientVisit(
            course_id=self._view.course.course_id if self._view else 0,
            on=day,
            weight_kg=weight,
            muac_cm=self.muac.number(),
            oedema_grade=int(self.oedema.code()) or None,
            complications=self.complications.value(),
            appetite=Appetite(self.appetite.code()) if self.appetite.code() else None,
            sachets_given=None if sachets is None else int(sachets),
            notes=self.notes.value(),
        )

    def _ask_advice(self) -> None:
        visit = self._visit()
        if visit is None:
            self.said.say("")
            return
        outpatient = self.session.services.outpatient
        child_id, length = self._child.child_id, self.length.number()
        self.session.tasks.read(
            lambda: outpatient.advise(child_id, visit, lenhei_cm=length),
            on_done=self._show_advice,
            on_error=lambda _error: self.said.say(""),
            owner=self,
            page=(id(self), "advice"),
        )

    def _show_advice(self, advice: VisitAdvice) -> None:
        words, finding = self.session.wording, advice.finding
        if finding is None:
            self.said.say(self.tr("Menurut hasil ini bukan gizi buruk."), "calm")
            return
        what = capital(words.word("severe", finding.code.value))
        lines = [
            f"{what}: {words.word('care', finding.care.value)}.",
            *(words.reason(reason) for reason in finding.because),
        ]
        if finding.care is Care.OUTPATIENT:
            lines.append(self._food(advice))
            if self.sachets.number() is None and advice.food.per_week is not None:
                self.sachets.set_number(advice.food.per_week)
        if advice.medicines:
            names = ", ".join(words.word("medicine", code) for code in advice.medicines)
            lines.append(self.tr("Obat: {names}.").format(names=names))
        urgent = finding.care is Care.REFER_NOW
        self.said.say("\n".join(lines), "danger" if urgent else "warning")

    def _food(self, advice: VisitAdvice) -> str:
        words, food = self.session.wording, advice.food
        text = self.tr("{food} {amount} {unit} per hari").format(
            food=words.word("therapy", food.food.value),
            amount=words.number(food.planned),
            unit=food.unit,
        )
        if food.per_week is not None:
            text += ", " + self.tr("{amount} seminggu").format(amount=words.number(food.per_week))
        return text + "."


class EndOutpatientDialog(AskingDialog):
    """Ends outpatient care, or passes the child on to supplementary feeding in the same act."""

    def __init__(
        self, session: Session, child: Child, view: OutpatientView, parent: QWidget
    ) -> None:
        """Propose what the visits say."""
        self._view = view
        words = session.wording
        because = " ".join(words.reason(reason) for reason in view.step.because)
        super().__init__(
            session,
            parent,
            title=self.tr("Akhiri rawat jalan"),
            advice=" \N{MIDDLE DOT} ".join(part for part in (child.name, because) if part),
            yes=self.tr("Akhiri"),
        )
        self.outcome = CodePick(
            [("", self.tr("Pilih hasil")), *words_of(words, "outcome", SevereOutcome)]
        )
        proposed = {
            "discharge": SevereOutcome.RECOVERED,
            "to_feeding": SevereOutcome.TO_FEEDING,
            "refer_now": SevereOutcome.TO_INPATIENT,
            "refer": SevereOutcome.NO_RESPONSE,
            "dropped_out": SevereOutcome.DROPPED_OUT,
        }.get(view.step.step.value)
        self.outcome.set_code(proposed.value if proposed else "")
        self.day = DateEdit(words, session.today())
        self.day.set_day(session.today())
        self.notes = TextEdit()
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("outcome", self.tr("Hasil"), self.outcome),
                add("ended_on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("notes", self.tr("Catatan"), self.notes))
        self.outcome.setFocus()

    def work(self) -> Work | None:
        """End it; to PMT begins the feeding course of the same day."""
        day = self.day.day()
        if not self.outcome.code():
            self.refuse("outcome", self.tr("Pilih bagaimana rawat jalan ini berakhir."))
            return None
        if day is None:
            self.refuse("ended_on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        outpatient, by, confirmed = (
            self.session.services.outpatient,
            self.session.by,
            self.confirmed,
        )
        course_id, notes = self._view.course.course_id, self.notes.value()
        outcome = SevereOutcome(self.outcome.code())
        if outcome is SevereOutcome.TO_FEEDING:
            return lambda: outpatient.transfer(
                course_id,
                replace(outpatient.transfer_draft(course_id, by=by), start=day),
                confirmed=confirmed,
                by=by,
            )
        return lambda: outpatient.end(
            course_id, outcome, day, notes=notes, confirmed=confirmed, by=by
        )
