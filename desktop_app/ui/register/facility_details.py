"""What letters say of the puskesmas beside its name; an admin types it in, others read it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.register.facility import LONGEST, FacilityDetails
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.parts import button, column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M


class FacilityForm(QWidget):
    """Code, address and telephone, with their button."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        """Show empty fields until they are loaded."""
        super().__init__()
        self._session = session
        self.form = Form(session.wording)
        self.code, self.address, self.phone = TextEdit(), TextEdit(), TextEdit()
        layout, inside = column(self, gap=M), column(self.form, gap=M)
        inside.addWidget(self.form.banner)
        administers = may(session.by, Right.ADMINISTER)
        for name, title, editor in (
            ("code", self.tr("Kode faskes"), self.code),
            ("address", self.tr("Alamat"), self.address),
            ("phone", self.tr("Telepon"), self.phone),
        ):
            editor.setMaxLength(LONGEST)
            editor.setReadOnly(not administers)
            inside.addWidget(self.form.add_field(name, title, editor))
        layout.addWidget(self.form)
        self.save_button = button(self.tr("Simpan"))
        self.save_button.clicked.connect(self.save)
        self.save_button.setVisible(administers)
        layout.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def load(self) -> None:
        """Ask for what is kept."""
        self._session.tasks.read(
            self._session.services.facility_settings.get,
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )

    def save(self) -> None:
        """Keep what is typed."""
        self.form.begin()
        details = FacilityDetails(
            code=self.code.value(), address=self.address.value(), phone=self.phone.value()
        )
        self.save_button.setEnabled(False)
        self._session.tasks.write(
            self._session.services.facility_settings.set,
            details,
            by=self._session.by,
            on_done=self._saved,
            on_error=self._failed,
            owner=self,
        )

    def _show(self, details: FacilityDetails) -> None:
        self.code.setText(details.code)
        self.address.setText(details.address)
        self.phone.setText(details.phone)

    def _saved(self, saved: Saved[FacilityDetails]) -> None:
        self.save_button.setEnabled(True)
        self._show(saved.record)
        self.told.emit(self.tr("Data puskesmas tersimpan. Surat berikutnya memuatnya."))

    def _failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems, everywhere=True)
            self.form.go_to_first_problem()
        else:
            self.form.banner.say(sentence(error, self._session.wording))
