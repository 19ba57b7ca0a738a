"""Registers a child or corrects her own fields; warns while typing, keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Child, Place, Sex
from desktop_app.services.common.rights import Right
from desktop_app.ui.growth.effects import EffectsBanner
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, Pick, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.parts import column, label, row
from desktop_app.ui.kit.record_form import Bound, RecordForm, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, M

WIDTH_PX = 800
NUMBERS = ("birth_weight_kg", "birth_length_cm", "gestation_weeks")


class NikEdit(TextEdit):
    """A NIK, typed in groups or not; an empty field means no NIK."""

    def read(self) -> str | None:
        """Return the digits without blanks; None when nothing is typed."""
        return "".join(self.value().split()) or None


class ChildForm(RecordForm):
    """The fields of a child in paper order, in two columns."""

    def __init__(
        self,
        session: Session,
        child: Child | None,
        places: Sequence[Place],
        work: Callable[[], Work | None],
        done: Callable[[object], None],
    ) -> None:
        """Fill the form from a stored child, or begin empty."""
        super().__init__(session, work, done, judged_while_typing=True)
        self._known = child
        self._places = tuple(places)
        wording = session.wording
        self.nik = NikEdit(self.tr("16 angka, boleh kosong"), max_length=24)
        self.name = TextEdit(max_length=120)
        self.sex = Choice(
            [(str(sex.value), wording.sex(sex.value)) for sex in (Sex.MALE, Sex.FEMALE)], Sex
        )
        self.birth_date = DateEdit(wording, session.today())
        self.mother, self.father = TextEdit(max_length=120), TextEdit(max_length=120)
        self.desa, self.posyandu = Pick(typed=True), Pick(typed=True)
        self.rt, self.rw = TextEdit(max_length=5), TextEdit(max_length=5)
        self.address = TextEdit(max_length=200)
        self.birth_weight_kg, self.birth_length_cm = NumberEdit(wording), NumberEdit(wording)
        self.gestation_weeks = NumberEdit(wording)
        self._lay_out()
        self.desa.offer(sorted({place.desa for place in self._places if place.desa}))
        if child is not None:
            self.show_record(child)
        self._offer_posyandu()
        self.desa.edited.connect(self._offer_posyandu)

    def child(self) -> Child | None:
        """Return the child as typed; None while sex or birth date are missing."""
        born, sex = self.birth_date.day(), self.sex.value()
        if born is None or sex is None:
            return None
        base = self._known or Child(name="", sex=Sex(sex), birth_date=born)
        typed = self.typed_over(base)
        weeks = self.gestation_weeks.number()
        return replace(
            typed,
            kecamatan=self._kecamatan(),
            gestation_weeks=None if weeks is None else round(weeks),
        )

    def entry_problems(self) -> list[Problem]:
        """Return the problems of missing or unreadable fields, which no rule can judge."""
        problems = []
        if not self.name.value():
            problems.append(Problem(field="name", code="name_missing"))
        if self.sex.value() is None:
            problems.append(Problem(field="sex", code="sex_missing"))
        if not self.birth_date.value():
            problems.append(Problem(field="birth_date", code="birth_date_missing"))
        elif self.birth_date.day() is None:
            problems.append(Problem(field="birth_date", code="date_unreadable"))
        problems += [
            Problem(field=name, code="number_unreadable")
            for name in NUMBERS
            if not getattr(self, name).readable()
        ]
        return problems

    def _lay_out(self) -> None:
        outer = column(self, gap=M)
        outer.addWidget(self.banner)
        sides = row(gap=XL)
        left = (
            Bound("nik", self.nik, self.tr("NIK")),
            Bound("name", self.name, self.tr("Nama anak")),
            (
                Bound("sex", self.sex, self.tr("Jenis kelamin"), stretch=0),
                Bound("birth_date", self.birth_date, self.tr("Tanggal lahir")),
            ),
            Bound("mother", self.mother, self.tr("Nama ibu")),
            Bound("father", self.father, self.tr("Nama ayah")),
        )
        right = (
            Bound("desa", self.desa, self.tr("Desa/kelurahan")),
            Bound("posyandu", self.posyandu, self.tr("Posyandu")),
            (Bound("rt", self.rt, self.tr("RT")), Bound("rw", self.rw, self.tr("RW"))),
            Bound("address", self.address, self.tr("Alamat")),
            (
                Bound("birth_weight_kg", self.birth_weight_kg, self.tr("Berat lahir (kg/gram)")),
                Bound("birth_length_cm", self.birth_length_cm, self.tr("Panjang lahir (cm)")),
                Bound("gestation_weeks", self.gestation_weeks, self.tr("Hamil (minggu)")),
            ),
        )
        for rows in (left, right):
            side = column(gap=M)
            for part in self.bind(*rows):
                side.addWidget(part)
            side.addStretch()
            sides.addLayout(side, 1)
        outer.addLayout(sides)

    def _offer_posyandu(self) -> None:
        desa = self.desa.value()
        known = {p.posyandu for p in self._places if p.posyandu and p.desa == desa}
        self.posyandu.offer(sorted(known))

    def _kecamatan(self) -> str:
        """Return the kecamatan of the typed desa, or the stored one."""
        desa = self.desa.value()
        if self._known is not None and desa == self._known.desa:
            return self._known.kecamatan
        found = (p.kecamatan for p in self._places if p.desa.casefold() == desa.casefold())
        return next(found, "")


class ChildFormDialog(FormDialog):
    """The form with its buttons; `done_with` carries `Saved[Child]` once she is on the disk."""

    form: ChildForm

    def __init__(
        self, session: Session, child: Child | None, places: Sequence[Place], parent: QWidget
    ) -> None:
        """Open for a new child (None) or a known one."""
        self._known, self._places = child, places
        self._checked: tuple[Problem, ...] = ()
        super().__init__(
            session,
            parent,
            title=self.tr("Daftarkan anak") if child is None else self.tr("Ubah data anak"),
            yes=self.tr("Simpan"),
            right=Right.INPUT if child is None else Right.CORRECT,
        )
        prefer_width(self, WIDTH_PX)
        self.effects = EffectsBanner(session)
        self.outer.insertWidget(self.outer.count() - 1, self.effects)
        self.button_row.insertWidget(0, label(self.tr("Ctrl+S menyimpan"), "small"))
        for field in self.form.fields.values():
            field.editor.edited.connect(self._check)  # type: ignore[attr-defined]
        (self.form.nik if child is None else self.form.name).setFocus()
        self._check()

    def make_form(self) -> ChildForm:
        """Return the form in two columns."""
        return ChildForm(self.session, self._known, self._places, self.work, self.done_well)

    def work(self) -> Work | None:
        """Register or correct the child, unless something is refused or a question is open."""
        child, problems = self.form.child(), self.form.entry_problems()
        if child is None or problems:
            self.form.judge(problems)
            self.form.stopped()
            return None
        children = self.session.services.children
        act = partial(children.correct, shown=self._known) if self._known else children.register
        return partial(act, child, confirmed=self.confirmed, by=self.session.by)

    def place_of(self, problem: Problem) -> str:
        """The kecamatan follows from the desa."""
        return "desa" if problem.field == "kecamatan" else problem.field

    def _check(self) -> None:
        """Check what is typed by the rules, and show their problems at the fields."""
        child = self.form.child()
        self._show_checked(self._checked)
        if child is None:
            return
        self.session.tasks.read(
            self.session.services.children.check,
            child,
            by=self.session.by,
            on_done=self._show_checked,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )
        if child.child_id and self.unsaved():
            corrections, by = self.session.services.corrections, self.session.by
            self.effects.ask(lambda: corrections.preview_child(child, by=by))
        else:
            self.effects.say("")

    def _show_checked(self, problems: tuple[Problem, ...]) -> None:
        self._checked = problems
        own = self.form.entry_problems()
        self.form.judge([*own, *_without(problems, own)])


def _without(problems: Sequence[Problem], own: Sequence[Problem]) -> list[Problem]:
    """Return those problems whose field has none of the form's own problems."""
    said = {problem.field for problem in own}
    return [problem for problem in problems if problem.field not in said]
