"""The form of one care item other than a vaccine: a new one, or a known one corrected."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.growth.age import completed_months
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.services.care.care_items import CareItemsPage
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.care.care_items_model import NO, YES
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.clinic_words import ClinicWords

ENTRY_PX = 470


class CareItemEntry(QWidget):
    """Fields of the kind that is chosen; `entered` is the care item as typed."""

    save_wanted = Signal()
    refused = Signal(str)
    """What is typed cannot be read, and why."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay the fields out for a new care item of today."""
        super().__init__()
        self.session = session
        self.child_id = child_id
        self.known: CareItem | None = None
        self._page: CareItemsPage | None = None
        column(self, gap=0).addWidget(self._make_entry())
        self._show_kind()

    def show_page(self, page: CareItemsPage) -> None:
        """Offer what is usual for the child's age; what is typed already stays."""
        first = self._page is None
        self._page = page
        if first:
            self._offer_months(len(page.breastfeeding.months))
            self._prefill()

    def begin(self, kind: CareKind) -> None:
        """Prepare the entry of a kind with what is usual for the child's age."""
        self.give_up_correction()
        self.kind.set_code(kind.value)
        self._show_kind()
        self._prefill()

    def give_up_correction(self) -> None:
        """The fields are for a new care item again."""
        if self.known is not None:
            self.known = None
            self.day.set_day(self.session.today())
            self.notes.clear()
            self.worker.setText(self.session.display_name)
            self._prefill()
        self._show_purpose()

    def begin_correction(self, known: CareItem) -> None:
        """Put a care item into the fields, to be changed there."""
        self.known = known
        self.kind.set_code(known.kind.value)
        self.day.set_day(known.on)
        self.worker.setText(known.by)
        self.notes.setText(known.notes)
        answer = "" if known.answer is None else YES if known.answer else NO
        recipients = [who.value for who in known.recipients]
        if known.kind is CareKind.VITAMIN_A:
            self.capsule.set_code(known.item)
            self.reason.set_code(known.reason)
        elif known.kind is CareKind.DEWORMING:
            self.dose_mg.set_number(known.amount)
        elif known.kind is CareKind.EXCLUSIVE_BREASTFEEDING:
            self.month.set_code(str(known.month))
            self.only_milk.set_value(answer or None)
        elif known.kind is CareKind.COMPLEMENTARY_FEEDING:
            self.food_groups.set_value(known.food_groups)
            self.meals.set_number(known.meals)
            self.still_milk.set_value(answer or None)
        elif known.kind is CareKind.KPSP:
            self.form_month.set_number(known.month)
            self.yes_answers.set_number(known.amount)
        elif known.kind is CareKind.COUNSELLING:
            self.topic.set_code(known.item)
            self.counselled.set_value(recipients)
        elif known.kind is CareKind.PARENTING_CLASS:
            self.attended.set_value(recipients)
        self._show_kind()
        self._show_purpose()
        self.day.setFocus()

    def entered(self) -> CareItem | None:
        """Return the care item as typed; None, and why by `refused`, where it cannot be read."""
        day = self.day.day()
        if day is None:
            self.refused.emit(self.tr("Tulis tanggal, misalnya 23/11/2026."))
            self.day.setFocus()
            return None
        kind = CareKind(self.kind.code())
        numbers = {
            CareKind.DEWORMING: (self.dose_mg,),
            CareKind.KPSP: (self.form_month, self.yes_answers),
        }.get(kind, ())
        for editor in numbers:
            if editor.number() is None:
                self.refused.emit(self.tr("Tulis dengan angka."))
                editor.setFocus()
                return None
        return self._care_item(kind, day)

    def _show_purpose(self) -> None:
        known = self.known is not None
        self.purpose.setText(self.tr("Perbaiki layanan") if known else self.tr("Catat layanan"))
        self.kind.setEnabled(not known)
        self.give_up_button.setVisible(known)

    def _make_entry(self) -> QFrame:
        words, today = self.session.wording, self.session.today()
        surface = card()
        surface.setFixedWidth(ENTRY_PX)
        layout = column(surface, margin=L, gap=M)
        self.purpose = label(self.tr("Catat layanan"), "subtitle")
        layout.addWidget(self.purpose)
        self.kind = CodePick(self._words("care_item"))
        self.kind.edited.connect(self._kind_chosen)
        self.day = DateEdit(words, today)
        self.day.set_day(today)
        first = row(gap=S)
        first.addWidget(Field(self.tr("Layanan"), self.kind, words), 3)
        first.addWidget(Field(self.tr("Tanggal"), self.day, words), 2)
        layout.addLayout(first)
        self._forms = QStackedWidget()
        self._places = {kind: self._form_of(kind) for kind in CareKind}
        layout.addWidget(self._forms)
        self.worker, self.notes = TextEdit(), TextEdit()
        self.worker.setText(self.session.display_name)
        last = row(gap=S)
        last.addWidget(Field(self.tr("Petugas"), self.worker, words))
        last.addWidget(Field(self.tr("Catatan"), self.notes, words))
        layout.addLayout(last)
        layout.addStretch()
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.save_button.setVisible(may(self.session.by, Right.INPUT))
        self.give_up_button = button(self.tr("Batal"))
        self.give_up_button.clicked.connect(self.give_up_correction)
        self.give_up_button.hide()
        buttons = row(gap=S)
        buttons.addWidget(self.give_up_button)
        buttons.addWidget(self.save_button, 1)
        layout.addLayout(buttons)
        return surface

    def _form_of(self, kind: CareKind) -> QWidget:
        made = QWidget()
        layout = column(made, gap=S)
        words = self.session.wording
        {
            CareKind.VITAMIN_A: self._vitamin_a_form,
            CareKind.DEWORMING: self._deworming_form,
            CareKind.EXCLUSIVE_BREASTFEEDING: self._breastfeeding_form,
            CareKind.COMPLEMENTARY_FEEDING: self._food_form,
            CareKind.KPSP: self._kpsp_form,
            CareKind.COUNSELLING: self._counselling_form,
            CareKind.PARENTING_CLASS: self._class_form,
            CareKind.HOME_VISIT: lambda _layout, _words: None,
        }[kind](layout, words)
        layout.addStretch()
        self._forms.addWidget(made)
        return made

    def _vitamin_a_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.capsule = CodePick(self._words("capsule"))
        self.reason = CodePick([("", self.tr("Bulan vitamin A")), *self._words("reason")])
        layout.addWidget(Field(self.tr("Kapsul"), self.capsule, words))
        layout.addWidget(Field(self.tr("Alasan pemberian"), self.reason, words))

    def _deworming_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.dose_mg = NumberEdit(words)
        layout.addWidget(Field(self.tr("Dosis (mg)"), self.dose_mg, words))

    def _breastfeeding_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.month = CodePick([])
        self.only_milk = self._yes_no()
        layout.addWidget(Field(self.tr("Umur bulan"), self.month, words))
        layout.addWidget(Field(self.tr("Hanya ASI"), self.only_milk, words))

    def _food_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.food_groups = self._ticks(self._words("food_group"))
        self.meals = NumberEdit(words)
        self.still_milk = self._yes_no()
        layout.addWidget(Field(self.tr("Dimakan kemarin"), self.food_groups, words))
        layout.addWidget(Field(self.tr("Berapa kali makan"), self.meals, words))
        layout.addWidget(Field(self.tr("Masih disusui"), self.still_milk, words))

    def _kpsp_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.form_month, self.yes_answers = NumberEdit(words), NumberEdit(words)
        layout.addWidget(Field(self.tr("Formulir (bulan)"), self.form_month, words))
        layout.addWidget(Field(self.tr("Jawaban ya (0–10)"), self.yes_answers, words))

    def _counselling_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.topic = CodePick(self._words("topic"))
        self.counselled = self._ticks(self._words("recipient"))
        layout.addWidget(Field(self.tr("Topik"), self.topic, words))
        layout.addWidget(Field(self.tr("Kepada"), self.counselled, words))

    def _class_form(self, layout: QVBoxLayout, words: ClinicWords) -> None:
        self.attended = self._ticks(self._words("recipient"))
        layout.addWidget(Field(self.tr("Yang hadir"), self.attended, words))

    def _ticks(self, options: list[tuple[str, str]]) -> Ticks:
        made = Ticks()
        made.offer(options)
        return made

    def _yes_no(self) -> Choice:
        return Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak"))])

    def _words(self, group: str) -> list[tuple[str, str]]:
        found = [(code, self.session.wording.word(group, code)) for code in CARE_WORDS[group]]
        return [(code, text[:1].upper() + text[1:]) for code, text in found]

    def _kind_chosen(self) -> None:
        self._show_kind()
        self._prefill()

    def _show_kind(self) -> None:
        self._forms.setCurrentWidget(self._places[CareKind(self.kind.code())])

    def _offer_months(self, count: int) -> None:
        """Offer the months of age that exclusive breastfeeding is asked about."""
        term = self.session.wording.term
        self.month.offer_codes([(str(n), term("age_months", months=n)) for n in range(count)])

    def _prefill(self) -> None:
        page = self._page
        if page is None:
            return
        if page.capsule is not None:
            self.capsule.set_code(page.capsule)
        self.dose_mg.set_number(page.deworming_mg)
        self.form_month.set_number(page.kpsp_form)
        months = completed_months(page.child.birth_date, self.session.today())
        asked = [n for n, answer in enumerate(page.breastfeeding.months) if answer is None]
        last_month = len(page.breastfeeding.months) - 1
        open_month = min(asked, default=min(months, last_month))
        self.month.set_code(str(open_month))

    def _care_item(self, kind: CareKind, day: date) -> CareItem:
        new = partial(
            CareItem,
            service_id=self.known.service_id if self.known else 0,
            child_id=self.child_id,
            kind=kind,
            on=day,
            by=self.worker.value(),
            notes=self.notes.value(),
        )
        if kind is CareKind.VITAMIN_A:
            return new(item=self.capsule.code(), reason=self.reason.code())
        if kind is CareKind.DEWORMING:
            return new(amount=self.dose_mg.number())
        if kind is CareKind.EXCLUSIVE_BREASTFEEDING:
            return new(month=int(self.month.code()), answer=_answer(self.only_milk))
        if kind is CareKind.COMPLEMENTARY_FEEDING:
            meals = self.meals.number()
            return new(
                food_groups=self.food_groups.value(),
                meals=None if meals is None else int(meals),
                answer=_answer(self.still_milk),
            )
        if kind is CareKind.KPSP:
            return new(month=int(self.form_month.number() or 0), amount=self.yes_answers.number())
        if kind is CareKind.COUNSELLING:
            return new(item=self.topic.code(), recipients=_recipients(self.counselled))
        if kind is CareKind.PARENTING_CLASS:
            return new(recipients=_recipients(self.attended))
        return new()


def _answer(choice: Choice) -> bool | None:
    return {YES: True, NO: False}.get(choice.value() or "")


def _recipients(ticks: Ticks) -> tuple[Recipient, ...]:
    return tuple(Recipient(code) for code in ticks.value())
