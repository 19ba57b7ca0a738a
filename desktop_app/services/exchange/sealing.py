"""Seals what this installation sends to a partner, under the partner's key and its own."""

from __future__ import annotations

from datetime import datetime

from desktop_app.db.unit import Unit
from desktop_app.programme.records.exchange import Partner
from desktop_app.programme.records.package import SCHEMA
from desktop_app.services.exchange.installation import private_keys, with_keys
from desktop_app.vault.envelope import EnvelopeHead, Words, key_name, sealed


def sealed_for(
    unit: Unit,
    partner: Partner,
    content: bytes,
    *,
    kind: str,
    number: int,
    previous: str,
    facility: str,
    about: Words,
    at: datetime,
) -> bytes:
    """Return an envelope that only the partner can open; makes own keys where there are none."""
    public, to = with_keys(unit, facility, at), bytes.fromhex(partner.seal_key)
    head = EnvelopeHead(
        kind=kind,
        schema=SCHEMA,
        sender=public.installation,
        recipient=partner.installation,
        number=number,
        previous=previous,
        made_at=at.isoformat(timespec="seconds"),
        to_key=key_name(to),
        by_key=key_name(public.sign),
        about={"facility": facility, **about},
    )
    return sealed(head, content, to=to, signing_key=private_keys(unit)[0].sign)
