"""Use case of the child's page: her growth, all that happened, what must happen, in few queries."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.programme.casework.infections import Repeat, recent_repeats
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.stunting_pathway import Pathway, pathway
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import Cases, WorkItem
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.family import Family, Papers
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse, OutpatientVisit
from desktop_app.programme.records.standing import StandingChange
from desktop_app.programme.register.standing import StandingSpan, standing_on, standing_spans
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.programme.worklist.rules import child_alerts
from desktop_app.services.child.page import ChildPage, page_of
from desktop_app.services.child.timeline import Life, TimelineEntry, timeline
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.facts import facts_of
from desktop_app.services.growth.happenings import (
    care_events,
    course_events,
    infection_events,
    referral_events,
    reported_events,
)
from desktop_app.services.growth.scoring import with_corrected
from desktop_app.services.register.child_life import has_left, life_of
from desktop_app.services.worklist.programme_work import ItemsOfChild, KnownChild


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """Everything that the child's page shows."""

    growth: ChildPage
    """The child, her visits, what they say, and all events of the chart."""
    cases: Cases
    feeding_courses: tuple[FeedingCourse, ...]
    outpatient_courses: tuple[OutpatientCourse, ...]
    outpatient_visits: tuple[OutpatientVisit, ...]
    immunisations: tuple[Immunisation, ...]
    care_items: tuple[CareItem, ...]
    conferences: tuple[CaseConference, ...]
    standings: tuple[StandingChange, ...]
    consents: tuple[Consent, ...]
    standing: StandingSpan
    """Where she stands today."""
    family: Family | None
    papers: Papers | None
    alerts: tuple[WorkItem, ...]
    """What must happen, the most dangerous first, each with its action; also what is put off."""
    pathway: Pathway | None
    """Where she is on the stunting pathway; None when she is not stunted, has left the register or
    is too old for the programme."""
    repeats: tuple[Repeat, ...]
    """How often she fell ill lately; empty when it was not often."""
    timeline: tuple[TimelineEntry, ...]
    """All that happened, the newest first."""


@dataclass(frozen=True, slots=True)
class CasePages:
    """The pages of the register's children."""

    store: Store
    journal: Journal
    readings: Readings
    further_tables: tuple[str, ...] = ()
    further_items: tuple[ItemsOfChild, ...] = ()
    """Rules outside the work list, such as feeding."""

    def open(self, child_id: int, *, by: Person) -> CasePage:
        """Return the child's page and record that this person read it; raises NotFound."""
        require(by, Right.VIEW)
        today = self.journal.clock().date()
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            visits = with_corrected(child, unit.visits.of_child(child_id))
            cases = unit.cases.of_child(child_id)
            feeding = unit.feeding_courses.of_child(child_id)
            outpatient = unit.outpatient_courses.of_child(child_id)
            outpatient_visits = (
                unit.outpatient_visits.of(course_id={one.course_id for one in outpatient})
                if outpatient
                else ()
            )
            immunisations = unit.immunisations.of_child(child_id)
            care_items = unit.care_items.of_child(child_id)
            conferences = unit.conferences.of_child(child_id)
            standings = unit.standings.of_child(child_id)
            consents = unit.consents.of_child(child_id)
            family = unit.families.of_child(child_id)
            papers = unit.papers.get(child_id)
            overrides = unit.rule_overrides.values()
            rules = work_rules(overrides, more=self.further_tables)
            facts = facts_of(child, visits, fact_rules(overrides))
            lived = life_of(unit, child)
            gone = has_left(lived, today)
            asked = not gone and (today - child.birth_date).days < rules.programme_days
            known = KnownChild(child=child, life=lived, facts=facts)
            extra = [one for items in self.further_items for one in items(unit, today, known)]
            events = (
                *reported_events(visits),
                *infection_events(cases.infections),
                *referral_events(cases.referrals),
                *course_events(feeding, outpatient),
                *care_events(care_items),
            )
            growth = page_of(unit, child, visits, events, today)
        self.readings.child(by, child_id)
        life = Life(
            visits=visits,
            cases=cases,
            feeding_courses=feeding,
            outpatient_courses=outpatient,
            outpatient_visits=outpatient_visits,
            immunisations=immunisations,
            care_items=care_items,
            conferences=conferences,
            standings=standings,
            consents=consents,
        )
        return CasePage(
            growth=growth,
            cases=cases,
            feeding_courses=feeding,
            outpatient_courses=outpatient,
            outpatient_visits=outpatient_visits,
            immunisations=immunisations,
            care_items=care_items,
            conferences=conferences,
            standings=standings,
            consents=consents,
            standing=standing_on(standing_spans(lived, standings), today),
            family=family,
            papers=papers,
            alerts=() if gone else child_alerts(facts, cases, today, rules, extra=extra),
            pathway=pathway(facts, cases, today, rules.pathway, rules.referrals) if asked else None,
            repeats=recent_repeats(cases.infections, today, infection_rules(overrides)),
            timeline=timeline(life),
        )
