"""The form of one visit, in paper order; what it would mean is shown while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.programme.growth.meant import Meant
from desktop_app.programme.growth.plausibility import usual_measure
from desktop_app.programme.records.children import Child, Measure, MeasuredVisit, Visit
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.growth.visits import Preview
from desktop_app.ui.growth.effects import EffectsBanner
from desktop_app.ui.growth.visit_fields import VisitFields
from desktop_app.ui.growth.visit_result import VisitResult
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.record_form import SAVE_TIP, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tab_order import fields_then_buttons, reading_order
from desktop_app.ui.kit.theme import XS, M, S

UNITS = {"weight_kg": "kg", "lenhei_cm": "cm", "headc_cm": "cm", "muac_cm": "cm"}
DECIMALS = {"weight_kg": 2, "lenhei_cm": 1, "headc_cm": 1, "muac_cm": 1}


class VisitForm(VisitFields):
    """The form of one visit of one child; it saves on the writer thread."""

    draft_changed = Signal(object)
    """Carries the visit as typed, or None while there is nothing to draw."""
    saved = Signal(int, object)
    """Carries the visit's id, and the visit before its correction; None for a new one."""
    removed = Signal(int)
    """Carries the visit's id."""
    cancelled = Signal()

    def __init__(self, session: Session) -> None:
        """Lay the fields out; `begin_new` or `begin_edit` fills them."""
        super().__init__(session, self.work, self._done)
        self.typed.connect(self._check)
        self.day_typed.connect(self._offer_measure)
        self.saving_changed.connect(self._saving_changed)
        self._child: Child | None = None
        self._others: tuple[MeasuredVisit, ...] = ()
        self._original: Visit | None = None
        self._begun_with: Visit | None = None
        self._meant: Meant | None = None
        self.question: AskDialog | None = None
        layout = column(self, gap=0)
        layout.addLayout(self._make_heading())
        self._area = self.make_area()
        layout.addWidget(self._area, 1)
        layout.addWidget(self._make_result())
        self._buttons = self._make_buttons()
        layout.addLayout(self._buttons)
        self.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def begin_new(self, child: Child, others: Sequence[MeasuredVisit]) -> None:
        """Start an empty visit of today; the last examiner and instrument are offered."""
        today = self.session.today()
        empty = Visit(
            child_id=child.child_id,
            visit_date=today,
            examiner=others[-1].visit.examiner if others else "",
            instrument=_last_instrument(others, usual_measure(child.birth_date, today)),
        )
        self._begin(child, others, empty)
        self._original = None
        self.title.setText(self.tr("Kunjungan baru"))
        self.remove_button.hide()

    def begin_edit(self, child: Child, others: Sequence[MeasuredVisit], visit: Visit) -> None:
        """Correct a stored visit."""
        self._begin(child, others, visit)
        self._original = visit
        self.keep_measure()
        self.title.setText(self.tr("Perbaiki kunjungan"))
        self.remove_button.setVisible(may(self.session.by, Right.REMOVE))

    def others_changed(self, child: Child, others: Sequence[MeasuredVisit]) -> None:
        """Take the visits that were stored meanwhile; what is typed stays."""
        self._child, self._others = child, tuple(others)
        self._check()

    def drop(self) -> None:
        """Drop what was typed."""
        self._child = None
        self._original = None

    def unsaved(self) -> bool:
        """Whether something was typed since the form was opened."""
        return self._child is not None and super().unsaved()

    def focus_first(self) -> None:
        """Put the cursor into the weight for a new visit, as its date is filled in already."""
        first = self.weight_kg if self._original is None else self.visit_date
        first.setFocus()
        first.selectAll()

    def result(self, z_name: str) -> tuple[str, str]:
        """Return the shown text of one z-score, and of its class."""
        return self.tile.shown(z_name)

    def work(self) -> Work | None:
        """Record or correct the visit, unless something is refused or a question is open."""
        self._check()
        draft = self._draft()
        if self._child is None or self.stopped() or draft is None:
            return None
        visits = self.session.services.visits
        act = partial(visits.correct, shown=self._original) if self._original else visits.record
        return partial(act, draft, confirmed=self.answered, by=self.session.by)

    def tab_order(self) -> list[QWidget]:
        """Return what the Tab key goes through: fields, Save, Cancel, then Remove."""
        first = (self.save_button, self.cancel_button)
        return fields_then_buttons(reading_order(self), self._buttons, first)

    # ---- building ----------------------------------------------------------------------------

    def _make_heading(self) -> QHBoxLayout:
        heading = row()
        heading.setContentsMargins(M, S, S, 0)
        self.title = label("", "subtitle")
        self.age = label("", "soft")
        heading.addWidget(self.title)
        heading.addWidget(self.age, 1)
        close = button("", "quiet", "close")
        close.setToolTip(self.tr("Tutup (Esc)"))
        close.setAccessibleName(self.tr("Tutup formulir"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.cancelled)
        heading.addWidget(close)
        return heading

    def _make_result(self) -> QWidget:
        self.tile = VisitResult(self.wording)
        self.remark = self.tile.remark
        outer = QWidget()
        around = column(outer, gap=0)
        around.setContentsMargins(M, XS, M, 0)
        around.addWidget(self.tile)
        self.meant_button = button("", "link")
        self.meant_button.hide()
        self.meant_button.clicked.connect(self.take_meant)
        around.addWidget(self.meant_button, 0, Qt.AlignmentFlag.AlignLeft)
        act_inside(self, "F4", self.take_meant)
        self.effects = EffectsBanner(self.session)
        around.addSpacing(XS)
        around.addWidget(self.effects)
        return outer

    def _make_buttons(self) -> QHBoxLayout:
        buttons = row()
        buttons.setContentsMargins(M, S, M, M)
        self.remove_button = button(self.tr("Hapus"), "danger")
        self.remove_button.clicked.connect(self._ask_to_remove)
        self.cancel_button = button(self.tr("Batal"))
        self.cancel_button.clicked.connect(self.cancelled)
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.setToolTip(SAVE_TIP)
        self.save_button.clicked.connect(self.submit)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        return buttons

    def _ask_what_was_used(self) -> None:
        self.session.tasks.read(
            self.session.services.visits.recently_used,
            on_done=self.offer,
            on_error=self.failed,
            owner=self,
            page=(id(self), "used"),
        )

    # ---- typing ------------------------------------------------------------------------------

    def _begin(self, child: Child, others: Sequence[MeasuredVisit], visit: Visit) -> None:
        self._child, self._others = child, tuple(others)
        self._original = visit if visit.visit_id else None
        self.fill(visit, usual_measure(child.birth_date, visit.visit_date))
        self._ask_what_was_used()
        self.begin()
        self.mark_unchanged()
        self._begun_with = self._draft()
        self._area.verticalScrollBar().setValue(0)
        self._check()

    def _offer_measure(self, day: date) -> None:
        if self._child is not None:
            self.offer_measure(usual_measure(self._child.birth_date, day))

    def _check(self) -> None:
        """Show what the visit as typed would mean."""
        draft = self._draft()
        preview = self._preview(draft)
        self.tile.show_preview(preview)
        self._show_age(draft)
        self.judge([*self.entry_problems(), *(preview.problems if preview else ())])
        drawn = preview.judged if preview is not None and preview.growth is not None else None
        self._offer_meant(preview.meant if preview is not None else None)
        self.draft_changed.emit(drawn)
        if drawn is not None and drawn.visit_id and drawn == draft != self._begun_with:
            corrections, by = self.session.services.corrections, self.session.by
            self.effects.ask(lambda: corrections.preview_visit(drawn, by=by))
        else:
            self.effects.say("")

    def _offer_meant(self, meant: Meant | None) -> None:
        """Offer the value that was probably meant by a refused one; a key accepts it."""
        self._meant = meant
        values = ", ".join(
            f"{self.wording.number(value, DECIMALS[field])} {UNITS[field]}"
            for field, value in (meant.values if meant is not None else ())
        )
        self.meant_button.setText(self.tr("Maksud Anda {values}? (F4)").format(values=values))
        self.meant_button.setVisible(meant is not None)

    def take_meant(self) -> None:
        """Put the offered value into its field."""
        if self._meant is None:
            return
        for field, value in self._meant.values:
            getattr(self, field).set_number(value)
        self._check()

    def _draft(self) -> Visit | None:
        """Return the visit as typed; None while its date cannot be read."""
        if self._child is None:
            return None
        base = self._original or Visit(
            child_id=self._child.child_id, visit_date=self.session.today()
        )
        return self.visit(base)

    def _preview(self, draft: Visit | None) -> Preview | None:
        if draft is None or self._child is None:
            return None
        return self.session.services.visits.preview(
            self._child, self._others, draft, by=self.session.by
        )

    # ---- showing -----------------------------------------------------------------------------

    def _show_age(self, draft: Visit | None) -> None:
        child = self._child
        if child is None or draft is None or draft.visit_date < child.birth_date:
            self.age.clear()
            return
        self.age.setText(self.wording.age_between(child.birth_date, draft.visit_date))

    # ---- saving ------------------------------------------------------------------------------

    def _saving_changed(self, saving: bool) -> None:
        self.save_button.setEnabled(not saving)
        self.save_button.setText(self.tr("Menyimpan…") if saving else self.tr("Simpan"))

    def _done(self, saved: Saved[Visit]) -> None:
        changed = self._original is not None and saved.record != saved.before
        self.saved.emit(saved.record.visit_id, saved.before if changed else None)

    def _ask_to_remove(self) -> None:
        self.question = AskDialog(
            self,
            self.tr("Hapus kunjungan ini?"),
            self.tr("Kunjungan hilang dari daftar dan grafik. Admin dapat mengembalikannya."),
            self.tr("Hapus kunjungan"),
            dangerous=True,
        )
        self.question.agreed.connect(self._remove)
        self.question.open()

    def _remove(self) -> None:
        if self._original is None:
            return
        self.session.tasks.write(
            self.session.services.visits.remove,
            self._original.visit_id,
            by=self.session.by,
            on_done=self._removed,
            on_error=self.failed,
            owner=self,
        )

    def _removed(self, saved: Saved[Visit]) -> None:
        self.removed.emit(saved.record.visit_id)


def _last_instrument(others: Sequence[MeasuredVisit], measure: Measure) -> str:
    """Return the instrument last used for this way of measuring; a lying board cannot stand."""
    used = (mv.visit.instrument for mv in reversed(others) if mv.visit.measure is measure)
    return next(used, "")
