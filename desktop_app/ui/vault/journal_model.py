"""Table model of the journal's lines."""

from __future__ import annotations

from desktop_app.programme.records.children import JournalEntry
from desktop_app.services.child.history import EarlierValue
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.ui.register.past_model import ACCOUNT_PX, MOMENT_PX, action_tone, summary
from desktop_app.wording.nik import with_masked_niks


def changed_values(entry: JournalEntry) -> tuple[EarlierValue, ...]:
    """Return a journal line's changed values, field by field; a NIK is masked."""
    before, after = entry.before or {}, entry.after or {}
    return tuple(
        EarlierValue(field=name, before=_listed(before.get(name)), after=_listed(after.get(name)))
        for name in {**before, **after}
    )


def _listed(value: object) -> object:
    return with_masked_niks(value) if isinstance(value, str) else value


JOURNAL_COLUMNS: tuple[Column[JournalEntry], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Waktu"),
        text=lambda r, w: w.moment(r.at.astimezone()),
        width=MOMENT_PX,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Akun"), text=lambda r, _w: r.account, width=ACCOUNT_PX
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Yang dilakukan"),
        text=lambda r, w: w.action(r.action),
        tone=lambda r: action_tone(r.action),
        width=190,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Pada"),
        text=lambda r, w: f"{w.kind(r.kind)} {r.record_id}" if r.record_id else w.kind(r.kind),
        width=150,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Perubahan"),
        text=lambda r, w: summary(changed_values(r), w),
        tip=True,
    ),
)


class JournalModel(TableModel[JournalEntry]):
    """Journal lines, newest first."""

    columns = JOURNAL_COLUMNS
