"""Table model of referrals: to whom, why, which step was reached, how late it is."""

from __future__ import annotations

from desktop_app.programme.records.casework import ReferralStatus
from desktop_app.services.casework.referrals import ReferralRow
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

_TONES = {
    ReferralStatus.SENT: "warning",
    ReferralStatus.ARRIVED: "warning",
    ReferralStatus.ANSWERED: "good",
    ReferralStatus.CLOSED: "calm",
    ReferralStatus.LOST: "danger",
    ReferralStatus.CANCELLED: "calm",
}


def status_tone(status: ReferralStatus) -> str:
    """Return the colour tone of a letter's status."""
    return _TONES[status]


def columns(words: ClinicWords) -> tuple[Column[ReferralRow], ...]:
    """Return the columns; the words of letters come from `words`."""

    def late(row: ReferralRow) -> str:
        if row.answer_due is None:
            answered = row.referral.answered_on
            return words.date(answered) if answered else NOTHING
        if row.overdue_days:
            return words.term("age_days", days=row.overdue_days)
        return words.date(row.answer_due)

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kode"),
            text=lambda r, _w: r.referral.code,
            strong=True,
            width=104,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda r, _w: r.child.name,
            strong=True,
            width=160,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Dikirim"),
            rank=2,
            text=lambda r, w: w.date(r.referral.sent_on),
            width=122,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Ke"),
            rank=3,
            text=lambda r, _w: r.referral.to_place,
            width=150,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Alasan"),
            rank=4,
            text=lambda r, _w: ", ".join(words.referral_reason(c) for c in r.referral.reasons),
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Penanggung jawab"),
            rank=6,
            text=lambda r, _w: r.referral.responsible or NOTHING,
            width=148,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Mendesak"),
            rank=5,
            text=lambda r, _w: words.urgency(r.referral.urgency),
            width=110,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Status"),
            rank=0,
            text=lambda r, _w: words.referral_status(r.referral.status),
            tone=lambda r: status_tone(r.referral.status),
            width=112,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Jawaban / terlambat"),
            rank=1,
            text=lambda r, _w: late(r),
            tone=lambda r: "danger" if r.overdue_days else "",
            width=152,
        ),
    )


class ReferralsModel(TableModel[ReferralRow]):
    """Letters, the longest overdue first."""

    def __init__(self, words: ClinicWords) -> None:
        """Begin without lines."""
        super().__init__(words, columns(words))
