"""Use case that puts a referral's letter on paper, with its chart and the part for the reply."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import write_out
from desktop_app.errors import NotFound
from desktop_app.growth.chart import Indicator
from desktop_app.paper.casework_letter_layout import PaperSize
from desktop_app.paper.casework_letters import Letter, letter_pdf
from desktop_app.paper.casework_reply_part import Facility
from desktop_app.programme.casework.referrals import referral_rules
from desktop_app.programme.growth.gravity import leading_index
from desktop_app.programme.records.children import Person
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.growth.charts import ChartOptions, Charts
from desktop_app.services.growth.happenings import events_of
from desktop_app.services.register.facility import details_of

LETTER_SIZES = tuple(size.value for size in PaperSize)
"""What a letter can be printed on."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Referrals' letters as PDF; paper speaks Indonesian."""

    store: Store
    charts: Charts
    facility: str
    taking_out: TakingOut

    def write(
        self,
        referral_id: int,
        out: Path,
        *,
        size: str = PaperSize.A4,
        by: Person,
    ) -> ExportReport:
        """Write a referral's letter, its chart and reply part, on one of LETTER_SIZES.

        Raises: NotFound.
        """
        require(by, Right.WRITE_LETTERS)
        with self.store.reading() as unit:
            referral = unit.referrals.get(referral_id)
            if referral is None:
                raise NotFound("referral_unknown")
            child = existing_child(unit, referral.child_id)
            visits = unit.visits.of_child(referral.child_id)
            before = [mv for mv in visits if mv.visit.visit_date <= referral.sent_on]
            rules = referral_rules(unit.rule_overrides.values())
            card = unit.papers.get(referral.child_id)
            details = details_of(unit)
            letter = Letter(
                facility=Facility(
                    name=self.facility,
                    code=details.code,
                    address=details.address,
                    phone=details.phone,
                ),
                child=child,
                referral=referral,
                responsible=referral.responsible,
                jkn_number=card.insurance_number if card else "",
                valid_days=rules.valid_days,
                chart=self.charts.of(
                    child,
                    visits,
                    Indicator(leading_index(before[-1].for_care if before else None)),
                    ChartOptions(events=events_of(unit, referral.child_id, visits)),
                ),
            )
        content = letter_pdf(letter, PaperSize(size))
        with self.taking_out.noted(by, "letter", out, record_id=referral.child_id):
            write_out(out, content)
        return ExportReport(path=out, children=1)
