"""The file of public keys: whole or refused, one fingerprint for a pair, handed over or not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Conflict, Unreadable
from desktop_app.vault.exchange_keys import OwnKeys, PublicKeys, decode, encode, handed_over

OWN, OTHER = OwnKeys.new(), OwnKeys.new()


def public_of(own: OwnKeys, **fields: object) -> PublicKeys:
    usual: dict[str, object] = {
        "installation": "a" * 32,
        "role": "city",
        "name": "Dinas Kesehatan Kota Banjar",
        "seal": own.public_seal,
        "sign": own.public_sign,
    }
    return PublicKeys(**{**usual, **fields})  # type: ignore[arg-type] # as above


FILE = encode(public_of(OWN), OWN)


def test_the_file_tells_the_keys_and_no_private_half() -> None:
    assert decode(FILE) == public_of(OWN)
    for secret in (OWN.seal, OWN.sign):
        assert secret.hex().encode() not in FILE
        assert secret not in FILE


@given(st.integers(0, len(FILE) - 1), st.integers(1, 127))
def test_a_changed_byte_changes_nothing_or_is_refused(place: int, flipped: int) -> None:
    changed = bytearray(FILE)
    changed[place] ^= flipped
    try:
        found = decode(bytes(changed))
    except (Unreadable, Conflict):
        return
    assert found == public_of(OWN)


def test_the_fingerprint_names_keys_and_owner() -> None:
    one = public_of(OWN)
    assert [len(group) for group in one.fingerprint.split("-")] == [4, 4, 4, 4]
    assert one.fingerprint == public_of(OWN, name="Dinkes").fingerprint
    others = (
        public_of(OTHER),
        public_of(OWN, seal=OTHER.public_seal),
        public_of(OWN, sign=OTHER.public_sign),
        public_of(OWN, installation="b" * 32),
        public_of(OWN, role="puskesmas"),
    )
    assert len({one.fingerprint, *(other.fingerprint for other in others)}) == 6


def test_new_keys_are_signed_by_the_ones_before() -> None:
    following = public_of(OTHER, number=2, first_number=7)
    assert not following.is_handed_over_by(OWN.public_sign)
    signed = handed_over(following, OWN)
    assert decode(encode(signed, OTHER)).is_handed_over_by(OWN.public_sign)
    assert not signed.is_handed_over_by(OTHER.public_sign)


@pytest.mark.parametrize(
    "fields",
    [
        {"installation": "x" * 32},
        {"installation": "a" * 31},
        {"name": "  "},
        {"name": "D" * 201},
        {"seal": b"short"},
    ],
)
def test_keys_of_another_form_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match="keys_unreadable"):
        decode(encode(public_of(OWN, **fields), OWN))


@pytest.mark.parametrize("content", [b"", b"[]", b'{"what": "keys"}', b"[" * 70_000])
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="keys_unreadable"):
        decode(content)


def test_a_later_format_is_named() -> None:
    told = json.loads(FILE)
    with pytest.raises(Conflict, match="envelope_newer"):
        decode(json.dumps({**told, "format": 2}).encode())
    with pytest.raises(Unreadable, match="keys_unreadable"):
        decode(json.dumps({**told, "what": "anything"}).encode())
    with pytest.raises(Unreadable, match="keys_unreadable"):
        decode(encode(public_of(OWN), OTHER))
