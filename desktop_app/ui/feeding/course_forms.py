"""Decisions on supplementary feeding: enrol, refuse, weigh, end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    Delivery,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    Food,
)
from desktop_app.services.feeding.log import FeedingLog
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.kit.asking import AskingDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.parts import label
from desktop_app.ui.kit.remove_button import RemoveButton
from desktop_app.ui.kit.session import Session
from desktop_app.wording.clinic_words import ClinicWords

MOST_OEDEMA = 3


def words_of(words: ClinicWords, group: str, codes: type[StrEnum]) -> list[tuple[str, str]]:
    """Return each code of an enumeration with its word, beginning with a capital."""
    return [(code.value, capital(words.word(group, code.value))) for code in codes]


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def oedema_grades(none: str) -> list[tuple[str, str]]:
    """Return each grade of oedema as it is picked; `none` is the word for no oedema."""
    return [(str(n), f"+{n}" if n else none) for n in range(MOST_OEDEMA + 1)]


class EnrolDialog(AskingDialog):
    """Begins a course as the rules propose it, or changes the plan of one that runs."""

    def __init__(
        self, session: Session, child: Child, draft: FeedingCourse, because: str, parent: QWidget
    ) -> None:
        """Show the proposal; a draft with a number is a course to be changed."""
        self._draft = draft
        super().__init__(
            session,
            parent,
            title=self.tr("Ubah rencana PMT") if draft.course_id else self.tr("Mulai PMT"),
            advice=" \N{MIDDLE DOT} ".join(part for part in (child.name, because) if part),
            yes=self.tr("Simpan") if draft.course_id else self.tr("Mulai PMT"),
        )
        words = session.wording
        self.group = CodePick(words_of(words, "group", FeedingGroup))
        self.start = DateEdit(words, session.today(), planned=True)
        self.days = NumberEdit(words)
        self.food = CodePick(words_of(words, "food", Food))
        self.delivery = CodePick(words_of(words, "delivery", Delivery))
        self.responsible = TextEdit(self.tr("mis. kader posyandu"))
        self.group.set_code(draft.group.value)
        self.start.set_day(draft.start or session.today())
        self.days.set_number(draft.planned_days)
        self.food.set_code(draft.food.value)
        self.delivery.set_code(draft.delivery.value)
        self.responsible.setText(draft.responsible)
        add = self.form.add_field
        self.fields.addWidget(add("group", self.tr("Kelompok"), self.group))
        self.fields.addWidget(
            FieldRow(
                add("start", self.tr("Mulai"), self.start),
                add("planned_days", self.tr("Lama (hari)"), self.days),
            )
        )
        self.fields.addWidget(
            FieldRow(
                add("food", self.tr("Makanan"), self.food),
                add("delivery", self.tr("Cara pemberian"), self.delivery),
            )
        )
        self.fields.addWidget(add("responsible", self.tr("Penanggung jawab"), self.responsible))
        self.start.setFocus()

    def work(self) -> Work | None:
        """Enrol, or correct the plan."""
        start, days = self.start.day(), self.days.number()
        if start is None:
            self.refuse("start", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        if days is None or days != int(days):
            self.refuse("planned_days", self.tr("Tulis jumlah hari dengan angka bulat."))
            return None
        course = replace(
            self._draft,
            group=FeedingGroup(self.group.code()),
            start=start,
            planned_days=int(days),
            food=Food(self.food.code()),
            delivery=Delivery(self.delivery.code()),
            responsible=self.responsible.value(),
        )
        feeding, by, confirmed = self.session.services.feeding, self.session.by, self.confirmed
        if course.course_id:
            return lambda: feeding.correct(course, by=by)
        return lambda: feeding.enrol(course, confirmed=confirmed, by=by)


class RefuseDialog(AskingDialog):
    """Keeps that a child will not be enrolled, and why."""

    def __init__(
        self, session: Session, child: Child, group: FeedingGroup, parent: QWidget
    ) -> None:
        """Ask for the reason."""
        self._child, self._group = child, group
        super().__init__(
            session,
            parent,
            title=self.tr("Tidak ikut PMT"),
            advice=child.name,
            yes=self.tr("Simpan"),
        )
        self.reason = TextEdit(self.tr("mis. keluarga menolak"))
        self.fields.addWidget(self.form.add_field("reason", self.tr("Alasan"), self.reason))
        self.reason.setFocus()

    def work(self) -> Work | None:
        """Refuse."""
        feeding, by = self.session.services.feeding, self.session.by
        child_id, group, reason = self._child.child_id, self._group, self.reason.value()
        return lambda: feeding.refuse(child_id, group, reason, by=by)


@dataclass(frozen=True, slots=True)
class _Weighings:
    """The weighings of courses, for the button that removes one."""

    log: FeedingLog

    def remove(self, record_id: int, /, *, by: Person) -> object:
        """Take a weighing out."""
        return self.log.remove_weighing(record_id, by=by)

    def bring_back(self, record_id: int, /, *, by: Person) -> object:
        """Put it back."""
        return self.log.bring_back_weighing(record_id, by=by)


class WeighDialog(AskingDialog):
    """One weekly weighing of a course: a new one, or one to be corrected or removed."""

    removed = Signal(str, object)
    """The weighing was removed: what to say, and what brings it back."""

    def __init__(
        self,
        session: Session,
        child: Child,
        view: CourseView,
        parent: QWidget,
        known: CourseWeighing | None = None,
    ) -> None:
        """Ask for today's weight, or show a known weighing."""
        self._view, self._known = view, known
        words = session.wording
        earlier = [one for one in view.weighings if known is None or one.on < known.on]
        told = (
            self.tr("sebelumnya {weight} kg, {day}").format(
                weight=words.number(earlier[-1].weight_kg), day=words.date(earlier[-1].on)
            )
            if earlier
            else self.tr("belum ditimbang sebelumnya")
        )
        super().__init__(
            session,
            parent,
            title=self.tr("Perbaiki timbangan") if known else self.tr("Timbang mingguan"),
            advice=f"{child.name} \N{MIDDLE DOT} {told}",
            yes=self.tr("Simpan"),
        )
        self.weight, self.length = NumberEdit(words), NumberEdit(words)
        self.muac = NumberEdit(words)
        self.day = DateEdit(words, session.today())
        self.day.set_day(session.today())
        self.oedema = CodePick(oedema_grades(self.tr("Tidak ada")))
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("on", self.tr("Tanggal"), self.day),
                add("weight_kg", self.tr("Berat (kg)"), self.weight),
            )
        )
        self.fields.addWidget(
            FieldRow(
                add("lenhei_cm", self.tr("Panjang/tinggi (cm)"), self.length),
                add("muac_cm", self.tr("LiLA (cm)"), self.muac),
                add("oedema_grade", self.tr("Edema"), self.oedema),
            )
        )
        self.remove_button: RemoveButton | None = None
        if known is not None:
            self._show_known(known)
        self.weight.setFocus()

    def work(self) -> Work | None:
        """Add the weighing, or correct the known one."""
        on, weight = self.day.day(), self.weight.number()
        if on is None:
            self.refuse("on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        if weight is None:
            self.refuse("weight_kg", self.tr("Tulis berat dengan angka, misalnya 8,4."))
            return None
        for name, editor in (("lenhei_cm", self.length), ("muac_cm", self.muac)):
            if not editor.readable():
                self.refuse(name, self.tr("Tulis dengan angka, misalnya 78,5."))
                return None
        grade = int(self.oedema.code())
        weighing = CourseWeighing(
            weighing_id=self._known.weighing_id if self._known else 0,
            course_id=self._view.course.course_id,
            on=on,
            weight_kg=weight,
            lenhei_cm=self.length.number(),
            muac_cm=self.muac.number(),
            oedema_grade=grade or None,
        )
        log, by, confirmed = self.session.services.feeding_log, self.session.by, self.confirmed
        act = log.weigh if self._known is None else log.correct_weighing
        return lambda: act(weighing, confirmed=confirmed, by=by)

    def _show_known(self, known: CourseWeighing) -> None:
        self.day.set_day(known.on)
        for editor, value in (
            (self.weight, known.weight_kg),
            (self.length, known.lenhei_cm),
            (self.muac, known.muac_cm),
        ):
            editor.set_number(value)
        self.oedema.set_code(str(known.oedema_grade or 0))
        self.remove_button = RemoveButton(
            self.session,
            _Weighings(self.session.services.feeding_log),
            known.weighing_id,
            self.tr("Penimbangan dihapus."),
        )
        self.remove_button.removed.connect(self._removed)
        self.remove_button.failed.connect(self.failed)
        self.button_row.insertWidget(0, self.remove_button)

    def _removed(self, said: str, way_back: Callable[[], object]) -> None:
        self.removed.emit(said, way_back)
        self.accept()


class EndCourseDialog(AskingDialog):
    """Ends a course with its evidence."""

    def __init__(self, session: Session, child: Child, view: CourseView, parent: QWidget) -> None:
        """Propose what the records say."""
        self._view = view
        words, proposal = session.wording, view.proposal
        told = (
            words.reason(proposal.evidence)
            if proposal
            else self.tr("Catatan belum membuktikan akhir apa pun.")
        )
        super().__init__(
            session,
            parent,
            title=self.tr("Akhiri PMT"),
            advice=f"{child.name} \N{MIDDLE DOT} {told}",
            yes=self.tr("Akhiri PMT"),
        )
        outcomes = words_of(words, "outcome", FeedingOutcome)
        self.outcome = CodePick(outcomes if proposal else [("", self.tr("Pilih hasil")), *outcomes])
        self.day = DateEdit(words, session.today())
        self.notes = TextEdit()
        if proposal is not None:
            self.outcome.set_code(proposal.outcome.value)
        self.day.set_day(proposal.on if proposal else session.today())
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("outcome", self.tr("Hasil"), self.outcome),
                add("ended_on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("notes", self.tr("Catatan"), self.notes))
        self.next_step = label(self.tr("Sesudah disimpan, surat rujukan ke dokter dibuka."), "soft")
        self.fields.addWidget(self.next_step)
        self.outcome.edited.connect(self._show_next_step)
        self._show_next_step()
        self.outcome.setFocus()

    def _show_next_step(self) -> None:
        self.next_step.setVisible(self.outcome.code() == FeedingOutcome.NO_RESPONSE)

    def work(self) -> Work | None:
        """End it."""
        day = self.day.day()
        if not self.outcome.code():
            self.refuse("outcome", self.tr("Pilih bagaimana PMT ini berakhir."))
            return None
        if day is None:
            self.refuse("ended_on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        feeding, by, confirmed = self.session.services.feeding, self.session.by, self.confirmed
        course_id, notes = self._view.course.course_id, self.notes.value()
        outcome = FeedingOutcome(self.outcome.code())
        return lambda: feeding.end(course_id, outcome, day, notes=notes, confirmed=confirmed, by=by)
