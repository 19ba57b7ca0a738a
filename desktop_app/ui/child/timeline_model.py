"""A child's timeline: the day and what happened."""

from __future__ import annotations

from desktop_app.services.child.timeline import TimelineEntry
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording.clinic_words import ClinicWords


def columns(words: ClinicWords) -> tuple[Column[TimelineEntry], ...]:
    """Return the columns; what happened is told by `words`."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
            text=lambda e, w: w.date(e.on),
            width=122,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kejadian"),
            text=lambda e, _w: words.happening(e.kind, e.event, e.code, e.figures),
            tip=True,
        ),
    )


class TimelineModel(TableModel[TimelineEntry]):
    """What happened, the newest first."""

    def __init__(self, words: ClinicWords) -> None:
        """Begin without lines."""
        super().__init__(words, columns(words))
