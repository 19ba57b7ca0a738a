"""An envelope is opened by its recipient only, proves its sender, shows any changed byte."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Conflict, Unreadable
from desktop_app.vault import envelope, keys
from desktop_app.vault.envelope import EnvelopeHead, digest_of, key_name, read, sealed
from desktop_app.vault.exchange_keys import OwnKeys

SENDER, RECIPIENT, STRANGER = OwnKeys.new(), OwnKeys.new(), OwnKeys.new()
CONTENT = b"Syifa Nur, 8,4 kg" * 20


def a_head(**fields: object) -> EnvelopeHead:
    usual = EnvelopeHead(
        kind="package",
        schema=1,
        sender="a" * 32,
        recipient="b" * 32,
        number=3,
        previous="c" * 64,
        made_at="2026-11-24T09:30:00+07:00",
        to_key=key_name(RECIPIENT.public_seal),
        by_key=key_name(SENDER.public_sign),
        about={"facility": "Puskesmas Banjar I", "month": "2026-11", "complete": False},
    )
    return replace(usual, **fields)  # type: ignore[arg-type] # any field of the head


def a_file(head: EnvelopeHead | None = None, content: bytes = CONTENT) -> bytes:
    return sealed(head or a_head(), content, to=RECIPIENT.public_seal, signing_key=SENDER.sign)


FILE = a_file()


def is_sound(content: bytes) -> bool:
    """Whether the recipient takes it for what the sender sealed."""
    try:
        found = read(content)
        return found.is_signed_by(SENDER.public_sign) and found.opened(RECIPIENT.seal) == CONTENT
    except (Unreadable, Conflict):
        return False


def test_the_recipient_reads_what_the_sender_sealed() -> None:
    found = read(FILE)
    assert found.head == a_head()
    assert found.is_signed_by(SENDER.public_sign)
    assert found.opened(RECIPIENT.seal) == CONTENT
    assert found.digest == digest_of(FILE)
    assert b"Syifa" not in FILE


def test_nobody_else_opens_or_signs_it() -> None:
    found = read(FILE)
    assert not found.is_signed_by(STRANGER.public_sign)
    with pytest.raises(Unreadable, match="envelope_key"):
        found.opened(STRANGER.seal)
    with pytest.raises(Unreadable, match="envelope_key"):
        found.opened(SENDER.seal)


@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_any_changed_byte_is_found(place: int, flipped: int) -> None:
    changed = bytearray(FILE)
    changed[place] ^= flipped
    assert not is_sound(bytes(changed))


@given(st.integers(0, len(FILE) - 1))
def test_any_cut_is_found(length: int) -> None:
    assert not is_sound(FILE[:length])
    assert not is_sound(FILE + FILE[:length] if length else FILE + b"\0")


def test_another_sender_cannot_put_a_signature_over_anothers_content() -> None:
    stolen = read(FILE)
    head = a_head(sender="d" * 32, by_key=key_name(STRANGER.public_sign))
    told = envelope._head_bytes(head)
    signed = FILE[: len(envelope._MAGIC)] + len(told).to_bytes(4, "big") + told + stolen._sealed
    forged = read(signed + keys.sign(STRANGER.sign, envelope._SIGNED_AS + signed))
    assert forged.is_signed_by(STRANGER.public_sign)
    with pytest.raises(Unreadable, match="envelope_key"):
        forged.opened(RECIPIENT.seal)


def test_a_later_format_is_named_and_another_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "FORMAT", 2)
    later = a_file()
    monkeypatch.undo()
    with pytest.raises(Conflict, match="envelope_newer"):
        read(later)
    for other in (b"", b"PK\x03\x04", b"nama,nik\n"):
        with pytest.raises(Unreadable, match="envelope_foreign"):
            read(other)


@pytest.mark.parametrize(
    "fields",
    [
        {"number": 0},
        {"schema": "1"},
        {"sender": 5},
        {"about": {"facility": [1]}},
    ],
)
def test_a_head_of_another_form_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match="envelope_damaged"):
        read(a_file(a_head(**fields)))


@pytest.mark.parametrize("told", [b"{", b"[]", b'{"format": 1}', b"[" * 10_000])
def test_a_head_that_is_no_head_is_refused(told: bytes) -> None:
    content = FILE[: len(envelope._MAGIC)] + len(told).to_bytes(4, "big") + told + bytes(80)
    with pytest.raises(Unreadable, match="envelope_damaged"):
        read(content)


def test_keys_that_the_head_does_not_name_are_refused() -> None:
    with pytest.raises(ValueError, match="other keys"):
        sealed(a_head(), CONTENT, to=STRANGER.public_seal, signing_key=SENDER.sign)


def test_content_that_swells_or_is_no_content_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "MOST_BYTES", 50_000)
    swollen = a_file(content=bytes(60_000))
    with pytest.raises(Unreadable, match="envelope_damaged"):
        read(swollen).opened(RECIPIENT.seal)
    monkeypatch.undo()
    monkeypatch.setattr(zlib, "compress", lambda content, _level: content)
    plain = a_file()
    with pytest.raises(Unreadable, match="envelope_damaged"):
        read(plain).opened(RECIPIENT.seal)
