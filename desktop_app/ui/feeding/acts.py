"""What a person can do to a feeding course from the lists; each act can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.feeding.standing import FeedingRow
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    FeedingCourse,
    FeedingOutcome,
)
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.feeding.enrolment import EndedCourse
from desktop_app.ui.feeding.course_forms import (
    EndCourseDialog,
    EnrolDialog,
    RefuseDialog,
    WeighDialog,
)
from desktop_app.ui.feeding.model import FeedingLine
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.session import Session

NO_RESPONSE = "feeding_no_response"
"""The letter's reason when a child does not respond to feeding, or may not."""


class FeedingActs(QObject):
    """Opens forms and writes changes for a list's line; ignores a line that an act cannot use."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    failed = Signal(object)
    referral_wanted = Signal(int, str)
    """A letter should be drafted; carries the child's id and the reason."""

    def __init__(self, session: Session, over: Page) -> None:
        """Open forms over a page, into whose list the cursor returns."""
        super().__init__(over)
        self._session = session
        self._over = over
        self.dialog: FormDialog | None = None

    def enrol(self, found: FeedingLine) -> None:
        """Begin a course."""
        if found.view is not None or found.row is None:
            return
        if not may(self._session.by, Right.INPUT):
            return
        draft = found.page.draft or _draft_of(found.row, self._session.today())
        words = self._session.wording
        because = words.reason(found.row.because) if found.row.because else ""
        dialog = EnrolDialog(self._session, found.child, draft, because, self._over)
        self._open(dialog, partial(self._enrolled, found))

    def wait(self, found: FeedingLine) -> None:
        """Put the child on the waiting list."""
        if found.row is not None:
            feeding, by = self._session.services.feeding, self._session.by
            self._write(
                partial(feeding.wait, found.child.child_id, found.row.group, by=by), self._waits
            )

    def refuse(self, found: FeedingLine) -> None:
        """Record that the child is not enrolled, with a reason."""
        if found.row is not None:
            dialog = RefuseDialog(self._session, found.child, found.row.group, self._over)
            self._open(dialog, self._refused)

    def weigh(self, found: FeedingLine) -> None:
        """Weigh the child."""
        if found.view is not None and may(self._session.by, Right.INPUT):
            dialog = WeighDialog(self._session, found.child, found.view, self._over)
            self._open(dialog, self._weighed)

    def correct_weighing(self, found: FeedingLine, weighing: CourseWeighing) -> None:
        """Change or remove a weighing of the course."""
        if found.view is not None and may(self._session.by, Right.CORRECT):
            dialog = WeighDialog(self._session, found.child, found.view, self._over, weighing)
            dialog.removed.connect(self._weighing_removed)
            self._open(dialog, self._weighing_corrected)

    def change_plan(self, found: FeedingLine) -> None:
        """Change start, days, food of the course."""
        if found.view is not None:
            dialog = EnrolDialog(self._session, found.child, found.view.course, "", self._over)
            self._open(dialog, lambda _saved: self.told.emit(self.tr("Rencana PMT tersimpan.")))

    def end(self, found: FeedingLine) -> None:
        """End the course."""
        if found.view is not None:
            dialog = EndCourseDialog(self._session, found.child, found.view, self._over)
            self._open(dialog, self._ended)

    def reopen(self, course_id: int) -> None:
        """Take the end of a course back."""
        feeding, by = self._session.services.feeding, self._session.by
        self._write(
            partial(feeding.reopen, course_id, by=by),
            lambda _saved: self.told.emit(self.tr("PMT berjalan lagi.")),
        )

    def tick_day(self, found: FeedingLine, day: date) -> None:
        """Tick a day, or untick it; a second click undoes it."""
        if found.view is not None:
            log, by = self._session.services.feeding_log, self._session.by
            course_id = found.view.course.course_id
            self._write(partial(log.tick_day, course_id, day, by=by), lambda _saved: None)

    def tick_week(self, found: FeedingLine, week: int) -> None:
        """Tick a week of the course, or untick it."""
        if found.view is not None:
            log, by = self._session.services.feeding_log, self._session.by
            course_id = found.view.course.course_id
            self._write(partial(log.tick_week, course_id, week, by=by), self._week_ticked)

    def refer(self, found: FeedingLine) -> None:
        """Ask for a letter because the child does not respond."""
        if may(self._session.by, Right.INPUT):
            self.referral_wanted.emit(found.child.child_id, NO_RESPONSE)

    def _open(self, dialog: FormDialog, then: Callable[[Saved], None]) -> None:
        self.dialog = dialog
        dialog.done_with.connect(then)
        # The button that opened it may be hidden by now: the child has left the list.
        dialog.finished.connect(self._over.focus_first)
        dialog.open()

    def _write(self, work: Callable[[], object], then: Callable[[Saved], None]) -> None:
        self._session.tasks.write(work, on_done=then, on_error=self.failed.emit, owner=self)

    def _offer(self, text: str, right: Right, way_back: Callable[[], object]) -> None:
        """Tell what was done; offer to undo it to a person with the right."""
        if may(self._session.by, right):
            self.undo_offered.emit(text, lambda: self._write(way_back, lambda _saved: None))
        else:
            self.told.emit(text)

    def _week_ticked(self, saved: Saved) -> None:
        log, by, days = self._session.services.feeding_log, self._session.by, saved.record
        way_back = partial(log.revert, days.course_id, days.change, by=by)
        self._offer(self.tr("Kalender diubah."), Right.INPUT, way_back)

    def _enrolled(self, before: FeedingLine, saved: Saved[FeedingCourse]) -> None:
        text = self.tr("PMT dimulai.")
        if before.row is not None and before.row.course is not None:
            self.told.emit(text)
        else:
            self._offer_removal(text, saved.record.course_id)

    def _waits(self, saved: Saved[FeedingCourse]) -> None:
        self._offer_removal(self.tr("Masuk daftar tunggu."), saved.record.course_id)

    def _refused(self, saved: Saved[FeedingCourse]) -> None:
        self._offer_removal(self.tr("Tercatat tidak ikut."), saved.record.course_id)

    def _offer_removal(self, text: str, course_id: int) -> None:
        feeding, by = self._session.services.feeding, self._session.by
        self._offer(text, Right.REMOVE, partial(feeding.remove, course_id, by=by))

    def _weighed(self, saved: Saved[CourseWeighing]) -> None:
        log, by = self._session.services.feeding_log, self._session.by
        way_back = partial(log.remove_weighing, saved.record.weighing_id, by=by)
        self._offer(self.tr("Penimbangan tersimpan."), Right.REMOVE, way_back)

    def _weighing_corrected(self, saved: Saved[CourseWeighing]) -> None:
        log, by = self._session.services.feeding_log, self._session.by
        assert saved.before is not None, "a correction has a record before it"  # noqa: S101 - types
        way_back = partial(log.put_weighing_back, saved.before, saved.record, by=by)
        self._offer(self.tr("Penimbangan diperbaiki."), Right.CORRECT, way_back)

    def _weighing_removed(self, text: str, way_back: Callable[[], object]) -> None:
        self._offer(text, Right.REMOVE, way_back)

    def _ended(self, saved: Saved[EndedCourse]) -> None:
        course = saved.record.course
        after = self._session.wording.reason(saved.record.after)
        feeding, by = self._session.services.feeding, self._session.by
        self._offer(
            self.tr("PMT diakhiri. {after}").format(after=after),
            Right.CORRECT,
            partial(feeding.reopen, course.course_id, by=by),
        )
        if course.outcome is FeedingOutcome.NO_RESPONSE:
            self.referral_wanted.emit(course.child_id, NO_RESPONSE)


def _draft_of(row: FeedingRow, today: date) -> FeedingCourse:
    """Return a course that begins today, for a waiting child who may no longer qualify."""
    return FeedingCourse(
        child_id=row.child_id,
        group=row.group,
        state=CourseState.RUNNING,
        decided_on=today,
        start=today,
        planned_days=feeding_rules().groups[row.group].planned_days,
    )
