"""Registers a child or corrects her own fields; warns while typing, keeps what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Child, Place, Sex
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.growth.effects import EffectsBanner
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, Pick, TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import FieldRow, Form
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L, M, S

WIDTH_PX = 800
NUMBERS = ("birth_weight_kg", "birth_length_cm", "gestation_weeks")
TEXTS = ("name", "mother", "father", "address", "rt", "rw")


class ChildForm(Form):
    """The fields of a child in paper order, in two columns."""

    def __init__(self, session: Session, child: Child | None, places: Sequence[Place]) -> None:
        """Fill in a known child, or begin empty."""
        super().__init__(session.wording)
        self._known = child
        self._places = tuple(places)
        wording = session.wording
        self.nik = TextEdit(self.tr("16 angka, boleh kosong"), max_length=24)
        self.name = TextEdit(max_length=120)
        self.sex = Choice(
            [(str(sex.value), wording.sex(sex.value)) for sex in (Sex.MALE, Sex.FEMALE)]
        )
        self.birth_date = DateEdit(wording, session.today())
        self.mother, self.father = TextEdit(max_length=120), TextEdit(max_length=120)
        self.desa, self.posyandu = Pick(typed=True), Pick(typed=True)
        self.rt, self.rw = TextEdit(max_length=5), TextEdit(max_length=5)
        self.address = TextEdit(max_length=200)
        self.birth_weight_kg, self.birth_length_cm = NumberEdit(wording), NumberEdit(wording)
        self.gestation_weeks = NumberEdit(wording)
        self.editors: dict[str, TextEdit | Pick | Choice] = {
            name: getattr(self, name)
            for name in (
                "nik", "name", "sex", "birth_date", "mother", "father", "desa", "posyandu",
                "rt", "rw", "address", *NUMBERS,
            )
        }  # fmt: skip
        self._lay_out()
        self._fill(child)
        self.desa.edited.connect(self._offer_posyandu)

    def child(self) -> Child | None:
        """Return the child as typed; None while sex or birth date are missing."""
        born, sex = self.birth_date.day(), self.sex.value()
        if born is None or sex is None:
            return None
        base = self._known or Child(name="", sex=Sex(sex), birth_date=born)
        weeks = self.gestation_weeks.number()
        return replace(
            base,
            nik="".join(self.nik.value().split()) or None,
            name=self.name.value(),
            sex=Sex(sex),
            birth_date=born,
            mother=self.mother.value(),
            father=self.father.value(),
            kecamatan=self._kecamatan(),
            desa=self.desa.value(),
            posyandu=self.posyandu.value(),
            rt=self.rt.value(),
            rw=self.rw.value(),
            address=self.address.value(),
            birth_weight_kg=self.birth_weight_kg.number(),
            birth_length_cm=self.birth_length_cm.number(),
            gestation_weeks=None if weeks is None else round(weeks),
        )

    def entry_problems(self) -> list[Problem]:
        """Return what is missing or unreadable before any rule can look at it."""
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

    def typed(self) -> tuple[str | None, ...]:
        """Return all that stands in the fields, to know whether something was changed."""
        return tuple(editor.value() for editor in self.editors.values())

    def _lay_out(self) -> None:
        add = self.add_field
        nik = add("nik", self.tr("NIK"), self.nik)
        name = add("name", self.tr("Nama anak"), self.name)
        sex = add("sex", self.tr("Jenis kelamin"), self.sex)
        born = add("birth_date", self.tr("Tanggal lahir"), self.birth_date)
        mother = add("mother", self.tr("Nama ibu"), self.mother)
        father = add("father", self.tr("Nama ayah"), self.father)
        desa = add("desa", self.tr("Desa/kelurahan"), self.desa)
        posyandu = add("posyandu", self.tr("Posyandu"), self.posyandu)
        rt, rw = add("rt", self.tr("RT"), self.rt), add("rw", self.tr("RW"), self.rw)
        address = add("address", self.tr("Alamat"), self.address)
        weight = add("birth_weight_kg", self.tr("Berat lahir (kg)"), self.birth_weight_kg)
        length = add("birth_length_cm", self.tr("Panjang lahir (cm)"), self.birth_length_cm)
        weeks = add("gestation_weeks", self.tr("Hamil (minggu)"), self.gestation_weeks)
        outer = column(self, gap=M)
        outer.addWidget(self.banner)
        sides = row(gap=XL)
        left, right = column(gap=M), column(gap=M)
        for part in (FieldRow(nik), FieldRow(name), FieldRow(sex, born, stretches=(0, 1))):
            left.addWidget(part)
        for part in (FieldRow(mother), FieldRow(father)):
            left.addWidget(part)
        for part in (
            FieldRow(desa),
            FieldRow(posyandu),
            FieldRow(rt, rw),
            FieldRow(address),
            FieldRow(weight, length, weeks),
        ):
            right.addWidget(part)
        for side in (left, right):
            side.addStretch()
            sides.addLayout(side, 1)
        outer.addLayout(sides)

    def _fill(self, child: Child | None) -> None:
        self.desa.offer(sorted({place.desa for place in self._places if place.desa}))
        self.desa.set_value(child.desa if child else "")
        self._offer_posyandu()
        self.posyandu.set_value(child.posyandu if child else "")
        if child is None:
            return
        self.nik.setText(child.nik or "")
        self.sex.set_value(str(child.sex.value))
        self.birth_date.set_day(child.birth_date)
        for name in TEXTS:
            getattr(self, name).setText(getattr(child, name))
        for name in NUMBERS:
            getattr(self, name).set_number(getattr(child, name))

    def _offer_posyandu(self) -> None:
        desa = self.desa.value()
        known = {p.posyandu for p in self._places if p.posyandu and p.desa == desa}
        self.posyandu.offer(sorted(known))

    def _kecamatan(self) -> str:
        """Return the kecamatan that the desa lies in, or what stood there before."""
        desa = self.desa.value()
        if self._known is not None and desa == self._known.desa:
            return self._known.kecamatan
        found = (p.kecamatan for p in self._places if p.desa.casefold() == desa.casefold())
        return next(found, "")


class ChildFormDialog(QDialog):
    """The form with its buttons; `saved` comes only after the child is on the disk."""

    saved = Signal(object)
    """Carries `Saved[Child]`."""

    def __init__(
        self, session: Session, child: Child | None, places: Sequence[Place], parent: QWidget
    ) -> None:
        """Open for a new child (None) or a known one."""
        super().__init__(parent)
        self._session = session
        self._saving = False
        self.question: AskDialog | None = None
        self.setWindowTitle("Anting Berlian")
        self.setMinimumWidth(WIDTH_PX)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL, gap=L)
        title = self.tr("Daftarkan anak") if child is None else self.tr("Ubah data anak")
        layout.addWidget(label(title, "title"))
        self.form = ChildForm(session, child, places)
        self._begun_with = self.form.typed()
        layout.addWidget(self.form, 1)
        self.effects = EffectsBanner(session)
        layout.addWidget(self.effects)
        buttons = row(gap=S)
        buttons.addWidget(label(self.tr("Ctrl+S menyimpan"), "small"))
        buttons.addStretch()
        cancel = button(self.tr("Batal"))
        cancel.clicked.connect(self.reject)
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.clicked.connect(self.submit)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        layout.addLayout(buttons)
        self.setTabOrder(self.form.gestation_weeks, self.save_button)
        self.setTabOrder(self.save_button, cancel)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self.submit)
        for editor in self.form.editors.values():
            editor.edited.connect(self._check)
        self._checked: tuple[Problem, ...] = ()
        (self.form.nik if child is None else self.form.name).setFocus()
        self._check()

    def submit(self) -> None:
        """Save, unless something is refused or a question is open."""
        if self._saving:
            return
        child, problems = self.form.child(), self.form.entry_problems()
        if child is None or problems:
            self.form.show_problems(problems, everywhere=True)
            self.form.go_to_first_problem()
            return
        self._saving = True
        self.save_button.setEnabled(False)
        children = self._session.services.children
        self._session.tasks.write(
            children.correct if child.child_id else children.register,
            child,
            confirmed=self.form.confirmed(),
            by=self._session.by,
            on_done=self._done,
            on_error=self._failed,
            owner=self,
        )

    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.form.typed() != self._begun_with

    def reject(self) -> None:
        """Ask before what was typed is dropped."""
        if not self.unsaved():
            super().reject()
            return
        self.question = AskDialog(
            self,
            self.tr("Data ini belum disimpan"),
            self.tr("Bila ditutup sekarang, yang sudah diketik akan hilang."),
            self.tr("Buang isian"),
            dangerous=True,
        )
        self.question.agreed.connect(self._drop)
        self.question.open()

    def _drop(self) -> None:
        super().reject()

    def _check(self) -> None:
        """Ask the rules about what is typed; their answer waits at the fields."""
        problems, child = self.form.entry_problems(), self.form.child()
        self.form.show_problems([*problems, *_without(self._checked, problems)])
        if child is None:
            return
        self._session.tasks.read(
            self._session.services.children.check,
            child,
            on_done=self._show_checked,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )
        if child.child_id and self.unsaved():
            corrections, by = self._session.services.corrections, self._session.by
            self.effects.ask(lambda: corrections.preview_child(child, by=by))
        else:
            self.effects.say("")

    def _show_checked(self, problems: tuple[Problem, ...]) -> None:
        self._checked = problems
        own = self.form.entry_problems()
        self.form.show_problems([*own, *_without(problems, own)])

    def _done(self, saved: Saved[Child]) -> None:
        self.saved.emit(saved)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        if isinstance(error, Invalid):
            kept = [p for p in self._checked if p not in error.problems]
            self.form.show_problems([*error.problems, *kept], everywhere=True)
            self.form.go_to_first_problem()
        else:
            self.form.banner.say(sentence(error, self.form.wording))


def _without(problems: Sequence[Problem], own: Sequence[Problem]) -> list[Problem]:
    """Return the problems of fields that the form itself has no complaint about."""
    said = {problem.field for problem in own}
    return [problem for problem in problems if problem.field not in said]
