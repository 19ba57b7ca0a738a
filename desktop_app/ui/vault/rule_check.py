"""The form that marks a rule's number as compared with the printed guideline."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.rule_table import RuleNumber
from desktop_app.services.common.rights import Right
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session

PAGE_MAX = 120


class CheckRuleDialog(FormDialog):
    """Asks on which page of the guideline the number stands."""

    def __init__(self, session: Session, number: RuleNumber, parent: QWidget) -> None:
        """Show the number in force above the field for the page."""
        words = session.wording
        super().__init__(
            session,
            parent,
            title=self.tr("Tandai sudah dicocokkan"),
            advice=self.tr("{rule}: {value}. Tandai hanya bila angka ini tertulis di sana.").format(
                rule=words.rule_name(number.key),
                value=words.rule_value(number.unit, number.value),
            ),
            yes=self.tr("Tandai"),
            right=Right.ADMINISTER,
        )
        self._number = number
        self.page = TextEdit(self.tr("Misalnya: Buku bagan MTBS 2022 hlm. 12"), max_length=PAGE_MAX)
        told = self.tr("Tulis buku dan halaman yang Anda lihat.")
        self.lay_out(
            Bound("page", self.page, self.tr("Buku dan halaman"), needed=True, told=told),
        )
        self.page.setFocus()

    def work(self) -> Work | None:
        """Return the work that stores the mark."""
        if not self.form.complete():
            return None
        numbers = self.session.services.rule_numbers
        return partial(numbers.check, self._number.key, self.page.value(), by=self.session.by)
