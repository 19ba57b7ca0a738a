"""The work list by child, and the field of care that an item belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import numpy as np

from desktop_app.programme.worklist.columns import WorkList


class WorkField(StrEnum):
    """A field of care, by which staff share out the day's work."""

    DANGER = "danger"
    REFERRAL = "referral"
    INFECTION = "infection"
    GROWTH = "growth"
    WEIGHING = "weighing"
    PROGRAMME = "programme"


FIELDS: Mapping[str, WorkField] = MappingProxyType(
    {
        "severe_wasting": WorkField.DANGER,
        "severe_wasting_complicated": WorkField.DANGER,
        "referral_unanswered": WorkField.REFERRAL,
        "referral_reply": WorkField.REFERRAL,
        "stunting_refer": WorkField.REFERRAL,
        "stunting_refer_now": WorkField.REFERRAL,
        "infection_follow_up": WorkField.INFECTION,
        "tb_screening": WorkField.INFECTION,
        "tb_suspect": WorkField.INFECTION,
        "bgm": WorkField.GROWTH,
        "two_t": WorkField.GROWTH,
        "crossing_down": WorkField.GROWTH,
        "tall": WorkField.GROWTH,
        "microcephaly": WorkField.GROWTH,
        "macrocephaly": WorkField.GROWTH,
        "stunting_confirm": WorkField.GROWTH,
        "stunting_cause": WorkField.GROWTH,
        "stunting_kpsp": WorkField.GROWTH,
        "stunting_response": WorkField.GROWTH,
        "not_weighed": WorkField.WEIGHING,
        "implausible": WorkField.WEIGHING,
    }
)
"""By kind of work; all other kinds (feeding, care items, family) are PROGRAMME."""


def field_of(kind: str) -> WorkField:
    """Return the field that a kind of work belongs to."""
    return FIELDS.get(kind, WorkField.PROGRAMME)


def of_field(found: WorkList, field: WorkField) -> WorkList:
    """Return the lines of one field, in their order."""
    wanted = [number for number, kind in enumerate(found.kinds) if field_of(kind) is field]
    return found.chosen(np.flatnonzero(np.isin(found.lines.kind, wanted)))


def of_children(found: WorkList, start: int = 0, stop: int | None = None) -> WorkList:
    """Return all lines of the children from place `start` up to `stop`.

    Children are ordered by their most dangerous line. The lines keep their order, so that the first
    of each child is her most dangerous.
    """
    rows, first = np.unique(found.lines.row, return_index=True)
    chosen = rows[np.argsort(first)][start:stop]
    return found.chosen(np.flatnonzero(np.isin(found.lines.row, chosen)))
