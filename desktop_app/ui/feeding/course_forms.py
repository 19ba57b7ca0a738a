"""Decisions on supplementary feeding: enrol, refuse, weigh, end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

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
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.parts import label
from desktop_app.ui.kit.record_form import Bound, Work
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


class EnrolDialog(FormDialog):
    """Begins a course from the rules' proposal, or changes the plan of a running one."""

    def __init__(
        self, session: Session, child: Child, draft: FeedingCourse, because: str, parent: QWidget
    ) -> None:
        """Show the draft; one with an id is a stored course to change."""
        self._draft = draft
        super().__init__(
            session,
            parent,
            title=self.tr("Ubah rencana PMT") if draft.course_id else self.tr("Mulai PMT"),
            advice=" \N{MIDDLE DOT} ".join(part for part in (child.name, because) if part),
            yes=self.tr("Simpan") if draft.course_id else self.tr("Mulai PMT"),
        )
        words = session.wording
        self.group = CodePick(words_of(words, "group", FeedingGroup), FeedingGroup)
        self.start = DateEdit(words, session.today(), planned=True)
        self.days = NumberEdit(words, whole=True)
        self.food = CodePick(words_of(words, "food", Food), Food)
        self.delivery = CodePick(words_of(words, "delivery", Delivery), Delivery)
        self.responsible = TextEdit(self.tr("mis. kader posyandu"))
        whole = self.tr("Tulis jumlah hari dengan angka bulat.")
        self.lay_out(
            Bound("group", self.group, self.tr("Kelompok")),
            (
                Bound("start", self.start, self.tr("Mulai"), needed=True),
                Bound("planned_days", self.days, self.tr("Lama (hari)"), needed=True, told=whole),
            ),
            (
                Bound("food", self.food, self.tr("Makanan")),
                Bound("delivery", self.delivery, self.tr("Cara pemberian")),
            ),
            Bound("responsible", self.responsible, self.tr("Penanggung jawab")),
        )
        self.form.show_record(replace(draft, start=draft.start or session.today()))
        self.start.setFocus()

    def work(self) -> Work | None:
        """Enrol, or correct the plan."""
        if not self.form.complete():
            return None
        course = self.form.typed_over(self._draft)
        feeding, by = self.session.services.feeding, self.session.by
        if course.course_id:
            return partial(
                feeding.correct, course, shown=self._draft, confirmed=self.confirmed, by=by
            )
        return partial(feeding.enrol, course, confirmed=self.confirmed, by=by)


class RefuseDialog(FormDialog):
    """Records that a child will not be enrolled, and why."""

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
        self.lay_out(Bound("reason", self.reason, self.tr("Alasan")))
        self.reason.setFocus()

    def work(self) -> Work | None:
        """Refuse."""
        return partial(
            self.session.services.feeding.refuse,
            self._child.child_id,
            self._group,
            self.reason.value(),
            by=self.session.by,
        )


@dataclass(frozen=True, slots=True)
class _Weighings:
    """Removes and restores a weighing, as `RemoveButton` asks."""

    log: FeedingLog

    def remove(self, record_id: int, /, *, by: Person) -> object:
        """Remove a weighing."""
        return self.log.remove_weighing(record_id, by=by)

    def bring_back(self, record_id: int, /, *, by: Person) -> object:
        """Restore the weighing."""
        return self.log.bring_back_weighing(record_id, by=by)


class WeighDialog(FormDialog):
    """One weekly weighing of a course: a new one, or one to be corrected or removed."""

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
        self.oedema = CodePick(oedema_grades(self.tr("Tidak ada")), int)
        weight, length = (
            self.tr("Tulis berat dengan angka, misalnya 8,4."),
            self.tr("Tulis dengan angka, misalnya 78,5."),
        )
        self.lay_out(
            (
                Bound("on", self.day, self.tr("Tanggal"), needed=True),
                Bound("weight_kg", self.weight, self.tr("Berat (kg)"), needed=True, told=weight),
            ),
            (
                Bound("lenhei_cm", self.length, self.tr("Panjang/tinggi (cm)"), told=length),
                Bound("muac_cm", self.muac, self.tr("LiLA (cm)"), told=length),
                Bound("oedema_grade", self.oedema, self.tr("Edema")),
            ),
        )
        if known is None:
            self.form.propose(on=session.today())
        else:
            self.form.show_record(known)
            self.oedema.put(known.oedema_grade or 0)
            self.open_record(
                _Weighings(session.services.feeding_log),
                known.weighing_id,
                self.tr("Penimbangan dihapus."),
            )
        self.weight.setFocus()

    def work(self) -> Work | None:
        """Add the weighing, or correct the known one."""
        if not self.form.complete():
            return None
        typed = self.form.values()
        weighing = CourseWeighing(
            weighing_id=self._known.weighing_id if self._known else 0,
            course_id=self._view.course.course_id,
            **{**typed, "oedema_grade": typed["oedema_grade"] or None},
        )
        log = self.session.services.feeding_log
        act = log.weigh if self._known is None else partial(log.correct_weighing, shown=self._known)
        return partial(act, weighing, confirmed=self.confirmed, by=self.session.by)


class EndCourseDialog(FormDialog):
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
        self.outcome = CodePick(
            outcomes if proposal else [("", self.tr("Pilih hasil")), *outcomes], FeedingOutcome
        )
        self.day = DateEdit(words, session.today())
        self.notes = TextEdit()
        told = self.tr("Pilih bagaimana PMT ini berakhir.")
        self.lay_out(
            (
                Bound("outcome", self.outcome, self.tr("Hasil"), needed=True, told=told),
                Bound("ended_on", self.day, self.tr("Tanggal"), needed=True),
            ),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        self.form.propose(
            outcome=proposal.outcome if proposal else None,
            ended_on=proposal.on if proposal else session.today(),
        )
        self.next_step = label(self.tr("Sesudah disimpan, surat rujukan ke dokter dibuka."), "soft")
        self.fields.addWidget(self.next_step)
        self.outcome.edited.connect(self._show_next_step)
        self._show_next_step()
        self.outcome.setFocus()

    def _show_next_step(self) -> None:
        self.next_step.setVisible(self.outcome.code() == FeedingOutcome.NO_RESPONSE)

    def work(self) -> Work | None:
        """End it."""
        if not self.form.complete():
            return None
        typed = self.form.values()
        return partial(
            self.session.services.feeding.end,
            self._view.course.course_id,
            typed["outcome"],
            typed["ended_on"],
            notes=typed["notes"],
            confirmed=self.confirmed,
            by=self.session.by,
        )
