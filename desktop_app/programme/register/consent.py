"""Rules of the record of consent: what is wrong with one, and which one holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.consent import Basis, Consent
from desktop_app.programme.records.problems import confirm, refuse

SPOKEN_FOR = frozenset({Basis.CONSENT, Basis.REFUSED, Basis.WITHDRAWN})
"""Answers that a parent or guardian gives."""
OBJECTING = frozenset({Basis.REFUSED, Basis.WITHDRAWN})


def consent_problems(
    consent: Consent, child: Child, others: Iterable[Consent], today: date
) -> Iterator[Problem]:
    """Yield what is or may be wrong with an answer as typed; `others` are the child's other ones.

    Codes: consent_in_future, consent_before_birth (born), consent_who_missing,
    consent_nothing_to_withdraw (to be confirmed).
    """
    if consent.on > today:
        yield refuse("on", "consent_in_future")
    elif consent.on < child.birth_date:
        yield refuse("on", "consent_before_birth", born=child.birth_date)
    if consent.basis in SPOKEN_FOR and consent.relation is None:
        yield refuse("relation", "consent_who_missing")
    if consent.basis is Basis.WITHDRAWN:
        earlier = (one for one in others if one.consent_id != consent.consent_id)
        until_then = basis_on(earlier, consent.on)
        if until_then is None or until_then.basis is not Basis.CONSENT:
            yield confirm("basis", "consent_nothing_to_withdraw")


def basis_on(consents: Iterable[Consent], day: date) -> Consent | None:
    """Return the answer that held at the end of a day: the newest until then; None without one."""
    until_then = (one for one in consents if one.on <= day)
    return max(until_then, key=lambda one: (one.on, one.consent_id), default=None)
