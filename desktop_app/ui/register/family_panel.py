"""A child's family: mother, house, aid and papers; beside them what endangers the child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.programme.records.children import Person
from desktop_app.programme.records.family import (
    Education,
    Family,
    House,
    Insurance,
    Latrine,
    Mother,
    Papers,
    Water,
)
from desktop_app.programme.register.family import MOST_DESIL, FamilyRisk
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.register.families import Families, FamilyPage
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.parts import button, card, chip, column, label, row
from desktop_app.ui.kit.record_panel import CarePanel, Confirmed
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, L, M, S
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.care_words import CARE_WORDS

E = TypeVar("E", bound=StrEnum)
YES, NO, UNKNOWN = "yes", "no", ""
RISK_PX = 420
INSURANCE_NUMBER_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _SavedFamily:
    """A family and a child's papers, written one after the other."""

    changes: Changes


class FamilyPanel(CarePanel):
    """Everything is optional: what was not asked is unknown, never a risk."""

    child_wanted = Signal(int)
    """A sibling of the register is to be shown."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out entry and risks."""
        super().__init__(session, child_id)
        self._page: FamilyPage | None = None
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
        """The mother's birth date."""
        self.birth_date.setFocus()

    def save(self) -> None:
        """Keep family and papers."""
        typed = self._typed()
        if typed is None:
            return
        families, by = self.session.services.families, self.session.by
        family, papers = typed

        def act(confirmed: Confirmed) -> _SavedFamily:
            return _save(families, family, papers, confirmed, by)

        self.write(act, lambda _saved: self.told.emit(self.tr("Data keluarga tersimpan.")))

    def join(self, child_ids: Sequence[int]) -> None:
        """Add children to the family."""
        if self._page is None:
            return
        family = self._page.family
        joined = replace(family, children=(*family.children, *child_ids))
        self._save_family(joined)

    def join_family(self, family: Family) -> None:
        """Add this child to a family that is known."""
        self._save_family(replace(family, children=(*family.children, self.child_id)))

    def _save_family(self, family: Family) -> None:
        families, by = self.session.services.families, self.session.by

        def act(confirmed: Confirmed) -> Saved[Family]:
            return families.save(family, confirmed=confirmed, by=by)

        self.write(act, lambda _saved: self.told.emit(self.tr("Saudara digabungkan.")))

    def unsaved(self) -> bool:
        """Whether something is typed that is not stored."""
        page = self._page
        if page is None:
            return False
        return not self._readable() or self._records(page) != (page.family, page.papers)

    # ---- building ----------------------------------------------------------------------------

    def _make_entry(self) -> QFrame:
        words = self.session.wording
        surface = card()
        outside = column(surface, margin=1, gap=0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside = QWidget()
        layout = column(inside, gap=S)
        layout.setContentsMargins(L, M, L, M)
        self._mother_fields(layout)
        self._house_fields(layout)
        layout.addWidget(label(self.tr("Surat anak ini"), "subtitle"))
        self.certificate = self._yes_no()
        self.insurance = self._pick("insurance")
        self.insurance_number = TextEdit()
        self.insurance_number.setMaxLength(INSURANCE_NUMBER_LENGTH)
        layout.addLayout(
            self._line(
                Field(self.tr("Akta kelahiran"), self.certificate, words),
                Field(self.tr("Jaminan kesehatan"), self.insurance, words),
                Field(self.tr("No. JKN"), self.insurance_number, words),
            )
        )
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
        self.save_button.setVisible(may(self.session.by, Right.INPUT))
        foot.addWidget(self.save_button)
        outside.addLayout(foot)
        return surface

    def _mother_fields(self, layout: QVBoxLayout) -> None:
        words = self.session.wording
        layout.addWidget(label(self.tr("Ibu"), "subtitle"))
        self.birth_date = DateEdit(words, self.session.today())
        self.height_cm, self.parity = NumberEdit(words), NumberEdit(words)
        self.muac, self.haemoglobin = NumberEdit(words), NumberEdit(words)
        self.education = self._pick("education")
        self.father_education = self._pick("education")
        self.pregnant, self.kek, self.anaemia = self._yes_no(), self._yes_no(), self._yes_no()
        self.contraception = self._yes_no()
        layout.addLayout(
            self._line(
                Field(self.tr("Tanggal lahir ibu"), self.birth_date, words),
                Field(self.tr("Tinggi (cm)"), self.height_cm, words),
                Field(self.tr("Jumlah kelahiran"), self.parity, words),
            )
        )
        layout.addLayout(
            self._line(
                Field(self.tr("Pendidikan ibu"), self.education, words),
                Field(self.tr("Pendidikan ayah"), self.father_education, words),
                Field(self.tr("Sedang hamil"), self.pregnant, words),
            )
        )
        layout.addLayout(
            self._line(
                Field(self.tr("KEK saat hamil"), self.kek, words),
                Field(self.tr("LiLA ibu (cm)"), self.muac, words),
                Field(self.tr("Memakai KB modern"), self.contraception, words),
            )
        )
        layout.addLayout(
            self._line(
                Field(self.tr("Anemia saat hamil"), self.anaemia, words),
                Field(self.tr("Hb (g/dl)"), self.haemoglobin, words),
            )
        )

    def _house_fields(self, layout: QVBoxLayout) -> None:
        words = self.session.wording
        layout.addWidget(label(self.tr("Rumah"), "subtitle"))
        self.water, self.latrine = self._pick("water"), self._pick("latrine")
        self.smoker = self._yes_no()
        self.desil = CodePick(
            [("", self.tr("Belum diketahui"))]
            + [(str(n), str(n)) for n in range(1, MOST_DESIL + 1)]
        )
        self.aid = Ticks(columns=3)
        self.aid.offer([(code, words.word("aid", code)) for code in CARE_WORDS["aid"]])
        layout.addLayout(
            self._line(
                Field(self.tr("Air minum"), self.water, words),
                Field(self.tr("Jamban"), self.latrine, words),
            )
        )
        layout.addLayout(
            self._line(
                Field(self.tr("Desil kesejahteraan"), self.desil, words),
                Field(self.tr("Ada yang merokok di rumah"), self.smoker, words),
            )
        )
        layout.addWidget(Field(self.tr("Bantuan sosial"), self.aid, words))

    def _line(self, *fields: Field) -> QHBoxLayout:
        made = row(gap=S)
        for field in fields:
            made.addWidget(field, 1)
        return made

    def _pick(self, group: str) -> CodePick:
        words = self.session.wording
        found = [(code, words.word(group, code)) for code in CARE_WORDS[group]]
        return CodePick(
            [
                ("", self.tr("Belum ditanyakan")),
                *((code, text[:1].upper() + text[1:]) for code, text in found),
            ]
        )

    def _yes_no(self) -> Choice:
        return Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (UNKNOWN, "?")])

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, page: FamilyPage) -> None:
        self._page = page
        mother, house = page.family.mother, page.family.house
        self.birth_date.set_day(mother.birth_date)
        self.height_cm.set_number(mother.height_cm)
        self.parity.set_number(mother.parity)
        self.muac.set_number(mother.muac_cm)
        self.haemoglobin.set_number(mother.haemoglobin_g_dl)
        for pick, value in (
            (self.education, mother.education),
            (self.father_education, page.family.father_education),
            (self.water, house.water),
            (self.latrine, house.latrine),
            (self.insurance, page.papers.insurance),
        ):
            pick.set_code(value.value if value is not None else "")
        self.desil.set_code("" if house.desil is None else str(house.desil))
        for choice, answer in (
            (self.pregnant, mother.pregnant),
            (self.contraception, mother.contraception),
            (self.kek, mother.kek),
            (self.anaemia, mother.anaemia),
            (self.smoker, house.smoker),
            (self.certificate, page.papers.birth_certificate),
        ):
            choice.set_value(UNKNOWN if answer is None else YES if answer else NO)
        self.insurance_number.setText(page.papers.insurance_number)
        self.aid.set_value(house.aid)
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

    # ---- reading what is typed ---------------------------------------------------------------

    def _typed(self) -> tuple[Family, Papers] | None:
        if self._page is None:
            return None
        if not self._readable():
            self.banner.say(self.tr("Isian ini tidak terbaca. Perbaiki atau kosongkan."))
            next(one for one in self._measures() if not one.readable()).setFocus()
            return None
        return self._records(self._page)

    def _measures(self) -> tuple[DateEdit | NumberEdit, ...]:
        return (self.birth_date, self.height_cm, self.parity, self.muac, self.haemoglobin)

    def _readable(self) -> bool:
        return all(editor.readable() for editor in self._measures())

    def _records(self, page: FamilyPage) -> tuple[Family, Papers]:
        """What is typed, as it would be stored."""
        parity = self.parity.number()
        family = replace(
            page.family,
            mother=Mother(
                birth_date=self.birth_date.day(),
                height_cm=self.height_cm.number(),
                parity=None if parity is None else int(parity),
                education=_code(Education, self.education),
                pregnant=_answer(self.pregnant),
                contraception=_answer(self.contraception),
                kek=_answer(self.kek),
                muac_cm=self.muac.number(),
                anaemia=_answer(self.anaemia),
                haemoglobin_g_dl=self.haemoglobin.number(),
            ),
            father_education=_code(Education, self.father_education),
            house=House(
                water=_code(Water, self.water),
                latrine=_code(Latrine, self.latrine),
                smoker=_answer(self.smoker),
                desil=int(self.desil.code()) if self.desil.code() else None,
                aid=self.aid.value(),
            ),
        )
        papers = Papers(
            child_id=self.child_id,
            birth_certificate=_answer(self.certificate),
            insurance=_code(Insurance, self.insurance),
            insurance_number="".join(self.insurance_number.value().split()),
        )
        return family, papers


def _code(codes: type[E], pick: CodePick) -> E | None:
    return codes(pick.code()) if pick.code() else None


def _answer(choice: Choice) -> bool | None:
    return {YES: True, NO: False}.get(choice.value() or "")


def _save(
    families: Families, family: Family, papers: Papers, confirmed: Confirmed, by: Person
) -> _SavedFamily:
    """On the writer thread: the family first, for it may be refused."""
    saved = families.save(family, confirmed=confirmed, by=by)
    kept = families.save_papers(papers, by=by)
    return _SavedFamily(changes=Changes(children=saved.changes.children | kept.changes.children))
