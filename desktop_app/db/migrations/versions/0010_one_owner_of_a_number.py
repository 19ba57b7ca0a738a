"""Adapts an admin's numbers and the facts to rule numbers that were stored twice and now once.

If another number that an admin may change replaces a number, the admin's value moves to that key,
unless that key has a value of its own. Borders that now belong to WHO or the ministry can no longer
be changed by an admin: their values are deleted, and the journal keeps who once set them. MUAC now
counts from six completed calendar months, so the facts of every child are computed again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_MOVED = {
    "worklist.complicated.oedema_grade": "gizi_buruk.severe.inpatient_oedema_grade",
    "worklist.complicated.weight_below_kg": "gizi_buruk.severe.inpatient_below_kg",
    "worklist.crossing.window_days": "reading.interval.recent_days",
    "worklist.crossing.height_drop_z": "reading.trend.height_z",
    "worklist.crossing.weight_drop_z": "reading.trend.weight_z",
    "gizi_buruk.medicine.deworming_from_months": "services.deworming.from_months",
}
_GONE = (
    "worklist.complicated.weight_from_months",
    "worklist.complicated.below_months",
    "feeding.wasted.from_z",
    "feeding.wasted.below_z",
    "feeding.underweight.below_z",
    "feeding.severe.below_z",
    "feeding.severe.muac_below_cm",
    "feeding.severe.oedema_grade",
    "feeding.severe.muac_wasted_below_cm",
    "gizi_buruk.age.infant_below_months",
    "gizi_buruk.age.below_months",
    "gizi_buruk.severe.below_z",
    "gizi_buruk.severe.muac_below_cm",
    "gizi_buruk.severe.oedema_grade",
    "gizi_buruk.wasted.below_z",
    "gizi_buruk.wasted.muac_below_cm",
    "plausibility.age.programme_months",
    "plausibility.age.standing_from_months",
    "plausibility.age.standing_usual_months",
    "plausibility.movement.lying_minus_standing_cm",
    "reading.projection.return_z",
)


def upgrade() -> None:
    move = sa.text("UPDATE OR IGNORE rule_overrides SET key = :new WHERE key = :old")
    forget = sa.text("DELETE FROM rule_overrides WHERE key = :old")
    connection = op.get_bind()
    for old, new in _MOVED.items():
        connection.execute(move, {"old": old, "new": new})
    for old in (*_MOVED, *_GONE):
        connection.execute(forget, {"old": old})
    op.execute("INSERT OR IGNORE INTO stale_facts SELECT child_id FROM children")
