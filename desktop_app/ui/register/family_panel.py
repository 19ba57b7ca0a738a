"""A child's family: mother, house, aid and papers; beside them the child's risks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.family import (
    Education,
    Family,
    Insurance,
    Latrine,
    Papers,
    Water,
)
from desktop_app.programme.register.family import MOST_DESIL, FamilyRisk
from desktop_app.programme.register.identity import NIK_DIGITS
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.register.families import Families, FamilyPage
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import NO, YES, Choice, DateEdit, NumberEdit, TextEdit, read_answer
from desktop_app.ui.kit.parts import button, card, chip, column, label, row
from desktop_app.ui.kit.record_form import SAVE_TIP, Bound, RecordForm, Row, Work
from desktop_app.ui.kit.record_panel import CarePanel, Confirmed
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, L, M, S
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.care_words import CARE_WORDS

UNKNOWN = ""
RISK_PX = 420
INSURANCE_NUMBER_LENGTH = 20
IHS_NUMBER_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """The record of the form: the family, and the papers of this child."""

    family: Family
    papers: Papers


class _CardNumber(TextEdit):
    """An editor for a number that the card shows in groups."""

    def read(self) -> str:
        """Return the number without blanks."""
        return "".join(self.value().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _SavedFamily:
    """A family and a child's papers, written one after the other."""

    changes: Changes


class FamilyPanel(CarePanel):
    """Shows and edits the family. All fields are optional; empty means unknown, never a risk."""

    child_wanted = Signal(int)
    """A sibling in the register should be shown; carries her id."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out entry and risks."""
        super().__init__(session, child_id)
        self._page: FamilyPage | None = None
        self._sent: _Entry | None = None
        self.form = RecordForm(session, self._work, self._saved)
        self.form.place_of = self._place_of
        self.form.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        both = row(gap=M)
        both.addWidget(self._make_entry(), 1)
        self._risks = card()
        self._risks.setFixedWidth(RISK_PX)
        self._risk_lines = column(self._risks, margin=L, gap=S)
        both.addWidget(self._risks)
        self.body.addLayout(both, 1)

    def load(self) -> None:
        """Ask for the family."""
        families, by = self.session.services.families, self.session.by
        self.read(partial(families.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """Put the cursor into the mother's birth date."""
        self.birth_date.setFocus()

    def save(self) -> None:
        """Save family and papers."""
        self.form.submit()

    def join(self, child_ids: Sequence[int]) -> None:
        """Add children to the family."""
        if self._page is None:
            return
        family = self._page.family
        joined = replace(family, children=(*family.children, *child_ids))
        self._save_family(family, joined)

    def join_family(self, family: Family) -> None:
        """Add this child to a stored family."""
        joined = replace(family, children=(*family.children, self.child_id))
        self._save_family(family, joined)

    def _save_family(self, shown: Family, joined: Family) -> None:
        families, by = self.session.services.families, self.session.by

        def act(confirmed: Confirmed) -> Saved[Family]:
            return families.save(joined, shown=shown, confirmed=confirmed, by=by)

        self.write(act, lambda _saved: self.told.emit(self.tr("Saudara digabungkan.")))

    def unsaved(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._page is not None and self.form.unsaved()

    # ---- building ----------------------------------------------------------------------------

    def _make_entry(self) -> QFrame:
        surface = card()
        outside = column(surface, margin=1, gap=0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside = self.form
        layout = column(inside, gap=S)
        layout.setContentsMargins(L, M, L, M)
        layout.addWidget(self.form.banner)
        self._mother_fields(layout)
        self._house_fields(layout)
        self._paper_fields(layout)
        layout.addStretch()
        area.setWidget(inside)
        for part in (area.viewport(), inside):
            part.setAutoFillBackground(False)
        area.setStyleSheet("QScrollArea { background: transparent; }")
        inside.setObjectName("clear")
        inside.setStyleSheet("#clear { background: transparent; }")
        outside.addWidget(area, 1)
        foot = row(gap=S)
        foot.setContentsMargins(L, S, L, S)
        foot.addStretch()
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.clicked.connect(self.save)
        self.save_button.setToolTip(SAVE_TIP)
        self.form.saving_changed.connect(self.save_button.setDisabled)
        if not may(self.session.by, Right.INPUT):
            self.save_button.hide()
            self.form.read_only()
        foot.addWidget(self.save_button)
        outside.addLayout(foot)
        return surface

    def _mother_fields(self, layout: QVBoxLayout) -> None:
        words = self.session.wording
        layout.addWidget(label(self.tr("Ibu"), "subtitle"))
        self.birth_date = DateEdit(words, self.session.today())
        self.height_cm, self.parity = NumberEdit(words), NumberEdit(words, whole=True)
        self.muac, self.haemoglobin = NumberEdit(words), NumberEdit(words)
        self.education = self._pick("education", Education)
        self.father_education = self._pick("education", Education)
        self.pregnant, self.kek, self.anaemia = self._yes_no(), self._yes_no(), self._yes_no()
        self.contraception = self._yes_no()
        self.mother_nik = _CardNumber(max_length=NIK_DIGITS)
        self._add(
            layout,
            (
                Bound("family.mother.birth_date", self.birth_date, self.tr("Tanggal lahir ibu")),
                Bound("family.mother.height_cm", self.height_cm, self.tr("Tinggi (cm)")),
                Bound("family.mother.parity", self.parity, self.tr("Jumlah kelahiran")),
            ),
            (
                Bound("family.mother.education", self.education, self.tr("Pendidikan ibu")),
                Bound("family.father_education", self.father_education, self.tr("Pendidikan ayah")),
                Bound("family.mother.pregnant", self.pregnant, self.tr("Sedang hamil")),
            ),
            (
                Bound("family.mother.kek", self.kek, self.tr("KEK saat hamil")),
                Bound("family.mother.muac_cm", self.muac, self.tr("LiLA ibu (cm)")),
                Bound(
                    "family.mother.contraception",
                    self.contraception,
                    self.tr("Memakai KB modern"),
                ),
            ),
            (
                Bound("family.mother.nik", self.mother_nik, self.tr("NIK ibu")),
                Bound("family.mother.anaemia", self.anaemia, self.tr("Anemia saat hamil")),
                Bound("family.mother.haemoglobin_g_dl", self.haemoglobin, self.tr("Hb (g/dl)")),
            ),
        )

    def _house_fields(self, layout: QVBoxLayout) -> None:
        words = self.session.wording
        layout.addWidget(label(self.tr("Rumah"), "subtitle"))
        self.water, self.latrine = self._pick("water", Water), self._pick("latrine", Latrine)
        self.smoker = self._yes_no()
        self.desil = CodePick(
            [("", self.tr("Belum diketahui"))]
            + [(str(n), str(n)) for n in range(1, MOST_DESIL + 1)],
            int,
        )
        self.aid = Ticks(columns=3)
        self.aid.offer([(code, words.word("aid", code)) for code in CARE_WORDS["aid"]])
        self._add(
            layout,
            (
                Bound("family.house.water", self.water, self.tr("Air minum")),
                Bound("family.house.latrine", self.latrine, self.tr("Jamban")),
            ),
            (
                Bound("family.house.desil", self.desil, self.tr("Desil kesejahteraan")),
                Bound("family.house.smoker", self.smoker, self.tr("Ada yang merokok di rumah")),
            ),
            Bound("family.house.aid", self.aid, self.tr("Bantuan sosial")),
        )

    def _paper_fields(self, layout: QVBoxLayout) -> None:
        layout.addWidget(label(self.tr("Surat anak ini"), "subtitle"))
        self.certificate = self._yes_no()
        self.insurance = self._pick("insurance", Insurance)
        self.insurance_number = _CardNumber(max_length=INSURANCE_NUMBER_LENGTH)
        self.ihs_number = _CardNumber(max_length=IHS_NUMBER_LENGTH)
        self._add(
            layout,
            (
                Bound("papers.birth_certificate", self.certificate, self.tr("Akta kelahiran")),
                Bound("papers.insurance", self.insurance, self.tr("Jaminan kesehatan")),
                Bound("papers.insurance_number", self.insurance_number, self.tr("No. JKN")),
            ),
            Bound("papers.ihs_number", self.ihs_number, self.tr("Nomor IHS anak (SATUSEHAT)")),
        )

    def _add(self, layout: QVBoxLayout, *rows: Row) -> None:
        for made in self.form.bind(*rows):
            layout.addWidget(made)

    def _pick(self, group: str, reads: Callable[[str], object]) -> CodePick:
        words = self.session.wording
        found = [(code, words.word(group, code)) for code in CARE_WORDS[group]]
        return CodePick(
            [
                ("", self.tr("Belum ditanyakan")),
                *((code, text[:1].upper() + text[1:]) for code, text in found),
            ],
            reads,
        )

    def _yes_no(self) -> Choice:
        return Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (UNKNOWN, "?")], read_answer)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, page: FamilyPage) -> None:
        # What is typed stays when another record of the child changed meanwhile.
        if self._page is None or not self.form.unsaved():
            self.form.show_record(_Entry(family=page.family, papers=page.papers))
        self._page = page
        self._show_risks(page)

    def _show_risks(self, page: FamilyPage) -> None:
        while (item := self._risk_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        words = self.session.wording
        heading = QWidget()
        line = row(heading, gap=S)
        line.addWidget(label(self.tr("Risiko keluarga"), "subtitle"))
        line.addStretch()
        text, tone = self._verdict(page.risk)
        line.addWidget(chip(text, tone))
        self._risk_lines.addWidget(heading)
        if page.risk.target is not None:
            self._risk_lines.addWidget(label(words.reason(page.risk.target), "small", wrap=True))
        for answer in page.risk.answers:
            tone = {True: "warning", False: "good", None: "calm"}[answer.at_risk]
            if page.risk.decides(answer):
                tone = "danger"
            self._add_reason(words.reason(answer.because), tone)
        for reason in page.mother_risks:
            self._add_reason(words.reason(reason), "warning")
        self._show_siblings(page)
        self._risk_lines.addStretch()

    def _verdict(self, risk: FamilyRisk) -> tuple[str, str]:
        if risk.at_risk is None:
            return self.tr("Belum diketahui"), "calm"
        if risk.at_risk:
            return self.tr("Berisiko"), "danger"
        return self.tr("Tidak berisiko"), "good"

    def _add_reason(self, text: str, tone: str) -> None:
        holder = QWidget()
        line = row(holder, gap=S)
        mark = {"danger": "!", "warning": "!", "good": "✓", "calm": "?"}[tone]
        line.addWidget(chip(mark, tone))
        line.addWidget(label(text, wrap=True), 1)
        self._risk_lines.addWidget(holder)

    def _show_siblings(self, page: FamilyPage) -> None:
        if not page.siblings and not page.proposed and not page.proposed_families:
            return
        self._risk_lines.addSpacing(XS)
        self._risk_lines.addWidget(label(self.tr("Saudara"), "subtitle"))
        words = self.session.wording
        for child in page.siblings:
            sibling = button(f"{child.name}, {words.date(child.birth_date)}", "link")
            sibling.clicked.connect(partial(self._show_sibling, child.child_id))
            self._risk_lines.addWidget(sibling, 0, Qt.AlignmentFlag.AlignLeft)
        for child in page.proposed:
            text = f"{child.name}, {words.date(child.birth_date)}"
            self._offer(text, partial(self.join, (child.child_id,)))
        for family in page.proposed_families:
            text = self.tr("Keluarga dengan {count} anak").format(count=len(family.children))
            self._offer(text, partial(self.join_family, family))

    def _show_sibling(self, child_id: int) -> None:
        self.child_wanted.emit(child_id)

    def _offer(self, text: str, act: partial[None]) -> None:
        holder = QWidget()
        line = row(holder, gap=S)
        line.addWidget(label(text, wrap=True), 1)
        take = button(self.tr("Gabungkan"), "link")
        take.clicked.connect(lambda _checked: act())
        line.addWidget(take)
        self._risk_lines.addWidget(holder)

    # ---- saving ------------------------------------------------------------------------------

    def _work(self) -> Work | None:
        page = self._page
        if page is None or not self.form.complete():
            return None
        shown: _Entry = self.form.shown
        if not shown.family.family_id:
            # It may have been made meanwhile, as when a sibling was joined.
            shown = replace(shown, family=page.family)
        self._sent = self.form.typed_over(shown)
        families, by = self.session.services.families, self.session.by
        return partial(_save, families, shown, self._sent, self.form.answered, by)

    def _saved(self, _saved: _SavedFamily) -> None:
        # What others changed meanwhile is not in the fields: they are measured by what was sent.
        self.form.shown = self._sent
        self.form.mark_unchanged()
        self.told.emit(self.tr("Data keluarga tersimpan."))

    def _place_of(self, problem: Problem) -> str:
        """Return the field that shows a problem; the rules leave out the part of the family."""
        ending = f".{problem.field}"
        return next((name for name in self.form.fields if name.endswith(ending)), problem.field)


def _save(
    families: Families, shown: _Entry, typed: _Entry, confirmed: Confirmed, by: Person
) -> _SavedFamily:
    """Save family and papers, on the writer thread; the family first, as it may be refused."""
    saved = families.save(typed.family, shown=shown.family, confirmed=confirmed, by=by)
    kept = families.save_papers(typed.papers, shown=shown.papers, confirmed=confirmed, by=by)
    return _SavedFamily(changes=Changes(children=saved.changes.children | kept.changes.children))
