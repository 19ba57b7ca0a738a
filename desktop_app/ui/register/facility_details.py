"""The puskesmas's code, address and telephone for letters; an admin edits them, others read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.register.facility import LONGEST, FacilityDetails
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.parts import button, column, hide_unless
from desktop_app.ui.kit.record_form import SAVE_TIP, Bound, RecordForm, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M


class FacilityForm(RecordForm):
    """Code, address and telephone, with their button."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        """Show empty fields until they are loaded."""
        super().__init__(session, self._work, self._saved)
        self.code, self.address, self.phone = TextEdit(), TextEdit(), TextEdit()
        self.organization, self.location, self.practitioner = TextEdit(), TextEdit(), TextEdit()
        layout = column(self, gap=M)
        layout.addWidget(self.banner)
        administers = may(session.by, Right.ADMINISTER)
        satusehat = (self.organization, self.location, self.practitioner)
        for editor in (self.code, self.address, self.phone, *satusehat):
            editor.setMaxLength(LONGEST)
            # Read-only, not disabled: everyone may copy the text from here.
            editor.setReadOnly(not administers)
        for made in self.bind(
            Bound("code", self.code, self.tr("Kode faskes")),
            Bound("address", self.address, self.tr("Alamat")),
            Bound("phone", self.phone, self.tr("Telepon")),
            Bound(
                "satusehat_organization",
                self.organization,
                self.tr("SATUSEHAT: nomor organisasi"),
            ),
            Bound("satusehat_location", self.location, self.tr("Nomor lokasi")),
            Bound(
                "satusehat_practitioner",
                self.practitioner,
                self.tr("Nomor IHS penanggung jawab"),
            ),
        ):
            layout.addWidget(made)
        self.save_button = button(self.tr("Simpan"))
        self.save_button.setToolTip(SAVE_TIP)
        self.save_button.clicked.connect(self.submit)
        self.saving_changed.connect(self.save_button.setDisabled)
        if administers:
            self.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        hide_unless(administers, self.save_button)
        layout.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def load(self) -> None:
        """Load the stored details."""
        self.session.tasks.read(
            self.session.services.facility_settings.get,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def finish(self) -> None:
        """Enter in the last field saves, where the person may."""
        if self.save_button.isVisible():
            self.submit()

    def _work(self) -> Work | None:
        """Return the work that stores what is typed."""
        details = FacilityDetails(**self.values())
        return partial(
            self.session.services.facility_settings.set,
            details,
            shown=self.shown,
            confirmed=self.answered,
            by=self.session.by,
        )

    def _show(self, details: FacilityDetails) -> None:
        """Show the stored details, unless something is typed."""
        if not self.unsaved():
            self.show_record(details)

    def _saved(self, saved: Saved[FacilityDetails]) -> None:
        self.show_record(saved.record)
        self.told.emit(self.tr("Data puskesmas tersimpan. Surat berikutnya memuatnya."))
