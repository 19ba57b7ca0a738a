"""The word and the id field of each kind of record, for the journal, `Changes` and the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.programme.records.breach import Breach
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Postponement,
    Referral,
    TbScreening,
)
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.closing import Closing, Target
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.exchange import (
    CityDecision,
    Partner,
    ReceivedPackage,
    SentPackage,
)
from desktop_app.programme.records.family import Family, Papers
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    FeedingCourse,
    OutpatientCourse,
    OutpatientVisit,
    StockMove,
)
from desktop_app.programme.records.reconciling import ReconcileDecision
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.records.standing import StandingChange


@dataclass(frozen=True, slots=True)
class RecordKind:
    """The journal's word for a class of records, and the field that holds its id."""

    name: str
    id_field: str


RECORD_KINDS: Mapping[type, RecordKind] = MappingProxyType(
    {
        Child: RecordKind("child", "child_id"),
        Visit: RecordKind("visit", "visit_id"),
        Infection: RecordKind("infection", "infection_id"),
        TbScreening: RecordKind("tb_screening", "screening_id"),
        CauseAssessment: RecordKind("cause_assessment", "assessment_id"),
        CaseConference: RecordKind("case_conference", "conference_id"),
        StandingChange: RecordKind("standing", "standing_id"),
        Consent: RecordKind("consent", "consent_id"),
        Breach: RecordKind("breach", "breach_id"),
        SentFile: RecordKind("sent_file", "sent_id"),
        ReconcileDecision: RecordKind("reconcile_decision", "decision_id"),
        Partner: RecordKind("partner", "partner_id"),
        SentPackage: RecordKind("sent_package", "sent_id"),
        ReceivedPackage: RecordKind("received_package", "received_id"),
        CityDecision: RecordKind("city_decision", "decision_id"),
        Closing: RecordKind("closing", "closing_id"),
        Target: RecordKind("target", "target_id"),
        Referral: RecordKind("referral", "referral_id"),
        Postponement: RecordKind("postponement", "postponement_id"),
        FeedingCourse: RecordKind("feeding_course", "course_id"),
        CourseWeighing: RecordKind("course_weighing", "weighing_id"),
        StockMove: RecordKind("stock_move", "move_id"),
        OutpatientCourse: RecordKind("outpatient_course", "course_id"),
        OutpatientVisit: RecordKind("outpatient_visit", "visit_id"),
        Immunisation: RecordKind("immunisation", "immunisation_id"),
        CareItem: RecordKind("service", "service_id"),
        Family: RecordKind("family", "family_id"),
        Papers: RecordKind("papers", "child_id"),
    }
)


def kind_of(record: object) -> RecordKind:
    """Return the kind of a record. Raises: KeyError for an object without an id of its own."""
    return RECORD_KINDS[type(record)]


def id_of(record: object) -> int:
    """Return the id of a record; 0 while it is not saved. Raises: KeyError as `kind_of`."""
    found: int = getattr(record, kind_of(record).id_field)
    return found
