"""Vitamin A, deworming, breastfeeding, food, KPSP, counselling: what is due, entry, history."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.growth.age import completed_months
from desktop_app.programme.reasons import Due
from desktop_app.programme.service_records import Recipient, ServiceGiven, ServiceKind
from desktop_app.services.child_services import ServicesPage
from desktop_app.services.outcome import Saved
from desktop_app.services.rights import Right, may
from desktop_app.ui.models.table import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.ui.session import Session
from desktop_app.ui.theme import L, M, S
from desktop_app.ui.widgets.care_panel import CarePanel, Confirmed
from desktop_app.ui.widgets.code_pick import CodePick
from desktop_app.ui.widgets.editors import Choice, DateEdit, NumberEdit, TextEdit
from desktop_app.ui.widgets.field import Field
from desktop_app.ui.widgets.parts import button, card, column, label, row
from desktop_app.ui.widgets.table import Table
from desktop_app.ui.widgets.ticks import Ticks
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.service_words import SERVICE_WORDS
from desktop_app.wording.speech import NOTHING

ENTRY_PX = 470
ROW_PX = 34
YES, NO = "yes", "no"
_LAST_BREASTFEEDING_MONTH = 5
_KIND_OF_DUE = {
    "vitamin_a": ServiceKind.VITAMIN_A,
    "deworming": ServiceKind.DEWORMING,
    "breastfeeding": ServiceKind.EXCLUSIVE_BREASTFEEDING,
    "complementary": ServiceKind.COMPLEMENTARY_FEEDING,
    "kpsp": ServiceKind.KPSP,
    "counselling": ServiceKind.COUNSELLING,
}


def kind_of(due: Due) -> ServiceKind:
    """Return which service a due asks for."""
    return next(kind for start, kind in _KIND_OF_DUE.items() if due.code.startswith(start))


def what_was_given(one: ServiceGiven, words: ClinicWords) -> str:
    """Return what there is to say of one service beside its name."""
    parts: list[str] = []
    if one.kind is ServiceKind.VITAMIN_A:
        parts = [words.word("capsule", one.item)]
    elif one.kind is ServiceKind.DEWORMING:
        parts = [f"{words.number(one.amount)} mg"]
    elif one.kind is ServiceKind.COUNSELLING:
        parts = [words.word("topic", one.item)]
    elif one.month is not None:
        parts = [words.term("age_months", months=one.month)]
        if one.kind is ServiceKind.KPSP:
            parts.append(f"{words.number(one.amount)}/10")
    if one.answer is not None:
        parts.append(words.word("answer", YES if one.answer else NO))
    parts += [words.word("food_group", code) for code in one.food_groups]
    parts += [words.word("recipient", who.value) for who in one.recipients]
    return ", ".join(parts) or NOTHING


def _columns(words: ClinicWords) -> tuple[Column[ServiceGiven], ...]:
    def name(one: ServiceGiven) -> str:
        text = words.word("service", one.kind.value)
        return text[:1].upper() + text[1:]

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"), text=lambda r, w: w.date(r.on), width=118
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Layanan"),
            text=lambda r, _w: name(r),
            strong=True,
            width=210,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Isi"),
            text=lambda r, _w: what_was_given(r, words),
            tip=True,
        ),
    )


class ServicesPanel(CarePanel):
    """Entry at the left, what is due and what was given at the right."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out the parts."""
        super().__init__(session, child_id)
        self._page: ServicesPage | None = None
        words = session.wording
        both = row(gap=M)
        both.addWidget(self._make_entry())
        right = column(gap=M)
        self._dues = card()
        self._due_lines = column(self._dues, margin=M, gap=S)
        right.addWidget(self._dues)
        self.model: TableModel[ServiceGiven] = TableModel(words, _columns(words))
        self.table = Table(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Layanan yang sudah diterima"))
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        right.addWidget(surface, 1)
        self.remove_button = button(self.tr("Hapus catatan"))
        self.remove_button.clicked.connect(self.remove)
        self.remove_button.setVisible(may(session.by, Right.REMOVE))
        foot = row(gap=S)
        foot.addStretch()
        foot.addWidget(self.remove_button)
        right.addLayout(foot)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        self._show_kind()

    def load(self) -> None:
        """Ask for what is due and what was given."""
        services, by = self.session.services.child_services, self.session.by
        self.read(partial(services.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """The kind."""
        self.kind.setFocus()

    def begin(self, kind: ServiceKind) -> None:
        """Prepare the entry of a kind with what is usual for the child's age."""
        self.kind.set_code(kind.value)
        self._show_kind()
        self._prefill()

    def save(self) -> None:
        """Record what is entered."""
        new = self._entered()
        if new is None:
            return
        services, by = self.session.services.child_services, self.session.by

        def act(confirmed: Confirmed) -> Saved[ServiceGiven]:
            return services.record(new, confirmed=confirmed, by=by)

        self.write(act, self._saved)

    def remove(self) -> None:
        """Take the chosen service away."""
        index = self.table.currentIndex()
        if not index.isValid():
            return
        service_id = self.model.row_at(index).service_id
        services, by = self.session.services.child_services, self.session.by
        self.write(
            lambda _yes: services.remove(service_id, by=by),
            lambda _saved: self.offer_undo(
                self.tr("Catatan layanan dihapus."),
                partial(services.bring_back, service_id, by=by),
            ),
        )

    # ---- entry -------------------------------------------------------------------------------

    def _make_entry(self) -> QFrame:
        words, today = self.session.wording, self.session.today()
        surface = card()
        surface.setFixedWidth(ENTRY_PX)
        layout = column(surface, margin=L, gap=M)
        layout.addWidget(label(self.tr("Catat layanan"), "subtitle"))
        self.kind = CodePick(self._words("service"))
        self.kind.edited.connect(self._kind_chosen)
        self.day = DateEdit(words, today)
        self.day.set_day(today)
        layout.addWidget(Field(self.tr("Layanan"), self.kind, words))
        layout.addWidget(Field(self.tr("Tanggal"), self.day, words))
        self._forms = QStackedWidget()
        self._places = {kind: self._form_of(kind) for kind in ServiceKind}
        layout.addWidget(self._forms)
        self.notes = TextEdit()
        layout.addWidget(Field(self.tr("Catatan"), self.notes, words))
        layout.addStretch()
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.clicked.connect(self.save)
        self.save_button.setVisible(may(self.session.by, Right.INPUT))
        layout.addWidget(self.save_button)
        return surface

    def _form_of(self, kind: ServiceKind) -> QWidget:
        made = QWidget()
        layout = column(made, gap=S)
        words = self.session.wording
        {
            ServiceKind.VITAMIN_A: self._vitamin_a_form,
            ServiceKind.DEWORMING: self._deworming_form,
            ServiceKind.EXCLUSIVE_BREASTFEEDING: self._breastfeeding_form,
            ServiceKind.COMPLEMENTARY_FEEDING: self._food_form,
            ServiceKind.KPSP: self._kpsp_form,
            ServiceKind.COUNSELLING: self._counselling_form,
            ServiceKind.PARENTING_CLASS: self._class_form,
            ServiceKind.HOME_VISIT: lambda _layout, _words: None,
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
        months = range(_LAST_BREASTFEEDING_MONTH + 1)
        self.month = CodePick([(str(n), words.term("age_months", months=n)) for n in months])
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
        found = [(code, self.session.wording.word(group, code)) for code in SERVICE_WORDS[group]]
        return [(code, text[:1].upper() + text[1:]) for code, text in found]

    def _kind_chosen(self) -> None:
        self._show_kind()
        self._prefill()

    def _show_kind(self) -> None:
        self._forms.setCurrentWidget(self._places[ServiceKind(self.kind.code())])

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
        open_month = min(asked, default=min(months, _LAST_BREASTFEEDING_MONTH))
        self.month.set_code(str(open_month))

    def _entered(self) -> ServiceGiven | None:
        day = self.day.day()
        if day is None:
            self.banner.say(self.tr("Tulis tanggal, misalnya 23/11/2026."))
            self.day.setFocus()
            return None
        kind = ServiceKind(self.kind.code())
        numbers = {
            ServiceKind.DEWORMING: (self.dose_mg,),
            ServiceKind.KPSP: (self.form_month, self.yes_answers),
        }.get(kind, ())
        for editor in numbers:
            if editor.number() is None:
                self.banner.say(self.tr("Tulis dengan angka."))
                editor.setFocus()
                return None
        return self._service(kind, day)

    def _service(self, kind: ServiceKind, day: date) -> ServiceGiven:
        new = partial(
            ServiceGiven,
            child_id=self.child_id,
            kind=kind,
            on=day,
            by=self.session.display_name,
            notes=self.notes.value(),
        )
        if kind is ServiceKind.VITAMIN_A:
            return new(item=self.capsule.code(), reason=self.reason.code())
        if kind is ServiceKind.DEWORMING:
            return new(amount=self.dose_mg.number())
        if kind is ServiceKind.EXCLUSIVE_BREASTFEEDING:
            return new(month=int(self.month.code()), answer=_answer(self.only_milk))
        if kind is ServiceKind.COMPLEMENTARY_FEEDING:
            meals = self.meals.number()
            return new(
                food_groups=self.food_groups.value(),
                meals=None if meals is None else int(meals),
                answer=_answer(self.still_milk),
            )
        if kind is ServiceKind.KPSP:
            return new(month=int(self.form_month.number() or 0), amount=self.yes_answers.number())
        if kind is ServiceKind.COUNSELLING:
            return new(item=self.topic.code(), recipients=_recipients(self.counselled))
        if kind is ServiceKind.PARENTING_CLASS:
            return new(recipients=_recipients(self.attended))
        return new()

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, page: ServicesPage) -> None:
        first = self._page is None
        self._page = page
        self.model.show(page.given)
        if page.given:
            self.table.go_to(0)
        self.remove_button.setEnabled(bool(page.given))
        self._show_dues(page.dues)
        if first:
            self._prefill()

    def _show_dues(self, dues: tuple[Due, ...]) -> None:
        while (item := self._due_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._due_lines.addWidget(label(self.tr("Perlu sekarang"), "subtitle"))
        if not dues:
            self._due_lines.addWidget(label(self.tr("Tidak ada yang jatuh tempo."), "soft"))
        for due in dues:
            holder = QWidget()
            line = row(holder, gap=S)
            line.addWidget(label(self.session.wording.due(due), wrap=True), 1)
            take = button(self.tr("Catat"), "link")
            kind = kind_of(due)
            take.clicked.connect(lambda _checked, kind=kind: self.begin(kind))
            line.addWidget(take)
            self._due_lines.addWidget(holder)

    def _saved(self, saved: Saved[ServiceGiven]) -> None:
        words, by = self.session.wording, self.session.by
        name = words.word("service", saved.record.kind.value)
        text = self.tr("Tercatat: {service}").format(service=name)
        self.notes.clear()
        if not may(by, Right.REMOVE):
            self.told.emit(text)
            return
        services = self.session.services.child_services
        self.offer_undo(text, partial(services.remove, saved.record.service_id, by=by))


def _answer(choice: Choice) -> bool | None:
    return {YES: True, NO: False}.get(choice.value() or "")


def _recipients(ticks: Ticks) -> tuple[Recipient, ...]:
    return tuple(Recipient(code) for code in ticks.value())
