"""Records an episode of illness, found by any of its names, with signs, drugs and follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.casework.mtbs import ListedIllness, Sign
from desktop_app.programme.casework.treatment import ORS, ZINC, DoseAdvice
from desktop_app.programme.records.care import VITAMIN_A
from desktop_app.programme.records.casework import (
    DosingWeight,
    Infection,
    Outcome,
    Treatment,
    WeightSource,
)
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.ui.casework.illness_search import IllnessSearch
from desktop_app.ui.casework.treatment_edit import TreatmentEdit
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, M, S
from desktop_app.ui.kit.ticks import Ticks

WIDTH_PX, SIDE_PX, HEIGHT_PX = 1100, 556, 400


class InfectionDialog(FormDialog):
    """The form of a new episode, or of a stored one to correct."""

    def __init__(
        self,
        session: Session,
        child: Child,
        visits: Sequence[MeasuredVisit],
        parent: QWidget,
        infection: Infection | None = None,
    ) -> None:
        """Fill the form with today's date, or with the stored `infection`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Penyakit"),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        self._child = child
        prefer_width(self, WIDTH_PX)
        self._visits = tuple(visits)
        self._known = infection
        self._rules = session.services.infections.rules()
        self._drugs = session.services.infections.drugs()
        self._illness: ListedIllness | None = None
        self._weight: DosingWeight | None = None
        self._dangers: tuple[Sign, ...] = ()
        self._due_typed = infection is not None
        self.treatments: list[TreatmentEdit] = []
        self._lay_out()
        self._begin(infection)
        if infection is not None:
            services, said = session.services, self.tr("Penyakit dihapus.")
            self.open_record(services.infections, infection.infection_id, said)
        self.illness.setFocus()

    def infection(self) -> Infection:
        """Return the episode as typed."""
        code = self._illness.code if self._illness is not None else ""
        base = self._known or Infection(
            child_id=self._child.child_id, illness=code, start=self.session.today()
        )
        return replace(
            self.form.typed_over(base),
            illness=code,
            start=self.start.day() or base.start,
            treatments=tuple(one.treatment(self._weight) for one in self.treatments),
            examiner=base.examiner or self.session.display_name,
        )

    def work(self) -> Work | None:
        """Save the episode."""
        if self._illness is None:
            self.refuse("illness", self.tr("Cari dan pilih penyakitnya."))
            return None
        if not self.form.complete():
            return None
        for place, edit in enumerate(self.treatments):
            if not edit.readable():
                self.refuse(f"treatments.{place}", self.tr("Isi dosis dan lama pemberian."))
                return None
        infection, services = self.infection(), self.session.services.infections
        act = partial(services.correct, shown=self._known) if self._known else services.record
        return partial(act, infection, confirmed=self.confirmed, by=self.session.by)

    def place_of(self, problem: Problem) -> str:
        """Return the field that shows a problem; a problem of a drug is shown at that drug."""
        parts = problem.field.split(".")
        return ".".join(parts[:2]) if parts[0] == "treatments" else problem.field

    def add_drug(self, code: str, treatment: Treatment | None = None) -> TreatmentEdit:
        """Add a line for a drug."""
        drug = self._drugs.drugs[code]
        edit = TreatmentEdit(
            drug, self._advice(code), self.session.wording, weighed=self._weight is not None
        )
        if treatment is not None:
            edit.fill(treatment)
        else:
            edit.propose()
        edit.removed.connect(lambda: self._remove_drug(edit))
        self.treatments.append(edit)
        self._place_drugs()
        self.form.forget("treatments")
        self._show_prompt()
        return edit

    # ---- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words, today = self.session.wording, self.session.today()
        self.illness = IllnessSearch(self._find, self.tr("Nama, ICD-10, atau kata ibu: mencret"))
        self.illness.chosen.connect(self._choose)
        self.illness.edited.connect(self._search_again)
        self.icd10 = CodePick(())
        self.start, self.end = DateEdit(words, today), DateEdit(words, today)
        self.start.edited.connect(self._dates_changed)
        self.end.edited.connect(self._dates_changed)
        self.signs = Ticks()
        self.signs.edited.connect(self._signs_changed)
        self.outcome = CodePick(
            [(one.value, words.case_word("outcome", one)) for one in Outcome], Outcome
        )
        self.outcome.edited.connect(self._propose_due)
        self.follow_up_due = DateEdit(words, today, planned=True)
        self.follow_up_due.edited.connect(self._due_changed)
        left = column(gap=M)
        left.addWidget(self.add("illness", self.tr("Penyakit"), self.illness))
        self.danger = Banner(closable=False)
        left.addWidget(self.danger)
        self.lay_out(
            (
                Bound("icd10", self.icd10, self.tr("ICD-10")),
                Bound("start", self.start, self.tr("Mulai sakit"), needed=True),
                Bound("end", self.end, self.tr("Selesai sakit")),
            ),
            Bound("signs", self.signs, self.tr("Tanda")),
            (
                Bound("outcome", self.outcome, self.tr("Keadaan")),
                Bound("follow_up_due", self.follow_up_due, self.tr("Kunjungan ulang")),
            ),
            into=left,
        )
        self._signs_field = self.form.fields["signs"]
        left.addStretch(1)
        wide = self.minimumWidth() >= WIDTH_PX
        both = row(gap=XL) if wide else column(gap=M)
        both.addLayout(left, 1)
        both.addLayout(self._make_right())
        self.fields.addLayout(both)

    def _make_right(self) -> QVBoxLayout:
        words = self.session.wording
        right = column(gap=S)
        self.drug = CodePick(())
        self.drug.setFixedWidth(SIDE_PX)
        options = [(drug.code, drug.name) for drug in self._drugs.drugs.values()]
        self.drug.offer_codes([("", self.tr("Tambah obat…")), *options])
        self.drug.edited.connect(self._drug_picked)
        right.addWidget(self.add("treatments", self.tr("Pengobatan"), self.drug))
        weight = row(gap=S)
        self.weight_text = label("", "small")
        self.weight_kg = NumberEdit(words)
        self.weight_kg.setFixedWidth(90)
        self.weight_kg.setAccessibleName(self.tr("Berat untuk dosis (kg)"))
        self.weight_kg.edited.connect(self._weight_typed)
        weight.addWidget(self.weight_text)
        weight.addWidget(self.weight_kg)
        weight.addStretch()
        right.addLayout(weight)
        self.prompt = card("warning")
        inside = row(self.prompt, margin=S, gap=S)
        self.prompt_text = label("", wrap=True)
        inside.addWidget(self.prompt_text, 1)
        self.prompt_button = button("")
        self.prompt_button.clicked.connect(self._add_needed)
        inside.addWidget(self.prompt_button)
        right.addWidget(self.prompt)
        self._drug_area = QScrollArea()
        self._drug_area.setWidgetResizable(True)
        self._drug_area.setFrameShape(QFrame.Shape.NoFrame)
        self._drug_area.setFixedWidth(SIDE_PX)
        self._drug_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drug_area.setMinimumHeight(HEIGHT_PX)
        inner = QWidget()
        inner.setObjectName("ground")
        self._drug_list = column(inner, gap=S)
        self._drug_list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._drug_area.setWidget(inner)
        right.addWidget(self._drug_area, 1)
        return right

    def _begin(self, infection: Infection | None) -> None:
        self.start.set_day(infection.start if infection else self.session.today())
        if infection is None:
            self._find_weight()
            self._signs_field.hide()
            self._show_prompt()
            return
        known = self._rules.illnesses.get(infection.illness)
        if known is not None:
            self._choose(known)
        # The illness must be set first: it decides which codes and signs can be shown.
        self.form.show_record(infection)
        self._find_weight()
        for treatment in infection.treatments:
            self._weight = treatment.weight or self._weight
            self.add_drug(treatment.drug, treatment)

    # ---- while typing ------------------------------------------------------------------------

    def _choose(self, illness: ListedIllness) -> None:
        self._illness = illness
        self.illness.show_name(illness.name)
        self.icd10.offer_codes([(code, code) for code in illness.icd10])
        known = self._rules.signs
        self.signs.offer([(c, known[c].name) for c in illness.signs if c in known])
        self._signs_field.setVisible(bool(illness.signs))
        self.signs.set_value((*self.signs.value(), *(sign.code for sign in self._dangers)))
        self.form.forget("illness")
        self._advise_all()
        self._propose_due()
        self._show_prompt()
        self.start.setFocus()

    def _find(self, typed: str) -> tuple[ListedIllness, ...]:
        """Return the matching illnesses of the booklet for her age (MTBM for infants)."""
        on = self.start.day() or self.session.today()
        months = completed_months(self._child.birth_date, max(on, self._child.birth_date))
        return self.session.services.infections.find(typed, age_months=months)

    def _search_again(self) -> None:
        self._illness = None
        self._dangers = self.session.services.infections.dangers_named(self.illness.value())
        named = ", ".join(sign.name for sign in self._dangers)
        warning = self.tr("Tanda bahaya: {signs}. Rujuk segera.").format(signs=named)
        self.danger.say(warning if named else "")
        self._show_prompt()

    def _dates_changed(self) -> None:
        self._find_weight()
        self._propose_due()

    def _due_changed(self) -> None:
        self._due_typed = True

    def _propose_due(self) -> None:
        if not self._due_typed and self._illness is not None:
            due = self.session.services.infections.due(self.infection(), self._rules)
            self.follow_up_due.set_day(due)

    def _signs_changed(self) -> None:
        self._propose_due()
        self._show_prompt()

    def _show_prompt(self) -> None:
        """Name what the illness always needs: zinc and ORS, or vitamin A."""
        missing = self._needed()
        self.prompt.setVisible(bool(missing))
        if VITAMIN_A in missing:
            self.prompt_text.setText(
                self.tr("Campak dengan tanda mata atau mulut: beri vitamin A hari 1 dan 2.")
                if self._vitamin_a_days() > 1
                else self.tr("Campak: beri vitamin A hari 1.")
            )
            self.prompt_button.setText(self.tr("Tambah vitamin A"))
        else:
            self.prompt_text.setText(self.tr("Diare: beri zinc 10 hari dan oralit."))
            self.prompt_button.setText(self.tr("Tambah zinc dan oralit"))

    def _needed(self) -> tuple[str, ...]:
        """Return the drugs that the illness needs and that are not in the form yet."""
        if self._illness is None:
            return ()
        wanted: tuple[str, ...] = (ZINC, ORS) if self._illness.needs_zinc_and_ors else ()
        if self._vitamin_a_days():
            wanted = (VITAMIN_A,)
        given = {edit.drug.code for edit in self.treatments}
        return tuple(code for code in wanted if code not in given)

    def _vitamin_a_days(self) -> int:
        if self._illness is None:
            return 0
        services = self.session.services.infections
        return services.vitamin_a_days(self._illness.code, self.signs.value())

    def _add_needed(self) -> None:
        days = self._vitamin_a_days()
        added = [self.add_drug(code) for code in self._needed()]
        for edit in added:
            if edit.drug.code == VITAMIN_A:
                edit.days.set_number(days)
        if added:
            added[0].setFocus()

    def _drug_picked(self) -> None:
        code = self.drug.code()
        if code:
            self.drug.set_code("")
            self.add_drug(code).setFocus()

    def _remove_drug(self, edit: TreatmentEdit) -> None:
        self.treatments.remove(edit)
        edit.hide()
        self._place_drugs()
        self.form.forget("treatments")
        self._show_prompt()

    def _place_drugs(self) -> None:
        """Lay the drugs out again; each field is named by the number that problems use."""
        for name in [name for name in self.form.fields if name.startswith("treatments.")]:
            field = self.form.fields.pop(name)
            field.editor.setParent(None)
            self._drug_list.removeWidget(field)
            field.hide()
            field.deleteLater()
        for place, edit in enumerate(self.treatments):
            made: Field = self.add(f"treatments.{place}", edit.drug.name, edit)
            edit.show()
            self._drug_list.addWidget(made)

    def _find_weight(self) -> None:
        """Use the last weight up to the day of illness; show a weight field if there is none."""
        on = self.start.day() or self.session.today()
        services = self.session.services.infections
        end = self.end.day()
        self._weight = services.weight_for(self._visits, on, self._drugs, end=end)
        self._show_weight()

    def _weight_typed(self) -> None:
        weight_kg = self.weight_kg.number()
        on = self.end.day() or self.session.today()
        self._weight = (
            None
            if weight_kg is None
            else DosingWeight(weight_kg=weight_kg, on=on, source=WeightSource.TYPED)
        )
        self._advise_all()

    def _show_weight(self) -> None:
        known = self._weight is not None
        self.weight_kg.setVisible(not known)
        if self._weight is not None:
            text = self.tr("Berat untuk dosis: {weight}").format(
                weight=self.session.wording.dosing_weight(self._weight)
            )
        else:
            text = self.tr("Berat untuk dosis (kg)")
        self.weight_text.setText(text)
        self._advise_all()

    def _advise_all(self) -> None:
        for edit in self.treatments:
            edit.advise(self._advice(edit.drug.code), weighed=self._weight is not None)

    def _advice(self, code: str) -> DoseAdvice | None:
        on = self.start.day() or self.session.today()
        weight_kg = self._weight.weight_kg if self._weight else None
        illness = self._illness.code if self._illness else ""
        return self.session.services.infections.dose(
            code, self._child, on, weight_kg, self._drugs, illness=illness
        )
