"""Settings of this computer and person: language, colours, idle time, keyring, password."""

from __future__ import annotations

import platform
from functools import partial

import PySide6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.errors import WrongPassword
from desktop_app.growth.chart_scheme import SCHEMES
from desktop_app.services.common.outcome import Changes
from desktop_app.ui.kit.editors import Choice, PasswordEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, label
from desktop_app.ui.kit.preferences import IDLE_MINUTES, USUAL_IDLE_MINUTES
from desktop_app.ui.kit.record_form import SAVE_TIP, Bound, RecordForm, Work
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.register.facility_details import FacilityForm

CARD_PX = 400


class _PasswordForm(RecordForm):
    """The form of a new password; shows at its field that the old one is wrong."""

    def failed(self, error: Exception) -> None:
        """Show what is wrong."""
        if isinstance(error, WrongPassword):
            self.refuse("old", self.wording.error(error))
        else:
            super().failed(error)


class GeneralPage(Page):
    """One card for each setting; a choice takes effect at once."""

    language_chosen = Signal(str)
    chart_colours_chosen = Signal(str)
    idle_minutes_chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        """Show what is set now."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        columns = Flow(gap=M, top=True)
        for cards in (
            (self._make_facility_card(), self._make_language_card()),
            (self._make_idle_card(), self._make_keyring_card(), self._make_about_card()),
            (self._make_password_card(), self._make_colours_card()),
        ):
            part = QWidget()
            one = column(part, gap=M)
            for surface in cards:
                one.addWidget(surface)
            columns.add(part)
        self.body.addWidget(ScrollingArea(columns), 1)

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: no child's record is shown here."""
        return False

    def unsaved(self) -> bool:
        """Whether something typed about the puskesmas, or a new password, is not saved."""
        return self.facility.unsaved() or self.password_form.unsaved()

    def focus_first(self) -> None:
        """Put the cursor into the choice of language."""
        self.language.setFocus()

    def _make_card(self, title: str, advice: str = "") -> tuple[QFrame, QVBoxLayout]:
        surface = card()
        surface.setFixedWidth(CARD_PX)
        layout = column(surface, gap=M)
        layout.setContentsMargins(L, M, L, L)
        layout.addWidget(label(title, "subtitle"))
        if advice:
            layout.addWidget(label(advice, "soft", wrap=True))
        return surface, layout

    def _make_facility_card(self) -> QFrame:
        surface, layout = self._make_card(self.tr("Puskesmas"))
        layout.addWidget(label(self.session.services.facility))
        role = self.session.wording.role(str(self.session.by.role.value))
        who = self.tr("Masuk sebagai {name} ({role})").format(
            name=self.session.display_name, role=role
        )
        layout.addWidget(label(who, "soft"))
        self.facility = FacilityForm(self.session)
        self.facility.told.connect(self.told)
        layout.addWidget(self.facility)
        return surface

    def _make_language_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Bahasa"), self.tr("Kertas dan berkas tetap berbahasa Indonesia.")
        )
        self.language = Choice([("id", "Bahasa Indonesia"), ("en", "English")])
        self.language.setAccessibleName(self.tr("Bahasa"))
        self.language.set_value(self.session.preferences.language)
        self.language.edited.connect(self._language_picked)
        layout.addWidget(self.language)
        return surface

    def _make_colours_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Warna grafik"),
            self.tr("Pilih yang paling mudah Anda bedakan di layar ini."),
        )
        names = {
            "standard": self.tr("Standar"),
            "colour_blind": self.tr("Buta warna"),
            "high_contrast": self.tr("Kontras tinggi"),
        }
        self.colours = Choice([(scheme, names.get(scheme, scheme)) for scheme in SCHEMES])
        self.colours.setAccessibleName(self.tr("Warna grafik"))
        self.colours.set_value(self.session.preferences.chart_colours)
        self.colours.edited.connect(self._colours_picked)
        layout.addWidget(self.colours)
        return surface

    def _make_idle_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Kunci otomatis"),
            self.tr("Layar terkunci bila tidak disentuh selama waktu ini, dan dengan Ctrl+L."),
        )
        minutes = self.tr("{minutes} menit")
        self.idle = Choice([(str(m), minutes.format(minutes=m)) for m in IDLE_MINUTES])
        self.idle.setAccessibleName(self.tr("Kunci otomatis"))
        self.idle.set_value(str(self.session.preferences.idle_minutes))
        self.idle.edited.connect(self._idle_picked)
        layout.addWidget(self.idle)
        return surface

    def _make_keyring_card(self) -> QFrame:
        surface, layout = self._make_card(
            self.tr("Buka tanpa sandi"),
            self.tr(
                "Komputer ini dapat mengingat kunci data untuk akun Windows atau Linux Anda. "
                "Jangan nyalakan di komputer yang dipakai bersama. Sandi tetap berlaku."
            ),
        )
        self.remember = QCheckBox(self.tr("Ingat di komputer ini"))
        self.remember.clicked.connect(self._remember_clicked)
        self.keyring_said = label("", "error", wrap=True)
        self.keyring_said.hide()
        layout.addWidget(self.remember)
        layout.addWidget(self.keyring_said)
        return surface

    def _make_password_card(self) -> QFrame:
        surface, layout = self._make_card(self.tr("Ganti sandi"))
        self.password_form = _PasswordForm(
            self.session, self._password_change, self._password_changed
        )
        self.old, self.new, self.repeated = PasswordEdit(), PasswordEdit(), PasswordEdit()
        inside = column(self.password_form, gap=M)
        inside.addWidget(self.password_form.banner)
        for made in self.password_form.bind(
            Bound("old", self.old, self.tr("Sandi sekarang")),
            Bound("password", self.new, self.tr("Sandi baru")),
            Bound("repeated", self.repeated, self.tr("Ulangi sandi baru")),
        ):
            inside.addWidget(made)
        self.password_form.mark_unchanged()
        self.password_form.save_by_keys(
            self.password_form, Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        layout.addWidget(self.password_form)
        self.change_button = button(self.tr("Ganti sandi"))
        self.change_button.setToolTip(SAVE_TIP)
        self.password_form.saving_changed.connect(self.change_button.setDisabled)
        self.change_button.clicked.connect(self.change_password)
        layout.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        return surface

    def _make_about_card(self) -> QFrame:
        surface, layout = self._make_card(self.tr("Tentang"))
        layout.addWidget(label(f"Anting Berlian {__version__}", "strong"))
        layout.addWidget(
            label(
                self.tr(
                    "Standar pertumbuhan anak WHO 2006, kategori Permenkes 2/2020. "
                    "Data disimpan terenkripsi di komputer ini; program tidak memakai internet."
                ),
                "soft",
                wrap=True,
            )
        )
        layout.addWidget(
            label(f"Qt {PySide6.__version__} · Python {platform.python_version()}", "small")
        )
        return surface

    def load(self) -> None:
        """Ask the keyring whether it knows the vault; load the puskesmas's details."""
        self.facility.load()
        accounts = self.session.services.accounts
        self.session.tasks.read(
            lambda: accounts.is_remembered,
            on_done=self.remember.setChecked,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def change_password(self) -> None:
        """Change the password of who is signed in."""
        self.password_form.submit()

    def _password_change(self) -> Work | None:
        if self.new.value() != self.repeated.value():
            told = self.tr("Kedua sandi tidak sama. Ulangi sandi baru.")
            self.password_form.refuse("repeated", told)
            return None
        change = self.session.services.accounts.change_own_password
        old, new, by = self.old.value(), self.new.value(), self.session.by
        return partial(change, old, new, by=by)

    def _password_changed(self, _nothing: None) -> None:
        for editor in (self.old, self.new, self.repeated):
            editor.clear()
        self.password_form.mark_unchanged()
        self.told.emit(self.tr("Sandi diganti."))

    def _language_picked(self) -> None:
        self.language_chosen.emit(self.language.value())

    def _colours_picked(self) -> None:
        name = self.colours.value()
        if name is not None:
            self.session.preferences.chart_colours = name
            self.chart_colours_chosen.emit(name)
            self.told.emit(self.tr("Warna grafik diganti."))

    def _idle_picked(self) -> None:
        minutes = int(self.idle.value() or USUAL_IDLE_MINUTES)
        self.session.preferences.idle_minutes = minutes
        self.idle_minutes_chosen.emit(minutes)
        self.told.emit(self.tr("Layar terkunci setelah {minutes} menit.").format(minutes=minutes))

    def _remember_clicked(self, wanted: bool) -> None:
        accounts = self.session.services.accounts
        self.keyring_said.hide()
        self.session.tasks.write(
            accounts.remember if wanted else accounts.forget,
            by=self.session.by,
            on_done=self._remembered if wanted else self._forgotten,
            on_error=self.failed,
            owner=self,
        )

    def _remembered(self, agreed: bool) -> None:
        self.remember.setChecked(agreed)
        if not agreed:
            self.keyring_said.setText(
                self.tr("Komputer ini tidak mempunyai penyimpan kunci. Sandi tetap dipakai.")
            )
            self.keyring_said.show()

    def _forgotten(self, _nothing: None) -> None:
        self.remember.setChecked(False)
