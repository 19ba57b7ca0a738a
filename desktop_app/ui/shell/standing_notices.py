"""The notices under the header: an old backup, a new key, a restore, files that do not fit."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Problem
from desktop_app.services.common.rights import Right, may
from desktop_app.services.vault.backup import BackupStatus
from desktop_app.services.vault.journal_anchor import LostLines
from desktop_app.services.vault.restored_note import RestoredNote, told_at
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.notice_bar import NoticeBar

BACKUP, KEY, CLOCK, DISK, RESTORED = "backup", "key", "clock", "disk", "restored"
ALARM = "alarm"
"""Header and database do not belong together."""
LOST = "lost"
"""Saved entries are missing."""
CODE = "code"
"""Nobody has typed the recovery code yet."""


class StandingNotices(QObject):
    """Shows and removes the notices of the window's bar."""

    backup_wanted = Signal()
    code_check_wanted = Signal()

    def __init__(self, session: Session, bar: NoticeBar) -> None:
        """Show whether another person replaced the data key, and whether a backup was restored."""
        super().__init__(bar)
        self._session, self._bar = session, bar
        self._tell_of_changed_key()
        session.tasks.read(
            session.services.accounts.restored,
            on_done=self._tell_of_restore,
            # Whoever cannot be asked now is asked at the next sign-in.
            on_error=lambda _error: None,
            owner=self,
        )
        session.tasks.read(
            session.services.accounts.alarms,
            on_done=self._tell_of_alarms,
            on_error=lambda _error: None,
            owner=self,
        )
        session.tasks.read(
            session.services.journal_search.lost,
            on_done=self._tell_of_loss,
            on_error=lambda _error: None,
            owner=self,
        )
        self.look_at_code()
        if not session.services.can_write:
            bar.show_notice(
                DISK,
                self.tr(
                    "Disk data penuh atau hanya dapat dibaca. Data dapat dilihat, diekspor, dan "
                    "dicadangkan ke tempat lain, tetapi tidak dapat disimpan."
                ),
                self.tr("Mengerti"),
                self._disk_notice_read,
            )

    def look_at_backups(self) -> None:
        """Ask how old the last backup is, and show it when it is too old."""
        self._session.tasks.read(
            self._session.services.backups.status,
            on_done=self.show_backup,
            # The page of the backups says what is wrong when it is opened.
            on_error=lambda _error: None,
            owner=self,
            page=id(self),
        )

    def look_at_code(self) -> None:
        """Ask whether the recovery code was ever typed by anyone; say it to who can check it."""
        if not may(self._session.by, Right.ADMINISTER):
            return
        self._session.tasks.read(
            self._session.services.accounts.code_is_unseen,
            on_done=self._tell_of_code,
            on_error=lambda _error: None,
            owner=self,
        )

    def _tell_of_code(self, is_unseen: bool) -> None:
        if not is_unseen:
            self._bar.drop(CODE)
            return
        text = self.tr(
            "Kode pemulihan belum pernah dicocokkan. Tanpa kode itu data tidak dapat dibuka bila "
            "sandi terlupa."
        )
        self._bar.show_notice(CODE, text, self.tr("Cocokkan kode"), self.code_check_wanted.emit)

    def show_backup(self, status: BackupStatus) -> None:
        """Show that the last backup is too old or the clock is wrong; remove it when neither is."""
        self._show_clock(status)
        if not status.too_old:
            self._bar.drop(BACKUP)
            return
        if status.last_good_at is None:
            text = self.tr("Belum ada cadangan data ini.")
        else:
            day = self._session.wording.date(status.last_good_at.astimezone().date())
            text = self.tr("Cadangan terakhir {day}, lebih dari tiga hari lalu.").format(day=day)
        self._bar.show_notice(BACKUP, text, self.tr("Cadangkan sekarang"), self.backup_wanted.emit)

    def _show_clock(self, status: BackupStatus) -> None:
        if status.clock is None:
            self._bar.drop(CLOCK)
            return
        day = self._session.wording.date(self._session.today())
        text = self.tr(
            "Tanggal komputer ini {day}, jauh dari tanggal cadangan terbaru. Periksa tanggal dan "
            "jam komputer sebelum bekerja."
        ).format(day=day)
        self._bar.show_notice(CLOCK, text, self.tr("Mengerti"), self._clock_notice_read)

    def _disk_notice_read(self) -> None:
        self._bar.drop(DISK)

    def _clock_notice_read(self) -> None:
        self._bar.drop(CLOCK)

    def _tell_of_changed_key(self) -> None:
        keys, wording = self._session.keys, self._session.wording
        change = keys.header.key_change
        if not keys.key_was_changed or change is None or change.by == self._session.by.account:
            return
        text = self.tr(
            "Kunci data diganti oleh {account}, {moment}. Bila tidak wajar, tanyakan kepada "
            "kepala/admin sebelum bekerja."
        ).format(
            account=change.by,
            moment=wording.moment(datetime.fromisoformat(change.at).astimezone()),
        )
        self._bar.show_notice(KEY, text, self.tr("Mengerti"), self._key_notice_read)

    def _tell_of_alarms(self, alarms: tuple[Problem, ...]) -> None:
        """Say it at every sign-in until an admin accepts it on the journal's page."""
        if alarms:
            text = " ".join(map(self._session.wording.problem, alarms))
            self._bar.show_notice(ALARM, text, self.tr("Mengerti"), lambda: self._bar.drop(ALARM))

    def _tell_of_restore(self, note: RestoredNote | None) -> None:
        if note is None:
            return
        text = self.tr("Data ini dipulihkan dari cadangan {moment} oleh {account}.").format(
            moment=self._session.wording.moment(told_at(note)), account=note.by or "?"
        )
        if note.returning:
            text += " " + self.tr(
                "Akun ini berlaku lagi: {accounts}. Admin, periksa daftar akun."
            ).format(accounts=", ".join(note.returning))
        if note.erased:
            text += " " + self.tr(
                "Anak yang dulu dihapus permanen kembali: nomor {numbers}. Admin, hapus lagi."
            ).format(numbers=", ".join(map(str, note.erased)))
        self._bar.show_notice(RESTORED, text, self.tr("Mengerti"), self._restore_notice_read)

    def _tell_of_loss(self, lost: LostLines | None) -> None:
        if lost is None:
            return
        wording = self._session.wording
        text = wording.problem(lost.problem)
        if lost.told_at is not None:
            text += " " + self.tr("Catatan terakhir yang masih ada: {moment}.").format(
                moment=wording.moment(lost.told_at)
            )
        self._bar.show_notice(LOST, text, self.tr("Mengerti"), self._loss_notice_read)

    def _loss_notice_read(self) -> None:
        self._bar.drop(LOST)
        self._session.tasks.write(
            self._session.services.journal_search.lost_seen,
            by=self._session.by,
            on_done=lambda _done: None,
            on_error=lambda _error: None,
            owner=self,
        )

    def _restore_notice_read(self) -> None:
        self._bar.drop(RESTORED)
        self._session.tasks.write(
            self._session.services.accounts.restore_seen,
            by=self._session.by,
            on_done=lambda _done: None,
            on_error=lambda _error: None,
            owner=self,
        )

    def _key_notice_read(self) -> None:
        self._bar.drop(KEY)
