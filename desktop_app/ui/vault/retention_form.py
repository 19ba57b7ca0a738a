"""The form for how many years the journal is kept; the law sets the least."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from desktop_app.services.vault.journal_search import Retention
from desktop_app.ui.kit.editors import NumberEdit
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.record_form import SAVE_TIP, Bound, RecordForm, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, S
from desktop_app.ui.kit.tips import plain_tip

FORM_PX, LINE_PX = 380, 36


class RetentionForm(RecordForm):
    """The years, the least that the law allows below them, and the button that saves."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        """Show an empty field until `show_retention` fills it."""
        super().__init__(session, self._work, self._retained)
        self.setFixedWidth(FORM_PX)
        self.years = NumberEdit(session.wording, whole=True)
        layout, line = column(self, gap=XS), row(gap=S)
        layout.addLayout(line)
        bound = Bound("years", self.years, self.tr("Jejak disimpan (tahun)"), needed=True)
        for made in self.bind(bound):
            line.addWidget(made, 1)
        self.least = label("", "soft")
        self.least.setFixedHeight(LINE_PX)
        line.addWidget(self.least, 0, Qt.AlignmentFlag.AlignBottom)
        self.save_button = button(self.tr("Simpan"))
        self.save_button.setToolTip(SAVE_TIP)
        self.save_button.clicked.connect(self.submit)
        self.saving_changed.connect(self.save_button.setDisabled)
        self.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        line.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        # A sentence under the narrow editor would push it away from its button.
        layout.addWidget(self.fields["years"].messages)
        layout.addWidget(self.banner)

    def show_retention(self, retention: Retention) -> None:
        """Show the years that are stored, and the law they come from; what is typed stays."""
        self.years.setToolTip(plain_tip(retention.source))
        self.least.setText(self.tr("paling sedikit {least}").format(least=retention.least_years))
        if not self.unsaved():
            self.show_record(retention)

    def _work(self) -> Work | None:
        if not self.complete():
            return None
        years, journal = self.values()["years"], self.session.services.journal_search
        return partial(
            journal.set_retention,
            years,
            shown=self.shown.years if self.shown is not None else None,
            confirmed=self.answered,
            by=self.session.by,
        )

    def _retained(self, retention: Retention) -> None:
        self.show_record(retention)
        self.told.emit(self.tr("Masa simpan jejak audit diubah."))
