"""Which class of records lies in which table."""

from __future__ import annotations

from desktop_app.db import casework_tables, exchange_tables, month_tables, programme_tables
from desktop_app.db.records_table import RecordTable
from desktop_app.programme.records import (
    breach,
    care,
    casework,
    closing,
    conference,
    consent,
    exchange,
    family,
    feeding,
    reconciling,
    sending,
    standing,
)

INFECTIONS = RecordTable(casework.Infection, casework_tables.infections)
TB_SCREENINGS = RecordTable(casework.TbScreening, casework_tables.tb_screenings)
CAUSE_ASSESSMENTS = RecordTable(casework.CauseAssessment, casework_tables.cause_assessments)
CONFERENCES = RecordTable(conference.CaseConference, casework_tables.conferences)
STANDINGS = RecordTable(standing.StandingChange, casework_tables.standings)
CONSENTS = RecordTable(consent.Consent, casework_tables.consents)
BREACHES = RecordTable(breach.Breach, casework_tables.breaches)
SENT_FILES = RecordTable(sending.SentFile, month_tables.sent_files)
CLOSINGS = RecordTable(closing.Closing, month_tables.closings)
TARGETS = RecordTable(closing.Target, month_tables.targets)
RECONCILE_DECISIONS = RecordTable(reconciling.ReconcileDecision, month_tables.reconcile_decisions)
REFERRALS = RecordTable(casework.Referral, casework_tables.referrals)
POSTPONEMENTS = RecordTable(casework.Postponement, casework_tables.postponements)
PARTNERS = RecordTable(exchange.Partner, exchange_tables.partners)
SENT_PACKAGES = RecordTable(exchange.SentPackage, exchange_tables.sent_packages)
RECEIVED_PACKAGES = RecordTable(exchange.ReceivedPackage, exchange_tables.received_packages)
CITY_DECISIONS = RecordTable(exchange.CityDecision, exchange_tables.city_decisions)
FEEDING_COURSES = RecordTable(feeding.FeedingCourse, programme_tables.feeding_courses)
COURSE_WEIGHINGS = RecordTable(feeding.CourseWeighing, programme_tables.course_weighings)
STOCK_MOVES = RecordTable(feeding.StockMove, programme_tables.stock_moves)
OUTPATIENT_COURSES = RecordTable(feeding.OutpatientCourse, programme_tables.outpatient_courses)
OUTPATIENT_VISITS = RecordTable(feeding.OutpatientVisit, programme_tables.outpatient_visits)
IMMUNISATIONS = RecordTable(care.Immunisation, programme_tables.immunisations)
CARE_ITEMS = RecordTable(care.CareItem, programme_tables.care_items)
FAMILIES = RecordTable(family.Family, programme_tables.families, besides=frozenset({"children"}))
PAPERS = RecordTable(family.Papers, programme_tables.papers)

OWNED_BY_CHILD = (
    INFECTIONS,
    TB_SCREENINGS,
    CAUSE_ASSESSMENTS,
    CONFERENCES,
    STANDINGS,
    CONSENTS,
    REFERRALS,
    POSTPONEMENTS,
    FEEDING_COURSES,
    OUTPATIENT_COURSES,
    IMMUNISATIONS,
    CARE_ITEMS,
)
"""Tables, except visits, whose rows belong to a child and have ids of their own."""
