"""Use cases of referrals: draft and write a letter, record its reply by the code, see the loop."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.programme.casework.mtbs import InfectionRules, infection_rules
from desktop_app.programme.casework.referral_code import CODES, read_code, short_code
from desktop_app.programme.casework.referral_findings import findings
from desktop_app.programme.casework.referrals import (
    Loop,
    ReferralRules,
    answer_due,
    loop,
    moved,
    overdue_days,
    proposed_urgency,
    referral_problems,
    referral_rules,
    reply_problems,
)
from desktop_app.programme.casework.stunting_pathway import length_problems
from desktop_app.programme.records.casework import (
    Infection,
    Level,
    Referral,
    ReferralReply,
    ReferralStatus,
)
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.life import departure_questions
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.record_writer import RecordWriter
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.scoring import with_corrected
from desktop_app.services.register.child_life import life_of
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRow:
    """One line of the list of referrals."""

    referral: Referral
    child: Child
    answer_due: date | None
    overdue_days: int


@dataclass(frozen=True, slots=True)
class Referrals:
    """The letters of one puskesmas and what became of them."""

    store: Store
    journal: Journal
    facility: str
    name_of: Callable[[str], str]
    """An account's display name: letters and the work list name people, not accounts."""
    readings: Readings

    def rules(self) -> ReferralRules:
        """Return reasons, states and figures, with an admin's numbers."""
        with self.store.reading() as unit:
            return referral_rules(unit.rule_overrides.values())

    def draft(
        self,
        child_id: int,
        reasons: Sequence[str] = (),
        *,
        to_level: Level = Level.HOSPITAL,
        to_place: str = "",
        by: Person,
    ) -> Referral:
        """Return a letter filled in from the record, not saved; raises NotFound.

        Findings, diagnoses and treatment come from visits, illnesses and screenings, the urgency
        from the reasons; the findings are those of today and are frozen with the letter.
        """
        require(by, Right.VIEW)
        today = self._today()
        with self.store.reading() as unit:
            overrides = unit.rule_overrides.values()
            child = existing_child(unit, child_id)
            visits = with_corrected(child, unit.visits.of_child(child_id))
            illnesses = unit.infections.of_child(child_id)
            screenings = unit.tb_screenings.of_child(child_id)
            care = _care_under_way(unit, child_id)
        self.readings.child(by, child_id, "referral")
        rules, known = referral_rules(overrides), infection_rules(overrides)
        since = today - timedelta(days=rules.diagnoses_days)
        recent = _recent(illnesses, since)
        given = (*_treated(illnesses, since, today), *care)
        from_posyandu = to_level is Level.PUSKESMAS
        return Referral(
            child_id=child_id,
            from_level=Level.POSYANDU if from_posyandu else Level.PUSKESMAS,
            from_place=child.posyandu if from_posyandu else self.facility,
            to_level=to_level,
            to_place=to_place or (self.facility if from_posyandu else ""),
            reasons=tuple(reasons),
            findings=findings(visits, illnesses, screenings, on=today, rules=rules),
            urgency=proposed_urgency(reasons, rules),
            diagnoses=_diagnoses(recent, known, rules.most_diagnoses),
            treatment_given="; ".join(given),
            sent_on=today,
            responsible=self.name_of(by.account),
        )

    def check(self, referral: Referral, *, by: Person) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with a letter as typed; writes nothing."""
        return self._writer().check(referral, by=by)

    def write(
        self,
        referral: Referral,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Referral]:
        """Add a letter, with the short code that it gets here; raises Invalid, NotFound."""
        new = replace(referral, referral_id=0, code="", status=ReferralStatus.SENT, reply=None)
        return self._writer().add(new, confirmed=confirmed, by=by, finished=_with_code)

    def correct(
        self,
        referral: Referral,
        *,
        shown: Referral | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[Referral]:
        """Change what the letter says, not its code, state or reply; raises Invalid, NotFound."""
        with self.store.reading() as unit:
            stored = self._writer().get(unit, referral.referral_id)
        changed = replace(
            referral,
            child_id=stored.child_id,
            code=stored.code,
            status=stored.status,
            arrived_on=stored.arrived_on,
            reply=stored.reply,
            closed_on=stored.closed_on,
            end_reason=stored.end_reason,
        )
        return self._writer().correct(
            changed, shown=shown, confirmed=confirmed, by=by, action=action
        )

    def arrive(self, referral_id: int, on: date, *, by: Person) -> Saved[Referral]:
        """Record that the child arrived; raises Invalid, NotFound."""
        return self._move(referral_id, ReferralStatus.ARRIVED, on, by=by)

    def close(self, referral_id: int, on: date, *, by: Person) -> Saved[Referral]:
        """Close an answered letter: its advice is followed. Raises: Invalid, NotFound."""
        return self._move(referral_id, ReferralStatus.CLOSED, on, by=by)

    def lose(self, referral_id: int, on: date, reason: str, *, by: Person) -> Saved[Referral]:
        """Give a letter up; raises Invalid without a reason, NotFound."""
        return self._move(referral_id, ReferralStatus.LOST, on, reason=reason, by=by)

    def cancel(self, referral_id: int, on: date, reason: str, *, by: Person) -> Saved[Referral]:
        """Cancel a letter that should not go; raises Invalid without a reason, NotFound."""
        return self._move(referral_id, ReferralStatus.CANCELLED, on, reason=reason, by=by)

    def by_code(self, typed: str, *, by: Person) -> ReferralRow:
        """Return the letter with this short code and its child.

        Raises: Invalid for a mistyped code, NotFound("code_unknown").
        """
        require(by, Right.VIEW)
        code = read_code(typed)
        with self.store.reading() as unit:
            found = unit.referrals.of(code=code)
            if not found:
                raise NotFound("code_unknown")
            row = self._row(unit, found[0], referral_rules(unit.rule_overrides.values()))
        self.readings.child(by, row.child.child_id, "referral")
        return row

    def check_reply(self, referral: Referral, reply: ReferralReply) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with a reply as typed; writes nothing."""
        return reply_problems(reply, referral, self._today(), self.rules())

    def answer(
        self,
        typed_code: str,
        reply: ReferralReply,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Referral]:
        """Record the hospital's reply under the letter's code; raises Invalid, NotFound."""
        referral = self.by_code(typed_code, by=by).referral
        rules = self.rules()
        notes = accept(reply_problems(reply, referral, self._today(), rules), confirmed)
        saved = self._writer().move(
            referral.referral_id,
            lambda before: moved(
                before, ReferralStatus.ANSWERED, reply.answered_on, rules, reply=reply
            ),
            by=by,
            action="answer",
        )
        return replace(saved, notes=notes)

    def correct_reply(
        self,
        referral_id: int,
        reply: ReferralReply,
        *,
        shown: Referral | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Referral]:
        """Change a reply that was keyed in; raises Invalid, NotFound.

        `shown` is the letter with the reply that the form showed.
        """
        with self.store.reading() as unit:
            referral = self._writer().get(unit, referral_id)
            if referral.reply is None:
                raise NotFound("reply_unknown")
            base = None if shown is None else replace(referral, reply=shown.reply)
            typed = replace(referral, reply=reply)
            changed, asked = with_stored(unit, self.journal, base, referral, typed)
        reply = changed.reply or reply
        accept((*asked, *self.check_reply(referral, reply)), confirmed)
        return self._writer().move(
            referral_id,
            lambda before: replace(before, reply=reply),
            by=by,
            action="correct",
            right=Right.CORRECT,
        )

    def remove(self, referral_id: int, *, by: Person) -> Saved[Referral]:
        """Take a letter out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(referral_id, by=by)

    def bring_back(self, referral_id: int, *, by: Person) -> Saved[Referral]:
        """Put a removed letter back; raises NotFound."""
        return self._writer().bring_back(referral_id, by=by)

    def list(
        self,
        since: date,
        until: date,
        *,
        status: ReferralStatus | None = None,
        posyandu: str | None = None,
        by: Person,
    ) -> tuple[ReferralRow, ...]:
        """Return the letters of a period, both days included, the longest overdue first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            rules = referral_rules(unit.rule_overrides.values())
            children = {child.child_id: child for child in unit.children.all()}
            letters = unit.referrals.between("sent_on", since, until)
            rows = [
                self._with_child(letter, children[letter.child_id], rules)
                for letter in letters
                if letter.child_id in children
            ]
        self.readings.listed(by, "referrals", text=posyandu or "")
        kept = [
            row
            for row in rows
            if status in (None, row.referral.status) and posyandu in (None, row.child.posyandu)
        ]
        kept.sort(key=lambda row: (-row.overdue_days, row.referral.sent_on))
        return tuple(kept)

    def loop(self, rows: Iterable[ReferralRow]) -> Loop:
        """Return what became of the letters of a list: sent, answered, median days; no query."""
        listed = tuple(rows)
        figures = loop([row.referral for row in listed], self._today(), referral_rules())
        # `loop` goes by the bundled numbers; the rows know how late they are by this register's.
        return replace(figures, overdue=sum(row.overdue_days > 0 for row in listed))

    def _row(self, unit: Unit, referral: Referral, rules: ReferralRules) -> ReferralRow:
        return self._with_child(referral, existing_child(unit, referral.child_id), rules)

    def _with_child(self, referral: Referral, child: Child, rules: ReferralRules) -> ReferralRow:
        return ReferralRow(
            referral=referral,
            child=child,
            answer_due=answer_due(referral, rules),
            overdue_days=overdue_days(referral, self._today(), rules),
        )

    def _move(
        self, referral_id: int, to: ReferralStatus, on: date, *, reason: str = "", by: Person
    ) -> Saved[Referral]:
        rules = self.rules()
        return self._writer().move(
            referral_id,
            lambda before: moved(before, to, on, rules, reason=reason),
            by=by,
            action=to.value,
        )

    def _today(self) -> date:
        return self.journal.clock().date()

    def _writer(self) -> RecordWriter[Referral]:
        return RecordWriter(
            self.store, self.journal, Referral, lambda unit: unit.referrals, _problems
        )


def _problems(unit: Unit, child: Child, referral: Referral, today: date) -> Iterator[Problem]:
    others = unit.referrals.of_child(child.child_id)
    rules = referral_rules(unit.rule_overrides.values())
    yield from referral_problems(referral, child, others, today, rules)
    yield from departure_questions(life_of(unit, child), referral.sent_on, "sent_on")
    if not referral.referral_id:
        yield from length_problems(referral, unit.visits.of_child(child.child_id))


def _with_code(_unit: Unit, referral: Referral) -> Referral:
    # One register never writes as many letters as there are codes (28 million).
    return replace(referral, code=short_code(referral.referral_id % CODES))


def _recent(illnesses: Iterable[Infection], since: date) -> tuple[Infection, ...]:
    return tuple(one for one in illnesses if one.start >= since and one.end is None)


def _treated(illnesses: Iterable[Infection], since: date, today: date) -> tuple[str, ...]:
    """Say what was given for recent illnesses, also ended ones, the newest first, each once."""
    recent = sorted(
        (one for one in illnesses if since <= one.start <= today),
        key=lambda one: one.start,
        reverse=True,
    )
    said = [CLINIC_INDONESIAN.treatment(given) for one in recent for given in one.treatments]
    return tuple(dict.fromkeys(said))


def _care_under_way(unit: Unit, child_id: int) -> tuple[str, ...]:
    """Say since when the child is in outpatient care and in supplementary feeding."""
    courses = (
        ("outpatient", unit.outpatient_courses.of_child(child_id)),
        ("feeding", unit.feeding_courses.of_child(child_id)),
    )
    return tuple(
        CLINIC_INDONESIAN.care_under_way(kind, one.start)
        for kind, of_child in courses
        for one in of_child
        if one.start is not None and one.ended_on is None
    )


def _diagnoses(illnesses: Iterable[Infection], rules: InfectionRules, most: int) -> tuple[str, ...]:
    codes = [
        one.icd10 or (known.icd10[0] if known.icd10 else "")
        for one in illnesses
        if (known := rules.illnesses.get(one.illness)) is not None
    ]
    return tuple(dict.fromkeys(code for code in codes if code))[:most]
