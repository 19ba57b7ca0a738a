"""The form of one care item other than a vaccine: a new one, or a known one corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.errors import Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.services.care.care_items import CareItemsPage
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import NO, YES, Choice, DateEdit, NumberEdit, TextEdit, read_answer
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.guard import Guard
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.record_form import SAVE_TIP, Bound, RecordForm, Work, editor_of
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.clinic_words import ClinicWords

ENTRY_PX = 470


class CareItemEntry(RecordForm):
    """Shows the fields of the chosen kind; records a care item or corrects a stored one."""

    corrected = Signal(object)
    """A stored care item was corrected; carries the item as it was before."""
    recorded = Signal(object)
    """A new care item was stored; carries its `Saved`."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay the fields out for a new care item of today."""
        super().__init__(session, self._work, self._saved)
        self.child_id = child_id
        self.known: CareItem | None = None
        self._page: CareItemsPage | None = None
        self._guard = Guard(self, self.unsaved)
        self._own: dict[CareKind, dict[str, Bound]] = {kind: {} for kind in CareKind}
        self.place_of = self._place_of
        column(self, gap=0).addWidget(self._make_entry())
        self.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show_kind()
        self.mark_unchanged()

    def show_page(self, page: CareItemsPage) -> None:
        """Offer what is usual for the child's age; what is typed already stays."""
        first = self._page is None
        self._page = page
        if first:
            typed = self.unsaved()
            self._offer_months(len(page.breastfeeding.months))
            if not typed:
                self.mark_unchanged()
            self._kind_chosen()

    def begin_kind(self, kind: CareKind) -> None:
        """Prepare the entry of a kind; asks first when a correction would be lost."""

        def go() -> None:
            self._end_correction()
            self.kind.put(kind)
            self._kind_chosen()

        if self.known is None:
            go()
        else:
            self._guard.leave(go)

    def give_up_correction(self) -> None:
        """Return to entering a new care item; ask first when something is typed."""
        self._guard.leave(self._end_correction)

    def begin_correction(self, known: CareItem) -> None:
        """Fill the fields from a stored care item; ask first when something else is typed there."""
        self._guard.leave(lambda: self._show_known(known))

    def _show_known(self, known: CareItem) -> None:
        self.known = known
        self.kind.put(known.kind)
        self.show_record(known)
        for name, bound in self._own[known.kind].items():
            editor_of(bound.editor).put(getattr(known, name))
        self.mark_unchanged()
        self._show_kind()
        self._show_purpose()
        self.day.setFocus()

    def _end_correction(self) -> None:
        if self.known is not None:
            self.known = None
            self.propose(on=self.session.today(), by=self.session.display_name, notes="")
            self._prefill()
            self.mark_unchanged()
        self._show_purpose()

    def _work(self) -> Work | None:
        kind: CareKind = self.kind.read()
        if not self.complete():
            return None
        new = CareItem(
            service_id=self.known.service_id if self.known else 0,
            child_id=self.child_id,
            kind=kind,
            **self.values(),
        )
        own = {name: editor_of(bound.editor).read() for name, bound in self._own[kind].items()}
        services = self.session.services.care_items
        act = partial(services.correct, shown=self.known) if self.known else services.record
        return partial(act, replace(new, **own), confirmed=self.answered, by=self.session.by)

    def _saved(self, saved: Saved[CareItem]) -> None:
        before = self.known
        self._end_correction()
        self.notes.clear()
        self.mark_unchanged()
        if before is None:
            self.recorded.emit(saved)
        else:
            self.corrected.emit(saved)

    def _place_of(self, problem: Problem) -> str:
        """Return the field that shows a problem; some fields exist for one kind only."""
        own = f"{self.kind.code()}.{problem.field}"
        return own if own in self.fields else problem.field

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
        self.kind = CodePick(self._words("care_item"), CareKind)
        self.kind.edited.connect(self._kind_chosen)
        self.day = DateEdit(words, today)
        self.worker, self.notes = TextEdit(), TextEdit()
        on, last = self.bind(
            Bound("on", self.day, self.tr("Tanggal"), needed=True),
            (
                Bound("by", self.worker, self.tr("Petugas")),
                Bound("notes", self.notes, self.tr("Catatan")),
            ),
        )
        self.propose(on=today, by=self.session.display_name)
        first = row(gap=S)
        # The kind is not bound to the record: choosing another kind must not count as typing.
        first.addWidget(Field(self.tr("Layanan"), self.kind, words), 3)
        first.addWidget(on, 2)
        layout.addLayout(first)
        layout.addWidget(self.banner)
        self._forms = QStackedWidget()
        self._places = {kind: self._form_of(kind) for kind in CareKind}
        own = QWidget()
        below = column(own, gap=M)
        below.addWidget(self._forms)
        below.addWidget(last)
        below.addStretch()
        layout.addWidget(ScrollingArea(own), 1)
        layout.addLayout(self._make_buttons())
        return surface

    def _make_buttons(self) -> QHBoxLayout:
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.setToolTip(SAVE_TIP)
        self.save_button.clicked.connect(self.submit)
        self.saving_changed.connect(self.save_button.setDisabled)
        self.give_up_button = button(self.tr("Batal"))
        self.give_up_button.clicked.connect(self.give_up_correction)
        self.give_up_button.hide()
        if not may(self.session.by, Right.INPUT):
            self.save_button.hide()
            self.read_only()
        buttons = row(gap=S)
        buttons.addWidget(self.save_button, 1)
        buttons.addWidget(self.give_up_button)
        return buttons

    def _form_of(self, kind: CareKind) -> QWidget:
        """Return the fields that only this kind has, each bound to the record's field."""
        made = QWidget()
        layout = column(made, gap=S)
        words = self.session.wording
        fields = {
            CareKind.VITAMIN_A: self._vitamin_a_fields,
            CareKind.DEWORMING: self._deworming_fields,
            CareKind.EXCLUSIVE_BREASTFEEDING: self._breastfeeding_fields,
            CareKind.COMPLEMENTARY_FEEDING: self._food_fields,
            CareKind.KPSP: self._kpsp_fields,
            CareKind.COUNSELLING: self._counselling_fields,
            CareKind.PARENTING_CLASS: self._class_fields,
            CareKind.HOME_VISIT: lambda _words: (),
            CareKind.MBG: lambda _words: (),
            CareKind.MOTHER_CLASS: lambda _words: (),
        }[kind](words)
        for one in fields:
            self._own[kind][one.field] = one
            named = replace(one, field=f"{kind.value}.{one.field}", of_record=False)
            for field in self.bind(named):
                layout.addWidget(field)
        layout.addStretch()
        self._forms.addWidget(made)
        return made

    def _vitamin_a_fields(self, _words: ClinicWords) -> tuple[Bound, ...]:
        self.capsule = CodePick(self._words("capsule"))
        self.reason = CodePick([("", self.tr("Bulan vitamin A")), *self._words("reason")])
        return (
            Bound("item", self.capsule, self.tr("Kapsul")),
            Bound("reason", self.reason, self.tr("Alasan pemberian")),
        )

    def _deworming_fields(self, words: ClinicWords) -> tuple[Bound, ...]:
        self.dose_mg = NumberEdit(words)
        told = self.tr("Tulis dengan angka.")
        return (Bound("amount", self.dose_mg, self.tr("Dosis (mg)"), needed=True, told=told),)

    def _breastfeeding_fields(self, _words: ClinicWords) -> tuple[Bound, ...]:
        self.month = CodePick([], int)
        self.only_milk = self._yes_no()
        return (
            Bound("month", self.month, self.tr("Umur bulan")),
            Bound("answer", self.only_milk, self.tr("Hanya ASI")),
        )

    def _food_fields(self, words: ClinicWords) -> tuple[Bound, ...]:
        self.food_groups = self._ticks(self._words("food_group"))
        self.meals = NumberEdit(words, whole=True)
        self.still_milk = self._yes_no()
        return (
            Bound("food_groups", self.food_groups, self.tr("Dimakan kemarin")),
            Bound("meals", self.meals, self.tr("Berapa kali makan")),
            Bound("answer", self.still_milk, self.tr("Masih disusui")),
        )

    def _kpsp_fields(self, words: ClinicWords) -> tuple[Bound, ...]:
        self.form_month, self.yes_answers = NumberEdit(words, whole=True), NumberEdit(words)
        told = self.tr("Tulis dengan angka.")
        return (
            Bound("month", self.form_month, self.tr("Formulir (bulan)"), needed=True, told=told),
            Bound("amount", self.yes_answers, self.tr("Jawaban ya (0–10)"), needed=True, told=told),
        )

    def _counselling_fields(self, _words: ClinicWords) -> tuple[Bound, ...]:
        self.topic = CodePick(self._words("topic"))
        self.counselled = self._ticks(self._words("recipient"), Recipient)
        return (
            Bound("item", self.topic, self.tr("Topik")),
            Bound("recipients", self.counselled, self.tr("Kepada")),
        )

    def _class_fields(self, _words: ClinicWords) -> tuple[Bound, ...]:
        self.attended = self._ticks(self._words("recipient"), Recipient)
        return (Bound("recipients", self.attended, self.tr("Yang hadir")),)

    def _ticks(self, options: list[tuple[str, str]], reads: Callable[[str], object] = str) -> Ticks:
        made = Ticks(reads=reads)
        made.offer(options)
        return made

    def _yes_no(self) -> Choice:
        return Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak"))], read_answer)

    def _words(self, group: str) -> list[tuple[str, str]]:
        found = [(code, self.session.wording.word(group, code)) for code in CARE_WORDS[group]]
        return [(code, text[:1].upper() + text[1:]) for code, text in found]

    def _kind_chosen(self) -> None:
        typed = self.unsaved()
        self._show_kind()
        self._prefill()
        if not typed:
            self.mark_unchanged()

    def _show_kind(self) -> None:
        self._forms.setCurrentWidget(self._places[self.kind.read()])

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
